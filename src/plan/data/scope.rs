//! What the records of a country are made from.

use jiff::civil::Date;

use crate::model::{Country, LanguageTag, Network, Text};
use crate::plan::catalogue::Catalogue;
use crate::readers::Readers;

/// A country with what its records need to know.
pub struct Scope<'a> {
    /// The network.
    pub network: &'a Network,
    /// The country.
    pub country: &'a Country,
    /// Its published texts.
    pub catalogue: &'a Catalogue<'a>,
    /// The day of the build.
    pub today: Date,
    /// For whom the site is made.
    pub readers: Readers,
    /// Where the site of the country will be, with `/` at the end.
    base: Option<String>,
    /// The languages of the network, the first first.
    languages: Vec<&'a str>,
}

impl<'a> Scope<'a> {
    /// The records of `country` as they are on `today`.
    pub fn new(
        network: &'a Network,
        country: &'a Country,
        catalogue: &'a Catalogue<'a>,
        today: Date,
        readers: Readers,
    ) -> Self {
        let base = base_url(network).map(|base| format!("{base}{}/", country.id()));
        let languages = network.record.languages.iter().map(LanguageTag::as_str).collect();
        Self { network, country, catalogue, today, readers, base, languages }
    }

    /// The public address of a page, given below the root of the country.
    pub fn url(&self, address: &str) -> Option<String> {
        self.base.as_ref().map(|base| format!("{base}{address}"))
    }

    /// A text in a language, or in the nearest one that it has.
    pub fn say<'t>(&self, text: &'t Text, language: &str) -> &'t str {
        let mut chain = vec![language];
        chain.extend(&self.languages);
        text.get(&chain)
    }

    /// The first language of the country, then those that stand in for it: what
    /// tables have their texts in.
    pub fn languages(&self) -> Vec<&str> {
        let mut chain: Vec<&str> = self.first_language().into_iter().map(LanguageTag::as_str).collect();
        chain.extend(&self.languages);
        chain
    }

    /// The first language of the country, for records that have none of their own.
    pub fn first_language(&self) -> Option<&'a LanguageTag> {
        self.country.languages.first()
    }
}

/// The public address of the network, with `/` at the end and without query or
/// fragment; `None` when `network.yaml` gives none.
pub fn base_url(network: &Network) -> Option<String> {
    let given = network.record.base_url.as_deref()?;
    let base = given.split(['?', '#']).next().unwrap_or(given).trim_end_matches('/');
    Some(format!("{base}/"))
}
