//! `alerts.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Scope, Text};
use crate::model::PartialDate;
use crate::model::record::{Severity, Status};
use crate::plan::catalogue::{Version, Work};

/// An alert in one language, also one that has expired.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Alert")]
pub struct Alert {
    /// What all texts have.
    #[serde(flatten)]
    pub text: Text,
    /// Ids of the topics that it concerns; without any it concerns all.
    pub topics: Vec<String>,
    /// How much harm it may do (OASIS CAP 1.2, `severity`).
    pub severity: Severity,
    /// The day on which it was issued.
    pub issued: PartialDate,
    /// Id of the steward who issued it.
    pub issued_by: String,
    /// The last day on which it holds.
    pub expires: PartialDate,
    /// True when it holds on the day of the build.
    pub in_force: bool,
}

impl Alert {
    pub(super) fn new(scope: &Scope<'_>, work: &Work<'_>, version: &Version<'_>) -> Option<Self> {
        let alert = version.brief.alert()?;
        Some(Self {
            text: Text::new(scope, work, version),
            topics: alert.topics.clone(),
            severity: alert.severity,
            issued: alert.issued,
            issued_by: alert.issued_by.clone(),
            expires: alert.expires,
            in_force: alert.status == Status::Current && scope.today <= alert.expires.last_day(),
        })
    }
}
