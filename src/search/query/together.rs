//! Answers a query from several indexes: the languages of a country, the countries of a network.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::resolve::{Manner, is_known};
use super::result::{Corrected, Facet, Hit, Results, Suggestion, Suggestions};
use super::{Query, answer, parse};
use crate::freshness::State;
use crate::search::Error;
use crate::search::index::Index;

/// The answer of several indexes.
#[derive(Debug, Clone, PartialEq)]
pub struct Together {
    /// The answers as one.
    pub results: Results,
    /// For each hit, the index that gave it, by its position.
    pub sources: Vec<usize>,
    /// Pages by language.
    pub languages: Vec<Facet>,
}

/// Answers a query from several indexes as if they were one, with at most `limit` results.
///
/// A word that one of them knows is corrected in none. Pages with all words come
/// first, then by score; equal ones in the order of the indexes.
///
/// # Errors
///
/// When an index cannot be read.
pub fn search_all(
    indexes: &[&Index],
    query: &Query<'_>,
    today: Date,
    limit: usize,
) -> Result<Together, Error> {
    let known = known_somewhere(indexes, query);
    let manner = Manner { exact: query.exact, known_elsewhere: &known };
    let answers = indexes
        .iter()
        .map(|index| answer(index, query, today, limit, manner))
        .collect::<Result<Vec<Results>, Error>>()?;
    let mut languages: Vec<Facet> = Vec::new();
    for (index, answer) in indexes.iter().zip(&answers) {
        add(
            &mut languages,
            Facet { id: index.language().to_owned(), name: String::new(), count: answer.total },
        );
    }
    let (results, sources) = join(query, answers, limit);
    Ok(Together { results, sources, languages })
}

/// The words, as typed, that some index knows.
fn known_somewhere(indexes: &[&Index], query: &Query<'_>) -> Vec<String> {
    let mut known = Vec::new();
    for index in indexes {
        let parsed = parse::parse(query.text, index.analyser().folding());
        let last = parsed.clauses.len().saturating_sub(1);
        for (number, clause) in parsed.clauses.iter().enumerate() {
            if let parse::Clause::Word(word) = clause
                && is_known(word, parsed.open && number == last, index)
                && !known.contains(&word.typed)
            {
                known.push(word.typed.clone());
            }
        }
    }
    known
}

fn join(query: &Query<'_>, answers: Vec<Results>, limit: usize) -> (Results, Vec<usize>) {
    let mut joined = Results { query: query.text.to_owned(), ..Results::default() };
    let mut hits: Vec<(usize, Hit)> = Vec::new();
    let mut dropped: Option<Vec<String>> = None;
    let mut states = BTreeMap::<State, usize>::new();
    let [mut topics, mut areas, mut kinds] = [const { Vec::new() }; 3];
    for (source, answer) in answers.into_iter().enumerate() {
        for corrected in answer.corrected {
            correct(&mut joined.corrected, corrected);
        }
        dropped = Some(match dropped {
            None => answer.dropped,
            Some(before) => before.into_iter().filter(|word| answer.dropped.contains(word)).collect(),
        });
        joined.total += answer.total;
        joined.unread += answer.unread;
        answer.topics.into_iter().for_each(|facet| add(&mut topics, facet));
        answer.areas.into_iter().for_each(|facet| add(&mut areas, facet));
        answer.kinds.into_iter().for_each(|facet| add(&mut kinds, facet));
        for facet in answer.states {
            if let Some(state) = State::from_word(&facet.id) {
                *states.entry(state).or_default() += facet.count;
            }
        }
        suggest(&mut joined.suggestions, answer.suggestions);
        hits.extend(answer.hits.into_iter().map(|hit| (source, hit)));
    }
    // Stable: the hits of one index keep their order, and equal ones that of the indexes.
    hits.sort_by(|(_, a), (_, b)| b.complete.cmp(&a.complete).then(b.score.total_cmp(&a.score)));
    hits.truncate(limit);
    for facets in [&mut topics, &mut areas, &mut kinds] {
        facets.sort_by(|a, b| a.id.cmp(&b.id));
    }
    (joined.topics, joined.areas, joined.kinds) = (topics, areas, kinds);
    let state =
        |(state, count): (State, usize)| Facet { id: state.as_str().to_owned(), name: String::new(), count };
    joined.states = states.into_iter().map(state).collect();
    joined.dropped = dropped.unwrap_or_default();
    joined.dropped.retain(|word| !joined.corrected.iter().any(|corrected| corrected.typed == *word));
    if joined.total > 0 {
        joined.suggestions = Suggestions::default();
    }
    let (sources, hits) = hits.into_iter().unzip();
    joined.hits = hits;
    (joined, sources)
}

fn correct(all: &mut Vec<Corrected>, new: Corrected) {
    match all.iter_mut().find(|known| known.typed == new.typed) {
        Some(known) => {
            for word in new.used {
                if !known.used.contains(&word) {
                    known.used.push(word);
                }
            }
        }
        None => all.push(new),
    }
}

fn add(facets: &mut Vec<Facet>, facet: Facet) {
    match facets.iter_mut().find(|known| known.id == facet.id) {
        Some(known) => known.count += facet.count,
        None => facets.push(facet),
    }
}

fn suggest(all: &mut Suggestions, new: Suggestions) {
    let join = |all: &mut Vec<Suggestion>, new: Vec<Suggestion>| {
        for suggestion in new {
            if !all.iter().any(|known| known.id == suggestion.id) {
                all.push(suggestion);
            }
        }
    };
    join(&mut all.topics, new.topics);
    join(&mut all.areas, new.areas);
}
