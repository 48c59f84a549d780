//! Where the front matter of a Markdown file stands.

use std::ops::Range;
use std::sync::Arc;

use crate::characters::unseen;
use crate::diagnostic::Diagnostic;
use crate::load::rules;

/// The longest front matter, in bytes: 64 kB.
pub const LONGEST_FRONT_MATTER: usize = 64 * 1024;

/// The parts of a Markdown file.
#[derive(Debug)]
pub(super) struct Parts {
    /// The YAML between the `---` lines. `None` when there is none to read.
    pub yaml: Option<Range<usize>>,
    /// Where the Markdown begins.
    pub body_start: usize,
    /// Why there is no YAML; without a file.
    pub finding: Option<Diagnostic>,
}

/// Finds the front matter: the lines between a first line `---` and the next
/// line `---`. White space at the end of these lines does not count; `start`
/// is where the text begins after a byte-order mark.
pub(super) fn split(path: &Arc<str>, text: &str, start: usize) -> Parts {
    let mut lines = Lines { text, at: start };
    let first = lines.next().unwrap_or(start..start);
    if !is_fence(text, &first) {
        // What is text and what was meant as fields cannot be told, so nothing
        // is read as text.
        return Parts { yaml: None, body_start: text.len(), finding: Some(missing(path, text, first)) };
    }
    let yaml_start = lines.at;
    while let Some(line) = lines.next() {
        if !is_fence(text, &line) {
            continue;
        }
        let yaml = yaml_start..line.start;
        if yaml.len() > LONGEST_FRONT_MATTER {
            let mut finding = Diagnostic::about_path(
                &rules::LONG_FRONT_MATTER,
                Arc::clone(path),
                format!("the front matter is {} kB long; it may have {} kB", yaml.len().div_ceil(1024), LONGEST_FRONT_MATTER / 1024),
            )
            .help("move what readers read below the second `---` line, and shared sources to `content/sources.yaml`");
            finding.span = first;
            return Parts { yaml: None, body_start: lines.at, finding: Some(finding) };
        }
        let finding = more_fields(path, text, lines.at, &line);
        return Parts { yaml: Some(yaml), body_start: lines.at, finding };
    }
    let mut finding = Diagnostic::about_path(
        &rules::OPEN_FRONT_MATTER,
        Arc::clone(path),
        "the front matter has no end: a second line `---` is missing",
    )
    .label("it begins here")
    .help("write a line `---` after the last field");
    finding.span = first;
    let all = Lines { text, at: yaml_start };
    if let Some(line) = all.into_iter().find(|line| are_dashes(text.get(line.clone()).unwrap_or_default())) {
        finding = finding.also(line, "these are no three hyphens");
    }
    Parts { yaml: None, body_start: text.len(), finding: Some(finding) }
}

/// Fields below the line that ends the front matter, and a further such line.
fn more_fields(path: &Arc<str>, text: &str, from: usize, fence: &Range<usize>) -> Option<Diagnostic> {
    let is_name =
        |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let is_field = |line: &str| {
        line.split_once(':')
            .is_some_and(|(name, rest)| is_name(name) && (rest.is_empty() || rest.starts_with([' ', '\t'])))
    };
    let mut has_fields = false;
    for line in (Lines { text, at: from }) {
        if is_fence(text, &line) {
            let mut finding = Diagnostic::about_path(
                &rules::SPLIT_FRONT_MATTER,
                Arc::clone(path),
                "the front matter ends here, and more fields follow",
            )
            .help("delete this line: the front matter goes to the next line `---`");
            finding.span = fence.clone();
            return has_fields.then_some(finding.also(line, "it was meant to end here"));
        }
        let line = text.get(line)?.trim_end();
        if line.is_empty() || line.starts_with([' ', '#', '-']) && has_fields {
            continue;
        }
        if !is_field(line) {
            return None;
        }
        has_fields = true;
    }
    None
}

/// True for a line of dashes that are no hyphens, as word processors make them.
fn are_dashes(line: &str) -> bool {
    let line = line.trim();
    let dashes = ['-', '\u{2010}', '\u{2011}', '–', '—', '―', '−', '－'];
    !line.is_empty() && line.chars().all(|c| dashes.contains(&c)) && line != "-"
}

fn missing(path: &Arc<str>, text: &str, first: Range<usize>) -> Diagnostic {
    let line = text.get(first.clone()).unwrap_or_default().trim();
    let finding = Diagnostic::about_path(
        &rules::MISSING_FRONT_MATTER,
        Arc::clone(path),
        "the brief does not begin with its front matter",
    );
    let mut finding = if line == "+++" {
        finding.help("corin takes YAML between lines `---`, not TOML between lines `+++`")
    } else if are_dashes(line) {
        finding.help("write the first line with three hyphens of the keyboard: `---`")
    } else if line.is_empty() && text.trim_start_matches('\u{feff}').trim_start().starts_with("---") {
        finding.help("delete what stands before the first `---`: it must be the first line")
    } else {
        finding.help(
            "begin the file with a line `---`, the fields (title, as_of, reviewed …) and a second line `---`",
        )
    };
    finding.span = first;
    finding
}

fn is_fence(text: &str, line: &Range<usize>) -> bool {
    let nothing = |c: char| c.is_whitespace() || unseen(c).is_some();
    text.get(line.clone()).is_some_and(|line| line.trim_end_matches(nothing) == "---")
}

/// The lines of a text, without their ends.
struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let start = self.at;
        let length = rest.find('\n').unwrap_or(rest.len());
        self.at = (start + length + 1).min(self.text.len());
        let line = rest.get(..length).unwrap_or_default();
        Some(start..start + line.trim_end_matches('\r').len())
    }
}
