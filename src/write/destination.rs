//! Which directories a site may be built into.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::{Error, Refusal};

/// An output directory that is none of those that a build must not replace.
/// What is in it is looked at later, under the lock ([`super::previous`]).
#[derive(Debug)]
pub(super) struct Destination {
    /// As the user gave it, for messages.
    pub(super) shown: PathBuf,
    /// Absolute, with everything but the last part resolved.
    pub(super) path: PathBuf,
    /// The directory above it.
    pub(super) parent: PathBuf,
    /// The directory beside it for locks and unfinished builds.
    pub(super) workshop: PathBuf,
}

impl Destination {
    /// Looks at the place and at what it would overlap with.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`], or [`Error::Machine`] when the directories above it
    /// cannot be made.
    pub(super) fn check(out: &Path, sources: &[&Path]) -> Result<Self, Error> {
        let refuse = |reason| Error::Refused { path: out.to_owned(), reason };
        let absolute = std::path::absolute(out).map_err(Error::machine("find", out))?;
        let (Some(above), Some(name)) = (absolute.parent(), absolute.file_name()) else {
            return Err(refuse(Refusal::NoName));
        };
        let parent = resolve(above).map_err(Error::machine("reach", above))?;
        let path = parent.join(name);
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_symlink() => return Err(refuse(Refusal::Link)),
            Ok(found) if !found.is_dir() => return Err(refuse(Refusal::File)),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(Error::machine("reach", out)(error)),
        }
        if path.parent().is_none() {
            return Err(refuse(Refusal::NoName));
        }
        if env::home_dir().and_then(|home| home.canonicalize().ok()).is_some_and(|home| home == path) {
            return Err(refuse(Refusal::Home));
        }
        if path.join("content").join("network.yaml").exists() {
            return Err(refuse(Refusal::Content));
        }
        for source in sources {
            let resolved = resolve(source).map_err(Error::machine("find", source))?;
            if resolved.starts_with(&path) || path.starts_with(&resolved) {
                return Err(refuse(Refusal::Overlaps(source.to_path_buf())));
            }
        }
        fs::create_dir_all(&parent).map_err(Error::machine("make the directory", above))?;
        let mut beside = OsString::from(".");
        beside.push(name);
        beside.push(".corin-new");
        let workshop = parent.join(beside);
        Ok(Self { shown: out.to_owned(), path, parent, workshop })
    }

    /// The name for messages of a file or directory of the output.
    pub(super) fn shown_file(&self, path: &str) -> PathBuf {
        self.shown.join(path)
    }
}

/// The real place of a path of which the end may not exist yet.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    let mut missing = Vec::new();
    let mut existing = absolute.as_path();
    loop {
        match existing.canonicalize() {
            Ok(real) => return Ok(missing.iter().rev().fold(real, |place, name| place.join(name))),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let (Some(above), Some(name)) = (existing.parent(), existing.file_name()) else {
                    return Err(error);
                };
                missing.push(name.to_owned());
                existing = above;
            }
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(out: &Path, sources: &[&Path]) -> Option<Refusal> {
        match Destination::check(out, sources) {
            Err(Error::Refused { reason, .. }) => Some(reason),
            _ => None,
        }
    }

    #[test]
    fn refuses_what_a_build_must_not_replace() {
        let place = tempfile::tempdir().unwrap();
        let network = place.path().join("network");
        let content = network.join("content");
        fs::create_dir_all(content.join("xk")).unwrap();
        let sources: &[&Path] = &[&content, &network.join("theme")];

        assert_eq!(refusal(Path::new("/"), sources), Some(Refusal::NoName));
        assert_eq!(refusal(&network.join(".."), sources), Some(Refusal::NoName));
        assert_eq!(refusal(&network, sources), Some(Refusal::Overlaps(content.clone())));
        assert_eq!(refusal(place.path(), sources), Some(Refusal::Overlaps(content.clone())));
        assert_eq!(refusal(&content, sources), Some(Refusal::Overlaps(content.clone())));
        assert_eq!(refusal(&content.join("xk/public"), sources), Some(Refusal::Overlaps(content.clone())));
        assert_eq!(
            refusal(&network.join("theme/out"), sources),
            Some(Refusal::Overlaps(network.join("theme")))
        );
        fs::write(content.join("network.yaml"), "name: X").unwrap();
        assert_eq!(refusal(&network, &[]), Some(Refusal::Content));
        if let Some(home) = env::home_dir().filter(|home| home.is_dir()) {
            assert_eq!(refusal(&home, &[]), Some(Refusal::Home));
        }
        fs::write(network.join("file"), "").unwrap();
        assert_eq!(refusal(&network.join("file"), sources), Some(Refusal::File));
    }

    #[cfg(unix)]
    #[test]
    fn sees_through_links_above_but_not_at_the_end() {
        let place = tempfile::tempdir().unwrap();
        let content = place.path().join("content");
        fs::create_dir(&content).unwrap();
        let door = place.path().join("door");
        std::os::unix::fs::symlink(&content, &door).unwrap();
        assert_eq!(refusal(&door, &[]), Some(Refusal::Link));
        assert_eq!(refusal(&door.join("public"), &[&content]), Some(Refusal::Overlaps(content)));
    }

    #[test]
    fn makes_the_directories_above_and_nothing_else() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("a/b/public/");
        let destination = Destination::check(&out, &[&place.path().join("content")]).unwrap();
        assert!(destination.parent.ends_with("a/b") && destination.parent.is_dir());
        assert!(destination.path.ends_with("a/b/public") && !destination.path.exists());
    }
}
