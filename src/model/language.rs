//! Language tags.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use icu_locale::{Locale, LocaleCanonicalizer, LocaleDirectionality};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language tag in its canonical spelling (BCP 47, RFC 5646; casing of
/// section 2.1.1): `en`, `sr-Latn`, `ckb`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(Arc<str>);

/// Why a text is not a language tag that corin takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LanguageProblem {
    /// It is not well-formed after BCP 47.
    Form,
    /// It is well-formed, but has a canonical spelling, which is given.
    NotCanonical(String),
}

impl LanguageTag {
    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script, country and variants: `sr` of `sr-Latn`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// True when the script of the language runs from right to left
    /// (CLDR likely subtags and script metadata).
    pub fn is_right_to_left(&self) -> bool {
        self.0
            .parse::<Locale>()
            .is_ok_and(|locale| LocaleDirectionality::new_common().is_right_to_left(&locale.id))
    }
}

impl FromStr for LanguageTag {
    type Err = LanguageProblem;

    fn from_str(text: &str) -> Result<Self, LanguageProblem> {
        let mut locale: Locale = text.parse().map_err(|_| LanguageProblem::Form)?;
        if locale.id.language.is_unknown() || text.len() > 35 {
            return Err(LanguageProblem::Form);
        }
        LocaleCanonicalizer::new_common().canonicalize(&mut locale);
        let canonical = locale.to_string();
        if canonical == text { Ok(Self(text.into())) } else { Err(LanguageProblem::NotCanonical(canonical)) }
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for LanguageTag {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for LanguageTag {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(|_| serde::de::Error::custom("not a language tag"))
    }
}

impl JsonSchema for LanguageTag {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LanguageTag".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "corin-language",
            "description": "A language tag (BCP 47) in its canonical spelling, such as en, sr-Latn or ckb.",
            "x-corin-help": "write a BCP 47 tag, for example en, fr, sr-Latn or ckb",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_formed_and_canonical() {
        for tag in ["en", "sr-Latn", "sr-Cyrl", "ckb", "fuf-Adlm", "ar"] {
            assert!(tag.parse::<LanguageTag>().is_ok(), "{tag}");
        }
        assert_eq!("sr-latn".parse::<LanguageTag>(), Err(LanguageProblem::NotCanonical("sr-Latn".into())));
        for tag in ["", "e", "english!", "en_", "../x", "x y"] {
            assert!(tag.parse::<LanguageTag>().is_err(), "{tag}");
        }
    }

    #[test]
    fn direction_follows_the_script() {
        let right_to_left = |tag: &str| tag.parse::<LanguageTag>().expect("a tag").is_right_to_left();
        assert!(
            right_to_left("ar") && right_to_left("ckb") && right_to_left("fa") && right_to_left("fuf-Adlm")
        );
        assert!(!right_to_left("en") && !right_to_left("sr-Cyrl") && !right_to_left("ku"));
    }
}
