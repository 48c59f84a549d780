//! A page as a `WebPage`, with what it is about as its main entity.

use serde::Serialize;

use super::{CONTEXT, Citation, LinkedData, Named, Organization, citations};
use crate::plan::view;

/// A page that ages: <https://schema.org/WebPage>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PageOf<'a, T> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    in_language: &'a str,
    /// When the steward last confirmed it.
    last_reviewed: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reviewed_by: Option<Organization<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) about: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) spatial_coverage: Vec<Named<'a>>,
    /// Nothing later is included (ISO 8601, an interval with an open beginning).
    #[serde(skip_serializing_if = "Option::is_none")]
    temporal_coverage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) main_entity: Option<T>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    citation: Vec<Citation<'a>>,
    is_part_of: Named<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Organization<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
}

impl<'a, T> PageOf<'a, T> {
    /// A page, confirmed by a steward on the day `reviewed`.
    pub(super) fn new(
        data: &'a LinkedData,
        page: &'a view::Page,
        reviewed: &'a view::Day,
        steward: Option<&'a view::Steward>,
        sources: &'a [view::Source],
    ) -> Self {
        Self {
            context: CONTEXT,
            kind: "WebPage",
            url: data.url(&page.address),
            name: &page.title,
            description: page.description.as_deref(),
            in_language: &data.language,
            last_reviewed: &reviewed.iso,
            reviewed_by: steward.map(|steward| Organization::new(&steward.name, steward.url.as_deref())),
            expires: None,
            about: Vec::new(),
            spatial_coverage: Vec::new(),
            temporal_coverage: None,
            main_entity: None,
            citation: citations(sources),
            is_part_of: Named { kind: "WebSite", name: &data.site, url: data.url(&data.home) },
            publisher: data.publisher(),
            license: data.licence.as_deref(),
        }
    }

    /// The same, until when it may be relied on and what it includes.
    pub(super) fn aging(self, freshness: Option<&'a view::Freshness>) -> Self {
        let Some(freshness) = freshness else { return self };
        Self {
            expires: freshness.valid_until.as_ref().map(|day| day.iso.as_str()),
            temporal_coverage: Some(format!("../{}", freshness.as_of.iso)),
            ..self
        }
    }
}
