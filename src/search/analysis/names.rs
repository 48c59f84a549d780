//! Further spellings of a name of a place or a person, in other scripts.
//!
//! Folding joins spellings of one script. A name also stands in texts of other
//! languages as their readers spell it: `Пећ` as *Peć*, `Київ` as *Kyiv*. Each table
//! here is a published system of romanisation, letter by letter; nothing is guessed.
//! What is no letter for letter (*Kiev*, *Ipek*) belongs into the aliases of the area.

mod caucasus;
mod cyrillic;
mod latin;
mod system;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::{Analyser, language};

/// Characters of a name that is looked at; what is longer is no name.
const NAME_CHARACTERS_MAX: usize = 100;

/// Gives the spellings of a name by which texts in other scripts and standards know it.
///
/// `tag` is the language of the name, as a BCP 47 tag, if it is known. Without it every
/// system is used whose alphabet holds all letters of the name. Spellings that folding
/// makes equal anyway (`Peć`, `Pec`) are given once and never if they are the name itself.
/// The list is sorted, has no more than ten entries, and is empty for a name of more than
/// 100 characters.
pub fn spellings_of_name(name: &str, tag: Option<&str>) -> Vec<String> {
    let name = crate::search::text::tidy(name);
    if name.chars().nth(NAME_CHARACTERS_MAX).is_some() {
        return Vec::new();
    }
    let family = tag.map(language::family);
    let mut spellings = BTreeSet::new();
    for system in cyrillic::SYSTEMS.iter().chain(caucasus::SYSTEMS) {
        if system.fits(&name, family) {
            spellings.extend(system.spellings(&name));
        }
    }
    spellings.extend(latin::serbian(&name, family));
    spellings.extend(latin::german(&name, family));
    once(&name, spellings)
}

/// The rules that hold in every language.
static GENERAL: LazyLock<Analyser> = LazyLock::new(|| Analyser::new("und"));

/// Takes away what folding makes equal to the name or to an earlier spelling.
fn once(name: &str, spellings: BTreeSet<String>) -> Vec<String> {
    let surfaces =
        |text: &str| -> Vec<String> { GENERAL.words(text).into_iter().map(|word| word.surface).collect() };
    let mut known = BTreeSet::from([surfaces(name)]);
    spellings.into_iter().filter(|spelling| known.insert(surfaces(spelling))).collect()
}

#[cfg(test)]
mod tests;
