//! The time zone of a network, which decides what day it is.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The database that comes with corin: that of the machine may be older, newer
/// or missing, and a day must be the same day everywhere.
static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// A time zone by its name in the IANA database, such as `Europe/Belgrade`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeZoneName {
    name: String,
    zone: TimeZone,
}

/// The text is no name of a time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoTimeZone;

impl TimeZoneName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.name
    }

    /// The day that it is there at a moment.
    pub fn day_of(&self, moment: Timestamp) -> Date {
        moment.to_zoned(self.zone.clone()).date()
    }

    /// All names, for suggestions.
    pub fn all() -> Vec<String> {
        DATABASE.available().map(|name| name.to_string()).collect()
    }
}

impl Default for TimeZoneName {
    /// UTC.
    fn default() -> Self {
        Self { name: "UTC".to_owned(), zone: TimeZone::UTC }
    }
}

impl FromStr for TimeZoneName {
    type Err = NoTimeZone;

    fn from_str(text: &str) -> Result<Self, NoTimeZone> {
        if text == "UTC" {
            return Ok(Self::default());
        }
        let zone = DATABASE.get(text).map_err(|_| NoTimeZone)?;
        // Names are compared letter by letter, so there is one spelling for each.
        if zone.iana_name() != Some(text) {
            return Err(NoTimeZone);
        }
        Ok(Self { name: text.to_owned(), zone })
    }
}

impl fmt::Display for TimeZoneName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl Serialize for TimeZoneName {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name)
    }
}

impl<'de> Deserialize<'de> for TimeZoneName {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(|NoTimeZone| serde::de::Error::custom("not a time zone"))
    }
}

impl JsonSchema for TimeZoneName {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TimeZoneName".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "corin-time-zone",
            "description": "A time zone by its name in the IANA database, such as Europe/Belgrade.",
            "x-corin-help": "write a name of the IANA time zone database, for example Europe/Belgrade or Asia/Baghdad",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_that_of_the_place() {
        let day = |zone: &str, moment: &str| {
            let zone: TimeZoneName = zone.parse().expect("a zone");
            zone.day_of(moment.parse().expect("a moment")).to_string()
        };
        assert_eq!(day("UTC", "2026-11-22T21:30:00Z"), "2026-11-22");
        assert_eq!(day("Asia/Tbilisi", "2026-11-22T21:30:00Z"), "2026-11-23");
        assert_eq!(day("Europe/Belgrade", "2026-07-31T22:30:00Z"), "2026-08-01");
        assert_eq!(day("Europe/Belgrade", "2026-11-22T22:30:00Z"), "2026-11-22");
        assert_eq!(day("America/Bogota", "2026-11-23T02:00:00Z"), "2026-11-22");
    }

    #[test]
    fn only_names_of_the_database() {
        for name in ["UTC", "Europe/Belgrade", "Asia/Kabul", "Africa/Addis_Ababa"] {
            assert!(name.parse::<TimeZoneName>().is_ok(), "{name}");
        }
        for name in
            ["", "Belgrade", "europe/belgrade", "UTC+4", "+04:00", "Europe/Prishtina", "../etc/passwd"]
        {
            assert_eq!(name.parse::<TimeZoneName>(), Err(NoTimeZone), "{name}");
        }
    }
}
