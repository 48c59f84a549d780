//! What the parser could not read, in plain words.

use std::ops::Range;
use std::sync::Arc;

use granit_parser::ErrorKind;

use super::MAXIMUM_DEPTH;
use crate::diagnostic::{Diagnostic, Span};
use crate::load::rules;

mod signs;

use signs::is_name;
pub(super) use signs::{for_colon, for_key, value_at};

/// The finding for an error of the parser at `at`; `open` is the innermost
/// bracket that waits for its end.
pub(super) fn for_error(
    path: &Arc<str>,
    text: &str,
    block: &Range<usize>,
    kind: &ErrorKind,
    at: usize,
    open: Option<&Span>,
) -> Diagnostic {
    let scene = Scene { path, text, block, at };
    if let Some(finding) = scene.tab(kind).or_else(|| scene.odd_space()).or_else(|| scene.odd_colon()) {
        return finding;
    }
    let finding = scene.sentence(kind, open.cloned());
    if finding.replacement.is_some() || open.is_some() {
        return finding;
    }
    let trailing = matches!(
        kind,
        ErrorKind::InvalidTrailingDoubleQuotedScalar | ErrorKind::InvalidTrailingSingleQuotedScalar
    );
    // Quotes that have no end are another mistake.
    match scene
        .unquoted_line()
        .filter(|(span, _)| trailing || !text.get(span.clone()).unwrap_or_default().starts_with(['"', '\'']))
    {
        Some((span, quoted)) => {
            // The column is right: the value is what cannot be read.
            let finding = if matches!(
                kind,
                ErrorKind::ExpectedBlockMappingKey
                    | ErrorKind::InvalidIndentation
                    | ErrorKind::ExpectedDocumentStart
            ) {
                scene.syntax(span, "text after the closing bracket").help("put the value in quotes")
            } else {
                Diagnostic { span, ..finding.help("put the whole value in quotes when this belongs to it") }
            };
            finding.replace_with(quoted)
        }
        None => finding,
    }
}

impl Scene<'_> {
    fn sentence(&self, kind: &ErrorKind, open: Option<Span>) -> Diagnostic {
        let scene = self;
        let (path, at) = (self.path, self.at);
        match kind {
            ErrorKind::MappingValueNotAllowed => scene.colon(),
            ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => scene.line_without_colon(),
            ErrorKind::UnclosedFlowCollection { .. }
            | ErrorKind::UnexpectedEofFlowMapping
            | ErrorKind::UnexpectedEofFlowSequence
            | ErrorKind::InvalidColonPlacement
            | ErrorKind::ExpectedFlowMappingSeparator
            | ErrorKind::ExpectedFlowSequenceSeparator
            | ErrorKind::InvalidFlowScalarIndent
            | ErrorKind::BlockEntryInFlowCollection => scene.bracket(open),
            ErrorKind::UnexpectedEofImplicitFlowMapping => scene
                .syntax(scene.character(at), "a comma with nothing before it")
                .help("delete it, or write what is missing"),
            ErrorKind::MisplacedFlowCollectionEnd => scene
                .syntax(scene.character(at), "a closing bracket without an opening one")
                .help("delete it, or put the value in quotes"),
            ErrorKind::MismatchedFlowCollectionEnd { open, close } => scene
                .syntax(scene.character(at), format!("`{open}` cannot be closed by `{close}`"))
                .help("close `[` with `]` and `{` with `}`"),
            ErrorKind::UnclosedQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::DocumentIndicatorInQuotedScalar => scene.open_quotes(),
            ErrorKind::InvalidTrailingDoubleQuotedScalar => scene
                .syntax(scene.rest_of_line(at), "text after the closing quotation mark")
                .help("write `\\\"` for a quotation mark inside the text, or `'` around the whole of it"),
            ErrorKind::InvalidTrailingSingleQuotedScalar => scene
                .syntax(scene.rest_of_line(at), "text after the closing quotation mark")
                .help("write `''` for an apostrophe inside the text, or `\"` around the whole of it"),
            ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarHexEscape
            | ErrorKind::InvalidLowSurrogateHexEscape
            | ErrorKind::InvalidLowSurrogate
            | ErrorKind::MissingLowSurrogate
            | ErrorKind::UnpairedLowSurrogate
            | ErrorKind::InvalidUnicodeEscape => scene.backslash(),
            ErrorKind::UnexpectedCharacter { character } => scene.first_character(*character),
            ErrorKind::BomInsideDocument => scene
                .syntax(scene.character(at), "an invisible character (U+FEFF) stands inside the text")
                .help("delete it"),
            ErrorKind::CommentNotSeparated | ErrorKind::CommentInterceptedScalar => scene
                .syntax(scene.character(at), "`#` begins a comment, and here it stands inside a value")
                .help("put the value in quotes when the `#` belongs to it"),
            ErrorKind::BlockSequenceEntryNotAllowed => {
                scene.syntax(scene.character(at), "a list cannot begin on the line of its field").help(
                    "begin the list on the next line, or put the value in quotes when the `-` belongs to it",
                )
            }
            ErrorKind::ExpectedBlockSequenceEntry => scene
                .syntax(scene.rest_of_line(at), "a line without `-` among the entries of a list")
                .help("write `- ` before it, or indent it as the part of the entry that it is"),
            ErrorKind::ExpectedDocumentStart
            | ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::InvalidIndentation
            | ErrorKind::InvalidBlockScalarIndent
            | ErrorKind::InvalidDocumentEnd => scene.column(),
            ErrorKind::InvalidBlockScalarHeader | ErrorKind::ZeroBlockScalarIndent => scene
                .syntax(scene.rest_of_line(at), "text on the line of `|` or `>`")
                .help("begin the text on the next line, indented"),
            ErrorKind::RecursionLimitExceeded => {
                let mut finding = too_deep(path);
                finding.span = scene.character(at);
                finding
            }
            ErrorKind::DirectiveDisallowed => {
                scene.syntax(scene.rest_of_line(at), "a line that begins with `%`").help("delete it")
            }
            _ => scene
                .syntax(scene.character(at), "the YAML cannot be read from here on")
                .help("look at quotes, colons and indentation in this line and the one above"),
        }
    }
}

/// The finding for fields that lie too deep in one another; without a place.
pub(super) fn too_deep(path: &Arc<str>) -> Diagnostic {
    Diagnostic::about_path(
        &rules::YAML_DEPTH,
        Arc::clone(path),
        format!("lists and fields lie more than {MAXIMUM_DEPTH} deep in one another"),
    )
    .help("nothing that corin reads is that deep: look for a bracket or an indentation too many")
}

/// The text around an error.
struct Scene<'a> {
    path: &'a Arc<str>,
    text: &'a str,
    block: &'a Range<usize>,
    at: usize,
}

impl<'a> Scene<'a> {
    fn syntax(&self, span: Span, message: impl Into<String>) -> Diagnostic {
        let mut finding = Diagnostic::about_path(&rules::YAML_SYNTAX, Arc::clone(self.path), message);
        finding.span = span;
        finding
    }

    fn slice(&self, span: Span) -> &'a str {
        self.text.get(span).unwrap_or_default()
    }

    /// The line around a place, without its end.
    fn line(&self, at: usize) -> Span {
        let start = self
            .slice(self.block.start..at)
            .rfind('\n')
            .map_or(self.block.start, |newline| self.block.start + newline + 1);
        let rest = self.slice(start..self.block.end);
        let end = start + rest.find('\n').unwrap_or(rest.len());
        start..start + self.slice(start..end).trim_end_matches('\r').len()
    }

    /// The last line above a place that says something.
    fn line_above(&self, at: usize) -> Option<Span> {
        let mut start = self.line(at).start;
        while start > self.block.start {
            let line = self.line(start - 1);
            let written = self.slice(line.clone()).trim_start();
            if !written.is_empty() && !written.starts_with('#') {
                return Some(line);
            }
            start = line.start;
        }
        None
    }

    /// What is written in a line, without the space around it.
    fn written(&self, line: Span) -> Span {
        let text = self.slice(line.clone());
        let start = line.start + (text.len() - text.trim_start().len());
        start..(line.start + text.trim_end().len()).max(start)
    }

    fn rest_of_line(&self, at: usize) -> Span {
        let rest = self.written(at..self.line(at).end.max(at));
        if rest.is_empty() { self.character(at) } else { rest }
    }

    fn character(&self, at: usize) -> Span {
        let length = self.slice(at..self.block.end).chars().next().map_or(0, char::len_utf8);
        at..at + length
    }

    /// A tab in the indentation of the line of the error or the one below.
    fn tab(&self, kind: &ErrorKind) -> Option<Diagnostic> {
        let certain = matches!(
            kind,
            ErrorKind::TabNotAllowed
                | ErrorKind::TabInBlockIndentation
                | ErrorKind::TabInIndentation
                | ErrorKind::TabInPlainScalar
                | ErrorKind::TabAtBlockScalarStart
        );
        let mut line = self.line(self.at);
        for _ in 0..if certain { usize::MAX } else { 1 } {
            let text = self.slice(line.clone());
            let indentation = text.len() - text.trim_start().len();
            let lead = self.slice(line.start..line.start + indentation);
            if let (true, Some(first), Some(last)) =
                (indentation < text.len(), lead.find('\t'), lead.rfind('\t'))
            {
                let mut finding = Diagnostic::about_path(
                    &rules::YAML_TAB,
                    Arc::clone(self.path),
                    "a tab at the beginning of a line",
                )
                .label("YAML takes only spaces here")
                .help("indent with spaces, for example two for each level");
                finding.span = line.start + first..line.start + last + 1;
                return Some(finding);
            }
            let next = self.slice(line.end..self.block.end).find('\n')?;
            line = self.line(line.end + next + 1);
        }
        None
    }

    /// A colon where a value stands already.
    fn colon(&self) -> Diagnostic {
        let line = self.line(self.at);
        let before = self.slice(line.start..self.at);
        if let Some(colon) = before.find(": ") {
            return self.unquoted(self.value_of_line(line.start + colon + 1));
        }
        if let Some(above) = self.line_above(self.at) {
            if let Some(finding) = self.missing_space(above.clone()) {
                return finding;
            }
            let key = self.written(line.start..self.at);
            return self
                .syntax(key, "this line is indented more than the one above, which has its value already")
                .help("begin it in the column of the field above")
                .help("put a text of several lines in quotes when this is a part of it");
        }
        self.unquoted(self.rest_of_line(line.start))
    }

    /// The value that follows a colon at `after` on its line, without a
    /// comment.
    fn value_of_line(&self, after: usize) -> Span {
        let line_end = self.line(after).end;
        let rest = self.slice(after..line_end);
        let end = rest.find(" #").map_or(line_end, |comment| after + comment);
        self.written(after..end)
    }

    /// A value that needs quotes.
    fn unquoted(&self, value: Span) -> Diagnostic {
        let written = self.slice(value.clone());
        let finding = self
            .syntax(value, "a colon inside a value that stands without quotes")
            .label("the text after the colon looks like a field of its own")
            .help("put the value in quotes");
        with_quotes(finding, written)
    }

    /// `name:value`, which YAML reads as one word.
    fn missing_space(&self, line: Span) -> Option<Diagnostic> {
        let text = self.slice(line.clone());
        let colon = text.find(':')?;
        let (name, value) = (text.get(..colon)?.trim(), text.get(colon + 1..)?);
        if !is_name(name) || value.is_empty() || value.starts_with([' ', '/', '\t']) {
            return None;
        }
        let colon = line.start + colon;
        Some(
            self.syntax(colon..colon + 1, format!("no space after the colon of `{name}`"))
                .help("write a space between the colon and the value")
                .replace_with(": "),
        )
    }

    fn line_without_colon(&self) -> Diagnostic {
        let line = self.line(self.at);
        if let Some(finding) = self.missing_space(line.clone()) {
            return finding;
        }
        self.syntax(self.written(line), "a line that is no field: it has no colon")
            .help("write it as `name: value`")
            .help("indent it when it belongs to the value above")
    }

    fn bracket(&self, open: Option<Span>) -> Diagnostic {
        let span = open.unwrap_or_else(|| self.character(self.at));
        let bracket = self.slice(span.clone());
        let closing = if bracket == "{" { "}" } else { "]" };
        let line = self.line(self.at);
        let mut finding = self.syntax(span.clone(), format!("`{bracket}` is not closed"));
        if !line.contains(&span.start) {
            finding = finding.also(self.character(self.at), "the end was expected before this");
        }
        if self.slice(span.start..line.end.max(span.start)).contains(" #") {
            finding = finding
                .help("a `#` behind a space begins a comment: put the entry in quotes when it belongs to it");
        }
        finding
            .help(format!("write `{closing}` at the end, and a comma between two entries"))
            .help(format!("put the value in quotes when the `{bracket}` belongs to the text"))
    }

    fn open_quotes(&self) -> Diagnostic {
        let before = self.slice(self.block.start..self.at);
        let opening = if self.slice(self.character(self.at)).starts_with(['"', '\'']) {
            self.at
        } else {
            before.rfind(['"', '\'']).map_or(self.at, |quote| self.block.start + quote)
        };
        self.syntax(self.character(opening), "a quotation mark that is not closed")
            .help("close the quotes at the end of the value")
            .help("write a value of several lines after `>-`, each line indented")
    }

    /// A backslash in double quotes; the parser tells where the quotes begin.
    fn backslash(&self) -> Diagnostic {
        let quoted = self.slice(self.at..self.block.end);
        let mut characters = quoted.char_indices();
        let mut span = self.character(self.at);
        while let Some((offset, character)) = characters.next() {
            if character != '\\' {
                continue;
            }
            let known = characters.next().is_some_and(|(_, next)| "0abt\tnvfre \"/\\N_LP\r\n".contains(next));
            if !known {
                let next = self.character(self.at + offset + 1);
                span = self.at + offset..next.end;
                break;
            }
        }
        self.syntax(span, "a backslash in double quotes that means nothing")
            .help("write `\\\\` for a backslash, or put the value in single quotes")
    }

    /// A value that begins with a character that YAML keeps for itself.
    fn first_character(&self, character: char) -> Diagnostic {
        if character.is_control() {
            // The parser tells where the value begins.
            let offset = self.slice(self.at..self.block.end).find(character).unwrap_or(0);
            return self
                .syntax(
                    self.character(self.at + offset),
                    format!("an invisible control character (U+{:04X})", u32::from(character)),
                )
                .help("delete it");
        }
        let value = self.value_of_line(self.at);
        let written = self.slice(value.clone());
        let finding = self
            .syntax(value, format!("a value cannot begin with `{character}`"))
            .help("put the value in quotes");
        with_quotes(finding, written)
    }

    fn column(&self) -> Diagnostic {
        let line = self.line(self.at);
        // The line straight above, comment or not.
        let above = (line.start > self.block.start).then(|| self.line(line.start - 1));
        if self.slice(line.clone()).starts_with(' ')
            && let Some(comment) =
                above.filter(|above| self.slice(above.clone()).trim_start().starts_with('#'))
        {
            return self
                .syntax(self.written(line), "a text cannot go on below a comment")
                .also(self.written(comment), "the comment")
                .help("put the whole text in quotes when the `#` belongs to it; else move the comment above the field");
        }
        self.syntax(self.written(line), "this line does not begin in the column of the fields above")
            .help("begin all fields of one group in the same column")
    }
}

/// A text as YAML takes it whatever is in it.
pub fn in_quotes(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Proposes the value in quotes where it is sure to be one value.
fn with_quotes(finding: Diagnostic, written: &str) -> Diagnostic {
    let sure = !written.is_empty()
        && !written.starts_with(['[', '{', '"', '\'', '|', '>', '&', '*', '!'])
        && !written.chars().any(char::is_control);
    if sure {
        let escaped = written.replace('\\', "\\\\").replace('"', "\\\"");
        finding.replace_with(format!("\"{escaped}\""))
    } else {
        finding
    }
}
