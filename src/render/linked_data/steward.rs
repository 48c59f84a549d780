//! A steward as an `Organization`.

use serde::Serialize;

use super::{CONTEXT, LinkedData, is_web_address};
use crate::plan::view;

/// A steward: <https://schema.org/Organization>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Steward<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    /// Its page here.
    #[serde(skip_serializing_if = "Option::is_none")]
    main_entity_of_page: Option<String>,
}

impl<'a> Steward<'a> {
    pub(super) fn new(data: &'a LinkedData, page: &'a view::Page, steward: &'a view::Steward) -> Self {
        Self {
            context: CONTEXT,
            kind: "Organization",
            name: &steward.name,
            url: steward.url.as_deref().filter(|url| is_web_address(url)),
            description: steward.note.as_ref().map(|note| note.text.as_str()),
            main_entity_of_page: data.url(&page.address),
        }
    }
}
