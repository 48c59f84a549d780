//! The sample network, built in memory, and what was judged for it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use corin::build::{self, Kept, Settings};
use corin::readers::Readers;
use corin::search::index::Index;
use corin::write::{Files, Memory};
use jiff::civil::{Date, date};
use serde::Deserialize;

/// The day of the build and of the search.
pub(crate) const TODAY: Date = date(2026, 11, 22);

/// A query and the pages that answer it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Judged {
    /// The words, as a counsellor types them.
    pub(crate) query: String,
    /// What makes it hard: `place`, `misspelt` and so on.
    pub(crate) kind: String,
    /// Grades from 1 to 3 by page, `prizren/housing`; none if nothing is to be found.
    pub(crate) pages: BTreeMap<String, u8>,
}

/// A file of queries.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Set {
    /// The country or return area.
    pub(crate) area: String,
    /// The language of the pages that are searched.
    pub(crate) language: String,
    /// The queries.
    pub(crate) queries: Vec<Judged>,
}

impl Set {
    /// The address of a page below the root of the country.
    pub(crate) fn address(&self, page: &str) -> String {
        format!("{}/{page}.html", self.language)
    }

    /// A page by its address, as it is judged.
    pub(crate) fn page<'a>(&self, address: &'a str) -> &'a str {
        let below = address.strip_prefix(&self.language).and_then(|rest| rest.strip_prefix('/'));
        below.unwrap_or(address).trim_end_matches(".html")
    }
}

/// The sample network as it is built.
pub(crate) struct Sample {
    /// The native indexes by country and language.
    pub(crate) indexes: BTreeMap<(String, String), Arc<Index>>,
    /// All files of the site.
    pub(crate) files: Arc<Files>,
    /// The script that reads the export.
    pub(crate) reader: Vec<u8>,
}

impl Sample {
    /// Builds the network of this repository.
    pub(crate) fn build() -> Self {
        let examined = build::examine(&root(), TODAY, &mut Kept::default()).expect("content");
        let network = examined.network.expect("a sound network.yaml");
        let settings = Settings {
            today: TODAY,
            readers: Readers::Public,
            area: None,
            native_indexes: None,
            left_out: BTreeSet::new(),
        };
        let memory = Memory::whole(Arc::default());
        let made = build::make(&network, BTreeMap::new(), &settings, &mut Kept::default(), &memory, false)
            .expect("a site");
        let script = |name: &str| {
            let asset = made.theme.assets().iter().find(|asset| asset.name == name);
            asset.expect("a script of the search").bytes.to_vec()
        };
        let reader = [script("search-reader.js"), script("search-further.js")].concat();
        let indexes = network.countries.iter().flat_map(|country| {
            country.languages.iter().filter_map(|language| {
                let index = build::index(&network, country, language, TODAY).expect("tantivy")?;
                Some(((country.id().to_owned(), language.to_string()), Arc::new(index)))
            })
        });
        Self { indexes: indexes.collect(), files: memory.finish().files, reader }
    }

    /// The files of an export, name and bytes, the entry first.
    pub(crate) fn exported(&self, area: &str, language: &str) -> Vec<(&str, &[u8])> {
        let folder = format!("{area}/search/{language}/");
        let mut files: Vec<(&str, &[u8])> = self
            .files
            .iter()
            .filter_map(|(path, bytes)| Some((path.as_str().strip_prefix(&folder)?, bytes.as_ref())))
            .collect();
        files.sort_by_key(|(name, _)| !name.starts_with("entry."));
        files
    }
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// All that was judged, in the order of the names of the files.
pub(crate) fn judged() -> Vec<Set> {
    let folder = root().join("tests/relevance");
    let entries = fs::read_dir(&folder).expect("the folder of judged queries");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    paths.sort();
    paths.iter().map(|path| set(path)).collect()
}

fn set(path: &Path) -> Set {
    let name = path.display().to_string();
    let text = fs::read_to_string(path).expect("a file of judged queries");
    let (file, findings) = corin::load::file_from_text(&name, &text);
    assert!(findings.is_empty(), "{name}: {findings:?}");
    let tree = file.yaml.as_ref().expect("YAML").to_json();
    serde_json::from_value(tree).unwrap_or_else(|error| panic!("{name}: {error}"))
}
