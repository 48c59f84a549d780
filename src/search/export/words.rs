//! The dictionary as characters.

use super::chunks::{Chunks, pieces};
use super::codes::push;
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

/// The words that typed ones may be corrected to, as `[words, numbers, frequencies]`: in the
/// first piece those that two pages hold, then all of them in pieces of about `limit` bytes,
/// those with the same first letter together.
pub(super) fn spelling(vocabulary: &Vocabulary, limit: usize) -> Result<Chunks, Error> {
    let words = vocabulary.words().iter().zip(vocabulary.frequencies()).zip(0u32..);
    let words: Vec<Spelt<'_>> = words
        .map(|((word, frequency), id)| Spelt { word, frequency: *frequency, id })
        .filter(|spelt| !spelt.word.bytes().any(|byte| byte.is_ascii_digit()))
        .collect();
    let twice: Vec<Spelt<'_>> = words.iter().copied().filter(|spelt| spelt.frequency >= 2).collect();
    let letters: Vec<&[Spelt<'_>]> =
        words.chunk_by(|a, b| a.word.chars().next() == b.word.chars().next()).collect();
    let bytes = letters.iter().map(|letter| letter.iter().map(|spelt| spelt.word.len()).sum());
    let mut chunks = Chunks { counts: vec![twice.len()], data: vec![coded(&twice)?], more: String::new() };
    let mut first_words = Vec::new();
    for piece in pieces(bytes, limit) {
        let spelt = letters.get(piece).unwrap_or_default().concat();
        first_words.push(spelt.first().map_or("", |spelt| spelt.word));
        chunks.counts.push(spelt.len());
        chunks.data.push(coded(&spelt)?);
    }
    chunks.more = format!(",\"first\":{}", serde_json::to_string(&first_words.join(" "))?);
    Ok(chunks)
}

/// A word, how many pages hold it, and its number.
#[derive(Clone, Copy)]
struct Spelt<'a> {
    word: &'a str,
    frequency: u32,
    id: u32,
}

fn coded(spelt: &[Spelt<'_>]) -> Result<String, Error> {
    let (mut ids, mut frequencies) = (String::new(), String::new());
    let mut next = 0;
    for spelt in spelt {
        push(&mut ids, spelt.id - next);
        push(&mut frequencies, spelt.frequency);
        next = spelt.id + 1;
    }
    let words: Vec<&str> = spelt.iter().map(|spelt| spelt.word).collect();
    Ok(serde_json::to_string(&(front_coded(&words), ids, frequencies))?)
}
