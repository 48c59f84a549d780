//! Text that may be given in several languages.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A text: one string for every language, or a map from language tag
/// (BCP 47) to string.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Text {
    /// The same in every language.
    Plain(String),
    /// By language tag, in the order in which they were written.
    #[schemars(extend("minProperties" = 1, "propertyNames" = crate::model::record::language_key()))]
    ByLanguage(IndexMap<String, String>),
}

impl Text {
    /// The text in the first of `languages` that it has, with the tag it was
    /// found under (`None` for a text that is the same in all).
    ///
    /// `sr-Latn` also finds `sr`. With none of the languages, the first one
    /// written stands in, so that something is shown rather than nothing.
    pub fn in_languages<'a>(&'a self, languages: &[&str]) -> (&'a str, Option<&'a str>) {
        match self {
            Self::Plain(text) => (text, None),
            Self::ByLanguage(texts) => {
                for language in languages {
                    let base = language.split('-').next().unwrap_or(language);
                    for wanted in [language, base] {
                        if let Some((tag, text)) = texts.get_key_value(wanted) {
                            return (text, Some(tag));
                        }
                    }
                }
                texts.first().map_or(("", None), |(tag, text)| (text, Some(tag)))
            }
        }
    }

    /// The text in the first of `languages` that it has, with its tag where that is
    /// another language than the first of them: a text in `sr` is in the language
    /// of pages in `sr-Latn`. Whoever shows a text asks this and nothing else, so
    /// that it is said in one way everywhere.
    pub fn said<'a>(&'a self, languages: &[&str]) -> (&'a str, Option<&'a str>) {
        let here = languages.first().copied().unwrap_or_default();
        let base = here.split('-').next().unwrap_or(here);
        let (text, tag) = self.in_languages(languages);
        (text, tag.filter(|tag| *tag != here && *tag != base))
    }

    /// The text in the first of `languages` that it has; see
    /// [`Text::in_languages`].
    pub fn get(&self, languages: &[&str]) -> &str {
        self.in_languages(languages).0
    }

    /// Every string with its language tag.
    pub fn all(&self) -> impl Iterator<Item = (Option<&str>, &str)> {
        let (plain, map) = match self {
            Self::Plain(text) => (Some((None, text.as_str())), None),
            Self::ByLanguage(texts) => (None, Some(texts)),
        };
        plain
            .into_iter()
            .chain(map.into_iter().flatten().map(|(tag, text)| (Some(tag.as_str()), text.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_the_language_of_the_page_is_in_no_other() {
        let text = |tag: &str| Text::ByLanguage([(tag.to_owned(), "x".to_owned())].into_iter().collect());
        assert_eq!(text("sr").said(&["sr-Latn", "en"]), ("x", None));
        assert_eq!(text("sr-Latn").said(&["sr-Latn", "en"]), ("x", None));
        assert_eq!(text("en").said(&["sr-Latn", "en"]), ("x", Some("en")));
        assert_eq!(text("sr-Cyrl").said(&["sr-Latn", "en"]), ("x", Some("sr-Cyrl")));
        assert_eq!(Text::Plain("x".to_owned()).said(&["sr-Latn"]), ("x", None));
    }
}
