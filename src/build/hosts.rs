//! The pages of host countries at the network.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::build::Error;
use crate::build::country::{CountryMade, Workshop, generator, network_name};
use crate::build::front;
use crate::build::make::put;
use crate::model::LanguageTag;
use crate::plan::country::Shelf;
use crate::plan::order::Order;
use crate::plan::{SitemapEntry, schemes, view};

/// What each host country gives to people who return to a country, by the
/// language of the network and the code of the host country.
pub(super) fn of_country(
    workshop: &Workshop<'_>,
    shelves: &[Shelf<'_>],
) -> BTreeMap<String, BTreeMap<String, view::HostCountry>> {
    let of_language = |language: &LanguageTag| {
        let shelf = shelves.iter().find(|shelf| shelf.language == language).or(shelves.first())?;
        let dates = workshop.dates.get(language.as_str())?;
        let mut tags = vec![language.as_str()];
        tags.extend(shelf.chain_tags().into_iter().filter(|tag| *tag != language.as_str()));
        Some((language.to_string(), schemes::lines_for_network(shelf, tags, dates)))
    };
    workshop.network.record.languages.iter().filter_map(of_language).collect()
}

/// The host countries of which a scheme is known, with their pages.
pub(super) fn links(
    workshop: &Workshop<'_>,
    countries: &BTreeMap<String, Arc<CountryMade>>,
    language: &LanguageTag,
) -> Vec<view::Crumb> {
    let record = &workshop.network.record;
    let names = names(workshop, language);
    let known = record.hosts.iter().filter(|(code, _)| is_known(countries, language, code));
    let mut links: Vec<view::Crumb> = known
        .map(|(code, host)| view::Crumb {
            title: host.name.get(&names).to_owned(),
            address: address(code, language, &record.languages),
        })
        .collect();
    Order::of(language).sort(&mut links, |link| (&link.title, &link.address));
    links
}

/// The pages of host countries for the network's sitemap.
pub(super) fn listed(
    workshop: &Workshop<'_>,
    countries: &BTreeMap<String, Arc<CountryMade>>,
) -> Vec<SitemapEntry> {
    let record = &workshop.network.record;
    let of_host = |code: &String| {
        let languages = record.languages.iter().filter(|language| is_known(countries, language, code));
        let versions: Vec<(String, String)> = languages
            .map(|language| (language.to_string(), address(code, language, &record.languages)))
            .collect();
        SitemapEntry::versions(&versions)
    };
    record.hosts.keys().flat_map(of_host).collect()
}

/// True when a scheme of a host country is known.
fn is_known(countries: &BTreeMap<String, Arc<CountryMade>>, language: &LanguageTag, code: &str) -> bool {
    let has = |made: &Arc<CountryMade>| {
        made.hosts.get(language.as_str()).is_some_and(|hosts| hosts.contains_key(code))
    };
    countries.values().any(has)
}

/// Makes the page of each host country of which a scheme is known, in each
/// language of the network.
pub(super) fn make(
    workshop: &Workshop<'_>,
    countries: &BTreeMap<String, Arc<CountryMade>>,
) -> Result<(), Error> {
    let record = &workshop.network.record;
    for language in &record.languages {
        for (code, host) in &record.hosts {
            let Some(page) = page(workshop, countries, language, code, &host.name) else { continue };
            let html = workshop.theme.host(&page)?;
            put(workshop.output, &page.address, Cow::Owned(html.into_bytes()))?;
        }
    }
    Ok(())
}

fn page(
    workshop: &Workshop<'_>,
    countries: &BTreeMap<String, Arc<CountryMade>>,
    language: &LanguageTag,
    code: &str,
    name: &crate::model::Text,
) -> Option<view::HostFront> {
    let languages = &workshop.network.record.languages;
    let dates = workshop.dates.get(language.as_str())?;
    let mut known = Vec::new();
    let mut unlisted = Vec::new();
    for made in countries.values() {
        match made.hosts.get(language.as_str()).and_then(|hosts| hosts.get(code)) {
            Some(country) => known.push(country.clone()),
            None => unlisted.extend(
                made.cards
                    .get(language.as_str())
                    .map(|card| view::Crumb { title: card.name.clone(), address: card.address.clone() }),
            ),
        }
    }
    if known.is_empty() {
        return None;
    }
    let order = Order::of(language);
    order.sort(&mut known, |country| (&country.name, &country.address));
    order.sort(&mut unlisted, |country| (&country.title, &country.address));
    let names = names(workshop, language);
    let named = |tag: &LanguageTag| workshop.theme.language(tag.as_str(), language.as_str());
    Some(view::HostFront {
        network: network_name(workshop, &names),
        language: named(language),
        languages: languages
            .iter()
            .map(|other| view::LanguageHome {
                language: named(other),
                address: address(code, other, languages),
            })
            .collect(),
        address: address(code, language, languages),
        home: front::address(language, languages),
        code: code.to_owned(),
        readers: workshop.readers.as_str(),
        name: name.get(&names).to_owned(),
        countries: known,
        unlisted,
        built: dates.say_day(workshop.today),
        late: dates.say_day(workshop.late),
        assets: workshop.theme.asset_addresses(),
        generator: generator(),
    })
}

/// The language, then the others of the network.
fn names<'a>(workshop: &Workshop<'a>, language: &'a LanguageTag) -> Vec<&'a str> {
    let mut names = vec![language.as_str()];
    names.extend(workshop.network.record.languages.iter().map(LanguageTag::as_str));
    names
}

/// `hosts/de.html` in the first language of the network, `hosts/de.fr.html` in
/// another.
fn address(code: &str, language: &LanguageTag, languages: &[LanguageTag]) -> String {
    let code = code.to_ascii_lowercase();
    if languages.first() == Some(language) {
        format!("hosts/{code}.html")
    } else {
        format!("hosts/{code}.{language}.html")
    }
}
