//! What can be worked out.

use super::flow::Network;
use super::{Entry, Line, Place, Table};

/// Something that a table hides and gives away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leak {
    /// A hidden figure that only one number fits.
    Figure(Place),
    /// The hidden figures of a row or column, which together are a small
    /// figure: how many people are in one of a few cells.
    Together(Line, Vec<Place>),
}

impl Table {
    /// What can be worked out of what is hidden, in the order of cells, then
    /// of lines. `None` when the figures do not add up, so that nothing follows.
    pub fn leaks(&self) -> Option<Vec<Leak>> {
        let network = Network::new(self)?;
        let hidden = |place: &Place| self.get(*place) == Entry::Hidden;
        let determined: Vec<(Place, u64)> = network.determined().collect();
        let mut leaks: Vec<Leak> =
            determined.iter().map(|(place, _)| *place).filter(hidden).map(Leak::Figure).collect();
        // A total that the table does not have may follow from others.
        let mut known = self.clone();
        for (place, figure) in determined.iter().filter(|(place, _)| !hidden(place)) {
            known.set(*place, Entry::Shown(*figure));
        }
        for line in self.lines() {
            let places = self.line(line);
            let Some((total, parts)) = places.split_last() else { continue };
            let hidden: Vec<Place> = parts.iter().copied().filter(hidden).collect();
            let together = known.hidden_sum(*total, parts);
            let least = parts.iter().map(|(_, column)| self.least(*column)).max().unwrap_or(0);
            let is_told = |leak: &Leak| matches!(leak, Leak::Together(_, told) if *told == hidden);
            if hidden.len() > 1
                && !leaks.iter().any(is_told)
                && together.is_some_and(|sum| sum > 0 && sum < least)
                && !hidden.iter().any(|place| leaks.contains(&Leak::Figure(*place)))
            {
                leaks.push(Leak::Together(line, hidden));
            }
        }
        Some(leaks)
    }

    /// What the hidden parts of a total are together, when that is known.
    fn hidden_sum(&self, total: Place, parts: &[Place]) -> Option<u64> {
        let Entry::Shown(mut rest) = self.get(total) else { return None };
        for part in parts {
            match self.get(*part) {
                Entry::Shown(figure) => rest = rest.checked_sub(figure)?,
                Entry::Hidden => {}
                Entry::Unstated => return None,
            }
        }
        Some(rest)
    }
}
