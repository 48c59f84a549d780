//! Markup that does nothing and would be published as it was typed.
//!
//! It works on the [`Shadow`] of a body: what is left of the source when
//! markup that works, code, addresses and characters behind a backslash are
//! taken away. What is found was most likely meant as markup; each kind asks
//! for more than a single sign, so that `5 * 3`, `snake_case` and `[sic]` stay
//! what they are.

mod brackets;
mod emphasis;
mod lines;
mod signs;
mod tables;

use super::body::{Oddity, OddityKind};
use super::shadow::{Leaf, OTHER, Shadow};
use crate::diagnostic::Span;

/// What is left over in a body; places are those of the parser's text.
#[derive(Debug, Default)]
pub(super) struct LeftOver {
    pub(super) oddities: Vec<Oddity>,
    /// Single words in brackets.
    pub(super) bracketed: Vec<(String, Span)>,
}

/// One block, as the finders see it.
struct Block<'a> {
    /// The whole text for the parser.
    source: &'a str,
    /// The text of the block in the shadow.
    text: &'a str,
    /// Where it begins in the source.
    start: usize,
    leaf: &'a Leaf,
    links: &'a [Span],
}

impl Block<'_> {
    /// A place in the block as one in the source.
    fn place(&self, span: Span) -> Span {
        self.start + span.start..self.start + span.end
    }

    /// What was written at a place in the block.
    fn written(&self, span: Span) -> &str {
        self.source.get(self.place(span)).unwrap_or_default()
    }

    fn before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    fn after(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn is_in_link(&self, at: usize) -> bool {
        let next = self.links.partition_point(|link| link.end <= self.start + at);
        self.links.get(next).is_some_and(|link| link.start <= self.start + at)
    }

    fn oddity(&self, kind: OddityKind, span: Span, correction: Option<String>) -> Oddity {
        let detail = self.written(span.clone()).to_owned();
        Oddity { kind, span: self.place(span), detail, correction }
    }
}

const BARS: u8 = 1;
const BRACKETS: u8 = 2;
const STARS: u8 = 4;
const OTHERS: u8 = 8;

/// The signs of a text: which finders it needs.
fn signs_of(text: &str) -> u8 {
    static SIGNS: [u8; 256] = {
        let mut signs = [0; 256];
        signs[b'|' as usize] = BARS;
        signs[b'[' as usize] = BRACKETS | OTHERS;
        signs[b'*' as usize] = STARS;
        signs[b'_' as usize] = STARS;
        signs[b'~' as usize] = STARS;
        signs[b'=' as usize] = STARS;
        signs[b'&' as usize] = OTHERS;
        signs[b'\\' as usize] = OTHERS;
        signs[b'{' as usize] = OTHERS;
        signs[b':' as usize] = OTHERS;
        signs[b'!' as usize] = OTHERS;
        signs[b'?' as usize] = OTHERS;
        signs[b'W' as usize] = OTHERS;
        // The first byte of full-width signs.
        signs[0xEF] = OTHERS | BRACKETS;
        signs
    };
    text.bytes().fold(0, |found, byte| found | SIGNS.get(usize::from(byte)).copied().unwrap_or(0))
}

/// Finds what is left over.
pub(super) fn find(source: &str, shadow: Shadow) -> LeftOver {
    let (text, leaves, links) = shadow.finish();
    let mut found = LeftOver::default();
    // Footnote-like stars: a star or two behind a word, explained below.
    let has_notes = emphasis::has_notes(&text);
    for leaf in &leaves {
        let Some(block_text) = text.get(leaf.span.clone()) else { continue };
        let block = Block { source, text: block_text, start: leaf.span.start, leaf, links: &links };
        let mut oddities = Vec::new();
        // One look at the signs of a block says who need not look at all.
        let signs = signs_of(block_text);
        if signs & BARS != 0 {
            tables::find(&block, &mut oddities);
        }
        lines::find(&block, &mut oddities);
        if signs & BRACKETS != 0 {
            brackets::find(&block, &mut oddities, &mut found.bracketed);
        }
        if signs & STARS != 0 {
            emphasis::find(&block, has_notes, &mut oddities);
        }
        if signs & OTHERS != 0 || block_text.contains("www.") {
            signs::find(&block, &mut oddities);
        }
        // Of what lies in each other the first found says it all.
        for oddity in oddities {
            let apart =
                |other: &Oddity| other.span.end <= oddity.span.start || oddity.span.end <= other.span.start;
            if found.oddities.iter().rev().take(50).all(apart) {
                found.oddities.push(oddity);
            }
        }
    }
    found
}

/// True for what a word is made of, and for what stands for something else.
fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == OTHER
}

/// True for a text that says something.
fn says_something(text: &str) -> bool {
    text.chars().any(is_word)
}
