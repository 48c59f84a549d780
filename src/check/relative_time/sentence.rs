//! The sentence that a word stands in, in Markdown.

use std::ops::Range;

/// The sentence around a word.
#[derive(Debug)]
pub(super) struct Sentence<'a> {
    text: &'a str,
    word: Range<usize>,
}

impl<'a> Sentence<'a> {
    /// The sentence around `word` in the Markdown of a paragraph. Lines of
    /// lists and tables, and lines after an empty one, end a sentence as well.
    pub(super) fn around(paragraph: &'a str, word: Range<usize>) -> Self {
        let before = paragraph.get(..word.start).unwrap_or_default();
        let start = before
            .char_indices()
            .rev()
            .find(|(at, character)| ends_here(paragraph, *at, *character))
            .map_or(0, |(at, character)| at + character.len_utf8());
        let after = paragraph.get(word.end..).unwrap_or_default();
        let end = after
            .char_indices()
            .find(|(at, character)| ends_here(paragraph, word.end + at, *character))
            .map_or(paragraph.len(), |(at, character)| word.end + at + character.len_utf8());
        Self {
            text: paragraph.get(start..end).unwrap_or_default(),
            word: word.start - start..word.end - start,
        }
    }

    /// True when the word is not text but part of an address or a citation.
    pub(super) fn is_hidden(&self) -> bool {
        hidden(self.text).iter().any(|part| part.start <= self.word.start && self.word.end <= part.end)
    }

    /// True when the sentence holds a year from 1900 to 2099, or a fact or date
    /// of the front matter, which are shown with their date.
    pub(super) fn has_date(&self) -> bool {
        if self.text.contains("{{") {
            return true;
        }
        let hidden = hidden(self.text);
        let bytes = self.text.as_bytes();
        let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        bytes.windows(4).enumerate().any(|(at, four)| {
            matches!(four, [b'1', b'9', ..] | [b'2', b'0', ..])
                && four.iter().all(u8::is_ascii_digit)
                && !at.checked_sub(1).is_some_and(is_digit)
                && !is_digit(at + 4)
                && !hidden.iter().any(|part| part.contains(&at))
        })
    }
}

/// True when the character at `at` ends a sentence.
fn ends_here(text: &str, at: usize, character: char) -> bool {
    let rest = text.get(at + character.len_utf8()..).unwrap_or_default();
    match character {
        '.' | '!' | '?' | '…' | '؟' | '۔' | '。' => {
            // Behind the stop there may be a citation.
            let rest = rest.trim_start_matches(['"', '»', '”', ')']);
            rest.is_empty() || rest.starts_with(char::is_whitespace) || rest.starts_with("[^")
        }
        '\n' => {
            let line = rest.trim_start_matches([' ', '\t', '>']);
            line.is_empty()
                || line.starts_with(['\n', '\r', '|'])
                || line.starts_with("- ")
                || line.starts_with("* ")
                || line.starts_with("+ ")
                || is_numbered(line)
        }
        _ => false,
    }
}

fn is_numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(|character: char| character.is_ascii_digit());
    rest.len() < line.len() && (rest.starts_with(". ") || rest.starts_with(") "))
}

/// The parts of Markdown that readers do not see: labels of citations, and the
/// addresses of links.
fn hidden(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    for (opening, closing) in [("[^", ']'), ("](", ')'), ("<http", '>')] {
        for (at, _) in text.match_indices(opening) {
            let length = text.get(at..).and_then(|rest| rest.get(1..)?.find(closing)).unwrap_or(0);
            parts.push(at..at + length + 2);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around<'a>(text: &'a str, word: &str) -> Sentence<'a> {
        let start = text.find(word).expect("the word is there");
        Sentence::around(text, start..start + word.len())
    }

    #[test]
    fn a_date_in_the_same_sentence_counts() {
        assert!(around("In May 2026 it is currently so.", "currently").has_date());
        assert!(!around("In 2026 it was so. It is currently not.", "currently").has_date());
        assert!(!around("It is currently so.[^a-2026] In 2026 it was.", "currently").has_date());
        assert!(around("Rent is currently {{ fact(\"rent\") }}.", "currently").has_date());
        assert!(!around("It costs currently 120000 or 20261 lek.", "currently").has_date());
    }

    #[test]
    fn ids_and_addresses_are_no_text() {
        assert!(!around("It is [so](https://x.example/2026) currently.", "currently").has_date());
        assert!(around("See [this](https://x.example/currently).", "currently").is_hidden());
        assert!(around("It is so.[^currently]", "currently").is_hidden());
        assert!(!around("It is [currently](a.md) so.", "currently").is_hidden());
    }

    #[test]
    fn items_and_cells_are_sentences() {
        assert!(!around("- In 2026 so\n- currently open", "currently").has_date());
        assert!(!around("1. In 2026 so\n2. currently open", "currently").has_date());
        assert!(!around("| 2026 |\n| currently |", "currently").has_date());
        assert!(around("in\n2026 and\ncurrently open", "currently").has_date());
    }
}
