//! What the server needs to know of a site.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;

/// A site that can be built again and again.
pub trait Site: Send + Sync {
    /// Builds what has changed. Called by one thread at a time. When it finds
    /// errors, [`file`](Self::file) goes on giving the last good site.
    ///
    /// `changed` are paths of which something was heard; empty when anything
    /// may have changed. It is a hint: more may have changed than is listed.
    fn rebuild(&self, changed: &[PathBuf]) -> RebuildOutcome;

    /// The bytes of a file of the site, by its path without `/` at the
    /// beginning: `xk/en/index.html`.
    fn file(&self, path: &str) -> Option<Arc<[u8]>>;

    /// A whole HTML page with the answer to a question, with links relative to
    /// the root of the site. `None` when there is no such area or language.
    fn search(&self, question: &Question) -> Option<String>;

    /// The directories whose files the site is made of; they need not exist.
    fn watched(&self) -> Vec<PathBuf>;
}

/// What a reader asks with the search form, without JavaScript.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// The words, as typed.
    pub query: String,
    /// The country or an area in it: `xk`, `xk/prizren`.
    pub area: Option<String>,
    /// The language of the pages.
    pub lang: Option<String>,
    /// Only pages on this topic.
    pub topic: Option<String>,
    /// Only pages of this kind.
    pub kind: Option<String>,
    /// Only pages in this state of freshness.
    pub state: Option<String>,
    /// The words as typed and no others.
    pub exact: bool,
}

/// How a build ended.
#[derive(Debug, Clone)]
pub enum RebuildOutcome {
    /// There is a new site.
    Built {
        /// How long it took.
        duration: Duration,
        /// The files of the site that are new, different or gone.
        changed: Vec<String>,
        /// Findings that stop nothing, as text for the terminal; may be empty.
        text: String,
    },
    /// Content has errors; there is no new site.
    Findings {
        /// For the page in the browser.
        findings: Vec<Finding>,
        /// The same as text for the terminal.
        text: String,
    },
    /// The machine failed; there is no new site.
    Failure {
        /// What happened, to which path, and what to do.
        message: String,
    },
}

/// A finding as the browser shows it. Everything is plain text: the page shows
/// it as such and never as HTML.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// `error`, `warning` or `note`.
    pub severity: String,
    /// The code of the rule, such as `C0602`.
    pub code: String,
    /// The path relative to the network.
    pub path: String,
    /// The line, from 1; 0 when the finding is about the file.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Vec<String>,
}
