//! The words of a theme: Fluent messages per language, English where one is missing.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use tera::{Kwargs, Value};
use unic_langid::LanguageIdentifier;

use crate::plan::view::Day;

use super::error::{ThemeError, ThemeProblem};
use super::files::{ThemeFile, ThemeFiles};
use super::language::{nearest, same_script};
use super::marking::{mark_content, mark_words};

/// The language whose messages stand in for missing ones.
pub(super) const FALLBACK: &str = "en";

/// The messages of one language.
pub(super) struct Messages {
    /// The language that they are in.
    pub(super) tag: String,
    bundle: FluentBundle<FluentResource>,
    fallback: Option<Arc<Messages>>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages").field("tag", &self.tag).finish_non_exhaustive()
    }
}

impl Messages {
    /// The message that `arguments` ask for by `key`, with the other arguments in it;
    /// marked when it is not in the language of the page, as none are to [`Page::Elsewhere`].
    pub(super) fn format(&self, arguments: &Kwargs, page: Page) -> Result<String, String> {
        let key: &str = arguments
            .get("key")
            .map_err(|_| "`key` of text() is not a string".to_owned())?
            .ok_or("text() needs `key`, the name of a message")?;
        let missing = || format!("there is no message `{key}` in strings/{FALLBACK}");
        let source = self.source(key).ok_or_else(missing)?;
        let is_foreign = self.is_foreign(source, page);
        let mut values = FluentArgs::new();
        for (name, value) in arguments.iter() {
            let Some(name) = name.as_str() else { continue };
            if name == "key" {
                continue;
            }
            set_argument(&mut values, name, value, is_foreign)?;
        }
        let text = source
            .own(key, Some(&values))
            .ok_or_else(missing)?
            .map_err(|problem| format!("message `{key}`: {problem}"))?;
        Ok(if is_foreign { mark_words(&text, &source.tag) } else { text })
    }

    /// The sentences on when a copy was made and when the next one should be there.
    pub(super) fn about_copy(&self, built: &Day, late: &Day, page: Page) -> BTreeMap<&'static str, String> {
        let sentence = |key: &'static str| {
            let source = self.source(key)?;
            let is_foreign = self.is_foreign(source, page);
            let say = |day: &Day| if is_foreign { mark_content(&day.words) } else { day.words.clone() };
            let mut arguments = FluentArgs::new();
            arguments.set("built", say(built));
            arguments.set("late", say(late));
            let text = source.own(key, Some(&arguments))?.ok()?;
            Some((key, if is_foreign { mark_words(&text, &source.tag) } else { text }))
        };
        ["copy-built", "copy-next", "copy-late-meaning"].into_iter().filter_map(sentence).collect()
    }

    /// The message `key` without arguments.
    pub(super) fn plain(&self, key: &str) -> Option<String> {
        self.message(key, None)?.ok()
    }

    /// The message `key` without arguments, marked when it is not in the language of the page.
    pub(super) fn marked(&self, key: &str, page: Page) -> Option<String> {
        let source = self.source(key)?;
        let text = source.own(key, None)?.ok()?;
        Some(if self.is_foreign(source, page) { mark_words(&text, &source.tag) } else { text })
    }

    /// `None` when no language has the message, an error when an argument is missing.
    pub(super) fn message(
        &self,
        key: &str,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Option<Result<String, String>> {
        self.source(key)?.own(key, arguments)
    }

    /// The messages that have `key`: these, or those that stand in for them.
    fn source(&self, key: &str) -> Option<&Self> {
        let has = self.bundle.get_message(key).is_some_and(|message| message.value().is_some());
        if has { Some(self) } else { self.fallback.as_deref()?.source(key) }
    }

    /// The message `key` of this language alone.
    fn own(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<Result<String, String>> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
        Some(errors.first().map_or(Ok(text), |error| Err(error.to_string())))
    }

    /// True when words of `source` are in another language than the page on which these speak.
    fn is_foreign(&self, source: &Self, page: Page) -> bool {
        page == Page::Elsewhere || nearest(&self.tag, |candidate| candidate == source.tag).is_none()
    }

    /// True when these, or those of a wider tag, have the message.
    pub(super) fn has(&self, key: &str) -> bool {
        self.source(key).is_some_and(|source| !self.is_foreign(source, Page::Here))
    }

    /// All messages that need no arguments, as one value: `t` in templates.
    pub(super) fn without_arguments(&self, ids: &[String], page: Page) -> Value {
        let map: BTreeMap<&str, String> =
            ids.iter().filter_map(|id| Some((id.as_str(), self.marked(id, page)?))).collect();
        Value::from_serializable(&map)
    }
}

/// In which language a page is on which messages are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// In theirs.
    Here,
    /// In one that the theme has no words in at all.
    Elsewhere,
}

/// A string, a number, or a date, which says in `NAME-precision` how much of it is known
/// (`day`, `month` or `year`), because languages speak of days and of months differently.
fn set_argument(
    values: &mut FluentArgs<'_>,
    name: &str,
    value: &Value,
    is_foreign: bool,
) -> Result<(), String> {
    let content = |text: &str| if is_foreign { mark_content(text) } else { text.to_owned() };
    if let Some(text) = value.as_str() {
        values.set(name.to_owned(), content(text));
    } else if let Some(number) = value.as_i64() {
        values.set(name.to_owned(), number);
    } else if let (Some(iso), Some(words)) = (value.get_from_path("iso"), value.get_from_path("words")) {
        let precision = match iso.as_str().map(str::len) {
            Some(10) => "day",
            Some(7) => "month",
            _ => "year",
        };
        values.set(name.to_owned(), content(words.as_str().unwrap_or_default()));
        values.set(format!("{name}-precision"), precision);
    } else {
        return Err(format!("argument `{name}` of text() is neither a string, a whole number nor a date"));
    }
    Ok(())
}

/// All languages of a theme.
#[derive(Debug)]
pub(super) struct Strings {
    /// By language tag.
    pub(super) languages: BTreeMap<String, Arc<Messages>>,
    /// The names of all messages.
    pub(super) ids: Vec<String>,
    /// The names of languages in themselves, by tag.
    pub(super) own_names: BTreeMap<String, String>,
}

impl Strings {
    /// Reads all `strings/LANGUAGE/*.ftl` and `strings/languages.ftl`, the
    /// network's messages over the default theme's, one by one.
    pub(super) fn load(files: &ThemeFiles) -> Result<Self, ThemeError> {
        let mut problems = Vec::new();
        let mut by_language: BTreeMap<&str, Vec<FluentResource>> = BTreeMap::new();
        for (name, file) in files.below("strings").chain(files.own_strings()) {
            let language = match name.split_once('/') {
                Some((language, rest)) if rest.ends_with(".ftl") => language,
                None if name == "languages.ftl" => "",
                _ => {
                    let message =
                        "strings are files such as strings/fr/main.ftl, or strings/languages.ftl".to_owned();
                    problems.push(ThemeProblem::file(&format!("strings/{name}"), file.own, message));
                    continue;
                }
            };
            match resource(name, file) {
                Ok(resource) => by_language.entry(language).or_default().push(resource),
                Err(found) => problems.extend(found),
            }
        }
        ThemeError::unless_empty(problems)?;

        let ids = |resources: &[FluentResource]| resources.iter().flat_map(message_ids).collect::<Vec<_>>();
        let own_name_resources = by_language.remove("").unwrap_or_default();
        let own_name_ids = ids(&own_name_resources);
        let own_name_messages = messages("", own_name_resources, None)?;
        let own_names = own_name_ids
            .into_iter()
            .filter_map(|tag| own_name_messages.plain(&tag).map(|name| (tag, name)))
            .collect();

        let ids: Vec<String> = by_language.values().flat_map(|resources| ids(resources)).collect();
        let english = by_language.remove(FALLBACK).unwrap_or_default();
        let english = Arc::new(messages(FALLBACK, english, None)?);
        let mut languages: BTreeMap<String, Arc<Messages>> = BTreeMap::new();
        // A tag comes before those that begin with it, so that its words stand in for theirs.
        for (tag, resources) in by_language {
            let wider = tag.rsplit_once('-').and_then(|(wider, _)| {
                nearest(wider, |candidate| languages.contains_key(candidate) && same_script(candidate, tag))
            });
            let fallback = wider.and_then(|wider| languages.get(wider)).unwrap_or(&english);
            let messages = messages(tag, resources, Some(Arc::clone(fallback)))?;
            languages.insert(tag.to_owned(), Arc::new(messages));
        }
        languages.insert(FALLBACK.to_owned(), english);
        Ok(Self { languages, ids, own_names })
    }
}

fn messages(
    tag: &str,
    resources: Vec<FluentResource>,
    fallback: Option<Arc<Messages>>,
) -> Result<Messages, ThemeError> {
    let identifier: LanguageIdentifier = if tag.is_empty() { "und" } else { tag }.parse().map_err(|_| {
        ThemeProblem::file(&format!("strings/{tag}"), true, format!("`{tag}` is not a language tag"))
    })?;
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Isolation marks keep names in Latin letters apart in Arabic sentences;
    // elsewhere they would only be weight.
    bundle.set_use_isolating(super::language::is_right_to_left(tag));
    for resource in resources {
        bundle.add_resource_overriding(resource);
    }
    Ok(Messages { tag: tag.to_owned(), bundle, fallback })
}

fn resource(name: &str, file: &ThemeFile) -> Result<FluentResource, Vec<ThemeProblem>> {
    let path = format!("strings/{name}");
    let text = String::from_utf8(file.content.to_vec())
        .map_err(|_| vec![ThemeProblem::file(&path, file.own, "the file is not UTF-8 text".to_owned())])?;
    FluentResource::try_new(text).map_err(|(resource, errors)| {
        errors
            .iter()
            .map(|error| {
                let before = resource.source().get(..error.pos.start).unwrap_or_default();
                let line = before.matches('\n').count() + 1;
                let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
                ThemeProblem {
                    place: Some((line, column)),
                    ..ThemeProblem::file(&path, file.own, format!("not a Fluent message: {}", error.kind))
                }
            })
            .collect()
    })
}

fn message_ids(resource: &FluentResource) -> Vec<String> {
    resource
        .entries()
        .filter_map(|entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        })
        .collect()
}
