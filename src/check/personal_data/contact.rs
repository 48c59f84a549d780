//! E-mail addresses and telephone numbers, by their form.

use std::ops::Range;

use super::Kind;

/// The most digits of an international number (ITU-T E.164, 6.1).
const MOST_DIGITS: usize = 15;

/// E-mail addresses: `user@host.tld`.
pub(super) fn emails(text: &str) -> Vec<(Kind, Range<usize>)> {
    let mut found: Vec<(Kind, Range<usize>)> = Vec::new();
    let mut least = 0;
    for (at, _) in text.match_indices('@') {
        let is_user = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
        let before = text.get(least..at).unwrap_or_default();
        let user = before.trim_end_matches(is_user).len() + least;
        least = at + 1;
        let after = text.get(at + 1..).unwrap_or_default();
        let is_host = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
        let host = after.find(|c| !is_host(c)).map_or(after, |end| after.get(..end).unwrap_or_default());
        let host = host.trim_end_matches(['.', '-']);
        let top = host.rsplit_once('.').map_or("", |(_, top)| top);
        let is_address = user < at && top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_alphabetic());
        if is_address && !in_web_address(text, user) {
            found.push((Kind::Email, user..at + 1 + host.len()));
        }
    }
    found
}

/// Telephone numbers: international ones (`+383 38 …`, `00383 …`), and national
/// ones with the zero that they begin with in most countries (`044 123 456`).
pub(super) fn phones(text: &str) -> Vec<(Kind, Range<usize>)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let begins = (*byte == b'+' || *byte == b'0') && starts_apart(text, at);
        let end = if begins { phone_at(text, at) } else { None };
        match end {
            Some(end) => {
                found.push((Kind::Phone, at..end));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// A number begins after a space, an opening bracket or a colon with a space.
fn starts_apart(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    before.is_none_or(|before| before.is_whitespace() || "([*_|\"“«".contains(before))
}

/// The end of a number that begins at `at`.
fn phone_at(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let number = Number::read(rest)?;
    let begin = rest.as_bytes();
    let is_international = match begin {
        [b'+', b'1'..=b'9', ..] | [b'0', b'0', b'1'..=b'9', ..] => true,
        [b'0', b'1'..=b'9', ..] => false,
        _ => return None,
    };
    let least = if is_international { 8 } else { 9 };
    let most = if is_international { MOST_DIGITS + 2 } else { 11 };
    let fits = (least..=most).contains(&number.digits) && !number.is_date();
    fits.then_some(at + number.length)
}

/// Digits in groups, as a telephone number is written.
pub(super) struct Number {
    /// How many bytes it takes.
    pub(super) length: usize,
    /// How many digits it has; more than enough stop the reading.
    pub(super) digits: usize,
    groups: Vec<usize>,
}

impl Number {
    /// Reads the groups at the beginning of `text`: a group, then at most two
    /// of the characters that divide groups, and so on.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut number = Self { length: 0, digits: 0, groups: Vec::new() };
        let (mut group, mut dividers) = (0, 0);
        for (place, character) in text.char_indices() {
            match character {
                '0'..='9' => {
                    group += 1;
                    number.digits += 1;
                    dividers = 0;
                    number.length = place + 1;
                    if number.digits > MOST_DIGITS + 5 {
                        return None;
                    }
                }
                '+' if place == 0 => {}
                ' ' | '\u{a0}' | '-' | '.' | '/' | '(' | ')' | '–' if dividers < 2 && place > 0 => {
                    if group > 0 {
                        number.groups.push(group);
                    }
                    group = 0;
                    dividers += 1;
                }
                // A number that runs into a word or a time is none.
                character if group > 0 && (character.is_alphanumeric() || character == ':') => return None,
                _ => break,
            }
        }
        if group > 0 {
            number.groups.push(group);
        }
        (number.digits > 0).then_some(number)
    }

    /// True for `01.02.2026` and what follows it.
    fn is_date(&self) -> bool {
        matches!(self.groups.as_slice(), [1 | 2, 1 | 2, 4, ..] | [4, 1 | 2, 1 | 2, ..])
    }
}

/// True when a place lies in an address on the web that is written out.
fn in_web_address(text: &str, at: usize) -> bool {
    // Longer addresses than this have other rules against them.
    let mut from = at.saturating_sub(300);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    let before = text.get(from..at).unwrap_or_default();
    before.rsplit(char::is_whitespace).next().is_some_and(|word| word.contains("://"))
}
