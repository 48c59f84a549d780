//! Figures of follow-up: that they add up, and that nobody can be found in them.

mod protection;
mod record;
mod sums;

use std::sync::Arc;

use crate::check::{Context, Findings, characters};
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::Outcome;
use crate::model::outcome::{Cell, Grid, Table};
use crate::model::record::OutcomeRecord;

rules! {
    /// Figures that do not add up.
    WRONG_SUM = "C2007", "wrong-sum", Error;
    /// A figure on fewer people than may be published.
    SMALL_FIGURE = "C2008", "small-figure", Error;
    /// A hidden figure that can be worked out from those that are shown.
    RECOVERABLE_FIGURE = "C2009", "recoverable-figure", Error;
    /// A table without a description, or a description without a table.
    UNPAIRED_OUTCOME = "C2010", "unpaired-outcome", Error;
}

/// Checks the outcomes of a country.
pub(super) fn check_country(context: &Context<'_>, findings: &mut Findings<'_>) {
    for outcome in &context.country.outcomes {
        pair(outcome, findings);
        if let Some(file) = &outcome.table_file {
            characters::check_text(file, &file.text, findings);
        }
        if let Some((file, record)) = outcome.record_file.as_ref().zip(outcome.record.as_ref()) {
            record::check(context, outcome, (file, record), findings);
        }
        if let Some(checked) = Checked::of(outcome) {
            sums::check(&checked, findings);
            protection::check(&checked, findings);
        }
    }
}

fn pair(outcome: &Outcome, findings: &mut Findings<'_>) {
    let stem = &outcome.id.stem;
    let (file, message, help) = match (&outcome.table_file, &outcome.record_file) {
        (Some(table), None) => (
            table,
            format!("nothing says what the figures are: there is no `{stem}.yaml` beside the table"),
            "write it: title, method, how many answered, period, sources",
        ),
        (None, Some(record)) => (
            record,
            format!("there is no table `{stem}.csv` beside the description"),
            "put the figures there, with a row of HXL tags below the headers",
        ),
        _ => return,
    };
    findings.add(Diagnostic::new(&UNPAIRED_OUTCOME, file, 0..0, message).help(help));
}

/// An outcome that is sound in form.
struct Checked<'a> {
    table_file: &'a Arc<ContentFile>,
    record_file: &'a Arc<ContentFile>,
    record: &'a OutcomeRecord,
    table: &'a Table,
    grid: &'a Grid,
}

impl<'a> Checked<'a> {
    fn of(outcome: &'a Outcome) -> Option<Self> {
        let (record, table, grid) = outcome.whole()?;
        let (table_file, record_file) = outcome.table_file.as_ref().zip(outcome.record_file.as_ref())?;
        Some(Self { table_file, record_file, record, table, grid })
    }

    fn cell(&self, (row, column): (usize, usize)) -> Option<&'a Cell> {
        self.table.cell(row, column)
    }

    /// A cell in words, with its line: `` `left` of `women` (line 5) ``.
    fn named(&self, (row, column): (usize, usize)) -> String {
        let category = self.table.cell(row, self.grid.category).map_or("", |cell| cell.text.as_str());
        let start = self.cell((row, column)).map_or(0, |cell| cell.span.start);
        let before = self.table_file.text.get(..start).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        format!("`{category}` of `{}` (line {line})", self.header(column))
    }

    fn header(&self, column: usize) -> &'a str {
        self.table.columns.get(column).map_or("", |column| column.header.text.as_str())
    }

    /// Where `answered` says how many there are in a column.
    fn answered_pointer(&self, column: usize) -> String {
        let header = self.header(column).replace('~', "~0").replace('/', "~1");
        format!("/answered/{header}")
    }
}
