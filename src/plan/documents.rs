//! What the search is told about the pages of a country in one language.

use std::borrow::Cow;

use crate::markdown::Body;
use crate::model::record::{BriefRecord, Status};
use crate::model::{Area, AreaId};
use crate::plan::address;
use crate::plan::country::Shelf;
use crate::search::{Document, Section};

/// The documents of the index: the briefs in this language, withdrawn ones
/// left out, and the pages of localities.
pub fn documents<'a>(shelf: &'a Shelf<'a>) -> Vec<Document<'a>> {
    let briefs = shelf.catalogue.works.iter().filter_map(|work| {
        let version = work.version_in(shelf.language)?;
        let (brief, record) = (version.brief, version.record);
        if record.status == Status::Withdrawn {
            return None;
        }
        Some(Document {
            id: address::brief(shelf.language, &work.area.id, work.stem, work.audience).into(),
            title: Cow::Borrowed(&record.title),
            summary: record.summary.as_deref().unwrap_or_default().into(),
            sections: sections(&brief.body, record),
            area: work.area.id.as_str().into(),
            area_name: shelf.area(&work.area.id).map_or("", |area| &area.name).into(),
            places: names(shelf, &work.area.id, work.topic),
            topic: Some(work.topic.into()),
            topic_name: shelf.topic(work.topic).map_or("", |topic| &topic.name).into(),
            kind: "brief".into(),
            due: Some(version.schedule.due),
            overdue: Some(version.schedule.overdue),
            outdated: Some(version.schedule.outdated),
        })
    });
    let localities = shelf.localities().filter_map(|area| locality(shelf, area));
    briefs.chain(localities).collect()
}

/// The page of a locality, found by its names and by what it has briefs on.
fn locality<'a>(shelf: &'a Shelf<'a>, area: &'a Area) -> Option<Document<'a>> {
    let name = shelf.area(&area.id)?;
    let own = shelf.entries().filter(|(listed, _)| listed.area.id == area.id);
    let titles: Vec<&str> = own.map(|(_, entry)| entry.topic_name.as_str()).collect();
    let names = shelf.chain_tags();
    Some(Document {
        id: Cow::Borrowed(&name.address),
        title: Cow::Borrowed(&name.name),
        summary: area.record.summary.as_ref().map_or("", |text| text.get(&names)).into(),
        sections: vec![Section { heading: "".into(), anchor: "".into(), text: titles.join(" · ").into() }],
        area: area.id.as_str().into(),
        area_name: Cow::Borrowed(&name.name),
        places: places(shelf, &area.id),
        topic: None,
        topic_name: "".into(),
        kind: "locality".into(),
        due: None,
        overdue: None,
        outdated: None,
    })
}

/// The names that a brief answers to whatever its text says: those of its
/// places, and that of its topic.
fn names<'a>(shelf: &'a Shelf<'a>, area: &AreaId, topic: &str) -> Vec<Cow<'a, str>> {
    let mut names = places(shelf, area);
    names.extend(shelf.topic(topic).map(|topic| Cow::Borrowed(topic.name.as_str())));
    names
}

/// Every name of an area and of the areas that it lies in.
fn places<'a>(shelf: &Shelf<'a>, area: &AreaId) -> Vec<Cow<'a, str>> {
    let mut places = Vec::new();
    let mut here = Some(area.clone());
    while let Some(id) = here {
        if let Some(area) = shelf.country.find_area(&id) {
            places.extend(area.all_names().into_iter().map(Cow::Borrowed));
        }
        here = id.parent();
    }
    places
}

fn sections<'a>(body: &'a Body, record: &'a BriefRecord) -> Vec<Section<'a>> {
    let section = |section: &'a crate::markdown::Section| Section {
        heading: Cow::Borrowed(&section.heading),
        anchor: Cow::Borrowed(&section.anchor),
        text: section.text_with_facts(|n| {
            let fact = record.facts.get(&body.facts.get(n)?.0)?;
            Some(match &fact.unit {
                Some(unit) => format!("{} {unit} ({})", fact.value.0, fact.as_of),
                None => format!("{} ({})", fact.value.0, fact.as_of),
            })
        }),
    };
    body.sections.iter().map(section).collect()
}
