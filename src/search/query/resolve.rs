//! Resolves typed words through the dictionary: what each may mean, and how well.

mod related;

use std::collections::{BTreeMap, BTreeSet};

use super::named;
use super::near::near;
use super::parse::{CLAUSES_MAX, Clause, Joined, Parsed, Typed};
use super::result::Corrected;
use super::unknown::{affixed, split};
use crate::search::Error;
use crate::search::analysis::Joint;
use crate::search::index::Index;
use crate::search::vocabulary::Vocabulary;

use related::{find_related, leave_out_common, leave_out_idle, leave_out_little};

/// How many words an unfinished word is completed to.
const COMPLETIONS_MAX: usize = 32;
/// Letters from which on a word is completed; fewer begin half of the dictionary.
const COMPLETION_LETTERS_MIN: usize = 3;

/// Letters of a short part of a word.
const SHORT_MAX: usize = 2;

/// What a match is worth: the word itself, a word of its stem, a word with other affixes,
/// a word that begins like it, a completion, a synonym, a near term. The word itself counts with its
/// stem, and then once more for what is missing to one.
const EXACT: f64 = 1.0;
const STEM: f64 = 0.8;
const AFFIXED: f64 = 0.7;
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
    /// What the query names.
    pub(super) named: named::Named,
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
    /// The same in all indexes that are asked together.
    pub(super) key: String,
    pub(super) alternatives: Vec<Alternative>,
    /// Whether it belongs to the name of a place.
    pub(super) in_name: bool,
    /// The word, if it stands on so many pages that it tells nothing.
    common: Option<u32>,
    /// Whether it is a little word, `the`.
    little: bool,
}

impl Meaning {
    /// The word itself, alone.
    fn itself(key: String, id: u32) -> Self {
        Self { key, alternatives: vec![Alternative::new("word", vec![id], EXACT)], ..Self::default() }
    }

    /// Whether a word is one of those meant: by itself, its stem, its completions or a
    /// correction. A common word means itself only.
    pub(super) fn means(&self, word: u32) -> bool {
        self.means_by(word, |_| true)
    }

    /// The same without what an unfinished word may become.
    pub(super) fn surely_means(&self, word: u32) -> bool {
        self.means_by(word, |alternative| alternative.role != BEGUN)
    }

    fn means_by(&self, word: u32, counts: impl Fn(&Alternative) -> bool) -> bool {
        if let Some(common) = self.common {
            return common == word;
        }
        self.alternatives.iter().filter(|alternative| counts(alternative)).any(
            |alternative| match alternative.parts.as_slice() {
                [words] => words.binary_search(&word).is_ok(),
                _ => false,
            },
        )
    }
}

/// Words that are counted together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Alternative {
    /// What makes it one; the same in all indexes that are asked together.
    pub(super) role: String,
    /// One list for each word of the term, ascending; a page must hold a word of each.
    /// By the pages of a list rarity is judged.
    pub(super) parts: Vec<Vec<u32>>,
    pub(super) worth: f64,
    /// One of the words, which counts again, and how much.
    pub(super) besides: Option<(u32, f64)>,
    /// The only pages on which it counts, if it does not on all.
    pub(super) pages: Option<BTreeSet<u32>>,
}

impl Alternative {
    fn new(role: &str, words: Vec<u32>, worth: f64) -> Self {
        Self { role: role.to_owned(), parts: vec![words], worth, besides: None, pages: None }
    }
}

/// The role of what an unfinished word may become.
const BEGUN: &str = "begun";

/// How a query is resolved.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Manner<'a> {
    /// Words mean themselves only.
    pub(super) exact: bool,
    /// Words, as typed, that are not corrected because another index knows them.
    pub(super) known_elsewhere: &'a [String],
    /// What the indexes of this language know together.
    pub(super) shared: Option<&'a Shared>,
}

/// What several indexes of a language know together of the words of a query.
#[derive(Debug, Clone, Default)]
pub(super) struct Shared {
    /// By word as typed, the surfaces of its stem.
    pub(super) relations: BTreeMap<String, BTreeSet<String>>,
    /// Words as typed that stand on so many pages that they tell nothing.
    pub(super) common: BTreeSet<String>,
}

/// Resolves a query.
pub(super) fn resolve(parsed: &Parsed, index: &Index, manner: Manner<'_>) -> Result<Resolved, Error> {
    let ones = if manner.exact { Vec::new() } else { ones(parsed, index) };
    let vocabulary = index.vocabulary();
    let mut resolved = Resolved::default();
    let last = parsed.clauses.len().saturating_sub(1);
    // The typed word of each clause that is one; of these synonyms may be made.
    let mut words = Vec::new();
    for (number, clause) in parsed.clauses.iter().enumerate() {
        match clause {
            Clause::Word(word) => {
                let open = parsed.open && number == last;
                let here: Vec<&(&Joined, u32)> =
                    ones.iter().filter(|(joined, _)| joined.clauses.contains(&number)).collect();
                // The letters of an abbreviation are no words.
                let whole = here.iter().find(|(joined, _)| joined.how == Joint::Point);
                if let Some((joined, id)) = whole {
                    if joined.clauses.first() == Some(&number) {
                        let alternatives = vec![as_one(joined, *id, vocabulary)];
                        let key = joined.one.clone();
                        resolved.clauses.push(Meaning { key, alternatives, ..Meaning::default() });
                        words.push(None);
                    }
                    continue;
                }
                let is_part = !here.is_empty() || is_part_of_short(parsed, number);
                let mut found = meaning(word, open, is_part, index, manner, &mut resolved.corrected)?;
                if !here.is_empty() && !index.analyser().little_words().contains(&word.surface) {
                    found = found.or_else(|| Some(Meaning { key: word.typed.clone(), ..Meaning::default() }));
                }
                match found {
                    Some(mut meaning) => {
                        let ones = here.iter().map(|(joined, id)| as_one(joined, *id, vocabulary));
                        meaning.alternatives.extend(ones);
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
                    let itself =
                        |(word, id): (&Typed, &u32)| Meaning::itself(format!("\"{}", word.surface), *id);
                    resolved.clauses.extend(phrase.iter().zip(&ids).map(itself));
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
    resolved.named = named::find(&mut resolved.clauses, index);
    if !manner.exact {
        find_related(&mut resolved.clauses, &words, index);
    }
    leave_out_idle(&mut resolved, &words, vocabulary, manner);
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
    Ok(resolved)
}

/// The neighbours that stand on some page as one word, and its number.
fn ones<'a>(parsed: &'a Parsed, index: &Index) -> Vec<(&'a Joined, u32)> {
    let vocabulary = index.vocabulary();
    let little = |at: &usize| match parsed.clauses.get(*at) {
        Some(Clause::Word(word)) => index.analyser().little_words().contains(&word.surface),
        _ => false,
    };
    let surface = |at: usize| match parsed.clauses.get(at) {
        Some(Clause::Word(word)) => word.surface.as_str(),
        _ => "",
    };
    let mut ones = Vec::new();
    for joined in &parsed.joined {
        let may_be = match (joined.how, joined.clauses.as_slice()) {
            (Joint::Space, [a, b]) => index.analyser().may_be_one(surface(*a), surface(*b)),
            _ => true,
        };
        if !may_be || (joined.how != Joint::Point && joined.clauses.iter().all(little)) {
            continue;
        }
        let id = vocabulary.id(&joined.one).filter(|id| vocabulary.frequency(*id) > 0);
        ones.extend(id.map(|id| (joined, id)));
    }
    ones
}

fn as_one(joined: &Joined, id: u32, vocabulary: &Vocabulary) -> Alternative {
    Alternative::new(&format!("one {}", joined.one), vocabulary.relations(id), EXACT)
}

/// Whether a clause is a part of a word with a short one, `e-mail`: apart they mean nothing,
/// so none is corrected.
fn is_part_of_short(parsed: &Parsed, number: usize) -> bool {
    let is_short = |at: &usize| match parsed.clauses.get(*at) {
        Some(Clause::Word(word)) => word.surface.chars().nth(SHORT_MAX).is_none(),
        _ => false,
    };
    parsed.joined.iter().any(|joined| {
        matches!(joined.how, Joint::Sign | Joint::Point)
            && joined.clauses.contains(&number)
            && joined.clauses.iter().any(is_short)
    })
}

/// The words as typed that are parts of what stands on some page as one word.
pub(super) fn parts_of_one(parsed: &Parsed, index: &Index) -> Vec<String> {
    let ones = ones(parsed, index);
    let clauses = ones.iter().flat_map(|(joined, _)| &joined.clauses);
    let typed = clauses.filter_map(|at| match parsed.clauses.get(*at) {
        Some(Clause::Word(word)) => Some(word.typed.clone()),
        _ => None,
    });
    typed.collect()
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

/// What a word may mean: itself, its stem, its completions; or else the same with other
/// affixes, or two words; or else corrections, unless it is a part of another word.
fn meaning(
    word: &Typed,
    open: bool,
    is_part: bool,
    index: &Index,
    manner: Manner<'_>,
    corrected: &mut Vec<Corrected>,
) -> Result<Option<Meaning>, Error> {
    let vocabulary = index.vocabulary();
    let id = vocabulary.id(&word.surface);
    let common = match manner.shared {
        Some(shared) => id.filter(|_| shared.common.contains(&word.typed)),
        None => id.filter(|id| vocabulary.is_common(*id, index.len())),
    };
    let key = word.typed.clone();
    if manner.exact {
        return Ok(id.map(|id| Meaning { common, ..Meaning::itself(key, id) }));
    }
    let little = index.analyser().little_words().contains(&word.surface);
    let mut alternatives = Vec::new();
    let (relations, all) = relations(word, id, vocabulary, manner);
    if !relations.is_empty() {
        alternatives.push(if all > 1 {
            let besides = id.map(|id| (id, EXACT_BESIDE_STEM));
            Alternative { besides, ..Alternative::new("word", relations, STEM) }
        } else {
            Alternative::new("word", relations, EXACT)
        });
        if !index.analyser().stems() {
            let kin = vocabulary.kin(&word.surface);
            if !kin.is_empty() {
                alternatives.push(Alternative::new("kin", kin, KIN));
            }
        }
    }
    if open {
        let completions = completions(&word.surface, vocabulary);
        if !completions.is_empty() {
            alternatives.push(Alternative::new(BEGUN, completions, COMPLETION));
        }
    }
    if alternatives.is_empty() && !little && !is_part {
        alternatives.extend(otherwise(word, index)?);
    }
    if alternatives.is_empty() && !little && !is_part && !manner.known_elsewhere.contains(&word.typed) {
        let mut used = Vec::new();
        for near in near(vocabulary, index.analyser(), &word.surface) {
            let relations = vocabulary.relations(near.word);
            let role = format!("near {}", vocabulary.word(near.word));
            alternatives.push(Alternative::new(&role, relations, correction(near.distance)));
            used.push(vocabulary.word(near.word).to_owned());
        }
        if !used.is_empty() {
            corrected.push(Corrected { typed: word.typed.clone(), used });
        }
    }
    Ok((!alternatives.is_empty()).then_some(Meaning { key, alternatives, common, little, in_name: false }))
}

/// The words of the stem of a typed word, and how many all indexes know.
fn relations(
    word: &Typed,
    id: Option<u32>,
    vocabulary: &Vocabulary,
    manner: Manner<'_>,
) -> (Vec<u32>, usize) {
    let mut relations = id.map(|id| vocabulary.relations(id)).unwrap_or_default();
    let Some(all) = manner.shared.and_then(|shared| shared.relations.get(&word.typed)) else {
        let all = relations.len();
        return (relations, all);
    };
    relations.extend(all.iter().filter_map(|surface| vocabulary.id(surface)));
    relations.sort_unstable();
    relations.dedup();
    (relations, all.len())
}

/// What a word is that stands nowhere as it was typed: the same with other affixes, or two words.
fn otherwise(word: &Typed, index: &Index) -> Result<Option<Alternative>, Error> {
    let vocabulary = index.vocabulary();
    let words = affixed(vocabulary, index.analyser().affixes(), &word.surface);
    if !words.is_empty() {
        return Ok(Some(Alternative::new("affix", words, AFFIXED)));
    }
    Ok(split(index, &word.surface)?.map(|(words, pages)| Alternative {
        parts: words.map(|word| vec![word]).to_vec(),
        pages: Some(pages),
        ..Alternative::new("two", Vec::new(), EXACT)
    }))
}

/// Whether a word that no page holds is on one in another form.
pub(super) fn is_there_otherwise(word: &Typed, index: &Index) -> Result<bool, Error> {
    let little = index.analyser().little_words().contains(&word.surface);
    Ok(!little && otherwise(word, index)?.is_some())
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
