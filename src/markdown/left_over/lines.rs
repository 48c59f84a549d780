//! Lines that were to be headings, entries of lists, tasks or rules.

use super::signs::lines_with_places;
use super::{Block, OTHER};
use crate::diagnostic::Span;
use crate::markdown::body::{Oddity, OddityKind};

/// Signs that programs for letters put before the entries of a list.
const BULLETS: &str = "•●▪◦‣∙○■□➢➤►▶✓✔❖";

/// A line of a block without what the blocks around it put before it.
struct Line<'a> {
    start: usize,
    text: &'a str,
}

pub(super) fn find(block: &Block<'_>, oddities: &mut Vec<Oddity>) {
    // Most blocks are one line that begins with a word.
    let begins_with_word = block.text.starts_with(|first: char| first.is_alphabetic());
    if begins_with_word && !block.text.contains('\n') {
        return;
    }
    let lines: Vec<Line<'_>> = lines(block).collect();
    if block.leaf.begins_item
        && let Some(first) = lines.first()
        && let Some(mark) = ["[ ] ", "[x] ", "[X] ", "[] "].iter().find(|mark| first.text.starts_with(**mark))
    {
        let span = first.start..first.start + mark.len();
        oddities.push(block.oddity(OddityKind::Task, span, Some(String::new())));
    }
    if block.leaf.is_cell {
        return;
    }
    for line in &lines {
        oddities.extend(heading(block, line));
        oddities.extend(rule(block, line));
        oddities.extend(bullet(block, line));
    }
    oddities.extend(numbers(block, &lines));
    oddities.extend(dashes(block, &lines));
}

fn lines<'a>(block: &'a Block<'_>) -> impl Iterator<Item = Line<'a>> {
    lines_with_places(block.text).map(move |(start, text)| {
        // What is no text at the beginning of a further line is indentation
        // or the `>` of a quotation, or else markup that works.
        let inner = text.trim_start_matches([OTHER, ' ', '\t']);
        let before = block.written(start..start + text.len() - inner.len());
        let is_prefix = before.chars().all(|character| " \t>".contains(character));
        let text = if is_prefix { inner } else { text };
        let start = if is_prefix { start + before.len() } else { start };
        Line { start, text: text.trim_end_matches('\r') }
    })
}

/// `#Heading`, `##` with a no-break space, `＃ Heading`, seven or more.
fn heading(block: &Block<'_>, line: &Line<'_>) -> Option<Oddity> {
    let rest = line.text.trim_start_matches(['#', '＃']);
    let signs = line.text.get(..line.text.len() - rest.len()).unwrap_or_default();
    let count = signs.chars().count();
    let first = rest.chars().next()?;
    let is_wide = signs.contains('＃');
    let is_heading = count > 0
        && (first.is_alphabetic()
            || (first.is_whitespace() && (is_wide || count > 6 || !first.is_ascii()))
            || (first == OTHER && count > 1));
    is_heading.then(|| {
        let blank = rest.len() - rest.trim_start().len();
        let right = format!("{} ", "#".repeat(count.clamp(2, 6)));
        block.oddity(OddityKind::Heading, line.start..line.start + signs.len() + blank, Some(right))
    })
}

/// A line of signs only that is no rule.
fn rule(block: &Block<'_>, line: &Line<'_>) -> Option<Oddity> {
    let text = line.text.trim_end();
    let signs = text.chars().filter(|character| !character.is_whitespace()).count();
    let is_rule = signs >= 3
        && text.chars().all(|sign| sign.is_whitespace() || "-*_=~—–―─━•·+".contains(sign))
        && !text.contains('\t');
    is_rule
        .then(|| block.oddity(OddityKind::Rule, line.start..line.start + text.len(), Some("---".to_owned())))
}

/// `• entry`, and `-` with a no-break space.
fn bullet(block: &Block<'_>, line: &Line<'_>) -> Option<Oddity> {
    let mut characters = line.text.chars();
    let sign = characters.next()?;
    let next = characters.next()?;
    let is_bullet = BULLETS.contains(sign) && !next.is_control()
        || "-*+".contains(sign) && next.is_whitespace() && !next.is_ascii();
    let rest = line.text.get(sign.len_utf8()..)?;
    let blank = rest.len() - rest.trim_start().len();
    let says = rest.trim_start().starts_with(|first: char| first.is_alphanumeric() || first == OTHER);
    (is_bullet && says).then(|| {
        let span = line.start..line.start + sign.len_utf8() + blank;
        block.oddity(OddityKind::ListItem, span, Some("- ".to_owned()))
    })
}

/// Two lines or more that begin with a dash or with `-word`.
fn dashes(block: &Block<'_>, lines: &[Line<'_>]) -> Option<Oddity> {
    let mark = |line: &Line<'_>| -> Option<Span> {
        let sign = line.text.chars().next()?;
        let rest = line.text.get(sign.len_utf8()..)?;
        let blank = rest.len() - rest.trim_start().len();
        let says = rest.trim_start().starts_with(char::is_alphabetic);
        let is_dash = "–—−‐".contains(sign) || (sign == '-' && blank == 0);
        (is_dash && says).then(|| line.start..line.start + sign.len_utf8() + blank)
    };
    let mut marks = lines.iter().filter_map(mark);
    let first = marks.next()?;
    marks.next()?;
    Some(block.oddity(OddityKind::ListItem, first, Some("- ".to_owned())))
}

/// Two lines or more that begin with counting numbers or letters.
fn numbers(block: &Block<'_>, lines: &[Line<'_>]) -> Option<Oddity> {
    let counted: Vec<(u32, Span)> = lines.iter().filter_map(number).collect();
    let (_, first) = counted.windows(2).find_map(|pair| match pair {
        [(one, span), (other, _)] if one.checked_add(1) == Some(*other) => Some((one, span.clone())),
        _ => None,
    })?;
    Some(block.oddity(OddityKind::ListItem, first, None))
}

/// The number, or the place of the letter in its alphabet, before a line.
fn number(line: &Line<'_>) -> Option<(u32, Span)> {
    let text = line.text.strip_prefix('(').unwrap_or(line.text);
    let shift = line.text.len() - text.len();
    let end = text.find(['.', ')', '-', '）', '．', '、'])?;
    let (label, rest) = text.split_at_checked(end)?;
    let count = label.chars().count();
    let digits: Option<String> = label.chars().map(digit).collect();
    let number = match digits {
        Some(digits) if !digits.is_empty() && count <= 2 => digits.parse().ok()?,
        _ if count == 1 && label.chars().all(|letter| letter.is_ascii_alphabetic()) => {
            u32::from(label.chars().next()?)
        }
        _ => return None,
    };
    let sign = rest.chars().next()?;
    let behind = rest.get(sign.len_utf8()..)?;
    let says = behind.starts_with([' ', '\u{A0}', OTHER]) || behind.starts_with(char::is_alphabetic);
    says.then(|| (number, line.start..line.start + shift + end + sign.len_utf8()))
}

/// The digit that a character is, in ASCII.
fn digit(character: char) -> Option<char> {
    // The zeros of scripts that people count in.
    let zeros = ['0', '٠', '۰', '०', '০', '๐', '០', '၀', '０'];
    let value = zeros.iter().find_map(|zero| {
        u32::from(character).checked_sub(u32::from(*zero)).filter(|distance| *distance < 10)
    })?;
    char::from_digit(value, 10)
}
