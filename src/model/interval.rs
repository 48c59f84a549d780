//! Lengths of time such as review intervals.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A length of time in whole days, written as days (`90d`), weeks (`6w`),
/// months (`3m`, 30 days each) or years (`1y`, 365 days each).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval(u32);

/// The text is not an interval: a number from 1 on, followed by d, w, m or y,
/// at most ten years in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnInterval;

/// The longest interval: ten years.
pub const LONGEST_INTERVAL_DAYS: u32 = 3650;

impl Interval {
    /// An interval of `days`, at least one and at most
    /// [`LONGEST_INTERVAL_DAYS`].
    pub const fn of_days(days: u32) -> Self {
        if days == 0 {
            Self(1)
        } else if days > LONGEST_INTERVAL_DAYS {
            Self(LONGEST_INTERVAL_DAYS)
        } else {
            Self(days)
        }
    }

    /// The number of days.
    pub const fn days(self) -> u32 {
        self.0
    }
}

impl FromStr for Interval {
    type Err = NotAnInterval;

    fn from_str(text: &str) -> Result<Self, NotAnInterval> {
        let unit = text.chars().next_back().ok_or(NotAnInterval)?;
        let days_each: u32 = match unit {
            'd' => 1,
            'w' => 7,
            'm' => 30,
            'y' => 365,
            _ => return Err(NotAnInterval),
        };
        let digits = text.strip_suffix(unit).ok_or(NotAnInterval)?;
        if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAnInterval);
        }
        let days = digits.parse::<u32>().map_err(|_| NotAnInterval)? * days_each;
        if (1..=LONGEST_INTERVAL_DAYS).contains(&days) { Ok(Self(days)) } else { Err(NotAnInterval) }
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}d", self.0)
    }
}

impl Serialize for Interval {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Interval {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(|NotAnInterval| serde::de::Error::custom("not an interval"))
    }
}

impl JsonSchema for Interval {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Interval".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "corin-interval",
            "description": "A length of time: a number and d, w, m or y (days, weeks, months of 30 days, years of 365 days).",
            "x-corin-help": "write a number and a unit, for example 90d, 6w, 3m or 1y",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units() {
        let days = |text: &str| text.parse::<Interval>().map(Interval::days);
        assert_eq!(days("90d"), Ok(90));
        assert_eq!(days("6w"), Ok(42));
        assert_eq!(days("3m"), Ok(90));
        assert_eq!(days("2y"), Ok(730));
        for wrong in ["", "d", "0d", "90", "-1d", "90 d", "6 moons", "9999y", "4é"] {
            assert_eq!(days(wrong), Err(NotAnInterval), "{wrong}");
        }
    }
}
