//! Schemes and the assistance matrix as records.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::record::{
    Component, Conditions, Priority, ReturnMode, SchemeStatus, Sensitivity, SourceReference, Stage,
};
use crate::model::{AreaId, Country, LanguageTag, Network, PartialDate, Scheme, Standing, Text};
use crate::plan::address;
use crate::plan::matrix::{MODES, matrix};

/// A scheme of assistance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Scheme")]
#[serde(deny_unknown_fields)]
pub struct SchemeData {
    /// Its path from the top of the network: `xk/schemes/de-start-up`.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Other names that it is known by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// The host country, by its ISO 3166-1 alpha-2 code.
    pub host: String,
    /// Ids of the areas that people return to with it.
    pub areas: Vec<String>,
    /// Who can have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<Text>,
    /// Ids of the groups that it is for; none for everybody who can have it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// The kind of return that it is for.
    pub mode: ReturnMode,
    /// What it gives and what it does not, by component. What is not listed is
    /// not known.
    pub components: IndexMap<String, Component>,
    /// Who gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<Text>,
    /// Who pays for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub funder: Option<Text>,
    /// Where to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What a person must do, bring or give up.
    pub conditions: Conditions,
    /// When it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// The last day on which it can be had.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What the steward says of it.
    pub status: SchemeStatus,
    /// Whether it can be had on the day of the build: `in-force`, `not-begun`,
    /// `suspended`, `ended` or `closed`.
    pub standing: String,
    /// When it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<PartialDate>,
    /// Why it was suspended or closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// The scheme in its place, by its path.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// The day, month or year after which nothing is included.
    pub as_of: PartialDate,
    /// When the steward last confirmed every statement.
    pub reviewed: PartialDate,
    /// Id of the steward.
    pub reviewed_by: String,
    /// `current`, `due`, `overdue` or `outdated` on the day of the build; left
    /// out for a closed scheme, as are the three dates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The first day on which a review is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<PartialDate>,
    /// The first day on which the review is overdue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overdue: Option<PartialDate>,
    /// The first day on which it is outdated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outdated: Option<PartialDate>,
    /// Ids of the sources.
    pub sources: Vec<String>,
    /// Who may read it, where that is not everybody.
    #[serde(default, skip_serializing_if = "Sensitivity::is_public")]
    pub sensitivity: Sensitivity,
    /// Addresses of its page below the root of the country's site, by language.
    pub pages: BTreeMap<String, String>,
}

/// The assistance matrix of an area for one kind of return.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Matrix")]
#[serde(deny_unknown_fields)]
pub struct MatrixData {
    /// Id of the area.
    pub area: String,
    /// The kind of return: `voluntary`, `enforced`, or `not-known` for the
    /// schemes of which nobody says for what kind they are. A scheme for any
    /// kind counts in the first two.
    pub mode: ReturnMode,
    /// Codes of the host countries with a scheme in force for the area.
    pub hosts: Vec<String>,
    /// Ids of all components of the network.
    pub components: Vec<String>,
    /// A cell for each component and host country, component by component.
    pub cells: Vec<MatrixCellData>,
}

/// A cell of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MatrixCellData {
    /// Id of the component.
    pub component: String,
    /// Code of the host country.
    pub host: String,
    /// `yes`, `no`, or `not-known` where no scheme says anything.
    pub cell: String,
    /// Paths of the schemes that say so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub schemes: Vec<String>,
}

/// The records of schemes of a country, by path.
pub fn schemes(network: &Network, country: &Country, schemes: &[&Scheme], today: Date) -> Vec<SchemeData> {
    schemes.iter().filter_map(|scheme| scheme_data(network, country, scheme, today)).collect()
}

fn scheme_data(network: &Network, country: &Country, scheme: &Scheme, today: Date) -> Option<SchemeData> {
    let record = scheme.record.as_ref()?.clone();
    let priority = country.find_area(&scheme.id.area).map_or(Priority::B, |area| area.priority);
    let schedule = record.schedule(&network.record, priority);
    let day = |of: fn(&crate::freshness::Schedule) -> Date| {
        schedule.as_ref().map(|schedule| PartialDate::Day(of(schedule)))
    };
    let pages = country.languages.iter().map(|language| {
        let address = address::record(language, &scheme.id.area, "schemes", &scheme.id.stem);
        (language.to_string(), address)
    });
    Some(SchemeData {
        id: scheme.id.path("schemes"),
        areas: scheme.areas().iter().map(ToString::to_string).collect(),
        standing: record.standing_on(today).as_str().to_owned(),
        state: schedule.map(|schedule| schedule.state_on(today).as_str().to_owned()),
        due: day(|schedule| schedule.due),
        overdue: day(|schedule| schedule.overdue),
        outdated: day(|schedule| schedule.outdated),
        sources: record.sources.iter().map(SourceReference::id).map(str::to_owned).collect(),
        pages: pages.collect(),
        name: record.name,
        aliases: record.aliases,
        description: record.description,
        host: record.host,
        eligibility: record.eligibility,
        groups: record.groups,
        mode: record.mode,
        components: record.components,
        provider: record.provider,
        funder: record.funder,
        url: record.url,
        conditions: record.conditions,
        from: record.from,
        until: record.until,
        status: record.status,
        closed_on: record.closed_on,
        reason: record.reason,
        replaced_by: record.replaced_by,
        as_of: record.as_of,
        reviewed: record.reviewed,
        reviewed_by: record.reviewed_by,
        sensitivity: record.sensitivity,
    })
}

/// The matrices of a country: of the country itself and of each place with
/// schemes of its own, for each kind of return that a scheme is for.
pub fn matrices(network: &Network, country: &Country, schemes: &[&Scheme], today: Date) -> Vec<MatrixData> {
    let open = schemes.iter().filter(|scheme| {
        scheme.record.as_ref().is_some_and(|record| record.standing_on(today) != Standing::Closed)
    });
    let named: BTreeSet<AreaId> = open.flat_map(|scheme| scheme.areas()).collect();
    let areas = country.areas.iter().map(|area| &area.id);
    let areas = areas.filter(|id| id.depth() == 0 || named.contains(id));
    let of_area = |id: &AreaId| {
        let made = MODES.map(|mode| matrix(&network.record, schemes, id, mode, today));
        let made = made.into_iter().filter(|matrix| !matrix.is_empty());
        let id = id.to_string();
        made.map(|matrix| matrix_data(&id, &matrix)).collect::<Vec<_>>()
    };
    areas.flat_map(of_area).collect()
}

fn matrix_data(area: &str, matrix: &crate::plan::matrix::Matrix<'_>) -> MatrixData {
    let cells = matrix.rows.iter().flat_map(|row| {
        row.cells.iter().zip(&matrix.columns).map(|(cell, column)| MatrixCellData {
            component: row.component.to_owned(),
            host: column.host.to_owned(),
            cell: cell.state.as_str().to_owned(),
            schemes: cell.statements.iter().map(|statement| statement.scheme.id.path("schemes")).collect(),
        })
    });
    MatrixData {
        area: area.to_owned(),
        mode: matrix.mode,
        hosts: matrix.columns.iter().map(|column| column.host.to_owned()).collect(),
        components: matrix.rows.iter().map(|row| row.component.to_owned()).collect(),
        cells: cells.collect(),
    }
}

/// What one row of the table of schemes holds: a scheme, one of its components,
/// and one amount of it.
#[derive(Debug, Clone)]
pub struct SchemeRow<'a> {
    /// The scheme.
    pub scheme: &'a SchemeData,
    /// Its name in the first language of the network.
    pub name: String,
    /// The component, with its stage.
    pub component: Option<(&'a str, &'a Component, Option<Stage>)>,
    /// The amount, and whether it is cash.
    pub amount: Option<(&'a crate::model::record::Amount, bool)>,
}

/// The rows of the table of schemes: each scheme has as many as it has
/// components and amounts, and at least one.
pub fn rows<'a>(network: &Network, schemes: &'a [SchemeData]) -> Vec<SchemeRow<'a>> {
    let languages: Vec<&str> = network.record.languages.iter().map(LanguageTag::as_str).collect();
    let mut rows = Vec::new();
    for scheme in schemes {
        let name = scheme.name.get(&languages).to_owned();
        let row = |component, amount| SchemeRow { scheme, name: name.clone(), component, amount };
        if scheme.components.is_empty() {
            rows.push(row(None, None));
        }
        for (id, component) in &scheme.components {
            let entry = network.record.components.get(id);
            let stage = component.stage.or(entry.map(|entry| entry.stage));
            let told = Some((id.as_str(), component, stage));
            let amounts = component.cash.iter().map(|amount| (amount, true));
            let amounts = amounts.chain(component.in_kind_value.iter().map(|amount| (amount, false)));
            let before = rows.len();
            rows.extend(amounts.map(|amount| row(told, Some(amount))));
            if rows.len() == before {
                rows.push(row(told, None));
            }
        }
    }
    rows
}
