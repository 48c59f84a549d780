//! Where a value stands, and what it is called.

use std::sync::Arc;

use crate::diagnostic::Span;
use crate::load::ContentFile;
use crate::load::yaml::{Node, Value};

/// Places in one file.
#[derive(Debug)]
pub(super) struct Places<'a> {
    /// The file.
    pub file: &'a Arc<ContentFile>,
}

impl<'a> Places<'a> {
    /// The node of a pointer.
    pub(super) fn node(&self, pointer: &str) -> Option<&'a Node> {
        self.file.yaml.as_ref()?.find(pointer)
    }

    /// What was written as a scalar: its text, and whether it stands in quotes.
    pub(super) fn scalar(&self, pointer: &str) -> Option<(&'a str, bool)> {
        match &self.node(pointer)?.value {
            Value::Scalar { text, quoted } => Some((text, *quoted)),
            Value::Sequence(_) | Value::Mapping(_) => None,
        }
    }

    /// What is written at a place where text should be and is a list or a group
    /// of fields only because of a bracket or a colon: `[Draft]`, `Peja: the town`.
    pub(super) fn meant_as_text(&self, span: &Span) -> Option<&'a str> {
        let written = self.file.text.get(span.clone())?;
        let is_line = !written.is_empty() && !written.contains('\n') && !written.starts_with('-');
        // `{en: Housing}` was meant as what it is.
        (is_line && !(written.starts_with('{') && written.contains(": "))).then_some(written)
    }

    /// The same for a mapping at a pointer, whose keys are no languages: `{Draft}`,
    /// or a single field in the line of an entry or below its field.
    pub(super) fn group_meant_as_text(&self, pointer: &str) -> Option<(Span, &'a str)> {
        let node = self.node(pointer)?;
        let entries = node.entries()?;
        let written = self.meant_as_text(&node.span)?;
        let is_text = match written.starts_with('{') {
            true => entries.values().all(|entry| entry.node.is_empty()),
            false => entries.len() == 1,
        };
        is_text.then(|| (node.span.clone(), written))
    }

    /// The place of a value; that of its key where nothing is written or the
    /// value is a whole block of lines.
    pub(super) fn value(&self, pointer: &str) -> Span {
        let span = self.file.span_of(pointer);
        let one_line = self.file.text.get(span.clone()).is_some_and(|text| !text.contains('\n'));
        if one_line && !span.is_empty() { span } else { self.owner(pointer) }
    }

    /// The place that stands for a whole mapping or list: its key; the first
    /// line of an entry; the first line of the file for all of it.
    pub(super) fn owner(&self, pointer: &str) -> Span {
        if let Some(key) = self.file.yaml.as_ref().and_then(|tree| tree.find_key(pointer)) {
            return key.span.clone();
        }
        let start = if pointer.is_empty() {
            self.file.text.len() - self.file.text.trim_start_matches(['\u{feff}', '\n', '\r', ' ']).len()
        } else {
            self.file.span_of(pointer).start
        };
        let rest = self.file.text.get(start..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default().trim_end();
        if line.is_empty() && !pointer.is_empty() {
            // An entry without a value: its dash.
            let before = self.file.text.get(..start).unwrap_or_default();
            let written = before.trim_end_matches([' ', '\t']);
            return written.len().saturating_sub(usize::from(written.ends_with('-')))..written.len();
        }
        start..start + line.len()
    }
}

/// The name of a field in messages: `` `url` ``, `` an entry of `sources` ``.
pub(super) fn name(pointer: &str) -> String {
    let Some((above, last)) = pointer.rsplit_once('/') else { return "the file".to_owned() };
    if last.bytes().all(|byte| byte.is_ascii_digit()) && !last.is_empty() {
        if above.is_empty() { "an entry".to_owned() } else { format!("an entry of {}", name(above)) }
    } else {
        format!("`{}`", unescape(last))
    }
}

/// A pointer to a field of the mapping at `pointer`.
pub(super) fn field(pointer: &str, name: &str) -> String {
    format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"))
}

fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}
