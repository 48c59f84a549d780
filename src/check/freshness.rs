//! How old pages are: not findings of every run, since they age by
//! themselves, but of runs that ask for them.

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::check::services;
use crate::diagnostic::{Diagnostic, Rule};
use crate::freshness::{REVIEW_FIGURES, Schedule, State, with_priority};
use crate::load::ContentFile;
use crate::model::record::{Priority, Status};
use crate::model::{Brief, Country, Interval, Network, Outcome, PartialDate, Scheme};

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
            let figures =
                country.outcomes.iter().filter_map(|outcome| figures(country, outcome, today, least));
            // An alert ends and a voice is nobody's to review; the others age.
            let aging = country.briefs.iter().chain(&country.answers);
            let texts = aging.filter_map(|brief| finding(network, country, brief, today, least));
            let schemes = country.schemes.iter();
            let schemes = schemes.filter_map(|scheme| of_scheme(network, country, scheme, today, least));
            texts.chain(figures).chain(services::of_age(network, country, today, least)).chain(schemes)
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
    let page = Reviewed {
        file: &brief.file,
        reviewed: record.reviewed,
        reviewed_at: brief.pointer_of("reviewed"),
        interval,
        valid_until: record.valid_until,
    };
    page.finding(today, least)
}

/// The finding on figures of follow-up.
fn figures(country: &Country, outcome: &Outcome, today: Date, least: State) -> Option<Diagnostic> {
    let record = outcome.record.as_ref().filter(|record| record.status == Status::Current)?;
    let priority = country.find_area(&outcome.id.area).map_or(Priority::B, |area| area.priority);
    let page = Reviewed {
        file: outcome.record_file.as_ref()?,
        reviewed: record.reviewed,
        reviewed_at: "/reviewed".to_owned(),
        interval: record.review_every.unwrap_or_else(|| with_priority(REVIEW_FIGURES, priority)),
        valid_until: record.valid_until,
    };
    page.finding(today, least)
}

/// The finding on a scheme.
fn of_scheme(
    network: &Network,
    country: &Country,
    scheme: &Scheme,
    today: Date,
    least: State,
) -> Option<Diagnostic> {
    let record = scheme.record.as_ref()?;
    let priority = country.find_area(&scheme.id.area).map_or(Priority::B, |area| area.priority);
    record.schedule(&network.record, priority)?;
    let page = Reviewed {
        file: &scheme.file,
        reviewed: record.reviewed,
        reviewed_at: "/reviewed".to_owned(),
        interval: record.interval(&network.record, priority),
        valid_until: record.until,
    };
    page.finding(today, least)
}

/// A page that ages.
struct Reviewed<'a> {
    file: &'a Arc<ContentFile>,
    reviewed: PartialDate,
    /// Where that day stands in the file.
    reviewed_at: String,
    interval: Interval,
    valid_until: Option<PartialDate>,
}

impl Reviewed<'_> {
    fn finding(&self, today: Date, least: State) -> Option<Diagnostic> {
        let schedule = Schedule::new(self.reviewed, self.interval, self.valid_until);
        let state = schedule.state_on(today);
        let (rule, since, message) = of_state(state, &schedule).filter(|_| state >= least)?;
        let ended = self.valid_until.filter(|end| end.last_day() < today);
        let place = match ended {
            Some(_) if self.file.yaml.as_ref().is_some_and(|tree| tree.field("until").is_some()) => "/until",
            Some(_) => "/valid_until",
            None => self.reviewed_at.as_str(),
        };
        let why = match ended {
            Some(end) => format!("it was valid until {end}"),
            None => format!(
                "it was reviewed on {} and is to be reviewed every {} days",
                self.reviewed,
                self.interval.days()
            ),
        };
        Some(
            Diagnostic::new(rule, self.file, self.file.span_of(place), format!("{message} since {since}"))
                .label(why)
                .help("let the steward confirm every statement, then write the day of the review"),
        )
    }
}

/// The rule on pages of a state, since when, and what it says; `None` for
/// current pages.
pub(super) fn of_state(state: State, schedule: &Schedule) -> Option<(&'static Rule, Date, &'static str)> {
    Some(match state {
        State::Current => return None,
        State::Due => (&DUE_PAGE, schedule.due, "the page is due for review"),
        State::Overdue => (&OVERDUE_PAGE, schedule.overdue, "the review of the page is overdue"),
        State::Outdated => (&OUTDATED_PAGE, schedule.outdated, "the page is outdated"),
    })
}

/// The interval of a page: its own, or that of its topic as the priority of
/// its area changes it.
fn interval(network: &Network, brief: &Brief, own: Option<Interval>, priority: Priority) -> Interval {
    own.unwrap_or_else(|| with_priority(network.record.review_interval(brief.topic()), priority))
}
