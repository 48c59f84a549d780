//! What of a network with errors can be published: `corin build --keep-going`.
//!
//! This step lies between the checks and [`readers`](crate::readers), and works
//! as that one does: [`sound_part`] gives a network that does not hold what has
//! errors, so that no later step can show it, list it, count it, cite it or
//! index it. What is left is checked again, as if the rest had never been
//! there: a page that rests on a source or a steward who is left out goes as
//! well, a link to a page that is left out becomes text.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::check;
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::load::ContentFile;
use crate::model::{Area, AreaId, Brief, Country, Network, Outcome, Scheme, Service};

/// The sound part of a network.
#[derive(Debug)]
pub struct Sound {
    /// The network without what is left out.
    pub network: Network,
    /// The paths of the files that are left out, or parts of which are.
    pub left_out: BTreeSet<Arc<str>>,
    /// What became wrong because other things are left out, sorted: why more
    /// is left out than the files that have errors themselves.
    pub because: Vec<Diagnostic>,
}

/// Rules on what leads to another page: what leads to one that is left out
/// loses the link and stays.
const LEADS: [&str; 5] =
    ["broken-link", "broken-anchor", "unknown-page", "service-replacement", "unknown-scheme"];

/// Rules on names: a country of which none of them is kept cannot stand under
/// the name of its directory.
const IMPOSSIBLE: [&str; 2] = ["reserved-name", "impossible-address"];

/// How often what is left is checked again. Each round leaves something out,
/// and one thing rests on another in few steps: areas, sources, pages.
const MOST_ROUNDS: usize = 64;

/// The part of a network that has none of the errors in `found`, nor any other
/// on `today`.
///
/// A text, a service, a scheme or a table of outcomes goes as a whole, an entry
/// of a list (sources, stewards, topics, hosts, components, groups) alone. An
/// area goes with everything in it; a country stays, under the name of its
/// directory and with nothing else that its file says, unless the error is in
/// that name. `None` when an error
/// concerns every page, such as one in the name of the network.
pub fn sound_part(mut network: Network, found: &[Diagnostic], today: Date) -> Option<Sound> {
    let impossible = |finding: &&Diagnostic| IMPOSSIBLE.contains(&finding.rule.name);
    let mut errors: Vec<Diagnostic> =
        found.iter().filter(|finding| finding.severity == Severity::Error).cloned().collect();
    let mut left_out = BTreeSet::new();
    let identity = |finding: &Diagnostic| {
        (Arc::clone(&finding.path), finding.span.start, finding.span.end, finding.rule.code)
    };
    let mut gone: BTreeSet<_> = BTreeSet::new();
    let mut because: Vec<Diagnostic> = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let places = Places::of(&errors);
        gone.extend(errors.iter().map(identity));
        left_out.extend(errors.iter().map(|finding| Arc::clone(&finding.path)));
        let named: BTreeSet<&str> = errors.iter().filter(impossible).map(|finding| &*finding.path).collect();
        network.countries.retain(|country| {
            let stays = country.area().is_none_or(|top| !named.contains(&*top.file.path));
            if !stays {
                left_out.extend(country.files().map(|file| Arc::clone(&file.path)));
            }
            stays
        });
        network = without(network, &places, &mut left_out)?;
        let found = check::check(&network, today);
        let (leads, stops): (Vec<Diagnostic>, Vec<Diagnostic>) = found
            .into_iter()
            // What a network asks for beyond the rules is no reason to leave out more.
            .filter(|finding| finding.severity == Severity::Error && finding.rule.severity == Severity::Error)
            // Rules on texts read files whole: they find again what no record holds any more.
            .filter(|finding| !gone.contains(&identity(finding)))
            .partition(|finding| LEADS.contains(&finding.rule.name));
        forget_replacements(&mut network, &leads);
        if stops.is_empty() {
            crate::diagnostic::sort(&mut because);
            return Some(Sound { network, left_out, because });
        }
        because.extend(stops.iter().cloned());
        errors = stops;
    }
    None
}

/// Where the errors are, by file.
struct Places<'a>(BTreeMap<&'a str, Vec<Span>>);

impl<'a> Places<'a> {
    fn of(errors: &'a [Diagnostic]) -> Self {
        let mut places: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
        for finding in errors {
            places.entry(&finding.path).or_default().push(finding.span.clone());
        }
        Self(places)
    }

    fn has(&self, file: &ContentFile) -> bool {
        self.0.contains_key(&*file.path)
    }

    fn of_file(&self, file: &ContentFile) -> &[Span] {
        self.0.get(&*file.path).map_or(&[], Vec::as_slice)
    }
}

/// The network without what the errors are in; `None` when that cannot be.
fn without(mut network: Network, places: &Places<'_>, left_out: &mut BTreeSet<Arc<str>>) -> Option<Network> {
    fields_of_network(&mut network, places)?;
    if let Some(file) = network.sources_file.take_if(|file| places.has(file)) {
        let wrong = entries_at(&file, "", places.of_file(&file));
        network.sources.retain(|id, _| wrong.as_ref().is_some_and(|wrong| !wrong.contains(id.as_str())));
        // An empty list stands for one that could not be read, which rules pass over.
        network.sources_file = (!network.sources.is_empty()).then_some(file);
    }
    if let Some(file) = network.stewards_file.take_if(|file| places.has(file)) {
        let wrong = entries_at(&file, "", places.of_file(&file));
        network.stewards.retain(|id, _| wrong.as_ref().is_some_and(|wrong| !wrong.contains(id.as_str())));
        network.stewards_file = (!network.stewards.is_empty()).then_some(file);
    }
    network.synonyms.retain(|_, list| !places.has(&list.file));
    for country in &mut network.countries {
        leave_areas(country, places);
        leave_records(country, places, left_out);
    }
    for country in &mut network.countries {
        for area in &mut country.areas {
            let steward = area.record.steward.as_ref();
            let lost_steward = steward.is_some_and(|id| !network.stewards.contains_key(id));
            let lost_source = |id: &str| !network.sources.contains_key(id);
            let lost_contact = area.record.contact_points.iter().any(|contact| lost_source(&contact.source));
            if lost_steward || lost_contact {
                let mut changed = Area::clone(area);
                if lost_steward {
                    changed.record.steward = None;
                }
                changed.record.contact_points.retain(|contact| !lost_source(&contact.source));
                *area = Arc::new(changed);
            }
        }
    }
    Some(network)
}

/// Leaves out the fields of `network.yaml` that can be missed, and the entries
/// of its lists.
fn fields_of_network(network: &mut Network, places: &Places<'_>) -> Option<()> {
    let file = Arc::clone(&network.file);
    let spans = places.of_file(&file);
    if spans.is_empty() {
        return Some(());
    }
    let record = &mut network.record;
    for field in entries_at(&file, "", spans)? {
        let inside: Vec<Span> = spans.iter().filter(|span| lies_in(&file, field, span)).cloned().collect();
        let entries = || entries_at(&file, &format!("/{field}"), &inside);
        match field {
            "summary" => record.summary = None,
            "publisher" => record.publisher = None,
            "base_url" => record.base_url = None,
            "licence" => record.licence = None,
            "build_every" => record.build_every = None,
            "checks" => record.checks.clear(),
            "changes" => record.changes = Default::default(),
            "topics" => {
                let wrong = entries()?;
                record.topics.retain(|id, _| !wrong.contains(id.as_str()));
            }
            "hosts" => {
                let wrong = entries()?;
                record.hosts.retain(|id, _| !wrong.contains(id.as_str()));
            }
            "components" => {
                let wrong = entries()?;
                record.components.retain(|id, _| !wrong.contains(id.as_str()));
            }
            "groups" => {
                let wrong = entries()?;
                record.groups.retain(|id, _| !wrong.contains(id.as_str()));
            }
            // The name, the languages, and what comes later: they concern every page.
            _ => return None,
        }
    }
    Some(())
}

/// The keys of the entries of a mapping that places lie in; `None` when one of
/// them lies in no entry.
fn entries_at<'a>(file: &'a ContentFile, pointer: &str, spans: &[Span]) -> Option<BTreeSet<&'a str>> {
    let entries = file.yaml.as_ref()?.find(pointer)?.entries()?;
    spans
        .iter()
        .map(|span| {
            let holds = |entry: &crate::load::yaml::Entry| {
                entry.key.span.start <= span.start && span.end <= entry.node.span.end.max(entry.key.span.end)
            };
            let found = entries.iter().find(|(_, entry)| *span != (0..0) && holds(entry));
            found.map(|(key, _)| &**key)
        })
        .collect()
}

/// True when a place lies in a field at the top of a file.
fn lies_in(file: &ContentFile, field: &str, span: &Span) -> bool {
    entries_at(file, "", std::slice::from_ref(span)).is_some_and(|fields| fields.contains(field))
}

/// Leaves out the areas with errors and all that lies in them.
fn leave_areas(country: &mut Country, places: &Places<'_>) {
    let top = AreaId::new(country.id());
    let wrong = |file: &ContentFile| places.has(file);
    let mut gone: Vec<AreaId> =
        country.areas.iter().filter(|area| wrong(&area.file)).map(|area| area.id.clone()).collect();
    gone.append(&mut country.broken_areas);
    if gone.contains(&top) {
        if let Some(area) = country.areas.first_mut() {
            *area = Arc::new(area.stand_in());
        }
        // Rules pass over what stands in for an area.
        country.broken_areas.push(top.clone());
    }
    gone.retain(|id| *id != top);
    let is_gone = |id: &AreaId| gone.iter().any(|gone| id.lies_in(gone));
    country.areas.retain(|area| !is_gone(&area.id));
    for id in &gone {
        let directory = format!("content/{id}/");
        country.changes.forget(|path| path.starts_with(&directory));
    }
}

/// Leaves out the records with errors, and those in areas that are left out.
fn leave_records(country: &mut Country, places: &Places<'_>, left_out: &mut BTreeSet<Arc<str>>) {
    let areas: BTreeSet<AreaId> = country.areas.iter().map(|area| area.id.clone()).collect();
    let mut stays = |area: &AreaId, is_whole: bool, files: &[&Arc<ContentFile>]| {
        let stays = is_whole && areas.contains(area) && !files.iter().any(|file| places.has(file));
        if !stays {
            left_out.extend(files.iter().map(|file| Arc::clone(&file.path)));
        }
        stays
    };
    let mut text = |text: &Arc<Brief>| stays(&text.id.area, text.record.is_some(), &[&text.file]);
    country.briefs.retain(&mut text);
    country.alerts.retain(&mut text);
    country.answers.retain(&mut text);
    country.voices.retain(&mut text);
    country
        .services
        .retain(|service: &Arc<Service>| stays(&service.id.area, service.record.is_some(), &[&service.file]));
    country
        .schemes
        .retain(|scheme: &Arc<Scheme>| stays(&scheme.id.area, scheme.record.is_some(), &[&scheme.file]));
    country.outcomes.retain(|outcome: &Arc<Outcome>| {
        let files: Vec<&Arc<ContentFile>> = outcome.files().collect();
        stays(&outcome.id.area, outcome.whole().is_some(), &files)
    });
    country.changes.forget(|path| places.0.contains_key(path) || left_out.contains(path));
}

/// Makes records forget what stands in their place when that is left out: the
/// path would still name it.
fn forget_replacements(network: &mut Network, leads: &[Diagnostic]) {
    let wrong: BTreeSet<&str> = leads
        .iter()
        .filter(|finding| {
            let place = finding.file.as_ref().map(|file| file.span_of("/replaced_by"));
            place.is_some_and(|place| place == finding.span)
        })
        .map(|finding| &*finding.path)
        .collect();
    if wrong.is_empty() {
        return;
    }
    for country in &mut network.countries {
        let Country { briefs, alerts, answers, voices, .. } = country;
        for text in [briefs, alerts, answers, voices].into_iter().flatten() {
            if wrong.contains(&*text.file.path) {
                *text = Arc::new(text.without_replacement());
            }
        }
        for service in country.services.iter_mut().filter(|service| wrong.contains(&*service.file.path)) {
            let Service { id, file, record } = &**service;
            let mut record = record.clone();
            record.iter_mut().for_each(|record| record.replaced_by = None);
            *service = Arc::new(Service { id: id.clone(), file: Arc::clone(file), record });
        }
        for scheme in country.schemes.iter_mut().filter(|scheme| wrong.contains(&*scheme.file.path)) {
            let Scheme { id, file, record } = &**scheme;
            let mut record = record.clone();
            record.iter_mut().for_each(|record| record.replaced_by = None);
            *scheme = Arc::new(Scheme { id: id.clone(), file: Arc::clone(file), record });
        }
        for outcome in &mut country.outcomes {
            if outcome.files().any(|file| wrong.contains(&*file.path)) {
                *outcome = Arc::new(outcome.without_replacement());
            }
        }
    }
}
