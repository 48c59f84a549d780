//! The answer to a query, for readers without JavaScript.

use serde::Serialize;

use super::Crumb;

/// The answer to a query: `results` in `results.html`, for readers without
/// JavaScript.
#[derive(Debug, Serialize)]
pub struct Results {
    /// As typed.
    pub query: String,
    /// The area that was searched (`xk`, `xk/prizren`), unless a filter carries it.
    pub area: Option<String>,
    /// True when only the words exactly as typed were searched for.
    pub exact: bool,
    /// How many pages were found.
    pub total: usize,
    /// Words that no page has, with what was looked for instead.
    pub corrected: Vec<CorrectedWord>,
    /// Topics in places that the query asks for and no page is on.
    pub absent: Vec<AbsentPage>,
    /// Words that no page has, nor any like them.
    pub dropped: Vec<String>,
    /// How many pages hold the words of a phrase and were not read, if any were not.
    pub unread: Option<String>,
    /// The filters that leave a choice.
    pub filters: Vec<Filter>,
    /// The best pages.
    pub hits: Vec<SearchHit>,
    /// When nothing was found, topics and places with names like what was typed.
    pub nearest: Vec<Crumb>,
}

/// A filter of the results.
#[derive(Debug, Serialize)]
pub struct Filter {
    /// `topic`, `area`, `kind` or `state`.
    pub name: &'static str,
    /// The value that stands for all: empty, or the country's id for areas.
    pub whole: String,
    /// The choices.
    pub choices: Vec<Choice>,
}

/// A choice in a filter.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// The identity of the topic, area, kind or state.
    pub id: String,
    /// Its name; empty for kinds and states, whose names are words of the theme.
    pub name: String,
    /// How many pages it shows.
    pub count: usize,
    /// True when it is chosen.
    pub chosen: bool,
}

/// A word that no page has.
#[derive(Debug, Serialize)]
pub struct CorrectedWord {
    /// As typed.
    pub typed: String,
    /// What was looked for instead.
    pub used: Vec<String>,
}

/// A page that was found.
#[derive(Debug, Serialize)]
pub struct SearchHit {
    /// Its title.
    pub title: String,
    /// Its address, with the anchor of the best heading.
    pub address: String,
    /// What it is: `brief`, `locality`, `alert` and so on.
    pub kind: String,
    /// The name of its area.
    pub area_name: String,
    /// The name of its topic; empty when it has none.
    pub topic_name: String,
    /// The heading under which the words stand best; may be empty.
    pub heading: String,
    /// The best passage.
    pub excerpt: Vec<ExcerptPart>,
    /// Further headings under which the words stand, with their addresses.
    pub also: Vec<Crumb>,
    /// Its state on the day of the search, when it ages.
    pub state: Option<&'static str>,
    /// ISO date from which a review is due.
    pub due: Option<String>,
    /// ISO date from which the review is overdue.
    pub overdue: Option<String>,
    /// ISO date from which it is outdated.
    pub outdated: Option<String>,
}

/// A part of a passage.
#[derive(Debug, Serialize)]
pub struct ExcerptPart {
    /// The text.
    pub text: String,
    /// True for a word that was looked for.
    pub marked: bool,
}

/// A topic in a place that no page is on.
#[derive(Debug, Clone, Serialize)]
pub struct AbsentPage {
    /// Name of the topic.
    pub topic: String,
    /// Name of the place.
    pub place: String,
}
