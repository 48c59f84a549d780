//! The lines of a text: from a byte to line and column, and back.

use crate::diagnostic::Span;

/// A place as people count: line and column from 1; columns are characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1. A byte-order mark does not count.
    pub column: usize,
    /// The byte from the beginning of the file, from 0.
    pub offset: usize,
}

/// Where the lines of a text begin. A line ends with LF, CR LF or a lone CR.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Finds the lines of `text`.
    pub fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (index, byte) in bytes.iter().enumerate() {
            let ends = match byte {
                b'\n' => true,
                b'\r' => bytes.get(index + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends {
                starts.push(index + 1);
            }
        }
        Self { text, starts }
    }

    /// The number, from 0, of the line that a byte lies in.
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// Where line `number` (from 0) lies, without its end mark.
    pub fn span(&self, number: usize) -> Span {
        let start = self.starts.get(number).copied().unwrap_or(self.text.len());
        let end = self.starts.get(number + 1).copied().unwrap_or(self.text.len());
        let line = self.text.get(start..end).unwrap_or_default();
        start..start + line.trim_end_matches(['\n', '\r']).len()
    }

    /// The text of line `number` (from 0), without its end mark.
    pub fn line(&self, number: usize) -> &'a str {
        self.text.get(self.span(number)).unwrap_or_default()
    }

    /// The place of a byte; of the end of the text for bytes beyond it, and of
    /// the beginning of the character for bytes within one.
    pub fn place(&self, offset: usize) -> Place {
        let offset = on_character(self.text, offset);
        let line = self.line_at(offset);
        let start = self.span(line).start;
        let before = self.text.get(start..offset).unwrap_or_default();
        Place {
            line: line + 1,
            column: before.chars().filter(|character| *character != '\u{feff}').count() + 1,
            offset,
        }
    }
}

/// The nearest beginning of a character at or before `offset`.
fn on_character(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    (0..=offset).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_with_any_of_three_marks() {
        let lines = Lines::new("one\ntwo\r\nthree\rfour");
        assert_eq!(
            (0..5).map(|number| lines.line(number)).collect::<Vec<_>>(),
            ["one", "two", "three", "four", ""]
        );
        assert_eq!(lines.place(9), Place { line: 3, column: 1, offset: 9 });
    }

    #[test]
    fn columns_count_characters() {
        let text = "\u{feff}é: السكن";
        let lines = Lines::new(text);
        let offset = text.find("السكن").unwrap_or_default();
        assert_eq!(lines.place(offset).column, 4);
        assert_eq!(lines.place(offset + 1).column, 4, "within a character: its beginning");
        assert_eq!(lines.place(9999).offset, text.len());
    }
}
