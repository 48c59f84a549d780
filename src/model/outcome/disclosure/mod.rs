//! Which hidden figures of a table can be worked out from those that are
//! shown, and which others to hide so that none can.
//!
//! A table is rows by columns with their totals. Whoever reads it knows the
//! figures that are shown, that the others are whole numbers from zero on, and
//! that rows and columns add up. A hidden figure is safe when at least two
//! tables agree with all of this and differ in it. For one table with margins
//! that question has an exact answer: the tables that agree are the
//! circulations of a network (Gusfield, "A graph theoretic approach to
//! statistical data security", SIAM Journal on Computing 17, 1988), so a
//! figure can differ just when its edge lies on a cycle of the residual
//! network.
//!
//! What it does not answer: what follows from two tables on the same people,
//! and from knowing some of them. `docs/decisions/small-cells.md` says more.

mod audit;
mod flow;
mod propose;
#[cfg(test)]
mod tests;

pub use audit::Leak;
pub use propose::Proposal;

/// What a reader is told of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// The figure.
    Shown(u64),
    /// That it is not shown.
    Hidden,
    /// Nothing: a total that the table does not have. Nobody protects it.
    Unstated,
}

/// Rows by columns, with a last row and a last column for the totals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    rows: usize,
    columns: usize,
    entries: Vec<Entry>,
    stated_elsewhere: Vec<bool>,
    least: Vec<u64>,
}

/// The place of a cell: row and column from 0; the last of each is that of the
/// totals.
pub type Place = (usize, usize);

impl Table {
    /// A table of `rows` by `columns` cells, totals not counted, in which
    /// nothing is stated. In each column, the totals' last, figures from 1 to
    /// below `least` are small.
    pub fn new(rows: usize, columns: usize, least: Vec<u64>) -> Self {
        let cells = (rows + 1) * (columns + 1);
        Self {
            rows,
            columns,
            entries: vec![Entry::Unstated; cells],
            stated_elsewhere: vec![false; cells],
            least,
        }
    }

    /// The number of rows without that of the totals, which is the row of this number.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The number of columns without that of the totals, which is the column of this number.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// What is told of a cell.
    pub fn get(&self, place: Place) -> Entry {
        self.index(place).and_then(|index| self.entries.get(index)).copied().unwrap_or(Entry::Unstated)
    }

    /// Says what is told of a cell.
    pub fn set(&mut self, place: Place, entry: Entry) {
        if let Some(cell) = self.index(place).and_then(|index| self.entries.get_mut(index)) {
            *cell = entry;
        }
    }

    /// States a total outside of the table, where it cannot be hidden: how
    /// many people answered.
    pub fn state_elsewhere(&mut self, place: Place, total: u64) {
        self.set(place, Entry::Shown(total));
        if let Some(mark) = self.index(place).and_then(|index| self.stated_elsewhere.get_mut(index)) {
            *mark = true;
        }
    }

    /// The least figure of a column that is not small.
    pub fn least(&self, column: usize) -> u64 {
        self.least.get(column).copied().unwrap_or(0)
    }

    /// True for a shown figure that is small and not zero.
    pub fn is_small(&self, place: Place) -> bool {
        matches!(self.get(place), Entry::Shown(figure) if figure > 0 && figure < self.least(place.1))
    }

    /// All cells, totals included, row by row.
    pub fn places(&self) -> impl Iterator<Item = Place> + use<> {
        let columns = self.columns;
        (0..=self.rows).flat_map(move |row| (0..=columns).map(move |column| (row, column)))
    }

    fn index(&self, (row, column): Place) -> Option<usize> {
        (row <= self.rows && column <= self.columns).then(|| row * (self.columns + 1) + column)
    }

    fn can_hide(&self, place: Place) -> bool {
        let elsewhere = self.index(place).and_then(|index| self.stated_elsewhere.get(index));
        matches!(self.get(place), Entry::Shown(_)) && elsewhere == Some(&false)
    }

    /// The cells of a row or column, its total last.
    fn line(&self, line: Line) -> Vec<Place> {
        match line {
            Line::Row(row) => (0..=self.columns).map(|column| (row, column)).collect(),
            Line::Column(column) => (0..=self.rows).map(|row| (row, column)).collect(),
            Line::All => {
                let is_total = |(row, column): Place| row == self.rows || column == self.columns;
                let figures = self.places().filter(|place| !is_total(*place));
                figures.chain([(self.rows, self.columns)]).collect()
            }
        }
    }

    /// All rows, then all columns, those of the totals included, then the
    /// whole table.
    fn lines(&self) -> impl Iterator<Item = Line> + use<> {
        (0..=self.rows).map(Line::Row).chain((0..=self.columns).map(Line::Column)).chain([Line::All])
    }
}

/// Cells that add up to the last of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A row.
    Row(usize),
    /// A column.
    Column(usize),
    /// All figures and the total of all.
    All,
}
