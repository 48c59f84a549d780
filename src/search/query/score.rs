//! Ranks pages: BM25 over five fields, all words first, age and place weighed.
//!
//! The arithmetic is that of tantivy's `TermQuery`, in `f64`; the rarity of a
//! word is judged over whole pages, not by field, so that words like *the* weigh
//! little in titles too. `search-reader.js` computes in the same order, and
//! both round to four places before comparing.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Query;
use super::absent::{self, Missing, Others};
use super::resolve::{Alternative, Meaning, Resolved};
use super::result::{state_of, weight};
use crate::search::index::{FIELDS, Index, Page, Tally};
use crate::search::{Error, leads};

/// How much a word counts in title, summary, headings, body, places.
const WEIGHTS: [f64; FIELDS] = [3.0, 1.5, 2.0, 1.0, 2.0];

const K1: f64 = 1.2;
const B: f64 = 0.75;

/// How much more the pages of a place count that the query names.
const NAMED: f64 = 1.3;
/// How much more the pages of the place count that the reader comes from, if none is named.
const FROM: f64 = 1.15;

/// How much less pages count that only lead to others, unless they are what is named.
const LEADS: f64 = 0.3;

/// A page and what it scored.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ranked {
    pub(super) page: u32,
    /// Not rounded.
    pub(super) sum: f64,
    /// Rounded to four places.
    pub(super) score: f64,
    /// Whether it holds every word that was looked for.
    pub(super) complete: bool,
    /// What comes before all this: whether it is what the query names, or lies in it.
    pub(super) tier: u8,
}

impl Ranked {
    pub(super) fn new(page: u32, sum: f64, complete: bool, tier: u8) -> Self {
        Self { page, sum, score: round(sum), complete, tier }
    }

    /// The order of results: what is named first, then what has all words, then by score,
    /// then as the index has them.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        other
            .tier
            .cmp(&self.tier)
            .then(other.complete.cmp(&self.complete))
            .then(other.score.total_cmp(&self.score))
            .then(self.page.cmp(&other.page))
    }
}

/// The pages that were found and how much each clause tells.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Ranking {
    /// Best first.
    pub(super) pages: Vec<Ranked>,
    /// By clause, the rarity of the word itself.
    pub(super) rarities: Vec<f64>,
    /// What the query asks for and nothing is on.
    pub(super) absent: Option<Missing>,
}

/// What is counted over all indexes that are asked together.
#[derive(Debug, Clone, Default)]
pub(super) struct Statistics {
    pages: usize,
    totals: [u64; FIELDS],
    /// By clause, alternative and part: how many pages hold it.
    frequencies: BTreeMap<(String, String, usize), usize>,
}

impl Statistics {
    /// Adds what an index holds of a query.
    pub(super) fn add(&mut self, index: &Index, resolved: &Resolved) -> Result<(), Error> {
        self.pages += index.len();
        for (all, total) in self.totals.iter_mut().zip(index.lengths()?.1) {
            *all += total;
        }
        let mut counted = BTreeSet::new();
        for meaning in &resolved.clauses {
            for alternative in &meaning.alternatives {
                for (number, words) in alternative.parts.iter().enumerate() {
                    let key = (meaning.key.clone(), alternative.role.clone(), number);
                    // A word may stand in the query twice.
                    if counted.insert(key.clone()) {
                        *self.frequencies.entry(key).or_default() += index.union(words)?.len();
                    }
                }
            }
        }
        Ok(())
    }
}

/// All pages that hold any of the words and none of those excluded, best first.
pub(super) fn rank(
    index: &Index,
    resolved: &Resolved,
    query: &Query<'_>,
    today: Date,
    statistics: Option<&Statistics>,
) -> Result<Ranking, Error> {
    if resolved.impossible {
        return Ok(Ranking::default());
    }
    let lengths = index.lengths()?;
    let (pages, totals) = statistics.map_or((index.len(), &lengths.1), |all| (all.pages, &all.totals));
    let scorer = Scorer { pages, averages: averages(totals, pages), lengths: &lengths.0, statistics };
    let mut others = Others::default();
    let mut sums = BTreeMap::<u32, (f64, usize)>::new();
    let mut rarities = Vec::with_capacity(resolved.clauses.len());
    for meaning in &resolved.clauses {
        let (scores, rarity) = scorer.clause(index, meaning)?;
        // So that the last bit of a logarithm decides nothing.
        let rarity = (rarity * 1024.0).round() / 1024.0;
        rarities.push(rarity);
        others.add(meaning, &scores, rarity);
        for (page, score) in scores {
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
    let preferred = Preferred::new(index, resolved, query);
    let wanted = resolved.clauses.len() + resolved.missing;
    let mut pages: Vec<Ranked> = sums
        .into_iter()
        .filter_map(|(number, (score, clauses))| {
            let page = index.pages().get(number as usize)?;
            let tier = resolved.named.tier(number, page, index);
            let leads =
                tier < 2 && index.tables().kinds.get(page.kind as usize).is_some_and(|kind| leads(kind));
            let sum = score * weight(state_of(page, today)) * preferred.weight(page);
            let sum = if leads { sum * LEADS } else { sum };
            Some(Ranked::new(number, sum, clauses == wanted && !leads, tier))
        })
        .collect();
    pages.sort_by(Ranked::order);
    let absent = if query.is_filtered() { None } else { absent::find(index, resolved, &others) };
    Ok(Ranking { pages, rarities, absent })
}

/// To four places, half up.
fn round(score: f64) -> f64 {
    (score * 10_000.0).round() / 10_000.0
}

/// The places whose own pages come first.
struct Preferred {
    areas: Vec<u32>,
    worth: f64,
}

impl Preferred {
    fn new(index: &Index, resolved: &Resolved, query: &Query<'_>) -> Self {
        if !resolved.named.places.is_empty() {
            return Self { areas: resolved.named.places.clone(), worth: NAMED };
        }
        let from = |id: &str| query.from.is_some_and(|from| from == id);
        let areas = index.tables().areas.iter().zip(0u32..).filter(|(area, _)| from(&area.id));
        Self { areas: areas.map(|(_, number)| number).collect(), worth: FROM }
    }

    fn weight(&self, page: &Page) -> f64 {
        if self.areas.contains(&page.area) { self.worth } else { 1.0 }
    }
}

/// The average length of each field.
#[expect(clippy::cast_precision_loss, reason = "counts of words and pages are far below 2^52")]
fn averages(totals: &[u64; FIELDS], pages: usize) -> [f64; FIELDS] {
    totals.map(|total| total as f64 / pages as f64)
}

/// What scoring needs to know of the index.
struct Scorer<'a> {
    statistics: Option<&'a Statistics>,
    pages: usize,
    averages: [f64; FIELDS],
    lengths: &'a [[u32; FIELDS]],
}

impl Scorer<'_> {
    /// The pages of a clause and its score there, that of its best alternative; and how
    /// much its first alternative tells.
    fn clause(&self, index: &Index, meaning: &Meaning) -> Result<(BTreeMap<u32, f64>, f64), Error> {
        let mut best = BTreeMap::<u32, f64>::new();
        let mut rarity = None;
        for alternative in &meaning.alternatives {
            let (scores, of_alternative) = self.alternative(index, &meaning.key, alternative)?;
            rarity = rarity.or(Some(of_alternative));
            for (page, score) in scores {
                let known = best.entry(page).or_insert(0.0);
                if score > *known {
                    *known = score;
                }
            }
        }
        Ok((best, rarity.unwrap_or(0.0)))
    }

    /// The pages that hold a word of each part, their scores, and the rarity of the first part.
    fn alternative(
        &self,
        index: &Index,
        key: &str,
        alternative: &Alternative,
    ) -> Result<(Vec<(u32, f64)>, f64), Error> {
        let Alternative { role, parts, worth, besides, pages } = alternative;
        let frequency = |number: usize, here: usize| {
            let all = self.statistics?;
            let key = (key.to_owned(), role.clone(), number);
            all.frequencies.get(&key).map(|all| (*all).max(here))
        };
        let mut again = BTreeMap::new();
        if let Some((word, worth)) = besides {
            let tallies = index.union(&[*word])?;
            again.extend(tallies.iter().map(|tally| (tally.page, worth * self.frequency_part(tally))));
        }
        let mut sums = BTreeMap::<u32, (f64, usize)>::new();
        let mut rarity = 0.0;
        for (number, words) in parts.iter().enumerate() {
            let tallies = index.union(words)?;
            let frequency = frequency(number, tallies.len()).unwrap_or(tallies.len());
            let weight = idf(frequency, self.pages) * (K1 + 1.0);
            if number == 0 {
                rarity = weight * worth;
            }
            for tally in &tallies {
                let again = again.get(&tally.page).copied().unwrap_or(0.0);
                let sum = sums.entry(tally.page).or_default();
                sum.0 += weight * (worth * self.frequency_part(tally) + again);
                sum.1 += 1;
            }
        }
        let whole = sums.into_iter().filter(|(page, (_, count))| {
            *count == parts.len() && pages.as_ref().is_none_or(|pages| pages.contains(page))
        });
        #[expect(clippy::cast_precision_loss, reason = "a term has a few words")]
        let scores = whole.map(|(page, (sum, count))| (page, sum / count as f64)).collect();
        Ok((scores, rarity))
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
        let averages = averages(totals, index.len());
        let scorer = Scorer { pages: index.len(), averages, lengths, statistics: None };
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
