//! The vocabulary of topics as a tree: what lies under what, in which order,
//! and how often pages on it are reviewed.

use std::collections::BTreeMap;

use crate::freshness::{known_topic_interval, topic_interval};
use crate::model::Interval;
use crate::model::record::NetworkRecord;

/// How many levels topics can have, the uppermost included.
pub const TOPIC_LEVELS: usize = 4;

impl NetworkRecord {
    /// The topic that another lies under. `None` for one at the top, and for
    /// one whose `under` leads nowhere, round in a circle or below the last
    /// level: the checks say so, and it stands at the top.
    pub fn topic_above(&self, id: &str) -> Option<&str> {
        let above = |id: &str| self.topics.get(id)?.under.as_deref();
        let mut here = above(id)?;
        for _ in 1..TOPIC_LEVELS {
            if !self.topics.contains_key(here) {
                return None;
            }
            match above(here).filter(|next| self.topics.contains_key(*next)) {
                Some(next) => here = next,
                None => return above(id),
            }
        }
        None
    }

    /// A topic, then those that it lies under, the nearest first.
    pub fn topic_and_above<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a str> {
        std::iter::successors(Some(id), |id| self.topic_above(id)).take(TOPIC_LEVELS)
    }

    /// True when a topic is another or lies under it.
    pub fn topic_lies_in(&self, id: &str, other: &str) -> bool {
        self.topic_and_above(id).any(|above| above == other)
    }

    /// True when one of two topics lies under the other, or is it: what is said
    /// on a chapter concerns its parts, and what is said on a part concerns the
    /// chapter.
    pub fn is_one_branch(&self, topic: &str, other: &str) -> bool {
        self.topic_lies_in(topic, other) || self.topic_lies_in(other, topic)
    }

    /// All topics, each before those under it; those with the same topic above
    /// in the order of the file.
    pub fn topics_in_order(&self) -> Vec<&str> {
        let mut below: BTreeMap<Option<&str>, Vec<&str>> = BTreeMap::new();
        for id in self.topics.keys() {
            below.entry(self.topic_above(id)).or_default().push(id);
        }
        let mut order = Vec::with_capacity(self.topics.len());
        let mut next: Vec<&str> = below.get(&None).into_iter().flatten().rev().copied().collect();
        while let Some(id) = next.pop() {
            order.push(id);
            next.extend(below.get(&Some(id)).into_iter().flatten().rev());
        }
        order
    }

    /// The longest id of a topic that stands in a name between hyphens: `legal-aid`
    /// in `free-legal-aid`.
    pub fn topic_in_name(&self, name: &str) -> Option<&str> {
        let name = format!("-{name}-");
        let parts = self.topics.keys().filter(|topic| name.contains(&format!("-{topic}-")));
        parts.max_by_key(|topic| topic.len()).map(String::as_str)
    }

    /// How often pages on a topic are reviewed in an area of priority B: as it
    /// says itself or the nearest topic above it that says so; where none does,
    /// as the table has it for the nearest that it knows.
    pub fn review_interval(&self, id: &str) -> Interval {
        let stated = |id: &str| self.topics.get(id).and_then(|topic| topic.review_every);
        self.topic_and_above(id)
            .find_map(stated)
            .or_else(|| self.topic_and_above(id).find_map(known_topic_interval))
            .unwrap_or_else(|| topic_interval(id))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn network(topics: &[(&str, Option<&str>)]) -> NetworkRecord {
        let topics: serde_json::Map<String, serde_json::Value> = topics
            .iter()
            .map(|(id, under)| {
                let mut topic = serde_json::json!({"name": id});
                if let Some(under) = under {
                    topic["under"] = serde_json::json!(under);
                }
                ((*id).to_owned(), topic)
            })
            .collect();
        let whole = serde_json::json!({"name": "N", "languages": ["en"], "topics": topics});
        serde_json::from_value(whole).expect("a network")
    }

    #[test]
    fn a_topic_stands_before_those_under_it() {
        let network = network(&[
            ("rights", Some("renting")),
            ("health", None),
            ("housing", None),
            ("shelter", Some("housing")),
            ("renting", Some("housing")),
        ]);
        assert_eq!(network.topics_in_order(), ["health", "housing", "shelter", "renting", "rights"]);
        assert_eq!(network.topic_and_above("rights").collect::<Vec<_>>(), ["rights", "renting", "housing"]);
        assert!(network.topic_lies_in("rights", "housing"));
        assert!(!network.topic_lies_in("housing", "rights"));
        assert!(network.is_one_branch("housing", "rights"));
        assert!(!network.is_one_branch("shelter", "rights"));
    }

    #[test]
    fn an_interval_comes_from_the_nearest_topic_that_has_one() {
        let mut network = network(&[
            ("health", None),
            ("medicines", Some("health")),
            ("insulin", Some("medicines")),
            ("security", Some("health")),
            ("else", None),
        ]);
        let days = |network: &NetworkRecord, id: &str| network.review_interval(id).days();
        assert_eq!(days(&network, "insulin"), 120);
        // The table knows this one itself.
        assert_eq!(days(&network, "security"), 30);
        assert_eq!(days(&network, "else"), 180);
        network.topics["medicines"].review_every = Some(Interval::of_days(45));
        assert_eq!(days(&network, "insulin"), 45);
        assert_eq!(days(&network, "health"), 120);
        // What the network says goes before the table.
        network.topics["health"].review_every = Some(Interval::of_days(60));
        assert_eq!(days(&network, "security"), 60);
        assert_eq!(days(&network, "insulin"), 45);
    }

    #[test]
    fn what_lies_nowhere_in_a_circle_or_too_deep_stands_at_the_top() {
        let network = network(&[
            ("a", Some("b")),
            ("b", Some("a")),
            ("self", Some("self")),
            ("lost", Some("nowhere")),
            ("one", None),
            ("two", Some("one")),
            ("three", Some("two")),
            ("four", Some("three")),
            ("five", Some("four")),
        ]);
        for id in ["a", "b", "self", "lost", "one", "five"] {
            assert_eq!(network.topic_above(id), None, "{id}");
        }
        assert_eq!(network.topic_above("four"), Some("three"));
    }

    proptest! {
        #[test]
        fn no_topic_is_lost(above in proptest::collection::vec(proptest::option::of(0usize..9), 8)) {
            let names = ["a", "b", "c", "d", "e", "f", "g", "h", "nowhere"];
            let topics: Vec<_> =
                names.iter().zip(&above).map(|(id, above)| (*id, above.map(|above| names[above]))).collect();
            let network = network(&topics);
            let mut order = network.topics_in_order();
            for (place, id) in order.iter().enumerate() {
                prop_assert!(network.topic_and_above(id).count() <= TOPIC_LEVELS);
                if let Some(above) = network.topic_above(id) {
                    prop_assert!(order.iter().position(|other| *other == above) < Some(place));
                }
            }
            order.sort_unstable();
            prop_assert_eq!(order, &names[..8]);
        }
    }
}
