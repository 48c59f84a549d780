//! Alerts, answers and voices: what their pages, their lists and the pages that
//! they concern show.

use std::sync::Arc;

use serde::Serialize;

use super::{Age, AreaName, Day, Entry, Freshness, Language, Source, Steward, Topic, Withdrawal};

/// A page of an alert, an answer or a voice, or a list of them.
#[derive(Debug)]
pub enum TextPage {
    /// An alert: `alert` in `alert.html`.
    Alert(AlertView),
    /// All alerts: `alerts` in `alerts.html`.
    Alerts(AlertList),
    /// An answer: `answer` in `answer.html`.
    Answer(Box<AnswerView>),
    /// All answers: `answers` in `answers.html`, a list of [`AnswersOnTopic`].
    Answers(Vec<AnswersOnTopic>),
    /// A voice: `voice` in `voice.html`.
    Voice(VoiceView),
    /// All voices: `voices` in `voices.html`.
    Voices(Vec<Arc<VoiceEntry>>),
}

/// What stands for an alert on other pages.
#[derive(Debug, Clone, Serialize)]
pub struct AlertEntry {
    /// Its title.
    pub title: String,
    /// What to do.
    pub summary: Option<String>,
    /// Its address.
    pub address: String,
    /// Its language, when that is not the language of the page.
    pub language: Option<Language>,
    /// The area that it is about.
    pub area: AreaName,
    /// The names of its topics; none when it concerns all.
    pub topics: Vec<String>,
    /// `extreme`, `severe`, `moderate` or `minor`.
    pub severity: &'static str,
    /// When it was issued.
    pub issued: Day,
    /// Until when it holds.
    pub expires: Day,
    /// The last day on which it holds, as an ISO date to the day.
    pub last_day: String,
    /// True when it had expired on the day of the build.
    pub has_expired: bool,
    /// The same as everything that ages says it.
    pub age: Age,
    /// Its withdrawal: a withdrawn alert is in no list, and in the feed, so that
    /// whoever got the alert gets this too.
    pub withdrawn: Option<Withdrawal>,
}

/// An alert.
#[derive(Debug, Serialize)]
pub struct AlertView {
    /// The text as HTML, as in [`BriefView::body`](super::BriefView::body).
    pub body: String,
    /// The text without marks and citations, for programs.
    pub plain: String,
    /// `extreme`, `severe`, `moderate` or `minor`.
    pub severity: &'static str,
    /// When it was issued.
    pub issued: Day,
    /// Until when it holds.
    pub expires: Day,
    /// The last day on which it holds, as an ISO date to the day.
    pub last_day: String,
    /// True when it had expired on the day of the build.
    pub has_expired: bool,
    /// The same as everything that ages says it.
    pub age: Age,
    /// Its withdrawal, when it is withdrawn.
    pub withdrawn: Option<Withdrawal>,
    /// Who issued it.
    pub issuer: Option<Steward>,
    /// Its sources.
    pub sources: Vec<Source>,
    /// The area that it is about.
    pub area: AreaName,
    /// Its topics; none when it concerns all.
    pub topics: Vec<Topic>,
}

/// All alerts of a country.
#[derive(Debug, Serialize)]
pub struct AlertList {
    /// Those that held on the day of the build, the most severe first.
    pub current: Vec<Arc<AlertEntry>>,
    /// Those that had expired, the newest first.
    pub past: Vec<Arc<AlertEntry>>,
}

/// A question with its answer.
#[derive(Debug, Serialize)]
pub struct AnswerView {
    /// The text as HTML, as in [`BriefView::body`](super::BriefView::body).
    pub body: String,
    /// The text without marks and citations, for programs.
    pub plain: String,
    /// How old it is.
    pub freshness: Freshness,
    /// Its withdrawal, when it is withdrawn.
    pub withdrawn: Option<Withdrawal>,
    /// When it was asked: a month or a year.
    pub asked: Option<Day>,
    /// When it was answered.
    pub answered: Day,
    /// Who answered.
    pub answered_by: Option<Steward>,
    /// Who confirmed it last.
    pub steward: Option<Steward>,
    /// Its sources.
    pub sources: Vec<Source>,
    /// The area that it is about.
    pub area: AreaName,
    /// Its topic.
    pub topic: Topic,
    /// What the network says on the topic here, or in the area above.
    pub briefs: Vec<Arc<Entry>>,
    /// Other questions on the topic.
    pub related: Vec<Arc<Entry>>,
}

/// The answers on a topic.
#[derive(Debug, Serialize)]
pub struct AnswersOnTopic {
    /// The topic.
    pub topic: Topic,
    /// The answers, in the order of the areas.
    pub entries: Vec<Arc<Entry>>,
}

/// What stands for a voice on other pages.
#[derive(Debug, Clone, Serialize)]
pub struct VoiceEntry {
    /// Its title.
    pub title: String,
    /// What the reader finds there.
    pub summary: Option<String>,
    /// Who speaks, as that person wants to be called.
    pub speaker: String,
    /// Its address.
    pub address: String,
    /// Its language, when that is not the language of the page.
    pub language: Option<Language>,
    /// Where it was told, or what place it is about.
    pub area: AreaName,
    /// The names of its topics.
    pub topics: Vec<String>,
    /// When it was told.
    pub told: Day,
    /// The last day that the consent covers, as an ISO date to the day.
    pub last_day: Option<String>,
}

/// A voice.
#[derive(Debug, Serialize)]
pub struct VoiceView {
    /// The text as HTML, as in [`BriefView::body`](super::BriefView::body).
    pub body: String,
    /// Who speaks, as that person wants to be called.
    pub speaker: String,
    /// When it was told.
    pub told: Day,
    /// The last day that the consent covers, as an ISO date to the day.
    pub last_day: Option<String>,
    /// Who wrote it down.
    pub recorded_by: Option<Steward>,
    /// The language in which it was written down, in a translation.
    pub original: Option<Language>,
    /// Sources on the circumstances.
    pub sources: Vec<Source>,
    /// The area that it is about.
    pub area: AreaName,
    /// Its topics.
    pub topics: Vec<Topic>,
}

/// What stands beside what a page itself says: `beside` in templates.
#[derive(Debug, Default, Serialize)]
pub struct Beside {
    /// The alerts that hold for what the page is about, the most severe first.
    pub alerts: Vec<Arc<AlertEntry>>,
    /// Questions that were asked about it.
    pub answers: Vec<Arc<Entry>>,
    /// Testimony on it.
    pub voices: Vec<Arc<VoiceEntry>>,
}

/// Where the lists of a country are, and what they hold: `site.texts` in
/// templates.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TextLists {
    /// The alerts, if there are any; the number is of those that held on the day
    /// of the build.
    pub alerts: Option<TextList>,
    /// Address of the feed of alerts, if there are any.
    pub feed: Option<String>,
    /// The answers, if there are any.
    pub answers: Option<TextList>,
    /// The voices, if there are any.
    pub voices: Option<TextList>,
}

/// Where a list is.
#[derive(Debug, Clone, Serialize)]
pub struct TextList {
    /// Its address.
    pub address: String,
    /// How many it holds.
    pub count: usize,
}
