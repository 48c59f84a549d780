//! Everything that ages, as lists show it: briefs, answers, figures of
//! follow-up, services and schemes.
//!
//! The list is made once for a language. Who answers for what, what cites a
//! source and how old a country is are all read from it, so that a new kind of
//! record is missing from none of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::freshness::{Schedule, State};
use crate::model::record::SourceReference;
use crate::model::{AreaId, SCHEMES_TOPIC};
use crate::plan::country::{Listed, Shelf};
use crate::plan::outcomes;
use crate::plan::schemes::Running;
use crate::plan::service::Offered;
use crate::plan::view;

/// A page that ages.
pub struct Aging<'a> {
    /// Ids of the topics that it is on; none for figures without a topic, and
    /// for schemes where the network has no topic for them.
    pub topics: Vec<&'a str>,
    /// The path of its file.
    pub path: &'a str,
    /// What it cites.
    pub sources: &'a [SourceReference],
    /// Id of the steward who last confirmed it.
    pub confirmed_by: &'a str,
    /// When it changes its state.
    pub schedule: Schedule,
    /// What lists show of it.
    pub entry: Arc<view::Entry>,
}

/// The pages of a country that age and are listed: nothing that was withdrawn,
/// services that exist and schemes that are not closed. By kind, each kind in
/// the order of its own lists.
pub(super) fn all<'a>(shelf: &Shelf<'a>) -> Vec<Aging<'a>> {
    let texts = shelf.texts_that_age().map(|(listed, entry)| of_text(listed, entry));
    let figures = outcomes::listed(shelf).map(|(published, entry)| Aging {
        topics: published.record.topic.as_deref().into_iter().collect(),
        path: &published.file.path,
        sources: &published.record.sources,
        confirmed_by: &published.record.reviewed_by,
        schedule: published.schedule,
        entry,
    });
    let services = shelf.services.iter().filter_map(|(offered, service)| of_service(shelf, offered, service));
    let schemes = shelf.catalogue.schemes.iter().filter_map(|scheme| of_scheme(shelf, scheme));
    texts.chain(figures).chain(services).chain(schemes).collect()
}

/// How many are how old on a day.
pub(super) fn counts<'a>(aging: impl IntoIterator<Item = &'a Aging<'a>>, day: Date) -> view::Counts {
    let mut counts = view::Counts::default();
    let mut turns: [BTreeMap<Date, usize>; 3] = Default::default();
    for page in aging {
        counts.total += 1;
        let Schedule { due, overdue, outdated } = page.schedule;
        for (days, turn) in turns.iter_mut().zip([due, overdue, outdated]) {
            if turn > day {
                *days.entry(turn).or_default() += 1;
            }
        }
        match page.schedule.state_on(day) {
            State::Current => counts.current += 1,
            State::Due => counts.due += 1,
            State::Overdue => counts.overdue += 1,
            State::Outdated => counts.outdated += 1,
        }
    }
    let [due, overdue, outdated] = turns.map(|days| said(&days));
    counts.turns = view::Turns { due, overdue, outdated };
    counts
}

/// Days with how many pages change on each, as pages carry them.
fn said(days: &BTreeMap<Date, usize>) -> String {
    let say = |(day, pages): (&Date, &usize)| {
        if *pages == 1 { day.to_string() } else { format!("{day}*{pages}") }
    };
    days.iter().map(say).collect::<Vec<String>>().join(" ")
}

fn of_text<'a>(listed: &Listed<'a>, entry: &Arc<view::Entry>) -> Aging<'a> {
    let version = listed.version;
    Aging {
        topics: vec![listed.topic],
        path: &version.brief.file.path,
        sources: &version.record.sources,
        confirmed_by: &version.record.reviewed_by,
        schedule: version.schedule,
        entry: Arc::clone(entry),
    }
}

fn of_service<'a>(
    shelf: &Shelf<'a>,
    offered: &'a Offered<'a>,
    service: &view::ServiceEntry,
) -> Option<Aging<'a>> {
    let record = offered.record;
    let topic = record.topics.iter().find_map(|topic| shelf.topic(topic));
    let entry = entry(
        shelf,
        (&service.name, Some(&service.description)),
        service.address.clone(),
        place(&offered.service.areas(), &offered.area.id),
        topic,
        service.freshness.clone(),
    )?;
    Some(Aging {
        topics: record.topics.iter().map(String::as_str).collect(),
        path: &offered.service.file.path,
        sources: &record.sources,
        confirmed_by: &record.assured_by,
        schedule: offered.schedule?,
        entry: Arc::new(entry),
    })
}

fn of_scheme<'a>(shelf: &Shelf<'a>, running: &'a Running<'a>) -> Option<Aging<'a>> {
    let Running { scheme, record, area, schedule } = running;
    let freshness = view::Freshness {
        state: schedule.state_on(shelf.settings.today).as_str(),
        reviewed: shelf.say(record.reviewed),
        as_of: shelf.say(record.as_of),
        due: shelf.say_day(schedule.due),
        overdue: shelf.say_day(schedule.overdue),
        outdated: shelf.say_day(schedule.outdated),
        valid_until: record.until.map(|date| shelf.say(date)),
    };
    let topic = shelf.topic(SCHEMES_TOPIC);
    let description = record.description.as_ref().map(|text| shelf.said(text));
    let entry = entry(
        shelf,
        (&shelf.said(&record.name), description.as_ref()),
        running.address(shelf.language),
        place(&scheme.areas(), &area.id),
        topic,
        freshness,
    )?;
    Some(Aging {
        topics: topic.map(|_| SCHEMES_TOPIC).into_iter().collect(),
        path: &scheme.file.path,
        sources: &record.sources,
        confirmed_by: &record.reviewed_by,
        schedule: *schedule,
        entry: Arc::new(entry),
    })
}

/// Where a record is listed: one for a single place there, any other where its
/// file lies.
fn place<'b>(named: &'b [AreaId], own: &'b AreaId) -> &'b AreaId {
    match named {
        [only] => only,
        _ => own,
    }
}

fn entry(
    shelf: &Shelf<'_>,
    (name, description): (&view::Said, Option<&view::Said>),
    address: String,
    area: &AreaId,
    topic: Option<&view::Topic>,
    freshness: view::Freshness,
) -> Option<view::Entry> {
    let tag = |said: &view::Said| said.language.as_ref().map(|language| language.tag.clone());
    // An entry marks one language.
    let summary = description.filter(|description| tag(description) == tag(name));
    Some(view::Entry {
        title: name.text.clone(),
        summary: summary.map(|summary| summary.text.clone()),
        address,
        language: name.language.clone().filter(|_| !name.is_assumed),
        words: name.language.clone().filter(|_| name.is_assumed),
        area: shelf.area(area)?.clone(),
        topic: topic.map(|topic| topic.id.clone()).unwrap_or_default(),
        topic_name: topic.map(|topic| topic.name.clone()).unwrap_or_default(),
        freshness,
    })
}
