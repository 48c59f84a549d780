//! Writes an index for the reader in the browser.
//!
//! Each file is a classic script that calls one function with its own name and
//! its data, `corinSearchChunk("entry.0123…", {…})`: the one way to load data
//! that works over http and from `file://` and needs nothing of the policy but
//! `script-src 'self'`. Names carry the hash of the data. The format is
//! documented in `docs/search-format.md`.

mod codes;
mod entry;
mod postings;
mod texts;
mod words;

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::index::Index;
use super::{Document, Error};

/// The version of the export; the reader refuses another.
pub const FORMAT: u32 = 1;

/// The function that every file calls.
const CALL: &str = "corinSearchChunk";
/// Texts up to this many bytes travel in the entry: two requests in all.
const SMALL_BYTES: usize = 150_000;
/// How large a chunk grows before the next begins.
const CHUNK_BYTES: usize = 24_000;
/// Hexadecimal digits of the hash in a name.
const HASH_DIGITS: usize = 12;

/// A file of the export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    /// `entry.0123456789ab.js`, `words-3.….js` or `texts-1.….js`.
    pub name: String,
    /// The script.
    pub bytes: Vec<u8>,
}

/// Writes the export of an index; the entry is the first file.
///
/// The documents are those the index was built from, in the same order. The
/// same documents give the same bytes.
///
/// # Errors
///
/// When the index was opened from files and cannot be read, or the documents
/// are not those of the index.
pub fn export(index: &Index, documents: &[Document<'_>]) -> Result<Vec<ExportedFile>, Error> {
    if documents.len() != index.len() {
        return Err(Error::Damaged("it does not hold the pages to export".to_owned()));
    }
    let texts = texts::texts(documents)?;
    let small = texts.iter().map(String::len).sum::<usize>() <= SMALL_BYTES;
    let limit = if small { usize::MAX } else { CHUNK_BYTES };
    let postings = Chunks::cut(&postings::encode(index.counted()?), limit, |parts| {
        serde_json::to_string(&parts.concat())
    })?;
    let texts = Chunks::cut(&texts, limit, |parts| Ok(format!("[{}]", parts.join(","))))?;
    let mut files = Vec::new();
    let (postings, texts) = if small {
        (postings.inline(), texts.inline())
    } else {
        (postings.apart("words", &mut files), texts.apart("texts", &mut files))
    };
    files.insert(0, file("entry", &entry::entry(index, &postings, &texts)?).1);
    Ok(files)
}

/// Data cut in pieces, each a JSON value.
struct Chunks {
    /// The number of the first thing in each piece.
    from: Vec<usize>,
    data: Vec<String>,
}

impl Chunks {
    /// Cuts things in their order into pieces of about `limit` bytes.
    fn cut(
        things: &[String],
        limit: usize,
        join: impl Fn(&[String]) -> serde_json::Result<String>,
    ) -> Result<Self, Error> {
        let mut chunks = Self { from: Vec::new(), data: Vec::new() };
        let mut first = 0;
        let mut bytes = 0;
        for (number, thing) in things.iter().enumerate() {
            bytes += thing.len();
            if bytes >= limit || number + 1 == things.len() {
                chunks.from.push(first);
                chunks.data.push(join(things.get(first..=number).unwrap_or_default())?);
                first = number + 1;
                bytes = 0;
            }
        }
        Ok(chunks)
    }

    /// The pieces as a part of the entry.
    fn inline(&self) -> String {
        format!("{{\"from\":{},\"data\":[{}]}}", numbers(&self.from), self.data.join(","))
    }

    /// The pieces as files of their own, and what the entry says of them.
    fn apart(&self, what: &str, files: &mut Vec<ExportedFile>) -> String {
        let mut names = Vec::with_capacity(self.data.len());
        for (number, data) in self.data.iter().enumerate() {
            let (name, file) = file(&format!("{what}-{number}"), data);
            names.push(format!("\"{name}\""));
            files.push(file);
        }
        format!("{{\"from\":{},\"files\":[{}]}}", numbers(&self.from), names.join(","))
    }
}

fn numbers(numbers: &[usize]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    format!("[{}]", numbers.join(","))
}

/// A script that hands over JSON under its own name, and that name.
fn file(what: &str, json: &str) -> (String, ExportedFile) {
    let mut name = format!("{what}.");
    for byte in Sha256::digest(json).iter().take(HASH_DIGITS / 2) {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    // Engines before ES2019 end a string at these two.
    let json = json.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    let script = format!("{CALL}(\"{name}\",{json});\n");
    (name.clone(), ExportedFile { name: format!("{name}.js"), bytes: script.into_bytes() })
}

#[cfg(test)]
mod tests;
