//! Shelters: who looks for a person who hides must not find the door here.

use std::sync::Arc;

use super::{SHELTER_ADDRESS, SHELTER_NAME};
use crate::check::Findings;
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::record::{Facility, ServiceRecord};

/// Words for a place to hide in, folded, in the languages of networks. They are
/// looked for at the beginning of words, so that endings do not matter.
const WORDS: [&str; 32] = [
    "shelter",
    "safe house",
    "safehouse",
    "refuge",
    "women's house",
    "women’s house",
    "maison d'accueil",
    "maison d’accueil",
    "hébergement",
    "foyer pour femmes",
    "strehimore",
    "strehimor",
    "shtëpi e sigurt",
    "shtëpia e sigurt",
    "shtëpi strehuese",
    "sigurna kuća",
    "sigurne kuće",
    "sigurna kuca",
    "prihvatiliš",
    "prihvatilis",
    "skloniš",
    "sklonis",
    "сигурна кућа",
    "сигурне куће",
    "прихватилиш",
    "склониш",
    "مأوى",
    "ملجأ",
    "دار إيواء",
    "بيت آمن",
    "پناهگاه",
    "خانه امن",
];

/// Checks that no shelter has an address.
pub(super) fn check(file: &Arc<ContentFile>, record: &ServiceRecord, findings: &mut Findings<'_>) {
    if record.contact.address.is_none() {
        return;
    }
    let span = file.span_of_key("/contact/address");
    if record.facility == Some(Facility::Shelter) {
        findings.add(
            Diagnostic::new(&SHELTER_ADDRESS, file, span, "the address of a shelter is never written here")
                .help("delete it, and from the history of the files as well if they are public")
                .help("say in `contact.note` how people get there, for example through a help line"),
        );
        return;
    }
    let names = [&record.name, &record.organisation.name];
    let names = names.into_iter().flat_map(|name| name.all().map(|(_, name)| name));
    let mut names = names.chain(record.aliases.iter().map(String::as_str));
    if let Some((name, word)) = names.find_map(|name| Some((name, sounds_like_shelter(name)?))) {
        findings.add(
            Diagnostic::new(
                &SHELTER_NAME,
                file,
                span,
                format!("`{name}` sounds like a shelter (“{word}”), and its address is given"),
            )
            .help("if people hide there, write `facility: shelter` and delete the address; if not, allow the rule or choose another name"),
        );
    }
}

/// The word for a shelter that a name holds.
fn sounds_like_shelter(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    WORDS.into_iter().find(|word| {
        name.match_indices(word).any(|(at, _)| {
            // Arabic puts its article before the word, in one.
            let before = name.get(..at).unwrap_or_default();
            let before = before.strip_suffix("ال").unwrap_or(before);
            !before.chars().next_back().is_some_and(char::is_alphanumeric)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::sounds_like_shelter;

    #[test]
    fn words_of_five_languages() {
        for name in [
            "Women's Shelter Gjakova",
            "Safe House",
            "Refuge pour femmes",
            "Strehimorja e grave",
            "Sigurna kuća Novi Sad",
            "Сигурна кућа",
            "المأوى الآمن",
        ] {
            assert!(sounds_like_shelter(name).is_some(), "{name}");
        }
        for name in ["Red Cross of Kosova", "Housing office", "Zyra e strehimit", "Transit centre"] {
            assert_eq!(sounds_like_shelter(name), None, "{name}");
        }
    }
}
