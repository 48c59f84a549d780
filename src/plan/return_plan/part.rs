//! What one area itself gives to a sheet, and the tables that its records share.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use crate::model::record::{Distance, SourceRecord, SourceReference};
use crate::model::{Area, LanguageTag, PartialDate, Text};
use crate::plan::country::Shelf;
use crate::plan::return_plan::Said;
use crate::plan::return_plan::schemes::{self, PlanScheme};
use crate::plan::return_plan::services::{self, PlanService};
use crate::plan::return_plan::texts::{self, PlanAlert, PlanPage};

/// What a sheet may hold of one area, without what lies above or in it.
#[derive(Debug, Serialize)]
pub struct Part {
    /// The id of the area.
    pub area: String,
    /// The dates of the part in words, by their ISO form.
    pub days: BTreeMap<String, String>,
    /// The sources of its records, which name them by their place in this list.
    pub sources: Vec<PlanSource>,
    /// Its briefs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<PlanPage>,
    /// Its alerts that had not expired on the day of the build, the most severe first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alerts: Vec<PlanAlert>,
    /// The services that name it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<PlanService>,
    /// The schemes that name it and are not closed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub schemes: Vec<PlanScheme>,
}

/// A source on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanSource {
    /// Its title.
    pub title: Said,
    /// Its publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Said>,
    /// ISO date of its publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// `first-hand` or `second-hand`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<&'static str>,
}

impl Part {
    /// Gathers what `area` itself has.
    pub(super) fn new(shelf: &Shelf<'_>, area: &Arc<Area>) -> Self {
        let mut tables = Tables::new(shelf);
        let pages = texts::pages(&mut tables, area);
        let alerts = texts::alerts(&mut tables, area);
        let services = services::services(&mut tables, area);
        let schemes = schemes::schemes(&mut tables, area);
        Self {
            area: area.id.as_str().to_owned(),
            days: tables.days,
            sources: tables.sources,
            pages,
            alerts,
            services,
            schemes,
        }
    }

    /// True when a sheet gains nothing from it.
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty() && self.alerts.is_empty() && self.services.is_empty() && self.schemes.is_empty()
    }
}

/// The tables of a part while its records are gathered.
pub(super) struct Tables<'a> {
    pub(super) shelf: &'a Shelf<'a>,
    days: BTreeMap<String, String>,
    sources: Vec<PlanSource>,
}

impl<'a> Tables<'a> {
    fn new(shelf: &'a Shelf<'a>) -> Self {
        Self { shelf, days: BTreeMap::new(), sources: Vec::new() }
    }

    /// The ISO form of a date, which the part then has in words.
    pub(super) fn date(&mut self, date: PartialDate) -> String {
        let day = self.shelf.say(date);
        self.days.entry(day.iso.clone()).or_insert(day.words);
        day.iso
    }

    /// As [`date`](Self::date), for a day.
    pub(super) fn day(&mut self, day: Date) {
        self.date(PartialDate::Day(day));
    }

    /// The place of a source in the list of the part.
    fn source(&mut self, source: &SourceRecord, author: &str) -> usize {
        let shelf = self.shelf;
        let text = |text: &Text| Said::from(shelf.said_by(text, author));
        let said = PlanSource {
            title: text(&source.title),
            publisher: source.publisher.as_ref().map(text),
            published: source.published.map(|date| self.date(date)),
            distance: source.distance.map(Distance::as_str),
        };
        self.sources.iter().position(|known| *known == said).unwrap_or_else(|| {
            self.sources.push(said);
            self.sources.len() - 1
        })
    }

    /// The places of the sources that a record lists, by id; `language` is that of
    /// the file, when it is in one.
    pub(super) fn sources(
        &mut self,
        listed: &[SourceReference],
        language: Option<&LanguageTag>,
    ) -> BTreeMap<String, usize> {
        let shelf = self.shelf;
        let known = listed.iter().filter_map(|reference| match reference {
            SourceReference::Shared(id) => Some((id, shelf.network.sources.get(id)?, shelf.author())),
            SourceReference::Own { id, source } => {
                Some((id, &**source, language.map_or_else(|| shelf.author(), LanguageTag::as_str)))
            }
        });
        known.map(|(id, source, author)| (id.clone(), self.source(source, author))).collect()
    }

    /// The name of a steward.
    pub(super) fn steward(&self, id: &str) -> Option<Said> {
        Some(Said::new(self.shelf, &self.shelf.network.stewards.get(id)?.name))
    }
}

/// The places of sources, each once, in the order of the list of the part.
pub(super) fn places(sources: &BTreeMap<String, usize>) -> Vec<usize> {
    let mut places: Vec<usize> = sources.values().copied().collect();
    places.sort_unstable();
    places.dedup();
    places
}
