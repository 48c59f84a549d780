//! The date of the run: the only place that asks the clock.

use std::env;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::cli::exit::Failure;
use crate::model::TimeZoneName;

/// Today in a time zone, or the day there at the moment that `SOURCE_DATE_EPOCH`
/// names (seconds since 1970,
/// <https://reproducible-builds.org/specs/source-date-epoch/>).
#[expect(clippy::disallowed_methods, reason = "this is the one clock")]
pub(super) fn today(zone: &TimeZoneName) -> Result<Date, Failure> {
    let now = match env::var_os("SOURCE_DATE_EPOCH") {
        None => Timestamp::now(),
        Some(value) => value
            .to_str()
            .and_then(|text| text.parse::<i64>().ok())
            .and_then(|seconds| Timestamp::from_second(seconds).ok())
            .ok_or_else(|| {
                Failure::usage(
                    format!("SOURCE_DATE_EPOCH is not a number of seconds: `{}`", value.display()),
                    "unset it, or set it to seconds since 1970, such as 1790000000".to_owned(),
                )
            })?,
    };
    Ok(zone.day_of(now))
}
