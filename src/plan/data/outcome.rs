//! `outcomes.json`.

use std::borrow::Cow;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::Number;

use super::{Age, Scope};
use crate::model::outcome::Figure;
use crate::model::record::{
    Answered, Answers, Period, Sensitivity, SourceReference, Status, Unit, language_key,
};
use crate::model::{LanguageTag, PartialDate, Text};
use crate::plan::outcomes::Published;

/// Figures of follow-up: what became of people after their return. Texts are in
/// all their languages, as in the content files.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Outcome")]
pub struct Outcome {
    /// Its path: `xk/outcomes/2026`.
    pub id: String,
    /// Id of the area that it is about.
    pub area: String,
    /// Its page by language, below the root of the country's site.
    #[schemars(extend("propertyNames" = language_key()))]
    pub addresses: IndexMap<LanguageTag, String>,
    /// Its page on the web in the first language of the country, where the
    /// network has a public address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its title.
    pub title: Text,
    /// One sentence on what the figures say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// Id of its topic, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// How people were found and asked, and what that means for the figures.
    pub method: Text,
    /// The time that the figures are about.
    pub period: Period,
    /// How many people were asked, where that is known. Left out for figures that
    /// were withdrawn, as are the numbers of answers and the summary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<u32>,
    /// How many people answered: in the whole table, where that is one number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<u32>,
    /// How many people answered, by the header of the column, where each column
    /// has its own number.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub answered_by_column: IndexMap<String, u32>,
    /// What the figures are.
    pub unit: Unit,
    /// Whether each person is in one row, or can be in several.
    pub answers: Answers,
    /// Figures from 1 to below this are not published.
    pub minimum: u32,
    /// The columns of figures, in the order of `rows.figures`; none for figures
    /// that were withdrawn.
    pub columns: Vec<OutcomeColumn>,
    /// The rows.
    pub rows: Vec<OutcomeRow>,
    /// The same table as CSV, its way from the directory of this file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// Where it stands.
    pub status: Status,
    /// When it was withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn_on: Option<PartialDate>,
    /// Why it was withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// The figures that stand in their place, by their id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// The day, month or year after which nothing is included.
    pub as_of: PartialDate,
    /// When the steward last confirmed the figures and what is said of them.
    pub reviewed: PartialDate,
    /// Id of the steward who confirmed it.
    pub reviewed_by: String,
    /// The last day on which they may be relied on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<PartialDate>,
    /// Ids of the sources.
    pub sources: Vec<String>,
    /// Who may read it, where that is not everybody.
    #[serde(default, skip_serializing_if = "Sensitivity::is_public")]
    pub sensitivity: Sensitivity,
    /// How old it is; left out for figures that were withdrawn.
    #[serde(flatten)]
    pub age: Option<Age>,
}

/// A column of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OutcomeColumn {
    /// Its header in the table.
    pub header: String,
    /// Its HXL tag.
    pub tag: String,
    /// What the page calls it, where that is not the header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// True for the column that adds up the others.
    pub total: bool,
}

/// A row of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OutcomeRow {
    /// What it is about: its first cell in the table.
    pub category: String,
    /// What the page calls it, where that is not the first cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// True for the row that adds up the others.
    pub total: bool,
    /// A figure for each column. `null` is a figure that is not published,
    /// because it is small or would give a small one away; it is not zero.
    pub figures: Vec<PublishedFigure>,
}

/// A figure, or that it is not published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedFigure(pub Option<Number>);

impl JsonSchema for PublishedFigure {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("PublishedFigure")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        // Not a field that may be missing: `null` says something here.
        json_schema!({"oneOf": [{"type": "number", "minimum": 0}, {"const": null}]})
    }
}

impl Outcome {
    /// The outcomes of a country, in its order; withdrawn ones without figures and
    /// without what says how large they were.
    pub fn all(scope: &Scope<'_>, published: &[Published<'_>]) -> Vec<Self> {
        published.iter().map(|published| Self::new(scope, published)).collect()
    }

    fn new(scope: &Scope<'_>, published: &Published<'_>) -> Self {
        let record = published.record;
        let is_current = published.is_current();
        let languages = scope.country.languages.iter();
        let addresses: IndexMap<LanguageTag, String> =
            languages.map(|language| (language.clone(), published.address(language))).collect();
        let (answered, answered_by_column) = match &record.answered {
            // A number of people can be what was wrong.
            _ if !is_current => (None, IndexMap::new()),
            Answered::All(answered) => (Some(*answered), IndexMap::new()),
            Answered::ByColumn(by_column) => (None, by_column.clone()),
        };
        Self {
            id: published.id.path("outcomes"),
            area: published.id.area.as_str().to_owned(),
            url: addresses.first().and_then(|(_, address)| scope.url(address)),
            addresses,
            title: record.title.clone(),
            summary: record.summary.clone().filter(|_| is_current),
            topic: record.topic.clone(),
            method: record.method.clone(),
            period: record.period.clone(),
            asked: record.asked.filter(|_| is_current),
            answered,
            answered_by_column,
            unit: record.unit,
            answers: record.answers,
            minimum: record.minimum(),
            columns: if is_current { columns(published) } else { Vec::new() },
            rows: if is_current { rows(published) } else { Vec::new() },
            table: is_current.then(|| published.data_name()),
            status: record.status,
            withdrawn_on: record.withdrawn_on,
            reason: record.reason.clone(),
            replaced_by: record.replaced_by.clone(),
            as_of: record.as_of,
            reviewed: record.reviewed,
            reviewed_by: record.reviewed_by.clone(),
            valid_until: record.valid_until,
            sources: record.sources.iter().map(SourceReference::id).map(str::to_owned).collect(),
            sensitivity: record.sensitivity,
            age: is_current.then(|| Age::new(&published.schedule, scope.today)),
        }
    }
}

fn columns(published: &Published<'_>) -> Vec<OutcomeColumn> {
    let Published { record, table, grid, .. } = published;
    let column = |number: usize| {
        let column = table.columns.get(number)?;
        let header = column.header.text.clone();
        Some(OutcomeColumn {
            tag: column.tag.to_string(),
            name: record.columns.get(&header).cloned(),
            total: grid.total_column == Some(number),
            header,
        })
    };
    grid.all_columns().filter_map(column).collect()
}

fn rows(published: &Published<'_>) -> Vec<OutcomeRow> {
    let Published { record, table, grid, .. } = published;
    let row = |number: usize| {
        let category = table.cell(number, grid.category).map(|cell| cell.text.clone()).unwrap_or_default();
        let figure = |column| match grid.figure(number, column) {
            Some(Figure::Shown(figure)) => in_unit(figure, record.unit),
            _ => None,
        };
        OutcomeRow {
            name: record.categories.get(&category).cloned(),
            total: grid.total_row == Some(number),
            figures: grid.all_columns().map(|column| PublishedFigure(figure(column))).collect(),
            category,
        }
    };
    grid.all_rows().map(row).collect()
}

/// Shares are kept in tenths of a per cent.
fn in_unit(figure: u64, unit: Unit) -> Option<Number> {
    match unit {
        Unit::People => Some(Number::from(figure)),
        Unit::Percent if figure.is_multiple_of(10) => Some(Number::from(figure / 10)),
        Unit::Percent => Number::from_f64(f64::from(u32::try_from(figure).ok()?) / 10.0),
    }
}
