//! Small directories of build products, replaced whole.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::Error;
use super::swap;

/// Replaces a directory by one with exactly these files, by renaming: a reader
/// that opens the directory once sees the old files or the new ones.
///
/// Nothing is made durable: the directory is to be one that can be built
/// again. Two processes must not do it at the same time; see
/// [`Lock`](super::Lock).
///
/// # Errors
///
/// [`Error::Machine`]; the old directory is then at its place.
pub fn directory<'a>(
    place: &Path,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> Result<(), Error> {
    let [new, old] = neighbours(place)?;
    let clear = |path: &Path| remove_directory(path);
    clear(&new)?;
    if !place.exists() && old.exists() {
        fs::rename(&old, place).map_err(Error::machine("replace", place))?;
    }
    clear(&old)?;
    let filled = fill(&new, files)
        .and_then(|()| swap::swap(&new, place, &old).map_err(Error::machine("replace", place)));
    // The old directory, wherever the exchange has put it, or the unfinished.
    let cleared = clear(&new).and_then(|()| clear(&old));
    filled.and(cleared)
}

/// Removes a directory with all that is in it, if it exists.
///
/// # Errors
///
/// [`Error::Machine`].
pub fn remove_directory(place: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(place) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::machine("remove", place)(error)),
        _ => Ok(()),
    }
}

fn fill<'a>(new: &Path, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<(), Error> {
    fs::create_dir_all(new).map_err(Error::machine("make", new))?;
    for (name, bytes) in files {
        let path = new.join(name);
        if Path::new(name).file_name().is_none_or(|only| only != name) {
            return Err(Error::machine("write", &path)(io::Error::new(
                ErrorKind::InvalidInput,
                "it is not a plain file name",
            )));
        }
        fs::write(&path, bytes).map_err(Error::machine("write", &path))?;
    }
    Ok(())
}

/// The places beside a directory for the new one and the old one.
fn neighbours(place: &Path) -> Result<[PathBuf; 2], Error> {
    let Some(name) = place.file_name() else {
        return Err(Error::machine("replace", place)(ErrorKind::InvalidInput.into()));
    };
    Ok(["new", "old"].map(|which| place.with_file_name(format!(".{}.corin-{which}", name.to_string_lossy()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(place: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(place)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn replaces_the_whole_and_leaves_nothing_beside_it() {
        let place = tempfile::tempdir().unwrap();
        let index = place.path().join("index/xk/en");
        directory(&index, [("a", &b"1"[..]), ("b", b"2")]).unwrap();
        assert_eq!(names(&index), ["a", "b"]);
        directory(&index, [("b", &b"3"[..])]).unwrap();
        assert_eq!(names(&index), ["b"]);
        assert_eq!(fs::read(index.join("b")).unwrap(), b"3");
        assert_eq!(names(&place.path().join("index/xk")), ["en"]);
    }

    #[test]
    fn a_failure_leaves_the_old() {
        let place = tempfile::tempdir().unwrap();
        let index = place.path().join("en");
        directory(&index, [("a", &b"1"[..])]).unwrap();
        for wrong in ["../a", "a/b", "..", "/a", ""] {
            assert!(directory(&index, [("c", &b"2"[..]), (wrong, b"3")]).is_err(), "{wrong:?}");
            assert_eq!(names(&index), ["a"]);
            assert_eq!(names(place.path()), ["en"]);
        }
    }
}
