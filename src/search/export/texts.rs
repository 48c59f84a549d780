//! The texts of pages, for excerpts and phrases.

use crate::search::index::PageText;
use crate::search::{Document, Error};

/// Each page as JSON: the summary, then the sections as heading, anchor, text.
pub(super) fn texts(documents: &[Document<'_>]) -> Result<Vec<String>, Error> {
    documents
        .iter()
        .map(|document| {
            let text = PageText::of(document);
            let places: Vec<_> =
                document.places.iter().map(|place| crate::search::text::tidy(place)).collect();
            Ok(serde_json::to_string(&(text.summary, text.sections, places))?)
        })
        .collect()
}
