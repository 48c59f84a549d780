//! Withdrawn pages: what leads to them, and what they lead to.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::check::ids::note_country;
use crate::check::links::relative;
use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::markdown::Link;
use crate::model::record::{BriefRecord, Status};
use crate::model::{Brief, LanguageTag, Target};

rules! {
    /// A page in the place of a withdrawn one that is withdrawn or not published itself.
    WITHDRAWN_REPLACEMENT = "C0411", "withdrawn-replacement", Warning;
    /// Fields of a withdrawal on a page that is not withdrawn.
    WITHDRAWAL_WITHOUT_STATUS = "C0412", "withdrawal-without-status", Warning;
    /// A link to a page that is withdrawn.
    LINK_TO_WITHDRAWN = "C0715", "link-to-withdrawn", Warning;
}

/// How many replacements of replacements are followed.
const LONGEST_CHAIN: usize = 16;

/// Checks what a brief says about its withdrawal.
pub(super) fn check_brief(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    let Some(record) = &brief.record else { return };
    match record.status {
        Status::Current => without_status(brief, record, findings),
        Status::Withdrawn => replacement(context, brief, record, findings),
        Status::Draft => {}
    }
}

fn without_status(brief: &Brief, record: &BriefRecord, findings: &mut Findings<'_>) {
    let fields = [
        ("withdrawn_on", record.withdrawn_on.is_some()),
        ("reason", record.reason.is_some()),
        ("replaced_by", record.replaced_by.is_some()),
    ];
    let Some((field, _)) = fields.into_iter().find(|(_, is_there)| *is_there) else { return };
    findings.add(
        Diagnostic::new(
            &WITHDRAWAL_WITHOUT_STATUS,
            &brief.file,
            brief.file.span_of_key(&format!("/{field}")),
            format!("`{field}` is for withdrawn pages, and this page is published as current"),
        )
        .help(format!("write `status: withdrawn` as well, or leave `{field}` out")),
    );
}

fn replacement(context: &Context<'_>, brief: &Brief, record: &BriefRecord, findings: &mut Findings<'_>) {
    let Some(path) = record.replaced_by.as_deref() else { return };
    let Some(((area, stem), _)) = Target::of_page(path) else { return };
    note_country(context, &area, findings);
    let found = context.known.brief(area.as_str(), &stem, None);
    if found.is_empty() {
        return; // a finding of its own: unknown-page
    }
    let file = &brief.file;
    let span = file.span_of("/replaced_by");
    let Some(shown) = shown_to(context, &brief.language, found, None) else {
        findings.add(
            Diagnostic::new(
                &WITHDRAWN_REPLACEMENT,
                file,
                span,
                format!("the page `{path}` is a draft, which is not published"),
            )
            .help("publish it first, or leave `replaced_by` out"),
        );
        return;
    };
    if !is_withdrawn(shown) {
        return;
    }
    let finding =
        Diagnostic::new(&WITHDRAWN_REPLACEMENT, file, span, format!("the page `{path}` is withdrawn itself"));
    let standing = standing(context, shown, findings);
    findings.add(match standing {
        Some(now) if now != brief.id.to_string() => {
            finding.help(format!("name the page that stands in its place: `{now}`")).replace_with(now)
        }
        _ => finding.help("name a page that is current, or leave `replaced_by` out"),
    });
}

/// Checks a link of `brief` that leads to one of the versions `found` of a
/// page: that in the language which the link names, if it names one.
pub(super) fn check_link(
    context: &Context<'_>,
    brief: &Brief,
    link: &Link,
    (found, asked): (&[&Arc<Brief>], Option<&LanguageTag>),
    findings: &mut Findings<'_>,
) {
    // Nobody looks after the links of a page that is withdrawn.
    if is_withdrawn(brief) {
        return;
    }
    let Some(shown) = shown_to(context, &brief.language, found, asked) else { return };
    // A page in other words names its own page; variants has a finding for that.
    if !is_withdrawn(shown) || (brief.id.audience.is_some() && is_own_page(brief, shown)) {
        return;
    }
    let written = &link.target;
    let finding = Diagnostic::new(
        &LINK_TO_WITHDRAWN,
        &brief.file,
        link.span.clone(),
        format!("the page `{written}` is withdrawn"),
    );
    let own = brief.id.to_string();
    let standing = standing(context, shown, findings);
    findings.add(match standing {
        Some(now) if now == own => finding.help("this page stands in its place: say it without the link"),
        Some(now) => {
            let path = if written.contains(".md") {
                format!("{}.md", relative(&brief.id.area, &now))
            } else {
                format!("link(\"{now}\")")
            };
            finding.help(format!("link to the page that stands in its place: `{path}`"))
        }
        None => finding.help("say it without the link, or link to a page that is current"),
    });
}

fn is_own_page(brief: &Brief, other: &Brief) -> bool {
    brief.id.area == other.id.area && brief.id.stem == other.id.stem
}

fn is_withdrawn(brief: &Brief) -> bool {
    brief.record.as_ref().is_some_and(|record| record.status == Status::Withdrawn)
}

/// The published version of a page that a reader in `language` is led to.
fn shown_to<'a>(
    context: &Context<'_>,
    language: &LanguageTag,
    found: &[&'a Arc<Brief>],
    asked: Option<&LanguageTag>,
) -> Option<&'a Brief> {
    let is_draft = |brief: &Brief| brief.record.as_ref().is_some_and(|record| record.status == Status::Draft);
    let published = || found.iter().filter(|brief| !is_draft(brief));
    if let Some(asked) = asked {
        return published().find(|brief| brief.language == *asked).map(|brief| &***brief);
    }
    [Some(language), context.network.fallback_language()]
        .into_iter()
        .flatten()
        .find_map(|language| published().find(|brief| brief.language == *language))
        .or_else(|| published().next())
        .map(|brief| &***brief)
}

/// The path of the page that stands in the place of a withdrawn one at last;
/// `None` when there is none, or when they lead in a circle.
fn standing(context: &Context<'_>, withdrawn: &Brief, findings: &mut Findings<'_>) -> Option<String> {
    let mut seen = BTreeSet::new();
    let mut here = withdrawn;
    for _ in 0..LONGEST_CHAIN {
        let path = here.record.as_ref()?.replaced_by.as_deref()?;
        let ((area, stem), whole) = Target::of_page(path)?;
        if !seen.insert(whole.as_str().to_owned()) {
            return None;
        }
        note_country(context, &area, findings);
        let found = context.known.brief(area.as_str(), &stem, None);
        here = shown_to(context, &withdrawn.language, found, None)?;
        if !is_withdrawn(here) {
            return Some(whole.as_str().to_owned());
        }
    }
    None
}
