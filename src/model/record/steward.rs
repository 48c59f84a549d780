//! `stewards.yaml`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use indexmap::IndexMap;

use crate::model::record::identifier;
use crate::model::{PartialDate, Text};

/// The organisations that stand behind pages, by id. Lies in
/// `content/stewards.yaml`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(title = "Stewards", extend("propertyNames" = identifier()))]
pub struct StewardList(pub IndexMap<String, StewardRecord>);

/// An organisation that stands behind pages.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StewardRecord {
    /// Its name.
    #[schemars(extend("x-corin-text" = "name"))]
    pub name: Text,
    /// True when it works in the country it writes about.
    #[serde(default)]
    pub in_country: bool,
    /// Its web site.
    #[schemars(url)]
    pub url: Option<String>,
    /// How to reach it: a public address of the organisation, never of a person.
    #[schemars(extend("x-corin-text" = "contact"))]
    pub contact: Option<String>,
    /// The last day on which it answers for its pages, if that is known.
    pub until: Option<PartialDate>,
    /// Anything a reader must know about it.
    pub note: Option<Text>,
}
