//! What all records on a sheet have: texts with their language, and ages.

use serde::Serialize;

use crate::model::{LanguageTag, Text};
use crate::plan::country::Shelf;
use crate::plan::view;

/// A text on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Said {
    /// In the language of the page.
    Here(String),
    /// In another language that stands in for it.
    Elsewhere(Spoken),
}

/// A text in another language than the page's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spoken {
    /// The text.
    pub text: String,
    /// BCP 47 tag of its language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
}

impl Said {
    /// A text of a record in the language of the shelf, or the nearest it has.
    pub(super) fn new(shelf: &Shelf<'_>, text: &Text) -> Self {
        Self::from(shelf.said(text))
    }

    /// A text that is in a known language.
    pub(super) fn in_language(shelf: &Shelf<'_>, text: &str, language: &LanguageTag) -> Self {
        if language == shelf.language {
            return Self::Here(text.to_owned());
        }
        let named = shelf.language_named(language);
        Self::Elsewhere(Spoken { text: text.to_owned(), lang: named.tag, dir: named.dir })
    }

    /// The text, whatever its language.
    pub fn text(&self) -> &str {
        match self {
            Self::Here(text) => text,
            Self::Elsewhere(spoken) => &spoken.text,
        }
    }
}

impl From<view::Said> for Said {
    fn from(said: view::Said) -> Self {
        let view::Said { text, language, .. } = said;
        match language {
            Some(language) => Self::Elsewhere(Spoken { text, lang: language.tag, dir: language.dir }),
            None => Self::Here(text),
        }
    }
}

/// When something changes its state, as ISO dates. The state itself is worked
/// out on the day on which a sheet is put together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ages {
    /// The first day on which a review is due.
    pub due: String,
    /// The first day on which the review is overdue.
    pub overdue: String,
    /// The first day on which it is outdated.
    pub outdated: String,
}
