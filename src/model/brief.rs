//! Briefs: what a network says about one topic in one area.

use std::fmt;
use std::sync::Arc;

use crate::load::ContentFile;
use crate::markdown::{self, Body};
use crate::model::LanguageTag;
use crate::model::area::AreaId;
use crate::model::record::{AlertRecord, AnswerRecord, Audience, BriefRecord, VoiceRecord};

/// What a brief is about, whatever its language: `xk/prizren` + `housing`
/// (+ an audience).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BriefId {
    /// The area.
    pub area: AreaId,
    /// What kind of text it is.
    pub genre: Genre,
    /// The file stem: the name of the page in addresses, and the id of its
    /// topic unless the front matter names another.
    pub stem: Arc<str>,
    /// For whom, besides everybody.
    pub audience: Option<Audience>,
}

impl fmt::Display for BriefId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.genre.directory() {
            None => write!(f, "{}/{}", self.area, self.stem)?,
            Some(directory) => write!(f, "{}/{directory}/{}", self.area, self.stem)?,
        }
        match self.audience {
            Some(audience) => write!(f, ".{}", audience.as_str()),
            None => Ok(()),
        }
    }
}

/// What kind of text a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Genre {
    /// What the network says on a topic.
    Brief,
    /// A dated notice that expires.
    Alert,
    /// A question from counselling with its answer.
    Answer,
    /// Testimony of a person, with consent.
    Voice,
}

impl Genre {
    /// What a text is called in messages.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Brief => "the brief",
            Self::Alert => "the alert",
            Self::Answer => "the answer",
            Self::Voice => "the voice",
        }
    }

    /// All genres.
    pub const ALL: [Self; 4] = [Self::Brief, Self::Alert, Self::Answer, Self::Voice];

    /// The word used in data and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Alert => "alert",
            Self::Answer => "answer",
            Self::Voice => "voice",
        }
    }

    /// The directory below an area that holds such texts; `None` for briefs,
    /// which lie in the directory of the area itself.
    pub fn directory(self) -> Option<&'static str> {
        match self {
            Self::Brief => None,
            Self::Alert => Some("alerts"),
            Self::Answer => Some("answers"),
            Self::Voice => Some("voices"),
        }
    }

    /// The directory that holds the texts of an area: `xk/answers`.
    pub fn directory_in(self, area: &AreaId) -> AreaId {
        match self.directory() {
            None => area.clone(),
            Some(directory) => AreaId::new(&format!("{area}/{directory}")),
        }
    }

    /// What lies in a directory: which texts, of which area. The reverse of
    /// [`directory_in`](Self::directory_in).
    pub fn of_directory(directory: &AreaId) -> (Self, AreaId) {
        let name = Some(directory.directory());
        let genre = Self::ALL.into_iter().find(|genre| genre.directory() == name);
        match (genre, directory.parent()) {
            (Some(genre), Some(area)) => (genre, area),
            _ => (Self::Brief, directory.clone()),
        }
    }
}

/// What the front matter of a text says beyond that of a brief.
#[derive(Debug, Clone)]
pub enum Particulars {
    /// Nothing: it is a brief.
    Brief,
    /// Of an alert.
    Alert(Box<AlertRecord>),
    /// Of an answer.
    Answer(Box<AnswerRecord>),
    /// Of a voice.
    Voice(Box<VoiceRecord>),
}

/// A brief in one language; or an alert, an answer or a voice, which have a
/// text with sources and dates as briefs do.
#[derive(Debug)]
pub struct Brief {
    /// What it is about.
    pub id: BriefId,
    /// Its language, from the file name.
    pub language: LanguageTag,
    /// The file, for spans.
    pub file: Arc<ContentFile>,
    /// The front matter. `None` when it has errors: the brief is known to
    /// exist (links to it are sound), and nothing else of it is used.
    pub record: Option<BriefRecord>,
    /// What alerts, answers and voices say besides; that of a brief while the
    /// front matter has errors.
    pub particulars: Particulars,
    /// The text.
    pub body: Body,
    /// True when there is nothing to read below the title although the front
    /// matter calls the page current: it is a draft then, for readers would take
    /// it for a page that says something.
    pub is_unwritten: bool,
}

impl Brief {
    /// Id of the topic: the front matter's, or the file stem of a brief. Alerts
    /// and voices that name none, which concern all topics, have an empty one.
    pub fn topic(&self) -> &str {
        let stem = if self.id.genre == Genre::Brief { &*self.id.stem } else { "" };
        self.record.as_ref().and_then(|record| record.topic.as_deref()).unwrap_or(stem)
    }

    /// The alert that this is.
    pub fn alert(&self) -> Option<&AlertRecord> {
        match &self.particulars {
            Particulars::Alert(alert) => Some(alert),
            _ => None,
        }
    }

    /// The answer that this is.
    pub fn answer(&self) -> Option<&AnswerRecord> {
        match &self.particulars {
            Particulars::Answer(answer) => Some(answer),
            _ => None,
        }
    }

    /// The voice that this is.
    pub fn voice(&self) -> Option<&VoiceRecord> {
        match &self.particulars {
            Particulars::Voice(voice) => Some(voice),
            _ => None,
        }
    }

    /// Ids of all topics that it concerns, with the JSON pointer of each: those
    /// in the list of an alert or a voice, the one topic of the others.
    pub fn topics(&self) -> Vec<(&str, String)> {
        let listed = match &self.particulars {
            Particulars::Alert(alert) => &alert.topics,
            Particulars::Voice(voice) => &voice.topics,
            Particulars::Answer(_) | Particulars::Brief => return vec![(self.topic(), "/topic".to_owned())],
        };
        listed.iter().enumerate().map(|(index, id)| (id.as_str(), format!("/topics/{index}"))).collect()
    }

    /// The JSON pointer of what a field of [`BriefRecord`] was taken from:
    /// `reviewed` of an alert stands in its file as `issued`.
    pub fn pointer_of(&self, field: &str) -> String {
        let name = match (&self.particulars, field) {
            (Particulars::Alert(_), "as_of" | "reviewed") => "issued",
            (Particulars::Alert(_), "reviewed_by") => "issued_by",
            (Particulars::Alert(_), "valid_until") => "expires",
            (Particulars::Answer(_), "title") => "question",
            (Particulars::Answer(_), "as_of") => "answered",
            (Particulars::Answer(answer), "reviewed") if answer.reviewed.is_none() => "answered",
            (Particulars::Answer(answer), "reviewed_by") if answer.reviewed_by.is_none() => "answered_by",
            (Particulars::Voice(_), "as_of" | "reviewed") => "told",
            (Particulars::Voice(_), "reviewed_by") => "recorded_by",
            (Particulars::Voice(_), "valid_until") => "consent/until",
            _ => field,
        };
        format!("/{name}")
    }

    /// The directory of its file, from which its links count: `xk/prizren`,
    /// `xk/prizren/answers`.
    pub fn directory(&self) -> AreaId {
        self.id.genre.directory_in(&self.id.area)
    }

    /// The same text without the page that stands in its place.
    pub(crate) fn without_replacement(&self) -> Self {
        let mut record = self.record.clone();
        record.iter_mut().for_each(|record| record.replaced_by = None);
        let mut particulars = self.particulars.clone();
        match &mut particulars {
            Particulars::Alert(alert) => alert.replaced_by = None,
            Particulars::Answer(answer) => answer.replaced_by = None,
            Particulars::Brief | Particulars::Voice(_) => {}
        }
        Self {
            id: self.id.clone(),
            language: self.language.clone(),
            file: Arc::clone(&self.file),
            body: markdown::read(&self.file, record.as_ref()),
            is_unwritten: self.is_unwritten,
            record,
            particulars,
        }
    }

    /// The title, or the file stem while the front matter has errors.
    pub fn title(&self) -> &str {
        self.record.as_ref().map_or(&*self.id.stem, |record| &record.title)
    }
}
