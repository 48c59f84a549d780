//! The site that lies in the output directory before a build.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::manifest::{MANIFEST, Manifest};
use super::path::OutputPath;

/// The largest page that is read again.
const LONGEST_PAGE: u64 = 4 * 1024 * 1024;

/// The pages of the last site, as its manifest lists them.
#[derive(Debug)]
pub struct Published {
    directory: PathBuf,
    pages: BTreeSet<String>,
}

impl Published {
    /// The site in a directory; `None` when there is none, or none that can be
    /// read: then there is nothing to compare with.
    pub fn open(directory: &Path) -> Option<Self> {
        let bytes = fs::read(directory.join(MANIFEST)).ok()?;
        let manifest = Manifest::parse(&bytes).ok()?;
        let pages = manifest.files.into_iter().map(|file| file.path);
        let pages = pages.filter(|path| path.ends_with(".html") && OutputPath::parse(path).is_ok()).collect();
        Some(Self { directory: directory.to_owned(), pages })
    }

    /// The paths of its pages.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.pages.iter().map(String::as_str)
    }

    /// The HTML of one of its pages.
    pub fn page(&self, path: &str) -> Option<String> {
        let path = self.directory.join(self.pages.get(path)?);
        let length = fs::symlink_metadata(&path).ok().filter(fs::Metadata::is_file)?.len();
        if length > LONGEST_PAGE {
            return None;
        }
        fs::read(path).ok().map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    }
}
