//! The pages of alerts, answers and voices, and their lists.

use std::sync::Arc;

use crate::model::record::Status;
use crate::model::{AreaId, Genre, LanguageTag};
use crate::plan::address;
use crate::plan::brief::{text_of, withdrawal};
use crate::plan::catalogue::{Version, Work};
use crate::plan::country::Shelf;
use crate::plan::documents::sections;
use crate::plan::texts::alert_age;
use crate::plan::view;
use crate::plan::{PlannedPage, View};

/// Plans the pages of all alerts, answers and voices, and of the lists of those
/// that there are.
pub(super) fn pages(shelf: &Shelf<'_>) -> Vec<PlannedPage> {
    let catalogue = shelf.catalogue;
    let alerts = catalogue.alerts.iter().filter_map(|work| alert(shelf, work));
    let answers = catalogue.answers.iter().filter_map(|work| answer(shelf, work));
    let voices = catalogue.voices.iter().filter_map(|work| voice(shelf, work));
    alerts.chain(answers).chain(voices).chain(lists(shelf)).collect()
}

fn alert(shelf: &Shelf<'_>, work: &Work<'_>) -> Option<PlannedPage> {
    let version = work.version_in(shelf.language)?;
    let record = version.record;
    let alert = version.brief.alert()?;
    let at = address_of(shelf.language, work);
    let (body, sources) = text_of(shelf, &version, &at);
    let view = view::AlertView {
        body,
        plain: plain(&version),
        severity: alert.severity.as_str(),
        issued: shelf.say(alert.issued),
        expires: shelf.say(alert.expires),
        last_day: alert.expires.last_day().to_string(),
        has_expired: alert.expires.last_day() < shelf.settings.today,
        age: alert_age(shelf, alert),
        withdrawn: (record.status == Status::Withdrawn).then(|| withdrawal(shelf, record)),
        issuer: shelf.steward(&alert.issued_by),
        sources,
        area: shelf.area(&work.area.id)?.clone(),
        topics: topics(shelf, &alert.topics),
    };
    Some(planned(shelf, work, &version, view::TextPage::Alert(view)))
}

fn answer(shelf: &Shelf<'_>, work: &Work<'_>) -> Option<PlannedPage> {
    let version = work.version_in(shelf.language)?;
    let record = version.record;
    let answer = version.brief.answer()?;
    let at = address_of(shelf.language, work);
    let (body, sources) = text_of(shelf, &version, &at);
    let related = shelf.texts().answers_on(&work.area.id, work.topic);
    let own = work.versions.iter().map(|version| address_of(&version.brief.language, work));
    let own: Vec<String> = own.collect();
    let view = view::AnswerView {
        body,
        plain: plain(&version),
        freshness: shelf.freshness(&version),
        withdrawn: (record.status == Status::Withdrawn).then(|| withdrawal(shelf, record)),
        asked: answer.asked.map(|asked| shelf.say(asked)),
        answered: shelf.say(answer.answered),
        answered_by: shelf.steward(&answer.answered_by),
        steward: shelf.steward(&record.reviewed_by),
        sources,
        area: shelf.area(&work.area.id)?.clone(),
        topic: shelf.topic(work.topic)?.clone(),
        briefs: nearest_brief(shelf, work).into_iter().collect(),
        related: related.into_iter().filter(|entry| !own.contains(&entry.address)).collect(),
    };
    Some(planned(shelf, work, &version, view::TextPage::Answer(Box::new(view))))
}

fn voice(shelf: &Shelf<'_>, work: &Work<'_>) -> Option<PlannedPage> {
    let version = work.version_in(shelf.language)?;
    let voice = version.brief.voice()?;
    let at = address_of(shelf.language, work);
    let (body, sources) = text_of(shelf, &version, &at);
    let view = view::VoiceView {
        body,
        speaker: voice.speaker.clone(),
        told: shelf.say(voice.told),
        last_day: voice.consent.until.map(|until| until.last_day().to_string()),
        recorded_by: shelf.steward(&voice.recorded_by),
        original: voice.translation_of.as_ref().map(|origin| shelf.language_named(&origin.lang)),
        sources,
        area: shelf.area(&work.area.id)?.clone(),
        topics: topics(shelf, &voice.topics),
    };
    Some(planned(shelf, work, &version, view::TextPage::Voice(view)))
}

/// The brief on the topic of a text, for its area or the nearest one above.
fn nearest_brief(shelf: &Shelf<'_>, work: &Work<'_>) -> Option<Arc<view::Entry>> {
    let mut here = Some(work.area.id.clone());
    while let Some(area) = here {
        if let Some(entry) = shelf.entry_on(&area, work.topic) {
            return Some(Arc::clone(entry));
        }
        here = area.parent();
    }
    None
}

fn topics(shelf: &Shelf<'_>, ids: &[String]) -> Vec<view::Topic> {
    ids.iter().filter_map(|id| shelf.topic(id)).cloned().collect()
}

fn plain(version: &Version<'_>) -> String {
    let sections = sections(&version.brief.body, version.record);
    let texts = sections.iter().flat_map(|section| [&*section.heading, &*section.text]);
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

fn address_of(language: &LanguageTag, work: &Work<'_>) -> String {
    address::text(language, work.genre, &work.area.id, work.stem)
}

fn planned(shelf: &Shelf<'_>, work: &Work<'_>, version: &Version<'_>, view: view::TextPage) -> PlannedPage {
    let at = address_of(shelf.language, work);
    let find = |language: &LanguageTag| work.version_in(language).map(|_| address_of(language, work));
    let page = view::Page {
        kind: work.genre.as_str(),
        title: version.record.title.clone(),
        description: version.record.summary.clone(),
        breadcrumbs: shelf.way_to(&work.area.id),
        translations: shelf.translations(find, |language| address::area(language, &work.area.id)),
        address: at,
    };
    PlannedPage { root: address::root(&page.address), page, view: View::Text(Box::new(view)) }
}

/// The lists, of those that there are.
fn lists(shelf: &Shelf<'_>) -> Vec<PlannedPage> {
    let texts = shelf.texts();
    let lists = texts.lists(shelf);
    let mut pages = Vec::new();
    if lists.alerts.is_some() {
        let (mut past, current): (Vec<_>, Vec<_>) =
            texts.alerts().cloned().partition(|alert| alert.has_expired);
        past.sort_by(|one, other| (&other.issued.iso, &one.address).cmp(&(&one.issued.iso, &other.address)));
        let view = view::TextPage::Alerts(view::AlertList { current, past });
        pages.push(list(shelf, "alerts", Genre::Alert, view));
    }
    if lists.answers.is_some() {
        let on_topics = shelf.topics().filter_map(|topic| {
            let entries: Vec<_> = texts
                .answers()
                .map(|(_, entry)| entry)
                .filter(|entry| entry.topic == topic.id)
                .cloned()
                .collect();
            (!entries.is_empty()).then(|| view::AnswersOnTopic { topic: topic.clone(), entries })
        });
        pages.push(list(shelf, "answers", Genre::Answer, view::TextPage::Answers(on_topics.collect())));
    }
    if lists.voices.is_some() {
        let voices = texts.voices().cloned().collect();
        pages.push(list(shelf, "voices", Genre::Voice, view::TextPage::Voices(voices)));
    }
    pages
}

/// A page with a list; its title is a text of the theme, by its kind.
fn list(shelf: &Shelf<'_>, kind: &'static str, genre: Genre, view: view::TextPage) -> PlannedPage {
    let works = match genre {
        Genre::Alert => &shelf.catalogue.alerts,
        Genre::Answer => &shelf.catalogue.answers,
        _ => &shelf.catalogue.voices,
    };
    // In each language that any is shown in, which is all of them.
    let find = |language: &LanguageTag| (!works.is_empty()).then(|| address::list(language, kind));
    let page = view::Page {
        kind,
        title: String::new(),
        description: None,
        address: address::list(shelf.language, kind),
        breadcrumbs: shelf.way_to(&AreaId::new(shelf.country.id())),
        translations: shelf.translations(find, address::home),
    };
    PlannedPage { root: address::root(&page.address), page, view: View::Text(Box::new(view)) }
}
