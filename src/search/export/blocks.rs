//! Blocks of the dictionary: words, how they belong together, and their pages.

use super::chunks::{Chunks, pieces};
use super::codes::{push, push_all};
use super::words::front_coded;
use crate::search::Error;
use crate::search::index::{Counted, FIELDS, Tally};

/// The bit of the body among the fields; most words stand there once and nowhere else.
const BODY: u32 = 1 << 3;

/// Cuts the dictionary into blocks of about `limit` bytes. Each is
/// `[words, frequencies, groups, postings]`; of the blocks the entry also says with
/// which word each begins.
pub(super) fn cut(counted: &Counted, limit: usize) -> Result<Chunks, Error> {
    let vocabulary = &counted.contents.vocabulary;
    let postings: Vec<String> = counted.postings.words().map(encode).collect();
    let bytes = vocabulary.words().iter().zip(&postings).map(|(word, postings)| word.len() + postings.len());
    let mut chunks = Chunks { counts: Vec::new(), data: Vec::new(), more: String::new() };
    let mut first_words = Vec::new();
    for piece in pieces(bytes, limit) {
        let words = vocabulary.words().get(piece.clone()).unwrap_or_default();
        let mut frequencies = String::new();
        push_all(
            &mut frequencies,
            vocabulary.frequencies().get(piece.clone()).unwrap_or_default().iter().copied(),
        );
        let groups = groups(vocabulary.groups(), &piece);
        let postings = postings.get(piece.clone()).unwrap_or_default().concat();
        chunks.data.push(serde_json::to_string(&(front_coded(words), frequencies, groups, postings))?);
        chunks.counts.push(piece.len());
        first_words.push(words.first().map_or("", String::as_str));
    }
    chunks.more = format!(",\"first\":{}", serde_json::to_string(&first_words.join(" "))?);
    Ok(chunks)
}

/// The stem groups that have a word in a block, whole: two less than their size, their
/// first word less the first of the group before, then the distance from each word to
/// the next less one.
fn groups(groups: &[Vec<u32>], piece: &std::ops::Range<usize>) -> String {
    let mut out = String::new();
    let mut first_before = 0;
    // Groups ascend by their first word; one that begins after the block has no word in it.
    let end =
        groups.partition_point(|group| group.first().is_some_and(|first| (*first as usize) < piece.end));
    for group in groups.iter().take(end) {
        let Some((first, rest)) = group.split_first() else {
            continue;
        };
        if !group.iter().any(|word| piece.contains(&(*word as usize))) {
            continue;
        }
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

/// The pages of a word: per page the distance from the page before, doubled; if it is
/// odd, the fields as bits and one less than the count in each follow, otherwise the
/// word stands once in the body. How many pages there are its frequency says.
fn encode(tallies: &[Tally]) -> String {
    let mut out = String::new();
    let mut next = 0;
    for Tally { page, counts } in tallies {
        let fields = bits(counts);
        let once = fields == BODY && counts.iter().sum::<u32>() == 1;
        push(&mut out, (page - next) * 2 + u32::from(!once));
        if !once {
            push(&mut out, fields);
            for count in counts.iter().filter(|count| **count > 0) {
                push(&mut out, count - 1);
            }
        }
        next = page + 1;
    }
    out
}

fn bits(counts: &[u32; FIELDS]) -> u32 {
    counts.iter().zip(0u32..).filter(|(count, _)| **count > 0).fold(0, |bits, (_, field)| bits | 1 << field)
}
