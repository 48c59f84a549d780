//! Expressions in briefs: `{{ fact("id") }}`, `{{ link("xk/housing") }}`,
//! `{{ date("2026-10") }}`.
//!
//! They are MiniJinja expressions with a little fuel and access to nothing.
//! What they stand for depends on the page (its language, its address, the
//! facts of the brief), so each leaves a mark in the Markdown: a noncharacter,
//! the number of the mark, a noncharacter. Content cannot hold those
//! (Unicode 16, section 23.7: not for interchange), so nobody can forge one.
//! In code they are text; [`super::prepare`] knows where that is.

use std::sync::{Arc, LazyLock};

use minijinja::value::{Object, ObjectRepr};
use minijinja::{Environment, UndefinedBehavior, Value};

use super::body::ProblemKind;
use crate::diagnostic::Span;
use crate::model::PartialDate;

/// Begins a mark.
pub(super) const MARK_OPEN: char = '\u{FDD0}';
/// Ends a mark.
pub(super) const MARK_CLOSE: char = '\u{FDD1}';

/// The fuel of one expression: far more than a call with a string needs, far
/// less than anybody notices.
const FUEL: u64 = 2_000;
/// The longest expression, in bytes.
const LONGEST_EXPRESSION: usize = 500;
/// The most expressions in one brief.
const MOST_EXPRESSIONS: usize = 1_000;

/// Splits a text at its first mark: what stands before, in and after it.
pub(super) fn next_mark(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once(MARK_OPEN)?;
    let (inside, after) = rest.split_once(MARK_CLOSE)?;
    Some((before, inside, after))
}

/// What an expression stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// The fact with this id.
    Fact(String),
    /// A link to a page, with the title of that page as its text.
    Link(String),
    /// A date in the words of the language.
    Date(PartialDate),
    /// A text, which is shown as it is.
    Text(String),
    /// Nothing: the expression fails, which is a problem of its own.
    Nothing,
}

/// An expression that was found, and what it stands for.
#[derive(Debug)]
pub(super) struct Placed {
    /// What it stands for.
    pub(super) mark: Mark,
    /// Its place in the body.
    pub(super) span: Span,
    /// What was written.
    pub(super) written: String,
}

/// The expressions of a body and what is wrong with them.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) marks: Vec<Placed>,
    pub(super) problems: Vec<(ProblemKind, Span, String)>,
}

impl Object for Mark {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a fact, link or date cannot be part of another text")
    }
}

static ENVIRONMENT: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut environment = Environment::empty();
    environment.set_fuel(Some(FUEL));
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.add_function("fact", |id: String| Value::from_object(Mark::Fact(id)));
    environment.add_function("link", |path: String| Value::from_object(Mark::Link(path)));
    environment.add_function("date", |text: String| {
        text.parse().map(|date| Value::from_object(Mark::Date(date))).map_err(|_| {
            minijinja::Error::new(
                minijinja::ErrorKind::InvalidOperation,
                "this is not a date: write 2026-10-04, 2026-10 or 2026",
            )
        })
    });
    environment
});

/// True for a text that may hold an expression or a statement.
pub(super) fn may_be_in(body: &str) -> bool {
    body.contains("{{") || body.contains("{%") || body.contains("{#")
}

/// Finds the expressions of `body` outside `code`, places in order in which
/// they are text, and those that a backslash makes text (`\{{`).
pub(super) fn find(body: &str, code: &[Span]) -> Found {
    let mut found = Found::default();
    let mut from = 0;
    while let Some(brace) = body.get(from..).and_then(|rest| rest.find('{')) {
        let start = from + brace;
        from = start + 1;
        let next_code = code.partition_point(|span| span.end <= start);
        let limit = match code.get(next_code) {
            Some(span) if span.start <= start => {
                from = span.end.max(from);
                continue;
            }
            Some(span) => span.start,
            None => body.len(),
        };
        if is_escaped(body, start) {
            continue;
        }
        let rest = body.get(start..limit).unwrap_or_default();
        if rest.starts_with("{%") {
            let length = rest.find("%}").map_or(2, |end| end + 2);
            found.problems.push((ProblemKind::TemplateStatement, start..start + length, String::new()));
            from = start + 2;
        } else if let Some(length) = comment_length(rest) {
            found.problems.push((ProblemKind::TemplateStatement, start..start + length, String::new()));
            from = start + length;
        } else if rest.starts_with("{{") {
            let Some(length) = expression_length(rest) else {
                let why = "it is never closed with `}}`".to_owned();
                found.problems.push((ProblemKind::Expression, start..start + 2, why));
                from = start + 2;
                continue;
            };
            let outcome = if found.marks.len() >= MOST_EXPRESSIONS {
                Err(format!("a brief may have at most {MOST_EXPRESSIONS} of them"))
            } else {
                evaluate(rest.get(2..length - 2).unwrap_or_default().trim())
            };
            let span = start..start + length;
            let mark = outcome.unwrap_or_else(|why| {
                found.problems.push((ProblemKind::Expression, span.clone(), why));
                Mark::Nothing
            });
            let written = rest.get(..length).unwrap_or_default().to_owned();
            found.marks.push(Placed { mark, span, written });
            from = start + length;
        }
    }
    found
}

/// True for a character behind an odd number of backslashes.
pub(super) fn is_escaped(text: &str, at: usize) -> bool {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

/// The length of a comment `{# … #}` in one paragraph; `{#name}` behind a
/// heading names its anchor.
fn comment_length(text: &str) -> Option<usize> {
    let inside = text.strip_prefix("{#")?;
    let end = inside.find("#}")?;
    let comment = inside.get(..end)?;
    let names_an_anchor = comment.split(['\n', ' ']).next().is_some_and(|word| word.ends_with('}'));
    (!comment.contains("\n\n") && !names_an_anchor).then_some(end + 4)
}

/// The length of an expression with its braces; `}}` inside quotes does not
/// end it, and it cannot go on over an empty line.
fn expression_length(text: &str) -> Option<usize> {
    let mut quote = None;
    let mut escaped = false;
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate().skip(2).take(LONGEST_EXPRESSION) {
        match (quote, byte) {
            _ if escaped => escaped = false,
            (Some(_), b'\\') => escaped = true,
            (Some(open), byte) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'}') if bytes.get(at + 1) == Some(&b'}') => return Some(at + 2),
            (_, b'\n') if bytes.get(at + 1) == Some(&b'\n') => return None,
            _ => {}
        }
    }
    None
}

fn evaluate(source: &str) -> Result<Mark, String> {
    let plain = |error: minijinja::Error| match error.kind() {
        minijinja::ErrorKind::OutOfFuel => "it takes too long".to_owned(),
        minijinja::ErrorKind::UnknownFunction => {
            "there is no such function; there are `fact`, `link` and `date`".to_owned()
        }
        minijinja::ErrorKind::MissingArgument => "something is missing between the brackets".to_owned(),
        minijinja::ErrorKind::UndefinedError => {
            "there is no such value: write the id in quotes, as in `fact(\"rent\")`".to_owned()
        }
        _ => error.detail().map_or_else(|| error.kind().to_string(), str::to_owned),
    };
    let value =
        ENVIRONMENT.compile_expression(source).and_then(|expression| expression.eval(())).map_err(plain)?;
    if let Some(mark) = value.downcast_object_ref::<Mark>() {
        return Ok(mark.clone());
    }
    match value.kind() {
        minijinja::value::ValueKind::String | minijinja::value::ValueKind::Number => {
            Ok(Mark::Text(value.to_string()))
        }
        _ => Err("it gives neither text nor a number".to_owned()),
    }
}
