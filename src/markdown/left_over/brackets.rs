//! Links, citations and references that are none.

use super::{Block, OTHER, says_something};
use crate::diagnostic::Span;
use crate::markdown::body::{Oddity, OddityKind};

pub(super) fn find(block: &Block<'_>, oddities: &mut Vec<Oddity>, bracketed: &mut Vec<(String, Span)>) {
    let text = block.text;
    if !text.contains(['[', ']', '［']) {
        return;
    }
    for (at, _) in text.match_indices("](") {
        oddities.extend(link(block, at));
    }
    for (at, _) in text.match_indices("] (") {
        oddities.extend(divided_link(block, at));
    }
    for (at, _) in text.match_indices(")[") {
        oddities.extend(turned_link(block, at));
    }
    for (at, _) in text.match_indices("[^") {
        let inside = text.get(at + 2..).unwrap_or_default();
        let end = inside.find([']', '\n']).unwrap_or(inside.len());
        let closed = usize::from(inside.get(end..).is_some_and(|rest| rest.starts_with(']')));
        let id = inside.get(..end).unwrap_or_default().trim();
        let correction = (closed == 1 && is_id(id)).then(|| format!("[^{id}]"));
        let end = if closed == 1 { at + 2 + end + 1 } else { at + 2 };
        oddities.push(block.oddity(OddityKind::Citation, at..end, correction));
    }
    for (at, _) in text.match_indices("^[") {
        let end = closing(text, at + 1).map_or(at + 2, |end| end + 1);
        let id = text.get(at + 2..end.saturating_sub(1).max(at + 2)).unwrap_or_default();
        let correction = is_id(id).then(|| format!("[^{id}]"));
        oddities.push(block.oddity(OddityKind::Citation, at..end, correction));
    }
    for (at, _) in text.match_indices("[[") {
        let Some(length) = text.get(at + 2..).and_then(|rest| rest.find("]]")) else { continue };
        let inside = text.get(at + 2..at + 2 + length).unwrap_or_default();
        if says_something(inside) && !inside.contains('\n') {
            let start = if block.before(at) == Some('!') { at - 1 } else { at };
            let (page, shown) = inside.split_once('|').unwrap_or((inside, inside));
            let correction = (start == at && is_id(page) && !page.contains(char::is_uppercase))
                .then(|| format!("[{shown}]({page}.md)"));
            oddities.push(block.oddity(OddityKind::Link, start..at + length + 4, correction));
        }
    }
    for (at, _) in text.match_indices("][") {
        let (Some(start), Some(end)) = (opening(text, at), closing(text, at + 1)) else { continue };
        let label = text.get(at + 2..end).unwrap_or_default();
        if says_something(label) && start + 1 < at && !label.contains('\n') {
            oddities.push(block.oddity(OddityKind::Reference, start..end + 1, None));
        }
    }
    single_words(block, bracketed);
}

/// The words in brackets that stand alone.
fn single_words(block: &Block<'_>, bracketed: &mut Vec<(String, Span)>) {
    let text = block.text;
    for (at, _) in text.match_indices('[') {
        let Some(end) = text.get(at..).and_then(|rest| rest.find(']')).map(|length| at + length) else {
            break;
        };
        let word = text.get(at + 1..end).unwrap_or_default().trim();
        let word = word.strip_prefix(['@', '#', '*']).unwrap_or(word);
        let is_part = matches!(block.before(at), Some(']' | '^' | '!' | '['))
            || matches!(block.after(end + 1), Some('(' | '[' | ':' | ']'));
        if is_id(word) && !is_part && !block.is_in_link(at) {
            bracketed.push((word.to_owned(), block.place(at..end + 1)));
        }
    }
}

/// `[text](address)` at the `](` that is none.
fn link(block: &Block<'_>, at: usize) -> Option<Oddity> {
    let text = block.text;
    let opening = opening(text, at)?;
    let start = if block.before(opening) == Some('!') { opening - 1 } else { opening };
    let rest = text.get(at + 2..)?;
    let line = rest.find('\n').unwrap_or(rest.len());
    let close = rest.get(..line)?.find(')');
    let end = at + 2 + close.unwrap_or(line);
    let label = block.written(opening + 1..at);
    let target = block.written(at + 2..end);
    let (label, citations) = without_citations(label);
    if !is_target(target) && citations.is_empty() {
        return None;
    }
    let is_whole = close.is_some() && !label.contains(['[', ']', '\n']) && !target.contains('<');
    let correction = is_whole.then(|| {
        let mark = if start < opening { "!" } else { "" };
        let target = target.trim();
        let target = if !target.contains(char::is_whitespace) {
            target.to_owned()
        } else if target.contains("://") {
            target.split_whitespace().collect::<Vec<_>>().join("%20")
        } else {
            format!("<{target}>")
        };
        format!("{mark}[{}]({target}){citations}", label.trim())
    });
    Some(block.oddity(OddityKind::Link, start..end + usize::from(close.is_some()), correction))
}

/// `[text] (address)`.
fn divided_link(block: &Block<'_>, at: usize) -> Option<Oddity> {
    let start = opening(block.text, at)?;
    let length = block.text.get(at + 3..)?.find(')')?;
    let (label, target) = (block.written(start..at + 1), block.written(at + 3..at + 3 + length));
    let is_link = is_target(target) && !target.contains(char::is_whitespace);
    is_link
        .then(|| block.oddity(OddityKind::Link, start..at + 4 + length, Some(format!("{label}({target})"))))
}

/// `(text)[address]`.
fn turned_link(block: &Block<'_>, at: usize) -> Option<Oddity> {
    let start = block.text.get(..at)?.rfind('(')?;
    let end = closing(block.text, at + 1)?;
    let (label, target) = (block.written(start + 1..at), block.written(at + 2..end));
    let is_link = is_target(target) && !target.contains(char::is_whitespace);
    is_link.then(|| block.oddity(OddityKind::Link, start..end + 1, Some(format!("[{label}]({target})"))))
}

/// True for what could be the target of a link.
fn is_target(text: &str) -> bool {
    let text = text.trim();
    let is_host = |part: &str| {
        part.split_once('.').is_some_and(|(name, rest)| {
            name.ends_with(|end: char| end.is_alphanumeric())
                && rest.starts_with(|first: char| first.is_alphanumeric())
        })
    };
    text.contains("://")
        || text.contains(OTHER)
        || text.starts_with(['#', '/', '.'])
        || text.starts_with("mailto:")
        || text.starts_with("tel:")
        || text.split_whitespace().any(|part| part.ends_with(".md") || is_host(part) || part.contains('@'))
}

/// A label without the citations in it, and these.
fn without_citations(label: &str) -> (String, String) {
    let (mut plain, mut citations) = (String::new(), String::new());
    let mut rest = label;
    while let Some((before, after)) = rest.split_once("[^") {
        let Some((id, behind)) = after.split_once(']') else { break };
        plain.push_str(before);
        citations.push_str(&format!("[^{id}]"));
        rest = behind;
    }
    plain.push_str(rest);
    (plain, citations)
}

/// The `[` that a `]` closes.
fn opening(text: &str, close: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (at, character) in text.get(..close)?.char_indices().rev() {
        match character {
            ']' => depth += 1,
            '[' if depth == 0 => return Some(at),
            '[' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The `]` that closes a `[`.
fn closing(text: &str, open: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (at, character) in text.get(open..)?.char_indices() {
        match character {
            '[' => depth += 1,
            ']' if depth <= 1 => return Some(open + at),
            ']' => depth -= 1,
            '\n' => return None,
            _ => {}
        }
    }
    None
}

/// True for what can be the id of a source.
fn is_id(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_alphanumeric())
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}
