//! From commit to commit, newest first.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use gix::bstr::ByteSlice;
use gix::diff::tree::{Recorder, State, recorder};
use gix::objs::TreeRefIter;
use gix::{ObjectId, Repository};
use jiff::civil::Date;
use rayon::prelude::*;

use super::compare::{self, Version};
use super::repository::{Found, in_words};
use super::{History, MOST_COMMITS, headline, short, unreadable};
use crate::load::LONGEST_DATA_FILE;
use crate::model::{Change, ChangeKind, PartialDate, Text, Window};

/// After how many older commits in a row the walk ends. One commit with a wrong
/// clock must not hide all before it; git's own walks allow for as many.
const SLACK: usize = 5;

/// A commit, as far as it matters here.
struct Commit {
    id: ObjectId,
    parent: Option<ObjectId>,
    day: Date,
    summary: Option<String>,
    /// The tree of `content/` in it.
    content: Option<ObjectId>,
}

/// A file that a commit changed.
pub(super) struct FileChange {
    pub(super) path: String,
    pub(super) before: Option<ObjectId>,
    pub(super) after: Option<ObjectId>,
}

/// The history of the content of a repository within a window.
pub(super) fn history(found: &Found, window: Window) -> History {
    let mut walk =
        Walk { found, window, history: History::default(), renamed: BTreeMap::new(), ended: BTreeSet::new() };
    if let Err(problem) = walk.run() {
        walk.history.diagnostics.push(unreadable(&problem));
    }
    walk.history
}

pub(super) struct Walk<'a> {
    found: &'a Found,
    window: Window,
    history: History,
    /// The present path of files by an earlier one.
    renamed: BTreeMap<String, Arc<str>>,
    /// Paths of which nothing older is told: they were new, or are gone.
    ended: BTreeSet<Arc<str>>,
}

impl Walk<'_> {
    fn run(&mut self) -> Result<(), String> {
        let mut commit = self.commit(self.found.head)?;
        if commit.content.is_none() {
            return Ok(());
        }
        let mut older = 0;
        for _ in 0..MOST_COMMITS {
            older = if commit.day < self.window.from { older + 1 } else { 0 };
            if older > SLACK {
                return Ok(());
            }
            if self.found.boundary.contains(&commit.id) {
                if older == 0 {
                    self.history.diagnostics.push(short(
                        format!("what changed until {} is not known: only a part of the git history was fetched", commit.day),
                        "fetch all of it with `git fetch --unshallow`; in a pipeline, set the depth of the checkout to 0",
                    ));
                }
                return Ok(());
            }
            let parent = commit.parent.map(|id| self.commit(id)).transpose()?;
            let before = parent.as_ref().and_then(|parent| parent.content);
            if before != commit.content {
                let is_told = (self.window.from..=self.window.until).contains(&commit.day);
                self.changes(&commit, before, is_told)?;
            }
            match parent {
                Some(parent) => commit = parent,
                None => return Ok(()),
            }
        }
        self.history.diagnostics.push(short(
            format!("what changed before {} is not told: corin reads {MOST_COMMITS} commits", commit.day),
            "set fewer `days` under `changes` in network.yaml",
        ));
        Ok(())
    }

    fn commit(&self, id: ObjectId) -> Result<Commit, String> {
        let object = self.repository().find_commit(id).map_err(|error| in_words(&error))?;
        let commit = object.decode().map_err(|error| in_words(&error))?;
        let seconds = commit.time().map_err(|error| in_words(&error))?.seconds;
        let parents: Vec<ObjectId> = commit.parents().take(2).collect();
        Ok(Commit {
            id,
            parent: parents.first().copied(),
            day: day_of(seconds),
            summary: headline::of_message(commit.message, parents.len() > 1),
            content: self.content(commit.tree())?,
        })
    }

    fn repository(&self) -> &Repository {
        &self.found.repository
    }

    /// The tree of `content/` in a tree.
    fn content(&self, tree: ObjectId) -> Result<Option<ObjectId>, String> {
        let tree = self.repository().find_tree(tree).map_err(|error| in_words(&error))?;
        let entry = tree
            .lookup_entry(self.found.prefix.iter().map(String::as_bytes))
            .map_err(|error| in_words(&error))?;
        Ok(entry.filter(|entry| entry.mode().is_tree()).map(|entry| entry.object_id()))
    }

    fn changes(&mut self, commit: &Commit, before: Option<ObjectId>, is_told: bool) -> Result<(), String> {
        let mut changes = self.differences(before, commit.content)?;
        let mut told: Vec<(Arc<str>, Judged)> = Vec::new();
        for (from, change) in self.renames(&mut changes)? {
            let current = self.current(&change.path);
            if is_told {
                told.push((Arc::clone(&current), self.judge_move(&change)?));
            }
            self.renamed.insert(from, current);
        }
        if !is_told {
            return Ok(());
        }
        // Few files at a time, so that the first commit of a large network does not
        // hold all of it in memory.
        for part in changes.chunks(256) {
            let read: Vec<_> = part.iter().map(|change| self.read(change)).collect::<Result<_, String>>()?;
            let judged: Vec<Judged> = part
                .par_iter()
                .zip(read)
                .with_min_len(8)
                .map(|(change, (before, after))| judge(&change.path, before.as_deref(), after.as_deref()))
                .collect();
            told.extend(part.iter().map(|change| self.current(&change.path)).zip(judged));
        }
        // Who changes what is not for everybody may name it in the message.
        let is_open = !told.iter().any(|(_, judged)| judged.is_restricted);
        let summary = commit.summary.as_ref().filter(|_| is_open);
        for (path, judged) in &told {
            self.tell(path, commit.day, summary, judged);
        }
        Ok(())
    }

    /// The files below `content/` that differ between two trees.
    fn differences(
        &self,
        before: Option<ObjectId>,
        after: Option<ObjectId>,
    ) -> Result<Vec<FileChange>, String> {
        let tree = |id: Option<ObjectId>| match id {
            Some(id) => self
                .repository()
                .find_tree(id)
                .map(|tree| tree.detach().data)
                .map_err(|error| in_words(&error)),
            None => Ok(Vec::new()),
        };
        let (before, after) = (tree(before)?, tree(after)?);
        let hash = self.repository().object_hash();
        let mut recorder = Recorder::default();
        gix::diff::tree(
            TreeRefIter::from_bytes(&before, hash),
            TreeRefIter::from_bytes(&after, hash),
            State::default(),
            &self.repository().objects,
            &mut recorder,
        )
        .map_err(|error| in_words(&error))?;
        Ok(recorder.records.into_iter().filter_map(file_change).collect())
    }

    /// What a file said on one side of a change.
    pub(super) fn version(
        &self,
        change: &FileChange,
        id: Option<ObjectId>,
    ) -> Result<Option<Version>, String> {
        let bytes = id.map(|id| self.bytes(id)).transpose()?.flatten();
        Ok(bytes.map(|bytes| Version::read(&change.path, &bytes)))
    }

    fn read(&self, change: &FileChange) -> Result<(Bytes, Bytes), String> {
        let side = |id: Option<ObjectId>| id.map(|id| self.bytes(id)).transpose().map(Option::flatten);
        Ok((side(change.before)?, side(change.after)?))
    }

    /// The bytes of a file; `None` when it is larger than content may be.
    fn bytes(&self, id: ObjectId) -> Result<Option<Vec<u8>>, String> {
        let header = self.repository().find_header(id).map_err(|error| in_words(&error))?;
        if header.size() > LONGEST_DATA_FILE {
            return Ok(None);
        }
        let mut blob = self.repository().find_blob(id).map_err(|error| in_words(&error))?;
        Ok(Some(blob.take_data()))
    }

    /// The path that a file has now.
    fn current(&self, path: &str) -> Arc<str> {
        self.renamed.get(path).map_or_else(|| path.into(), Arc::clone)
    }

    fn tell(&mut self, path: &Arc<str>, day: Date, summary: Option<&String>, judged: &Judged) {
        if judged.kinds.is_empty() || self.ended.contains(path) {
            return;
        }
        let changes = self.history.changes.entry(Arc::clone(path)).or_default();
        for kind in &judged.kinds {
            changes.push(Change {
                on: PartialDate::Day(day),
                kind: *kind,
                summary: summary.cloned().map(Text::Plain),
                recorded: false,
                title: judged.title.clone(),
            });
        }
        if judged.kinds.iter().any(|kind| matches!(kind, ChangeKind::New | ChangeKind::Removed)) {
            self.ended.insert(Arc::clone(path));
        }
    }
}

/// The bytes of a file; `None` where it is not, or is larger than content may be.
type Bytes = Option<Vec<u8>>;

/// What a commit did to a file.
#[derive(Debug, Default)]
pub(super) struct Judged {
    pub(super) kinds: Vec<ChangeKind>,
    /// Its last title, when it is gone.
    pub(super) title: Option<Text>,
    /// True when it is, or was, not for everybody.
    pub(super) is_restricted: bool,
}

fn judge(path: &str, before: Option<&[u8]>, after: Option<&[u8]>) -> Judged {
    match (before, after) {
        (None, None) => Judged::default(),
        (None, Some(after)) if !compare::may_be_unpublished(after) => {
            Judged { kinds: vec![ChangeKind::New], ..Judged::default() }
        }
        (None, Some(after)) => {
            let version = Version::read(path, after);
            let kinds = compare::appeared(&version).into_iter().collect();
            Judged { kinds, title: None, is_restricted: version.is_restricted() }
        }
        (Some(before), None) => {
            let version = Version::read(path, before);
            let is_restricted = version.is_restricted();
            if compare::was_published(&version) {
                let title = version.title().cloned();
                Judged { kinds: vec![ChangeKind::Removed], title, is_restricted }
            } else {
                Judged { is_restricted, ..Judged::default() }
            }
        }
        (Some(before), Some(after)) => {
            let (before, after) = (Version::read(path, before), Version::read(path, after));
            let kinds = compare::between(&before, &after);
            let is_gone = kinds.contains(&ChangeKind::Removed);
            let title = before.title().filter(|_| is_gone).cloned();
            Judged { kinds, title, is_restricted: before.is_restricted() || after.is_restricted() }
        }
    }
}

/// A change as the library tells it, when it is one of a file.
fn file_change(change: recorder::Change) -> Option<FileChange> {
    let (path, before, after) = match change {
        recorder::Change::Addition { entry_mode, oid, path, .. } => {
            (path, None, entry_mode.is_blob().then_some(oid))
        }
        recorder::Change::Deletion { entry_mode, oid, path, .. } => {
            (path, entry_mode.is_blob().then_some(oid), None)
        }
        recorder::Change::Modification { previous_entry_mode, previous_oid, entry_mode, oid, path } => {
            (path, previous_entry_mode.is_blob().then_some(previous_oid), entry_mode.is_blob().then_some(oid))
        }
    };
    if before.is_none() && after.is_none() {
        return None;
    }
    let path = path.to_str().ok()?;
    is_content(path).then(|| FileChange { path: format!("content/{path}"), before, after })
}

/// True for files that stand for something readers see, and for the shared
/// sources, which may not be for everybody.
fn is_content(path: &str) -> bool {
    if path == "sources.yaml" {
        return true;
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let is_known = [".md", ".yaml", ".csv"].iter().any(|ending| name.ends_with(ending));
    is_known && path.contains('/') && !path.split('/').any(|part| part.starts_with('.'))
}

/// The day of a commit in UTC; the last of all days for a time that no
/// calendar has, so that it is left out.
fn day_of(seconds: i64) -> Date {
    jiff::Timestamp::from_second(seconds)
        .map_or(Date::MAX, |time| time.to_zoned(jiff::tz::TimeZone::UTC).date())
}
