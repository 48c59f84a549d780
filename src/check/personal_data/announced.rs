//! Dates of birth, numbers of identity papers and cases, and telephone numbers
//! in any form, by the words before them.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

use super::contact::Number;
use super::{Kind, names};

/// The words of all languages, a group to a line: what they announce, then the
/// words, divided by `|`.
static LISTS: &str = include_str!("../words/personal-data.txt");

static ANNOUNCED: LazyLock<Option<Announced>> = LazyLock::new(|| Announced::new(LISTS));

struct Announced {
    words: AhoCorasick,
    kinds: Vec<Kind>,
    /// Words that may stand between the announcement and the number.
    between: Vec<&'static str>,
}

/// What the words of the lists announce in a text.
pub(super) fn find(text: &str, about_a_person: bool) -> Vec<(Kind, Range<usize>)> {
    let Some(announced) = &*ANNOUNCED else { return Vec::new() };
    let mut found = Vec::new();
    for word in announced.words.find_iter(text) {
        let goes_on = |character: Option<char>| character.is_some_and(char::is_alphabetic);
        if goes_on(text.get(..word.start()).and_then(|before| before.chars().next_back()))
            || goes_on(text.get(word.end()..).and_then(|after| after.chars().next()))
        {
            continue;
        }
        let Some(&kind) = announced.kinds.get(word.pattern().as_usize()) else { continue };
        let Some(at) = announced.value_after(text, word.end()) else { continue };
        let rest = text.get(at..).unwrap_or_default();
        let length = match kind {
            Kind::BirthDate => date(rest),
            Kind::IdentityNumber => identifier(rest).or_else(|| after_letters(rest)).filter(|length| {
                let token = rest.get(..*length).unwrap_or_default();
                let letters = token.bytes().filter(u8::is_ascii_alphabetic).count();
                digits(token) >= if letters == 0 { 6 } else { 5 }
            }),
            Kind::CaseNumber => identifier(rest)
                .filter(|length| digits(rest.get(..*length).unwrap_or_default()) >= 4)
                .filter(|_| about_a_person || names::stand_near(text, word.range())),
            Kind::Phone => Number::read(rest).filter(|number| number.digits >= 6).map(|number| number.length),
            Kind::Email | Kind::Name => None,
        };
        found.extend(length.map(|length| (kind, at..at + length)));
    }
    found
}

impl Announced {
    fn new(lists: &'static str) -> Option<Self> {
        let (mut patterns, mut kinds, mut between) = (Vec::new(), Vec::new(), Vec::new());
        for line in lists.lines().filter(|line| !line.starts_with('#')) {
            let Some((what, words)) = line.split_once(':') else { continue };
            let words = words.split('|').map(str::trim).filter(|word| !word.is_empty());
            let kind = match what {
                "birth" => Kind::BirthDate,
                "identity" => Kind::IdentityNumber,
                "case" => Kind::CaseNumber,
                "phone" => Kind::Phone,
                _ => {
                    between.extend(words);
                    continue;
                }
            };
            for word in words {
                // ASCII letters are found in any case anyway.
                let upper: String = word.chars().flat_map(char::to_uppercase).collect();
                let mut letters = word.chars();
                let capital: String =
                    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
                for form in [word.to_owned(), upper, capital, word.replace('\'', "’")] {
                    patterns.push(form);
                    kinds.push(kind);
                }
            }
        }
        between.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let words = AhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(&patterns)
            .ok()?;
        Some(Self { words, kinds, between })
    }

    /// Where a value begins after an announcement: at most four words such as
    /// `number` and the signs around them lie between.
    fn value_after(&self, text: &str, end: usize) -> Option<usize> {
        let mut rest = text.get(end..)?;
        for _ in 0..4 {
            rest = skip_signs(rest);
            let word = self.between.iter().find(|word| {
                rest.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word))
                    && !rest
                        .get(word.len()..)
                        .and_then(|after| after.chars().next())
                        .is_some_and(char::is_alphabetic)
            });
            match word {
                Some(word) => rest = rest.get(word.len()..).unwrap_or_default(),
                None => break,
            }
        }
        rest = skip_signs(rest);
        Some(text.len() - rest.len())
    }
}

/// At most six signs, so that a value stands beside its announcement.
fn skip_signs(mut text: &str) -> &str {
    for _ in 0..6 {
        match text.chars().next() {
            Some(sign) if sign.is_whitespace() || ".:#°º(,\"'`*_№".contains(sign) => {
                text = text.get(sign.len_utf8()..).unwrap_or_default();
            }
            _ => break,
        }
    }
    text
}

fn digits(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).count()
}

/// The length of a number with letters at the beginning of a text, unless it is
/// a span of years, a date, or an amount.
fn identifier(text: &str) -> Option<usize> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "-/.".contains(c);
    let length =
        text.char_indices().take(41).find(|(_, c)| !is_part(*c)).map_or(text.len().min(41), |(at, _)| at);
    let token = text.get(..length)?.trim_end_matches(['-', '/', '.']);
    if digits(token) == 0 || token.len() > 40 {
        return None;
    }
    let mut groups = token.split(['-', '/', '.']);
    let is_date = token.contains(['-', '.'])
        && groups.clone().all(|group| group.len() <= 4 && group.bytes().all(|byte| byte.is_ascii_digit()))
        && groups.any(|group| group.len() == 4 && (group.starts_with("19") || group.starts_with("20")));
    let after = text.get(token.len()..)?.trim_start_matches([' ', '\u{a0}']);
    let unit = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_amount = after.starts_with(['%', '€', '$', '£'])
        || (unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase()))
        || ["euro", "euros", "dinar", "dinars"].contains(&unit.to_ascii_lowercase().as_str());
    (!is_date && !is_amount).then_some(token.len())
}

/// The length of a number whose letters stand apart: `K 1234567`.
fn after_letters(text: &str) -> Option<usize> {
    let letters = text.len() - text.trim_start_matches(|c: char| c.is_ascii_uppercase()).len();
    let rest = text.get(letters..)?.strip_prefix(' ').filter(|_| (1..=3).contains(&letters))?;
    Some(letters + 1 + identifier(rest).filter(|_| rest.starts_with(|c: char| c.is_ascii_digit()))?)
}

/// The length of a whole date, to the day, at the beginning of a text:
/// `1988-05-03`, `03/05/1988`, `03.05.88`, `3 May 1988`, `the 3rd of May 1988`,
/// `May 3, 1988`.
fn date(text: &str) -> Option<usize> {
    let mut length = 0;
    let mut parts: Vec<&str> = Vec::new();
    let mut rest = text;
    while parts.len() < 3 {
        let part_end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        // No name of a month is as long as this.
        let part = rest.get(..part_end).filter(|part| !part.is_empty() && part.len() <= 40)?;
        if !["of", "de", "the"].contains(&part.to_ascii_lowercase().as_str()) {
            parts.push(part);
        } else if length > 40 {
            return None;
        }
        length = text.len() - rest.len() + part_end;
        rest = rest.get(part_end..)?;
        let mut signs = 0;
        while let Some(sign) = rest.chars().next().filter(|sign| " -/.,\u{a0}".contains(*sign) && signs < 3) {
            rest = rest.get(sign.len_utf8()..)?;
            signs += 1;
        }
    }
    let number = |part: &str| part.chars().all(char::is_numeric);
    let is_year = |part: &str| part.chars().count() == 4 && number(part);
    let is_day = |part: &str| {
        let bare = part.trim_end_matches(char::is_alphabetic);
        (1..=2).contains(&bare.chars().count()) && number(bare)
    };
    let [first, second, third] = parts.as_slice() else { return None };
    let is_word = |part: &str| part.chars().all(char::is_alphabetic);
    let is_short = |part: &str| part.len() == 2 && number(part);
    let fits = (is_day(first) && is_day(second) && is_short(third) && number(first) && number(second))
        || (is_year(first) && is_day(second) && is_day(third))
        || (is_day(first) && (is_day(second) || is_word(second)) && is_year(third))
        || (is_word(first) && is_day(second) && is_year(third));
    fits.then_some(length)
}
