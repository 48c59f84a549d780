//! `schemes.json`, `schemes.csv`, `matrix.json`.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::csv::{Column, table};
use super::json::document;
use super::{DataFile, Error};
use crate::model::Scheme;
use crate::model::record::{Amount, Given};
use crate::plan::data::{About, SchemeRow, Scope, matrices, rows, schemes};

/// The columns of `schemes.csv`: a row for each component of a scheme, and for
/// each amount of a component.
pub fn columns<'a>() -> [Column<SchemeRow<'a>>; 25] {
    [
        Column {
            name: "id",
            tag: "#meta+id",
            meaning: "The path of the scheme",
            value: |row| text(&row.scheme.id),
        },
        Column { name: "name", tag: "#activity+name", meaning: "Its name", value: |row| text(&row.name) },
        Column {
            name: "host",
            tag: "#country+code+v_iso2+host",
            meaning: "The host country, ISO 3166-1 alpha-2",
            value: |row| text(&row.scheme.host),
        },
        Column {
            name: "areas",
            tag: "#loc+id+list",
            meaning: "Ids of the areas that people return to with it, with spaces between",
            value: |row| Cow::Owned(row.scheme.areas.join(" ")),
        },
        Column {
            name: "mode",
            tag: "#modality+return",
            meaning: "`voluntary`, `enforced`, `any`, `not-known`",
            value: |row| text(row.scheme.mode.as_str()),
        },
        Column {
            name: "standing",
            tag: "#status",
            meaning: "`in-force`, `not-begun`, `suspended`, `ended`, `closed` on the day of the build",
            value: |row| text(&row.scheme.standing),
        },
        Column {
            name: "component",
            tag: "#item+component+id",
            meaning: "Id of the component; empty when the scheme lists none",
            value: |row| text(row.component.map_or("", |(id, ..)| id)),
        },
        Column {
            name: "given",
            tag: "#item+given",
            meaning: "`yes` or `no`; a component that is not listed is not known",
            value: |row| {
                text(row.component.map_or("", |(_, component, _)| match component.given {
                    Given::Yes => "yes",
                    Given::No => "no",
                }))
            },
        },
        Column {
            name: "stage",
            tag: "#item+stage",
            meaning: "`before-departure`, `arrival`, `after-arrival`",
            value: |row| text(row.component.and_then(|(.., stage)| stage).map_or("", |stage| stage.as_str())),
        },
        Column {
            name: "form",
            tag: "#modality+form",
            meaning: "`cash` or `in-kind`, for an amount or help in kind",
            value: |row| text(form(row)),
        },
        Column {
            name: "least",
            tag: "#value+min",
            meaning: "The amount, or the least",
            value: |row| text(amount(row).and_then(|amount| amount.amount.as_deref()).unwrap_or_default()),
        },
        Column {
            name: "most",
            tag: "#value+max",
            meaning: "The most, where it differs or nothing else is known",
            value: |row| text(amount(row).and_then(|amount| amount.most.as_deref()).unwrap_or_default()),
        },
        Column {
            name: "currency",
            tag: "#currency+code",
            meaning: "ISO 4217",
            value: |row| text(amount(row).map_or("", |amount| &amount.currency)),
        },
        Column {
            name: "per",
            tag: "#value+per",
            meaning: "`person`, `adult`, `child`, `family`, `not-known`",
            value: |row| text(amount(row).map_or("", |amount| amount.per.as_str())),
        },
        Column {
            name: "groups",
            tag: "#beneficiary+id+list",
            meaning: "Ids of the groups that it is for, with spaces between; empty for everybody",
            value: |row| Cow::Owned(row.scheme.groups.join(" ")),
        },
        Column {
            name: "from",
            tag: "#date+start",
            meaning: "When it began",
            value: |row| date(row.scheme.from.as_ref()),
        },
        Column {
            name: "until",
            tag: "#date+end",
            meaning: "The last day on which it can be had",
            value: |row| date(row.scheme.until.as_ref()),
        },
        Column {
            name: "closed_on",
            tag: "#date+closed",
            meaning: "When it was closed",
            value: |row| date(row.scheme.closed_on.as_ref()),
        },
        Column {
            name: "replaced_by",
            tag: "#meta+id+replacement",
            meaning: "The path of the scheme in its place",
            value: |row| text(row.scheme.replaced_by.as_deref().unwrap_or_default()),
        },
        Column {
            name: "as_of",
            tag: "#date+as_of",
            meaning: "The date after which nothing is included",
            value: |row| date(Some(&row.scheme.as_of)),
        },
        Column {
            name: "reviewed",
            tag: "#date+reviewed",
            meaning: "When the steward last confirmed it",
            value: |row| date(Some(&row.scheme.reviewed)),
        },
        Column {
            name: "reviewed_by",
            tag: "#org+reviewed_by",
            meaning: "Id of the steward",
            value: |row| text(&row.scheme.reviewed_by),
        },
        Column {
            name: "due",
            tag: "#date+due",
            meaning: "The first day on which a review is due",
            value: |row| date(row.scheme.due.as_ref()),
        },
        Column {
            name: "outdated",
            tag: "#date+outdated",
            meaning: "The first day on which it is outdated",
            value: |row| date(row.scheme.outdated.as_ref()),
        },
        Column {
            name: "sources",
            tag: "#meta+source+list",
            meaning: "Ids of the sources, with spaces between",
            value: |row| Cow::Owned(row.scheme.sources.join(" ")),
        },
    ]
}

/// The data files on the schemes of a country, those in the files `left_out`
/// aside; none for a country without schemes.
///
/// # Errors
///
/// None that content could cause; see [`Error`].
pub fn files(
    scope: &Scope<'_>,
    about: &About,
    left_out: &BTreeSet<Arc<str>>,
) -> Result<Vec<DataFile>, Error> {
    let (network, country, today) = (scope.network, scope.country, scope.today);
    let known = country.schemes.iter().filter(|scheme| !left_out.contains(&scheme.file.path));
    let known: Vec<&Scheme> = known.map(|scheme| &**scheme).collect();
    let records = schemes(network, country, &known, today);
    if records.is_empty() {
        return Ok(Vec::new());
    }
    let rows = rows(network, &records);
    let matrices = matrices(network, country, &known, today);
    Ok(vec![
        DataFile {
            name: "schemes.json".to_owned(),
            kind: "schemes",
            description: "Schemes of assistance by host country",
            schema: Some("scheme"),
            count: records.len(),
            bytes: document("schemes", 1, about, &records)?,
        },
        DataFile {
            name: "schemes.csv".to_owned(),
            kind: "schemes-table",
            description: "Schemes of assistance, a row for each component and amount, with HXL tags",
            schema: None,
            count: rows.len(),
            bytes: table(&columns(), &rows)?,
        },
        DataFile {
            name: "matrix.json".to_owned(),
            kind: "matrix",
            description: "The assistance matrix: components by host country, for each area and kind of return",
            schema: Some("matrix"),
            count: matrices.len(),
            bytes: document("matrix", 1, about, &matrices)?,
        },
    ])
}

fn text(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

fn date(date: Option<&crate::model::PartialDate>) -> Cow<'static, str> {
    date.map_or(Cow::Borrowed(""), |date| Cow::Owned(date.to_string()))
}

fn amount<'a>(row: &SchemeRow<'a>) -> Option<&'a Amount> {
    row.amount.map(|(amount, _)| amount)
}

fn form(row: &SchemeRow<'_>) -> &'static str {
    match row.amount {
        Some((_, true)) => "cash",
        Some((_, false)) => "in-kind",
        None if row.component.is_some_and(|(_, component, _)| component.in_kind.is_some()) => "in-kind",
        None => "",
    }
}
