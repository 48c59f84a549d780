//! When nothing was found: topics and places with names like what was typed.

use super::near::Rows;
use super::parse::{Clause, Parsed};
use super::result::{Suggestion, Suggestions};
use crate::search::analysis::Words;
use crate::search::index::{Index, Named};

/// Topics, and places, that are suggested at most.
const SUGGESTED_MAX: usize = 5;
/// Letters of a typed word from which on it may be like a name.
const LETTERS_MIN: usize = 3;
/// Letters that a name shares at the beginning to be like it.
const SHARED_MIN: usize = 4;

/// The topics and places whose names are most like any typed word.
pub(super) fn suggest(index: &Index, parsed: &Parsed) -> Suggestions {
    let typed: Vec<Vec<char>> = parsed
        .clauses
        .iter()
        .flat_map(|clause| match clause {
            Clause::Word(word) => std::slice::from_ref(word),
            Clause::Phrase(words) => words,
        })
        .map(|word| word.surface.chars().collect())
        .collect();
    let tables = index.tables();
    let has_page =
        |topic: usize| index.pages().iter().any(|page| page.topic.is_some_and(|on| on as usize == topic));
    Suggestions {
        topics: like(index, &typed, &tables.topics, has_page),
        areas: like(index, &typed, &tables.areas, |_| true),
    }
}

fn like(
    index: &Index,
    typed: &[Vec<char>],
    table: &[Named],
    counts: impl Fn(usize) -> bool,
) -> Vec<Suggestion> {
    let folding = index.analyser().folding();
    let mut rows = Rows::default();
    let mut found = Vec::new();
    for (number, named) in table.iter().enumerate().filter(|(number, _)| counts(*number)) {
        let mut least = None;
        for span in Words::new(&named.name, folding) {
            let name: Vec<char> = folding.fold_span(&named.name, &span).chars().collect();
            for typed in typed {
                let distance = likeness(&mut rows, typed, &name);
                least = [least, distance].into_iter().flatten().min();
            }
        }
        found.extend(least.map(|least| (least, number, named)));
    }
    found.sort_by_key(|(least, number, _)| (*least, *number));
    let suggestion = |named: &Named| Suggestion { id: named.id.clone(), name: named.name.clone() };
    found.into_iter().take(SUGGESTED_MAX).map(|(_, _, named)| suggestion(named)).collect()
}

/// Letters that are wrong, at most a third of those typed; one more than that may be
/// if the words begin alike.
fn likeness(rows: &mut Rows, typed: &[char], name: &[char]) -> Option<usize> {
    if typed.len() < LETTERS_MIN {
        return None;
    }
    let allowed = typed.len() / 3;
    let shared = typed.iter().zip(name).take_while(|(a, b)| a == b).count();
    rows.distance(typed, name, allowed).or((shared >= SHARED_MIN).then_some(allowed + 1))
}
