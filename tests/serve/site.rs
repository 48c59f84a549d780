//! A site whose pages are the files of a directory, and a server of it.

use std::collections::BTreeMap;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use corin::serve::{Event, Finding, Options, Question, RebuildOutcome, Server, Site};

/// `NAME.md` becomes `NAME.html`; a file with `wrong` in it is a finding, one
/// with `broken` a failure, one with `defect` a panic.
pub(crate) struct Folder {
    content: PathBuf,
    files: Mutex<BTreeMap<String, Arc<[u8]>>>,
    pub(crate) builds: AtomicUsize,
    pub(crate) delay: Duration,
}

impl Site for Folder {
    fn rebuild(&self, _changed: &[PathBuf]) -> RebuildOutcome {
        let start = Instant::now();
        self.builds.fetch_add(1, Ordering::SeqCst);
        std::thread::sleep(self.delay);
        let mut files = BTreeMap::new();
        for entry in walkdir::WalkDir::new(&self.content) {
            let Ok(entry) = entry else {
                return RebuildOutcome::Failure { message: "content is not there".to_owned() };
            };
            let Ok(text) = fs::read_to_string(entry.path()) else { continue };
            let path = entry.path().strip_prefix(&self.content).unwrap().display().to_string();
            assert!(!text.contains("defect"), "as the test wants");
            if text.contains("broken") {
                return RebuildOutcome::Failure { message: format!("cannot read content/{path}: broken") };
            }
            if text.contains("wrong") {
                let finding = Finding {
                    severity: "error".to_owned(),
                    code: "C0001".to_owned(),
                    path: format!("content/{path}"),
                    line: 3,
                    message: "something is wrong & <b>".to_owned(),
                    help: vec!["put it right".to_owned()],
                };
                return RebuildOutcome::Findings {
                    findings: vec![finding],
                    text: format!("error in {path}"),
                };
            }
            let (name, bytes) = match path.strip_suffix(".md") {
                Some(stem) => (format!("{stem}.html"), format!("<head></head><main>{text}</main>")),
                None => (path, text),
            };
            files.insert(name, Arc::from(bytes.into_bytes()));
        }
        let mut old = self.files.lock().unwrap();
        let mut changed: Vec<String> = files
            .iter()
            .filter(|(path, bytes)| old.get(*path) != Some(bytes))
            .map(|(path, _)| path.clone())
            .collect();
        changed.extend(old.keys().filter(|path| !files.contains_key(*path)).cloned());
        *old = files;
        RebuildOutcome::Built { duration: start.elapsed(), changed, text: String::new() }
    }

    fn file(&self, path: &str) -> Option<Arc<[u8]>> {
        self.files.lock().unwrap().get(path).cloned()
    }

    fn search(&self, question: &Question) -> Option<String> {
        let Question { query, area, lang, topic, kind, state, exact } = question;
        assert_ne!(query, "defect");
        let choices = format!("{topic:?} {kind:?} {state:?} {exact}");
        (area.as_deref() != Some("nowhere"))
            .then(|| format!("<head></head>{choices} {area:?} {lang:?} {query}"))
    }

    fn watched(&self) -> Vec<PathBuf> {
        vec![self.content.clone(), self.content.with_file_name("theme")]
    }
}

/// A served directory.
pub(crate) struct Served {
    pub(crate) place: tempfile::TempDir,
    pub(crate) site: Arc<Folder>,
    pub(crate) server: Server,
    pub(crate) events: Receiver<Event>,
}

impl Served {
    /// Serves these files and waits for the first build.
    pub(crate) fn begin(files: &[(&str, &str)]) -> Self {
        Self::begin_with(files, Duration::ZERO, false)
    }

    pub(crate) fn begin_with(files: &[(&str, &str)], delay: Duration, poll: bool) -> Self {
        let place = tempfile::tempdir().unwrap();
        let content = place.path().join("content");
        fs::create_dir(&content).unwrap();
        for (name, text) in files {
            write(&content.join(name), text);
        }
        let files = Mutex::default();
        let site = Arc::new(Folder { content, files, builds: AtomicUsize::new(0), delay });
        let (sender, events) = mpsc::channel();
        let sender = Mutex::new(sender);
        let options = Options { port: Some(0), network: place.path().to_owned(), poll };
        let served: Arc<dyn Site> = Arc::clone(&site) as Arc<dyn Site>;
        let report = move |event| drop(sender.lock().unwrap().send(event));
        let server = Server::start(served, options, report).unwrap();
        let served = Self { place, site, server, events };
        served.wait_for(|event| matches!(event, Event::Serving { .. }));
        served
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.server.address()
    }

    pub(crate) fn content(&self, name: &str) -> PathBuf {
        self.place.path().join("content").join(name)
    }

    /// The first event of a kind, and how it reads.
    pub(crate) fn wait_for(&self, wanted: impl Fn(&Event) -> bool) -> String {
        loop {
            let event = self.events.recv_timeout(Duration::from_secs(20)).unwrap();
            if wanted(&event) {
                return event.to_string();
            }
        }
    }

    pub(crate) fn wait_for_rebuild(&self) -> String {
        self.wait_for(|event| matches!(event, Event::Rebuilt { .. }))
    }

    pub(crate) fn builds(&self) -> usize {
        self.site.builds.load(Ordering::SeqCst)
    }
}

/// Writes a file and the directories above it.
pub(crate) fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
