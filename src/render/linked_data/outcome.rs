//! Figures of follow-up as a `Dataset`, and a scheme as a plain page.

use serde::Serialize;

use super::page::PageOf;
use super::{LinkedData, Named, Organization, place};
use crate::plan::view;

/// A table of figures: <https://schema.org/Dataset>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Dataset<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    /// What the figures say, or how they were found.
    description: &'a str,
    measurement_technique: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    variable_measured: Vec<&'a str>,
    /// The time that the figures are about (ISO 8601, an interval).
    temporal_coverage: String,
    spatial_coverage: Named<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    distribution: Option<Download>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Organization<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
}

/// The table as a file: <https://schema.org/DataDownload>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Download {
    #[serde(rename = "@type")]
    kind: &'static str,
    encoding_format: &'static str,
    content_url: String,
}

/// The page of outcomes; `None` for figures that were withdrawn.
pub(super) fn page<'a>(
    data: &'a LinkedData,
    page: &'a view::Page,
    outcome: &'a view::OutcomeView,
) -> Option<PageOf<'a, Dataset<'a>>> {
    let table = outcome.table.as_ref()?;
    let (reviewed, steward) = (&outcome.freshness.reviewed, outcome.steward.as_ref());
    let mut shown =
        PageOf::new(data, page, reviewed, steward, &outcome.sources).aging(Some(&outcome.freshness));
    shown.about =
        outcome.topic.iter().map(|topic| Named { kind: "Thing", name: &topic.name, url: None }).collect();
    shown.main_entity =
        Some(Dataset {
            kind: "Dataset",
            name: &page.title,
            description: page.description.as_deref().unwrap_or(&outcome.method.text),
            measurement_technique: &outcome.method.text,
            variable_measured: table.columns.iter().map(|column| column.text.as_str()).collect(),
            temporal_coverage: format!("{}/{}", outcome.from.iso, outcome.until.iso),
            spatial_coverage: place(&outcome.area),
            distribution: outcome.data.as_ref().and_then(|address| data.url(address)).map(|content_url| {
                Download { kind: "DataDownload", encoding_format: "text/csv", content_url }
            }),
            publisher: data.publisher(),
            license: data.licence.as_deref(),
        });
    Some(shown)
}

/// The page of a scheme. It has no main entity: schema.org has no word for help
/// that another country gives.
pub(super) fn scheme<'a>(
    data: &'a LinkedData,
    page: &'a view::Page,
    scheme: &'a view::SchemeView,
) -> PageOf<'a, ()> {
    let shown = PageOf::new(data, page, &scheme.reviewed, scheme.steward.as_ref(), &scheme.sources);
    let mut shown = shown.aging(scheme.freshness.as_ref());
    shown.spatial_coverage = scheme.areas.iter().map(place).collect();
    shown
}
