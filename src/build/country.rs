//! The site of one country.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use rayon::prelude::*;

use crate::build::Error;
use crate::build::data::{self, CountryData};
use crate::build::hosts;
use crate::build::make::put;
use crate::build::return_plan;
use crate::model::{Country, LanguageTag, Network, Text};
use crate::plan::catalogue::Catalogue;
use crate::plan::country::{Settings, Shelf};
use crate::plan::data::base_url;
use crate::plan::schemes::Assistance;
use crate::plan::{self, Dates, PlannedPage, SitemapEntry, View, address, tongue, view};
use crate::readers::Readers;
use crate::render::{Shown, SiteRenderer, Theme};
use crate::write::Output;
use crate::{search, write};

/// What all countries of a build are made with.
pub(super) struct Workshop<'a> {
    pub(super) network: &'a Network,
    pub(super) theme: &'a Theme,
    pub(super) dates: &'a BTreeMap<String, Dates>,
    pub(super) today: Date,
    pub(super) readers: Readers,
    pub(super) late: Date,
    pub(super) left_out: &'a BTreeSet<Arc<str>>,
    pub(super) native_indexes: Option<&'a Path>,
    pub(super) output: &'a dyn Output,
}

/// What remains of a country when its files are handed over.
pub struct CountryMade {
    /// Its card on the front page, by the language of the front page.
    pub cards: BTreeMap<String, view::CountryCard>,
    /// What each host country gives to people who return to it, by the language
    /// of the front page and the code of the host country.
    pub hosts: BTreeMap<String, BTreeMap<String, view::HostCountry>>,
    /// The native index by language, made when a search first asks for it.
    indexes: BTreeMap<String, OnceLock<search::index::Index>>,
    /// The shared values of its pages by language, for pages made on demand.
    pub sites: BTreeMap<String, view::Site>,
    /// Its search data by language.
    pub entries: BTreeMap<String, Entry>,
    /// What the network's data files say of it.
    pub data: CountryData,
}

impl CountryMade {
    /// The native index of the country in a language, made of the network that
    /// the country was made of when it is first asked for; `None` when the country
    /// is not written in that language.
    ///
    /// # Errors
    ///
    /// [`Error::Search`] when tantivy fails.
    pub fn index(
        &self,
        network: &Network,
        id: &str,
        language: &str,
        today: Date,
    ) -> Result<Option<&search::index::Index>, Error> {
        let Some(place) = self.indexes.get(language) else { return Ok(None) };
        if let Some(index) = place.get() {
            return Ok(Some(index));
        }
        let Some(country) = network.country(id) else { return Ok(None) };
        let Some(tag) = country.languages.iter().find(|tag| tag.as_str() == language) else {
            return Ok(None);
        };
        let index = crate::build::index(network, country, tag, today)?;
        Ok(index.map(|index| place.get_or_init(|| index)))
    }

    /// The languages that the country is written in.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.indexes.keys().map(String::as_str)
    }
}

/// What a browser loads first to search a country in a language.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Below the country's root.
    pub address: String,
    /// How large it is.
    pub bytes: usize,
}

/// The pages of a language as planned, and its index.
struct Prepared {
    language: String,
    pages: Vec<PlannedPage>,
    entry: Entry,
}

/// True when a file of the country is left out.
pub(super) fn is_incomplete(country: &Country, left_out: &BTreeSet<Arc<str>>) -> bool {
    let directory = format!("content/{}/", country.id());
    left_out.iter().any(|path| path.starts_with(&directory))
}

/// Makes all files of a country and hands them over.
pub(super) fn make(workshop: &Workshop<'_>, country: &Country) -> Result<CountryMade, Error> {
    let catalogue = Catalogue::new(workshop.network, country, workshop.left_out);
    let name_language = |tag: &str, here: &str| workshop.theme.language(tag, here);
    let settings = Settings {
        today: workshop.today,
        name_language: &name_language,
        dates: workshop.dates,
        left_out: workshop.left_out,
    };
    let shelves: Vec<Shelf<'_>> = country
        .languages
        .iter()
        .filter_map(|language| Shelf::new(workshop.network, country, language, &catalogue, &settings))
        .collect();
    for asset in workshop.theme.assets() {
        put(workshop.output, &format!("{}/{}", country.id(), asset.address()), Cow::Borrowed(&asset.bytes))?;
    }
    let mut data = data::country(workshop, country, &catalogue)?;
    let prepared: Vec<Prepared> =
        shelves.par_iter().map(|shelf| prepare(workshop, shelf, &data)).collect::<Result<_, Error>>()?;
    let mut listed: Vec<SitemapEntry> =
        prepared.iter().flat_map(|prepared| plan::sitemap(&prepared.language, &prepared.pages)).collect();
    if let Some(language) = country.languages.first() {
        listed.insert(0, SitemapEntry::alone(address::LANGUAGES, language));
    }
    data.sitemaps = data::sitemaps(workshop, country, &listed)?;
    let entries: BTreeMap<String, Entry> =
        prepared.iter().map(|prepared| (prepared.language.clone(), prepared.entry.clone())).collect();
    let sites: BTreeMap<String, view::Site> = shelves
        .par_iter()
        .zip(prepared)
        .map(|(shelf, prepared)| language(workshop, shelf, prepared, &entries))
        .collect::<Result<_, Error>>()?;
    let indexes = sites.keys().map(|tag| (tag.clone(), OnceLock::new())).collect();
    if let Some(site) = country.languages.first().and_then(|language| sites.get(language.as_str())) {
        let page = languages_page(site);
        let html = workshop.theme.site(site)?.render(&page, Shown::Languages)?;
        put_page(workshop, country.id(), &page.address, html)?;
    }
    let cards = cards(workshop, country, &shelves);
    let hosts = hosts::of_country(workshop, &shelves);
    Ok(CountryMade { cards, hosts, indexes, sites, entries, data })
}

/// Plans the pages of a language and exports its search, which all pages of the country refer to.
fn prepare(workshop: &Workshop<'_>, shelf: &Shelf<'_>, data: &CountryData) -> Result<Prepared, Error> {
    let id = shelf.country.id();
    let tag = shelf.language.as_str();
    let failed = |source| Error::Search { country: id.to_owned(), language: tag.to_owned(), source };
    let (mut pages, exported) = rayon::join(
        || {
            let mut pages = plan::pages(shelf);
            pages.push(plan::data_page(shelf, &data.downloads));
            pages
        },
        || {
            let collection = plan::collection(shelf);
            if let Some(directory) = workshop.native_indexes {
                let native = search::index::build(&collection).and_then(|index| index.files());
                let native = native.map_err(failed)?;
                let native = native.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
                write::directory(&directory.join(id).join(tag), native)?;
            }
            let counted = search::index::count(&collection).map_err(failed)?;
            search::export::export(&counted, &collection).map_err(failed)
        },
    );
    pages.push(return_plan::make(workshop, shelf)?);
    let exported: Vec<search::export::ExportedFile> = exported?;
    let address = |name: &str| format!("search/{tag}/{name}");
    let entry = exported.first().map_or_else(
        || Entry { address: String::new(), bytes: 0 },
        |file| Entry { address: address(&file.name), bytes: file.bytes.len() },
    );
    for file in exported {
        put(workshop.output, &format!("{id}/{}", address(&file.name)), Cow::Owned(file.bytes))?;
    }
    Ok(Prepared { language: tag.to_owned(), pages, entry })
}

/// Makes the pages of a country in one language.
fn language(
    workshop: &Workshop<'_>,
    shelf: &Shelf<'_>,
    prepared: Prepared,
    entries: &BTreeMap<String, Entry>,
) -> Result<(String, view::Site), Error> {
    let id = shelf.country.id();
    let tag = shelf.language.as_str();
    let pages = prepared.pages;
    let site = site(workshop, shelf, entries);
    let renderer = workshop.theme.site(&site)?;
    pages.into_par_iter().try_for_each(|mut page| {
        if page.page.title.is_empty() {
            page.page.title = workshop.theme.page_title(page.page.kind, tag).unwrap_or_default();
        }
        for crumb in page.page.breadcrumbs.iter_mut().filter(|crumb| crumb.title.is_empty()) {
            let kind = address::kind_of_page(&crumb.address);
            crumb.title = workshop.theme.page_title(kind, tag).unwrap_or_default();
        }
        let html = renderer.render_beside(&page.page, shown(&page), &shelf.beside(&page.view))?;
        if let View::Changes(changes) = &page.view {
            let base = workshop.network.record.base_url.as_deref();
            put_page(workshop, id, &site.feed, workshop.theme.feed(&site, changes, base))?;
        }
        put_page(workshop, id, &page.page.address, html)
    })?;
    former_addresses(workshop, shelf, &renderer)?;
    if let Some(feed) = &site.texts.feed {
        let base = workshop.network.record.base_url.as_deref();
        put_page(workshop, id, feed, workshop.theme.alert_feed(&site, feed, shelf.alerts(), base))?;
    }
    Ok((tag.to_owned(), site))
}

fn put_page(workshop: &Workshop<'_>, country: &str, address: &str, html: String) -> Result<(), Error> {
    put(workshop.output, &format!("{country}/{address}"), Cow::Owned(html.into_bytes()))
}

fn shown(page: &PlannedPage) -> Shown<'_> {
    match &page.view {
        View::Home(home) => Shown::Home(home),
        View::Brief(brief) => Shown::Brief(brief),
        View::Locality(locality) => Shown::Locality(locality),
        View::Topic(topic) => Shown::Topic(topic),
        View::Sources(register) => Shown::Sources(register),
        View::Source(used) => Shown::Source(used),
        View::Stewards(stewards) => Shown::Stewards(stewards),
        View::Steward(used) => Shown::Steward(used),
        View::Freshness(overview) => Shown::Freshness(overview),
        View::Pages(all) => Shown::Pages(all),
        View::ReturnPlan(plan) => Shown::ReturnPlan(plan),
        View::Services(directory) => Shown::Services(directory),
        View::Service(service) => Shown::Service(service),
        View::Changes(changes) => Shown::Changes(changes),
        View::Data(data) => Shown::Data(data),
        View::Accessibility => Shown::Accessibility,
        View::Privacy => Shown::Privacy,
        View::Text(text) => Shown::Text(text),
        View::Schemes(schemes) => Shown::Schemes(schemes),
        View::Scheme(scheme) => Shown::Scheme(scheme),
        View::Host(host) => Shown::Host(host),
        View::Outcomes(outcomes) => Shown::Outcomes(outcomes),
        View::Outcome(outcome) => Shown::Outcome(outcome),
        View::Search => Shown::Search,
    }
}

/// Leads from the former addresses of briefs to their pages.
fn former_addresses(
    workshop: &Workshop<'_>,
    shelf: &Shelf<'_>,
    renderer: &SiteRenderer,
) -> Result<(), Error> {
    for work in &shelf.catalogue.works {
        let Some(version) = work.version_in(shelf.language) else { continue };
        for former in &version.record.aliases {
            let title = version.record.title.clone();
            let crumb = view::Crumb {
                title: title.clone(),
                address: address::brief(shelf.language, &work.area.id, work.stem, work.audience),
            };
            let page = view::Page {
                kind: "moved",
                title,
                description: None,
                address: former.clone(),
                breadcrumbs: Vec::new(),
                translations: Vec::new(),
            };
            let html = renderer.render(&page, Shown::Moved(&crumb))?;
            put_page(workshop, shelf.country.id(), former, html)?;
        }
    }
    Ok(())
}

fn languages_page(site: &view::Site) -> view::Page {
    view::Page {
        kind: "languages",
        title: site.country.name.clone(),
        description: None,
        address: address::LANGUAGES.to_owned(),
        breadcrumbs: Vec::new(),
        translations: Vec::new(),
    }
}

/// What the pages of a country in one language share.
fn site(workshop: &Workshop<'_>, shelf: &Shelf<'_>, entries: &BTreeMap<String, Entry>) -> view::Site {
    let names = shelf.chain_tags();
    let area = shelf.country.area();
    let country = area.and_then(|area| shelf.area(&area.id)).cloned();
    view::Site {
        network: network_name(workshop, &names),
        country: country.unwrap_or_else(|| view::AreaName {
            id: shelf.country.id().to_owned(),
            name: shelf.country.id().to_owned(),
            kind: "country",
            depth: 0,
            address: address::home(shelf.language),
        }),
        disclaimer: area.and_then(|area| area.record.disclaimer.as_ref()).map(|text| shelf.said(text)),
        language: shelf.language_named(shelf.language),
        built: shelf.say_day(workshop.today),
        late: shelf.say_day(workshop.late),
        assets: workshop.theme.asset_addresses(),
        search: view::SearchAddresses {
            entry: entries.get(shelf.language.as_str()).map_or_else(String::new, |own| own.address.clone()),
            entries: shelf
                .country
                .languages
                .iter()
                .filter_map(|language| {
                    let Entry { address, bytes } = entries.get(language.as_str())?.clone();
                    let language = shelf.language_named(language);
                    Some(view::SearchEntry { language, entry: address, bytes })
                })
                .collect(),
            page: address::page(shelf.language, "search"),
        },
        home: address::home(shelf.language),
        sources: address::page(shelf.language, "sources"),
        stewards: address::page(shelf.language, "stewards"),
        freshness: address::page(shelf.language, "freshness"),
        pages: address::page(shelf.language, "pages"),
        plan: plan::return_plan::page_address(shelf),
        services: shelf.directory_link(),
        texts: shelf.text_lists(),
        schemes: Assistance::of(shelf).map(|assistance| assistance.matrices()).unwrap_or_default(),
        changes: address::page(shelf.language, "changes"),
        feed: address::feed(shelf.language),
        topics: shelf.topics().cloned().collect(),
        localities: shelf.localities().filter_map(|area| shelf.area(&area.id).cloned()).collect(),
        languages: shelf
            .country
            .languages
            .iter()
            .map(|language| language_home(shelf.language_named(language), address::home(language)))
            .collect(),
        incomplete: is_incomplete(shelf.country, workshop.left_out),
        readers: workshop.readers.as_str(),
        restricted: plan::restricted(shelf),
        generator: generator(),
    }
}

/// The words for the generator tag.
pub(super) fn generator() -> String {
    format!("corin {}", env!("CARGO_PKG_VERSION"))
}

fn language_home(language: view::Language, address: String) -> view::LanguageHome {
    view::LanguageHome { language, address }
}

/// The network in a language.
pub(super) fn network_name(workshop: &Workshop<'_>, names: &[&str]) -> view::NetworkName {
    let network = workshop.network;
    let record = &network.record;
    let summary = record.summary.as_ref().map(|text| said(workshop, text, names));
    let licence_url = record.licence.as_deref().and_then(|licence| match licence {
        "CC-BY-4.0" => Some("https://creativecommons.org/licenses/by/4.0/"),
        "CC-BY-SA-4.0" => Some("https://creativecommons.org/licenses/by-sa/4.0/"),
        "CC0-1.0" => Some("https://creativecommons.org/publicdomain/zero/1.0/"),
        _ => None,
    });
    view::NetworkName {
        name: record.name.get(names).to_owned(),
        summary: summary.as_ref().map(|summary| summary.text.clone()),
        summary_language: summary.and_then(|summary| summary.language),
        publisher: record.publisher.as_ref().map(|publisher| {
            let name = said(workshop, &publisher.name, names);
            view::Organisation {
                name: name.text,
                name_language: name.language,
                url: publisher.url.clone(),
                contact: publisher.contact.clone(),
            }
        }),
        licence: record.licence.clone(),
        licence_url: licence_url.map(str::to_owned),
        base_url: base_url(network),
    }
}

/// A text in the first of the languages `names`, for a page in that language.
fn said(workshop: &Workshop<'_>, text: &Text, names: &[&str]) -> view::Said {
    let author = workshop.network.fallback_language().map(LanguageTag::as_str);
    let author = author.or(names.first().copied()).unwrap_or_default();
    tongue::said(text, names, author, |tag, here| workshop.theme.language(tag, here))
}

/// The card of the country on the front pages of the network.
fn cards(
    workshop: &Workshop<'_>,
    country: &Country,
    shelves: &[Shelf<'_>],
) -> BTreeMap<String, view::CountryCard> {
    let card = |language: &LanguageTag| {
        let shelf = shelves.iter().find(|shelf| shelf.language == language).or(shelves.first())?;
        let area = country.area()?;
        let mut names = vec![language.as_str()];
        names.extend(shelf.chain_tags());
        let id = country.id();
        let homes = country.languages.iter().map(|other| {
            language_home(
                workshop.theme.language(other.as_str(), language.as_str()),
                format!("{id}/{}", address::home(other)),
            )
        });
        let card = view::CountryCard {
            id: id.to_owned(),
            name: area.name(&names).to_owned(),
            summary: area.record.summary.as_ref().map(|text| said(workshop, text, &names)),
            address: format!("{id}/{}", address::home(shelf.language)),
            languages: homes.collect(),
            counts: shelf.counts(),
            incomplete: is_incomplete(country, workshop.left_out),
        };
        Some((language.to_string(), card))
    };
    workshop.network.record.languages.iter().filter_map(card).collect()
}
