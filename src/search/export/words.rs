//! The dictionary as characters.

use super::codes::push;
use crate::search::vocabulary::Vocabulary;

/// The longest beginning that is not repeated.
const SHARED_MAX: usize = 25;

/// The words, each without what it shares with the one before: `A` to `Z` tells
/// how many UTF-16 units that are. Surfaces are in lower case, so a capital
/// always begins a word.
pub(super) fn words(vocabulary: &Vocabulary) -> String {
    let mut out = String::new();
    let mut before = "";
    for word in vocabulary.words() {
        let (mut shared, mut bytes) = (0, 0);
        for (a, b) in before.chars().zip(word.chars()) {
            if a != b || shared + a.len_utf16() > SHARED_MAX {
                break;
            }
            shared += a.len_utf16();
            bytes += a.len_utf8();
        }
        let letter = u8::try_from(shared).map_or(b'A', |shared| b'A' + shared);
        out.push(char::from(letter));
        out.push_str(word.get(bytes..).unwrap_or_default());
        before = word;
    }
    out
}

/// How many pages hold each word.
pub(super) fn frequencies(vocabulary: &Vocabulary) -> String {
    let mut out = String::new();
    for frequency in vocabulary.frequencies() {
        push(&mut out, *frequency);
    }
    out
}

/// The stem groups: two less than their size, their first word less the first of
/// the group before, then the distance from each word to the next less one.
pub(super) fn groups(vocabulary: &Vocabulary) -> String {
    let mut out = String::new();
    let mut first_before = 0;
    for group in vocabulary.groups() {
        let Some((first, rest)) = group.split_first() else {
            continue;
        };
        push(&mut out, u32::try_from(rest.len()).unwrap_or(1) - 1);
        push(&mut out, first - first_before);
        first_before = *first;
        let mut before = *first;
        for word in rest {
            push(&mut out, word - before - 1);
            before = *word;
        }
    }
    out
}
