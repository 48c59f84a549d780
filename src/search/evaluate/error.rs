//! Why a collection could not be evaluated.

use std::path::PathBuf;

use crate::error::in_words;

/// Why a collection could not be read, indexed or asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The directory is not one of a collection.
    #[error("{} is no collection: there is no file {missing} in it", directory.display())]
    NoCollection {
        /// The directory.
        directory: PathBuf,
        /// The file that is missing.
        missing: &'static str,
    },
    /// A line of a file cannot be used.
    #[error("{}, line {line}: {problem}", file.display())]
    Line {
        /// The file.
        file: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong, in words.
        problem: String,
    },
    /// A file of the collection holds nothing, or more than can be evaluated.
    #[error("{}: {problem}", file.display())]
    File {
        /// The file.
        file: PathBuf,
        /// What is wrong, in words.
        problem: String,
    },
    /// A file could not be read or written.
    #[error(transparent)]
    Machine(#[from] crate::error::Error),
    /// The native engine failed.
    #[error("the search failed: {0}")]
    Search(#[from] crate::search::Error),
    /// Node.js is missing.
    #[error("the browser engine needs Node.js, and there is no program `node`")]
    NoNode,
    /// Node.js is there and could not be run.
    #[error("cannot run `node`: {}", in_words(.0))]
    Node(std::io::Error),
    /// The reader of the browser failed.
    #[error("the reader of the browser failed under Node.js: {0}")]
    Reader(String),
}
