//! What was read before.

use std::collections::HashMap;
use std::fs::Metadata;
use std::sync::Arc;
use std::time::SystemTime;

use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;

/// The files of an earlier load: those that have not changed since are not
/// read again.
#[derive(Debug, Default, Clone)]
pub struct Cache {
    entries: HashMap<Arc<str>, Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    stamp: Stamp,
    file: Arc<ContentFile>,
    findings: Vec<Diagnostic>,
}

/// What the system says of a file without opening it. A file with the same
/// stamp has not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// Inode, and the time when it last changed: two quick edits of one length
    /// within the clock's grain still differ here when an editor writes a new
    /// file and renames it.
    identity: (u64, i64, i64),
}

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> Self {
        #[cfg(unix)]
        let identity = {
            use std::os::unix::fs::MetadataExt;
            (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
        };
        #[cfg(not(unix))]
        let identity = (0, 0, 0);
        Self { length: metadata.len(), modified: metadata.modified().ok(), identity }
    }
}

impl Cache {
    /// The file with its findings, when it was read with this stamp.
    pub(super) fn get(&self, path: &str, stamp: Stamp) -> Option<(Arc<ContentFile>, Vec<Diagnostic>)> {
        let entry = self.entries.get(path).filter(|entry| entry.stamp == stamp)?;
        // A system that does not tell the time gives no ground to trust it.
        stamp.modified?;
        Some((Arc::clone(&entry.file), entry.findings.clone()))
    }

    pub(super) fn insert(&mut self, stamp: Stamp, file: &Arc<ContentFile>, findings: &[Diagnostic]) {
        let entry = Entry { stamp, file: Arc::clone(file), findings: findings.to_vec() };
        self.entries.insert(Arc::clone(&file.path), entry);
    }

    /// The number of files.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True when nothing was read before.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
