//! What the clauses of a query mean together: synonyms that span them, and
//! which of them say nothing beside the others.

use super::{Alternative, Manner, Meaning, NEAR_TERM, Resolved, SYNONYM};
use crate::search::index::Index;
use crate::search::query::parse::Typed;
use crate::search::vocabulary::Vocabulary;

/// Gives clauses the terms that the network's synonyms find for them. A term of several
/// words answers for as many clauses as the typed one has.
pub(super) fn find_related(clauses: &mut [Meaning], words: &[Option<&Typed>], index: &Index) {
    let mut found: Vec<(usize, Alternative)> = Vec::new();
    for related in index.related() {
        let worth = if related.same { SYNONYM } else { NEAR_TERM };
        for term in &related.terms {
            if term.is_empty() || term.len() > clauses.len() {
                continue;
            }
            for at in 0..=clauses.len() - term.len() {
                let here = clauses.iter().zip(words).skip(at).take(term.len());
                if !here.zip(term).all(|((clause, typed), word)| typed.is_some() && clause.means(*word)) {
                    continue;
                }
                for finds in related.finds.iter().filter(|finds| *finds != term) {
                    let parts: Vec<Vec<u32>> =
                        finds.iter().map(|word| index.vocabulary().relations(*word)).collect();
                    let names = finds.iter().map(|word| index.vocabulary().word(*word));
                    let role = format!("term {}", names.collect::<Vec<_>>().join(" "));
                    let alternative = Alternative { parts, ..Alternative::new(&role, Vec::new(), worth) };
                    found.extend((at..at + term.len()).map(|clause| (clause, alternative.clone())));
                }
            }
        }
    }
    for (at, alternative) in found {
        if let Some(clause) = clauses.get_mut(at)
            && !clause.alternatives.contains(&alternative)
        {
            clause.alternatives.push(alternative);
        }
    }
}

/// Leaves out the words that stand on no page and lead to none: they are known as parts
/// of synonyms only.
pub(super) fn leave_out_idle(
    resolved: &mut Resolved,
    words: &[Option<&Typed>],
    vocabulary: &Vocabulary,
    manner: Manner<'_>,
) {
    let stands = |words: &Vec<u32>| words.iter().any(|word| vocabulary.frequency(*word) > 0);
    let mut words = words.iter();
    let Resolved { clauses, corrected, dropped, missing, named, .. } = resolved;
    clauses.retain(|meaning| {
        let typed = words.next().copied().flatten();
        let found = meaning.alternatives.iter().any(|alternative| alternative.parts.iter().all(stands));
        if let Some(word) = typed.filter(|_| !found) {
            corrected.retain(|corrected| corrected.typed != word.typed);
            if manner.known_elsewhere.contains(&word.typed) {
                *missing += 1;
            } else if named.topic.is_none() || named.places.is_empty() {
                // The name of a topic without a page is told as that.
                dropped.push(word.typed.clone());
            }
        }
        found || typed.is_none()
    });
}

/// Leaves out the little words, unless there are no others.
pub(super) fn leave_out_little(clauses: &mut Vec<Meaning>, words: &mut Vec<Option<&Typed>>) {
    if clauses.iter().any(|meaning| !meaning.little) {
        let mut little = clauses.iter().map(|meaning| meaning.little);
        words.retain(|_| little.next() == Some(false));
        clauses.retain(|meaning| !meaning.little);
    }
}

/// Leaves out the words that stand on most pages, unless there are no others: they tell
/// nothing, and in a large site their pages are much to load.
pub(super) fn leave_out_common(resolved: &mut Resolved) {
    if resolved.clauses.iter().any(|meaning| meaning.common.is_none()) {
        resolved.clauses.retain(|meaning| meaning.common.is_none());
    }
}
