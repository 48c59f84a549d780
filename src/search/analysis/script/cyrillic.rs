//! Cyrillic: the letters that are typed without their signs.

use super::Rule;

#[rustfmt::skip]
pub(super) const LETTERS: &[Rule] = &[
    // Russian and Belarusian print е for ё.
    ('ё', "е"),
    // Ukrainian ґ was г until 1990 and still is on many keyboards.
    ('ґ', "г"),
    // Stressed letters of Bulgarian and Macedonian texts.
    ('ѐ', "е"),
    ('ѝ', "и"),
];
