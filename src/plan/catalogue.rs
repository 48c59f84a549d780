//! The texts of a country by what they are about, with their translations.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::freshness::{Schedule, State, topic_interval, with_priority};
use crate::model::record::{Audience, BriefRecord, Status};
use crate::model::{Area, AreaId, Brief, Country, Genre, LanguageTag, Network};
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
    /// The briefs with their front matter, by language in the order of files.
    pub versions: Vec<Version<'a>>,
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
    /// network's order of topics, then by stem and audience.
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
}

impl<'a> Catalogue<'a> {
    /// The texts that get a page: not drafts, with sound front matter, on a
    /// known area and topic, and not in one of the files `left_out`.
    pub fn new(network: &'a Network, country: &'a Country, left_out: &BTreeSet<Arc<str>>) -> Self {
        let works = |texts: &'a [Arc<Brief>]| works(network, country, texts, left_out);
        Self {
            works: works(&country.briefs),
            alerts: works(&country.alerts),
            answers: works(&country.answers),
            voices: works(&country.voices),
            services: Offered::all(network, country, left_out),
            schemes: Running::all(network, country, left_out),
            outcomes: Published::all(country, left_out),
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
        self.works.iter().filter(|work| {
            work.versions.iter().any(|version| version.record.status == Status::Current)
                && (work.audience.is_none() || self.find(&work.area.id, work.stem, None).is_none())
        })
    }

    /// The work with an identity.
    pub fn find(&self, area: &AreaId, stem: &str, audience: Option<Audience>) -> Option<&Work<'a>> {
        self.works.iter().find(|work| work.area.id == *area && work.stem == stem && work.audience == audience)
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
        let interval = record.review_every.unwrap_or_else(|| {
            let of_topic = topic.and_then(|topic| topic.review_every);
            with_priority(of_topic.unwrap_or_else(|| topic_interval(text.topic())), area.priority)
        });
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
                versions: vec![version],
            }),
        }
    }
    let area_order = |id: &AreaId| country.areas.iter().position(|area| area.id == *id);
    let topic_order = |topic: &str| network.record.topics.get_index_of(topic);
    works.sort_by_cached_key(|work| {
        (area_order(&work.area.id), topic_order(work.topic), work.stem.to_owned(), work.audience)
    });
    works
}
