//! A service as a `Service`, or a `GovernmentService` of a public authority.

use serde::Serialize;

use super::page::PageOf;
use super::{LinkedData, Named, Organization, is_web_address, place};
use crate::plan::view;

/// A service: <https://schema.org/Service>, <https://schema.org/GovernmentService>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Service<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    description: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    service_type: Vec<&'a str>,
    provider: Organization<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    area_served: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hours_available: Vec<Hours<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    available_channel: Option<Channel<'a>>,
}

/// When it can be had: <https://schema.org/OpeningHoursSpecification>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Hours<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    day_of_week: &'static str,
    opens: &'a str,
    closes: &'a str,
}

/// How it can be reached: <https://schema.org/ServiceChannel>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Channel<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    available_language: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    service_phone: Vec<ContactPoint<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_location: Option<Location>,
}

/// A telephone number: <https://schema.org/ContactPoint>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ContactPoint<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    telephone: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    available_language: Vec<&'a str>,
}

/// Where it is: <https://schema.org/Place>.
#[derive(Serialize)]
struct Location {
    #[serde(rename = "@type")]
    kind: &'static str,
    address: String,
}

/// The page of a service; `None` for one that exists no more.
pub(super) fn page<'a>(
    data: &'a LinkedData,
    page: &'a view::Page,
    service: &'a view::ServiceView,
) -> Option<PageOf<'a, Service<'a>>> {
    let freshness = service.freshness.as_ref()?;
    let shown = PageOf::new(data, page, &service.assured_on, service.steward.as_ref(), &service.sources);
    let mut shown = shown.aging(Some(freshness));
    shown.spatial_coverage = service.areas.iter().map(place).collect();
    shown.main_entity = Some(describe(service));
    Some(shown)
}

fn describe(service: &view::ServiceView) -> Service<'_> {
    let organisation = &service.organisation;
    let mut provider = Organization::new(&organisation.name.text, organisation.url.as_deref());
    if organisation.public {
        provider.kind = "GovernmentOrganization";
    }
    // Hours of a place that is closed for the time being would mislead.
    let hours: &[view::DayHours] = if service.status == "active" { &service.hours } else { &[] };
    Service {
        kind: if organisation.public { "GovernmentService" } else { "Service" },
        name: &service.name.text,
        description: &service.description.text,
        service_type: service.topics.iter().map(|topic| topic.name.as_str()).collect(),
        provider,
        area_served: service.areas.iter().map(place).collect(),
        hours_available: hours.iter().flat_map(of_day).collect(),
        available_channel: channel(service),
    }
}

fn of_day(day: &view::DayHours) -> impl Iterator<Item = Hours<'_>> {
    day.spans.iter().filter_map(|span| {
        Some(Hours {
            kind: "OpeningHoursSpecification",
            day_of_week: day_of_week(day.day)?,
            opens: &span.opens,
            // A time of a day in XML Schema ends before midnight.
            closes: if span.closes == "24:00" { "23:59" } else { &span.closes },
        })
    })
}

/// <https://schema.org/DayOfWeek>.
fn day_of_week(day: &str) -> Option<&'static str> {
    Some(match day {
        "MO" => "https://schema.org/Monday",
        "TU" => "https://schema.org/Tuesday",
        "WE" => "https://schema.org/Wednesday",
        "TH" => "https://schema.org/Thursday",
        "FR" => "https://schema.org/Friday",
        "SA" => "https://schema.org/Saturday",
        "SU" => "https://schema.org/Sunday",
        _ => return None,
    })
}

/// How a service can be reached; `None` when nothing is known of that.
fn channel(service: &view::ServiceView) -> Option<Channel<'_>> {
    let contact = &service.contact;
    let channel = Channel {
        kind: "ServiceChannel",
        available_language: tags(&service.languages),
        service_phone: contact
            .phones
            .iter()
            .map(|phone| ContactPoint {
                kind: "ContactPoint",
                telephone: &phone.number,
                available_language: tags(&phone.languages),
            })
            .collect(),
        service_url: contact.url.as_deref().filter(|url| is_web_address(url)),
        service_location: (!contact.address.is_empty())
            .then(|| Location { kind: "Place", address: contact.address.join(", ") }),
    };
    let is_known = !channel.available_language.is_empty()
        || !channel.service_phone.is_empty()
        || channel.service_url.is_some()
        || channel.service_location.is_some();
    is_known.then_some(channel)
}

fn tags(languages: &[view::Language]) -> Vec<&str> {
    languages.iter().map(|language| language.tag.as_str()).collect()
}
