//! The surface words of an index and how they belong together.

use serde::{Deserialize, Serialize};

/// Pages from which on words may be common.
const COMMON_PAGES_MIN: usize = 50;
/// Letters that kin share at the beginning at least.
pub(crate) const KIN_SHARED_MIN: usize = 4;

/// Whether two words differ in their endings only: up to two letters after four that they
/// share, up to three after five. Numbers have no endings.
pub(crate) fn are_kin(a: &str, b: &str) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b && !a.is_ascii_digit()).count();
    let (rest, other) = (a.chars().count() - shared, b.chars().count() - shared);
    let most = rest.max(other);
    let digits = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    most > 0
        && ((shared >= 5 && most <= 3) || (shared >= KIN_SHARED_MIN && most <= 2))
        && !digits(a)
        && !digits(b)
}

/// Whether what stands on some of all pages tells nothing of any.
pub(crate) fn is_common(frequency: usize, pages: usize) -> bool {
    pages >= COMMON_PAGES_MIN && frequency * 5 > pages * 3
}

/// The dictionary: surfaces in the order of their code points, with their stem groups.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Vocabulary {
    words: Vec<String>,
    /// How many pages hold each word in any field.
    frequencies: Vec<u32>,
    /// Words of one stem, ascending; only where there are two or more.
    groups: Vec<Vec<u32>>,
    /// The groups of each word, ascending.
    #[serde(skip)]
    groups_of: Vec<Vec<u32>>,
}

impl Vocabulary {
    /// Joins words, their frequencies and their groups.
    ///
    /// `words` must be ascending and without repetition; groups and frequencies
    /// that do not fit the words give `None`.
    pub(crate) fn new(words: Vec<String>, frequencies: Vec<u32>, groups: Vec<Vec<u32>>) -> Option<Self> {
        let ascending = words.windows(2).all(|pair| matches!(pair, [a, b] if a < b));
        let mut vocabulary = Self { words, frequencies, groups, groups_of: Vec::new() };
        let fits = ascending && vocabulary.frequencies.len() == vocabulary.words.len();
        (fits && vocabulary.relate()).then_some(vocabulary)
    }

    /// Checks what was read from a file.
    pub(crate) fn checked(self) -> Option<Self> {
        Self::new(self.words, self.frequencies, self.groups)
    }

    fn relate(&mut self) -> bool {
        self.groups_of = vec![Vec::new(); self.words.len()];
        for (number, group) in self.groups.iter().enumerate() {
            for word in group {
                let (Some(of), Ok(number)) = (self.groups_of.get_mut(*word as usize), u32::try_from(number))
                else {
                    return false;
                };
                of.push(number);
            }
        }
        true
    }

    /// The number of a word.
    pub(crate) fn id(&self, word: &str) -> Option<u32> {
        self.words
            .binary_search_by(|known| known.as_str().cmp(word))
            .ok()
            .and_then(|id| u32::try_from(id).ok())
    }

    /// The word of a number; empty if there is none.
    pub(crate) fn word(&self, id: u32) -> &str {
        self.words.get(id as usize).map_or("", String::as_str)
    }

    /// All words, ascending.
    pub(crate) fn words(&self) -> &[String] {
        &self.words
    }

    /// How many pages hold each word.
    pub(crate) fn frequencies(&self) -> &[u32] {
        &self.frequencies
    }

    /// How many pages hold a word.
    pub(crate) fn frequency(&self, id: u32) -> u32 {
        self.frequencies.get(id as usize).copied().unwrap_or(0)
    }

    /// The stem groups, ascending by their first word.
    pub(crate) fn groups(&self) -> &[Vec<u32>] {
        &self.groups
    }

    /// The word and every word that shares a stem with it, ascending.
    pub(crate) fn relations(&self, id: u32) -> Vec<u32> {
        let mut all = vec![id];
        for group in self.groups_of.get(id as usize).into_iter().flatten() {
            all.extend(self.groups.get(*group as usize).into_iter().flatten());
        }
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether a word stands on so many pages that it tells nothing of any.
    pub(crate) fn is_common(&self, id: u32, pages: usize) -> bool {
        is_common(self.frequency(id) as usize, pages)
    }

    /// The words that begin like a word and end otherwise, ascending: what stands for a
    /// stem in a language that has no stemmer.
    pub(crate) fn kin(&self, word: &str) -> Vec<u32> {
        let Some((start, _)) = word.char_indices().nth(KIN_SHARED_MIN) else {
            return Vec::new();
        };
        let beginning = word.get(..start).unwrap_or_default();
        self.beginning_with(beginning).filter(|id| are_kin(word, self.word(*id))).collect()
    }

    /// The numbers of the words that begin with a prefix.
    pub(crate) fn beginning_with(&self, prefix: &str) -> impl Iterator<Item = u32> {
        let from = self.words.partition_point(|word| word.as_str() < prefix);
        let rest = self.words.get(from..).unwrap_or_default();
        let count = rest.partition_point(|word| word.starts_with(prefix));
        (from..from + count).filter_map(|id| u32::try_from(id).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::Vocabulary;

    fn vocabulary() -> Vocabulary {
        let words = ["house", "houses", "housing", "how"].map(str::to_owned).to_vec();
        Vocabulary::new(words, vec![1, 2, 3, 4], vec![vec![0, 1, 2]]).unwrap_or_default()
    }

    #[test]
    fn words_know_their_relations_and_beginnings() {
        let vocabulary = vocabulary();
        assert_eq!(vocabulary.relations(1), [0, 1, 2]);
        assert_eq!(vocabulary.relations(3), [3]);
        assert_eq!(vocabulary.beginning_with("hous").collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(vocabulary.beginning_with("x").count(), 0);
        assert_eq!(vocabulary.id("how"), Some(3));
        assert_eq!(vocabulary.frequency(2), 3);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let words = || vec!["a".to_owned(), "b".to_owned()];
        assert!(Vocabulary::new(words(), vec![1], vec![]).is_none());
        assert!(Vocabulary::new(words(), vec![1, 1], vec![vec![0, 2]]).is_none());
        assert!(Vocabulary::new(vec!["b".to_owned(), "a".to_owned()], vec![1, 1], vec![]).is_none());
    }
}
