//! Nobody is found in the figures: none is small, and none that is hidden can
//! be worked out.

use super::sums::{in_all, in_column};
use super::{Checked, RECOVERABLE_FIGURE, SMALL_FIGURE};
use crate::check::Findings;
use crate::diagnostic::{Diagnostic, Span};
use crate::model::outcome::disclosure::{Leak, Place, Proposal};
use crate::model::outcome::{HIDDEN, Part};
use crate::model::record::{Answered, Answers, Unit};

/// Checks that the figures protect those whom they are about.
pub(super) fn check(checked: &Checked<'_>, findings: &mut Findings<'_>) {
    if too_few(checked, findings) {
        return;
    }
    for part in checked.grid.parts(checked.record) {
        let proposal = part.table.proposal();
        let mut found: Vec<Diagnostic> = Vec::new();
        for place in &proposal.small {
            found.extend(small(checked, &part, *place));
        }
        for leak in part.table.leaks().unwrap_or_default() {
            found.extend(recoverable(checked, &part, &leak));
        }
        if let Some(first) = found.first_mut() {
            first.help.extend(advice(checked, &part, &proposal));
        }
        for finding in found {
            findings.add(finding);
        }
    }
    rest(checked, findings);
}

fn small(checked: &Checked<'_>, part: &Part, place: Place) -> Option<Diagnostic> {
    let place = part.cell(place)?;
    let least = checked.record.minimum();
    let message = match checked.record.unit {
        Unit::People => format!("the figure is small: fewer than {least} people"),
        Unit::Percent => format!("the share stands for fewer than {least} people"),
    };
    Some(
        Diagnostic::new(&SMALL_FIGURE, checked.table_file, checked.cell(place)?.span.clone(), message)
            .help(format!("hide it: write `{HIDDEN}`"))
            .replace_with(HIDDEN),
    )
}

fn recoverable(checked: &Checked<'_>, part: &Part, leak: &Leak) -> Option<Diagnostic> {
    let span = |place: &Place| -> Option<Span> { Some(checked.cell(part.cell(*place)?)?.span.clone()) };
    let finding = |span, message: &str| {
        Diagnostic::new(&RECOVERABLE_FIGURE, checked.table_file, span, message.to_owned())
    };
    match leak {
        Leak::Figure(place) => Some(
            finding(span(place)?, "the hidden figure can be worked out")
                .label("only one number fits the others and the totals"),
        ),
        Leak::Together(_, places) => {
            let (first, others) = places.split_first()?;
            let mut finding = finding(span(first)?, "the hidden figures can be worked out together")
                .label(format!("together fewer than {} people", checked.record.minimum()));
            for other in others {
                finding = finding.also(span(other)?, "and this one");
            }
            Some(finding)
        }
    }
}

/// Which further cells to hide.
fn advice(checked: &Checked<'_>, part: &Part, proposal: &Proposal) -> Vec<String> {
    let further: Vec<String> =
        proposal.further.iter().filter_map(|place| Some(checked.named(part.cell(*place)?))).collect();
    let mut advice = Vec::new();
    if !further.is_empty() {
        let cells = if further.len() == 1 { "this cell" } else { "these cells" };
        let why =
            if proposal.small.is_empty() { "" } else { " as well, or what is hidden can be worked out" };
        advice.push(format!("write `{HIDDEN}` in {cells}{why}: {}", further.join(", ")));
    }
    if !proposal.complete {
        advice.push("hiding alone is not enough here: bring rows or columns together".to_owned());
    } else if further.len() > 2 {
        advice.push("bringing rows together may hide less".to_owned());
    }
    advice
}

/// True, with a finding, when there are too few people in all or in a column
/// to publish anything about them.
fn too_few(checked: &Checked<'_>, findings: &mut Findings<'_>) -> bool {
    let least = checked.record.minimum();
    let answered: Vec<(String, u64)> = match &checked.record.answered {
        Answered::All(answered) => vec![("/answered".to_owned(), u64::from(*answered))],
        Answered::ByColumn(_) => {
            let columns = checked.grid.columns.iter();
            columns
                .map(|column| (checked.answered_pointer(*column), checked.grid.answered(*column)))
                .collect()
        }
    };
    let few = answered.into_iter().filter(|(_, answered)| *answered < u64::from(least));
    let mut is_any = false;
    for (pointer, answered) in few {
        is_any = true;
        findings.add(
            Diagnostic::new(
                &SMALL_FIGURE,
                checked.record_file,
                checked.record_file.span_of(&pointer),
                format!("{answered} people answered: too few to publish figures on them"),
            )
            .label(format!("fewer than {least}"))
            .help("bring several periods or groups together, or wait until more people have answered"),
        );
    }
    is_any
}

/// A few people who answered and are in no row are shown by what is missing.
fn rest(checked: &Checked<'_>, findings: &mut Findings<'_>) {
    if checked.record.unit != Unit::People || checked.record.answers != Answers::One {
        return;
    }
    let sums: Vec<_> = match &checked.record.answered {
        Answered::All(answered) => vec![("/answered".to_owned(), u64::from(*answered), in_all(checked))],
        Answered::ByColumn(_) => {
            let columns = checked.grid.columns.iter();
            let sum = |column: &usize| {
                let answered = checked.grid.answered(*column);
                (checked.answered_pointer(*column), answered, in_column(checked, *column))
            };
            columns.map(sum).collect()
        }
    };
    for (pointer, answered, sum) in sums {
        let rest = answered.saturating_sub(sum.shown);
        if sum.has_hidden || rest == 0 || rest >= u64::from(checked.record.minimum()) {
            continue;
        }
        findings.add(
            Diagnostic::new(
                &SMALL_FIGURE,
                checked.record_file,
                checked.record_file.span_of(&pointer),
                format!("{answered} people answered, and {} are in the table: the others are few", sum.shown),
            )
            .label(format!("fewer than {} are in no row", checked.record.minimum()))
            .help("leave those out of `answered` who did not answer this question, or bring them together with a row"),
        );
    }
}
