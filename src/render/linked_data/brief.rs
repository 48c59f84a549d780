//! A brief as a `WebPage`.

use serde::Serialize;

use super::{CONTEXT, Citation, LinkedData, Named, Organization, citations};
use crate::plan::view;

/// A brief: <https://schema.org/WebPage>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WebPage<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    in_language: &'a str,
    /// When the steward last confirmed it. Editing is not reviewing.
    last_reviewed: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reviewed_by: Option<Organization<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<&'a str>,
    about: Named<'a>,
    spatial_coverage: Named<'a>,
    /// Nothing later is included (ISO 8601, an interval with an open beginning).
    temporal_coverage: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    citation: Vec<Citation<'a>>,
    is_part_of: Named<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Organization<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
}

impl<'a> WebPage<'a> {
    pub(super) fn new(data: &'a LinkedData, page: &'a view::Page, brief: &'a view::BriefView) -> Self {
        let steward = brief.steward.as_ref();
        Self {
            context: CONTEXT,
            kind: "WebPage",
            url: data.url(&page.address),
            name: &page.title,
            description: page.description.as_deref(),
            in_language: &data.language,
            last_reviewed: &brief.freshness.reviewed.iso,
            date_modified: brief.edited.as_ref().map(|day| day.iso.as_str()),
            reviewed_by: steward.map(|steward| Organization::new(&steward.name, steward.url.as_deref())),
            expires: brief.freshness.valid_until.as_ref().map(|day| day.iso.as_str()),
            about: Named { kind: "Thing", name: &brief.topic.name, url: None },
            spatial_coverage: Named { kind: "Place", name: &brief.area.name, url: None },
            temporal_coverage: format!("../{}", brief.freshness.as_of.iso),
            citation: citations(&brief.sources),
            is_part_of: Named { kind: "WebSite", name: &data.site, url: data.url(&data.home) },
            publisher: data.publisher(),
            license: data.licence.as_deref(),
        }
    }
}
