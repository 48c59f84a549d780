//! Names of persons: by the word of address before them, or by two capitals.

use std::ops::Range;

/// Words of address, with what a name must begin with after them.
const ADDRESSES: [&str; 22] = [
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Mister",
    "Mme",
    "Mlle",
    "Monsieur",
    "Madame",
    "Zoti",
    "Zonja",
    "Znj",
    "Gospodin",
    "Gospođa",
    "Gđa",
    "السيد",
    "السيدة",
    "My name is",
    "my name is",
    "Je m'appelle",
    "quhem",
    "zovem se",
];

/// Words that begin with a capital and belong to institutions.
const INSTITUTIONS: [&str; 26] = [
    "Act",
    "Administration",
    "Agency",
    "Article",
    "Center",
    "Centre",
    "Commission",
    "Committee",
    "Council",
    "Court",
    "Department",
    "Directorate",
    "Embassy",
    "Government",
    "Law",
    "Ministry",
    "Municipality",
    "Nations",
    "Office",
    "Regulation",
    "Republic",
    "Rights",
    "Service",
    "State",
    "Tribunal",
    "Union",
];

/// Signs that a case is one that was published.
const COURTS: [&str; 10] =
    [" v. ", " v ", " c. ", "Court", "Cour ", "Tribunal", "Gjykat", "Sud ", "sud ", "محكمة"];

/// How far from a case number a name may stand, in bytes.
const NEAR: usize = 100;

/// Names after a word of address.
pub(super) fn addressed(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for word in ADDRESSES {
        for (at, _) in text.match_indices(word) {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            if before.is_some_and(char::is_alphanumeric) {
                continue;
            }
            let after = text.get(at + word.len()..).unwrap_or_default();
            let name = after.strip_prefix('.').unwrap_or(after);
            let spaces = name.len() - name.trim_start_matches([' ', '\u{a0}']).len();
            let name = name.get(spaces..).unwrap_or_default();
            let first = name.chars().next();
            // Arabic letters have no capitals.
            let is_name = spaces > 0
                && first.is_some_and(|c| c.is_uppercase() || ('\u{620}'..='\u{64a}').contains(&c))
                && !ADDRESSES.iter().any(|address| name.starts_with(address));
            if is_name {
                let length = name.find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(name.len());
                found.push(at..text.len() - name.len() + length);
            }
        }
    }
    found.sort_by_key(|place| (place.start, place.end));
    found
}

/// True when a name stands near a case number that no court has published.
pub(super) fn stand_near(text: &str, place: Range<usize>) -> bool {
    let from = boundary(text, place.start.saturating_sub(NEAR));
    let to = boundary(text, place.end.saturating_add(NEAR).min(text.len()));
    let near = text.get(from..to).unwrap_or_default();
    if COURTS.iter().any(|court| near.contains(court)) {
        return false;
    }
    !addressed(near).is_empty() || two_capitals(near)
}

/// Two words with capitals that follow each other, as names and surnames do.
fn two_capitals(text: &str) -> bool {
    let is_capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().next().is_some()
            && letters.all(|c| c.is_lowercase() || c == '-')
            && !INSTITUTIONS.contains(&word)
    };
    let words: Vec<&str> =
        text.split(' ').map(|word| word.trim_matches(['(', ')', ',', '.', ':', ';'])).collect();
    words.windows(2).any(|pair| match pair {
        [first, second] => is_capital(first) && is_capital(second),
        _ => false,
    })
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
