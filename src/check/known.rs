//! What is known of all countries, for links between them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::record::Audience;
use crate::model::{Area, Brief, Network};

/// Every area and every text of a network by its id, prepared once for all
/// countries.
#[derive(Debug)]
pub struct Known<'a> {
    areas: BTreeMap<&'a str, Option<&'a Arc<Area>>>,
    texts: BTreeMap<String, BTreeMap<&'a str, Versions<'a>>>,
}

/// The texts of a directory with one stem, by audience.
type Versions<'a> = BTreeMap<Option<Audience>, Vec<&'a Arc<Brief>>>;

impl<'a> Known<'a> {
    /// Looks through a network.
    pub fn of(network: &'a Network) -> Self {
        let mut known = Self { areas: BTreeMap::new(), texts: BTreeMap::new() };
        for country in &network.countries {
            known.areas.extend(country.broken_areas.iter().map(|id| (id.as_str(), None)));
            known.areas.extend(country.areas.iter().map(|area| (area.id.as_str(), Some(area))));
            for brief in country.texts() {
                let directory = known.texts.entry(brief.directory().as_str().to_owned()).or_default();
                let versions = directory.entry(&*brief.id.stem).or_default();
                versions.entry(brief.id.audience).or_default().push(brief);
            }
        }
        known
    }

    /// True when there is an area with this id, its file sound or not.
    pub fn has_area(&self, id: &str) -> bool {
        self.areas.contains_key(id)
    }

    /// A text in all its languages, by its directory (`xk`, `xk/answers`); empty
    /// when there is none.
    pub fn brief(&self, directory: &str, stem: &str, audience: Option<Audience>) -> &[&'a Arc<Brief>] {
        let versions = self.texts.get(directory).and_then(|stems| stems.get(stem));
        versions.and_then(|versions| versions.get(&audience)).map_or(&[], Vec::as_slice)
    }

    /// The ids of all areas.
    pub fn area_ids(&self) -> impl Iterator<Item = &'a str> {
        self.areas.keys().copied()
    }

    /// Every text for everybody, as `xk/prizren/housing`.
    pub fn brief_paths(&self) -> impl Iterator<Item = String> {
        self.texts.iter().flat_map(|(area, stems)| {
            stems
                .iter()
                .filter(|(_, versions)| versions.contains_key(&None))
                .map(move |(stem, _)| format!("{area}/{stem}"))
        })
    }

    /// The stems of the texts in a directory.
    pub fn stems(&self, directory: &str) -> impl Iterator<Item = &'a str> {
        self.texts.get(directory).into_iter().flat_map(|stems| stems.keys().copied())
    }
}
