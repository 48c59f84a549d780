//! Characters that are not seen, or seen and not typed.

/// Never part of what is written: soft hyphen, direction marks, joiners but the
/// non-joiner (which Persian's stemmer reads), byte order mark, variation selectors.
pub(super) const NEVER_WRITTEN: &[(char, char)] = &[
    ('\u{ad}', '\u{ad}'),
    ('\u{300}', '\u{36f}'),
    ('\u{640}', '\u{640}'),
    ('\u{200d}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{2069}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
];

/// The same and the non-joiner.
pub(super) const NOT_COUNTED: &[(char, char)] = &[
    ('\u{ad}', '\u{ad}'),
    ('\u{300}', '\u{36f}'),
    ('\u{55a}', '\u{55c}'),
    ('\u{55e}', '\u{55e}'),
    ('\u{640}', '\u{640}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{2069}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
];

/// Also the points and signs over and under letters: Hebrew points, Arabic
/// harakat, hamza above and below (ArabicNormalizer, PersianNormalizer) and alone
/// (see `arabic`), Koranic signs, the superscript alef, modifier apostrophes.
pub(super) const NOT_FOUND_BY: &[(char, char)] = &[
    ('\u{ad}', '\u{ad}'),
    ('\u{2b9}', '\u{2bf}'),
    ('\u{300}', '\u{36f}'),
    ('\u{55a}', '\u{55c}'),
    ('\u{55e}', '\u{55e}'),
    ('\u{591}', '\u{5bd}'),
    ('\u{5bf}', '\u{5c7}'),
    ('\u{610}', '\u{61a}'),
    ('\u{621}', '\u{621}'),
    ('\u{640}', '\u{640}'),
    ('\u{64b}', '\u{65f}'),
    ('\u{670}', '\u{670}'),
    ('\u{6d6}', '\u{6ed}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{2069}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
];

/// What continues a word though it is no letter; Armenian writes its question mark
/// inside the word (as in UAX #29).
pub(super) const JOINS: &[(char, char)] = &[
    ('\u{ad}', '\u{ad}'),
    ('\u{55a}', '\u{55c}'),
    ('\u{55e}', '\u{55e}'),
    ('\u{200c}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{2060}'),
    ('\u{2066}', '\u{2069}'),
    ('\u{feff}', '\u{feff}'),
];
