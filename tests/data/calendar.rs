//! Calendars, read by another part of the library that wrote them, and by eye.

use corin::freshness::State;
use corin::model::PartialDate;
use corin::plan::data::{Age, Day, PageAge};
use corin::render::data::calendar::reviews;
use icalendar::{Calendar, CalendarComponent, Component, Event};
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// The events of a calendar.
pub(crate) fn read(bytes: &[u8]) -> Vec<Event> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "folded at 75 octets: {line}");
        assert!(!line.contains(['\r', '\n']), "lines end with CR LF: {line:?}");
    }
    let calendar: Calendar = text.parse().expect("a calendar");
    let events = calendar.components.into_iter().map(|component| match component {
        CalendarComponent::Event(event) => event,
        other => panic!("only events: {other:?}"),
    });
    events.collect()
}

fn page(title: &str, id: &str, due: Date) -> PageAge {
    PageAge {
        id: id.to_owned(),
        kind: "brief".to_owned(),
        lang: "en".parse().expect("a tag"),
        title: title.to_owned(),
        address: "en/a.html".to_owned(),
        url: Some("https://example.org/xk/en/a.html".to_owned()),
        area: "xk".to_owned(),
        topic: Some("housing".to_owned()),
        steward: "desk".to_owned(),
        reviewed: PartialDate::Month(2026, 10),
        valid_until: None,
        age: Age { due: Day(due), overdue: Day(due), outdated: Day(due), state: State::Current },
    }
}

const BUILT: Date = date(2026, 11, 22);

#[test]
fn a_whole_day_with_the_same_id_and_the_stamp_of_the_build() {
    let bytes =
        reviews("Network – xk", "example.org", BUILT, [&page("Housing", "xk/housing", date(2027, 1, 2))]);
    assert_eq!(
        String::from_utf8(bytes).expect("UTF-8"),
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//corin//corin 0.1.0//EN\r\nCALSCALE:GREGORIAN\r\n\
         NAME:Network – xk\r\nX-WR-CALNAME:Network – xk\r\nBEGIN:VEVENT\r\n\
         DESCRIPTION:reviewed: 2026-10\\; reviewed_by: desk\\; due: 2027-01-02\\; overd\r\n ue: 2027-01-02\\; \
         outdated: 2027-01-02\r\nDTSTAMP:20261122T000000Z\r\nDTSTART;VALUE=DATE:20270102\r\n\
         SUMMARY:Housing (xk/housing\\, en)\r\nTRANSP:TRANSPARENT\r\nUID:xk/housing.en@example.org\r\n\
         URL:https://example.org/xk/en/a.html\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
}

#[test]
fn an_empty_calendar_is_one() {
    assert!(read(&reviews("N", "h", BUILT, [])).is_empty());
}

proptest! {
    #[test]
    fn every_event_is_read_back(
        titles in prop::collection::vec("\\PC{0,120}|[,;:\\\\\"\r\n\t a-f\u{627}é]{0,90}", 0..5),
        days in 0i32..9000,
    ) {
        let due = date(2020, 1, 1).saturating_add(jiff::Span::new().days(days));
        let pages: Vec<PageAge> =
            titles.iter().enumerate().map(|(index, title)| page(title, &format!("xk/p{index}"), due)).collect();
        let bytes = reviews("N", "example.org", BUILT, &pages);
        prop_assert_eq!(&bytes, &reviews("N", "example.org", BUILT, &pages));
        let events = read(&bytes);
        prop_assert_eq!(events.len(), pages.len());
        for (event, page) in events.iter().zip(&pages) {
            let uid = format!("{}.en@example.org", page.id);
            prop_assert_eq!(event.get_uid(), Some(uid.as_str()));
            let title: String =
                page.title.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
            let summary = format!("{title} ({}, en)", page.id);
            // Ids keep their order in titles from right to left by characters that are not shown.
            let shown = |text: &str| text.replace(['\u{2066}', '\u{2069}', '\u{202D}', '\u{202C}'], "");
            let expected = shown(&summary);
            let said = event.get_summary().map(shown);
            prop_assert_eq!(said.as_deref().map(str::trim_start), Some(expected.trim_start()));
            let start = event.property_value("DTSTART").map(str::to_owned);
            prop_assert_eq!(start, Some(due.to_string().replace('-', "")));
        }
    }
}
