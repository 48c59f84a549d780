//! How two neighbouring words hang together: `re-entry`, `U.S.`, `Cox's`, `re entry`.
//!
//! What one writer joins another divides. The index holds the joined word beside its
//! parts, and a query asks for both; `1-words.js` of the reader does the same.

use super::words::{Kind, Span};

/// Hyphens, apostrophes and points that stand inside what is one word elsewhere.
const SIGNS: &str = "-‐‑֊־'’ʼ‘ʻ`´׳״·‧";
/// Those of them that leave out a letter.
const APOSTROPHES: &str = "'’ʼ‘ʻ`´";
/// Spaces between words.
const SPACES: &str = " \u{a0}\u{202f}";
/// Letters of a part of an abbreviation with points, `Sh.p.k.`.
const ABBREVIATED_MAX: usize = 2;
/// Parts of one word at most.
pub(crate) const PARTS_MAX: usize = 6;

/// What stands between two neighbouring words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joint {
    /// More than what joins words.
    Apart,
    /// One space.
    Space,
    /// An apostrophe.
    Apostrophe,
    /// A hyphen, or another sign inside a word.
    Sign,
    /// A point between the parts of an abbreviation.
    Point,
}

impl Joint {
    /// Whether the parts are written as one word.
    pub(crate) fn is_sign(self) -> bool {
        matches!(self, Self::Apostrophe | Self::Sign | Self::Point)
    }
}

/// How a word hangs on the one before it.
pub(crate) fn joint(text: &str, before: &Span, after: &Span) -> Joint {
    let words = [before, after];
    // Of numbers only those without separators.
    let plain = |span: &Span| match span.kind {
        Kind::Word => true,
        Kind::Number(_) => {
            text.get(span.start..span.end).is_some_and(|word| word.chars().all(char::is_numeric))
        }
        Kind::Gram => false,
    };
    if !words.into_iter().all(plain) || words.iter().all(|span| span.kind != Kind::Word) {
        return Joint::Apart;
    }
    let gap = text.get(before.end..after.start).unwrap_or_default();
    let letters = |most: usize| {
        words.iter().all(|span| {
            span.kind == Kind::Word
                && text.get(span.start..span.end).is_some_and(|word| word.chars().nth(most).is_none())
        })
    };
    let mut characters = gap.chars();
    match (characters.next(), characters.next(), characters.next()) {
        (Some(c), None, _) if APOSTROPHES.contains(c) => Joint::Apostrophe,
        (Some(c), None, _) if SIGNS.contains(c) => Joint::Sign,
        // The gershayim of Hebrew, as keyboards have it.
        (Some('"'), None, _) if begins_hebrew(text, after.start) => Joint::Sign,
        (Some(c), None, _) if SPACES.contains(c) => Joint::Space,
        (Some('.'), None, _) if letters(ABBREVIATED_MAX) => Joint::Point,
        (Some('.'), Some(c), None) if SPACES.contains(c) && letters(1) => Joint::Point,
        _ => Joint::Apart,
    }
}

/// Whether a Hebrew letter stands at a place.
pub(crate) fn begins_hebrew(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(|c| ('א'..='ת').contains(&c))
}

/// The spelling of some words as one.
pub(crate) fn joined(text: &str, parts: &[Span]) -> String {
    parts.iter().filter_map(|span| text.get(span.start..span.end)).collect()
}

/// Little words that also begin words, `re-entry`: in front of a space they may be joined.
pub(super) fn beginnings(family: &str) -> &'static [&'static str] {
    match family {
        "en" => &["re", "on", "off", "over", "under", "out", "up", "self", "non"],
        _ => &[],
    }
}

/// Words of which an apostrophe leaves the last letter: what follows is the word.
pub(super) fn elided(family: &str) -> &'static [&'static str] {
    match family {
        "fr" => &["l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"],
        "it" => &["l", "d", "c", "un", "dell", "all", "nell", "dall", "sull", "quest", "quell"],
        "ca" => &["l", "d", "m", "n", "s", "t"],
        _ => &[],
    }
}
