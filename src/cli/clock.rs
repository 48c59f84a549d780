//! The date of the run: the only place that asks the clock.

use std::env;

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

use crate::cli::exit::Failure;

/// Today in UTC, or the day that `SOURCE_DATE_EPOCH` names (seconds since
/// 1970, <https://reproducible-builds.org/specs/source-date-epoch/>).
#[expect(clippy::disallowed_methods, reason = "this is the one clock")]
pub(super) fn today() -> Result<Date, Failure> {
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
    Ok(now.to_zoned(TimeZone::UTC).date())
}
