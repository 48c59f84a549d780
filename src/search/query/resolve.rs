//! Resolves typed words through the dictionary: what each may mean, and how well.

use super::near::near;
use super::parse::{CLAUSES_MAX, Clause, Parsed, Typed};
use super::result::Corrected;
use crate::search::index::Index;
use crate::search::vocabulary::Vocabulary;

/// How many words an unfinished word is completed to.
const COMPLETIONS_MAX: usize = 32;
/// Letters from which on a word is completed; fewer begin half of the dictionary.
const COMPLETION_LETTERS_MIN: usize = 3;

/// What a match is worth: the word itself, a word of its stem, a word that begins
/// like it, a completion, a synonym, a near term. The word itself counts with its
/// stem, and then once more for what is missing to one.
const EXACT: f64 = 1.0;
const STEM: f64 = 0.8;
const EXACT_BESIDE_STEM: f64 = 0.2;
const KIN: f64 = 0.4;
const COMPLETION: f64 = 0.6;
pub(super) const SYNONYM: f64 = 0.6;
pub(super) const NEAR_TERM: f64 = 0.3;

/// What a correction is worth, by its distance.
fn correction(distance: u32) -> f64 {
    match distance {
        1 => 0.7,
        2 => 0.55,
        _ => 0.3,
    }
}

/// A query in words of the dictionary.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Resolved {
    /// What is looked for, in the order typed.
    pub(super) clauses: Vec<Meaning>,
    /// Phrases that must stand in a page; empty words mean that none can.
    pub(super) phrases: Vec<Vec<u32>>,
    /// Words and phrases that must not.
    pub(super) excluded_words: Vec<Vec<u32>>,
    pub(super) excluded_phrases: Vec<Vec<u32>>,
    /// The places that the query names, among those of the index, ascending.
    pub(super) named: Vec<u32>,
    pub(super) corrected: Vec<Corrected>,
    pub(super) dropped: Vec<String>,
    /// Words that other indexes asked with this one know, and this one does not.
    pub(super) missing: usize,
    /// Set when a phrase holds a word that stands nowhere.
    pub(super) impossible: bool,
}

/// What one clause may mean; the best counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Meaning {
    pub(super) alternatives: Vec<Alternative>,
    /// The word, if it stands on so many pages that it tells nothing.
    common: Option<u32>,
    /// Whether it is a little word, `the`.
    little: bool,
}

impl Meaning {
    /// The word itself, alone.
    fn itself(id: u32) -> Self {
        Self { alternatives: vec![Alternative::new(vec![id], EXACT)], common: None, little: false }
    }

    /// Whether a word is one of those meant: by itself, its stem, its completions or a
    /// correction. A common word means itself only.
    fn means(&self, word: u32) -> bool {
        if let Some(common) = self.common {
            return common == word;
        }
        self.alternatives.iter().any(|alternative| match alternative.parts.as_slice() {
            [words] => words.binary_search(&word).is_ok(),
            _ => false,
        })
    }
}

/// Words that are counted together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Alternative {
    /// One list for each word of the term, ascending; a page must hold a word of each.
    /// By the pages of a list rarity is judged.
    pub(super) parts: Vec<Vec<u32>>,
    pub(super) worth: f64,
    /// One of the words, which counts again, and how much.
    pub(super) besides: Option<(u32, f64)>,
}

impl Alternative {
    fn new(words: Vec<u32>, worth: f64) -> Self {
        Self { parts: vec![words], worth, besides: None }
    }
}

/// How a query is resolved.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Manner<'a> {
    /// Words mean themselves only.
    pub(super) exact: bool,
    /// Words, as typed, that are not corrected because another index knows them.
    pub(super) known_elsewhere: &'a [String],
}

/// Resolves a query.
pub(super) fn resolve(parsed: &Parsed, index: &Index, manner: Manner<'_>) -> Resolved {
    let vocabulary = index.vocabulary();
    let mut resolved = Resolved::default();
    let last = parsed.clauses.len().saturating_sub(1);
    // The typed word of each clause that is one; of these synonyms may be made.
    let mut words = Vec::new();
    for (number, clause) in parsed.clauses.iter().enumerate() {
        match clause {
            Clause::Word(word) => {
                let open = parsed.open && number == last;
                match meaning(word, open, index, manner, &mut resolved.corrected) {
                    Some(meaning) => {
                        resolved.clauses.push(meaning);
                        words.push(Some(word));
                    }
                    None if index.analyser().little_words().contains(&word.surface) => {}
                    None if manner.known_elsewhere.contains(&word.typed) => resolved.missing += 1,
                    None => resolved.dropped.push(word.typed.clone()),
                }
            }
            Clause::Phrase(phrase) => match known(phrase, vocabulary) {
                Some(ids) => {
                    resolved.clauses.extend(ids.iter().map(|id| Meaning::itself(*id)));
                    words.resize(resolved.clauses.len(), None);
                    resolved.phrases.push(ids);
                }
                None => {
                    resolved.impossible = true;
                    let unknown = phrase.iter().filter(|word| vocabulary.id(&word.surface).is_none());
                    resolved.dropped.extend(unknown.map(|word| word.typed.clone()));
                }
            },
        }
    }
    leave_out_little(&mut resolved.clauses, &mut words);
    resolved.clauses.truncate(CLAUSES_MAX);
    words.truncate(CLAUSES_MAX);
    resolved.named = named(&resolved.clauses, index);
    if !manner.exact {
        find_related(&mut resolved.clauses, &words, index);
    }
    leave_out_idle(&mut resolved, &words, vocabulary);
    leave_out_common(&mut resolved);
    for clause in &parsed.excluded {
        match clause {
            Clause::Word(word) => {
                if let Some(id) = vocabulary.id(&word.surface) {
                    let words = if manner.exact { vec![id] } else { vocabulary.relations(id) };
                    resolved.excluded_words.push(words);
                }
            }
            Clause::Phrase(words) => resolved.excluded_phrases.extend(known(words, vocabulary)),
        }
    }
    resolved
}

/// The numbers of all words, if all are known.
fn known(words: &[Typed], vocabulary: &Vocabulary) -> Option<Vec<u32>> {
    words.iter().map(|word| vocabulary.id(&word.surface)).collect()
}

/// Whether a typed word needs no correction: it stands on a page, is a term of the
/// synonyms, or begins a word that stands on one.
pub(super) fn is_known(word: &Typed, open: bool, index: &Index) -> bool {
    let vocabulary = index.vocabulary();
    let little = index.analyser().little_words().contains(&word.surface);
    let completed = || open && !completions(&word.surface, vocabulary).is_empty();
    !little && (vocabulary.id(&word.surface).is_some() || completed())
}

/// What a word may mean: itself, its stem, its completions; or else corrections.
fn meaning(
    word: &Typed,
    open: bool,
    index: &Index,
    manner: Manner<'_>,
    corrected: &mut Vec<Corrected>,
) -> Option<Meaning> {
    let vocabulary = index.vocabulary();
    let id = vocabulary.id(&word.surface);
    let common = id.filter(|id| vocabulary.is_common(*id, index.len()));
    if manner.exact {
        return id.map(|id| Meaning { common, ..Meaning::itself(id) });
    }
    let little = index.analyser().little_words().contains(&word.surface);
    let mut alternatives = Vec::new();
    if let Some(id) = id {
        let relations = vocabulary.relations(id);
        alternatives.push(if relations.len() > 1 {
            Alternative { besides: Some((id, EXACT_BESIDE_STEM)), ..Alternative::new(relations, STEM) }
        } else {
            Alternative::new(relations, EXACT)
        });
        if !index.analyser().stems() {
            let kin = vocabulary.kin(&word.surface);
            if !kin.is_empty() {
                alternatives.push(Alternative::new(kin, KIN));
            }
        }
    }
    if open {
        let completions = completions(&word.surface, vocabulary);
        if !completions.is_empty() {
            alternatives.push(Alternative::new(completions, COMPLETION));
        }
    }
    if alternatives.is_empty() && !little && !manner.known_elsewhere.contains(&word.typed) {
        let mut used = Vec::new();
        for near in near(vocabulary, index.analyser(), &word.surface) {
            alternatives.push(Alternative::new(vocabulary.relations(near.word), correction(near.distance)));
            used.push(vocabulary.word(near.word).to_owned());
        }
        if !used.is_empty() {
            corrected.push(Corrected { typed: word.typed.clone(), used });
        }
    }
    (!alternatives.is_empty()).then_some(Meaning { alternatives, common, little })
}

/// The most frequent words that begin with what is typed, ascending.
fn completions(prefix: &str, vocabulary: &Vocabulary) -> Vec<u32> {
    if prefix.chars().nth(COMPLETION_LETTERS_MIN - 1).is_none() {
        return Vec::new();
    }
    let mut longer: Vec<u32> =
        vocabulary.beginning_with(prefix).filter(|id| vocabulary.word(*id) != prefix).collect();
    longer.sort_unstable_by_key(|id| (u32::MAX - vocabulary.frequency(*id), *id));
    longer.truncate(COMPLETIONS_MAX);
    longer.sort_unstable();
    longer
}

/// The places that the clauses name, whole and in order.
fn named(clauses: &[Meaning], index: &Index) -> Vec<u32> {
    let vocabulary = index.vocabulary();
    let little = index.analyser().little_words();
    let names = |name: &Vec<u32>| {
        // The little words of a name are not asked for either.
        let telling: Vec<u32> =
            name.iter().copied().filter(|word| !little.contains(vocabulary.word(*word))).collect();
        let name = if telling.is_empty() { name } else { &telling };
        !name.is_empty()
            && clauses
                .windows(name.len())
                .any(|clauses| clauses.iter().zip(name).all(|(clause, word)| clause.means(*word)))
    };
    let areas = index.tables().areas.iter().zip(0u32..);
    areas.filter(|(area, _)| area.names.iter().any(names)).map(|(_, number)| number).collect()
}

/// Gives clauses the terms that the network's synonyms find for them. A term of several
/// words answers for as many clauses as the typed one has.
fn find_related(clauses: &mut [Meaning], words: &[Option<&Typed>], index: &Index) {
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
                    let alternative = Alternative { parts, worth, besides: None };
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
fn leave_out_idle(resolved: &mut Resolved, words: &[Option<&Typed>], vocabulary: &Vocabulary) {
    let stands = |words: &Vec<u32>| words.iter().any(|word| vocabulary.frequency(*word) > 0);
    let mut words = words.iter();
    let Resolved { clauses, corrected, dropped, .. } = resolved;
    clauses.retain(|meaning| {
        let typed = words.next().copied().flatten();
        let found = meaning.alternatives.iter().any(|alternative| alternative.parts.iter().all(stands));
        if let Some(word) = typed.filter(|_| !found) {
            corrected.retain(|corrected| corrected.typed != word.typed);
            dropped.push(word.typed.clone());
        }
        found || typed.is_none()
    });
}

/// Leaves out the little words, unless there are no others.
fn leave_out_little(clauses: &mut Vec<Meaning>, words: &mut Vec<Option<&Typed>>) {
    if clauses.iter().any(|meaning| !meaning.little) {
        let mut little = clauses.iter().map(|meaning| meaning.little);
        words.retain(|_| little.next() == Some(false));
        clauses.retain(|meaning| !meaning.little);
    }
}

/// Leaves out the words that stand on most pages, unless there are no others: they tell
/// nothing, and in a large site their pages are much to load.
fn leave_out_common(resolved: &mut Resolved) {
    if resolved.clauses.iter().any(|meaning| meaning.common.is_none()) {
        resolved.clauses.retain(|meaning| meaning.common.is_none());
    }
}
