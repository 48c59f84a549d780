//! Decimal digits of the scripts in use, as ASCII (Lucene's `DecimalDigitFilter`).

/// The zeros, in order; nine digits follow each (Unicode, general category Nd).
#[rustfmt::skip]
pub(super) const ZEROS: &[char] = &[
    '\u{660}',
    '\u{6f0}',
    '\u{7c0}',
    '\u{966}',
    '\u{9e6}',
    '\u{a66}',
    '\u{ae6}',
    '\u{b66}',
    '\u{be6}',
    '\u{c66}',
    '\u{ce6}',
    '\u{d66}',
    '\u{e50}',
    '\u{ed0}',
    '\u{f20}',
    '\u{1040}',
    '\u{1090}',
    '\u{17e0}',
    '\u{1810}',
    '\u{ff10}',
    '\u{1e950}',
];
