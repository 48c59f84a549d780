//! Assistance schemes, the assistance matrix and what a host country gives.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Age, AreaName, Crumb, Day, Freshness, Language, LanguageHome, NetworkName, Said, Source, Steward,
};

/// An amount of money.
#[derive(Debug, Clone, Serialize)]
pub struct Money {
    /// Currency and number or range, such as `EUR 460–770`.
    pub value: String,
    /// True when only the most is known.
    pub up_to: bool,
    /// `person`, `adult`, `child`, `family` or `not-known`.
    pub per: &'static str,
    /// Under which condition.
    pub note: Option<Said>,
}

/// A host country.
#[derive(Debug, Clone, Serialize)]
pub struct HostName {
    /// Its ISO 3166-1 alpha-2 code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Address of its page in this country's site.
    pub address: String,
}

/// A link to a scheme, with what says how far it may be relied on.
#[derive(Debug, Clone, Serialize)]
pub struct SchemeLink {
    /// Its name.
    pub name: Said,
    /// Its address.
    pub address: String,
    /// The date after which nothing is included.
    pub as_of: Day,
    /// The last day on which it can be had.
    pub until: Option<Day>,
    /// That day in ISO 8601, for scripts; of a month or year its last day.
    pub last_day: Option<String>,
    /// How old it is; `None` for a closed one.
    pub freshness: Option<Freshness>,
}

/// A component that a scheme gives or does not give.
#[derive(Debug, Clone, Serialize)]
pub struct ComponentView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `before-departure`, `arrival` or `after-arrival`.
    pub stage: &'static str,
    /// `yes` or `no`.
    pub given: &'static str,
    /// Money.
    pub cash: Vec<Money>,
    /// What is given in kind.
    pub in_kind: Option<Said>,
    /// Up to what value it is given in kind.
    pub in_kind_value: Vec<Money>,
    /// Who, when, on what terms.
    pub note: Option<Said>,
    /// The source that says so.
    pub source: Option<Source>,
}

/// A scheme: `scheme` in `scheme.html`.
#[derive(Debug, Serialize)]
pub struct SchemeView {
    /// Its name.
    pub name: Said,
    /// Other names.
    pub aliases: Vec<String>,
    /// What it is.
    pub description: Option<Said>,
    /// The host country.
    pub host: HostName,
    /// The areas that people return to with it.
    pub areas: Vec<AreaName>,
    /// Address of the matrix of the first of them.
    pub matrix: String,
    /// Who can have it.
    pub eligibility: Option<Said>,
    /// The groups that it is for; none for everybody.
    pub groups: Vec<String>,
    /// `voluntary`, `enforced`, `any` or `not-known`.
    pub mode: &'static str,
    /// What it gives and what it does not.
    pub components: Vec<ComponentView>,
    /// Who gives it.
    pub provider: Option<Said>,
    /// Who pays for it.
    pub funder: Option<Said>,
    /// Where to ask.
    pub url: Option<String>,
    /// When it must be paid back.
    pub repayment: Option<Said>,
    /// Whether coming back is forbidden.
    pub re_entry_ban: Option<Said>,
    /// Other conditions.
    pub other: Option<Said>,
    /// When it began.
    pub from: Option<Day>,
    /// The last day on which it can be had.
    pub until: Option<Day>,
    /// That day in ISO 8601, for scripts.
    pub last_day: Option<String>,
    /// `in-force`, `not-begun`, `suspended`, `ended` or `closed` on the day of
    /// the build.
    pub standing: &'static str,
    /// When it was closed.
    pub closed_on: Option<Day>,
    /// Why it was suspended or closed.
    pub reason: Option<Said>,
    /// The scheme in its place.
    pub replaced_by: Option<Crumb>,
    /// When the steward last confirmed it.
    pub reviewed: Day,
    /// The date after which nothing is included.
    pub as_of: Day,
    /// How old it is; `None` for a closed one.
    pub freshness: Option<Freshness>,
    /// Who confirmed it.
    pub steward: Option<Steward>,
    /// Its sources.
    pub sources: Vec<Source>,
}

/// The assistance matrix of an area: `schemes` in `schemes.html`.
#[derive(Debug, Serialize)]
pub struct SchemesView {
    /// The area.
    pub area: AreaName,
    /// The host countries of the columns.
    pub hosts: Vec<HostName>,
    /// A table for each kind of return that a scheme is for.
    pub tables: Vec<MatrixTable>,
    /// `voluntary` or `enforced`, where no scheme is for that kind of return.
    pub missing: Vec<&'static str>,
    /// Schemes in force with a last day: they leave the matrix after it.
    pub ending: Vec<SchemeLink>,
    /// Schemes that are not in the matrix, and why.
    pub aside: Vec<Aside>,
    /// The host countries of the network of which no scheme is known here.
    pub unlisted: Vec<String>,
    /// Places in the area with schemes of their own.
    pub places: Vec<Crumb>,
    /// The area above with a matrix.
    pub above: Option<Crumb>,
}

/// A scheme that is not in the matrix.
#[derive(Debug, Serialize)]
pub struct Aside {
    /// The scheme.
    pub scheme: SchemeLink,
    /// The name of the host country.
    pub host: String,
    /// `not-begun`, `suspended`, `ended` or `closed`.
    pub standing: &'static str,
    /// When it begins, ended or was closed.
    pub on: Option<Day>,
}

/// The matrix for one kind of return.
#[derive(Debug, Serialize)]
pub struct MatrixTable {
    /// `voluntary`, `enforced` or `not-known`.
    pub mode: &'static str,
    /// The host countries.
    pub columns: Vec<MatrixColumn>,
    /// The components.
    pub rows: Vec<MatrixRow>,
}

/// The head of a column.
#[derive(Debug, Serialize)]
pub struct MatrixColumn {
    /// The host country.
    pub host: HostName,
    /// Its schemes for this kind of return.
    pub schemes: Vec<SchemeLink>,
    /// The date of the oldest of them, where there are too many to show at once.
    pub oldest: Option<Day>,
    /// True when it has schemes in the table for an unknown kind of return.
    pub elsewhere: bool,
}

/// A component in the matrix.
#[derive(Debug, Serialize)]
pub struct MatrixRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it is given.
    pub stage: &'static str,
    /// A cell for each column.
    pub cells: Vec<MatrixCell>,
}

/// A cell of the matrix.
#[derive(Debug, Serialize)]
pub struct MatrixCell {
    /// The code of the host country.
    pub host: String,
    /// `yes`, `no` or `not-known`.
    pub state: &'static str,
    /// What each scheme says.
    pub items: Vec<MatrixItem>,
}

/// What a scheme says in a cell.
#[derive(Debug, Serialize)]
pub struct MatrixItem {
    /// `yes` or `no`.
    pub given: &'static str,
    /// Address of the scheme.
    pub address: String,
    /// How old the scheme is.
    pub age: Option<Age>,
    /// The last day on which it can be had, in ISO 8601.
    pub last_day: Option<String>,
    /// Money.
    pub cash: Vec<Money>,
    /// True when something is given in kind.
    pub in_kind: bool,
    /// Up to what value.
    pub in_kind_value: Vec<Money>,
}

/// A scheme in the list of a host country.
#[derive(Debug, Clone, Serialize)]
pub struct SchemeLine {
    /// The scheme.
    pub scheme: SchemeLink,
    /// The names of the areas that people return to with it.
    pub areas: Vec<String>,
    /// `voluntary`, `enforced`, `any` or `not-known`.
    pub mode: &'static str,
    /// `in-force`, `not-begun`, `suspended` or `ended`.
    pub standing: &'static str,
    /// What it gives and what it does not.
    pub components: Vec<ComponentView>,
}

/// What a host country gives to people who return to this country: `host` in
/// `host.html`.
#[derive(Debug, Serialize)]
pub struct HostView {
    /// The host country.
    pub host: HostName,
    /// Its schemes.
    pub schemes: Vec<SchemeLine>,
    /// Address of the matrix of the country.
    pub matrix: String,
}

/// What a host country gives to people who return, country by country: `front`
/// in `host-network.html`; its addresses are relative to the root of the
/// network.
#[derive(Debug, Serialize)]
pub struct HostFront {
    /// The network.
    pub network: NetworkName,
    /// The language of this page.
    pub language: Language,
    /// This page in all languages of the network.
    pub languages: Vec<LanguageHome>,
    /// Its address.
    pub address: String,
    /// The front page of the network in this language.
    pub home: String,
    /// Code of the host country.
    pub code: String,
    /// Name of the host country.
    pub name: String,
    /// The countries of return with schemes, by name.
    pub countries: Vec<HostCountry>,
    /// The countries of return of which no scheme is known.
    pub unlisted: Vec<Crumb>,
    /// Who the site is for: `public` or `counsellor`.
    pub readers: &'static str,
    /// The day of the build.
    pub built: Day,
    /// The day from which a copy must say that the next build is late.
    pub late: Day,
    /// Addresses of assets by file name.
    pub assets: BTreeMap<String, String>,
    /// `corin` and its version.
    pub generator: String,
}

/// A country of return on the page of a host country.
#[derive(Debug, Clone, Serialize)]
pub struct HostCountry {
    /// Its name.
    pub name: String,
    /// The page of the host country in the country's site.
    pub address: String,
    /// The schemes.
    pub schemes: Vec<SchemeLine>,
}
