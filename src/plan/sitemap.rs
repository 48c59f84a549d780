//! The pages that search engines may list.

use std::sync::Arc;

use crate::plan::{PlannedPage, View};

/// A page for a sitemap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitemapEntry {
    /// Its address below the root of the country's site.
    pub address: String,
    /// Its language.
    pub language: Arc<str>,
    /// The same page in other languages: language and address.
    pub others: Vec<(String, String)>,
    /// When it was last confirmed: a day, a month or a year (ISO 8601).
    pub confirmed: Option<String>,
}

/// The pages in a language, in their order. Withdrawn pages are not among
/// them, nor the page of search results, which is empty for a machine.
pub fn sitemap(language: &str, pages: &[PlannedPage]) -> Vec<SitemapEntry> {
    let language: Arc<str> = language.into();
    let entry = |planned: &PlannedPage| {
        let confirmed = match &planned.view {
            View::Search => return None,
            View::Brief(brief) if brief.withdrawn.is_some() => return None,
            View::Brief(brief) => Some(brief.freshness.reviewed.iso.clone()),
            _ => None,
        };
        let others = planned.page.translations.iter().filter(|other| other.exists);
        Some(SitemapEntry {
            address: planned.page.address.clone(),
            language: Arc::clone(&language),
            others: others.map(|other| (other.language.tag.clone(), other.address.clone())).collect(),
            confirmed,
        })
    };
    pages.iter().filter_map(entry).collect()
}
