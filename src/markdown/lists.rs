//! Numbers of lists: Markdown counts by itself and shows what it counted.

use super::body::OddityKind;
use crate::diagnostic::Span;

/// The numbered lists of a body.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Those that are open; `None` for lists without numbers.
    open: Vec<Option<List>>,
    /// The number that the last one ended with.
    last: Option<u64>,
}

#[derive(Debug)]
struct List {
    start: u64,
    /// The numbers as written, with their places.
    written: Vec<(u64, Span)>,
}

impl Lists {
    pub(super) fn open(&mut self, start: Option<u64>) {
        self.open.push(start.map(|start| List { start, written: Vec::new() }));
    }

    /// An entry that begins at a place of the source.
    pub(super) fn item(&mut self, source: &str, start: usize) {
        let Some(Some(list)) = self.open.last_mut() else { return };
        let marker = source.get(start..).unwrap_or_default();
        let digits = marker.len() - marker.trim_start_matches(|digit: char| digit.is_ascii_digit()).len();
        if let Ok(number) = marker.get(..digits).unwrap_or_default().parse() {
            list.written.push((number, start..start + digits + 1));
        }
    }

    /// What is odd about the list that ends: its kind, its place, what was
    /// written, and what would be right.
    pub(super) fn close(&mut self, source: &str) -> Option<(OddityKind, Span, String, Option<String>)> {
        let list = self.open.pop()??;
        let before = self.last.replace(list.start + list.written.len() as u64 - 1);
        let (first, span) = list.written.first()?;
        let is_counted = list.written.iter().zip(list.start..).all(|((number, _), shown)| *number == shown);
        // `1.` before each entry asks to be counted.
        let is_idiom = list.written.iter().all(|(number, _)| number == first) && *first <= 1;
        if !is_counted && !is_idiom {
            let wrong = list.written.iter().zip(list.start..).find(|((number, _), shown)| number != shown);
            let ((number, span), shown) = wrong?;
            let mark = source.get(span.end - 1..span.end).unwrap_or(".");
            return Some((
                OddityKind::Renumbered,
                span.clone(),
                format!("{number}{mark} {shown}{mark}"),
                None,
            ));
        }
        let goes_on = before.is_some_and(|before| before + 1 == *first);
        if *first > 1 && !goes_on {
            let mark = source.get(span.end - 1..span.end).unwrap_or(".");
            let correction = (list.written.len() == 1).then(|| format!("{first}\\{mark}"));
            return Some((OddityKind::ListStart, span.clone(), format!("{first}{mark}"), correction));
        }
        None
    }
}
