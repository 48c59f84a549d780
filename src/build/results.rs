//! The page with the answer to a query, for readers without JavaScript.

use jiff::civil::Date;

use crate::build::Made;
use crate::plan::view;
use crate::render::Shown;
use crate::search::query::{Hit, Query, Results, search};

/// How many results a page shows.
const SHOWN: usize = 30;

/// The page with the answer to a query on an area (`xk`, `xk/prizren`) in a
/// language, its links relative to the root of the network; `None` when there
/// is no such area or language. Without a language, the first of the country.
pub(super) fn page(
    made: &Made,
    area: &str,
    language: Option<&str>,
    text: &str,
    today: Date,
) -> Option<String> {
    let id = area.split('/').next().unwrap_or(area);
    let country = made.countries.get(id)?;
    let language = match language {
        Some(language) => language,
        None => country.sites.values().next()?.languages.first()?.language.tag.as_str(),
    };
    let site = country.sites.get(language)?;
    let index = country.indexes.get(language)?;
    let query = Query { text, area: (area != id).then_some(area), ..Query::default() };
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
    renderer.render_at(&page, Shown::Results(&results(found)), &format!("{id}/")).ok()
}

fn results(found: Results) -> view::Results {
    view::Results {
        query: found.query,
        total: found.total,
        corrected: found
            .corrected
            .into_iter()
            .map(|corrected| view::CorrectedWord { typed: corrected.typed, used: corrected.used })
            .collect(),
        dropped: found.dropped,
        hits: found.hits.into_iter().map(hit).collect(),
    }
}

fn hit(hit: Hit) -> view::SearchHit {
    view::SearchHit {
        title: hit.title,
        address: hit.url,
        area_name: hit.area_name,
        topic_name: hit.topic_name,
        heading: hit.heading,
        excerpt: hit
            .excerpt
            .into_iter()
            .map(|segment| view::ExcerptPart { text: segment.text, marked: segment.marked })
            .collect(),
        state: hit.outdated.map(|_| hit.state.as_str()),
        due: hit.due.map(|day| day.to_string()),
        overdue: hit.overdue.map(|day| day.to_string()),
        outdated: hit.outdated.map(|day| day.to_string()),
    }
}
