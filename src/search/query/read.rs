//! Reads the best pages: how near the words stand, where to land, what to show.
//!
//! `search-reader.js` reads the same pages in the same way; both work on the tidy text.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::excerpt::{Landing, passage};
use super::resolve::Resolved;
use super::result::Passage;
use super::score::Ranked;
use crate::search::Error;
use crate::search::analysis::{Folding, Joint, Span, Words, joined, joint};
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
    /// What the words begin with that the clauses mean: two words of a text may be one of these.
    begins: BTreeSet<&'a str>,
}

/// A page that was read.
pub(super) struct Reading {
    pub(super) text: PageText<'static>,
    title: Vec<Found>,
    summary: Vec<Found>,
    /// By section, its heading and its text.
    sections: Vec<(Vec<Found>, Vec<Found>)>,
}

/// Puts the best pages of several indexes in order by how near the words stand in them;
/// gives the first `limit` as they were read, each with the number of its reader.
pub(super) fn read(
    readers: &[Reader<'_>],
    ranked: &[(usize, Ranked)],
    limit: usize,
) -> Result<Vec<(usize, Ranked, Reading)>, Error> {
    let best = ranked.len().min(READ);
    let mut read = Vec::with_capacity(limit.max(best));
    for (source, ranked) in ranked.iter().take(limit.max(best)) {
        if let Some(reader) = readers.get(*source) {
            read.push((*source, *ranked, reader.read(ranked.page)?));
        }
    }
    let (first, _) = read.split_at_mut(best);
    for (source, ranked, reading) in first.iter_mut() {
        let near = readers.get(*source).map_or(0.0, |reader| reader.nearness(reading));
        *ranked =
            Ranked::new(ranked.page, ranked.sum * (1.0 + NEARNESS * near), ranked.complete, ranked.tier);
    }
    first.sort_by(|a, b| order(&(a.0, a.1), &(b.0, b.1)));
    read.truncate(limit);
    Ok(read)
}

/// The order of results of several indexes: equal ones in the order of the indexes.
pub(super) fn order((source, one): &(usize, Ranked), (other_source, other): &(usize, Ranked)) -> Ordering {
    let by_page = one.page.cmp(&other.page);
    let apart = Ranked { page: 0, ..*one }.order(&Ranked { page: 0, ..*other });
    apart.then(source.cmp(other_source)).then(by_page)
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
        let mut begins = BTreeSet::new();
        for word in marks.keys() {
            begins.extend(word.char_indices().skip(1).filter_map(|(end, _)| word.get(..end)));
        }
        Self { index, marks, rarities, begins }
    }

    fn read(&self, page: u32) -> Result<Reading, Error> {
        let text = self.index.text(page)?;
        let folding = self.index.analyser().folding();
        let find = |text: &str| self.find(text, folding);
        let sections = text.sections.iter().map(|(heading, _, text)| (find(heading), find(text))).collect();
        Ok(Reading { title: find(&text.title), summary: find(&text.summary), sections, text })
    }

    fn find(&self, text: &str, folding: &Folding) -> Vec<Found> {
        let spans: Vec<Span> = Words::new(text, folding).collect();
        let marks = |surface: &str| self.marks.get(surface).copied().unwrap_or(0);
        let surfaces: Vec<String> = spans.iter().map(|span| folding.fold_span(text, span)).collect();
        let mut found: Vec<Found> = spans
            .iter()
            .zip(&surfaces)
            .map(|(span, surface)| Found { start: span.start, end: span.end, clauses: marks(surface) })
            .collect();
        let mut mark = |from: usize, to: usize, clauses: u32| {
            found.iter_mut().take(to).skip(from).for_each(|word| word.clauses |= clauses);
        };
        let mut start = 0;
        for at in 1..=spans.len() {
            let how = match (spans.get(at - 1), spans.get(at)) {
                (Some(before), Some(after)) => joint(text, before, after),
                _ => Joint::Apart,
            };
            if how.is_sign() {
                continue;
            }
            if at - start > 1
                && let Some(parts) = spans.get(start..at)
            {
                mark(start, at, marks(&folding.fold_word(&joined(text, parts))));
            }
            start = at;
            if how == Joint::Space
                && let (Some(first), Some(second)) = (surfaces.get(at - 1), surfaces.get(at))
                && self.begins.contains(first.as_str())
                && self.index.analyser().may_be_one(first, second)
            {
                mark(at - 1, at + 1, marks(&folding.fold_word(&format!("{first}{second}"))));
            }
        }
        found
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
