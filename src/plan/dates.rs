//! Dates in the words of a language (CLDR, through ICU4X).

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use icu_calendar::Gregorian;
use icu_calendar::types::Weekday as CalendarWeekday;
use icu_calendar::week::WeekInformation;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{M, Y, YM, YMD};
use icu_datetime::input::Date as CalendarDate;
use icu_locale::Locale;
use jiff::civil::Date;

use crate::model::PartialDate;
use crate::model::record::Weekday;
use crate::plan::view::Day;

/// Says dates in one language, in the Gregorian calendar. A date is put into
/// words once and kept.
pub struct Dates {
    day: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    month: Option<Month>,
    year: Option<FixedCalendarDateTimeFormatter<Gregorian, Y>>,
    said: RwLock<HashMap<PartialDate, String>>,
    first_weekday: Weekday,
}

impl Dates {
    /// Dates in the language of a BCP 47 tag. For a language without locale
    /// data they are in ISO 8601.
    pub fn new(language: &str) -> Self {
        // Plain `en` is American in CLDR; readers are all over the world.
        let tag = if language == "en" { "en-001" } else { language };
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        Self {
            day: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            month: Month::new(&locale),
            year: FixedCalendarDateTimeFormatter::try_new((&locale).into(), Y::long()).ok(),
            said: RwLock::default(),
            first_weekday: first_weekday(&locale),
        }
    }

    /// A date for programs and in words, as exact as it is known.
    pub fn say(&self, date: PartialDate) -> Day {
        Day { iso: date.to_string(), words: self.words(date) }
    }

    /// The day that weeks begin with, as CLDR has it for the language; Monday
    /// for languages without locale data.
    pub fn first_weekday(&self) -> Weekday {
        self.first_weekday
    }

    /// A day for programs and in words.
    pub fn say_day(&self, day: Date) -> Day {
        self.say(PartialDate::Day(day))
    }

    fn words(&self, date: PartialDate) -> String {
        if let Some(words) = self.said.read().unwrap_or_else(PoisonError::into_inner).get(&date) {
            return words.clone();
        }
        let first = date.first_day();
        let calendar_date = CalendarDate::try_new_gregorian(
            first.year().into(),
            first.month().unsigned_abs(),
            first.day().unsigned_abs(),
        );
        let words = match (calendar_date, date) {
            (Ok(day), PartialDate::Day(_)) => self.day.as_ref().map(|format| format.format(&day).to_string()),
            (Ok(day), PartialDate::Month(..)) => {
                self.month.as_ref().map(|format| format.words(&day, first.year()))
            }
            (Ok(day), PartialDate::Year(_)) => {
                self.year.as_ref().map(|format| format.format(&day).to_string())
            }
            (Err(_), _) => None,
        };
        let words = words.unwrap_or_else(|| date.to_string());
        self.said.write().unwrap_or_else(PoisonError::into_inner).insert(date, words.clone());
        words
    }
}

/// Says a month of a year.
enum Month {
    Whole(FixedCalendarDateTimeFormatter<Gregorian, YM>),
    /// The name of the month, then the year: in Portuguese the formatter of
    /// ICU4X 2.4 for both lacks its digits.
    Named(FixedCalendarDateTimeFormatter<Gregorian, M>),
}

impl Month {
    fn new(locale: &Locale) -> Option<Self> {
        if locale.id.language.as_str() == "pt" {
            return FixedCalendarDateTimeFormatter::try_new(locale.into(), M::long()).ok().map(Self::Named);
        }
        FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::long()).ok().map(Self::Whole)
    }

    fn words(&self, day: &CalendarDate<Gregorian>, year: i16) -> String {
        match self {
            Self::Whole(format) => format.format(day).to_string(),
            Self::Named(format) => format!("{} de {year}", format.format(day)),
        }
    }
}

fn first_weekday(locale: &Locale) -> Weekday {
    match WeekInformation::try_new(locale.into()).map(|week| week.first_weekday) {
        Ok(CalendarWeekday::Saturday) => Weekday::SA,
        Ok(CalendarWeekday::Sunday) => Weekday::SU,
        Ok(CalendarWeekday::Friday) => Weekday::FR,
        _ => Weekday::MO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(language: &str, date: &str) -> String {
        Dates::new(language).say(date.parse().expect("a date")).words
    }

    #[test]
    fn as_exact_as_known() {
        assert_eq!(words("en", "2026-10-04"), "4 October 2026");
        assert_eq!(words("fr", "2026-10-04"), "4 octobre 2026");
        assert_eq!(words("fr", "2026-10"), "octobre 2026");
        assert_eq!(words("sq", "2026-10"), "tetor 2026");
        assert_eq!(words("en", "2026"), "2026");
    }

    #[test]
    fn weeks_begin_as_the_language_begins_them() {
        for (language, day) in [("en", "MO"), ("sq", "MO"), ("fr", "MO"), ("ar", "SA"), ("xx", "MO")] {
            assert_eq!(Dates::new(language).first_weekday().as_str(), day, "{language}");
        }
    }

    #[test]
    fn every_language_has_words_for_every_date() {
        for language in ["pt", "pt-BR", "con", "search", "sr-Cyrl", "ar", "qqx", "und"] {
            for date in ["2026-10-04", "2026-10", "2026"] {
                assert!(!words(language, date).is_empty(), "{language} {date}");
            }
        }
        assert_eq!(words("pt-BR", "2026"), "2026");
        assert_eq!(words("pt", "2026-10"), "outubro de 2026");
    }

    #[test]
    fn scripts_are_those_of_the_language() {
        assert!(words("sr-Latn", "2026-10-04").ends_with("4. oktobar 2026."));
        assert!(words("ar", "2026-10").contains("أكتوبر"));
    }
}
