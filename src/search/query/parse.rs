//! Reads what was typed: words, `"phrases"`, `-exclusions`.

use std::ops::Range;

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::search::analysis::{Folding, Joint, PARTS_MAX, Span, Words, begins_hebrew, joined, joint};

/// The characters of a query that are read.
const CHARACTERS_MAX: usize = 1000;
/// The clauses of a query that are read; a clause is a bit of a mark.
pub(super) const CLAUSES_MAX: usize = 30;

/// A query as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Parsed {
    /// What is looked for, in order, without repetition.
    pub(super) clauses: Vec<Clause>,
    /// What must not stand in a page.
    pub(super) excluded: Vec<Clause>,
    /// Whether the last clause is a word that may not be finished.
    pub(super) open: bool,
    /// Neighbours that may be one word elsewhere.
    pub(super) joined: Vec<Joined>,
}

/// Words of a query that may be written as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Joined {
    /// Which clauses they are.
    pub(super) clauses: Vec<usize>,
    /// The surface of the one word.
    pub(super) one: String,
    /// How they are written.
    pub(super) how: Joint,
}

/// A word alone, or the words of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Clause {
    Word(Typed),
    Phrase(Vec<Typed>),
}

/// A word as typed and as folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) typed: String,
    pub(super) surface: String,
}

/// Reads a query. Anything is a query; quotes without a partner mean nothing.
pub(super) fn parse(text: &str, folding: &Folding) -> Parsed {
    let end = text.char_indices().nth(CHARACTERS_MAX).map_or(text.len(), |(end, _)| end);
    let text = ComposingNormalizerBorrowed::new_nfc().normalize(text.get(..end).unwrap_or_default());
    let mut parsed = Parsed::default();
    for piece in pieces(&text) {
        let mut words = Vec::new();
        let mut spans = Vec::new();
        let mut reaches_end = false;
        for span in Words::new(piece.text, folding) {
            let surface = folding.fold_span(piece.text, &span);
            if !surface.is_empty() {
                reaches_end = span.end == piece.text.len();
                let typed = piece.text.get(span.start..span.end).unwrap_or_default().to_owned();
                words.push(Typed { typed, surface });
                spans.push(span);
            }
        }
        let clauses = if piece.excluded { &mut parsed.excluded } else { &mut parsed.clauses };
        if piece.quoted {
            add(clauses, Clause::Phrase(words));
        } else {
            parsed.open = reaches_end && piece.last && !piece.excluded;
            let together = together(piece.text, &spans, &words, folding);
            let is_one = |(_, one, how): &(Range<usize>, String, Joint)| {
                matches!(how, Joint::Sign | Joint::Point).then(|| one.clone())
            };
            match together
                .first()
                .filter(|(parts, ..)| piece.excluded && parts.len() == words.len())
                .and_then(is_one)
            {
                // `-e-mail` leaves out neither letter nor mail.
                Some(surface) => {
                    add(clauses, Clause::Word(Typed { typed: piece.text.to_owned(), surface }));
                    add(clauses, Clause::Phrase(words));
                }
                None => {
                    let keys: Vec<String> = words.iter().map(|word| word.surface.clone()).collect();
                    for word in words {
                        add(clauses, Clause::Word(word));
                    }
                    if !piece.excluded {
                        parsed.joined.extend(together.into_iter().filter_map(|(parts, one, how)| {
                            let clauses = keys.get(parts)?.iter().map(|key| position(clauses, key));
                            Some(Joined { clauses: clauses.collect::<Option<_>>()?, one, how })
                        }));
                    }
                }
            }
        }
    }
    parsed
}

/// The neighbours that may be one word: first those that signs join, then single letters,
/// then pairs with a space between them.
fn together(
    text: &str,
    spans: &[Span],
    words: &[Typed],
    folding: &Folding,
) -> Vec<(Range<usize>, String, Joint)> {
    let joints: Vec<Joint> = spans
        .windows(2)
        .map(|pair| match pair {
            [a, b] => joint(text, a, b),
            _ => Joint::Apart,
        })
        .collect();
    let mut found = Vec::new();
    let one =
        |parts: &Range<usize>| folding.fold_word(&joined(text, spans.get(parts.clone()).unwrap_or_default()));
    for parts in runs(&joints, |_, how| how.is_sign()) {
        let how = joints.get(parts.start).copied().unwrap_or(Joint::Sign);
        found.push((parts.clone(), one(&parts), how));
    }
    let is_letter = |at: usize| words.get(at).is_some_and(|word| word.typed.chars().nth(1).is_none());
    for parts in runs(&joints, |at, how| how == Joint::Space && is_letter(at) && is_letter(at + 1)) {
        if parts.len() > 2 {
            found.push((parts.clone(), one(&parts), Joint::Point));
        }
    }
    for (at, pair) in words.windows(2).enumerate() {
        if let [a, b] = pair
            && joints.get(at) == Some(&Joint::Space)
        {
            let one = folding.fold_word(&format!("{}{}", a.surface, b.surface));
            found.push((at..at + 2, one, Joint::Space));
        }
    }
    found
}

/// Runs of words, the joints between which hold; those of too many words are none.
fn runs(joints: &[Joint], holds: impl Fn(usize, Joint) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, how) in joints.iter().enumerate() {
        if holds(at, *how) {
            match runs.last_mut() {
                Some(run) if run.end == at + 1 => run.end = at + 2,
                _ => runs.push(at..at + 2),
            }
        }
    }
    runs.retain(|run| run.len() <= PARTS_MAX);
    runs
}

/// Which clause a word is.
fn position(clauses: &[Clause], surface: &str) -> Option<usize> {
    clauses.iter().position(|clause| matches!(clause, Clause::Word(word) if word.surface == surface))
}

/// Adds a clause that is new and not empty; a repeated word moves nothing.
fn add(clauses: &mut Vec<Clause>, clause: Clause) {
    let empty = matches!(&clause, Clause::Phrase(words) if words.is_empty());
    if !empty && clauses.len() < CLAUSES_MAX && !clauses.iter().any(|known| same(known, &clause)) {
        clauses.push(clause);
    }
}

fn same(a: &Clause, b: &Clause) -> bool {
    match (a, b) {
        (Clause::Word(a), Clause::Word(b)) => a.surface == b.surface,
        (Clause::Phrase(a), Clause::Phrase(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.surface == b.surface)
        }
        _ => false,
    }
}

/// A part of a query that is read in one way.
struct Piece<'a> {
    text: &'a str,
    quoted: bool,
    excluded: bool,
    /// Whether it ends where the query ends.
    last: bool,
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    let mut after_space = true;
    let piece = |from: usize, to: usize, quoted: bool, excluded: bool| Piece {
        text: text.get(from..to).unwrap_or_default(),
        quoted,
        excluded,
        last: to == text.len(),
    };
    while let Some(c) = character(text, at) {
        let next = at + c.len_utf8();
        let following = character(text, next);
        let minus = c == '-' && after_space && following.is_some_and(|c| !is_space(c) && c != '-');
        let quote_at = if minus { next } else { at };
        if is_quote_at(text, quote_at)
            && let Some(close) = closing(text, quote_at)
        {
            pieces.push(piece(plain, at, false, false));
            let open = quote_at + character(text, quote_at).map_or(0, char::len_utf8);
            pieces.push(piece(open, close, true, minus));
            at = close + character(text, close).map_or(0, char::len_utf8);
            plain = at;
            after_space = true;
        } else if minus {
            let rest = text.get(next..).unwrap_or_default();
            let end = rest.find(|c| is_space(c) || is_quote(c)).map_or(text.len(), |length| next + length);
            // An excluded quote without a partner begins the next piece.
            let end = end.max(next);
            pieces.push(piece(plain, at, false, false));
            pieces.push(piece(next, end, false, true));
            at = if end == next { next + following.map_or(0, char::len_utf8) } else { end };
            plain = at;
            after_space = false;
        } else {
            after_space = is_space(c);
            at = next;
        }
    }
    pieces.push(piece(plain, text.len(), false, false));
    pieces
}

/// Where the next quotation mark after the one at `at` stands.
fn closing(text: &str, at: usize) -> Option<usize> {
    let from = at + character(text, at)?.len_utf8();
    let quotes = text.get(from..)?.match_indices(is_quote);
    quotes.map(|(found, _)| from + found).find(|found| is_quote_at(text, *found))
}

/// Whether a quotation mark stands at a place; between letters of Hebrew it is none,
/// `צה"ל`.
fn is_quote_at(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.char_indices().next_back());
    character(text, at).is_some_and(is_quote)
        && !(text.get(at..).is_some_and(|rest| rest.starts_with('"'))
            && before.is_some_and(|(place, _)| begins_hebrew(text, place))
            && begins_hebrew(text, at + 1))
}

fn character(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Clause, Parsed, parse};
    use crate::search::analysis::Analyser;

    fn parsed(text: &str) -> Parsed {
        parse(text, Analyser::new("en").folding())
    }

    fn shown(clauses: &[Clause]) -> Vec<String> {
        let words = |words: &[super::Typed]| {
            words.iter().map(|word| word.surface.clone()).collect::<Vec<_>>().join(" ")
        };
        clauses
            .iter()
            .map(|clause| match clause {
                Clause::Word(word) => word.surface.clone(),
                Clause::Phrase(phrase) => format!("\"{}\"", words(phrase)),
            })
            .collect()
    }

    #[test]
    fn words_phrases_and_exclusions_are_told_apart() {
        let query = parsed("Rent \"two rooms\" -Peja -\"old town\" well-known flat");
        assert_eq!(shown(&query.clauses), ["rent", "\"two rooms\"", "well", "known", "flat"]);
        assert_eq!(shown(&query.excluded), ["peja", "\"old town\""]);
        assert!(query.open);
    }

    #[test]
    fn a_space_ends_the_last_word() {
        assert!(parsed("hous").open);
        assert!(!parsed("hous ").open);
        assert!(!parsed("\"hous\"").open);
        assert!(!parsed("a -hous").open);
        assert!(!parsed("").open);
    }

    #[test]
    fn halves_of_signs_are_harmless() {
        assert_eq!(shown(&parsed("\"rent").clauses), ["rent"]);
        assert_eq!(shown(&parsed("-\"rent").clauses), ["rent"]);
        assert_eq!(shown(&parsed("- -- \"\" -").clauses), Vec::<String>::new());
        assert_eq!(shown(&parsed("93 110 93110").clauses), ["93110"]);
    }

    proptest! {
        #[test]
        fn anything_is_a_query(text in "(\\PC|[\"“ \\-a]){0,80}") {
            let query = parsed(&text);
            prop_assert!(query.clauses.len() <= super::CLAUSES_MAX);
        }
    }
}
