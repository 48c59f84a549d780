//! The front page of the network.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Counts, Day, Language, LanguageHome, NetworkName};

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
