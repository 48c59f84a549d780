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
