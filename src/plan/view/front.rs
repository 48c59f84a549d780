//! The front page of the network.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Counts, Crumb, Day, Language, LanguageHome, NetworkName, Said, SearchEntry};

/// A country on the front page of the network.
#[derive(Debug, Clone, Serialize)]
pub struct CountryCard {
    /// Its id, which is also its directory.
    pub id: String,
    /// Its name.
    pub name: String,
    /// One or two sentences about it.
    pub summary: Option<Said>,
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

/// How a country is searched from the front page of the network.
#[derive(Debug, Clone, Serialize)]
pub struct CountrySearch {
    /// All its names, by which a query may mean it.
    pub names: Vec<String>,
    /// Its search data in each of its languages, relative to the root of the
    /// network.
    pub entries: Vec<SearchEntry>,
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
    /// The address of this front page.
    pub address: String,
    /// The countries, by name.
    pub countries: Vec<CountryCard>,
    /// The host countries with their pages.
    pub hosts: Vec<Crumb>,
    /// How each of them is searched, by its id.
    pub search: BTreeMap<String, CountrySearch>,
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
