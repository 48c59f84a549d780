//! What can be wrong with a theme: the file, the place in it, and what there is instead.

use std::fmt;

use super::files::ThemeFiles;

/// One thing that is wrong with a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeProblem {
    /// The file, below the theme's folder; empty when no file is to blame.
    pub file: String,
    /// True when the file is the network's own and not the default theme's.
    pub own: bool,
    /// Line and column, both from 1.
    pub place: Option<(usize, usize)>,
    /// What is wrong, and what there is instead.
    pub message: String,
    /// The line of the file with the place marked, and where it was called from.
    pub excerpt: Option<String>,
}

/// Why a theme cannot be loaded or a page cannot be made with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeError {
    /// All problems found, at least one.
    pub problems: Vec<ThemeProblem>,
}

impl ThemeProblem {
    pub(super) fn file(file: &str, own: bool, message: String) -> Self {
        Self { file: file.to_owned(), own, place: None, message, excerpt: None }
    }
}

impl From<ThemeProblem> for ThemeError {
    fn from(problem: ThemeProblem) -> Self {
        Self { problems: vec![problem] }
    }
}

impl ThemeError {
    pub(super) fn unless_empty(problems: Vec<ThemeProblem>) -> Result<(), Self> {
        if problems.is_empty() { Ok(()) } else { Err(Self { problems }) }
    }

    /// Tells an error of the template engine in terms of the theme's files.
    pub(super) fn from_engine(error: &tera::Error, files: &ThemeFiles) -> Self {
        let text = error.to_string();
        let mut problems: Vec<_> =
            text.split("\n\nerror: ").map(|report| problem_of_report(report, files)).collect();
        if problems.is_empty() {
            problems.push(ThemeProblem::file("", false, text));
        }
        Self { problems }
    }
}

/// Reads a report of the engine (`error: MESSAGE`, `--> FILE:LINE:COLUMN`, excerpt, notes).
fn problem_of_report(report: &str, files: &ThemeFiles) -> ThemeProblem {
    let report = report.strip_prefix("error: ").unwrap_or(report);
    let mut lines = report.splitn(3, '\n');
    let message = lines.next().unwrap_or_default();
    let place = lines.next().and_then(|line| line.trim_start().strip_prefix("--> ")).and_then(|place| {
        let mut parts = place.rsplitn(3, ':');
        let column = parts.next()?.parse::<usize>().ok()?;
        let line = parts.next()?.parse::<usize>().ok()?;
        Some((format!("templates/{}", parts.next()?), (line, column)))
    });
    let Some((file, place)) = place else {
        return ThemeProblem::file("", false, report.to_owned());
    };
    let own = files.get(&file).is_some_and(|file| file.own);
    ThemeProblem {
        message: format!("{}{}", plain(message), what_there_is(message, files)),
        file,
        own,
        place: Some(place),
        excerpt: lines.next().map(str::to_owned),
    }
}

/// The engine's phrase without its capital letter and full stop.
fn plain(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect::<String>().trim_end_matches('.').to_owned()
}

/// What a template can use in the place of what is unknown.
fn what_there_is(message: &str, files: &ThemeFiles) -> String {
    let Some((kind, rest)) = message.strip_prefix("Unknown ").and_then(|rest| rest.split_once(" `")) else {
        return String::new();
    };
    let unknown = rest.trim_end_matches('`');
    let mut known: Vec<String> = match kind {
        "filter" => super::engine::FILTERS.iter().map(|name| (*name).to_owned()).collect(),
        "function" => super::engine::FUNCTIONS.iter().map(|name| (*name).to_owned()).collect(),
        "template" => files.below("templates").map(|(name, _)| name.to_owned()).collect(),
        "component" => super::engine::component_names(files),
        _ => return String::new(),
    };
    known.sort();
    let nearest = known
        .iter()
        .map(|name| (strsim::osa_distance(name, unknown), name))
        .min()
        .filter(|(distance, _)| *distance <= 2)
        .map(|(_, name)| format!("; did you mean `{name}`?"))
        .unwrap_or_default();
    format!("{nearest} Available: {}", known.join(", "))
}

impl fmt::Display for ThemeProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.file.is_empty() {
            f.write_str(if self.own { "theme/" } else { "default theme, " })?;
            f.write_str(&self.file)?;
            if let Some((line, column)) = self.place {
                write!(f, ":{line}:{column}")?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&self.message)?;
        if let Some(excerpt) = &self.excerpt {
            write!(f, "\n{excerpt}")?;
        }
        if self.own {
            f.write_str("\nhelp: this file is the network's own and stands before the default theme's")?;
        }
        Ok(())
    }
}

impl fmt::Display for ThemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                f.write_str("\n\n")?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for ThemeError {}
