//! Tables while they are read: how their columns are aligned, and what of
//! their rows Markdown leaves out.

use pulldown_cmark::Alignment;

use crate::diagnostic::Span;

#[derive(Debug)]
pub(super) struct Table {
    columns: Vec<Alignment>,
    cell: usize,
    is_head: bool,
    /// Where the last cell of the row ended.
    cells_end: usize,
}

impl Table {
    pub(super) fn new(columns: Vec<Alignment>) -> Self {
        Self { columns, cell: 0, is_head: true, cells_end: 0 }
    }

    /// A row begins.
    pub(super) fn row(&mut self, span: &Span) {
        self.cell = 0;
        self.cells_end = span.start;
    }

    /// The head ends.
    pub(super) fn end_head(&mut self) {
        self.is_head = false;
    }

    /// The tags of the next cell when its column is aligned. A style attribute,
    /// as Markdown has it, is against the Content-Security-Policy; start and
    /// end turn round in scripts from right to left.
    pub(super) fn tags(&self) -> Option<(&'static str, &'static str)> {
        let close = if self.is_head { "</th>" } else { "</td>" };
        let open = match (self.columns.get(self.cell)?, self.is_head) {
            (Alignment::None, _) => return None,
            (Alignment::Left, true) => r#"<th class="align-start">"#,
            (Alignment::Left, false) => r#"<td class="align-start">"#,
            (Alignment::Center, true) => r#"<th class="align-center">"#,
            (Alignment::Center, false) => r#"<td class="align-center">"#,
            (Alignment::Right, true) => r#"<th class="align-end">"#,
            (Alignment::Right, false) => r#"<td class="align-end">"#,
        };
        Some((open, close))
    }

    /// A cell ends.
    pub(super) fn end_cell(&mut self, span: &Span) {
        self.cell += 1;
        self.cells_end = span.end;
    }

    /// The place of the cells that a row has beyond those of the head.
    pub(super) fn lost(&self, source: &str, row: &Span) -> Option<Span> {
        let rest = source.get(self.cells_end..row.end)?;
        let blank = |character: char| character.is_whitespace() || character == '|';
        let lost = rest.trim_matches(blank);
        let start = self.cells_end + (rest.len() - rest.trim_start_matches(blank).len());
        (!lost.is_empty()).then(|| start..start + lost.len())
    }

    /// True for a line without any `|`, which became a row because no empty
    /// line divides it from the table.
    pub(super) fn is_stray_line(&self, source: &str, row: &Span) -> bool {
        self.columns.len() > 1
            && !self.is_head
            && source.get(row.clone()).is_some_and(|line| !line.contains('|') && !line.trim().is_empty())
    }
}
