//! The text of a body that readers see as it was typed, at its own places.

use crate::diagnostic::Span;

/// Stands in a shadow for all that is no text as it was typed: markup, code,
/// addresses, characters behind a backslash, expressions.
pub(super) const OTHER: char = '\0';

/// A copy of the text for the parser in which only such text is left.
#[derive(Debug)]
pub(super) struct Shadow {
    text: Vec<u8>,
    /// The innermost blocks, in order.
    pub(super) leaves: Vec<Leaf>,
    /// The places of links.
    pub(super) links: Vec<Span>,
    open: Option<Leaf>,
    in_item: bool,
}

/// An innermost block: a paragraph, a heading, a cell.
#[derive(Debug)]
pub(super) struct Leaf {
    pub(super) span: Span,
    /// True when it begins an entry of a list.
    pub(super) begins_item: bool,
    /// True for a cell of a table.
    pub(super) is_cell: bool,
}

impl Shadow {
    pub(super) fn new(source: &str) -> Self {
        let mut text = vec![0; source.len()];
        for (at, _) in source.match_indices('\n') {
            if let Some(byte) = text.get_mut(at) {
                *byte = b'\n';
            }
        }
        Self { text, leaves: Vec::new(), links: Vec::new(), open: None, in_item: false }
    }

    /// Text that stands at a place of the source.
    pub(super) fn text(&mut self, source: &str, text: &str, span: &Span) {
        self.touch(span);
        if source.get(span.clone()) != Some(text) {
            return;
        }
        let is_escaped = span.start.checked_sub(1).is_some_and(|before| {
            source.as_bytes().get(before) == Some(&b'\\') && self.text.get(before) != Some(&b'\\')
        }) && text.starts_with(|first: char| first.is_ascii_punctuation());
        let skipped = usize::from(is_escaped);
        if let (Some(to), Some(from)) =
            (self.text.get_mut(span.start + skipped..span.end), text.as_bytes().get(skipped..))
        {
            to.copy_from_slice(from);
        }
    }

    /// Something other than text that stands in the block.
    pub(super) fn touch(&mut self, span: &Span) {
        let begins_item = std::mem::take(&mut self.in_item);
        let leaf = self.open.get_or_insert_with(|| Leaf { span: span.clone(), begins_item, is_cell: false });
        leaf.span.end = leaf.span.end.max(span.end);
    }

    /// A block begins or ends.
    pub(super) fn divide(&mut self) {
        self.leaves.extend(self.open.take());
    }

    /// An entry of a list begins.
    pub(super) fn item(&mut self) {
        self.divide();
        self.in_item = true;
    }

    /// A cell of a table ends.
    pub(super) fn cell(&mut self) {
        if let Some(open) = &mut self.open {
            open.is_cell = true;
        }
        self.divide();
    }

    pub(super) fn finish(mut self) -> (String, Vec<Leaf>, Vec<Span>) {
        self.divide();
        (String::from_utf8(self.text).unwrap_or_default(), self.leaves, self.links)
    }
}
