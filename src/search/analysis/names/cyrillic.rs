//! Cyrillic names in Latin letters, by the systems of the countries.

use super::system::{PLAIN, System};

/// What most alphabets share.
macro_rules! letters {
    ($($more:tt)*) => {
        &[
            ('а', "a"), ('б', "b"), ('в', "v"), ('д', "d"), ('з', "z"), ('к', "k"), ('л', "l"), ('м', "m"),
            ('н', "n"), ('о', "o"), ('п', "p"), ('р', "r"), ('с', "s"), ('т', "t"), ('у', "u"), ('ф', "f"),
            $($more)*
        ]
    };
}

pub(super) const SYSTEMS: &[System] = &[SERBIAN, SERBIAN_WITH_DJ, MACEDONIAN, BULGARIAN, RUSSIAN, UKRAINIAN];

/// Vuk's alphabet and Gaj's, letter by letter (official in Serbia and Montenegro).
#[rustfmt::skip]
const SERBIAN: System = System {
    languages: &["sr"],
    letters: letters![
        ('г', "g"), ('ђ', "đ"), ('е', "e"), ('ж', "ž"), ('и', "i"), ('ј', "j"), ('љ', "lj"), ('њ', "nj"),
        ('ћ', "ć"), ('х', "h"), ('ц', "c"), ('ч', "č"), ('џ', "dž"), ('ш', "š"),
    ],
    ..PLAIN
};

/// The same with `dj` for đ, where there is no đ (Lucene's `SerbianNormalizationFilter`).
#[rustfmt::skip]
const SERBIAN_WITH_DJ: System = System { also: &[('ђ', "dj")], ..SERBIAN };

/// United Nations, resolution III/11 (1977), which is the alphabet's Latin form in maps.
#[rustfmt::skip]
const MACEDONIAN: System = System {
    languages: &["mk"],
    letters: letters![
        ('г', "g"), ('ѓ', "ǵ"), ('е', "e"), ('ж', "ž"), ('ѕ', "dz"), ('и', "i"), ('ј', "j"), ('љ', "lj"),
        ('њ', "nj"), ('ќ', "ḱ"), ('х', "h"), ('ц', "c"), ('ч', "č"), ('џ', "dž"), ('ш', "š"),
    ],
    ..PLAIN
};

/// Bulgaria, Transliteration Act of 2009: `ия` at the end of a word is `ia`.
#[rustfmt::skip]
const BULGARIAN: System = System {
    languages: &["bg"],
    letters: letters![
        ('г', "g"), ('е', "e"), ('ж', "zh"), ('и', "i"), ('й', "y"), ('х', "h"), ('ц', "ts"), ('ч', "ch"),
        ('ш', "sh"), ('щ', "sht"), ('ъ', "a"), ('ь', "y"), ('ю', "yu"), ('я', "ya"),
    ],
    final_groups: &[("ия", "ia")],
    ..PLAIN
};

/// BGN/PCGN 1947, without the signs for ь and ъ and the dots of ё: е is `ye` at the
/// beginning of a word and after vowels, й, ъ and ь.
#[rustfmt::skip]
const RUSSIAN: System = System {
    languages: &["ru"],
    letters: letters![
        ('г', "g"), ('е', "e"), ('ё', "e"), ('ж', "zh"), ('и', "i"), ('й', "y"), ('х', "kh"), ('ц', "ts"),
        ('ч', "ch"), ('ш', "sh"), ('щ', "shch"), ('ъ', ""), ('ы', "y"), ('ь', ""), ('э', "e"), ('ю', "yu"),
        ('я', "ya"),
    ],
    initial: &[('е', "ye"), ('ё', "ye")],
    after_vowels: &[('е', "ye"), ('ё', "ye")],
    vowels: "аеёиоуыэюяйъь",
    ..PLAIN
};

/// Ukraine, Cabinet of Ministers, resolution 55 of 27 January 2010: signs and
/// apostrophes are not written, some letters have a y at the beginning of a word only.
#[rustfmt::skip]
const UKRAINIAN: System = System {
    languages: &["uk"],
    letters: letters![
        ('г', "h"), ('ґ', "g"), ('е', "e"), ('є', "ie"), ('ж', "zh"), ('и', "y"), ('і', "i"), ('ї', "i"),
        ('й', "i"), ('х', "kh"), ('ц', "ts"), ('ч', "ch"), ('ш', "sh"), ('щ', "shch"), ('ь', ""), ('ю', "iu"),
        ('я', "ia"), ('\'', ""), ('’', ""), ('ʼ', ""),
    ],
    groups: &[("зг", "zgh")],
    initial: &[('є', "ye"), ('ї', "yi"), ('й', "y"), ('ю', "yu"), ('я', "ya")],
    ..PLAIN
};
