//! Words that are one in one place and several in another: `re-entry` and
//! `reentry`, `web site` and `website`.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Builder, NOTHING, Pair, Written};
use crate::search::analysis::{Folding, Joint, Kind, PARTS_MAX, Span, joined as one_spelling, joint};
use crate::search::index::lexicon::UNSEEN;
use crate::search::index::postings::Tally;
use crate::search::index::schema::FIELDS;

impl Builder<'_> {
    /// The word that some words are which a sign joins: `reentry` for `re-entry`.
    /// None for one word, for an article that lost its letter, and for little words.
    pub(super) fn one_word(&mut self, text: &str, group: &[Span]) -> Option<u32> {
        if group.len() < 2 || group.len() > PARTS_MAX {
            return None;
        }
        let analyser = self.lexicon.analyser();
        let first = group.first().map(|span| analyser.surface(text, span)).unwrap_or_default();
        let how = joint(text, group.first()?, group.get(1)?);
        if how == Joint::Apostrophe && analyser.elides(&first) {
            return None;
        }
        let little = analyser.little_words();
        if how != Joint::Point && group.iter().all(|span| little.contains(&analyser.surface(text, span))) {
            return None;
        }
        let spelling = one_spelling(text, group);
        let whole = Span { start: 0, end: spelling.len(), kind: Kind::Word };
        let spelling = self.lexicon.spelling(&spelling, &whole);
        Some(self.word(spelling)).filter(|word| *word != NOTHING)
    }

    /// Counts neighbours with a space between them that stand elsewhere as one word.
    pub(super) fn join_pairs(&mut self, written: &mut [Written]) {
        let folding = Arc::clone(self.lexicon.analyser().folding());
        let mut known = FxHashMap::<[u32; 2], Option<u32>>::default();
        let mut more = BTreeMap::<(u32, u32), [u32; FIELDS]>::new();
        for Pair { page, field, words } in std::mem::take(&mut self.pairs) {
            let one = *known.entry(words).or_insert_with(|| self.pair_as_one(words, &folding));
            let Some(one) = one else { continue };
            if let Some(count) = more.entry((page, one)).or_default().get_mut(field) {
                *count += 1;
            }
        }
        if more.is_empty() {
            return;
        }
        for ((page, word), counts) in &more {
            let Some(written) = written.get_mut(*page as usize) else { continue };
            let surface = self.surfaces.get(*word as usize).map(|surface| self.lexicon.surface(*surface));
            for (length, count) in written.lengths.iter_mut().zip(counts) {
                *length += *count;
            }
            let Some((document, fields)) = written.document.as_mut().zip(self.fields) else { continue };
            for (field, count) in fields.searched.iter().zip(counts) {
                for _ in 0..*count {
                    document.add_text(*field, surface.unwrap_or_default());
                }
            }
        }
        for (word, tally) in &mut self.found {
            if let Some(counts) = more.remove(&(tally.page, *word)) {
                tally.counts.iter_mut().zip(counts).for_each(|(count, more)| *count += more);
            }
        }
        for ((page, word), counts) in more {
            self.found.push((word, Tally { page, counts }));
            if let Some(frequency) = self.frequencies.get_mut(word as usize) {
                *frequency += 1;
            }
        }
        // Stable: the words of a page keep their order.
        self.found.sort_by_key(|(_, tally)| tally.page);
    }

    /// The word that stands on a page and is written as two elsewhere.
    fn pair_as_one(&self, words: [u32; 2], folding: &Folding) -> Option<u32> {
        let surface =
            |word: u32| self.surfaces.get(word as usize).map_or("", |surface| self.lexicon.surface(*surface));
        let [first, second] = words.map(surface);
        if !self.lexicon.analyser().may_be_one(first, second) {
            return None;
        }
        let one = self.lexicon.surface_number(&folding.fold_word(&format!("{first}{second}")))?;
        let word = self.lexicon.by_surface.get(one as usize).copied().filter(|word| *word != UNSEEN)?;
        self.frequencies.get(word as usize).is_some_and(|frequency| *frequency > 0).then_some(word)
    }
}
