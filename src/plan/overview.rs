//! The pages that bring briefs together: first page, locality, topic,
//! freshness, all pages.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::freshness::State;
use crate::model::{Area, AreaId};
use crate::plan::address;
use crate::plan::country::Shelf;
use crate::plan::outcomes;
use crate::plan::view;
use crate::plan::{PlannedPage, View};

pub(super) fn planned(page: view::Page, view: View) -> PlannedPage {
    let root = address::root(&page.address);
    PlannedPage { page, root, view }
}

/// Plans the first page of a country.
pub(super) fn home(shelf: &Shelf<'_>) -> Option<PlannedPage> {
    let area = shelf.country.area()?;
    let name = shelf.area(&area.id)?;
    let areas: Vec<view::AreaName> =
        shelf.country.areas.iter().filter_map(|area| shelf.area(&area.id).cloned()).collect();
    let rows = shelf
        .topics()
        .map(|topic| view::CoverageRow {
            topic: topic.clone(),
            cells: areas.iter().map(|area| shelf.cell(area, topic)).collect(),
        })
        .collect();
    let summary = area.record.summary.as_ref().map(|text| shelf.said(text));
    let home = view::Home {
        summary: summary.clone(),
        steward: area.record.steward.as_deref().and_then(|id| shelf.steward(id)),
        contact_points: shelf.contacts(&area.record),
        areas,
        rows,
        counts: shelf.counts(),
        outcomes: outcomes::entries(shelf),
    };
    let page = view::Page {
        kind: "home",
        title: name.name.clone(),
        description: summary.map(|summary| summary.text),
        address: name.address.clone(),
        breadcrumbs: Vec::new(),
        translations: shelf.translations(|language| Some(address::home(language)), address::home),
    };
    Some(planned(page, View::Home(Box::new(home))))
}

/// Plans the page of a locality: its own briefs, and what falls back to the
/// areas above.
pub(super) fn locality(shelf: &Shelf<'_>, area: &Area) -> Option<PlannedPage> {
    let name = shelf.area(&area.id)?;
    let mut inherited = Vec::new();
    let mut gaps = Vec::new();
    for topic in shelf.topics() {
        let cell = shelf.cell(name, topic);
        match (cell.kind, cell.entry) {
            ("inherited", Some(entry)) => inherited.push(entry),
            ("gap", _) => gaps.push(cell.topic),
            _ => {}
        }
    }
    let own: Vec<Arc<view::Entry>> = shelf
        .entries()
        .filter(|(listed, _)| listed.area.id == area.id)
        .map(|(_, entry)| Arc::clone(entry))
        .collect();
    let other_names = area
        .record
        .names
        .iter()
        .filter(|(tag, other)| *tag != shelf.language && **other != name.name)
        .map(|(tag, other)| view::OtherName { language: shelf.language_named(tag), name: other.clone() })
        .collect();
    let parent = area.id.parent().and_then(|id| shelf.area(&id)).cloned();
    let locality = view::Locality {
        area: name.clone(),
        other_names,
        above: parent,
        below: shelf
            .country
            .areas
            .iter()
            .filter(|other| other.id.parent().as_ref() == Some(&area.id))
            .filter_map(|other| shelf.area(&other.id).cloned())
            .collect(),
        own,
        inherited,
        gaps,
        services: shelf.services_here(&area.id, None),
        contact_points: shelf.contacts(&area.record),
    };
    let names = shelf.chain_tags();
    let page = view::Page {
        kind: "locality",
        title: name.name.clone(),
        description: area.record.summary.as_ref().map(|text| text.get(&names).to_owned()),
        address: name.address.clone(),
        breadcrumbs: area.id.parent().map(|parent| shelf.way_to(&parent)).unwrap_or_default(),
        translations: shelf.translations(|language| Some(address::area(language, &area.id)), address::home),
    };
    Some(planned(page, View::Locality(Box::new(locality))))
}

/// Plans the page of a topic across localities; `None` for a topic on which
/// nothing is written.
pub(super) fn topic(shelf: &Shelf<'_>, topic: &view::Topic) -> Option<PlannedPage> {
    topic.address.as_ref()?;
    let names = shelf.country.areas.iter().filter_map(|area| shelf.area(&area.id));
    let cells = names.map(|area| shelf.cell(area, topic)).collect();
    let page = view::Page {
        kind: "topic",
        title: topic.name.clone(),
        description: None,
        address: address::topic(shelf.language, &topic.id),
        breadcrumbs: shelf.way_to(&AreaId::new(shelf.country.id())),
        translations: shelf.translations(|language| Some(address::topic(language, &topic.id)), address::home),
    };
    Some(planned(page, View::Topic(Box::new(view::TopicView { topic: topic.clone(), cells }))))
}

/// Plans the overview of freshness: the oldest state first, then by the day on
/// which a page becomes outdated.
pub(super) fn freshness(shelf: &Shelf<'_>) -> PlannedPage {
    let mut entries: Vec<Arc<view::Entry>> =
        shelf.aging().iter().map(|page| Arc::clone(&page.entry)).collect();
    // Dates in ISO 8601 sort as the days do.
    entries.sort_by_cached_key(|entry| {
        let freshness = &entry.freshness;
        (
            std::cmp::Reverse(State::from_word(freshness.state)),
            freshness.outdated.iso.clone(),
            entry.address.clone(),
        )
    });
    let overview = view::FreshnessOverview { counts: shelf.counts(), entries };
    site_page(shelf, "freshness", View::Freshness(Box::new(overview)))
}

/// Plans the list of all pages, by topic and by place.
pub(super) fn all(shelf: &Shelf<'_>) -> PlannedPage {
    let mut by_topic: BTreeMap<&str, Vec<Arc<view::Entry>>> = BTreeMap::new();
    let mut by_area: BTreeMap<&str, Vec<Arc<view::Entry>>> = BTreeMap::new();
    for page in shelf.aging() {
        for topic in &page.topics {
            by_topic.entry(topic).or_default().push(Arc::clone(&page.entry));
        }
        by_area.entry(&page.entry.area.id).or_default().push(Arc::clone(&page.entry));
    }
    let topics = shelf.topics().filter_map(|topic| {
        let entries = by_topic.remove(topic.id.as_str())?;
        Some(view::TopicPages { topic: topic.clone(), entries })
    });
    let topics = topics.collect();
    let areas = shelf.country.areas.iter().filter_map(|area| {
        let entries = by_area.remove(area.id.as_str()).unwrap_or_default();
        Some(view::AreaPages { area: shelf.area(&area.id)?.clone(), entries })
    });
    let areas = areas.collect();
    site_page(shelf, "pages", View::Pages(Box::new(view::AllPages { topics, areas })))
}

/// Plans the page that shows search results.
pub(super) fn search(shelf: &Shelf<'_>) -> PlannedPage {
    site_page(shelf, "search", View::Search)
}

/// Plans the page of downloads.
pub fn data(shelf: &Shelf<'_>, files: &[view::Download]) -> PlannedPage {
    site_page(shelf, "data", View::Data(view::DataView { files: files.to_vec() }))
}

/// Plans the statements on accessibility and privacy.
pub(super) fn statements(shelf: &Shelf<'_>) -> [PlannedPage; 2] {
    [site_page(shelf, "accessibility", View::Accessibility), site_page(shelf, "privacy", View::Privacy)]
}

/// A page of the whole site; its title is a text of the theme, by its kind.
pub(super) fn site_page(shelf: &Shelf<'_>, kind: &'static str, view: View) -> PlannedPage {
    let page = view::Page {
        kind,
        title: String::new(),
        description: None,
        address: address::page(shelf.language, kind),
        breadcrumbs: shelf.way_to(&AreaId::new(shelf.country.id())),
        translations: shelf.translations(|language| Some(address::page(language, kind)), address::home),
    };
    planned(page, view)
}
