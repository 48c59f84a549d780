//! What the search is told about the pages of a country in one language.

use std::borrow::Cow;

use crate::freshness::Schedule;
use crate::markdown::Body;
use crate::model::record::{BriefRecord, Status};
use crate::model::{Area, Genre};
use crate::plan::address;
use crate::plan::catalogue::{Version, Work};
use crate::plan::country::Shelf;
use crate::plan::outcomes::Published;
use crate::plan::schemes;
use crate::plan::service;
use crate::plan::stewards;
use crate::search::analysis::spellings_of_name;
use crate::search::{Collection, Document, Place, Section, Topic};

/// What the index of a country in a language is made of.
pub fn collection<'a>(shelf: &'a Shelf<'a>) -> Collection<'a> {
    Collection {
        language: shelf.language.as_str().into(),
        documents: documents(shelf),
        places: shelf.country.areas.iter().map(|area| place(shelf, area)).collect(),
        topics: shelf
            .topics()
            .map(|topic| Topic {
                id: topic.id.as_str().into(),
                name: topic.name.as_str().into(),
                under: topic.under.as_deref().map(Cow::Borrowed),
            })
            .collect(),
        synonyms: Cow::Borrowed(shelf.network.synonyms_for(shelf.language)),
    }
}

/// The documents of the index: the briefs in this language, the pages of the country
/// and of places, the services, the schemes, host countries and stewards. Left out are withdrawn briefs, and those in other
/// words of a brief that is found itself: it leads to them, and one subject is one
/// result.
fn documents<'a>(shelf: &'a Shelf<'a>) -> Vec<Document<'a>> {
    let briefs = shelf.catalogue.works.iter().filter_map(|work| {
        let version = work.version_in(shelf.language)?;
        let (brief, record) = (version.brief, version.record);
        let is_found_itself = || {
            let itself = shelf.catalogue.find(&work.area.id, work.stem, None)?;
            itself.current_in(shelf.language)
        };
        if record.status == Status::Withdrawn || (work.audience.is_some() && is_found_itself().is_some()) {
            return None;
        }
        Some(Document {
            id: address::brief(shelf.language, &work.area.id, work.stem, work.audience).into(),
            title: Cow::Borrowed(&record.title),
            summary: record.summary.as_deref().unwrap_or_default().into(),
            sections: sections(&brief.body, record),
            area: work.area.id.as_str().into(),
            topic: Some(work.topic.into()),
            kind: "brief".into(),
            names: Vec::new(),
            due: Some(version.schedule.due),
            overdue: Some(version.schedule.overdue),
            outdated: Some(version.schedule.outdated),
        })
    });
    let places = shelf.country.areas.iter().filter_map(|area| place_page(shelf, area));
    let outcomes = shelf.outcomes.iter().filter(|outcome| outcome.is_current());
    let outcomes = outcomes.map(|published| outcome(shelf, published));
    let catalogue = shelf.catalogue;
    let texts = catalogue.alerts.iter().chain(&catalogue.answers).chain(&catalogue.voices);
    let texts = texts.filter_map(|work| text(shelf, work));
    let records = service::documents(shelf).chain(schemes::documents(shelf));
    let stewards = stewards::ids(shelf).into_iter().filter_map(|id| steward(shelf, id));
    briefs.chain(places).chain(outcomes).chain(records).chain(texts).chain(stewards).collect()
}

/// Figures of follow-up, found by what they are about and how people were asked.
fn outcome<'a>(shelf: &'a Shelf<'a>, published: &Published<'a>) -> Document<'a> {
    let names = shelf.chain_tags();
    let record = published.record;
    let labels = record.categories.values().chain(record.columns.values());
    let labels: Vec<&str> = labels.map(|label| label.get(&names)).collect();
    let section = |text: Cow<'a, str>| Section { heading: "".into(), anchor: "".into(), text };
    Document {
        id: published.address(shelf.language).into(),
        title: record.title.get(&names).into(),
        summary: record.summary.as_ref().map_or("", |summary| summary.get(&names)).into(),
        sections: vec![section(record.method.get(&names).into()), section(labels.join(" · ").into())],
        area: published.id.area.as_str().into(),
        topic: record.topic.as_deref().filter(|topic| shelf.topic(topic).is_some()).map(Cow::Borrowed),
        kind: "outcome".into(),
        names: Vec::new(),
        due: Some(published.schedule.due),
        overdue: Some(published.schedule.overdue),
        outdated: Some(published.schedule.outdated),
    }
}

/// An alert, an answer or a voice in this language, unless it is withdrawn. An
/// alert sinks on the day after it expires, a voice on the day after its consent
/// ends, and never before: nobody reviews testimony.
fn text<'a>(shelf: &'a Shelf<'a>, work: &'a Work<'a>) -> Option<Document<'a>> {
    let Version { brief, record, schedule } = work.version_in(shelf.language)?;
    if record.status == Status::Withdrawn {
        return None;
    }
    let schedule = match work.genre {
        Genre::Voice => record.valid_until.map(Schedule::until),
        _ => Some(schedule),
    };
    Some(Document {
        id: address::text(shelf.language, work.genre, &work.area.id, work.stem).into(),
        title: Cow::Borrowed(&record.title),
        summary: record.summary.as_deref().unwrap_or_default().into(),
        sections: sections(&brief.body, record),
        area: work.area.id.as_str().into(),
        topic: shelf.topic(work.topic).map(|_| work.topic.into()),
        kind: work.genre.as_str().into(),
        names: Vec::new(),
        due: schedule.map(|schedule| schedule.due),
        overdue: schedule.map(|schedule| schedule.overdue),
        outdated: schedule.map(|schedule| schedule.outdated),
    })
}

/// The page of a place, for the country its first page, found by its names and by what
/// it has briefs on.
fn place_page<'a>(shelf: &'a Shelf<'a>, area: &'a Area) -> Option<Document<'a>> {
    let name = shelf.area(&area.id)?;
    let is_country = area.id.parent().is_none();
    let mut titles: Vec<&str> =
        shelf.entries_of(&area.id).iter().map(|(_, entry)| entry.topic_name.as_str()).collect();
    titles.dedup();
    let names = shelf.chain_tags();
    Some(Document {
        id: Cow::Borrowed(&name.address),
        title: Cow::Borrowed(&name.name),
        summary: area.record.summary.as_ref().map_or("", |text| text.get(&names)).into(),
        sections: vec![Section { heading: "".into(), anchor: "".into(), text: titles.join(" · ").into() }],
        area: area.id.as_str().into(),
        kind: if is_country { "country" } else { "locality" }.into(),
        ..Document::default()
    })
}

/// The page of an organisation that answers for pages, found by its names.
fn steward<'a>(shelf: &'a Shelf<'a>, id: &str) -> Option<Document<'a>> {
    let record = shelf.network.stewards.get(id)?;
    let shown = shelf.steward(id)?;
    Some(Document {
        id: shown.address.into(),
        title: shown.name.into(),
        summary: shown.note.map(|note| note.text).unwrap_or_default().into(),
        area: shelf.country.id().into(),
        kind: "steward".into(),
        names: record.name.all().map(|(_, name)| Cow::Borrowed(name)).collect(),
        ..Document::default()
    })
}

/// A place and all it is called: its names and aliases, and their spellings in other scripts.
fn place<'a>(shelf: &Shelf<'a>, area: &'a Area) -> Place<'a> {
    let mut names: Vec<Cow<'a, str>> = area.all_names().into_iter().map(Cow::Borrowed).collect();
    let of_names = area.record.names.iter().map(|(tag, name)| (name, Some(tag.as_str())));
    // An alias has no language; one in plain letters is spelt so in too many.
    let of_aliases = area.record.aliases.iter().filter(|alias| !alias.is_ascii()).map(|alias| (alias, None));
    for (name, tag) in of_names.chain(of_aliases) {
        for spelling in spellings_of_name(name, tag) {
            if !names.iter().any(|name| *name == spelling) {
                names.push(Cow::Owned(spelling));
            }
        }
    }
    Place {
        id: area.id.as_str().into(),
        name: shelf.area(&area.id).map_or(area.id.as_str(), |area| &area.name).to_owned().into(),
        names,
    }
}

/// The text of a body by heading, with the values of its facts.
pub(super) fn sections<'a>(body: &'a Body, record: &'a BriefRecord) -> Vec<Section<'a>> {
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
