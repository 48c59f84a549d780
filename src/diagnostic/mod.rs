//! What a problem in content is, and how it is shown.
//!
//! A diagnostic is data. Renderers, one per output format, turn a list of
//! them into text; they are in the files beside this one.

pub mod concise;
mod declare;
mod excerpt;
pub mod folded;
pub mod human;
pub mod json;
mod lines;
mod summary;
mod visible;

#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use crate::load::ContentFile;

pub(crate) use declare::declare_rules;
pub use lines::{Lines, Place};
pub use summary::{RuleCount, Summary, by_rule};
pub use visible::visible;

/// How serious a finding is. The order is that of seriousness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Note,
    /// Should be put right; does not stop a build.
    Warning,
    /// Must be put right; nothing is built before.
    Error,
}

impl Severity {
    /// The word that people and programs read.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A rule that content must keep. All rules are listed in
/// [`crate::check::registry`].
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// The stable code, such as `C0602`.
    pub code: &'static str,
    /// The name used in `network.yaml`, such as `uncited-paragraph`.
    pub name: &'static str,
    /// How serious a finding is unless the network says otherwise.
    pub severity: Severity,
    /// What the rule asks and why, in plain words, as Markdown: the text of its
    /// specification in `tests/spec/`.
    pub explanation: &'static str,
}

/// A place in a content file: bytes from the beginning of the file.
pub type Span = Range<usize>;

/// A second place that helps to understand a finding.
#[derive(Debug, Clone)]
pub struct Label {
    /// The place, in the file of the diagnostic.
    pub span: Span,
    /// What is there.
    pub text: String,
}

/// One finding.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How serious it is in this network.
    pub severity: Severity,
    /// What is wrong, in the reader's words: lower case, no full stop.
    pub message: String,
    /// The file it is in. `None` when the finding is about a path that has no
    /// readable text; the path then stands in `path`.
    pub file: Option<Arc<ContentFile>>,
    /// The path relative to the network directory, with `/`.
    pub path: Arc<str>,
    /// The place in the file; empty at the start when it is about the file.
    pub span: Span,
    /// What stands at the place, next to the carets.
    pub label: Option<String>,
    /// Other places in the same file.
    pub labels: Vec<Label>,
    /// What to do, as sentences in lower case without full stop.
    pub help: Vec<String>,
    /// The text that would be right at `span`, when there is just one.
    pub replacement: Option<String>,
}

impl Diagnostic {
    /// A finding of `rule` at a place in a file.
    pub fn new(rule: &'static Rule, file: &Arc<ContentFile>, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: rule.severity,
            message: message.into(),
            path: Arc::clone(&file.path),
            file: Some(Arc::clone(file)),
            span,
            label: None,
            labels: Vec::new(),
            help: Vec::new(),
            replacement: None,
        }
    }

    /// A finding about a path whose text cannot be shown.
    pub fn about_path(rule: &'static Rule, path: impl Into<Arc<str>>, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: rule.severity,
            message: message.into(),
            path: path.into(),
            file: None,
            span: 0..0,
            label: None,
            labels: Vec::new(),
            help: Vec::new(),
            replacement: None,
        }
    }

    /// Says what stands at the place.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.label = Some(text.into());
        self
    }

    /// Points to another place in the file.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help.push(text.into());
        self
    }

    /// Gives the text that would be right at the place: renderers show the
    /// corrected line.
    #[must_use]
    pub fn replace_with(mut self, text: impl Into<String>) -> Self {
        self.replacement = Some(text.into());
        self
    }
}

/// Sorts findings by file, place, code and message, so that a run says the
/// same in the same order whatever the number of threads.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| {
        (&a.path, a.span.start, a.span.end, a.rule.code, &a.message).cmp(&(
            &b.path,
            b.span.start,
            b.span.end,
            b.rule.code,
            &b.message,
        ))
    });
}
