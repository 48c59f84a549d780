//! Which files there are.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::Diagnostic;
use crate::error::{self, Error};
use crate::load::names::{self, Kind, Verdict};
use crate::load::rules;

/// A file that is to be read.
#[derive(Debug)]
pub(super) struct Found {
    /// Where it is.
    pub absolute: PathBuf,
    /// Relative to the network directory, with `/`.
    pub path: Arc<str>,
    /// What it is.
    pub kind: Kind,
}

/// What a walk finds.
#[derive(Debug)]
pub(super) struct Walked {
    /// The files that are to be read.
    pub found: Vec<Found>,
    /// What is wrong with names and links.
    pub findings: Vec<Diagnostic>,
    /// Where links lead, inside the network, whether there is something or not.
    pub links: Vec<PathBuf>,
}

/// Walks `content/` below the directory of the network. The files come in the
/// order of their paths.
///
/// # Errors
///
/// When there is no `content/` or it cannot be listed. What goes wrong below
/// it is a finding.
pub(super) fn walk(root: &Path) -> Result<Walked, Error> {
    let content = root.join("content");
    if !content.is_dir() {
        return Err(Error::NoNetwork { path: root.to_owned() });
    }
    fs::read_dir(&content).map_err(|cause| Error::read(&content, cause))?;
    let mut walk = Walk {
        home: fs::canonicalize(root).map_err(|cause| Error::read(root, cause))?,
        root,
        found: Vec::new(),
        findings: Vec::new(),
        links: Vec::new(),
        names: BTreeMap::new(),
        inside_link: None,
    };
    let mut entries = WalkDir::new(&content).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) => {
                let is_directory = entry.file_type().is_dir();
                if walk.entry(entry) == Step::Skip && is_directory {
                    entries.skip_current_dir();
                }
            }
            Err(problem) => walk.problem(&problem),
        }
    }
    walk.found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Walked { found: walk.found, findings: walk.findings, links: walk.links })
}

#[derive(PartialEq, Eq)]
enum Step {
    Into,
    Skip,
}

struct Walk<'a> {
    root: &'a Path,
    /// The directory of the network without links in its path.
    home: PathBuf,
    found: Vec<Found>,
    findings: Vec<Diagnostic>,
    links: Vec<PathBuf>,
    /// The paths so far by their lower-case spelling.
    names: BTreeMap<String, Arc<str>>,
    /// The depth of the linked directory that the walk is in.
    inside_link: Option<usize>,
}

impl Walk<'_> {
    fn entry(&mut self, entry: DirEntry) -> Step {
        if entry.depth() == 0 {
            return Step::Into;
        }
        if self.inside_link.is_some_and(|depth| entry.depth() <= depth) {
            self.inside_link = None;
        }
        let path = self.relative(entry.path());
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        let is_directory = entry.file_type().is_dir();
        let verdict = if is_directory { names::directory(&path, &parts) } else { names::file(&path, &parts) };
        let kind = match verdict {
            Verdict::Ignore => return Step::Skip,
            Verdict::Refuse(finding) => {
                self.findings.push(finding);
                self.note_name(&path);
                return Step::Skip;
            }
            Verdict::Take(kind) => kind,
        };
        if entry.path_is_symlink() {
            self.note_link(entry.path());
            if let Some(finding) = self.judge_link(&entry, &path) {
                self.findings.push(finding);
                return Step::Skip;
            }
            if is_directory {
                self.inside_link = Some(entry.depth());
            }
        }
        self.note_name(&path);
        let Some(kind) = kind else { return Step::Into };
        if !entry.file_type().is_file() {
            // A pipe would make the reader wait for ever.
            self.findings.push(
                Diagnostic::about_path(&rules::UNKNOWN_FILE, path, "this is neither a file nor a directory")
                    .help("it is not read; remove it from `content/`"),
            );
            return Step::Skip;
        }
        self.found.push(Found { absolute: entry.into_path(), path: path.into(), kind });
        Step::Into
    }

    /// Remembers where a link leads: what changes there changes the network. A
    /// link that leads nowhere yet counts as well.
    fn note_link(&mut self, link: &Path) {
        let target = fs::canonicalize(link).or_else(|_| {
            let target = fs::read_link(link)?;
            let above = link.parent().unwrap_or(link).canonicalize()?;
            Ok::<_, std::io::Error>(without_dots(&above.join(target)))
        });
        if let Ok(target) = target
            && target.starts_with(&self.home)
            && target != self.home
        {
            self.links.push(target);
        }
    }

    fn judge_link(&self, entry: &DirEntry, path: &str) -> Option<Diagnostic> {
        let refuse = |message: &str, help: &str| {
            Some(Diagnostic::about_path(&rules::BAD_LINK, path, message).help(help))
        };
        if self.inside_link.is_some() {
            return refuse(
                "a link inside a linked directory is not followed",
                "replace one of the links by the directory itself",
            );
        }
        match fs::canonicalize(entry.path()) {
            Ok(target) if target.starts_with(&self.home) => None,
            Ok(_) => refuse(
                "the link leads out of the network's directory",
                "copy the file into the network: whoever gets the network must get all of it",
            ),
            Err(_) => refuse("the link leads nowhere", "remove it, or let it lead to a file of the network"),
        }
    }

    /// Remembers a path, and finds another that differs only in case.
    fn note_name(&mut self, path: &str) {
        let shared: Arc<str> = path.into();
        if let Some(first) = self.names.insert(path.to_lowercase(), Arc::clone(&shared)) {
            self.findings.push(
                Diagnostic::about_path(
                    &rules::NAME_CLASH,
                    shared,
                    format!("the path differs from `{first}` only in case"),
                )
                .help("rename one of them: on many computers both are the same file"),
            );
        }
    }

    fn problem(&mut self, problem: &walkdir::Error) {
        let absolute = problem.path().unwrap_or(self.root);
        let path = self.relative(absolute);
        if path.split('/').any(names::is_hidden) {
            return;
        }
        let is_link = fs::symlink_metadata(absolute).is_ok_and(|metadata| metadata.is_symlink());
        if is_link {
            self.note_link(absolute);
        }
        let finding = if problem.loop_ancestor().is_some() {
            Diagnostic::about_path(&rules::BAD_LINK, path, "the link leads back to a directory above it")
                .help("remove it")
        } else if is_link {
            Diagnostic::about_path(&rules::BAD_LINK, path, "the link leads nowhere")
                .help("remove it, or let it lead to a file of the network")
        } else {
            let cause = problem.io_error().map_or_else(|| problem.to_string(), error::in_words);
            Diagnostic::about_path(&rules::UNREADABLE_FILE, path, format!("this cannot be read: {cause}"))
                .help("let your user read it, or check the disk")
        };
        self.findings.push(finding);
    }

    /// The path relative to the network, with `/`.
    fn relative(&self, absolute: &Path) -> String {
        let relative = absolute.strip_prefix(self.root).unwrap_or(absolute);
        let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        parts.join("/")
    }
}

/// The path without `.` and `..`, for one that leads nowhere.
fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(plain.pop()),
            part => plain.push(part),
        }
    }
    plain
}
