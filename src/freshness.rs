//! How old a page is: pure functions on dates.
//!
//! A page is due one review interval after it was reviewed. When it becomes
//! overdue and outdated follows the thresholds of the freshness scale of the
//! Humanitarian Data Exchange (OCHA, `hdx-data-freshness`,
//! `project_configuration.yaml`; there called due, overdue and delinquent).

use jiff::Span;
use jiff::civil::Date;

use crate::model::record::{Priority, ServiceRecord, ServiceStatus, SourceRecord};
use crate::model::{Interval, PartialDate};

/// Rows of the scale: interval, days to overdue, days to outdated.
const SCALE: [(u32, u32, u32); 12] = [
    (1, 2, 3),
    (2, 4, 6),
    (7, 14, 21),
    (14, 21, 28),
    (30, 44, 60),
    (60, 84, 108),
    (90, 120, 150),
    (120, 147, 174),
    (180, 210, 240),
    (300, 342, 384),
    (365, 425, 455),
    (730, 785, 840),
];

/// Review intervals of topics that a network gives none for, in days: how
/// fast things change that a person could be harmed by.
const TOPIC_INTERVALS: [(&str, u32); 19] = [
    ("background", 730),
    ("business", 180),
    ("debt", 180),
    ("documents", 90),
    ("education", 365),
    ("health", 120),
    ("housing", 180),
    ("labour-market", 180),
    ("legal", 90),
    ("minorities", 60),
    ("property", 365),
    ("reception", 90),
    ("schemes", 90),
    ("security", 30),
    ("services", 180),
    ("social-services", 180),
    ("transport", 90),
    ("vocational", 180),
    ("vulnerable", 90),
];

/// After how long figures of follow-up are to be reviewed, unless they say otherwise.
pub const REVIEW_FIGURES: Interval = Interval::of_days(365);

/// The interval of topics that are in no table.
const OTHER_TOPICS: Interval = Interval::of_days(180);

/// How old a page is on a day. The order is that of age.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Reviewed within its interval.
    Current,
    /// A review is due.
    Due,
    /// The review is overdue.
    Overdue,
    /// Not to be relied on.
    Outdated,
}

impl State {
    /// The word used in pages, data and on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Due => "due",
            Self::Overdue => "overdue",
            Self::Outdated => "outdated",
        }
    }

    /// The state that a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Current, Self::Due, Self::Overdue, Self::Outdated]
            .into_iter()
            .find(|state| state.as_str() == word)
    }
}

/// The days on which a page changes its state; each is the first day of the
/// state. `due <= overdue <= outdated`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// From this day on a review is due.
    pub due: Date,
    /// From this day on the review is overdue.
    pub overdue: Date,
    /// From this day on the page is outdated.
    pub outdated: Date,
}

impl Schedule {
    /// The schedule of a page reviewed on `reviewed` (of a month or year, its
    /// first day) every `interval`. The day after `valid_until` it is outdated,
    /// whatever the interval.
    pub fn new(reviewed: PartialDate, interval: Interval, valid_until: Option<PartialDate>) -> Self {
        let reviewed = reviewed.first_day();
        let (overdue, outdated) = thresholds(interval.days());
        let mut schedule = Self {
            due: after(reviewed, interval.days()),
            overdue: after(reviewed, overdue),
            outdated: after(reviewed, outdated),
        };
        if let Some(last) = valid_until {
            let end = after(last.last_day(), 1);
            schedule.outdated = schedule.outdated.min(end);
            schedule.overdue = schedule.overdue.min(end);
            schedule.due = schedule.due.min(end);
        }
        schedule
    }

    /// The schedule of what holds until `last` and is never reviewed: the day
    /// after it is outdated.
    pub fn until(last: PartialDate) -> Self {
        let end = after(last.last_day(), 1);
        Self { due: end, overdue: end, outdated: end }
    }

    /// The state on a day.
    pub fn state_on(&self, day: Date) -> State {
        if day >= self.outdated {
            State::Outdated
        } else if day >= self.overdue {
            State::Overdue
        } else if day >= self.due {
            State::Due
        } else {
            State::Current
        }
    }
}

/// Days from review to overdue and to outdated for an interval in days.
///
/// Between two rows of the scale the value is interpolated and rounded down;
/// beyond the last row the distances of the last row are kept.
pub fn thresholds(interval: u32) -> (u32, u32) {
    let mut rows = SCALE.iter().zip(SCALE.iter().skip(1));
    let segment = rows.find(|(_, upper)| interval <= upper.0);
    match segment {
        Some((lower, upper)) => {
            let between = |low: u32, high: u32| {
                low + (high - low) * (interval.max(lower.0) - lower.0) / (upper.0 - lower.0)
            };
            (between(lower.1, upper.1), between(lower.2, upper.2))
        }
        None => (interval + 55, interval + 110),
    }
}

/// The review interval of a topic that the network gives none for.
pub fn topic_interval(topic: &str) -> Interval {
    known_topic_interval(topic).unwrap_or(OTHER_TOPICS)
}

/// The interval of a topic that the table has.
pub fn known_topic_interval(topic: &str) -> Option<Interval> {
    TOPIC_INTERVALS.iter().find(|(id, _)| *id == topic).map(|(_, days)| Interval::of_days(*days))
}

/// An interval as the priority of an area changes it: half for A (rounded
/// down, at least a day), the same for B, twice for C.
pub fn with_priority(interval: Interval, priority: Priority) -> Interval {
    Interval::of_days(match priority {
        Priority::A => interval.days() / 2,
        Priority::B => interval.days(),
        Priority::C => interval.days() * 2,
    })
}

/// How often a service must be made sure of: its own interval, or that of the
/// topic `services` (`of_topic`, where the network gives one) as the priority
/// of its area changes it.
pub fn service_interval(record: &ServiceRecord, of_topic: Option<Interval>, priority: Priority) -> Interval {
    record
        .review_every
        .unwrap_or_else(|| with_priority(of_topic.unwrap_or_else(|| topic_interval("services")), priority))
}

/// When a service changes its state, counted from the day on which the steward
/// made sure of it. `None` for one that exists no more: that does not age.
pub fn service_schedule(
    record: &ServiceRecord,
    of_topic: Option<Interval>,
    priority: Priority,
) -> Option<Schedule> {
    (record.status != ServiceStatus::Defunct).then(|| {
        let interval = service_interval(record, of_topic, priority);
        Schedule::new(record.assured_on, interval, record.valid_until)
    })
}

/// After how many days a source on the web counts as not opened for a long
/// time: a year. Of references to the web in research articles one in five led
/// nowhere or elsewhere after some years (Klein et al., PLoS ONE 9(12), 2014,
/// e115253); a year keeps ahead of that.
pub const LONG_UNOPENED_DAYS: u32 = 365;

/// The day from which a source on the web has not been opened for a long time.
/// `None` for sources that are not on the web or do not say when they were opened.
pub fn unopened_from(source: &SourceRecord) -> Option<Date> {
    source.url.as_ref()?;
    Some(after(source.accessed?.last_day(), LONG_UNOPENED_DAYS))
}

fn after(day: Date, days: u32) -> Date {
    day.saturating_add(Span::new().days(days))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_table_as_it_is() {
        for (interval, overdue, outdated) in SCALE {
            assert_eq!(thresholds(interval), (overdue, outdated), "interval {interval}");
        }
    }

    #[test]
    fn between_rows_rounded_down() {
        // 45 lies half way between 30 (44, 60) and 60 (84, 108).
        assert_eq!(thresholds(45), (64, 84));
        // 3 is a fifth of the way from 2 (4, 6) to 7 (14, 21).
        assert_eq!(thresholds(3), (6, 9));
        assert_eq!(thresholds(100), (129, 158));
        assert_eq!(thresholds(1000), (1055, 1110));
    }

    #[test]
    fn housing_in_an_area_followed_closely() {
        let interval = with_priority(topic_interval("housing"), Priority::A);
        let schedule = Schedule::new(PartialDate::Day(date(2026, 10, 4)), interval, None);
        assert_eq!(schedule.due, date(2027, 1, 2));
        assert_eq!(schedule.overdue, date(2027, 2, 1));
        assert_eq!(schedule.outdated, date(2027, 3, 3));
        assert_eq!(schedule.state_on(date(2027, 1, 1)), State::Current);
        assert_eq!(schedule.state_on(date(2027, 1, 2)), State::Due);
        assert_eq!(schedule.state_on(date(2027, 3, 3)), State::Outdated);
    }

    #[test]
    fn the_day_after_valid_until_it_is_outdated() {
        let until = PartialDate::Day(date(2026, 10, 10));
        let schedule =
            Schedule::new(PartialDate::Day(date(2026, 10, 4)), Interval::of_days(365), Some(until));
        assert_eq!(schedule.state_on(date(2026, 10, 10)), State::Current);
        assert_eq!(schedule.state_on(date(2026, 10, 11)), State::Outdated);
    }

    #[test]
    fn a_month_counts_from_its_first_day() {
        let schedule = Schedule::new(PartialDate::Month(2026, 2), Interval::of_days(30), None);
        assert_eq!(schedule.due, date(2026, 3, 3));
    }

    proptest! {
        #[test]
        fn states_follow_each_other(interval in 1u32..=3650) {
            let (overdue, outdated) = thresholds(interval);
            prop_assert!(interval < overdue && overdue < outdated);
            if interval > 1 {
                let (earlier_overdue, earlier_outdated) = thresholds(interval - 1);
                prop_assert!(earlier_overdue <= overdue && earlier_outdated <= outdated);
            }
        }

        #[test]
        fn a_page_only_grows_older(interval in 1u32..=3650, offset in 0i32..5000, reviewed in 0i32..20000, end in proptest::option::of(0i32..20000)) {
            let day = |days: i32| date(2000, 1, 1).saturating_add(Span::new().days(days));
            let until = end.map(|days| PartialDate::Day(day(days)));
            let schedule = Schedule::new(PartialDate::Day(day(reviewed)), Interval::of_days(interval), until);
            prop_assert!(schedule.due <= schedule.overdue && schedule.overdue <= schedule.outdated);
            prop_assert!(schedule.state_on(day(reviewed + offset)) <= schedule.state_on(day(reviewed + offset + 1)));
            if let Some(end) = end {
                prop_assert_eq!(schedule.state_on(day(end + 1)), State::Outdated);
            }
        }
    }
}
