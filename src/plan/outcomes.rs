//! The pages of outcomes, and their list.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::freshness::{REVIEW_FIGURES, Schedule, State, with_priority};
use crate::load::ContentFile;
use crate::model::outcome::{Figure, Grid, Table};
use crate::model::record::{Answered, Answers, ChartKind, OutcomeRecord, Status, Unit};
use crate::model::{Area, Country, LanguageTag, RecordId, Text};
use crate::plan::brief::sources;
use crate::plan::chart::{self, Drawing, MOST_PATTERNS};
use crate::plan::country::Shelf;
use crate::plan::figures::Figures;
use crate::plan::{PlannedPage, View, address, view};

/// The directory of outcomes, in content and in addresses.
const DIRECTORY: &str = "outcomes";

/// Figures that are published.
#[derive(Clone, Copy)]
pub struct Published<'a> {
    /// Their identity.
    pub id: &'a RecordId,
    /// The area they are about.
    pub area: &'a Arc<Area>,
    /// The file of the description.
    pub file: &'a Arc<ContentFile>,
    /// The description.
    pub record: &'a OutcomeRecord,
    /// The table.
    pub table: &'a Table,
    /// Which figure is what.
    pub grid: &'a Grid,
    /// When they change their state.
    pub schedule: Schedule,
}

impl<'a> Published<'a> {
    /// The outcomes of a country that get a page: no drafts, sound in both files,
    /// and not in one of the files `left_out`.
    pub fn all(country: &'a Country, left_out: &BTreeSet<Arc<str>>) -> Vec<Self> {
        let published = country.outcomes.iter().filter_map(|outcome| {
            let (record, table, grid) = outcome.whole()?;
            let file = outcome.record_file.as_ref()?;
            let area = country.find_area(&outcome.id.area)?;
            let is_left_out = outcome.files().any(|file| left_out.contains(&file.path));
            if record.status == Status::Draft || is_left_out {
                return None;
            }
            let interval =
                record.review_every.unwrap_or_else(|| with_priority(REVIEW_FIGURES, area.priority));
            let schedule = Schedule::new(record.reviewed, interval, record.valid_until);
            Some(Self { id: &outcome.id, area, file, record, table, grid, schedule })
        });
        published.collect()
    }

    /// How old the figures are on a day.
    pub fn state_on(&self, day: Date) -> State {
        self.schedule.state_on(day)
    }

    /// True when they are shown, in lists and with their table.
    pub fn is_current(&self) -> bool {
        self.record.status == Status::Current
    }

    /// The address of the page in a language.
    pub fn address(&self, language: &LanguageTag) -> String {
        address::record(language, &self.id.area, DIRECTORY, &self.id.stem)
    }

    /// The address of the table as CSV, the same for all languages.
    pub fn data_address(&self) -> String {
        format!("data/{}", self.data_name())
    }

    /// The name of that file among the data files.
    pub fn data_name(&self) -> String {
        let path = self.id.area.below_country();
        let slash = if path.is_empty() { "" } else { "/" };
        format!("{DIRECTORY}/{path}{slash}{}.csv", self.id.stem)
    }
}

/// The address of the list in a language.
pub(super) fn list_address(language: &LanguageTag) -> String {
    format!("{language}/{DIRECTORY}/index.html")
}

/// Plans the list, and a page for each; nothing in a country without any.
pub(super) fn pages(shelf: &Shelf<'_>) -> Vec<PlannedPage> {
    if shelf.outcomes.is_empty() {
        return Vec::new();
    }
    let figures = Figures::new(shelf.language.as_str());
    let mut pages = vec![list(shelf)];
    pages.extend(shelf.outcomes.iter().filter_map(|published| page(shelf, published, &figures)));
    pages
}

fn list(shelf: &Shelf<'_>) -> PlannedPage {
    let page = view::Page {
        kind: "outcomes",
        title: String::new(),
        description: None,
        address: list_address(shelf.language),
        breadcrumbs: shelf.country.area().map(|area| shelf.way_to(&area.id)).unwrap_or_default(),
        translations: shelf.translations(|language| Some(list_address(language)), address::home),
    };
    let view = View::Outcomes(Box::new(view::OutcomeList { entries: entries(shelf) }));
    PlannedPage { root: address::root(&page.address), page, view }
}

/// What lists show of outcomes, the newest period first.
pub(super) fn entries(shelf: &Shelf<'_>) -> Vec<Arc<view::Entry>> {
    listed(shelf).map(|(_, entry)| entry).collect()
}

/// The figures that lists show, with what they show of them.
pub(super) fn listed<'a, 'b>(
    shelf: &'b Shelf<'a>,
) -> impl Iterator<Item = (&'b Published<'a>, Arc<view::Entry>)> {
    let mut current: Vec<&Published<'_>> =
        shelf.outcomes.iter().filter(|published| published.is_current()).collect();
    current
        .sort_by_key(|published| (std::cmp::Reverse(published.record.period.until.last_day()), published.id));
    current.into_iter().filter_map(|published| Some((published, Arc::new(entry(shelf, published)?))))
}

fn entry(shelf: &Shelf<'_>, published: &Published<'_>) -> Option<view::Entry> {
    let record = published.record;
    let title = shelf.said(&record.title);
    let topic = record.topic.as_deref().and_then(|topic| shelf.topic(topic));
    Some(view::Entry {
        title: title.text,
        summary: record.summary.as_ref().map(|summary| words(shelf, summary).text),
        address: published.address(shelf.language),
        language: title.language.clone().filter(|_| !title.is_assumed),
        words: title.language.filter(|_| title.is_assumed),
        area: shelf.area(&published.id.area)?.clone(),
        topic: topic.map(|topic| topic.id.clone()).unwrap_or_default(),
        topic_name: topic.map(|topic| topic.name.clone()).unwrap_or_default(),
        freshness: freshness(shelf, published),
    })
}

fn freshness(shelf: &Shelf<'_>, published: &Published<'_>) -> view::Freshness {
    let (record, schedule) = (published.record, &published.schedule);
    view::Freshness {
        state: published.state_on(shelf.settings.today).as_str(),
        reviewed: shelf.say(record.reviewed),
        as_of: shelf.say(record.as_of),
        due: shelf.say_day(schedule.due),
        overdue: shelf.say_day(schedule.overdue),
        outdated: shelf.say_day(schedule.outdated),
        valid_until: record.valid_until.map(|date| shelf.say(date)),
    }
}

fn page(shelf: &Shelf<'_>, published: &Published<'_>, figures: &Figures) -> Option<PlannedPage> {
    let record = published.record;
    let title = words(shelf, &record.title);
    let people = |count: u32| figures.say(u64::from(count), Unit::People);
    let table = published.is_current().then(|| table(shelf, published, figures));
    let outcome = view::OutcomeView {
        language: title.language,
        summary: record.summary.as_ref().map(|summary| words(shelf, summary)),
        freshness: freshness(shelf, published),
        withdrawn: (record.status == Status::Withdrawn).then(|| withdrawal(shelf, record)),
        steward: shelf.steward(&record.reviewed_by),
        sources: sources(shelf, &record.sources, None),
        area: shelf.area(&published.id.area)?.clone(),
        topic: record.topic.as_deref().and_then(|topic| shelf.topic(topic)).cloned(),
        list: list_address(shelf.language),
        method: words(shelf, &record.method),
        from: shelf.say(record.period.from),
        until: shelf.say(record.period.until),
        asked: record.asked.map(people),
        answered: match &record.answered {
            Answered::All(answered) => {
                vec![view::Answered { column: None, count: people(*answered) }]
            }
            Answered::ByColumn(by_column) => by_column
                .iter()
                .map(|(column, count)| view::Answered {
                    column: Some(label(shelf, record.columns.get(column), column)),
                    count: people(*count),
                })
                .collect(),
        },
        several: record.answers == Answers::Several,
        minimum: people(record.minimum()),
        chart: table.as_ref().and_then(|table| draw(shelf, published, table)),
        table,
        data: published.is_current().then(|| published.data_address()),
    };
    let mut breadcrumbs = shelf.way_to(&published.id.area);
    breadcrumbs.push(view::Crumb { title: String::new(), address: list_address(shelf.language) });
    let page = view::Page {
        kind: "outcome",
        title: title.text,
        description: outcome.summary.as_ref().map(|summary| summary.text.clone()),
        address: published.address(shelf.language),
        breadcrumbs,
        translations: shelf.translations(|language| Some(published.address(language)), address::home),
    };
    Some(PlannedPage { root: address::root(&page.address), page, view: View::Outcome(Box::new(outcome)) })
}

fn withdrawal(shelf: &Shelf<'_>, record: &OutcomeRecord) -> view::Withdrawal {
    let replacement = record.replaced_by.as_deref().and_then(|path| {
        let mut others = shelf.outcomes.iter();
        let other = others.find(|other| other.id.path(DIRECTORY) == path)?;
        let title = words(shelf, &other.record.title).text;
        Some(view::Crumb { title, address: other.address(shelf.language) })
    });
    view::Withdrawal {
        on: record.withdrawn_on.map(|date| shelf.say(date)),
        reason: record.reason.as_ref().map(|reason| words(shelf, reason).text),
        replaced_by: replacement,
    }
}

fn table(shelf: &Shelf<'_>, published: &Published<'_>, figures: &Figures) -> view::FigureTable {
    let Published { record, table, grid, .. } = published;
    let header = |column: usize| {
        let header = table.columns.get(column).map_or("", |column| column.header.text.as_str());
        label(shelf, record.columns.get(header), header)
    };
    let row = |row: usize| {
        let name = table.cell(row, grid.category).map_or("", |cell| cell.text.as_str());
        let shown = grid.all_columns().map(|column| match grid.figure(row, column) {
            Some(Figure::Shown(figure)) => view::ShownFigure {
                value: table.cell(row, column).map(|cell| cell.text.clone()),
                words: Some(figures.say(figure, record.unit)),
            },
            _ => view::ShownFigure { value: None, words: None },
        });
        view::FigureRow {
            label: label(shelf, record.categories.get(name), name),
            is_total: grid.total_row == Some(row),
            figures: shown.collect(),
        }
    };
    let rows: Vec<view::FigureRow> = grid.all_rows().map(row).collect();
    view::FigureTable {
        category: header(grid.category),
        columns: grid.all_columns().map(header).collect(),
        has_total_column: grid.total_column.is_some(),
        has_hidden: rows.iter().flat_map(|row| &row.figures).any(|figure| figure.value.is_none()),
        rows,
        unit: match record.unit {
            Unit::People => "people",
            Unit::Percent => "percent",
        },
    }
}

/// The chart of a table, totals left out.
fn draw(shelf: &Shelf<'_>, published: &Published<'_>, table: &view::FigureTable) -> Option<view::Chart> {
    let Published { record, grid, .. } = published;
    if record.chart == ChartKind::None {
        return None;
    }
    let number = |row: usize, column: usize| match grid.figure(row, column) {
        Some(Figure::Shown(figure)) => Some(figure),
        _ => None,
    };
    // Rows and columns of the view are those of the grid, totals last.
    let figures: Vec<Vec<Option<(u64, String)>>> = grid
        .rows
        .iter()
        .zip(&table.rows)
        .map(|(row, shown)| {
            let columns = grid.columns.iter().zip(&shown.figures);
            columns.map(|(column, shown)| number(*row, *column).zip(shown.words.clone())).collect()
        })
        .collect();
    let largest = figures.iter().flatten().flatten().map(|(figure, _)| *figure).max().unwrap_or(0);
    chart::chart(&Drawing {
        series: table.columns.iter().take(grid.columns.len()).cloned().collect(),
        categories: table.rows.iter().take(grid.rows.len()).map(|row| row.label.clone()).collect(),
        figures,
        most: if record.unit == Unit::Percent { 1000 } else { largest },
        panels: record.chart == ChartKind::Panels || grid.columns.len() > MOST_PATTERNS,
        dir: shelf.language_named(shelf.language).dir,
        unit: table.unit,
    })
}

/// The label that a description gives to a name of the table, or the name.
fn label(shelf: &Shelf<'_>, label: Option<&Text>, name: &str) -> view::Words {
    label.map_or_else(|| view::Words { text: name.to_owned(), language: None }, |label| words(shelf, label))
}

/// A text in the language of the shelf, or in the one that stands in.
fn words(shelf: &Shelf<'_>, text: &Text) -> view::Words {
    let view::Said { text, language, .. } = shelf.said(text);
    view::Words { text, language }
}
