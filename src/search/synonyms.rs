//! Words for the same thing, as a network gives them to its search.

use std::collections::BTreeSet;

use super::analysis::{Analysed, Analyser, Kind, Words};
use super::text::tidy;

/// The most groups of each kind in a language.
pub const MOST_GROUPS: usize = 2_000;
/// The most terms in a group, and on each side of a near term.
pub const MOST_TERMS: usize = 20;
/// The most words of a term: what is longer is a sentence, and nobody types
/// it as it stands.
pub const MOST_WORDS: usize = 5;

/// The synonyms and near terms of a language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Synonyms {
    /// Groups of terms that mean the same: a search for one of them finds
    /// pages with any other.
    pub same: Vec<Vec<String>>,
    /// Terms that find others besides, in this direction only.
    pub near: Vec<NearTerms>,
}

/// Terms that find others besides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NearTerms {
    /// What is typed: any of these.
    pub words: Vec<String>,
    /// What is found too, below pages with the word itself: all of these.
    pub finds: Vec<String>,
}

impl Synonyms {
    /// No synonyms at all.
    pub const NONE: &Self = &Self { same: Vec::new(), near: Vec::new() };

    /// True when there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.same.is_empty() && self.near.is_empty()
    }

    /// What of it a search in `language` can use.
    ///
    /// Each term is in NFC with single spaces and has one to [`MOST_WORDS`]
    /// words; no list holds two terms of the same surface; each group has two
    /// terms or more, each near term at least one on either side. What is left
    /// out of a network's files is found by `corin check`.
    #[must_use]
    pub fn usable(&self, language: &str) -> Self {
        let analyser = Analyser::new(language);
        let same = self.same.iter().map(|group| usable_terms(&analyser, group));
        let near = self.near.iter().map(|near| NearTerms {
            words: usable_terms(&analyser, &near.words),
            finds: usable_terms(&analyser, &near.finds),
        });
        Self {
            same: same.filter(|group| group.len() > 1).collect(),
            near: near.filter(|near| !near.words.is_empty() && !near.finds.is_empty()).collect(),
        }
    }
}

/// A term as the search sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its words, folded and stemmed; pairs of letters in scripts without
    /// spaces.
    pub words: Vec<Analysed>,
    /// How many words it has for a reader: in scripts without spaces a run of
    /// letters counts as one.
    pub length: usize,
}

impl Term {
    /// The term that a text is.
    pub fn new(analyser: &Analyser, text: &str) -> Self {
        let text = tidy(text);
        let mut term = Self { words: Vec::new(), length: 0 };
        let mut end_of_pair = None;
        for span in Words::new(&text, analyser.folding()) {
            let word = analyser.analyse(&text, &span);
            if word.surface.is_empty() {
                continue;
            }
            term.words.push(word);
            // The pairs of a run overlap.
            let goes_on = span.kind == Kind::Gram && end_of_pair.is_some_and(|end| span.start < end);
            term.length += usize::from(!goes_on);
            end_of_pair = (span.kind == Kind::Gram).then_some(span.end);
        }
        term
    }

    /// True when it has words, and not too many.
    pub fn is_usable(&self) -> bool {
        (1..=MOST_WORDS).contains(&self.length)
    }

    /// Its surfaces, one space between them: two terms with the same are the
    /// same to the search.
    pub fn surface(&self) -> String {
        self.joined(|word| &word.surface)
    }

    /// Its stems, one space between them: two terms with the same are found
    /// with each other whether they are synonyms or not.
    pub fn stem(&self) -> String {
        self.joined(|word| &word.stem)
    }

    fn joined(&self, form: impl Fn(&Analysed) -> &str) -> String {
        self.words.iter().map(form).collect::<Vec<_>>().join(" ")
    }
}

fn usable_terms(analyser: &Analyser, texts: &[String]) -> Vec<String> {
    let mut surfaces = BTreeSet::new();
    let usable = texts.iter().filter(|text| {
        let term = Term::new(analyser, text);
        term.is_usable() && surfaces.insert(term.surface())
    });
    usable.map(|text| tidy(text).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(terms: &[&str]) -> Vec<String> {
        terms.iter().map(|term| (*term).to_owned()).collect()
    }

    #[test]
    fn what_no_search_can_use_is_left_out() {
        let given = Synonyms {
            same: vec![
                texts(&["  identity \n card", "Identity card", "ID", "-", "one two three four five six"]),
                texts(&["flat", "FLAT"]),
                texts(&["?", "flat"]),
            ],
            near: vec![
                NearTerms { words: texts(&["doctor", "…"]), finds: texts(&["clinic"]) },
                NearTerms { words: texts(&["doctor"]), finds: texts(&["…"]) },
            ],
        };
        let usable = given.usable("en");
        assert_eq!(usable.same, [texts(&["identity card", "ID"])]);
        assert_eq!(usable.near, [NearTerms { words: texts(&["doctor"]), finds: texts(&["clinic"]) }]);
        assert_eq!(usable.usable("en"), usable);
        assert!(Synonyms::NONE.is_empty() && !usable.is_empty());
    }

    #[test]
    fn words_are_those_of_the_language() {
        let length = |language: &str, text: &str| Term::new(&Analyser::new(language), text).length;
        assert_eq!(length("fr", "carte d’identité"), 3);
        assert_eq!(length("sr-Latn", "lična karta"), 2);
        assert_eq!(length("th", "บัตรประจำตัวประชาชน"), 1);
        assert_eq!(length("zh", "身份证 居民身份证"), 2);
        assert_eq!(length("en", "?!"), 0);
    }

    #[test]
    fn scripts_of_a_language_are_one() {
        let surface = |language: &str, text: &str| Term::new(&Analyser::new(language), text).surface();
        assert_eq!(surface("sr-Latn", "Lična karta"), surface("sr-Cyrl", "лична карта"));
        assert_eq!(surface("fr", "e\u{301}cole"), surface("fr", "École"));
    }
}
