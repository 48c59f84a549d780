//! The assistance matrix: what people who return to an area get from each host
//! country.
//!
//! A pure function of the model. A cell is *yes* where a scheme gives a
//! component, *no* where a source says that it does not, and *not known*
//! everywhere else: what nobody has listed is never shown as *no*.

use jiff::civil::Date;

use crate::model::record::{Component, Given, NetworkRecord, ReturnMode, SchemeRecord};
use crate::model::{AreaId, Scheme, Standing};

/// The kinds of return that have a table of their own, in the order of pages.
/// A scheme for any kind counts in the first two; one of which nobody says for
/// what kind it is stands in the third alone, because a *yes* for the wrong
/// kind of return is worse than a table more.
pub const MODES: [ReturnMode; 3] = [ReturnMode::Voluntary, ReturnMode::Enforced, ReturnMode::NotKnown];

/// What is known of a component from a host country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellState {
    /// A scheme gives it.
    Yes,
    /// A source says that no scheme gives it.
    No,
    /// Nobody says anything.
    NotKnown,
}

impl CellState {
    /// The word used in data and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotKnown => "not-known",
        }
    }

    /// What statements on one component come to: one *yes* outweighs every
    /// *no*, since a *no* speaks of its own scheme.
    fn of(statements: &[Statement<'_>]) -> Self {
        if statements.iter().any(|statement| statement.component.given == Given::Yes) {
            Self::Yes
        } else if statements.is_empty() {
            Self::NotKnown
        } else {
            Self::No
        }
    }
}

/// What a scheme says on a component.
#[derive(Debug, Clone, Copy)]
pub struct Statement<'a> {
    /// The scheme.
    pub scheme: &'a Scheme,
    /// What it says.
    pub component: &'a Component,
}

/// A cell.
#[derive(Debug)]
pub struct Cell<'a> {
    /// What the statements come to.
    pub state: CellState,
    /// What each scheme says, in the order of the column.
    pub statements: Vec<Statement<'a>>,
}

/// A host country.
#[derive(Debug)]
pub struct Column<'a> {
    /// Its code.
    pub host: &'a str,
    /// Its schemes for this area and kind of return that are in force, by path.
    pub schemes: Vec<(&'a Scheme, &'a SchemeRecord)>,
}

/// A component.
#[derive(Debug)]
pub struct Row<'a> {
    /// Its id.
    pub component: &'a str,
    /// A cell for each column.
    pub cells: Vec<Cell<'a>>,
}

/// The matrix of an area for one kind of return.
#[derive(Debug)]
pub struct Matrix<'a> {
    /// The kind of return.
    pub mode: ReturnMode,
    /// The host countries that have a scheme in force for the area, whatever
    /// its kind of return, so that all tables of an area have the same columns.
    pub columns: Vec<Column<'a>>,
    /// All components of the network, in its order: a row in which nothing is
    /// known is worth knowing.
    pub rows: Vec<Row<'a>>,
}

impl Matrix<'_> {
    /// Puts the columns into an order of their hosts, and the cells with them.
    pub fn sort_columns(&mut self, compare: impl Fn(&str, &str) -> std::cmp::Ordering) {
        let hosts: Vec<&str> = self.columns.iter().map(|column| column.host).collect();
        let mut order: Vec<usize> = (0..hosts.len()).collect();
        let host = |place: usize| hosts.get(place).copied().unwrap_or_default();
        order.sort_by(|one, other| compare(host(*one), host(*other)));
        put_in_order(&mut self.columns, &order);
        for row in &mut self.rows {
            put_in_order(&mut row.cells, &order);
        }
    }

    /// True when no scheme is for this kind of return.
    pub fn is_empty(&self) -> bool {
        self.columns.iter().all(|column| column.schemes.is_empty())
    }
}

fn put_in_order<T>(things: &mut Vec<T>, order: &[usize]) {
    let mut taken: Vec<Option<T>> = things.drain(..).map(Some).collect();
    things.extend(order.iter().filter_map(|place| taken.get_mut(*place)?.take()));
}

/// The matrix of `area` for people who return in the way of `mode`, as it is on
/// `day`. A scheme for an area above counts for those in it; suspended and
/// closed schemes, and those whose time is over or has not begun, do not count.
pub fn matrix<'a>(
    network: &'a NetworkRecord,
    schemes: &[&'a Scheme],
    area: &AreaId,
    mode: ReturnMode,
    day: Date,
) -> Matrix<'a> {
    let in_force: Vec<(&'a Scheme, &'a SchemeRecord)> = schemes
        .iter()
        .filter(|scheme| scheme.is_for(area))
        .filter_map(|scheme| Some((*scheme, scheme.record.as_ref()?)))
        .filter(|(_, record)| record.standing_on(day) == Standing::InForce)
        .collect();
    let columns: Vec<Column<'a>> = network
        .hosts
        .keys()
        .filter(|host| in_force.iter().any(|(_, record)| record.host == **host))
        .map(|host| Column {
            host,
            schemes: in_force
                .iter()
                .filter(|(_, record)| record.host == *host && record.mode.counts_for(mode))
                .copied()
                .collect(),
        })
        .collect();
    let rows = network
        .components
        .keys()
        .map(|component| Row {
            component,
            cells: columns
                .iter()
                .map(|column| {
                    let said = column.schemes.iter().filter_map(|(scheme, record)| {
                        Some(Statement { scheme, component: record.components.get(component)? })
                    });
                    let statements: Vec<Statement<'a>> = said.collect();
                    Cell { state: CellState::of(&statements), statements }
                })
                .collect(),
        })
        .collect();
    Matrix { mode, columns, rows }
}
