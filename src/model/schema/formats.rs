//! The formats that corin's schemas use beside the standard ones.

use crate::model::{Interval, LanguageTag, PartialDate, TimeZoneName};

/// `corin-date`: a day, a month or a year of the calendar.
pub(super) fn date(text: &str) -> bool {
    text.parse::<PartialDate>().is_ok()
}

/// `corin-interval`: a number and a unit.
pub(super) fn interval(text: &str) -> bool {
    text.parse::<Interval>().is_ok()
}

/// `corin-language`: a BCP 47 tag in its canonical spelling.
pub(super) fn language(text: &str) -> bool {
    text.parse::<LanguageTag>().is_ok()
}

/// `corin-time-zone`: a name of the IANA database.
pub(super) fn time_zone(text: &str) -> bool {
    text.parse::<TimeZoneName>().is_ok()
}
