//! Answers a query from an index.
//!
//! Parse, resolve each word through the dictionary, score, order, cut an
//! excerpt. `search-reader.js` takes the same steps in the same order over the
//! export; a test holds the two together.

mod excerpt;
mod filter;
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

use jiff::civil::Date;

use super::Error;
use super::index::Index;
use crate::freshness::State;

pub use result::{Corrected, Facet, Hit, Passage, Results, Segment, Suggestion, Suggestions};
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

/// Answers a query as of a day, with at most `limit` results shown.
///
/// Pages with all words come first, then the others, each by score; equal
/// scores keep the order of the index. Any text is a query: what means nothing
/// finds nothing.
///
/// # Errors
///
/// When the index cannot be read.
pub fn search(index: &Index, query: &Query<'_>, today: Date, limit: usize) -> Result<Results, Error> {
    answer(index, query, today, limit, resolve::Manner { exact: query.exact, known_elsewhere: &[] })
}

fn answer(
    index: &Index,
    query: &Query<'_>,
    today: Date,
    limit: usize,
    manner: resolve::Manner<'_>,
) -> Result<Results, Error> {
    let parsed = parse::parse(query.text, index.analyser().folding());
    let resolved = resolve::resolve(&parsed, index, manner);
    let mut ranking = score::rank(index, &resolved, query, today)?;
    let unread = phrase::keep(index, &resolved, &mut ranking.pages)?;
    let facets = filter::keep(index, query, today, &mut ranking.pages);
    let total = ranking.pages.len();
    let rarities = std::mem::take(&mut ranking.rarities);
    let reader = read::Reader::new(index, &resolved, &rarities);
    let mut hits = Vec::with_capacity(limit.min(total));
    for (ranked, reading) in read::read(&reader, &mut ranking, limit)? {
        if let Some(page) = index.pages().get(ranked.page as usize) {
            let landing = reader.landing(&reading);
            hits.push(Hit::new(index, page, ranked, reading, landing, today));
        }
    }
    let suggestions = if total == 0 { suggest::suggest(index, &parsed) } else { Suggestions::default() };
    Ok(Results {
        query: query.text.to_owned(),
        corrected: resolved.corrected,
        dropped: resolved.dropped,
        total,
        unread,
        hits,
        topics: facets.topics,
        areas: facets.areas,
        kinds: facets.kinds,
        states: facets.states,
        suggestions,
    })
}
