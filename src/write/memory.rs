//! A site in memory.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Output;
use super::error::Error;
use super::manifest::Hash;
use super::path::OutputPath;
use super::register::Register;

/// The files of a site by path.
pub type Files = BTreeMap<OutputPath, Arc<[u8]>>;

/// Collects a site in memory. Files whose bytes are as before stay the same
/// allocation.
#[derive(Debug, Default)]
pub struct Memory {
    before: Arc<Files>,
    /// Whether files that are not put stay.
    edits: bool,
    register: Register,
    work: Mutex<Work>,
}

#[derive(Debug, Default)]
struct Work {
    put: Files,
    removed: Vec<OutputPath>,
}

/// A site after a build in memory.
#[derive(Debug)]
pub struct Changes {
    /// All files.
    pub files: Arc<Files>,
    /// The files that are new, have other bytes than before, or are gone;
    /// sorted.
    pub changed: Vec<OutputPath>,
}

impl Memory {
    /// Collects a whole site: it has the files that are put, and no others.
    pub fn whole(before: Arc<Files>) -> Self {
        Self { before, ..Self::default() }
    }

    /// Edits a site: files that are neither put nor removed stay.
    pub fn edit(before: Arc<Files>) -> Self {
        Self { before, edits: true, ..Self::default() }
    }

    /// Removes a file of the site before.
    pub fn remove(&self, path: &OutputPath) {
        self.work().removed.push(path.clone());
    }

    /// The finished site.
    pub fn finish(self) -> Changes {
        let Work { put, removed } = self.work.into_inner().unwrap_or_else(PoisonError::into_inner);
        let before = self.before;
        let is_same = |path: &OutputPath, bytes: &Arc<[u8]>| {
            before.get(path).is_some_and(|old| Arc::ptr_eq(old, bytes))
        };
        let mut changed: Vec<OutputPath> =
            put.iter().filter(|(path, bytes)| !is_same(path, bytes)).map(|(path, _)| path.clone()).collect();
        let files = if self.edits {
            let gone =
                removed.into_iter().filter(|path| before.contains_key(path) && !put.contains_key(path));
            let gone: Vec<OutputPath> = gone.collect();
            let mut files = (*before).clone();
            files.retain(|path, _| !gone.contains(path));
            files.extend(put);
            changed.extend(gone);
            files
        } else {
            changed.extend(before.keys().filter(|path| !put.contains_key(*path)).cloned());
            put
        };
        changed.sort();
        changed.dedup();
        Changes { files: Arc::new(files), changed }
    }

    fn work(&self) -> MutexGuard<'_, Work> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Output for Memory {
    fn put(&self, path: &OutputPath, bytes: Cow<'_, [u8]>) -> Result<(), Error> {
        if !self.register.add(path, Hash::of(&bytes), bytes.len() as u64)? {
            return Ok(());
        }
        let shared = match self.before.get(path) {
            Some(old) if **old == *bytes => Arc::clone(old),
            _ => Arc::from(bytes),
        };
        self.work().put.insert(path.clone(), shared);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> OutputPath {
        OutputPath::parse(text).unwrap()
    }

    fn put(memory: &Memory, name: &str, text: &str) {
        memory.put(&path(name), Cow::Borrowed(text.as_bytes())).unwrap();
    }

    fn first() -> Arc<Files> {
        let memory = Memory::default();
        put(&memory, "a.html", "a");
        put(&memory, "b.html", "b");
        put(&memory, "c.html", "c");
        memory.finish().files
    }

    #[test]
    fn a_whole_build_has_what_was_put() {
        let before = first();
        let memory = Memory::whole(Arc::clone(&before));
        put(&memory, "a.html", "a");
        put(&memory, "b.html", "other");
        put(&memory, "d.html", "d");
        let Changes { files, changed } = memory.finish();
        assert_eq!(changed, [path("b.html"), path("c.html"), path("d.html")]);
        assert_eq!(files.keys().map(OutputPath::as_str).collect::<Vec<_>>(), ["a.html", "b.html", "d.html"]);
        assert!(Arc::ptr_eq(&before["a.html"], &files["a.html"]));
    }

    #[test]
    fn an_edit_leaves_the_rest() {
        let before = first();
        let memory = Memory::edit(Arc::clone(&before));
        put(&memory, "b.html", "other");
        memory.remove(&path("a.html"));
        memory.remove(&path("b.html"));
        memory.remove(&path("never.html"));
        let Changes { files, changed } = memory.finish();
        assert_eq!(changed, [path("a.html"), path("b.html")]);
        assert_eq!(files.keys().map(OutputPath::as_str).collect::<Vec<_>>(), ["b.html", "c.html"]);
        assert_eq!(&*files["b.html"], b"other");
    }
}
