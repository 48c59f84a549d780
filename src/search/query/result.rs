//! What a query is answered with.

use jiff::civil::Date;
use serde::Serialize;

use super::excerpt::Landing;
use crate::freshness::State;
use crate::search::index::Page;

/// The answer to a query.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Results {
    /// As typed.
    pub query: String,
    /// Words that stand nowhere, and what was looked for instead.
    pub corrected: Vec<Corrected>,
    /// Words that stand nowhere and have no near word.
    pub dropped: Vec<String>,
    /// How many pages were found, shown or not.
    pub total: usize,
    /// The best pages, best first.
    pub hits: Vec<Hit>,
    /// Pages by topic, in the order of topic ids.
    pub topics: Vec<Facet>,
    /// Pages by area, in the order of area ids; a page counts for its own area only.
    pub areas: Vec<Facet>,
}

/// A word and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Corrected {
    /// As typed.
    pub typed: String,
    /// The words looked for, nearest first, folded.
    pub used: Vec<String>,
}

/// How many pages a choice in a filter would show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Facet {
    /// The topic's or the area's identity.
    pub id: String,
    /// Its name in the language of the index.
    pub name: String,
    /// How many pages.
    pub count: usize,
}

/// A page that was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// The page's address below the country's root.
    pub id: String,
    /// The address with the anchor of the best heading.
    pub url: String,
    /// The title.
    pub title: String,
    /// The language of the index.
    pub lang: String,
    /// The area's identity.
    pub area: String,
    /// The area's name.
    pub area_name: String,
    /// The topic's identity.
    pub topic: Option<String>,
    /// The topic's name.
    pub topic_name: String,
    /// What the page is.
    pub kind: String,
    /// How old it is on the day of the search.
    pub state: State,
    /// The first day on which a review is due.
    pub due: Option<Date>,
    /// The first day on which it counts as overdue.
    pub overdue: Option<Date>,
    /// The first day on which it counts as outdated.
    pub outdated: Option<Date>,
    /// The heading under which the words stand best; may be empty.
    pub heading: String,
    /// That heading's anchor without `#`; may be empty.
    pub anchor: String,
    /// A passage with the words marked.
    pub excerpt: Vec<Segment>,
    /// The score, rounded to four places.
    pub score: f64,
}

/// A part of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Segment {
    /// The text.
    pub text: String,
    /// Whether it is a word that was looked for.
    pub marked: bool,
}

/// How old a page is on a day; one without dates does not age.
pub(super) fn state_of(page: &Page, today: Date) -> State {
    let since = |date: Option<Date>| date.is_some_and(|date| today >= date);
    if since(page.outdated) {
        State::Outdated
    } else if since(page.overdue) {
        State::Overdue
    } else if since(page.due) {
        State::Due
    } else {
        State::Current
    }
}

/// What the score is multiplied by: age weighs, it never removes.
pub(super) fn weight(state: State) -> f64 {
    match state {
        State::Current | State::Due => 1.0,
        State::Overdue => 0.9,
        State::Outdated => 0.7,
    }
}

impl Hit {
    pub(super) fn new(page: &Page, language: &str, landing: Landing, score: f64, today: Date) -> Self {
        let url = if landing.anchor.is_empty() {
            page.id.clone()
        } else {
            format!("{}#{}", page.id, landing.anchor)
        };
        Self {
            id: page.id.clone(),
            url,
            title: page.title.clone(),
            lang: language.to_owned(),
            area: page.area.clone(),
            area_name: page.area_name.clone(),
            topic: page.topic.clone(),
            topic_name: page.topic_name.clone(),
            kind: page.kind.clone(),
            state: state_of(page, today),
            due: page.due,
            overdue: page.overdue,
            outdated: page.outdated,
            heading: landing.heading,
            anchor: landing.anchor,
            excerpt: landing.excerpt,
            score,
        }
    }
}
