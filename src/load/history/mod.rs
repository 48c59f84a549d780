//! What the git repository around the content says of its past; the only
//! reader of git.
//!
//! [`read`] walks the first-parent history of `HEAD`, compares trees by their
//! ids and looks only into files that changed. Work that is not committed
//! counts as not yet published. `docs/decisions/history.md` says why days are
//! those of the committer, and what a summary may hold.

mod compare;
mod headline;
mod renames;
mod repository;
mod walk;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::load::rules;
use crate::model::{Change, Window};

/// After how many commits the walk ends, whatever the window: 5,000.
pub const MOST_COMMITS: usize = 5_000;

/// The changes that the history tells of.
#[derive(Debug, Default)]
pub struct History {
    /// By the path that the file has now, or had last; newest first.
    pub changes: BTreeMap<Arc<str>, Vec<Change>>,
    /// Why the history is not whole, or why there is none. Notes only.
    pub diagnostics: Vec<Diagnostic>,
}

/// A history with what it was read from: while that is the same, so is the
/// history.
#[derive(Debug, Default, Clone)]
pub struct Cache {
    read: Option<(Key, Arc<History>)>,
}

/// What a history depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Key {
    head: String,
    prefix: String,
    window: Window,
    /// How large the list of commits is whose parents were not fetched.
    shallow: usize,
}

/// Reads what changed in the content below the network directory `root`
/// within a window.
///
/// Without a repository above it, or without a commit that holds the content,
/// the history is empty. A repository that cannot be read, or only in part,
/// gives what can be read and a note. Nothing here stops a build. With the
/// same commit and window the result is the same.
pub fn read(root: &Path, window: Window, cache: &mut Cache) -> Arc<History> {
    let found = match repository::find(root) {
        Ok(Some(found)) => found,
        Ok(None) => {
            *cache = Cache::default();
            return Arc::default();
        }
        Err(problem) => {
            *cache = Cache::default();
            let diagnostics = vec![unreadable(&problem)];
            return Arc::new(History { diagnostics, ..History::default() });
        }
    };
    let key = Key {
        head: found.head.to_string(),
        prefix: found.prefix.join("/"),
        window,
        shallow: found.boundary.len(),
    };
    if let Some((before, history)) = &cache.read
        && *before == key
    {
        return Arc::clone(history);
    }
    let history = Arc::new(walk::history(&found, window));
    cache.read = Some((key, Arc::clone(&history)));
    history
}

/// Where git notes each new commit of the repository around the network
/// directory, for those who wait for one; `None` without a repository.
pub fn log_directory(root: &Path) -> Option<PathBuf> {
    let (repository, _) = repository::open(root).ok()??;
    Some(repository.git_dir().join("logs"))
}

/// The finding on a repository that cannot be read.
fn unreadable(problem: &str) -> Diagnostic {
    Diagnostic::about_path(
        &rules::UNREADABLE_HISTORY,
        "content",
        format!("the git repository around the content cannot be read: {problem}"),
    )
    .help("the page of changes lacks what only the repository knows; `git fsck` says what is wrong with it")
}

/// The finding on a history that ends within the window.
fn short(message: String, help: &str) -> Diagnostic {
    Diagnostic::about_path(&rules::SHORT_HISTORY, "content", message).help(help)
}
