//! The network: everything that `content/` says.

use std::collections::BTreeMap;
use std::sync::Arc;

use indexmap::IndexMap;

use crate::load::ContentFile;
use crate::model::LanguageTag;
use crate::model::area::{Area, AreaId};
use crate::model::brief::Brief;
use crate::model::changes::Changes;
use crate::model::outcome::Outcome;
use crate::model::record::{NetworkRecord, SourceRecord, StewardRecord};
use crate::model::service::{Scheme, Service};
use crate::model::synonyms::{self, SynonymsList};
use crate::search::Synonyms;

/// A network with everything that is sound in it.
#[derive(Debug)]
pub struct Network {
    /// `network.yaml`, for spans.
    pub file: Arc<ContentFile>,
    /// What `network.yaml` says.
    pub record: NetworkRecord,
    /// The sources shared by many briefs, by id, in the order of the file.
    pub sources: IndexMap<String, SourceRecord>,
    /// `sources.yaml`, for spans; `None` when there is none.
    pub sources_file: Option<Arc<ContentFile>>,
    /// The stewards by id, in the order of the file.
    pub stewards: IndexMap<String, StewardRecord>,
    /// `stewards.yaml`, for spans; `None` when there is none.
    pub stewards_file: Option<Arc<ContentFile>>,
    /// The synonyms by the language of their file; files with errors are not
    /// among them.
    pub synonyms: BTreeMap<LanguageTag, Arc<SynonymsList>>,
    /// The countries and return areas, by id.
    pub countries: Vec<Country>,
}

/// A country or return area with all that lies in it.
#[derive(Debug)]
pub struct Country {
    /// The areas: the country itself first, then each area before those that
    /// lie in it, siblings by id. Never empty.
    pub areas: Vec<Arc<Area>>,
    /// The briefs, by area, stem, audience and language.
    pub briefs: Vec<Arc<Brief>>,
    /// The alerts, ordered as the briefs are.
    pub alerts: Vec<Arc<Brief>>,
    /// The answers, ordered as the briefs are.
    pub answers: Vec<Arc<Brief>>,
    /// The voices, ordered as the briefs are.
    pub voices: Vec<Arc<Brief>>,
    /// The services, by area and stem.
    pub services: Vec<Arc<Service>>,
    /// The schemes, by area and stem.
    pub schemes: Vec<Arc<Scheme>>,
    /// The tables of outcomes, by area and stem.
    pub outcomes: Vec<Arc<Outcome>>,
    /// The languages of its site: those of its record, in that order.
    pub languages: Vec<LanguageTag>,
    /// Directories of areas whose `area.yaml` has errors: their briefs are
    /// checked, and no page is made for them.
    pub broken_areas: Vec<AreaId>,
    /// What changed, as far as it is told; empty until
    /// [`take_changes`](Network::take_changes).
    pub changes: Changes,
}

impl Country {
    /// The id of the country.
    pub fn id(&self) -> &str {
        self.areas.first().map_or("", |area| area.id.as_str())
    }

    /// The briefs, alerts, answers and voices.
    pub fn texts(&self) -> impl Iterator<Item = &Arc<Brief>> {
        self.briefs.iter().chain(&self.alerts).chain(&self.answers).chain(&self.voices)
    }

    /// The files of everything in the country, areas first.
    pub fn files(&self) -> impl Iterator<Item = &Arc<ContentFile>> {
        let areas = self.areas.iter().map(|area| &area.file);
        let texts = self.texts().map(|text| &text.file);
        let services = self.services.iter().map(|service| &service.file);
        let schemes = self.schemes.iter().map(|scheme| &scheme.file);
        let outcomes = self.outcomes.iter().flat_map(|outcome| outcome.files());
        areas.chain(texts).chain(services).chain(schemes).chain(outcomes)
    }

    /// The area at the top.
    pub fn area(&self) -> Option<&Arc<Area>> {
        self.areas.first()
    }

    /// The area with an id.
    pub fn find_area(&self, id: &AreaId) -> Option<&Arc<Area>> {
        self.areas.iter().find(|area| area.id == *id)
    }
}

impl Network {
    /// The language that stands in where a translation is missing: the first
    /// of the network.
    pub fn fallback_language(&self) -> Option<&LanguageTag> {
        self.record.languages.first()
    }

    /// The synonyms for pages in a language: those of its file; otherwise those
    /// of the same language in another script or country.
    pub fn synonyms_for(&self, language: &LanguageTag) -> &Synonyms {
        synonyms::entry_for(&self.synonyms, language).map_or(Synonyms::NONE, |(_, list)| &list.usable)
    }

    /// The language of the file that a language has its synonyms from.
    pub fn synonyms_language(&self, language: &LanguageTag) -> Option<&LanguageTag> {
        synonyms::entry_for(&self.synonyms, language).map(|(tag, _)| tag)
    }

    /// The country or return area with an id.
    pub fn country(&self, id: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.id() == id)
    }
}
