//! What a query is answered with.

use jiff::civil::Date;
use serde::Serialize;

use super::excerpt::Landing;
use super::read::Reading;
use super::score::Ranked;
use crate::freshness::State;
use crate::search::index::{Index, Page};

/// The answer to a query.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Results {
    /// As typed.
    pub query: String,
    /// Words that stand nowhere, and what was looked for instead.
    pub corrected: Vec<Corrected>,
    /// Words that stand nowhere and have no near word.
    pub dropped: Vec<String>,
    /// Topics in places that the query asks for and no page is on.
    pub absent: Vec<Absent>,
    /// How many pages were found, shown or not.
    pub total: usize,
    /// Pages that hold the words of a phrase and were not read, because better ones were enough.
    pub unread: usize,
    /// The best pages, best first.
    pub hits: Vec<Hit>,
    /// Pages by topic, in the order of topic ids.
    pub topics: Vec<Facet>,
    /// Pages by area, in the order of area ids; a page counts for its own area only.
    pub areas: Vec<Facet>,
    /// Pages by kind, in the order of kinds; their names are for the reader's language to say.
    pub kinds: Vec<Facet>,
    /// Pages by freshness on the day of the search, the freshest first.
    pub states: Vec<Facet>,
    /// When nothing was found, the topics and places with names like what was typed.
    pub suggestions: Suggestions,
}

/// Topics and places that may be meant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Suggestions {
    /// Topics, the nearest first.
    pub topics: Vec<Suggestion>,
    /// Places, the nearest first.
    pub areas: Vec<Suggestion>,
}

/// A topic or a place that may be meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// Its identity.
    pub id: String,
    /// Its name in the language of the index.
    pub name: String,
}

/// A word and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Corrected {
    /// As typed.
    pub typed: String,
    /// The words looked for, nearest first, folded.
    pub used: Vec<String>,
}

/// A topic in a place that no page is on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Absent {
    /// The identity of the place.
    pub area: String,
    /// Its name in the language of the index.
    pub area_name: String,
    /// The identity of the topic.
    pub topic: String,
    /// Its name in the language of the index.
    pub topic_name: String,
    /// The page that stands in, the first result, if there is one.
    pub page: Option<String>,
}

/// How many pages a choice in a filter would show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Facet {
    /// The identity of the topic, area, kind or state.
    pub id: String,
    /// Its name in the language of the index; empty for kinds and states.
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
    /// Further headings of the page under which the words stand.
    pub also: Vec<Passage>,
    /// What comes before all words and score: 2 for the page that is what the query names, or
    /// stands in for one that is missing; 1 for a page that lies in that place; else 0.
    pub tier: u8,
    /// Whether the page holds every word that was looked for.
    pub complete: bool,
    /// The score, rounded to four places.
    pub score: f64,
}

/// A place on a page and what stands there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// The heading; may be empty.
    pub heading: String,
    /// The heading's anchor without `#`; may be empty.
    pub anchor: String,
    /// The page's address with the anchor.
    pub url: String,
    /// The passage with the words marked.
    pub excerpt: Vec<Segment>,
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
    pub(super) fn new(
        index: &Index,
        page: &Page,
        ranked: Ranked,
        reading: Reading,
        landing: Landing,
        today: Date,
    ) -> Self {
        let tables = index.tables();
        let area = tables.areas.get(page.area as usize).cloned().unwrap_or_default();
        let topic = page.topic.and_then(|topic| tables.topics.get(topic as usize)).cloned();
        let (topic, topic_name) = topic.map_or((None, String::new()), |topic| (Some(topic.id), topic.name));
        Self {
            id: reading.text.id.into_owned(),
            url: landing.best.url,
            title: reading.text.title.into_owned(),
            lang: index.language().to_owned(),
            area: area.id,
            area_name: area.name,
            topic,
            topic_name,
            kind: tables.kinds.get(page.kind as usize).cloned().unwrap_or_default(),
            state: state_of(page, today),
            due: page.due,
            overdue: page.overdue,
            outdated: page.outdated,
            heading: landing.best.heading,
            anchor: landing.best.anchor,
            excerpt: landing.best.excerpt,
            also: landing.also,
            tier: ranked.tier,
            complete: ranked.complete,
            score: ranked.score,
        }
    }
}
