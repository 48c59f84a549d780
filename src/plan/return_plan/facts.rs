//! The facts that pages of a country give: what a reader can ask for on a page
//! that does not give them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::plan::country::Shelf;
use crate::plan::return_plan::{Said, is_restricted};

/// A fact that at least one page of the country gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AskedFact {
    /// Id of the topic of that page.
    pub topic: String,
    /// Id of the fact.
    pub id: String,
    /// What it is, in the words of the first page that gives it.
    pub label: Said,
}

/// True when a label has the name of a place of the country in it.
fn names_a_place(shelf: &Shelf<'_>, label: &str) -> bool {
    let label = label.to_lowercase();
    let names = shelf.localities().flat_map(|area| area.all_names());
    names.map(str::to_lowercase).any(|name| {
        // A word that begins so: a name may have an ending, as *Prizrenit* has.
        let begins_a_word = |(at, _): (usize, &str)| {
            let before = label.get(..at).and_then(|before| before.chars().next_back());
            !before.is_some_and(char::is_alphanumeric)
        };
        label.match_indices(name.as_str()).any(begins_a_word)
    })
}

/// The facts on a locality that some page gives, by topic and id, each once.
/// What a page on the country gives is a figure for the country; nobody asks
/// for it place by place.
pub(super) fn asked(shelf: &Shelf<'_>) -> Vec<AskedFact> {
    let mut asked: BTreeMap<(&str, &str), Said> = BTreeMap::new();
    for (listed, _) in shelf.entries() {
        let record = listed.version.record;
        if listed.area.id.depth() == 0 || is_restricted(record.sensitivity) {
            continue;
        }
        for (id, fact) in &record.facts {
            // What is said of a place by name cannot be asked of another.
            if names_a_place(shelf, &fact.label) {
                continue;
            }
            asked
                .entry((listed.topic, id))
                .or_insert_with(|| Said::in_language(shelf, &fact.label, &listed.version.brief.language));
        }
    }
    let facts = asked.into_iter().map(|((topic, id), label)| AskedFact {
        topic: topic.to_owned(),
        id: id.to_owned(),
        label,
    });
    facts.collect()
}
