//! What each kind of page of a country shows.

use std::sync::Arc;

use serde::Serialize;

use super::{AreaName, Cell, Counts, Crumb, Day, Entry, Freshness, Language, Said, ServicesHere, Topic};

/// The first page of a country: `home` in `home.html`.
#[derive(Debug, Serialize)]
pub struct Home {
    /// What the country's site is about.
    pub summary: Option<Said>,
    /// Who stands behind it.
    pub steward: Option<Steward>,
    /// Public contacts.
    pub contact_points: Vec<Contact>,
    /// The columns of the coverage table: the country, then its localities.
    pub areas: Vec<AreaName>,
    /// The rows of the coverage table: one for each topic.
    pub rows: Vec<CoverageRow>,
    /// How many pages are how old.
    pub counts: Counts,
    /// Follow-up figures, the newest first; their list is at `outcomes/index.html`.
    pub outcomes: Vec<Arc<Entry>>,
}

/// A row of the coverage table.
#[derive(Debug, Serialize)]
pub struct CoverageRow {
    /// The topic.
    pub topic: Topic,
    /// A cell for each area, in the order of `home.areas`.
    pub cells: Vec<Cell>,
}

/// A steward.
#[derive(Debug, Clone, Serialize)]
pub struct Steward {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The language of the name, when that is not the language of the page.
    pub name_language: Option<Language>,
    /// Address of its page.
    pub address: String,
    /// True when it works in the country.
    pub in_country: bool,
    /// Its web site.
    pub url: Option<String>,
    /// How to reach it.
    pub contact: Option<String>,
    /// The last day on which it answers for its pages.
    pub until: Option<Day>,
    /// Anything a reader must know.
    pub note: Option<Said>,
}

/// A public contact of an organisation.
#[derive(Debug, Clone, Serialize)]
pub struct Contact {
    /// The organisation.
    pub name: Said,
    /// What it can be asked for.
    pub purpose: Option<Said>,
    /// Telephone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Web site.
    pub url: Option<String>,
    /// Address.
    pub address: Option<Said>,
    /// The source that gives it.
    pub source: String,
    /// When it was last known to be right.
    pub as_of: Day,
}

/// A source.
#[derive(Debug, Clone, Serialize)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its number in the list of the page, from 1.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// The language of the title, when that is not the language of the page.
    pub title_language: Option<Language>,
    /// Its publisher.
    pub publisher: Option<Said>,
    /// `official`, `un`, `ngo`, `media`, `academic`, `field` or `oral`.
    pub kind: Option<&'static str>,
    /// `first-hand` or `second-hand`.
    pub distance: Option<&'static str>,
    /// Where the source has it from.
    pub origin: Option<Said>,
    /// Its web address.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<Day>,
    /// When somebody last opened it.
    pub accessed: Option<Day>,
    /// Address of an archived copy.
    pub archived: Option<String>,
    /// Anything a reader must know.
    pub note: Option<Said>,
    /// How often this page cites it: the anchors are `cite-ID-1`, `cite-ID-2` …
    pub citations: usize,
}

/// A brief: `brief` in `brief.html`.
#[derive(Debug, Serialize)]
pub struct BriefView {
    /// The text as HTML, safe to print as it is. Citations are
    /// `<sup class="citation"><a id="cite-ID-N" href="#source-ID">[1]</a></sup>`,
    /// facts `<span class="fact"><data value="…">…</data> <span class="fact-date">(…)</span></span>`.
    pub body: String,
    /// The headings of the text.
    pub contents: Vec<ContentsEntry>,
    /// How old it is.
    pub freshness: Freshness,
    /// When it was last edited, as far as that is known; a review is no edit.
    pub edited: Option<Day>,
    /// Its withdrawal, when it is withdrawn.
    pub withdrawn: Option<Withdrawal>,
    /// Who confirmed it.
    pub steward: Option<Steward>,
    /// What its citations lead to.
    pub statements: super::Statements,
    /// Its sources, in the order in which they are listed.
    pub sources: Vec<Source>,
    /// The area it is about.
    pub area: AreaName,
    /// Its topic.
    pub topic: Topic,
    /// The country's or region's brief on the same topic, when this one is on
    /// a place in it.
    pub above: Option<Arc<Entry>>,
    /// Briefs on the same topic for areas that lie in this one.
    pub below: Vec<Arc<Entry>>,
    /// Briefs on the same area that belong to the same chapter: the others on
    /// its topic, and those that lead on the topic above and on those under it.
    pub chapter: Vec<Arc<Entry>>,
    /// What stands for each other uppermost topic on the same area.
    pub also_here: Vec<Arc<Entry>>,
    /// Services on the topic for the area.
    pub services: Option<ServicesHere>,
    /// The same brief for other readers (`plain`, `child`).
    pub audiences: Vec<AudienceVariant>,
    /// For whom this page is written: `plain`, `child` or nothing.
    pub audience: Option<&'static str>,
}

/// The same brief for other readers.
#[derive(Debug, Clone, Serialize)]
pub struct AudienceVariant {
    /// `everybody`, `plain` or `child`.
    pub audience: &'static str,
    /// Its address.
    pub address: String,
}

/// A heading in the table of contents.
#[derive(Debug, Clone, Serialize)]
pub struct ContentsEntry {
    /// 2 or 3.
    pub level: u8,
    /// Its text.
    pub text: String,
    /// Its anchor, without `#`.
    pub anchor: String,
}

/// Why a page is withdrawn.
#[derive(Debug, Clone, Serialize)]
pub struct Withdrawal {
    /// When.
    pub on: Option<Day>,
    /// Why.
    pub reason: Option<String>,
    /// The page in its place.
    pub replaced_by: Option<Crumb>,
}

/// A locality: `locality` in `locality.html`.
#[derive(Debug, Serialize)]
pub struct Locality {
    /// The area.
    pub area: AreaName,
    /// Its names in the other languages of the network.
    pub other_names: Vec<OtherName>,
    /// The area that it lies in.
    pub above: Option<AreaName>,
    /// The areas that lie in it.
    pub below: Vec<AreaName>,
    /// Its own briefs.
    pub own: Vec<Arc<Entry>>,
    /// The same by the uppermost topic of each; empty where there are as many
    /// topics as briefs.
    pub chapters: Vec<TopicPages>,
    /// What falls back to an area above: for each topic the brief that leads.
    pub inherited: Vec<Arc<Entry>>,
    /// Where it has briefs on a topic: the first of an area above that holds
    /// beside them.
    pub wider: Vec<Arc<Entry>>,
    /// The topics on which more than that one brief holds here too.
    pub further: Vec<FurtherPages>,
    /// The topics on which there is nothing at all.
    pub gaps: Vec<Topic>,
    /// Services for the area.
    pub services: Option<ServicesHere>,
    /// Public contacts.
    pub contact_points: Vec<Contact>,
}

/// Further pages of areas above that hold for a locality.
#[derive(Debug, Clone, Serialize)]
pub struct FurtherPages {
    /// Their topic, whose page lists them.
    pub topic: Topic,
    /// How many.
    pub count: usize,
}

/// A name of an area in another language.
#[derive(Debug, Clone, Serialize)]
pub struct OtherName {
    /// The language.
    pub language: Language,
    /// The name.
    pub name: String,
}

/// A topic across localities: `topic` in `topic.html`.
#[derive(Debug, Serialize)]
pub struct TopicView {
    /// The topic.
    pub topic: Topic,
    /// A cell for the country and each locality, with all pages on the topic
    /// itself; left out where there are pages only on topics under it.
    pub cells: Vec<Cell>,
    /// The topics right under it, each with all pages on it and on those under it.
    pub chapters: Vec<TopicPages>,
}

/// The overview of freshness: `overview` in `freshness.html`.
#[derive(Debug, Serialize)]
pub struct FreshnessOverview {
    /// How many pages are how old.
    pub counts: Counts,
    /// All pages, the oldest state first, then by the day it becomes outdated.
    pub entries: Vec<Arc<Entry>>,
}

/// The list of all pages, for those who look instead of searching: `all` in
/// `pages.html`.
#[derive(Debug, Serialize)]
pub struct AllPages {
    /// The topics on which something is written, in the order of the network.
    pub topics: Vec<TopicPages>,
    /// The country and all its localities, those without a page of their own
    /// included.
    pub areas: Vec<AreaPages>,
}

/// The pages on a topic.
#[derive(Debug, Serialize)]
pub struct TopicPages {
    /// The topic.
    pub topic: Topic,
    /// The briefs on it, in the order of the areas.
    pub entries: Vec<Arc<Entry>>,
}

/// The pages on an area.
#[derive(Debug, Serialize)]
pub struct AreaPages {
    /// The area.
    pub area: AreaName,
    /// The briefs on it, in the order of the topics; may be none.
    pub entries: Vec<Arc<Entry>>,
}
