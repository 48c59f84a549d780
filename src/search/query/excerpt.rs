//! Where to land on a page, and the passage to show.
//!
//! `search-reader.js` cuts the same passage; both work on the tidy text.

use std::collections::BTreeMap;

use super::resolve::Resolved;
use super::result::Segment;
use crate::search::analysis::{Folding, Words};
use crate::search::index::{Index, PageText};

/// Words shown.
const WINDOW: usize = 30;
/// Words shown before the first that is marked.
const LEAD: usize = 5;

/// The best place of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Landing {
    pub(super) heading: String,
    pub(super) anchor: String,
    pub(super) excerpt: Vec<Segment>,
}

/// A word of a text and the clauses it answers, as bits.
struct Found {
    start: usize,
    end: usize,
    clauses: u32,
}

/// The section that answers most clauses, or else the summary.
pub(super) fn excerpt(text: &PageText<'_>, resolved: &Resolved, index: &Index) -> Landing {
    let folding = index.analyser().folding();
    let marks = marks(resolved, index);
    let mut most = 0;
    let mut best = None;
    for section in &text.sections {
        let found = find(&section.2, folding, &marks);
        let heading = find(&section.0, folding, &marks);
        let count = (all(&heading) | all(&found)).count_ones();
        if count > most {
            most = count;
            best = Some((section, found));
        }
    }
    match best {
        Some(((heading, anchor, text), found)) => Landing {
            heading: heading.to_string(),
            anchor: anchor.to_string(),
            excerpt: passage(text, &found),
        },
        None => {
            let excerpt = passage(&text.summary, &find(&text.summary, folding, &marks));
            Landing { excerpt, ..Landing::default() }
        }
    }
}

/// The clauses that each word of the dictionary answers.
fn marks<'a>(resolved: &Resolved, index: &'a Index) -> BTreeMap<&'a str, u32> {
    let mut marks = BTreeMap::new();
    for (meaning, bit) in resolved.clauses.iter().zip(0u32..) {
        for word in meaning.alternatives.iter().flat_map(|alternative| &alternative.words) {
            *marks.entry(index.vocabulary().word(*word)).or_default() |= 1 << bit;
        }
    }
    marks
}

fn find(text: &str, folding: &Folding, marks: &BTreeMap<&str, u32>) -> Vec<Found> {
    Words::new(text, folding)
        .map(|span| {
            let clauses = marks.get(folding.fold_span(text, &span).as_str()).copied().unwrap_or(0);
            Found { start: span.start, end: span.end, clauses }
        })
        .collect()
}

fn all(found: &[Found]) -> u32 {
    found.iter().fold(0, |all, word| all | word.clauses)
}

/// The passage that answers most clauses, the first of equals.
fn passage(text: &str, words: &[Found]) -> Vec<Segment> {
    let mut best = (0, 0);
    for (at, word) in words.iter().enumerate() {
        if word.clauses != 0 {
            let until = words.len().min(at + WINDOW - LEAD);
            let count = all(words.get(at..until).unwrap_or_default()).count_ones();
            if count > best.0 {
                best = (count, at);
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
