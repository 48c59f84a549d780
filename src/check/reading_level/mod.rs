//! How hard pages in plain words and pages for children are to read.
//!
//! Only languages with a published formula are judged ([`measure`]). Below
//! [`FEWEST_WORDS`] words a formula says little, since one name changes it;
//! such pages are judged by their longest sentence alone.

mod measure;
mod sentences;
mod syllables;

use crate::check::Findings;
use crate::diagnostic::Diagnostic;
use crate::model::Brief;
use crate::model::record::{Audience, Status};

use measure::{Counts, Formula};
use sentences::{Sentence, sentences};
use syllables::syllables;

rules! {
    /// A page in plain words or for children that is hard to read.
    READING_LEVEL = "C0804", "reading-level", Warning;
}

/// From how many words on a formula is used. Flesch (1948) took samples of 100.
const FEWEST_WORDS: u32 = 100;

/// Words from which on Björnsson (1968) calls a word long: more than six letters.
const LONG_WORD: usize = 7;

/// The longest sentence that a page too short for a formula may have, in words.
fn longest_sentence(audience: Audience) -> usize {
    match audience {
        Audience::Plain => 25,
        Audience::Child => 15,
    }
}

/// Measures a page for other readers.
pub(super) fn check_brief(brief: &Brief, findings: &mut Findings<'_>) {
    let Some(audience) = brief.id.audience else { return };
    let Some(formula) = Formula::of_language(brief.language.as_str()) else { return };
    if brief.record.as_ref().is_some_and(|record| record.status == Status::Withdrawn) {
        return;
    }
    let sentences = of_brief(brief);
    let counts = count(&sentences, language(brief));
    let longest = sentences
        .iter()
        .map(|sentence| (sentence, sentence.words().count()))
        // Of several the first.
        .rev()
        .max_by_key(|(_, words)| *words);
    let Some((longest, words)) = longest else { return };
    let message = if counts.words < FEWEST_WORDS {
        let limit = longest_sentence(audience);
        (words > limit).then(|| {
            let page = page(audience);
            format!("a sentence of {words} words; in a short {page} the limit is {limit}")
        })
    } else {
        formula.score(&counts).filter(|score| formula.is_too_hard(*score, audience)).map(|score| {
            let limit = formula.limit(audience);
            let side = if formula.grows_with_difficulty() { "at most" } else { "at least" };
            format!(
                "this {} is hard to read: {} {score:.1}, where {side} {limit} is asked",
                page(audience),
                formula.name()
            )
        })
    };
    let Some(message) = message else { return };
    findings.add(
        Diagnostic::new(&READING_LEVEL, &brief.file, longest.span.clone(), message)
            .label(format!("the longest sentence: {words} words"))
            .help("divide long sentences, and use words that people say"),
    );
}

fn page(audience: Audience) -> &'static str {
    match audience {
        Audience::Plain => "page in plain words",
        Audience::Child => "page for children",
    }
}

fn language(brief: &Brief) -> &str {
    brief.language.as_str().split('-').next().unwrap_or_default()
}

/// The sentences of the paragraphs, lists and quotations of a brief. Headings,
/// tables, title and summary do not count.
fn of_brief(brief: &Brief) -> Vec<Sentence> {
    let fact = |expression: &str| {
        let id = expression.strip_prefix("fact(").and_then(|rest| rest.strip_suffix(')'));
        let id = id.map(|id| id.trim().trim_matches(['"', '\'']));
        let fact = id.and_then(|id| brief.record.as_ref()?.facts.get(id));
        match fact {
            Some(fact) => format!("{} {}", fact.value.0, fact.unit.as_deref().unwrap_or_default()),
            // A date or the title of a page: shown as one word.
            None => "1".to_owned(),
        }
    };
    let paragraphs = brief.body.paragraphs.iter();
    let text = |span: &crate::diagnostic::Span| brief.file.text.get(span.clone()).unwrap_or_default();
    paragraphs
        .flat_map(|paragraph| sentences(text(&paragraph.span), paragraph.span.start, language(brief), &fact))
        .collect()
}

fn count(sentences: &[Sentence], language: &str) -> Counts {
    let mut counts = Counts::default();
    for sentence in sentences {
        counts.sentences = counts.sentences.saturating_add(1);
        for word in sentence.words() {
            let letters = word.chars().filter(|letter| letter.is_alphanumeric()).count();
            counts.words = counts.words.saturating_add(1);
            counts.syllables = counts.syllables.saturating_add(syllables(language, word));
            counts.letters = counts.letters.saturating_add(u32::try_from(letters).unwrap_or(u32::MAX));
            counts.long_words = counts.long_words.saturating_add(u32::from(letters >= LONG_WORD));
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counted_by_hand() {
        let text = "The cat sat on the mat. In October 2008 nobody registered!";
        let found = sentences(text, 0, "en", &|_| String::new());
        // the cat sat on the mat (6), in oc-to-ber 2008 no-bo-dy reg-is-tered (1 + 3 + 1 + 3 + 3)
        assert_eq!(
            count(&found, "en"),
            Counts {
                sentences: 2,
                words: 11,
                syllables: 17,
                letters: 17 + 2 + 7 + 4 + 6 + 10,
                long_words: 2,
            }
        );
    }
}
