//! Serbian, Bosnian, Croatian, Montenegrin: Cyrillic, Latin and "bald" Latin as one.
//!
//! After Lucene's `SerbianNormalizationFilter`, but for đ: it folds đ to `dj`,
//! here both `đ` and `dj` become `d`. So Đakovica, Djakovica, Dakovica and
//! Ђаковица are one, and so are ijekavian `djeca` and ekavian `deca`.

use super::super::folding::{Place, Sequence};
use super::Rule;

/// Vuk's alphabet, letter by letter.
#[rustfmt::skip]
const PROPER: &[Rule] = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('ђ', "đ"),
    ('е', "e"),
    ('ж', "ž"),
    ('з', "z"),
    ('и', "i"),
    ('ј', "j"),
    ('к', "k"),
    ('л', "l"),
    ('љ', "lj"),
    ('м', "m"),
    ('н', "n"),
    ('њ', "nj"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('ћ', "ć"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "h"),
    ('ц', "c"),
    ('ч', "č"),
    ('џ', "dž"),
    ('ш', "š"),
    ('ѓ', "đ"),
    ('ќ', "ć"),
];

/// The same without signs.
#[rustfmt::skip]
const BALD: &[Rule] = &[
    ('ђ', "d"),
    ('ж', "z"),
    ('ћ', "c"),
    ('ч', "c"),
    ('џ', "dz"),
    ('ш', "s"),
    ('ѓ', "d"),
    ('ќ', "c"),
    // What the general rules for Cyrillic would leave half way.
    ('ё', "e"),
    ('ґ', "g"),
    ('ѐ', "e"),
    ('ѝ', "i"),
];

/// Cyrillic to Latin with its signs, for the stemmer.
pub(super) fn to_latin(family: &str) -> Vec<Rule> {
    if family == "sr" { PROPER.to_vec() } else { Vec::new() }
}

/// Cyrillic to Latin without signs.
pub(super) fn to_bald_latin(family: &str) -> Vec<Rule> {
    let mut rules = to_latin(family);
    if family == "sr" {
        rules.extend_from_slice(BALD);
    }
    rules
}

/// `dj` is a spelling of đ, in either script and any case. Every letter that
/// becomes `d` before every letter that becomes `j`, so that a folded word
/// folds to itself.
pub(super) fn sequences(family: &str) -> Vec<Sequence> {
    if family != "sr" {
        return Vec::new();
    }
    let sequence = |from| Sequence { from, to: "d", place: Place::Anywhere };
    [
        "dj", "dJ", "dј", "dЈ", "Dj", "DJ", "Dј", "DЈ", "đj", "đJ", "đј", "đЈ", "Đj", "ĐJ", "Đј", "ĐЈ", "дj",
        "дJ", "дј", "дЈ", "Дj", "ДJ", "Дј", "ДЈ", "ђj", "ђJ", "ђј", "ђЈ", "Ђj", "ЂJ", "Ђј", "ЂЈ",
    ]
    .map(sequence)
    .to_vec()
}
