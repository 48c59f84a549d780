//! The synonyms as characters.

use super::codes::push;
use crate::search::index::Related;

/// Per entry: 1 if its terms mean the same and 0 if they are near, how many terms may
/// be typed, these, how many are found, these; a term is how many words it has and
/// their numbers.
pub(super) fn encode(related: &[Related]) -> String {
    let mut out = String::new();
    let length = |list: usize| u32::try_from(list).unwrap_or(u32::MAX);
    for Related { same, terms, finds } in related {
        push(&mut out, u32::from(*same));
        for list in [terms, finds] {
            push(&mut out, length(list.len()));
            for term in list {
                push(&mut out, length(term.len()));
                term.iter().for_each(|word| push(&mut out, *word));
            }
        }
    }
    out
}
