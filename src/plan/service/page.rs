//! The page of a service.

use crate::model::record::{AccessibilityState, AvailabilityState, OpeningHours, Weekday};
use crate::model::{LanguageTag, Text};
use crate::plan::brief::sources;
use crate::plan::country::Shelf;
use crate::plan::service::Offered;
use crate::plan::view;
use crate::plan::{PlannedPage, View, address};

const WEEK: [Weekday; 7] =
    [Weekday::MO, Weekday::TU, Weekday::WE, Weekday::TH, Weekday::FR, Weekday::SA, Weekday::SU];

/// Plans the page of a service: one that exists no more keeps it.
pub(in crate::plan) fn page(shelf: &Shelf<'_>, offered: &Offered<'_>) -> Option<PlannedPage> {
    let record = offered.record;
    let said = |text: &Option<Text>| text.as_ref().map(|text| shelf.said(text));
    let named = |languages: &[LanguageTag]| -> Vec<view::Language> {
        languages.iter().map(|language| shelf.language_named(language)).collect()
    };
    let at = offered.address(shelf.language);
    let name = shelf.said(&record.name);
    let service = view::ServiceView {
        area: shelf.area(&offered.area.id)?.clone(),
        organisation: view::ServiceOrganisation {
            name: shelf.said(&record.organisation.name),
            description: said(&record.organisation.description),
            url: record.organisation.url.clone(),
            public: record.organisation.public,
        },
        description: shelf.said(&record.description),
        topics: record.topics.iter().filter_map(|topic| shelf.topic(topic).cloned()).collect(),
        facility: record.facility.map(crate::model::record::Facility::as_str),
        areas: offered.areas.iter().filter_map(|area| shelf.area(&area.id).cloned()).collect(),
        eligibility: said(&record.eligibility),
        groups: shelf.group_names(&record.groups),
        cost: offered.cost(),
        cost_note: record.cost.as_ref().and_then(|cost| said(&cost.note)),
        languages: named(&record.languages),
        interpretation: said(&record.interpretation),
        application: said(&record.application),
        contact: contact(shelf, offered),
        hours: hours(&record.opening_hours, shelf.first_weekday()),
        opening_note: said(&record.opening_note),
        availability: record.availability.as_ref().map(|availability| view::StateSaid {
            state: AvailabilityState::as_str(availability.state),
            note: said(&availability.note),
        }),
        accessibility: record.accessibility.as_ref().map(|accessibility| view::StateSaid {
            state: AccessibilityState::as_str(accessibility.state),
            note: said(&accessibility.note),
        }),
        status: record.status.as_str(),
        reason: said(&record.reason),
        closed_on: record.closed_on.map(|date| shelf.say(date)),
        replaced_by: record.replaced_by.as_deref().and_then(|path| replacement(shelf, path)),
        freshness: shelf.service_freshness(offered),
        assured_on: shelf.say(record.assured_on),
        steward: shelf.steward(&record.assured_by),
        sources: sources(shelf, &record.sources, None),
        directory: shelf.directory_link().map(|link| link.address),
        name: name.clone(),
    };
    let page = view::Page {
        kind: "service",
        title: name.text,
        description: Some(service.description.text.clone()),
        address: at.clone(),
        breadcrumbs: shelf.way_to(&offered.area.id),
        translations: shelf.translations(|language| Some(offered.address(language)), address::home),
    };
    Some(PlannedPage { page, root: address::root(&at), view: View::Service(Box::new(service)) })
}

fn contact(shelf: &Shelf<'_>, offered: &Offered<'_>) -> view::ServiceContact {
    let contact = &offered.record.contact;
    let phones: Vec<view::ServicePhone> = contact
        .phones
        .iter()
        .map(|phone| view::ServicePhone {
            number: phone.number.clone(),
            kind: phone.kind.as_str(),
            languages: phone.languages.iter().map(|language| shelf.language_named(language)).collect(),
            note: phone.note.as_ref().map(|note| shelf.said(note)),
        })
        .collect();
    let lines = offered.public_address().map(|address| {
        let town = match &address.postal_code {
            Some(code) => format!("{code} {}", address.town),
            None => address.town.clone(),
        };
        address.street.clone().into_iter().chain([town]).chain(address.country.clone()).collect()
    });
    let address: Vec<String> = lines.unwrap_or_default();
    let note = contact.note.as_ref().map(|note| shelf.said(note));
    view::ServiceContact {
        nothing: phones.is_empty()
            && contact.email.is_none()
            && contact.url.is_none()
            && address.is_empty()
            && note.is_none(),
        phones,
        email: contact.email.clone(),
        url: contact.url.clone(),
        address,
        note,
    }
}

/// The hours of the seven days beginning with `first`; none where nothing is
/// known of any.
fn hours(hours: &[OpeningHours], first: Weekday) -> Vec<view::DayHours> {
    if hours.is_empty() {
        return Vec::new();
    }
    let days = WEEK.into_iter().cycle().skip_while(|day| *day != first).take(WEEK.len());
    let of_day = |day: Weekday| {
        let on_it = hours.iter().filter(|one| one.days.contains(&day));
        let mut spans: Vec<view::Span> =
            on_it.map(|one| view::Span { opens: one.opens.clone(), closes: one.closes.clone() }).collect();
        spans.sort();
        view::DayHours { day: day.as_str(), spans }
    };
    days.map(of_day).collect()
}

fn replacement(shelf: &Shelf<'_>, path: &str) -> Option<view::Crumb> {
    let found = shelf.catalogue.services.iter().find(|other| other.service.id.path("services") == path)?;
    Some(view::Crumb { title: shelf.said(&found.record.name).text, address: found.address(shelf.language) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(days: &[Weekday], opens: &str, closes: &str) -> OpeningHours {
        OpeningHours { days: days.to_vec(), opens: opens.to_owned(), closes: closes.to_owned() }
    }

    #[test]
    fn a_week_begins_where_the_language_begins_it() {
        let open =
            [open(&[Weekday::SU, Weekday::MO], "13:00", "16:00"), open(&[Weekday::MO], "09:00", "12:00")];
        let week = hours(&open, Weekday::SA);
        let days: Vec<&str> = week.iter().map(|day| day.day).collect();
        assert_eq!(days, ["SA", "SU", "MO", "TU", "WE", "TH", "FR"]);
        let monday: Vec<&str> = week[2].spans.iter().map(|span| span.opens.as_str()).collect();
        assert_eq!(monday, ["09:00", "13:00"]);
        assert_eq!(week[0].spans, []);
        assert_eq!(hours(&[], Weekday::MO), []);
    }
}
