//! The audit against every table that agrees with what is shown.

use proptest::prelude::*;

use super::*;

/// A table with all its totals; `total` is stated elsewhere as well.
fn table(figures: &[&[u64]], least: u64) -> Table {
    let (rows, columns) = (figures.len(), figures[0].len());
    let mut table = Table::new(rows, columns, vec![least; columns + 1]);
    for (row, line) in figures.iter().enumerate() {
        for (column, figure) in line.iter().enumerate() {
            table.set((row, column), Entry::Shown(*figure));
        }
        table.set((row, columns), Entry::Shown(line.iter().sum()));
    }
    for column in 0..columns {
        table.set((rows, column), Entry::Shown(figures.iter().map(|line| line[column]).sum()));
    }
    table.state_elsewhere((rows, columns), figures.iter().flat_map(|line| line.iter()).sum());
    table
}

fn hide(mut table: Table, places: &[Place]) -> Table {
    for place in places {
        table.set(*place, Entry::Hidden);
    }
    table
}

/// The figures of each cell over all tables that agree with what is shown, by
/// trying every number: the definition, without any network.
fn possible(table: &Table) -> Vec<(Place, Vec<u64>)> {
    let places: Vec<Place> = table.places().collect();
    let Entry::Shown(most) = table.get((table.rows(), table.columns())) else { panic!("a total") };
    let mut seen: Vec<Vec<u64>> = vec![Vec::new(); places.len()];
    let mut figures = vec![0; places.len()];
    try_all(table, &places, 0, most, &mut figures, &mut seen);
    places.into_iter().zip(seen).collect()
}

fn try_all(
    table: &Table,
    places: &[Place],
    at: usize,
    most: u64,
    figures: &mut Vec<u64>,
    seen: &mut Vec<Vec<u64>>,
) {
    let Some(&(row, column)) = places.get(at) else {
        for (seen, figure) in seen.iter_mut().zip(figures) {
            if !seen.contains(figure) {
                seen.push(*figure);
            }
        }
        return;
    };
    let width = table.columns() + 1;
    let above: u64 = (0..row).map(|row| figures[row * width + column]).sum();
    let before: u64 = figures[row * width..at].iter().sum();
    let (last_row, last_column) = (row == table.rows(), column == table.columns());
    let candidates = match table.get((row, column)) {
        Entry::Shown(figure) => figure..=figure,
        _ if last_column => before..=before,
        _ if last_row => above..=above,
        _ => 0..=most,
    };
    for figure in candidates {
        if (last_column && figure != before) || (last_row && figure != above) {
            continue;
        }
        figures[at] = figure;
        try_all(table, places, at + 1, most, figures, seen);
    }
}

fn determined(table: &Table) -> Vec<Place> {
    let hidden = possible(table).into_iter().filter(|(place, _)| table.get(*place) == Entry::Hidden);
    hidden.filter(|(_, figures)| figures.len() == 1).map(|(place, _)| place).collect()
}

fn leaking_figures(table: &Table) -> Vec<Place> {
    let leaks = table.leaks().expect("figures that add up");
    let figure = |leak: Leak| match leak {
        Leak::Figure(place) => Some(place),
        Leak::Together(..) => None,
    };
    leaks.into_iter().filter_map(figure).collect()
}

#[test]
fn one_hidden_figure_follows_from_its_row() {
    let table = hide(table(&[&[12, 3], &[20, 30]], 10), &[(0, 1)]);
    assert_eq!(leaking_figures(&table), [(0, 1)]);
}

#[test]
fn four_corners_are_safe_and_three_are_not() {
    let whole = table(&[&[12, 14, 15], &[20, 30, 40], &[50, 60, 70]], 10);
    let three = hide(whole.clone(), &[(0, 0), (0, 1), (1, 0)]);
    assert_eq!(leaking_figures(&three), [(0, 0), (0, 1), (1, 0)]);
    let four = hide(whole, &[(0, 0), (0, 1), (1, 0), (1, 1)]);
    assert_eq!(four.leaks(), Some(Vec::new()));
}

#[test]
fn zeros_that_cannot_shrink_give_themselves_away() {
    // Nothing is left for the two hidden cells of the first row.
    let table = hide(table(&[&[0, 0, 15], &[20, 30, 40]], 10), &[(0, 0), (0, 1), (1, 0), (1, 1)]);
    assert_eq!(leaking_figures(&table), [(0, 0), (0, 1), (1, 0), (1, 1)]);
}

#[test]
fn two_hidden_figures_that_are_three_together() {
    let whole = hide(table(&[&[1], &[2], &[40]], 10), &[(0, 0), (1, 0), (0, 1), (1, 1)]);
    assert_eq!(
        whole.leaks(),
        Some(vec![
            Leak::Together(Line::Column(0), vec![(0, 0), (1, 0)]),
            Leak::Together(Line::Column(1), vec![(0, 1), (1, 1)]),
        ])
    );
    let proposal = whole.proposal();
    assert_eq!((proposal.further, proposal.complete), (vec![(2, 0), (2, 1)], true));
}

#[test]
fn a_few_together_without_any_total_but_that_of_all() {
    for columns in [1, 2] {
        let mut table = Table::new(3, columns, vec![10; columns + 1]);
        for place in table.places().filter(|(row, column)| *row < 3 && *column < columns) {
            table.set(place, Entry::Shown(20));
        }
        table.set((0, 0), Entry::Hidden);
        table.set((1, columns - 1), Entry::Hidden);
        table.state_elsewhere((3, columns), 20 * (3 * columns as u64 - 2) + 9);
        let line = if columns == 1 { Line::Column(0) } else { Line::All };
        assert_eq!(table.leaks(), Some(vec![Leak::Together(line, vec![(0, 0), (1, columns - 1)])]));
        assert!(table.proposal().complete);
    }
}

#[test]
fn how_many_answered_cannot_be_hidden() {
    let proposal = hide(table(&[&[12]], 10), &[(0, 0)]).proposal();
    assert!(!proposal.complete, "the only figure is the number of people");
}

#[test]
fn a_total_that_is_not_stated_protects() {
    let mut table = Table::new(2, 2, vec![10; 3]);
    for (place, entry) in [
        ((0, 0), Entry::Hidden),
        ((0, 1), Entry::Shown(20)),
        ((1, 0), Entry::Shown(20)),
        ((1, 1), Entry::Shown(20)),
    ] {
        table.set(place, entry);
    }
    assert_eq!(table.leaks(), Some(Vec::new()));
    table.state_elsewhere((2, 2), 64);
    assert_eq!(table.leaks(), Some(vec![Leak::Figure((0, 0))]));
}

#[test]
fn figures_that_do_not_add_up_say_nothing() {
    let mut table = hide(table(&[&[12, 3], &[20, 30]], 10), &[(0, 1)]);
    table.set((0, 2), Entry::Shown(5));
    assert_eq!(table.leaks(), None);
}

#[test]
fn the_second_cell_is_the_smallest_of_the_line() {
    let table = hide(table(&[&[40, 3, 90], &[20, 30, 25], &[50, 60, 70]], 10), &[(0, 1)]);
    let proposal = table.proposal();
    assert_eq!(proposal.further, [(0, 0), (1, 0), (1, 1)]);
    assert!(proposal.complete);
}

#[test]
fn the_largest_table_is_judged_in_no_time() {
    let figures: Vec<Vec<u64>> =
        (0..100).map(|row| (0..12).map(|n| (row * 7 + n * 5) % 23).collect()).collect();
    let lines: Vec<&[u64]> = figures.iter().map(Vec::as_slice).collect();
    let proposal = table(&lines, 10).proposal();
    assert!(proposal.complete && !proposal.small.is_empty());
}

fn small_tables() -> impl Strategy<Value = Table> {
    (1usize..4, 1usize..4).prop_flat_map(|(rows, columns)| {
        let figures = prop::collection::vec(prop::collection::vec(0u64..5, columns), rows);
        let hidden = prop::collection::vec(any::<bool>(), (rows + 1) * (columns + 1));
        (figures, hidden).prop_map(|(figures, hidden)| {
            let lines: Vec<&[u64]> = figures.iter().map(Vec::as_slice).collect();
            let mut table = table(&lines, 3);
            let places: Vec<Place> = table.places().collect();
            for (place, _) in places.into_iter().zip(hidden).filter(|(_, hidden)| *hidden) {
                if table.can_hide(place) {
                    table.set(place, Entry::Hidden);
                }
            }
            table
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_audit_finds_just_what_can_be_worked_out(table in small_tables()) {
        // Trying every number takes long where much is free.
        prop_assume!(table.places().filter(|place| table.get(*place) == Entry::Hidden).count() < 9);
        prop_assert_eq!(leaking_figures(&table), determined(&table));
    }

    #[test]
    fn after_a_proposal_nothing_can_be_worked_out(table in small_tables()) {
        let proposal = table.proposal();
        let mut safe = table.clone();
        for place in proposal.small.iter().chain(&proposal.further) {
            prop_assert!(safe.can_hide(*place), "a cell is hidden once");
            safe.set(*place, Entry::Hidden);
        }
        if proposal.complete {
            prop_assert_eq!(safe.leaks(), Some(Vec::new()));
            prop_assert!(!safe.places().any(|place| safe.is_small(place)));
            let hidden = safe.places().filter(|place| safe.get(*place) == Entry::Hidden).count();
            if hidden < 9 {
                prop_assert_eq!(determined(&safe), Vec::new());
            }
        }
        prop_assert_eq!(proposal, table.proposal());
    }
}
