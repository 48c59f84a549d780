//! What the search is given to know: the pages of a country in one language, its places and topics.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Synonyms;

/// What pages can be: briefs, the page of a country and of a place in it, alerts,
/// questions with answers, voices, services, schemes, figures of follow-up, host
/// countries, and the organisations that answer for pages.
pub const KINDS: [&str; 11] = [
    "brief", "country", "locality", "alert", "answer", "voice", "service", "scheme", "outcome", "host",
    "steward",
];

/// Whether a page of this kind is that of its place.
pub(crate) fn is_of_place(kind: &str) -> bool {
    matches!(kind, "country" | "locality")
}

/// Whether a page of this kind only leads to others.
pub(crate) fn leads(kind: &str) -> bool {
    matches!(kind, "country" | "host" | "steward")
}

/// Everything that one index is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Collection<'a> {
    /// The language of the pages, a BCP 47 tag.
    pub language: Cow<'a, str>,
    /// The pages; results with equal scores keep this order.
    pub documents: Vec<Document<'a>>,
    /// The places that pages are on, each once.
    pub places: Vec<Place<'a>>,
    /// The topics that pages are on, each once.
    pub topics: Vec<Topic<'a>>,
    /// Words that are found by other words.
    pub synonyms: Cow<'a, Synonyms>,
}

/// A page as the search sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document<'a> {
    /// The page's address below the country's root, `en/prizren/housing.html`.
    pub id: Cow<'a, str>,
    /// The title, as the page shows it.
    pub title: Cow<'a, str>,
    /// The summary, shown when no better excerpt is found.
    #[serde(default)]
    pub summary: Cow<'a, str>,
    /// The text in the order of the page; the first section may have no heading.
    #[serde(default)]
    pub sections: Vec<Section<'a>>,
    /// The area's identity as a path, `xk/prizren`; the page answers to the names of this
    /// place and of those that its path leads through.
    #[serde(default)]
    pub area: Cow<'a, str>,
    /// The topic's identity, if the page has one; the page answers to its name.
    #[serde(default)]
    pub topic: Option<Cow<'a, str>>,
    /// What the page is: one of [`KINDS`].
    #[serde(default)]
    pub kind: Cow<'a, str>,
    /// What that is called which the page is about, in all languages and scripts: a query
    /// that is one of these names finds it first. The page of a place needs none: it is
    /// found by the names of its place.
    #[serde(default)]
    pub names: Vec<Cow<'a, str>>,
    /// The first day on which a review is due.
    #[serde(default)]
    pub due: Option<Date>,
    /// The first day on which the page counts as overdue.
    #[serde(default)]
    pub overdue: Option<Date>,
    /// The first day on which the page counts as outdated.
    #[serde(default)]
    pub outdated: Option<Date>,
}

/// A part of a page under one heading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section<'a> {
    /// The heading's text, empty before the first heading.
    #[serde(default)]
    pub heading: Cow<'a, str>,
    /// The heading's anchor without `#`, empty before the first heading.
    #[serde(default)]
    pub anchor: Cow<'a, str>,
    /// The text below the heading, without markup.
    #[serde(default)]
    pub text: Cow<'a, str>,
}

/// A place and all it is called.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place<'a> {
    /// Its identity as a path, `xk/prizren`.
    pub id: Cow<'a, str>,
    /// Its name in the language of the index.
    pub name: Cow<'a, str>,
    /// Every name and alias, in all languages and scripts.
    #[serde(default)]
    pub names: Vec<Cow<'a, str>>,
}

/// A topic.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic<'a> {
    /// Its identity, `housing`.
    pub id: Cow<'a, str>,
    /// Its name in the language of the index.
    pub name: Cow<'a, str>,
}
