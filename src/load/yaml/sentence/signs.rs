//! Signs of another keyboard, and values that YAML takes for something else.

use std::ops::Range;
use std::sync::Arc;

use super::{Scene, in_quotes};
use crate::characters::{unseen, without_unseen};
use crate::diagnostic::{Diagnostic, Span};
use crate::load::rules;
use crate::load::yaml::{Node, Value};

/// The finding for a text without fields, when a colon is all that it lacks.
pub(in crate::load::yaml) fn for_colon(
    path: &Arc<str>,
    text: &str,
    block: &Range<usize>,
    at: usize,
) -> Option<Diagnostic> {
    let scene = Scene { path, text, block, at };
    scene.odd_colon().or_else(|| scene.missing_space(scene.line(at)))
}

/// The finding for a key that looks like another one, or like a field.
pub(in crate::load::yaml) fn for_key(
    path: &Arc<str>,
    text: &str,
    key: &Node,
    node: &Node,
) -> Option<Diagnostic> {
    let Value::Scalar { text: name, quoted: false } = &key.value else { return None };
    if name.is_ascii() && !name.contains(':') {
        return None;
    }
    let find = |message: String| {
        let mut finding = Diagnostic::about_path(&rules::YAML_SYNTAX, Arc::clone(path), message);
        finding.span = key.span.clone();
        finding
    };
    if name.starts_with(|c| unseen(c).is_some()) || name.ends_with(|c| unseen(c).is_some()) {
        let (seen, clean) = without_unseen(name)?;
        let lead: String = name.chars().take_while(|c| unseen(*c).is_some()).map(|_| ' ').collect();
        let side = if lead.is_empty() { "after" } else { "before" };
        return Some(
            find(format!("{seen} stands {side} the name `{clean}`"))
                .help("write a space of the keyboard, or nothing")
                .replace_with(format!("{lead}{clean}")),
        );
    }
    // `{en:Housing}`, in brackets.
    let (field, value) = name.split_once(|c| c == ':' || COLONS.contains(&c))?;
    let written = text.get(key.span.clone()).unwrap_or_default();
    if !node.is_empty()
        || value.is_empty()
        || value.starts_with('/')
        || !is_name(field)
        || written.contains('\n')
    {
        return None;
    }
    let colon = name.get(field.len()..)?.chars().next()?;
    let message = if colon == ':' {
        format!("no space after the colon of `{field}`")
    } else {
        format!("the colon after `{field}` is not that of the keyboard (U+{:04X})", u32::from(colon))
    };
    Some(
        find(message)
            .help("write a colon and a space between the name and the value")
            .replace_with(format!("{field}: {}", value.trim_start())),
    )
}

/// The value that begins at a place and ends with its line, and the same in
/// quotes.
pub(in crate::load::yaml) fn value_at(text: &str, block: &Range<usize>, at: usize) -> Option<(Span, String)> {
    let scene = Scene { path: &Arc::from(""), text, block, at };
    let (value, quoted) = scene.value_in_quotes(scene.line(at))?;
    (value.start == at).then_some((value, quoted))
}

/// Colons of other scripts and widths.
const COLONS: [char; 7] = ['：', '﹕', '︓', '꞉', '∶', 'ː', '։'];

pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

impl Scene<'_> {
    /// The value of the line of the error, in quotes, where it begins with a
    /// sign that YAML keeps for itself or holds ` #`.
    pub(super) fn unquoted_line(&self) -> Option<(Span, String)> {
        let line = self.line(self.at);
        let (value, quoted) = self.value_in_quotes(line.clone())?;
        let written = self.slice(value.clone());
        let special =
            written.starts_with(['[', '{', '&', '*', '!', '|', '>', '?', '-', '@', '`', '%', '"', '\'']);
        // What goes on in the next line is more than can be quoted here.
        let below = self.slice(line.end..self.block.end).trim_start_matches(['\r', '\n']);
        let goes_on = written.contains(" #") && !special && below.starts_with([' ', '\t']);
        ((special || written.contains(" #")) && !goes_on).then_some((value, quoted))
    }

    /// The value of a field or an entry that stands in one line.
    fn value_in_quotes(&self, line: Span) -> Option<(Span, String)> {
        let text = self.slice(line.clone());
        let mut from = text.len() - text.trim_start().len();
        while text.get(from..).is_some_and(|rest| rest.starts_with("- ")) {
            let rest = text.get(from + 2..)?;
            from += 2 + (rest.len() - rest.trim_start().len());
        }
        if let Some((name, rest)) = text.get(from..)?.split_once(": ")
            && is_name(name)
        {
            from += name.len() + 2 + (rest.len() - rest.trim_start().len());
        } else if from == text.len() - text.trim_start().len() {
            // Neither a field nor an entry.
            return None;
        }
        let value = self.written(line.start + from..line.end);
        let written = self.slice(value.clone());
        // `'it's'`: the first and the last are those around the text.
        let inner = ['"', '\''].into_iter().find_map(|mark| {
            let inner = written.strip_prefix(mark)?.strip_suffix(mark)?;
            (inner.matches(mark).count() % 2 == 1).then_some(inner)
        });
        (!written.is_empty() && !written.chars().any(char::is_control))
            .then(|| (value, in_quotes(inner.unwrap_or(written))))
    }

    /// A space that is none, where YAML wants one: before a field or after its
    /// colon, in the line of the error or around it.
    pub(super) fn odd_space(&self) -> Option<Diagnostic> {
        let is_odd = |c: char| c != '\t' && c != '\r' && unseen(c).is_some();
        for line in self.around() {
            let text = self.slice(line.clone());
            let lead = text.len() - text.trim_start_matches(|c| c == ' ' || is_odd(c)).len();
            if let Some((name, _)) = without_unseen(text.get(..lead)?).filter(|_| lead < text.len()) {
                let spaces = " ".repeat(text.get(..lead)?.chars().count());
                return Some(
                    self.syntax(line.start..line.start + lead, format!("{name} at the beginning of a line"))
                        .label("YAML takes only spaces here")
                        .help("indent with spaces of the keyboard")
                        .replace_with(spaces),
                );
            }
            let Some((name, value)) = text.split_once(':').filter(|(name, _)| is_name(name.trim())) else {
                continue;
            };
            let odd = value.len() - value.trim_start_matches(is_odd).len();
            if let Some((seen, _)) = without_unseen(value.get(..odd)?) {
                let colon = line.start + name.len();
                let after = value.get(odd..)?.len() - value.get(odd..)?.trim_start().len();
                return Some(
                    self.syntax(
                        colon..colon + 1 + odd + after,
                        format!("{seen} after the colon of `{}`", name.trim()),
                    )
                    .help("write a space of the keyboard between the colon and the value")
                    .replace_with(": "),
                );
            }
        }
        None
    }

    /// A full-width colon after the name of a field.
    pub(super) fn odd_colon(&self) -> Option<Diagnostic> {
        for line in self.around() {
            let text = self.slice(line.clone());
            let Some(at) = text.find(COLONS) else { continue };
            let (name, rest) = text.split_at(at);
            if !is_name(name.trim().trim_start_matches("- ")) {
                continue;
            }
            let colon = rest.chars().next()?;
            let value = rest.get(colon.len_utf8()..)?;
            let space = value.len() - value.trim_start().len();
            let place = line.start + at..line.start + at + colon.len_utf8() + space;
            let message = format!(
                "the colon after `{}` is not that of the keyboard (U+{:04X})",
                name.trim(),
                u32::from(colon)
            );
            let right = if value.trim().is_empty() { ":" } else { ": " };
            return Some(
                self.syntax(place, message)
                    .help("write `:` and a space after the name of a field")
                    .replace_with(right),
            );
        }
        None
    }

    /// The line of the error and its neighbours that say something.
    fn around(&self) -> Vec<Span> {
        let line = self.line(self.at);
        let below = (line.end < self.block.end).then(|| self.line((line.end + 1).min(self.block.end)));
        self.line_above(self.at).into_iter().chain([line]).chain(below).collect()
    }
}
