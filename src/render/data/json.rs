//! Data as JSON: a head that says what it is, then one record a line.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Error;
use crate::plan::data::About;

/// A data file in JSON. The head comes first and the records last, one a line,
/// so that people and version control can compare two files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document<T> {
    /// What the file holds and the version of its form, such as
    /// `corin-briefs-1`. The number grows when a reader of the old form would
    /// misunderstand the new; a further field does not raise it.
    pub format: String,
    /// Of what it is, who made it, and when.
    pub about: About,
    /// The records.
    pub records: Vec<T>,
}

/// The bytes of a [`Document`]: `kind` is the middle of its format, `version`
/// the number at the end.
///
/// # Errors
///
/// When JSON cannot hold a record (a map whose keys are no texts).
pub fn document<T: Serialize>(
    kind: &str,
    version: u32,
    about: &About,
    records: &[T],
) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::with_capacity(256 + records.len() * 256);
    bytes.extend_from_slice(b"{\"format\":");
    serde_json::to_writer(&mut bytes, &format(kind, version))?;
    bytes.extend_from_slice(b",\"about\":");
    serde_json::to_writer(&mut bytes, about)?;
    bytes.extend_from_slice(b",\"records\":[");
    for (index, record) in records.iter().enumerate() {
        bytes.extend_from_slice(if index == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut bytes, record)?;
    }
    bytes.extend_from_slice(b"\n]}\n");
    Ok(bytes)
}

/// What a file calls its own form: `corin-KIND-VERSION`.
pub fn format(kind: &str, version: u32) -> String {
    format!("corin-{kind}-{version}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::data::Day;

    fn about() -> About {
        About {
            area: Some("xk".to_owned()),
            network: "Network".to_owned(),
            publisher: None,
            licence: Some("CC-BY-4.0".to_owned()),
            readers: None,
            built: Day(jiff::civil::date(2026, 11, 22)),
            generator: "corin 0.1.0".to_owned(),
        }
    }

    #[test]
    fn one_record_a_line_and_readable_again() {
        for records in [vec![], vec!["a \"b\"\n".to_owned()], vec!["a".to_owned(), "\u{2028}é".to_owned()]] {
            let bytes = document("words", 1, &about(), &records).expect("JSON");
            let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
            assert_eq!(lines, records.len() + 2);
            let read: Document<String> = serde_json::from_slice(&bytes).expect("the document");
            assert_eq!(read, Document { format: "corin-words-1".to_owned(), about: about(), records });
        }
    }
}
