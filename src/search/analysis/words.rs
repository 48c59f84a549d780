//! Cuts text into words: UAX #29 with the departures that search needs.
//!
//! As in UAX #29, a word is a run of letters, marks and numbers. Departures:
//! apostrophes and stops between letters divide (`l'école`, `example.org`),
//! unless the language writes apostrophes inside words; invisible characters
//! neither divide nor count; a number keeps its separators; scripts without
//! spaces give overlapping pairs of letters. The reader in the browser does
//! the same with the same table (`search-reader.js`, `words`).

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

use super::folding::Folding;
use super::number;

/// What a span of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A run of letters.
    Word,
    /// Digits with their separators; the byte offset of the decimal sign in the text, if any.
    Number(Option<usize>),
    /// One or two letters of a script that writes no spaces.
    Gram,
}

/// Where a word stands in a text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind,
}

/// What a character does to words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Separator,
    Letter,
    Digit,
    /// Continues a word, never begins one, and does not count.
    Join,
    Gram,
}

/// The words of a text, in order.
pub(crate) struct Words<'a> {
    text: &'a str,
    folding: &'a Folding,
    at: usize,
    /// The rest of a run of a script without spaces.
    gram_end: usize,
    /// The numbers found in one cluster, last first.
    numbers: Vec<Span>,
}

impl<'a> Words<'a> {
    pub(crate) fn new(text: &'a str, folding: &'a Folding) -> Self {
        Self { text, folding, at: 0, gram_end: 0, numbers: Vec::new() }
    }

    /// The class of the character at a byte offset and its length in bytes.
    pub(super) fn class_at(&self, at: usize) -> Option<(Class, usize)> {
        let byte = *self.text.as_bytes().get(at)?;
        if byte < 128 {
            return Some((self.folding.ascii_class(byte), 1));
        }
        let c = self.text.get(at..)?.chars().next()?;
        Some((class(c, self.folding), c.len_utf8()))
    }

    /// The end of the run of letters and digits that begins here, and whether it is all digits.
    pub(super) fn run(&self, start: usize) -> (usize, bool) {
        let (mut at, mut end, mut digits) = (start, start, true);
        while let Some((class, length)) = self.class_at(at) {
            match class {
                Class::Letter => digits = false,
                Class::Digit => {}
                Class::Join => {
                    digits = false;
                    at += length;
                    continue;
                }
                Class::Separator | Class::Gram => break,
            }
            at += length;
            end = at;
        }
        (end, digits && end > start)
    }

    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    fn pair(&mut self) -> Span {
        let start = self.at;
        let letter = |at: usize| self.class_at(at).map_or(1, |(_, length)| length);
        let middle = start + letter(start);
        if middle >= self.gram_end {
            self.at = self.gram_end;
            self.gram_end = 0;
            return Span { start, end: self.at, kind: Kind::Gram };
        }
        let end = middle + letter(middle);
        // The last pair of a run ends it: its second letter begins no pair.
        self.at = if end >= self.gram_end { end } else { middle };
        if end >= self.gram_end {
            self.gram_end = 0;
        }
        Span { start, end, kind: Kind::Gram }
    }
}

impl Iterator for Words<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        if let Some(span) = self.numbers.pop() {
            return Some(span);
        }
        if self.gram_end > self.at {
            return Some(self.pair());
        }
        loop {
            let start = self.at;
            let (class, length) = self.class_at(start)?;
            match class {
                Class::Separator | Class::Join => self.at += length,
                Class::Gram => {
                    let mut end = start + length;
                    while let Some((Class::Gram, length)) = self.class_at(end) {
                        end += length;
                    }
                    self.gram_end = end;
                    return Some(self.pair());
                }
                Class::Letter | Class::Digit => {
                    let (end, digits) = self.run(start);
                    if !digits {
                        self.at = end;
                        return Some(Span { start, end, kind: Kind::Word });
                    }
                    let mut numbers = std::mem::take(&mut self.numbers);
                    self.at = number::cluster(self, start, end, &mut numbers);
                    numbers.reverse();
                    self.numbers = numbers;
                    return self.numbers.pop();
                }
            }
        }
    }
}

/// What a character does to words, by Unicode's properties and the language's table.
pub(super) fn class(c: char, folding: &Folding) -> Class {
    if folding.joins(c) {
        Class::Join
    } else if folding.digit(c).is_some() {
        Class::Digit
    } else if folding.is_gram(c) && is_word_character(c) {
        Class::Gram
    } else if is_word_character(c) {
        Class::Letter
    } else {
        Class::Separator
    }
}

/// Whether Unicode calls it alphabetic, a number or a mark.
fn is_word_character(c: char) -> bool {
    c.is_alphanumeric()
        || (c >= '\u{300}'
            && GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c)))
}
