//! The dictionary as characters.

use super::chunks::Chunks;
use crate::search::Error;
use crate::search::vocabulary::Vocabulary;

/// The longest beginning that is not repeated.
const SHARED_MAX: usize = 25;

/// Ascending words, each without what it shares with the one before: `A` to `Z` tells
/// how many UTF-16 units that are. Surfaces are in lower case, so a capital
/// always begins a word.
pub(super) fn front_coded<T: AsRef<str>>(words: &[T]) -> String {
    let mut out = String::new();
    let mut before = "";
    for word in words {
        let word = word.as_ref();
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

/// The words that typed ones may be corrected to, in two files: those that two pages
/// hold, with how many do, and the others.
pub(super) fn spelling(vocabulary: &Vocabulary) -> Result<Chunks, Error> {
    let mut chunks = Chunks { counts: Vec::new(), data: Vec::new(), more: String::new() };
    for twice in [true, false] {
        let (mut words, mut ids, mut frequencies) = (Vec::new(), String::new(), String::new());
        let mut next = 0;
        for ((word, frequency), id) in vocabulary.words().iter().zip(vocabulary.frequencies()).zip(0u32..) {
            if (*frequency >= 2) == twice && !word.bytes().any(|byte| byte.is_ascii_digit()) {
                words.push(word);
                super::codes::push(&mut ids, id - next);
                super::codes::push(&mut frequencies, *frequency);
                next = id + 1;
            }
        }
        chunks.counts.push(words.len());
        chunks.data.push(serde_json::to_string(&(front_coded(&words), ids, frequencies))?);
    }
    Ok(chunks)
}
