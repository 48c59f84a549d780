//! Lines that were to be a table.

use super::Block;
use super::signs::lines_with_places;
use crate::markdown::body::{Oddity, OddityKind};

pub(super) fn find(block: &Block<'_>, oddities: &mut Vec<Oddity>) {
    if !block.text.contains('|') || block.leaf.is_cell {
        return;
    }
    let lines: Vec<(usize, &str)> = lines_with_places(block.text).collect();
    for pair in lines.windows(2) {
        let [(head_start, head), (start, below)] = pair else { continue };
        if !head.contains('|') || !below.contains('|') {
            continue;
        }
        let inner = below.trim_start_matches(['\0', ' ', '>']);
        let is_delimiter = below.contains(['-', '—', '–', '−'])
            && inner.trim_end().chars().all(|sign| "|:-—–−+= \t".contains(sign));
        if is_delimiter && !head.trim().chars().all(|sign| "|:- ".contains(sign)) {
            let at = start + below.len() - inner.len();
            let columns = cells(head);
            let right = format!("|{}", "---|".repeat(columns));
            let mut oddity =
                block.oddity(OddityKind::TableColumns, at..at + inner.trim_end().len(), Some(right));
            oddity.detail = format!("{columns} {}", cells(inner));
            oddities.push(oddity);
            return;
        }
        let is_row = |line: &str| {
            let line = line.trim_matches(['\0', ' ', '>', '\r']);
            line.len() > 2 && line.starts_with('|') && line.ends_with('|')
        };
        if is_row(head) && is_row(below) {
            let at = head_start + head.len() - head.trim_start_matches(['\0', ' ', '>']).len();
            let mut oddity =
                block.oddity(OddityKind::TableLines, at..head_start + head.trim_end().len(), None);
            oddity.detail = format!("|{}", "---|".repeat(cells(head)));
            oddities.push(oddity);
            return;
        }
    }
}

/// How many cells a line has; a `|` behind a backslash is not in the shadow.
fn cells(line: &str) -> usize {
    let line = line.trim_matches(['\0', ' ', '\t', '>', '\r']);
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    line.matches('|').count() + 1
}
