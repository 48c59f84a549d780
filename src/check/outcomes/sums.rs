//! What adds up must add up: totals, and how many answered.

use super::{Checked, WRONG_SUM};
use crate::check::Findings;
use crate::diagnostic::Diagnostic;
use crate::model::outcome::Figure;
use crate::model::record::{Answered, Answers, Unit};

/// Figures together: those that are shown, and whether there are hidden ones.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    pub(super) shown: u64,
    pub(super) has_hidden: bool,
}

impl Sum {
    pub(super) fn of(figures: impl Iterator<Item = Option<Figure>>) -> Self {
        let mut sum = Self::default();
        for figure in figures.flatten() {
            match figure {
                Figure::Shown(figure) => sum.shown += figure,
                Figure::Hidden => sum.has_hidden = true,
            }
        }
        sum
    }
}

/// Checks that totals are the sums of their parts, and that no more people are
/// in the table than answered.
pub(super) fn check(checked: &Checked<'_>, findings: &mut Findings<'_>) {
    let grid = checked.grid;
    if let Some(total) = grid.total_column {
        for row in grid.all_rows() {
            let parts = Sum::of(grid.columns.iter().map(|column| grid.figure(row, *column)));
            total_of(checked, (row, total), parts, "row", findings);
        }
    }
    if let Some(total) = grid.total_row {
        for column in grid.all_columns() {
            let parts = Sum::of(grid.rows.iter().map(|row| grid.figure(*row, column)));
            total_of(checked, (total, column), parts, "column", findings);
        }
    }
    match (checked.record.unit, checked.record.answers) {
        (Unit::Percent, Answers::One) => shares(checked, findings),
        (Unit::People, Answers::One) => people(checked, findings),
        (Unit::People, Answers::Several) => each(checked, findings),
        (Unit::Percent, Answers::Several) => {}
    }
    asked(checked, findings);
}

fn total_of(
    checked: &Checked<'_>,
    place: (usize, usize),
    parts: Sum,
    line: &str,
    findings: &mut Findings<'_>,
) {
    let Some(Figure::Shown(total)) = checked.grid.figure(place.0, place.1) else { return };
    let is_right = if parts.has_hidden { parts.shown <= total } else { parts.shown == total };
    let Some(cell) = checked.cell(place).filter(|_| !is_right) else { return };
    let together = if parts.has_hidden { "those that are shown are" } else { "they are" };
    findings.add(
        Diagnostic::new(
            &WRONG_SUM,
            checked.table_file,
            cell.span.clone(),
            format!("the total is {total}, and the figures of its {line} are not"),
        )
        .label(format!("{together} {} together", parts.shown))
        .help("correct the total or the figure that is wrong"),
    );
}

/// No more people than answered: in the whole table, or in each column.
fn people(checked: &Checked<'_>, findings: &mut Findings<'_>) {
    match &checked.record.answered {
        Answered::All(answered) => {
            let sum = in_all(checked);
            if sum.shown > u64::from(*answered) {
                let finding = too_many(checked, "/answered", sum.shown, u64::from(*answered), "the table");
                findings.add(if checked.grid.columns.len() > 1 && checked.grid.total_column.is_none() {
                    finding.help(
                        "where the columns are about the same people at different times, give a number for each: `answered: {…}`",
                    )
                } else {
                    finding
                });
            }
        }
        Answered::ByColumn(_) => {
            for column in &checked.grid.columns {
                let (sum, answered) = (in_column(checked, *column), checked.grid.answered(*column));
                if sum.shown > answered {
                    let what = format!("`{}`", checked.header(*column));
                    let pointer = checked.answered_pointer(*column);
                    findings.add(too_many(checked, &pointer, sum.shown, answered, &what));
                }
            }
        }
    }
}

/// The people in the whole table, from its totals where it has them.
pub(super) fn in_all(checked: &Checked<'_>) -> Sum {
    let grid = checked.grid;
    let of_column = |column: usize| in_column(checked, column);
    if let Some(total) = grid.total_column {
        let sum = of_column(total);
        if !sum.has_hidden {
            return sum;
        }
    }
    grid.columns.iter().map(|column| of_column(*column)).fold(Sum::default(), |all, sum| Sum {
        shown: all.shown + sum.shown,
        has_hidden: all.has_hidden || sum.has_hidden,
    })
}

/// The people in a column, from its total where it has one.
pub(super) fn in_column(checked: &Checked<'_>, column: usize) -> Sum {
    let grid = checked.grid;
    match grid.total_row.and_then(|row| grid.figure(row, column)) {
        Some(Figure::Shown(total)) => Sum { shown: total, has_hidden: false },
        _ => Sum::of(grid.rows.iter().map(|row| grid.figure(*row, column))),
    }
}

fn too_many(checked: &Checked<'_>, pointer: &str, sum: u64, answered: u64, what: &str) -> Diagnostic {
    Diagnostic::new(
        &WRONG_SUM,
        checked.record_file,
        checked.record_file.span_of(pointer),
        format!("{answered} people answered, and {what} has {sum}"),
    )
    .help("correct the number, or say `answers: several` where a person can be in several rows")
}

/// Where a person can be in several rows, no row has more than answered.
fn each(checked: &Checked<'_>, findings: &mut Findings<'_>) {
    for row in &checked.grid.rows {
        for column in checked.grid.all_columns() {
            let answered = checked.grid.answered(column);
            let Some(Figure::Shown(figure)) = checked.grid.figure(*row, column) else { continue };
            let Some(cell) = checked.cell((*row, column)).filter(|_| figure > answered) else { continue };
            findings.add(
                Diagnostic::new(
                    &WRONG_SUM,
                    checked.table_file,
                    cell.span.clone(),
                    format!("the figure is {figure}, and {answered} people answered"),
                )
                .help("correct the figure, or `answered` in the description"),
            );
        }
    }
}

/// Shares of people who are in one row each are 100 per cent at most, but for
/// rounding.
fn shares(checked: &Checked<'_>, findings: &mut Findings<'_>) {
    let grid = checked.grid;
    let rows = grid.rows.len() as u64;
    for column in &grid.columns {
        let cells = grid.rows.iter().filter_map(|row| checked.cell((*row, *column)));
        let has_tenths = cells.map(|cell| cell.text.as_str()).any(|text| text.contains('.'));
        // Half a unit of the last digit for each row, in tenths of a per cent.
        let rounding = if has_tenths { rows.div_ceil(20) } else { rows * 5 };
        let sum = in_column(checked, *column).shown;
        if sum <= 1000 + rounding {
            continue;
        }
        let Some(header) = checked.table.columns.get(*column) else { continue };
        findings.add(
            Diagnostic::new(
                &WRONG_SUM,
                checked.table_file,
                header.header.span.clone(),
                format!("the shares of `{}` are more than 100 per cent together", header.header.text),
            )
            .label(format!("{}.{} per cent", sum / 10, sum % 10))
            .help("correct them, or say `answers: several` where a person can be in several rows"),
        );
    }
}

/// No more people answered than were asked.
fn asked(checked: &Checked<'_>, findings: &mut Findings<'_>) {
    let Some(asked) = checked.record.asked else { return };
    let answered = match &checked.record.answered {
        Answered::All(answered) => *answered,
        Answered::ByColumn(by_column) => by_column.values().copied().max().unwrap_or(0),
    };
    if answered > asked {
        findings.add(
            Diagnostic::new(
                &WRONG_SUM,
                checked.record_file,
                checked.record_file.span_of("/asked"),
                format!("{asked} people were asked, and {answered} answered"),
            )
            .help("correct one of the two numbers"),
        );
    }
}
