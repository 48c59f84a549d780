//! Reads the files of a network; the only reader of content.
//!
//! [`load`] walks `content/`, reads what belongs to the network and keeps the
//! place of every value. It decides by the path what a file is ([`names`]) and
//! turns YAML into a tree that keeps the place of every key and value
//! ([`yaml`]). What the values mean is the work of [`crate::model`].

mod cache;
mod content_file;
mod file;
mod front_matter;
pub mod history;
pub mod names;
pub mod rules;
#[cfg(test)]
mod tests;
mod theme;
mod time_zone;
mod walk;
pub mod yaml;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{self, Diagnostic, Severity};
use crate::error::Error;
use crate::model::{AreaId, BriefId, LanguageTag, RecordId};

pub use cache::Cache;
pub use content_file::ContentFile;
pub use file::{LONGEST_BRIEF, LONGEST_DATA_FILE};
pub use front_matter::LONGEST_FRONT_MATTER;
use names::Kind;
pub use theme::{LONGEST_THEME_FILE, theme};
pub use time_zone::time_zone;

/// What was loaded.
#[derive(Debug)]
pub struct Loaded {
    /// The files of the network.
    pub files: Files,
    /// What is wrong with files, names and YAML, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// Where symbolic links in `content/` lead, inside the network: files and
    /// directories that are part of it without lying in `content/`, or that
    /// would be if they were there.
    pub links: Vec<PathBuf>,
    /// For the next load of the same network.
    pub cache: Cache,
}

/// The files of a network, each list in the order of paths.
#[derive(Debug, Default)]
pub struct Files {
    /// `network.yaml`. A file that cannot be read stands here without text.
    pub network: Option<Arc<ContentFile>>,
    /// `sources.yaml`.
    pub sources: Option<Arc<ContentFile>>,
    /// `stewards.yaml`.
    pub stewards: Option<Arc<ContentFile>>,
    /// The synonyms, by language.
    pub synonyms: Vec<SynonymsFile>,
    /// The `area.yaml` of each area.
    pub areas: Vec<AreaFile>,
    /// The briefs, alerts, answers and voices.
    pub briefs: Vec<BriefFile>,
    /// The services.
    pub services: Vec<RecordFile>,
    /// The schemes.
    pub schemes: Vec<RecordFile>,
    /// What the tables of outcomes are about.
    pub outcome_records: Vec<RecordFile>,
    /// The tables of outcomes (CSV).
    pub outcome_tables: Vec<RecordFile>,
    /// The paths of files that loading found an error in: their YAML is not
    /// to be asked, and there is a diagnostic on each.
    pub broken: BTreeSet<Arc<str>>,
}

impl Files {
    /// The number of files.
    pub fn len(&self) -> usize {
        let single = [&self.network, &self.sources, &self.stewards];
        let records = [&self.services, &self.schemes, &self.outcome_records, &self.outcome_tables];
        single.into_iter().flatten().count()
            + self.synonyms.len()
            + self.areas.len()
            + self.briefs.len()
            + records.into_iter().map(Vec::len).sum::<usize>()
    }

    /// True when the network has no file at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The synonyms of a language.
#[derive(Debug, Clone)]
pub struct SynonymsFile {
    /// The language.
    pub language: LanguageTag,
    /// The file.
    pub file: Arc<ContentFile>,
}

/// The `area.yaml` of an area.
#[derive(Debug, Clone)]
pub struct AreaFile {
    /// The area.
    pub id: AreaId,
    /// The file.
    pub file: Arc<ContentFile>,
}

/// The file of a brief in one language.
#[derive(Debug, Clone)]
pub struct BriefFile {
    /// What it is about.
    pub id: BriefId,
    /// Its language.
    pub language: LanguageTag,
    /// The file.
    pub file: Arc<ContentFile>,
}

/// The file of a record that is not a text.
#[derive(Debug, Clone)]
pub struct RecordFile {
    /// Which record it is.
    pub id: RecordId,
    /// The file.
    pub file: Arc<ContentFile>,
}

/// Loads the network in the directory `root`, the one that holds `content/`.
///
/// Files that are as they were when `cache` was made are not read again. The
/// result is the same with and without a cache, on any number of threads.
///
/// # Errors
///
/// When there is no directory `content/` or it cannot be listed. Everything
/// below it that cannot be read is among the diagnostics.
pub fn load(root: &Path, cache: Option<&Cache>) -> Result<Loaded, Error> {
    let walk::Walked { found, findings: mut diagnostics, links } = walk::walk(root)?;
    let read: Vec<_> = found
        .par_iter()
        .map(|found| {
            let stamp = fs::metadata(&found.absolute).ok().map(|metadata| cache::Stamp::of(&metadata));
            let known = stamp.and_then(|stamp| cache?.get(&found.path, stamp));
            let (file, findings) =
                known.unwrap_or_else(|| file::read(&found.absolute, &found.path, &found.kind));
            (stamp, file, findings)
        })
        .collect();

    let mut files = Files::default();
    let mut next_cache = Cache::default();
    for (found, (stamp, file, findings)) in found.into_iter().zip(read) {
        // What could not be opened is tried again: a right that is given
        // changes no stamp.
        let was_opened = file.digest != [0; 32];
        if let (Some(stamp), true) = (stamp, was_opened) {
            next_cache.insert(stamp, &file, &findings);
        }
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            files.broken.insert(Arc::clone(&file.path));
        }
        diagnostics.extend(findings);
        match found.kind {
            Kind::Network => files.network = Some(file),
            Kind::Sources => files.sources = Some(file),
            Kind::Stewards => files.stewards = Some(file),
            Kind::Synonyms(language) => files.synonyms.push(SynonymsFile { language, file }),
            Kind::Area(id) => files.areas.push(AreaFile { id, file }),
            Kind::Brief(id, language) => files.briefs.push(BriefFile { id, language, file }),
            Kind::Service(id) => files.services.push(RecordFile { id, file }),
            Kind::Scheme(id) => files.schemes.push(RecordFile { id, file }),
            Kind::OutcomeRecord(id) => files.outcome_records.push(RecordFile { id, file }),
            Kind::OutcomeTable(id) => files.outcome_tables.push(RecordFile { id, file }),
        }
    }
    if files.network.is_none() {
        diagnostics.push(
            Diagnostic::about_path(
                &rules::MISSING_NETWORK,
                "content/network.yaml",
                "there is no `network.yaml`",
            )
            .help("write it: the name of the network, its languages and its topics"),
        );
    }
    diagnostics.extend(missing_areas(&files));
    diagnostic::sort(&mut diagnostics);
    Ok(Loaded { files, diagnostics, links, cache: next_cache })
}

/// A file from text that lies on no disk, for those who check before saving.
pub fn file_from_text(path: &str, text: &str) -> (Arc<ContentFile>, Vec<Diagnostic>) {
    file::from_bytes(&path.into(), file::Form::of_path(path), text.as_bytes().to_vec())
}

/// One finding for each directory that holds briefs or areas and is no area.
fn missing_areas(files: &Files) -> Vec<Diagnostic> {
    let known: BTreeSet<&AreaId> = files.areas.iter().map(|area| &area.id).collect();
    let mut needed: BTreeSet<AreaId> = BTreeSet::new();
    for area in &files.areas {
        needed.extend(area.id.parent());
    }
    needed.extend(files.briefs.iter().map(|brief| brief.id.area.clone()));
    let records = [&files.services, &files.schemes, &files.outcome_records, &files.outcome_tables];
    needed.extend(records.into_iter().flatten().map(|record| record.id.area.clone()));
    // An area that is needed needs the areas that it lies in.
    let above: Vec<AreaId> =
        needed.iter().flat_map(|id| std::iter::successors(id.parent(), AreaId::parent)).collect();
    needed.extend(above);
    needed
        .iter()
        .filter(|id| !known.contains(id))
        .map(|id| {
            Diagnostic::about_path(
                &rules::MISSING_AREA,
                format!("content/{id}/area.yaml"),
                format!("the directory `content/{id}` has no `area.yaml`"),
            )
            .help("write it: the kind of the area and its names")
        })
        .collect()
}
