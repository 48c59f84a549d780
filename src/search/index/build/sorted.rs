//! The words of an index in their final order.

use super::{Builder, set};
use crate::search::Error;
use crate::search::index::Lengths;
use crate::search::index::lexicon::UNSEEN;
use crate::search::index::postings::Postings;
use crate::search::vocabulary::Vocabulary;

impl Builder<'_> {
    /// Puts words in the order of their code points, and their postings with them;
    /// gives the new number of each word too.
    pub(super) fn vocabulary(mut self, lengths: Lengths) -> Result<(Vocabulary, Postings, Vec<u32>), Error> {
        let lexicon = &*self.lexicon;
        let mut order: Vec<(&str, u32)> = self
            .surfaces
            .iter()
            .zip(0u32..)
            .map(|(surface, word)| (lexicon.surface(*surface), word))
            .collect();
        order.sort_unstable();
        let mut sorted = vec![0u32; order.len()];
        let mut frequencies = Vec::with_capacity(order.len());
        for ((_, word), number) in order.iter().zip(0u32..) {
            set(&mut sorted, *word, number);
            frequencies.push(self.frequencies.get(*word as usize).copied().unwrap_or(0));
        }
        let words = order.into_iter().map(|(word, _)| word.to_owned()).collect();
        for (word, _) in &mut self.found {
            *word = sorted.get(*word as usize).copied().unwrap_or(UNSEEN);
        }
        let postings = Postings::new(&self.found, &frequencies, lengths);
        let mut stems = std::mem::take(&mut self.stems);
        stems.sort_unstable();
        let mut groups: Vec<Vec<u32>> = stems
            .chunk_by(|a, b| a.0 == b.0)
            .map(|group| {
                let mut words: Vec<u32> =
                    group.iter().filter_map(|(_, word)| sorted.get(*word as usize).copied()).collect();
                words.sort_unstable();
                words.dedup();
                words
            })
            .filter(|words| words.len() > 1)
            .collect();
        groups.sort_unstable();
        groups.dedup();
        let vocabulary = Vocabulary::new(words, frequencies, groups).ok_or(Error::TooLarge("words"))?;
        Ok((vocabulary, postings, sorted))
    }
}
