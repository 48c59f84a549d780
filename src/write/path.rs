//! Where a file of the output lies, below the root and nowhere else.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// The longest path in bytes. Windows ends at 260 characters, drive and folder
/// included, and copies of a site are carried there on sticks.
pub const LONGEST_PATH: usize = 200;

/// Names that Windows keeps for devices, with any extension.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The path of a file of the output, relative to its root and with `/`:
/// `xk/en/prizren/housing.html`.
///
/// It consists of letters and digits of ASCII, `.`, `_` and `-`, cannot leave
/// the root, and can be copied to every file system that sites are carried on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

/// Why a text is not the path of an output file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PathProblem {
    /// Nothing at all.
    #[error("it is empty")]
    Empty,
    /// More than [`LONGEST_PATH`] bytes.
    #[error("it is longer than {LONGEST_PATH} characters")]
    TooLong,
    /// `//`, or `/` at the beginning or the end.
    #[error("a part between two `/` is empty")]
    EmptyPart,
    /// `.` or `..`, or a part that ends with a full stop.
    #[error("a part of it is, or ends with, a full stop")]
    Dots,
    /// Anything but letters and digits of ASCII, `.`, `_` and `-`.
    #[error("it contains `{}`; only a to z, A to Z, 0 to 9, `.`, `_` and `-` are possible", .0.escape_debug())]
    Character(char),
    /// A name such as `con` or `nul.html`.
    #[error("a part of it is a name that Windows keeps for devices")]
    Device,
}

impl OutputPath {
    /// Reads a relative path.
    ///
    /// # Errors
    ///
    /// A [`PathProblem`] when it could leave the root or not be copied
    /// everywhere.
    pub fn parse(text: &str) -> Result<Self, PathProblem> {
        if text.is_empty() {
            return Err(PathProblem::Empty);
        }
        if text.len() > LONGEST_PATH {
            return Err(PathProblem::TooLong);
        }
        for part in text.split('/') {
            check_part(part)?;
        }
        Ok(Self(text.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same path, shared.
    pub fn shared(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }

    /// The directory of the file; empty when it lies at the root.
    pub fn directory(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(directory, _)| directory)
    }
}

fn check_part(part: &str) -> Result<(), PathProblem> {
    if part.is_empty() {
        return Err(PathProblem::EmptyPart);
    }
    if part.ends_with('.') {
        return Err(PathProblem::Dots);
    }
    if let Some(wrong) = part
        .chars()
        .find(|character| !(character.is_ascii_alphanumeric() || matches!(character, '.' | '_' | '-')))
    {
        return Err(PathProblem::Character(wrong));
    }
    if is_device(part) {
        return Err(PathProblem::Device);
    }
    Ok(())
}

/// True for a name that Windows keeps for devices, whatever its extension: no
/// file or directory can have it there.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    DEVICES.iter().any(|device| device.eq_ignore_ascii_case(stem))
}

impl fmt::Display for OutputPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Borrow<str> for OutputPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Component, Path};

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn takes_the_addresses_of_a_site() {
        for text in ["index.html", "xk/sr-Latn/prizren/housing.html", ".well-known/security.txt", "_headers"]
        {
            assert_eq!(OutputPath::parse(text).map(|path| path.as_str().to_owned()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, problem) in [
            ("", PathProblem::Empty),
            ("/etc/passwd", PathProblem::EmptyPart),
            ("xk//en", PathProblem::EmptyPart),
            ("xk/en/", PathProblem::EmptyPart),
            ("../xk", PathProblem::Dots),
            ("xk/./en", PathProblem::Dots),
            ("xk/name.", PathProblem::Dots),
            ("xk\\en", PathProblem::Character('\\')),
            ("xk/a b", PathProblem::Character(' ')),
            ("c:/xk", PathProblem::Character(':')),
            ("xk/\0", PathProblem::Character('\0')),
            ("xk/é.html", PathProblem::Character('é')),
            ("xk/NUL.html", PathProblem::Device),
        ] {
            assert_eq!(OutputPath::parse(text), Err(problem), "{text:?}");
        }
        assert_eq!(OutputPath::parse(&"a".repeat(LONGEST_PATH + 1)), Err(PathProblem::TooLong));
    }

    proptest! {
        #[test]
        fn never_leaves_the_root(text in "[a-c./\\\\:~-]{1,24}|\\PC{0,24}") {
            if let Ok(path) = OutputPath::parse(&text) {
                let only_names = Path::new(path.as_str()).components().all(|part| matches!(part, Component::Normal(_)));
                prop_assert!(only_names);
                prop_assert_eq!(Path::new(path.as_str()).components().count(), text.split('/').count());
            }
        }
    }
}
