//! Clears away build products that are no longer made.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::directory::remove_directory;
use super::error::Error;

/// Removes the directories two levels below `place` (`xk/en`) that `keep`
/// does not name, and those one level below that are then empty. Does nothing
/// when there is no `place`.
///
/// # Errors
///
/// [`Error::Machine`].
pub fn retain(place: &Path, keep: impl Fn(&str, &str) -> bool) -> Result<(), Error> {
    for (outer, outer_path) in directories(place)? {
        for (inner, inner_path) in directories(&outer_path)? {
            if !keep(&outer, &inner) {
                remove_directory(&inner_path)?;
            }
        }
        if directories(&outer_path)?.is_empty() {
            remove_directory(&outer_path)?;
        }
    }
    Ok(())
}

fn directories(place: &Path) -> Result<Vec<(String, std::path::PathBuf)>, Error> {
    let entries = match fs::read_dir(place) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(Error::machine("read", place))?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(Error::machine("read", place))?;
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            found.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_longer_made_goes() {
        let place = tempfile::tempdir().expect("a directory");
        for path in ["xk/en", "xk/sq", "rs/en"] {
            fs::create_dir_all(place.path().join(path)).expect("made");
        }
        retain(place.path(), |country, language| (country, language) == ("xk", "en")).expect("cleared");
        let left: Vec<String> =
            directories(place.path()).expect("read").into_iter().map(|(name, _)| name).collect();
        assert_eq!(left, ["xk"]);
        assert!(place.path().join("xk/en").exists() && !place.path().join("xk/sq").exists());
    }
}
