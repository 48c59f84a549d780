//! What results show of pages: addresses, titles, and texts for excerpts and phrases.

use crate::search::index::PageText;
use crate::search::{Document, Error};

/// Each page as JSON: address, title, summary, then the sections as heading, anchor, text.
pub(super) fn texts(documents: &[Document<'_>]) -> Result<Vec<String>, Error> {
    documents
        .iter()
        .map(|document| {
            let PageText { id, title, summary, sections } = PageText::of(document);
            Ok(serde_json::to_string(&(id, title, summary, sections))?)
        })
        .collect()
}
