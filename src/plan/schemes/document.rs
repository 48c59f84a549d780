//! What the search is told about schemes.

use std::borrow::Cow;

use crate::model::record::Given;
use crate::model::{SCHEMES_TOPIC, Standing};
use crate::plan::country::Shelf;
use crate::plan::schemes::Assistance;
use crate::plan::schemes::collect::Found;
use crate::search::{Document, Section};

/// The schemes of a country that can be found: all but closed ones.
pub(in crate::plan) fn documents<'a>(shelf: &Shelf<'_>) -> Vec<Document<'a>> {
    let Some(assistance) = Assistance::of(shelf) else { return Vec::new() };
    let open = assistance.schemes.iter().filter(|found| found.standing != Standing::Closed);
    let schemes = open.map(|found| document(&assistance, found));
    schemes.chain(hosts(&assistance)).collect()
}

/// The pages of the host countries of which schemes are known, found by their names.
fn hosts<'a>(assistance: &Assistance<'_>) -> Vec<Document<'a>> {
    let shelf = assistance.shelf;
    let mut hosts = Vec::new();
    for (code, host) in &shelf.network.record.hosts {
        let of_host = || assistance.schemes.iter().filter(|found| found.record.host == *code);
        if of_host().next().is_none() {
            continue;
        }
        let name = assistance.host(code);
        let schemes: Vec<String> = of_host()
            .filter(|found| found.standing != Standing::Closed)
            .map(|found| assistance.speaker.name(&found.record.name))
            .collect();
        hosts.push(Document {
            id: name.address.into(),
            title: name.name.into(),
            sections: vec![Section { text: schemes.join(" · ").into(), ..Section::default() }],
            area: shelf.country.id().to_owned().into(),
            topic: shelf
                .network
                .record
                .topics
                .contains_key(SCHEMES_TOPIC)
                .then_some(Cow::Borrowed(SCHEMES_TOPIC)),
            kind: "host".into(),
            names: host.name.all().map(|(_, name)| name.to_owned().into()).collect(),
            ..Document::default()
        });
    }
    hosts
}

fn document<'a>(assistance: &Assistance<'_>, found: &Found<'_>) -> Document<'a> {
    let (speaker, record) = (&assistance.speaker, found.record);
    let network = &assistance.shelf.network.record;
    let text = |text: &Option<crate::model::Text>| text.as_ref().map(|text| speaker.name(text));
    let groups = record.groups.iter().filter_map(|id| network.groups.get(id));
    let lead: Vec<String> = [
        Some(assistance.host(&record.host).name),
        text(&record.description),
        text(&record.eligibility),
        text(&record.provider),
        text(&record.funder),
        text(&record.conditions.repayment),
        text(&record.conditions.re_entry_ban),
        text(&record.conditions.other),
    ]
    .into_iter()
    .flatten()
    .chain(record.aliases.iter().cloned())
    .chain(groups.map(|group| speaker.name(&group.name)))
    .collect();
    let mut sections = vec![Section { text: lead.join(" · ").into(), ..Section::default() }];
    for (id, entry) in &network.components {
        // What a scheme does not give is not what somebody looks for.
        let Some(component) = record.components.get(id).filter(|one| one.given == Given::Yes) else {
            continue;
        };
        let amounts = component.cash.iter().chain(&component.in_kind_value);
        let parts: Vec<String> = amounts
            .map(|amount| speaker.money(amount).value)
            .chain(text(&component.in_kind))
            .chain(text(&component.note))
            .collect();
        sections.push(Section {
            heading: speaker.name(&entry.name).into(),
            anchor: format!("component-{id}").into(),
            text: parts.join(" · ").into(),
        });
    }
    // A scheme for one place is found as one on that place.
    let areas = found.scheme.areas();
    let area = match areas.as_slice() {
        [only] => only,
        _ => &found.scheme.id.area,
    };
    let schedule = found.schedule;
    Document {
        id: assistance.address(found.scheme).into(),
        title: speaker.name(&record.name).into(),
        summary: text(&record.description).or_else(|| text(&record.eligibility)).unwrap_or_default().into(),
        sections,
        area: area.as_str().to_owned().into(),
        topic: network.topics.contains_key(SCHEMES_TOPIC).then_some(Cow::Borrowed(SCHEMES_TOPIC)),
        kind: "scheme".into(),
        names: record
            .name
            .all()
            .map(|(_, name)| name.to_owned())
            .chain(record.aliases.iter().cloned())
            .map(Cow::Owned)
            .collect(),
        due: schedule.map(|schedule| schedule.due),
        overdue: schedule.map(|schedule| schedule.overdue),
        outdated: schedule.map(|schedule| schedule.outdated),
    }
}
