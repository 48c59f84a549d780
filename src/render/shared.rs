//! Entries made into template values once for all pages on which they stand.
//!
//! A brief is listed on the page of its area, on that of its topic, on those of its
//! neighbours and in the coverage table. Making its entry a value costs more than
//! printing it, so the value is kept, beside the entry that it was made from: as long
//! as the renderer lives, the entry's place in memory names it and nothing else.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use serde::Serialize;
use tera::Value;

use crate::plan::view;

/// The values of entries by the entry's place in memory.
#[derive(Debug, Default)]
pub(super) struct EntryValues(RwLock<HashMap<usize, (Arc<view::Entry>, Value)>>);

impl EntryValues {
    fn one(&self, entry: &Arc<view::Entry>) -> Result<Value, tera::Error> {
        let place = Arc::as_ptr(entry).addr();
        if let Some((_, value)) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&place) {
            return Ok(value.clone());
        }
        let value = Value::try_from_serializable(&**entry)?;
        let mut values = self.0.write().unwrap_or_else(PoisonError::into_inner);
        values.insert(place, (Arc::clone(entry), value.clone()));
        Ok(value)
    }

    fn all(&self, entries: &[Arc<view::Entry>]) -> Result<Vec<Value>, tera::Error> {
        entries.iter().map(|entry| self.one(entry)).collect()
    }

    fn topic_pages<'a>(&self, topics: &'a [view::TopicPages]) -> Result<Vec<TopicPages<'a>>, tera::Error> {
        topics
            .iter()
            .map(|view::TopicPages { topic, entries }| Ok(TopicPages { topic, entries: self.all(entries)? }))
            .collect()
    }

    fn cells<'a>(&self, cells: &'a [view::Cell]) -> Result<Vec<Cell<'a>>, tera::Error> {
        cells
            .iter()
            .map(|cell| {
                let view::Cell { kind, area, topic, entry, others, more, general } = cell;
                let entry = entry.as_ref().map(|entry| self.one(entry)).transpose()?;
                let general = general.as_ref().map(|entry| self.one(entry)).transpose()?;
                Ok(Cell { kind, area, topic, entry, others: self.all(others)?, more, general })
            })
            .collect()
    }

    /// The value of a brief, its neighbours shared.
    pub(super) fn brief(&self, brief: &view::BriefView) -> Result<Value, tera::Error> {
        // No `..`: a field that is added to the view must be added here as well.
        let view::BriefView {
            body,
            contents,
            freshness,
            edited,
            withdrawn,
            steward,
            statements,
            sources,
            area,
            topic,
            above,
            below,
            chapter,
            also_here,
            services,
            audiences,
            audience,
        } = brief;
        Value::try_from_serializable(&Brief {
            body,
            contents,
            freshness,
            edited,
            withdrawn,
            steward,
            statements,
            sources,
            area,
            topic,
            above: above.as_ref().map(|entry| self.one(entry)).transpose()?,
            below: self.all(below)?,
            chapter: self.all(chapter)?,
            also_here: self.all(also_here)?,
            services,
            audiences,
            audience,
        })
    }

    /// The value of a locality, its entries shared.
    pub(super) fn locality(&self, locality: &view::Locality) -> Result<Value, tera::Error> {
        let view::Locality {
            area,
            other_names,
            above,
            below,
            own,
            chapters,
            inherited,
            wider,
            further,
            gaps,
            services,
            contact_points,
        } = locality;
        Value::try_from_serializable(&Locality {
            area,
            other_names,
            above,
            below,
            own: self.all(own)?,
            chapters: self.topic_pages(chapters)?,
            inherited: self.all(inherited)?,
            wider: self.all(wider)?,
            further,
            gaps,
            services,
            contact_points,
        })
    }

    /// The value of the first page of a country, the entries of its table shared.
    pub(super) fn home(&self, home: &view::Home) -> Result<Value, tera::Error> {
        let view::Home { summary, steward, contact_points, areas, rows, counts, outcomes } = home;
        let rows = rows
            .iter()
            .map(|row| Ok(CoverageRow { topic: &row.topic, cells: self.cells(&row.cells)? }))
            .collect::<Result<Vec<_>, tera::Error>>()?;
        Value::try_from_serializable(&Home {
            summary,
            steward,
            contact_points,
            areas,
            rows,
            counts,
            outcomes: self.all(outcomes)?,
        })
    }

    /// The value of a topic, its entries shared.
    pub(super) fn topic(&self, topic: &view::TopicView) -> Result<Value, tera::Error> {
        let view::TopicView { topic, cells, chapters } = topic;
        let (cells, chapters) = (self.cells(cells)?, self.topic_pages(chapters)?);
        Value::try_from_serializable(&TopicView { topic, cells, chapters })
    }

    /// The value of the list of all pages, on which each entry stands twice.
    pub(super) fn pages(&self, all: &view::AllPages) -> Result<Value, tera::Error> {
        let view::AllPages { topics, areas } = all;
        let topics = self.topic_pages(topics)?;
        let areas = areas
            .iter()
            .map(|view::AreaPages { area, entries }| Ok(AreaPages { area, entries: self.all(entries)? }));
        Value::try_from_serializable(&AllPages { topics, areas: areas.collect::<Result<_, tera::Error>>()? })
    }
}

#[derive(Serialize)]
struct AllPages<'a> {
    topics: Vec<TopicPages<'a>>,
    areas: Vec<AreaPages<'a>>,
}

#[derive(Serialize)]
struct TopicPages<'a> {
    topic: &'a view::Topic,
    entries: Vec<Value>,
}

#[derive(Serialize)]
struct AreaPages<'a> {
    area: &'a view::AreaName,
    entries: Vec<Value>,
}

#[derive(Serialize)]
struct Brief<'a> {
    body: &'a str,
    contents: &'a [view::ContentsEntry],
    freshness: &'a view::Freshness,
    edited: &'a Option<view::Day>,
    withdrawn: &'a Option<view::Withdrawal>,
    steward: &'a Option<view::Steward>,
    statements: &'a view::Statements,
    sources: &'a [view::Source],
    area: &'a view::AreaName,
    topic: &'a view::Topic,
    above: Option<Value>,
    below: Vec<Value>,
    chapter: Vec<Value>,
    also_here: Vec<Value>,
    services: &'a Option<view::ServicesHere>,
    audiences: &'a [view::AudienceVariant],
    audience: &'a Option<&'static str>,
}

#[derive(Serialize)]
struct Locality<'a> {
    area: &'a view::AreaName,
    other_names: &'a [view::OtherName],
    above: &'a Option<view::AreaName>,
    below: &'a [view::AreaName],
    own: Vec<Value>,
    chapters: Vec<TopicPages<'a>>,
    inherited: Vec<Value>,
    wider: Vec<Value>,
    further: &'a [view::FurtherPages],
    gaps: &'a [view::Topic],
    services: &'a Option<view::ServicesHere>,
    contact_points: &'a [view::Contact],
}

#[derive(Serialize)]
struct Home<'a> {
    summary: &'a Option<view::Said>,
    steward: &'a Option<view::Steward>,
    contact_points: &'a [view::Contact],
    areas: &'a [view::AreaName],
    rows: Vec<CoverageRow<'a>>,
    counts: &'a view::Counts,
    outcomes: Vec<Value>,
}

#[derive(Serialize)]
struct CoverageRow<'a> {
    topic: &'a view::Topic,
    cells: Vec<Cell<'a>>,
}

#[derive(Serialize)]
struct TopicView<'a> {
    topic: &'a view::Topic,
    cells: Vec<Cell<'a>>,
    chapters: Vec<TopicPages<'a>>,
}

#[derive(Serialize)]
struct Cell<'a> {
    kind: &'a str,
    area: &'a view::AreaName,
    topic: &'a view::Topic,
    entry: Option<Value>,
    others: Vec<Value>,
    more: &'a Option<view::More>,
    general: Option<Value>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area() -> view::AreaName {
        let text = || "x".to_owned();
        view::AreaName { id: text(), name: text(), kind: "country", depth: 0, address: text() }
    }

    fn entry(title: &str) -> Arc<view::Entry> {
        let day = || view::Day { iso: "2026-10-04".to_owned(), words: "4 October 2026".to_owned() };
        Arc::new(view::Entry {
            title: title.to_owned(),
            summary: None,
            address: "en/x.html".to_owned(),
            language: None,
            words: None,
            area: area(),
            topic: "housing".to_owned(),
            topic_name: "Housing".to_owned(),
            freshness: view::Freshness {
                state: "current",
                reviewed: day(),
                as_of: day(),
                due: day(),
                overdue: day(),
                outdated: day(),
                valid_until: None,
            },
        })
    }

    #[test]
    fn a_shared_value_is_the_value() {
        let values = EntryValues::default();
        let locality = view::Locality {
            area: area(),
            other_names: Vec::new(),
            above: Some(area()),
            below: vec![area()],
            own: vec![entry("One"), entry("Two")],
            chapters: Vec::new(),
            wider: Vec::new(),
            further: Vec::new(),
            inherited: vec![entry("Three")],
            gaps: Vec::new(),
            services: None,
            contact_points: Vec::new(),
        };
        let plain = Value::from_serializable(&locality);
        for _ in 0..2 {
            assert_eq!(values.locality(&locality).expect("a value"), plain);
        }
    }

    #[test]
    fn an_entry_at_a_place_that_was_freed_is_not_taken_for_the_former_one() {
        let values = EntryValues::default();
        for number in 0..100 {
            let title = format!("Page {number}");
            let value = values.one(&entry(&title)).expect("a value");
            assert_eq!(value.get_from_path("title").and_then(Value::as_str), Some(title.as_str()));
        }
    }
}
