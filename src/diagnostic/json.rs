//! Findings for programs. The form is stable: fields may be added, and
//! `version` rises when one changes its meaning.

use std::fmt::Write;

use serde::Serialize;

use crate::diagnostic::lines::{Lines, Place};
use crate::diagnostic::visible::must_be_shown;
use crate::diagnostic::{Diagnostic, Span, Summary};

/// The version of the form.
pub const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    diagnostics: Vec<Finding<'a>>,
    summary: &'a Summary,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    name: &'a str,
    severity: &'a str,
    message: &'a str,
    path: &'a str,
    span: Option<Range>,
    label: Option<&'a str>,
    labels: Vec<Label<'a>>,
    help: &'a [String],
    replacement: Option<&'a str>,
}

#[derive(Serialize)]
struct Label<'a> {
    span: Option<Range>,
    text: &'a str,
}

/// From a place up to, and without, another.
#[derive(Serialize)]
struct Range {
    start: Point,
    end: Point,
}

#[derive(Serialize)]
struct Point {
    line: usize,
    column: usize,
    offset: usize,
}

impl From<Place> for Point {
    fn from(place: Place) -> Self {
        Self { line: place.line, column: place.column, offset: place.offset }
    }
}

/// The findings as one JSON object with a line end. Lines and columns count
/// from 1, columns in characters; offsets are bytes from 0. Control characters
/// and those that turn text round are escaped; all else is as it is.
pub fn render(diagnostics: &[Diagnostic]) -> String {
    let mut findings = Vec::with_capacity(diagnostics.len());
    let mut rest = diagnostics;
    while let Some(first) = rest.first() {
        let same = rest.iter().take_while(|next| next.path == first.path).count();
        let lines = first.file.as_ref().map(|file| Lines::new(&file.text));
        findings.extend(rest.iter().take(same).map(|diagnostic| finding(diagnostic, lines.as_ref())));
        rest = rest.get(same..).unwrap_or_default();
    }
    let report = Report { version: VERSION, diagnostics: findings, summary: &Summary::of(diagnostics) };
    let mut text = escape_active(&serde_json::to_string_pretty(&report).unwrap_or_default());
    text.push('\n');
    text
}

/// JSON escapes the control characters of ASCII; the others and those that
/// turn text round are escaped here, since people look at JSON in terminals.
/// Outside strings JSON is ASCII, so that each of them stands in a string.
fn escape_active(json: &str) -> String {
    let mut text = String::with_capacity(json.len() + 1);
    for character in json.chars() {
        if character.is_ascii() || !must_be_shown(character) {
            text.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a String cannot fail.
                let _ = write!(text, "\\u{unit:04x}");
            }
        }
    }
    text
}

fn finding<'a>(diagnostic: &'a Diagnostic, lines: Option<&Lines<'_>>) -> Finding<'a> {
    Finding {
        code: diagnostic.rule.code,
        name: diagnostic.rule.name,
        severity: diagnostic.severity.as_str(),
        message: &diagnostic.message,
        path: &diagnostic.path,
        span: range(lines, &diagnostic.span),
        label: diagnostic.label.as_deref(),
        labels: diagnostic
            .labels
            .iter()
            .map(|label| Label { span: range(lines, &label.span), text: &label.text })
            .collect(),
        help: &diagnostic.help,
        replacement: diagnostic.replacement.as_deref(),
    }
}

fn range(lines: Option<&Lines<'_>>, span: &Span) -> Option<Range> {
    let lines = lines?;
    Some(Range { start: lines.place(span.start).into(), end: lines.place(span.end.max(span.start)).into() })
}
