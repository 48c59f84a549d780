//! In which language a text is, so that pages can mark what is not in theirs.
//!
//! A text by language says so itself. One that is the same in every language is
//! taken to be in the language of whoever wrote it: that of the file for what a
//! brief says, else the first language of the network. Where its letters are not
//! those of that language, it is in the language of the page if that is written
//! with them, and else in one that nobody knows.

use icu_locale::{Locale, LocaleDirectionality, LocaleExpander};
use icu_properties::CodePointMapData;
use icu_properties::props::Script;

use crate::model::Text;
use crate::plan::view;

/// How many letters tell in which script a text is.
const LETTERS: usize = 40;

/// What is known of the language of a text on a page.
#[derive(Debug, PartialEq, Eq)]
enum Tongue<'a> {
    /// It is that of the page.
    Here,
    /// It is another, which the text names.
    Named(&'a str),
    /// It is another, as far as one can tell.
    Assumed(&'a str),
    /// It is another that nobody knows, in this script.
    Unknown(Script),
}

/// A text in the first of the languages `tags` that it has, with that language
/// where it is another than the first: a text in `sr` is in the language of
/// `sr-Latn`. `author` is the language of texts that name none.
pub fn said(
    text: &Text,
    tags: &[&str],
    author: &str,
    name_language: impl Fn(&str, &str) -> view::Language,
) -> view::Said {
    let here = tags.first().copied().unwrap_or_default();
    let (found, tongue) = tongue(text, tags, here, author);
    let (language, is_assumed) = match tongue {
        Tongue::Here => (None, false),
        Tongue::Named(tag) => (Some(name_language(tag, here)), false),
        Tongue::Assumed(tag) => (Some(name_language(tag, here)), true),
        Tongue::Unknown(script) => (Some(unknown(script)), true),
    };
    view::Said { text: found.to_owned(), language, is_assumed }
}

fn tongue<'a>(text: &'a Text, tags: &[&str], here: &str, author: &'a str) -> (&'a str, Tongue<'a>) {
    let (found, tag) = text.in_languages(tags);
    let base = here.split('-').next().unwrap_or(here);
    let tongue = match (tag, text) {
        (Some(tag), _) if tag == here || tag == base => Tongue::Here,
        (Some(tag), _) => Tongue::Named(tag),
        (None, Text::ByLanguage(_)) => Tongue::Here,
        (None, Text::Plain(_)) => plain(found, here, author),
    };
    (found, tongue)
}

/// The language of a text that names none.
fn plain<'a>(text: &str, here: &str, author: &'a str) -> Tongue<'a> {
    if here == author && text.is_ascii() {
        return Tongue::Here;
    }
    let Some(script) = script_of_text(text) else { return Tongue::Here };
    match () {
        () if script_of_language(author) == Some(script) && here == author => Tongue::Here,
        () if script_of_language(author) == Some(script) => Tongue::Assumed(author),
        () if script_of_language(here) == Some(script) => Tongue::Here,
        () => Tongue::Unknown(script),
    }
}

/// The script of most of the first letters; `None` without a letter.
fn script_of_text(text: &str) -> Option<Script> {
    let scripts = CodePointMapData::<Script>::new();
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).take(LETTERS);
    let mut found: Vec<(Script, usize)> = Vec::new();
    for script in letters.map(|letter| scripts.get(letter)) {
        if script == Script::Common || script == Script::Inherited {
            continue;
        }
        match found.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += 1,
            None => found.push((script, 1)),
        }
    }
    // The first of those that are equally many.
    found.into_iter().rev().max_by_key(|(_, count)| *count).map(|(script, _)| script)
}

/// The script in which a language is usually written.
fn script_of_language(tag: &str) -> Option<Script> {
    let mut locale: Locale = tag.parse().ok()?;
    LocaleExpander::new_extended().maximize(&mut locale.id);
    let script = locale.id.script?;
    icu_properties::PropertyParser::<Script>::new().get_strict(script.as_str())
}

/// A language that nobody knows (BCP 47 `und`), which runs as its script does.
fn unknown(script: Script) -> view::Language {
    let names = icu_properties::PropertyNamesShort::<Script>::new();
    let tag = names.get(script).map(|script| format!("und-{script}"));
    let locale = tag.as_deref().and_then(|tag| tag.parse::<Locale>().ok());
    let runs_left =
        locale.is_some_and(|locale| LocaleDirectionality::new_extended().is_right_to_left(&locale.id));
    view::Language {
        tag: "und".to_owned(),
        dir: if runs_left { "rtl" } else { "ltr" },
        name: String::new(),
        name_here: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain_text(text: &str, here: &str, author: &str) -> (Option<String>, &'static str) {
        let named = |tag: &str, _: &str| view::Language {
            tag: tag.to_owned(),
            dir: if tag == "ar" { "rtl" } else { "ltr" },
            name: tag.to_owned(),
            name_here: tag.to_owned(),
        };
        let said = said(&Text::Plain(text.to_owned()), &[here, author], author, named);
        let dir = said.language.as_ref().map_or("", |language| language.dir);
        (said.language.map(|language| language.tag), dir)
    }

    #[test]
    fn a_text_that_names_no_language_is_in_that_of_its_author() {
        assert_eq!(plain_text("Surveys of 2008", "ar", "en"), (Some("en".to_owned()), "ltr"));
        assert_eq!(plain_text("Surveys of 2008", "en", "en"), (None, ""));
        assert_eq!(plain_text("Enquêtes de 2008", "ar", "fr"), (Some("fr".to_owned()), "ltr"));
    }

    #[test]
    fn letters_that_the_author_does_not_write_are_not_the_author_s() {
        assert_eq!(plain_text("دراسة عن العودة", "ar", "en"), (None, ""));
        assert_eq!(plain_text("دراسة عن العودة", "en", "en"), (Some("und".to_owned()), "rtl"));
        assert_eq!(plain_text("Извештај", "sr-Latn", "en"), (Some("und".to_owned()), "ltr"));
        assert_eq!(plain_text("Извештај", "sr-Cyrl", "en"), (None, ""));
    }

    #[test]
    fn without_a_letter_there_is_no_language() {
        assert_eq!(plain_text("2009", "ar", "en"), (None, ""));
    }
}
