//! What the register of sources and the pages of stewards show.

use std::sync::Arc;

use serde::Serialize;

use super::{Age, AreaName, Counts, Day, Entry, Language, Source, Steward};

/// The register of sources: `register` in `sources.html`.
#[derive(Debug, Serialize)]
pub struct SourcesView {
    /// The sources by kind, in the order of the kinds; those of no kind last.
    pub groups: Vec<SourceGroup>,
    /// How many sources there are.
    pub count: usize,
    /// What the citations of all listed pages lead to.
    pub statements: Statements,
}

/// The sources of one kind.
#[derive(Debug, Serialize)]
pub struct SourceGroup {
    /// `official`, `un`, `ngo`, `media`, `academic`, `field`, `oral` or nothing.
    pub kind: Option<&'static str>,
    /// The sources, by title.
    pub sources: Vec<SourceUse>,
}

/// A source with the pages that cite it; `use` in `source.html`.
#[derive(Debug, Clone, Serialize)]
pub struct SourceUse {
    /// The source.
    pub source: Source,
    /// The address of its own page; a source that only one page has is shown
    /// there and has none.
    pub address: Option<String>,
    /// The day from which nobody has opened it for a long time, if it has a web
    /// address and it is known when it was opened.
    pub unopened_from: Option<Day>,
    /// True when that day has come on the day of the build.
    pub is_unopened: bool,
    /// The pages that cite it.
    pub cited_by: Vec<Arc<Entry>>,
    /// The alerts and voices that cite it: they do not age.
    pub texts: Vec<CitingText>,
    /// How many pages, alerts and voices cite it.
    pub count: usize,
}

/// An alert or a voice that cites a source.
#[derive(Debug, Clone, Serialize)]
pub struct CitingText {
    /// Its title.
    pub title: String,
    /// Its address.
    pub address: String,
    /// Its language, when that is not the language of this page.
    pub language: Option<Language>,
    /// How old it is, for an alert; a voice does not age.
    pub age: Option<Age>,
}

/// What citations lead to, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Statements {
    /// To sources that saw, counted or decided it.
    pub first_hand: usize,
    /// To sources that report what others say.
    pub second_hand: usize,
    /// To sources that do not say how far they are from the fact.
    pub unknown: usize,
    /// All citations.
    pub total: usize,
}

/// The stewards of a country: `stewards` in `stewards.html`.
#[derive(Debug, Serialize)]
pub struct StewardsView {
    /// Those that answer for something in the country, by name.
    pub stewards: Vec<StewardUse>,
}

/// A steward with what it answers for; `answers_for` in `steward.html`.
#[derive(Debug, Serialize)]
pub struct StewardUse {
    /// The steward.
    pub steward: Steward,
    /// The areas whose pages it answers for.
    pub areas: Vec<AreaName>,
    /// How old the pages are that it confirmed.
    pub counts: Counts,
    /// The pages that it confirmed, what is due first at the top.
    pub entries: Vec<Arc<Entry>>,
}
