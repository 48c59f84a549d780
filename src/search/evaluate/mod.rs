//! How well the search finds: judged collections, both engines, measures.
//!
//! A [`Collection`] is documents, queries, and judgements of which document
//! answers which query. [`indexes`] makes one index per language of it;
//! [`native::ask`] and [`browser::Reader`] put every query to the engines;
//! [`Figures`] says how far up the right documents stand. `docs/relevance.md`
//! tells how to judge and what the figures mean.

pub mod browser;
mod collection;
mod error;
mod figures;
mod line;
pub mod measures;
pub mod native;
mod read;

pub use collection::{Collection, Document, Question};
pub use error::Error;
pub use figures::{Figures, Times, differing};
pub use native::{Indexed, indexes};
pub use read::read;

/// How many documents of an answer are looked at.
pub const RANKED: usize = 100;

/// How many results the timed answer shows, excerpts included: as many as a
/// page of results.
pub const SHOWN: usize = 10;

/// A query put to an engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The number of the index that is to answer; `None` if no index has the
    /// query's language.
    pub index: Option<usize>,
    /// The words.
    pub text: &'a str,
}

/// What an engine answered.
#[derive(Debug, Clone, Default, PartialEq, serde::Deserialize)]
pub struct Ranking {
    /// The documents, best first, at most [`RANKED`].
    pub documents: Vec<String>,
    /// The score of each.
    pub scores: Vec<f64>,
    /// Whether the answer told of words that were corrected or dropped.
    #[serde(default)]
    pub told: bool,
    /// How long an answer with [`SHOWN`] results took.
    pub milliseconds: f64,
}
