//! The repository that the content lies in.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use gix::ObjectId;

/// How many bytes of objects are kept while walking.
const OBJECT_CACHE: usize = 8 * 1024 * 1024;

/// A repository with its newest commit.
pub(super) struct Found {
    pub(super) repository: gix::Repository,
    /// The commit that is checked out.
    pub(super) head: ObjectId,
    /// The directories from the root of the repository to `content/`.
    pub(super) prefix: Vec<String>,
    /// The commits whose parents were not fetched.
    pub(super) boundary: BTreeSet<ObjectId>,
}

/// The repository around the network directory, and the directories from its
/// root to `content/`; `None` when there is none.
///
/// Only the configuration of the repository itself is read, and no variable of
/// the environment: what is built depends on nothing else.
///
/// # Errors
///
/// In words, when there is a repository and it cannot be read.
pub(super) fn open(root: &Path) -> Result<Option<(gix::Repository, Vec<String>)>, String> {
    let Ok(root) = fs::canonicalize(root) else { return Ok(None) };
    let Some(work) = root.ancestors().find(|directory| directory.join(".git").exists()) else {
        return Ok(None);
    };
    let mut repository =
        gix::open_opts(work, gix::open::Options::isolated()).map_err(|error| in_words(&error))?;
    repository.object_cache_size(OBJECT_CACHE);
    let below = root.strip_prefix(work).unwrap_or(Path::new(""));
    let mut prefix: Vec<String> = Vec::new();
    for part in below.components() {
        // A name that is not Unicode is no path that content has.
        let Some(part) = part.as_os_str().to_str() else { return Ok(None) };
        prefix.push(part.to_owned());
    }
    prefix.push("content".to_owned());
    Ok(Some((repository, prefix)))
}

/// The repository with what is checked out; `None` when there is none, or
/// nothing was committed to it.
///
/// # Errors
///
/// As [`open`].
pub(super) fn find(root: &Path) -> Result<Option<Found>, String> {
    let Some((repository, prefix)) = open(root)? else { return Ok(None) };
    let head = repository.head().map_err(|error| in_words(&error))?;
    if head.is_unborn() {
        return Ok(None);
    }
    let head = head.into_peeled_id().map_err(|error| in_words(&error))?.detach();
    let shallow = repository.shallow_commits().map_err(|error| in_words(&error))?;
    let boundary = shallow.iter().flat_map(|commits| commits.iter().copied()).collect();
    Ok(Some(Found { repository, head, prefix, boundary }))
}

/// An error of the library as part of a sentence, on one line.
pub(super) fn in_words(error: &dyn std::error::Error) -> String {
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default().trim().trim_end_matches('.');
    line.to_owned()
}
