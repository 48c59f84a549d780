//! Runs all rules: countries side by side, in any order, with one result.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::check::{
    Context, CountryFindings, Findings, Known, Severities, addresses, alerts, aliases, areas, changes,
    characters, citations, consent, dates, empty, fields, ids, left_over, links, markup, network_file,
    outcomes, personal_data, reading_level, relative_time, repeated, schemes, sensitivity, services, sources,
    stewards, synonyms, texts, topics, translations, unsafe_links, variants, withdrawal,
};
use crate::diagnostic::Diagnostic;
use crate::model::schema::SchemaKind;
use crate::model::{Country, Network};

/// All findings of this step in a network on a day, sorted, with the
/// severities of the network. Uses the threads of the rayon pool it runs in.
pub fn check(network: &Network, today: Date) -> Vec<Diagnostic> {
    let severities = Severities::of(&network.record);
    let known = Known::of(network);
    let countries: Vec<CountryFindings> =
        network.countries.par_iter().map(|one| country(network, one, &known, today, &severities)).collect();
    let mut diagnostics = network_wide(network, today, &severities);
    diagnostics.extend(countries.into_iter().flat_map(|findings| findings.diagnostics));
    crate::diagnostic::sort(&mut diagnostics);
    diagnostics
}

/// What a run found, with what a later run needs to look only at what changed.
#[derive(Debug, Default)]
pub struct Checked {
    /// All findings, sorted.
    pub diagnostics: Vec<Diagnostic>,
    countries: BTreeMap<String, Arc<CountryFindings>>,
    state: BTreeMap<String, Fingerprint>,
    network: Option<(Date, Fingerprint)>,
    /// The findings in the files that all countries share.
    shared: Option<(Date, Fingerprint, Vec<Diagnostic>)>,
}

/// The identity of the records that something was made of. While a record is
/// shared with an earlier network, its place in memory stays the same and is
/// its identity; the fingerprint keeps the files alive, so that no other can
/// take their place.
#[derive(Debug, Clone)]
struct Fingerprint(Vec<Arc<crate::load::ContentFile>>);

impl PartialEq for Fingerprint {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.0.iter().zip(&other.0).all(|(a, b)| Arc::ptr_eq(a, b))
    }
}

impl Fingerprint {
    fn of_network(network: &Network) -> Self {
        let others = network.sources_file.iter().chain(&network.stewards_file);
        Self(std::iter::once(&network.file).chain(others).cloned().collect())
    }

    /// The files that all countries share, with those that no finding in a
    /// country depends on.
    fn of_shared(network: &Network) -> Self {
        let mut files = Self::of_network(network).0;
        files.extend(network.synonyms.values().map(|list| Arc::clone(&list.file)));
        Self(files)
    }

    fn of_country(country: &Country) -> Self {
        Self(country.files().cloned().collect())
    }
}

/// All findings, as [`check`] gives them. The findings of a country are taken
/// from `earlier` when nothing changed that they depend on: its files, the
/// files of the network, the day, and the countries that it links to.
pub fn check_again(network: &Network, today: Date, earlier: &Checked) -> Checked {
    let severities = Severities::of(&network.record);
    let known = Known::of(network);
    let own = (today, Fingerprint::of_network(network));
    let same_network = earlier.network.as_ref() == Some(&own);
    let state: BTreeMap<String, Fingerprint> = network
        .countries
        .iter()
        .map(|country| (country.id().to_owned(), Fingerprint::of_country(country)))
        .collect();
    let unchanged = |id: &str| state.get(id) == earlier.state.get(id);
    let countries: BTreeMap<String, Arc<CountryFindings>> = network
        .countries
        .par_iter()
        .map(|checked| {
            let id = checked.id();
            let kept = earlier.countries.get(id).filter(|findings| {
                same_network && unchanged(id) && findings.asked.iter().all(|other| unchanged(other))
            });
            let findings = kept
                .cloned()
                .unwrap_or_else(|| Arc::new(country(network, checked, &known, today, &severities)));
            (id.to_owned(), findings)
        })
        .collect();
    let files = Fingerprint::of_shared(network);
    let shared = match &earlier.shared {
        Some((day, before, findings)) if *day == today && *before == files => findings.clone(),
        _ => network_wide(network, today, &severities),
    };
    let mut diagnostics = shared.clone();
    diagnostics.extend(countries.values().flat_map(|findings| findings.diagnostics.iter().cloned()));
    crate::diagnostic::sort(&mut diagnostics);
    Checked { diagnostics, countries, state, network: Some(own), shared: Some((today, files, shared)) }
}

/// The findings in one country. They depend on the files of the network, on
/// the day, on the country itself, and on the countries in
/// [`CountryFindings::asked`].
pub fn country(
    network: &Network,
    country: &Country,
    known: &Known<'_>,
    today: Date,
    severities: &Severities,
) -> CountryFindings {
    let context = Context { network, country, known, today };
    let mut findings = Findings::new(severities);
    // What stands in for an area whose file has errors says nothing.
    for area in country.areas.iter().filter(|area| !country.broken_areas.contains(&area.id)) {
        ids::check_area(&context, area, &mut findings);
        dates::check_area(&context, area, &mut findings);
        areas::check_area(&context, area, &mut findings);
        stewards::check_area(&context, area, &mut findings);
        texts::check_file(network, Some(country), SchemaKind::Area, &area.file, &mut findings);
        characters::check_yaml(&area.file, &mut findings);
    }
    for brief in country.texts() {
        ids::check_brief(&context, brief, &mut findings);
        dates::check_brief(&context, brief, &mut findings);
        changes::check_brief(&context, brief, &mut findings);
        citations::check_brief(&context, brief, &mut findings);
        sources::check_brief(&context, brief, &mut findings);
        links::check_brief(&context, brief, &mut findings);
        unsafe_links::check_brief(brief, &mut findings);
        markup::check_brief(brief, &mut findings);
        left_over::check_brief(&context, brief, &mut findings);
        empty::check_brief(brief, &mut findings);
        relative_time::check_brief(brief, &mut findings);
        reading_level::check_brief(brief, &mut findings);
        stewards::check_brief(&context, brief, &mut findings);
        variants::check_brief(&context, brief, &mut findings);
        withdrawal::check_brief(&context, brief, &mut findings);
        sensitivity::check_brief(&context, brief, &mut findings);
        characters::check_yaml(&brief.file, &mut findings);
        texts::check_front_matter(network, country, brief, &mut findings);
        alerts::check_brief(&context, brief, &mut findings);
        personal_data::check_body(brief, &mut findings);
    }
    for file in country.files() {
        fields::check(file, &mut findings);
    }
    for service in &country.services {
        characters::check_yaml(&service.file, &mut findings);
        texts::check_file(network, Some(country), SchemaKind::Service, &service.file, &mut findings);
        services::check(&context, service, &mut findings);
        if let Some(record) = &service.record {
            sources::check_record(&context, &service.file, &record.sources, &mut findings);
        }
        sensitivity::check_service(&context, service, &mut findings);
    }
    for scheme in &country.schemes {
        characters::check_yaml(&scheme.file, &mut findings);
        texts::check_file(network, Some(country), SchemaKind::Scheme, &scheme.file, &mut findings);
        if let Some(record) = &scheme.record {
            sources::check_record(&context, &scheme.file, &record.sources, &mut findings);
        }
        sensitivity::check_scheme(&context, scheme, &mut findings);
        schemes::check_scheme(&context, scheme, &mut findings);
    }
    for outcome in &country.outcomes {
        texts::check_table(network, outcome, &mut findings);
        let Some(file) = &outcome.record_file else { continue };
        characters::check_yaml(file, &mut findings);
        texts::check_file(network, Some(country), SchemaKind::Outcome, file, &mut findings);
        if let Some(record) = &outcome.record {
            sources::check_record(&context, file, &record.sources, &mut findings);
        }
    }
    schemes::check_country(&context, &mut findings);
    topics::check_country(&context, &mut findings);
    addresses::check_country(&context, &mut findings);
    aliases::check_country(&context, &mut findings);
    changes::check_country(&context, &mut findings);
    repeated::check_country(&context, &mut findings);
    translations::check_country(&context, &mut findings);
    outcomes::check_country(&context, &mut findings);
    consent::check_country(&context, &mut findings);
    sensitivity::check_country(&context, &mut findings);
    findings.finish()
}

/// The findings in the files that all countries share.
fn network_wide(network: &Network, today: Date, severities: &Severities) -> Vec<Diagnostic> {
    let mut findings = Findings::new(severities);
    network_file::check(network, &mut findings);
    topics::check_network(network, &mut findings);
    addresses::check_network(network, &mut findings);
    sources::check_network(network, today, &mut findings);
    stewards::check_network(network, &mut findings);
    synonyms::check(network, &mut findings);
    let single = std::iter::once((SchemaKind::Network, &network.file))
        .chain(network.sources_file.iter().map(|file| (SchemaKind::Sources, file)))
        .chain(network.stewards_file.iter().map(|file| (SchemaKind::Stewards, file)));
    let synonyms = network.synonyms.values().map(|list| (SchemaKind::Synonyms, &list.file));
    for (kind, file) in single.chain(synonyms) {
        characters::check_yaml(file, &mut findings);
        texts::check_file(network, None, kind, file, &mut findings);
        fields::check(file, &mut findings);
    }
    findings.finish().diagnostics
}
