//! What a page says of itself to machines: JSON-LD with the vocabulary of
//! schema.org.
//!
//! It stands in the page as a data block, which is no script: nothing runs it,
//! and a policy without inline scripts lets it stand (HTML, "prepare the script
//! element"). A page that was withdrawn says nothing.

mod brief;
mod outcome;
mod page;
mod service;
mod steward;
mod text;

use serde::Serialize;

use super::engine::is_safe_address;
use super::site::Shown;
use crate::plan::view;

const CONTEXT: &str = "https://schema.org";

/// What all pages of one country in one language say alike.
#[derive(Debug)]
pub(super) struct LinkedData {
    /// Where the site of the country is on the web, with `/` at the end.
    base: Option<String>,
    language: String,
    site: String,
    home: String,
    publisher: Option<(String, Option<String>)>,
    licence: Option<String>,
}

/// An organisation.
#[derive(Serialize)]
struct Organization<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

impl<'a> Organization<'a> {
    fn new(name: &'a str, url: Option<&'a str>) -> Self {
        Self { kind: "Organization", name, url: url.filter(|url| is_web_address(url)) }
    }
}

/// Something with a name, of a kind.
#[derive(Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

/// A source.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Citation<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Organization<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

/// A first page: the site that it opens.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WebSite<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    in_language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Organization<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
}

impl LinkedData {
    pub(super) fn new(site: &view::Site) -> Self {
        let network = &site.network;
        Self {
            base: network.base_url.as_ref().map(|base| format!("{base}{}/", site.country.id)),
            language: site.language.tag.clone(),
            site: format!("{} – {}", site.country.name, network.name),
            home: site.home.clone(),
            publisher: network
                .publisher
                .as_ref()
                .map(|publisher| (publisher.name.clone(), publisher.url.clone())),
            licence: network.licence_url.clone(),
        }
    }

    /// What a page says of itself; empty for pages that only lead to others.
    pub(super) fn of(&self, page: &view::Page, shown: &Shown<'_>) -> String {
        match shown {
            Shown::Brief(brief) if brief.withdrawn.is_none() => {
                block(&brief::WebPage::new(self, page, brief))
            }
            Shown::Steward(used) => block(&steward::Steward::new(self, page, &used.steward)),
            Shown::Service(service) => optional(service::page(self, page, service).as_ref()),
            Shown::Scheme(scheme) => block(&outcome::scheme(self, page, scheme)),
            Shown::Outcome(outcome) => optional(outcome::page(self, page, outcome).as_ref()),
            Shown::Text(view::TextPage::Alert(alert)) if alert.withdrawn.is_none() => {
                block(&text::Announcement::new(self, page, alert))
            }
            Shown::Text(view::TextPage::Answer(answer)) if answer.withdrawn.is_none() => {
                block(&text::answer(self, page, answer))
            }
            Shown::Home(_) => block(&self.web_site(page)),
            _ => String::new(),
        }
    }

    fn web_site<'a>(&'a self, page: &'a view::Page) -> WebSite<'a> {
        WebSite {
            context: CONTEXT,
            kind: "WebSite",
            url: self.url(&page.address),
            name: &self.site,
            description: page.description.as_deref(),
            in_language: &self.language,
            publisher: self.publisher(),
            license: self.licence.as_deref(),
        }
    }

    fn url(&self, address: &str) -> Option<String> {
        self.base.as_ref().map(|base| format!("{base}{address}"))
    }

    fn publisher(&self) -> Option<Organization<'_>> {
        self.publisher.as_ref().map(|(name, url)| Organization::new(name, url.as_deref()))
    }
}

fn citations(sources: &[view::Source]) -> Vec<Citation<'_>> {
    sources.iter().map(citation).collect()
}

fn citation(source: &view::Source) -> Citation<'_> {
    Citation {
        kind: "CreativeWork",
        name: &source.title,
        publisher: source.publisher.as_ref().map(|name| Organization::new(&name.text, None)),
        date_published: source.published.as_ref().map(|day| day.iso.as_str()),
        url: source.url.as_deref().filter(|url| is_web_address(url)),
    }
}

fn place(area: &view::AreaName) -> Named<'_> {
    Named { kind: "Place", name: &area.name, url: None }
}

fn is_web_address(address: &str) -> bool {
    is_safe_address(address) && (address.starts_with("https://") || address.starts_with("http://"))
}

fn optional<T: Serialize>(data: Option<&T>) -> String {
    data.map(block).unwrap_or_default()
}

/// The JSON of a data block. `<`, `>`, `&` and `'` are written as escapes of
/// JSON, so that no text can end the block or begin a comment in it.
fn block<T: Serialize>(data: &T) -> String {
    // The types here have no maps, so that JSON can hold them.
    let json = serde_json::to_string(data).unwrap_or_default();
    if !json.contains(['<', '>', '&', '\'']) {
        return json;
    }
    let mut safe = String::with_capacity(json.len() + 32);
    for character in json.chars() {
        match character {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\'' => safe.push_str("\\u0027"),
            _ => safe.push(character),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_text_ends_the_block() {
        let hostile = "</script><!-- <script> ]]> & ' \u{2028}";
        let text = block(&Named { kind: "Thing", name: hostile, url: None });
        assert!(!text.contains(['<', '>', '&', '\'']), "{text}");
        let read: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(read["name"], hostile);
    }

    proptest! {
        #[test]
        fn a_block_says_what_was_said(name in "\\PC*|[<>&'\"/!-]{0,12}") {
            let text = block(&Named { kind: "Thing", name: &name, url: None });
            prop_assert!(!text.contains('<'));
            let read: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            prop_assert_eq!(read["name"].as_str(), Some(name.as_str()));
        }
    }
}
