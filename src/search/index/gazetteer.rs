//! The places and topics of an index, by number.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::page::{Named, Page};
use crate::search::text::tidy;
use crate::search::{Collection, Document, Place, Topic};

/// Places, topics and kinds, as pages number them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tables {
    pub(crate) areas: Vec<Named>,
    pub(crate) topics: Vec<Named>,
    /// For each topic the number of the one that it lies under.
    pub(crate) topics_above: Vec<Option<u32>>,
    pub(crate) kinds: Vec<String>,
    /// Pages, ascending, and the names of that which they are about, each as the words
    /// it consists of; the page of a place has those of its place.
    pub(crate) own: Vec<(u32, Vec<Vec<u32>>)>,
}

impl Tables {
    /// A topic, then those that it lies under, by number.
    pub(crate) fn topic_and_above(&self, topic: u32) -> impl Iterator<Item = u32> {
        let above = |topic: &u32| self.topics_above.get(*topic as usize).copied().flatten();
        // As many steps as there are topics, whatever a damaged file says.
        std::iter::successors(Some(topic), above).take(self.topics.len())
    }
}

/// Numbers the places and topics that pages are on, in the order in which pages name them.
pub(super) struct Gazetteer<'a> {
    places: BTreeMap<&'a str, &'a Place<'a>>,
    subjects: BTreeMap<&'a str, &'a Topic<'a>>,
    areas: Numbers<'a>,
    topics: Numbers<'a>,
    kinds: Numbers<'a>,
}

/// Identities by number.
#[derive(Default)]
struct Numbers<'a> {
    numbers: BTreeMap<&'a str, u32>,
    ids: Vec<&'a str>,
}

impl<'a> Numbers<'a> {
    fn number(&mut self, id: &'a str) -> u32 {
        let next = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(id).or_insert_with(|| {
            self.ids.push(id);
            next
        })
    }
}

impl<'a> Gazetteer<'a> {
    pub(super) fn new(collection: &'a Collection<'a>) -> Self {
        Self {
            places: collection.places.iter().map(|place| (&*place.id, place)).collect(),
            subjects: collection.topics.iter().map(|topic| (&*topic.id, topic)).collect(),
            areas: Numbers::default(),
            topics: Numbers::default(),
            kinds: Numbers::default(),
        }
    }

    /// The names that a page answers to whatever its text says: those of its place and of
    /// the places that it lies in, from the nearest, those of its topic and of the topics that
    /// this lies under, and its own.
    pub(super) fn names_of(&self, document: &'a Document<'_>) -> Vec<&'a str> {
        let mut names = Vec::new();
        for id in chain(&document.area) {
            if let Some(place) = self.places.get(id) {
                names.extend(place.names.iter().map(AsRef::as_ref));
            }
        }
        if let Some(topic) = document.topic.as_deref() {
            names.extend(self.subjects_of(topic).map(|topic| &*topic.name));
        }
        // What the text says already counts there.
        let is_said = |name: &&str| {
            document.title.contains(name)
                || document.sections.iter().any(|section| section.text.contains(name))
        };
        names.extend(document.names.iter().map(AsRef::as_ref).filter(|name| !is_said(name)));
        names
    }

    /// A topic, then those that it lies under.
    fn subjects_of(&self, topic: &str) -> impl Iterator<Item = &'a Topic<'a>> {
        let above = |topic: &&'a Topic<'a>| self.subjects.get(topic.under.as_deref()?).copied();
        std::iter::successors(self.subjects.get(topic).copied(), above).take(self.subjects.len())
    }

    /// What ranking needs of a page; numbers its place, topic and kind.
    pub(super) fn page(&mut self, document: &'a Document<'_>) -> Page {
        let area = self.areas.number(&document.area);
        for id in chain(&document.area).skip(1) {
            // A place that has no page of its own still has names.
            if self.places.contains_key(id) {
                self.areas.number(id);
            }
        }
        let topic = document.topic.as_deref().map(|topic| self.topics.number(topic));
        let above: Vec<&Topic<'_>> =
            document.topic.as_deref().into_iter().flat_map(|topic| self.subjects_of(topic)).collect();
        for topic in above.into_iter().skip(1) {
            // A topic that has no page of its own may be asked for.
            self.topics.number(&topic.id);
        }
        Page {
            area,
            topic,
            kind: self.kinds.number(&document.kind),
            due: document.due,
            overdue: document.overdue,
            outdated: document.outdated,
        }
    }

    /// The tables, each name in words.
    pub(super) fn tables(
        mut self,
        documents: &[Document<'_>],
        mut words: impl FnMut(&str) -> Vec<Vec<u32>>,
    ) -> Tables {
        let mut spelt = |names: &mut dyn Iterator<Item = &str>| {
            let mut names: Vec<Vec<u32>> =
                names.flat_map(&mut words).filter(|name| !name.is_empty()).collect();
            names.sort_unstable();
            names.dedup();
            names
        };
        // Those without a page are known by name, to say so.
        for id in self.subjects.keys() {
            self.topics.number(id);
        }
        let own = (0u32..).zip(documents).filter(|(_, document)| !document.names.is_empty());
        let own =
            own.map(|(number, document)| (number, spelt(&mut document.names.iter().map(AsRef::as_ref))));
        let own = own.collect();
        let mut named = |id: &str, name: Option<&str>, names: &mut dyn Iterator<Item = &str>| Named {
            id: id.to_owned(),
            name: tidy(name.unwrap_or(id)).into_owned(),
            names: spelt(names),
        };
        let areas = self.areas.ids.iter().map(|id| {
            let place = self.places.get(id);
            let mut names = place.into_iter().flat_map(|place| place.names.iter().map(AsRef::as_ref));
            named(id, place.map(|place| &*place.name), &mut names)
        });
        let areas = areas.collect();
        let topics = self.topics.ids.iter().map(|id| {
            let topic = self.subjects.get(id);
            named(id, topic.map(|topic| &*topic.name), &mut topic.map(|topic| &*topic.name).into_iter())
        });
        let topics = topics.collect();
        let above = self.topics.ids.iter().map(|id| {
            let above = self.subjects.get(id)?.under.as_deref()?;
            self.topics.numbers.get(above).copied()
        });
        Tables {
            areas,
            topics,
            topics_above: above.collect(),
            kinds: self.kinds.ids.iter().map(|id| (*id).to_owned()).collect(),
            own,
        }
    }
}

/// A place and those that it lies in: `xk/prizren`, `xk`.
fn chain(id: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(id), |id| id.rfind('/').and_then(|end| id.get(..end)))
}

#[cfg(test)]
mod tests {
    use super::chain;

    #[test]
    fn a_place_lies_in_those_that_its_path_leads_through() {
        assert_eq!(chain("xk/prizren/zhur").collect::<Vec<_>>(), ["xk/prizren/zhur", "xk/prizren", "xk"]);
        assert_eq!(chain("").collect::<Vec<_>>(), [""]);
    }
}
