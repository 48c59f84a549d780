//! Where a part of a value stands in the file.

use std::ops::Range;

use crate::diagnostic::Span;

/// The place of a part of a value in the file, of which `span` is the whole
/// value with its quotes: what is written in a value may be longer than what
/// it says, by escapes, quotes and the indentation of its lines. The whole
/// value stands in for a part that cannot be told.
pub fn place_in(text: &str, span: &Span, value: &str, part: &Range<usize>) -> Span {
    let Some(written) = text.get(span.clone()) else { return span.clone() };
    // Most values are written as they are.
    let lead = usize::from(written.len() >= 2 && written.starts_with(['"', '\'']));
    if written.get(lead..written.len().max(lead) - lead) == Some(value) {
        return span.start + lead + part.start..span.start + lead + part.end;
    }
    match aligned(written, value, part) {
        Some(found) => span.start + found.start..span.start + found.end,
        None => span.clone(),
    }
}

/// Reads what is written beside what it says.
fn aligned(written: &str, value: &str, part: &Range<usize>) -> Option<Range<usize>> {
    let style = written.chars().next()?;
    let mut at = match style {
        '"' | '\'' => 1,
        // The text of a block begins on the next line.
        '|' | '>' => written.find('\n')?,
        _ => 0,
    };
    let (mut start, mut end) = (None, None);
    for (place, character) in value.char_indices() {
        if place == part.end {
            end = Some(at);
            break;
        }
        let rest = written.get(at..)?;
        let next = rest.chars().next();
        let length =
            if style == '"' && next == Some('\\') && !rest.starts_with("\\\n") && !rest.starts_with("\\\r") {
                escape(rest)
            } else if style == '\'' && rest.starts_with("''") {
                2
            } else if character.is_whitespace() {
                // A space can stand for the end of a line and its indentation.
                if next == Some(character) && !matches!(character, '\n' | ' ') {
                    character.len_utf8()
                } else {
                    rest.len() - rest.trim_start_matches([' ', '\n', '\r', '\t', '\\']).len()
                }
            } else {
                let skipped = rest.find(character)?;
                if !rest.get(..skipped)?.chars().all(|c| c.is_whitespace() || c == '\\') {
                    return None;
                }
                at += skipped;
                character.len_utf8()
            };
        if start.is_none() && place >= part.start {
            start = Some(at);
        }
        at += length;
    }
    let found = start?..end.unwrap_or(at);
    (found.start < found.end && written.get(found.clone()).is_some()).then_some(found)
}

/// The length of an escape in double quotes.
fn escape(rest: &str) -> usize {
    let digits = match rest.as_bytes().get(1) {
        Some(b'x') => 2,
        Some(b'u') => 4,
        Some(b'U') => 8,
        _ => 0,
    };
    let length = 2 + digits;
    let second = rest.chars().nth(1).map_or(0, char::len_utf8);
    if digits > 0 && rest.is_char_boundary(length.min(rest.len())) {
        length.min(rest.len())
    } else {
        1 + second
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::load::yaml::{Value, read};

    fn place<'a>(text: &'a str, wanted: &str) -> &'a str {
        let tree = read(&"content/a.yaml".into(), text, 0..text.len()).tree.expect("sound YAML");
        let node = tree.field("a").expect("the field");
        let Value::Scalar { text: value, .. } = &node.value else { panic!("a text") };
        let at = value.find(wanted).expect("a part of the value");
        &text[place_in(text, &node.span, value, &(at..at + wanted.len()))]
    }

    #[test]
    fn parts_of_values_in_all_styles() {
        assert_eq!(place("a: one two\n", "two"), "two");
        assert_eq!(place("a: \"one two\"\n", "two"), "two");
        assert_eq!(place("a: 'it''s two'\n", "two"), "two");
        assert_eq!(place("a: \"one\\u0020\\x41 two\"\n", "two"), "two");
        assert_eq!(place("a: \"one\\u202etwo\"\n", "\u{202e}"), "\\u202e");
        assert_eq!(place("a: \"one \\\n  two three\"\n", "two"), "two");
        assert_eq!(place("a: one\n  two\n  three\n", "three"), "three");
        assert_eq!(place("a: one\n  two\n  three\n", "one two"), "one\n  two");
        assert_eq!(place("a: >-\n  one\n  two\n\n  three\n", "three"), "three");
        assert_eq!(place("a: |\n  one\n    two\n", "two"), "two");
    }

    proptest! {
        #[test]
        fn a_place_is_a_part_of_the_file(written in "[\"'|>]?[a \\\\\"'nu0é\n-]{0,12}", value in "[a \\\\\"'nu0é\n-]{0,12}", from in 0usize..12, to in 0usize..12) {
            let span = 0..written.len();
            let boundary = |at: usize| (0..=at.min(value.len())).rev().find(|at| value.is_char_boundary(*at)).unwrap_or(0);
            let part = boundary(from.min(to))..boundary(from.max(to));
            let found = place_in(&written, &span, &value, &part);
            prop_assert!(written.get(found).is_some());
        }
    }
}
