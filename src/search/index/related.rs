//! Terms that find other terms: the network's synonyms in words of the index.

use serde::{Deserialize, Serialize};

use super::build::Builder;
use crate::search::Synonyms;

/// Terms, each a list of words, and the terms that they find besides themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Related {
    /// Whether they mean the same, or are only near.
    pub(crate) same: bool,
    /// What may be typed.
    pub(crate) terms: Vec<Vec<u32>>,
    /// What is found by it; each stands on some page.
    pub(crate) finds: Vec<Vec<u32>>,
}

impl Related {
    pub(super) fn terms_mut(&mut self) -> impl Iterator<Item = &mut Vec<u32>> {
        self.terms.iter_mut().chain(&mut self.finds)
    }
}

/// Puts synonyms in words; those of which nothing stands on a page are left out.
pub(super) fn relate(builder: &mut Builder<'_>, synonyms: &Synonyms) -> Vec<Related> {
    let same = synonyms.same.iter().map(|group| (true, group, group));
    let near = synonyms.near.iter().map(|near| (false, &near.words, &near.finds));
    let stems = builder.stems();
    let mut all = Vec::new();
    for (same, terms, finds) in same.chain(near) {
        // Before any word is added, so that only the pages decide.
        let standing: Vec<&String> = finds.iter().filter(|term| builder.stands(term, &stems)).collect();
        all.push((same, terms, standing));
    }
    let mut out = Vec::new();
    for (same, terms, standing) in all {
        let useful =
            standing.len() > 1 || standing.first().is_some_and(|only| terms.iter().any(|term| term != *only));
        if !useful {
            continue;
        }
        let mut words = |terms: &mut dyn Iterator<Item = &String>| -> Vec<Vec<u32>> {
            terms.map(|term| builder.telling(term)).filter(|words| !words.is_empty()).collect()
        };
        let (terms, finds) = (words(&mut terms.iter()), words(&mut standing.into_iter()));
        out.push(Related { same, terms, finds });
    }
    out
}
