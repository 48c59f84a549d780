//! Watches directories, and single files, that may come and go.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::{Duration, SystemTime};

use notify::{Config, ErrorKind, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::event::Event;
use super::watch::Signal;

/// How often all files are looked through when the system cannot tell.
const POLL: Duration = Duration::from_secs(1);

/// The directories of a site, whether they exist at the moment or not.
pub(super) struct Directories {
    watcher: Watcher,
    signals: Sender<Signal>,
    states: BTreeMap<PathBuf, Presence>,
    has_looked: bool,
}

/// The two ways to hear of changes.
enum Watcher {
    Native(RecommendedWatcher),
    Polling(PollWatcher),
    /// Neither is to be had.
    None,
}

/// Whether a directory is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    /// It never was: it need not exist.
    Absent,
    /// It is there, and watched.
    Watched(Identity),
    /// It is there, and could not be watched.
    Unwatched,
    /// It was there.
    Gone,
}

/// Tells a directory from another that took its name, and a single file from
/// what it was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Identity {
    Directory(u64, u64),
    /// Looked at each time: an editor may put another file in its place, of
    /// which no watcher of the file itself tells.
    File {
        length: u64,
        modified: Option<SystemTime>,
        number: u64,
        changed: (i64, i64),
    },
}

/// What [`Directories::look`] found.
#[derive(Debug, Default)]
pub(super) struct Look {
    pub(super) events: Vec<Event>,
    /// Whether something may have changed that no watcher told of.
    pub(super) changed: bool,
}

impl Directories {
    pub(super) fn new(poll: bool, signals: Sender<Signal>) -> (Self, Look) {
        let mut directories =
            Self { watcher: Watcher::None, signals, states: BTreeMap::new(), has_looked: false };
        let mut look = Look::default();
        if poll {
            directories.watcher = polling(&directories.signals, &mut look);
        } else {
            match native(&directories.signals) {
                Ok(native) => directories.watcher = native,
                Err(error) => directories.poll(&error, &mut look),
            }
        }
        (directories, look)
    }

    /// Compares what should be watched with what is there.
    pub(super) fn look(&mut self, wanted: &[PathBuf]) -> Look {
        let mut look = Look::default();
        let dropped: Vec<PathBuf> =
            self.states.keys().filter(|path| !wanted.contains(path)).cloned().collect();
        for path in dropped {
            self.watcher.unwatch(&path);
            self.states.remove(&path);
        }
        for path in wanted {
            // What a build found out that it depends on may have changed since
            // that build read it.
            look.changed |= self.has_looked && !self.states.contains_key(path);
            self.look_at(path, &mut look);
        }
        self.has_looked = true;
        look
    }

    fn look_at(&mut self, path: &Path, look: &mut Look) {
        let before = self.states.get(path).copied();
        let now = match (identity(path), before) {
            (None, Some(Presence::Watched(Identity::File { .. }))) => {
                look.changed = true;
                Presence::Gone
            }
            (None, Some(Presence::Watched(_))) => {
                self.watcher.unwatch(path);
                look.events.push(Event::Vanished { path: path.to_owned() });
                look.changed = true;
                Presence::Gone
            }
            (None, Some(before)) => before,
            (None, None) => Presence::Absent,
            (Some(identity), Some(Presence::Watched(known))) if identity == known => return,
            (Some(identity @ Identity::File { .. }), before) => {
                look.changed |= before.is_some();
                Presence::Watched(identity)
            }
            (Some(identity), _) => self.watch(path, identity, before, look),
        };
        self.states.insert(path.to_owned(), now);
    }

    /// Watches a directory that is there and was not, or is another now.
    fn watch(
        &mut self,
        path: &Path,
        identity: Identity,
        before: Option<Presence>,
        look: &mut Look,
    ) -> Presence {
        if matches!(before, Some(Presence::Watched(Identity::Directory(..)))) {
            self.watcher.unwatch(path);
        }
        match self.watcher.watch(path) {
            Ok(()) => {
                if before == Some(Presence::Gone) {
                    look.events.push(Event::Returned { path: path.to_owned() });
                }
                look.changed |= before.is_some();
                Presence::Watched(identity)
            }
            Err(error) if is_exhausted(&error) && !matches!(self.watcher, Watcher::Polling(_)) => {
                self.poll(&error, look);
                look.changed = true;
                self.watcher.watch(path).map_or(Presence::Unwatched, |()| Presence::Watched(identity))
            }
            Err(error) => {
                if before != Some(Presence::Unwatched) {
                    look.events.push(Event::Unwatched { path: path.to_owned(), reason: explain(&error) });
                }
                Presence::Unwatched
            }
        }
    }

    /// Goes on without the system's help.
    pub(super) fn poll(&mut self, error: &notify::Error, look: &mut Look) {
        if matches!(self.watcher, Watcher::Polling(_)) {
            return;
        }
        self.watcher = polling(&self.signals, look);
        look.events.push(Event::Polling { reason: explain(error) });
        for (path, state) in &mut self.states {
            if let Presence::Watched(Identity::Directory(..)) = state
                && self.watcher.watch(path).is_err()
            {
                *state = Presence::Unwatched;
            }
        }
    }
}

impl Watcher {
    fn watch(&mut self, path: &Path) -> notify::Result<()> {
        match self {
            Self::Native(watcher) => watcher.watch(path, RecursiveMode::Recursive),
            Self::Polling(watcher) => watcher.watch(path, RecursiveMode::Recursive),
            Self::None => Err(notify::Error::generic("the system has no means left")),
        }
    }

    fn unwatch(&mut self, path: &Path) {
        // A directory that is gone is no longer watched either.
        let _ = match self {
            Self::Native(watcher) => watcher.unwatch(path),
            Self::Polling(watcher) => watcher.unwatch(path),
            Self::None => Ok(()),
        };
    }
}

fn native(signals: &Sender<Signal>) -> notify::Result<Watcher> {
    RecommendedWatcher::new(listener(signals.clone()), Config::default()).map(Watcher::Native)
}

fn polling(signals: &Sender<Signal>, look: &mut Look) -> Watcher {
    // By content: times are compared in whole seconds, and two edits may fall
    // into one.
    let config = Config::default().with_poll_interval(POLL).with_compare_contents(true);
    match PollWatcher::new(listener(signals.clone()), config) {
        Ok(watcher) => Watcher::Polling(watcher),
        Err(error) => {
            let reason = explain(&error);
            look.events.push(Event::Failure { message: format!("cannot watch for changes: {reason}") });
            Watcher::None
        }
    }
}

fn listener(signals: Sender<Signal>) -> impl FnMut(notify::Result<notify::Event>) + Send + 'static {
    move |result| {
        let signal = match result {
            // Building reads files; that is no change.
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
            // The system lost count.
            Ok(event) if event.need_rescan() => Signal::Changed(Vec::new()),
            Ok(mut event) => {
                event.paths.retain(|path| !is_passing(path));
                if event.paths.is_empty() {
                    return;
                }
                Signal::Changed(event.paths)
            }
            Err(error) if is_exhausted(&error) => Signal::Exhausted(error),
            // A file that is gone before it could be looked at, and the like:
            // look again.
            Err(_) => Signal::Changed(Vec::new()),
        };
        // Nobody listens when the server has ended.
        let _ = signals.send(signal);
    }
}

/// Whether a file is one that editors make for a moment.
fn is_passing(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    // 4913 is how Vim tries whether it can write.
    name == "4913"
        || name.starts_with('.')
        || name.starts_with('#')
        || [".swp", ".swx", ".tmp", ".part", "~"].iter().any(|end| name.ends_with(end))
}

/// Whether the system has no watches left.
fn is_exhausted(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::MaxFilesWatch => true,
        ErrorKind::Io(error) => {
            let exhausted = [rustix::io::Errno::MFILE, rustix::io::Errno::NFILE, rustix::io::Errno::NOSPC];
            exhausted.iter().any(|known| error.raw_os_error() == Some(known.raw_os_error()))
        }
        _ => false,
    }
}

fn explain(error: &notify::Error) -> String {
    match &error.kind {
        _ if is_exhausted(error) => "the system allows no more files to be watched".to_owned(),
        ErrorKind::Io(error) => match error.kind() {
            io::ErrorKind::PermissionDenied => "the permission to read it is missing".to_owned(),
            _ => error.to_string(),
        },
        ErrorKind::PathNotFound => "it is not there".to_owned(),
        _ => error.to_string(),
    }
}

/// `None` when there is neither a directory nor a file.
fn identity(path: &Path) -> Option<Identity> {
    let found = fs::metadata(path).ok()?;
    #[cfg(unix)]
    let (device, number, changed) = {
        use std::os::unix::fs::MetadataExt as _;
        (found.dev(), found.ino(), (found.ctime(), found.ctime_nsec()))
    };
    #[cfg(not(unix))]
    let (device, number, changed) = (0, 0, (0, 0));
    if found.is_dir() {
        return Some(Identity::Directory(device, number));
    }
    let (length, modified) = (found.len(), found.modified().ok());
    found.is_file().then_some(Identity::File { length, modified, number, changed })
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn without_watches_left_it_goes_on_by_looking() {
        let place = tempfile::tempdir().unwrap();
        let (sender, heard) = mpsc::channel();
        let (mut directories, _) = Directories::new(false, sender);
        directories.look(&[place.path().to_owned()]);
        let mut look = Look::default();
        for _ in 0..2 {
            directories.poll(&notify::Error::new(ErrorKind::MaxFilesWatch), &mut look);
        }
        let said: Vec<String> = look.events.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "the system allows no more files to be watched; looking through the files once a second instead"
            ]
        );
        assert!(matches!(directories.watcher, Watcher::Polling(_)));
        fs::write(place.path().join("a.md"), "new").unwrap();
        let signal = heard.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(matches!(signal, Signal::Changed(_)), "{signal:?}");
    }
}
