//! Answers a query from one index or several: the languages of a country, the countries
//! of a network. `search-together.js` does the same.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::parse::{Clause, Parsed, parse};
use super::read::{Reader, order, read};
use super::resolve::{Manner, Resolved, Shared, is_known, is_there_otherwise, parts_of_one, resolve};
use super::result::{Absent, Corrected, Facet, Hit, Results, Suggestion, Suggestions};
use super::score::{Ranked, Ranking, Statistics, rank};
use super::{Query, absent, filter, phrase, suggest};
use crate::freshness::State;
use crate::search::Error;
use crate::search::index::Index;
use crate::search::vocabulary::is_common;

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

/// A query as one index has it.
struct Asked<'a> {
    index: &'a Index,
    parsed: Parsed,
    resolved: Resolved,
    ranking: Ranking,
}

/// Answers a query from several indexes as if they were one, with at most `limit` results.
///
/// A word that one of them knows is corrected in none, and stands for the words that any
/// of the same language relate to it. How rare a word is, and how long pages are, is counted
/// over all. What is named comes first, then pages with all words, then by score; equal
/// ones in the order of the indexes.
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
    let several = indexes.len() > 1;
    let parsed: Vec<Parsed> =
        indexes.iter().map(|index| parse(query.text, index.analyser().folding())).collect();
    let known = if several { known_somewhere(indexes, &parsed)? } else { Vec::new() };
    let mut shared = BTreeMap::new();
    if several {
        for index in indexes {
            let language = index.language();
            if !shared.contains_key(language) {
                shared.insert(language, share(indexes, &parsed, language));
            }
        }
    }
    let mut asked = Vec::with_capacity(indexes.len());
    for (index, parsed) in indexes.iter().copied().zip(parsed) {
        let shared = shared.get(index.language());
        let manner = Manner { exact: query.exact, known_elsewhere: &known, shared };
        let resolved = resolve(&parsed, index, manner)?;
        asked.push(Asked { index, parsed, resolved, ranking: Ranking::default() });
    }
    let mut statistics = Statistics::default();
    if several {
        for asked in &asked {
            statistics.add(asked.index, &asked.resolved)?;
        }
    }
    for asked in &mut asked {
        asked.ranking = rank(asked.index, &asked.resolved, query, today, several.then_some(&statistics))?;
    }
    let missing = missing(&mut asked)?;
    answer(asked, missing, query, today, limit)
}

/// The topics and places that no page is on, in none of the indexes.
fn missing(asked: &mut [Asked<'_>]) -> Result<Vec<Absent>, Error> {
    let mut all: Vec<Absent> = Vec::new();
    let indexes: Vec<&Index> = asked.iter().map(|asked| asked.index).collect();
    for asked in asked {
        let Some(found) = asked.ranking.absent else { continue };
        let tables = asked.index.tables();
        let (Some(area), Some(topic)) =
            (tables.areas.get(found.area as usize), tables.topics.get(found.topic as usize))
        else {
            continue;
        };
        if indexes.iter().any(|index| absent::has_page(index, &area.id, &topic.id)) {
            continue;
        }
        absent::put_first(asked.index, &asked.resolved, &mut asked.ranking);
        if all.iter().any(|known| known.area == area.id && known.topic == topic.id) {
            continue;
        }
        let page = found.page.map(|page| asked.index.text(page)).transpose()?;
        all.push(Absent {
            area: area.id.clone(),
            area_name: area.name.clone(),
            topic: topic.id.clone(),
            topic_name: topic.name.clone(),
            page: page.map(|text| text.id.into_owned()),
        });
    }
    Ok(all)
}

fn answer(
    mut asked: Vec<Asked<'_>>,
    absent: Vec<Absent>,
    query: &Query<'_>,
    today: Date,
    limit: usize,
) -> Result<Together, Error> {
    let mut joined = Results { query: query.text.to_owned(), absent, ..Results::default() };
    let mut ranked: Vec<(usize, Ranked)> = Vec::new();
    let mut languages: Vec<Facet> = Vec::new();
    let mut dropped: Option<Vec<String>> = None;
    let mut states = BTreeMap::<State, usize>::new();
    let mut suggestions = Suggestions::default();
    for (source, asked) in asked.iter_mut().enumerate() {
        let Asked { index, parsed, resolved, ranking } = asked;
        joined.unread += phrase::keep(index, resolved, &mut ranking.pages)?;
        let facets = filter::keep(index, query, today, &mut ranking.pages);
        let total = ranking.pages.len();
        joined.total += total;
        std::mem::take(&mut resolved.corrected)
            .into_iter()
            .for_each(|one| correct(&mut joined.corrected, one));
        let new = std::mem::take(&mut resolved.dropped);
        dropped = Some(match dropped {
            None => new,
            Some(before) => before.into_iter().filter(|word| new.contains(word)).collect(),
        });
        facets.topics.into_iter().for_each(|facet| add(&mut joined.topics, facet));
        facets.areas.into_iter().for_each(|facet| add(&mut joined.areas, facet));
        facets.kinds.into_iter().for_each(|facet| add(&mut joined.kinds, facet));
        for facet in facets.states {
            if let Some(state) = State::from_word(&facet.id) {
                *states.entry(state).or_default() += facet.count;
            }
        }
        let language = Facet { id: index.language().to_owned(), name: String::new(), count: total };
        add(&mut languages, language);
        if total == 0 {
            suggest(&mut suggestions, suggest::suggest(index, parsed));
        }
        ranked.extend(ranking.pages.iter().map(|page| (source, *page)));
    }
    ranked.sort_by(order);
    let readers: Vec<Reader<'_>> = asked
        .iter()
        .map(|asked| Reader::new(asked.index, &asked.resolved, &asked.ranking.rarities))
        .collect();
    let mut sources = Vec::new();
    for (source, ranked, reading) in read(&readers, &ranked, limit)? {
        let (Some(asked), Some(reader)) = (asked.get(source), readers.get(source)) else { continue };
        let Some(page) = asked.index.pages().get(ranked.page as usize) else { continue };
        let landing = reader.landing(&reading);
        joined.hits.push(Hit::new(asked.index, page, ranked, reading, landing, today));
        sources.push(source);
    }
    for facets in [&mut joined.topics, &mut joined.areas, &mut joined.kinds] {
        facets.sort_by(|a, b| a.id.cmp(&b.id));
    }
    let state =
        |(state, count): (State, usize)| Facet { id: state.as_str().to_owned(), name: String::new(), count };
    joined.states = states.into_iter().map(state).collect();
    joined.dropped = dropped.unwrap_or_default();
    joined.dropped.retain(|word| !joined.corrected.iter().any(|corrected| corrected.typed == *word));
    if joined.total == 0 {
        joined.suggestions = suggestions;
    }
    Ok(Together { results: joined, sources, languages })
}

/// The words of a query, each with whether it may not be finished.
fn words(parsed: &Parsed) -> impl Iterator<Item = (&super::parse::Typed, bool)> {
    let last = parsed.clauses.len().saturating_sub(1);
    parsed.clauses.iter().enumerate().filter_map(move |(number, clause)| match clause {
        Clause::Word(word) => Some((word, parsed.open && number == last)),
        Clause::Phrase(_) => None,
    })
}

/// The words, as typed, that some index knows: as they are, or else in another form.
fn known_somewhere(indexes: &[&Index], parsed: &[Parsed]) -> Result<Vec<String>, Error> {
    let mut known: Vec<String> = Vec::new();
    let learn = |known: &mut Vec<String>, word: String| {
        if !known.contains(&word) {
            known.push(word);
        }
    };
    for (index, parsed) in indexes.iter().zip(parsed) {
        parts_of_one(parsed, index).into_iter().for_each(|word| learn(&mut known, word));
        for (word, open) in words(parsed) {
            if is_known(word, open, index) {
                learn(&mut known, word.typed.clone());
            }
        }
    }
    let mut otherwise = Vec::new();
    for (index, parsed) in indexes.iter().zip(parsed) {
        for (word, _) in words(parsed) {
            if !known.contains(&word.typed) && is_there_otherwise(word, index)? {
                otherwise.push(word.typed.clone());
            }
        }
    }
    otherwise.into_iter().for_each(|word| learn(&mut known, word));
    Ok(known)
}

/// What the indexes of a language know together.
fn share(indexes: &[&Index], parsed: &[Parsed], language: &str) -> Shared {
    let mut shared = Shared::default();
    let mut frequencies = BTreeMap::<String, usize>::new();
    let mut pages = 0;
    for (index, parsed) in indexes.iter().zip(parsed).filter(|(index, _)| index.language() == language) {
        let vocabulary = index.vocabulary();
        pages += index.len();
        let little = index.analyser().little_words();
        for (word, _) in words(parsed).filter(|(word, _)| !little.contains(&word.surface)) {
            let Some(id) = vocabulary.id(&word.surface) else { continue };
            let related = vocabulary.relations(id).into_iter().map(|word| vocabulary.word(word).to_owned());
            shared.relations.entry(word.typed.clone()).or_default().extend(related);
            *frequencies.entry(word.typed.clone()).or_default() += vocabulary.frequency(id) as usize;
        }
    }
    let common = frequencies.into_iter().filter(|(_, frequency)| is_common(*frequency, pages));
    shared.common = common.map(|(word, _)| word).collect();
    shared
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
