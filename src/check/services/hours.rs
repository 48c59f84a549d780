//! Opening hours.

use std::sync::Arc;

use super::OPENING_HOURS;
use crate::check::Findings;
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::record::{OpeningHours, Weekday};

/// Checks that hours end after they begin, and that no two of a day overlap.
pub(super) fn check(file: &Arc<ContentFile>, hours: &[OpeningHours], findings: &mut Findings<'_>) {
    let mut sound: Vec<(Weekday, &str, &str, usize)> = Vec::new();
    for (index, one) in hours.iter().enumerate() {
        // Both are `HH:MM` by the schema, and compare as text.
        if one.closes <= one.opens {
            let place = file.span_of(&format!("/opening_hours/{index}/closes"));
            findings.add(
                Diagnostic::new(
                    &OPENING_HOURS,
                    file,
                    place,
                    format!("it closes at {}, and opens at {}", one.closes, one.opens),
                )
                .also(file.span_of(&format!("/opening_hours/{index}/opens")), "opens")
                .help("correct the hours; what goes on after midnight ends at \"24:00\" and begins again at \"00:00\" on the next day"),
            );
            continue;
        }
        sound.extend(one.days.iter().map(|day| (*day, one.opens.as_str(), one.closes.as_str(), index)));
    }
    sound.sort_unstable();
    let mut told = None;
    for (before, after) in sound.iter().zip(sound.iter().skip(1)) {
        let (day, _, until, first) = before;
        let (other, from, _, second) = after;
        // Two entries for the whole week overlap on each of its days: once is enough.
        if day != other || from >= until || told == Some((first, second)) {
            continue;
        }
        told = Some((first, second));
        findings.add(
            Diagnostic::new(
                &OPENING_HOURS,
                file,
                file.span_of(&format!("/opening_hours/{second}")),
                format!("these hours overlap others on {}: those end at {until}", day.as_str()),
            )
            .also(file.span_of(&format!("/opening_hours/{first}")), "the others")
            .help("give each hour of a day once"),
        );
    }
}
