//! Finds the words that an unknown word may stand for.

use crate::search::analysis::Analyser;
use crate::search::vocabulary::Vocabulary;

/// How many words an unknown word is taken for at most.
const NEAR_MAX: usize = 3;
/// Letters that words must share at their begin to be taken for relations.
const SHARED_MIN: usize = 5;
/// Letters that may follow what they share, on either side.
const REST_MAX: usize = 3;
/// Letters of a word from which on others may be near it.
const LETTERS_MIN: usize = 4;

/// A word near an unknown one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Near {
    pub(super) word: u32,
    /// 1 or 2 letters wrong; 3 for a relation that only begins alike.
    pub(super) distance: u32,
}

/// The words nearest to an unknown one, the more frequent first; all are equally near.
///
/// First come words that begin with all that was typed and have at most three letters
/// more. Then one wrong letter is forgiven from four letters on, two from eight; first in
/// words with the same first letter that two pages hold, for a word that stands once is
/// often itself a slip, then in the others, then in words that two pages hold
/// in which only the first letter may be wrong, missing, too much or swapped with the next.
/// The browser loads the lists of these letters, and no others. If no word is so near, words with the same beginning are taken:
/// inflections that the texts do not hold. Numbers are never corrected, and nothing is
/// taken for a little word.
pub(super) fn near(vocabulary: &Vocabulary, analyser: &Analyser, surface: &str) -> Vec<Near> {
    let typed: Vec<char> = surface.chars().collect();
    if typed.len() < LETTERS_MIN || typed.iter().any(char::is_ascii_digit) {
        return Vec::new();
    }
    let allowed = if typed.len() < 8 { 1 } else { 2 };
    let little = analyser.little_words();
    let is_little = |word: u32| little.contains(vocabulary.word(word));
    let mut begun = begun(vocabulary, surface);
    begun.retain(|(_, _, word)| !is_little(*word));
    if !begun.is_empty() {
        return nearest(begun, |_| 3);
    }
    let first = typed.first().copied();
    let mut relations = Vec::new();
    let mut found = Vec::new();
    for (same_letter, twice) in [(true, true), (true, false), (false, true)] {
        if found.is_empty() {
            let wanted = |id: u32, word: &str| {
                let begins =
                    if same_letter { word.chars().next() == first } else { begins_otherwise(word, &typed) };
                begins && (vocabulary.frequency(id) >= 2) == twice && !little.contains(word)
            };
            found = among(vocabulary, &typed, allowed, wanted, &mut relations);
        }
    }
    if found.is_empty() { nearest(relations, |_| 3) } else { nearest(found, |distance| distance) }
}

/// Whether a word may be meant though its first letter is another: then its second is the
/// second or the first that was typed, or its first is the second that was typed.
fn begins_otherwise(word: &str, typed: &[char]) -> bool {
    let mut letters = word.chars();
    let (first, second) = (letters.next(), letters.next());
    let (typed, next) = (typed.first().copied(), typed.get(1).copied());
    first != typed && (first == next || (second.is_some() && (second == next || second == typed)))
}

/// A distance, how rare a word is, and the word: in this order the nearest comes first.
type Candidate = (usize, u32, u32);

/// The first of the nearest.
fn nearest(mut found: Vec<Candidate>, told: impl Fn(u32) -> u32) -> Vec<Near> {
    found.sort_unstable();
    let least = found.first().map_or(0, |best| best.0);
    let nearest = found.into_iter().take_while(|found| found.0 == least).take(NEAR_MAX);
    let near = |(distance, _, word)| Near { word, distance: told(u32::try_from(distance).unwrap_or(3)) };
    nearest.map(near).collect()
}

/// The words that begin with some letters and have few more.
fn begun(vocabulary: &Vocabulary, beginning: &str) -> Vec<Candidate> {
    let letters = beginning.chars().count();
    let words = vocabulary.beginning_with(beginning).filter_map(|id| {
        let rest = vocabulary.word(id).chars().count() - letters;
        (rest <= REST_MAX).then(|| (rest, u32::MAX - vocabulary.frequency(id), id))
    });
    words.collect()
}

/// The words that are near enough; adds those that begin alike to `relations`.
fn among(
    vocabulary: &Vocabulary,
    typed: &[char],
    allowed: usize,
    wanted: impl Fn(u32, &str) -> bool,
    relations: &mut Vec<Candidate>,
) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let mut letters = Vec::new();
    let mut rows = Rows::default();
    for (word, id) in vocabulary.words().iter().zip(0u32..) {
        // No word has more letters than bytes.
        if word.len() + REST_MAX < typed.len() || !wanted(id, word) {
            continue;
        }
        letters.clear();
        letters.extend(word.chars());
        if letters.iter().any(char::is_ascii_digit) {
            continue;
        }
        let rarity = u32::MAX - vocabulary.frequency(id);
        if letters.len().abs_diff(typed.len()) <= allowed
            && let Some(distance) = rows.distance(typed, &letters, allowed)
        {
            candidates.push((distance, rarity, id));
        } else if candidates.is_empty() {
            let shared = typed.iter().zip(&letters).take_while(|(a, b)| a == b).count();
            let (rest, other) = (typed.len() - shared, letters.len() - shared);
            if shared >= SHARED_MIN && rest <= REST_MAX && other <= REST_MAX {
                relations.push((rest + other, rarity, id));
            }
        }
    }
    candidates
}

/// The last three rows of the table of distances.
#[derive(Default)]
pub(super) struct Rows {
    before: Vec<usize>,
    last: Vec<usize>,
    row: Vec<usize>,
}

impl Rows {
    /// The optimal string alignment distance (letters put in, left out, changed, or
    /// two neighbours swapped), if it is at most `allowed`.
    pub(super) fn distance(&mut self, a: &[char], b: &[char], allowed: usize) -> Option<usize> {
        self.last.clear();
        self.last.extend(0..=b.len());
        self.before.clear();
        self.before.resize(b.len() + 1, 0);
        for (i, letter) in a.iter().enumerate() {
            self.row.clear();
            self.row.push(i + 1);
            let mut least = i + 1;
            let mut left = i + 1;
            for (j, other) in b.iter().enumerate() {
                let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
                let mut cost = at(&self.last, j) + usize::from(letter != other);
                cost = cost.min(at(&self.last, j + 1) + 1).min(left + 1);
                if i > 0 && j > 0 && a.get(i - 1) == Some(other) && b.get(j - 1) == Some(letter) {
                    cost = cost.min(at(&self.before, j - 1) + 1);
                }
                self.row.push(cost);
                left = cost;
                least = least.min(cost);
            }
            if least > allowed {
                return None;
            }
            std::mem::swap(&mut self.before, &mut self.last);
            std::mem::swap(&mut self.last, &mut self.row);
        }
        self.last.last().copied().filter(|distance| *distance <= allowed)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Rows, near};
    use crate::search::analysis::Analyser;
    use crate::search::vocabulary::Vocabulary;

    fn vocabulary(words: &[&str]) -> Vocabulary {
        let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        words.sort();
        let frequencies = vec![1; words.len()];
        Vocabulary::new(words, frequencies, Vec::new()).unwrap_or_default()
    }

    fn found(words: &[&str], typed: &str) -> Vec<String> {
        let vocabulary = vocabulary(words);
        near(&vocabulary, &Analyser::new("en"), typed)
            .into_iter()
            .map(|near| vocabulary.word(near.word).to_owned())
            .collect()
    }

    #[test]
    fn one_letter_from_four_two_from_eight() {
        let words = ["hospital", "house", "horse", "rent", "municipality", "2026"];
        assert_eq!(found(&words, "hospitl"), ["hospital"]);
        assert_eq!(found(&words, "hopsitla"), ["hospital"]);
        assert_eq!(found(&words, "hoxse"), ["horse", "house"]);
        assert_eq!(found(&words, "rant"), ["rent"]);
        assert!(found(&words, "ren").is_empty(), "too short");
        assert!(found(&words, "2027").is_empty(), "numbers are not corrected");
        assert_eq!(found(&words, "municipalities"), ["municipality"], "an inflection the texts do not hold");
    }

    proptest! {
        #[test]
        fn distances_are_those_of_strsim(a in "[abcd]{1,9}", b in "[abcd]{1,9}", allowed in 0usize..4) {
            let letters = |word: &str| word.chars().collect::<Vec<_>>();
            let expected = Some(strsim::osa_distance(&a, &b)).filter(|distance| *distance <= allowed);
            prop_assert_eq!(Rows::default().distance(&letters(&a), &letters(&b), allowed), expected);
        }
    }
}
