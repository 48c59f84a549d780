//! Dates that say no more than they know: a day, a month or a year.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A day (`2026-10-04`), a month (`2026-10`) or a year (`2026`), as written in
/// content (ISO 8601 calendar dates, reduced precision allowed).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartialDate {
    /// A whole year.
    Year(i16),
    /// A whole month.
    Month(i16, i8),
    /// One day.
    Day(Date),
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateProblem {
    /// The text does not look like `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Form,
    /// The text has the right form, but no calendar has that day or month.
    NoSuchDay,
}

impl PartialDate {
    /// The first day that the date can mean.
    ///
    /// Freshness counts from here: of the days that a month may mean, the
    /// oldest is the careful one.
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) => Date::new(year, 1, 1).unwrap_or(Date::MIN),
            Self::Month(year, month) => Date::new(year, month, 1).unwrap_or(Date::MIN),
            Self::Day(day) => day,
        }
    }

    /// The last day that the date can mean.
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(year) => Date::new(year, 12, 31).unwrap_or(Date::MAX),
            Self::Month(..) => self.first_day().last_of_month(),
            Self::Day(day) => day,
        }
    }

    /// True when `self` is later than `other` whatever day each of them means.
    pub fn is_certainly_after(self, other: Self) -> bool {
        self.first_day() > other.last_day()
    }
}

impl FromStr for PartialDate {
    type Err = DateProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bytes = text.as_bytes();
        let shape_is = |shape: &[u8]| {
            bytes.len() == shape.len()
                && bytes.iter().zip(shape).all(|(byte, want)| match want {
                    b'0' => byte.is_ascii_digit(),
                    _ => byte == want,
                })
        };
        let number = |from: usize, to: usize| -> i16 {
            bytes
                .get(from..to)
                .unwrap_or_default()
                .iter()
                .fold(0, |sum, digit| sum * 10 + i16::from(digit - b'0'))
        };
        if shape_is(b"0000") {
            Ok(Self::Year(number(0, 4)))
        } else if shape_is(b"0000-00") {
            let month = number(5, 7) as i8;
            if (1..=12).contains(&month) {
                Ok(Self::Month(number(0, 4), month))
            } else {
                Err(DateProblem::NoSuchDay)
            }
        } else if shape_is(b"0000-00-00") {
            Date::new(number(0, 4), number(5, 7) as i8, number(8, 10) as i8)
                .map(Self::Day)
                .map_err(|_| DateProblem::NoSuchDay)
        } else {
            Err(DateProblem::Form)
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A year without quotes is a number in YAML; it means the same.
        let text = match serde_json::Value::deserialize(deserializer)? {
            serde_json::Value::String(text) => text,
            other => other.to_string(),
        };
        text.parse().map_err(|_| serde::de::Error::custom("not a date"))
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": ["string", "integer"],
            "format": "corin-date",
            "minimum": 1000,
            "maximum": 9999,
            "description": "A day (2026-10-04), a month (2026-10) or a year (2026); it says no more than is known.",
            "x-corin-help": "write a day as 2026-10-04, a month as 2026-10 or a year as 2026",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_precisions() {
        for text in ["2026", "2026-02", "2026-02-28"] {
            assert_eq!(text.parse::<PartialDate>().map(|date| date.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn the_thirtieth_of_february_is_no_day() {
        assert_eq!("2026-02-30".parse::<PartialDate>(), Err(DateProblem::NoSuchDay));
        assert_eq!("2026-13".parse::<PartialDate>(), Err(DateProblem::NoSuchDay));
        assert_eq!("4 October".parse::<PartialDate>(), Err(DateProblem::Form));
        assert_eq!("2026-1-1".parse::<PartialDate>(), Err(DateProblem::Form));
    }

    #[test]
    fn a_month_is_not_after_a_day_in_it() {
        let month: PartialDate = "2026-02".parse().expect("a month");
        let day: PartialDate = "2026-02-10".parse().expect("a day");
        assert!(!month.is_certainly_after(day));
        assert!(!day.is_certainly_after(month));
        assert_eq!(month.last_day().to_string(), "2026-02-28");
    }
}
