//! What the search is given to know about a page.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A page as the search sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The area's identity as a path, `xk/prizren`.
    #[serde(default)]
    pub area: Cow<'a, str>,
    /// The area's name in the language of the index.
    #[serde(default)]
    pub area_name: Cow<'a, str>,
    /// The names that the page answers to whatever its text says: every name and alias of the area
    /// and of the areas it lies in, in all scripts, and the name of its topic.
    #[serde(default)]
    pub places: Vec<Cow<'a, str>>,
    /// The topic's identity, if the page has one.
    #[serde(default)]
    pub topic: Option<Cow<'a, str>>,
    /// The topic's name in the language of the index; empty without a topic.
    #[serde(default)]
    pub topic_name: Cow<'a, str>,
    /// What the page is: `brief`, `alert`, `service` and so on.
    #[serde(default)]
    pub kind: Cow<'a, str>,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
