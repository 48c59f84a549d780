//! The sentences of a paragraph in Markdown, as a reader sees them.

use crate::diagnostic::Span;

/// A sentence.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    /// What a reader sees.
    pub(super) text: String,
    /// Its place in the file.
    pub(super) span: Span,
}

impl Sentence {
    /// Its words: what stands between white space and has a letter or digit.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
    }
}

/// A character that a reader sees, with the place of what it was written with.
struct Visible {
    character: char,
    span: Span,
}

/// Ends a sentence where no stop does: between paragraphs and entries of lists.
const BREAK: char = '\u{2029}';

/// How far the end of a citation, address or expression is looked for, in
/// bytes, so that many beginnings without an end do not take long.
const LONGEST_ENCLOSED: usize = 2000;

/// Languages that write `4. oktober`: a stop behind such a number ends nothing.
const WITH_ORDINALS: [&str; 5] = ["de", "da", "nb", "nn", "no"];

/// The sentences of a paragraph, list or quotation that begins at `start` in its
/// file. `expression` says what is shown for what stands between `{{` and `}}`.
/// A table has none.
pub(super) fn sentences(
    markdown: &str,
    start: usize,
    language: &str,
    expression: &dyn Fn(&str) -> String,
) -> Vec<Sentence> {
    if is_table(markdown) {
        return Vec::new();
    }
    let visible = visible(markdown, start, expression);
    let mut sentences = Vec::new();
    let mut begun = 0;
    for at in 0..=visible.len() {
        if at < visible.len() && !ends_at(&visible, at, language) {
            continue;
        }
        let part = visible.get(begun..(at + 1).min(visible.len())).unwrap_or_default();
        begun = at + 1;
        let is_text = |seen: &&Visible| !seen.character.is_whitespace() && seen.character != BREAK;
        let (Some(first), Some(last)) = (part.iter().find(is_text), part.iter().rfind(is_text)) else {
            continue;
        };
        let text: String = part.iter().map(|seen| seen.character).filter(|seen| *seen != BREAK).collect();
        if text.contains(char::is_alphanumeric) {
            sentences.push(Sentence { text: text.trim().to_owned(), span: first.span.start..last.span.end });
        }
    }
    sentences
}

fn is_table(markdown: &str) -> bool {
    let rule = |line: &str| line.contains('-') && line.contains('|') && !line.contains(char::is_alphanumeric);
    markdown.trim_start().starts_with('|') || markdown.lines().nth(1).is_some_and(rule)
}

fn visible(markdown: &str, start: usize, expression: &dyn Fn(&str) -> String) -> Vec<Visible> {
    let mut seen = Vec::with_capacity(markdown.len());
    let mut at = 0;
    let mut line_begins = true;
    while let Some(character) = markdown.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = markdown.get(at..).unwrap_or_default();
        if line_begins {
            line_begins = false;
            let marker = marker(rest);
            if marker > 0 || rest.trim_start_matches([' ', '\t', '>']).starts_with('\n') {
                seen.push(Visible { character: BREAK, span: start + at..start + at });
                at += marker;
                if marker > 0 {
                    continue;
                }
            }
        }
        let (length, shown) = next(rest, character, expression);
        line_begins = rest.get(..length).is_some_and(|skipped| skipped.ends_with('\n'));
        let span = start + at..start + at + length;
        seen.extend(shown.chars().map(|character| Visible { character, span: span.clone() }));
        at += length;
    }
    seen
}

/// The length of a marker of a list or quotation at the beginning of a line.
fn marker(line: &str) -> usize {
    let text = line.trim_start_matches([' ', '\t', '>']);
    let indent = line.len() - text.len();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if ["- ", "* ", "+ "].iter().any(|bullet| text.starts_with(bullet)) {
        indent + 2
    } else if (1..=9).contains(&digits)
        && text.get(digits..).is_some_and(|rest| rest.starts_with(". ") || rest.starts_with(") "))
    {
        indent + digits + 2
    } else {
        0
    }
}

/// How many bytes belong together at the beginning of `rest`, and what a
/// reader sees of them.
fn next(rest: &str, character: char, expression: &dyn Fn(&str) -> String) -> (usize, String) {
    let mut end = LONGEST_ENCLOSED.min(rest.len());
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    let near = rest.get(..end).unwrap_or(rest);
    let up_to = |closing: &str| near.find(closing).map(|at| at + closing.len());
    let enclosed = match character {
        '[' if rest.starts_with("[^") => up_to("]").map(|length| (length, String::new())),
        ']' if rest.starts_with("](") => up_to(")").map(|length| (length, String::new())),
        '<' if rest.starts_with("<http") => up_to(">").map(|length| (length, "link".to_owned())),
        '{' if rest.starts_with("{{") => up_to("}}").map(|length| {
            let inside = rest.get(2..length - 2).unwrap_or_default();
            (length, expression(inside.trim()))
        }),
        _ => None,
    };
    enclosed.unwrap_or_else(|| {
        let is_markup = "*`_[]\\".contains(character);
        (character.len_utf8(), if is_markup { String::new() } else { character.to_string() })
    })
}

/// True when the character at `at` is the last of a sentence.
fn ends_at(visible: &[Visible], at: usize, language: &str) -> bool {
    let character = |at: usize| visible.get(at).map(|seen| seen.character);
    // Behind a stop there may be a closing quotation mark or bracket, which belongs to it.
    let closes = |character: char| ")\"”»’'".contains(character);
    let Some(here) = character(at) else { return false };
    if here == BREAK {
        return true;
    }
    if character(at + 1).is_some_and(closes) {
        return false;
    }
    let mut stop = at;
    while stop > 0 && character(stop).is_some_and(closes) {
        stop -= 1;
    }
    let Some(mark) = character(stop).filter(|mark| ".!?…".contains(*mark)) else { return false };
    if !character(at + 1).is_none_or(|next| next.is_whitespace() || next == BREAK) {
        return false;
    }
    if mark != '.' {
        return true;
    }
    let following = visible.get(at + 1..).unwrap_or_default().iter().map(|seen| seen.character);
    let goes_on = following
        .take_while(|next| *next != BREAK)
        .find(|next| !next.is_whitespace())
        .is_some_and(char::is_lowercase);
    let before = visible.get(..stop).unwrap_or_default().iter().rev().map(|seen| seen.character);
    let word: Vec<char> = before.take_while(|before| before.is_alphanumeric()).take(4).collect();
    // "z. B.", "U. N."; "4. Oktober".
    let is_initial = matches!(word.as_slice(), [letter] if letter.is_alphabetic());
    let is_ordinal = WITH_ORDINALS.contains(&language)
        && (1..=2).contains(&word.len())
        && word.iter().all(char::is_ascii_digit)
        && character(at + 1).is_some_and(|next| next != BREAK);
    !goes_on && !is_initial && !is_ordinal
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(language: &str, markdown: &str) -> Vec<String> {
        let shown =
            |expression: &str| if expression.starts_with("fact") { "180 EUR" } else { "2026" }.to_owned();
        let found = sentences(markdown, 100, language, &shown);
        for sentence in &found {
            let written = markdown.get(sentence.span.start - 100..sentence.span.end - 100).expect("a place");
            assert!(!written.is_empty() && written.trim() == written, "{written:?}");
        }
        found.into_iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn what_readers_do_not_see_is_left_out() {
        assert_eq!(
            texts(
                "en",
                "Go *there*.[^rc] See [the page](documents.md#top) first.[^rc][^un] It costs {{ fact(\"rent\") }}."
            ),
            ["Go there.", "See the page first.", "It costs 180 EUR."]
        );
        assert_eq!(texts("en", "| a | b |\n|---|---|\n| c | d |"), [] as [&str; 0]);
    }

    #[test]
    fn entries_of_lists_end_a_sentence() {
        assert_eq!(
            texts("en", "Bring:\n\n- a paper\n- a photo\n  of you\n1. First"),
            ["Bring:", "a paper", "a photo\n  of you", "First"]
        );
    }

    #[test]
    fn stops_that_end_nothing() {
        assert_eq!(
            texts("en", "It was 3.5 km. The U. N. said “Yes.” Then it left, i.e. went."),
            ["It was 3.5 km.", "The U. N. said “Yes.”", "Then it left, i.e. went."]
        );
        assert_eq!(
            texts("de", "Am 4. Oktober kam er. Es gab z. B. Hilfe."),
            ["Am 4. Oktober kam er.", "Es gab z. B. Hilfe."]
        );
        assert_eq!(texts("en", "There were 12. All left."), ["There were 12.", "All left."]);
    }

    #[test]
    fn places_are_those_of_the_file() {
        let markdown = "One. Two **three**.[^a] Four";
        let found = sentences(markdown, 0, "en", &|_| String::new());
        let written: Vec<&str> =
            found.iter().filter_map(|sentence| markdown.get(sentence.span.clone())).collect();
        assert_eq!(written, ["One.", "Two **three**.", "Four"]);
    }

    #[test]
    fn damaged_markdown_ends() {
        assert_eq!(texts("en", &"[^".repeat(100_000)), [] as [&str; 0]);
        for markdown in ["[^", "{{", "](", "<http", "{{}}", "\n\n- \n", "[^]", "....", "“.”"] {
            let _ = texts("en", markdown);
        }
    }
}
