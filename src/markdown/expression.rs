//! Expressions in briefs: `{{ fact("id") }}`, `{{ link("xk/housing") }}`,
//! `{{ date("2026-10") }}`.
//!
//! They are MiniJinja expressions with a little fuel and access to nothing.
//! What they stand for depends on the page (its language, its address, the
//! facts of the brief), so each leaves a mark in the Markdown: a noncharacter,
//! the number of the mark, a noncharacter. Content cannot hold those
//! (Unicode 16, section 23.7: not for interchange), so nobody can forge one.

use std::sync::{Arc, LazyLock};

use minijinja::value::{Object, ObjectRepr};
use minijinja::{Environment, UndefinedBehavior, Value};

use super::body::{Problem, ProblemKind};
use super::places::Places;
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
}

impl Object for Mark {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a fact, link or date cannot be part of another text")
    }
}

/// A body with its expressions replaced by marks.
pub(super) struct Expanded {
    pub(super) text: String,
    pub(super) marks: Vec<Mark>,
    pub(super) problems: Vec<Problem>,
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

/// Replaces the expressions of `body` by marks. `places` learns how places in
/// the result correspond to places in `body`.
///
/// Returns `None` when there is nothing to replace, so that most briefs cost
/// one search for a brace.
pub(super) fn expand(body: &str, places: &mut Places) -> Option<Expanded> {
    if !body.contains("{{") && !body.contains("{%") && !body.contains("{#") {
        return None;
    }
    let mut expanded =
        Expanded { text: String::with_capacity(body.len()), marks: Vec::new(), problems: Vec::new() };
    let mut done = 0;
    let mut from = 0;
    while let Some(found) = body.get(from..).and_then(|rest| rest.find('{')) {
        let start = from + found;
        let rest = body.get(start..).unwrap_or_default();
        let problem =
            |kind, length: usize, detail: String| Problem { kind, span: start..start + length, detail };
        if rest.starts_with("{%") {
            let length = rest.find("%}").map_or(2, |end| end + 2);
            expanded.problems.push(problem(ProblemKind::TemplateStatement, length, String::new()));
            from = start + 2;
        } else if rest.starts_with("{{") {
            let Some(length) = expression_length(rest) else {
                expanded.problems.push(problem(
                    ProblemKind::Expression,
                    2,
                    "it is never closed with `}}`".to_owned(),
                ));
                from = start + 2;
                continue;
            };
            let source = rest.get(2..length - 2).unwrap_or_default().trim();
            let outcome = if expanded.marks.len() >= MOST_EXPRESSIONS {
                Err(format!("a brief may have at most {MOST_EXPRESSIONS} of them"))
            } else {
                evaluate(source)
            };
            expanded.text.push_str(body.get(done..start).unwrap_or_default());
            match outcome {
                Ok(Outcome::Mark(mark)) => {
                    let text = format!("{MARK_OPEN}{}{MARK_CLOSE}", expanded.marks.len());
                    places.replaced(expanded.text.len(), text.len(), start, length);
                    expanded.text.push_str(&text);
                    expanded.marks.push(mark);
                }
                Ok(Outcome::Text(text)) => {
                    let escaped = escape_markdown(&text);
                    places.replaced(expanded.text.len(), escaped.len(), start, length);
                    expanded.text.push_str(&escaped);
                }
                Err(detail) => {
                    expanded.problems.push(problem(ProblemKind::Expression, length, detail));
                    places.replaced(expanded.text.len(), 0, start, length);
                }
            }
            done = start + length;
            from = done;
        } else {
            from = start + 1;
        }
    }
    expanded.text.push_str(body.get(done..).unwrap_or_default());
    Some(expanded)
}

enum Outcome {
    Mark(Mark),
    Text(String),
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

fn evaluate(source: &str) -> Result<Outcome, String> {
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
        return Ok(Outcome::Mark(mark.clone()));
    }
    match value.kind() {
        minijinja::value::ValueKind::String | minijinja::value::ValueKind::Number => {
            Ok(Outcome::Text(value.to_string()))
        }
        _ => Err("it gives neither text nor a number".to_owned()),
    }
}

/// Text so that Markdown shows it as it is.
fn escape_markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(if character.is_control() { ' ' } else { character });
    }
    escaped
}
