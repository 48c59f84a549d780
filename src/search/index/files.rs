//! An index as files: tantivy's, and `corin.json` with the dictionary and the pages.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use tantivy::directory::{Directory, RamDirectory};

use super::Index;
use super::gazetteer::Tables;
use super::page::Page;
use super::related::Related;
use super::schema::schema;
use crate::search::Error;
use crate::search::analysis::{ANALYSER_REVISION, Analyser};
use crate::search::vocabulary::Vocabulary;

/// Our own file beside tantivy's.
const OWN_FILE: &str = "corin.json";
/// The version of [`Own`].
const FORMAT: u32 = 3;
/// tantivy draws the name of its segment; there is one, and it is always called so.
const SEGMENT: &str = "636f7269-6e00-4000-8000-000000000001";

/// What tantivy has no place for.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Own {
    format: u32,
    analyser: u32,
    language: String,
    vocabulary: Vocabulary,
    pages: Vec<Page>,
    tables: Tables,
    related: Vec<Related>,
    /// Every other file and its length.
    files: BTreeMap<String, usize>,
}

/// What every version of `corin.json` says.
#[derive(Deserialize)]
struct Version {
    format: u32,
    analyser: u32,
}

impl Index {
    /// The files of the index, by name, the same for the same documents.
    ///
    /// They are a tantivy index that any program can open, and `corin.json`.
    ///
    /// # Errors
    ///
    /// When tantivy's files cannot be read back from memory.
    pub fn files(&self) -> Result<BTreeMap<String, Vec<u8>>, Error> {
        let directory = self.engine.directory();
        let drawn = self
            .engine
            .searchable_segment_ids()?
            .first()
            .map(tantivy::index::SegmentId::uuid_string)
            .unwrap_or_default();
        let fixed = SEGMENT.replace('-', "");
        let mut files = BTreeMap::new();
        for path in directory.list_managed_files().into_iter().chain([PathBuf::from(".managed.json")]) {
            let Ok(bytes) = directory.atomic_read(&path) else {
                continue;
            };
            let name = path.to_string_lossy().replace(&drawn, &fixed);
            let bytes = if name.ends_with(".json") { renamed(&bytes, &drawn)? } else { bytes };
            files.insert(name, bytes);
        }
        let own = Own {
            format: FORMAT,
            analyser: ANALYSER_REVISION,
            language: self.language().to_owned(),
            vocabulary: self.vocabulary.clone(),
            pages: self.pages.clone(),
            tables: self.tables.clone(),
            related: self.related.clone(),
            files: files.iter().map(|(name, bytes)| (name.clone(), bytes.len())).collect(),
        };
        files.insert(OWN_FILE.to_owned(), serde_json::to_vec(&own)?);
        Ok(files)
    }

    /// Opens an index from its files.
    ///
    /// # Errors
    ///
    /// When a file is missing or damaged, or the index was made by another
    /// revision of the analyser.
    pub fn from_files(files: &BTreeMap<String, Vec<u8>>) -> Result<Self, Error> {
        let damaged = |what: &str| Error::Damaged(what.to_owned());
        let own = files.get(OWN_FILE).ok_or_else(|| damaged("`corin.json` is missing"))?;
        let unreadable = |_| damaged("`corin.json` cannot be read");
        let version: Version = serde_json::from_slice(own).map_err(unreadable)?;
        if version.format != FORMAT {
            return Err(Error::OtherFormat { found: version.format, known: FORMAT });
        }
        if version.analyser != ANALYSER_REVISION {
            return Err(Error::OtherAnalyser { found: version.analyser, known: ANALYSER_REVISION });
        }
        let own: Own = serde_json::from_slice(own).map_err(unreadable)?;
        let directory = RamDirectory::create();
        for (name, length) in &own.files {
            let bytes = files.get(name).filter(|bytes| bytes.len() == *length);
            let bytes = bytes.ok_or_else(|| Error::Damaged(format!("`{name}` is missing or cut")))?;
            directory.atomic_write(Path::new(name), bytes).map_err(tantivy::TantivyError::from)?;
        }
        let engine = tantivy::Index::open(directory)?;
        if let Some(name) = engine.validate_checksum()?.into_iter().min() {
            return Err(Error::Damaged(format!("`{}` was changed", name.display())));
        }
        let (expected, fields) = schema();
        if engine.schema() != expected {
            return Err(damaged("its fields are others"));
        }
        let index = Self {
            analyser: Analyser::new(&own.language),
            engine,
            fields,
            vocabulary: own.vocabulary.checked().ok_or_else(|| damaged("its dictionary is out of order"))?,
            pages: own.pages,
            tables: own.tables,
            related: own.related,
            counted: OnceLock::new(),
            searcher: OnceLock::new(),
            lengths: OnceLock::new(),
        };
        let pages = index.segment()?.map_or(0, |segment| segment.max_doc() as usize);
        if pages != index.pages.len() {
            return Err(damaged("its pages are not those that were counted"));
        }
        Ok(index)
    }

    /// Opens an index from the directory that holds its files.
    ///
    /// # Errors
    ///
    /// As [`Index::from_files`], and when the directory cannot be read.
    pub fn open(directory: &Path) -> Result<Self, Error> {
        let at = |path: &Path| {
            let path = path.to_owned();
            move |source| Error::Read { path, source }
        };
        let mut files = BTreeMap::new();
        for entry in std::fs::read_dir(directory).map_err(at(directory))? {
            let entry = entry.map_err(at(directory))?;
            let Ok(name) = entry.file_name().into_string() else {
                continue;
            };
            if entry.file_type().map_err(at(&entry.path()))?.is_file() {
                let bytes = std::fs::read(entry.path()).map_err(at(&entry.path()))?;
                files.insert(name, bytes);
            }
        }
        Self::from_files(&files)
    }
}

/// A JSON file of tantivy with the segment's fixed name, lists of files in order.
fn renamed(bytes: &[u8], drawn: &str) -> Result<Vec<u8>, Error> {
    let text = String::from_utf8_lossy(bytes).replace(drawn, &SEGMENT.replace('-', ""));
    let text = match drawn.as_bytes() {
        // In `meta.json` the name is written with hyphens.
        name if name.len() == 32 && drawn.is_ascii() => {
            let (a, rest) = drawn.split_at(8);
            let (b, rest) = rest.split_at(4);
            let (c, rest) = rest.split_at(4);
            let (d, e) = rest.split_at(4);
            text.replace(&format!("{a}-{b}-{c}-{d}-{e}"), SEGMENT)
        }
        _ => text,
    };
    let mut value: serde_json::Value = serde_json::from_str(&text)?;
    if let Some(names) = value.as_array_mut() {
        names.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
    }
    Ok(serde_json::to_vec_pretty(&value)?)
}
