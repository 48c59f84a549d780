//! The order of dates.

use std::sync::Arc;

use jiff::civil::Date;

use crate::check::context::pointer;
use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::record::{BriefRecord, SourceRecord};
use crate::model::{Area, Brief, Genre, PartialDate};

rules! {
    /// Dates in an order that cannot be.
    DATE_ORDER = "C0501", "date-order", Error;
    /// A date of something past that lies in the future.
    FUTURE_DATE = "C0502", "future-date", Error;
    /// A page whose validity ended before it was reviewed.
    ENDED_BEFORE_REVIEW = "C0503", "ended-before-review", Error;
}

/// Checks the dates of a brief.
pub(super) fn check_brief(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    let Some(record) = &brief.record else { return };
    let file = &brief.file;
    let today = context.today;
    let (reviewed, as_of) = (brief.pointer_of("reviewed"), brief.pointer_of("as_of"));
    let reviewed_is_sound = not_future(file, &reviewed, record.reviewed, today, findings);
    // An alert and a voice have one date for both.
    if as_of != reviewed
        && not_future(file, &as_of, record.as_of, today, findings)
        && reviewed_is_sound
        && record.as_of.is_certainly_after(record.reviewed)
    {
        let field = as_of.trim_start_matches('/');
        findings.add(
            Diagnostic::new(
                &DATE_ORDER,
                file,
                file.span_of(&as_of),
                format!("`{field}` is {}, later than the review of {}", record.as_of, record.reviewed),
            )
            .also(file.span_of(&reviewed), "the review")
            .help("a review confirms what the page says: review it again, or correct one of the two dates"),
        );
    }
    if let Some(date) = record.withdrawn_on {
        not_future(file, "/withdrawn_on", date, today, findings);
    }
    facts(brief, record, today, reviewed_is_sound, findings);
    // Alerts and voices have rules of their own on how long they hold.
    if matches!(brief.id.genre, Genre::Brief | Genre::Answer)
        && let Some(end) = record.valid_until
        && reviewed_is_sound
        && record.reviewed.is_certainly_after(end)
    {
        findings.add(
            Diagnostic::new(
                &ENDED_BEFORE_REVIEW,
                file,
                file.span_of("/valid_until"),
                format!("the page was valid until {end}, and reviewed later, on {}", record.reviewed),
            )
            .also(file.span_of(&reviewed), "the review")
            .help("say until when the page is valid now, or leave `valid_until` out"),
        );
    }
}

fn facts(
    brief: &Brief,
    record: &BriefRecord,
    today: Date,
    reviewed_is_sound: bool,
    findings: &mut Findings<'_>,
) {
    let file = &brief.file;
    for (id, fact) in &record.facts {
        let place = pointer(&["facts", id, "as_of"]);
        if not_future(file, &place, fact.as_of, today, findings)
            && reviewed_is_sound
            && fact.as_of.is_certainly_after(record.reviewed)
        {
            findings.add(
                Diagnostic::new(
                    &DATE_ORDER,
                    file,
                    file.span_of(&place),
                    format!(
                        "the fact `{id}` is of {}, later than the review of {}",
                        fact.as_of, record.reviewed
                    ),
                )
                .also(file.span_of(&brief.pointer_of("reviewed")), "the review")
                .help(
                    "a review confirms what the page says: review it again, or correct one of the two dates",
                ),
            );
        }
    }
}

/// Checks the dates of the contacts of an area.
pub(super) fn check_area(context: &Context<'_>, area: &Area, findings: &mut Findings<'_>) {
    for (index, contact) in area.record.contact_points.iter().enumerate() {
        let place = format!("/contact_points/{index}/as_of");
        not_future(&area.file, &place, contact.as_of, context.today, findings);
    }
}

/// Checks the dates of a source.
pub(super) fn check_source(
    file: &Arc<ContentFile>,
    place: &str,
    source: &SourceRecord,
    today: Date,
    findings: &mut Findings<'_>,
) {
    let sound = |field: &str, date: Option<PartialDate>, findings: &mut Findings<'_>| {
        date.filter(|date| not_future(file, &format!("{place}/{field}"), *date, today, findings))
    };
    let published = sound("published", source.published, findings);
    let accessed = sound("accessed", source.accessed, findings);
    if let (Some(published), Some(accessed)) = (published, accessed)
        && published.is_certainly_after(accessed)
    {
        findings.add(
            Diagnostic::new(
                &DATE_ORDER,
                file,
                file.span_of(&format!("{place}/published")),
                format!("the source was published {published}, after it was opened on {accessed}"),
            )
            .help("correct one of the two dates"),
        );
    }
}

/// True when a date may lie in the past; otherwise a finding.
pub(super) fn not_future(
    file: &Arc<ContentFile>,
    place: &str,
    date: PartialDate,
    today: Date,
    findings: &mut Findings<'_>,
) -> bool {
    if !date.is_certainly_after(PartialDate::Day(today)) {
        return true;
    }
    let field = place.rsplit('/').next().unwrap_or(place);
    let zone = findings.time_zone();
    let message = format!("`{field}` is {date}, and today is {today} in {}", zone.unwrap_or("UTC"));
    let finding = Diagnostic::new(&FUTURE_DATE, file, file.span_of(place), message)
        .label("in the future")
        .help("it says when something was, so it cannot be later than today: correct the date");
    let is_tomorrow = today.tomorrow().is_ok_and(|tomorrow| date == PartialDate::Day(tomorrow));
    findings.add(if is_tomorrow && zone.is_none() {
        finding.help("where it is that day already, name the time zone in `content/network.yaml`, such as `time_zone: Europe/Belgrade`")
    } else {
        finding
    });
    false
}
