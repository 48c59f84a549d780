//! Phrases: words that follow each other in one text of a page.

use std::collections::BTreeSet;

use tantivy::postings::Postings as _;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, SegmentReader, TERMINATED, Term};

use super::resolve::Resolved;
use super::score::Ranked;
use crate::search::Error;
use crate::search::index::Index;

/// Pages that are read for phrases at most: the browser has to load their texts.
const READ_MAX: usize = 100;

/// Keeps the pages that hold all phrases and none of those excluded; of those that may
/// hold one only the best are read, the number of the others is given.
pub(super) fn keep(index: &Index, resolved: &Resolved, ranked: &mut Vec<Ranked>) -> Result<usize, Error> {
    let phrases = resolved.phrases.iter().map(|phrase| (phrase, true));
    let excluded = resolved.excluded_phrases.iter().map(|phrase| (phrase, false));
    let mut conditions = Vec::new();
    for (phrase, wanted) in phrases.chain(excluded) {
        conditions.push((with_words(index, phrase)?, holding(index, phrase)?, wanted));
    }
    if conditions.is_empty() {
        return Ok(0);
    }
    let (mut read, mut unread) = (0, 0);
    ranked.retain(|ranked| {
        let page = &ranked.page;
        if conditions.iter().any(|(with_words, _, wanted)| *wanted && !with_words.contains(page)) {
            return false;
        }
        if conditions.iter().all(|(with_words, _, _)| !with_words.contains(page)) {
            return true;
        }
        if read == READ_MAX {
            unread += 1;
            return false;
        }
        read += 1;
        conditions.iter().all(|(_, holding, wanted)| holding.contains(page) == *wanted)
    });
    Ok(unread)
}

/// The pages that hold every word of a phrase somewhere.
pub(super) fn with_words(index: &Index, phrase: &[u32]) -> Result<BTreeSet<u32>, Error> {
    let mut pages: Option<BTreeSet<u32>> = None;
    for word in phrase {
        let of_word: BTreeSet<u32> = index.union(&[*word])?.iter().map(|tally| tally.page).collect();
        pages = Some(match pages {
            None => of_word,
            Some(before) => before.intersection(&of_word).copied().collect(),
        });
    }
    Ok(pages.unwrap_or_default())
}

/// The pages that hold a phrase in title, summary, a heading, a text or a name of the place.
pub(super) fn holding(index: &Index, phrase: &[u32]) -> Result<BTreeSet<u32>, Error> {
    let mut pages = BTreeSet::new();
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
    pages: &mut BTreeSet<u32>,
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
