//! What can go wrong when output is written, in words.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::path::{OutputPath, PathProblem};

/// Why a site could not be written. The old output is untouched in every case.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The output directory is one that a build must not replace.
    #[error("cannot build into {}: {reason}", path.display())]
    Refused {
        /// The output directory as it was given.
        path: PathBuf,
        /// Why, and what to do.
        reason: Refusal,
    },
    /// A file of the site would have an impossible path.
    #[error("the site cannot have a file at `{}`: {problem}", path.escape_debug())]
    Path {
        /// The path as it was given.
        path: String,
        /// What is wrong with it.
        problem: PathProblem,
    },
    /// Two different files would lie at one path.
    #[error("two pages want to be at `{path}`; give one of them another address")]
    TwoContents {
        /// The path.
        path: OutputPath,
    },
    /// Two paths that are one on some file systems.
    #[error("`{path}` and `{other}` cannot stand beside each other on every system; rename one of them")]
    Clash {
        /// The path that came later.
        path: OutputPath,
        /// The path that was there.
        other: String,
    },
    /// Another build holds the lock.
    #[error("another corin is writing {} at the moment; wait until it has ended", path.display())]
    Busy {
        /// What it writes.
        path: PathBuf,
    },
    /// A file that was to be kept from the old output is not what its manifest says.
    #[error("{} was changed after it was built, and this build does not make it anew; build the whole network", path.display())]
    Altered {
        /// The file in the old output.
        path: PathBuf,
    },
    /// The machine failed.
    #[error("cannot {action} {}: {}", path.display(), explain(source))]
    Machine {
        /// What was tried, such as `write`.
        action: &'static str,
        /// On which path.
        path: PathBuf,
        /// What the system answered.
        source: io::Error,
    },
}

/// Why a directory is not built into.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The root of the file system, or a path that ends in `..`.
    #[error("it has no name of its own; give a directory such as `public`")]
    NoName,
    /// Somebody's home.
    #[error("it is your home directory; give a directory inside it")]
    Home,
    /// A file lies there.
    #[error("it is a file; give a directory, or move the file away")]
    File,
    /// A symbolic link lies there.
    #[error(
        "it is a symbolic link, which the finished site would replace; give the directory that it points to"
    )]
    Link,
    /// It holds the sources of a network.
    #[error("it holds a network's content; give a directory of its own, such as `public`")]
    Content,
    /// It overlaps with a directory that is read.
    #[error("it overlaps with {}, which the build reads; give a directory of its own", .0.display())]
    Overlaps(PathBuf),
    /// Something is in it and there is no manifest.
    #[error(
        "it is not empty, and corin did not write it (it has no manifest.json of corin); give another directory, or empty it"
    )]
    Foreign,
    /// It was written by corin, but something was added.
    #[error(
        "`{0}` in it was not written by corin and would be lost; move it away (content for the site belongs into the network)"
    )]
    Added(String),
    /// Its manifest is from a later version.
    #[error("it was written by a later version of corin; use that version, or delete the directory")]
    Later,
    /// It holds a site for counsellors, and everybody's was to be written, or
    /// the other way round.
    #[error(
        "it holds a site for other readers (`{0}`); give a directory of its own, so that neither is taken for the other"
    )]
    OtherReaders(&'static str),
    /// The place for unfinished builds is taken.
    #[error("{} beside it, where unfinished builds lie, was not made by corin; move it away", .0.display())]
    Neighbour(PathBuf),
}

impl Error {
    pub(super) fn machine(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Machine { action, path, source }
    }
}

/// The cause in plain words and, where there is one, the remedy.
fn explain(error: &io::Error) -> String {
    let known = match error.kind() {
        ErrorKind::StorageFull => "the disk is full; free some space and build again",
        ErrorKind::QuotaExceeded => "your share of the disk is used up; free some space and build again",
        ErrorKind::PermissionDenied => {
            "the permission is missing; change the rights of the directory above it, or choose another with --out"
        }
        ErrorKind::ReadOnlyFilesystem => "the file system is read-only; choose another directory with --out",
        ErrorKind::NotADirectory => {
            "something above it is a file and not a directory; choose another directory with --out"
        }
        ErrorKind::NotFound => {
            "the directory for it does not exist, or disappeared while corin was writing; choose another with --out, or build again"
        }
        ErrorKind::ResourceBusy => {
            "the system uses it, perhaps because a disk is mounted there; choose a directory inside it with --out"
        }
        ErrorKind::CrossesDevices => "a disk is mounted there; choose a directory inside it with --out",
        ErrorKind::InvalidFilename => "the name is longer than the file system allows; choose a shorter one",
        ErrorKind::AlreadyExists => {
            "something else created it while corin was writing; leave the directory alone and build again"
        }
        _ => return error.to_string(),
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_where_why_and_what_to_do() {
        let full =
            Error::machine("write", Path::new("public/xk/en/housing.html"))(ErrorKind::StorageFull.into());
        assert_eq!(
            full.to_string(),
            "cannot write public/xk/en/housing.html: the disk is full; free some space and build again"
        );
        let refused = Error::Refused { path: "public".into(), reason: Refusal::File };
        assert_eq!(
            refused.to_string(),
            "cannot build into public: it is a file; give a directory, or move the file away"
        );
    }
}
