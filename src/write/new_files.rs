//! New files beside those that somebody wrote.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::path::OutputPath;
use super::swap;
use crate::error::Error;

/// Why new files were not written.
#[derive(Debug, thiserror::Error)]
pub enum NewFileError {
    /// A file is there already. It is as it was.
    #[error("{} exists already, and is left as it is", .0.display())]
    Exists(PathBuf),
    /// A link on the way leads out of the directory.
    #[error("{} would lie outside: a link on the way leads out", .0.display())]
    Outside(PathBuf),
    /// The file is not as it was read.
    #[error("{} was changed in the meantime, and is left as it is", .0.display())]
    Changed(PathBuf),
    /// The machine failed.
    #[error(transparent)]
    Machine(#[from] Error),
}

/// Adds files below `directory`, all or none; none of them may exist. Each
/// appears whole or not at all, and nothing is ever replaced. Directories on
/// the way are made.
///
/// # Errors
///
/// [`NewFileError`]. Only when the machine fails between two files can the
/// first of them be there.
pub fn new_files(directory: &Path, files: &[(OutputPath, String)]) -> Result<(), NewFileError> {
    let home = fs::canonicalize(directory).map_err(|error| Error::read(directory, error))?;
    for (path, _) in files {
        let place = directory.join(path.as_str());
        if fs::symlink_metadata(&place).is_ok() {
            return Err(NewFileError::Exists(place));
        }
        let nearest = place.ancestors().skip(1).find_map(|above| fs::canonicalize(above).ok());
        if !nearest.is_some_and(|nearest| nearest.starts_with(&home)) {
            return Err(NewFileError::Outside(place));
        }
    }
    files.iter().try_for_each(|(path, text)| add(&directory.join(path.as_str()), text))
}

fn add(place: &Path, text: &str) -> Result<(), NewFileError> {
    let failed = |error| Error::write(place, error);
    let above = place.parent().unwrap_or(place);
    fs::create_dir_all(above).map_err(failed)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".corin-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // What every editor asks for; the user's mask takes from it.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(above).map_err(failed)?;
    file.write_all(text.as_bytes()).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
    match file.persist_noclobber(place) {
        Ok(_) => Ok(swap::make_names_durable(above).map_err(failed)?),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => {
            Err(NewFileError::Exists(place.to_owned()))
        }
        Err(error) => Err(failed(error.error).into()),
    }
}

/// Replaces the text of a file below `directory`, if it still is `before`: whole
/// or not at all, with the rights that it had.
///
/// # Errors
///
/// [`NewFileError`]; the file is then as it was.
pub fn change_file(directory: &Path, path: &str, before: &str, after: &str) -> Result<(), NewFileError> {
    let shown = directory.join(path);
    let home = fs::canonicalize(directory).map_err(|error| Error::read(directory, error))?;
    // A link stays one: what it leads to is changed.
    let place = fs::canonicalize(&shown).map_err(|error| Error::read(&shown, error))?;
    if !place.starts_with(&home) {
        return Err(NewFileError::Outside(shown));
    }
    let there = fs::read(&place).map_err(|error| Error::read(&shown, error))?;
    if there != before.as_bytes() {
        return Err(NewFileError::Changed(shown));
    }
    let failed = |error| Error::write(&shown, error);
    let above = place.parent().unwrap_or(&place);
    let mut file =
        tempfile::Builder::new().prefix(".corin-").suffix(".tmp").tempfile_in(above).map_err(failed)?;
    file.write_all(after.as_bytes()).map_err(failed)?;
    let rights = fs::metadata(&place).map_err(failed)?.permissions();
    file.as_file().set_permissions(rights).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
    file.persist(&place).map_err(|error| failed(error.error))?;
    Ok(swap::make_names_durable(above).map_err(failed)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(all: &[(&str, &str)]) -> Vec<(OutputPath, String)> {
        all.iter().map(|(path, text)| (OutputPath::parse(path).unwrap(), (*text).to_owned())).collect()
    }

    #[test]
    fn adds_and_never_replaces() {
        let place = tempfile::tempdir().unwrap();
        new_files(place.path(), &files(&[("xk/outcomes/2026.yaml", "a"), ("xk/outcomes/2026.csv", "b")]))
            .unwrap();
        let again = files(&[("xk/outcomes/2027.yaml", "c"), ("xk/outcomes/2026.csv", "d")]);
        assert!(matches!(new_files(place.path(), &again), Err(NewFileError::Exists(_))));
        assert_eq!(fs::read(place.path().join("xk/outcomes/2026.csv")).unwrap(), b"b");
        let mut names: Vec<_> = fs::read_dir(place.path().join("xk/outcomes"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        assert_eq!(names, ["2026.csv", "2026.yaml"], "all or none, and nothing beside them");
    }

    #[test]
    #[cfg(unix)]
    fn follows_no_link_out() {
        use std::os::unix::fs::PermissionsExt as _;
        let (place, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::os::unix::fs::symlink(elsewhere.path(), place.path().join("xk")).unwrap();
        let wanted = files(&[("xk/services/ura.yaml", "a")]);
        assert!(matches!(new_files(place.path(), &wanted), Err(NewFileError::Outside(_))));
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
        std::os::unix::fs::symlink("nowhere", place.path().join("a")).unwrap();
        assert!(matches!(new_files(place.path(), &files(&[("a", "b")])), Err(NewFileError::Exists(_))));
        new_files(place.path(), &files(&[("b", "b")])).unwrap();
        let mode = fs::metadata(place.path().join("b")).unwrap().permissions().mode();
        assert_ne!(mode & 0o200, 0);
        assert_eq!(mode & 0o111, 0);
    }
}
