//! Reviews as a calendar (iCalendar, RFC 5545): a whole day for each page, on
//! the day on which its review is due.
//!
//! The same records and day of the build give the same bytes: the stamp of an
//! event is the beginning of that day. A page keeps its `UID`, so that a
//! calendar that is fetched again moves the event when the page was reviewed.

use icalendar::{Calendar, Component, Event, Property};
use jiff::civil::Date;

use crate::plan::data::PageAge;
use crate::render::marking;

/// How many octets a line has at most.
const LONGEST_LINE: usize = 75;

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
    folded(&calendar.to_string()).into_bytes()
}

/// The calendar with its lines folded again (RFC 5545, section 3.1): icalendar
/// 0.17 makes lines of 76 octets.
fn folded(calendar: &str) -> String {
    let mut text = String::with_capacity(calendar.len() + 64);
    for line in calendar.replace("\r\n ", "").lines() {
        let mut rest = line;
        let mut room = LONGEST_LINE;
        while rest.len() > room {
            let (here, after) = rest.split_at(place_to_fold(rest, room));
            text.push_str(here);
            text.push_str("\r\n ");
            rest = after;
            // The space at the beginning counts.
            room = LONGEST_LINE - 1;
        }
        text.push_str(rest);
        text.push_str("\r\n");
    }
    text
}

/// The last place within `room` octets between two characters, of which the
/// second is no white space where there is such a place: careless readers take
/// that for more of the fold.
fn place_to_fold(line: &str, room: usize) -> usize {
    let places = || (1..=room).rev().filter(|place| line.is_char_boundary(*place));
    let is_text = |place: &usize| {
        line.get(*place..).and_then(|after| after.chars().next()).is_some_and(|next| !next.is_whitespace())
    };
    places().find(is_text).or_else(|| places().next()).unwrap_or(line.len())
}

fn event(page: &PageAge, host: &str, stamp: &str) -> Event {
    let mut event = Event::with_uid(&one_line(&format!("{}.{}@{host}", page.id, page.lang)));
    let due = page.age.due.0;
    event.add_property("DTSTAMP", stamp);
    event.append_property(Property::new("DTSTART", compact(due)).add_parameter("VALUE", "DATE").done());
    let summary = format!("{} ({}, {})", page.title, page.id, page.lang);
    event.summary(&one_line(&marking::plain(&summary, page.lang.as_str())));
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
