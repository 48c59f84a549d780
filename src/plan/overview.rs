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
        shelf.in_order.iter().filter_map(|area| shelf.area(&area.id).cloned()).collect();
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
    let mut wider = Vec::new();
    let mut further = Vec::new();
    let mut gaps: Vec<view::Topic> = Vec::new();
    for topic in shelf.topics() {
        let above = shelf.holding_from_above(&area.id, &topic.id);
        if let Some((first, rest)) = above.split_first() {
            // With a page of its own on the topic the place is told more, not in its stead.
            let has_own = !shelf.entries_on(&area.id, &topic.id).is_empty();
            let list = if has_own { &mut wider } else { &mut inherited };
            list.push(Arc::clone(&first.1));
            if !rest.is_empty() {
                further.push(view::FurtherPages { topic: topic.clone(), count: rest.len() });
            }
        } else if !is_within(shelf, &gaps, topic) && shelf.cell(name, topic).kind == "gap" {
            gaps.push(topic.clone());
        }
    }
    let own: Vec<Arc<view::Entry>> =
        shelf.entries_of(&area.id).iter().map(|(_, entry)| Arc::clone(entry)).collect();
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
            .in_order
            .iter()
            .filter(|other| other.id.parent().as_ref() == Some(&area.id))
            .filter_map(|other| shelf.area(&other.id).cloned())
            .collect(),
        chapters: chapters(shelf, &area.id),
        own,
        inherited,
        wider,
        further,
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

/// True for a topic under one of the gaps: that one stands for it.
fn is_within(shelf: &Shelf<'_>, gaps: &[view::Topic], topic: &view::Topic) -> bool {
    // Topics come each before those under it, so that only the last can be it.
    gaps.last().is_some_and(|gap| shelf.network.record.topic_lies_in(&topic.id, &gap.id))
}

/// The briefs of an area by their uppermost topic; none where each has one of
/// its own, and headings would say nothing.
fn chapters(shelf: &Shelf<'_>, area: &AreaId) -> Vec<view::TopicPages> {
    let mut chapters: Vec<view::TopicPages> = Vec::new();
    let uppermost = shelf.topics().filter(|topic| topic.depth == 0);
    for topic in uppermost {
        let entries: Vec<_> = shelf.entries_in(area, &topic.id).map(|(_, entry)| Arc::clone(entry)).collect();
        if !entries.is_empty() {
            chapters.push(view::TopicPages { topic: topic.clone(), entries });
        }
    }
    if chapters.iter().all(|chapter| chapter.entries.len() == 1) { Vec::new() } else { chapters }
}

/// Plans the page of a topic across localities; `None` for a topic on which
/// nothing is written, and for one whose only brief is its page.
pub(super) fn topic(shelf: &Shelf<'_>, topic: &view::Topic) -> Option<PlannedPage> {
    let address = address::topic(shelf.language, &topic.id);
    topic.address.as_ref().filter(|own| **own == address)?;
    let names = shelf.in_order.iter().filter_map(|area| shelf.area(&area.id));
    let cells = names.filter_map(|area| {
        let cell = shelf.cell_itself(area, topic);
        // Where pages on parts of the topic say something, there is no gap.
        let is_told_below = cell.kind == "gap" && shelf.cell(area, topic).kind != "gap";
        (!is_told_below).then_some(cell)
    });
    let cells = cells.collect();
    let under = shelf.topics().filter(|other| other.under.as_deref() == Some(&topic.id));
    let chapters = under.filter_map(|topic| {
        let entries: Vec<_> = shelf
            .in_order
            .iter()
            .flat_map(|area| shelf.entries_in(&area.id, &topic.id))
            .map(|(_, entry)| Arc::clone(entry))
            .collect();
        (!entries.is_empty()).then(|| view::TopicPages { topic: topic.clone(), entries })
    });
    let chapters = chapters.collect();
    let mut breadcrumbs = shelf.way_to(&AreaId::new(shelf.country.id()));
    breadcrumbs.extend(shelf.way_above_topic(&topic.id));
    let page = view::Page {
        kind: "topic",
        title: topic.name.clone(),
        description: None,
        address,
        breadcrumbs,
        translations: shelf.translations(|language| Some(address::topic(language, &topic.id)), address::home),
    };
    let view = view::TopicView { topic: topic.clone(), cells, chapters };
    Some(planned(page, View::Topic(Box::new(view))))
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
        // A chapter stands before its parts, whether or not it has pages itself.
        let has_parts = topic.below > 0 && topic.address.is_some();
        let entries = by_topic.remove(topic.id.as_str());
        (has_parts || entries.is_some())
            .then(|| view::TopicPages { topic: topic.clone(), entries: entries.unwrap_or_default() })
    });
    let topics = topics.collect();
    let areas = shelf.in_order.iter().filter_map(|area| {
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
