//! The briefs of a country by what they are about, with their translations.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::freshness::{Schedule, State, topic_interval, with_priority};
use crate::model::record::{Audience, BriefRecord, Status};
use crate::model::{Area, AreaId, Brief, Country, LanguageTag, Network};

/// A brief in all the languages that it is published in.
pub struct Work<'a> {
    /// The area it is about.
    pub area: &'a Arc<Area>,
    /// The file stem.
    pub stem: &'a str,
    /// For whom, besides everybody.
    pub audience: Option<Audience>,
    /// Id of its topic.
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

/// The published briefs of a country.
pub struct Catalogue<'a> {
    /// All works, by area (in the order of the country's areas), then by the
    /// network's order of topics, then by stem and audience.
    pub works: Vec<Work<'a>>,
}

impl<'a> Catalogue<'a> {
    /// The briefs that get a page: not drafts, with sound front matter, on a
    /// known area and topic, and not in one of the files `left_out`.
    pub fn new(network: &'a Network, country: &'a Country, left_out: &BTreeSet<Arc<str>>) -> Self {
        let mut works: Vec<Work<'a>> = Vec::new();
        for brief in &country.briefs {
            let Some(record) = &brief.record else { continue };
            let Some(area) = country.find_area(&brief.id.area) else { continue };
            let Some(topic) = network.record.topics.get(brief.topic()) else { continue };
            if record.status == Status::Draft
                || left_out.contains(&brief.file.path)
                || !country.languages.contains(&brief.language)
            {
                continue;
            }
            let interval = record.review_every.unwrap_or_else(|| {
                let of_topic = topic.review_every.unwrap_or_else(|| topic_interval(brief.topic()));
                with_priority(of_topic, area.priority)
            });
            let schedule = Schedule::new(record.reviewed, interval, record.valid_until);
            let version = Version { brief, record, schedule };
            match works.last_mut() {
                Some(work)
                    if work.area.id == brief.id.area
                        && *work.stem == *brief.id.stem
                        && work.audience == brief.id.audience =>
                {
                    work.versions.push(version);
                }
                _ => works.push(Work {
                    area,
                    stem: &brief.id.stem,
                    audience: brief.id.audience,
                    topic: brief.topic(),
                    versions: vec![version],
                }),
            }
        }
        let area_order = |id: &AreaId| country.areas.iter().position(|area| area.id == *id);
        let topic_order = |topic: &str| network.record.topics.get_index_of(topic);
        works.sort_by_cached_key(|work| {
            (area_order(&work.area.id), topic_order(work.topic), work.stem.to_owned(), work.audience)
        });
        Self { works }
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
