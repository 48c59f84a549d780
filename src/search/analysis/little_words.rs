//! Little words of a language, `the`, `dans`, `një`: they tell of no page what it is about.
//!
//! The lists are those of NLTK and of Stopwords ISO, from the crate `stop-words`.

use std::collections::BTreeSet;

use super::Analyser;

/// The list that a family of languages has in the crate.
fn list(family: &str) -> Option<&'static [&'static str]> {
    let name = match family {
        // There is a list for Croatian; the folding joins the scripts.
        "sr" => "hr",
        // Dari and Sorani have none of their own; Kurmanji's is that of Kurdish.
        "kmr" => "ku",
        other => other,
    };
    stop_words::lookup(name)
}

/// The surfaces of the little words of a language; none if no list is known.
pub(super) fn little_words(family: &str, analyser: &Analyser) -> BTreeSet<String> {
    let mut surfaces = BTreeSet::new();
    for word in list(family).unwrap_or_default() {
        // A word that the language's rules cut (`don't`) is no word.
        if let [word] = analyser.words(word).as_slice() {
            surfaces.insert(word.surface.clone());
        }
    }
    surfaces
}
