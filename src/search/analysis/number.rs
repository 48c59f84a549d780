//! One spelling for a number: `35.000`, `40,000`, `93 110`, `1.234,56`, `2,50,000`.
//!
//! Separators of thousands disappear, the decimal sign becomes a stop, digits
//! of all scripts become ASCII (done while folding). `4.172` reads as four
//! thousand: the text does not say, and query and page read it alike.
//! `search-reader.js` does the same in `cluster`.

use super::words::{Class, Kind, Span, Words};

/// Between the digits of one number.
const SIGNS: &[char] = &['.', ',', '\'', '’', '٬', '٫'];
/// Before the decimals.
const DECIMAL_SIGNS: &[char] = &['.', ',', '٫'];
/// Between groups of three digits.
const SPACES: &[char] = &[' ', '\u{a0}', '\u{2009}', '\u{202f}'];
/// Runs looked at together; more is no number.
const RUNS_MAX: usize = 12;

/// A run of digits and the sign before it.
#[derive(Clone, Copy)]
struct Run {
    sign: char,
    start: usize,
    end: usize,
    digits: usize,
}

/// Reads the numbers that begin with the run `start..end`, appends them in order, gives where they end.
pub(super) fn cluster(words: &Words<'_>, start: usize, end: usize, out: &mut Vec<Span>) -> usize {
    let first = Run { sign: ' ', start, end, digits: count(words, start, end) };
    if first.digits <= 3
        && let Some(end) = spaced(words, first, out)
    {
        return end;
    }
    let mut runs = vec![first];
    while runs.len() < RUNS_MAX
        && let Some(run) = runs.last().and_then(|last| next_run(words, last.end, SIGNS))
    {
        runs.push(run);
    }
    let cluster_end = runs.last().map_or(end, |run| run.end);
    if let Some(decimal) = whole(&runs) {
        out.push(Span { start, end: cluster_end, kind: Kind::Number(decimal) });
    } else {
        out.extend(runs.iter().map(|run| Span { start: run.start, end: run.end, kind: Kind::Number(None) }));
    }
    cluster_end
}

/// Groups of three divided by the same kind of space, with decimals if they follow.
fn spaced(words: &Words<'_>, first: Run, out: &mut Vec<Span>) -> Option<usize> {
    let mut last = first;
    let mut sign = None;
    while let Some(run) = next_run(words, last.end, SPACES) {
        if run.digits != 3 || sign.is_some_and(|sign| sign != run.sign) {
            break;
        }
        sign = Some(run.sign);
        last = run;
    }
    sign?;
    let mut end = last.end;
    let mut decimal = None;
    if let Some(run) = next_run(words, last.end, DECIMAL_SIGNS)
        && next_run(words, run.end, SIGNS).is_none()
    {
        decimal = Some(end);
        end = run.end;
    }
    out.push(Span { start: first.start, end, kind: Kind::Number(decimal) });
    Some(end)
}

/// Whether the runs are one number, and where its decimal sign stands.
fn whole(runs: &[Run]) -> Option<Option<usize>> {
    let (first, rest) = runs.split_first()?;
    let Some((last, middle)) = rest.split_last() else {
        return Some(None);
    };
    let thousands = |runs: &[Run]| {
        first.digits <= 3
            && runs.iter().all(|run| run.digits == 3 && run.sign == runs.first().map_or(run.sign, |r| r.sign))
    };
    // South Asia counts in hundreds above the thousands: lakhs and crores.
    let lakhs = |runs: &[Run]| {
        first.digits <= 2
            && runs.split_last().is_some_and(|(last, rest)| {
                !rest.is_empty() && last.digits == 3 && rest.iter().all(|run| run.digits == 2)
            })
            && runs.iter().all(|run| run.sign == ',')
    };
    let grouped = |runs: &[Run]| thousands(runs) || lakhs(runs);
    if grouped(rest) {
        return Some(None);
    }
    let decimals = DECIMAL_SIGNS.contains(&last.sign);
    if decimals && (middle.is_empty() || (grouped(middle) && middle.iter().all(|run| run.sign != last.sign)))
    {
        return Some(Some(middle.last().map_or(first.end, |run| run.end)));
    }
    None
}

/// The run of digits after one sign of the given kinds.
fn next_run(words: &Words<'_>, at: usize, signs: &[char]) -> Option<Run> {
    let sign = words.text().get(at..)?.chars().next()?;
    if !signs.contains(&sign) {
        return None;
    }
    let start = at + sign.len_utf8();
    let (Class::Digit, _) = words.class_at(start)? else {
        return None;
    };
    let (end, digits) = words.run(start);
    digits.then(|| Run { sign, start, end, digits: count(words, start, end) })
}

fn count(words: &Words<'_>, start: usize, end: usize) -> usize {
    words.text().get(start..end).map_or(0, |run| run.chars().count())
}
