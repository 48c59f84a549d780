//! The lists of data files, and the data files of the whole network.

use super::{DataFile, Error, json};
use crate::plan::data::{About, CountryEntry, FileEntry, PageAge};
use crate::write::media_type;

/// What `index.json` says of a file. `base` is the public address of the
/// directory of the index.
pub fn entry(file: &DataFile, base: Option<&str>) -> FileEntry {
    FileEntry {
        url: base.map(|base| format!("{base}{}", file.name)),
        description: file.description.to_owned(),
        media_type: media_type(&file.name).to_owned(),
        schema: file.schema.map(super::schema::urn),
        count: file.count,
        bytes: file.bytes.len(),
        path: file.name.clone(),
    }
}

/// `index.json`, which lists the other files beside it.
///
/// # Errors
///
/// None that content could cause; see [`Error`].
pub fn index(about: &About, entries: &[FileEntry]) -> Result<DataFile, Error> {
    let bytes = json::document("index", 1, about, entries)?;
    Ok(file("index", "data-file", "This list of data files", entries.len(), bytes))
}

/// `countries.json` of the network.
///
/// # Errors
///
/// None that content could cause; see [`Error`].
pub fn countries(about: &About, countries: &[CountryEntry]) -> Result<DataFile, Error> {
    let bytes = json::document("countries", 1, about, countries)?;
    Ok(file("countries", "country", "The countries and return areas of the network", countries.len(), bytes))
}

/// `freshness.json` of the network: the pages of all countries, their addresses
/// relative to the root of the network.
///
/// # Errors
///
/// None that content could cause; see [`Error`].
pub fn freshness<'a>(
    about: &About,
    pages: impl IntoIterator<Item = (&'a str, &'a [PageAge])>,
) -> Result<DataFile, Error> {
    let pages: Vec<PageAge> = pages
        .into_iter()
        .flat_map(|(country, pages)| {
            pages
                .iter()
                .map(move |page| PageAge { address: format!("{country}/{}", page.address), ..page.clone() })
        })
        .collect();
    let bytes = json::document("freshness", 1, about, &pages)?;
    Ok(file("freshness", "page-age", "How old each page of the network is", pages.len(), bytes))
}

fn file(
    kind: &'static str,
    schema: &'static str,
    description: &'static str,
    count: usize,
    bytes: Vec<u8>,
) -> DataFile {
    DataFile { name: format!("{kind}.json"), kind, description, schema: Some(schema), count, bytes }
}
