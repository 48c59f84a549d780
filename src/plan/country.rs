//! What the pages of a country in one language are made from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::record::{AreaRecord, Status, Weekday};
use crate::model::{Area, AreaId, Country, LanguageTag, Network, PartialDate};
use crate::plan::address;
use crate::plan::aging::{self, Aging};
use crate::plan::catalogue::{Catalogue, Version, Work};
use crate::plan::dates::Dates;
use crate::plan::outcomes::Published;
use crate::plan::service::Listing;
use crate::plan::texts::Texts;
use crate::plan::tongue;
use crate::plan::{View, view};

/// What is the same for all countries and languages of a build.
pub struct Settings<'a> {
    /// The day of the build.
    pub today: Date,
    /// Names a language in another: (tag, tag of the page's language).
    pub name_language: &'a (dyn Fn(&str, &str) -> view::Language + Sync),
    /// Dates in words, by language tag.
    pub dates: &'a BTreeMap<String, Dates>,
    /// Paths of files with errors, which get no page.
    pub left_out: &'a BTreeSet<Arc<str>>,
}

/// A country in one language, with everything that its pages share.
pub struct Shelf<'a> {
    /// The network.
    pub network: &'a Network,
    /// The country.
    pub country: &'a Country,
    /// The language of the pages.
    pub language: &'a LanguageTag,
    /// The language, then those that stand in for it, for texts and names.
    pub chain: Vec<LanguageTag>,
    /// The briefs.
    pub catalogue: &'a Catalogue<'a>,
    /// What is the same in the whole build.
    pub settings: &'a Settings<'a>,
    /// The services that lists show.
    pub services: Listing<'a>,
    dates: &'a Dates,
    areas: BTreeMap<AreaId, view::AreaName>,
    topics: BTreeMap<&'a str, view::Topic>,
    languages: BTreeMap<&'a str, view::Language>,
    entries: Vec<(Listed<'a>, Arc<view::Entry>)>,
    /// The published figures of follow-up.
    pub outcomes: Vec<Published<'a>>,
    texts: Texts<'a>,
    aging: Vec<Aging<'a>>,
}

/// A work with the version that lists in this language show.
#[derive(Clone, Copy)]
pub struct Listed<'a> {
    /// The area.
    pub area: &'a Arc<Area>,
    /// The file stem.
    pub stem: &'a str,
    /// Id of the topic.
    pub topic: &'a str,
    /// The version shown.
    pub version: Version<'a>,
}

impl<'a> Shelf<'a> {
    /// Makes what the pages of `country` in `language` share; `None` when no
    /// dates were prepared for the language.
    pub fn new(
        network: &'a Network,
        country: &'a Country,
        language: &'a LanguageTag,
        catalogue: &'a Catalogue<'a>,
        settings: &'a Settings<'a>,
    ) -> Option<Self> {
        let chain = chain_of(network, country, language);
        let languages = country
            .languages
            .iter()
            .chain(&network.record.languages)
            .map(|other| (other.as_str(), (settings.name_language)(other.as_str(), language.as_str())))
            .collect();
        let mut shelf = Self {
            network,
            country,
            language,
            chain,
            catalogue,
            settings,
            services: Listing::default(),
            dates: settings.dates.get(language.as_str())?,
            areas: BTreeMap::new(),
            topics: BTreeMap::new(),
            languages,
            entries: Vec::new(),
            outcomes: catalogue.outcomes.clone(),
            texts: Texts::default(),
            aging: Vec::new(),
        };
        let names = shelf.chain_tags();
        let areas = country.areas.iter().map(|area| {
            let name = view::AreaName {
                id: area.id.as_str().to_owned(),
                name: area.name(&names).to_owned(),
                kind: area.record.kind.as_str(),
                depth: area.id.depth(),
                address: address::area(language, &area.id),
            };
            (area.id.clone(), name)
        });
        shelf.areas = areas.collect();
        shelf.topics = shelf.name_topics();
        let listed: Vec<Listed<'a>> = catalogue.listed().filter_map(|work| shelf.listed(work)).collect();
        shelf.entries = listed
            .into_iter()
            .filter_map(|listed| Some((listed, Arc::new(shelf.make_entry(&listed)?))))
            .collect();
        shelf.services = Listing::new(&shelf);
        shelf.texts = Texts::new(&shelf);
        shelf.aging = aging::all(&shelf);
        Some(shelf)
    }

    /// The alerts, answers and voices.
    pub(super) fn texts(&self) -> &Texts<'a> {
        &self.texts
    }

    /// What stands beside what a page itself says.
    pub fn beside(&self, view: &View) -> view::Beside {
        self.texts.beside(view)
    }

    /// Where the lists of alerts, answers and voices are.
    pub fn text_lists(&self) -> view::TextLists {
        self.texts.lists(self)
    }

    /// The alerts that hold on the day of the build for an area and a topic: for
    /// pages on other things than texts, such as services.
    pub fn alerts_on(&self, area: &AreaId, topic: Option<&str>) -> Vec<Arc<view::AlertEntry>> {
        self.texts.alerts_on(area, topic)
    }

    /// The alerts for a feed: all, expired and withdrawn ones too.
    pub fn alerts(&self) -> impl Iterator<Item = &Arc<view::AlertEntry>> {
        self.texts.alerts().chain(self.texts.withdrawn())
    }

    pub(super) fn listed(&self, work: &Work<'a>) -> Option<Listed<'a>> {
        let version = listed_version(&self.chain, work)?;
        Some(Listed { area: work.area, stem: work.stem, topic: work.topic, version })
    }

    /// The versions of all texts that lists in another language of the country show.
    pub fn listed_in(&self, language: &LanguageTag) -> impl Iterator<Item = Version<'a>> {
        let chain = chain_of(self.network, self.country, language);
        let Catalogue { alerts, answers, voices, .. } = self.catalogue;
        let works = self.catalogue.listed().chain(answers).chain(alerts).chain(voices);
        works.filter_map(move |work| listed_version(&chain, work))
    }

    /// The tags of the language and of those that stand in for it.
    pub fn chain_tags(&self) -> Vec<&str> {
        self.chain.iter().map(LanguageTag::as_str).collect()
    }

    /// The areas below the country that have pages.
    pub fn localities(&self) -> impl Iterator<Item = &'a Arc<Area>> {
        self.country.areas.iter().skip(1)
    }

    /// True when the country has localities, and so pages for topics across them.
    pub fn has_localities(&self) -> bool {
        self.country.areas.len() > 1
    }

    fn name_topics(&self) -> BTreeMap<&'a str, view::Topic> {
        let topics = self.network.record.topics.iter().map(|(id, record)| {
            let mut works = self.catalogue.listed().filter(|work| work.topic == id);
            let address = if self.has_localities() {
                works.next().map(|_| address::topic(self.language, id))
            } else {
                works.find_map(|work| self.listed(work)).map(|listed| {
                    let brief = listed.version.brief;
                    address::brief(&brief.language, &brief.id.area, &brief.id.stem, brief.id.audience)
                })
            };
            let name = self.said(&record.name);
            let topic = view::Topic { id: id.clone(), name: name.text, language: name.language, address };
            (id.as_str(), topic)
        });
        topics.collect()
    }

    pub(super) fn make_entry(&self, listed: &Listed<'a>) -> Option<view::Entry> {
        let Version { brief, record, .. } = listed.version;
        Some(view::Entry {
            title: record.title.clone(),
            summary: record.summary.clone(),
            address: match brief.id.audience {
                None => address::text(&brief.language, brief.id.genre, &brief.id.area, &brief.id.stem),
                audience => address::brief(&brief.language, &brief.id.area, &brief.id.stem, audience),
            },
            language: (brief.language != *self.language).then(|| self.language_named(&brief.language)),
            words: None,
            area: self.area(&brief.id.area)?.clone(),
            topic: listed.topic.to_owned(),
            topic_name: self.topic(listed.topic)?.name.clone(),
            freshness: self.freshness(&listed.version),
        })
    }

    /// All entries, in the order of the catalogue.
    pub fn entries(&self) -> impl Iterator<Item = (&Listed<'a>, &Arc<view::Entry>)> {
        self.entries.iter().map(|(listed, entry)| (listed, entry))
    }

    /// The entries of texts that age: those of briefs, then those of answers.
    pub fn texts_that_age(&self) -> impl Iterator<Item = (&Listed<'a>, &Arc<view::Entry>)> {
        self.entries().chain(self.texts.answers())
    }

    /// Everything that ages.
    pub fn aging(&self) -> &[Aging<'a>] {
        &self.aging
    }

    /// The entry on a topic for an area: the brief named after the topic
    /// before others.
    pub fn entry_on(&self, area: &AreaId, topic: &str) -> Option<&Arc<view::Entry>> {
        let mut found = self.entries().filter(|(listed, _)| listed.area.id == *area && listed.topic == topic);
        let first = found.next()?;
        let named = std::iter::once(first).chain(found).find(|(listed, _)| listed.stem == topic);
        Some(named.unwrap_or(first).1)
    }

    /// What there is on a topic for an area, from the area itself or from the
    /// nearest one above.
    pub fn cell(&self, area: &view::AreaName, topic: &view::Topic) -> view::Cell {
        let id = AreaId::new(&area.id);
        let mut here = Some(id.clone());
        while let Some(current) = here {
            if let Some(entry) = self.entry_on(&current, &topic.id) {
                let kind = if current == id { "own" } else { "inherited" };
                return view::Cell {
                    kind,
                    area: area.clone(),
                    topic: topic.clone(),
                    entry: Some(Arc::clone(entry)),
                };
            }
            here = current.parent();
        }
        view::Cell { kind: "gap", area: area.clone(), topic: topic.clone(), entry: None }
    }

    /// An area in this language.
    pub fn area(&self, id: &AreaId) -> Option<&view::AreaName> {
        self.areas.get(id)
    }

    /// A topic in this language.
    pub fn topic(&self, id: &str) -> Option<&view::Topic> {
        self.topics.get(id)
    }

    /// All topics in the order of the network.
    pub fn topics(&self) -> impl Iterator<Item = &view::Topic> {
        self.network.record.topics.keys().filter_map(|id| self.topics.get(id.as_str()))
    }

    /// A language, named in this language.
    pub fn language_named(&self, language: &LanguageTag) -> view::Language {
        self.languages
            .get(language.as_str())
            .cloned()
            .unwrap_or_else(|| (self.settings.name_language)(language.as_str(), self.language.as_str()))
    }

    /// A date in words.
    pub fn say(&self, date: PartialDate) -> view::Day {
        self.dates.say(date)
    }

    /// The day that weeks begin with in this language.
    pub fn first_weekday(&self) -> Weekday {
        self.dates.first_weekday()
    }

    /// A day in words.
    pub fn say_day(&self, day: Date) -> view::Day {
        self.dates.say_day(day)
    }

    /// How old a version is.
    pub fn freshness(&self, version: &Version<'_>) -> view::Freshness {
        view::Freshness {
            state: version.state_on(self.settings.today).as_str(),
            reviewed: self.say(version.record.reviewed),
            as_of: self.say(version.record.as_of),
            due: self.say_day(version.schedule.due),
            overdue: self.say_day(version.schedule.overdue),
            outdated: self.say_day(version.schedule.outdated),
            valid_until: version.record.valid_until.map(|date| self.say(date)),
        }
    }

    /// How many of the listed pages are how old on the day of the build.
    pub fn counts(&self) -> view::Counts {
        aging::counts(&self.aging, self.settings.today)
    }

    /// A steward in this language.
    pub fn steward(&self, id: &str) -> Option<view::Steward> {
        let record = self.network.stewards.get(id)?;
        let name = self.said(&record.name);
        Some(view::Steward {
            id: id.to_owned(),
            name: name.text,
            name_language: name.language,
            address: address::steward(self.language, id),
            in_country: record.in_country,
            url: record.url.clone(),
            contact: record.contact.clone(),
            until: record.until.map(|date| self.say(date)),
            note: record.note.as_ref().map(|note| self.said(note)),
        })
    }

    /// The public contacts of an area.
    pub fn contacts(&self, record: &AreaRecord) -> Vec<view::Contact> {
        let text = |text: &crate::model::Text| self.said(text);
        let contact = |point: &crate::model::record::ContactPoint| view::Contact {
            name: text(&point.name),
            purpose: point.purpose.as_ref().map(text),
            phone: point.phone.clone(),
            email: point.email.clone(),
            url: point.url.clone(),
            address: point.address.as_ref().map(text),
            source: point.source.clone(),
            as_of: self.say(point.as_of),
        };
        record.contact_points.iter().map(contact).collect()
    }

    /// The language of texts that name none: the first of the network.
    pub(super) fn author(&self) -> &'a str {
        self.network.fallback_language().unwrap_or(self.language).as_str()
    }

    /// A text, with its language where that is another than the page's; one that
    /// names none is in that of its `author`.
    pub(super) fn said_by(&self, text: &crate::model::Text, author: &str) -> view::Said {
        tongue::said(text, &self.chain_tags(), author, self.settings.name_language)
    }

    /// The way from the first page to an area, the area itself included.
    pub fn way_to(&self, area: &AreaId) -> Vec<view::Crumb> {
        let mut way = Vec::new();
        let mut here = Some(area.clone());
        while let Some(id) = here {
            if let Some(name) = self.area(&id) {
                way.push(view::Crumb { title: name.name.clone(), address: name.address.clone() });
            }
            here = id.parent();
        }
        way.reverse();
        way
    }

    /// The same page in the other languages: `find` gives its address in a
    /// language, `nearest` the page that is nearest to it where it is missing.
    pub fn translations(
        &self,
        find: impl Fn(&LanguageTag) -> Option<String>,
        nearest: impl Fn(&LanguageTag) -> String,
    ) -> Vec<view::Translation> {
        let others = self.country.languages.iter().filter(|other| *other != self.language);
        let translation = |other: &LanguageTag| {
            let found = find(other);
            let exists = found.is_some();
            let address = found.unwrap_or_else(|| nearest(other));
            view::Translation { language: self.language_named(other), address, exists }
        };
        others.map(translation).collect()
    }
}

/// A language, then those that stand in for it.
fn chain_of(network: &Network, country: &Country, language: &LanguageTag) -> Vec<LanguageTag> {
    let mut chain = vec![language.clone()];
    for next in network.fallback_language().into_iter().chain(&country.languages) {
        if !chain.contains(next) {
            chain.push(next.clone());
        }
    }
    chain
}

/// The version of a work that a list shows to readers of these languages.
fn listed_version<'a>(chain: &[LanguageTag], work: &Work<'a>) -> Option<Version<'a>> {
    let current = |version: &Version<'a>| version.record.status == Status::Current;
    chain
        .iter()
        .find_map(|language| work.version_in(language).filter(current))
        .or_else(|| work.versions.iter().find(|version| current(version)).copied())
}
