//! What a typed word may be that no page holds: another form of a word that stands
//! there, or two words. The browser does the same in `4-resolve.js`.

use std::collections::BTreeSet;

use super::phrase::{holding, with_words};
use crate::search::Error;
use crate::search::analysis::Affixes;
use crate::search::index::Index;
use crate::search::vocabulary::Vocabulary;

/// Letters of a word from which on it may be two.
const LETTERS_MIN: usize = 4;
/// Letters of the second word.
const SECOND_MIN: usize = 2;
/// Places at which a word is tried to be cut, and pages that are read for each.
const CUTS_MAX: usize = 3;
const PAGES_MAX: usize = 10;

/// The words that only differ in what is written onto them: of those with the longest
/// common part all, ascending; words that stand on a page before those of synonyms.
pub(super) fn affixed(vocabulary: &Vocabulary, affixes: &Affixes, surface: &str) -> Vec<u32> {
    let mut known = Vec::new();
    for base in bases(affixes, surface) {
        let begins = vocabulary.beginning_with(base);
        let mut words: Vec<u32> = begins
            .filter(|id| {
                let rest = vocabulary.word(*id).get(base.len()..).unwrap_or_default();
                rest.is_empty() || affixes.suffixes.iter().any(|suffix| suffix == rest)
            })
            .flat_map(|id| vocabulary.relations(id))
            .collect();
        words.sort_unstable();
        words.dedup();
        if words.iter().any(|word| vocabulary.frequency(*word) > 0) {
            return words;
        }
        if known.is_empty() {
            known = words;
        }
    }
    known
}

/// What is left of a word without its affixes, the longest first.
fn bases<'a>(affixes: &Affixes, surface: &'a str) -> Vec<&'a str> {
    let mut bases: Vec<(usize, &str)> = Vec::new();
    let nothing = String::new();
    if affixes.prefixes.is_empty() && affixes.suffixes.is_empty() {
        return Vec::new();
    }
    for prefix in std::iter::once(&nothing).chain(&affixes.prefixes) {
        let Some(word) = surface.strip_prefix(prefix.as_str()) else { continue };
        for suffix in std::iter::once(&nothing).chain(&affixes.suffixes) {
            let Some(base) = word.strip_suffix(suffix.as_str()) else { continue };
            let letters = base.chars().count();
            if letters >= affixes.rest && !bases.iter().any(|(_, known)| *known == base) {
                bases.push((letters, base));
            }
        }
    }
    // Stable: of equals that with the earlier affixes.
    bases.sort_by_key(|(letters, _)| std::cmp::Reverse(*letters));
    bases.into_iter().map(|(_, base)| base).collect()
}

/// Two words, and the pages on which they stand side by side.
pub(super) type Two = ([u32; 2], BTreeSet<u32>);

/// Two words that stand side by side and make the word, and the pages on which they do.
pub(super) fn split(index: &Index, surface: &str) -> Result<Option<Two>, Error> {
    let letters = surface.chars().count();
    if letters < LETTERS_MIN || surface.bytes().any(|byte| byte.is_ascii_digit()) {
        return Ok(None);
    }
    let vocabulary = index.vocabulary();
    let little = index.analyser().little_words();
    let stands = |word: &str| vocabulary.id(word).filter(|id| vocabulary.frequency(*id) > 0);
    let mut cuts = 0;
    for (at, _) in surface.char_indices().skip(1).take(letters.saturating_sub(SECOND_MIN)) {
        let (first, second) = surface.split_at(at);
        if !index.analyser().may_be_one(first, second) || little.contains(second) && little.contains(first) {
            continue;
        }
        let (Some(a), Some(b)) = (stands(first), stands(second)) else { continue };
        if cuts == CUTS_MAX {
            break;
        }
        cuts += 1;
        let both: BTreeSet<u32> = with_words(index, &[a, b])?.into_iter().take(PAGES_MAX).collect();
        let pages: BTreeSet<u32> = holding(index, &[a, b])?.intersection(&both).copied().collect();
        if !pages.is_empty() {
            return Ok(Some(([a, b], pages)));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::{affixed, bases};
    use crate::search::analysis::Analyser;
    use crate::search::vocabulary::Vocabulary;

    fn found(language: &str, words: &[&str], typed: &str) -> Vec<String> {
        let analyser = Analyser::new(language);
        let surface =
            |word: &str| analyser.words(word).first().map(|word| word.surface.clone()).unwrap_or_default();
        let mut words: Vec<String> = words.iter().map(|word| surface(word)).collect();
        words.sort();
        let frequencies = vec![1; words.len()];
        let vocabulary = Vocabulary::new(words, frequencies, Vec::new()).unwrap_or_default();
        let typed = surface(typed);
        let ids = affixed(&vocabulary, analyser.affixes(), &typed);
        ids.into_iter().map(|id| vocabulary.word(id).to_owned()).collect()
    }

    #[test]
    fn a_word_is_known_without_what_is_written_onto_it() {
        for typed in [
            "بالمدرسة",
            "للمدرسة",
            "والمدرسة",
            "كالمدرسة",
            "فالمدرسة",
            "وبالمدرسة",
            "لمدرسة",
            "ومدرسة",
            "مدرستها",
        ] {
            assert_eq!(found("ar", &["مدرسة", "مدينة"], typed), ["مدرسه"], "{typed}");
        }
        assert_eq!(found("ar", &["إيجار"], "للإيجار"), ["ايجار"]);
        assert_eq!(found("fa", &["خانه"], "خانه‌هایش").len(), 1);
        assert_eq!(found("he", &["בית"], "בבית"), ["בית"]);
        assert_eq!(found("tr", &["Türkiye"], "Türkiyede"), ["turkiye"]);
        assert_eq!(found("sq", &["Kosovë"], "Kosovës"), ["kosove"]);
        assert_eq!(found("en", &["apply"], "applies"), ["apply"]);
        assert_eq!(found("fr", &["école"], "lécoles"), ["ecole"]);
    }

    #[test]
    fn too_little_may_not_be_left() {
        assert!(found("ar", &["باب", "اب"], "بابا").iter().all(|word| word == "باب"));
        assert!(found("ar", &["بي"], "البي").is_empty());
        assert!(bases(Analyser::new("xx").affixes(), "schools").is_empty());
    }
}
