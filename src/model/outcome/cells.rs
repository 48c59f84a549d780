//! The cells of a table in CSV (RFC 4180), each with its place in the file.

use std::sync::Arc;

use csv_core::{ReadFieldResult, Reader};

use crate::diagnostic::{Diagnostic, Span};
use crate::load::ContentFile;
use crate::model::outcome::rules::{TABLE_FORM, TABLE_SPELLING};

/// The most rows of figures that a table may have, that of the totals not counted.
pub const MOST_ROWS: usize = 100;

/// The most columns that a table may have.
pub const MOST_COLUMNS: usize = 12;

/// The most characters that a cell may have.
pub const LONGEST_CELL: usize = 200;

/// A cell as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its text without quotes, and without spaces around it.
    pub text: String,
    /// Its place in the file, quotes included.
    pub span: Span,
}

/// The rows of a file, all with as many cells as the first. Rows without any
/// text are left out; of a row that cannot be used there is a finding.
pub(super) fn read(file: &Arc<ContentFile>, findings: &mut Vec<Diagnostic>) -> Vec<Vec<Cell>> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    spelling(file, findings);
    for row in Rows::new(&file.text) {
        let (Some(first), Some(last)) = (row.first(), row.last()) else { continue };
        let span = first.span.start..last.span.end;
        if row.iter().all(|cell| cell.text.is_empty()) {
            continue;
        }
        if rows.is_empty()
            && let Some(finding) = other_divider(file, &row)
        {
            findings.push(finding);
            return Vec::new();
        }
        let finding = |message: String| Diagnostic::new(&TABLE_FORM, file, span.clone(), message);
        if rows.is_empty() && row.len() > MOST_COLUMNS {
            let message = format!("the table has {} columns, and may have {MOST_COLUMNS}", row.len());
            findings.push(finding(message).help("divide it into tables on single questions"));
            return Vec::new();
        }
        // Headers, tags and totals are rows as well.
        if rows.len() == MOST_ROWS + 3 {
            findings.push(
                finding(format!("the table goes on after {MOST_ROWS} rows"))
                    .help("keep the categories that readers ask for, and bring the others together"),
            );
            return rows;
        }
        let expected = rows.first().map_or(row.len(), Vec::len);
        if row.len() != expected {
            let cells =
                |count: usize| if count == 1 { "1 cell".to_owned() } else { format!("{count} cells") };
            findings.push(
                finding(format!("the row has {}, and the first row has {expected}", cells(row.len())))
                    .help("divide cells by commas, and put a text that holds a comma in double quotes"),
            );
            continue;
        }
        let before = findings.len();
        findings.extend(row.iter().filter_map(|cell| misshapen(file, cell)));
        if findings.len() == before {
            rows.push(row);
        }
    }
    rows
}

/// The finding on cells that are divided by something else than commas.
fn other_divider(file: &Arc<ContentFile>, row: &[Cell]) -> Option<Diagnostic> {
    let [only] = row else { return None };
    let (divider, name) = [(';', "semicolons"), ('\t', "tabs"), ('|', "vertical lines")]
        .into_iter()
        .find(|(divider, _)| only.text.contains(*divider))?;
    let at = file.text.get(only.span.clone())?.find(divider)? + only.span.start;
    Some(
        Diagnostic::new(
            &TABLE_FORM,
            file,
            at..at + divider.len_utf8(),
            format!("the cells are divided by {name}, not by commas"),
        )
        .help("in the spreadsheet program, save as CSV again and choose the comma as field separator"),
    )
}

fn misshapen(file: &Arc<ContentFile>, cell: &Cell) -> Option<Diagnostic> {
    let finding = |span: Span, message: String, help: &str| {
        Some(Diagnostic::new(&TABLE_FORM, file, span, message).help(help))
    };
    if cell.text.contains(['\n', '\r']) {
        let first = cell.span.start..cell.span.start + 1;
        return finding(
            first,
            "the cell goes on over the end of its line".to_owned(),
            "write it in one line; if it is meant to end before, a double quote is missing there",
        );
    }
    let length = cell.text.chars().count();
    if length > LONGEST_CELL {
        return finding(
            cell.span.clone(),
            format!("the cell has {length} characters, and may have {LONGEST_CELL}"),
            "give it a short name here, and say the rest in the description of the table",
        );
    }
    // https://owasp.org/www-community/attacks/CSV_Injection
    let is_formula = match cell.text.chars().next() {
        Some('=' | '@') => true,
        Some('+' | '-') => cell.text.chars().nth(1).is_none_or(|second| !second.is_ascii_digit()),
        _ => false,
    };
    if is_formula {
        return finding(
            cell.span.clone(),
            "spreadsheet programs take the cell for a formula".to_owned(),
            "begin it with a letter or a digit",
        );
    }
    None
}

/// A note on marks that do no harm: what corin publishes is without them.
fn spelling(file: &Arc<ContentFile>, findings: &mut Vec<Diagnostic>) {
    let has_mark = file.text.starts_with('\u{feff}');
    let line_end = file.text.find("\r\n");
    let (span, what) = match (has_mark, line_end) {
        (true, Some(_)) => (0..0, "a byte-order mark and the line ends of Windows"),
        (true, None) => (0..0, "a byte-order mark"),
        (false, Some(at)) => (at..at, "the line ends of Windows"),
        (false, None) => return,
    };
    findings.push(
        Diagnostic::new(&TABLE_SPELLING, file, span, format!("the file has {what}"))
            .help("nothing is to be done: the table is published without"),
    );
}

/// The rows of a text, whatever they hold.
struct Rows<'a> {
    text: &'a str,
    at: usize,
    reader: Reader,
    is_over: bool,
}

impl<'a> Rows<'a> {
    fn new(text: &'a str) -> Self {
        let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self { text, at, reader: Reader::new(), is_over: false }
    }

    /// The next cell, and true when it is the last of its row.
    fn cell(&mut self, is_first: bool) -> Option<(Cell, bool)> {
        let start = self.at;
        let mut bytes = Vec::new();
        let mut buffer = [0; 256];
        loop {
            let input = self.text.as_bytes().get(self.at..).unwrap_or_default();
            let (result, read, written) = self.reader.read_field(input, &mut buffer);
            self.at += read;
            bytes.extend_from_slice(buffer.get(..written).unwrap_or_default());
            match result {
                // The end of the text is told to the reader by nothing to read.
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::End => return None,
                ReadFieldResult::Field { record_end } => {
                    let text = String::from_utf8_lossy(&bytes).trim().to_owned();
                    return Some((Cell { text, span: self.place(start, is_first, record_end) }, record_end));
                }
            }
        }
    }

    /// The place of the cell that was read from `start` on: without line ends
    /// before it, what divides it from the next, and spaces around it.
    fn place(&self, start: usize, is_first: bool, record_end: bool) -> Span {
        let raw = self.text.get(start..self.at).unwrap_or_default();
        let shown = if is_first { raw.trim_start_matches(['\r', '\n']) } else { raw };
        let start = start + raw.len() - shown.len();
        let shown = if record_end { shown } else { shown.strip_suffix(',').unwrap_or(shown) };
        let trimmed = shown.trim_start();
        let start = start + if trimmed.is_empty() { 0 } else { shown.len() - trimmed.len() };
        start..start + trimmed.trim_end().len()
    }
}

impl Iterator for Rows<'_> {
    type Item = Vec<Cell>;

    fn next(&mut self) -> Option<Vec<Cell>> {
        if self.is_over {
            return None;
        }
        let mut row = Vec::new();
        while let Some((cell, is_last)) = self.cell(row.is_empty()) {
            row.push(cell);
            if is_last {
                return Some(row);
            }
        }
        self.is_over = true;
        (!row.is_empty()).then_some(row)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn places(text: &str) -> Vec<Vec<(String, &str)>> {
        let cell = |cell: Cell| (cell.text, &text[cell.span]);
        Rows::new(text).map(|row| row.into_iter().map(cell).collect()).collect()
    }

    #[test]
    fn each_cell_has_its_place() {
        let both = |text: &'static str| (text.to_owned(), text);
        assert_eq!(
            places("a,b\r\n\"c, d\", 12 \n,\n"),
            [
                vec![both("a"), both("b")],
                vec![("c, d".to_owned(), "\"c, d\""), both("12")],
                vec![both(""), both("")]
            ]
        );
        let empty = Rows::new("a,\nb,c\n").next().and_then(|row| row.last().map(|cell| cell.span.clone()));
        assert_eq!(empty, Some(2..2), "an empty cell stands in its own line");
        assert_eq!(places("\u{feff}é,ب"), [vec![both("é"), both("ب")]]);
        assert_eq!(places(""), Vec::<Vec<(String, &str)>>::new());
    }

    #[test]
    fn an_open_quote_takes_the_rest() {
        assert_eq!(places("a,\"b\nc,d\n"), [vec![("a".to_owned(), "a"), ("b\nc,d".to_owned(), "\"b\nc,d")]]);
    }

    proptest! {
        #[test]
        fn any_text_is_read_to_its_end(text in "[a\",;\r\n \u{feff}éب<0-9]{0,60}") {
            let mut end = 0;
            for cell in Rows::new(&text).flatten() {
                prop_assert!(text.get(cell.span.clone()).is_some());
                prop_assert!(cell.span.start >= end);
                end = cell.span.end;
            }
        }
    }
}
