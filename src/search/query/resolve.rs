//! Resolves typed words through the dictionary: what each may mean, and how well.

use super::near::near;
use super::parse::{Clause, Parsed, Typed};
use super::result::Corrected;
use crate::search::vocabulary::Vocabulary;

/// How many words an unfinished word is completed to.
const COMPLETIONS_MAX: usize = 32;

/// What a match is worth: the word itself, a word of its stem, a completion.
/// The word itself counts with its stem, and then once more for what is missing to one.
const EXACT: f64 = 1.0;
const STEM: f64 = 0.8;
const EXACT_BESIDE_STEM: f64 = 0.2;
const COMPLETION: f64 = 0.6;

/// What a correction is worth, by its distance.
fn correction(distance: u32) -> f64 {
    match distance {
        1 => 0.5,
        2 => 0.35,
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
    pub(super) corrected: Vec<Corrected>,
    pub(super) dropped: Vec<String>,
    /// Set when a phrase holds a word that stands nowhere.
    pub(super) impossible: bool,
}

/// What one clause may mean; the best counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Meaning {
    pub(super) alternatives: Vec<Alternative>,
}

/// Words that are counted together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Alternative {
    /// Ascending; by their pages rarity is judged.
    pub(super) words: Vec<u32>,
    pub(super) worth: f64,
    /// One of the words, which counts again, and how much.
    pub(super) besides: Option<(u32, f64)>,
}

impl Alternative {
    fn new(words: Vec<u32>, worth: f64) -> Self {
        Self { words, worth, besides: None }
    }
}

/// Resolves a query. With `exact`, words mean themselves only.
pub(super) fn resolve(parsed: &Parsed, vocabulary: &Vocabulary, exact: bool) -> Resolved {
    let mut resolved = Resolved::default();
    let last = parsed.clauses.len().saturating_sub(1);
    for (number, clause) in parsed.clauses.iter().enumerate() {
        match clause {
            Clause::Word(word) => {
                let open = parsed.open && number == last;
                let meaning = if exact {
                    itself(word, vocabulary)
                } else {
                    meaning(word, open, vocabulary, &mut resolved.corrected)
                };
                match meaning {
                    Some(meaning) => resolved.clauses.push(meaning),
                    None => resolved.dropped.push(word.typed.clone()),
                }
            }
            Clause::Phrase(words) => match known(words, vocabulary) {
                Some(ids) => {
                    resolved.clauses.extend(words.iter().filter_map(|word| itself(word, vocabulary)));
                    resolved.phrases.push(ids);
                }
                None => {
                    resolved.impossible = true;
                    let unknown = words.iter().filter(|word| vocabulary.id(&word.surface).is_none());
                    resolved.dropped.extend(unknown.map(|word| word.typed.clone()));
                }
            },
        }
    }
    resolved.clauses.truncate(super::parse::CLAUSES_MAX);
    for clause in &parsed.excluded {
        match clause {
            Clause::Word(word) => {
                if let Some(id) = vocabulary.id(&word.surface) {
                    resolved.excluded_words.push(if exact { vec![id] } else { vocabulary.relations(id) });
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

fn itself(word: &Typed, vocabulary: &Vocabulary) -> Option<Meaning> {
    let id = vocabulary.id(&word.surface)?;
    Some(Meaning { alternatives: vec![Alternative::new(vec![id], EXACT)] })
}

/// What a word may mean: itself, its stem, its completions; or else corrections.
fn meaning(
    word: &Typed,
    open: bool,
    vocabulary: &Vocabulary,
    corrected: &mut Vec<Corrected>,
) -> Option<Meaning> {
    let mut alternatives = Vec::new();
    if let Some(id) = vocabulary.id(&word.surface) {
        let relations = vocabulary.relations(id);
        alternatives.push(if relations.len() > 1 {
            Alternative { words: relations, worth: STEM, besides: Some((id, EXACT_BESIDE_STEM)) }
        } else {
            Alternative::new(relations, EXACT)
        });
    }
    if open {
        let completions = completions(&word.surface, vocabulary);
        if !completions.is_empty() {
            alternatives.push(Alternative::new(completions, COMPLETION));
        }
    }
    if alternatives.is_empty() {
        let mut used = Vec::new();
        for near in near(vocabulary, &word.surface) {
            alternatives.push(Alternative::new(vocabulary.relations(near.word), correction(near.distance)));
            used.push(vocabulary.word(near.word).to_owned());
        }
        if !used.is_empty() {
            corrected.push(Corrected { typed: word.typed.clone(), used });
        }
    }
    (!alternatives.is_empty()).then_some(Meaning { alternatives })
}

/// The most frequent words that begin with what is typed, ascending.
fn completions(prefix: &str, vocabulary: &Vocabulary) -> Vec<u32> {
    let mut longer: Vec<u32> =
        vocabulary.beginning_with(prefix).filter(|id| vocabulary.word(*id) != prefix).collect();
    longer.sort_unstable_by_key(|id| (u32::MAX - vocabulary.frequency(*id), *id));
    longer.truncate(COMPLETIONS_MAX);
    longer.sort_unstable();
    longer
}
