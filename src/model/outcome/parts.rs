//! The parts of a table that add up, as [`disclosure`] judges them.

use crate::model::outcome::disclosure::{self, Entry, Place};
use crate::model::outcome::{Figure, Grid};
use crate::model::record::{Answered, Answers, OutcomeRecord, Unit};

/// Rows by columns that add up, each by its number in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    rows: Vec<usize>,
    total_row: Option<usize>,
    columns: Vec<usize>,
    total_column: Option<usize>,
    /// What is told of the cells.
    pub table: disclosure::Table,
}

impl Part {
    /// The row and column in the table of a place; `None` for a total that
    /// the table does not have.
    pub fn cell(&self, (row, column): Place) -> Option<(usize, usize)> {
        let row = if row == self.rows.len() { self.total_row } else { self.rows.get(row).copied() };
        let column =
            if column == self.columns.len() { self.total_column } else { self.columns.get(column).copied() };
        row.zip(column)
    }

    fn new(
        grid: &Grid,
        rows: &[usize],
        total_row: Option<usize>,
        columns: &[usize],
        total_column: Option<usize>,
    ) -> Self {
        let mut least: Vec<u64> = columns.iter().map(|column| grid.least(*column)).collect();
        least.push(total_column.map_or(0, |column| grid.least(column)));
        let table = disclosure::Table::new(rows.len(), columns.len(), least);
        let mut part =
            Self { rows: rows.to_vec(), total_row, columns: columns.to_vec(), total_column, table };
        for place in part.table.places() {
            let figure = part.cell(place).and_then(|(row, column)| grid.figure(row, column));
            part.table.set(
                place,
                match figure {
                    Some(Figure::Shown(figure)) => Entry::Shown(figure),
                    Some(Figure::Hidden) => Entry::Hidden,
                    None => Entry::Unstated,
                },
            );
        }
        part
    }

    /// States how many answered as a total. Where the table has the total
    /// itself and it is another, the table is believed: not everybody is in it.
    fn state(&mut self, place: Place, answered: u64) {
        match self.table.get(place) {
            Entry::Shown(total) if total != answered => {}
            _ => self.table.state_elsewhere(place, answered),
        }
    }
}

impl Grid {
    /// The parts of the table: all of it where each person is in one row; each
    /// row where a person can be in several; each column of shares.
    ///
    /// How many people answered counts as a total. Where some of them are in
    /// no row, hidden figures are better protected than is found here.
    pub fn parts(&self, record: &OutcomeRecord) -> Vec<Part> {
        match (record.unit, record.answers) {
            (Unit::People, Answers::One) => {
                let mut part = Part::new(self, &self.rows, self.total_row, &self.columns, self.total_column);
                let (rows, columns) = (self.rows.len(), self.columns.len());
                match &record.answered {
                    Answered::All(answered) => part.state((rows, columns), u64::from(*answered)),
                    Answered::ByColumn(_) => {
                        for (place, column) in self.columns.iter().enumerate() {
                            part.state((rows, place), self.answered(*column));
                        }
                    }
                }
                vec![part]
            }
            (Unit::People, Answers::Several) => {
                let rows = self.rows.iter();
                rows.map(|row| Part::new(self, &[*row], None, &self.columns, self.total_column)).collect()
            }
            (Unit::Percent, answers) => {
                let part = |column: &usize| {
                    let mut part = Part::new(self, &self.rows, None, &[*column], None);
                    if answers == Answers::One {
                        let shown = self.rows.iter().filter_map(|row| match self.figure(*row, *column)? {
                            Figure::Shown(figure) => Some(figure),
                            Figure::Hidden => None,
                        });
                        // Rounded shares may be a little more than all.
                        let whole = shown.sum::<u64>().max(1000);
                        part.table.state_elsewhere((self.rows.len(), 0), whole);
                    }
                    part
                };
                self.columns.iter().map(part).collect()
            }
        }
    }
}
