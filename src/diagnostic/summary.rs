//! How many findings there are of each kind.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};

/// The numbers of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Findings that stop a build.
    pub errors: usize,
    /// Findings that should be put right.
    pub warnings: usize,
    /// Things worth knowing.
    pub notes: usize,
    /// Files with at least one finding.
    pub files: usize,
}

impl Summary {
    /// Counts findings.
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let of = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        let files: BTreeSet<&str> = diagnostics.iter().map(|diagnostic| &*diagnostic.path).collect();
        Self {
            errors: of(Severity::Error),
            warnings: of(Severity::Warning),
            notes: of(Severity::Note),
            files: files.len(),
        }
    }

    /// True when nothing was found.
    pub fn is_clean(&self) -> bool {
        *self == Self::default()
    }
}

impl fmt::Display for Summary {
    /// `2 errors and 14 warnings in 3 files`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted = |number: usize, word: &str| match number {
            0 => None,
            1 => Some(format!("1 {word}")),
            _ => Some(format!("{number} {word}s")),
        };
        let kinds: Vec<String> =
            [counted(self.errors, "error"), counted(self.warnings, "warning"), counted(self.notes, "note")]
                .into_iter()
                .flatten()
                .collect();
        match kinds.as_slice() {
            [] => return f.write_str("no problems"),
            [only] => f.write_str(only)?,
            [first, last] => write!(f, "{first} and {last}")?,
            [first, middle @ .., last] => write!(f, "{first}, {} and {last}", middle.join(", "))?,
        }
        write!(f, " in {} file{}", self.files, if self.files == 1 { "" } else { "s" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        let summary = |errors, warnings, notes, files| Summary { errors, warnings, notes, files }.to_string();
        assert_eq!(summary(2, 14, 0, 3), "2 errors and 14 warnings in 3 files");
        assert_eq!(summary(1, 1, 2, 1), "1 error, 1 warning and 2 notes in 1 file");
        assert_eq!(summary(0, 0, 0, 0), "no problems");
    }
}
