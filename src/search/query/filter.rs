//! Filters by topic, place, kind and freshness, and counts what each choice would leave.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Query;
use super::named::lies_in;
use super::result::{Facet, state_of};
use super::score::Ranked;
use crate::freshness::State;
use crate::search::index::{Index, Named, Page, Tables};

/// What each choice of each filter would show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Facets {
    pub(super) topics: Vec<Facet>,
    pub(super) areas: Vec<Facet>,
    pub(super) kinds: Vec<Facet>,
    pub(super) states: Vec<Facet>,
}

/// Keeps the pages that pass the filters; gives the counts of the choices.
///
/// The counts of a filter are of the pages that pass all the others: each tells
/// what choosing it would show. A page counts for its topic and those that this lies
/// under, and for its own area only.
pub(super) fn keep(index: &Index, query: &Query<'_>, today: Date, ranked: &mut Vec<Ranked>) -> Facets {
    let tables = index.tables();
    let topics: Vec<bool> = (0..)
        .zip(&tables.topics)
        .map(|(topic, _)| query.topic.is_none_or(|wanted| lies_under(tables, topic, wanted)))
        .collect();
    let areas = passing(&tables.areas, |area| query.area.is_none_or(|wanted| lies_in(&area.id, wanted)));
    let kinds = passing(&tables.kinds, |kind| query.kind.is_none_or(|wanted| kind == wanted));
    let mut by_topic = vec![0; tables.topics.len()];
    let mut by_area = vec![0; tables.areas.len()];
    let mut by_kind = vec![0; tables.kinds.len()];
    let mut by_state = BTreeMap::<State, usize>::new();
    ranked.retain(|ranked| {
        let Some(page) = index.pages().get(ranked.page as usize) else {
            return false;
        };
        let state = state_of(page, today);
        let on_topic = match page.topic {
            Some(topic) => pass(&topics, topic),
            None => query.topic.is_none(),
        };
        let (in_area, of_kind) = (pass(&areas, page.area), pass(&kinds, page.kind));
        let in_state = query.state.is_none_or(|wanted| ages(page) && state == wanted);
        if let Some(topic) = page.topic
            && in_area
            && of_kind
            && in_state
        {
            tables.topic_and_above(topic).for_each(|topic| count(&mut by_topic, topic));
        }
        if on_topic && of_kind && in_state {
            count(&mut by_area, page.area);
        }
        if on_topic && in_area && in_state {
            count(&mut by_kind, page.kind);
        }
        if on_topic && in_area && of_kind && ages(page) {
            *by_state.entry(state).or_default() += 1;
        }
        on_topic && in_area && of_kind && in_state
    });
    let named = |(named, count): (&Named, usize)| facet(&named.id, &named.name, count);
    Facets {
        topics: sorted(tables.topics.iter().zip(by_topic).map(named)),
        areas: sorted(tables.areas.iter().zip(by_area).map(named)),
        kinds: sorted(tables.kinds.iter().zip(by_kind).map(|(kind, count)| facet(kind, "", count))),
        states: by_state.into_iter().map(|(state, count)| facet(state.as_str(), "", count)).collect(),
    }
}

/// Whether a topic is another or lies under it.
fn lies_under(tables: &Tables, topic: u32, wanted: &str) -> bool {
    let mut all = tables.topic_and_above(topic).filter_map(|topic| tables.topics.get(topic as usize));
    all.any(|topic| topic.id == wanted)
}

/// Whether a page ages at all; the page of a place has no dates.
fn ages(page: &Page) -> bool {
    page.outdated.is_some()
}

fn passing<T>(table: &[T], wanted: impl Fn(&T) -> bool) -> Vec<bool> {
    table.iter().map(wanted).collect()
}

fn pass(passing: &[bool], number: u32) -> bool {
    passing.get(number as usize).copied().unwrap_or(false)
}

fn count(counts: &mut [usize], number: u32) {
    if let Some(count) = counts.get_mut(number as usize) {
        *count += 1;
    }
}

fn facet(id: &str, name: &str, count: usize) -> Facet {
    Facet { id: id.to_owned(), name: name.to_owned(), count }
}

/// Choices that would show something, by their identity.
fn sorted(facets: impl Iterator<Item = Facet>) -> Vec<Facet> {
    let mut facets: Vec<Facet> = facets.filter(|facet| facet.count > 0).collect();
    facets.sort_by(|a, b| a.id.cmp(&b.id));
    facets
}
