//! What changed in a country.

use serde::Serialize;

use super::{AreaName, Day, Freshness, Language};

/// What changed: `changes` in `changes.html`.
#[derive(Debug, Serialize)]
pub struct ChangesView {
    /// The first day that is told of.
    pub from: Option<Day>,
    /// The days on which something changed, newest first.
    pub days: Vec<ChangeDay>,
    /// How many changes there are of each kind, in a fixed order, without those of which
    /// there is none.
    pub kinds: Vec<KindCount>,
    /// How many changes there are.
    pub total: usize,
}

/// What changed on a day, or in a month or year of which no more is known.
#[derive(Debug, Serialize)]
pub struct ChangeDay {
    /// When.
    pub day: Day,
    /// The last day that it can mean, as an ISO date.
    pub last: String,
    /// The changes, by path.
    pub entries: Vec<ChangeEntry>,
}

/// A change of a page.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeEntry {
    /// `new`, `edited`, `reviewed`, `withdrawn`, `closed`, `moved` or `removed`.
    pub kind: &'static str,
    /// The title of the page.
    pub title: String,
    /// Its address; `None` when the page is gone.
    pub address: Option<String>,
    /// Its language, when that is not the language of this page.
    pub language: Option<Language>,
    /// The area it is about.
    pub area: Option<AreaName>,
    /// Name of its topic, if it has one.
    pub topic_name: Option<String>,
    /// What is different now.
    pub summary: Option<String>,
    /// The language of the summary, when it is known and not that of this page.
    pub summary_language: Option<Language>,
    /// True when the summary is in a language that nobody has noted.
    pub summary_unmarked: bool,
    /// How old the page is, if it ages.
    pub freshness: Option<Freshness>,
}

/// How many changes there are of a kind.
#[derive(Debug, Clone, Serialize)]
pub struct KindCount {
    /// The kind.
    pub kind: &'static str,
    /// How many.
    pub count: usize,
}
