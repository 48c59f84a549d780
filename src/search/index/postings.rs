//! What was counted: where each word stands and how long the fields are.

use tantivy::postings::Postings as _;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, TERMINATED, Term};

use super::schema::FIELDS;
use super::{Index, Lengths};
use crate::search::Error;

/// How often a word stands in each field of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) page: u32,
    pub(crate) counts: [u32; FIELDS],
}

/// All that was counted in an index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Postings {
    /// The pages of all words, word after word, each ascending.
    tallies: Vec<Tally>,
    /// Where the pages of each word end.
    ends: Vec<usize>,
    /// The lengths of each page's fields, as tantivy rounds them.
    pub(crate) lengths: Vec<[u32; FIELDS]>,
    /// The words in each field of all pages.
    pub(crate) totals: [u64; FIELDS],
}

impl Postings {
    /// Puts in order what was found page by page: the number of a word and its tally.
    pub(super) fn new(found: &[(u32, Tally)], frequencies: &[u32], (lengths, totals): Lengths) -> Self {
        let mut ends = Vec::with_capacity(frequencies.len());
        let mut next = Vec::with_capacity(frequencies.len());
        let mut end = 0;
        for frequency in frequencies {
            next.push(end);
            end += *frequency as usize;
            ends.push(end);
        }
        let nothing = Tally { page: 0, counts: [0; FIELDS] };
        let mut tallies = vec![nothing; end];
        for (word, tally) in found {
            if let Some(next) = next.get_mut(*word as usize)
                && let Some(place) = tallies.get_mut(*next)
            {
                *place = *tally;
                *next += 1;
            }
        }
        Self { tallies, ends, lengths, totals }
    }

    /// The pages of each word, in the order of words.
    pub(crate) fn words(&self) -> impl Iterator<Item = &[Tally]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| self.tallies.get(start..*end).unwrap_or_default())
    }
}

/// The pages of some words together, ascending, from tantivy's postings.
pub(super) fn union(index: &Index, words: &[u32]) -> Result<Vec<Tally>, Error> {
    let Some(segment) = index.segment()? else {
        return Ok(Vec::new());
    };
    let mut found = std::collections::BTreeMap::<u32, [u32; FIELDS]>::new();
    for (number, field) in index.fields().searched.iter().enumerate() {
        let inverted = segment.inverted_index(*field)?;
        for word in words {
            let term = Term::from_field_text(*field, index.vocabulary().word(*word));
            let postings = inverted
                .read_postings(&term, IndexRecordOption::WithFreqs)
                .map_err(tantivy::TantivyError::from)?;
            let Some(mut postings) = postings else { continue };
            while postings.doc() != TERMINATED {
                let counts = found.entry(postings.doc()).or_default();
                if let Some(count) = counts.get_mut(number) {
                    *count += postings.term_freq();
                }
                postings.advance();
            }
        }
    }
    Ok(found.into_iter().map(|(page, counts)| Tally { page, counts }).collect())
}

/// The lengths of a page's fields, as tantivy rounds them.
pub(super) fn lengths(index: &Index) -> Result<Lengths, Error> {
    let mut lengths = vec![[0; FIELDS]; index.len()];
    let mut totals = [0; FIELDS];
    let Some(segment) = index.segment()? else {
        return Ok((lengths, totals));
    };
    for ((number, field), total) in index.fields().searched.iter().enumerate().zip(&mut totals) {
        let norms = segment.get_fieldnorms_reader(*field)?;
        for (page, of_page) in (0..segment.max_doc()).zip(&mut lengths) {
            if let Some(length) = of_page.get_mut(number) {
                *length = norms.fieldnorm(page);
            }
        }
        *total = segment.inverted_index(*field)?.total_num_tokens();
    }
    Ok((lengths, totals))
}

/// Reads back what an index counted.
pub(super) fn read(index: &Index) -> Result<Postings, Error> {
    let mut found = Vec::new();
    for word in (0u32..).take(index.vocabulary().words().len()) {
        found.extend(union(index, &[word])?.into_iter().map(|tally| (word, tally)));
    }
    Ok(Postings::new(&found, index.vocabulary().frequencies(), index.lengths()?.clone()))
}
