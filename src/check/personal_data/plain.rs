//! A text as the rules read it: digits of all scripts as ASCII, no characters
//! that nobody sees, one kind of hyphen and space. A number that was copied
//! from somewhere else is the same number.

use std::borrow::Cow;
use std::ops::Range;

use crate::characters::unseen;
use crate::search::analysis::ascii_digit;

/// What Markdown takes for a character.
const ENTITIES: [(&str, char); 10] = [
    ("&nbsp;", ' '),
    ("&#160;", ' '),
    ("&#xa0;", ' '),
    ("&#xA0;", ' '),
    ("&#43;", '+'),
    ("&#x2b;", '+'),
    ("&plus;", '+'),
    ("&#64;", '@'),
    ("&#x40;", '@'),
    ("&commat;", '@'),
];

/// A text in plain characters, with the way back to the places of the text
/// that it was made of.
#[derive(Debug)]
pub(super) struct Plain<'a> {
    /// The text to look through.
    pub(super) text: Cow<'a, str>,
    /// For each byte of it, where its character begins and ends.
    places: Vec<Range<usize>>,
}

impl<'a> Plain<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        // Most texts are plain already, and cost nothing but this look.
        let is_ascii = text.is_ascii();
        let has_signs = text.contains('\\')
            || (text.contains('&') && ENTITIES.iter().any(|(sign, _)| text.contains(sign)));
        if !has_signs && (is_ascii || text.chars().all(|character| plain(character) == Some(character))) {
            return Self { text: Cow::Borrowed(text), places: Vec::new() };
        }
        let mut seen_text = String::with_capacity(text.len());
        let mut places: Vec<Range<usize>> = Vec::with_capacity(text.len());
        let mut at = 0;
        while let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let rest = text.get(at..).unwrap_or_default();
            let mut length = character.len_utf8();
            let next = rest.as_bytes().get(1);
            let seen = match character {
                '&' => {
                    ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity)).map_or(Some('&'), |found| {
                        length = found.0.len();
                        Some(found.1)
                    })
                }
                '\\' if next.is_some_and(u8::is_ascii_punctuation) => None,
                other => plain(other),
            };
            if let Some(seen) = seen {
                seen_text.push(seen);
                places.extend(std::iter::repeat_n(at..at + length, seen.len_utf8()));
            }
            at += length;
        }
        Self { text: Cow::Owned(seen_text), places }
    }

    /// The place in the text that this was made of.
    pub(super) fn place(&self, found: &Range<usize>) -> Range<usize> {
        if matches!(self.text, Cow::Borrowed(_)) {
            return found.clone();
        }
        let start = self.places.get(found.start).map_or(0, |place| place.start);
        let end =
            found.end.checked_sub(1).and_then(|last| self.places.get(last)).map_or(start, |place| place.end);
        start..end.max(start)
    }
}

/// What the rules read for a character; `None` for what nobody sees.
fn plain(character: char) -> Option<char> {
    Some(match character {
        '\0'..='\u{9f}' | '\u{a0}' => character,
        '＠' => '@',
        '＋' => '+',
        '．' => '.',
        '：' => ':',
        '／' => '/',
        '\u{2010}' | '\u{2011}' | '\u{2212}' | '－' => '-',
        other if other.is_whitespace() => ' ',
        other if unseen(other).is_some() => return None,
        other if other < '\u{660}' => other,
        other => ascii_digit(other).unwrap_or(other),
    })
}

/// The digits of a number as somebody dials it.
pub(super) fn dialled(number: &str) -> String {
    number.chars().filter_map(|c| if matches!(c, '+' | '＋') { Some('+') } else { ascii_digit(c) }).collect()
}
