//! Who answers for pages.

use std::sync::Arc;

use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::record::{Status, StewardRecord};
use crate::model::{Area, Brief, PartialDate};

rules! {
    /// A country that nobody in the country answers for.
    NO_STEWARD_IN_COUNTRY = "C0903", "no-steward-in-country", Warning;
    /// A steward who does not answer for pages any more.
    STEWARD_ENDED = "C0904", "steward-ended", Warning;
}

/// Checks who answers for an area.
pub(super) fn check_area(context: &Context<'_>, area: &Area, findings: &mut Findings<'_>) {
    let file = &area.file;
    let Some(id) = &area.record.steward else {
        if area.id.depth() == 0 {
            findings.add(
                Diagnostic::new(
                    &NO_STEWARD_IN_COUNTRY,
                    file,
                    0..0,
                    "nobody answers for the pages of this country",
                )
                .help("write who does: `steward:` and the id of an organisation in `content/stewards.yaml`"),
            );
        }
        return;
    };
    let Some(steward) = context.network.stewards.get(id) else { return };
    let span = file.span_of("/steward");
    if area.id.depth() == 0 && !steward.in_country {
        findings.add(
            Diagnostic::new(
                &NO_STEWARD_IN_COUNTRY,
                file,
                span.clone(),
                format!("`{id}` does not work in the country"),
            )
            .help("somebody in the country should answer for its pages; pages say so when nobody does"),
        );
    }
    if let Some(until) = ended(context, steward) {
        findings.add(
            Diagnostic::new(
                &STEWARD_ENDED,
                file,
                span,
                format!("`{id}` answered for its pages until {until}"),
            )
            .help("find an organisation that goes on, and write its id here"),
        );
    }
}

/// Checks who confirmed a brief.
pub(super) fn check_brief(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    let Some(record) = brief.record.as_ref().filter(|record| record.status != Status::Withdrawn) else {
        return;
    };
    check_ended(context, &brief.file, "/reviewed_by", &record.reviewed_by, findings);
}

/// Finds that the steward who confirmed a page answers for none any more.
pub(super) fn check_ended(
    context: &Context<'_>,
    file: &Arc<ContentFile>,
    place: &str,
    id: &str,
    findings: &mut Findings<'_>,
) {
    if let Some(until) = context.network.stewards.get(id).and_then(|steward| ended(context, steward)) {
        findings.add(
            Diagnostic::new(
                &STEWARD_ENDED,
                file,
                file.span_of(place),
                format!("`{id}` answered for its pages until {until}: nobody reviews this one"),
            )
            .help("let another organisation confirm the page, and write its id and the day"),
        );
    }
}

pub(super) fn ended(context: &Context<'_>, steward: &StewardRecord) -> Option<PartialDate> {
    steward.until.filter(|until| until.last_day() < context.today)
}
