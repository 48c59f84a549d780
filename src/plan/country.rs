//! What the pages of a country in one language are made from.

mod said;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::record::Status;
use crate::model::{Area, AreaId, Country, LanguageTag, Network};
use crate::plan::address;
use crate::plan::aging::{self, Aging};
use crate::plan::catalogue::{Catalogue, Claim, Version, Work};
use crate::plan::coverage::Shown;
use crate::plan::dates::Dates;
use crate::plan::order::Order;
use crate::plan::outcomes::Published;
use crate::plan::service::Listing;
use crate::plan::texts::Texts;
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
    /// The order of lists.
    pub order: Order,
    /// The areas of the country in the order of lists.
    pub in_order: Vec<&'a Arc<Area>>,
    dates: &'a Dates,
    areas: BTreeMap<AreaId, view::AreaName>,
    topics: BTreeMap<&'a str, view::Topic>,
    /// The topics, each before those under it.
    topic_order: Vec<&'a str>,
    /// For each topic the places in `topic_order` of itself and those under it.
    topic_spans: BTreeMap<&'a str, Range<usize>>,
    languages: BTreeMap<&'a str, view::Language>,
    /// By area, topic and the order of briefs on it.
    pub(super) entries: Vec<Shown<'a>>,
    pub(super) by_area: BTreeMap<&'a AreaId, Range<usize>>,
    pub(super) by_subject: BTreeMap<(&'a str, &'a str), Range<usize>>,
    /// For each topic the places of the areas and entries on it.
    pub(super) by_topic: BTreeMap<&'a str, Vec<(usize, usize)>>,
    /// For each area the places of itself and of those in it.
    pub(super) area_spans: BTreeMap<&'a AreaId, Range<usize>>,
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
    /// How it claims to stand for its topic.
    pub claim: Claim,
    /// Its place among the briefs on its topic in its area, where one is given.
    pub order: Option<u32>,
    /// True for the brief that stands for its topic in its area.
    pub leads: bool,
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
            order: Order::of(language),
            in_order: Vec::new(),
            dates: settings.dates.get(language.as_str())?,
            areas: BTreeMap::new(),
            topics: BTreeMap::new(),
            topic_order: network.record.topics_in_order(),
            topic_spans: BTreeMap::new(),
            languages,
            entries: Vec::new(),
            by_area: BTreeMap::new(),
            by_subject: BTreeMap::new(),
            by_topic: BTreeMap::new(),
            area_spans: BTreeMap::new(),
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
        shelf.in_order = shelf.order.areas(&country.areas, &shelf.chain_tags());
        shelf.topic_spans = shelf.spans_of_topics();
        shelf.area_spans = spans(shelf.in_order.iter().map(|area| (&area.id, area.id.depth())));
        shelf.topics = shelf.name_topics();
        let listed: Vec<Listed<'a>> = catalogue.listed().filter_map(|work| shelf.listed(work)).collect();
        shelf.entries = listed
            .into_iter()
            .filter_map(|listed| Some((listed, Arc::new(shelf.make_entry(&listed)?))))
            .collect();
        // Within an area they stay in the order of the catalogue.
        let mut entries = std::mem::take(&mut shelf.entries);
        entries.sort_by_cached_key(|(listed, _)| shelf.area_place(&listed.area.id));
        shelf.entries = entries;
        shelf.order_entries();
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
        Some(Listed::new(work, version))
    }

    /// Puts the briefs on one topic in one area in the order of this language,
    /// the leading one first, and notes where the entries of each are.
    fn order_entries(&mut self) {
        let mut start = 0;
        while let Some((first, _)) = self.entries.get(start) {
            let (area, topic) = (&first.area.id, first.topic);
            let rest = self.entries.get(start..).unwrap_or_default();
            let length =
                rest.iter().take_while(|(one, _)| one.area.id == *area && one.topic == topic).count();
            let end = start + length;
            if let Some(same) = self.entries.get_mut(start..end) {
                same.sort_by(|(a, one), (b, other)| {
                    let by_title = self.order.compare(&one.title, &other.title);
                    let place = |listed: &Listed<'_>| (!listed.leads, listed.order.unwrap_or(u32::MAX));
                    place(a).cmp(&place(b)).then(by_title).then_with(|| a.stem.cmp(b.stem))
                });
            }
            self.by_subject.insert((area.as_str(), topic), start..end);
            self.by_area.entry(area).or_insert(start..end).end = end;
            let place = self.area_place(area);
            self.by_topic.entry(topic).or_default().extend((start..end).map(|index| (place, index)));
            start = end;
        }
    }

    fn spans_of_topics(&self) -> BTreeMap<&'a str, Range<usize>> {
        let record = &self.network.record;
        spans(self.topic_order.iter().map(|id| (*id, record.topic_and_above(id).count())))
    }

    /// Where an area stands in the order of areas.
    pub(super) fn area_place(&self, area: &AreaId) -> usize {
        self.area_spans.get(area).map_or(usize::MAX, |span| span.start)
    }

    /// The ids of a topic and of those under it, in order.
    pub(super) fn topics_in(&self, topic: &str) -> &[&'a str] {
        let span = self.topic_spans.get(topic).cloned();
        span.and_then(|span| self.topic_order.get(span)).unwrap_or_default()
    }

    /// The place of a topic in the order of topics.
    pub(super) fn topic_place(&self, topic: &str) -> Option<usize> {
        self.topic_spans.get(topic).map(|span| span.start)
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
        self.in_order.iter().copied().skip(1)
    }

    /// True when the country has localities, and so pages for topics across them.
    pub fn has_localities(&self) -> bool {
        self.country.areas.len() > 1
    }

    fn name_topics(&self) -> BTreeMap<&'a str, view::Topic> {
        // How many briefs there are on each topic and under it, and the first on it.
        let mut briefs: BTreeMap<&str, (usize, Option<&Work<'a>>)> = BTreeMap::new();
        for work in self.catalogue.listed() {
            for id in self.network.record.topic_and_above(work.topic) {
                briefs.entry(id).or_default().0 += 1;
            }
            briefs.entry(work.topic).or_default().1.get_or_insert(work);
        }
        let topics = self.network.record.topics.iter().map(|(id, record)| {
            let address = match briefs.get(id.as_str()) {
                None => None,
                // One brief and nothing else: it is the page on the topic.
                Some((1, Some(work))) if !self.has_localities() => self.listed(work).map(|listed| {
                    let brief = listed.version.brief;
                    address::brief(&brief.language, &brief.id.area, &brief.id.stem, brief.id.audience)
                }),
                Some(_) => Some(address::topic(self.language, id)),
            };
            let view::Said { text: name, language, .. } = self.said(&record.name);
            let topic = view::Topic {
                id: id.clone(),
                name,
                language,
                address,
                under: self.network.record.topic_above(id).map(str::to_owned),
                depth: self.network.record.topic_and_above(id).count().saturating_sub(1),
                below: self.topics_in(id).len().saturating_sub(1),
            };
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

    /// All entries, by area in the order of lists, then in that of the catalogue.
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

    /// An area in this language.
    pub fn area(&self, id: &AreaId) -> Option<&view::AreaName> {
        self.areas.get(id)
    }

    /// A topic in this language.
    pub fn topic(&self, id: &str) -> Option<&view::Topic> {
        self.topics.get(id)
    }

    /// All topics in the order of the network, each before those under it.
    pub fn topics(&self) -> impl Iterator<Item = &view::Topic> {
        self.topic_order.iter().filter_map(|id| self.topics.get(id))
    }

    /// The topics that a topic lies under as steps of the way to it, the
    /// uppermost first; those without any page are left out.
    pub(super) fn way_above_topic(&self, topic: &str) -> Vec<view::Crumb> {
        let above = self.network.record.topic_and_above(topic).skip(1);
        let crumb = |topic: &view::Topic| {
            Some(view::Crumb { title: topic.name.clone(), address: topic.address.clone()? })
        };
        let mut way: Vec<_> = above.filter_map(|id| self.topic(id).and_then(crumb)).collect();
        way.reverse();
        way
    }
}

impl<'a> Listed<'a> {
    /// A work with the version shown.
    pub(super) fn new(work: &Work<'a>, version: Version<'a>) -> Self {
        let Work { area, stem, topic, claim, order, leads, .. } = *work;
        Self { area, stem, topic, claim, order, leads, version }
    }
}

/// For each of a tree's nodes, which come each before those below it with their
/// depth, the places of itself and of those below it.
fn spans<K: Ord + Copy>(nodes: impl Iterator<Item = (K, usize)>) -> BTreeMap<K, Range<usize>> {
    let mut spans: BTreeMap<K, Range<usize>> = BTreeMap::new();
    let mut open: Vec<(K, usize)> = Vec::new();
    let mut count = 0;
    for (node, depth) in nodes {
        open.retain(|(_, above)| *above < depth);
        open.push((node, depth));
        spans.insert(node, count..count);
        count += 1;
        for (above, _) in &open {
            if let Some(span) = spans.get_mut(above) {
                span.end = count;
            }
        }
    }
    spans
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
