//! `freshness.json`: how old every page is. Programs that remind stewards read
//! it, as those of the GOV.UK documentation read `api/pages.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Age, Answer, Brief, Scope, Text};
use crate::model::{LanguageTag, PartialDate, SCHEMES_TOPIC};
use crate::plan::outcomes::Published;
use crate::plan::schemes::Running;

/// How old a page is. Only what ages and is not withdrawn stands here.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Age of a page")]
pub struct PageAge {
    /// Id of the record. Together with `lang` it names one page.
    pub id: String,
    /// What kind of record it is: `brief`, `answer`, `service`, `scheme`,
    /// `outcome`.
    pub kind: String,
    /// Its language, as a BCP 47 tag; for services, schemes and outcomes the
    /// first language of the country.
    pub lang: LanguageTag,
    /// The title of the page.
    pub title: String,
    /// The page, below the root of the country's site.
    pub address: String,
    /// The page on the web, where the network has a public address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Id of the area.
    pub area: String,
    /// Id of the topic.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// Id of the steward who answers for it and last confirmed it.
    pub steward: String,
    /// When it was last confirmed.
    pub reviewed: PartialDate,
    /// The last day on which it may be relied on, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<PartialDate>,
    /// How old it is.
    #[serde(flatten)]
    pub age: Age,
}

impl PageAge {
    /// The age of a brief; `None` when it is withdrawn.
    pub(super) fn of_brief(brief: &Brief) -> Option<Self> {
        let by = (&*brief.reviewed_by, brief.reviewed, brief.valid_until);
        Some(Self::of_text("brief", &brief.text, &brief.topic, by, brief.age?))
    }

    /// The age of an answer; `None` when it is withdrawn.
    pub(super) fn of_answer(answer: &Answer) -> Option<Self> {
        let by = (&*answer.reviewed_by, answer.reviewed, answer.valid_until);
        Some(Self::of_text("answer", &answer.text, &answer.topic, by, answer.age?))
    }

    /// The age of a scheme; `None` in a country without languages.
    pub(super) fn of_scheme(scope: &Scope<'_>, running: &Running<'_>) -> Option<Self> {
        let lang = scope.first_language()?.clone();
        let record = running.record;
        let address = running.address(&lang);
        let has_topic = scope.network.record.topics.contains_key(SCHEMES_TOPIC);
        Some(Self {
            id: running.scheme.id.path("schemes"),
            kind: "scheme".to_owned(),
            title: scope.say(&record.name, lang.as_str()).to_owned(),
            url: scope.url(&address),
            address,
            area: running.area.id.as_str().to_owned(),
            topic: has_topic.then(|| SCHEMES_TOPIC.to_owned()),
            steward: record.reviewed_by.clone(),
            reviewed: record.reviewed,
            valid_until: record.until,
            age: Age::new(&running.schedule, scope.today),
            lang,
        })
    }

    /// The age of figures of follow-up; `None` in a country without languages.
    pub(super) fn of_outcome(scope: &Scope<'_>, outcome: &Published<'_>) -> Option<Self> {
        let lang = scope.first_language()?.clone();
        let record = outcome.record;
        let address = outcome.address(&lang);
        Some(Self {
            id: outcome.id.path("outcomes"),
            kind: "outcome".to_owned(),
            title: scope.say(&record.title, lang.as_str()).to_owned(),
            url: scope.url(&address),
            address,
            area: outcome.area.id.as_str().to_owned(),
            topic: record.topic.clone(),
            steward: record.reviewed_by.clone(),
            reviewed: record.reviewed,
            valid_until: record.valid_until,
            age: Age::new(&outcome.schedule, scope.today),
            lang,
        })
    }

    fn of_text(
        kind: &str,
        text: &Text,
        topic: &str,
        (steward, reviewed, valid_until): (&str, PartialDate, Option<PartialDate>),
        age: Age,
    ) -> Self {
        Self {
            id: text.id.clone(),
            kind: kind.to_owned(),
            lang: text.lang.clone(),
            title: text.title.clone(),
            address: text.address.clone(),
            url: text.url.clone(),
            area: text.area.clone(),
            topic: Some(topic.to_owned()),
            steward: steward.to_owned(),
            reviewed,
            valid_until,
            age,
        }
    }
}
