//! `facts.json` and `facts.csv`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Brief, Day, Scope};
use crate::freshness::State;
use crate::model::record::Distance;
use crate::model::{AreaId, LanguageTag, PartialDate};

/// A fact of a brief, in one language. A brief that was withdrawn has none here.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Fact")]
pub struct Fact {
    /// Id of the brief and id of the fact: `xk/prizren/housing#rent-2room`.
    /// Together with `lang` it names one record.
    pub id: String,
    /// The language of the brief, as a BCP 47 tag.
    pub lang: LanguageTag,
    /// Id of the area.
    pub area: String,
    /// The name of the area in that language, or in the nearest one.
    pub area_name: String,
    /// Id of the topic.
    pub topic: String,
    /// The name of the topic.
    pub topic_name: String,
    /// What it is.
    pub label: String,
    /// The value as it was written.
    pub value: String,
    /// The unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// When it was true.
    pub as_of: PartialDate,
    /// Id of the source that says so.
    pub source: String,
    /// The title of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_title: Option<String>,
    /// How far the source is from the fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_distance: Option<Distance>,
    /// When the steward last confirmed the brief.
    pub reviewed: PartialDate,
    /// From this day on the brief is outdated: not to be relied on.
    pub outdated: Day,
    /// The state of the brief on the day of the build.
    pub state: State,
    /// The page, below the root of the country's site.
    pub address: String,
    /// The page on the web, where the network has a public address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Fact {
    /// The facts of the briefs for everybody.
    pub(super) fn all(scope: &Scope<'_>, briefs: &[Brief]) -> Vec<Self> {
        let briefs = briefs.iter().filter(|brief| brief.audience.is_none());
        briefs.flat_map(|brief| Self::of(scope, brief)).collect()
    }

    fn of(scope: &Scope<'_>, brief: &Brief) -> Vec<Self> {
        let text = &brief.text;
        let (Some(age), false) = (brief.age, text.facts.is_empty()) else { return Vec::new() };
        let lang = text.lang.as_str();
        let area = scope.country.find_area(&AreaId::new(&text.area));
        let area_name = area.map_or(&*text.area, |area| area.name(&[lang]));
        let topic = scope.network.record.topics.get(&brief.topic);
        let topic_name = topic.map_or(&*brief.topic, |topic| scope.say(&topic.name, lang));
        let fact = |fact: &super::TextFact| {
            let source = text.sources.iter().find(|source| source.id == fact.source);
            Self {
                id: format!("{}#{}", text.id, fact.id),
                lang: text.lang.clone(),
                area: text.area.clone(),
                area_name: area_name.to_owned(),
                topic: brief.topic.clone(),
                topic_name: topic_name.to_owned(),
                label: fact.label.clone(),
                value: fact.value.clone(),
                unit: fact.unit.clone(),
                as_of: fact.as_of,
                source: fact.source.clone(),
                source_title: source.map(|source| source.title.clone()),
                source_distance: source.and_then(|source| source.distance),
                reviewed: brief.reviewed,
                outdated: age.outdated,
                state: age.state,
                address: text.address.clone(),
                url: text.url.clone(),
            }
        };
        text.facts.iter().map(fact).collect()
    }
}
