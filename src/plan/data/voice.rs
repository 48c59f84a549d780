//! `voices.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Scope, Text};
use crate::model::PartialDate;
use crate::model::record::ConsentScope;
use crate::plan::catalogue::{Version, Work};

/// What somebody told about their own return, in one language. It is testimony
/// and not verified information. Who passes it on keeps to the consent: when it
/// ends or the voice is no longer in this file, it is deleted everywhere.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Voice")]
pub struct Voice {
    /// What all texts have.
    #[serde(flatten)]
    pub text: Text,
    /// Who speaks, as that person wants to be called.
    pub speaker: String,
    /// Ids of the topics that it touches.
    pub topics: Vec<String>,
    /// When it was told.
    pub told: PartialDate,
    /// Id of the steward who wrote it down and keeps the consent.
    pub recorded_by: String,
    /// What the consent covers.
    pub consent_scope: Vec<ConsentScope>,
    /// The last day that the consent covers, if it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_until: Option<PartialDate>,
}

impl Voice {
    /// The record of a voice. The network holds those only that may be shown.
    pub(super) fn new(scope: &Scope<'_>, work: &Work<'_>, version: &Version<'_>) -> Option<Self> {
        let voice = version.brief.voice()?;
        Some(Self {
            text: Text::new(scope, work, version),
            speaker: voice.speaker.clone(),
            topics: voice.topics.clone(),
            told: voice.told,
            recorded_by: voice.recorded_by.clone(),
            consent_scope: voice.consent.scope.clone(),
            consent_until: voice.consent.until,
        })
    }
}
