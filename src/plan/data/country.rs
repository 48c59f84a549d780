//! All records of a country.

use indexmap::IndexMap;
use rayon::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    About, Alert, Answer, Area, Brief, Fact, PageAge, PageCounts, Scope, Service, Source, Steward, Topic,
    Voice,
};
use crate::model::LanguageTag;
use crate::model::record::{AreaCodes, AreaKind, language_key};
use crate::plan::address;
use crate::plan::catalogue::{Version, Work};

/// All records of a country that the common data files hold.
#[derive(Debug)]
pub struct CountryRecords {
    /// What stands at the head of each file.
    pub about: About,
    /// `briefs.json`.
    pub briefs: Vec<Brief>,
    /// `alerts.json`.
    pub alerts: Vec<Alert>,
    /// `answers.json`.
    pub answers: Vec<Answer>,
    /// `voices.json`.
    pub voices: Vec<Voice>,
    /// `areas.json`, `areas.csv`.
    pub areas: Vec<Area>,
    /// `facts.json`, `facts.csv`.
    pub facts: Vec<Fact>,
    /// `services.json`, `services.csv`.
    pub services: Vec<Service>,
    /// `sources.json`.
    pub sources: Vec<Source>,
    /// `stewards.json`.
    pub stewards: Vec<Steward>,
    /// `topics.json`.
    pub topics: Vec<Topic>,
    /// `freshness.json`, and the calendars of reviews.
    pub ages: Vec<PageAge>,
}

impl CountryRecords {
    /// Makes the records.
    pub fn new(scope: &Scope<'_>) -> Self {
        let catalogue = scope.catalogue;
        let briefs = each(&catalogue.works, |work, version| Some(Brief::new(scope, work, version)));
        let answers = each(&catalogue.answers, |work, version| Answer::new(scope, work, version));
        let mut ages: Vec<PageAge> = briefs.iter().filter_map(PageAge::of_brief).collect();
        ages.extend(answers.iter().filter_map(PageAge::of_answer));
        let services = Service::all(scope);
        ages.extend(services.iter().filter_map(|service| service.page_age(scope)));
        ages.extend(catalogue.schemes.iter().filter_map(|running| PageAge::of_scheme(scope, running)));
        let outcomes = catalogue.outcomes.iter().filter(|outcome| outcome.is_current());
        ages.extend(outcomes.filter_map(|outcome| PageAge::of_outcome(scope, outcome)));
        Self {
            about: About::new(scope.network, Some(scope.country.id()), scope.today)
                .for_readers(scope.readers),
            alerts: each(&catalogue.alerts, |work, version| Alert::new(scope, work, version)),
            voices: each(&catalogue.voices, |work, version| Voice::new(scope, work, version)),
            areas: Area::all(scope),
            facts: Fact::all(scope, &briefs),
            services,
            sources: Source::all(scope),
            stewards: Steward::all(scope, &ages),
            topics: Topic::all(scope),
            briefs,
            answers,
            ages,
        }
    }
}

/// A record for each text in each of its languages, in the order of the catalogue.
fn each<T: Send>(works: &[Work<'_>], record: impl Fn(&Work<'_>, &Version<'_>) -> Option<T> + Sync) -> Vec<T> {
    works
        .par_iter()
        .flat_map_iter(|work| work.versions.iter().filter_map(|version| record(work, version)))
        .collect()
}

/// A country of the network: `countries.json`.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Country")]
pub struct CountryEntry {
    /// Its id, which is also its directory.
    pub id: String,
    /// `country` or `return-area`.
    pub kind: AreaKind,
    /// Its names by language tag (BCP 47).
    #[schemars(extend("propertyNames" = language_key()))]
    pub names: IndexMap<LanguageTag, String>,
    /// Its codes in other systems.
    pub codes: AreaCodes,
    /// Its first page by language, relative to the root of the network.
    #[schemars(extend("propertyNames" = language_key()))]
    pub homes: IndexMap<LanguageTag, String>,
    /// Its list of data files, relative to the root of the network.
    pub data: String,
    /// Its first page on the web, where the network has a public address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// How many pages were how old on the day of the build; each language is a
    /// page.
    pub pages: PageCounts,
}

impl CountryEntry {
    /// The entry of a country.
    pub fn new(scope: &Scope<'_>, ages: &[PageAge]) -> Option<Self> {
        let area = scope.country.area()?;
        let id = scope.country.id();
        let homes = scope.country.languages.iter();
        Some(Self {
            id: id.to_owned(),
            kind: area.record.kind,
            names: area.record.names.clone(),
            codes: area.record.codes.clone(),
            homes: homes.map(|tag| (tag.clone(), format!("{id}/{}", address::home(tag)))).collect(),
            data: format!("{id}/data/index.json"),
            url: scope.url("index.html"),
            pages: PageCounts::of(ages),
        })
    }
}
