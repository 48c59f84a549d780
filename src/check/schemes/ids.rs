//! Ids that a scheme names.

use crate::check::context::pointer;
use crate::check::ids::{UNKNOWN_SOURCE, UNKNOWN_STEWARD, note_country};
use crate::check::schemes::{
    COMPONENT_SOURCE, REPLACED_BUT_ACTIVE, UNKNOWN_COMPONENT, UNKNOWN_HOST, UNKNOWN_SCHEME,
    UNKNOWN_SCHEME_AREA, UNKNOWN_SCHEME_GROUP,
};
use crate::check::{Context, Findings, nearest, stewards};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::record::{SchemeRecord, SchemeStatus, SourceReference};
use crate::model::{AreaId, Network, Scheme};

pub(super) fn check(
    context: &Context<'_>,
    scheme: &Scheme,
    record: &SchemeRecord,
    findings: &mut Findings<'_>,
) {
    let judge = Judge { context, scheme };
    judge.vocabulary(record, findings);
    judge.areas(record, findings);
    judge.people(record, findings);
    if let Some(target) = &record.replaced_by {
        judge.replaced_by(record, target, findings);
    }
}

struct Judge<'a> {
    context: &'a Context<'a>,
    scheme: &'a Scheme,
}

impl Judge<'_> {
    fn finding(&self, rule: &'static Rule, place: &str, message: String) -> Diagnostic {
        Diagnostic::new(rule, &self.scheme.file, self.scheme.file.span_of(place), message)
    }

    fn vocabulary(&self, record: &SchemeRecord, findings: &mut Findings<'_>) {
        let network = &self.context.network.record;
        if !network.hosts.contains_key(&record.host) {
            let message = format!("there is no host country `{}` in `content/network.yaml`", record.host);
            let finding = self.finding(&UNKNOWN_HOST, "/host", message);
            // Any two codes are a slip of the pen apart: only case and a known
            // other spelling can be guessed.
            let meant = match record.host.as_str() {
                "UK" => Some("GB"),
                "EL" => Some("GR"),
                _ => None,
            };
            findings.add(match meant.filter(|code| network.hosts.contains_key(*code)) {
                Some(code) => finding.help(format!("did you mean `{code}`?")).replace_with(code),
                None => finding.help(format!(
                    "add it to `hosts` in `content/network.yaml`: `{}: {{name: …}}`",
                    record.host
                )),
            });
        }
        for component in record.components.keys() {
            if network.components.contains_key(component) {
                continue;
            }
            let span = self.scheme.file.span_of_key(&pointer(&["components", component]));
            let message = format!("there is no component `{component}` in `content/network.yaml`");
            let finding = Diagnostic::new(&UNKNOWN_COMPONENT, &self.scheme.file, span, message);
            findings.add(suggest(
                finding,
                component,
                network.components.keys().map(String::as_str),
                "add it to `components` in `content/network.yaml`, with its stage",
            ));
        }
        for (index, group) in record.groups.iter().enumerate() {
            if network.groups.contains_key(group) {
                continue;
            }
            let message = format!("there is no group `{group}` in `content/network.yaml`");
            let finding = self.finding(&UNKNOWN_SCHEME_GROUP, &format!("/groups/{index}"), message);
            findings.add(suggest(
                finding,
                group,
                network.groups.keys().map(String::as_str),
                "add it to `groups` in `content/network.yaml`",
            ));
        }
    }

    fn areas(&self, record: &SchemeRecord, findings: &mut Findings<'_>) {
        let country = self.context.country;
        for (index, area) in record.areas.iter().enumerate() {
            let id = AreaId::new(area);
            let place = format!("/areas/{index}");
            if id.country() != country.id() {
                note_country(self.context, &id, findings);
                let message = format!("`{area}` does not lie in `{}`", country.id());
                findings.add(self.finding(&UNKNOWN_SCHEME_AREA, &place, message).help(format!(
                    "a scheme lies in the country that it is for: write one for that country below `content/{}`",
                    id.country()
                )));
            } else if !self.context.known.has_area(area) {
                let finding =
                    self.finding(&UNKNOWN_SCHEME_AREA, &place, format!("there is no area `{area}`"));
                let ids = country.areas.iter().map(|area| area.id.as_str());
                let help = "write the path of an area, such as `xk/prizren`, or leave `areas` out";
                findings.add(suggest(finding, area, ids, help));
            }
        }
    }

    fn people(&self, record: &SchemeRecord, findings: &mut Findings<'_>) {
        let network = self.context.network;
        if !self.context.has_steward(&record.reviewed_by) {
            let message = format!("there is no steward `{}`", record.reviewed_by);
            findings.add(suggest(
                self.finding(&UNKNOWN_STEWARD, "/reviewed_by", message),
                &record.reviewed_by,
                network.stewards.keys().map(String::as_str),
                "add the organisation to `content/stewards.yaml`, or write the id of one that is there",
            ));
        }
        if record.status != SchemeStatus::Closed {
            stewards::check_ended(
                self.context,
                &self.scheme.file,
                "/reviewed_by",
                &record.reviewed_by,
                findings,
            );
        }
        for (index, source) in record.sources.iter().enumerate() {
            if let SourceReference::Shared(id) = source
                && !self.context.has_shared_source(id)
            {
                let message = format!("there is no source `{id}` in `content/sources.yaml`");
                findings.add(suggest(
                    self.finding(&UNKNOWN_SOURCE, &format!("/sources/{index}"), message),
                    id,
                    network.sources.keys().map(String::as_str),
                    "add the source to `content/sources.yaml` or to `sources` of the scheme",
                ));
            }
        }
        for (id, component) in &record.components {
            let Some(source) = &component.source else { continue };
            let listed = || record.sources.iter().map(SourceReference::id);
            if listed().any(|id| id == source) {
                continue;
            }
            let place = pointer(&["components", id, "source"]);
            let message = format!("`{source}` is not among the sources of the scheme");
            findings.add(
                suggest(
                    self.finding(&COMPONENT_SOURCE, &place, message),
                    source,
                    listed(),
                    "add it to `sources` of the scheme",
                )
                .also(self.scheme.file.span_of_key("/sources"), "its sources"),
            );
        }
    }

    fn replaced_by(&self, record: &SchemeRecord, target: &str, findings: &mut Findings<'_>) {
        if record.status == SchemeStatus::Active {
            let message = "another scheme stands in its place, and it is active".to_owned();
            findings.add(
                self.finding(&REPLACED_BUT_ACTIVE, "/replaced_by", message)
                    .help("write `status: closed` and `closed_on`, or leave `replaced_by` out"),
            );
        }
        if target == self.scheme.id.path("schemes") {
            let message = "a scheme cannot be replaced by itself".to_owned();
            findings.add(
                self.finding(&UNKNOWN_SCHEME, "/replaced_by", message)
                    .help("name the scheme that stands in its place, or leave `replaced_by` out"),
            );
            return;
        }
        let country = target.split('/').next().unwrap_or(target);
        note_country(self.context, &AreaId::new(country), findings);
        if schemes(self.context.network).any(|path| path == target) {
            return;
        }
        let paths: Vec<String> = schemes(self.context.network).collect();
        findings.add(suggest(
            self.finding(&UNKNOWN_SCHEME, "/replaced_by", format!("there is no scheme `{target}`")),
            target,
            paths.iter().map(String::as_str),
            "write the path of a scheme, such as `xk/schemes/de-start-up`",
        ));
    }
}

/// The paths of all schemes of the network.
fn schemes(network: &Network) -> impl Iterator<Item = String> {
    network.countries.iter().flat_map(|country| &country.schemes).map(|scheme| scheme.id.path("schemes"))
}

fn suggest<'a>(
    finding: Diagnostic,
    written: &str,
    known: impl Iterator<Item = &'a str>,
    otherwise: &str,
) -> Diagnostic {
    match nearest(written, known) {
        Some(meant) => finding.help(format!("did you mean `{meant}`?")).replace_with(meant),
        None => finding.help(otherwise),
    }
}
