//! The front matter of a voice.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::record::{BriefRecord, Sensitivity, SourceReference, Status, TranslationOrigin};
use crate::model::{Interval, PartialDate};

/// What somebody told about their own return, in their words, with their
/// consent. It is testimony and not verified information. Stands between `---`
/// lines at the top of `voices/NAME.LANGUAGE.md` below an area.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Voice")]
pub struct VoiceRecord {
    /// The title of the page.
    #[schemars(length(min = 1, max = 200))]
    pub title: String,
    /// One sentence on what the reader finds here.
    #[schemars(length(max = 400))]
    pub summary: Option<String>,
    /// Who speaks, as that person wants to be called: a role, never more than
    /// the consent allows ("a mother of two who came back in 2024").
    #[schemars(length(min = 1, max = 200))]
    pub speaker: String,
    /// Ids of the topics that it touches.
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    #[schemars(extend("x-corin-text" = "id"))]
    pub topics: Vec<String>,
    /// When it was told: a month or a year where a day could tell who spoke.
    pub told: PartialDate,
    /// Id of the steward who wrote it down and keeps the consent.
    #[schemars(extend("x-corin-text" = "id"))]
    pub recorded_by: String,
    /// The consent of the person who speaks. Without one nothing is published.
    pub consent: Consent,
    /// Where it stands. Default: current.
    #[serde(default)]
    pub status: Status,
    /// Who may read it. Default: public.
    #[serde(default)]
    pub sensitivity: Sensitivity,
    /// Sources on the circumstances, if there are any.
    #[serde(default)]
    pub sources: Vec<SourceReference>,
    /// What this text was translated from. Only in translations.
    pub translation_of: Option<TranslationOrigin>,
}

/// The consent of a person whose words are published (ICRC, Handbook on Data
/// Protection in Humanitarian Action, chapter 3: informed, specific, and as
/// easy to withdraw as to give).
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// The day on which it was given.
    pub given: PartialDate,
    /// What it covers.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub scope: Vec<ConsentScope>,
    /// The last day that it covers, if it ends.
    pub until: Option<PartialDate>,
    /// The day on which it was withdrawn. The voice disappears from the site
    /// and from search at the next build.
    pub withdrawn: Option<PartialDate>,
    /// Where the steward keeps the record of the consent: a reference of its
    /// own files, without a name. It is never published.
    pub reference: Option<String>,
}

/// What a consent covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ConsentScope {
    /// The public site, its mirrors and its exports.
    Public,
    /// The site for counsellors.
    Counsellor,
    /// Translation into other languages.
    Translation,
}

impl From<&VoiceRecord> for BriefRecord {
    /// The voice as a text of the day on which it was told. It is never
    /// reviewed: nobody but the speaker could confirm it.
    fn from(voice: &VoiceRecord) -> Self {
        Self {
            title: voice.title.clone(),
            summary: voice.summary.clone(),
            topic: voice.topics.first().cloned(),
            order: None,
            stands_for_topic: false,
            as_of: voice.told,
            reviewed: voice.told,
            reviewed_by: voice.recorded_by.clone(),
            review_every: Some(Interval::of_days(730)),
            valid_until: voice.consent.until,
            status: voice.status,
            withdrawn_on: None,
            reason: None,
            replaced_by: None,
            sensitivity: voice.sensitivity,
            sources: voice.sources.clone(),
            facts: IndexMap::new(),
            translation_of: voice.translation_of.clone(),
            variant_of: None,
            aliases: Vec::new(),
            changes: Vec::new(),
        }
    }
}
