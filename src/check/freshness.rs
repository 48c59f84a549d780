//! How old pages are: not findings of every run, since they age by
//! themselves, but of runs that ask for them.

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Rule};
use crate::freshness::{Schedule, State, topic_interval, with_priority};
use crate::load::ContentFile;
use crate::model::record::{Priority, Status};
use crate::model::{Brief, Country, Interval, Network, PartialDate, Scheme};

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
            let briefs = aging.filter_map(|brief| finding(network, country, brief, today, least));
            let schemes = country.schemes.iter();
            briefs.chain(schemes.filter_map(|scheme| of_scheme(network, country, scheme, today, least)))
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
    let age =
        Age { schedule, interval, reviewed: record.reviewed, end: ("/valid_until", record.valid_until) };
    age.finding(&brief.file, "page", today, least)
}

fn of_scheme(
    network: &Network,
    country: &Country,
    scheme: &Scheme,
    today: Date,
    least: State,
) -> Option<Diagnostic> {
    let record = scheme.record.as_ref()?;
    let priority = country.find_area(&scheme.id.area).map_or(Priority::B, |area| area.priority);
    let age = Age {
        schedule: record.schedule(&network.record, priority)?,
        interval: record.interval(&network.record, priority),
        reviewed: record.reviewed,
        end: ("/until", record.until),
    };
    age.finding(&scheme.file, "scheme", today, least)
}

/// What makes something old.
struct Age {
    schedule: Schedule,
    interval: Interval,
    reviewed: PartialDate,
    /// The field with the last day on which it may be relied on, and that day.
    end: (&'static str, Option<PartialDate>),
}

impl Age {
    fn finding(&self, file: &Arc<ContentFile>, what: &str, today: Date, least: State) -> Option<Diagnostic> {
        let Self { schedule, interval, reviewed, end } = self;
        let state = schedule.state_on(today);
        if state < least {
            return None;
        }
        let (rule, since, message): (&'static Rule, _, _) = match state {
            State::Current => return None,
            State::Due => (&DUE_PAGE, schedule.due, format!("the {what} is due for review")),
            State::Overdue => {
                (&OVERDUE_PAGE, schedule.overdue, format!("the review of the {what} is overdue"))
            }
            State::Outdated => (&OUTDATED_PAGE, schedule.outdated, format!("the {what} is outdated")),
        };
        let ended = end.1.filter(|end| end.last_day() < today);
        let place = if ended.is_some() { end.0 } else { "/reviewed" };
        let why = match ended {
            Some(end) => format!("it was valid until {end}"),
            None => format!(
                "it was reviewed on {} and is to be reviewed every {} days",
                reviewed,
                interval.days()
            ),
        };
        Some(
            Diagnostic::new(rule, file, file.span_of(place), format!("{message} since {since}"))
                .label(why)
                .help("let the steward confirm every statement, then write the day of the review"),
        )
    }
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
