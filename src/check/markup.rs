//! Markdown that corin does not take over, and headings and pictures that
//! leave some readers out.

use std::collections::BTreeMap;

use crate::check::Findings;
use crate::check::characters::STRAY_CHARACTER;
use crate::check::citations::UNKNOWN_FACT;
use crate::check::nearest;
use crate::diagnostic::Diagnostic;
use crate::markdown::{Problem, ProblemKind};
use crate::model::Brief;

rules! {
    /// HTML in a brief.
    RAW_HTML = "C0707", "raw-html", Error;
    /// `{% … %}` or `{# … #}` in a brief.
    TEMPLATE_STATEMENT = "C0708", "template-statement", Error;
    /// An expression in `{{ … }}` that fails.
    FAILING_EXPRESSION = "C0709", "failing-expression", Error;
    /// A footnote with a text of its own.
    FOOTNOTE_DEFINITION = "C0710", "footnote-definition", Error;
    /// A text that would take too long to read.
    TOO_LONG = "C0711", "too-long", Error;
    /// Headings that jump over a level.
    HEADING_ORDER = "C0712", "heading-order", Warning;
    /// Two headings with the same text.
    DUPLICATE_HEADING = "C0713", "duplicate-heading", Note;
    /// A picture without a text that stands in for it.
    MISSING_ALTERNATIVE_TEXT = "C0714", "missing-alternative-text", Warning;
    /// An expression where it cannot be shown.
    MISPLACED_EXPRESSION = "C0716", "misplaced-expression", Error;
    /// Cells of a table that the page would not show.
    LOST_CELLS = "C0718", "lost-cells", Error;
}

/// Checks the markup of a brief.
pub(super) fn check_brief(brief: &Brief, findings: &mut Findings<'_>) {
    for (index, found) in brief.body.problems.iter().enumerate() {
        let earlier = brief.body.problems.get(..index).unwrap_or_default();
        if closes_what_was_found(found, earlier) {
            continue;
        }
        findings.add(problem(brief, found));
    }
    headings(brief, findings);
    for image in &brief.body.images {
        if image.alternative.trim().is_empty() {
            findings.add(
                Diagnostic::new(
                    &MISSING_ALTERNATIVE_TEXT,
                    &brief.file,
                    image.span.clone(),
                    "the picture has no text for those who cannot see it",
                )
                .help("say between the square brackets what the picture shows: `![…](…)`"),
            );
        }
    }
}

/// True for `</b>` behind a `<b>` that is a finding already.
fn closes_what_was_found(found: &Problem, earlier: &[Problem]) -> bool {
    let Some(name) = found.detail.strip_prefix("</").map(|rest| rest.trim_end_matches('>')) else {
        return false;
    };
    let opens = |problem: &Problem| {
        problem.kind == ProblemKind::RawHtml
            && problem.detail.strip_prefix('<').is_some_and(|rest| rest.starts_with(name))
    };
    found.kind == ProblemKind::RawHtml && earlier.iter().rev().take(20).any(opens)
}

fn problem(brief: &Brief, found: &Problem) -> Diagnostic {
    let finding = |rule, message: String| Diagnostic::new(rule, &brief.file, found.span.clone(), message);
    let detail = &found.detail;
    match found.kind {
        ProblemKind::RawHtml => {
            finding(&RAW_HTML, format!("`{}` is HTML, which briefs cannot hold", first_line(detail)))
                .help("write it in Markdown: `**bold**`, `[text](address)`, `- ` for lists, `|` for tables")
                .help("to show a `<` as it is, write `&lt;`")
        }
        ProblemKind::TemplateStatement => finding(
            &TEMPLATE_STATEMENT,
            "`{% … %}` and `{# … #}` do nothing in briefs".to_owned(),
        )
        .help(
            "briefs can hold `{{ fact(\"id\") }}`, `{{ link(\"path\") }}` and `{{ date(\"2026-10\") }}` only",
        ),
        ProblemKind::Expression => {
            finding(&FAILING_EXPRESSION, format!("this expression does not work: {detail}")).help(
                "briefs can hold `{{ fact(\"id\") }}`, `{{ link(\"path\") }}` and `{{ date(\"2026-10\") }}`",
            )
        }
        ProblemKind::MisplacedExpression => {
            finding(&MISPLACED_EXPRESSION, format!("{detail} cannot hold an expression")).help(
                match detail.as_str() {
                    "the address of a link" => {
                        "write the path of the page, as in `[text](housing.md)`, or the expression alone: `{{ link(\"xk/housing\") }}`"
                    }
                    _ => "write there what it stands for, and the expression in the text",
                },
            )
        }
        ProblemKind::LostCells => {
            let right = "give the head a cell for it and the line below one more `---|`";
            finding(
                &LOST_CELLS,
                format!("the row has more cells than the head of the table: `{}` would be lost", first_line(detail)),
            )
            .help(format!("{right}; to show a `|` in a cell, write `\\|`"))
        }
        ProblemKind::FootnoteDefinition => {
            finding(&FOOTNOTE_DEFINITION, format!("the footnote `{detail}` has a text of its own")).help(
                "footnotes cite sources: put the source into `sources`, and what is said here into the text",
            )
        }
        ProblemKind::UnknownFact => {
            let finding = finding(&UNKNOWN_FACT, format!("there is no fact `{detail}` in the front matter"));
            let facts = brief.record.iter().flat_map(|record| record.facts.keys());
            match nearest(detail, facts.map(String::as_str)) {
                Some(meant) => finding.help(format!("did you mean `{meant}`?")),
                None => finding.help("add it to `facts`, with its label, value, date and source"),
            }
        }
        ProblemKind::TooLong => {
            finding(&TOO_LONG, "the text has more brackets or footnotes than corin reads".to_owned())
                .help("divide the page into several")
        }
        ProblemKind::Character => {
            finding(&STRAY_CHARACTER, format!("the character {detail} has no place in a text"))
                .help("delete it; it often comes with text that was copied from elsewhere")
        }
    }
}

fn headings(brief: &Brief, findings: &mut Findings<'_>) {
    let mut above = 1;
    let mut seen: BTreeMap<&str, &crate::markdown::Heading> = BTreeMap::new();
    for heading in &brief.body.headings {
        let finding =
            |message: String| Diagnostic::new(&HEADING_ORDER, &brief.file, heading.span.clone(), message);
        if heading.level == 1 {
            findings.add(
                finding("a heading with one `#` is a second title of the page".to_owned())
                    .help("the title is in the front matter: begin with `##`"),
            );
        } else if heading.level > above + 1 {
            let right = "#".repeat(usize::from(above) + 1);
            findings.add(
                finding(format!("this heading has level {}, and the one above it {above}", heading.level))
                    .help(format!("write `{right}`: who listens to a page finds the way by the levels")),
            );
        }
        above = heading.level.max(1);
        if heading.text.is_empty() {
            continue;
        }
        if let Some(first) = seen.get(heading.text.as_str()) {
            findings.add(
                Diagnostic::new(
                    &DUPLICATE_HEADING,
                    &brief.file,
                    heading.span.clone(),
                    format!("there is another heading `{}` in this page", heading.text),
                )
                .also(first.span.clone(), "the other")
                .help(format!(
                    "links to this one are `#{}`; another wording would tell them apart",
                    heading.name()
                )),
            );
        } else {
            seen.insert(&heading.text, heading);
        }
    }
}

pub(super) fn first_line(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let mut shown: String = line.chars().take(60).collect();
    if shown.len() < text.trim_end().len() {
        shown.push('…');
    }
    shown
}
