//! Bare addresses, names of characters without `;`, a `\` at the end, and
//! markup of other programs.

use super::Block;
use crate::markdown::body::{Oddity, OddityKind};

/// Names of characters that are written without their `;`: with others, such
/// as `R&D`, the sign stands for itself.
const ENTITIES: [&str; 22] = [
    "nbsp", "amp", "lt", "gt", "quot", "apos", "copy", "euro", "ndash", "mdash", "hellip", "laquo", "raquo",
    "ldquo", "rdquo", "lsquo", "rsquo", "shy", "zwnj", "lrm", "rlm", "bull",
];

pub(super) fn find(block: &Block<'_>, oddities: &mut Vec<Oddity>) {
    addresses(block, oddities);
    let text = block.text;
    for (at, _) in text.match_indices('&') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let name =
            rest.split(|character: char| !character.is_ascii_alphanumeric()).next().unwrap_or_default();
        let is_number = rest.starts_with('#')
            && rest.get(1..).is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
        if ENTITIES.contains(&name) && !rest.get(name.len()..).is_some_and(|rest| rest.starts_with(';')) {
            let span = at..at + 1 + name.len();
            oddities.push(block.oddity(OddityKind::Entity, span, Some(format!("&{name};"))));
        } else if is_number {
            oddities.push(block.oddity(OddityKind::Entity, at..at + 2, None));
        }
    }
    let trimmed = text.trim_end_matches([' ', '\n']);
    if trimmed.ends_with('\\') {
        let span = trimmed.len() - 1..trimmed.len();
        oddities.push(block.oddity(OddityKind::Backslash, span, Some(String::new())));
    }
    attributes(block, oddities);
    for (at, sign) in text.match_indices("＊＊") {
        oddities.push(block.oddity(OddityKind::Emphasis, at..at + sign.len(), Some("**".to_owned())));
    }
}

/// `www.example.org` and `https://example.org` in the text.
fn addresses(block: &Block<'_>, oddities: &mut Vec<Oddity>) {
    let text = block.text;
    if !text.contains("://") && !text.contains("www.") && !text.contains("WWW.") {
        return;
    }
    let mut from = 0;
    while let Some(start) = next_address(text, from) {
        let rest = text.get(start..).unwrap_or_default();
        let ends = |character: char| {
            character.is_whitespace()
                || character.is_control()
                || "<>\"«»“”‘„「」（），。、؛،".contains(character)
        };
        let mut address = rest.split(ends).next().unwrap_or_default();
        while let Some(shorter) =
            address.strip_suffix(['.', ',', ';', ':', '!', '?', '\'', '*', '_', ']', '|'])
        {
            address = shorter;
        }
        if address.ends_with(')') && !address.contains('(') {
            address = address.split(')').next().unwrap_or_default();
        }
        let end = start + address.len();
        from = end.max(start + 1);
        let is_whole = address.split("//").last().is_some_and(|host| {
            host.trim_start_matches("www.").starts_with(char::is_alphanumeric) && host.contains('.')
        });
        if !is_whole || block.is_in_link(start) {
            continue;
        }
        let is_bracketed = block.before(start) == Some('<') && block.after(end) == Some('>');
        let span = if is_bracketed { start - 1..end + 1 } else { start..end };
        let has_scheme = address.contains("://");
        let correction = if has_scheme { format!("<{address}>") } else { format!("<https://{address}>") };
        oddities.push(block.oddity(OddityKind::BareAddress, span, Some(correction)));
    }
}

fn next_address(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let lower = |prefix: &str| {
        rest.char_indices().find_map(|(at, character)| {
            let first = prefix.chars().next()?;
            if !character.eq_ignore_ascii_case(&first) {
                return None;
            }
            let found = rest.get(at..at + prefix.len())?;
            let before = text.get(..from + at).and_then(|text| text.chars().next_back());
            let begins =
                before.is_none_or(|before| !before.is_ascii_alphanumeric() && !"/.@-_".contains(before));
            (found.eq_ignore_ascii_case(prefix) && begins).then_some(from + at)
        })
    };
    ["http://", "https://", "www."].into_iter().filter_map(lower).min()
}

/// `{.class}`, `:::` and the like, which other programs know.
fn attributes(block: &Block<'_>, oddities: &mut Vec<Oddity>) {
    let text = block.text;
    for (at, _) in text.match_indices('{') {
        let Some(length) = text.get(at..).and_then(|rest| rest.find('}')) else { continue };
        let inside = text.get(at + 1..at + length).unwrap_or_default();
        let is_name = |rest: &str| rest.starts_with(|first: char| first.is_ascii_alphabetic());
        let is_attribute = inside.strip_prefix(['.', '#']).is_some_and(is_name)
            || inside.starts_with(':') && inside.len() > 1;
        if is_attribute && !inside.contains('\n') {
            oddities.push(block.oddity(OddityKind::OtherMarkup, at..at + length + 1, Some(String::new())));
        }
    }
    let has_fence = [":::", "!!! ", "???+", "[!", "[TOC]", "[toc]"].iter().any(|sign| text.contains(sign));
    for (start, line) in lines_with_places(text).filter(|_| has_fence) {
        let trimmed = line.trim_start_matches([' ', '>', '\0']);
        let at = start + line.len() - trimmed.len();
        let is_fence =
            trimmed.starts_with(":::") || trimmed.starts_with("!!! ") || trimmed.starts_with("???+");
        let is_alert = ["[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]", "[TOC]", "[[TOC]]"]
            .iter()
            .any(|name| trimmed.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)));
        if is_fence || is_alert {
            oddities.push(block.oddity(OddityKind::OtherMarkup, at..at + trimmed.trim_end().len(), None));
        }
    }
    for (at, _) in text.match_indices(':') {
        let Some(length) = text.get(at + 1..).and_then(|rest| rest.find(':')) else { break };
        let name = text.get(at + 1..at + 1 + length).unwrap_or_default();
        let is_name = name.len() > 2
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
            && block.before(at).is_none_or(char::is_whitespace)
            && block.after(at + length + 2).is_none_or(|after| !after.is_alphanumeric());
        if is_name {
            oddities.push(block.oddity(OddityKind::OtherMarkup, at..at + length + 2, None));
        }
    }
}

/// The lines of a block with their beginnings.
pub(super) fn lines_with_places(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let here = start;
        start += line.len() + 1;
        (here, line)
    })
}
