//! Alerts, answers and voices: which of them a country has, and beside which
//! pages they stand.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::freshness::State;
use crate::model::record::{AlertRecord, NetworkRecord, Status, VoiceRecord};
use crate::model::{AreaId, Genre};
use crate::plan::View;
use crate::plan::address;
use crate::plan::brief::withdrawal;
use crate::plan::catalogue::{Version, Work};
use crate::plan::country::{Listed, Shelf};
use crate::plan::view;

/// The alerts, answers and voices that lists in a language show.
#[derive(Default)]
pub(super) struct Texts<'a> {
    /// The most severe first, then the newest.
    alerts: Vec<Placed<'a, view::AlertEntry>>,
    /// The vocabulary; `None` without any texts.
    network: Option<&'a NetworkRecord>,
    /// Those that were withdrawn.
    withdrawn: Vec<Arc<view::AlertEntry>>,
    /// By area, then in the order of the catalogue.
    answers: Vec<(Listed<'a>, Arc<view::Entry>)>,
    /// By area, then in the order of the catalogue.
    voices: Vec<Placed<'a, view::VoiceEntry>>,
}

/// An entry with what it is about.
struct Placed<'a, T> {
    network: &'a NetworkRecord,
    version: Version<'a>,
    area: &'a AreaId,
    topics: &'a [String],
    entry: Arc<T>,
}

impl<T> Placed<'_, T> {
    /// True when it is on the topic, on one above or on one under it.
    fn is_on(&self, topic: &str) -> bool {
        self.topics.iter().any(|id| self.network.is_one_branch(id, topic))
    }
}

impl<'a> Texts<'a> {
    /// Makes the entries of a country in the language of the shelf.
    pub(super) fn new(shelf: &Shelf<'a>) -> Self {
        let network = &shelf.network.record;
        let listed = |works: &'a [Work<'a>]| works.iter().filter_map(|work| shelf.listed(work));
        let mut alerts: Vec<(&AlertRecord, Placed<'a, view::AlertEntry>)> = listed(&shelf.catalogue.alerts)
            .filter_map(|listed| {
                let alert = listed.version.brief.alert()?;
                let entry = Arc::new(alert_entry(shelf, &listed, alert)?);
                Some((
                    alert,
                    Placed {
                        network,
                        version: listed.version,
                        area: &listed.area.id,
                        topics: &alert.topics,
                        entry,
                    },
                ))
            })
            .collect();
        alerts.sort_by(|(a, one), (b, other)| {
            (Reverse(a.severity), Reverse(a.issued.first_day()), &one.entry.address).cmp(&(
                Reverse(b.severity),
                Reverse(b.issued.first_day()),
                &other.entry.address,
            ))
        });
        let withdrawn = shelf.catalogue.alerts.iter().filter(|work| shelf.listed(work).is_none());
        let withdrawn = withdrawn.filter_map(|work| {
            let version = work.nearest(&shelf.chain)?;
            let listed = Listed::new(work, version);
            Some(Arc::new(alert_entry(shelf, &listed, version.brief.alert()?)?))
        });
        let answers = listed(&shelf.catalogue.answers).filter_map(|listed| {
            let entry = Arc::new(shelf.make_entry(&listed)?);
            Some((listed, entry))
        });
        let place = |id: &AreaId| shelf.area_place(id);
        let mut answers: Vec<_> = answers.collect();
        answers.sort_by_cached_key(|(listed, _): &(Listed<'_>, Arc<view::Entry>)| place(&listed.area.id));
        let voices = listed(&shelf.catalogue.voices).filter_map(|listed| {
            let voice = listed.version.brief.voice()?;
            let entry = Arc::new(voice_entry(shelf, &listed, voice)?);
            Some(Placed {
                network,
                version: listed.version,
                area: &listed.area.id,
                topics: &voice.topics,
                entry,
            })
        });
        let mut voices: Vec<_> = voices.collect();
        voices.sort_by_cached_key(|voice| place(voice.area));
        Self {
            alerts: alerts.into_iter().map(|(_, placed)| placed).collect(),
            network: Some(network),
            withdrawn: withdrawn.collect(),
            answers,
            voices,
        }
    }

    /// The alerts that were withdrawn, which are in the feed and in no list.
    pub(super) fn withdrawn(&self) -> impl Iterator<Item = &Arc<view::AlertEntry>> {
        self.withdrawn.iter()
    }

    /// All alerts that are not withdrawn, the most severe first.
    pub(super) fn alerts(&self) -> impl Iterator<Item = &Arc<view::AlertEntry>> {
        self.alerts.iter().map(|placed| &placed.entry)
    }

    /// All answers, which age as briefs do.
    pub(super) fn answers(&self) -> impl Iterator<Item = (&Listed<'a>, &Arc<view::Entry>)> {
        self.answers.iter().map(|(listed, entry)| (listed, entry))
    }

    /// All voices.
    pub(super) fn voices(&self) -> impl Iterator<Item = &Arc<view::VoiceEntry>> {
        self.voices.iter().map(|placed| &placed.entry)
    }

    /// The alerts, then the voices, as pages on what they cite show them.
    pub(super) fn that_do_not_age(&self) -> impl Iterator<Item = (&Version<'a>, view::CitingText)> {
        let alerts = self.alerts.iter().map(|placed| {
            let view::AlertEntry { title, address, language, age, .. } = &*placed.entry;
            (&placed.version, citing(title, address, language.as_ref(), Some(age)))
        });
        let voices = self.voices.iter().map(|placed| {
            let view::VoiceEntry { title, address, language, .. } = &*placed.entry;
            (&placed.version, citing(title, address, language.as_ref(), None))
        });
        alerts.chain(voices)
    }

    /// The alerts that hold on the day of the build for an area, which lies in
    /// the area of the alert, and a topic: those that name it, and those that
    /// name none. Without a topic, those on all topics.
    pub(super) fn alerts_on(&self, area: &AreaId, topic: Option<&str>) -> Vec<Arc<view::AlertEntry>> {
        self.current(|placed| {
            area.lies_in(placed.area)
                && topic.is_none_or(|topic| placed.topics.is_empty() || placed.is_on(topic))
        })
    }

    fn current(&self, wanted: impl Fn(&Placed<'a, view::AlertEntry>) -> bool) -> Vec<Arc<view::AlertEntry>> {
        let holding = self.alerts.iter().filter(|placed| !placed.entry.has_expired);
        holding.filter(|placed| wanted(placed)).map(|placed| Arc::clone(&placed.entry)).collect()
    }

    fn is_one_branch(&self, topic: &str, other: &str) -> bool {
        topic == other || self.network.is_some_and(|network| network.is_one_branch(topic, other))
    }

    /// The answers on a topic, on those above and under it, for an area, what it lies in and what lies in it.
    pub(super) fn answers_on(&self, area: &AreaId, topic: &str) -> Vec<Arc<view::Entry>> {
        self.answers_that(|listed| {
            let other = &listed.area.id;
            self.is_one_branch(listed.topic, topic) && (area.lies_in(other) || other.lies_in(area))
        })
    }

    fn answers_that(&self, wanted: impl Fn(&Listed<'a>) -> bool) -> Vec<Arc<view::Entry>> {
        self.answers().filter(|(listed, _)| wanted(listed)).map(|(_, entry)| Arc::clone(entry)).collect()
    }

    /// What stands beside what a page shows.
    pub(super) fn beside(&self, view: &View) -> view::Beside {
        let id = |area: &view::AreaName| AreaId::new(&area.id);
        match view {
            View::Home(_) => view::Beside { alerts: self.current(|_| true), ..view::Beside::default() },
            View::Brief(brief) => view::Beside {
                alerts: self.alerts_on(&id(&brief.area), Some(&brief.topic.id)),
                answers: self.answers_on(&id(&brief.area), &brief.topic.id),
                voices: Vec::new(),
            },
            View::Locality(locality) => {
                let here = id(&locality.area);
                view::Beside {
                    alerts: self.alerts_on(&here, None),
                    answers: self.answers_that(|listed| listed.area.id.lies_in(&here)),
                    voices: entries(&self.voices, |placed| placed.area.lies_in(&here)),
                }
            }
            View::Topic(topic) => {
                let topic = &topic.topic.id;
                view::Beside {
                    alerts: self.current(|placed| {
                        placed.is_on(topic) || (placed.topics.is_empty() && placed.area.depth() == 0)
                    }),
                    answers: self.answers_that(|listed| self.is_one_branch(listed.topic, topic)),
                    voices: entries(&self.voices, |placed| placed.is_on(topic)),
                }
            }
            View::Text(text) => match &**text {
                view::TextPage::Answer(answer) => view::Beside {
                    alerts: self.alerts_on(&id(&answer.area), Some(&answer.topic.id)),
                    ..view::Beside::default()
                },
                _ => view::Beside::default(),
            },
            _ => view::Beside::default(),
        }
    }

    /// Where the lists are.
    pub(super) fn lists(&self, shelf: &Shelf<'_>) -> view::TextLists {
        let list = |genre: Genre, is_empty: bool, count: usize| {
            let address = address::list(shelf.language, genre.directory()?);
            (!is_empty).then_some(view::TextList { address, count })
        };
        let current = self.alerts().filter(|alert| !alert.has_expired).count();
        let has_alerts = !shelf.catalogue.alerts.is_empty();
        view::TextLists {
            alerts: list(Genre::Alert, !has_alerts, current),
            feed: has_alerts.then(|| address::alert_feed(shelf.language)),
            answers: list(Genre::Answer, self.answers.is_empty(), self.answers.len()),
            voices: list(Genre::Voice, self.voices.is_empty(), self.voices.len()),
        }
    }
}

fn entries<T>(all: &[Placed<'_, T>], wanted: impl Fn(&Placed<'_, T>) -> bool) -> Vec<Arc<T>> {
    all.iter().filter(|placed| wanted(placed)).map(|placed| Arc::clone(&placed.entry)).collect()
}

fn citing(
    title: &str,
    address: &str,
    language: Option<&view::Language>,
    age: Option<&view::Age>,
) -> view::CitingText {
    view::CitingText {
        title: title.to_owned(),
        address: address.to_owned(),
        language: language.cloned(),
        age: age.cloned(),
    }
}

/// The names of topics that the network has.
fn names(shelf: &Shelf<'_>, topics: &[String]) -> Vec<String> {
    topics.iter().filter_map(|id| shelf.topic(id)).map(|topic| topic.name.clone()).collect()
}

/// An alert is current until its last day, and outdated from the next.
pub(super) fn alert_age(shelf: &Shelf<'_>, alert: &AlertRecord) -> view::Age {
    let last = alert.expires.last_day();
    let state = if last < shelf.settings.today { State::Outdated } else { State::Current };
    // The last day that there is has no next.
    view::Age { state: state.as_str(), outdated: last.tomorrow().unwrap_or(last).to_string() }
}

fn alert_entry(shelf: &Shelf<'_>, listed: &Listed<'_>, alert: &AlertRecord) -> Option<view::AlertEntry> {
    let brief = listed.version.brief;
    Some(view::AlertEntry {
        title: alert.title.clone(),
        summary: alert.summary.clone(),
        address: address::text(&brief.language, brief.id.genre, &brief.id.area, &brief.id.stem),
        language: (brief.language != *shelf.language).then(|| shelf.language_named(&brief.language)),
        area: shelf.area(&brief.id.area)?.clone(),
        topics: names(shelf, &alert.topics),
        severity: alert.severity.as_str(),
        issued: shelf.say(alert.issued),
        expires: shelf.say(alert.expires),
        last_day: alert.expires.last_day().to_string(),
        has_expired: alert.expires.last_day() < shelf.settings.today,
        age: alert_age(shelf, alert),
        withdrawn: (listed.version.record.status == Status::Withdrawn)
            .then(|| withdrawal(shelf, listed.version.record)),
    })
}

fn voice_entry(shelf: &Shelf<'_>, listed: &Listed<'_>, voice: &VoiceRecord) -> Option<view::VoiceEntry> {
    let brief = listed.version.brief;
    Some(view::VoiceEntry {
        title: voice.title.clone(),
        summary: voice.summary.clone(),
        speaker: voice.speaker.clone(),
        address: address::text(&brief.language, brief.id.genre, &brief.id.area, &brief.id.stem),
        language: (brief.language != *shelf.language).then(|| shelf.language_named(&brief.language)),
        area: shelf.area(&brief.id.area)?.clone(),
        topics: names(shelf, &voice.topics),
        told: shelf.say(voice.told),
        last_day: voice.consent.until.map(|until| until.last_day().to_string()),
    })
}
