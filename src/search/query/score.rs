//! Ranks pages: BM25 over five fields, all words first, age weighed.
//!
//! The arithmetic is that of tantivy's `TermQuery`, in `f64`; the rarity of a
//! word is judged over whole pages, not by field, so that words like *the* weigh
//! little in titles too. `search-reader.js` computes in the same order, and
//! both round to four places before comparing.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::resolve::{Alternative, Meaning, Resolved};
use super::result::{state_of, weight};
use crate::freshness::State;
use crate::search::Error;
use crate::search::index::{FIELDS, Index, Tally};

/// How much a word counts in title, summary, headings, body, places.
const WEIGHTS: [f64; FIELDS] = [3.0, 1.5, 2.0, 1.0, 2.0];

const K1: f64 = 1.2;
const B: f64 = 0.75;

/// A page and what it scored.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ranked {
    pub(super) page: u32,
    /// Rounded to four places.
    pub(super) score: f64,
    /// Whether it holds every word that stands in the index at all.
    pub(super) complete: bool,
}

/// All pages that hold any of the words and none of those excluded, best first.
pub(super) fn rank(index: &Index, resolved: &Resolved, today: Date) -> Result<Vec<Ranked>, Error> {
    if resolved.impossible {
        return Ok(Vec::new());
    }
    let lengths = index.lengths()?;
    let scorer =
        Scorer { pages: index.len(), averages: averages(&lengths.1, index.len()), lengths: &lengths.0 };
    let mut sums = BTreeMap::<u32, (f64, usize)>::new();
    for meaning in &resolved.clauses {
        for (page, score) in scorer.clause(index, meaning)? {
            let sum = sums.entry(page).or_default();
            sum.0 += score;
            sum.1 += 1;
        }
    }
    for words in &resolved.excluded_words {
        for tally in index.union(words)? {
            sums.remove(&tally.page);
        }
    }
    let mut ranked: Vec<Ranked> = sums
        .into_iter()
        .map(|(page, (score, clauses))| {
            let state = index.pages().get(page as usize).map_or(State::Current, |page| state_of(page, today));
            Ranked { page, score: round(score * weight(state)), complete: clauses == resolved.clauses.len() }
        })
        .collect();
    ranked.sort_by(|a, b| {
        b.complete.cmp(&a.complete).then(b.score.total_cmp(&a.score)).then(a.page.cmp(&b.page))
    });
    Ok(ranked)
}

/// To four places, half up.
fn round(score: f64) -> f64 {
    (score * 10_000.0).round() / 10_000.0
}

/// The average length of each field.
#[expect(clippy::cast_precision_loss, reason = "counts of words and pages are far below 2^52")]
fn averages(totals: &[u64; FIELDS], pages: usize) -> [f64; FIELDS] {
    totals.map(|total| total as f64 / pages as f64)
}

/// What scoring needs to know of the index.
struct Scorer<'a> {
    pages: usize,
    averages: [f64; FIELDS],
    lengths: &'a [[u32; FIELDS]],
}

impl Scorer<'_> {
    /// The pages of a clause and its score there: that of its best alternative.
    fn clause(&self, index: &Index, meaning: &Meaning) -> Result<BTreeMap<u32, f64>, Error> {
        let mut best = BTreeMap::<u32, f64>::new();
        for Alternative { words, worth, besides } in &meaning.alternatives {
            let tallies = index.union(words)?;
            let weight = idf(tallies.len(), self.pages) * (K1 + 1.0);
            let mut again = BTreeMap::new();
            if let Some((word, worth)) = besides {
                again.extend(
                    index
                        .union(&[*word])?
                        .iter()
                        .map(|tally| (tally.page, worth * self.frequency_part(tally))),
                );
            }
            for tally in &tallies {
                let again = again.get(&tally.page).copied().unwrap_or(0.0);
                let score = weight * (worth * self.frequency_part(tally) + again);
                let known = best.entry(tally.page).or_insert(0.0);
                if score > *known {
                    *known = score;
                }
            }
        }
        Ok(best)
    }

    /// The part of BM25 that depends on counts and lengths, over the fields.
    fn frequency_part(&self, tally: &Tally) -> f64 {
        let Some(lengths) = self.lengths.get(tally.page as usize) else {
            return 0.0;
        };
        let mut sum = 0.0;
        for (((count, length), average), weight) in
            tally.counts.iter().zip(lengths).zip(self.averages).zip(WEIGHTS)
        {
            if *count > 0 {
                let count = f64::from(*count);
                sum += weight * (count / (count + K1 * (1.0 - B + B * f64::from(*length) / average)));
            }
        }
        sum
    }
}

/// How much a word that stands in `frequency` of `pages` tells.
#[expect(clippy::cast_precision_loss, reason = "pages are far below 2^52")]
fn idf(frequency: usize, pages: usize) -> f64 {
    let (n, all) = (frequency as f64, pages as f64);
    (1.0 + (all - n + 0.5) / (n + 0.5)).ln()
}

#[cfg(test)]
mod tests {
    use tantivy::Term;
    use tantivy::collector::TopDocs;
    use tantivy::query::TermQuery;
    use tantivy::schema::IndexRecordOption;

    use super::{FIELDS, K1, Scorer, averages, idf};
    use crate::search::index::Tally;
    use crate::search::query::tests::english;

    #[test]
    fn the_arithmetic_is_tantivys() -> Result<(), Box<dyn std::error::Error>> {
        let index = english()?;
        let (lengths, totals) = index.lengths()?;
        let scorer = Scorer { pages: index.len(), averages: averages(totals, index.len()), lengths };
        let mut compared = 0;
        for (number, field) in index.fields().searched.iter().enumerate() {
            for word in index.vocabulary().words() {
                let query = TermQuery::new(Term::from_field_text(*field, word), IndexRecordOption::WithFreqs);
                let theirs = index.searcher()?.search(&query, &TopDocs::with_limit(100).order_by_score())?;
                let word = index.vocabulary().id(word).unwrap_or_default();
                let tallies: Vec<Tally> =
                    index.union(&[word])?.into_iter().filter(|tally| tally.counts[number] > 0).collect();
                assert_eq!(theirs.len(), tallies.len());
                for (score, address) in theirs {
                    let tally = tallies.iter().find(|tally| tally.page == address.doc_id).copied();
                    let mut counts = [0; FIELDS];
                    counts[number] = tally.map_or(0, |tally| tally.counts[number]);
                    let ours = idf(tallies.len(), index.len())
                        * (K1 + 1.0)
                        * scorer.frequency_part(&Tally { page: address.doc_id, counts })
                        / super::WEIGHTS[number];
                    assert!((ours - f64::from(score)).abs() < 1e-4, "{ours} {score}");
                    compared += 1;
                }
            }
        }
        assert!(compared > 50, "{compared} scores compared");
        Ok(())
    }
}
