//! The front matter of an answer.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::record::brief::Fact;
use crate::model::record::{
    BriefRecord, ChangeRecord, Sensitivity, SourceReference, Status, TranslationOrigin, identifier,
};
use crate::model::{Interval, PartialDate};

/// A question from counselling, without anything that tells who asked, and its
/// answer. Stands between `---` lines at the top of `answers/NAME.LANGUAGE.md`
/// below an area.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    title = "Answer",
    extend(
        "x-corin-when" = "a withdrawn answer",
        "if" = {"properties": {"status": {"const": "withdrawn"}}, "required": ["status"]},
        "then" = {"required": ["withdrawn_on", "reason"]}
    )
)]
pub struct AnswerRecord {
    /// The question, in one sentence. It is the title of the page.
    #[schemars(length(min = 1, max = 300))]
    #[schemars(extend("x-corin-text" = "dated"))]
    pub question: String,
    /// The answer in one sentence.
    #[schemars(length(max = 400))]
    pub summary: Option<String>,
    /// Id of a topic in `network.yaml`.
    #[schemars(extend("x-corin-text" = "id"))]
    pub topic: String,
    /// The month or year in which it was asked. No day: a day can tell who asked.
    pub asked: Option<PartialDate>,
    /// The day on which it was answered; nothing later is included.
    pub answered: PartialDate,
    /// Id of the steward who answered.
    #[schemars(extend("x-corin-text" = "id"))]
    pub answered_by: String,
    /// When the answer was last confirmed. Default: the day on which it was answered.
    pub reviewed: Option<PartialDate>,
    /// Id of the steward who confirmed it. Default: who answered.
    #[schemars(extend("x-corin-text" = "id"))]
    pub reviewed_by: Option<String>,
    /// How often the answer must be reviewed. Default: by topic and the
    /// priority of the area, as for briefs.
    pub review_every: Option<Interval>,
    /// The last day on which the answer may be relied on, if there is one.
    pub valid_until: Option<PartialDate>,
    /// Where it stands. Default: current.
    #[serde(default)]
    pub status: Status,
    /// When it was withdrawn. Required where `status` is `withdrawn`.
    pub withdrawn_on: Option<PartialDate>,
    /// Why it was withdrawn. Required where `status` is `withdrawn`.
    #[schemars(extend("x-corin-text" = "dated"))]
    pub reason: Option<String>,
    /// The page that stands in its place, by its path (`xk/health`).
    #[schemars(extend("x-corin-text" = "id"))]
    pub replaced_by: Option<String>,
    /// Who may read it. Default: public.
    #[serde(default)]
    pub sensitivity: Sensitivity,
    /// The sources: ids from `sources.yaml`, or whole sources with an `id`.
    #[serde(default)]
    pub sources: Vec<SourceReference>,
    /// Figures and other facts, by id, for `{{ fact("id") }}` in the text.
    #[serde(default)]
    #[schemars(extend("propertyNames" = identifier()))]
    pub facts: IndexMap<String, Fact>,
    /// What this text was translated from. Only in translations.
    pub translation_of: Option<TranslationOrigin>,
    /// What changed, for the page of changes. Default: what the history of the
    /// file says, where the content lies in git.
    #[serde(default)]
    pub changes: Vec<ChangeRecord>,
}

impl From<&AnswerRecord> for BriefRecord {
    /// The answer as a text that ages as a brief does.
    fn from(answer: &AnswerRecord) -> Self {
        Self {
            title: answer.question.clone(),
            summary: answer.summary.clone(),
            topic: Some(answer.topic.clone()),
            order: None,
            stands_for_topic: false,
            as_of: answer.answered,
            reviewed: answer.reviewed.unwrap_or(answer.answered),
            reviewed_by: answer.reviewed_by.clone().unwrap_or_else(|| answer.answered_by.clone()),
            review_every: answer.review_every,
            valid_until: answer.valid_until,
            status: answer.status,
            withdrawn_on: answer.withdrawn_on,
            reason: answer.reason.clone(),
            replaced_by: answer.replaced_by.clone(),
            sensitivity: answer.sensitivity,
            sources: answer.sources.clone(),
            facts: answer.facts.clone(),
            translation_of: answer.translation_of.clone(),
            variant_of: None,
            aliases: Vec::new(),
            changes: answer.changes.clone(),
        }
    }
}
