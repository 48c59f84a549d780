//! What an archetype can use.

use jiff::civil::Date;
use serde::Serialize;

use super::{Kind, place::Place};
use crate::check::body_digest;
use crate::model::record::{Audience, SourceReference};
use crate::model::{Area, AreaId, Brief, Country, LanguageTag, Network};

/// The most ids of sources that an archetype lists.
const MOST_SOURCES: usize = 40;
/// How many digits of a digest are written: enough to notice a change.
const DIGITS: usize = 16;

/// What an archetype can use. All ids are safe in YAML as they stand; names
/// are on one line.
#[derive(Debug, Clone, Serialize)]
pub struct Values {
    /// The day, as an ISO date.
    pub today: String,
    /// The month, such as `2026-11`.
    pub month: String,
    /// The file stem, the name of the directory of an area, or the id.
    pub name: String,
    /// The area that it is about; for a new area the area above. `None` for a
    /// new country, a source and a steward.
    pub area: Option<AreaValues>,
    /// The id of the new area.
    pub new_area: Option<String>,
    /// The topic, when one is known.
    pub topic: Option<TopicValues>,
    /// The language of a text.
    pub language: Option<String>,
    /// For whom, besides everybody: `plain` or `child`.
    pub audience: Option<String>,
    /// The same text in another language, that a translation is made from.
    pub original: Option<OriginalValues>,
    /// For a page with an audience: the page for everybody.
    pub adult: Option<OriginalValues>,
    /// The id of the steward who answers for the area.
    pub steward: Option<String>,
    /// The languages of the country, or of the network.
    pub languages: Vec<String>,
    /// The ids of all topics.
    pub topics: Vec<String>,
    /// The ids of all stewards.
    pub stewards: Vec<String>,
    /// The ids of shared sources, the first forty.
    pub sources: Vec<String>,
    /// The codes of all host countries.
    pub hosts: Vec<String>,
    /// The ids of all components of schemes.
    pub components: Vec<String>,
    /// The ids of all groups of people.
    pub groups: Vec<String>,
}

/// An area.
#[derive(Debug, Clone, Serialize)]
pub struct AreaValues {
    /// Its id.
    pub id: String,
    /// Its name in the language of the network.
    pub name: String,
}

/// A topic.
#[derive(Debug, Clone, Serialize)]
pub struct TopicValues {
    /// Its id.
    pub id: String,
    /// Its name in the language of the network.
    pub name: String,
    /// After how many days a page on it is due, priority of the area aside.
    pub review_every: u32,
}

/// The text that a translation, or a page in other words, is made from.
#[derive(Debug, Clone, Serialize)]
pub struct OriginalValues {
    /// Its language.
    pub language: String,
    /// The first digits of the digest of its body, so that the check notices
    /// when it changes.
    pub body: String,
    /// Its dates, which hold for what is made from it: a day, a month or a year.
    pub as_of: Option<String>,
    /// When its statements were last confirmed.
    pub reviewed: Option<String>,
    /// The shared sources that it lists.
    pub sources: Vec<String>,
}

impl Values {
    pub(super) fn new(
        network: &Network,
        country: Option<&Country>,
        area: Option<&Area>,
        today: Date,
    ) -> Self {
        let languages = country.map_or(&network.record.languages, |country| &country.languages);
        let own = languages_of(network);
        Self {
            today: today.to_string(),
            month: format!("{:04}-{:02}", today.year(), today.month()),
            name: String::new(),
            area: area.map(|area| AreaValues { id: area.id.to_string(), name: on_one_line(area.name(&own)) }),
            new_area: None,
            topic: None,
            language: None,
            audience: None,
            original: None,
            adult: None,
            steward: steward(network, country, area),
            languages: languages.iter().map(ToString::to_string).collect(),
            topics: network.record.topics.keys().cloned().collect(),
            stewards: network.stewards.keys().cloned().collect(),
            sources: network.sources.keys().take(MOST_SOURCES).cloned().collect(),
            hosts: network.record.hosts.keys().cloned().collect(),
            components: network.record.components.keys().cloned().collect(),
            groups: network.record.groups.keys().cloned().collect(),
        }
    }

    /// The values are for a new area.
    pub(super) fn below(&mut self, id: &str) {
        self.new_area = Some(id.to_owned());
    }
}

/// The values of a topic of the network.
pub(super) fn topic(network: &Network, id: &str) -> TopicValues {
    let record = network.record.topics.get(id);
    let own = languages_of(network);
    TopicValues {
        id: id.to_owned(),
        name: record.map_or_else(|| id.to_owned(), |record| on_one_line(record.name.get(&own))),
        review_every: network.record.review_interval(id).days(),
    }
}

/// The same text in another language: the first of the country that has it.
pub(super) fn original(
    country: &Country,
    kind: Kind,
    place: &Place,
    language: &LanguageTag,
) -> Option<OriginalValues> {
    let others = country.languages.iter().filter(|other| *other != language);
    others.into_iter().find_map(|other| found(country, kind, place, other, place.audience))
}

/// The text of the country at that place, if there is one.
pub(super) fn found(
    country: &Country,
    kind: Kind,
    place: &Place,
    language: &LanguageTag,
    audience: Option<Audience>,
) -> Option<OriginalValues> {
    let is_it = |text: &Brief| {
        text.id.genre.as_str() == kind.as_str()
            && text.id.area.as_str() == place.area
            && *text.id.stem == *place.name
            && text.id.audience == audience
            && text.language == *language
    };
    let text = country.texts().find(|text| is_it(text))?;
    let record = text.record.as_ref();
    let shared = |source: &SourceReference| match source {
        SourceReference::Shared(id) => Some(id.clone()),
        SourceReference::Own { .. } => None,
    };
    Some(OriginalValues {
        language: language.to_string(),
        body: body_digest(&text.file).chars().take(DIGITS).collect(),
        as_of: record.map(|record| record.as_of.to_string()),
        reviewed: record.map(|record| record.reviewed.to_string()),
        sources: record.map(|record| record.sources.iter().filter_map(shared).collect()).unwrap_or_default(),
    })
}

/// The steward of an area, or of the nearest area above that has one; without
/// any, the only steward of the network.
fn steward(network: &Network, country: Option<&Country>, area: Option<&Area>) -> Option<String> {
    let above = |id: &AreaId| {
        std::iter::successors(Some(id.clone()), AreaId::parent)
            .filter_map(|id| country?.find_area(&id)?.record.steward.clone())
            .find(|steward| network.stewards.contains_key(steward))
    };
    area.and_then(|area| above(&area.id)).or_else(|| {
        let only = network.stewards.keys().next().filter(|_| network.stewards.len() == 1);
        only.cloned()
    })
}

fn languages_of(network: &Network) -> Vec<&str> {
    network.record.languages.iter().map(LanguageTag::as_str).collect()
}

/// A name for a comment: without line ends and other control characters.
fn on_one_line(name: &str) -> String {
    name.split(|character: char| character.is_control() || character.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
