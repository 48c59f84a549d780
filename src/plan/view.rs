//! What templates see: plain values, made once and shared.
//!
//! Every `address` is relative to the root of the country's site
//! (`en/prizren/housing.html`); a template writes `{{ root }}{{ address }}`,
//! where `root` leads from the page to that root (`../`, `../../`). Texts are in
//! the language of the page unless an entry says otherwise.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

/// What all pages of one country in one language share: `site` in templates.
#[derive(Debug, Serialize)]
pub struct Site {
    /// The network.
    pub network: NetworkName,
    /// The country or return area.
    pub country: AreaName,
    /// A note on the name or status of the country, shown where the name
    /// first stands.
    pub disclaimer: Option<String>,
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
    /// Address of the overview of freshness.
    pub freshness: String,
    /// All topics of the network, in its order.
    pub topics: Vec<Topic>,
    /// All areas below the country, each before those in it.
    pub localities: Vec<AreaName>,
    /// The languages of the country's site.
    pub languages: Vec<LanguageHome>,
    /// True when the build left out pages with errors (`--keep-going`).
    pub incomplete: bool,
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
    /// Who publishes it.
    pub publisher: Option<Organisation>,
    /// SPDX identifier of the licence of the content.
    pub licence: Option<String>,
    /// Address of the licence's text on the web, for the licences that corin knows.
    pub licence_url: Option<String>,
}

/// An organisation with public contacts.
#[derive(Debug, Clone, Serialize)]
pub struct Organisation {
    /// Its name.
    pub name: String,
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
    /// Address of the page with results.
    pub page: String,
}

/// A topic.
#[derive(Debug, Clone, Serialize)]
pub struct Topic {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Address of its page across localities, or of the country's brief where
    /// there are no localities; `None` when nothing is written on it.
    pub address: Option<String>,
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
}

/// What every page has: `page` in templates.
#[derive(Debug, Serialize)]
pub struct Page {
    /// `home`, `brief`, `locality`, `topic`, `sources`, `freshness`, `search`,
    /// `languages`, `moved`, `network`.
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

/// How many pages are in which state on the day of the build.
#[derive(Debug, Clone, Copy, Default, Serialize)]
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
}

/// The first page of a country: `home` in `home.html`.
#[derive(Debug, Serialize)]
pub struct Home {
    /// What the country's site is about.
    pub summary: Option<String>,
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
    /// True when it works in the country.
    pub in_country: bool,
    /// Its web site.
    pub url: Option<String>,
    /// How to reach it.
    pub contact: Option<String>,
    /// The last day on which it answers for its pages.
    pub until: Option<Day>,
    /// Anything a reader must know.
    pub note: Option<String>,
}

/// A public contact of an organisation.
#[derive(Debug, Clone, Serialize)]
pub struct Contact {
    /// The organisation.
    pub name: String,
    /// What it can be asked for.
    pub purpose: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Web site.
    pub url: Option<String>,
    /// Address.
    pub address: Option<String>,
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
    /// Its publisher.
    pub publisher: Option<String>,
    /// `official`, `un`, `ngo`, `media`, `academic`, `field` or `oral`.
    pub kind: Option<&'static str>,
    /// `first-hand` or `second-hand`.
    pub distance: Option<&'static str>,
    /// Where the source has it from.
    pub origin: Option<String>,
    /// Its web address.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<Day>,
    /// When somebody last opened it.
    pub accessed: Option<Day>,
    /// Address of an archived copy.
    pub archived: Option<String>,
    /// Anything a reader must know.
    pub note: Option<String>,
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
    /// Its withdrawal, when it is withdrawn.
    pub withdrawn: Option<Withdrawal>,
    /// Who confirmed it.
    pub steward: Option<Steward>,
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
    /// The other briefs on the same area.
    pub also_here: Vec<Arc<Entry>>,
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
    /// What falls back to an area above.
    pub inherited: Vec<Arc<Entry>>,
    /// The topics on which there is nothing at all.
    pub gaps: Vec<Topic>,
    /// Public contacts.
    pub contact_points: Vec<Contact>,
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
    /// A cell for the country and each locality.
    pub cells: Vec<Cell>,
}

/// The register of sources: `sources` in `sources.html` is a list of these.
#[derive(Debug, Serialize)]
pub struct SourceUse {
    /// The source.
    pub source: Source,
    /// The pages that cite it.
    pub cited_by: Vec<Arc<Entry>>,
}

/// The overview of freshness: `overview` in `freshness.html`.
#[derive(Debug, Serialize)]
pub struct FreshnessOverview {
    /// How many pages are how old.
    pub counts: Counts,
    /// All pages, the oldest state first, then by the day it becomes outdated.
    pub entries: Vec<Arc<Entry>>,
}

/// A country on the front page of the network.
#[derive(Debug, Clone, Serialize)]
pub struct CountryCard {
    /// Its id, which is also its directory.
    pub id: String,
    /// Its name.
    pub name: String,
    /// One or two sentences about it.
    pub summary: Option<String>,
    /// Its first page in the language of the front page, or else in its first
    /// language, relative to the root of the network.
    pub address: String,
    /// Its first pages in all its languages, relative to the root of the network.
    pub languages: Vec<LanguageHome>,
    /// How many pages are how old, in that language.
    pub counts: Counts,
    /// True when pages with errors were left out.
    pub incomplete: bool,
}

/// The front page of the network: `front` in `network.html`; its addresses are
/// relative to the root of the network.
#[derive(Debug, Serialize)]
pub struct Front {
    /// The network.
    pub network: NetworkName,
    /// The language of this front page.
    pub language: Language,
    /// The front page in all languages of the network.
    pub languages: Vec<LanguageHome>,
    /// The countries, by name.
    pub countries: Vec<CountryCard>,
    /// The day of the build.
    pub built: Day,
    /// The day from which a copy must say that the next build is late.
    pub late: Day,
    /// Addresses of assets by file name.
    pub assets: BTreeMap<String, String>,
    /// `corin` and its version.
    pub generator: String,
}

/// The answer to a query: `results` in `results.html`, for readers without
/// JavaScript.
#[derive(Debug, Serialize)]
pub struct Results {
    /// As typed.
    pub query: String,
    /// How many pages were found.
    pub total: usize,
    /// Words that no page has, with what was looked for instead.
    pub corrected: Vec<CorrectedWord>,
    /// Words that no page has, nor any like them.
    pub dropped: Vec<String>,
    /// The best pages.
    pub hits: Vec<SearchHit>,
}

/// A word that no page has.
#[derive(Debug, Serialize)]
pub struct CorrectedWord {
    /// As typed.
    pub typed: String,
    /// What was looked for instead.
    pub used: Vec<String>,
}

/// A page that was found.
#[derive(Debug, Serialize)]
pub struct SearchHit {
    /// Its title.
    pub title: String,
    /// Its address, with the anchor of the best heading.
    pub address: String,
    /// The name of its area.
    pub area_name: String,
    /// The name of its topic; empty when it has none.
    pub topic_name: String,
    /// The heading under which the words stand best; may be empty.
    pub heading: String,
    /// The best passage.
    pub excerpt: Vec<ExcerptPart>,
    /// Its state on the day of the search, when it ages.
    pub state: Option<&'static str>,
    /// ISO date from which a review is due.
    pub due: Option<String>,
    /// ISO date from which the review is overdue.
    pub overdue: Option<String>,
    /// ISO date from which it is outdated.
    pub outdated: Option<String>,
}

/// A part of a passage.
#[derive(Debug, Serialize)]
pub struct ExcerptPart {
    /// The text.
    pub text: String,
    /// True for a word that was looked for.
    pub marked: bool,
}
