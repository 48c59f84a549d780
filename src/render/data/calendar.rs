//! Reviews as a calendar (iCalendar, RFC 5545): a whole day for each page, on
//! the day on which its review is due.
//!
//! The same records and day of the build give the same bytes: the stamp of an
//! event is the beginning of that day. A page keeps its `UID`, so that a
//! calendar that is fetched again moves the event when the page was reviewed.

use icalendar::{Calendar, Component, Event, Property};
use jiff::civil::Date;

use crate::plan::data::PageAge;

/// The bytes of the calendar `name` with the reviews of `pages`. `host` makes
/// the ids of events those of this network.
pub fn reviews<'a>(
    name: &str,
    host: &str,
    built: Date,
    pages: impl IntoIterator<Item = &'a PageAge>,
) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", concat!("-//corin//corin ", env!("CARGO_PKG_VERSION"), "//EN")),
        ("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(&one_line(name));
    let stamp = format!("{}T000000Z", compact(built));
    for page in pages {
        calendar.push(event(page, host, &stamp));
    }
    calendar.to_string().into_bytes()
}

fn event(page: &PageAge, host: &str, stamp: &str) -> Event {
    let mut event = Event::with_uid(&one_line(&format!("{}.{}@{host}", page.id, page.lang)));
    let due = page.age.due.0;
    event.add_property("DTSTAMP", stamp);
    event.append_property(Property::new("DTSTART", compact(due)).add_parameter("VALUE", "DATE").done());
    event.summary(&one_line(&format!("{} ({}, {})", page.title, page.id, page.lang)));
    // The names of fields in the content files are words that stewards know.
    event.description(&one_line(&format!(
        "reviewed: {}; reviewed_by: {}; due: {due}; overdue: {}; outdated: {}",
        page.reviewed, page.steward, page.age.overdue, page.age.outdated
    )));
    // A review takes none of the day away in a steward's calendar.
    event.add_property("TRANSP", "TRANSPARENT");
    if let Some(url) = &page.url {
        event.url(&one_line(url));
    }
    event.done()
}

fn compact(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// A text without line breaks and other control characters, which would end
/// the property.
fn one_line(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}
