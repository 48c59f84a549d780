//! Languages by name, and which way they run.

use crate::model::LanguageTag;
use crate::plan::view::Language;

use super::theme::Theme;

/// `rtl` or `ltr`.
pub(super) fn direction(tag: &str) -> &'static str {
    if is_right_to_left(tag) { "rtl" } else { "ltr" }
}

/// True when the script of the language runs from right to left.
pub(super) fn is_right_to_left(tag: &str) -> bool {
    tag.parse::<LanguageTag>().is_ok_and(|tag| tag.is_right_to_left())
}

impl Theme {
    /// The language `tag` with its name in itself and in the language `here`.
    ///
    /// A name that the theme does not have falls back to the name in English,
    /// then to the language's own, then to the tag.
    pub fn language(&self, tag: &str, here: &str) -> Language {
        let own = self.strings().own_names.get(tag);
        let name_here = self
            .messages(here)
            .plain(&format!("language-{tag}"))
            .or_else(|| own.cloned())
            .unwrap_or_else(|| tag.to_owned());
        Language {
            tag: tag.to_owned(),
            dir: direction(tag),
            name: own.cloned().unwrap_or_else(|| name_here.clone()),
            name_here,
        }
    }
}
