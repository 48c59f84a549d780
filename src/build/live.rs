//! A network that is built in memory again and again, for the local server.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Instant;

use jiff::civil::Date;

use crate::build::{Error, Examined, Kept, Made, Settings, examine, make, results, theme_files};
use crate::diagnostic::{self, Diagnostic, Lines, Severity, Summary};
use crate::load::history;
use crate::readers::{Readers, network_for};
use crate::serve::{Finding, Question, RebuildOutcome, Site};
use crate::write::{Files, Memory, OutputPath};

/// The network in a directory, built in memory. What did not change since the
/// last build is taken over.
pub struct LiveNetwork {
    root: PathBuf,
    /// Where git notes new commits, of which the pages of changes tell.
    commits: Option<PathBuf>,
    readers: Readers,
    today: Box<dyn Fn() -> Date + Send + Sync>,
    kept: Mutex<Kept>,
    state: RwLock<State>,
    /// What links in the content led to at the last build.
    links: Mutex<Vec<PathBuf>>,
}

/// The last good site.
#[derive(Default)]
struct State {
    files: Arc<Files>,
    made: Option<(Made, Date)>,
    /// What the last good site says of findings, so that they are said once.
    said: Vec<String>,
}

impl LiveNetwork {
    /// The network in the directory `root`, as `readers` may see it. `today` is
    /// asked before each build.
    pub fn new(root: PathBuf, readers: Readers, today: impl Fn() -> Date + Send + Sync + 'static) -> Self {
        let commits = history::log_directory(&root);
        let today = Box::new(today);
        Self {
            root,
            commits,
            readers,
            today,
            kept: Mutex::default(),
            state: RwLock::default(),
            links: Mutex::default(),
        }
    }

    /// The files of the last good site.
    pub fn files(&self) -> Arc<Files> {
        Arc::clone(&self.state.read().unwrap_or_else(PoisonError::into_inner).files)
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn build(&self) -> Result<RebuildOutcome, Error> {
        let started = Instant::now();
        let today = (self.today)();
        let mut kept = self.kept();
        let mut examined = examine(&self.root, today, &mut kept)?;
        *self.links.lock().unwrap_or_else(PoisonError::into_inner) = std::mem::take(&mut examined.links);
        if !examined.is_sound() {
            return Ok(findings(&examined));
        }
        let Some(network) = examined.network.take() else { return Ok(findings(&examined)) };
        let network = network_for(network, self.readers, today);
        let settings = Settings {
            today,
            readers: self.readers,
            area: None,
            native_indexes: None,
            left_out: BTreeSet::new(),
        };
        let before = self.files();
        let memory = Memory::edit(Arc::clone(&before));
        let made = make(&network, theme_files(&self.root)?, &settings, &mut kept, &memory, true)?;
        // What is made anew replaces all that was there; so do the front pages.
        for path in before.keys() {
            let part = path.as_str().split_once('/').map_or("", |(part, _)| part);
            let stays = made.countries.contains_key(part) && !made.anew.iter().any(|anew| anew == part);
            if !stays {
                memory.remove(path);
            }
        }
        let changes = memory.finish();
        let text = summary(&examined.diagnostics);
        let mut state = self.state.write().unwrap_or_else(PoisonError::into_inner);
        state.files = changes.files;
        state.made = Some((made, today));
        let text = if state.said == text { String::new() } else { text.join("\n") };
        if !text.is_empty() {
            state.said = text.lines().map(str::to_owned).collect();
        }
        Ok(RebuildOutcome::Built {
            duration: started.elapsed(),
            changed: changes.changed.into_iter().map(|path| path.as_str().to_owned()).collect(),
            text,
        })
    }
}

impl Site for LiveNetwork {
    fn rebuild(&self, _changed: &[PathBuf]) -> RebuildOutcome {
        self.build().unwrap_or_else(|error| RebuildOutcome::Failure { message: error.to_string() })
    }

    fn file(&self, path: &str) -> Option<Arc<[u8]>> {
        let path = OutputPath::parse(path).ok()?;
        self.files().get(&path).map(Arc::clone)
    }

    fn search(&self, question: &Question) -> Option<String> {
        let state = self.state.read().unwrap_or_else(PoisonError::into_inner);
        let (made, today) = state.made.as_ref()?;
        results::page(made, question, *today)
    }

    fn watched(&self) -> Vec<PathBuf> {
        let own = ["content", "theme", "schemas"].iter().map(|name| self.root.join(Path::new(name)));
        let mut watched: Vec<PathBuf> = own.collect();
        let inside: Vec<PathBuf> = watched.iter().filter_map(|path| path.canonicalize().ok()).collect();
        let links = self.links.lock().unwrap_or_else(PoisonError::into_inner);
        // What lies in a directory that is watched anyway is not watched twice.
        let outside = links.iter().filter(|target| !inside.iter().any(|own| target.starts_with(own)));
        watched.extend(outside.cloned());
        watched.extend(self.commits.clone());
        watched.sort();
        watched.dedup();
        watched
    }
}

fn findings(examined: &Examined) -> RebuildOutcome {
    let errors: Vec<Diagnostic> =
        examined.diagnostics.iter().filter(|finding| finding.severity == Severity::Error).cloned().collect();
    RebuildOutcome::Findings {
        findings: errors.iter().map(finding).collect(),
        text: diagnostic::folded::render(&errors, false),
    }
}

fn finding(diagnostic: &Diagnostic) -> Finding {
    let line =
        diagnostic.file.as_ref().map_or(0, |file| Lines::new(&file.text).place(diagnostic.span.start).line);
    Finding {
        severity: diagnostic.severity.as_str().to_owned(),
        code: diagnostic.rule.code.to_owned(),
        path: diagnostic.path.to_string(),
        line,
        message: diagnostic.message.clone(),
        help: diagnostic.help.clone(),
    }
}

fn summary(diagnostics: &[Diagnostic]) -> Vec<String> {
    let summary = Summary::of(diagnostics);
    if summary.warnings > 0 { vec![format!("{summary}; `corin check` shows them")] } else { Vec::new() }
}
