//! The page of downloads.

use serde::Serialize;

/// The data files of a country: `data` in `data.html`.
#[derive(Debug, Serialize)]
pub struct DataView {
    /// The files, in the order of the list.
    pub files: Vec<Download>,
}

/// A data file that can be downloaded.
#[derive(Debug, Clone, Serialize)]
pub struct Download {
    /// Its address.
    pub address: String,
    /// Its name.
    pub name: String,
    /// The id of its description, `data-file-KIND` in the strings.
    pub kind: &'static str,
    /// How many records it holds.
    pub count: usize,
    /// Its length in thousands of bytes, rounded up.
    pub kilobytes: usize,
}
