//! What the search is told about services.

use std::borrow::Cow;

use crate::model::record::ServiceRecord;
use crate::plan::country::Shelf;
use crate::search::{Document, Section};

/// The services that exist, in the language of the shelf or in the one that
/// stands in for it.
pub(in crate::plan) fn documents<'a>(shelf: &'a Shelf<'a>) -> impl Iterator<Item = Document<'a>> {
    let names = shelf.chain_tags();
    shelf.services.iter().map(move |(offered, entry)| {
        let record = offered.record;
        let schedule = offered.schedule.as_ref();
        let contact = &record.contact;
        let told = [
            Some(&record.organisation.name),
            record.organisation.description.as_ref(),
            record.eligibility.as_ref(),
            record.application.as_ref(),
            record.cost.as_ref().and_then(|cost| cost.note.as_ref()),
            record.interpretation.as_ref(),
            record.availability.as_ref().and_then(|state| state.note.as_ref()),
            record.accessibility.as_ref().and_then(|state| state.note.as_ref()),
            record.opening_note.as_ref(),
            contact.note.as_ref(),
            record.reason.as_ref(),
        ];
        let told = told.into_iter().flatten().map(|text| text.get(&names));
        let numbers = contact.phones.iter().map(|phone| phone.number.as_str());
        let town = offered.public_address().map(|address| address.town.as_str());
        let groups = entry.groups.iter().map(|group| group.name.as_str());
        let topics = entry.topics.iter().skip(1).map(|topic| topic.name.as_str());
        let also: Vec<&str> = record
            .aliases
            .iter()
            .map(String::as_str)
            .chain(told)
            .chain(topics)
            .chain(groups)
            .chain(numbers)
            .chain(town)
            .collect();
        let section = |text: String| Section { heading: "".into(), anchor: "".into(), text: text.into() };
        Document {
            id: entry.address.as_str().into(),
            title: entry.name.text.as_str().into(),
            summary: entry.description.text.as_str().into(),
            sections: vec![section(entry.description.text.clone()), section(also.join(" · "))],
            area: offered.area.id.as_str().into(),
            topic: record.topics.first().map(|topic| topic.as_str().into()),
            kind: "service".into(),
            names: names_of(record),
            due: schedule.map(|schedule| schedule.due),
            overdue: schedule.map(|schedule| schedule.overdue),
            outdated: schedule.map(|schedule| schedule.outdated),
        }
    })
}

/// What it is called, and what the organisation that gives it is called.
fn names_of(record: &ServiceRecord) -> Vec<Cow<'_, str>> {
    let texts = [&record.name, &record.organisation.name].into_iter().flat_map(crate::model::Text::all);
    let names = texts.map(|(_, name)| name).chain(record.aliases.iter().map(String::as_str));
    names.map(Cow::Borrowed).collect()
}
