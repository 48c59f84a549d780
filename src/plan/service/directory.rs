//! The directory: every service that exists, once, with ways and filters.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::AreaId;
use crate::plan::country::Shelf;
use crate::plan::service::directory_address;
use crate::plan::view;
use crate::plan::{PlannedPage, View, address};

/// Plans the directory; `None` where there is nothing to list.
pub(in crate::plan) fn directory(shelf: &Shelf<'_>) -> Option<PlannedPage> {
    if shelf.services.is_empty() {
        return None;
    }
    let country = shelf.country.id();
    let at = directory_address(shelf.language, country);
    let page = view::Page {
        kind: "services",
        title: String::new(),
        description: None,
        address: at.clone(),
        breadcrumbs: shelf.way_to(&AreaId::new(country)),
        translations: shelf
            .translations(|language| Some(directory_address(language, country)), address::home),
    };
    let directory = view::Directory {
        count: shelf.services.len(),
        topics: topics(shelf),
        areas: areas(shelf),
        choices: choices(shelf),
    };
    Some(PlannedPage { page, root: address::root(&at), view: View::Services(Box::new(directory)) })
}

fn topics(shelf: &Shelf<'_>) -> Vec<view::TopicServices> {
    let mut by_topic: BTreeMap<&str, Vec<Arc<view::ServiceEntry>>> = BTreeMap::new();
    for (offered, entry) in shelf.services.iter() {
        let first = offered.record.topics.first().map_or("", String::as_str);
        by_topic.entry(first).or_default().push(Arc::clone(entry));
    }
    let topics = shelf.topics().filter_map(|topic| {
        let services = by_topic.remove(topic.id.as_str())?;
        Some(view::TopicServices { topic: topic.clone(), services })
    });
    topics.collect()
}

fn areas(shelf: &Shelf<'_>) -> Vec<view::AreaServices> {
    let areas = shelf.in_order.iter().filter_map(|area| {
        let services: Vec<Arc<view::ServiceEntry>> =
            shelf.services.naming(&area.id).map(Arc::clone).collect();
        let area = shelf.area(&area.id)?.clone();
        (!services.is_empty()).then_some(view::AreaServices { area, services })
    });
    areas.collect()
}

fn choices(shelf: &Shelf<'_>) -> view::DirectoryChoices {
    let mut topics: BTreeSet<&str> = BTreeSet::new();
    let mut groups: BTreeSet<&str> = BTreeSet::new();
    let mut languages: BTreeMap<&str, &view::Language> = BTreeMap::new();
    let mut choices = view::DirectoryChoices::default();
    for (offered, entry) in shelf.services.iter() {
        topics.extend(offered.record.topics.iter().map(String::as_str));
        groups.extend(offered.record.groups.iter().map(String::as_str));
        languages.extend(entry.languages.iter().map(|language| (language.tag.as_str(), language)));
        choices.free |= entry.cost == "free";
    }
    let chosen = shelf.topics().filter(|topic| topics.contains(topic.id.as_str()));
    choices.topics =
        chosen.map(|topic| view::Choosable { id: topic.id.clone(), name: topic.name.clone() }).collect();
    choices.areas = shelf.in_order.iter().filter_map(|area| shelf.area(&area.id).cloned()).collect();
    choices.languages = languages
        .into_iter()
        .map(|(tag, language)| view::Choosable { id: tag.to_owned(), name: language.name_here.clone() })
        .collect();
    shelf.order.sort(&mut choices.languages, |language| (&language.name, &language.id));
    let groups: Vec<String> = groups.into_iter().map(str::to_owned).collect();
    choices.groups = shelf.group_names(&groups);
    choices
}
