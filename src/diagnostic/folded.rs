//! Many findings for people: what one can read is whole, the rest is folded by
//! rule.
//!
//! What is folded depends on the findings alone, never on the terminal, so that
//! the same run says the same everywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use annotate_snippets::renderer::Renderer;
use annotate_snippets::{Element, Level, Origin};

use crate::diagnostic::human::{self, level};
use crate::diagnostic::lines::Lines;
use crate::diagnostic::summary::grouped;
use crate::diagnostic::visible::{message, visible, with_isolates};
use crate::diagnostic::{Diagnostic, Severity};

/// Up to so many findings are shown as [`human::render`] shows them.
pub const MOST_WHOLE: usize = 30;

/// Of more than [`MOST_WHOLE`], so many errors are shown whole.
pub const MOST_ERRORS: usize = 50;

/// How many places of a folded rule are named.
const PLACES: usize = 3;

/// The findings as text for a terminal; nothing for no findings.
///
/// Of more than [`MOST_WHOLE`], those that say the same in several places are
/// one, with their number. The first [`MOST_ERRORS`] errors are whole; warnings
/// and notes, when they are more than [`MOST_WHOLE`], are folded: each rule is
/// said once, with its number, the first places and the command that shows all.
pub fn render(diagnostics: &[Diagnostic], colour: bool) -> String {
    if diagnostics.len() <= MOST_WHOLE {
        return human::render(diagnostics, colour);
    }
    let causes = causes(diagnostics);
    let (errors, others): (Vec<&Cause<'_>>, Vec<&Cause<'_>>) =
        causes.iter().partition(|cause| cause.first.severity == Severity::Error);
    let mut whole: Vec<Diagnostic> = errors.iter().take(MOST_ERRORS).map(|cause| cause.whole()).collect();
    let mut folded: Vec<&Cause<'_>> = errors.into_iter().skip(MOST_ERRORS).collect();
    if others.len() <= MOST_WHOLE {
        whole.extend(others.iter().map(|cause| cause.whole()));
        crate::diagnostic::sort(&mut whole);
    } else {
        folded.extend(others);
    }
    let mut text = human::render(&whole, colour);
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() }.term_width(10_000);
    for rule in by_rule(&folded) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&with_isolates(&of_rule(&renderer, &rule)));
        text.push('\n');
    }
    text
}

/// True when [`render`] folds something.
pub fn folds(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.len() > MOST_WHOLE
}

/// Findings of one rule that say the same.
struct Cause<'a> {
    first: &'a Diagnostic,
    others: Vec<&'a Diagnostic>,
}

impl Cause<'_> {
    fn len(&self) -> usize {
        1 + self.others.len()
    }

    /// The first finding, which also says where else it stands.
    fn whole(&self) -> Diagnostic {
        let first = self.first.clone();
        if self.others.is_empty() {
            return first;
        }
        let named: Vec<String> = self.others.iter().take(PLACES - 1).map(|finding| place(finding)).collect();
        let mut help = format!("the same stands in {}", named.join(", "));
        if let Some(rest @ 1..) = self.others.len().checked_sub(named.len()) {
            // Writing to a String cannot fail.
            let _ =
                write!(help, " and {} more {}", grouped(rest), if rest == 1 { "place" } else { "places" });
        }
        first.help(help)
    }
}

/// The causes in the order of their first places.
fn causes(diagnostics: &[Diagnostic]) -> Vec<Cause<'_>> {
    let mut causes: Vec<Cause<'_>> = Vec::new();
    let mut known: BTreeMap<(&str, Severity, &str), usize> = BTreeMap::new();
    for finding in diagnostics {
        let key = (finding.rule.code, finding.severity, finding.message.as_str());
        match known.get(&key).and_then(|index| causes.get_mut(*index)) {
            Some(cause) => cause.others.push(finding),
            None => {
                known.insert(key, causes.len());
                causes.push(Cause { first: finding, others: Vec::new() });
            }
        }
    }
    causes
}

/// The causes by rule: errors first, then by code.
fn by_rule<'c, 'a>(causes: &[&'c Cause<'a>]) -> Vec<Vec<&'c Cause<'a>>> {
    let mut rules: BTreeMap<(std::cmp::Reverse<Severity>, &str), Vec<&Cause<'_>>> = BTreeMap::new();
    for cause in causes {
        let key = (std::cmp::Reverse(cause.first.severity), cause.first.rule.code);
        rules.entry(key).or_default().push(cause);
    }
    rules.into_values().collect()
}

/// A rule with its number, the first places and the command that shows all.
fn of_rule(renderer: &Renderer, causes: &[&Cause<'_>]) -> String {
    let Some(head) = causes.first().map(|cause| cause.first) else { return String::new() };
    let count: usize = causes.iter().map(|cause| cause.len()).sum();
    let all = causes.iter().flat_map(|cause| std::iter::once(&cause.first).chain(&cause.others));
    let files: BTreeSet<&str> = all.map(|finding| &*finding.path).collect();
    let title =
        format!("{}: {} in {}", head.rule.name, counted(count, "finding"), counted(files.len(), "file"));
    let mut lines: Vec<String> = Vec::new();
    if let [only] = causes {
        lines.push(format!("{}: {}", place(only.first), message(&only.first.message)));
        lines.extend(only.others.iter().take(PLACES - 1).map(|finding| place(finding)));
    } else {
        lines.extend(causes.iter().take(PLACES).map(|cause| {
            let more = match cause.others.len() {
                0 => String::new(),
                more => format!(" (and {})", counted(more, "more place")),
            };
            format!("{}: {}{more}", place(cause.first), message(&cause.first.message))
        }));
    }
    let places = lines.iter().map(|line| Element::from(Origin::path(line)));
    let helps: Option<Element<'_>> = head.help.first().map(|help| Level::HELP.message(message(help)).into());
    let all = format!("all of them: `corin check --only {}`", head.rule.name);
    let group = level(head.severity)
        .primary_title(title)
        .id(head.rule.code)
        .elements(places)
        .elements(helps.into_iter().chain([Level::NOTE.message(all).into()]));
    renderer.render(&[group])
}

/// `content/xk/housing.en.md:12:1`, made visible.
fn place(finding: &Diagnostic) -> String {
    let path = visible(&finding.path);
    match &finding.file {
        Some(file) => {
            let place = Lines::new(&file.text).place(finding.span.start);
            format!("{path}:{}:{}", place.line, place.column)
        }
        None => path.into_owned(),
    }
}

fn counted(number: usize, what: &str) -> String {
    format!("{} {what}{}", grouped(number), if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use snapbox::{assert_data_eq, str};

    use super::*;
    use crate::diagnostic::{Rule, sort};
    use crate::load::file_from_text;

    static ERROR: Rule =
        Rule { code: "C9998", name: "test-error", severity: Severity::Error, explanation: "" };
    static WARNING: Rule =
        Rule { code: "C9999", name: "test-warning", severity: Severity::Warning, explanation: "" };

    fn finding(rule: &'static Rule, file: usize, line: usize, message: &str) -> Diagnostic {
        let (file, _) = file_from_text(&format!("content/xk/{file:03}.csv"), &"line,\n".repeat(2_000));
        let file = Arc::clone(&file);
        Diagnostic::new(rule, &file, line * 6..line * 6 + 4, message).help("do something")
    }

    #[test]
    fn few_findings_are_whole() {
        let few: Vec<Diagnostic> = (0..MOST_WHOLE).map(|n| finding(&WARNING, 1, n, "same")).collect();
        assert_eq!(render(&few, false), human::render(&few, false));
    }

    #[test]
    fn a_rule_of_many_findings_is_said_once() {
        let mut many: Vec<Diagnostic> =
            (0..1200).map(|n| finding(&WARNING, n % 3, n, &format!("number {n} is not known"))).collect();
        many.extend((0..5).map(|n| finding(&ERROR, 1, n, "the id `x` is not known")));
        sort(&mut many);
        assert_data_eq!(
            render(&many, false),
            str![[r#"
error[C9998]: the id `x` is not known
 --> content/xk/001.csv:1:1
  |
1 | line,
  | ^^^^
  |
  = help: do something
  = help: the same stands in content/xk/001.csv:2:1, content/xk/001.csv:3:1 and 2 more places

warning[C9999]: test-warning: 1,200 findings in 3 files
--> content/xk/000.csv:1:1: number 0 is not known
::: content/xk/000.csv:4:1: number 3 is not known
::: content/xk/000.csv:7:1: number 6 is not known
 = help: do something
 = note: all of them: `corin check --only test-warning`

"#]]
        );
    }

    #[test]
    fn a_cause_that_stands_in_many_places_is_one_finding() {
        let mut many: Vec<Diagnostic> =
            (0..900).map(|n| finding(&WARNING, n, 3, "the same picture")).collect();
        many.extend((0..40).map(|n| finding(&WARNING, n, 5, &format!("picture {n}"))));
        sort(&mut many);
        assert_data_eq!(
            render(&many, false),
            str![[r#"
warning[C9999]: test-warning: 940 findings in 900 files
--> content/xk/000.csv:4:1: the same picture (and 899 more places)
::: content/xk/000.csv:6:1: picture 0
::: content/xk/001.csv:6:1: picture 1
 = help: do something
 = note: all of them: `corin check --only test-warning`

"#]]
        );
    }

    #[test]
    fn errors_are_whole_up_to_a_bound() {
        let many: Vec<Diagnostic> =
            (0..MOST_ERRORS + 7).map(|n| finding(&ERROR, 1, n, &format!("number {n}"))).collect();
        let shown = render(&many, false);
        assert_eq!(shown.matches("error[C9998]: number").count(), MOST_ERRORS);
        assert!(shown.contains("error[C9998]: test-error: 7 findings in 1 file"), "{shown}");
    }
}
