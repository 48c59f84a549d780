//! Findings for people, in the manner of the Rust compiler: what is wrong, the
//! line with carets, what to do, the corrected line.

use std::fmt::Write;

use annotate_snippets::renderer::Renderer;
use annotate_snippets::{AnnotationKind, Element, Level, Origin, Patch, Snippet};

use crate::diagnostic::excerpt::Excerpt;
use crate::diagnostic::lines::{Lines, Place};
use crate::diagnostic::visible::{message, visible, with_isolates};
use crate::diagnostic::{Diagnostic, Severity};

/// The findings as text for a terminal, divided by empty lines; nothing for no
/// findings. Content cannot write escape sequences into it; `colour` adds our
/// own.
pub fn render(diagnostics: &[Diagnostic], colour: bool) -> String {
    // The lines are cut to a window before: the renderer must not cut again.
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() }.term_width(10_000);
    let mut text = String::new();
    let mut rest = diagnostics;
    while let Some(first) = rest.first() {
        // Findings come sorted by file: its lines are found once.
        let same = rest.iter().take_while(|next| next.path == first.path).count();
        let lines = first.file.as_ref().map(|file| Lines::new(&file.text));
        for diagnostic in rest.iter().take(same) {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&with_isolates(&one(&renderer, diagnostic, lines.as_ref())));
            text.push('\n');
        }
        rest = rest.get(same..).unwrap_or_default();
    }
    text
}

fn one(renderer: &Renderer, diagnostic: &Diagnostic, lines: Option<&Lines<'_>>) -> String {
    let path = visible(&diagnostic.path);
    // A message that quotes right-to-left text holds stand-ins for isolates,
    // which pass through the renderer's own cleaning.
    let title =
        level(diagnostic.severity).primary_title(message(&diagnostic.message)).id(diagnostic.rule.code);
    let Some(lines) = lines else {
        return renderer.render(&[title.elements(origin(&path)).elements(helps(diagnostic))]);
    };
    let spans: Vec<_> = std::iter::once(&diagnostic.span)
        .chain(diagnostic.labels.iter().map(|label| &label.span))
        .cloned()
        .collect();
    let excerpt = Excerpt::new(lines, &spans);
    let place = lines.place(diagnostic.span.start);
    let mut snippet =
        Snippet::source(&excerpt.source).line_start(excerpt.first_line).path(format!("{path}{PLACE}"));
    let texts = std::iter::once(diagnostic.label.as_deref())
        .chain(diagnostic.labels.iter().map(|label| Some(label.text.as_str())));
    for (index, (mark, text)) in excerpt.marks.iter().zip(texts).enumerate() {
        let kind = if index == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        snippet = snippet.annotation(kind.span(mark.clone()).label(text.map(message)));
    }
    let group = title.element(snippet).elements(helps(diagnostic));
    let text = match correction(diagnostic, lines) {
        Some((excerpt, replacement)) => {
            let mark = excerpt.marks.first().cloned().unwrap_or_default();
            let patched = Snippet::source(&excerpt.source)
                .line_start(excerpt.first_line)
                .patch(Patch::new(mark, replacement));
            renderer.render(&[group, Level::HELP.secondary_title("the corrected line").element(patched)])
        }
        None => renderer.render(&[group]),
    };
    with_place(&text, place)
}

/// Stands after the path, before the column that the renderer counts in the
/// cut line: a noncharacter, which [`visible`] never lets through.
const PLACE: char = '\u{fdd2}';

/// Puts the place in the file where the renderer put that in the cut line.
fn with_place(text: &str, place: Place) -> String {
    let Some((before, after)) = text.split_once(PLACE) else {
        return text.to_owned();
    };
    let after = after.trim_start_matches(|character: char| character.is_ascii_digit() || character == ':');
    let mut placed = String::with_capacity(text.len() + 8);
    placed.push_str(before);
    // Writing to a String cannot fail.
    let _ = write!(placed, ":{}:{}", place.line, place.column);
    placed.push_str(after);
    placed
}

fn origin(path: &str) -> Option<Element<'_>> {
    (!path.is_empty()).then(|| Element::from(Origin::path(path)))
}

fn helps(diagnostic: &Diagnostic) -> impl Iterator<Item = Element<'_>> {
    diagnostic.help.iter().map(|help| Level::HELP.message(message(help)).into())
}

pub(super) fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    }
}

/// The line of the finding and the text that would be right there. Only for
/// places within one line that is shown whole.
fn correction(diagnostic: &Diagnostic, lines: &Lines<'_>) -> Option<(Excerpt, String)> {
    let replacement = diagnostic.replacement.as_ref()?;
    let line = lines.span(lines.line_at(diagnostic.span.start));
    if diagnostic.span.end > line.end || replacement.contains(['\n', '\r']) {
        return None;
    }
    Some((Excerpt::new(lines, std::slice::from_ref(&diagnostic.span)), visible(replacement).into_owned()))
}
