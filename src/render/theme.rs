//! A theme, loaded: compiled templates in each of its languages, and its assets.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use tera::{Tera, Value};

use super::asset::{self, Asset};
use super::engine;
use super::error::{ThemeError, ThemeProblem};
use super::files::{OwnFiles, ThemeFiles};
use super::strings::{FALLBACK, Messages, Strings};

/// The theme in one language.
pub(super) struct Spoken {
    pub(super) tera: Tera,
    pub(super) messages: Arc<Messages>,
    /// The messages without arguments: `t` in templates.
    pub(super) words: Value,
    pub(super) files: Arc<ThemeFiles>,
}

impl fmt::Debug for Spoken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Spoken").field("language", &self.messages.tag).finish_non_exhaustive()
    }
}

impl Spoken {
    /// True when text in `tag` needs no mark of its own beside these words.
    pub(super) fn speaks(&self, tag: &str) -> bool {
        nearest(tag, |candidate| candidate == self.messages.tag).is_some()
    }
}

/// The default theme with a network's own files over it, ready to make pages.
#[derive(Debug)]
pub struct Theme {
    files: Arc<ThemeFiles>,
    strings: Strings,
    languages: BTreeMap<String, Arc<Spoken>>,
    fallback: Arc<Spoken>,
    assets: Vec<Asset>,
}

impl Theme {
    /// Lays the network's theme over the default theme and compiles everything.
    ///
    /// Templates, styles, scripts, images and archetypes of the network stand in the
    /// place of the default theme's files of the same name; its messages stand in the
    /// place of single messages. An empty map gives the default theme.
    ///
    /// # Errors
    /// All problems of templates, strings or styles that are found in one go: what
    /// does not parse, and unknown filters, functions, components and includes.
    pub fn load(own: OwnFiles) -> Result<Self, ThemeError> {
        let files = Arc::new(ThemeFiles::new(own)?);
        let strings = Strings::load(&files)?;
        let assets = asset::assets(&files)?;
        let Some((fallback, words)) = strings.languages.get(FALLBACK) else {
            return Err(ThemeProblem::file("strings/en", false, "there are no strings".to_owned()).into());
        };
        let tera = engine::compile(&files, fallback)?;
        let spoken = |messages: &Arc<Messages>, words: &Value| {
            let mut tera = tera.clone();
            engine::register_text(&mut tera, messages);
            Arc::new(Spoken {
                tera,
                messages: Arc::clone(messages),
                words: words.clone(),
                files: Arc::clone(&files),
            })
        };
        let fallback = spoken(fallback, words);
        let languages = strings
            .languages
            .iter()
            .map(|(tag, (messages, words))| (tag.clone(), spoken(messages, words)))
            .collect();
        Ok(Self { files, strings, languages, fallback, assets })
    }

    /// Everything that pages load: the style sheet, scripts, images.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// Addresses of the assets by name below the root of a country's site, for
    /// [`Site::assets`](crate::plan::view::Site::assets): `style.css` →
    /// `assets/style.1a2b3c4d.css`.
    pub fn asset_addresses(&self) -> BTreeMap<String, String> {
        self.assets.iter().map(|asset| (asset.name.clone(), asset.address())).collect()
    }

    /// The tags of the languages that the theme has words in.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.languages.keys().map(String::as_str)
    }

    /// The title of a page that is the same in every country (`sources`,
    /// `freshness`, `pages`, `search`), in a language.
    pub fn page_title(&self, kind: &str, tag: &str) -> Option<String> {
        self.messages(tag).plain(&format!("{kind}-title"))
    }

    pub(super) fn strings(&self) -> &Strings {
        &self.strings
    }

    pub(super) fn messages(&self, tag: &str) -> &Messages {
        &self.spoken(tag).messages
    }

    /// The theme in the language `tag`, in the nearest one, or in English.
    pub(super) fn spoken(&self, tag: &str) -> &Arc<Spoken> {
        nearest(tag, |candidate| self.languages.contains_key(candidate))
            .and_then(|tag| self.languages.get(tag))
            .unwrap_or(&self.fallback)
    }

    pub(super) fn engine_error(&self, error: &tera::Error) -> ThemeError {
        ThemeError::from_engine(error, &self.files)
    }
}

/// The longest beginning of `tag` that is known (RFC 4647, lookup), but never in
/// another script: words in Latin letters are no help to readers of Cyrillic.
fn nearest(tag: &str, known: impl Fn(&str) -> bool) -> Option<&str> {
    let mut candidate = tag;
    loop {
        if known(candidate) {
            return Some(candidate);
        }
        let (shorter, last) = candidate.rsplit_once('-')?;
        let is_script = last.len() == 4 && last.bytes().all(|letter| letter.is_ascii_alphabetic());
        if is_script {
            return None;
        }
        candidate = shorter;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_language_is_never_in_another_script() {
        let known = |tag: &str| ["en", "sr", "sr-Latn", "ar"].contains(&tag);
        assert_eq!(nearest("en-GB", known), Some("en"));
        assert_eq!(nearest("sr-Latn-ME", known), Some("sr-Latn"));
        assert_eq!(nearest("sr-Cyrl", known), None);
        assert_eq!(nearest("fa", known), None);
    }
}
