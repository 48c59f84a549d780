//! Names of languages from CLDR, for languages that a theme has no words in.

/// A line for each language: its tag, its plural forms, and names as `TAG=NAME`.
///
/// Taken from the `Intl` of Node: a crate with the names of all languages in all languages
/// would be larger than the rest of the program's data.
static NAMES: &str = include_str!("language_names.tsv");

/// What CLDR knows of a language.
struct Known {
    forms: &'static str,
    names: &'static str,
}

fn known(tag: &str) -> Option<Known> {
    let exact = |tag: &str| {
        NAMES.lines().find_map(|line| {
            let (forms, names) = line.strip_prefix(tag)?.strip_prefix('\t')?.split_once('\t')?;
            Some(Known { forms, names })
        })
    };
    super::language::nearest(tag, |candidate| exact(candidate).is_some()).and_then(exact)
}

/// The name of the language `tag` in the language `here`.
pub(super) fn name(tag: &str, here: &str) -> Option<&'static str> {
    let mut names = known(here)?.names.split('\t');
    names.find_map(|entry| entry.strip_prefix(tag)?.strip_prefix('='))
}

/// The plural forms of a language, as Fluent names them: `one other`.
pub(super) fn plural_forms(tag: &str) -> Option<&'static str> {
    known(tag).map(|known| known.forms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_names_in_languages() {
        assert_eq!(name("sq", "de"), Some("Albanisch"));
        assert_eq!(name("de", "de"), Some("Deutsch"));
        assert_eq!(name("en", "de-AT"), Some("Englisch"));
        assert_eq!(name("sq", "xx"), None);
        assert_eq!(plural_forms("pl"), Some("few many one other"));
    }
}
