//! The organisations that answer for pages, with what each answers for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::AreaId;
use crate::plan::address;
use crate::plan::aging::{self, Aging};
use crate::plan::country::Shelf;
use crate::plan::overview::{planned, site_page};
use crate::plan::view;
use crate::plan::{PlannedPage, View};

/// Plans the page of each steward that answers for something in the country,
/// and the list of them.
pub(super) fn pages(shelf: &Shelf<'_>) -> Vec<PlannedPage> {
    let mut confirmed: BTreeMap<&str, Vec<&Aging<'_>>> = BTreeMap::new();
    for page in shelf.aging() {
        confirmed.entry(page.confirmed_by).or_default().push(page);
    }
    let mut stewards: Vec<view::StewardUse> = ids(shelf)
        .into_iter()
        .filter_map(|id| used(shelf, id, confirmed.remove(id).unwrap_or_default()))
        .collect();
    shelf.order.sort(&mut stewards, |used| (&used.steward.name, &used.steward.id));
    let mut pages: Vec<PlannedPage> = Vec::with_capacity(stewards.len() + 1);
    let list = stewards
        .iter()
        .map(|used| view::StewardUse {
            steward: used.steward.clone(),
            areas: used.areas.clone(),
            counts: used.counts.clone(),
            entries: Vec::new(),
        })
        .collect();
    pages.extend(stewards.into_iter().map(|used| page(shelf, used)));
    pages.push(site_page(shelf, "stewards", View::Stewards(Box::new(view::StewardsView { stewards: list }))));
    pages
}

/// The stewards that an area or a record of the country names.
pub(super) fn ids<'a>(shelf: &Shelf<'a>) -> BTreeSet<&'a str> {
    let country = shelf.country;
    let areas = country.areas.iter().filter_map(|area| area.record.steward.as_deref());
    let texts = country.texts().filter_map(|text| Some(text.record.as_ref()?.reviewed_by.as_str()));
    let services =
        country.services.iter().filter_map(|service| Some(service.record.as_ref()?.assured_by.as_str()));
    let schemes =
        country.schemes.iter().filter_map(|scheme| Some(scheme.record.as_ref()?.reviewed_by.as_str()));
    let outcomes = shelf.outcomes.iter().map(|outcome| outcome.record.reviewed_by.as_str());
    let answers = country.answers.iter().filter_map(|text| Some(text.answer()?.answered_by.as_str()));
    areas.chain(texts).chain(answers).chain(services).chain(schemes).chain(outcomes).collect()
}

fn used(shelf: &Shelf<'_>, id: &str, mut confirmed: Vec<&Aging<'_>>) -> Option<view::StewardUse> {
    let steward = shelf.steward(id)?;
    let areas = shelf.in_order.iter().filter(|area| area.record.steward.as_deref() == Some(id));
    confirmed.sort_by_key(|page| (page.schedule.due, &page.entry.address));
    Some(view::StewardUse {
        steward,
        areas: areas.filter_map(|area| shelf.area(&area.id).cloned()).collect(),
        counts: aging::counts(confirmed.iter().copied(), shelf.settings.today),
        entries: confirmed.iter().map(|page| Arc::clone(&page.entry)).collect(),
    })
}

fn page(shelf: &Shelf<'_>, used: view::StewardUse) -> PlannedPage {
    let id = used.steward.id.clone();
    let mut breadcrumbs = shelf.way_to(&AreaId::new(shelf.country.id()));
    breadcrumbs
        .push(view::Crumb { title: String::new(), address: address::page(shelf.language, "stewards") });
    let page = view::Page {
        kind: "steward",
        title: used.steward.name.clone(),
        description: None,
        address: used.steward.address.clone(),
        breadcrumbs,
        translations: shelf.translations(|language| Some(address::steward(language, &id)), address::home),
    };
    planned(page, View::Steward(Box::new(used)))
}
