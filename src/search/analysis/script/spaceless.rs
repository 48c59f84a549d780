//! Scripts that write no spaces between words; they are found by pairs of letters
//! (as Lucene's `CJKBigramFilter` does).

pub(super) const RANGES: &[(char, char)] = &[
    // Thai and Lao.
    ('\u{e00}', '\u{eff}'),
    // Tibetan.
    ('\u{f00}', '\u{fff}'),
    // Myanmar.
    ('\u{1000}', '\u{109f}'),
    // Khmer.
    ('\u{1780}', '\u{17ff}'),
    // Hiragana and Katakana.
    ('\u{3040}', '\u{30ff}'),
    // Han.
    ('\u{3400}', '\u{4dbf}'),
    ('\u{4e00}', '\u{9fff}'),
    ('\u{f900}', '\u{faff}'),
    ('\u{20000}', '\u{3ffff}'),
];
