//! Small sites for the tests of writing.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use corin::write::{Error, Output as _, OutputPath, Release, Staging, Written};
use jiff::civil::{Date, date};
use rayon::prelude::*;

pub(crate) fn built() -> Date {
    date(2026, 11, 22)
}

pub(crate) fn path(text: &str) -> OutputPath {
    OutputPath::parse(text).unwrap()
}

/// Builds a site of these files, on the threads that are there.
pub(crate) fn build<P, T>(out: &Path, files: &[(P, T)]) -> Result<Written, Error>
where
    P: AsRef<str> + Sync,
    T: AsRef<str> + Sync,
{
    let staging = Staging::begin(out, &[])?;
    files
        .par_iter()
        .try_for_each(|(name, text)| staging.put(&path(name.as_ref()), text.as_ref().as_bytes().into()))?;
    staging.finish(&Release { built: built(), parts: &[] })
}

/// Some pages in some directories, each of some hundred bytes.
pub(crate) fn pages(count: usize, word: &str) -> Vec<(String, String)> {
    (0..count)
        .map(|n| (format!("xk/en/m{}/page{n}.html", n % 7), format!("{word} {n} ").repeat(40)))
        .collect()
}

/// All files below a directory.
pub(crate) fn tree(directory: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(directory)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| !entry.file_type().is_dir())
        .map(|entry| {
            let name = entry.path().strip_prefix(directory).unwrap().display().to_string();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect()
}
