//! Data files and sitemaps, of a country and of the whole network.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::build::Error;
use crate::build::country::{CountryMade, Workshop};
use crate::build::make::put;
use crate::model::Country;
use crate::plan::catalogue::Catalogue;
use crate::plan::data::{About, CountryEntry, CountryRecords, FileEntry, Outcome, PageAge, Scope, base_url};
use crate::plan::hsds::Package;
use crate::plan::outcomes::Published;
use crate::plan::{SitemapEntry, view};
use crate::readers::Readers;
use crate::render::data::{self, DataFile};
use crate::render::sitemap;

/// The directory of data files, of a country and of the network.
const DIRECTORY: &str = "data";

/// What the network's data files say of a country.
#[derive(Debug, Default)]
pub struct CountryData {
    /// Its data files, `index.json` not among them.
    pub files: Vec<FileEntry>,
    /// What the page of downloads says of them.
    pub downloads: Vec<view::Download>,
    /// How old its pages are.
    pub ages: Vec<PageAge>,
    /// Its entry in the list of countries.
    pub entry: Option<CountryEntry>,
    /// The names of its sitemaps.
    pub sitemaps: Vec<String>,
}

/// Makes the data files of a country and hands them over.
pub(super) fn country(
    workshop: &Workshop<'_>,
    country: &Country,
    catalogue: &Catalogue<'_>,
) -> Result<CountryData, Error> {
    let id = country.id();
    let scope = Scope::new(workshop.network, country, catalogue, workshop.today, workshop.readers);
    let records = CountryRecords::new(&scope);
    let base = base_url(workshop.network);
    let mut files = data::files(&records, host(base.as_deref()))?;
    let languages = scope.languages();
    files.extend(data::services::files(&records.about, &records.services, &languages)?);
    files.extend(data::schemes::files(&scope, &records.about, workshop.left_out)?);
    let published = Published::all(country, workshop.left_out);
    files.extend(data::outcomes::files(&records.about, &Outcome::all(&scope, &published), &published)?);
    let base = base.map(|base| format!("{base}{id}/{DIRECTORY}/"));
    let mut made = CountryData {
        entry: CountryEntry::new(&scope, &records.ages),
        ages: records.ages,
        ..CountryData::default()
    };
    for file in files {
        made.files.push(data::entry(&file, base.as_deref()));
        made.downloads.push(download(&file));
        put_file(workshop, &format!("{id}/"), file)?;
    }
    // The package lists its own files: one entry leads to all of them.
    let package = data::hsds::files(&records.about, &Package::new(&scope))?;
    if let Some(first) = package.first() {
        made.files.push(data::entry(first, base.as_deref()));
        made.downloads.push(download(first));
    }
    for file in package {
        put_file(workshop, &format!("{id}/"), file)?;
    }
    let index = data::index(&records.about, &made.files)?;
    made.downloads.push(download(&index));
    put_file(workshop, &format!("{id}/"), index)?;
    Ok(made)
}

/// Makes the sitemaps of a country; returned are their names.
pub(super) fn sitemaps(
    workshop: &Workshop<'_>,
    country: &Country,
    entries: &[SitemapEntry],
) -> Result<Vec<String>, Error> {
    let Some(base) = listed_base(workshop) else { return Ok(Vec::new()) };
    let id = country.id();
    let mut names = Vec::new();
    for (name, bytes) in sitemap::sitemaps(&format!("{base}{id}/"), entries) {
        put(workshop.output, &format!("{id}/{name}"), Cow::Owned(bytes))?;
        names.push(name);
    }
    Ok(names)
}

/// Makes the data files of the network, the sitemap of its own pages, its list
/// of sitemaps, and `robots.txt`.
pub(super) fn network(
    workshop: &Workshop<'_>,
    countries: &BTreeMap<String, Arc<CountryMade>>,
    listed_pages: &[SitemapEntry],
) -> Result<(), Error> {
    let about = About::new(workshop.network, None, workshop.today).for_readers(workshop.readers);
    let base = base_url(workshop.network);
    let entries: Vec<CountryEntry> =
        countries.values().filter_map(|country| country.data.entry.clone()).collect();
    let ages = countries.iter().map(|(id, country)| (id.as_str(), country.data.ages.as_slice()));
    let files = [data::countries(&about, &entries)?, data::freshness(&about, ages)?];
    let directory = base.as_ref().map(|base| format!("{base}{DIRECTORY}/"));
    let mut listed: Vec<FileEntry> =
        files.iter().map(|file| data::entry(file, directory.as_deref())).collect();
    for (id, country) in countries {
        listed.extend(
            country
                .data
                .files
                .iter()
                .map(|file| FileEntry { path: format!("../{id}/{DIRECTORY}/{}", file.path), ..file.clone() }),
        );
    }
    for file in files {
        put_file(workshop, "", file)?;
    }
    put_file(workshop, "", data::index(&about, &listed)?)?;
    for schema in data::schema::SCHEMAS {
        let address = format!("{DIRECTORY}/schemas/{}.schema.json", schema.name);
        put(workshop.output, &address, Cow::Borrowed(schema.text.as_bytes()))?;
    }
    if workshop.readers != Readers::Public {
        return put(workshop.output, "robots.txt", Cow::Owned(sitemap::no_robots()));
    }
    let sitemap = base.as_ref().map(|base| format!("{base}sitemap.xml"));
    if let Some(base) = &base {
        let mut sitemaps = Vec::new();
        for (name, bytes) in sitemap::sitemaps(base, listed_pages) {
            // `sitemap.xml` is the list.
            let name = name.replace("sitemap", "sitemap-network");
            put(workshop.output, &name, Cow::Owned(bytes))?;
            sitemaps.push(format!("{base}{name}"));
        }
        sitemaps.extend(countries.iter().flat_map(|(id, country)| {
            country.data.sitemaps.iter().map(move |name| format!("{base}{id}/{name}"))
        }));
        let bytes = sitemap::index(sitemaps.iter().map(String::as_str));
        put(workshop.output, "sitemap.xml", Cow::Owned(bytes))?;
    }
    put(workshop.output, "robots.txt", Cow::Owned(sitemap::robots(sitemap.as_deref())))
}

/// The public address of a site that search engines may list.
fn listed_base(workshop: &Workshop<'_>) -> Option<String> {
    if workshop.readers == Readers::Public { base_url(workshop.network) } else { None }
}

fn put_file(workshop: &Workshop<'_>, below: &str, file: DataFile) -> Result<(), Error> {
    put(workshop.output, &format!("{below}{DIRECTORY}/{}", file.name), Cow::Owned(file.bytes))
}

/// What the page of downloads says of a file.
fn download(file: &DataFile) -> view::Download {
    view::Download {
        address: format!("{DIRECTORY}/{}", file.name),
        name: file.name.clone(),
        kind: file.kind,
        count: file.count,
        kilobytes: file.bytes.len().div_ceil(1000),
    }
}

/// The host in a public address: what makes the ids of calendar events those of
/// one network.
fn host(base: Option<&str>) -> &str {
    let host = base.and_then(|base| base.split_once("://")).and_then(|(_, rest)| rest.split('/').next());
    host.unwrap_or("corin.invalid")
}
