//! The texts of a country by what they are about, with their translations.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::freshness::{Schedule, State, with_priority};
use crate::model::record::{Audience, BriefRecord, Status};
use crate::model::{Area, AreaId, Brief, Country, Genre, LanguageTag, Network};
use crate::plan::order::Order;
use crate::plan::outcomes::Published;
use crate::plan::schemes::Running;
use crate::plan::service::Offered;

/// A text in all the languages that it is published in.
pub struct Work<'a> {
    /// The area it is about.
    pub area: &'a Arc<Area>,
    /// What kind of text it is.
    pub genre: Genre,
    /// The file stem.
    pub stem: &'a str,
    /// For whom, besides everybody.
    pub audience: Option<Audience>,
    /// Id of its topic; empty for alerts and voices that name none.
    pub topic: &'a str,
    /// How it claims to stand for its topic.
    pub claim: Claim,
    /// Its place among the briefs on its topic in its area, where one is given.
    pub order: Option<u32>,
    /// True for the listed brief that stands for its topic in its area.
    pub leads: bool,
    /// The briefs with their front matter, by language in the order of files.
    pub versions: Vec<Version<'a>>,
}

/// How a brief claims to stand for its topic in its area, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Claim {
    /// It is named after the topic.
    Named,
    /// Its front matter says so.
    Stated,
    /// By nothing: it stands for the topic where it is the first on it.
    None,
}

/// A brief in one language.
#[derive(Clone, Copy)]
pub struct Version<'a> {
    /// The brief.
    pub brief: &'a Brief,
    /// Its front matter.
    pub record: &'a BriefRecord,
    /// When it changes its state.
    pub schedule: Schedule,
}

impl Version<'_> {
    /// How old it is on a day.
    pub fn state_on(&self, day: Date) -> State {
        self.schedule.state_on(day)
    }
}

impl<'a> Work<'a> {
    /// The version in a language.
    pub fn version_in(&self, language: &LanguageTag) -> Option<Version<'a>> {
        self.versions.iter().find(|version| version.brief.language == *language).copied()
    }

    /// The version in a language, unless it is withdrawn.
    pub fn current_in(&self, language: &LanguageTag) -> Option<Version<'a>> {
        self.version_in(language).filter(|version| version.record.status == Status::Current)
    }

    /// The version in the first of `languages` that it has, or any.
    pub fn nearest(&self, languages: &[LanguageTag]) -> Option<Version<'a>> {
        languages.iter().find_map(|language| self.version_in(language)).or(self.versions.first().copied())
    }
}

/// The published texts of a country.
pub struct Catalogue<'a> {
    /// All briefs, by area (in the order of the country's areas), then by the
    /// network's order of topics, then the one that claims to stand for the topic
    /// before the others, these by their own order and then by title, at last by
    /// stem and audience.
    pub works: Vec<Work<'a>>,
    /// The alerts, in the same order.
    pub alerts: Vec<Work<'a>>,
    /// The answers, in the same order.
    pub answers: Vec<Work<'a>>,
    /// The voices, in the same order.
    pub voices: Vec<Work<'a>>,
    /// The services, in the order of the country.
    pub services: Vec<Offered<'a>>,
    /// The schemes that are not closed, in the order of the country.
    pub schemes: Vec<Running<'a>>,
    /// The published figures of follow-up.
    pub outcomes: Vec<Published<'a>>,
    /// Places in `works`, by area, stem and audience.
    places: BTreeMap<(&'a str, &'a str, Option<Audience>), usize>,
}

impl<'a> Catalogue<'a> {
    /// The texts that get a page: not drafts, with sound front matter, on a
    /// known area and topic, and not in one of the files `left_out`.
    pub fn new(network: &'a Network, country: &'a Country, left_out: &BTreeSet<Arc<str>>) -> Self {
        let works = |texts: &'a [Arc<Brief>]| works(network, country, texts, left_out);
        let briefs = works(&country.briefs);
        let place =
            |(place, work): (usize, &Work<'a>)| ((work.area.id.as_str(), work.stem, work.audience), place);
        let mut catalogue = Self {
            places: briefs.iter().enumerate().map(place).collect(),
            works: briefs,
            alerts: works(&country.alerts),
            answers: works(&country.answers),
            voices: works(&country.voices),
            services: Offered::all(network, country, left_out),
            schemes: Running::all(network, country, left_out),
            outcomes: Published::all(country, left_out),
        };
        catalogue.choose_leaders();
        catalogue
    }

    /// Of the listed briefs on a topic in an area the first leads.
    fn choose_leaders(&mut self) {
        let mut leads = vec![false; self.works.len()];
        let mut before = None;
        for (work, leads) in self.works.iter().zip(&mut leads) {
            let subject = Some((&work.area.id, work.topic));
            if subject != before && self.is_listed(work) {
                *leads = true;
                before = subject;
            }
        }
        for (work, leads) in self.works.iter_mut().zip(leads) {
            work.leads = leads;
        }
    }

    /// The alert, answer or voice with an identity.
    pub fn find_text(&self, genre: Genre, area: &AreaId, stem: &str) -> Option<&Work<'a>> {
        let works = match genre {
            Genre::Brief => &self.works,
            Genre::Alert => &self.alerts,
            Genre::Answer => &self.answers,
            Genre::Voice => &self.voices,
        };
        works.iter().find(|work| work.area.id == *area && work.stem == stem)
    }

    /// The works that lists show: not withdrawn, and of the versions for
    /// different readers the one for everybody where there is one.
    pub fn listed(&self) -> impl Iterator<Item = &Work<'a>> {
        self.works.iter().filter(|work| self.is_listed(work))
    }

    fn is_listed(&self, work: &Work<'a>) -> bool {
        work.versions.iter().any(|version| version.record.status == Status::Current)
            && (work.audience.is_none() || self.find(&work.area.id, work.stem, None).is_none())
    }

    /// The work with an identity.
    pub fn find(&self, area: &AreaId, stem: &str, audience: Option<Audience>) -> Option<&Work<'a>> {
        let place = self.places.get(&(area.as_str(), stem, audience))?;
        self.works.get(*place)
    }
}

/// The works that texts of one genre make, in the order of [`Catalogue`].
fn works<'a>(
    network: &'a Network,
    country: &'a Country,
    texts: &'a [Arc<Brief>],
    left_out: &BTreeSet<Arc<str>>,
) -> Vec<Work<'a>> {
    let mut works: Vec<Work<'a>> = Vec::new();
    for text in texts {
        let Some(record) = &text.record else { continue };
        let Some(area) = country.find_area(&text.id.area) else { continue };
        let topic = network.record.topics.get(text.topic());
        let needs_topic = matches!(text.id.genre, Genre::Brief | Genre::Answer);
        if record.status == Status::Draft
            || (needs_topic && topic.is_none())
            || left_out.contains(&text.file.path)
            || !country.languages.contains(&text.language)
        {
            continue;
        }
        let interval = record
            .review_every
            .unwrap_or_else(|| with_priority(network.record.review_interval(text.topic()), area.priority));
        let schedule = match text.alert() {
            // Nobody reviews an alert: it holds, and then it does not.
            Some(alert) => Schedule::until(alert.expires),
            None => Schedule::new(record.reviewed, interval, record.valid_until),
        };
        let version = Version { brief: text, record, schedule };
        match works.last_mut() {
            Some(work)
                if work.area.id == text.id.area
                    && *work.stem == *text.id.stem
                    && work.audience == text.id.audience =>
            {
                work.versions.push(version);
            }
            _ => works.push(Work {
                area,
                genre: text.id.genre,
                stem: &text.id.stem,
                audience: text.id.audience,
                topic: text.topic(),
                claim: claim(text),
                order: record.order,
                leads: false,
                versions: vec![version],
            }),
        }
    }
    // A page has one place in all languages: that of its original.
    for work in &mut works {
        if let Some(version) = network.fallback_language().and_then(|language| work.version_in(language)) {
            work.topic = version.brief.topic();
            work.order = version.record.order;
            work.claim = claim(version.brief);
        }
    }
    sort(network, country, &mut works);
    works
}

fn claim(text: &Brief) -> Claim {
    match &text.record {
        Some(record) if text.id.genre == Genre::Brief => {
            if *text.id.stem == *text.topic() {
                Claim::Named
            } else if record.stands_for_topic {
                Claim::Stated
            } else {
                Claim::None
            }
        }
        _ => Claim::None,
    }
}

/// Puts works in the order of [`Catalogue::works`]. What a brief says of its
/// place holds for its versions in other words too; titles are compared as
/// the first language of the network does.
fn sort(network: &Network, country: &Country, works: &mut Vec<Work<'_>>) {
    let areas: BTreeMap<&AreaId, usize> =
        country.areas.iter().enumerate().map(|(place, area)| (&area.id, place)).collect();
    let topics: BTreeMap<&str, usize> = network
        .record
        .topics_in_order()
        .into_iter()
        .enumerate()
        .map(|(place, topic)| (topic, place))
        .collect();
    let languages: Vec<LanguageTag> = network.fallback_language().into_iter().cloned().collect();
    let order = languages.first().map(Order::of);
    // The page for everybody comes first of those with one stem.
    let mut firsts: BTreeMap<(&AreaId, &str), (Claim, u32, Vec<u8>)> = BTreeMap::new();
    for work in works.iter() {
        firsts.entry((&work.area.id, work.stem)).or_insert_with(|| {
            let title = work.nearest(&languages).map_or("", |version| version.record.title.as_str());
            (
                work.claim,
                work.order.unwrap_or(u32::MAX),
                order.as_ref().map_or_else(|| title.as_bytes().to_vec(), |order| order.key(title)),
            )
        });
    }
    let mut keyed: Vec<_> = Vec::with_capacity(works.len());
    for work in works.drain(..) {
        let first = firsts.get(&(&work.area.id, work.stem)).cloned();
        let subject = (areas.get(&work.area.id).copied(), topics.get(work.topic).copied());
        keyed.push(((subject, first, work.stem, work.audience), work));
    }
    keyed.sort_by(|(one, _), (other, _)| one.cmp(other));
    works.extend(keyed.into_iter().map(|(_, work)| work));
}
