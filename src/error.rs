//! Failures of the machine: what happened, to which path, and what to do.
//!
//! What is wrong in content is never an error of this kind but a
//! [`crate::diagnostic::Diagnostic`].

use std::io;
use std::path::PathBuf;

/// A failure of the machine or of what surrounds corin.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or directory cannot be read.
    #[error("cannot read {}: {}", path.display(), in_words(source))]
    Read {
        /// The path.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file or directory cannot be written.
    #[error("cannot write {}: {}", path.display(), in_words(source))]
    Write {
        /// The path.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A directory holds no network.
    #[error("{} holds no network: there is no directory content in it", path.display())]
    NoNetwork {
        /// The directory.
        path: PathBuf,
    },
    /// Something that is built into the program does not fit together.
    #[error("a part of the program is damaged: {0}")]
    Damaged(String),
}

impl Error {
    /// A path that cannot be read.
    pub fn read(path: impl Into<PathBuf>, source: io::Error) -> Self {
        Self::Read { path: path.into(), source }
    }

    /// A path that cannot be written.
    pub fn write(path: impl Into<PathBuf>, source: io::Error) -> Self {
        Self::Write { path: path.into(), source }
    }

    /// What to do, as a sentence in lower case without full stop.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Read { source, .. } => match source.kind() {
                io::ErrorKind::NotFound => "check the path, and whether the file was moved meanwhile",
                io::ErrorKind::PermissionDenied => "let your user read the path, then run the command again",
                _ => "check the disk or the network drive, then run the command again",
            },
            Self::Write { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                    "make room on the disk, then run the command again"
                }
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    "let your user write there, or choose another directory"
                }
                _ => "check the disk or the network drive, then run the command again",
            },
            Self::NoNetwork { .. } => {
                "run the command in the directory of a network, or name it with `--network DIR`"
            }
            Self::Damaged(_) => "install corin again; if that does not help, report it",
        }
    }
}

/// What the system says about a path, without its jargon where the case is a
/// frequent one.
pub fn in_words(error: &io::Error) -> String {
    let words = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or directory",
        io::ErrorKind::PermissionDenied => "the system does not allow it",
        io::ErrorKind::StorageFull => "the disk is full",
        io::ErrorKind::QuotaExceeded => "the share of the disk that this user has is full",
        io::ErrorKind::ReadOnlyFilesystem => "the disk can only be read",
        io::ErrorKind::IsADirectory => "it is a directory",
        io::ErrorKind::NotADirectory => "a part of the path is a file",
        _ => return error.to_string(),
    };
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_path_and_cause_and_what_to_do() {
        let error = Error::write("public/xk", io::Error::from(io::ErrorKind::StorageFull));
        assert_eq!(error.to_string(), "cannot write public/xk: the disk is full");
        assert!(error.advice().starts_with("make room"));
    }
}
