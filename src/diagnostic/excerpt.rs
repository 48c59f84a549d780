//! The lines that a finding is shown with: made visible, and no wider than a
//! window around the place.

use crate::diagnostic::Span;
use crate::diagnostic::lines::Lines;
use crate::diagnostic::visible::push_visible;

/// How wide a shown line may be, in columns of a terminal.
const WINDOW: usize = 120;
/// How much of a longer line is shown before the place.
const BEFORE: usize = 40;
/// How many lines between two shown lines are shown as well.
const BETWEEN: usize = 2;

/// Lines of a file as they are shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The shown lines, joined by LF. Lines between that are far from every
    /// mark are empty.
    pub(super) source: String,
    /// The number, from 1, of the first shown line.
    pub(super) first_line: usize,
    /// Where each span lies in `source`, in the order asked for.
    pub(super) marks: Vec<Span>,
}

impl Excerpt {
    /// The lines that `spans` begin in. A span over several lines is marked in
    /// its first.
    pub(super) fn new(lines: &Lines<'_>, spans: &[Span]) -> Self {
        let numbers: Vec<usize> = spans.iter().map(|span| lines.line_at(span.start)).collect();
        let first = numbers.iter().copied().min().unwrap_or(0);
        let last = numbers.iter().copied().max().unwrap_or(0);
        let mut shown = Self { source: String::new(), first_line: first + 1, marks: vec![0..0; spans.len()] };
        for number in first..=last {
            if number > first {
                shown.source.push('\n');
            }
            let here: Vec<usize> =
                (0..spans.len()).filter(|index| numbers.get(*index) == Some(&number)).collect();
            let near = || numbers.iter().any(|other| other.abs_diff(number) <= BETWEEN);
            if !here.is_empty() || near() {
                shown.push_line(lines.span(number), lines.line(number), spans, &here);
            }
        }
        shown
    }

    fn push_line(&mut self, line_span: Span, line: &str, spans: &[Span], here: &[usize]) {
        let relative = |offset: usize| offset.clamp(line_span.start, line_span.end) - line_span.start;
        let place = here.iter().filter_map(|index| spans.get(*index)).map(|span| relative(span.start)).min();
        let window = window(line, place.unwrap_or(0));
        if window.start > 0 {
            self.source.push('…');
        }
        let line_start = self.source.len();
        for index in here {
            if let Some(mark) = self.marks.get_mut(*index) {
                *mark = line_start..line_start;
            }
        }
        for (offset, character) in line.char_indices() {
            if offset < window.start || offset >= window.end || character == '\u{feff}' {
                continue;
            }
            let before = self.source.len();
            if character == '\t' {
                self.source.push_str("    ");
            } else {
                push_visible(&mut self.source, character);
            }
            for index in here {
                let (Some(span), Some(mark)) = (spans.get(*index), self.marks.get_mut(*index)) else {
                    continue;
                };
                if offset < relative(span.start) {
                    *mark = self.source.len()..self.source.len();
                } else if offset < relative(span.end) {
                    *mark = mark.start.min(before)..self.source.len();
                }
            }
        }
        if window.end < line.len() {
            self.source.push('…');
        }
    }
}

/// The part of a line that is shown, in bytes, for a mark that begins at
/// `place`.
fn window(line: &str, place: usize) -> Span {
    if line.len() <= WINDOW {
        return 0..line.len();
    }
    let width_before: usize =
        line.char_indices().take_while(|(offset, _)| *offset < place).map(|(_, c)| width(c)).sum();
    let total: usize = line.chars().map(width).sum();
    if total <= WINDOW {
        return 0..line.len();
    }
    let from = width_before.saturating_sub(BEFORE).min(total - WINDOW);
    let mut column = 0;
    let (mut start, mut end) = (line.len(), line.len());
    for (offset, character) in line.char_indices() {
        if column >= from {
            start = start.min(offset);
        }
        column += width(character);
        if column > from + WINDOW {
            end = offset;
            break;
        }
    }
    start..end.max(start)
}

/// How many columns a character takes, near enough to choose a window.
fn width(character: char) -> usize {
    match character {
        '\t' => 4,
        '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn marked(text: &str, spans: &[Span]) -> Vec<String> {
        let excerpt = Excerpt::new(&Lines::new(text), spans);
        excerpt.marks.iter().map(|mark| excerpt.source[mark.clone()].to_owned()).collect()
    }

    #[test]
    fn tabs_and_controls_move_the_mark() {
        assert_eq!(marked("\ta\u{1b}: value\r\n", std::slice::from_ref(&(5..10))), ["value"]);
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}needle{}", "x".repeat(5000), "y".repeat(5000));
        let excerpt = Excerpt::new(&Lines::new(&text), std::slice::from_ref(&(5000..5006)));
        assert_eq!(excerpt.source.chars().count(), WINDOW + 2);
        assert_eq!(&excerpt.source[excerpt.marks[0].clone()], "needle");
    }

    #[test]
    fn a_span_over_lines_is_marked_in_its_first() {
        assert_eq!(marked("one two\nthree", std::slice::from_ref(&(4..13))), ["two"]);
    }

    #[test]
    fn far_lines_are_left_out() {
        let text = format!("first\n{}last", "between\n".repeat(50));
        let excerpt = Excerpt::new(&Lines::new(&text), &[0..5, text.len() - 4..text.len()]);
        assert_eq!(excerpt.source.matches("between").count(), 2 * BETWEEN);
        assert_eq!(marked(&text, &[0..5, text.len() - 4..text.len()]), ["first", "last"]);
    }

    proptest! {
        #[test]
        fn marks_lie_on_characters(text in any::<String>(), a in 0usize..200, b in 0usize..200, c in 0usize..200) {
            let spans = [a.min(b)..a.max(b), c..c];
            let excerpt = Excerpt::new(&Lines::new(&text), &spans);
            for mark in excerpt.marks {
                prop_assert!(excerpt.source.get(mark).is_some());
            }
        }
    }
}
