//! The network: everything that `content/` says.

use std::sync::Arc;

use indexmap::IndexMap;

use crate::load::ContentFile;
use crate::model::LanguageTag;
use crate::model::area::{Area, AreaId};
use crate::model::brief::Brief;
use crate::model::record::{NetworkRecord, SourceRecord, StewardRecord};

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
    /// The languages of its site: those of its record, in that order.
    pub languages: Vec<LanguageTag>,
    /// Directories of areas whose `area.yaml` has errors: their briefs are
    /// checked, and no page is made for them.
    pub broken_areas: Vec<AreaId>,
}

impl Country {
    /// The id of the country.
    pub fn id(&self) -> &str {
        self.areas.first().map_or("", |area| area.id.as_str())
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

    /// The country or return area with an id.
    pub fn country(&self, id: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.id() == id)
    }
}
