//! The pages that search engines may list.

use std::sync::Arc;

use crate::model::LanguageTag;
use crate::plan::{PlannedPage, View, view};

/// A page for a sitemap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitemapEntry {
    /// Its address below the root of the country's site.
    pub address: String,
    /// Its language.
    pub language: Arc<str>,
    /// The same page in other languages: language and address.
    pub others: Vec<(String, String)>,
    /// When it was last confirmed or edited: a day, a month or a year (ISO 8601).
    pub modified: Option<String>,
}

impl SitemapEntry {
    /// A page that has no translations.
    pub fn alone(address: &str, language: &LanguageTag) -> Self {
        Self {
            address: address.to_owned(),
            language: language.as_str().into(),
            others: Vec::new(),
            modified: None,
        }
    }

    /// The versions of a page, each with the others.
    pub fn versions(versions: &[(String, String)]) -> Vec<Self> {
        let version = |(language, address): &(String, String)| Self {
            address: address.clone(),
            language: language.as_str().into(),
            others: versions.iter().filter(|(other, _)| other != language).cloned().collect(),
            modified: None,
        };
        versions.iter().map(version).collect()
    }
}

/// The pages in a language, in their order. Withdrawn pages are not among
/// them, which ask not to be listed, nor the page of search results, which is
/// empty for a machine.
pub fn sitemap(language: &str, pages: &[PlannedPage]) -> Vec<SitemapEntry> {
    let language: Arc<str> = language.into();
    let entry = |planned: &PlannedPage| {
        let modified = match &planned.view {
            View::Search => return None,
            View::Brief(brief) if brief.withdrawn.is_some() => return None,
            View::Outcome(outcome) if outcome.withdrawn.is_some() => return None,
            View::Text(text) if is_withdrawn(text) => return None,
            View::Brief(brief) => {
                let edited = brief.edited.as_ref().map(|day| day.iso.as_str());
                Some(edited.unwrap_or_default().max(&brief.freshness.reviewed.iso).to_owned())
            }
            _ => None,
        };
        let others = planned.page.translations.iter().filter(|other| other.exists);
        Some(SitemapEntry {
            address: planned.page.address.clone(),
            language: Arc::clone(&language),
            others: others.map(|other| (other.language.tag.clone(), other.address.clone())).collect(),
            modified,
        })
    };
    pages.iter().filter_map(entry).collect()
}

fn is_withdrawn(text: &view::TextPage) -> bool {
    match text {
        view::TextPage::Alert(alert) => alert.withdrawn.is_some(),
        view::TextPage::Answer(answer) => answer.withdrawn.is_some(),
        view::TextPage::Voice(_)
        | view::TextPage::Alerts(_)
        | view::TextPage::Answers(_)
        | view::TextPage::Voices(_) => false,
    }
}
