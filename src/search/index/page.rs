//! What the index keeps about a page: what a result shows, and the texts for excerpts.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tantivy::schema::Value;

use super::schema::Fields;
use crate::search::text::tidy;
use crate::search::{Document, Error};

/// What a result shows, kept for all pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Page {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) area: String,
    pub(crate) area_name: String,
    pub(crate) topic: Option<String>,
    pub(crate) topic_name: String,
    pub(crate) kind: String,
    pub(crate) due: Option<Date>,
    pub(crate) overdue: Option<Date>,
    pub(crate) outdated: Option<Date>,
}

impl Page {
    pub(super) fn of(document: &Document<'_>) -> Self {
        Self {
            id: document.id.clone().into_owned(),
            title: tidy(&document.title).into_owned(),
            area: document.area.clone().into_owned(),
            area_name: tidy(&document.area_name).into_owned(),
            topic: document.topic.clone().map(Cow::into_owned),
            topic_name: tidy(&document.topic_name).into_owned(),
            kind: document.kind.clone().into_owned(),
            due: document.due,
            overdue: document.overdue,
            outdated: document.outdated,
        }
    }
}

/// The texts of a page, tidy, for excerpts and phrases.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PageText<'a> {
    pub(crate) summary: Cow<'a, str>,
    /// Heading, anchor, text.
    pub(crate) sections: Vec<(Cow<'a, str>, Cow<'a, str>, Cow<'a, str>)>,
}

impl<'a> PageText<'a> {
    pub(crate) fn of(document: &'a Document<'_>) -> Self {
        Self {
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
