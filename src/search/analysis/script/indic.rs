//! Scripts of India: Devanagari and Bengali, in which long and short vowels, and
//! letters that are no longer sounds of their own, are mixed up in writing.
//!
//! After Lucene's `HindiNormalizer`, `BengaliNormalizer` and `IndicNormalizer`.
//! These rules belong to the languages of the script only, so that no other
//! export carries them. Left out are the rules of `BengaliNormalizer` that hold
//! by place in the word (ya-phala, ba-phala, khio): they rest on sound and join
//! words that differ (`কম্বল`, `কমল`).

use super::super::folding::{Place, Sequence};
use super::Rule;

/// Devanagari (HindiNormalizer); text is in NFC, where letters with nukta stand as two characters.
#[rustfmt::skip]
const DEVANAGARI: &[Rule] = &[
    // Candrabindu is anusvara.
    ('\u{901}', "\u{902}"),
    // Nukta, virama.
    ('\u{93c}', ""),
    ('\u{94d}', ""),
    // Letters that NFC makes of a letter and nukta.
    ('ऩ', "न"),
    ('ऱ', "र"),
    ('ऴ', "ळ"),
    // Candra and short vowels.
    ('\u{945}', "\u{947}"),
    ('\u{946}', "\u{947}"),
    ('\u{949}', "\u{94b}"),
    ('\u{94a}', "\u{94b}"),
    ('ऍ', "ए"),
    ('ऎ', "ए"),
    ('ऑ', "ओ"),
    ('ऒ', "ओ"),
    ('ॲ', "अ"),
    // Long vowels, alone and as signs.
    ('आ', "अ"),
    ('ई', "इ"),
    ('ऊ', "उ"),
    ('ॠ', "ऋ"),
    ('ॡ', "ऌ"),
    ('ऐ', "ए"),
    ('औ', "ओ"),
    ('\u{940}', "\u{93f}"),
    ('\u{942}', "\u{941}"),
    ('\u{944}', "\u{943}"),
    ('\u{963}', "\u{962}"),
    ('\u{948}', "\u{947}"),
    ('\u{94c}', "\u{94b}"),
];

/// One vowel typed as two characters that look like it (IndicNormalizer), and then as
/// above; a dead na is anusvara (HindiNormalizer).
#[rustfmt::skip]
const DEVANAGARI_SEQUENCES: &[(&str, &str)] = &[
    ("\u{905}\u{93e}\u{945}", "ओ"),
    ("\u{905}\u{93e}\u{947}", "ओ"),
    ("\u{905}\u{93e}\u{948}", "ओ"),
    ("\u{905}\u{93e}", "अ"),
    ("\u{905}\u{945}", "अ"),
    ("\u{905}\u{949}", "ओ"),
    ("\u{905}\u{94b}", "ओ"),
    ("\u{905}\u{94c}", "ओ"),
    ("\u{906}\u{945}", "ओ"),
    ("\u{906}\u{947}", "ओ"),
    ("\u{906}\u{948}", "ओ"),
    ("\u{909}\u{941}", "उ"),
    ("\u{90f}\u{945}", "ए"),
    ("\u{90f}\u{947}", "ए"),
    ("\u{93e}\u{945}", "\u{94b}"),
    ("\u{93e}\u{947}", "\u{94b}"),
    ("\u{93e}\u{948}", "\u{94b}"),
    ("न\u{94d}", "\u{902}"),
];

/// Bengali (BengaliNormalizer).
#[rustfmt::skip]
const BENGALI: &[Rule] = &[
    // Candrabindu and visarga do not count.
    ('\u{981}', ""),
    ('\u{983}', ""),
    // Long vowel signs.
    ('\u{9c0}', "\u{9bf}"),
    ('\u{9c2}', "\u{9c1}"),
    // One s, one n, anusvara, one t.
    ('শ', "স"),
    ('ষ', "স"),
    ('ণ', "ন"),
    ('ঙ', "\u{982}"),
    ('ৎ', "ত"),
];

/// Bengali in several characters: ra with nukta (BengaliNormalizer), khanda ta as it
/// was written before it had a code point, the letter aa (IndicNormalizer).
#[rustfmt::skip]
const BENGALI_SEQUENCES: &[(&str, &str)] = &[
    ("ড\u{9bc}", "র"),
    ("ঢ\u{9bc}", "র"),
    ("ত\u{9cd}\u{200d}", "ত"),
    ("অ\u{9be}", "আ"),
];

/// Khanda ta at the end of a word, where the joiner that made it is not part of the word.
const FINAL_KHANDA_TA: Sequence = Sequence { from: "ত\u{9cd}", to: "ত", place: Place::End };

type Rules = (&'static [Rule], &'static [(&'static str, &'static str)]);

fn rules(family: &str) -> Rules {
    match family {
        "hi" | "mr" | "ne" | "mai" | "bho" | "kok" | "sa" => (DEVANAGARI, DEVANAGARI_SEQUENCES),
        "bn" | "as" => (BENGALI, BENGALI_SEQUENCES),
        _ => (&[], &[]),
    }
}

/// Rules of single letters for a language.
pub(super) fn letters(family: &str) -> &'static [Rule] {
    rules(family).0
}

/// Rules of several letters for a language.
pub(super) fn sequences(family: &str) -> impl Iterator<Item = Sequence> {
    let at_the_end = matches!(family, "bn" | "as").then_some(FINAL_KHANDA_TA);
    let anywhere = rules(family).1.iter().map(|(from, to)| Sequence { from, to, place: Place::Anywhere });
    anywhere.chain(at_the_end)
}
