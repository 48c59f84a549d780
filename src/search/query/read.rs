//! Reads the best pages: how near the words stand, where to land, what to show.
//!
//! `search-reader.js` reads the same pages in the same way; both work on the tidy text.

use std::collections::BTreeMap;

use super::excerpt::{Landing, passage};
use super::resolve::Resolved;
use super::result::Passage;
use super::score::{Ranked, Ranking};
use crate::search::Error;
use crate::search::analysis::{Folding, Words};
use crate::search::index::{Index, PageText};

/// The best pages are read and put in order again; the browser loads their texts anyway.
const READ: usize = 10;
/// How much more a page counts in which all words stand side by side.
const NEARNESS: f64 = 0.8;
/// Words that stand further apart are not near.
const NEAR_WORDS: usize = 8;
/// Further headings shown below a page.
const ALSO_MAX: usize = 3;

/// A word of a text and the clauses it answers, as bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) clauses: u32,
}

/// Reads pages for one query.
pub(super) struct Reader<'a> {
    index: &'a Index,
    /// The clauses that each word of the dictionary answers.
    marks: BTreeMap<&'a str, u32>,
    /// By clause, how rare it is.
    rarities: &'a [f64],
}

/// A page that was read.
pub(super) struct Reading {
    pub(super) text: PageText<'static>,
    title: Vec<Found>,
    summary: Vec<Found>,
    /// By section, its heading and its text.
    sections: Vec<(Vec<Found>, Vec<Found>)>,
}

/// Puts the best pages in order by how near the words stand in them; gives the first
/// `limit` as they were read.
pub(super) fn read<'a>(
    reader: &Reader<'a>,
    ranking: &mut Ranking,
    limit: usize,
) -> Result<Vec<(Ranked, Reading)>, Error> {
    let best = ranking.pages.len().min(READ);
    let mut read = Vec::with_capacity(limit.max(best));
    for ranked in ranking.pages.iter().take(limit.max(best)) {
        read.push((*ranked, reader.read(ranked.page)?));
    }
    let (first, _) = read.split_at_mut(best);
    for (ranked, reading) in first.iter_mut() {
        let sum = ranked.sum * (1.0 + NEARNESS * reader.nearness(reading));
        *ranked = Ranked::new(ranked.page, sum, ranked.complete);
    }
    first.sort_by(|a, b| a.0.order(&b.0));
    read.truncate(limit);
    Ok(read)
}

impl<'a> Reader<'a> {
    pub(super) fn new(index: &'a Index, resolved: &Resolved, rarities: &'a [f64]) -> Self {
        let mut marks = BTreeMap::new();
        for (meaning, bit) in resolved.clauses.iter().zip(0u32..) {
            let parts = meaning.alternatives.iter().flat_map(|alternative| &alternative.parts);
            for word in parts.flatten() {
                *marks.entry(index.vocabulary().word(*word)).or_default() |= 1 << bit;
            }
        }
        Self { index, marks, rarities }
    }

    fn read(&self, page: u32) -> Result<Reading, Error> {
        let text = self.index.text(page)?;
        let folding = self.index.analyser().folding();
        let find = |text: &str| self.find(text, folding);
        let sections = text.sections.iter().map(|(heading, _, text)| (find(heading), find(text))).collect();
        Ok(Reading { title: find(&text.title), summary: find(&text.summary), sections, text })
    }

    fn find(&self, text: &str, folding: &Folding) -> Vec<Found> {
        Words::new(text, folding)
            .map(|span| {
                let clauses = self.marks.get(folding.fold_span(text, &span).as_str()).copied().unwrap_or(0);
                Found { start: span.start, end: span.end, clauses }
            })
            .collect()
    }

    /// How rare some clauses are together.
    pub(super) fn weigh(&self, clauses: u32) -> f64 {
        let mut sum = 0.0;
        for (rarity, bit) in self.rarities.iter().zip(0u32..) {
            if clauses & (1 << bit) != 0 {
                sum += rarity;
            }
        }
        sum
    }

    /// How near the words of neighbouring clauses stand: 1 if side by side in the order
    /// typed, 0 if in no text together. A pair counts as much as its less rare word.
    fn nearness(&self, reading: &Reading) -> f64 {
        let mut closest = vec![0.0_f64; self.rarities.len().saturating_sub(1)];
        let sections = reading.sections.iter().flat_map(|(heading, text)| [heading, text]);
        for words in [&reading.title, &reading.summary].into_iter().chain(sections) {
            approach(words, &mut closest);
        }
        let (mut near, mut all) = (0.0, 0.0);
        for (pair, closest) in self.rarities.windows(2).zip(closest) {
            if let [a, b] = pair {
                near += a.min(*b) * closest;
                all += a.min(*b);
            }
        }
        if all > 0.0 { near / all } else { 0.0 }
    }

    /// The section that answers the rarest words, or else the summary.
    pub(super) fn landing(&self, reading: &Reading) -> Landing {
        let mut sections: Vec<(f64, usize)> = Vec::new();
        for ((heading, text), number) in reading.sections.iter().zip(0usize..) {
            let weight = self.weigh(all(heading) | all(text));
            if weight > 0.0 {
                sections.push((weight, number));
            }
        }
        // Stable: sections that tell as much keep the order of the page.
        sections.sort_by(|a, b| b.0.total_cmp(&a.0));
        let passage_of = |number: usize| {
            let (heading, anchor, text) = reading.text.sections.get(number)?;
            let found = reading.sections.get(number)?;
            Some(Passage {
                heading: heading.to_string(),
                anchor: anchor.to_string(),
                url: if anchor.is_empty() {
                    reading.text.id.to_string()
                } else {
                    format!("{}#{anchor}", reading.text.id)
                },
                excerpt: passage(text, &found.1, |clauses| self.weigh(clauses)),
            })
        };
        let mut passages =
            sections.iter().filter_map(|(weight, number)| Some((*weight, passage_of(*number)?)));
        match passages.next() {
            Some((most, best)) => {
                let also = passages.take_while(|(weight, _)| *weight * 2.0 >= most);
                let also = also.map(|(_, passage)| passage).filter(|passage| !passage.anchor.is_empty());
                Landing { also: also.take(ALSO_MAX).collect(), best }
            }
            None => Landing {
                best: Passage {
                    url: reading.text.id.to_string(),
                    excerpt: passage(&reading.text.summary, &reading.summary, |clauses| self.weigh(clauses)),
                    ..Passage::default()
                },
                also: Vec::new(),
            },
        }
    }
}

/// Raises how close neighbouring clauses come by what one text holds.
fn approach(words: &[Found], closest: &mut [f64]) {
    let mut last = vec![None::<usize>; closest.len() + 1];
    for (at, word) in words.iter().enumerate().filter(|(_, word)| word.clauses != 0) {
        for clause in 0..last.len() {
            if word.clauses & (1 << clause) == 0 {
                continue;
            }
            let mut meet = |pair: Option<usize>, other: Option<usize>, further: usize| {
                let Some(Some(before)) = other.and_then(|other| last.get(other)) else { return };
                let distance = at - before + further;
                if distance <= NEAR_WORDS
                    && let Some(closest) = pair.and_then(|pair| closest.get_mut(pair))
                {
                    #[expect(clippy::cast_precision_loss, reason = "at most eight")]
                    let close = 1.0 / distance as f64;
                    *closest = closest.max(close);
                }
            };
            meet(clause.checked_sub(1), clause.checked_sub(1), 0);
            meet(Some(clause), Some(clause + 1), 1);
        }
        for (clause, last) in last.iter_mut().enumerate() {
            if word.clauses & (1 << clause) != 0 {
                *last = Some(at);
            }
        }
    }
}

/// The clauses that some words answer.
pub(super) fn all(found: &[Found]) -> u32 {
    found.iter().fold(0, |all, word| all | word.clauses)
}
