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

/// Words of questions that the lists lack: they ask for something and are not it.
fn more(family: &str) -> &'static str {
    match family {
        "en" => {
            "get gets getting go goes going gone find give gives tell know would could might may shall must need \
                 needs want wants someone somebody anyone anybody something anything let please us many much"
        }
        "fr" => {
            "peut peux puis peuvent pouvons pouvez va vais vont allons dois doit doivent faut veux veut où combien \
                 trouver savoir obtenir quelqu quelle quels"
        }
        "sq" => "mund duhet ku si kur kush pse sa çfarë cili cila dua doni kam keni a më të mi ime",
        "sr" => {
            "može mogu moram mora treba gde kako kada ko šta zašto koliko koji koja koje moj moja moju moje naš naša"
        }
        "ar" => "كيف أين متى هل ماذا لماذا كم من هو هي يمكن يمكنني أستطيع أريد يوجد توجد",
        _ => "",
    }
}

/// The surfaces of the little words of a language; none if no list is known.
pub(super) fn little_words(family: &str, analyser: &Analyser) -> BTreeSet<String> {
    let mut surfaces = BTreeSet::new();
    for word in list(family).unwrap_or_default().iter().copied().chain(more(family).split_whitespace()) {
        // A word that the language's rules cut (`don't`) is no word.
        if let [word] = analyser.words(word).as_slice() {
            surfaces.insert(word.surface.clone());
        }
    }
    surfaces
}
