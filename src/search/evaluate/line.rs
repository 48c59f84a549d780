//! The lines of a file of JSON objects, one each, read within bounds.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::Error;

/// The longest line in bytes.
const LINE_BYTES_MAX: u64 = 16 << 20;

/// The largest file in bytes: texts are held in memory as a whole.
const FILE_BYTES_MAX: u64 = 1 << 30;

/// Calls `each` with every line that is not blank.
///
/// # Errors
///
/// When the file cannot be read, is too large, or a line is no JSON object;
/// and what `each` returns, with the file and the line.
pub(super) fn lines(
    path: &Path,
    mut each: impl FnMut(usize, &Object) -> Result<(), String>,
) -> Result<(), Error> {
    let unreadable = |source| crate::error::Error::read(path, source);
    let file = File::open(path).map_err(unreadable)?;
    let mut reader = BufReader::new(file.take(FILE_BYTES_MAX + 1));
    let mut bytes = Vec::new();
    let mut total = 0;
    for number in 1.. {
        bytes.clear();
        let read = reader.by_ref().take(LINE_BYTES_MAX + 1).read_until(b'\n', &mut bytes);
        let length = u64::try_from(read.map_err(unreadable)?).unwrap_or(u64::MAX);
        if length == 0 {
            break;
        }
        total += length;
        if total > FILE_BYTES_MAX {
            let problem = format!("it is larger than {} MB", FILE_BYTES_MAX >> 20);
            return Err(Error::File { file: path.to_owned(), problem });
        }
        let wrong = |problem| Error::Line { file: PathBuf::from(path), line: number, problem };
        if length > LINE_BYTES_MAX {
            return Err(wrong(format!("it is longer than {} MB", LINE_BYTES_MAX >> 20)));
        }
        if let Some(object) = Object::parse(&bytes, number).map_err(wrong)? {
            each(number, &object).map_err(wrong)?;
        }
    }
    Ok(())
}

/// The fields of a line; unknown ones do no harm.
pub(super) struct Object(Map<String, Value>);

impl Object {
    /// `None` for a blank line.
    fn parse(bytes: &[u8], number: usize) -> Result<Option<Self>, String> {
        let text = std::str::from_utf8(bytes).map_err(|_| "it is not written in UTF-8".to_owned())?;
        let text = if number == 1 { text.trim_start_matches('\u{feff}') } else { text };
        if text.trim().is_empty() {
            return Ok(None);
        }
        match serde_json::from_str(text) {
            Ok(Value::Object(fields)) => Ok(Some(Self(fields))),
            Ok(_) => Err("it is not a JSON object; write {\"id\": …} with all fields on one line".to_owned()),
            Err(error) if error.is_eof() => {
                Err("the JSON is not finished at the end of the line; an object stands on one line"
                    .to_owned())
            }
            Err(error) => Err(format!("it is not JSON, from about column {}", error.column())),
        }
    }

    /// An identity: a text or a number, which is taken as its digits.
    pub(super) fn identity(&self, field: &str) -> Result<String, String> {
        match self.0.get(field) {
            Some(Value::String(text)) if !text.is_empty() => Ok(text.clone()),
            Some(Value::String(_)) => Err(format!("the field `{field}` is empty")),
            Some(Value::Number(number)) => Ok(number.to_string()),
            None | Some(Value::Null) => Err(missing(field)),
            Some(_) => Err(format!("the field `{field}` is neither a text nor a number")),
        }
    }

    /// A text that has to be there.
    pub(super) fn text(&self, field: &str) -> Result<String, String> {
        self.optional_text(field)?.ok_or_else(|| missing(field))
    }

    /// A text that may be missing.
    pub(super) fn optional_text(&self, field: &str) -> Result<Option<String>, String> {
        match self.0.get(field) {
            Some(Value::String(text)) => Ok(Some(text.clone())),
            None | Some(Value::Null) => Ok(None),
            Some(_) => Err(format!("the field `{field}` is not a text")),
        }
    }

    /// A number that has to be there.
    pub(super) fn number(&self, field: &str) -> Result<f64, String> {
        match self.0.get(field) {
            Some(Value::Number(number)) => {
                number.as_f64().filter(|number| number.is_finite()).ok_or_else(|| not_a_number(field))
            }
            None | Some(Value::Null) => Err(missing(field)),
            Some(_) => Err(not_a_number(field)),
        }
    }
}

fn missing(field: &str) -> String {
    format!("the field `{field}` is missing")
}

fn not_a_number(field: &str) -> String {
    format!("the field `{field}` is not a number")
}
