//! Alerts and answers: how long they hold, and what a date gives away.

use jiff::Span;

use crate::check::dates::{DATE_ORDER, not_future};
use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::model::record::{AlertRecord, AnswerRecord, Status};
use crate::model::{Brief, PartialDate};

rules! {
    /// An alert that expired before it was issued.
    EXPIRED_WHEN_ISSUED = "C1401", "expired-when-issued", Error;
    /// An alert that holds for so long that nobody will heed it.
    LONG_ALERT = "C1402", "long-alert", Warning;
    /// A day on which a question was asked, which can tell who asked.
    ASKED_ON_A_DAY = "C1407", "asked-on-a-day", Warning;
}

/// After so many days what an alert says is how things are, and belongs into a
/// brief, which is reviewed.
pub(super) const LONGEST_ALERT_DAYS: i64 = 183;

/// Checks what alerts and answers have of their own.
pub(super) fn check_brief(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    if let Some(alert) = brief.alert() {
        holds(brief, alert, findings);
    }
    if let Some(answer) = brief.answer() {
        asked(context, brief, answer, findings);
    }
}

fn holds(brief: &Brief, alert: &AlertRecord, findings: &mut Findings<'_>) {
    let file = &brief.file;
    if alert.issued.is_certainly_after(alert.expires) {
        findings.add(
            Diagnostic::new(
                &EXPIRED_WHEN_ISSUED,
                file,
                file.span_of("/expires"),
                format!("the alert expires on {}, before it was issued", alert.expires),
            )
            .also(file.span_of("/issued"), "the day of its issue")
            .help("`expires` is the last day on which the alert holds: correct one of the two dates"),
        );
        return;
    }
    let longest = alert.issued.last_day().saturating_add(Span::new().days(LONGEST_ALERT_DAYS));
    if alert.status == Status::Current && alert.expires.first_day() > longest {
        findings.add(
            Diagnostic::new(
                &LONG_ALERT,
                file,
                file.span_of("/expires"),
                format!("the alert stands on top of pages until {}", alert.expires),
            )
            .also(file.span_of("/issued"), "the day of its issue")
            .help("let it expire within six months, and issue another one if it still holds")
            .help("what stays as it is belongs into a brief"),
        );
    }
}

fn asked(context: &Context<'_>, brief: &Brief, answer: &AnswerRecord, findings: &mut Findings<'_>) {
    let file = &brief.file;
    let Some(asked) = answer.asked else { return };
    if let PartialDate::Day(day) = asked {
        findings.add(
            Diagnostic::new(
                &ASKED_ON_A_DAY,
                file,
                file.span_of("/asked"),
                "the day on which a question was asked can tell who asked it",
            )
            .help("write the month")
            .replace_with(PartialDate::Month(day.year(), day.month()).to_string()),
        );
    }
    if not_future(file, "/asked", asked, context.today, findings) && asked.is_certainly_after(answer.answered)
    {
        findings.add(
            Diagnostic::new(
                &DATE_ORDER,
                file,
                file.span_of("/asked"),
                format!("the question was asked {asked}, and answered before, on {}", answer.answered),
            )
            .also(file.span_of("/answered"), "the answer")
            .help("correct one of the two dates"),
        );
    }
}
