//! The services of a country as lists in one language show them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::freshness::State;
use crate::model::AreaId;
use crate::plan::country::Shelf;
use crate::plan::service::{Offered, directory_address};
use crate::plan::view;

/// How many services a list on another page shows before it leads to the rest.
const FEW: usize = 8;

/// The listed services, by their first topic, then by area and name.
#[derive(Default)]
pub struct Listing<'a> {
    all: Vec<(&'a Offered<'a>, Arc<view::ServiceEntry>)>,
    /// Places in `all` by each area that a service names.
    by_area: BTreeMap<&'a AreaId, Vec<usize>>,
}

impl<'a> Listing<'a> {
    /// Lists the services of the shelf's country.
    pub fn new(shelf: &Shelf<'a>) -> Self {
        let listed = shelf.catalogue.services.iter().filter(|offered| offered.is_listed());
        let mut all: Vec<(&'a Offered<'a>, Arc<view::ServiceEntry>)> =
            listed.filter_map(|offered| Some((offered, Arc::new(entry(shelf, offered)?)))).collect();
        let place = |offered: &Offered<'_>| {
            let topic = offered.record.topics.first().and_then(|topic| shelf.topic_place(topic));
            let area = shelf.area_place(&offered.area.id);
            (topic, area)
        };
        let places: BTreeMap<_, _> =
            all.iter().map(|(offered, _)| (&offered.service.id, place(offered))).collect();
        all.sort_by(|(a, entry_a), (b, entry_b)| {
            let by_place = places.get(&a.service.id).cmp(&places.get(&b.service.id));
            let by_name = shelf.order.compare(&entry_a.name.text, &entry_b.name.text);
            by_place.then(by_name).then_with(|| a.service.id.cmp(&b.service.id))
        });
        let mut by_area: BTreeMap<&'a AreaId, Vec<usize>> = BTreeMap::new();
        for (index, (offered, _)) in all.iter().enumerate() {
            for area in &offered.areas {
                by_area.entry(&area.id).or_default().push(index);
            }
        }
        Self { all, by_area }
    }

    /// How many services there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// True without any service.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All services.
    pub fn iter(&self) -> impl Iterator<Item = &(&'a Offered<'a>, Arc<view::ServiceEntry>)> {
        self.all.iter()
    }

    /// The services that name an area.
    pub(super) fn naming(&self, area: &AreaId) -> impl Iterator<Item = &Arc<view::ServiceEntry>> {
        let places = self.by_area.get(area).into_iter().flatten();
        places.filter_map(|place| self.all.get(*place)).map(|(_, entry)| entry)
    }

    /// The places of the services for an area: those that name it, then those
    /// that name an area above, the nearest first; each once.
    fn serving(&self, area: &AreaId) -> Vec<usize> {
        let mut seen = vec![false; self.all.len()];
        let mut places: Vec<usize> = Vec::new();
        for here in std::iter::successors(Some(area.clone()), AreaId::parent) {
            for place in self.by_area.get(&here).into_iter().flatten() {
                if let Some(seen @ false) = seen.get_mut(*place) {
                    *seen = true;
                    places.push(*place);
                }
            }
        }
        places
    }
}

impl Shelf<'_> {
    /// The services for an area, on one topic with those above and under it, or
    /// on all; `None` without any. Outdated ones come last.
    pub fn services_here(&self, area: &AreaId, topic: Option<&str>) -> Option<view::ServicesHere> {
        let mut found: Vec<_> = self
            .services
            .serving(area)
            .into_iter()
            .filter_map(|place| self.services.all.get(place))
            .filter(|(offered, _)| {
                let network = &self.network.record;
                topic.is_none_or(|topic| {
                    offered.record.topics.iter().any(|other| network.is_one_branch(other, topic))
                })
            })
            .collect();
        let count = found.len();
        if count == 0 {
            return None;
        }
        found.sort_by_key(|(offered, _)| offered.state_on(self.settings.today) == Some(State::Outdated));
        let mut address = directory_address(self.language, self.country.id());
        let chosen: Vec<String> =
            [(area.depth() > 0).then(|| format!("area={area}")), topic.map(|topic| format!("topic={topic}"))]
                .into_iter()
                .flatten()
                .collect();
        if !chosen.is_empty() {
            address = format!("{address}#{}", chosen.join("&"));
        }
        let services = found.into_iter().take(FEW).map(|(_, entry)| Arc::clone(entry)).collect();
        Some(view::ServicesHere { services, count, address })
    }
}

fn entry(shelf: &Shelf<'_>, offered: &Offered<'_>) -> Option<view::ServiceEntry> {
    let record = offered.record;
    Some(view::ServiceEntry {
        name: shelf.said(&record.name),
        organisation: shelf.said(&record.organisation.name),
        description: shelf.said(&record.description),
        address: offered.address(shelf.language),
        topics: record.topics.iter().filter_map(|topic| shelf.topic(topic).cloned()).collect(),
        areas: offered.areas.iter().filter_map(|area| shelf.area(&area.id).cloned()).collect(),
        groups: shelf.group_names(&record.groups),
        languages: record.languages.iter().map(|language| shelf.language_named(language)).collect(),
        cost: offered.cost(),
        status: record.status.as_str(),
        freshness: shelf.service_freshness(offered)?,
    })
}
