//! The dates of a scheme.

use crate::check::dates::{DATE_ORDER, ENDED_BEFORE_REVIEW, not_future};
use crate::check::schemes::{ENDED_SCHEME, SCHEME_DATES};
use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::model::record::{SchemeRecord, SchemeStatus};
use crate::model::{PartialDate, Scheme, Standing};

pub(super) fn check(
    context: &Context<'_>,
    scheme: &Scheme,
    record: &SchemeRecord,
    findings: &mut Findings<'_>,
) {
    let (file, today) = (&scheme.file, context.today);
    let reviewed_is_sound = not_future(file, "/reviewed", record.reviewed, today, findings);
    if not_future(file, "/as_of", record.as_of, today, findings)
        && reviewed_is_sound
        && record.as_of.is_certainly_after(record.reviewed)
    {
        findings.add(
            Diagnostic::new(
                &DATE_ORDER,
                file,
                file.span_of("/as_of"),
                format!("`as_of` is {}, later than the review of {}", record.as_of, record.reviewed),
            )
            .also(file.span_of("/reviewed"), "the review")
            .help("a review confirms what the scheme says: review it again, or correct one of the two dates"),
        );
    }
    order(scheme, ("from", record.from), ("until", record.until), findings);
    order(scheme, ("from", record.from), ("closed_on", record.closed_on), findings);
    if let Some(closed) = record.closed_on {
        not_future(file, "/closed_on", closed, today, findings);
        if record.status != SchemeStatus::Closed {
            findings.add(
                Diagnostic::new(
                    &SCHEME_DATES,
                    file,
                    file.span_of("/closed_on"),
                    format!(
                        "the scheme was closed on {closed}, and its status is `{}`",
                        record.status.as_str()
                    ),
                )
                .help("write `status: closed`, or leave `closed_on` out"),
            );
        }
        return;
    }
    let Some(until) = record.until else { return };
    // Closing says what became of a scheme; an end before the review and an end
    // that passed are one mistake.
    if reviewed_is_sound && record.status != SchemeStatus::Closed && record.reviewed.is_certainly_after(until)
    {
        findings.add(
            Diagnostic::new(
                &ENDED_BEFORE_REVIEW,
                file,
                file.span_of("/until"),
                format!(
                    "the scheme could be had until {until}, and was reviewed later, on {}",
                    record.reviewed
                ),
            )
            .also(file.span_of("/reviewed"), "the review")
            .help("say until when it can be had, or close it: `status: closed` and `closed_on`"),
        );
    } else if record.standing_on(today) == Standing::Ended {
        findings.add(
            Diagnostic::new(
                &ENDED_SCHEME,
                file,
                file.span_of("/until"),
                format!("the scheme could be had until {until}, and nothing says what became of it"),
            )
            .help("close it with `status: closed` and `closed_on`, or write until when it goes on"),
        );
    }
}

fn order(
    scheme: &Scheme,
    (first_name, first): (&str, Option<PartialDate>),
    (second_name, second): (&str, Option<PartialDate>),
    findings: &mut Findings<'_>,
) {
    let (Some(first), Some(second)) = (first, second) else { return };
    if first.is_certainly_after(second) {
        let file = &scheme.file;
        findings.add(
            Diagnostic::new(
                &SCHEME_DATES,
                file,
                file.span_of(&format!("/{second_name}")),
                format!("`{second_name}` is {second}, before `{first_name}`, {first}"),
            )
            .also(file.span_of(&format!("/{first_name}")), "this is later")
            .help("correct one of the two dates"),
        );
    }
}
