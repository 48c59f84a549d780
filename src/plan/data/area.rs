//! `areas.json` and `areas.csv`.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Scope;
use crate::model::record::{AreaCodes, AreaKind, ContactPoint, Priority, language_key};
use crate::model::{LanguageTag, Text};
use crate::plan::address;

/// A country, a return area or a place in it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Area")]
pub struct Area {
    /// Its id, which is its path: `xk/prizren`.
    pub id: String,
    /// Id of the area that it lies in; left out for a country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// What kind of area it is.
    pub kind: AreaKind,
    /// Its names by language tag (BCP 47).
    #[schemars(extend("propertyNames" = language_key()))]
    pub names: IndexMap<LanguageTag, String>,
    /// Other spellings and former names.
    pub aliases: Vec<String>,
    /// Its codes in other systems.
    pub codes: AreaCodes,
    /// How closely it is followed.
    pub priority: Priority,
    /// Id of the steward who answers for its pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steward: Option<String>,
    /// One or two sentences about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// A note on the name or status, to be shown wherever the name is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disclaimer: Option<Text>,
    /// Public contacts of organisations.
    pub contact_points: Vec<ContactPoint>,
    /// Its page in the first language of the country, below the root of the
    /// country's site.
    pub address: String,
    /// The same page on the web, where the network has a public address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Area {
    /// The areas of a country, each before those that lie in it.
    pub(super) fn all(scope: &Scope<'_>) -> Vec<Self> {
        let Some(language) = scope.first_language() else { return Vec::new() };
        let area = |area: &std::sync::Arc<crate::model::Area>| {
            let record = &area.record;
            let address = address::area(language, &area.id);
            Self {
                id: area.id.as_str().to_owned(),
                parent: area.id.parent().map(|parent| parent.as_str().to_owned()),
                kind: record.kind,
                names: record.names.clone(),
                aliases: record.aliases.clone(),
                codes: record.codes.clone(),
                priority: area.priority,
                steward: record.steward.clone(),
                summary: record.summary.clone(),
                disclaimer: record.disclaimer.clone(),
                contact_points: record.contact_points.clone(),
                url: scope.url(&address),
                address,
            }
        };
        scope.country.areas.iter().map(area).collect()
    }

    /// The name in the first language that it is written in.
    pub fn first_name(&self) -> &str {
        self.names.first().map_or(&self.id, |(_, name)| name)
    }
}
