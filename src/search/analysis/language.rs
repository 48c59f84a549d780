//! Which rules a language tag gets.

use frostem::Algorithm;

/// The languages whose words the rules were made and tested for: each has a file of
/// examples in `tests/languages/`. Near relations stand under one of them, see [`family`].
#[rustfmt::skip]
pub(super) const KNOWN: &[&str] = &[
    "am", "ar", "az", "be", "bg", "bn", "ca", "ckb", "cs", "da", "de", "el", "en", "eo", "es", "et", "eu",
    "fa", "fi", "fr", "ga", "ha", "he", "hi", "hu", "hy", "id", "it", "ja", "ka", "km", "kmr", "lo", "lt",
    "mk", "my", "ne", "nl", "no", "pa", "pl", "ps", "pt", "ro", "rom", "ru", "si", "sk", "sl", "so", "sq",
    "sr", "st", "sv", "sw", "ta", "th", "ti", "tr", "uk", "ur", "vi", "yi", "zh",
];

/// The language whose rules a tag gets: its first subtag, near relations joined.
pub(super) fn family(tag: &str) -> &str {
    let mut subtags = tag.split(['-', '_']);
    match subtags.next().unwrap_or(tag) {
        // One language in several standards and two scripts.
        "sr" | "bs" | "hr" | "sh" | "cnr" | "srp" | "hbs" => "sr",
        // Dari and Iranian Persian are written alike.
        "fa" | "prs" | "pes" | "fas" => "fa",
        "nb" | "nn" | "no" => "no",
        "az" | "azj" | "azb" => "az",
        // Kurdish in Arabic letters is Sorani, in Latin letters Kurmanji.
        "ku" if subtags.any(|subtag| subtag.eq_ignore_ascii_case("arab")) => "ckb",
        "ku" | "kmr" => "kmr",
        // What is called Moldovan is Romanian.
        "ro" | "mo" => "ro",
        "ps" | "pbu" | "pbt" | "pst" => "ps",
        other => other,
    }
}

/// The stemmer of a family of languages, if frostem has one.
pub(super) fn stemmer(family: &str) -> Option<Algorithm> {
    let name = match family {
        // Snowball's Serbian covers what the other standards share with it.
        "sr" => "serbian",
        // Names of algorithms are no tags of languages.
        other if other.len() > 3 => return None,
        other => other,
    };
    Algorithm::from_name(name).ok()
}

/// Whether the rules for words name this family.
pub(super) fn known(family: &str) -> bool {
    KNOWN.binary_search(&family).is_ok() || stemmer(family).is_some()
}

#[cfg(test)]
mod tests {
    use super::{KNOWN, family, known, stemmer};

    #[test]
    fn tags_find_their_rules() {
        assert_eq!(family("sr-Cyrl"), "sr");
        assert_eq!(family("prs-AF"), "fa");
        assert_eq!(family("ku-Arab-IQ"), "ckb");
        assert_eq!(family("ku"), "kmr");
        for tag in ["en", "fr", "ar", "sr-Latn", "fa", "tr", "hy", "uk", "ru", "de"] {
            assert!(stemmer(family(tag)).is_some(), "{tag} has a stemmer");
        }
        for tag in ["sq", "ckb", "so", "ka", "xx", "", "porter", "lovins"] {
            assert!(stemmer(family(tag)).is_none(), "{tag} has no stemmer");
        }
        assert!(KNOWN.is_sorted());
        assert!(known("sq") && !known("xx"));
    }

    #[test]
    fn every_two_letter_tag_with_a_stemmer_is_known() {
        for first in 'a'..='z' {
            for second in 'a'..='z' {
                let tag = String::from_iter([first, second]);
                let family = family(&tag);
                assert!(stemmer(family).is_none() || KNOWN.contains(&family), "{tag} has a stemmer");
            }
        }
    }
}
