//! What a word is, in every language: the only place that decides.
//!
//! The order is NFC, words, case by language, script folding, digits, stem (on
//! the properly accented word), Latin folding. The *surface* of a word is its
//! folded, unstemmed form: it is what the dictionary holds and what typed words
//! are looked up by. The browser folds by the table that `Folding` exports
//! and knows no language.

mod affixes;
mod bare;
mod folding;
mod joint;
mod language;
mod little_words;
mod names;
mod number;
mod script;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use frostem::Stemmer;

pub(crate) use affixes::Affixes;
pub(crate) use folding::{Folding, FoldingTable};
pub(crate) use joint::{Joint, PARTS_MAX, begins_hebrew, joined, joint};
pub use names::spellings_of_name;
pub(crate) use script::ascii_digit;
pub(crate) use words::{Kind, Span, Words};

/// Counts the changes to the rules for words; an index of another revision is refused.
pub const ANALYSER_REVISION: u32 = 3;

/// The letters of a word that count; what is longer is cut.
pub(crate) const WORD_LETTERS_MAX: usize = 64;

/// Analyses text in one language.
#[derive(Debug, Clone)]
pub struct Analyser {
    language: String,
    stemmer: Option<StemmerOf>,
    proper: Arc<Folding>,
    surface: Arc<Folding>,
    bare: Option<bare::Bare>,
    little_words: Arc<BTreeSet<String>>,
    affixes: Arc<Affixes>,
}

/// A stemmer that can be shown.
#[derive(Clone, Copy)]
struct StemmerOf(Stemmer);

impl std::fmt::Debug for StemmerOf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.algorithm().name())
    }
}

/// The forms of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysed {
    /// Folded, unstemmed; empty if nothing of the word counts.
    pub surface: String,
    /// The folded stem, or the surface where the language has no stemmer.
    pub stem: String,
    /// The folded word without what is written onto it, if a reader would type it so:
    /// Arabic without article and particles, Persian without the ending of the plural.
    /// It may stand in no text.
    pub bare: Option<String>,
}

impl Analyser {
    /// Makes the analyser of a language, given as a BCP 47 tag.
    ///
    /// Every tag works; one without rules of its own gets the general ones.
    pub fn new(language: &str) -> Self {
        let family = language::family(language);
        let mut analyser = Self {
            language: language.to_owned(),
            stemmer: language::stemmer(family).map(|algorithm| StemmerOf(Stemmer::new(algorithm))),
            proper: Arc::new(script::proper(family)),
            surface: Arc::new(script::surface(family)),
            bare: bare::of(family),
            little_words: Arc::default(),
            affixes: Arc::default(),
        };
        analyser.affixes = Arc::new(Affixes::of(family, &analyser.surface));
        analyser.little_words = Arc::new(little_words::little_words(family, &analyser));
        analyser
    }

    /// The surfaces of the words that tell of no page what it is about.
    pub(crate) fn little_words(&self) -> &BTreeSet<String> {
        &self.little_words
    }

    /// What may be written onto a word.
    pub(crate) fn affixes(&self) -> &Affixes {
        &self.affixes
    }

    /// The little words that may be the first part of a word that others write as one.
    pub(crate) fn beginnings(&self) -> &'static [&'static str] {
        joint::beginnings(language::family(&self.language))
    }

    /// Whether an apostrophe after this surface stands for a letter that is left out of
    /// it, so that the next word stands for itself: `l'école`.
    pub(crate) fn elides(&self, surface: &str) -> bool {
        joint::elided(language::family(&self.language)).contains(&surface)
    }

    /// Whether two words with a space between them may be one word elsewhere.
    pub(crate) fn may_be_one(&self, first: &str, second: &str) -> bool {
        !self.little_words.contains(first)
            || (self.beginnings().contains(&first) && !self.little_words.contains(second))
    }

    /// The language it was made for.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether words of this language are stemmed.
    pub fn stems(&self) -> bool {
        self.stemmer.is_some()
    }

    /// Whether the rules name this language; others are searched by general rules.
    pub fn knows(language: &str) -> bool {
        language::known(language::family(language))
    }

    /// The languages that the rules name, as the first subtags of their tags, in order.
    ///
    /// Near relations stand under one of them: `bs` and `hr` under `sr`, `prs` under `fa`.
    pub fn languages() -> &'static [&'static str] {
        language::KNOWN
    }

    /// The language among [`languages`](Self::languages) whose rules a tag gets; the first
    /// subtag of a tag that the rules do not name.
    pub fn rules_of(language: &str) -> &str {
        language::family(language)
    }

    /// Gives every word of a text, in order; the text is expected in NFC.
    pub fn words(&self, text: &str) -> Vec<Analysed> {
        let mut out = Vec::new();
        for span in Words::new(text, &self.surface) {
            let word = self.analyse(text, &span);
            if !word.surface.is_empty() {
                out.push(word);
            }
        }
        out
    }

    /// The table by which surfaces are folded.
    pub(crate) fn folding(&self) -> &Arc<Folding> {
        &self.surface
    }

    /// The surface of one word.
    pub(crate) fn surface(&self, text: &str, span: &Span) -> String {
        self.surface.fold_span(text, span)
    }

    /// The forms of one word.
    pub(crate) fn analyse(&self, text: &str, span: &Span) -> Analysed {
        let surface = self.surface(text, span);
        let (Some(stemmer), Kind::Word) = (&self.stemmer, span.kind) else {
            return Analysed { stem: surface.clone(), surface, bare: None };
        };
        let proper = self.proper.fold_span(text, span);
        let folded = self.surface.fold_word(&stemmer.0.stem(&proper));
        let stem = if folded.is_empty() { surface.clone() } else { folded };
        let bare = self.bare.and_then(|bare| bare(&proper)).map(|word| self.surface.fold_word(word));
        let bare = bare.filter(|word| !word.is_empty() && *word != surface);
        Analysed { surface, stem, bare }
    }
}

#[cfg(test)]
mod tests;
