//! `topics.json`.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Scope;
use crate::model::Text;

/// A topic of the network, and where in the country there is something on it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Topic")]
pub struct Topic {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// After how many days a page on it is due for review, in an area of
    /// priority B; half of it for A, twice for C.
    pub review_every_days: u32,
    /// Ids of the areas with a brief of their own on it, in the order of the
    /// country. An area that is missing here has a gap, or a brief of an area
    /// above stands in.
    pub areas: Vec<String>,
}

impl Topic {
    /// All topics, in the order of the network.
    pub(super) fn all(scope: &Scope<'_>) -> Vec<Self> {
        let listed: BTreeSet<(&str, &str)> =
            scope.catalogue.listed().map(|work| (work.topic, work.area.id.as_str())).collect();
        let topics = scope.network.record.topics.iter().map(|(id, record)| {
            let areas = scope.country.areas.iter().map(|area| area.id.as_str());
            Self {
                id: id.clone(),
                name: record.name.clone(),
                review_every_days: scope.network.record.review_interval(id).days(),
                areas: areas
                    .filter(|area| listed.contains(&(id.as_str(), *area)))
                    .map(str::to_owned)
                    .collect(),
            }
        });
        topics.collect()
    }
}
