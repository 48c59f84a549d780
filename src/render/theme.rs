//! A theme, loaded: compiled templates in each of its languages, and its assets.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use tera::{Tera, Value};

use super::asset::{self, Asset};
use super::engine;
use super::error::{ThemeError, ThemeProblem};
use super::files::{OwnFiles, ThemeFiles};
use super::language::nearest;
use super::strings::{FALLBACK, Messages, Page, Strings};

/// The theme in one language.
pub(super) struct Spoken {
    pub(super) tera: Tera,
    pub(super) messages: Arc<Messages>,
    /// The messages without arguments: `t` in templates.
    pub(super) words: Value,
    pub(super) files: Arc<ThemeFiles>,
    /// Whether the pages are in the language of the words.
    pub(super) page: Page,
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
    /// English, for pages in languages that the theme has no words in.
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
        let Some(english) = strings.languages.get(FALLBACK) else {
            return Err(ThemeProblem::file("strings/en", false, "there are no strings".to_owned()).into());
        };
        let tera = engine::compile(&files, english)?;
        let spoken = |messages: &Arc<Messages>, page: Page| {
            let mut tera = tera.clone();
            engine::register_text(&mut tera, messages, page);
            Arc::new(Spoken {
                tera,
                messages: Arc::clone(messages),
                words: messages.without_arguments(&strings.ids, page),
                files: Arc::clone(&files),
                page,
            })
        };
        let fallback = spoken(english, Page::Elsewhere);
        let languages = strings
            .languages
            .iter()
            .map(|(tag, messages)| (tag.clone(), spoken(messages, Page::Here)))
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
    ///
    /// It is for pages alone: where it is not in that language, it is marked for
    /// [`SiteRenderer`](super::SiteRenderer) to say so.
    pub fn page_title(&self, kind: &str, tag: &str) -> Option<String> {
        let spoken = self.spoken(tag);
        spoken.messages.marked(&format!("{kind}-title"), spoken.page)
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
