//! Which figures to hide.

use super::{Entry, Leak, Line, Place, Table};

/// The cells to hide so that nothing small is shown or can be worked out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Small figures.
    pub small: Vec<Place>,
    /// Further figures, from which small ones could be worked out.
    pub further: Vec<Place>,
    /// False when something can be worked out whatever is hidden, because
    /// the number of people is stated and there are too few of them.
    pub complete: bool,
}

impl Table {
    /// What to hide in this table, which may hide some figures already.
    ///
    /// The same for the same table. Further cells are chosen one after the
    /// other, the smallest figure of a row or column that gives something away;
    /// the least number of cells is not promised (to find it is NP-hard: Kelly,
    /// Golden and Assad, "Cell suppression: disclosure protection for sensitive
    /// tabular data", Networks 22, 1992).
    pub fn proposal(&self) -> Proposal {
        let mut table = self.clone();
        let mut proposal = Proposal::default();
        for place in self.places() {
            if self.is_small(place) && self.can_hide(place) {
                table.set(place, Entry::Hidden);
                proposal.small.push(place);
            }
        }
        // Each round hides a cell or is the last.
        loop {
            let leaks = table.leaks().unwrap_or_default();
            if leaks.is_empty() {
                proposal.complete = !table.places().any(|place| table.is_small(place));
                break;
            }
            let mut helped = Vec::new();
            for leak in &leaks {
                let lines = table.lines_of(leak);
                if lines.iter().any(|line| helped.contains(line)) {
                    continue;
                }
                if let Some((line, place)) =
                    lines.iter().find_map(|line| Some((*line, table.smallest_shown(*line)?)))
                {
                    table.set(place, Entry::Hidden);
                    proposal.further.push(place);
                    helped.push(line);
                }
            }
            if helped.is_empty() {
                break;
            }
        }
        proposal.further.sort_unstable();
        proposal
    }

    /// The lines in which another hidden cell would help, those first in
    /// which the leaking cell is hidden alone.
    fn lines_of(&self, leak: &Leak) -> Vec<Line> {
        match leak {
            Leak::Together(line, _) => vec![*line],
            Leak::Figure((row, column)) => {
                let mut lines = vec![Line::Row(*row), Line::Column(*column)];
                lines.sort_by_key(|line| {
                    let unknown = self.line(*line).into_iter();
                    unknown.filter(|place| !matches!(self.get(*place), Entry::Shown(_))).count() > 1
                });
                lines
            }
        }
    }

    /// The smallest figure of a line that can be hidden: a figure of the table
    /// before a total, and any before a zero, which hides little.
    fn smallest_shown(&self, line: Line) -> Option<Place> {
        let places = self.line(line).into_iter().filter(|place| self.can_hide(*place));
        places.min_by_key(|(row, column)| {
            let figure = match self.get((*row, *column)) {
                Entry::Shown(figure) => figure,
                Entry::Hidden | Entry::Unstated => u64::MAX,
            };
            let is_total = *row == self.rows() || *column == self.columns();
            (is_total, figure == 0, figure, *row, *column)
        })
    }
}
