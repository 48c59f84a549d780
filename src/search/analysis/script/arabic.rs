//! Arabic script: one letter for what keyboards and habits write in several ways.
//!
//! After Lucene's `ArabicNormalizer`, `PersianNormalizer` and `SoraniNormalizer`,
//! joined: the same query must find Arabic, Persian, Dari, Urdu and Pashto
//! spellings of a name. Sorani keeps `ە` apart from `ه`.

use super::super::folding::{Place, Sequence};
use super::Rule;

/// Holds for every language.
#[rustfmt::skip]
const COMMON: &[Rule] = &[
    // Alef with hamza or madda, alef wasla (ArabicNormalizer).
    ('آ', "ا"),
    ('أ', "ا"),
    ('إ', "ا"),
    ('ٱ', "ا"),
    // Alef maqsura, Farsi yeh, yeh barree (ArabicNormalizer, PersianNormalizer).
    ('ى', "ي"),
    ('ی', "ي"),
    ('ے', "ي"),
    ('ۓ', "ي"),
    // Keheh; the Pashto and the Persian gaf.
    ('ک', "ك"),
    ('ګ', "گ"),
    // Teh marbuta; heh goal, heh doachashmee, heh with yeh above.
    ('ة', "ه"),
    ('ۃ', "ه"),
    ('ہ', "ه"),
    ('ۂ', "ه"),
    ('ۀ', "ه"),
    ('ھ', "ه"),
];

/// Rules of single letters for a language.
pub(super) fn letters(family: &str) -> Vec<Rule> {
    let mut rules = COMMON.to_vec();
    if family == "ckb" {
        // SoraniNormalizer: teh marbuta is the vowel, and ڒ is an old spelling of ڕ.
        rules.retain(|(from, _)| *from != 'ة');
        rules.extend([('ة', "ە"), ('ڒ', "ڕ")]);
    } else {
        rules.push(('ە', "ه"));
    }
    rules
}

/// SoraniNormalizer: heh before a non-joiner or at the end of a word is the
/// vowel `ە`; reh at the beginning is `ڕ`.
pub(super) fn sequences(family: &str) -> Vec<Sequence> {
    if family != "ckb" {
        return Vec::new();
    }
    vec![
        Sequence { from: "ه\u{200c}", to: "ە", place: Place::Anywhere },
        Sequence { from: "ه", to: "ە", place: Place::End },
        Sequence { from: "ر", to: "ڕ", place: Place::Start },
    ]
}
