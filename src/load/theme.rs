//! The files of a network's own theme.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use walkdir::WalkDir;

use crate::error::Error;

/// The largest file of a theme, in bytes.
pub const LONGEST_THEME_FILE: u64 = 2 * 1024 * 1024;
/// The most files that a theme may have.
const MOST_FILES: usize = 1_000;

/// The files in the folder `theme/` of the network in `root`: path below the
/// folder, with `/`, to content. Hidden files are left out; symbolic links are
/// not followed.
///
/// # Errors
///
/// When a file cannot be read, is larger than [`LONGEST_THEME_FILE`], or there
/// are too many.
pub fn theme(root: &Path) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let folder = root.join("theme");
    let mut files = BTreeMap::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    let visible = |entry: &walkdir::DirEntry| !entry.file_name().to_string_lossy().starts_with('.');
    for entry in WalkDir::new(&folder).max_depth(8).into_iter().filter_entry(visible) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(&folder).to_owned();
            Error::read(path, error.into())
        })?;
        if !entry.file_type().is_file() {
            continue;
        }
        let mut bytes = Vec::new();
        fs::File::open(entry.path())
            .and_then(|file| file.take(LONGEST_THEME_FILE + 1).read_to_end(&mut bytes))
            .map_err(|error| Error::read(entry.path(), error))?;
        let too_much = bytes.len() as u64 > LONGEST_THEME_FILE || files.len() >= MOST_FILES;
        if too_much {
            let message = format!(
                "a theme may have {MOST_FILES} files of at most {} MB each",
                LONGEST_THEME_FILE / 1024 / 1024
            );
            return Err(Error::read(entry.path(), std::io::Error::other(message)));
        }
        let below = entry.path().strip_prefix(&folder).unwrap_or(entry.path());
        let name = below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        files.insert(name, bytes);
    }
    Ok(files)
}
