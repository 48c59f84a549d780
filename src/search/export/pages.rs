//! What the browser needs of all pages to rank and filter them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::codes::push;
use crate::search::index::Contents;

/// The pages, one string of numbers per property; `docs/search-format.md` describes it.
#[derive(Default, Serialize)]
pub(super) struct Pages<'a> {
    count: usize,
    /// Changes of the area from the page before: 0 if the same, else one more than its number.
    area: String,
    /// One more than the number of the topic, 0 without one.
    topic: String,
    kind: String,
    /// The number of the schedule.
    schedule: String,
    schedules: Vec<[Option<Date>; 3]>,
    areas: Vec<(&'a str, &'a str)>,
    area_names: String,
    topics: Vec<(&'a str, &'a str)>,
    topic_names: String,
    /// For each topic one more than the number of the one that it lies under, 0
    /// without one; left out where none lies under another.
    #[serde(skip_serializing_if = "String::is_empty")]
    topics_above: String,
    kinds: Vec<&'a str>,
    /// Pages that have names of their own, each as the distance from the one before.
    own: String,
    own_names: String,
}

pub(super) fn pages(contents: &Contents) -> Pages<'_> {
    let tables = &contents.tables;
    let mut out = Pages {
        count: contents.pages.len(),
        areas: tables.areas.iter().map(|area| (area.id.as_str(), area.name.as_str())).collect(),
        area_names: names(contents, tables.areas.iter().map(|area| &area.names)),
        topics: tables.topics.iter().map(|topic| (topic.id.as_str(), topic.name.as_str())).collect(),
        topic_names: names(contents, tables.topics.iter().map(|topic| &topic.names)),
        kinds: tables.kinds.iter().map(String::as_str).collect(),
        own_names: names(contents, tables.own.iter().map(|(_, names)| names)),
        ..Pages::default()
    };
    let mut own_before = 0;
    for (page, _) in &tables.own {
        push(&mut out.own, page - own_before);
        own_before = *page;
    }
    if tables.topics_above.iter().any(Option::is_some) {
        for above in &tables.topics_above {
            push(&mut out.topics_above, above.map_or(0, |above| above + 1));
        }
    }
    let mut schedules = BTreeMap::new();
    let mut area_before = 0;
    for page in &contents.pages {
        push(&mut out.area, if page.area == area_before { 0 } else { page.area + 1 });
        area_before = page.area;
        push(&mut out.topic, page.topic.map_or(0, |topic| topic + 1));
        push(&mut out.kind, page.kind);
        let dates = [page.due, page.overdue, page.outdated];
        let next = out.schedules.len();
        let number = *schedules.entry(dates).or_insert_with(|| {
            out.schedules.push(dates);
            next
        });
        push(&mut out.schedule, u32::try_from(number).unwrap_or(u32::MAX));
    }
    out
}

/// The names of each place, topic or page: how many, then each as how many words it has and
/// their numbers, doubled, and odd for little words.
fn names<'a>(contents: &Contents, table: impl Iterator<Item = &'a Vec<Vec<u32>>>) -> String {
    let mut out = String::new();
    let little = contents.analyser.little_words();
    let length = |list: usize| u32::try_from(list).unwrap_or(u32::MAX);
    for names in table {
        push(&mut out, length(names.len()));
        for name in names {
            push(&mut out, length(name.len()));
            for word in name {
                let little = little.contains(contents.vocabulary.word(*word));
                push(&mut out, word.saturating_mul(2) + u32::from(little));
            }
        }
    }
    out
}
