//! Phrases: words that follow each other in one text of a page.

use tantivy::postings::Postings as _;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, SegmentReader, TERMINATED, Term};

use super::resolve::Resolved;
use super::score::Ranked;
use crate::search::Error;
use crate::search::index::Index;

/// Keeps the pages that hold all phrases and none of those excluded.
pub(super) fn keep(index: &Index, resolved: &Resolved, ranked: &mut Vec<Ranked>) -> Result<(), Error> {
    for phrase in &resolved.phrases {
        let holding = holding(index, phrase)?;
        ranked.retain(|ranked| holding.contains(&ranked.page));
    }
    for phrase in &resolved.excluded_phrases {
        let holding = holding(index, phrase)?;
        ranked.retain(|ranked| !holding.contains(&ranked.page));
    }
    Ok(())
}

/// The pages that hold a phrase in title, summary, a heading, a text or a name of the place.
fn holding(index: &Index, phrase: &[u32]) -> Result<std::collections::BTreeSet<u32>, Error> {
    let mut pages = std::collections::BTreeSet::new();
    if let Some(segment) = index.segment()? {
        for field in index.fields().searched {
            let words: Vec<Term> = phrase
                .iter()
                .map(|word| Term::from_field_text(field, index.vocabulary().word(*word)))
                .collect();
            in_field(segment, field, &words, &mut pages).map_err(tantivy::TantivyError::from)?;
        }
    }
    Ok(pages)
}

fn in_field(
    segment: &SegmentReader,
    field: Field,
    words: &[Term],
    pages: &mut std::collections::BTreeSet<u32>,
) -> std::io::Result<()> {
    let Ok(inverted) = segment.inverted_index(field) else {
        return Ok(());
    };
    let mut of_words = Vec::with_capacity(words.len());
    for word in words {
        match inverted.read_postings(word, IndexRecordOption::WithFreqsAndPositions)? {
            Some(postings) => of_words.push(postings),
            None => return Ok(()),
        }
    }
    let Some((first, others)) = of_words.split_first_mut() else {
        return Ok(());
    };
    let (mut starts, mut positions) = (Vec::new(), Vec::new());
    while first.doc() != TERMINATED {
        let page = first.doc();
        first.positions(&mut starts);
        for (other, offset) in others.iter_mut().zip(1u32..) {
            if other.doc() < page {
                other.seek(page);
            }
            if other.doc() != page {
                starts.clear();
                break;
            }
            other.positions(&mut positions);
            starts.retain(|start| positions.binary_search(&(start + offset)).is_ok());
        }
        if !starts.is_empty() {
            pages.insert(page);
        }
        first.advance();
    }
    Ok(())
}
