//! Words such as "currently", which are wrong as soon as the page is old.

use std::ops::Range;
use std::sync::{Arc, LazyLock};

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use icu_normalizer::DecomposingNormalizer;

use crate::check::Findings;
use crate::check::relative_time::sentence::Sentence;
use crate::diagnostic::{Diagnostic, Span};
use crate::load::ContentFile;
use crate::model::{Brief, Genre};

mod sentence;

rules! {
    /// A word such as "currently" in a sentence without a date.
    RELATIVE_TIME = "C0801", "relative-time", Warning;
}

/// The words of a language, one to a line; `#` begins a comment.
static LISTS: [(&str, &str); 2] =
    [("en", include_str!("words/relative-time.en.txt")), ("fr", include_str!("words/relative-time.fr.txt"))];

static SEARCHES: LazyLock<Vec<(&'static str, Search)>> = LazyLock::new(|| {
    LISTS.iter().filter_map(|(language, list)| Some((*language, Search::new(list)?))).collect()
});

/// Finds the words of a language.
#[derive(Debug)]
struct Search {
    automaton: AhoCorasick,
    /// The patterns from this number on are phrases that are sound.
    first_sound: usize,
}

/// Finds words of relative time in the text of a brief, in languages that
/// there is a list for.
pub(super) fn check_brief(brief: &Brief, findings: &mut Findings<'_>) {
    // A voice speaks of the day on which it was told.
    if brief.id.genre == Genre::Voice {
        return;
    }
    let language = brief.language.as_str().split('-').next().unwrap_or_default();
    let Some((_, search)) = SEARCHES.iter().find(|(tag, _)| *tag == language) else { return };
    let start = brief.file.body_start;
    let body = brief.file.body();
    for found in search.words(body) {
        let span = start + found.start..start + found.end;
        let paragraphs = &brief.body.paragraphs;
        let after = paragraphs.partition_point(|paragraph| paragraph.span.start <= span.start);
        // Outside paragraphs there are headings, code and the like.
        let Some(paragraph) = after.checked_sub(1).and_then(|index| paragraphs.get(index)) else { continue };
        if span.end > paragraph.span.end {
            continue;
        }
        let Some(text) = brief.file.text.get(paragraph.span.clone()) else { continue };
        let word = span.start - paragraph.span.start..span.end - paragraph.span.start;
        let sentence = Sentence::around(text, word);
        if sentence.is_hidden() || sentence.has_date() {
            continue;
        }
        let written = body.get(found).unwrap_or_default();
        findings.add(
            Diagnostic::new(&RELATIVE_TIME, &brief.file, span, format!("`{written}` does not say when"))
                .help("say when: write the month and year in the same sentence"),
        );
    }
}

/// Finds words of relative time in a field that holds text in a language.
pub(super) fn check_text(
    file: &Arc<ContentFile>,
    text: &str,
    language: &str,
    place: impl Fn(&Range<usize>) -> Span,
    findings: &mut Findings<'_>,
) {
    let language = language.split('-').next().unwrap_or_default();
    let Some((_, search)) = SEARCHES.iter().find(|(tag, _)| *tag == language) else { return };
    for found in search.words(text) {
        let sentence = Sentence::around(text, found.clone());
        if sentence.is_hidden() || sentence.has_date() {
            continue;
        }
        let written = text.get(found.clone()).unwrap_or_default();
        findings.add(
            Diagnostic::new(&RELATIVE_TIME, file, place(&found), format!("`{written}` does not say when"))
                .help("say when: write the month and year in the same sentence"),
        );
    }
}

impl Search {
    /// A search for all words of a list in any case, in composed and
    /// decomposed spelling.
    fn new(list: &str) -> Option<Self> {
        let lines = list.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        let (sound, words): (Vec<&str>, Vec<&str>) = lines.partition(|line| line.starts_with('!'));
        let mut patterns: Vec<String> = words.iter().flat_map(|word| spellings(word.trim())).collect();
        let first_sound = patterns.len();
        patterns.extend(sound.iter().flat_map(|phrase| spellings(phrase.trim_start_matches('!').trim())));
        let automaton = AhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(patterns)
            .ok()?;
        Some(Self { automaton, first_sound })
    }

    /// Where whole words of the list stand in a text.
    fn words<'a>(&'a self, text: &'a str) -> impl Iterator<Item = std::ops::Range<usize>> + 'a {
        self.automaton
            .find_iter(text)
            .filter(|found| found.pattern().as_usize() < self.first_sound)
            .map(|found| found.range())
            .filter(|found| is_whole_word(text, found.start, found.end))
    }
}

/// The word with each accented letter in lower and upper case, with straight
/// and curved apostrophes, composed and decomposed. ASCII letters are searched
/// in any case anyway.
fn spellings(word: &str) -> Vec<String> {
    let mut spelled = vec![String::new()];
    for letter in word.chars() {
        let forms: Vec<String> = match letter {
            '\'' | '’' => vec!["'".to_owned(), "’".to_owned()],
            ascii if ascii.is_ascii() => vec![ascii.to_string()],
            other => vec![other.to_lowercase().collect(), other.to_uppercase().collect()],
        };
        spelled =
            spelled.iter().flat_map(|begun| forms.iter().map(move |form| format!("{begun}{form}"))).collect();
    }
    let normalizer = DecomposingNormalizer::new_nfd();
    let decomposed: Vec<String> =
        spelled.iter().map(|text| normalizer.normalize(text).into_owned()).collect();
    spelled.extend(decomposed);
    spelled.sort();
    spelled.dedup();
    spelled
}

fn is_whole_word(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|text| text.chars().next_back());
    let after = text.get(end..).and_then(|text| text.chars().next());
    let goes_on = |character: Option<char>| {
        character.is_some_and(|c| c.is_alphanumeric() || c == '_' || matches!(c, '\u{300}'..='\u{36f}'))
    };
    !goes_on(before) && !goes_on(after) && after != Some('-') && before != Some('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(language: &str, text: &'a str) -> Vec<&'a str> {
        let (_, search) = SEARCHES.iter().find(|(tag, _)| *tag == language).expect("a sound list");
        search.words(text).map(|found| &text[found]).collect()
    }

    #[test]
    fn whole_words_in_any_case() {
        assert_eq!(
            found("en", "Currently, CURRENTLY; not concurrently, nowhere, snow."),
            ["Currently", "CURRENTLY"]
        );
        assert_eq!(found("en", "at the moment"), ["at the moment"]);
        assert_eq!(found("en", "as soon as possible, soon after, soon."), ["soon"]);
    }

    #[test]
    fn accents_and_apostrophes() {
        assert_eq!(
            found("fr", "À présent, A\u{300} PRE\u{301}SENT"),
            ["À présent", "A\u{300} PRE\u{301}SENT"]
        );
        assert_eq!(found("fr", "aujourd'hui Aujourd’hui"), ["aujourd'hui", "Aujourd’hui"]);
    }
}
