//! The output of the build before: what is in it, and which of its files the
//! new one can keep.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;

use super::destination::Destination;
use super::error::{Error, Refusal};
use super::lock::mode;
use crate::readers::Readers;

use super::manifest::{MANIFEST, Manifest, ManifestFile, ManifestProblem};

/// Files that desktops strew about and nobody misses.
const STREWN: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// An output directory that exists.
#[derive(Debug)]
pub(super) struct Previous {
    /// Who it was made for.
    pub(super) readers: Readers,
    /// The files by path, after the manifest.
    pub(super) files: BTreeMap<String, ManifestFile>,
    /// The rights of the directory.
    pub(super) permissions: fs::Permissions,
}

impl Previous {
    /// Looks at the old output. `None` when there is none.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] when something in it was not written by corin,
    /// [`Error::Machine`] when it cannot be read.
    pub(super) fn open(out: &Destination) -> Result<Option<Self>, Error> {
        let refuse = |reason| Error::Refused { path: out.shown.clone(), reason };
        let permissions = match fs::symlink_metadata(&out.path) {
            Ok(found) => found.permissions(),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::machine("reach", &out.shown)(error)),
        };
        let shown_manifest = out.shown_file(MANIFEST);
        let manifest = match fs::read(out.path.join(MANIFEST)) {
            Ok(bytes) => match Manifest::parse(&bytes) {
                Ok(manifest) => Some(manifest),
                Err(ManifestProblem::Later) => return Err(refuse(Refusal::Later)),
                Err(ManifestProblem::Foreign) => return Err(refuse(Refusal::Foreign)),
            },
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(Error::machine("read", &shown_manifest)(error)),
        };
        let known = manifest.is_some();
        let readers = manifest.as_ref().map(|manifest| manifest.readers).unwrap_or_default();
        let listed = manifest.map(|manifest| manifest.files).unwrap_or_default();
        let files = listed.into_iter().map(|file| (file.path.clone(), file)).collect();
        let previous = Self { readers, files, permissions };
        let mut added = None;
        previous.walk(&out.path, "", &mut added).map_err(Error::machine("read", &out.shown))?;
        match added {
            Some(added) if known => Err(refuse(Refusal::Added(added))),
            Some(_) => Err(refuse(Refusal::Foreign)),
            None => Ok(Some(previous)),
        }
    }

    /// Finds the first file, by name, that the manifest does not have.
    fn walk(&self, directory: &Path, prefix: &str, added: &mut Option<String>) -> io::Result<()> {
        for entry in fs::read_dir(directory)? {
            let entry = entry?;
            let name = entry.file_name();
            let path = format!("{prefix}{}", name.to_string_lossy());
            if entry.file_type()?.is_dir() {
                self.walk(&entry.path(), &format!("{path}/"), added)?;
                continue;
            }
            let strewn = STREWN.iter().any(|strewn| name == **strewn);
            if !strewn
                && path != MANIFEST
                && !self.files.contains_key(&path)
                && added.as_ref().is_none_or(|first| path < *first)
            {
                *added = Some(path);
            }
        }
        Ok(())
    }
}

/// Whether the file at `path` is a plain file with these bytes and these
/// rights. It is really read: a file that somebody altered must be put right,
/// whatever its time and length say.
pub(super) fn is_same(path: &Path, bytes: &[u8], rights: u32) -> bool {
    let Ok(mut file) = open_without_following(path) else { return false };
    let Ok(found) = file.metadata() else { return false };
    if !found.is_file() || found.len() != bytes.len() as u64 || mode(&found) != rights {
        return false;
    }
    let mut there = Vec::with_capacity(bytes.len() + 1);
    file.read_to_end(&mut there).is_ok() && there == bytes
}

/// Puts the unchanged file at `old` also at `new`: as a second name where the
/// file system has those, otherwise as a copy of the same time.
pub(super) fn keep(old: &Path, new: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::hard_link(old, new) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(error),
        // No second names here (FAT), too many of them, or not allowed.
        Err(_) => {
            let modified = fs::symlink_metadata(old)?.modified()?;
            fs::write(new, bytes)?;
            File::options().write(true).open(new)?.set_modified(modified)
        }
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn open_without_following(path: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags};
    // Not waiting either: somebody may have put a named pipe there.
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    Ok(File::from(rustix::fs::open(path, flags, Mode::empty())?))
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn open_without_following(path: &Path) -> io::Result<File> {
    if !fs::symlink_metadata(path)?.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    File::open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes two file systems; where there is only one, nothing is shown.
    #[cfg(unix)]
    #[test]
    fn a_copy_keeps_the_time_where_no_second_name_is_possible() {
        use std::os::unix::fs::MetadataExt as _;
        let (Ok(here), Ok(there)) = (tempfile::tempdir(), tempfile::tempdir_in("/dev/shm")) else { return };
        let (old, new) = (here.path().join("old"), there.path().join("new"));
        fs::write(&old, "bytes").unwrap();
        let time = fs::metadata(&old).unwrap().modified().unwrap() - std::time::Duration::from_secs(1_000);
        File::options().write(true).open(&old).unwrap().set_modified(time).unwrap();
        keep(&old, &new, b"bytes").unwrap();
        let found = fs::metadata(&new).unwrap();
        assert_eq!(fs::read(&new).unwrap(), b"bytes");
        assert_eq!(found.modified().unwrap(), time);
        assert_eq!(found.nlink(), 1);
    }
}
