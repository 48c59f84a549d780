//! What open pages are told.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use sha2::{Digest as _, Sha256};
use tokio::sync::watch;

use super::site::Finding;

/// The version of a page that is not a file: an error page, an answer to a
/// query.
pub(super) const NO_FILE: &str = "none";

/// The version of some bytes, as used in `ETag`: the same bytes have the same.
pub(super) fn version(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The state of the site after the last build.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    /// Counts builds. 0 until the first has ended.
    pub(super) build: u64,
    /// Whether a build was good.
    has_site: bool,
    /// What the last build found wrong.
    pub(super) problems: Option<Arc<Problems>>,
    /// The build in which a file that is not a page last changed.
    parts: Arc<BTreeMap<String, u64>>,
    /// True when the server is ending.
    pub(super) ended: bool,
}

/// Why there is no newer site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Problems {
    /// One line.
    pub(super) title: String,
    /// What the machine said, when it failed.
    pub(super) message: Option<String>,
    /// What is wrong in content.
    pub(super) findings: Vec<Finding>,
}

/// What one page is told after a build.
#[derive(Debug, Serialize)]
pub(super) struct News<'a> {
    /// The build that the news are of.
    pub(super) build: u64,
    /// Whether its own bytes are others now.
    pub(super) reload: bool,
    /// Files that are not pages and have changed since it last heard: it loads
    /// itself again when it uses one.
    pub(super) parts: Vec<&'a str>,
    /// What is to be put right.
    pub(super) problems: Option<&'a Problems>,
}

/// Changes the state that all open pages hear of.
#[derive(Debug, Clone)]
pub(super) struct Live {
    state: Arc<watch::Sender<State>>,
}

impl Live {
    pub(super) fn new() -> Self {
        Self { state: Arc::new(watch::Sender::new(State::default())) }
    }

    pub(super) fn subscribe(&self) -> watch::Receiver<State> {
        self.state.subscribe()
    }

    /// Whether there is a site to serve.
    pub(super) fn has_site(&self) -> bool {
        self.state.borrow().has_site
    }

    /// There is a new site.
    pub(super) fn built(&self, changed: &[String]) {
        self.state.send_modify(|state| {
            state.build += 1;
            state.has_site = true;
            state.problems = None;
            // The first build makes everything, and no page knows of it yet.
            let parts = changed.iter().filter(|path| state.build > 1 && !is_page(path));
            Arc::make_mut(&mut state.parts).extend(parts.map(|path| (path.clone(), state.build)));
        });
    }

    /// There is none, because of this.
    pub(super) fn failed(&self, problems: Problems) {
        self.state.send_modify(|state| {
            state.build += 1;
            state.problems = Some(Arc::new(problems));
        });
    }

    /// There will be no more news.
    pub(super) fn end(&self) {
        self.state.send_modify(|state| state.ended = true);
    }
}

impl State {
    /// The news for a page that knows of the builds up to `heard`.
    pub(super) fn news(&self, reload: bool, heard: u64) -> News<'_> {
        let changed = self.parts.iter().filter(|(_, build)| **build > heard);
        News {
            build: self.build,
            reload,
            parts: changed.map(|(path, _)| path.as_str()).collect(),
            problems: self.problems.as_deref(),
        }
    }
}

/// Whether a file of the site is a page.
pub(super) fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_hears_of_parts_that_changed_since() {
        let live = Live::new();
        let state = live.subscribe();
        live.built(&["xk/first.css".to_owned()]);
        live.built(&["xk/a.css".to_owned(), "xk/en/index.html".to_owned()]);
        live.built(&["xk/b.js".to_owned()]);
        let now = state.borrow().clone();
        assert_eq!(now.news(false, 1).parts, ["xk/a.css", "xk/b.js"]);
        assert_eq!(now.news(false, 2).parts, ["xk/b.js"]);
        assert!(now.news(false, 3).parts.is_empty());
    }

    #[test]
    fn problems_go_when_they_are_put_right() {
        let live = Live::new();
        let state = live.subscribe();
        live.failed(Problems { title: "1 error".to_owned(), message: None, findings: vec![] });
        assert!(state.borrow().news(false, 0).problems.is_some());
        live.built(&[]);
        assert!(state.borrow().news(false, 0).problems.is_none());
    }
}
