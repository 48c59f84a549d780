//! Which paths a build has used, so that no two files fight for one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::error::Error;
use super::manifest::Hash;
use super::path::OutputPath;

/// The files put so far. Keys are in lower case: the file systems of Windows,
/// of macOS and of most sticks see no difference between `Peja` and `peja`.
#[derive(Debug, Default)]
pub(super) struct Register {
    used: Mutex<Used>,
}

#[derive(Debug, Default)]
struct Used {
    files: BTreeMap<Box<str>, Registered>,
    /// Lower case to the spelling that was used first.
    directories: BTreeMap<Box<str>, Box<str>>,
    /// Directories, as spelled, that are known to be free of clashes.
    seen: BTreeSet<Box<str>>,
}

/// A file that was put.
#[derive(Debug, Clone)]
pub(super) struct Registered {
    pub(super) path: OutputPath,
    pub(super) hash: Hash,
    pub(super) length: u64,
}

impl Register {
    /// Takes note of a file. False when it was there before with the same
    /// bytes, and so needs no writing.
    ///
    /// # Errors
    ///
    /// [`Error::TwoContents`] and [`Error::Clash`].
    pub(super) fn add(&self, path: &OutputPath, hash: Hash, length: u64) -> Result<bool, Error> {
        let key = path.as_str().to_ascii_lowercase().into_boxed_str();
        let mut used = self.lock();
        if let Some(before) = used.files.get(&key) {
            return if before.path != *path {
                Err(clash(path, before.path.as_str()))
            } else if before.hash == hash {
                Ok(false)
            } else {
                Err(Error::TwoContents { path: path.clone() })
            };
        }
        if let Some(directory) = used.directories.get(&key) {
            return Err(clash(path, directory));
        }
        used.add_directories(path)?;
        used.files.insert(key, Registered { path: path.clone(), hash, length });
        Ok(true)
    }

    /// All files, sorted by path.
    pub(super) fn files(&self) -> Vec<Registered> {
        let mut files: Vec<Registered> = self.lock().files.values().cloned().collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files
    }

    fn lock(&self) -> MutexGuard<'_, Used> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Used {
    /// Takes note of the directories above a file.
    fn add_directories(&mut self, path: &OutputPath) -> Result<(), Error> {
        let directory = path.directory();
        if self.seen.contains(directory) {
            return Ok(());
        }
        let ends = directory.match_indices('/').map(|(end, _)| end).chain([directory.len()]);
        for ancestor in ends.filter_map(|end| directory.get(..end)).filter(|ancestor| !ancestor.is_empty()) {
            let key = ancestor.to_ascii_lowercase().into_boxed_str();
            if let Some(file) = self.files.get(&key) {
                return Err(clash(path, file.path.as_str()));
            }
            let spelling = self.directories.entry(key).or_insert_with(|| ancestor.into());
            if **spelling != *ancestor {
                return Err(clash(path, spelling));
            }
        }
        self.seen.insert(directory.into());
        Ok(())
    }
}

fn clash(path: &OutputPath, other: &str) -> Error {
    Error::Clash { path: path.clone(), other: other.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(register: &Register, path: &str, text: &str) -> Result<bool, Error> {
        let path = OutputPath::parse(path).unwrap();
        register.add(&path, Hash::of(text.as_bytes()), text.len() as u64)
    }

    #[test]
    fn one_path_has_one_content() {
        let register = Register::default();
        assert!(add(&register, "xk/a.html", "a").unwrap());
        assert!(!add(&register, "xk/a.html", "a").unwrap());
        assert!(matches!(add(&register, "xk/a.html", "b"), Err(Error::TwoContents { .. })));
        assert_eq!(register.files().len(), 1);
    }

    #[test]
    fn paths_that_are_one_elsewhere_are_refused() {
        let register = Register::default();
        add(&register, "xk/sr-Latn/peja.html", "a").unwrap();
        for other in [
            "xk/sr-Latn/Peja.html",
            "xk/sr-latn/gjakova.html",
            "XK/index.html",
            "xk/sr-Latn",
            "xk/sr-latn",
            "xk/sr-Latn/peja.html/x.html",
        ] {
            assert!(matches!(add(&register, other, "a"), Err(Error::Clash { .. })), "{other}");
        }
        assert!(add(&register, "xk/sr-Latn/gjakova.html", "a").unwrap());
    }
}
