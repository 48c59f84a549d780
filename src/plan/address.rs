//! Addresses of pages.
//!
//! All are relative to the root of the country's site and name a file, since
//! `file://` knows no directory index.

use crate::model::record::Audience;
use crate::model::{AreaId, Genre, LanguageTag};

/// The page on which a reader of a country chooses a language.
pub const LANGUAGES: &str = "index.html";

/// The first page of the country in a language.
pub fn home(language: &LanguageTag) -> String {
    format!("{language}/index.html")
}

/// The page of an area; that of the country is its first page.
pub fn area(language: &LanguageTag, area: &AreaId) -> String {
    match area.below_country() {
        "" => home(language),
        path => format!("{language}/{path}/index.html"),
    }
}

/// The page of a brief.
pub fn brief(language: &LanguageTag, area: &AreaId, stem: &str, audience: Option<Audience>) -> String {
    let path = area.below_country();
    let slash = if path.is_empty() { "" } else { "/" };
    match audience {
        None => format!("{language}/{path}{slash}{stem}.html"),
        Some(audience) => format!("{language}/{path}{slash}{stem}.{}.html", audience.as_str()),
    }
}

/// The page of an alert, an answer, a voice, a service or a scheme: a file in
/// the directory of that name below its area.
pub fn record(language: &LanguageTag, area: &AreaId, directory: &str, stem: &str) -> String {
    let path = area.below_country();
    let slash = if path.is_empty() { "" } else { "/" };
    format!("{language}/{path}{slash}{directory}/{stem}.html")
}

/// The page of a text of any genre, for everybody.
pub fn text(language: &LanguageTag, genre: Genre, area: &AreaId, stem: &str) -> String {
    match genre.directory() {
        None => brief(language, area, stem, None),
        Some(directory) => record(language, area, directory, stem),
    }
}

/// The list of all alerts, answers or voices of a country.
pub fn list(language: &LanguageTag, directory: &str) -> String {
    format!("{language}/{directory}/index.html")
}

/// The feed of alerts.
pub fn alert_feed(language: &LanguageTag) -> String {
    format!("{language}/alerts.xml")
}

/// The page of a host country, by its ISO 3166-1 alpha-2 code.
pub fn host(language: &LanguageTag, code: &str) -> String {
    format!("{language}/hosts/{}.html", code.to_ascii_lowercase())
}

/// The page of a topic across localities.
pub fn topic(language: &LanguageTag, topic: &str) -> String {
    format!("{language}/topics/{topic}.html")
}

/// A page of the site in a language: `sources`, `freshness`, `pages`,
/// `changes`, `search`.
pub fn page(language: &LanguageTag, name: &str) -> String {
    format!("{language}/{name}.html")
}

/// The feed of what changed in a language.
pub fn feed(language: &LanguageTag) -> String {
    format!("{language}/changes.xml")
}

/// The kind of a page of the site, by its address: `sources` for
/// `en/sources.html`, `services` for `en/services/index.html`.
pub fn kind_of_page(address: &str) -> &str {
    let path = address.strip_suffix(".html").unwrap_or(address);
    let path = path.strip_suffix("/index").unwrap_or(path);
    path.rsplit('/').next().unwrap_or(path)
}

/// The page of a source that pages share.
pub fn source(language: &LanguageTag, id: &str) -> String {
    format!("{language}/sources/{id}.html")
}

/// The page of a steward.
pub fn steward(language: &LanguageTag, id: &str) -> String {
    format!("{language}/stewards/{id}.html")
}

/// The way from the page at `address` to the root: `../` for each directory.
pub fn root(address: &str) -> String {
    "../".repeat(address.matches('/').count())
}
