//! Languages by name, and which way they run.

use icu_locale::{LanguageIdentifier, LocaleExpander};

use crate::model::LanguageTag;
use crate::plan::view::Language;

use super::names;
use super::strings::Page;
use super::theme::Theme;

/// `rtl` or `ltr`.
pub(super) fn direction(tag: &str) -> &'static str {
    if is_right_to_left(tag) { "rtl" } else { "ltr" }
}

/// True when the script of the language runs from right to left.
pub(super) fn is_right_to_left(tag: &str) -> bool {
    tag.parse::<LanguageTag>().is_ok_and(|tag| tag.is_right_to_left())
}

/// The longest beginning of `tag` that is known (RFC 4647, lookup), but never in
/// another script: words in Latin letters are no help to readers of Cyrillic, nor
/// those in simplified characters to readers of traditional ones.
pub(super) fn nearest(tag: &str, known: impl Fn(&str) -> bool) -> Option<&str> {
    let mut candidate = tag;
    loop {
        if known(candidate) && (candidate == tag || same_script(candidate, tag)) {
            return Some(candidate);
        }
        candidate = candidate.rsplit_once('-')?.0;
    }
}

/// True when both are written in one script (CLDR likely subtags).
pub(super) fn same_script(one: &str, other: &str) -> bool {
    let script = |tag: &str| {
        let mut identifier: LanguageIdentifier = tag.parse().ok()?;
        LocaleExpander::new_extended().maximize(&mut identifier);
        identifier.script
    };
    script(one) == script(other)
}

impl Theme {
    /// The language `tag` with its name in itself and in the language `here`.
    ///
    /// A name that the theme does not have in that language is taken from CLDR, then
    /// in English, then as the language calls itself, then it is the tag.
    pub fn language(&self, tag: &str, here: &str) -> Language {
        let own = self.strings().own_names.get(tag);
        let cldr = |here: &str| names::name(tag, here).map(str::to_owned);
        let spoken = self.spoken(here);
        let key = format!("language-{tag}");
        let is_here = spoken.page == Page::Here && spoken.messages.has(&key);
        let word = || spoken.messages.plain(&key);
        let name_here = if is_here { word() } else { cldr(here).or_else(word) };
        let name_here =
            name_here.or_else(|| cldr(here)).or_else(|| own.cloned()).unwrap_or_else(|| tag.to_owned());
        Language {
            tag: tag.to_owned(),
            dir: direction(tag),
            name: own.cloned().or_else(|| cldr(tag)).unwrap_or_else(|| name_here.clone()),
            name_here,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_language_is_never_in_another_script() {
        let known = |tag: &str| ["en", "sr", "sr-Latn", "ar", "fr", "zh"].contains(&tag);
        assert_eq!(nearest("en-GB", known), Some("en"));
        assert_eq!(nearest("fr-CA", known), Some("fr"));
        assert_eq!(nearest("sr-Latn-ME", known), Some("sr-Latn"));
        // Serbian without a script is in Cyrillic letters.
        assert_eq!(nearest("sr-Cyrl", known), Some("sr"));
        assert_eq!(nearest("sr-Cyrl", |tag| tag == "sr-Latn"), None);
        assert_eq!(nearest("sr-Latn", |tag| tag == "sr"), None);
        assert_eq!(nearest("zh-Hans", known), Some("zh"));
        assert_eq!(nearest("zh-Hant", known), None);
        assert_eq!(nearest("zh-TW", known), None);
        assert_eq!(nearest("fa", known), None);
    }
}
