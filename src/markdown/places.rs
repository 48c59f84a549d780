//! Places in a text in which pieces were replaced.

use crate::diagnostic::Span;

/// How places in a body with replaced pieces correspond to places in the file.
#[derive(Debug, Default)]
pub(super) struct Places {
    body_start: usize,
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    start: usize,
    length: usize,
    original_start: usize,
    original_length: usize,
}

impl Places {
    /// Places for a body that begins at this byte of the file.
    pub(super) fn new(body_start: usize) -> Self {
        Self { body_start, pieces: Vec::new() }
    }

    /// Notes that a piece of the original was replaced. Pieces come in order.
    pub(super) fn replaced(
        &mut self,
        start: usize,
        length: usize,
        original_start: usize,
        original_length: usize,
    ) {
        self.pieces.push(Piece { start, length, original_start, original_length });
    }

    /// The span in the file for a span in the body as it was written.
    pub(super) fn in_body(&self, span: &Span) -> Span {
        span.start + self.body_start..span.end + self.body_start
    }

    /// The span in the file for a span in the body with replaced pieces.
    pub(super) fn in_file(&self, span: &Span) -> Span {
        self.original(span.start, false) + self.body_start..self.original(span.end, true) + self.body_start
    }

    fn original(&self, at: usize, is_end: bool) -> usize {
        let before = self.pieces.partition_point(|piece| piece.start < at || (!is_end && piece.start == at));
        let Some(piece) = before.checked_sub(1).and_then(|index| self.pieces.get(index)) else {
            return at;
        };
        let end = piece.start + piece.length;
        if at >= end {
            piece.original_start + piece.original_length + (at - end)
        } else if is_end {
            piece.original_start + piece.original_length
        } else {
            piece.original_start
        }
    }
}
