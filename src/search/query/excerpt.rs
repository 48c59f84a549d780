//! The passage of a text to show.
//!
//! `search-reader.js` cuts the same passage; both work on the tidy text.

use super::read::{Found, all};
use super::result::{Passage, Segment};

/// Words shown.
const WINDOW: usize = 30;
/// Words shown before the first that is marked.
const LEAD: usize = 5;

/// Where to land on a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Landing {
    /// The best passage.
    pub(super) best: Passage,
    /// Further headings that answer.
    pub(super) also: Vec<Passage>,
}

/// The passage that answers the clauses that weigh most, the first of equals.
pub(super) fn passage(text: &str, words: &[Found], weigh: impl Fn(u32) -> f64) -> Vec<Segment> {
    let mut best = (0.0, 0);
    for (at, word) in words.iter().enumerate() {
        if word.clauses != 0 {
            let until = words.len().min(at + WINDOW - LEAD);
            let weight = weigh(all(words.get(at..until).unwrap_or_default()));
            if weight > best.0 {
                best = (weight, at);
            }
        }
    }
    let first = best.1.saturating_sub(LEAD);
    let last = first + WINDOW;
    let from = if first == 0 { 0 } else { words.get(first).map_or(0, |word| word.start) };
    let to = words.get(last).map_or(text.len(), |word| word.start);
    let shown = words.get(first..words.len().min(last)).unwrap_or_default();
    segments(text, from, to, shown)
}

/// Cuts `from..to` at marked words; words that touch or overlap are one mark.
fn segments(text: &str, from: usize, to: usize, words: &[Found]) -> Vec<Segment> {
    let mut out = Vec::new();
    let mut plain = if from > 0 { "…".to_owned() } else { String::new() };
    let mut at = from;
    let mut marked = String::new();
    for word in words.iter().filter(|word| word.clauses != 0) {
        let start = word.start.max(at);
        let end = word.end.min(to);
        if start > at {
            push(&mut out, &mut marked, true);
            plain.push_str(text.get(at..start).unwrap_or_default());
        }
        push(&mut out, &mut plain, false);
        if end > start {
            marked.push_str(text.get(start..end).unwrap_or_default());
            at = end;
        }
    }
    push(&mut out, &mut marked, true);
    plain.push_str(text.get(at..to).unwrap_or_default());
    if to < text.len() {
        plain.truncate(plain.trim_end_matches(' ').len());
        plain.push_str(" …");
    }
    push(&mut out, &mut plain, false);
    out
}

fn push(out: &mut Vec<Segment>, text: &mut String, marked: bool) {
    if !text.is_empty() {
        out.push(Segment { text: std::mem::take(text), marked });
    }
}
