//! The changes that editors list themselves.

use std::sync::Arc;

use crate::check::{Context, Findings, dates};
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::record::{ChangeRecord, ChangeWord};
use crate::model::{Brief, Genre, PartialDate};

rules! {
    /// A listed change with a date that cannot be.
    CHANGE_ORDER = "C1901", "change-order", Warning;
    /// A listed change that does not say what is different.
    UNEXPLAINED_CHANGE = "C1902", "unexplained-change", Warning;
}

/// Checks the changes that a text lists.
pub(super) fn check_brief(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    let Some(record) = &brief.record else { return };
    // An alert is issued and never reviewed.
    let reviewed = (brief.id.genre != Genre::Alert).then_some(record.reviewed);
    check_list(context, &brief.file, &record.changes, ("reviewed", reviewed), findings);
}

/// Checks the changes that services and schemes list.
pub(super) fn check_country(context: &Context<'_>, findings: &mut Findings<'_>) {
    for service in &context.country.services {
        let Some(record) = &service.record else { continue };
        let assured = ("assured_on", Some(record.assured_on));
        check_list(context, &service.file, &record.changes, assured, findings);
    }
    for scheme in &context.country.schemes {
        let Some(record) = &scheme.record else { continue };
        check_list(context, &scheme.file, &record.changes, ("reviewed", Some(record.reviewed)), findings);
    }
}

/// Checks the list of a record that was last confirmed on the day in the
/// field of that name.
fn check_list(
    context: &Context<'_>,
    file: &Arc<ContentFile>,
    changes: &[ChangeRecord],
    (field, reviewed): (&str, Option<PartialDate>),
    findings: &mut Findings<'_>,
) {
    let first = changes.iter().position(|change| change.kind == ChangeWord::New);
    for (index, change) in changes.iter().enumerate() {
        let place = format!("/changes/{index}");
        unexplained(file, &place, change, findings);
        let on = format!("{place}/on");
        if !dates::not_future(file, &on, change.on, context.today, findings) {
            continue;
        }
        let order = |message: String, help: &str| {
            Diagnostic::new(&CHANGE_ORDER, file, file.span_of(&on), message).help(help)
        };
        if let Some(reviewed) = reviewed
            && change.kind == ChangeWord::Reviewed
            && change.on.is_certainly_after(reviewed)
        {
            findings.add(
                order(
                    format!("a review of {} is listed, and `{field}` is {reviewed}", change.on),
                    "give the newest review in both places",
                )
                .also(file.span_of(&format!("/{field}")), "the last review"),
            );
        }
        let begin = first.and_then(|first| Some((first, changes.get(first)?.on)));
        if let Some((first, begin)) = begin
            && first != index
            && change.kind != ChangeWord::New
            && begin.is_certainly_after(change.on)
        {
            findings.add(
                order(
                    format!("a change of {} is listed, and the page is new since {begin}", change.on),
                    "correct one of the two dates",
                )
                .also(file.span_of(&format!("/changes/{first}/on")), "new since then"),
            );
        }
    }
}

fn unexplained(file: &Arc<ContentFile>, place: &str, change: &ChangeRecord, findings: &mut Findings<'_>) {
    let says_itself = matches!(change.kind, ChangeWord::New | ChangeWord::Reviewed);
    let is_empty = match &change.summary {
        None => !says_itself,
        Some(text) => text.all().any(|(_, text)| text.trim().is_empty()),
    };
    if !is_empty {
        return;
    }
    let at = if change.summary.is_some() { format!("{place}/summary") } else { format!("{place}/kind") };
    findings.add(
        Diagnostic::new(
            &UNEXPLAINED_CHANGE,
            file,
            file.span_of(&at),
            format!("the change of {} does not say what is different", change.on),
        )
        .help("add `summary:` with one sentence: readers decide by it whether to read the page again"),
    );
}
