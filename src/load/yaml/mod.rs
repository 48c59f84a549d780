//! YAML 1.2 as a tree of text and place.
//!
//! The parser gives events; [`read`] makes a tree of them in which every key
//! and value keeps its place, so that a finding can point at it. What a value
//! is (number, boolean, text) is decided here and nowhere else, when the tree
//! becomes JSON: see [`Node::to_json`] and `docs/decisions/yaml.md`.

mod read;
mod scalar;
mod sentence;
#[cfg(test)]
mod tests;
mod written;

use std::borrow::Cow;

use indexmap::IndexMap;

use crate::diagnostic::Span;

pub use read::{LONGEST_LIST_OF_FINDINGS, MAXIMUM_DEPTH, Reading, read};
pub use sentence::in_quotes;
pub use written::place_in;

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
        /// The text after YAML's own escapes. Empty, and not quoted, where
        /// nothing was written.
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
    /// The node that a JSON pointer (RFC 6901) names.
    pub fn find(&self, pointer: &str) -> Option<&Self> {
        let mut node = self;
        for token in tokens(pointer) {
            node = node.child(&token)?;
        }
        Some(node)
    }

    /// The node that a JSON pointer names, or the nearest one above it.
    pub fn find_nearest(&self, pointer: &str) -> &Self {
        let mut node = self;
        for token in tokens(pointer) {
            match node.child(&token) {
                Some(child) => node = child,
                None => break,
            }
        }
        node
    }

    /// The key under which the node of a JSON pointer stands: `None` for the
    /// root, for an entry of a sequence, and for what does not exist.
    pub fn find_key(&self, pointer: &str) -> Option<&Key> {
        let (parent, last) = pointer.rsplit_once('/')?;
        match &self.find(parent)?.value {
            Value::Mapping(entries) => entries.get(&*unescape(last)).map(|entry| &entry.key),
            Value::Sequence(_) | Value::Scalar { .. } => None,
        }
    }

    /// The entries of a mapping; `None` for anything else.
    pub fn entries(&self) -> Option<&IndexMap<Box<str>, Entry>> {
        match &self.value {
            Value::Mapping(entries) => Some(entries),
            Value::Sequence(_) | Value::Scalar { .. } => None,
        }
    }

    /// The value of a field of a mapping.
    pub fn field(&self, name: &str) -> Option<&Self> {
        self.entries()?.get(name).map(|entry| &entry.node)
    }

    /// True where a value should stand and nothing was written.
    pub fn is_empty(&self) -> bool {
        matches!(&self.value, Value::Scalar { text, quoted: false } if text.is_empty())
    }

    /// The value as JSON, with the types of the YAML 1.2 core schema as far as
    /// JSON keeps what was written: `1.10`, `+5`, `0x1F`, `007` and numbers of
    /// more than 15 digits stay text, and so do `yes`, `NO` and dates.
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Scalar { text, quoted: true } => serde_json::Value::String(text.as_ref().to_owned()),
            Value::Scalar { text, quoted: false } => scalar::resolve(text),
            Value::Sequence(items) => items.iter().map(Self::to_json).collect(),
            Value::Mapping(entries) => serde_json::Value::Object(
                entries.iter().map(|(key, entry)| (key.as_ref().to_owned(), entry.node.to_json())).collect(),
            ),
        }
    }

    fn child(&self, token: &str) -> Option<&Self> {
        match &self.value {
            Value::Scalar { .. } => None,
            Value::Sequence(items) => items.get(token.parse::<usize>().ok()?),
            Value::Mapping(entries) => entries.get(token).map(|entry| &entry.node),
        }
    }
}

/// The tokens of a JSON pointer.
fn tokens(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    pointer.split('/').skip(1).map(unescape)
}

fn unescape(token: &str) -> Cow<'_, str> {
    if token.contains('~') {
        Cow::Owned(token.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(token)
    }
}
