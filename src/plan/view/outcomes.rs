//! What the pages of outcomes show.

use std::sync::Arc;

use serde::Serialize;

use super::{AreaName, Day, Entry, Freshness, Language, Source, Steward, Topic, Withdrawal};

/// The list of outcomes: `outcomes` in `outcomes.html`.
#[derive(Debug, Serialize)]
pub struct OutcomeList {
    /// The pages, the newest period first.
    pub entries: Vec<Arc<Entry>>,
}

/// A table of outcomes: `outcome` in `outcome.html`.
#[derive(Debug, Serialize)]
pub struct OutcomeView {
    /// The language of the title, when that is not the language of the page.
    pub language: Option<Language>,
    /// One sentence on what the figures say.
    pub summary: Option<Words>,
    /// How old it is.
    pub freshness: Freshness,
    /// Its withdrawal, when it is withdrawn; there is no table then.
    pub withdrawn: Option<Withdrawal>,
    /// Who confirmed it.
    pub steward: Option<Steward>,
    /// Its sources, in the order in which they are listed.
    pub sources: Vec<Source>,
    /// The area it is about.
    pub area: AreaName,
    /// Its topic, if it has one.
    pub topic: Option<Topic>,
    /// Address of the list of all outcomes.
    pub list: String,
    /// How people were asked.
    pub method: Words,
    /// The first day of the time that it is about.
    pub from: Day,
    /// The last day of that time.
    pub until: Day,
    /// How many were asked, where that is known.
    pub asked: Option<String>,
    /// How many answered: in all, or in each column.
    pub answered: Vec<Answered>,
    /// True when a person can be in several rows.
    pub several: bool,
    /// The least figure that is published.
    pub minimum: String,
    /// The figures.
    pub table: Option<FigureTable>,
    /// The figures as a picture.
    pub chart: Option<Chart>,
    /// Address of the table as CSV.
    pub data: Option<String>,
}

/// Words of the content with their language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Their language, when that is not the language of the page.
    pub language: Option<Language>,
}

/// How many people answered.
#[derive(Debug, Serialize)]
pub struct Answered {
    /// In which column; nothing for the whole table.
    pub column: Option<Words>,
    /// How many.
    pub count: String,
}

/// Figures by rows and columns.
#[derive(Debug, Serialize)]
pub struct FigureTable {
    /// What the rows are about.
    pub category: Words,
    /// The columns, that of the totals last.
    pub columns: Vec<Words>,
    /// True when the last column adds up the others.
    pub has_total_column: bool,
    /// The rows, that of the totals last.
    pub rows: Vec<FigureRow>,
    /// `people` or `percent`.
    pub unit: &'static str,
    /// True when a figure is not shown.
    pub has_hidden: bool,
}

/// A row of figures.
#[derive(Debug, Serialize)]
pub struct FigureRow {
    /// What it is about.
    pub label: Words,
    /// True for the row of the totals.
    pub is_total: bool,
    /// The figures in the order of the columns.
    pub figures: Vec<ShownFigure>,
}

/// A figure as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownFigure {
    /// In the digits of the file; nothing when it is not shown.
    pub value: Option<String>,
    /// In the writing of the page's language.
    pub words: Option<String>,
}

/// A picture of figures: bars on a sheet of `width` by `height` units, drawn
/// from the side on which its language begins.
#[derive(Debug, Serialize)]
pub struct Chart {
    /// The width of the sheet.
    pub width: u32,
    /// The height of the sheet.
    pub height: u32,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// What the figures are: `people` or `percent`.
    pub unit: &'static str,
    /// Names of columns, beside the marks of their bars.
    pub legend: Vec<ChartBar>,
    /// Names of columns and categories.
    pub texts: Vec<ChartText>,
    /// The bars, with their figures.
    pub bars: Vec<ChartBar>,
    /// The lines that bars begin at.
    pub axes: Vec<ChartAxis>,
}

/// Words in a chart. They begin at `x`, on the baseline `y`.
#[derive(Debug, Serialize)]
pub struct ChartText {
    /// Where they begin.
    pub x: u32,
    /// The baseline.
    pub y: u32,
    /// `heading`, `label` or `legend`.
    pub kind: &'static str,
    /// The words.
    pub words: Words,
}

/// A bar, or a mark in the legend.
#[derive(Debug, Serialize)]
pub struct ChartBar {
    /// Its left edge.
    pub x: u32,
    /// Its upper edge.
    pub y: u32,
    /// Its width; 0 for nobody.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Its pattern: 1 to 4; 0 for a figure that is not shown.
    pub pattern: u32,
    /// Where its figure begins.
    pub figure_x: u32,
    /// The baseline of its figure.
    pub figure_y: u32,
    /// Its figure in the writing of the language; nothing when it is not shown.
    pub figure: Option<String>,
}

/// A line from which bars begin.
#[derive(Debug, Serialize)]
pub struct ChartAxis {
    /// Its place.
    pub x: u32,
    /// Its upper end.
    pub top: u32,
    /// Its lower end.
    pub bottom: u32,
}
