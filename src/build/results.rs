//! The page with the answer to a query, for readers without JavaScript.

use jiff::civil::Date;

use crate::build::Made;
use crate::freshness::State;
use crate::model::Network;
use crate::plan::order::Order;
use crate::plan::view;
use crate::render::Shown;
use crate::search::query::{Facet, Hit, Query, Results, Suggestion, Suggestions, search};
use crate::serve::Question;

/// How many results a page shows.
const SHOWN: usize = 30;

/// How many further headings of a page a result shows.
const ALSO_SHOWN: usize = 3;

/// The page with the answer to a question on an area in a language, its links
/// relative to the root of the network; `None` when there is no such area or
/// language. Without a language, the first of the country.
pub(super) fn page(network: &Network, made: &Made, question: &Question, today: Date) -> Option<String> {
    let area = question.area.as_deref()?;
    let id = area.split('/').next().unwrap_or(area);
    let country = made.countries.get(id)?;
    let language = match &question.lang {
        Some(language) => language,
        None => country.sites.values().next()?.languages.first()?.language.tag.as_str(),
    };
    let site = country.sites.get(language)?;
    let index = country.index(network, id, language, today).ok()??;
    let query = Query {
        text: &question.query,
        topic: question.topic.as_deref(),
        area: (area != id).then_some(area),
        kind: question.kind.as_deref(),
        state: question.state.as_deref().and_then(State::from_word),
        exact: question.exact,
        ..Query::default()
    };
    let found = search(index, &query, today, SHOWN).ok()?;
    let page = view::Page {
        kind: "search",
        title: made.theme.page_title("search", language).unwrap_or_default(),
        description: None,
        address: site.search.page.clone(),
        breadcrumbs: vec![view::Crumb { title: site.country.name.clone(), address: site.home.clone() }],
        translations: Vec::new(),
    };
    let renderer = made.theme.site(site).ok()?;
    let results = results(found, question, area, site);
    renderer.render_at(&page, Shown::Results(&results), &format!("{id}/")).ok()
}

fn results(found: Results, question: &Question, area: &str, site: &view::Site) -> view::Results {
    let by_name = |mut facets: Vec<Facet>| {
        if let Ok(language) = site.language.tag.parse() {
            Order::of(&language).sort(&mut facets, |facet| (&facet.name, &facet.id));
        }
        facets
    };
    let mut areas = places(&found.areas);
    let place = |id: &str| site.localities.iter().position(|area| area.id == id);
    areas.sort_by_key(|facet| place(&facet.id));
    let filters = [
        filter("topic", "", question.topic.as_deref(), by_name(found.topics)),
        filter("area", &site.country.id, Some(area), areas),
        filter("kind", "", question.kind.as_deref(), found.kinds),
        filter("state", "", question.state.as_deref(), found.states),
    ];
    let filters: Vec<view::Filter> = filters.into_iter().flatten().collect();
    let carried = filters.iter().any(|filter| filter.name == "area");
    view::Results {
        query: found.query,
        area: (!carried).then(|| area.to_owned()),
        exact: question.exact,
        total: found.total,
        corrected: found
            .corrected
            .into_iter()
            .map(|corrected| view::CorrectedWord { typed: corrected.typed, used: corrected.used })
            .collect(),
        absent: found
            .absent
            .into_iter()
            .map(|absent| view::AbsentPage { topic: absent.topic_name, place: absent.area_name })
            .collect(),
        dropped: found.dropped,
        unread: (found.unread > 0).then(|| found.unread.to_string()),
        filters,
        hits: found.hits.into_iter().map(hit).collect(),
        nearest: nearest(&found.suggestions, site),
    }
}

/// The pages of the topics and places that may be meant.
fn nearest(suggestions: &Suggestions, site: &view::Site) -> Vec<view::Crumb> {
    let crumb =
        |title: &str, address: &str| view::Crumb { title: title.to_owned(), address: address.to_owned() };
    let topic = |near: &Suggestion| {
        let topic = site.topics.iter().find(|topic| topic.id == near.id)?;
        Some(crumb(&near.name, topic.address.as_deref()?))
    };
    let area = |near: &Suggestion| {
        let areas = std::iter::once(&site.country).chain(&site.localities);
        let area = areas.into_iter().find(|area| area.id == near.id)?;
        Some(crumb(&near.name, &area.address))
    };
    let topics = suggestions.topics.iter().filter_map(topic);
    topics.chain(suggestions.areas.iter().filter_map(area)).collect()
}

/// A filter, unless it leaves no choice. What is chosen stays among the choices.
fn filter(name: &'static str, whole: &str, chosen: Option<&str>, facets: Vec<Facet>) -> Option<view::Filter> {
    let chosen = chosen.filter(|chosen| *chosen != whole);
    let choice = |Facet { id, name, count }| view::Choice { chosen: chosen == Some(&id), id, name, count };
    let mut choices: Vec<view::Choice> = facets.into_iter().map(choice).collect();
    if let Some(chosen) = chosen
        && !choices.iter().any(|choice| choice.chosen)
    {
        let id = chosen.to_owned();
        choices.push(view::Choice { name: id.clone(), id, count: 0, chosen: true });
    }
    (choices.len() > 1 || chosen.is_some()).then(|| view::Filter { name, whole: whole.to_owned(), choices })
}

/// The places below the country, each with what lies in it.
fn places(areas: &[Facet]) -> Vec<Facet> {
    let within = |id: &str| {
        let inner = |area: &&Facet| {
            area.id.strip_prefix(id).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        areas.iter().filter(inner).map(|area| area.count).sum()
    };
    let below = areas.iter().filter(|area| area.id.contains('/'));
    below.map(|area| Facet { count: within(&area.id), ..area.clone() }).collect()
}

fn hit(hit: Hit) -> view::SearchHit {
    let also = hit.also.into_iter().take(ALSO_SHOWN);
    let also = also.map(|passage| view::Crumb { title: passage.heading, address: passage.url });
    view::SearchHit {
        title: hit.title,
        address: hit.url,
        kind: hit.kind,
        area_name: hit.area_name,
        topic_name: hit.topic_name,
        heading: hit.heading,
        excerpt: hit
            .excerpt
            .into_iter()
            .map(|segment| view::ExcerptPart { text: segment.text, marked: segment.marked })
            .collect(),
        also: also.collect(),
        state: hit.outdated.map(|_| hit.state.as_str()),
        due: hit.due.map(|day| day.to_string()),
        overdue: hit.overdue.map(|day| day.to_string()),
        outdated: hit.outdated.map(|day| day.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facet(id: &str, count: usize) -> Facet {
        Facet { id: id.to_owned(), name: id.to_owned(), count }
    }

    #[test]
    fn a_place_counts_what_lies_in_it_and_the_country_is_no_choice() {
        let areas = [facet("xk", 9), facet("xk/a", 2), facet("xk/a/b", 3), facet("xk/ab", 5)];
        let counts: Vec<_> = places(&areas).into_iter().map(|area| (area.id, area.count)).collect();
        let expected = [("xk/a", 5), ("xk/a/b", 3), ("xk/ab", 5)];
        assert_eq!(counts, expected.map(|(id, count)| (id.to_owned(), count)));
    }

    #[test]
    fn a_filter_without_a_choice_is_left_out_unless_it_is_in_force() {
        assert!(filter("topic", "", None, vec![facet("housing", 3)]).is_none());
        assert!(filter("area", "xk", Some("xk"), Vec::new()).is_none());
        let kept = filter("topic", "", Some("debt"), vec![facet("housing", 3)]).unwrap();
        let choices: Vec<_> = kept.choices.iter().map(|one| (one.id.as_str(), one.chosen)).collect();
        assert_eq!(choices, [("housing", false), ("debt", true)]);
    }
}
