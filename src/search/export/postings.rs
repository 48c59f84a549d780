//! The pages of each word as characters.

use super::codes::push;
use crate::search::index::{FIELDS, Postings, Tally};

/// The bit of the body among the fields; most words stand there once and nowhere else.
const BODY: u32 = 1 << 3;

/// The pages of each word, in the order of words.
///
/// Per page the distance from the page before, doubled; if it is odd, the
/// fields as bits and one less than the count in each follow, otherwise the
/// word stands once in the body. How many pages there are the dictionary says.
pub(super) fn encode(postings: &Postings) -> Vec<String> {
    postings
        .words()
        .map(|tallies| {
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
        })
        .collect()
}

fn bits(counts: &[u32; FIELDS]) -> u32 {
    counts.iter().zip(0u32..).filter(|(count, _)| **count > 0).fold(0, |bits, (_, field)| bits | 1 << field)
}
