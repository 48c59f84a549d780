//! A site on its way to the disk.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use jiff::civil::Date;

use super::Output;
use super::destination::Destination;
use super::error::{Error, Refusal};
use super::lock::Lock;
use super::manifest::{Hash, MANIFEST, Manifest};
use super::path::OutputPath;
use super::previous::{self, Previous};
use super::register::{Register, Registered};
use super::swap;
use crate::readers::Readers;

/// Names in the directory where unfinished builds lie.
const LOCK: &str = "corin.lock";
const NEW: &str = "new";
const OLD: &str = "old";

/// A site that is being put together beside the output directory.
///
/// Until [`finish`](Self::finish) has returned, the output directory is as it
/// was. When it is dropped before, or the process is killed, nothing remains
/// that the next build does not clear away.
#[derive(Debug)]
pub struct Staging {
    destination: Destination,
    /// Where the new site lies until it is whole.
    root: PathBuf,
    previous: Option<Previous>,
    readers: Readers,
    register: Register,
    directories: Mutex<HashSet<String>>,
    /// Where bytes already lie in the new site: each country has the same assets.
    written: Mutex<HashMap<Hash, OutputPath>>,
    changed: AtomicU64,
    rights: u32,
    lock: Option<Lock>,
}

/// What the manifests say about a build.
#[derive(Debug, Clone)]
pub struct Release<'a> {
    /// The date that the build was told.
    pub built: Date,
    /// Directories that are sites on their own, such as `xk`: each gets a
    /// manifest of its files, with paths relative to itself.
    pub parts: &'a [OutputPath],
}

/// What a build wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// How many files the site has, manifests included.
    pub files: u64,
    /// How many of them are new or have other bytes than before.
    pub changed: u64,
    /// How many files of the old site are gone.
    pub removed: u64,
    /// How many bytes the site has.
    pub bytes: u64,
}

impl Staging {
    /// Prepares to build into `out`, from the directories in `sources`, which
    /// need not exist. Clears away what a killed build left.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] when `out` is not a directory that a build may
    /// replace, [`Error::Busy`] when another build writes there,
    /// [`Error::Machine`] when the place cannot be written.
    pub fn begin(out: &Path, sources: &[&Path]) -> Result<Self, Error> {
        let destination = Destination::check(out, sources)?;
        let lock = enter(&destination)?;
        let root = destination.workshop.join(NEW);
        let rights = lock.mode().map_err(Error::machine("read", &destination.workshop))?;
        // From here on, dropping it clears up.
        let mut staging = Self {
            destination,
            root,
            previous: None,
            readers: Readers::Public,
            register: Register::default(),
            directories: Mutex::default(),
            written: Mutex::default(),
            changed: AtomicU64::new(0),
            rights,
            lock: Some(lock),
        };
        clear(&staging.destination).map_err(Error::machine("clear away", &staging.destination.workshop))?;
        staging.previous = Previous::open(&staging.destination)?;
        fs::create_dir(&staging.root).map_err(Error::machine("make", &staging.root))?;
        Ok(staging)
    }

    /// Says who the output is for; otherwise it is for everybody.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] when the old output is for others: somebody may serve
    /// it to everybody.
    pub fn for_readers(mut self, readers: Readers) -> Result<Self, Error> {
        match &self.previous {
            Some(previous) if !previous.files.is_empty() && previous.readers != readers => {
                let reason = Refusal::OtherReaders(previous.readers.as_str());
                Err(Error::Refused { path: self.destination.shown.clone(), reason })
            }
            _ => {
                self.readers = readers;
                Ok(self)
            }
        }
    }

    /// Keeps the files of the old output below `directory` as they are, its
    /// manifest included, for parts that this build does not make (and that
    /// therefore are not among the [`Release::parts`]). Returns how many files
    /// there are.
    ///
    /// # Errors
    ///
    /// [`Error::Altered`] when one is not what its manifest says, and whatever
    /// [`put`](Output::put) returns.
    pub fn keep(&self, directory: &OutputPath) -> Result<u64, Error> {
        let prefix = format!("{directory}/");
        let Some(previous) = &self.previous else { return Ok(0) };
        let mut kept = 0;
        for (path, listed) in
            previous.files.range(prefix.clone()..).take_while(|(path, _)| path.starts_with(&prefix))
        {
            let parsed = parse(path)?;
            let shown = self.destination.shown_file(path);
            let bytes = fs::read(self.destination.path.join(path)).map_err(Error::machine("read", &shown))?;
            if Hash::of(&bytes) != listed.sha256 {
                return Err(Error::Altered { path: shown });
            }
            self.put(&parsed, Cow::Owned(bytes))?;
            kept += 1;
        }
        Ok(kept)
    }

    /// Adds the manifests, makes everything durable, and puts the new site in
    /// the place of the old one.
    ///
    /// When no file changed, the old site simply stays.
    ///
    /// # Errors
    ///
    /// [`Error::Machine`]; the old site is then at its place, unless the
    /// message says otherwise.
    pub fn finish(mut self, release: &Release<'_>) -> Result<Written, Error> {
        self.put_manifests(release)?;
        let files = self.register.files();
        let removed = self.previous.as_ref().map_or(0, |previous| count_removed(previous, &files));
        let written = Written {
            files: files.len() as u64,
            changed: self.changed.load(Ordering::Relaxed),
            removed,
            bytes: files.iter().map(|file| file.length).sum(),
        };
        if self.previous.is_none() || written.changed > 0 || removed > 0 {
            self.replace()?;
        }
        self.clear_up();
        Ok(written)
    }

    fn put_manifests(&self, release: &Release<'_>) -> Result<(), Error> {
        let files = self.register.files();
        for part in release.parts {
            let prefix = format!("{part}/");
            // The files are sorted, so those of a part lie together.
            let begin = files.partition_point(|file| file.path.as_str() < prefix.as_str());
            let inside = files.get(begin..).unwrap_or_default().iter();
            let inside = inside.map_while(|file| Some((file.path.as_str().strip_prefix(&prefix)?, file)));
            let manifest = Manifest::new(release.built, self.readers, inside);
            self.put(&parse(&format!("{prefix}{MANIFEST}"))?, Cow::Owned(manifest.to_bytes()))?;
        }
        let files = self.register.files();
        let manifest =
            Manifest::new(release.built, self.readers, files.iter().map(|file| (file.path.as_str(), file)));
        self.put(&parse(MANIFEST)?, Cow::Owned(manifest.to_bytes()))
    }

    fn replace(&self) -> Result<(), Error> {
        let out = &self.destination;
        if let Some(previous) = &self.previous {
            fs::set_permissions(&self.root, previous.permissions.clone())
                .map_err(Error::machine("change", &self.root))?;
        }
        swap::make_durable(&self.root).map_err(Error::machine("write", &out.shown))?;
        let aside = out.workshop.join(OLD);
        swap::swap(&self.root, &out.path, &aside).map_err(Error::machine("replace", &out.shown))?;
        swap::make_names_durable(&out.parent).map_err(Error::machine("write", &out.parent))
    }

    /// Removes the workshop. What cannot be removed is left to the next build,
    /// which says so if it cannot either: the new site is in its place, and
    /// that is what the caller must hear.
    fn clear_up(&mut self) {
        if let Some(lock) = self.lock.take() {
            let _ = clear(&self.destination);
            drop(lock);
            let _ = fs::remove_dir(&self.destination.workshop);
        }
    }

    /// Gives bytes that this build has written a second name, where the file
    /// system has those; false when they are to be written.
    fn link_written(&self, hash: Hash, new: &Path) -> bool {
        let written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(first) = written.get(&hash).cloned() else { return false };
        drop(written);
        fs::hard_link(self.root.join(first.as_str()), new).is_ok()
    }

    /// Makes the directory of a file unless this build has made it.
    fn make_directory(&self, directory: &str) -> io::Result<()> {
        if directory.is_empty() {
            return Ok(());
        }
        let mut made = self.directories.lock().unwrap_or_else(PoisonError::into_inner);
        if made.contains(directory) {
            return Ok(());
        }
        let ends = directory.match_indices('/').map(|(end, _)| end).chain([directory.len()]);
        for ancestor in ends.filter_map(|end| directory.get(..end)) {
            if !made.contains(ancestor) {
                fs::create_dir(self.root.join(ancestor))?;
                made.insert(ancestor.to_owned());
            }
        }
        Ok(())
    }
}

impl Output for Staging {
    fn put(&self, path: &OutputPath, bytes: Cow<'_, [u8]>) -> Result<(), Error> {
        let shown = || self.destination.shown_file(path.as_str());
        let hash = Hash::of(&bytes);
        if !self.register.add(path, hash, bytes.len() as u64)? {
            return Ok(());
        }
        self.make_directory(path.directory())
            .map_err(|error| Error::machine("make the directory of", &shown())(error))?;
        let new = self.root.join(path.as_str());
        if self.previous.is_some() {
            let old = self.destination.path.join(path.as_str());
            if previous::is_same(&old, &bytes, self.rights) {
                return previous::keep(&old, &new, &bytes)
                    .map_err(|error| Error::machine("keep", &shown())(error));
            }
        }
        self.changed.fetch_add(1, Ordering::Relaxed);
        if self.link_written(hash, &new) {
            return Ok(());
        }
        File::create_new(&new)
            .and_then(|mut file| file.write_all(&bytes))
            .map_err(|error| Error::machine("write", &shown())(error))?;
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        written.entry(hash).or_insert_with(|| path.clone());
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        self.clear_up();
    }
}

/// Makes the workshop, or enters the one of a killed build, and locks it.
fn enter(out: &Destination) -> Result<Lock, Error> {
    let workshop = &out.workshop;
    let path = workshop.join(LOCK);
    // The build before may remove the directory between two steps.
    let mut failure = None;
    for _ in 0..8 {
        match fs::create_dir(workshop) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => check_workshop(out)?,
            Err(error) => return Err(Error::machine("make", workshop)(error)),
        }
        match Lock::acquire(&path, &out.shown) {
            Err(Error::Machine { source, .. }) if source.kind() == ErrorKind::NotFound => {
                failure = Some(source);
            }
            locked => return locked,
        }
    }
    Err(Error::machine("make", workshop)(failure.unwrap_or_else(|| ErrorKind::NotFound.into())))
}

/// Makes sure that a directory with the name of the workshop is one.
fn check_workshop(out: &Destination) -> Result<(), Error> {
    let foreign =
        || Error::Refused { path: out.shown.clone(), reason: Refusal::Neighbour(out.workshop.clone()) };
    let names = match fs::symlink_metadata(&out.workshop).and_then(|found| {
        if !found.is_dir() {
            return Err(ErrorKind::NotADirectory.into());
        }
        fs::read_dir(&out.workshop)?
            .map(|entry| entry.map(|entry| entry.file_name()))
            .collect::<io::Result<Vec<_>>>()
    }) {
        Ok(names) => names,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == ErrorKind::NotADirectory => return Err(foreign()),
        Err(error) => return Err(Error::machine("read", &out.workshop)(error)),
    };
    let ours = names.iter().all(|name| [LOCK, NEW, OLD].iter().any(|known| *name == **known));
    let marked = names.is_empty() || names.iter().any(|name| *name == *LOCK);
    if ours && marked { Ok(()) } else { Err(foreign()) }
}

/// Clears away what lies in the workshop, the lock excepted. A site that was
/// put aside by a build that was killed before its own was in place goes back.
fn clear(out: &Destination) -> io::Result<()> {
    let aside = out.workshop.join(OLD);
    if !out.path.exists() && aside.exists() {
        fs::rename(&aside, &out.path)?;
    }
    remove_tree(&out.workshop.join(NEW))?;
    remove_tree(&aside)
}

fn remove_tree(directory: &Path) -> io::Result<()> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn count_removed(previous: &Previous, files: &[Registered]) -> u64 {
    let is_gone = |path: &str| files.binary_search_by(|file| file.path.as_str().cmp(path)).is_err();
    previous.files.keys().filter(|path| is_gone(path)).count() as u64
}

fn parse(path: &str) -> Result<OutputPath, Error> {
    OutputPath::parse(path).map_err(|problem| Error::Path { path: path.to_owned(), problem })
}
