//! A topic in a place that no page is on: `rent in Peja`. The reader is told, and the page
//! that stands in comes first. `6-reader.js` does the same.

use std::collections::BTreeMap;

use super::named::lies_in;
use super::resolve::{Meaning, Resolved};
use super::score::{Ranked, Ranking};
use crate::search::index::Index;

/// The kind of pages that are on a topic.
const BRIEF: &str = "brief";

/// A place and a topic, by their numbers in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Missing {
    pub(super) area: u32,
    pub(super) topic: u32,
    /// The page on the topic of the nearest place that the place lies in.
    pub(super) page: Option<u32>,
}

/// What the words that are in no name of a place scored: by page their score, and how much
/// those tell that it holds.
#[derive(Default)]
pub(super) struct Others {
    wanted: f64,
    sums: BTreeMap<u32, (f64, f64)>,
}

impl Others {
    pub(super) fn add(&mut self, meaning: &Meaning, scores: &BTreeMap<u32, f64>, rarity: f64) {
        if meaning.in_name {
            return;
        }
        self.wanted += rarity;
        for (page, score) in scores {
            let sum = self.sums.entry(*page).or_default();
            sum.0 += score;
            sum.1 += rarity;
        }
    }

    /// What a page scored, to four places.
    fn of(&self, page: u32) -> f64 {
        self.sums.get(&page).map_or(0.0, |sum| (sum.0 * 10_000.0).round() / 10_000.0)
    }
}

/// What is missing, if the query names one place and other words, and no page there is on
/// the topic that these name, or else on that of the page which answers them best.
pub(super) fn find(index: &Index, resolved: &Resolved, others: &Others) -> Option<Missing> {
    if resolved.missing > 0 {
        return None;
    }
    let area = resolved.named.only_place(index)?;
    let best = |on: &dyn Fn(u32, u32) -> bool| {
        let mut best: Option<(f64, u32, u32)> = None;
        for (page, number) in index.pages().iter().zip(0u32..) {
            let is_brief = index.tables().kinds.get(page.kind as usize).is_some_and(|kind| kind == BRIEF);
            let Some(topic) = page.topic.filter(|topic| is_brief && on(*topic, page.area)) else { continue };
            let score = others.of(number);
            if best.is_none_or(|(most, ..)| score > most) {
                best = Some((score, number, topic));
            }
        }
        best
    };
    let topic = resolved.named.topic.or_else(|| {
        let (_, page, topic) = best(&|_, _| true)?;
        others.sums.get(&page).is_some_and(|sum| sum.1 * 2.0 > others.wanted).then_some(topic)
    })?;
    let id = |area: u32| index.tables().areas.get(area as usize).map_or("", |area| area.id.as_str());
    // A page on a part of the topic is on the topic.
    let within = |on: u32| index.tables().topic_and_above(on).any(|above| above == topic);
    if best(&|on, place| within(on) && lies_in(id(place), id(area))).is_some() {
        return None;
    }
    let mut above = id(area);
    let mut page = None;
    while let Some(end) = above.rfind('/') {
        above = above.get(..end).unwrap_or_default();
        page = page.or_else(|| best(&|on, place| within(on) && id(place) == above).map(|best| best.1));
    }
    Some(Missing { area, topic, page })
}

/// Whether a page is on a topic in a place, by their identities.
pub(super) fn has_page(index: &Index, area: &str, topic: &str) -> bool {
    let tables = index.tables();
    index.pages().iter().any(|page| {
        let is_topic =
            |number: u32| tables.topics.get(number as usize).is_some_and(|named| named.id == topic);
        tables.kinds.get(page.kind as usize).is_some_and(|kind| kind == BRIEF)
            && page.topic.is_some_and(|on| tables.topic_and_above(on).any(is_topic))
            && tables.areas.get(page.area as usize).is_some_and(|named| lies_in(&named.id, area))
    })
}

/// Puts the page that stands in first, and pages of the country before others.
pub(super) fn put_first(index: &Index, resolved: &Resolved, ranking: &mut Ranking) {
    let Some(missing) = ranking.absent else { return };
    let country = |area: u32| {
        let id = index.tables().areas.get(area as usize).map_or("", |area| area.id.as_str());
        id.split('/').next().unwrap_or(id)
    };
    let here = country(missing.area);
    let mut stands_in = missing.page;
    for ranked in &mut ranking.pages {
        let area = index.pages().get(ranked.page as usize).map_or(0, |page| page.area);
        ranked.tier = u8::from(country(area) == here);
        if stands_in == Some(ranked.page) {
            ranked.tier = 2;
            stands_in = None;
        }
    }
    // It may lack all the words; but it must not hold what was excluded.
    let may_be_added = resolved.excluded_words.is_empty();
    ranking.pages.extend(stands_in.filter(|_| may_be_added).map(|page| Ranked::new(page, 0.0, false, 2)));
    ranking.pages.sort_by(Ranked::order);
}
