//! Sound YAML that says something else than was meant: a text that is cut off,
//! lines that run together.
//!
//! Errors of YAML are found where it is read ([`crate::load::yaml`]). Here are
//! the values that only their schema gives away: behind a date a `#` begins a
//! comment, behind a title it is most likely a number.

use std::sync::Arc;

use crate::check::Findings;
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::load::yaml::in_quotes;
use crate::model::LanguageTag;
use crate::model::schema::FieldText;

rules! {
    /// A text that ends where a `#` begins a comment.
    CUT_TEXT = "C0211", "cut-text", Warning;
    /// Lines of a list, or a field, that became part of the text above.
    SWALLOWED_LINE = "C0212", "swallowed-line", Warning;
    /// A `>` or `|` that was meant as text.
    EMPTY_BLOCK = "C0213", "empty-block", Warning;
    /// The word `null`, which means that there is no value.
    NULL_TEXT = "C0214", "null-text", Warning;
    /// Quotation marks that YAML does not know.
    FOREIGN_QUOTES = "C0215", "foreign-quotes", Warning;
    /// A text in lines or paragraphs that pages show as one.
    LOST_LINES = "C0216", "lost-lines", Warning;
}

/// Checks how a text was written.
pub(super) fn check(file: &Arc<ContentFile>, text: &FieldText<'_>, findings: &mut Findings<'_>) {
    if !text.role.is_text() || text.is_key {
        return;
    }
    let judge = Judge { file, text, written: file.text.get(text.span.clone()).unwrap_or_default() };
    if text.quoted {
        judge.empty_block(findings);
        judge.lost_lines(findings);
    } else {
        judge.cut_off(findings);
        judge.null(findings);
        judge.foreign_quotes(findings);
    }
    judge.swallowed(findings);
}

struct Judge<'a> {
    file: &'a Arc<ContentFile>,
    text: &'a FieldText<'a>,
    written: &'a str,
}

impl Judge<'_> {
    /// `title: Shelter at office #3`.
    fn cut_off(&self, findings: &mut Findings<'_>) {
        let end = self.text.span.end;
        let rest = self.file.text.get(end..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default().trim_end();
        let Some(comment) = line.trim_start().strip_prefix('#') else { return };
        let is_empty = self.text.value.is_empty();
        // `summary: # to be written` is a comment, and so is one behind a number.
        if (is_empty && comment.starts_with([' ', '\t', '#'])) || comment.is_empty() {
            return;
        }
        if !is_empty && self.text.value.parse::<f64>().is_ok() {
            return;
        }
        let start =
            if is_empty { end + (line.len() - line.trim_start().len()) } else { self.text.span.start };
        let whole = start..end + line.len();
        let meant = if self.written.contains('\n') {
            format!("{}{line}", self.text.value)
        } else {
            self.file.text.get(whole.clone()).unwrap_or_default().to_owned()
        };
        let message = if is_empty {
            format!("`{}` has no text: what begins with `#` is a comment", self.text.field)
        } else {
            format!("`{}` ends before ` #`: what follows is a comment, and no page shows it", self.text.field)
        };
        findings.add(
            Diagnostic::new(&CUT_TEXT, self.file, whole, message)
                .help(
                    "put the text in quotes when the `#` belongs to it; write a comment on a line of its own",
                )
                .replace_with(in_quotes(&meant)),
        );
    }

    /// `summary: null`.
    fn null(&self, findings: &mut Findings<'_>) {
        if matches!(self.written, "null" | "Null" | "NULL") {
            let message = format!("`{}` without quotes means that there is no value", self.written);
            findings.add(
                Diagnostic::new(&NULL_TEXT, self.file, self.text.span.clone(), message)
                    .help("put the word in quotes when it is a text; else delete the line")
                    .replace_with(in_quotes(self.written)),
            );
        }
    }

    /// `title: ＂Housing＂`.
    fn foreign_quotes(&self, findings: &mut Findings<'_>) {
        for mark in ['＂', '＇'] {
            let inner = self.written.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
            if let Some(inner) = inner.filter(|inner| !inner.is_empty()) {
                let message =
                    format!("`{mark}` is no quotation mark of YAML: it is shown as a part of the text");
                findings.add(
                    Diagnostic::new(&FOREIGN_QUOTES, self.file, self.text.span.clone(), message)
                        .help("write the quotation marks of the keyboard, `\"`")
                        .replace_with(in_quotes(inner)),
                );
            }
        }
    }

    /// `value: >5`.
    fn empty_block(&self, findings: &mut Findings<'_>) {
        if !self.text.value.trim().is_empty() || self.written.starts_with(['"', '\'']) {
            return;
        }
        // The sign stands before the place where the text would begin.
        let above = self.file.text.get(..self.text.span.end).unwrap_or_default().trim_end();
        let line = above.rsplit(char::is_whitespace).next().unwrap_or_default();
        if line.starts_with(['>', '|']) {
            let message = format!("`{line}` begins a text of several lines, and there is none");
            let span = above.len() - line.len()..above.len();
            findings.add(
                Diagnostic::new(&EMPTY_BLOCK, self.file, span, message)
                    .help("put it in quotes when it is the text, or write the text on the lines below, indented")
                    .replace_with(in_quotes(line)),
            );
        }
    }

    /// `description: |` and several lines: pages show a field as one paragraph.
    fn lost_lines(&self, findings: &mut Findings<'_>) {
        if !self.text.value.trim_end().contains('\n') {
            return;
        }
        let line = self.written.split('\n').next().unwrap_or_default().trim_end();
        let span = self.text.span.start..self.text.span.start + line.len();
        let message = format!("`{}` has several lines, and pages show it as one", self.text.field);
        findings.add(Diagnostic::new(&LOST_LINES, self.file, span, message).help(
            "write one paragraph, after `>-` where it is long; what needs more belongs in the text of a page",
        ));
    }

    /// Lines of one text that were meant as a list or as fields.
    fn swallowed(&self, findings: &mut Findings<'_>) {
        if !self.written.contains('\n') && self.text.quoted {
            return;
        }
        let is_block = self.text.quoted && !self.written.starts_with(['"', '\'']);
        let (start, mut at) = (self.text.span.start, self.text.span.start);
        let above = self.file.text.get(..start).unwrap_or_default();
        // A value on its own line may be a field that lacks its space.
        let begun = above.rsplit('\n').next().unwrap_or_default();
        let is_alone = begun.trim_matches([' ', '-']).is_empty();
        let indentation = begun.get(..begun.len() - begun.trim_start().len()).unwrap_or_default();
        for (number, line) in self.written.split('\n').enumerate() {
            let line_start = at;
            let place = at + (line.len() - line.trim_start().len())..at + line.trim_end().len();
            at += line.len() + 1;
            let line = line.trim();
            let is_first = number == 0;
            if !self.text.quoted && (!is_first || is_alone) && self.is_field(line) {
                let message =
                    format!("this looks like a field, and is a part of the text of `{}`", self.text.field);
                // With its indentation, so that the corrected line begins in its column.
                let place = if is_first { place } else { line_start..place.end };
                let finding = Diagnostic::new(&SWALLOWED_LINE, self.file, place, message);
                findings.add(as_field(finding, line, (!is_first).then_some(indentation)));
                return;
            }
            if (!is_first || is_block) && is_entry(line) && !is_line_of(self.text.value, line) {
                let message = format!(
                    "this looks like an entry of a list, and runs on in the text of `{}`",
                    self.text.field
                );
                findings.add(
                    Diagnostic::new(&SWALLOWED_LINE, self.file, place, message)
                        .help("pages show these lines as one: write whole sentences, or move the list to the text of a page"),
                );
                return;
            }
        }
    }

    /// True for `summary:Rents`, and for `sq:Strehimi` where texts are by
    /// language.
    fn is_field(&self, line: &str) -> bool {
        let Some((name, value)) = line.split_once([':', '：']) else { return false };
        let is_name = !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
        is_name
            && !value.starts_with('/')
            && (self.text.fields.iter().any(|field| field == name) || name.parse::<LanguageTag>().is_ok())
    }
}

/// The line as the field that was meant, in the column of the one above where
/// it was not the first.
fn as_field(finding: Diagnostic, line: &str, indentation: Option<&str>) -> Diagnostic {
    let Some((name, value)) = line.split_once([':', '：']) else { return finding };
    let finding = finding.help(match indentation {
        None => "write a space after the colon",
        Some(_) => "begin it in the column of the field above, with a space after the colon",
    });
    finding.replace_with(format!("{}{name}: {}", indentation.unwrap_or_default(), value.trim_start()))
}

/// True when a text still has the line as a line of its own.
fn is_line_of(text: &str, line: &str) -> bool {
    text.lines().any(|of_text| of_text.trim_start().starts_with(line))
}

/// True for a line of a list.
fn is_entry(line: &str) -> bool {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let numbered = line.get(digits..).is_some_and(|rest| rest.starts_with(". ") || rest.starts_with(") "));
    ["- ", "* ", "• ", "– "].iter().any(|mark| line.starts_with(mark))
        || ((1..=2).contains(&digits) && numbered)
}
