//! Makes a tree durable and puts it in the place of another.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

/// Waits until everything that was written below `directory` is on the disk.
///
/// On Linux with one call for the whole file system: a `fsync` for each of
/// thousands of files would take as long as the build.
pub(super) fn make_durable(directory: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    {
        rustix::fs::syncfs(File::open(directory)?)?;
        Ok(())
    }
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    {
        for entry in fs::read_dir(directory)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                make_durable(&entry.path())?;
            } else {
                File::options().write(true).open(entry.path())?.sync_all()?;
            }
        }
        Ok(())
    }
}

/// Waits until the names in a directory are on the disk.
pub(super) fn make_names_durable(directory: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(directory)?.sync_all() } else { Ok(()) }
}

/// Puts the directory `new` at `place`. What was there is afterwards at `new`
/// or at `aside`, or nowhere if there was nothing.
///
/// Readers see the old directory or the new one, and nothing between, where
/// the file system can exchange two names; elsewhere there is a moment with
/// none. When it fails, the old one is at its place.
pub(super) fn swap(new: &Path, place: &Path, aside: &Path) -> io::Result<()> {
    match exchange(new, place) {
        Ok(()) => return Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => return fs::rename(new, place),
        Err(error) if is_unknown(&error) => {}
        Err(error) => return Err(error),
    }
    fs::rename(place, aside)?;
    fs::rename(new, place).inspect_err(|_| {
        // The first failure is the one to tell; if this fails too, the next
        // build finds the old directory aside and puts it back.
        let _ = fs::rename(aside, place);
    })
}

/// Exchanges two names in one step.
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?;
        Ok(())
    }
    #[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
    {
        fs::symlink_metadata(one)?;
        fs::symlink_metadata(other)?;
        Err(ErrorKind::Unsupported.into())
    }
}

/// Whether the system or the file system (FAT, some network disks) cannot
/// exchange names.
fn is_unknown(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exchanges_or_moves() {
        let place = tempfile::tempdir().unwrap();
        let [new, out, aside] = ["new", "out", "aside"].map(|name| place.path().join(name));
        fs::create_dir(&new).unwrap();
        fs::write(new.join("first"), "").unwrap();
        swap(&new, &out, &aside).unwrap();
        assert!(out.join("first").exists() && !new.exists());

        fs::create_dir(&new).unwrap();
        fs::write(new.join("second"), "").unwrap();
        swap(&new, &out, &aside).unwrap();
        assert!(out.join("second").exists());
        assert!(new.join("first").exists() || aside.join("first").exists());
    }

    #[test]
    fn leaves_the_old_when_the_new_is_missing() {
        let place = tempfile::tempdir().unwrap();
        let [new, out, aside] = ["new", "out", "aside"].map(|name| place.path().join(name));
        fs::create_dir(&out).unwrap();
        fs::write(out.join("first"), "").unwrap();
        assert!(swap(&new, &out, &aside).is_err());
        assert!(out.join("first").exists());
    }
}
