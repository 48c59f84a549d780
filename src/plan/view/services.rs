//! What the directory of services and its pages show.

use std::sync::Arc;

use serde::Serialize;

use super::{AreaName, Crumb, Day, Freshness, Language, Source, Steward, Topic};

/// A text with its language, where that is not the language of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The text.
    pub text: String,
    /// Its language, when another than the page's.
    pub language: Option<Language>,
    /// True when the text names no language: it is then the same in all, and
    /// `language` says in which it seems to be.
    #[serde(skip)]
    pub is_assumed: bool,
}

impl From<&str> for Said {
    /// A text in the language of the page.
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), language: None, is_assumed: false }
    }
}

/// Where the directory is: `site.services` in templates.
#[derive(Debug, Clone, Serialize)]
pub struct DirectoryLink {
    /// Its address.
    pub address: String,
    /// How many services it lists.
    pub count: usize,
}

/// What stands for a service in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ServiceEntry {
    /// Its name.
    pub name: Said,
    /// The organisation.
    pub organisation: Said,
    /// What is offered.
    pub description: Said,
    /// Address of its page.
    pub address: String,
    /// Its topics.
    pub topics: Vec<Topic>,
    /// The areas that it serves.
    pub areas: Vec<AreaName>,
    /// The groups that it is meant for; none where it is for everybody.
    pub groups: Vec<Choosable>,
    /// The languages that are spoken there; none where that is not known.
    pub languages: Vec<Language>,
    /// `free`, `paid` or `not-known`.
    pub cost: &'static str,
    /// `active`, `inactive` or `temporarily-closed`.
    pub status: &'static str,
    /// How old it is.
    pub freshness: Freshness,
}

/// Something to choose services by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choosable {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// The directory: `directory` in `services.html`.
#[derive(Debug, Serialize)]
pub struct Directory {
    /// How many services there are.
    pub count: usize,
    /// Each service once, under its first topic, in the order of the network.
    pub topics: Vec<TopicServices>,
    /// The areas that services are for, with each service under each of them.
    pub areas: Vec<AreaServices>,
    /// The choices of the filters.
    pub choices: DirectoryChoices,
}

/// The services under a topic.
#[derive(Debug, Serialize)]
pub struct TopicServices {
    /// The topic.
    pub topic: Topic,
    /// The services whose first topic it is.
    pub services: Vec<Arc<ServiceEntry>>,
}

/// The services for an area.
#[derive(Debug, Serialize)]
pub struct AreaServices {
    /// The area.
    pub area: AreaName,
    /// The services that name it.
    pub services: Vec<Arc<ServiceEntry>>,
}

/// What services can be chosen by: only what some of them have.
#[derive(Debug, Default, Serialize)]
pub struct DirectoryChoices {
    /// Topics.
    pub topics: Vec<Choosable>,
    /// The country and its areas, with their depth in the tree.
    pub areas: Vec<AreaName>,
    /// Languages, by tag.
    pub languages: Vec<Choosable>,
    /// Groups.
    pub groups: Vec<Choosable>,
    /// True when of some service it is known that it is free of charge.
    pub free: bool,
}

/// The services for an area, on its page and on its briefs: a few of them, and
/// the way to the others.
#[derive(Debug, Clone, Serialize)]
pub struct ServicesHere {
    /// The first of them.
    pub services: Vec<Arc<ServiceEntry>>,
    /// How many there are.
    pub count: usize,
    /// Address of the directory, set to them.
    pub address: String,
}

/// A service: `service` in `service.html`.
#[derive(Debug, Serialize)]
pub struct ServiceView {
    /// Its name.
    pub name: Said,
    /// The area that its file lies in.
    pub area: AreaName,
    /// The organisation.
    pub organisation: ServiceOrganisation,
    /// What is offered.
    pub description: Said,
    /// Its topics.
    pub topics: Vec<Topic>,
    /// `office`, `clinic` and so on.
    pub facility: Option<&'static str>,
    /// The areas that it serves.
    pub areas: Vec<AreaName>,
    /// Who can have it.
    pub eligibility: Option<Said>,
    /// The groups that it is meant for; none where it is for everybody.
    pub groups: Vec<Choosable>,
    /// `free`, `paid` or `not-known`.
    pub cost: &'static str,
    /// How much, and for whom.
    pub cost_note: Option<Said>,
    /// The languages that are spoken there; none where that is not known.
    pub languages: Vec<Language>,
    /// Help with other languages.
    pub interpretation: Option<Said>,
    /// What to bring, and how to ask for it.
    pub application: Option<Said>,
    /// How to reach it.
    pub contact: ServiceContact,
    /// The hours of the seven days, in the order of the language; none where
    /// they are not known.
    pub hours: Vec<DayHours>,
    /// What else there is to know about the hours.
    pub opening_note: Option<Said>,
    /// Whether it can be had at all: `available`, `partly`, `not-available`,
    /// `not-known`.
    pub availability: Option<StateSaid>,
    /// Whether people can get it: `accessible`, `partly`, `not-accessible`,
    /// `not-known`.
    pub accessibility: Option<StateSaid>,
    /// `active`, `inactive`, `temporarily-closed` or `defunct`.
    pub status: &'static str,
    /// Why it does not work.
    pub reason: Option<Said>,
    /// When it closed.
    pub closed_on: Option<Day>,
    /// The service in its place.
    pub replaced_by: Option<Crumb>,
    /// How old it is; `None` for one that exists no more.
    pub freshness: Option<Freshness>,
    /// When the steward last made sure.
    pub assured_on: Day,
    /// Who made sure.
    pub steward: Option<Steward>,
    /// The sources.
    pub sources: Vec<Source>,
    /// The directory; `None` where it lists nothing.
    pub directory: Option<String>,
}

/// The organisation behind a service.
#[derive(Debug, Clone, Serialize)]
pub struct ServiceOrganisation {
    /// Its name.
    pub name: Said,
    /// What it is.
    pub description: Option<Said>,
    /// Its web site.
    pub url: Option<String>,
    /// True where it is known to be a public authority.
    pub public: bool,
}

/// How to reach a service.
#[derive(Debug, Clone, Serialize)]
pub struct ServiceContact {
    /// True when nothing is known.
    pub nothing: bool,
    /// Telephone numbers.
    pub phones: Vec<ServicePhone>,
    /// E-mail address.
    pub email: Option<String>,
    /// Web page.
    pub url: Option<String>,
    /// The lines of its address. Never that of a shelter.
    pub address: Vec<String>,
    /// How to get there, or how to reach it otherwise.
    pub note: Option<Said>,
}

/// A telephone number.
#[derive(Debug, Clone, Serialize)]
pub struct ServicePhone {
    /// The number as written.
    pub number: String,
    /// `office`, `hotline`, `mobile-office` or `emergency`.
    pub kind: &'static str,
    /// The languages that are spoken at it.
    pub languages: Vec<Language>,
    /// When or for what.
    pub note: Option<Said>,
}

/// The hours of a day of the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DayHours {
    /// `MO` to `SU`.
    pub day: &'static str,
    /// From when until when; none where it is closed.
    pub spans: Vec<Span>,
}

/// From when until when.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Span {
    /// `09:00`.
    pub opens: String,
    /// `16:30`, up to `24:00`.
    pub closes: String,
}

/// A state with a note.
#[derive(Debug, Clone, Serialize)]
pub struct StateSaid {
    /// The state.
    pub state: &'static str,
    /// What there is to know about it.
    pub note: Option<Said>,
}
