//! Services on a sheet: whom to contact.

use serde::Serialize;

use crate::model::Area;
use crate::model::record::{Address, OpeningHours, Phone, ServiceStatus};
use crate::plan::return_plan::part::{Tables, places};
use crate::plan::return_plan::{Ages, Said, ages, is_restricted};
use crate::plan::service::Offered;

/// A service.
#[derive(Debug, Serialize)]
pub struct PlanService {
    /// Its path from the top of the network, which tells it from others.
    pub id: String,
    /// Its name.
    pub name: Said,
    /// The organisation that offers it.
    pub organisation: Said,
    /// Ids of its topics.
    pub topics: Vec<String>,
    /// Who can have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<Said>,
    /// Names of the groups that it is meant for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Said>,
    /// `free` or `paid`; not known without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<&'static str>,
    /// How much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_note: Option<Said>,
    /// Names of the languages that are spoken there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Telephone numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<PlanPhone>,
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Web page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Public street address in one line; never that of a shelter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// How to reach it otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reach: Option<Said>,
    /// What to bring, and how to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<Said>,
    /// When it is open.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<PlanHours>,
    /// What else there is to know about when it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_note: Option<Said>,
    /// The state and a note on whether what is offered can be had at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub availability: Option<(&'static str, Option<Said>)>,
    /// The state and a note on whether people who come back can get it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accessibility: Option<(&'static str, Option<Said>)>,
    /// `inactive` or `temporarily-closed`; it works without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<&'static str>,
    /// ISO date on which the steward last made sure.
    pub reviewed: String,
    /// The steward.
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

/// A telephone number.
#[derive(Debug, Serialize)]
pub struct PlanPhone {
    /// The number.
    pub number: String,
    /// When or for what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Said>,
}

/// Hours on some days of the week.
#[derive(Debug, Serialize)]
pub struct PlanHours {
    /// The days, as 1 for Monday to 7 for Sunday (ISO 8601).
    pub days: Vec<u8>,
    /// When it opens and closes, local time: `09:00–16:30`.
    pub time: String,
}

/// The services that name an area, by their first topic in the order of the
/// network. Those that exist no more are on no sheet.
pub(super) fn services(tables: &mut Tables<'_>, area: &Area) -> Vec<PlanService> {
    let shelf = tables.shelf;
    let offered = shelf.catalogue.services.iter().filter(|offered| offered.is_listed());
    let here = offered.filter(|offered| offered.areas.iter().any(|served| served.id == area.id));
    let mut services: Vec<PlanService> = here.filter_map(|offered| said(tables, offered)).collect();
    let place = |service: &PlanService| {
        let topic = service.topics.first().and_then(|topic| shelf.topic_place(topic));
        (topic.is_none(), topic)
    };
    services.sort_by(|one, other| {
        let by_name = || shelf.order.compare(one.name.text(), other.name.text());
        place(one).cmp(&place(other)).then_with(by_name).then_with(|| one.id.cmp(&other.id))
    });
    services
}

fn said(tables: &mut Tables<'_>, offered: &Offered<'_>) -> Option<PlanService> {
    let Offered { service, record, .. } = offered;
    let schedule = offered.schedule?;
    let shelf = tables.shelf;
    let text = |text: &crate::model::Text| Said::new(shelf, text);
    let groups = shelf.network.record.groups.iter().filter(|(id, _)| record.groups.contains(id));
    let phone =
        |phone: &Phone| PlanPhone { number: phone.number.clone(), note: phone.note.as_ref().map(text) };
    let contact = &record.contact;
    for day in [schedule.overdue, schedule.outdated] {
        tables.day(day);
    }
    let sources = tables.sources(&record.sources, None);
    Some(PlanService {
        id: service.id.path("services"),
        name: text(&record.name),
        organisation: text(&record.organisation.name),
        topics: record.topics.clone(),
        eligibility: record.eligibility.as_ref().map(text),
        groups: groups.map(|(_, group)| text(&group.name)).collect(),
        cost: record.cost.as_ref().map(|cost| if cost.free { "free" } else { "paid" }),
        cost_note: record.cost.as_ref().and_then(|cost| cost.note.as_ref()).map(text),
        languages: record.languages.iter().map(|tag| shelf.language_named(tag).name_here).collect(),
        phones: contact.phones.iter().map(phone).collect(),
        email: contact.email.clone(),
        url: contact.url.clone(),
        street: offered.public_address().map(in_one_line),
        reach: contact.note.as_ref().map(text),
        application: record.application.as_ref().map(text),
        hours: record.opening_hours.iter().map(hours).collect(),
        hours_note: record.opening_note.as_ref().map(text),
        availability: record
            .availability
            .as_ref()
            .map(|known| (known.state.as_str(), known.note.as_ref().map(text))),
        accessibility: record
            .accessibility
            .as_ref()
            .map(|known| (known.state.as_str(), known.note.as_ref().map(text))),
        status: (record.status != ServiceStatus::Active).then(|| record.status.as_str()),
        reviewed: tables.date(record.assured_on),
        steward: tables.steward(&record.assured_by),
        ages: ages(&schedule),
        address: offered.address(shelf.language),
        sources: places(&sources),
        restricted: is_restricted(record.sensitivity),
    })
}

fn hours(hours: &OpeningHours) -> PlanHours {
    let mut days: Vec<u8> = hours.days.iter().map(|day| *day as u8 + 1).collect();
    days.sort_unstable();
    PlanHours { days, time: format!("{}–{}", hours.opens, hours.closes) }
}

fn in_one_line(address: &Address) -> String {
    let town = match &address.postal_code {
        Some(code) => format!("{code} {}", address.town),
        None => address.town.clone(),
    };
    let parts = address.street.iter().cloned().chain([town]);
    parts.collect::<Vec<_>>().join(", ")
}
