//! Schemes of assistance on a sheet: who gives what to whom.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::record::{Amount, Component, Given, SchemeStatus};
use crate::model::{Area, Text};
use crate::plan::return_plan::part::{Tables, places};
use crate::plan::return_plan::{Ages, Said, ages, is_restricted};
use crate::plan::schemes::Running;

/// A scheme.
#[derive(Debug, Serialize)]
pub struct PlanScheme {
    /// Its path from the top of the network, which tells it from others.
    pub id: String,
    /// Its name.
    pub name: Said,
    /// Id of the host country.
    pub host: String,
    /// `voluntary`, `enforced`, `any` or `not-known`.
    pub mode: &'static str,
    /// Who gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<Said>,
    /// Who can have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<Said>,
    /// Names of the groups that it is meant for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Said>,
    /// What it gives and what it does not, by component. What is not here is
    /// not known.
    pub components: BTreeMap<String, PlanComponent>,
    /// When it must be paid back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repayment: Option<Said>,
    /// Whether coming back to the host country is forbidden.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub re_entry_ban: Option<Said>,
    /// Everything else that a person must do, bring or give up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<Said>,
    /// The first day of the scheme, in ISO form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Its last day, in ISO form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// True when it is suspended.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub suspended: bool,
    /// ISO date after which nothing is included.
    pub as_of: String,
    /// ISO date of the last review.
    pub reviewed: String,
    /// The steward who confirmed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steward: Option<Said>,
    /// When it changes its state.
    #[serde(flatten)]
    pub ages: Ages,
    /// Where its page is, below the country's root.
    pub address: String,
    /// Places of its sources.
    pub sources: Vec<usize>,
    /// True when it is for counsellors only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub restricted: bool,
}

/// What a scheme says of a component.
#[derive(Debug, Serialize)]
pub struct PlanComponent {
    /// True when it is given, false when a source says that it is not.
    pub given: bool,
    /// Money.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cash: Vec<PlanAmount>,
    /// What is given in kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_kind: Option<Said>,
    /// Up to what value it is given in kind.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub in_kind_value: Vec<PlanAmount>,
    /// Who, when, on what terms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Said>,
}

/// An amount of money.
#[derive(Debug, Serialize)]
pub struct PlanAmount {
    /// The amount, or the least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<String>,
    /// The most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<String>,
    /// ISO 4217 code of the currency.
    pub currency: String,
    /// `person`, `adult`, `child`, `family` or `not-known`.
    pub per: &'static str,
    /// Under which condition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Said>,
}

/// The schemes that name an area, by path. Closed ones are on no sheet.
pub(super) fn schemes(tables: &mut Tables<'_>, area: &Area) -> Vec<PlanScheme> {
    let shelf = tables.shelf;
    let here = shelf.catalogue.schemes.iter().filter(|running| running.scheme.areas().contains(&area.id));
    here.map(|running| said(tables, running)).collect()
}

fn said(tables: &mut Tables<'_>, running: &Running<'_>) -> PlanScheme {
    let Running { scheme, record, schedule, .. } = running;
    let shelf = tables.shelf;
    let text = |text: &Text| Said::new(shelf, text);
    let groups = shelf.network.record.groups.iter().filter(|(id, _)| record.groups.contains(id));
    let components = record
        .components
        .iter()
        .filter(|(id, _)| shelf.network.record.components.contains_key(*id))
        .map(|(id, said)| (id.clone(), component(said, &text)));
    let last_day = record.until.map(crate::model::PartialDate::last_day);
    let first_day = record.from.map(crate::model::PartialDate::first_day);
    for day in [schedule.overdue, schedule.outdated].into_iter().chain(last_day).chain(first_day) {
        tables.day(day);
    }
    let sources = tables.sources(&record.sources, None);
    PlanScheme {
        id: scheme.id.path("schemes"),
        name: text(&record.name),
        host: record.host.clone(),
        mode: record.mode.as_str(),
        provider: record.provider.as_ref().map(text),
        eligibility: record.eligibility.as_ref().map(text),
        groups: groups.map(|(_, group)| text(&group.name)).collect(),
        components: components.collect(),
        repayment: record.conditions.repayment.as_ref().map(text),
        re_entry_ban: record.conditions.re_entry_ban.as_ref().map(text),
        other: record.conditions.other.as_ref().map(text),
        from: first_day.map(|day| day.to_string()),
        until: last_day.map(|day| day.to_string()),
        suspended: record.status == SchemeStatus::Suspended,
        as_of: tables.date(record.as_of),
        reviewed: tables.date(record.reviewed),
        steward: tables.steward(&record.reviewed_by),
        ages: ages(schedule),
        address: running.address(shelf.language),
        sources: places(&sources),
        restricted: is_restricted(record.sensitivity),
    }
}

fn component(component: &Component, text: &impl Fn(&Text) -> Said) -> PlanComponent {
    let amount = |amount: &Amount| PlanAmount {
        least: amount.amount.clone(),
        most: amount.most.clone(),
        currency: amount.currency.clone(),
        per: amount.per.as_str(),
        note: amount.note.as_ref().map(text),
    };
    PlanComponent {
        given: component.given == Given::Yes,
        cash: component.cash.iter().map(amount).collect(),
        in_kind: component.in_kind.as_ref().map(text),
        in_kind_value: component.in_kind_value.iter().map(amount).collect(),
        note: component.note.as_ref().map(text),
    }
}
