//! The page with the assistance matrix of an area.

use crate::model::record::ReturnMode;
use crate::model::{AreaId, Scheme, Standing};
use crate::plan::matrix::{Column, MODES, Matrix, Statement, matrix};
use crate::plan::schemes::Assistance;
use crate::plan::schemes::collect::{Found, given, last_day};
use crate::plan::view;
use crate::plan::{PlannedPage, View, address};

/// Plans the matrix of an area.
pub(super) fn page(assistance: &Assistance<'_>, area: &AreaId) -> Option<PlannedPage> {
    let shelf = assistance.shelf;
    let name = shelf.area(area)?;
    let at = |language: &crate::model::LanguageTag| address::record(language, area, "schemes", "index");
    let page = view::Page {
        kind: "schemes",
        title: String::new(),
        description: None,
        address: at(shelf.language),
        breadcrumbs: shelf.way_to(area),
        translations: shelf.translations(|language| Some(at(language)), address::home),
    };
    let schemes: Vec<&Scheme> = assistance.schemes.iter().map(|found| found.scheme).collect();
    let matrices: Vec<Matrix<'_>> = MODES
        .into_iter()
        .map(|mode| matrix(&shelf.network.record, &schemes, area, mode, shelf.settings.today))
        .map(|mut matrix| {
            matrix.sort_columns(|one, other| assistance.compare_hosts(one, other));
            matrix
        })
        .collect();
    let here = || assistance.schemes.iter().filter(|found| found.scheme.is_for(area));
    let hosts: Vec<view::HostName> = matrices
        .first()
        .map(|matrix| matrix.columns.iter().map(|column| assistance.host(column.host)).collect())
        .unwrap_or_default();
    let missing = matrices.iter().filter(|matrix| matrix.is_empty() && matrix.mode != ReturnMode::NotKnown);
    let unlisted =
        shelf.network.record.hosts.keys().filter(|host| here().all(|found| found.record.host != **host));
    let mut unlisted: Vec<String> = unlisted.map(|host| assistance.host(host).name).collect();
    shelf.order.sort(&mut unlisted, |name| (name, ""));
    let view = view::SchemesView {
        area: name.clone(),
        missing: missing.map(|matrix| matrix.mode.as_str()).collect(),
        tables: tables(assistance, &matrices),
        ending: here()
            .filter(|found| found.standing == Standing::InForce && found.record.until.is_some())
            .map(|found| assistance.link(found))
            .collect(),
        aside: {
            let mut aside: Vec<_> = here().filter_map(|found| aside(assistance, found)).collect();
            // By host, each with its schemes by name.
            aside.sort_by(|one, other| shelf.order.compare(&one.host, &other.host));
            aside
        },
        unlisted,
        places: places(assistance, area),
        above: area.parent().and_then(|parent| {
            let name = shelf.area(&parent)?.name.clone();
            Some(view::Crumb { title: name, address: assistance.matrix_for(&parent) })
        }),
        hosts,
    };
    let root = address::root(&page.address);
    Some(PlannedPage { page, root, view: View::Schemes(Box::new(view)) })
}

fn places(assistance: &Assistance<'_>, area: &AreaId) -> Vec<view::Crumb> {
    let inner = assistance.areas.iter().filter(|other| *other != area && other.lies_in(area));
    let crumb = |id: &AreaId| {
        let title = assistance.shelf.area(id)?.name.clone();
        Some(view::Crumb { title, address: assistance.matrix_for(id) })
    };
    inner.filter_map(crumb).collect()
}

fn aside(assistance: &Assistance<'_>, found: &Found<'_>) -> Option<view::Aside> {
    let record = found.record;
    let on = match found.standing {
        Standing::InForce => return None,
        Standing::NotBegun => record.from,
        Standing::Suspended => None,
        Standing::Ended => record.until,
        Standing::Closed => record.closed_on,
    };
    Some(view::Aside {
        scheme: assistance.link(found),
        host: assistance.host(&record.host).name,
        standing: found.standing.as_str(),
        on: on.map(|date| assistance.speaker.say(date)),
    })
}

fn tables(assistance: &Assistance<'_>, matrices: &[Matrix<'_>]) -> Vec<view::MatrixTable> {
    let unknown = matrices.iter().find(|matrix| matrix.mode == ReturnMode::NotKnown);
    let elsewhere = |mode: ReturnMode, index: usize| {
        mode != ReturnMode::NotKnown
            && unknown
                .and_then(|matrix| matrix.columns.get(index))
                .is_some_and(|column| !column.schemes.is_empty())
    };
    let shown = matrices.iter().filter(|matrix| !matrix.is_empty());
    let table = |matrix: &Matrix<'_>| view::MatrixTable {
        mode: matrix.mode.as_str(),
        columns: matrix
            .columns
            .iter()
            .enumerate()
            .map(|(index, column)| view::MatrixColumn {
                host: assistance.host(column.host),
                schemes: column
                    .schemes
                    .iter()
                    .filter_map(|(scheme, _)| {
                        let same = |found: &&Found<'_>| std::ptr::eq(found.scheme, *scheme);
                        assistance.schemes.iter().find(same).map(|found| assistance.link(found))
                    })
                    .collect(),
                oldest: oldest(assistance, column),
                elsewhere: elsewhere(matrix.mode, index),
            })
            .collect(),
        rows: rows(assistance, matrix),
    };
    shown.map(table).collect()
}

/// How many schemes the head of a column names without being asked.
const NAMED: usize = 2;

fn oldest(assistance: &Assistance<'_>, column: &Column<'_>) -> Option<view::Day> {
    let dates = column.schemes.iter().map(|(_, record)| record.as_of);
    let oldest = dates.min_by_key(|date| date.first_day())?;
    (column.schemes.len() > NAMED).then(|| assistance.speaker.say(oldest))
}

fn rows(assistance: &Assistance<'_>, matrix: &Matrix<'_>) -> Vec<view::MatrixRow> {
    let vocabulary = &assistance.shelf.network.record.components;
    let row = |row: &crate::plan::matrix::Row<'_>| {
        let entry = vocabulary.get(row.component)?;
        let cells = row.cells.iter().zip(&matrix.columns).map(|(cell, column)| view::MatrixCell {
            host: column.host.to_owned(),
            state: cell.state.as_str(),
            items: cell.statements.iter().map(|statement| item(assistance, statement)).collect(),
        });
        Some(view::MatrixRow {
            id: row.component.to_owned(),
            name: assistance.speaker.name(&entry.name),
            stage: entry.stage.as_str(),
            cells: cells.collect(),
        })
    };
    matrix.rows.iter().filter_map(row).collect()
}

fn item(assistance: &Assistance<'_>, statement: &Statement<'_>) -> view::MatrixItem {
    let component = statement.component;
    let money = |amounts: &[crate::model::record::Amount]| {
        amounts.iter().map(|amount| assistance.speaker.money(amount)).collect()
    };
    let found = assistance.schemes.iter().find(|found| std::ptr::eq(found.scheme, statement.scheme));
    let age = found.and_then(|found| found.schedule).map(|schedule| view::Age {
        state: schedule.state_on(assistance.shelf.settings.today).as_str(),
        outdated: schedule.outdated.to_string(),
    });
    view::MatrixItem {
        age,
        given: given(component.given),
        address: assistance.address(statement.scheme),
        last_day: statement.scheme.record.as_ref().and_then(last_day),
        cash: money(&component.cash),
        in_kind: component.in_kind.is_some() || !component.in_kind_value.is_empty(),
        in_kind_value: money(&component.in_kind_value),
    }
}
