//! One file: its bytes, its text, its YAML.

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostic;
use crate::error;
use crate::load::names::Kind;
use crate::load::{ContentFile, front_matter, rules, yaml};

/// The longest brief, in bytes: 256 kB.
pub const LONGEST_BRIEF: u64 = 256 * 1024;

/// The longest data file, in bytes: 1 MB.
pub const LONGEST_DATA_FILE: u64 = 1024 * 1024;

/// Reads a file. What cannot be read yields a finding and a file without text,
/// so that the file is known to exist.
pub(super) fn read(absolute: &Path, path: &Arc<str>, kind: &Kind) -> (Arc<ContentFile>, Vec<Diagnostic>) {
    let limit = if kind.is_text() { LONGEST_BRIEF } else { LONGEST_DATA_FILE };
    match bytes(absolute, limit) {
        Ok(bytes) => from_bytes(path, Form::of_path(path), bytes),
        Err(Refusal::TooLarge) => {
            let what = if kind.is_text() { "brief" } else { "data file" };
            let finding = Diagnostic::about_path(
                &rules::FILE_TOO_LARGE,
                Arc::clone(path),
                format!("the file is too large: a {what} may have {} kB", limit / 1024),
            )
            .help(match kind {
                Kind::Brief(..) => "divide it into briefs on single topics",
                Kind::Synonyms(_) => "keep the words that people type",
                Kind::OutcomeTable(_) => "publish figures of whole groups, not of cases",
                Kind::Service(_) | Kind::Scheme(_) => "write one service or scheme in each file",
                _ => "move what only one brief needs into that brief",
            });
            (without_text(path, [0; 32]), vec![finding])
        }
        Err(Refusal::Failed(cause)) => {
            let finding = Diagnostic::about_path(
                &rules::UNREADABLE_FILE,
                Arc::clone(path),
                format!("the file cannot be read: {}", error::in_words(&cause)),
            )
            .help("let your user read it, or check the disk");
            (without_text(path, [0; 32]), vec![finding])
        }
    }
}

pub(super) enum Refusal {
    TooLarge,
    Failed(io::Error),
}

pub(super) fn bytes(absolute: &Path, limit: u64) -> Result<Vec<u8>, Refusal> {
    let file = fs::File::open(absolute).map_err(Refusal::Failed)?;
    let length = file.metadata().map_err(Refusal::Failed)?.len();
    if length > limit {
        return Err(Refusal::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0) + 1);
    // The file may grow while it is read.
    file.take(limit + 1).read_to_end(&mut bytes).map_err(Refusal::Failed)?;
    if bytes.len() as u64 > limit { Err(Refusal::TooLarge) } else { Ok(bytes) }
}

fn without_text(path: &Arc<str>, digest: [u8; 32]) -> Arc<ContentFile> {
    Arc::new(ContentFile { path: Arc::clone(path), text: "".into(), digest, yaml: None, body_start: 0 })
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Markdown after front matter.
    Markdown,
    /// YAML.
    Yaml,
    /// A table: it has a text and no YAML.
    Table,
}

impl Form {
    /// What a file with this path holds, by its ending.
    pub(super) fn of_path(path: &str) -> Self {
        match path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("md") => Self::Markdown,
            Some("csv") => Self::Table,
            _ => Self::Yaml,
        }
    }
}

/// The file that a path and its bytes make.
pub(super) fn from_bytes(path: &Arc<str>, form: Form, bytes: Vec<u8>) -> (Arc<ContentFile>, Vec<Diagnostic>) {
    let digest: [u8; 32] = Sha256::digest(&bytes).into();
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            return (without_text(path, digest), vec![not_utf8(path, error.as_bytes(), &error.utf8_error())]);
        }
    };
    let mut findings = Vec::new();
    if let Some(finding) = null_character(path, &text) {
        let file = ContentFile {
            path: Arc::clone(path),
            body_start: text.len(),
            text: text.into(),
            digest,
            yaml: None,
        };
        return finish(file, vec![finding]);
    }
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let (block, body_start) = match form {
        Form::Markdown => {
            let parts = front_matter::split(path, &text, start);
            findings.extend(parts.finding);
            (parts.yaml, parts.body_start)
        }
        Form::Yaml => (Some(start..text.len()), text.len()),
        Form::Table => (None, start),
    };
    let mut tree = None;
    if let Some(block) = block {
        let reading = yaml::read(path, &text, block);
        findings.extend(reading.findings);
        tree = reading.tree;
    }
    finish(
        ContentFile { path: Arc::clone(path), text: text.into(), digest, yaml: tree, body_start },
        findings,
    )
}

/// Gives the findings the file that they are about.
fn finish(file: ContentFile, mut findings: Vec<Diagnostic>) -> (Arc<ContentFile>, Vec<Diagnostic>) {
    let file = Arc::new(file);
    for finding in &mut findings {
        finding.file = Some(Arc::clone(&file));
    }
    (file, findings)
}

fn null_character(path: &Arc<str>, text: &str) -> Option<Diagnostic> {
    let at = text.find('\0')?;
    let mut finding =
        Diagnostic::about_path(&rules::NULL_CHARACTER, Arc::clone(path), "the file holds a NUL character")
            .help("delete it; a file with many of them is no text, or was damaged on a disk");
    finding.span = at..at + 1;
    Some(finding)
}

fn not_utf8(path: &Arc<str>, bytes: &[u8], error: &std::str::Utf8Error) -> Diagnostic {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Diagnostic::about_path(
            &rules::NOT_UTF8,
            Arc::clone(path),
            "the file is written in UTF-16, not in UTF-8",
        )
        .help("save it as UTF-8 in your editor");
    }
    let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let line = sound.iter().filter(|byte| **byte == b'\n').count() + 1;
    let last_line = sound.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let column = String::from_utf8_lossy(last_line).chars().count() + 1;
    let wrong = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
    let mut finding = Diagnostic::about_path(
        &rules::NOT_UTF8,
        Arc::clone(path),
        format!("the file is not UTF-8: the byte 0x{wrong:02X} in line {line}, column {column}"),
    )
    .help("save it as UTF-8 in your editor");
    finding.span = error.valid_up_to()..error.valid_up_to() + 1;
    finding
}
