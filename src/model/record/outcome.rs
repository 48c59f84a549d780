//! The description of a table of outcomes.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::record::{Sensitivity, SourceReference, Status};
use crate::model::{Interval, PartialDate, Text};

/// What a table of follow-up figures says, of whom, and how they were asked.
/// Lies beside the table, `outcomes/2026.yaml` beside `outcomes/2026.csv`.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    title = "Outcomes",
    extend(
        "if" = {"properties": {"status": {"const": "withdrawn"}}, "required": ["status"]},
        "then" = {"required": ["withdrawn_on", "reason"]}
    )
)]
pub struct OutcomeRecord {
    /// The title of the page.
    pub title: Text,
    /// One sentence on what the figures say.
    pub summary: Option<Text>,
    /// Id of a topic in `network.yaml`, if the figures are about one.
    #[schemars(extend("x-corin-text" = "id"))]
    pub topic: Option<String>,
    /// How people were found and asked, and what that means for the figures.
    pub method: Text,
    /// How many people were asked, where that is known.
    pub asked: Option<u32>,
    /// How many people answered: those that the figures are about.
    pub answered: Answered,
    /// The time that the figures are about.
    pub period: Period,
    /// What the figures are. Default: people.
    #[serde(default)]
    pub unit: Unit,
    /// Whether each person is in one row of the table, or can be in several.
    /// Default: one.
    #[serde(default)]
    pub answers: Answers,
    /// The row and the column that add up the others, where the table has them.
    #[serde(default)]
    pub totals: Totals,
    /// Figures from 1 to below this are not published. Default: 10.
    #[schemars(range(min = 5, max = 1000), extend("x-corin-help" = "write a number from 5 to 1000"))]
    pub minimum: Option<u32>,
    /// What columns of the table are called on the page, by their headers.
    #[serde(default)]
    pub columns: IndexMap<String, Text>,
    /// What rows of the table are called on the page, by their first cell.
    #[serde(default)]
    pub categories: IndexMap<String, Text>,
    /// How the figures are drawn. Default: bars.
    #[serde(default)]
    pub chart: ChartKind,
    /// The day, month or year after which nothing is included.
    pub as_of: PartialDate,
    /// When the steward last confirmed the figures and what is said of them.
    pub reviewed: PartialDate,
    /// Id of the steward who confirmed it.
    #[schemars(extend("x-corin-text" = "id"))]
    pub reviewed_by: String,
    /// How often the page must be reviewed. Default: 365d, by the priority of the area.
    pub review_every: Option<Interval>,
    /// The last day on which the page may be relied on, if there is one.
    pub valid_until: Option<PartialDate>,
    /// Where the page stands. Default: current.
    #[serde(default)]
    pub status: Status,
    /// When the page was withdrawn. Required where `status` is `withdrawn`.
    pub withdrawn_on: Option<PartialDate>,
    /// Why the page was withdrawn. Required where `status` is `withdrawn`.
    #[schemars(extend("x-corin-text" = "dated"))]
    pub reason: Option<Text>,
    /// The figures that stand in their place, by their path (`xk/outcomes/2027`).
    #[schemars(extend("x-corin-text" = "id"))]
    pub replaced_by: Option<String>,
    /// Who may read it. Default: public.
    #[serde(default)]
    pub sensitivity: Sensitivity,
    /// The sources: ids from `sources.yaml`, or whole sources with an `id`.
    #[schemars(length(min = 1))]
    pub sources: Vec<SourceReference>,
}

impl OutcomeRecord {
    /// The least figure that is published, zero aside.
    pub fn minimum(&self) -> u32 {
        self.minimum.unwrap_or(10)
    }
}

/// How many people answered: one number, or a number for each column by its
/// header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Answered {
    /// In the whole table.
    All(u32),
    /// In each column.
    ByColumn(IndexMap<String, u32>),
}

/// A time with its ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day, month or year.
    pub from: PartialDate,
    /// The last day, month or year.
    pub until: PartialDate,
}

/// What figures are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Numbers of people.
    #[default]
    People,
    /// Shares of the people in the column, in per cent.
    Percent,
}

/// In how many rows a person can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Answers {
    /// In one.
    #[default]
    One,
    /// In any number: more than one answer could be given.
    Several,
}

/// The row and the column that add up the others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// The first cell of the row.
    #[schemars(extend("x-corin-text" = "name"))]
    pub row: Option<String>,
    /// The header of the column.
    #[schemars(extend("x-corin-text" = "name"))]
    pub column: Option<String>,
}

/// How figures are drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ChartKind {
    /// Bars, those of one category side by side.
    #[default]
    Bars,
    /// A panel of bars for each column.
    Panels,
    /// Not at all: the table only.
    None,
}
