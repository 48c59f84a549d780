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
mod resolve;
mod result;
mod score;
#[cfg(test)]
pub(super) mod tests;

use jiff::civil::Date;

use super::Error;
use super::index::Index;

pub use result::{Corrected, Facet, Hit, Results, Segment};

/// What is asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Query<'a> {
    /// The words, as typed; of more than 1,000 characters the rest is ignored.
    pub text: &'a str,
    /// Only pages on this topic.
    pub topic: Option<&'a str>,
    /// Only pages of this area and of those in it, `xk/prizren`.
    pub area: Option<&'a str>,
    /// Take words as typed: no correction, no completion, no stem.
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
    let parsed = parse::parse(query.text, index.analyser().folding());
    let resolved = resolve::resolve(&parsed, index.vocabulary(), query.exact);
    let mut ranked = score::rank(index, &resolved, today)?;
    phrase::keep(index, &resolved, &mut ranked)?;
    let (topics, areas) = filter::keep(index.pages(), query, &mut ranked);
    let total = ranked.len();
    let mut hits = Vec::with_capacity(limit.min(total));
    for ranked in ranked.into_iter().take(limit) {
        let text = index.text(ranked.page)?;
        if let Some(page) = index.pages().get(ranked.page as usize) {
            let landing = excerpt::excerpt(&text, &resolved, index);
            hits.push(Hit::new(page, index.language(), landing, ranked.score, today));
        }
    }
    Ok(Results {
        query: query.text.to_owned(),
        corrected: resolved.corrected,
        dropped: resolved.dropped,
        total,
        hits,
        topics,
        areas,
    })
}
