//! The native index of a country in a language, made without its pages.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::build::Error;
use crate::model::{Country, LanguageTag, Network};
use crate::plan::catalogue::Catalogue;
use crate::plan::country::{Settings, Shelf};
use crate::plan::{self, Dates, view};
use crate::search::Collection;
use crate::search::index::Index;

/// Makes the index that a build makes, from the network as it is; `None` when
/// the country is not written in that language.
///
/// # Errors
///
/// [`Error::Search`] when tantivy fails.
pub fn index(
    network: &Network,
    country: &Country,
    language: &LanguageTag,
    today: Date,
) -> Result<Option<Index>, Error> {
    let built = with_collection(network, country, language, today, crate::search::index::build);
    built.transpose().map_err(|source| Error::Search {
        country: country.id().to_owned(),
        language: language.to_string(),
        source,
    })
}

/// Works on what the index of a country in a language is made of; `None` when the country
/// is not written in that language.
pub fn with_collection<T>(
    network: &Network,
    country: &Country,
    language: &LanguageTag,
    today: Date,
    work: impl FnOnce(&Collection<'_>) -> T,
) -> Option<T> {
    if !country.languages.contains(language) {
        return None;
    }
    let left_out = BTreeSet::new();
    let catalogue = Catalogue::new(network, country, &left_out);
    let dates = BTreeMap::from([(language.to_string(), Dates::new(language.as_str()))]);
    // The index holds no names of languages.
    let name_language = |tag: &str, _: &str| view::Language {
        tag: tag.to_owned(),
        dir: "ltr",
        name: tag.to_owned(),
        name_here: tag.to_owned(),
    };
    let settings = Settings { today, name_language: &name_language, dates: &dates, left_out: &left_out };
    let shelf = Shelf::new(network, country, language, &catalogue, &settings)?;
    Some(work(&plan::collection(&shelf)))
}
