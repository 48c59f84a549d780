//! The folding rules of each family of scripts, and how they make a table.
//!
//! Rules hold for a script wherever it stands (a name in Arabic letters on an
//! English page), unless two languages disagree; then the language decides.

mod apostrophe;
mod arabic;
mod armenian;
mod cyrillic;
mod digits;
mod ethiopic;
mod hausa;
mod indic;
mod invisible;
mod latin;
mod serbian;
mod spaceless;
mod turkic;

use super::folding::Folding;
pub(crate) use digits::ascii_digit;

/// What a character becomes.
type Rule = (char, &'static str);

/// The table that gives the word as its language writes it, for the stemmer.
pub(super) fn proper(family: &str) -> Folding {
    let mut folding = common(family);
    folding.deleted = if family == "fa" { invisible::NEVER_WRITTEN } else { invisible::NOT_COUNTED };
    folding.decomposed = latin::PRESENTATION_FORMS;
    folding.exact.extend(turkic::case(family).iter().copied());
    folding.exact.extend(serbian::to_latin(family));
    folding.exact.extend(arabic::for_stemmer(family).iter().copied());
    folding.sequences.extend(arabic::sequences_for_stemmer(family));
    folding.finish()
}

/// The table that gives the surface, by which words are found.
pub(super) fn surface(family: &str) -> Folding {
    let mut folding = common(family);
    folding.deleted = invisible::NOT_FOUND_BY;
    folding.decomposed = latin::DECOMPOSED;
    for rules in [latin::LETTERS, cyrillic::LETTERS, armenian::LIGATURES, hausa::LETTERS] {
        folding.exact.extend(rules.iter().copied());
    }
    folding.exact.extend(arabic::letters(family));
    folding.exact.extend(indic::letters(family).iter().copied());
    folding.exact.extend(ethiopic::homophones(family));
    folding.exact.extend(serbian::to_bald_latin(family));
    folding.sequences.extend(arabic::sequences(family));
    folding.sequences.extend(serbian::sequences(family));
    folding.sequences.extend(indic::sequences(family));
    folding.sequences.extend(armenian::sequences(family));
    folding.finish()
}

fn common(family: &str) -> Folding {
    Folding {
        joins: invisible::JOINS,
        apostrophes: apostrophe::inside(family),
        cuts: apostrophe::before_ending(family),
        grams: spaceless::RANGES,
        zeros: digits::ZEROS,
        // Some ligatures, such as U+FDFA, are whole sentences when they are taken apart;
        // a word has no spaces.
        exact: std::iter::once((' ', "")).collect(),
        ..Folding::default()
    }
}
