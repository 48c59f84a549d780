//! What can go wrong with an index: the machine's failures, not the content's.

use std::path::PathBuf;

/// Why an index could not be made, opened or read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// tantivy refused: out of memory, or damaged files.
    #[error("the search index failed")]
    Engine(#[from] tantivy::TantivyError),
    /// A file of the index could not be read.
    #[error("cannot read the search index `{}`", path.display())]
    Read {
        /// The file or directory.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file is missing, too much, or not what was written.
    #[error("the search index is damaged: {0}; build it again")]
    Damaged(String),
    /// The index is written in another way than this program's.
    #[error("the search index has format {found}, this program has {known}; build it again")]
    OtherFormat {
        /// The format of the index.
        found: u32,
        /// This program's.
        known: u32,
    },
    /// The index was made by other rules for words than this program's.
    #[error("the search index was made with word rules {found}, this program has {known}; build it again")]
    OtherAnalyser {
        /// The revision in the index.
        found: u32,
        /// [`ANALYSER_REVISION`](super::analysis::ANALYSER_REVISION).
        known: u32,
    },
    /// More than an index can number.
    #[error("too much for one search index: {0}")]
    TooLarge(&'static str),
    /// Data that could not be compressed.
    #[error("search data could not be compressed")]
    Compress(#[source] std::io::Error),
    /// Data that could not be written as JSON.
    #[error("search data could not be written")]
    Json(#[from] serde_json::Error),
}
