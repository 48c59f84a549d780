//! Answers a query from an index.
//!
//! Parse, resolve each word through the dictionary, score, order, cut an
//! excerpt. `search-reader.js` takes the same steps in the same order over the
//! export; a test holds the two together.

mod absent;
mod excerpt;
mod filter;
mod named;
mod near;
mod parse;
mod phrase;
mod read;
mod resolve;
mod result;
mod score;
mod suggest;
#[cfg(test)]
pub(super) mod tests;
mod together;
mod unknown;

use jiff::civil::Date;

use super::Error;
use super::index::Index;
use crate::freshness::State;

pub use result::{Absent, Corrected, Facet, Hit, Passage, Results, Segment, Suggestion, Suggestions};
pub use together::{Together, search_all};

/// What is asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Query<'a> {
    /// The words, as typed; of more than 1,000 characters the rest is ignored.
    pub text: &'a str,
    /// Only pages on this topic.
    pub topic: Option<&'a str>,
    /// Only pages of this area and of those in it, `xk/prizren`.
    pub area: Option<&'a str>,
    /// Only pages of this kind, `brief`.
    pub kind: Option<&'a str>,
    /// Only pages in this state on the day of the search.
    pub state: Option<State>,
    /// The area of the page that the reader comes from; its pages count a little more.
    pub from: Option<&'a str>,
    /// Take words as typed: no correction, no completion, no stem, no synonym.
    pub exact: bool,
}

impl Query<'_> {
    /// Whether it asks for less than everything that has its words.
    fn is_filtered(&self) -> bool {
        self.exact
            || self.topic.is_some()
            || self.area.is_some_and(|area| area.contains('/'))
            || self.kind.is_some()
            || self.state.is_some()
    }
}

/// Answers a query as of a day, with at most `limit` results shown.
///
/// What the query names comes first, then pages with all words, then the others, each by
/// score; equal scores keep the order of the index. Any text is a query: what means nothing
/// finds nothing.
///
/// # Errors
///
/// When the index cannot be read.
pub fn search(index: &Index, query: &Query<'_>, today: Date, limit: usize) -> Result<Results, Error> {
    Ok(search_all(&[index], query, today, limit)?.results)
}
