//! Keeps two builds of one output apart.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::Error;

/// A lock that the system takes back when the process ends, however it ends.
///
/// The file stays where it is while the lock is held and is removed with it;
/// a file that is left over from a killed process locks nothing.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock at a path whose directory exists.
    ///
    /// Where the file system knows no locks, two processes are not kept apart.
    ///
    /// # Errors
    ///
    /// [`Error::Busy`], naming `what`, when another process holds it;
    /// [`Error::Machine`] when the file cannot be made.
    pub fn acquire(path: &Path, what: &Path) -> Result<Self, Error> {
        let open = || OpenOptions::new().create(true).truncate(false).write(true).open(path);
        // The holder before us removes the file when it ends. Whoever opened
        // it just then holds a lock on nothing and tries again.
        for _ in 0..8 {
            let file = open().map_err(Error::machine("make", path))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(Error::Busy { path: what.to_owned() }),
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(Error::machine("lock", path)(error)),
            }
            if is_at(&file, path).map_err(Error::machine("lock", path))? {
                return Ok(Self { file, path: path.to_owned() });
            }
        }
        Err(Error::Busy { path: what.to_owned() })
    }

    /// Takes the lock of a directory of build products: `NAME.lock` beside it.
    /// The directory above is made when it is missing.
    ///
    /// # Errors
    ///
    /// As [`acquire`](Self::acquire).
    pub fn beside(directory: &Path) -> Result<Self, Error> {
        if let Some(parent) = directory.parent() {
            fs::create_dir_all(parent).map_err(Error::machine("make", parent))?;
        }
        Self::acquire(&directory.with_extension("lock"), directory)
    }

    /// The rights that new files get here.
    pub(super) fn mode(&self) -> io::Result<u32> {
        self.file.metadata().map(|found| mode(&found))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed before it is unlocked (by closing), so that nobody's lock is
        // pulled away. If it cannot be removed, the next holder will do it.
        let _ = fs::remove_file(&self.path);
    }
}

/// The rights of a file, where the system has them.
#[cfg(unix)]
pub(super) fn mode(found: &fs::Metadata) -> u32 {
    use std::os::unix::fs::MetadataExt as _;
    found.mode()
}

/// The rights of a file, where the system has them.
#[cfg(not(unix))]
pub(super) fn mode(found: &fs::Metadata) -> u32 {
    u32::from(found.permissions().readonly())
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let held = file.metadata()?;
    match fs::symlink_metadata(path) {
        Ok(there) => Ok((held.dev(), held.ino()) == (there.dev(), there.ino())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Elsewhere an open file cannot be removed.
#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> io::Result<bool> {
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_held_once_and_given_back() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("lock");
        let held = Lock::acquire(&path, Path::new("public")).unwrap();
        let second = Lock::acquire(&path, Path::new("public")).unwrap_err();
        assert_eq!(
            second.to_string(),
            "another corin is writing public at the moment; wait until it has ended"
        );
        drop(held);
        assert!(!path.exists());
        fs::write(&path, "left over from a killed process").unwrap();
        drop(Lock::acquire(&path, Path::new("public")).unwrap());
    }

    #[test]
    fn many_who_come_at_once_never_hold_it_together() {
        use std::sync::atomic::{AtomicU32, Ordering};
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("lock");
        let holders = AtomicU32::new(0);
        let turns = AtomicU32::new(0);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..200 {
                        if let Ok(held) = Lock::acquire(&path, &path) {
                            assert_eq!(holders.fetch_add(1, Ordering::SeqCst), 0);
                            std::thread::yield_now();
                            holders.fetch_sub(1, Ordering::SeqCst);
                            turns.fetch_add(1, Ordering::SeqCst);
                            drop(held);
                        }
                    }
                });
            }
        });
        assert!(turns.load(Ordering::SeqCst) > 0);
    }
}
