//! The folding table: how a word becomes its surface.
//!
//! A table is data. What it does is small enough to be done twice, here and in
//! `search-reader.js`, and is tested to be the same: replace sequences, then
//! character by character take the table's word, or the lower case, or the
//! compatibility decomposition without marks.

use icu_normalizer::DecomposingNormalizerBorrowed;
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::WORD_LETTERS_MAX;
use super::words::{Class, Kind, Span, class};

/// A replacement of several characters, before any other folding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sequence {
    pub(super) from: &'static str,
    pub(super) to: &'static str,
    /// Where in the word it holds.
    pub(super) place: Place,
}

/// Where in a word a sequence is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Start,
    Anywhere,
    End,
}

/// The rules that make one form of a word.
#[derive(Debug, Clone, Default)]
pub(crate) struct Folding {
    /// What single characters become, by the character as written or in lower case.
    pub(super) exact: FxHashMap<char, &'static str>,
    pub(super) sequences: Vec<Sequence>,
    /// Characters that do not count, as first and last of ranges.
    pub(super) deleted: &'static [(char, char)],
    /// Ranges in which a character is decomposed and loses its marks.
    pub(super) decomposed: &'static [(char, char)],
    /// Characters that continue a word and do not count.
    pub(super) joins: &'static [(char, char)],
    /// Apostrophes that the language writes inside words.
    pub(super) apostrophes: &'static str,
    /// Characters from which on the rest of a word is an ending.
    pub(super) cuts: &'static str,
    /// Scripts without spaces.
    pub(super) grams: &'static [(char, char)],
    /// The zeros of the decimal digits.
    pub(super) zeros: &'static [char],
    /// What ASCII characters do, decided once.
    pub(super) ascii: Vec<Class>,
    /// Whether a word in ASCII letters becomes its lower case.
    pub(super) ascii_is_plain: bool,
}

impl Folding {
    /// Decides what ASCII does; to be called when the rest is set.
    pub(super) fn finish(mut self) -> Self {
        self.ascii_is_plain = self.cuts.is_empty()
            && !self.exact.contains_key(&'I')
            && !self.sequences.iter().any(|sequence| sequence.from.is_ascii());
        self.ascii = (0..128u8).map(|byte| class(char::from(byte), &self)).collect();
        self
    }

    pub(super) fn ascii_class(&self, byte: u8) -> Class {
        self.ascii.get(usize::from(byte)).copied().unwrap_or(Class::Separator)
    }

    pub(super) fn joins(&self, c: char) -> bool {
        within(self.joins, c) || self.is_apostrophe(c)
    }

    fn is_apostrophe(&self, c: char) -> bool {
        (!self.apostrophes.is_empty() && self.apostrophes.contains(c))
            || (!self.cuts.is_empty() && self.cuts.contains(c))
    }

    pub(super) fn is_gram(&self, c: char) -> bool {
        c >= '\u{e00}' && within(self.grams, c)
    }

    /// The ASCII digit that a decimal digit of any script stands for.
    pub(super) fn digit(&self, c: char) -> Option<char> {
        if c.is_ascii() {
            return c.is_ascii_digit().then_some(c);
        }
        let after = self.zeros.partition_point(|zero| *zero <= c);
        let zero = self.zeros.get(after.checked_sub(1)?)?;
        let value = u32::from(c) - u32::from(*zero);
        char::from_digit(value, 10)
    }

    /// Folds the word at a place in a text.
    pub(crate) fn fold_span(&self, text: &str, span: &Span) -> String {
        let word = text.get(span.start..span.end).unwrap_or_default();
        let Kind::Number(decimal) = span.kind else {
            return self.fold_word(word);
        };
        let mut out = String::with_capacity(word.len());
        for (at, c) in word.char_indices() {
            if let Some(digit) = self.digit(c) {
                out.push(digit);
            } else if decimal == Some(span.start + at) {
                out.push('.');
            }
        }
        cut(out)
    }

    /// Folds one word.
    pub(crate) fn fold_word(&self, word: &str) -> String {
        if self.ascii_is_plain && word.is_ascii() {
            let mut out = word.to_ascii_lowercase();
            if !self.apostrophes.is_empty() {
                out.retain(|c| !self.apostrophes.contains(c));
            }
            return cut(out);
        }
        let word = word.split(|c| self.cuts.contains(c)).next().unwrap_or_default();
        let mut out = String::with_capacity(word.len());
        let mut at = 0;
        while let Some(rest) = word.get(at..) {
            let Some(c) = rest.chars().next() else { break };
            let sequence = self.sequences.iter().find(|sequence| {
                rest.starts_with(sequence.from)
                    && match sequence.place {
                        Place::Start => at == 0,
                        Place::Anywhere => true,
                        Place::End => rest.len() == sequence.from.len(),
                    }
            });
            if let Some(sequence) = sequence {
                out.push_str(sequence.to);
                at += sequence.from.len();
            } else {
                self.fold_character(c, &mut out);
                at += c.len_utf8();
            }
        }
        cut(out)
    }

    fn fold_character(&self, c: char, out: &mut String) {
        if let Some(known) = self.exact.get(&c) {
            out.push_str(known);
        } else if let Some(digit) = self.digit(c) {
            out.push(digit);
        } else {
            for lower in c.to_lowercase() {
                self.fold_lower(lower, out);
            }
        }
    }

    fn fold_lower(&self, c: char, out: &mut String) {
        if let Some(known) = self.exact.get(&c) {
            out.push_str(known);
        } else if self.is_deleted(c) {
        } else if c >= '\u{80}' && within(self.decomposed, c) {
            let mut buffer = [0; 4];
            let parts =
                DecomposingNormalizerBorrowed::new_nfkd().normalize(c.encode_utf8(&mut buffer)).into_owned();
            for lower in parts.chars().flat_map(char::to_lowercase) {
                match self.exact.get(&lower) {
                    Some(known) => out.push_str(known),
                    None if self.is_deleted(lower) => {}
                    None => out.push(lower),
                }
            }
        } else {
            out.push(c);
        }
    }

    fn is_deleted(&self, c: char) -> bool {
        (c >= '\u{80}' && within(self.deleted, c)) || self.apostrophes.contains(c)
    }

    /// The table as the browser reads it.
    pub(crate) fn table(&self) -> FoldingTable {
        let mut exact = std::collections::BTreeMap::<&'static str, Vec<char>>::new();
        let mut characters: Vec<_> = self.exact.iter().collect();
        characters.sort_unstable();
        for (c, to) in characters {
            exact.entry(to).or_default().push(*c);
        }
        FoldingTable {
            exact: exact.into_iter().map(|(to, from)| (to, from.into_iter().collect())).collect(),
            sequences: self
                .sequences
                .iter()
                .map(|sequence| {
                    let place = match sequence.place {
                        Place::Start => "^",
                        Place::Anywhere => "",
                        Place::End => "$",
                    };
                    (sequence.from, sequence.to, place)
                })
                .collect(),
            deleted: pairs(self.deleted),
            decomposed: pairs(self.decomposed),
            joins: pairs(self.joins),
            apostrophes: self.apostrophes,
            cuts: self.cuts,
            grams: pairs(self.grams),
            zeros: self.zeros.iter().collect(),
        }
    }
}

/// The folding table in the export; `docs/search-format.md` describes it.
#[derive(Debug, Serialize)]
pub(crate) struct FoldingTable {
    exact: Vec<(&'static str, String)>,
    sequences: Vec<(&'static str, &'static str, &'static str)>,
    deleted: Vec<u32>,
    decomposed: Vec<u32>,
    joins: Vec<u32>,
    apostrophes: &'static str,
    cuts: &'static str,
    grams: Vec<u32>,
    zeros: String,
}

/// Ranges as numbers, first and last in turn.
fn pairs(ranges: &[(char, char)]) -> Vec<u32> {
    ranges.iter().flat_map(|(first, last)| [u32::from(*first), u32::from(*last)]).collect()
}

fn within(ranges: &[(char, char)], c: char) -> bool {
    ranges.iter().any(|(first, last)| *first <= c && c <= *last)
}

/// Cuts a word to the letters that count.
fn cut(mut word: String) -> String {
    if word.len() > WORD_LETTERS_MAX
        && let Some((end, _)) = word.char_indices().nth(WORD_LETTERS_MAX)
    {
        word.truncate(end);
    }
    word
}
