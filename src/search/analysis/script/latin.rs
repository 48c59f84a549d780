//! Latin letters that are typed without their signs: Albanian ë and ç, Kurdish
//! ê î û ş, Vietnamese and all others.
//!
//! Letters with a decomposition lose their marks by it; these have none
//! (after Lucene's `ASCIIFoldingFilter`).

use super::Rule;

/// Letters without a decomposition.
#[rustfmt::skip]
pub(super) const LETTERS: &[Rule] = &[
    ('đ', "d"),
    ('ð', "d"),
    ('ɖ', "d"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ł', "l"),
    ('ø', "o"),
    ('ŧ', "t"),
    ('ƶ', "z"),
    ('ɨ', "i"),
    ('œ', "oe"),
    ('æ', "ae"),
    ('ß', "ss"),
    ('ẞ', "ss"),
    ('þ', "th"),
    ('ĸ', "k"),
    ('ə', "e"),
    ('ǝ', "e"),
    ('ɛ', "e"),
    ('ɔ', "o"),
    // Greek keeps its letters; the final sigma is the same letter.
    ('ς', "σ"),
];

/// Latin, Greek, and the presentation forms of Latin, Armenian, Hebrew and Arabic; wide and narrow forms.
pub(super) const DECOMPOSED: &[(char, char)] = &[
    ('\u{aa}', '\u{24f}'),
    ('\u{370}', '\u{3ff}'),
    ('\u{1e00}', '\u{1fff}'),
    ('\u{fb00}', '\u{fdff}'),
    ('\u{fe70}', '\u{fefc}'),
    ('\u{ff01}', '\u{ffdc}'),
];

/// Forms that stand for the letters themselves: ligatures, Arabic and Hebrew letters as
/// they look in a place, wide and narrow forms.
pub(super) const PRESENTATION_FORMS: &[(char, char)] =
    &[('\u{fb00}', '\u{fdff}'), ('\u{fe70}', '\u{fefc}'), ('\u{ff01}', '\u{ffdc}')];
