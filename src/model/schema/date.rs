//! What is wrong with a date, and which date was meant.

use jiff::civil::Date;

use crate::characters::{unseen, without_unseen};
use crate::model::{DateProblem, PartialDate};
use crate::search::analysis::ascii_digit;

/// What there is to say on a text that is no date.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct DateAdvice {
    /// What is wrong; follows the name of the field.
    pub problem: String,
    /// The date that was meant, when there is just one.
    pub meant: Option<String>,
}

/// Says what is wrong with a date; `None` for a date that is right.
pub(super) fn advise(text: &str) -> Option<DateAdvice> {
    match text.parse::<PartialDate>() {
        Ok(_) => None,
        Err(DateProblem::NoSuchDay) => Some(DateAdvice { problem: no_such_day(text), meant: None }),
        Err(DateProblem::Form) => Some(wrong_form(text)),
    }
}

fn no_such_day(text: &str) -> String {
    let mut parts = text.split('-');
    let (year, month) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let first =
        year.parse().ok().zip(month.parse().ok()).and_then(|(year, month)| Date::new(year, month, 1).ok());
    match first {
        Some(first) => {
            let name = MONTHS.get(usize::from(first.month().unsigned_abs()) - 1).unwrap_or(&"");
            format!("`{text}` is no day: {} {year} has {} days", capital(name), first.days_in_month())
        }
        None if !(1..=12).contains(&month.parse::<u8>().unwrap_or(0)) => {
            format!("`{text}` is no date: months go from 01 to 12")
        }
        None => format!("`{text}` is no date of the calendar"),
    }
}

/// What is wrong with a value that looks right, and the value without it: a
/// character that nobody sees, digits of another script.
pub(super) fn hidden(text: &str) -> Option<(String, String)> {
    let foreign = |c: char| !c.is_ascii() && ascii_digit(c).is_some();
    let plain: String = text.chars().map(|c| ascii_digit(c).unwrap_or(c)).collect();
    let has_foreign = text.chars().any(foreign);
    match without_unseen(&plain) {
        Some((name, clean)) => {
            let side = match text.find(|c| unseen(c).is_some()) {
                Some(0) => "begins with",
                Some(at) if clean.len() <= at => "ends with",
                _ => "holds",
            };
            Some((format!("`{clean}` {side} {name}, which nobody sees"), clean))
        }
        None if has_foreign => Some((format!("`{text}` is not written in the digits from 0 to 9"), plain)),
        None => None,
    }
}

fn wrong_form(text: &str) -> DateAdvice {
    if let Some((problem, clean)) = hidden(text) {
        let meant = if clean.parse::<PartialDate>().is_ok() { Some(clean) } else { meant(&clean) };
        return DateAdvice { problem, meant };
    }
    if let Some(day) = text.get(..10).filter(|day| day.parse::<PartialDate>().is_ok()) {
        let rest = text.get(10..).unwrap_or_default();
        if rest.starts_with(['T', 't', ' ']) && rest.contains(':') {
            return DateAdvice {
                problem: format!("`{text}` holds a time; a date is a day, a month or a year"),
                meant: Some(day.to_owned()),
            };
        }
    }
    DateAdvice { problem: format!("`{text}` is not written as a date"), meant: meant(text) }
}

/// The one date that a text in another form can mean.
fn meant(text: &str) -> Option<String> {
    // 2026年10月4日
    let is_sign = |character: char| !character.is_alphanumeric() || "年月日".contains(character);
    let words: Vec<&str> = text.split(is_sign).filter(|word| !word.is_empty()).collect();
    let candidate = match *words.as_slice() {
        [year, month] if is_year(year) => date_of(year, month_of(month)?, None)?,
        [month, year] if is_year(year) => date_of(year, month_of(month)?, None)?,
        [year, month, day] if is_year(year) => date_of(year, month_of(month)?, Some(day))?,
        [first, second, year] if is_year(year) => {
            if let Some(month) = named_month(second) {
                date_of(year, month, Some(first))?
            } else if let Some(month) = named_month(first) {
                date_of(year, month, Some(second))?
            } else if text.contains('.') || first.parse::<u8>().ok()? > 12 {
                // With dots the day comes first; a number over 12 is no month.
                date_of(year, second.parse().ok()?, Some(first))?
            } else if second.parse::<u8>().ok()? > 12 {
                date_of(year, first.parse().ok()?, Some(second))?
            } else {
                return None;
            }
        }
        _ => return None,
    };
    candidate.parse::<PartialDate>().is_ok().then_some(candidate)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn date_of(year: &str, month: u8, day: Option<&str>) -> Option<String> {
    Some(match day {
        None => format!("{year}-{month:02}"),
        Some(day) => {
            let day: u8 = day.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).parse().ok()?;
            format!("{year}-{month:02}-{day:02}")
        }
    })
}

fn month_of(word: &str) -> Option<u8> {
    named_month(word).or_else(|| word.parse().ok())
}

fn named_month(word: &str) -> Option<u8> {
    let word = word.to_ascii_lowercase();
    if word.len() < 3 {
        return None;
    }
    let position = MONTHS.iter().position(|month| month.starts_with(&word))?;
    u8::try_from(position + 1).ok()
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn days_that_no_calendar_has() {
        let problem = |text: &str| advise(text).map(|advice| advice.problem).unwrap_or_default();
        assert_eq!(problem("2026-02-30"), "`2026-02-30` is no day: February 2026 has 28 days");
        assert_eq!(problem("2024-02-30"), "`2024-02-30` is no day: February 2024 has 29 days");
        assert_eq!(problem("2026-13"), "`2026-13` is no date: months go from 01 to 12");
        assert_eq!(problem("2026-00-10"), "`2026-00-10` is no date: months go from 01 to 12");
        assert_eq!(advise("2026-02"), None);
    }

    #[test]
    fn what_nobody_sees_is_named() {
        let problem = |text: &str| advise(text).map(|advice| advice.problem).unwrap_or_default();
        assert_eq!(
            problem("2026-10-04\u{a0}"),
            "`2026-10-04` ends with a no-break space (U+00A0), which nobody sees"
        );
        assert_eq!(
            problem("\u{200f}2026"),
            "`2026` begins with a right-to-left mark (U+200F), which nobody sees"
        );
        assert_eq!(problem("٢٠٢٦"), "`٢٠٢٦` is not written in the digits from 0 to 9");
    }

    #[test]
    fn the_date_that_was_meant() {
        for (text, right) in [
            ("2026-10-04T12:00:00Z", Some("2026-10-04")),
            ("2026-10-04 12:00", Some("2026-10-04")),
            ("2026/10/4", Some("2026-10-04")),
            ("2026-1-4", Some("2026-01-04")),
            ("4.10.2026", Some("2026-10-04")),
            ("25/12/2026", Some("2026-12-25")),
            ("12/25/2026", Some("2026-12-25")),
            ("4/10/2026", None),
            ("4 October 2026", Some("2026-10-04")),
            ("Oct 4th, 2026", Some("2026-10-04")),
            ("October 2026", Some("2026-10")),
            ("10/2026", Some("2026-10")),
            ("31 February 2026", None),
            ("2026-10-04\u{a0}", Some("2026-10-04")),
            ("2026-10-04\u{200b}", Some("2026-10-04")),
            ("\u{feff}2026-10", Some("2026-10")),
            ("\u{200f}2026-10-04\u{200f}", Some("2026-10-04")),
            ("4.\u{a0}10.\u{a0}2026", Some("2026-10-04")),
            ("٢٠٢٦-١٠-٠٤", Some("2026-10-04")),
            ("۲۰۲۶-۱۰-۰۴", Some("2026-10-04")),
            ("२०२६-१०", Some("2026-10")),
            ("２０２６－１０－０４", Some("2026-10-04")),
            ("2026–10–04", Some("2026-10-04")),
            ("“2026-10-04”", Some("2026-10-04")),
            ("2026年10月4日", Some("2026-10-04")),
            ("soon", None),
            ("", None),
        ] {
            let advice = advise(text).expect("not a date");
            assert_eq!(advice.meant.as_deref(), right, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_proposed_is_a_date(text in "[0-9./ -]{4,12}|\\PC{0,12}|[0-9]{1,2} [A-Za-z]{3} [0-9]{4}") {
            if let Some(meant) = advise(&text).and_then(|advice| advice.meant) {
                prop_assert!(meant.parse::<PartialDate>().is_ok());
            }
        }
    }
}
