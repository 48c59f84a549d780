//! How old pages are: not findings of every run, since they age by
//! themselves, but of runs that ask for them.

use jiff::civil::Date;
use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Rule};
use crate::freshness::{Schedule, State, topic_interval, with_priority};
use crate::model::record::{Priority, Status};
use crate::model::{Brief, Country, Interval, Network};

rules! {
    /// A page whose review is due.
    DUE_PAGE = "C0504", "due-page", Warning;
    /// A page whose review is overdue.
    OVERDUE_PAGE = "C0505", "overdue-page", Warning;
    /// A page that is outdated.
    OUTDATED_PAGE = "C0506", "outdated-page", Warning;
}

/// A finding for each published page that is as old as `least` or older on
/// `today`, sorted. Nothing for [`State::Current`].
pub fn at_least(network: &Network, today: Date, least: State) -> Vec<Diagnostic> {
    if least == State::Current {
        return Vec::new();
    }
    let mut diagnostics: Vec<Diagnostic> = network
        .countries
        .par_iter()
        .flat_map_iter(|country| {
            // An alert ends and a voice is nobody's to review; the others age.
            let aging = country.briefs.iter().chain(&country.answers);
            aging.filter_map(|brief| finding(network, country, brief, today, least))
        })
        .collect();
    crate::diagnostic::sort(&mut diagnostics);
    diagnostics
}

/// True for the rules on the age of pages.
pub fn is_about_age(rule: &Rule) -> bool {
    ALL.iter().any(|other| other.code == rule.code)
}

fn finding(
    network: &Network,
    country: &Country,
    brief: &Brief,
    today: Date,
    least: State,
) -> Option<Diagnostic> {
    let record = brief.record.as_ref().filter(|record| record.status == Status::Current)?;
    let priority = country.find_area(&brief.id.area).map_or(Priority::B, |area| area.priority);
    let interval = interval(network, brief, record.review_every, priority);
    let schedule = Schedule::new(record.reviewed, interval, record.valid_until);
    let state = schedule.state_on(today);
    if state < least {
        return None;
    }
    let (rule, since, message): (&'static Rule, _, _) = match state {
        State::Current => return None,
        State::Due => (&DUE_PAGE, schedule.due, "the page is due for review"),
        State::Overdue => (&OVERDUE_PAGE, schedule.overdue, "the review of the page is overdue"),
        State::Outdated => (&OUTDATED_PAGE, schedule.outdated, "the page is outdated"),
    };
    let ended = record.valid_until.filter(|end| end.last_day() < today);
    let place = brief.pointer_of(if ended.is_some() { "valid_until" } else { "reviewed" });
    let why = match ended {
        Some(end) => format!("it was valid until {end}"),
        None => format!(
            "it was reviewed on {} and is to be reviewed every {} days",
            record.reviewed,
            interval.days()
        ),
    };
    Some(
        Diagnostic::new(rule, &brief.file, brief.file.span_of(&place), format!("{message} since {since}"))
            .label(why)
            .help("let the steward confirm every statement, then write the day of the review"),
    )
}

/// The interval of a page: its own, or that of its topic as the priority of
/// its area changes it.
fn interval(network: &Network, brief: &Brief, own: Option<Interval>, priority: Priority) -> Interval {
    own.unwrap_or_else(|| {
        let topic = brief.topic();
        let of_topic = network.record.topics.get(topic).and_then(|topic| topic.review_every);
        with_priority(of_topic.unwrap_or_else(|| topic_interval(topic)), priority)
    })
}
