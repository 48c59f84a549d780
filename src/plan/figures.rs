//! Numbers in the writing of a language (CLDR, through ICU4X).

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale::Locale;

use crate::model::record::Unit;

/// Writes numbers in one language.
pub(super) struct Figures(Option<DecimalFormatter>);

impl Figures {
    /// Numbers in the language of a BCP 47 tag; in plain digits for a language
    /// without locale data.
    pub(super) fn new(language: &str) -> Self {
        // As for dates: plain `en` is American in CLDR.
        let tag = if language == "en" { "en-001" } else { language };
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        Self(DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default()).ok())
    }

    /// A figure: people, or tenths of a per cent, without the sign.
    pub(super) fn say(&self, figure: u64, unit: Unit) -> String {
        let mut decimal = Decimal::from(figure);
        if unit == Unit::Percent {
            decimal.multiply_pow10(-1);
            decimal.absolute.trim_end();
        }
        match &self.0 {
            Some(formatter) => formatter.format(&decimal).to_string(),
            None => decimal.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_the_writing_of_their_language() {
        let say = |language: &str, figure, unit| Figures::new(language).say(figure, unit);
        assert_eq!(say("en", 93110, Unit::People), "93,110");
        assert_eq!(say("en", 375, Unit::Percent), "37.5");
        assert_eq!(say("en", 400, Unit::Percent), "40");
        assert_eq!(say("fr", 375, Unit::Percent), "37,5");
        assert_eq!(say("sr-Latn", 93110, Unit::People), "93.110");
        assert_eq!(say("en", 0, Unit::People), "0");
    }
}
