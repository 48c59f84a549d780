//! Prepares a body for the Markdown parser: expressions become marks, and
//! emphasis in scripts without spaces is made plain.
//!
//! In code both are text as it was written. Where code is, only the parser
//! knows, so a body that has something to prepare is parsed once before.

use pulldown_cmark::{Event, Parser, Tag};

use super::emphasis;
use super::expression::{self, MARK_CLOSE, MARK_OPEN, Placed, next_mark};
use super::places::Places;
use super::read::options;
use crate::diagnostic::Span;
use crate::markdown::ProblemKind;

/// A body as the parser gets it.
pub(super) struct Prepared {
    /// The text; `None` when it is the body as it is.
    pub(super) text: Option<String>,
    pub(super) marks: Marks,
    /// Problems, with places in the body.
    pub(super) problems: Vec<(ProblemKind, Span, String)>,
}

/// Prepares a body. `places` learns how places in the result correspond to
/// places in the body.
pub(super) fn prepare(body: &str, places: &mut Places) -> Prepared {
    let has_expressions = expression::may_be_in(body);
    if !has_expressions && emphasis::openings(body, |_| true).next().is_none() {
        return Prepared { text: None, marks: Marks::default(), problems: Vec::new() };
    }
    let code = code(body);
    let found = if has_expressions { expression::find(body, &code) } else { expression::Found::default() };
    let mut other: Vec<&Span> = code.iter().chain(found.marks.iter().map(|placed| &placed.span)).collect();
    other.sort_by_key(|span| span.start);
    let outside = |at: usize| {
        let next = other.partition_point(|span| span.end <= at);
        other.get(next).is_none_or(|span| at < span.start)
    };
    let mut edits: Vec<(Span, String)> =
        emphasis::openings(body, outside).map(|at| (at..at, emphasis::JOINT.to_string())).collect();
    edits.extend(
        found
            .marks
            .iter()
            .enumerate()
            .map(|(number, placed)| (placed.span.clone(), format!("{MARK_OPEN}{number}{MARK_CLOSE}"))),
    );
    edits.sort_by_key(|(span, _)| (span.start, span.end));
    let mut text = String::with_capacity(body.len() + edits.len() * 6);
    let mut done = 0;
    for (span, replacement) in edits {
        text.push_str(body.get(done..span.start).unwrap_or_default());
        places.replaced(text.len(), replacement.len(), span.start, span.len());
        text.push_str(&replacement);
        done = span.end;
    }
    text.push_str(body.get(done..).unwrap_or_default());
    Prepared { text: Some(text), marks: Marks(found.marks), problems: found.problems }
}

/// The places of code in a body, in order.
fn code(body: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (event, span) in Parser::new_ext(body, options()).into_offset_iter() {
        let is_code = matches!(event, Event::Start(Tag::CodeBlock(_)) | Event::Code(_));
        // What lies in a block of code is part of it.
        if is_code && spans.last().is_none_or(|last| span.start >= last.end) {
            spans.push(span);
        }
    }
    spans
}

/// The expressions of a body, by the numbers in their marks.
#[derive(Debug, Default)]
pub(super) struct Marks(Vec<Placed>);

impl Marks {
    pub(super) fn get(&self, number: &str) -> Option<&Placed> {
        number.parse::<usize>().ok().and_then(|number| self.0.get(number))
    }

    /// The expressions whose marks stand in a text.
    pub(super) fn within<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a Placed> {
        let mut rest = text;
        std::iter::from_fn(move || {
            while let Some((_, number, after)) = next_mark(rest) {
                rest = after;
                if let Some(placed) = self.get(number) {
                    return Some(placed);
                }
            }
            None
        })
    }

    /// A text as it was written: nothing of what was prepared is in it.
    pub(super) fn restored(&self, text: &str) -> String {
        let mut written = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, number, after)) = next_mark(rest) {
            written.push_str(before);
            if let Some(placed) = self.get(number) {
                written.push_str(&placed.written);
            }
            rest = after;
        }
        written.push_str(rest);
        written.retain(|character| character != emphasis::JOINT);
        without_marks(written)
    }
}

/// True for a text with something that was prepared, or that could be taken
/// for it.
pub(super) fn is_prepared(text: &str) -> bool {
    // All of them begin with this byte, which few texts have.
    text.as_bytes().contains(&0xEF) && text.contains([MARK_OPEN, MARK_CLOSE, emphasis::JOINT])
}

/// A text in which nothing can be taken for a mark.
pub(super) fn without_marks(text: String) -> String {
    if is_prepared(&text) { text.replace([MARK_OPEN, MARK_CLOSE, emphasis::JOINT], "\u{FFFD}") } else { text }
}
