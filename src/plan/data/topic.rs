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
    /// Id of the topic that it lies under; a page on this one is also on that one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub under: Option<String>,
    /// After how many days a page on it is due for review, in an area of
    /// priority B; half of it for A, twice for C.
    pub review_every_days: u32,
    /// Ids of the areas with a brief of their own on it, in the order of the
    /// country. An area that is missing here has a gap, or a brief of an area
    /// above stands in.
    pub areas: Vec<String>,
}

impl Topic {
    /// All topics in the order of the network, each before those under it.
    pub(super) fn all(scope: &Scope<'_>) -> Vec<Self> {
        let listed: BTreeSet<(&str, &str)> =
            scope.catalogue.listed().map(|work| (work.topic, work.area.id.as_str())).collect();
        let network = &scope.network.record;
        let topics = network.topics_in_order().into_iter().filter_map(|id| network.topics.get_key_value(id));
        let topics = topics.map(|(id, record)| {
            let areas = scope.country.areas.iter().map(|area| area.id.as_str());
            Self {
                id: id.clone(),
                name: record.name.clone(),
                under: scope.network.record.topic_above(id).map(str::to_owned),
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
