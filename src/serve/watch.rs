//! Builds when something has changed: one build at a time, on one thread.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::event::Event;
use super::live::{Live, Problems, is_page};
use super::site::{RebuildOutcome, Site};
use super::watcher::{Directories, Look};

/// How often directories are looked for that were not there.
const LOOK: Duration = Duration::from_millis(300);

/// How long nothing must change before a build: editors write in steps.
const QUIET: Duration = Duration::from_millis(30);

/// How long a build is put off at most while files go on changing.
const PATIENCE: Duration = Duration::from_millis(500);

/// What the building thread is told.
#[derive(Debug)]
pub(super) enum Signal {
    /// Files have changed; none named means that any may have.
    Changed(Vec<PathBuf>),
    /// The system has no watches left.
    Exhausted(notify::Error),
    /// The server ends.
    Stop,
}

/// The building thread.
pub(super) struct Builder {
    pub(super) site: Arc<dyn Site>,
    pub(super) live: Live,
    pub(super) network: PathBuf,
    pub(super) poll: bool,
    pub(super) url: String,
    pub(super) report: Box<dyn Fn(Event) + Send>,
    pub(super) signals: Sender<Signal>,
}

/// Changes that wait for a build.
#[derive(Debug, Default)]
struct Waiting {
    paths: BTreeSet<PathBuf>,
    any: bool,
}

impl Builder {
    /// Builds, and builds again whenever something has changed, until the
    /// server ends.
    pub(super) fn run(&self, heard: &Receiver<Signal>) {
        // Watched before it is read, so that no change falls between.
        let (mut directories, look) = Directories::new(self.poll, self.signals.clone());
        self.tell(look);
        self.tell(directories.look(&self.site.watched()));
        self.build(&[]);
        (self.report)(Event::Serving { url: self.url.clone() });
        loop {
            let mut waiting = Waiting::default();
            let mut next = heard.recv_timeout(LOOK);
            let begin = Instant::now();
            // All that came during the last build makes one build.
            loop {
                match next {
                    Ok(Signal::Changed(paths)) => waiting.add(paths),
                    Ok(Signal::Exhausted(error)) => {
                        let mut look = Look::default();
                        directories.poll(&error, &mut look);
                        self.tell(look);
                        waiting.any = true;
                    }
                    Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                    Err(RecvTimeoutError::Timeout) => break,
                }
                if begin.elapsed() > PATIENCE {
                    break;
                }
                next = heard.recv_timeout(QUIET);
            }
            let look = directories.look(&self.site.watched());
            waiting.any |= look.changed;
            self.tell(look);
            if waiting.any || !waiting.paths.is_empty() {
                let because: Vec<PathBuf> = waiting.paths.into_iter().collect();
                if waiting.any {
                    self.build_knowing(&[], &because);
                } else {
                    self.build_knowing(&because, &because);
                }
            }
        }
    }

    fn build(&self, changed: &[PathBuf]) {
        self.build_knowing(changed, changed);
    }

    /// Builds with a hint for the site and a reason for people.
    fn build_knowing(&self, hint: &[PathBuf], because: &[PathBuf]) {
        // A defect in a build must not end the server: the next edit may be
        // what avoids it.
        let outcome = catch_unwind(AssertUnwindSafe(|| self.site.rebuild(hint))).unwrap_or_else(|_| {
            let message =
                "the build stopped unexpectedly; this is a defect in corin, not in the content".to_owned();
            RebuildOutcome::Failure { message }
        });
        match outcome {
            RebuildOutcome::Built { duration, changed, text } => {
                self.live.built(&changed);
                let pages = changed.iter().filter(|path| is_page(path)).count();
                let others = changed.len() - pages;
                let because = because.iter().map(|path| self.relative(path)).collect();
                (self.report)(Event::Rebuilt { pages, others, duration, because, text });
            }
            RebuildOutcome::Findings { findings, text } => {
                let errors = findings.iter().filter(|finding| finding.severity == "error").count();
                let title = if errors == 1 { "1 error".to_owned() } else { format!("{errors} errors") };
                self.live.failed(Problems {
                    title: format!("{title} in the content"),
                    message: None,
                    findings,
                });
                (self.report)(Event::Findings { text });
            }
            RebuildOutcome::Failure { message } => {
                let title = "The build failed".to_owned();
                self.live.failed(Problems { title, message: Some(message.clone()), findings: Vec::new() });
                (self.report)(Event::Failure { message });
            }
        }
    }

    fn tell(&self, look: Look) {
        for event in look.events {
            (self.report)(match event {
                Event::Vanished { path } => Event::Vanished { path: self.relative(&path) },
                Event::Returned { path } => Event::Returned { path: self.relative(&path) },
                Event::Unwatched { path, reason } => Event::Unwatched { path: self.relative(&path), reason },
                other => other,
            });
        }
    }

    fn relative(&self, path: &Path) -> PathBuf {
        path.strip_prefix(&self.network).unwrap_or(path).to_owned()
    }
}

impl Waiting {
    fn add(&mut self, paths: Vec<PathBuf>) {
        self.any |= paths.is_empty();
        self.paths.extend(paths);
    }
}
