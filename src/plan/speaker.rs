//! Says records in one language: texts, dates, amounts of money.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale::Locale;

use crate::model::record::Amount;
use crate::model::{PartialDate, Text};
use crate::plan::country::Shelf;
use crate::plan::dates::Dates;
use crate::plan::tongue;
use crate::plan::view;

/// Says records in the language of a page, which need not be one that the
/// country is written in.
pub struct Speaker<'a> {
    /// The language, then those that stand in for it.
    pub tags: Vec<&'a str>,
    dates: &'a Dates,
    numbers: Option<DecimalFormatter>,
    /// The language of texts that name none.
    author: &'a str,
    name_language: &'a (dyn Fn(&str, &str) -> view::Language + Sync),
}

impl<'a> Speaker<'a> {
    /// Says in the first of `tags`; the others stand in for missing texts. Texts
    /// that name no language are in that of their `author`.
    pub fn new(
        tags: Vec<&'a str>,
        author: &'a str,
        dates: &'a Dates,
        name_language: &'a (dyn Fn(&str, &str) -> view::Language + Sync),
    ) -> Self {
        let tag = tags.first().copied().unwrap_or_default();
        // As for dates: plain `en` is American in CLDR.
        let locale: Locale = if tag == "en" { "en-001" } else { tag }.parse().unwrap_or(Locale::UNKNOWN);
        let numbers = DecimalFormatter::try_new((&locale).into(), Default::default()).ok();
        Self { tags, dates, numbers, author, name_language }
    }

    /// Says in the language of a shelf.
    pub fn of(shelf: &'a Shelf<'a>) -> Option<Self> {
        let dates = shelf.settings.dates.get(shelf.language.as_str())?;
        Some(Self::new(shelf.chain_tags(), shelf.author(), dates, shelf.settings.name_language))
    }

    /// A text, with its language where that is another than the page's.
    pub fn said(&self, text: &Text) -> view::Said {
        tongue::said(text, &self.tags, self.author, self.name_language)
    }

    /// A name of the vocabulary.
    pub fn name(&self, text: &Text) -> String {
        text.get(&self.tags).to_owned()
    }

    /// A date in words.
    pub fn say(&self, date: PartialDate) -> view::Day {
        self.dates.say(date)
    }

    /// An amount, its number in the spelling of the language.
    pub fn money(&self, amount: &Amount) -> view::Money {
        let number = |text: &String| {
            let number = text.parse::<Decimal>().ok().zip(self.numbers.as_ref());
            number.map_or_else(|| text.clone(), |(number, format)| format.format(&number).to_string())
        };
        let least = amount.amount.as_ref().map(number);
        let most = amount.most.as_ref().map(number);
        let up_to = least.is_none() && most.is_some();
        let range: Vec<String> = least.into_iter().chain(most).collect();
        view::Money {
            value: format!("{}\u{a0}{}", amount.currency, range.join("–")),
            up_to,
            per: amount.per.as_str(),
            note: amount.note.as_ref().map(|note| self.said(note)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::record::AmountPer;

    fn money(language: &str, amount: Option<&str>, most: Option<&str>) -> (String, bool) {
        let dates = Dates::new(language);
        let name = |tag: &str, _: &str| view::Language {
            tag: tag.to_owned(),
            dir: "ltr",
            name: tag.to_owned(),
            name_here: tag.to_owned(),
        };
        let amount = Amount {
            amount: amount.map(str::to_owned),
            most: most.map(str::to_owned),
            currency: "EUR".to_owned(),
            per: AmountPer::Person,
            note: None,
        };
        let money = Speaker::new(vec![language], language, &dates, &name).money(&amount);
        (money.value, money.up_to)
    }

    #[test]
    fn amounts_in_the_spelling_of_the_language() {
        assert_eq!(money("en", Some("460"), Some("770")), ("EUR\u{a0}460–770".to_owned(), false));
        assert_eq!(money("en", None, Some("7000")), ("EUR\u{a0}7,000".to_owned(), true));
        assert_eq!(money("fr", Some("30000"), None), ("EUR\u{a0}30\u{202f}000".to_owned(), false));
        assert_eq!(money("en", Some("460.50"), None), ("EUR\u{a0}460.50".to_owned(), false));
    }
}
