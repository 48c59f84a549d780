//! What templates see: plain values, made once and shared.
//!
//! Every `address` is relative to the root of the country's site
//! (`en/prizren/housing.html`); a template writes `{{ root }}{{ address }}`,
//! where `root` leads from the page to that root (`../`, `../../`). Texts are in
//! the language of the page unless an entry says otherwise.

mod changes;
mod data;
mod front;
mod outcomes;
mod pages;
mod register;
mod results;
mod return_plan;
mod schemes;
mod services;
mod texts;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

pub use changes::{ChangeDay, ChangeEntry, ChangesView, KindCount};
pub use data::{DataView, Download};
pub use front::{CountryCard, CountrySearch, Front};
pub use outcomes::{
    Answered, Chart, ChartAxis, ChartBar, ChartText, FigureRow, FigureTable, OutcomeList, OutcomeView,
    ShownFigure, Words,
};
pub use pages::{
    AllPages, AreaPages, AudienceVariant, BriefView, Contact, ContentsEntry, CoverageRow, FreshnessOverview,
    FurtherPages, Home, Locality, OtherName, Source, Steward, TopicPages, TopicView, Withdrawal,
};
pub use register::{CitingText, SourceGroup, SourceUse, SourcesView, Statements, StewardUse, StewardsView};
pub use results::{AbsentPage, Choice, CorrectedWord, ExcerptPart, Filter, Results, SearchHit};
pub use return_plan::{Named, ReturnPlan};
pub use schemes::{
    Aside, ComponentView, HostCountry, HostFront, HostName, HostView, MatrixCell, MatrixColumn, MatrixItem,
    MatrixRow, MatrixTable, Money, SchemeLine, SchemeLink, SchemeView, SchemesView,
};
pub use services::{
    AreaServices, Choosable, DayHours, Directory, DirectoryChoices, DirectoryLink, Said, ServiceContact,
    ServiceEntry, ServiceOrganisation, ServicePhone, ServiceView, ServicesHere, Span, StateSaid,
    TopicServices,
};
pub use texts::{
    AlertEntry, AlertList, AlertView, AnswerView, AnswersOnTopic, Beside, TextList, TextLists, TextPage,
    VoiceEntry, VoiceView,
};

/// What all pages of one country in one language share: `site` in templates.
#[derive(Debug, Serialize)]
pub struct Site {
    /// The network.
    pub network: NetworkName,
    /// The country or return area.
    pub country: AreaName,
    /// A note on the name or status of the country, shown where the name
    /// first stands.
    pub disclaimer: Option<Said>,
    /// The language of the pages.
    pub language: Language,
    /// The day of the build.
    pub built: Day,
    /// The day from which a copy must say that the next build is late.
    pub late: Day,
    /// Addresses of assets by file name (`site.assets["freshness.js"]`).
    pub assets: BTreeMap<String, String>,
    /// Where search is.
    pub search: SearchAddresses,
    /// Address of the first page of the country in this language.
    pub home: String,
    /// Address of the register of sources.
    pub sources: String,
    /// Address of the list of stewards.
    pub stewards: String,
    /// Address of the overview of freshness.
    pub freshness: String,
    /// Address of the list of all pages.
    pub pages: String,
    /// Address of the page on which a return plan is put together.
    pub plan: String,
    /// The directory of services; `None` where there are none.
    pub services: Option<DirectoryLink>,
    /// Where the alerts, answers and voices are.
    pub texts: TextLists,
    /// Address of the assistance matrix that holds for each area, by the id of
    /// the area; empty for a country without schemes.
    pub schemes: BTreeMap<String, String>,
    /// Address of the page of what changed.
    pub changes: String,
    /// Address of the feed of what changed.
    pub feed: String,
    /// All topics of the network, in its order.
    pub topics: Vec<Topic>,
    /// All areas below the country, each before those in it.
    pub localities: Vec<AreaName>,
    /// The languages of the country's site.
    pub languages: Vec<LanguageHome>,
    /// True when the build left out pages with errors (`--keep-going`).
    pub incomplete: bool,
    /// Who the site is for: `public` or `counsellor`.
    pub readers: &'static str,
    /// The addresses of pages that are for counsellors only, in every language;
    /// none in a public site.
    pub restricted: Vec<String>,
    /// `corin` and its version, for the generator tag.
    pub generator: String,
}

/// The network in a site.
#[derive(Debug, Clone, Serialize)]
pub struct NetworkName {
    /// Its name.
    pub name: String,
    /// One or two sentences on what it is.
    pub summary: Option<String>,
    /// The language of the summary, when that is not the language of the page.
    pub summary_language: Option<Language>,
    /// Who publishes it.
    pub publisher: Option<Organisation>,
    /// SPDX identifier of the licence of the content.
    pub licence: Option<String>,
    /// Address of the licence's text on the web, for the licences that corin knows.
    pub licence_url: Option<String>,
    /// Its public address, with `/` at the end; for metadata only.
    pub base_url: Option<String>,
}

/// An organisation with public contacts.
#[derive(Debug, Clone, Serialize)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// The language of the name, when that is not the language of the page.
    pub name_language: Option<Language>,
    /// Its web site.
    pub url: Option<String>,
    /// How to reach it.
    pub contact: Option<String>,
}

/// A language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Language {
    /// BCP 47 tag, for `lang`.
    pub tag: String,
    /// `ltr` or `rtl`, for `dir`.
    pub dir: &'static str,
    /// Its name in itself, such as Shqip.
    pub name: String,
    /// Its name in the language of the page, such as Albanian.
    pub name_here: String,
}

/// A language with the first page of the country in it.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageHome {
    /// The language.
    pub language: Language,
    /// Address of the first page.
    pub address: String,
}

/// A date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Day {
    /// ISO 8601: a day, a month or a year, for `datetime`.
    pub iso: String,
    /// In the words of the page's language.
    pub words: String,
}

/// Where search is.
#[derive(Debug, Clone, Serialize)]
pub struct SearchAddresses {
    /// Address of the search data that a browser loads first.
    pub entry: String,
    /// The search data of each language of the country, this one's too.
    pub entries: Vec<SearchEntry>,
    /// Address of the page with results.
    pub page: String,
}

/// The search data of a country in a language.
#[derive(Debug, Clone, Serialize)]
pub struct SearchEntry {
    /// The language.
    pub language: Language,
    /// Address of what a browser loads first, below the country's root.
    pub entry: String,
    /// How large that is.
    pub bytes: usize,
}

/// A topic.
#[derive(Debug, Clone, Serialize)]
pub struct Topic {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The language of the name, when that is not the language of the page.
    pub language: Option<Language>,
    /// Address of its page across localities, or of the country's brief where
    /// it is all there is; `None` when nothing is written on it.
    pub address: Option<String>,
    /// Id of the topic that it lies under.
    pub under: Option<String>,
    /// How many topics lie above: 0 for one at the top.
    pub depth: usize,
    /// How many topics lie under it, on all levels.
    pub below: usize,
}

/// An area.
#[derive(Debug, Clone, Serialize)]
pub struct AreaName {
    /// Its id, such as `xk/prizren`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `country`, `return-area`, `region`, `municipality` or `settlement`.
    pub kind: &'static str,
    /// How many areas lie above: 0 for the country.
    pub depth: usize,
    /// Address of its page.
    pub address: String,
}

/// How old a page is.
#[derive(Debug, Clone, Serialize)]
pub struct Freshness {
    /// `current`, `due`, `overdue` or `outdated` on the day of the build.
    pub state: &'static str,
    /// When the steward last confirmed it.
    pub reviewed: Day,
    /// The date after which nothing is included.
    pub as_of: Day,
    /// The first day on which a review is due.
    pub due: Day,
    /// The first day on which the review is overdue.
    pub overdue: Day,
    /// The first day on which it is outdated.
    pub outdated: Day,
    /// The last day on which it may be relied on, if it has one.
    pub valid_until: Option<Day>,
}

/// What stands for a page in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// The title of the page.
    pub title: String,
    /// Its summary.
    pub summary: Option<String>,
    /// Its address.
    pub address: String,
    /// Its language, when that is not the language of this page.
    pub language: Option<Language>,
    /// The language that title and summary seem to be in, when they are the same in
    /// every language and that is not the one of this page.
    pub words: Option<Language>,
    /// The area it is about.
    pub area: AreaName,
    /// Id of its topic.
    pub topic: String,
    /// Name of its topic.
    pub topic_name: String,
    /// How old it is.
    pub freshness: Freshness,
}

/// What there is on one topic for one area.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    /// `own` (a brief on this area), `inherited` (a brief on an area above
    /// stands in) or `gap`.
    pub kind: &'static str,
    /// The area of the cell.
    pub area: AreaName,
    /// The topic of the cell.
    pub topic: Topic,
    /// The page; its `area` says where an inherited one comes from.
    pub entry: Option<Arc<Entry>>,
    /// The other pages on this area, where all are shown.
    pub others: Vec<Arc<Entry>>,
    /// How many other pages on this area there are, and how old.
    pub more: Option<More>,
    /// The page of an area above on the whole topic, where those on this area
    /// are on single questions.
    pub general: Option<Arc<Entry>>,
}

/// Further pages in one cell.
#[derive(Debug, Clone, Serialize)]
pub struct More {
    /// How many.
    pub count: usize,
    /// The worst of their states on the day of the build.
    pub state: &'static str,
    /// ISO date of the first day on which one of them is due for review.
    pub due: String,
    /// ISO date of the first day on which the review of one of them is overdue.
    pub overdue: String,
    /// ISO date of the first day on which one of them is outdated.
    pub outdated: String,
}

/// What every page has: `page` in templates.
#[derive(Debug, Serialize)]
pub struct Page {
    /// `home`, `brief`, `locality`, `topic`, `sources`, `source`, `stewards`,
    /// `steward`, `freshness`, `pages`, `outcomes`, `outcome`, `services`,
    /// `service`, `alert`, `alerts`, `answer`, `answers`, `voice`, `voices`,
    /// `schemes`, `scheme`, `host`, `data`, `accessibility`, `privacy`, `search`,
    /// `plan`, `languages`, `moved`, `network`.
    pub kind: &'static str,
    /// The title.
    pub title: String,
    /// One sentence for search engines and previews.
    pub description: Option<String>,
    /// Its address.
    pub address: String,
    /// The way from the first page of the country to here, without this page.
    pub breadcrumbs: Vec<Crumb>,
    /// The same page in the other languages of the country.
    pub translations: Vec<Translation>,
}

/// A step of the way to a page.
#[derive(Debug, Clone, Serialize)]
pub struct Crumb {
    /// The title of that page.
    pub title: String,
    /// Its address.
    pub address: String,
}

/// The page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct Translation {
    /// The language.
    pub language: Language,
    /// The page in that language, or the nearest page there is in it.
    pub address: String,
    /// False when the page itself is missing in that language and `address`
    /// leads to the nearest one.
    pub exists: bool,
}

/// Until when something holds that does not age and ends on a day: an alert,
/// what a scheme gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Age {
    /// `current` or `outdated` on the day of the build, or a state between.
    pub state: &'static str,
    /// The first day on which it is outdated, in ISO 8601.
    pub outdated: String,
}

/// On which days after the build pages change their state, for a count on the day
/// of reading: ISO dates in order, with a space between them, each with `*N` when
/// N pages change on it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Turns {
    /// From current to due.
    pub due: String,
    /// From due to overdue.
    pub overdue: String,
    /// From overdue to outdated.
    pub outdated: String,
}

/// How many pages are in which state on the day of the build.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Counts {
    /// Current pages.
    pub current: usize,
    /// Pages due for review.
    pub due: usize,
    /// Pages whose review is overdue.
    pub overdue: usize,
    /// Outdated pages.
    pub outdated: usize,
    /// All pages.
    pub total: usize,
    /// When that changes.
    pub turns: Turns,
}
