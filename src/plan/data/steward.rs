//! `stewards.json`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{PageAge, Scope};
use crate::freshness::State;
use crate::model::{PartialDate, Text};

/// An organisation that answers for an area or a page of the country.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Steward")]
pub struct Steward {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// True when it works in the country it writes about.
    pub in_country: bool,
    /// Its web site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// How to reach it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The last day on which it answers for its pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// Anything a reader must know about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Ids of the areas that it answers for.
    pub areas: Vec<String>,
    /// How many of its pages were how old on the day of the build; each
    /// language is a page.
    pub pages: PageCounts,
}

/// How many pages are how old.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PageCounts {
    /// Current pages.
    pub current: usize,
    /// Pages due for review.
    pub due: usize,
    /// Pages whose review is overdue.
    pub overdue: usize,
    /// Outdated pages.
    pub outdated: usize,
}

impl PageCounts {
    /// Counts pages.
    pub(super) fn of(ages: &[PageAge]) -> Self {
        let mut pages = Self::default();
        for page in ages {
            pages.count(page.age.state);
        }
        pages
    }

    fn count(&mut self, state: State) {
        match state {
            State::Current => self.current += 1,
            State::Due => self.due += 1,
            State::Overdue => self.overdue += 1,
            State::Outdated => self.outdated += 1,
        }
    }
}

impl Steward {
    /// The stewards of a country, in the order of `stewards.yaml`.
    pub(super) fn all(scope: &Scope<'_>, ages: &[PageAge]) -> Vec<Self> {
        let mut pages: BTreeMap<&str, PageCounts> = BTreeMap::new();
        for page in ages {
            pages.entry(&page.steward).or_default().count(page.age.state);
        }
        let stewards = scope.network.stewards.iter().filter_map(|(id, record)| {
            let areas = scope.country.areas.iter().filter(|area| area.record.steward.as_ref() == Some(id));
            let areas: Vec<String> = areas.map(|area| area.id.as_str().to_owned()).collect();
            let pages = pages.get(id.as_str()).copied();
            (pages.is_some() || !areas.is_empty()).then(|| Self {
                id: id.clone(),
                name: record.name.clone(),
                in_country: record.in_country,
                url: record.url.clone(),
                contact: record.contact.clone(),
                until: record.until,
                note: record.note.clone(),
                areas,
                pages: pages.unwrap_or_default(),
            })
        });
        stewards.collect()
    }
}
