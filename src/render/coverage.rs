//! How much of what pages say a theme has in a language, and files to begin with.

use std::collections::{BTreeMap, BTreeSet};

use super::error::ThemeError;
use super::files::{OwnFiles, ThemeFiles};
use super::language::nearest;
use super::names;
use super::strings::{FALLBACK, Strings};

/// How many messages a theme lacks in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Those that are said in English instead.
    pub missing: usize,
    /// All.
    pub total: usize,
}

impl Coverage {
    /// True when nothing is said in the language.
    #[cfg(test)]
    fn is_nothing(self) -> bool {
        self.missing == self.total
    }
}

/// The messages of the default theme and a network's own, to be asked by language.
#[derive(Debug)]
struct Interface {
    strings: Strings,
    ids: BTreeSet<String>,
}

impl Interface {
    /// Reads all messages.
    ///
    /// # Errors
    /// When a file of messages is damaged.
    fn new(own: &OwnFiles) -> Result<Self, ThemeError> {
        let strings = own.iter().filter(|(path, _)| path.starts_with("strings/"));
        let strings: OwnFiles = strings.map(|(path, text)| (path.clone(), text.clone())).collect();
        let strings = Strings::load(&ThemeFiles::new(strings)?)?;
        Ok(Self { ids: strings.ids.iter().cloned().collect(), strings })
    }

    /// What is lacking in a language. Names of languages do not count: CLDR has them.
    fn coverage(&self, tag: &str) -> Coverage {
        let ids = || self.ids.iter().filter(|id| !id.starts_with("language-"));
        let total = ids().count();
        let messages = nearest(tag, |candidate| self.strings.languages.contains_key(candidate))
            .and_then(|tag| self.strings.languages.get(tag));
        let missing = messages.map_or(total, |messages| ids().filter(|id| !messages.has(id)).count());
        Coverage { missing, total }
    }
}

/// What a theme with the network's `own` files over the default theme lacks in these languages.
/// Those in which it lacks nothing are left out; so are all when a file of messages is damaged,
/// which is told when the theme is loaded.
pub fn lacking<'a>(own: &OwnFiles, tags: impl Iterator<Item = &'a str>) -> BTreeMap<String, Coverage> {
    let has_own = |tag: &str| own.keys().any(|path| path.starts_with(&format!("strings/{tag}/")));
    let asked: BTreeSet<&str> = tags.filter(|tag| has_own(tag) || !is_spoken_by_default(tag)).collect();
    if asked.is_empty() {
        return BTreeMap::new();
    }
    let Ok(interface) = Interface::new(own) else { return BTreeMap::new() };
    let all = asked.into_iter().map(|tag| (tag.to_owned(), interface.coverage(tag)));
    all.filter(|(_, coverage)| coverage.missing > 0).collect()
}

/// True when the default theme has words in a language, so that nobody need look further.
fn is_spoken_by_default(tag: &str) -> bool {
    DEFAULT_LANGUAGES.iter().any(|language| nearest(tag, |candidate| candidate == *language).is_some())
}

/// The languages of the default theme; a test holds the list to its folders.
const DEFAULT_LANGUAGES: [&str; 5] = ["ar", "en", "fr", "sq", "sr-Latn"];

/// The files with which words in the language `tag` are begun, by their path below `theme/`:
/// every message in English, to be taken out of its comment when it is translated, and the
/// names of languages from CLDR.
///
/// # Errors
/// Only when the default theme itself is damaged.
pub fn begin_language(tag: &str) -> Result<Vec<(String, String)>, ThemeError> {
    let files = ThemeFiles::new(OwnFiles::new())?;
    let mut begun = Vec::new();
    for (name, file) in files.below("strings") {
        let Some(name) = name.strip_prefix(FALLBACK).and_then(|rest| rest.strip_prefix('/')) else {
            continue;
        };
        let english = String::from_utf8_lossy(&file.content);
        begun.push((format!("strings/{tag}/{name}"), begin(tag, &english)));
    }
    Ok(begun)
}

fn begin(tag: &str, english: &str) -> String {
    let called = names::name(tag, FALLBACK).map_or_else(|| tag.to_owned(), |name| format!("{name} ({tag})"));
    let mut text = format!(
        "## Words of the pages in {called}. Each message stands here in English behind \"# \": write it in this\n\
         ## language and take the \"# \" away, on each of its lines. Messages that stay as they are appear in\n\
         ## English and are marked as English.\n"
    );
    if let Some(forms) = names::plural_forms(tag)
        && english.contains("->")
    {
        let marked: Vec<String> = forms
            .split(' ')
            .map(|form| if form == "other" { "*[other]".to_owned() } else { format!("[{form}]") })
            .collect();
        text.push_str(&format!(
            "## Where a number decides, this language has the forms {}.\n",
            marked.join(" ")
        ));
    }
    text.push('\n');
    for line in english.lines() {
        let named = line.strip_prefix("language-").and_then(|rest| rest.split_once(" = "));
        match named.and_then(|(language, _)| Some((language, names::name(language, tag)?))) {
            Some((language, name)) => text.push_str(&format!("language-{language} = {name}\n")),
            None if line.trim().is_empty() => text.push('\n'),
            None if line.starts_with('#') => {
                text.push_str(&format!("## {}\n", line.trim_start_matches('#').trim()));
            }
            None => text.push_str(&format!("# {line}\n")),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_theme_says_everything_in_its_languages() {
        let interface = Interface::new(&OwnFiles::new()).expect("strings");
        let languages: Vec<&str> = interface.strings.languages.keys().map(String::as_str).collect();
        assert_eq!(languages, DEFAULT_LANGUAGES);
        for tag in DEFAULT_LANGUAGES {
            assert_eq!(interface.coverage(tag).missing, 0, "{tag}");
            assert!(is_spoken_by_default(tag));
        }
        assert!(
            is_spoken_by_default("fr-CA") && !is_spoken_by_default("de") && !is_spoken_by_default("sr-Cyrl")
        );
        assert!(interface.coverage("de").is_nothing());
    }

    #[test]
    fn what_is_begun_is_sound_and_says_nothing_yet() {
        for tag in ["de", "fa", "zh-Hant", "tlh"] {
            let begun = begin_language(tag).expect("files");
            assert!(begun.iter().any(|(path, _)| *path == format!("strings/{tag}/main.ftl")));
            let own: OwnFiles =
                begun.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect();
            let interface = Interface::new(&own).expect("sound files");
            assert!(interface.coverage(tag).is_nothing(), "{tag}");
        }
        let names = begin_language("de").expect("files");
        let names = &names.iter().find(|(path, _)| path.ends_with("languages.ftl")).expect("names").1;
        assert!(names.contains("\nlanguage-sq = Albanisch\n"), "{names}");
    }

    #[test]
    fn single_messages_count() {
        let own =
            OwnFiles::from([("strings/de/x.ftl".to_owned(), "sources = Quellen\n".as_bytes().to_vec())]);
        let coverage = Interface::new(&own).expect("strings").coverage("de-AT");
        assert_eq!(coverage.missing + 1, coverage.total);
        let broken = OwnFiles::from([("strings/de/x.ftl".to_owned(), b"sources = A\nb c\n".to_vec())]);
        let error = Interface::new(&broken).expect_err("an error").to_string();
        assert!(error.contains("theme/strings/de/x.ftl:2:"), "{error}");
    }
}
