//! `briefs.json`.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Day, Scope, Text};
use crate::freshness::State;
use crate::model::PartialDate;
use crate::model::record::{Audience, VariantOrigin};
use crate::plan::catalogue::{Version, Work};

/// A brief in one language.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Brief")]
pub struct Brief {
    /// What all texts have.
    #[serde(flatten)]
    pub text: Text,
    /// Id of its topic.
    pub topic: String,
    /// Its place among the briefs on its topic in its area, where one is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<u32>,
    /// True for the brief that stands for its topic in its area, where there are
    /// several.
    pub stands_for_topic: bool,
    /// For whom it is written, where that is not everybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
    /// The page that it says in other words, for a page written for somebody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variant_of: Option<VariantOrigin>,
    /// The day, month or year after which nothing is included.
    pub as_of: PartialDate,
    /// When the steward last confirmed every statement.
    pub reviewed: PartialDate,
    /// Id of the steward who confirmed it.
    pub reviewed_by: String,
    /// The last day on which it may be relied on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<PartialDate>,
    /// How old it is; left out for a withdrawn brief.
    #[serde(flatten)]
    pub age: Option<Age>,
}

/// How old a page is: the days on which it changes its state, and its state on
/// the day of the build. A reader on a later day works the state out of the
/// days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Age {
    /// From this day on a review is due.
    pub due: Day,
    /// From this day on the review is overdue.
    pub overdue: Day,
    /// From this day on it is outdated: not to be relied on.
    pub outdated: Day,
    /// Its state on the day of the build (`about.built`).
    pub state: State,
}

impl Age {
    /// The age of a schedule on a day.
    pub fn new(schedule: &crate::freshness::Schedule, today: Date) -> Self {
        Self {
            due: Day(schedule.due),
            overdue: Day(schedule.overdue),
            outdated: Day(schedule.outdated),
            state: schedule.state_on(today),
        }
    }

    /// The age of a text, unless it is withdrawn.
    pub(super) fn of(scope: &Scope<'_>, version: &Version<'_>) -> Option<Self> {
        let current = version.record.status == crate::model::record::Status::Current;
        current.then(|| Self::new(&version.schedule, scope.today))
    }
}

impl Brief {
    pub(super) fn new(scope: &Scope<'_>, work: &Work<'_>, version: &Version<'_>) -> Self {
        let record = version.record;
        Self {
            text: Text::new(scope, work, version),
            topic: work.topic.to_owned(),
            order: work.order,
            stands_for_topic: work.leads,
            audience: work.audience,
            variant_of: record.variant_of.clone(),
            as_of: record.as_of,
            reviewed: record.reviewed,
            reviewed_by: record.reviewed_by.clone(),
            valid_until: record.valid_until,
            age: Age::of(scope, version),
        }
    }
}
