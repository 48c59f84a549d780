//! The page of a scheme.

use crate::model::{AreaId, LanguageTag};
use crate::plan::brief::sources;
use crate::plan::schemes::Assistance;
use crate::plan::schemes::collect::{Found, last_day};
use crate::plan::view;
use crate::plan::{PlannedPage, View, address};

/// Plans the page of a scheme. It stays at its address when the scheme is
/// closed.
pub(super) fn page(assistance: &Assistance<'_>, found: &Found<'_>) -> Option<PlannedPage> {
    let shelf = assistance.shelf;
    let speaker = &assistance.speaker;
    let (scheme, record) = (found.scheme, found.record);
    let at = |language: &LanguageTag| address::record(language, &scheme.id.area, "schemes", &scheme.id.stem);
    let said = |text: &Option<crate::model::Text>| text.as_ref().map(|text| speaker.said(text));
    let say = |date: Option<crate::model::PartialDate>| date.map(|date| speaker.say(date));
    let areas = scheme.areas();
    let groups = record.groups.iter().filter_map(|id| shelf.network.record.groups.get(id));
    let view = view::SchemeView {
        name: speaker.said(&record.name),
        aliases: record.aliases.clone(),
        description: said(&record.description),
        host: assistance.host(&record.host),
        areas: areas.iter().filter_map(|id| shelf.area(id).cloned()).collect(),
        matrix: assistance.matrix_for(areas.first().unwrap_or(&scheme.id.area)),
        eligibility: said(&record.eligibility),
        groups: groups.map(|group| speaker.name(&group.name)).collect(),
        mode: record.mode.as_str(),
        components: assistance.components(record),
        provider: said(&record.provider),
        funder: said(&record.funder),
        url: record.url.clone(),
        repayment: said(&record.conditions.repayment),
        re_entry_ban: said(&record.conditions.re_entry_ban),
        other: said(&record.conditions.other),
        from: say(record.from),
        until: say(record.until),
        last_day: last_day(record),
        standing: found.standing.as_str(),
        closed_on: say(record.closed_on),
        reason: said(&record.reason),
        replaced_by: record.replaced_by.as_deref().and_then(|path| replacement(assistance, path)),
        reviewed: speaker.say(record.reviewed),
        as_of: speaker.say(record.as_of),
        freshness: assistance.freshness(found),
        steward: shelf.steward(&record.reviewed_by),
        sources: sources(shelf, &record.sources, None),
    };
    let page = view::Page {
        kind: "scheme",
        title: view.name.text.clone(),
        description: view.description.as_ref().map(|said| said.text.clone()),
        address: at(shelf.language),
        breadcrumbs: shelf.way_to(&scheme.id.area),
        translations: shelf
            .translations(|language| Some(at(language)), |language| address::area(language, &scheme.id.area)),
    };
    let root = address::root(&page.address);
    Some(PlannedPage { page, root, view: View::Scheme(Box::new(view)) })
}

/// The scheme with a path (`xk/schemes/de-start-up`), in this country or another.
fn replacement(assistance: &Assistance<'_>, path: &str) -> Option<view::Crumb> {
    let shelf = assistance.shelf;
    let country = shelf.network.country(path.split('/').next()?)?;
    let scheme = country.schemes.iter().find(|scheme| scheme.id.path("schemes") == path)?;
    let title = assistance.speaker.said(&scheme.record.as_ref()?.name).text;
    if country.id() == shelf.country.id() {
        return Some(view::Crumb { title, address: assistance.address(scheme) });
    }
    let language =
        shelf.chain.iter().find(|tag| country.languages.contains(tag)).or(country.languages.first())?;
    let area: &AreaId = &scheme.id.area;
    let address = address::record(language, area, "schemes", &scheme.id.stem);
    Some(view::Crumb { title, address: format!("../{}/{address}", country.id()) })
}
