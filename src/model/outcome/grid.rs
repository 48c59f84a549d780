//! A table with its description: which row, column and figure is what.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::outcome::figure::{Figure, FigureProblem, HIDDEN};
use crate::model::outcome::rules::{DUPLICATE_ROW, NOT_A_FIGURE, TABLE_DESCRIPTION, TABLE_FORM};
use crate::model::outcome::{Cell, Holds, Table};
use crate::model::record::{Answered, Answers, OutcomeRecord, Unit};
use crate::model::schema::nearest;

/// The figures of a table by rows and columns, which go by their numbers in
/// [`Table`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// The column of words: what the rows are about.
    pub category: usize,
    /// The columns of figures, that of the totals left out.
    pub columns: Vec<usize>,
    /// The column that adds up the others.
    pub total_column: Option<usize>,
    /// The rows, that of the totals left out.
    pub rows: Vec<usize>,
    /// The row that adds up the others.
    pub total_row: Option<usize>,
    figures: BTreeMap<(usize, usize), Figure>,
    answered: BTreeMap<usize, u64>,
    minimum: u64,
    unit: Unit,
}

impl Grid {
    /// Reads the figures of a table as its description says what they are;
    /// `None` when there are findings.
    pub fn read(
        (table_file, table): (&Arc<ContentFile>, &Table),
        (record_file, record): (&Arc<ContentFile>, &OutcomeRecord),
    ) -> (Option<Self>, Vec<Diagnostic>) {
        let reading = Reading { table_file, table, record_file, record };
        let mut findings = Vec::new();
        let grid = reading.grid(&mut findings);
        (grid.filter(|_| findings.is_empty()), findings)
    }

    /// A figure; `None` in the column of words.
    pub fn figure(&self, row: usize, column: usize) -> Option<Figure> {
        self.figures.get(&(row, column)).copied()
    }

    /// All columns of figures, that of the totals last.
    pub fn all_columns(&self) -> impl Iterator<Item = usize> {
        self.columns.iter().copied().chain(self.total_column)
    }

    /// All rows, that of the totals last.
    pub fn all_rows(&self) -> impl Iterator<Item = usize> {
        self.rows.iter().copied().chain(self.total_row)
    }

    /// How many people answered in a column.
    pub fn answered(&self, column: usize) -> u64 {
        self.answered.get(&column).copied().unwrap_or(0)
    }

    /// The least figure of a column that is published, zero aside: of shares,
    /// the least that stands for that many people.
    pub fn least(&self, column: usize) -> u64 {
        match self.unit {
            Unit::People => self.minimum,
            Unit::Percent => (self.minimum * 1000).div_ceil(self.answered(column).max(1)),
        }
    }
}

struct Reading<'a> {
    table_file: &'a Arc<ContentFile>,
    table: &'a Table,
    record_file: &'a Arc<ContentFile>,
    record: &'a OutcomeRecord,
}

impl Reading<'_> {
    fn grid(&self, findings: &mut Vec<Diagnostic>) -> Option<Grid> {
        let category = self.category(findings)?;
        let figures_of = |holds| {
            move |(number, column): (usize, &super::Column)| (column.tag.holds() == holds).then_some(number)
        };
        let all: Vec<usize> =
            self.table.columns.iter().enumerate().filter_map(figures_of(Holds::Figures)).collect();
        let total_column = self.total_column(&all, findings);
        let total_row = self.total_row(category, findings);
        self.totals_have_a_meaning(findings);
        self.categories(category, findings);
        self.labels(category, findings);
        let figures = self.figures(&all, findings);
        let columns: Vec<usize> = all.into_iter().filter(|column| Some(*column) != total_column).collect();
        let answered = self.answered(&columns, total_column, findings);
        Some(Grid {
            category,
            columns,
            total_column,
            rows: (0..self.table.rows.len()).filter(|row| Some(*row) != total_row).collect(),
            total_row,
            figures,
            answered,
            minimum: u64::from(self.record.minimum()),
            unit: self.record.unit,
        })
    }

    /// The one column of words.
    fn category(&self, findings: &mut Vec<Diagnostic>) -> Option<usize> {
        let words = self.table.columns.iter().enumerate();
        let mut words = words.filter(|(_, column)| column.tag.holds() == Holds::Words);
        let first = words.next();
        let start = self.table.columns.first().map_or(0, |column| column.header.span.start);
        let Some((number, category)) = first else {
            findings.push(
                Diagnostic::new(
                    &TABLE_DESCRIPTION,
                    self.table_file,
                    start..start,
                    "no column says what the rows are about",
                )
                .help("add a column of words, for example with the tag `#indicator+name`"),
            );
            return None;
        };
        for (_, other) in words {
            findings.push(
                Diagnostic::new(
                    &TABLE_DESCRIPTION,
                    self.table_file,
                    other.header.span.clone(),
                    format!("`{}` is a second column of words, beside `{}`", other.header.text, category.header.text),
                )
                .help("a table has one; write what is the same in all rows in the description, and make a table for each question"),
            );
        }
        if self.table.columns.len() == 1 {
            findings.push(
                Diagnostic::new(&TABLE_DESCRIPTION, self.table_file, start..start, "no column holds figures")
                    .help("add one, for example with the tag `#affected+ind`"),
            );
        }
        Some(number)
    }

    fn total_column(&self, columns: &[usize], findings: &mut Vec<Diagnostic>) -> Option<usize> {
        let wanted = self.record.totals.column.as_deref()?;
        let number = self.table.column(wanted).filter(|number| columns.contains(number));
        if number.is_none() {
            let headers = columns.iter().filter_map(|number| self.table.columns.get(*number));
            let headers = headers.map(|column| column.header.text.as_str());
            findings.push(self.not_in_table("/totals/column", "column of figures", wanted, headers));
        } else if columns.len() < 3 {
            findings.push(self.about_record(
                "/totals/column",
                format!("the column `{wanted}` has not two others to add up"),
                "leave the total out: with one column besides, it says the same twice",
            ));
        }
        number
    }

    fn total_row(&self, category: usize, findings: &mut Vec<Diagnostic>) -> Option<usize> {
        let wanted = self.record.totals.row.as_deref()?;
        let names: Vec<&str> = self.names(category).map(|cell| cell.text.as_str()).collect();
        let number = names.iter().position(|name| *name == wanted);
        if number.is_none() {
            findings.push(self.not_in_table("/totals/row", "row", wanted, names.into_iter()));
        }
        number
    }

    fn totals_have_a_meaning(&self, findings: &mut Vec<Diagnostic>) {
        let totals = &self.record.totals;
        if self.record.unit == Unit::Percent && (totals.row.is_some() || totals.column.is_some()) {
            findings.push(self.about_record(
                "/totals",
                "shares do not add up to a total".to_owned(),
                "leave the row or column out, or call it one of the others: it is a share like them",
            ));
        } else if self.record.answers == Answers::Several && totals.row.is_some() {
            findings.push(self.about_record(
                "/totals/row",
                "where a person can be in several rows, they do not add up".to_owned(),
                "leave the row out: `answered` says how many people there are",
            ));
        }
    }

    /// Each row says what it is about, and no two say the same.
    fn categories(&self, category: usize, findings: &mut Vec<Diagnostic>) {
        let mut seen: BTreeMap<String, &Cell> = BTreeMap::new();
        for cell in self.names(category) {
            if cell.text.is_empty() {
                let finding = Diagnostic::new(
                    &TABLE_FORM,
                    self.table_file,
                    cell.span.clone(),
                    "the row does not say what it is about",
                );
                findings.push(finding.help("name the category that its figures are on"));
                continue;
            }
            if let Some(first) = seen.insert(cell.text.to_lowercase(), cell) {
                findings.push(
                    Diagnostic::new(
                        &DUPLICATE_ROW,
                        self.table_file,
                        cell.span.clone(),
                        format!("there are two rows on `{}`", cell.text),
                    )
                    .also(first.span.clone(), "the first")
                    .help("keep one of them, or say how they differ"),
                );
            }
        }
    }

    /// Labels are given to what is in the table.
    fn labels(&self, category: usize, findings: &mut Vec<Diagnostic>) {
        let headers = || self.table.columns.iter().map(|column| column.header.text.as_str());
        for label in self.record.columns.keys().filter(|label| self.table.column(label).is_none()) {
            findings.push(self.not_in_table(&pointer("columns", label), "column", label, headers()));
        }
        let names = || self.names(category).map(|cell| cell.text.as_str());
        for label in self.record.categories.keys().filter(|label| !names().any(|name| name == *label)) {
            findings.push(self.not_in_table(&pointer("categories", label), "row", label, names()));
        }
    }

    fn figures(&self, columns: &[usize], findings: &mut Vec<Diagnostic>) -> BTreeMap<(usize, usize), Figure> {
        let mut figures = BTreeMap::new();
        for (number, row) in self.table.rows.iter().enumerate() {
            for column in columns {
                let Some(cell) = row.get(*column) else { continue };
                match Figure::read(&cell.text, self.record.unit) {
                    Ok(figure) => {
                        figures.insert((number, *column), figure);
                    }
                    Err(problem) => findings.push(self.no_figure(cell, &problem)),
                }
            }
        }
        figures
    }

    /// How many answered in each column.
    fn answered(
        &self,
        columns: &[usize],
        total: Option<usize>,
        findings: &mut Vec<Diagnostic>,
    ) -> BTreeMap<usize, u64> {
        let header = |number: usize| self.table.columns.get(number).map(|column| column.header.text.as_str());
        let by_column = match &self.record.answered {
            Answered::All(answered) => {
                if self.record.unit == Unit::Percent && columns.len() > 1 {
                    findings.push(self.about_record(
                        "/answered",
                        "shares need the number of people in each column".to_owned(),
                        "write how many answered by column, for example `answered: {women: 61, men: 79}`",
                    ));
                }
                return columns
                    .iter()
                    .copied()
                    .chain(total)
                    .map(|column| (column, u64::from(*answered)))
                    .collect();
            }
            Answered::ByColumn(by_column) => by_column,
        };
        let headers = || columns.iter().copied().chain(total).filter_map(header);
        for name in by_column.keys().filter(|name| !headers().any(|header| header == *name)) {
            findings.push(self.not_in_table(
                &pointer("answered", name),
                "column of figures",
                name,
                headers(),
            ));
        }
        let number = |column: usize| Some((column, u64::from(*by_column.get(header(column)?)?)));
        let mut answered: BTreeMap<usize, u64> =
            columns.iter().filter_map(|column| number(*column)).collect();
        for column in columns.iter().filter(|column| !answered.contains_key(column)) {
            findings.push(self.about_record(
                "/answered",
                format!(
                    "`answered` does not say how many there are in `{}`",
                    header(*column).unwrap_or_default()
                ),
                "give a number for each column of figures, or one for the whole table",
            ));
        }
        if let Some(total) = total {
            let sum = answered.values().sum();
            let stated = number(total).map_or(sum, |(_, stated)| stated);
            answered.insert(total, stated);
        }
        answered
    }

    fn no_figure(&self, cell: &Cell, problem: &FigureProblem) -> Diagnostic {
        let finding =
            |message: String| Diagnostic::new(&NOT_A_FIGURE, self.table_file, cell.span.clone(), message);
        let text = &cell.text;
        match problem {
            FigureProblem::Empty => finding("the cell has no figure".to_owned()).help(format!(
                "write the number, 0 for nobody, or `{HIDDEN}` for a figure that is not shown"
            )),
            FigureProblem::OtherSpelling => {
                finding(format!("`{text}` is not how a hidden figure is written"))
                    .help(format!("write `{HIDDEN}`: the pages say what it means"))
                    .replace_with(HIDDEN)
            }
            FigureProblem::Number(number) => finding(format!("`{text}` is not how a figure is written"))
                .help("write it in the digits 0 to 9, without divided thousands, with a decimal point")
                .replace_with(number.clone()),
            FigureProblem::NotWhole => finding(format!("`{text}` is no number of people")).help(
                "write a whole number, or say `unit: percent` in the description where they are shares",
            ),
            FigureProblem::TooLarge => finding(format!("`{text}` is more than 100 per cent"))
                .help("write the share, or leave `unit: percent` out where they are people"),
            FigureProblem::Other => finding(format!("`{text}` is no figure"))
                .help(format!("write a number, or `{HIDDEN}` for a figure that is not shown")),
        }
    }

    fn names(&self, category: usize) -> impl Iterator<Item = &Cell> {
        self.table.rows.iter().filter_map(move |row| row.get(category))
    }

    fn not_in_table<'a>(
        &self,
        pointer: &str,
        what: &str,
        wanted: &str,
        there: impl Iterator<Item = &'a str>,
    ) -> Diagnostic {
        let there: Vec<&str> = there.collect();
        let help = match nearest(wanted, there.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "the table has {}",
                there.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
            ),
        };
        self.about_record(pointer, format!("the table has no {what} `{wanted}`"), &help)
    }

    fn about_record(&self, pointer: &str, message: String, help: &str) -> Diagnostic {
        let place = match pointer.split('/').nth(1) {
            // A name that is a key.
            Some("columns" | "categories") => self.record_file.span_of_key(pointer),
            _ => self.record_file.span_of(pointer),
        };
        Diagnostic::new(&TABLE_DESCRIPTION, self.record_file, place, message).help(help)
    }
}

fn pointer(field: &str, key: &str) -> String {
    format!("/{field}/{}", key.replace('~', "~0").replace('/', "~1"))
}
