//! Reads a Markdown body once.

use pulldown_cmark::Options;

use super::body::{Body, Piece, Problem, ProblemKind};
use super::expression::next_mark;
use super::places::Places;
use super::prepare::prepare;
use super::reader::Reader;
use crate::characters::stray;
use crate::load::ContentFile;
use crate::model::record::BriefRecord;

/// The most square brackets, and the most nested block quotes, in one body:
/// pulldown-cmark needs quadratic time for some inputs (its issue 1076, around
/// `[^`), which these bounds keep below a second.
const MOST_BRACKETS: usize = 20_000;
const MOST_FOOTNOTES: usize = 4_000;

/// Reads the body of a brief. With a `record`, facts that it lacks are
/// problems; without (the front matter has errors) they are not judged.
pub fn read(file: &ContentFile, record: Option<&BriefRecord>) -> Body {
    let mut body = read_text(file.body(), file.body_start);
    if let Some(record) = record {
        let unknown = body.facts.iter().filter(|(id, _)| !record.facts.contains_key(id));
        let problems: Vec<Problem> = unknown
            .map(|(id, span)| Problem {
                kind: ProblemKind::UnknownFact,
                span: span.clone(),
                detail: id.clone(),
            })
            .collect();
        body.problems.extend(problems);
    }
    body
}

/// Reads Markdown that begins at byte `start` of its file.
pub fn read_text(source: &str, start: usize) -> Body {
    let mut places = Places::new(start);
    let mut body = Body::default();
    if source.matches('[').count() > MOST_BRACKETS || source.matches("[^").count() > MOST_FOOTNOTES {
        body.problems.push(Problem {
            kind: ProblemKind::TooLong,
            span: start..start + source.len(),
            detail: String::new(),
        });
        return body;
    }
    body.problems.extend(stray(source).into_iter().map(|(character, span)| Problem {
        kind: ProblemKind::Character,
        span: start + span.start..start + span.end,
        detail: format!("U+{:04X}", u32::from(character)),
    }));
    // Noncharacters in content would be taken for marks.
    let noncharacter =
        |character: char| matches!(character, '\u{FDD0}'..='\u{FDEF}' | '\u{FFFE}' | '\u{FFFF}');
    let has_some = source.as_bytes().contains(&0xEF) && source.contains(noncharacter);
    let cleaned = has_some.then(|| source.replace(noncharacter, "\u{FFFD}"));
    let source = cleaned.as_deref().unwrap_or(source);
    let prepared = prepare(source, &mut places);
    let text = prepared.text.as_deref().unwrap_or(source);
    let mut body = Reader::new(body, text, &places, &prepared.marks).run();
    body.problems.extend(prepared.problems.into_iter().map(|(kind, span, detail)| Problem {
        kind,
        span: places.in_body(&span),
        detail,
    }));
    body.problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    body
}

pub(super) fn options() -> Options {
    // The old way of footnotes takes references without definition, which is
    // what citations are.
    Options::ENABLE_TABLES
        | Options::ENABLE_OLD_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
}

/// True for a link that leaves the network: it names a scheme.
pub(super) fn is_address(target: &str) -> bool {
    target.split_once(':').is_some_and(|(scheme, _)| {
        !scheme.is_empty()
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    }) || target.starts_with("//")
}

pub(super) fn pieces(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some((before, mark, after)) = next_mark(rest) {
        if !before.is_empty() {
            pieces.push(Piece::Html(before.to_owned()));
        }
        let number = mark.get(1..).and_then(|digits| digits.parse().ok()).unwrap_or(usize::MAX);
        match mark.as_bytes().first() {
            Some(b'A') => pieces.push(Piece::Address(number)),
            Some(b'C') => pieces.push(Piece::Citation(number)),
            Some(b'F') => pieces.push(Piece::Fact(number)),
            Some(b'V') => pieces.push(Piece::FactWithoutSource(number)),
            Some(b'S') => pieces.push(Piece::SourceOfFact(number)),
            Some(b'T') => pieces.push(Piece::TitledLink(number)),
            Some(b'D') => pieces.push(Piece::Date(number)),
            _ => {}
        }
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Html(rest.to_owned()));
    }
    pieces
}
