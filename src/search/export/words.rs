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

/// The words that typed ones may be corrected to, as `[words, numbers, frequencies]`: all of
/// them in pieces of about `limit` bytes, those with the same first letter together; then
/// those that two pages hold, with the same second letter together.
///
/// The entry is told with which word each of the first pieces begins, and with which second
/// letter each of the others.
pub(super) fn spelling(vocabulary: &Vocabulary, limit: usize) -> Result<Chunks, Error> {
    let words = vocabulary.words().iter().zip(vocabulary.frequencies()).zip(0u32..);
    let words: Vec<Spelt<'_>> = words
        .map(|((word, frequency), id)| Spelt { word, frequency: *frequency, id })
        .filter(|spelt| !spelt.word.bytes().any(|byte| byte.is_ascii_digit()))
        .collect();
    let mut chunks = Chunks { counts: Vec::new(), data: Vec::new(), more: String::new() };
    let mut first = Vec::new();
    cut(&words, 0, limit, &mut chunks, |spelt| first.push(spelt.word))?;
    let mut twice: Vec<Spelt<'_>> = words.into_iter().filter(|spelt| spelt.frequency >= 2).collect();
    // Stable: words of one letter stay in their order.
    twice.sort_by_key(|spelt| letter(spelt, 1));
    let mut second = String::new();
    cut(&twice, 1, limit, &mut chunks, |spelt| second.extend(letter(spelt, 1)))?;
    let (first, second) = (serde_json::to_string(&first.join(" "))?, serde_json::to_string(&second)?);
    chunks.more = format!(",\"first\":{first},\"second\":{second}");
    Ok(chunks)
}

fn letter(spelt: &Spelt<'_>, at: usize) -> Option<char> {
    spelt.word.chars().nth(at)
}

/// Cuts words in pieces that keep those with the same letter at a place together; words
/// without one are left out. `begins` is told the first of each piece.
fn cut<'a>(
    words: &[Spelt<'a>],
    at: usize,
    limit: usize,
    chunks: &mut Chunks,
    mut begins: impl FnMut(&Spelt<'a>),
) -> Result<(), Error> {
    let letters = words.chunk_by(|a, b| letter(a, at) == letter(b, at));
    let letters: Vec<&[Spelt<'_>]> =
        letters.filter(|words| words.first().is_some_and(|first| letter(first, at).is_some())).collect();
    let bytes = letters.iter().map(|letter| letter.iter().map(|spelt| spelt.word.len()).sum());
    for piece in pieces(bytes, limit) {
        let mut spelt = letters.get(piece).unwrap_or_default().concat();
        spelt.first().into_iter().for_each(&mut begins);
        spelt.sort_by_key(|spelt| spelt.id);
        chunks.counts.push(spelt.len());
        chunks.data.push(coded(&spelt)?);
    }
    Ok(())
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
