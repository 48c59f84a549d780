//! Arabic script: one letter for what keyboards and habits write in several ways.
//!
//! After Lucene's `ArabicNormalizer`, `PersianNormalizer` and `SoraniNormalizer`,
//! joined: the same query must find Arabic, Persian, Dari, Urdu and Pashto
//! spellings of a name. Sorani keeps `ە` apart from `ه`.
//!
//! Hamza goes further than Lucene's normalisers, as far as its `ICUFoldingFilter`
//! and one step beyond: on waw and yeh it disappears (`مسؤول`, `مسوول`), and alone
//! it does not count (a range in `invisible`). Persian drops it where Arabic writes
//! it (`كربلاء`, `کربلا`), and so do people who type Arabic on a telephone.

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
    // Hamza on waw (ICUFoldingFilter).
    ('ؤ', "و"),
    // Alef maqsura, Farsi yeh, yeh barree (ArabicNormalizer, PersianNormalizer).
    ('ى', "ي"),
    ('ی', "ي"),
    ('ے', "ي"),
    // Two letters in one; Urdu writes `جائے` and `جاۓ`.
    ('ۓ', "يي"),
    // The yehs that Pashto has besides; a Persian keyboard has none of them.
    ('ې', "ي"),
    ('ۍ', "ي"),
    // Keheh and swash kaf; the Pashto and the Persian gaf.
    ('ک', "ك"),
    ('ڪ', "ك"),
    ('ګ', "گ"),
];

/// Holds outside Sorani.
#[rustfmt::skip]
const NOT_SORANI: &[Rule] = &[
    // Hamza on yeh (ICUFoldingFilter); in Sorani it carries the vowel that begins a word.
    ('ئ', "ي"),
    // Teh marbuta; heh goal, heh doachashmee, heh with yeh above; Sorani's vowel.
    ('ة', "ه"),
    ('ۃ', "ه"),
    ('ہ', "ه"),
    ('ۂ', "ه"),
    ('ۀ', "ه"),
    ('ھ', "ه"),
    ('ە', "ه"),
    // Sorani's other letters, in a name that is typed on another keyboard.
    ('ێ', "ي"),
    ('ۆ', "و"),
    ('ڵ', "ل"),
    ('ڕ', "ر"),
    ('ڒ', "ر"),
];

/// Holds in Sorani (SoraniNormalizer): teh marbuta is the vowel, `ڒ` an old spelling
/// of `ڕ`. The consonant becomes `ھ`, not `ه` as there, for a final `ه` is the vowel.
#[rustfmt::skip]
const SORANI: &[Rule] = &[
    ('ة', "ە"),
    ('ۃ', "ە"),
    ('ۀ', "ە"),
    ('ۂ', "ە"),
    ('ه', "ھ"),
    ('ہ', "ھ"),
    ('ڒ', "ڕ"),
];

/// Rules of single letters for a language.
pub(super) fn letters(family: &str) -> Vec<Rule> {
    let rest = if family == "ckb" { SORANI } else { NOT_SORANI };
    [COMMON, rest].concat()
}

/// What the stemmer of Arabic needs: a word typed on a Persian keyboard in Arabic letters.
/// And one in Arabic letters in Persian ones, which the stemmer of Persian would also do.
pub(super) fn for_stemmer(family: &str) -> &'static [Rule] {
    match family {
        "ar" => &[('ی', "ي"), ('ک', "ك"), ('ہ', "ه"), ('ھ', "ه"), ('ە', "ه")],
        "fa" => &[('ي', "ی"), ('ى', "ی"), ('ك', "ک"), ('ہ', "ه"), ('ھ', "ه")],
        _ => &[],
    }
}

/// And without the particles before the article, which it leaves on (`والمدرسة`) or
/// takes for a part of the word (`بالسكن`): those of Lucene's `ArabicStemmer` and their chains, with
/// words first that only look as if they had one.
#[rustfmt::skip]
const BEFORE_ARTICLE: &[(&str, &str)] = &[
    ("والد", "والد"),
    ("والي", "والي"),
    ("بالغ", "بالغ"),
    ("بالي", "بالي"),
    ("بالو", "بالو"),
    ("فالح", "فالح"),
    ("فالج", "فالج"),
    ("فالن", "فالن"),
    ("كالسيو", "كالسيو"),
    ("كاليف", "كاليف"),
    ("كالو", "كالو"),
    ("وكالة", "وكالة"),
    ("وكاله", "وكاله"),
    ("وكالا", "وكالا"),
    ("وكالت", "وكالت"),
    ("وبال", "ال"),
    ("فبال", "ال"),
    ("وكال", "ال"),
    ("فكال", "ال"),
    ("وال", "ال"),
    ("بال", "ال"),
    ("فال", "ال"),
    ("كال", "ال"),
    ("ولل", "لل"),
    ("فلل", "لل"),
];

/// Rules of several letters for the stemmer of a language.
pub(super) fn sequences_for_stemmer(family: &str) -> impl Iterator<Item = Sequence> {
    let rules = if family == "ar" { BEFORE_ARTICLE } else { &[] };
    rules.iter().map(|(from, to)| Sequence { from, to, place: Place::Start })
}

/// Rules of several letters for a language.
pub(super) fn sequences(family: &str) -> Vec<Sequence> {
    let sequence = |from, to, place| Sequence { from, to, place };
    // Water keeps its hamza; without it, it is Arabic's commonest word but one.
    let mut sequences = vec![sequence("ماء", "ماء", Place::Start)];
    match family {
        // SoraniNormalizer: heh before a non-joiner or at the end of a word is the
        // vowel `ە`; reh at the beginning is `ڕ`.
        "ckb" => sequences.extend([
            sequence("ه\u{200c}", "ە", Place::Anywhere),
            sequence("ه", "ە", Place::End),
            sequence("ر", "ڕ", Place::Start),
        ]),
        // The link after a silent heh is written `خانهٔ`, `خانه‌ی` or not at all
        // (Academy of Persian Language, rules of spelling).
        "fa" => sequences
            .extend([sequence("ه\u{200c}ی", "ه", Place::End), sequence("ه\u{200c}ي", "ه", Place::End)]),
        _ => {}
    }
    sequences
}
