//! Pages, headings and links with nothing to read.

use crate::check::Findings;
use crate::diagnostic::Diagnostic;
use crate::model::Brief;
use crate::model::record::Status;

rules! {
    /// A page without a text, which is taken for a draft.
    EMPTY_PAGE = "C0722", "empty-page", Warning;
    /// A heading without a text.
    EMPTY_HEADING = "C0723", "empty-heading", Warning;
    /// A heading with nothing below it.
    HEADING_WITHOUT_TEXT = "C0724", "heading-without-text", Warning;
    /// A link without a text.
    LINK_WITHOUT_TEXT = "C0725", "link-without-text", Warning;
    /// A page that says nothing but where to read on.
    ONLY_A_LINK = "C0726", "only-a-link", Warning;
}

/// The most words beside its link with which a page says nothing itself: "See".
const WORDS_AROUND_A_LINK: usize = 3;

/// Checks that a text has something to read.
pub(super) fn check_brief(brief: &Brief, findings: &mut Findings<'_>) {
    links(brief, findings);
    // Whoever begins a page has its headings before its text.
    let Some(record) = &brief.record else { return };
    if record.status == Status::Current && brief.body.has_text() {
        headings(brief, findings);
        only_a_link(brief, findings);
    } else if brief.is_unwritten {
        let start = brief.file.body_start;
        let body = brief.file.body();
        let shown = body.trim_start();
        let at = start + body.len() - shown.len();
        let span = at..at + shown.lines().next().map_or(0, |line| line.trim_end().len());
        findings.add(
            Diagnostic::new(&EMPTY_PAGE, &brief.file, span, "the page has no text and is not published")
                .help("write the text; `status: draft` in the front matter says that there is none yet"),
        );
    }
}

fn headings(brief: &Brief, findings: &mut Findings<'_>) {
    let headings = &brief.body.headings;
    for (index, heading) in headings.iter().enumerate() {
        let finding =
            |rule, message: String| Diagnostic::new(rule, &brief.file, heading.span.clone(), message);
        if heading.text.is_empty() {
            findings.add(
                finding(&EMPTY_HEADING, "the heading has no text".to_owned())
                    .help("write what the part is about, or delete the line"),
            );
            continue;
        }
        let is_above_another = headings.get(index + 1).is_some_and(|next| next.level > heading.level);
        if !heading.is_filled && !is_above_another {
            findings.add(
                finding(
                    &HEADING_WITHOUT_TEXT,
                    format!("nothing stands below the heading `{}`", heading.text),
                )
                .help("write what is known, or that nothing is known; or delete the heading"),
            );
        }
    }
}

fn links(brief: &Brief, findings: &mut Findings<'_>) {
    for link in &brief.body.links {
        let is_empty = |text: &String| !text.chars().any(|character| !is_unseen(character));
        if link.text.as_ref().is_some_and(is_empty) {
            findings.add(
                Diagnostic::new(
                    &LINK_WITHOUT_TEXT,
                    &brief.file,
                    link.span.clone(),
                    format!("the link to `{}` has no text", link.target),
                )
                .help("say between the square brackets where it leads: `[…](…)`"),
            );
        }
    }
}

/// White space, and what has no width.
fn is_unseen(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{3164}')
}

fn only_a_link(brief: &Brief, findings: &mut Findings<'_>) {
    let body = &brief.body;
    let [link] = body.links.as_slice() else { return };
    let words =
        |text: &str| text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    let all: usize = body.sections.iter().map(|section| words(&section.text)).sum();
    let in_link = link.text.as_deref().map_or(0, words);
    if all.saturating_sub(in_link) <= WORDS_AROUND_A_LINK && body.facts.is_empty() {
        findings.add(
            Diagnostic::new(
                &ONLY_A_LINK,
                &brief.file,
                link.span.clone(),
                "the page says nothing but where to read on",
            )
            .help("write what readers must know before they follow the link, or delete the page"),
        );
    }
}
