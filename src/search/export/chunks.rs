//! Data cut in pieces by bytes.

use rayon::prelude::*;

use super::codes::push_all;
use super::{ExportedFile, script};
use crate::search::Error;

/// Data cut in pieces, each a JSON value.
pub(super) struct Chunks {
    /// How many things each piece holds.
    pub(super) counts: Vec<usize>,
    pub(super) data: Vec<String>,
    /// More that the entry says of the pieces, as members of an object.
    pub(super) more: String,
}

impl Chunks {
    /// Cuts things in their order into pieces of about `limit` bytes.
    pub(super) fn cut(things: &[String], limit: usize, join: impl Fn(&[String]) -> String) -> Self {
        let mut chunks = Self { counts: Vec::new(), data: Vec::new(), more: String::new() };
        for piece in pieces(things.iter().map(String::len), limit) {
            chunks.counts.push(piece.len());
            chunks.data.push(join(things.get(piece).unwrap_or_default()));
        }
        chunks
    }

    /// The pieces as a part of the entry.
    pub(super) fn inline(&self) -> String {
        format!("{{\"counts\":{},\"data\":[{}]{}}}", self.coded_counts(), self.data.join(","), self.more)
    }

    /// The pieces as files of their own, and what the entry says of them.
    pub(super) fn apart(&self, kind: &str, files: &mut Vec<ExportedFile>) -> Result<String, Error> {
        // Compressing is most of the work of an export.
        let scripts = self.data.par_iter().enumerate().map(|(number, data)| script::file(kind, number, data));
        let mut hashes = String::new();
        for (hash, file) in scripts.collect::<Result<Vec<_>, Error>>()? {
            hashes.push_str(&hash);
            files.push(file);
        }
        Ok(format!("{{\"counts\":{},\"files\":\"{hashes}\"{}}}", self.coded_counts(), self.more))
    }

    fn coded_counts(&self) -> String {
        let mut out = "\"".to_owned();
        push_all(&mut out, self.counts.iter().map(|count| u32::try_from(*count).unwrap_or(u32::MAX)));
        out.push('"');
        out
    }
}

/// Ranges of things that come to about `limit` bytes each.
pub(super) fn pieces(bytes: impl Iterator<Item = usize>, limit: usize) -> Vec<std::ops::Range<usize>> {
    let mut pieces = Vec::new();
    let (mut first, mut sum, mut end) = (0, 0, 0);
    for (number, bytes) in bytes.enumerate() {
        sum += bytes;
        end = number + 1;
        if sum >= limit {
            pieces.push(first..end);
            (first, sum) = (end, 0);
        }
    }
    if first < end {
        pieces.push(first..end);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn pieces_hold_everything_once() {
        assert_eq!(pieces([3, 3, 3, 9, 1].into_iter(), 5), [0..2, 2..4, 4..5]);
        assert_eq!(pieces([1, 1].into_iter(), usize::MAX).len(), 1);
        assert!(pieces(std::iter::empty(), 5).is_empty());
    }
}
