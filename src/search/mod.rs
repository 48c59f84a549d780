//! Finds pages: analysis, the tantivy index, queries, the export for browsers.
//!
//! One meaning, three readers. [`analysis`] decides in Rust what a word is;
//! [`index`] writes one tantivy index per country and language; [`query`]
//! answers from it; [`export`] writes the same postings for the reader in the
//! browser, which gives the same pages in the same order.

pub mod analysis;
mod document;
mod error;
pub mod evaluate;
pub mod export;
pub mod index;
pub mod query;
mod synonyms;
mod text;
mod vocabulary;

pub use document::{Collection, Document, KINDS, Place, Section, Topic};
pub(crate) use document::{is_of_place, leads};
pub use error::Error;
pub use synonyms::{MOST_GROUPS, MOST_TERMS, MOST_WORDS, NearTerms, Synonyms, Term};
