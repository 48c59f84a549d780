//! `answers.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Age, Scope, Text};
use crate::model::PartialDate;
use crate::plan::catalogue::{Version, Work};

/// A question from counselling and its answer, in one language. `title` is the
/// question.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Answer")]
pub struct Answer {
    /// What all texts have.
    #[serde(flatten)]
    pub text: Text,
    /// Id of its topic.
    pub topic: String,
    /// The month or year in which it was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<PartialDate>,
    /// The day on which it was answered; nothing later is included.
    pub answered: PartialDate,
    /// Id of the steward who answered.
    pub answered_by: String,
    /// When it was last confirmed.
    pub reviewed: PartialDate,
    /// Id of the steward who confirmed it.
    pub reviewed_by: String,
    /// The last day on which it may be relied on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<PartialDate>,
    /// How old it is; left out for a withdrawn answer.
    #[serde(flatten)]
    pub age: Option<Age>,
}

impl Answer {
    pub(super) fn new(scope: &Scope<'_>, work: &Work<'_>, version: &Version<'_>) -> Option<Self> {
        let (answer, record) = (version.brief.answer()?, version.record);
        Some(Self {
            text: Text::new(scope, work, version),
            topic: work.topic.to_owned(),
            asked: answer.asked,
            answered: answer.answered,
            answered_by: answer.answered_by.clone(),
            reviewed: record.reviewed,
            reviewed_by: record.reviewed_by.clone(),
            valid_until: record.valid_until,
            age: Age::of(scope, version),
        })
    }
}
