//! The front matter of an alert.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::PartialDate;
use crate::model::record::brief::Fact;
use crate::model::record::{
    BriefRecord, ChangeRecord, Sensitivity, SourceReference, Status, TranslationOrigin, identifier,
};

/// A dated notice: something that happens now and ends. Stands between `---`
/// lines at the top of `alerts/NAME.LANGUAGE.md` below an area, and is shown
/// on top of the pages of that area and its topics until it expires.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    title = "Alert",
    extend(
        "x-corin-when" = "a withdrawn alert",
        "if" = {"properties": {"status": {"const": "withdrawn"}}, "required": ["status"]},
        "then" = {"required": ["withdrawn_on", "reason"]}
    )
)]
pub struct AlertRecord {
    /// What it is about, in one line.
    #[schemars(length(min = 1, max = 200))]
    pub title: String,
    /// One or two sentences that say what to do.
    #[schemars(length(max = 400))]
    pub summary: Option<String>,
    /// Ids of the topics that it concerns. Without any it concerns all.
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    #[schemars(extend("x-corin-text" = "id"))]
    pub topics: Vec<String>,
    /// How much harm it may do.
    pub severity: Severity,
    /// The day on which it was issued.
    pub issued: PartialDate,
    /// Id of the steward who issued it.
    #[schemars(extend("x-corin-text" = "id"))]
    pub issued_by: String,
    /// The last day on which it holds.
    pub expires: PartialDate,
    /// Where it stands. Default: current.
    #[serde(default)]
    pub status: Status,
    /// When it was withdrawn. Required where `status` is `withdrawn`.
    pub withdrawn_on: Option<PartialDate>,
    /// Why it was withdrawn. Required where `status` is `withdrawn`.
    #[schemars(extend("x-corin-text" = "dated"))]
    pub reason: Option<String>,
    /// The page that stands in its place, by its path (`xk/transport`).
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

/// How much harm an alert warns of: the severities of the Common Alerting
/// Protocol (OASIS CAP 1.2, `severity`). The order is that of harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Little or no threat to life or property.
    Minor,
    /// A possible threat to life or property.
    Moderate,
    /// A significant threat to life or property.
    Severe,
    /// An extraordinary threat to life or property.
    Extreme,
}

impl Severity {
    /// The word used in content files and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Moderate => "moderate",
            Self::Severe => "severe",
            Self::Extreme => "extreme",
        }
    }
}

impl From<&AlertRecord> for BriefRecord {
    /// The alert as a text that was confirmed on the day of its issue and
    /// holds until it expires.
    fn from(alert: &AlertRecord) -> Self {
        Self {
            title: alert.title.clone(),
            summary: alert.summary.clone(),
            topic: alert.topics.first().cloned(),
            order: None,
            stands_for_topic: false,
            as_of: alert.issued,
            reviewed: alert.issued,
            reviewed_by: alert.issued_by.clone(),
            review_every: None,
            valid_until: Some(alert.expires),
            status: alert.status,
            withdrawn_on: alert.withdrawn_on,
            reason: alert.reason.clone(),
            replaced_by: alert.replaced_by.clone(),
            sensitivity: alert.sensitivity,
            sources: alert.sources.clone(),
            facts: alert.facts.clone(),
            translation_of: alert.translation_of.clone(),
            variant_of: None,
            aliases: Vec::new(),
            changes: alert.changes.clone(),
        }
    }
}
