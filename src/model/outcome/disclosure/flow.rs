//! A table as a circulation, and one table that agrees with what is shown.

use std::collections::VecDeque;

use super::{Entry, Place, Table};

/// A cell that is not shown, as an edge that carries its figure.
#[derive(Debug)]
struct Edge {
    place: Place,
    from: usize,
    to: usize,
    figure: i64,
}

/// The cells that are not shown, with figures that agree with those that are.
///
/// Each row and each column is a node, those of the totals too. A cell carries
/// its figure from its row to its column, a total of a row from the column of
/// totals to the row, a total of a column from the column to the row of totals,
/// and the total of all back: what flows into a node flows out of it just when
/// the table adds up.
#[derive(Debug)]
pub(super) struct Network {
    edges: Vec<Edge>,
    /// For each node its edges; true when the edge leaves the node.
    around: Vec<Vec<(usize, bool)>>,
}

impl Network {
    /// `None` when no table agrees with what is shown, because the figures do
    /// not add up.
    pub(super) fn new(table: &Table) -> Option<Self> {
        let nodes = table.rows() + table.columns() + 2;
        let mut surplus = vec![0i64; nodes];
        let mut network = Self { edges: Vec::new(), around: vec![Vec::new(); nodes] };
        for place in table.places() {
            let (from, to) = ends(table, place);
            if let Entry::Shown(figure) = table.get(place) {
                let figure = i64::try_from(figure).ok()?;
                *surplus.get_mut(to)? += figure;
                *surplus.get_mut(from)? -= figure;
            } else {
                let edge = network.edges.len();
                network.around.get_mut(from)?.push((edge, true));
                network.around.get_mut(to)?.push((edge, false));
                network.edges.push(Edge { place, from, to, figure: 0 });
            }
        }
        while let Some(source) = surplus.iter().position(|surplus| *surplus > 0) {
            let (sink, path) =
                network.path(source, |node| surplus.get(node).is_some_and(|s| *s < 0), None)?;
            let available = path.iter().filter(|(_, forward)| !forward);
            let available = available.filter_map(|(edge, _)| Some(network.edges.get(*edge)?.figure));
            let amount = available.chain([*surplus.get(source)?, -*surplus.get(sink)?]).min()?;
            for (edge, forward) in path {
                network.edges.get_mut(edge)?.figure += if forward { amount } else { -amount };
            }
            *surplus.get_mut(source)? -= amount;
            *surplus.get_mut(sink)? += amount;
        }
        Some(network)
    }

    /// The cells that have the same figure in every table that agrees, with it.
    pub(super) fn determined(&self) -> impl Iterator<Item = (Place, u64)> {
        self.edges.iter().enumerate().filter_map(|(index, edge)| {
            let other_way =
                |from: usize, to: usize| self.path(from, |node| node == to, Some(index)).is_some();
            let can_grow = other_way(edge.to, edge.from);
            let can_shrink = edge.figure > 0 && other_way(edge.from, edge.to);
            (!can_grow && !can_shrink).then(|| (edge.place, edge.figure.unsigned_abs()))
        })
    }

    /// The shortest way on which more can flow, from a node to the first that
    /// is wanted, without an edge: the node, and the edges with their direction.
    fn path(
        &self,
        start: usize,
        wanted: impl Fn(usize) -> bool,
        without: Option<usize>,
    ) -> Option<(usize, Vec<(usize, bool)>)> {
        let mut reached: Vec<Option<(usize, usize, bool)>> = vec![None; self.around.len()];
        let mut waiting = VecDeque::from([start]);
        while let Some(node) = waiting.pop_front() {
            if wanted(node) {
                let mut path = Vec::new();
                let mut here = node;
                while here != start {
                    let (before, edge, forward) = (*reached.get(here)?)?;
                    path.push((edge, forward));
                    here = before;
                }
                return Some((node, path));
            }
            for &(index, forward) in self.around.get(node).into_iter().flatten() {
                let edge = self.edges.get(index)?;
                if Some(index) == without || !(forward || edge.figure > 0) {
                    continue;
                }
                let next = if forward { edge.to } else { edge.from };
                if next != start && reached.get(next).is_some_and(Option::is_none) {
                    *reached.get_mut(next)? = Some((node, index, forward));
                    waiting.push_back(next);
                }
            }
        }
        None
    }
}

/// The nodes that a cell's figure flows from and to: rows first, then columns.
fn ends(table: &Table, (row, column): Place) -> (usize, usize) {
    let row_node = row;
    let column_node = table.rows() + 1 + column;
    let is_total_of_row = column == table.columns();
    let is_total_of_column = row == table.rows();
    if is_total_of_row == is_total_of_column { (row_node, column_node) } else { (column_node, row_node) }
}
