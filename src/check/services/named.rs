//! What a service names: topics, areas, groups, stewards, sources, the service
//! in its place.

use super::{SERVICE_AREA, SERVICE_GROUP, SERVICE_REPLACEMENT};
use crate::check::ids::{UNKNOWN_SOURCE, UNKNOWN_STEWARD, UNKNOWN_TOPIC, unknown_source, unknown_steward};
use crate::check::{Context, Findings, nearest};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::record::{ServiceRecord, SourceReference};
use crate::model::{AreaId, Service};

/// Checks the ids in a service.
pub(super) fn check(
    context: &Context<'_>,
    service: &Service,
    record: &ServiceRecord,
    findings: &mut Findings<'_>,
) {
    let network = &context.network.record;
    for (index, topic) in record.topics.iter().enumerate() {
        if !network.topics.contains_key(topic) {
            let message = format!("there is no topic `{topic}` in `content/network.yaml`");
            let known = network.topics.keys().map(String::as_str);
            let help = "add the topic to `content/network.yaml`, or name one that is there";
            unknown(
                service,
                &UNKNOWN_TOPIC,
                &format!("/topics/{index}"),
                topic,
                message,
                known,
                help,
                findings,
            );
        }
    }
    for (index, group) in record.groups.iter().enumerate() {
        if !network.groups.contains_key(group) {
            let message = format!("there is no group `{group}` in `content/network.yaml`");
            let known = network.groups.keys().map(String::as_str);
            let help = "add it under `groups` in `content/network.yaml`, with its name in each language";
            unknown(
                service,
                &SERVICE_GROUP,
                &format!("/groups/{index}"),
                group,
                message,
                known,
                help,
                findings,
            );
        }
    }
    areas(context, service, record, findings);
    if !context.has_steward(&record.assured_by) {
        let message = format!("there is no steward `{}`", record.assured_by);
        let span = service.file.span_of("/assured_by");
        let finding = Diagnostic::new(&UNKNOWN_STEWARD, &service.file, span, message);
        findings.add(unknown_steward(context, &record.assured_by, finding));
    }
    for (index, source) in record.sources.iter().enumerate() {
        if let SourceReference::Shared(id) = source
            && !context.has_shared_source(id)
        {
            let message = format!("there is no source `{id}` in `content/sources.yaml`");
            let span = service.file.span_of(&format!("/sources/{index}"));
            let ids = context.network.sources.keys().map(String::as_str);
            findings.add(unknown_source(
                id,
                ids,
                Some("the service"),
                Diagnostic::new(&UNKNOWN_SOURCE, &service.file, span, message),
            ));
        }
    }
    if let Some(target) = &record.replaced_by {
        replaced_by(context, service, target, findings);
    }
}

fn areas(context: &Context<'_>, service: &Service, record: &ServiceRecord, findings: &mut Findings<'_>) {
    let country = context.country;
    for (index, area) in record.areas.iter().enumerate() {
        let id = AreaId::new(area);
        if country.find_area(&id).is_some() || country.broken_areas.contains(&id) {
            continue;
        }
        let message = if context.known.has_area(area) {
            format!("the area `{area}` does not lie in `{}`, where this service is listed", country.id())
        } else {
            format!("there is no area `{area}`")
        };
        let known = country.areas.iter().map(|area| area.id.as_str());
        let help = "write the path of an area of this country; a service that works in two countries has a file in each";
        unknown(service, &SERVICE_AREA, &format!("/areas/{index}"), area, message, known, help, findings);
    }
}

fn replaced_by(context: &Context<'_>, service: &Service, target: &str, findings: &mut Findings<'_>) {
    let paths: Vec<String> = context.country.services.iter().map(|other| other.id.path("services")).collect();
    let own = service.id.path("services");
    if target == own {
        findings.add(
            Diagnostic::new(
                &SERVICE_REPLACEMENT,
                &service.file,
                service.file.span_of("/replaced_by"),
                "a service cannot be replaced by itself",
            )
            .help("name the service that stands in its place, or leave `replaced_by` out"),
        );
    } else if !paths.iter().any(|path| path == target) {
        let message = format!("there is no service `{target}` in this country");
        let help = format!("write the path of a service without `.yaml`, such as `{own}`");
        let known = paths.iter().filter(|path| **path != own).map(String::as_str);
        unknown(service, &SERVICE_REPLACEMENT, "/replaced_by", target, message, known, &help, findings);
    }
}

#[expect(clippy::too_many_arguments, reason = "each is a part of one sentence")]
fn unknown<'a>(
    service: &Service,
    rule: &'static Rule,
    place: &str,
    written: &str,
    message: String,
    known: impl Iterator<Item = &'a str>,
    help: &str,
    findings: &mut Findings<'_>,
) {
    let file = &service.file;
    let finding = Diagnostic::new(rule, file, file.span_of(place), message);
    findings.add(match nearest(written, known) {
        Some(meant) => finding.help(format!("did you mean `{meant}`?")).replace_with(meant),
        None => finding.help(help),
    });
}
