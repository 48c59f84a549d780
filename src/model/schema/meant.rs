//! What was meant by a length of time or a language tag.

use crate::model::{Interval, LanguageProblem, LanguageTag};

/// The interval that a text in another form means: `6 months`, `90 days`,
/// `90`.
pub(super) fn interval_meant(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    let digits = text.len() - text.trim_start_matches(|character: char| character.is_ascii_digit()).len();
    let (number, unit) = text.split_at_checked(digits)?;
    let letter = match unit.trim() {
        "" | "day" | "days" => 'd',
        "w" | "wk" | "week" | "weeks" => 'w',
        "mo" | "month" | "months" => 'm',
        "y" | "yr" | "year" | "years" => 'y',
        "d" | "m" => unit.trim().chars().next()?,
        _ => return None,
    };
    let candidate = format!("{}{letter}", number.trim_start_matches('0'));
    candidate.parse::<Interval>().is_ok().then_some(candidate)
}

/// The canonical spelling of a language tag.
pub(super) fn language_meant(text: &str) -> Option<String> {
    let text = text.trim().replace('_', "-");
    match text.parse::<LanguageTag>() {
        Ok(tag) => Some(tag.to_string()),
        Err(LanguageProblem::NotCanonical(canonical)) => Some(canonical),
        Err(LanguageProblem::Form) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant() {
        assert_eq!(interval_meant("6 months").as_deref(), Some("6m"));
        assert_eq!(interval_meant("90").as_deref(), Some("90d"));
        assert_eq!(interval_meant("2 Weeks").as_deref(), Some("2w"));
        assert_eq!(interval_meant("6 moons"), None);
        assert_eq!(interval_meant("0d"), None);
        assert_eq!(interval_meant("often"), None);
        assert_eq!(language_meant("sr_latn").as_deref(), Some("sr-Latn"));
        assert_eq!(language_meant("EN").as_deref(), Some("en"));
        assert_eq!(language_meant("english!"), None);
    }
}
