//! Which rules a language tag gets.

use frostem::Algorithm;

/// The language whose rules a tag gets: its first subtag, near relations joined.
pub(super) fn family(tag: &str) -> &str {
    let primary = tag.split(['-', '_']).next().unwrap_or(tag);
    match primary {
        // One language in several standards and two scripts.
        "sr" | "bs" | "hr" | "sh" | "cnr" | "srp" | "hbs" => "sr",
        // Dari and Iranian Persian are written alike.
        "fa" | "prs" | "pes" | "fas" => "fa",
        "nb" | "nn" | "no" => "no",
        "az" | "azj" | "azb" => "az",
        other => other,
    }
}

/// The stemmer of a family of languages, if frostem has one.
pub(super) fn stemmer(family: &str) -> Option<Algorithm> {
    let name = match family {
        // Snowball's Serbian covers what the other standards share with it.
        "sr" => "serbian",
        // Not Turkish: frostem would take the alias of neither.
        "az" => return None,
        other => other,
    };
    Algorithm::from_name(name).ok()
}

/// Whether the rules for words name this family.
pub(super) fn known(family: &str) -> bool {
    stemmer(family).is_some()
        || matches!(
            family,
            "sq" | "az"
                | "ckb"
                | "ku"
                | "kmr"
                | "ps"
                | "ur"
                | "am"
                | "ti"
                | "ka"
                | "so"
                | "vi"
                | "uk"
                | "bg"
                | "mk"
                | "bn"
                | "ha"
                | "th"
                | "zh"
                | "ja"
                | "sw"
                | "he"
                | "pl"
                | "sk"
                | "sl"
                | "rom"
        )
}

#[cfg(test)]
mod tests {
    use super::{family, stemmer};

    #[test]
    fn tags_find_their_rules() {
        assert_eq!(family("sr-Cyrl"), "sr");
        assert_eq!(family("prs-AF"), "fa");
        for tag in ["en", "fr", "ar", "sr-Latn", "fa", "tr", "hy", "uk", "ru", "de"] {
            assert!(stemmer(family(tag)).is_some(), "{tag} has a stemmer");
        }
        for tag in ["sq", "ckb", "so", "ka", "xx", ""] {
            assert!(stemmer(family(tag)).is_none(), "{tag} has no stemmer");
        }
    }
}
