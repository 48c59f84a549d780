//! What the index keeps about a page: what a result shows, and the texts for excerpts.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tantivy::schema::Value;

use super::schema::Fields;
use crate::search::text::tidy;
use crate::search::{Document, Error};

/// What ranking and filters need of a page, kept for all pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Page {
    /// Its place among the index's places.
    pub(crate) area: u32,
    /// Its topic among the index's topics.
    pub(crate) topic: Option<u32>,
    /// Its kind among the index's kinds.
    pub(crate) kind: u32,
    pub(crate) due: Option<Date>,
    pub(crate) overdue: Option<Date>,
    pub(crate) outdated: Option<Date>,
}

/// A place or a topic, and its names in words of the dictionary.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Named {
    pub(crate) id: String,
    pub(crate) name: String,
    /// Each name as the words it consists of.
    pub(crate) names: Vec<Vec<u32>>,
}

/// What a result shows of a page: its address and its texts, tidy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PageText<'a> {
    pub(crate) id: Cow<'a, str>,
    pub(crate) title: Cow<'a, str>,
    pub(crate) summary: Cow<'a, str>,
    /// Heading, anchor, text.
    pub(crate) sections: Vec<(Cow<'a, str>, Cow<'a, str>, Cow<'a, str>)>,
}

impl<'a> PageText<'a> {
    pub(crate) fn of(document: &'a Document<'_>) -> Self {
        Self {
            id: Cow::from(&*document.id),
            title: tidy(&document.title),
            summary: tidy(&document.summary),
            sections: document
                .sections
                .iter()
                .map(|section| (tidy(&section.heading), Cow::from(&*section.anchor), tidy(&section.text)))
                .collect(),
        }
    }
}

/// The texts in a stored document.
pub(super) fn stored_text(
    document: &tantivy::TantivyDocument,
    fields: &Fields,
) -> Result<PageText<'static>, Error> {
    let json = document
        .get_first(fields.text)
        .and_then(|value| value.as_str())
        .ok_or_else(|| Error::Damaged("a page without text".to_owned()))?;
    serde_json::from_str(json).map_err(|_| Error::Damaged("a page's text cannot be read".to_owned()))
}
