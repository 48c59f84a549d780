//! A data file and what is said about it.

/// A data file, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFile {
    /// Its name below `data/`: `briefs.json`, `facts.csv`.
    pub name: String,
    /// The id of its description: `data-file-KIND` in the strings of the theme,
    /// which the page of downloads shows.
    pub kind: &'static str,
    /// What is in it, in English, for `index.json`.
    pub description: &'static str,
    /// The name of its schema (`schemas/data/NAME.schema.json`), if it has one.
    pub schema: Option<&'static str>,
    /// How many records it holds.
    pub count: usize,
    /// Its bytes.
    pub bytes: Vec<u8>,
}
