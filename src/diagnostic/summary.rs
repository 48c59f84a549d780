//! How many findings there are of each kind.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Rule, Severity};

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

/// A rule with the number of its findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleCount {
    /// The rule.
    pub rule: &'static Rule,
    /// How serious its findings are in this network.
    pub severity: Severity,
    /// How many there are.
    pub count: usize,
}

/// How many findings each rule has: the most serious first, of those the most
/// frequent.
pub fn by_rule(diagnostics: &[Diagnostic]) -> Vec<RuleCount> {
    let mut counts: BTreeMap<(Severity, &str), RuleCount> = BTreeMap::new();
    for Diagnostic { rule, severity, .. } in diagnostics {
        let none = RuleCount { rule, severity: *severity, count: 0 };
        counts.entry((*severity, rule.code)).or_insert(none).count += 1;
    }
    let mut counts: Vec<RuleCount> = counts.into_values().collect();
    counts.sort_by_key(|count| (Reverse(count.severity), Reverse(count.count), count.rule.code));
    counts
}

/// A number with commas: `13,567`.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

impl fmt::Display for RuleCount {
    /// `  8,797  warning  uncited-paragraph (C0603)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, severity) = (grouped(self.count), self.severity.as_str());
        write!(f, "{count:>9}  {severity:<7}  {} ({})", self.rule.name, self.rule.code)
    }
}

impl fmt::Display for Summary {
    /// `2 errors and 14 warnings in 3 files`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted = |number: usize, word: &str| match number {
            0 => None,
            1 => Some(format!("1 {word}")),
            _ => Some(format!("{} {word}s", grouped(number))),
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
        write!(f, " in {} file{}", grouped(self.files), if self.files == 1 { "" } else { "s" })
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
