//! The native engine: one index per language of a collection.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::time::Instant;

use jiff::civil::Date;

use super::{Asked, Collection, Document, Error, RANKED, Ranking, SHOWN};
use crate::search::export::{ExportedFile, export};
use crate::search::index::{self, Index};
use crate::search::query::{Query, search};
use crate::search::{self, Section};

/// An index of the documents of one language.
#[derive(Debug)]
pub struct Indexed {
    /// The language tag.
    pub language: String,
    /// The index.
    pub index: Index,
    /// Its export, the entry first; empty unless asked for.
    pub exported: Vec<ExportedFile>,
}

/// Makes the indexes of a collection, in the order of their languages.
///
/// # Errors
///
/// When an index cannot be made.
pub fn indexes(collection: &Collection, exported: bool) -> Result<Vec<Indexed>, Error> {
    let mut by_language: BTreeMap<&str, Vec<search::Document<'_>>> = BTreeMap::new();
    for document in &collection.documents {
        by_language.entry(&document.language).or_default().push(page(document));
    }
    let make = |(language, pages): (&str, Vec<search::Document<'_>>)| {
        let pages = search::Collection {
            language: language.into(),
            documents: pages,
            ..search::Collection::default()
        };
        let index = index::build(&pages)?;
        let exported = if exported { export(&index::count(&pages)?, &pages)? } else { Vec::new() };
        Ok(Indexed { language: language.to_owned(), index, exported })
    };
    by_language.into_iter().map(make).collect()
}

/// The queries of a collection, each with the index of its language.
pub fn asked<'a>(collection: &'a Collection, indexes: &[Indexed]) -> Vec<Asked<'a>> {
    let index = |language: &str| indexes.iter().position(|index| index.language == language);
    collection
        .queries
        .iter()
        .map(|query| Asked { index: index(&query.language), text: &query.text })
        .collect()
}

/// Puts every query to its index, one after the other; calls `answered` after each.
///
/// # Errors
///
/// When an index cannot be read.
pub fn ask(
    indexes: &[&Index],
    asked: &[Asked<'_>],
    today: Date,
    answered: &dyn Fn(),
) -> Result<Vec<Ranking>, Error> {
    let mut rankings = Vec::with_capacity(asked.len());
    for asked in asked {
        let index = asked.index.and_then(|number| indexes.get(number));
        rankings.push(index.map_or_else(|| Ok(Ranking::default()), |index| rank(index, asked.text, today))?);
        answered();
    }
    Ok(rankings)
}

fn rank(index: &Index, text: &str, today: Date) -> Result<Ranking, Error> {
    let query = Query { text, ..Query::default() };
    let started = Instant::now();
    search(index, &query, today, SHOWN)?;
    let milliseconds = started.elapsed().as_secs_f64() * 1000.0;
    let results = search(index, &query, today, RANKED)?;
    Ok(Ranking {
        scores: results.hits.iter().map(|hit| hit.score).collect(),
        documents: results.hits.into_iter().map(|hit| hit.id).collect(),
        told: !results.corrected.is_empty() || !results.dropped.is_empty(),
        milliseconds,
    })
}

/// A document as the search sees it: a page of one section that belongs to no place.
fn page(document: &Document) -> search::Document<'_> {
    search::Document {
        id: Cow::Borrowed(&document.id),
        title: Cow::Borrowed(&document.title),
        sections: vec![Section { text: Cow::Borrowed(&document.text), ..Section::default() }],
        ..search::Document::default()
    }
}
