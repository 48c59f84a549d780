//! The one clock.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::exit::Failure;

/// The day of a run: `--as-of`, or the day of `SOURCE_DATE_EPOCH` (seconds
/// since 1970 in UTC, <https://reproducible-builds.org/specs/source-date-epoch/>),
/// or today in UTC.
pub(super) fn today(as_of: Option<Date>) -> Result<Date, Failure> {
    if let Some(day) = as_of {
        return Ok(day);
    }
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => seconds
            .parse::<i64>()
            .ok()
            .and_then(|seconds| Timestamp::from_second(seconds).ok())
            .map(|time| time.to_zoned(TimeZone::UTC).date())
            .ok_or_else(|| {
                Failure::usage(format!("SOURCE_DATE_EPOCH is not a number of seconds: {seconds}"))
                    .help("unset it, or give the day with --as-of 2026-10-04")
            }),
        Err(_) => Ok(now()),
    }
}

/// Today in UTC.
fn now() -> Date {
    Zoned::now().with_time_zone(TimeZone::UTC).date()
}
