//! A file of content with its text and, where it has one, its YAML tree.

use std::sync::Arc;

use crate::diagnostic::Span;
use crate::load::yaml::Node;

/// A text file below the network directory.
#[derive(Debug)]
pub struct ContentFile {
    /// The path relative to the network directory, with `/`:
    /// `content/xk/housing.en.md`.
    pub path: Arc<str>,
    /// The whole text, valid UTF-8, exactly as in the file (a byte-order mark
    /// included, so that places agree with editors that count bytes).
    pub text: Arc<str>,
    /// SHA-256 of the bytes of the file.
    pub digest: [u8; 32],
    /// The YAML of a data file, or the front matter of a Markdown file.
    pub yaml: Option<Node>,
    /// Where the Markdown begins; the length of the text for data files.
    pub body_start: usize,
}

impl ContentFile {
    /// The place of the value that a JSON pointer (RFC 6901) names in the
    /// YAML; the nearest value above it when it does not exist; the start of
    /// the file when there is no YAML.
    pub fn span_of(&self, pointer: &str) -> Span {
        self.yaml.as_ref().map_or(0..0, |tree| tree.find_nearest(pointer).span.clone())
    }

    /// The place of the key that a JSON pointer names, or of the value when it
    /// has no key.
    pub fn span_of_key(&self, pointer: &str) -> Span {
        self.yaml
            .as_ref()
            .and_then(|tree| tree.find_key(pointer))
            .map_or_else(|| self.span_of(pointer), |key| key.span.clone())
    }

    /// The Markdown after the front matter.
    pub fn body(&self) -> &str {
        self.text.get(self.body_start..).unwrap_or_default()
    }
}
