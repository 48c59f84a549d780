//! What a description says besides figures: dates, ids, who stands behind it.

use std::sync::Arc;

use crate::check::ids::{UNKNOWN_PAGE, UNKNOWN_SOURCE, UNKNOWN_STEWARD, UNKNOWN_TOPIC};
use crate::check::{Context, Findings, dates, ids, nearest, sensitivity, stewards};
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::Outcome;
use crate::model::record::{OutcomeRecord, SourceReference, Status};

/// Checks a description.
pub(super) fn check(
    context: &Context<'_>,
    outcome: &Outcome,
    (file, record): (&Arc<ContentFile>, &OutcomeRecord),
    findings: &mut Findings<'_>,
) {
    check_dates(context, file, record, findings);
    check_ids(context, file, record, findings);
    sensitivity::sources(context, file, record.sensitivity, &record.sources, findings);
    replacement(context, outcome, (file, record), findings);
}

fn check_dates(
    context: &Context<'_>,
    file: &Arc<ContentFile>,
    record: &OutcomeRecord,
    findings: &mut Findings<'_>,
) {
    let today = context.today;
    let in_order = |earlier: &str, later: &str, wrong: bool, findings: &mut Findings<'_>| {
        if wrong {
            findings.add(
                Diagnostic::new(
                    &dates::DATE_ORDER,
                    file,
                    file.span_of(earlier),
                    format!(
                        "`{}` is later than `{}`",
                        earlier.trim_start_matches('/').replace('/', "."),
                        later.trim_start_matches('/').replace('/', ".")
                    ),
                )
                .also(file.span_of(later), "the earlier date")
                .help("correct one of the two dates"),
            );
        }
    };
    let reviewed = dates::not_future(file, "/reviewed", record.reviewed, today, findings);
    let as_of = dates::not_future(file, "/as_of", record.as_of, today, findings);
    if reviewed && as_of {
        in_order("/as_of", "/reviewed", record.as_of.is_certainly_after(record.reviewed), findings);
    }
    let from = dates::not_future(file, "/period/from", record.period.from, today, findings);
    let until = dates::not_future(file, "/period/until", record.period.until, today, findings);
    if from && until {
        let period = &record.period;
        in_order("/period/from", "/period/until", period.from.is_certainly_after(period.until), findings);
    }
    if until && as_of {
        let is_later = record.period.until.is_certainly_after(record.as_of);
        in_order("/period/until", "/as_of", is_later, findings);
    }
    if let Some(date) = record.withdrawn_on {
        dates::not_future(file, "/withdrawn_on", date, today, findings);
    }
}

fn check_ids(
    context: &Context<'_>,
    file: &Arc<ContentFile>,
    record: &OutcomeRecord,
    findings: &mut Findings<'_>,
) {
    let steward = &record.reviewed_by;
    let span = file.span_of("/reviewed_by");
    if !context.has_steward(steward) {
        let message = format!("there is no steward `{steward}`");
        let finding = Diagnostic::new(&UNKNOWN_STEWARD, file, span, message);
        findings.add(ids::unknown_steward(context, steward, finding));
    } else if let Some(until) =
        context.network.stewards.get(steward).and_then(|steward| stewards::ended(context, steward))
        && record.status != Status::Withdrawn
    {
        findings.add(
            Diagnostic::new(
                &stewards::STEWARD_ENDED,
                file,
                span,
                format!("`{steward}` answered for its pages until {until}: nobody reviews this one"),
            )
            .help("let another organisation confirm the page, and write its id and the day"),
        );
    }
    for (index, source) in record.sources.iter().enumerate() {
        if let SourceReference::Shared(id) = source
            && !context.has_shared_source(id)
        {
            let span = file.span_of(&format!("/sources/{index}"));
            let message = format!("there is no source `{id}` in `content/sources.yaml`");
            let known = context.network.sources.keys().map(String::as_str);
            findings.add(ids::unknown_source(
                id,
                known,
                Some("the description"),
                Diagnostic::new(&UNKNOWN_SOURCE, file, span, message),
            ));
        }
    }
    let topics = &context.network.record.topics;
    if let Some(topic) = record.topic.as_deref().filter(|topic| !topics.contains_key(*topic)) {
        let message = format!("there is no topic `{topic}` in `content/network.yaml`");
        let finding = Diagnostic::new(&UNKNOWN_TOPIC, file, file.span_of("/topic"), message);
        let all: Vec<&str> = topics.keys().map(String::as_str).take(30).collect();
        findings.add(match nearest(topic, topics.keys().map(String::as_str)) {
            Some(meant) => finding.help(format!("did you mean `{meant}`?")).replace_with(meant),
            None => finding.help(format!("the topics are {}", all.join(", "))),
        });
    }
}

/// What stands in the place of withdrawn figures are figures of the same country.
fn replacement(
    context: &Context<'_>,
    outcome: &Outcome,
    (file, record): (&Arc<ContentFile>, &OutcomeRecord),
    findings: &mut Findings<'_>,
) {
    let Some(path) = record.replaced_by.as_deref() else { return };
    let others: Vec<String> = context
        .country
        .outcomes
        .iter()
        .filter(|other| other.id != outcome.id)
        .map(|other| other.id.path("outcomes"))
        .collect();
    if others.iter().any(|other| other == path) {
        return;
    }
    let message = if path == outcome.id.path("outcomes") {
        "a page cannot be replaced by itself".to_owned()
    } else {
        format!("there are no figures `{path}`")
    };
    let finding = Diagnostic::new(&UNKNOWN_PAGE, file, file.span_of("/replaced_by"), message);
    findings.add(match nearest(path, others.iter().map(String::as_str)) {
        Some(meant) => finding.help(format!("did you mean `{meant}`?")).replace_with(meant),
        None => finding.help("write the path of other figures, such as `xk/outcomes/2027`, or leave it out"),
    });
}
