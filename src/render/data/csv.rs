//! Data as CSV with a row of HXL tags.
//!
//! RFC 4180: commas, quotes where they are needed, CR LF; UTF-8 without a mark.
//! The first row names the columns, the second holds their tags (Humanitarian
//! Exchange Language 1.1, hxlstandard.org), then come the rows.

use std::borrow::Cow;

use csv::{ReaderBuilder, Terminator, WriterBuilder};

use super::Error;

/// A column: its name, its tag and how a record fills it, in one place.
#[derive(Debug, Clone, Copy)]
pub struct Column<T: ?Sized> {
    /// The name in the first row: the name of the field in the JSON file.
    pub name: &'static str,
    /// The HXL hashtag with its attributes: `#date+reviewed`.
    pub tag: &'static str,
    /// What it holds, for the handbook.
    pub meaning: &'static str,
    /// The cell of a record; empty for what is not known.
    pub value: for<'a> fn(&'a T) -> Cow<'a, str>,
}

/// The bytes of a table: names, tags, one row for each record.
///
/// # Errors
///
/// None that content could cause; see [`Error`].
pub fn table<T>(columns: &[Column<T>], records: &[T]) -> Result<Vec<u8>, Error> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::with_capacity(records.len() * 128));
    writer.write_record(columns.iter().map(|column| column.name))?;
    writer.write_record(columns.iter().map(|column| column.tag))?;
    for record in records {
        for column in columns {
            writer.write_field(harmless((column.value)(record)).as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.into_inner().map_err(|error| Error::Csv(error.into_error().into()))
}

/// A cell that no spreadsheet takes for a formula: where it begins with `=`,
/// `+`, `-`, `@`, their wide forms, a tab or a carriage return, an apostrophe
/// comes first (OWASP, "CSV Injection"). A cell that would read like one that
/// was changed so gets one more, so that [`plain`] gives back what was written.
/// Numbers stay as they are.
pub fn harmless(cell: Cow<'_, str>) -> Cow<'_, str> {
    if is_tempting(cell.trim_start_matches('\'')) && !is_number(&cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        cell
    }
}

/// What a cell said before [`harmless`].
pub fn plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_tempting(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

fn is_tempting(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'])
}

/// Digits with a minus and a decimal point at most.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(rest)
}

/// A table, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub names: Vec<String>,
    /// Their tags.
    pub tags: Vec<String>,
    /// The rows, the cells as they were before [`harmless`].
    pub rows: Vec<Vec<String>>,
}

/// Reads what [`table`] wrote.
///
/// # Errors
///
/// When the bytes are not UTF-8 or the rows are not all of one length.
pub fn read(bytes: &[u8]) -> Result<Table, Error> {
    let mut reader = ReaderBuilder::new().has_headers(false).from_reader(bytes);
    let mut rows = Vec::new();
    for row in reader.records() {
        rows.push(row?.iter().map(|cell| plain(cell).to_owned()).collect::<Vec<String>>());
    }
    let mut rows = rows.into_iter();
    Ok(Table {
        names: rows.next().unwrap_or_default(),
        tags: rows.next().unwrap_or_default(),
        rows: rows.collect(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Row = (String, String);

    const COLUMNS: [Column<Row>; 2] = [
        Column { name: "name", tag: "#org+name", meaning: "", value: |row| Cow::Borrowed(&row.0) },
        Column { name: "phone", tag: "#contact+phone", meaning: "", value: |row| Cow::Borrowed(&row.1) },
    ];

    fn written(rows: &[(&str, &str)]) -> String {
        let rows: Vec<Row> = rows.iter().map(|(one, two)| ((*one).to_owned(), (*two).to_owned())).collect();
        String::from_utf8(table(&COLUMNS, &rows).expect("CSV")).expect("UTF-8")
    }

    #[test]
    fn names_tags_and_rows() {
        assert_eq!(
            written(&[("Red Cross, Peja", "+383 38"), ("=HYPERLINK(\"x\")", "-5.5")]),
            "name,phone\r\n#org+name,#contact+phone\r\n\"Red Cross, Peja\",'+383 38\r\n\"'=HYPERLINK(\"\"x\"\")\",-5.5\r\n"
        );
    }

    #[test]
    fn formulas_are_text() {
        for cell in ["=1+1", "+383", "-a", "@SUM(1)", "\t=1", "\r=1", "＝1", "-1+1", "'=1", "''@", "-", "-1."]
        {
            let safe = harmless(Cow::Borrowed(cell));
            assert_eq!(safe, format!("'{cell}"));
            assert_eq!(plain(&safe), cell);
        }
        for cell in ["", "a=1", "-5", "-0.25", "5", "'", "'a", "it's"] {
            assert_eq!(harmless(Cow::Borrowed(cell)), cell);
            assert_eq!(plain(cell), cell);
        }
    }

    proptest! {
        #[test]
        fn reads_back_what_was_written(rows in prop::collection::vec(("\\PC*|['=+@\r\n\t\",-]{0,6}", ".*"), 0..8)) {
            let rows: Vec<Row> = rows;
            let bytes = table(&COLUMNS, &rows).expect("CSV");
            let read = read(&bytes).expect("a table");
            prop_assert_eq!(read.names, ["name", "phone"]);
            let expected: Vec<Vec<String>> = rows.into_iter().map(|(one, two)| vec![one, two]).collect();
            prop_assert_eq!(read.rows, expected);
        }

        #[test]
        fn no_cell_begins_like_a_formula(cell in "\\PC*|['=+@\r\n\t-]{0,4}[0-9.]{0,3}") {
            let safe = harmless(Cow::Owned(cell));
            prop_assert!(!is_tempting(&safe) || is_number(&safe));
        }
    }
}
