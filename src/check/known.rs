//! What is known of all countries, for links between them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::record::Audience;
use crate::model::{Area, Brief, Network};

/// Every area and every brief of a network by its id, prepared once for all
/// countries.
#[derive(Debug)]
pub struct Known<'a> {
    areas: BTreeMap<&'a str, Option<&'a Arc<Area>>>,
    briefs: BTreeMap<&'a str, BTreeMap<&'a str, Versions<'a>>>,
}

/// The briefs of an area with one stem, by audience.
type Versions<'a> = BTreeMap<Option<Audience>, Vec<&'a Arc<Brief>>>;

impl<'a> Known<'a> {
    /// Looks through a network.
    pub fn of(network: &'a Network) -> Self {
        let mut known = Self { areas: BTreeMap::new(), briefs: BTreeMap::new() };
        for country in &network.countries {
            known.areas.extend(country.broken_areas.iter().map(|id| (id.as_str(), None)));
            known.areas.extend(country.areas.iter().map(|area| (area.id.as_str(), Some(area))));
            for brief in &country.briefs {
                let of_area = known.briefs.entry(brief.id.area.as_str()).or_default();
                let versions = of_area.entry(&*brief.id.stem).or_default();
                versions.entry(brief.id.audience).or_default().push(brief);
            }
        }
        known
    }

    /// True when there is an area with this id, its file sound or not.
    pub fn has_area(&self, id: &str) -> bool {
        self.areas.contains_key(id)
    }

    /// A brief in all its languages; empty when there is none.
    pub fn brief(&self, area: &str, stem: &str, audience: Option<Audience>) -> &[&'a Arc<Brief>] {
        let versions = self.briefs.get(area).and_then(|stems| stems.get(stem));
        versions.and_then(|versions| versions.get(&audience)).map_or(&[], Vec::as_slice)
    }

    /// The ids of all areas.
    pub fn area_ids(&self) -> impl Iterator<Item = &'a str> {
        self.areas.keys().copied()
    }

    /// Every brief for everybody, as `xk/prizren/housing`.
    pub fn brief_paths(&self) -> impl Iterator<Item = String> {
        self.briefs.iter().flat_map(|(area, stems)| {
            stems
                .iter()
                .filter(|(_, versions)| versions.contains_key(&None))
                .map(move |(stem, _)| format!("{area}/{stem}"))
        })
    }

    /// The stems of the briefs of an area.
    pub fn stems(&self, area: &str) -> impl Iterator<Item = &'a str> {
        self.briefs.get(area).into_iter().flat_map(|stems| stems.keys().copied())
    }
}
