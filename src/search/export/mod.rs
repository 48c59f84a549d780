//! Writes an index for the reader in the browser.
//!
//! Each file is a classic script that calls one function with its own name and
//! its data, `corinSearchChunk("entry.0123…", …)`: the one way to load data
//! that works over http and from `file://` and needs nothing of the policy but
//! `script-src 'self'`. Names carry the hash of the data. The format is
//! documented in `docs/search-format.md`.

mod blocks;
mod chunks;
mod codes;
mod entry;
mod pages;
mod related;
mod script;
mod texts;
mod words;

use super::index::Index;
use super::{Collection, Error};
use chunks::Chunks;

/// The version of the export; the reader refuses another.
pub const FORMAT: u32 = 3;

/// Texts up to this many bytes travel in the entry: two requests in all.
const SMALL_BYTES: usize = 150_000;
/// How large a block of words and their pages grows before the next begins.
const BLOCK_BYTES: usize = 6_000;
/// How large the texts of a file grow; most pages stand alone, for a result needs one page.
const TEXTS_BYTES: usize = 2_000;

/// A file of the export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    /// `entry.0123456789ab.js`, `w3.k0x9a.js`, `t1.….js` or `s0.….js`.
    pub name: String,
    /// The script.
    pub bytes: Vec<u8>,
}

/// Writes the export of an index; the entry is the first file.
///
/// The collection is the one that the index was built from. The same
/// collection gives the same bytes.
///
/// # Errors
///
/// When the index was opened from files and cannot be read, or the collection
/// is not that of the index.
pub fn export(index: &Index, collection: &Collection<'_>) -> Result<Vec<ExportedFile>, Error> {
    let documents = &collection.documents;
    if documents.len() != index.len() {
        return Err(Error::Damaged("it does not hold the pages to export".to_owned()));
    }
    let texts = texts::texts(documents)?;
    let small = texts.iter().map(String::len).sum::<usize>() <= SMALL_BYTES;
    let limit = |bytes| if small { usize::MAX } else { bytes };
    let blocks = blocks::cut(index, limit(BLOCK_BYTES))?;
    let texts = Chunks::cut(&texts, limit(TEXTS_BYTES), |parts| format!("[{}]", parts.join(",")));
    let mut files = Vec::new();
    let (blocks, texts, spelling) = if small {
        (blocks.inline(), texts.inline(), "null".to_owned())
    } else {
        let spelling = words::spelling(index.vocabulary(), BLOCK_BYTES)?;
        (blocks.apart("w", &mut files)?, texts.apart("t", &mut files)?, spelling.apart("s", &mut files)?)
    };
    let entry = entry::entry(index, &blocks, &texts, &spelling)?;
    files.insert(0, script::entry(&entry)?);
    Ok(files)
}

#[cfg(test)]
mod tests;
