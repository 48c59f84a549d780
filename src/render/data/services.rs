//! `services.json` and `services.csv`.

use std::borrow::Cow;

use super::csv::Column;
use super::{DataFile, Error, csv, json};
use crate::model::Text;
use crate::model::record::{Facility, OpeningHours, Phone, ServiceStatus};
use crate::plan::data::{About, Service};

/// A service in the language that a table has its texts in.
#[derive(Debug)]
pub struct Row<'a> {
    /// The service.
    pub service: &'a Service,
    /// The language, then those that stand in for it.
    pub languages: &'a [&'a str],
}

impl<'a> Row<'a> {
    fn say(&self, text: &'a Text) -> Cow<'a, str> {
        Cow::Borrowed(text.get(self.languages))
    }

    fn maybe(&self, text: Option<&'a Text>) -> Cow<'a, str> {
        text.map_or(Cow::Borrowed(""), |text| self.say(text))
    }
}

/// The data files of services.
///
/// `languages` are those of the table's texts: the first language of the
/// country, then those that stand in for it.
///
/// # Errors
///
/// None that content could cause; see [`Error`].
pub fn files(about: &About, services: &[Service], languages: &[&str]) -> Result<[DataFile; 2], Error> {
    let rows: Vec<Row<'_>> = services.iter().map(|service| Row { service, languages }).collect();
    Ok([
        DataFile {
            name: "services.json".to_owned(),
            kind: "services",
            description: "The directory of services, in all languages",
            schema: Some("service"),
            count: services.len(),
            bytes: json::document("services", 1, about, services)?,
        },
        DataFile {
            name: "services.csv".to_owned(),
            kind: "services",
            description: "The directory of services, as a table",
            schema: None,
            count: services.len(),
            bytes: csv::table(&columns(), &rows)?,
        },
    ])
}

macro_rules! columns {
    ($($name:literal, $tag:literal, $meaning:literal, $value:expr;)*) => {
        [$(Column { name: $name, tag: $tag, meaning: $meaning, value: $value }),*]
    };
}

/// The columns. Several values in a cell are divided by `|`.
pub fn columns<'a>() -> [Column<Row<'a>>; 31] {
    columns! {
    "id", "#service+id", "Its path.", |row| Cow::Borrowed(&row.service.id);
    "name", "#service+name", "Its name.", |row| row.say(&row.service.name);
    "organisation", "#org+name", "The organisation that offers it.", |row| row.say(&row.service.organisation.name);
    "description", "#service+description", "What is offered.", |row| row.say(&row.service.description);
    "topics", "#sector+topic+list", "Ids of its topics.", |row| list(&row.service.topics);
    "facility", "#loc+type", "What kind of place it is.", |row| Cow::Borrowed(row.service.facility.map_or("", Facility::as_str));
    "adm1", "#adm1+code", "Id of the area below the country that its file lies in.", |row| above(&row.service.area, 2);
    "adm2", "#adm2+code", "Id of the area below that.", |row| above(&row.service.area, 3);
    "areas", "#loc+code+served+list", "Ids of the areas that it serves.", |row| list(&row.service.areas);
    "eligibility", "#service+eligibility", "Who can have it.", |row| row.maybe(row.service.eligibility.as_ref());
    "groups", "#beneficiary+type+list", "Ids of the groups that it is meant for.", |row| list(&row.service.groups);
    "cost", "#service+cost", "`free`, `paid` or `not-known`.", |row| Cow::Borrowed(cost(row.service.free));
    "cost_note", "#service+cost+description", "How much, and for whom.", |row| row.maybe(row.service.cost_note.as_ref());
    "languages", "#service+language+list", "Tags of the languages that are spoken there; empty where that is not known.", |row| joined(row.service.languages.iter().map(|tag| tag.as_str().to_owned()));
    "phones", "#contact+phone+list", "Telephone numbers.", |row| joined(row.service.contact.phones.iter().map(number));
    "email", "#contact+email", "E-mail address.", |row| optional(row.service.contact.email.as_ref());
    "website", "#contact+url", "Web page of the service, or of the organisation.", |row| optional(row.service.contact.url.as_ref().or(row.service.organisation.url.as_ref()));
    "street", "#contact+address+street", "Street and number. Never that of a shelter.", |row| optional(row.service.contact.address.as_ref().and_then(|address| address.street.as_ref()));
    "town", "#contact+address+town", "Town.", |row| optional(row.service.contact.address.as_ref().map(|address| &address.town));
    "opening_hours", "#service+hours+list", "When it is open, such as `MO,TU 09:00-16:00`; empty where that is not known.", |row| joined(row.service.opening_hours.iter().map(hours));
    "availability", "#service+availability", "Whether it can be had at all.", |row| Cow::Borrowed(row.service.availability.as_ref().map_or("", |state| state.state.as_str()));
    "accessibility", "#service+accessibility", "Whether people who come back can get it.", |row| Cow::Borrowed(row.service.accessibility.as_ref().map_or("", |state| state.state.as_str()));
    "status", "#status", "Where it stands.", |row| Cow::Borrowed(ServiceStatus::as_str(row.service.status));
    "assured_on", "#date+assured", "When the steward last made sure.", |row| Cow::Owned(row.service.assured_on.to_string());
    "assured_by", "#org+code+steward", "Id of the steward who made sure.", |row| Cow::Borrowed(&row.service.assured_by);
    "due", "#date+due", "From this day on a review is due.", |row| Cow::Owned(row.service.age.map_or_else(String::new, |age| age.due.to_string()));
    "outdated", "#date+outdated", "From this day on it is not to be relied on.", |row| Cow::Owned(row.service.age.map_or_else(String::new, |age| age.outdated.to_string()));
    "state", "#status+freshness", "How old it was on the day of the build.", |row| Cow::Borrowed(row.service.age.map_or("", |age| age.state.as_str()));
    "sources", "#meta+source+list", "Ids of its sources.", |row| joined(row.service.sources.iter().map(|source| source.id.clone()));
    "address", "#meta+address", "Its page in the first language of the country, below the root of the country's site.", |row| Cow::Borrowed(row.service.addresses.first().map_or("", |(_, address)| address));
    "url", "#meta+url", "The same page on the web, where the network has a public address.", |row| optional(row.service.url.as_ref());
    }
}

fn optional(text: Option<&String>) -> Cow<'_, str> {
    Cow::Borrowed(text.map_or("", String::as_str))
}

fn list(values: &[String]) -> Cow<'_, str> {
    Cow::Owned(values.join("|"))
}

fn joined<'a>(values: impl Iterator<Item = String>) -> Cow<'a, str> {
    Cow::Owned(values.collect::<Vec<_>>().join("|"))
}

fn number(phone: &Phone) -> String {
    phone.number.clone()
}

/// `MO,TU 09:00-16:00`.
fn hours(hours: &OpeningHours) -> String {
    let days: Vec<&str> = hours.days.iter().map(|day| day.as_str()).collect();
    format!("{} {}-{}", days.join(","), hours.opens, hours.closes)
}

fn cost(free: Option<bool>) -> &'static str {
    match free {
        None => "not-known",
        Some(true) => "free",
        Some(false) => "paid",
    }
}

/// The first parts of an area's path; empty when it has fewer.
fn above(area: &str, parts: usize) -> Cow<'_, str> {
    let steps: Vec<&str> = area.split('/').collect();
    Cow::Owned(steps.get(..parts).map_or_else(String::new, |steps| steps.join("/")))
}
