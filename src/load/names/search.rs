//! What lies in `content/search/`: files of synonyms, one for each language.

use super::Kind;
use super::Verdict;
use crate::diagnostic::Diagnostic;
use crate::load::rules;
use crate::model::{LanguageProblem, LanguageTag};

/// The directory beside the countries that holds what a network tells its
/// search.
pub const SEARCH_DIRECTORY: &str = "search";

const STEM: &str = "synonyms";
const FORM: &str = "a file of synonyms is called `synonyms.LANGUAGE.yaml`, for example `synonyms.en.yaml`";

/// Judges a directory in `content/search/`.
pub(super) fn directory(path: &str) -> Verdict {
    Verdict::Refuse(no_area(path))
}

/// Judges a file in `content/search/`.
pub(super) fn file(path: &str, name: &str) -> Verdict {
    let lower = name.to_ascii_lowercase();
    if lower == "area.yaml" || lower.ends_with(".md") {
        return Verdict::Refuse(no_area(path));
    }
    let parts: Vec<&str> = name.split('.').collect();
    match *parts.as_slice() {
        [STEM, language, "yaml"] => synonyms(path, name, language),
        [STEM, "yaml"] => {
            Verdict::Refuse(refusal(path, format!("`{name}` has no language in its name"), FORM))
        }
        [stem, ..] if is_meant(stem) => {
            let message = format!("`{name}` is not the name of a file of synonyms");
            let language = parts.get(1).filter(|tag| tag.parse::<LanguageTag>().is_ok());
            Verdict::Refuse(match language {
                Some(language) => refusal(path, message, format!("rename it to `{STEM}.{language}.yaml`")),
                None => refusal(path, message, FORM),
            })
        }
        _ => Verdict::Refuse(
            Diagnostic::about_path(
                &rules::UNKNOWN_FILE,
                path,
                format!("corin does not know the file `{name}`"),
            )
            .help("it is not read; `content/search` holds files of synonyms, such as `synonyms.en.yaml`"),
        ),
    }
}

/// True when a name begins like that of a file of synonyms.
pub(super) fn is_meant(stem: &str) -> bool {
    strsim::damerau_levenshtein(STEM, &stem.to_ascii_lowercase()) <= 2
}

fn synonyms(path: &str, name: &str, language: &str) -> Verdict {
    match language.parse::<LanguageTag>() {
        Ok(language) => Verdict::Take(Some(Kind::Synonyms(language))),
        Err(LanguageProblem::NotCanonical(canonical)) => Verdict::Refuse(refusal(
            path,
            format!("the language `{language}` is written `{canonical}`"),
            format!("rename the file to `{STEM}.{canonical}.yaml`"),
        )),
        Err(LanguageProblem::Form) => Verdict::Refuse(refusal(
            path,
            format!("`{language}` in the name of `{name}` is no language tag"),
            "use the BCP 47 tag of the language, such as en, fr, sr-Latn or ckb: `synonyms.en.yaml`",
        )),
    }
}

fn refusal(path: &str, message: String, help: impl Into<String>) -> Diagnostic {
    Diagnostic::about_path(&rules::SYNONYMS_NAME, path, message).help(help)
}

fn no_area(path: &str) -> Diagnostic {
    Diagnostic::about_path(
        &rules::DIRECTORY_NAME,
        path,
        "no area can lie in `content/search`: it holds words for the search",
    )
    .help("move this into the directory of its country, for example `content/xk`")
}
