//! The front pages of the network.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::build::Error;
use crate::build::country::{CountryMade, Workshop, generator, network_name};
use crate::build::data;
use crate::build::hosts;
use crate::build::make::put;
use crate::model::LanguageTag;
use crate::plan::order::Order;
use crate::plan::{SitemapEntry, view};

/// Makes the front page in each language of the network, and its assets. The
/// first language is at `index.html`, the others at `index.LANGUAGE.html`.
pub(super) fn make(
    workshop: &Workshop<'_>,
    countries: &BTreeMap<String, Arc<CountryMade>>,
) -> Result<(), Error> {
    for asset in workshop.theme.assets() {
        put(workshop.output, &asset.address(), Cow::Borrowed(&asset.bytes))?;
    }
    let languages = &workshop.network.record.languages;
    let fronts: Vec<(String, String)> =
        languages.iter().map(|language| (language.to_string(), address(language, languages))).collect();
    let mut listed = SitemapEntry::versions(&fronts);
    listed.extend(hosts::listed(workshop, countries));
    data::network(workshop, countries, &listed)?;
    for language in languages {
        let Some(dates) = workshop.dates.get(language.as_str()) else { continue };
        let mut names = vec![language.as_str()];
        names.extend(languages.iter().map(LanguageTag::as_str));
        let mut cards: Vec<&view::CountryCard> =
            countries.values().filter_map(|country| country.cards.get(language.as_str())).collect();
        Order::of(language).sort(&mut cards, |card| (&card.name, &card.id));
        let named = |tag: &LanguageTag| workshop.theme.language(tag.as_str(), language.as_str());
        let front = view::Front {
            network: network_name(workshop, &names),
            language: named(language),
            languages: languages
                .iter()
                .map(|other| view::LanguageHome {
                    language: named(other),
                    address: address(other, languages),
                })
                .collect(),
            address: address(language, languages),
            countries: cards.into_iter().cloned().collect(),
            hosts: hosts::links(workshop, countries, language),
            search: countries
                .iter()
                .map(|(id, made)| (id.clone(), search(workshop, id, made, language)))
                .collect(),
            readers: workshop.readers.as_str(),
            built: dates.say_day(workshop.today),
            late: dates.say_day(workshop.late),
            assets: workshop.theme.asset_addresses(),
            generator: generator(),
        };
        let html = workshop.theme.front(&front)?;
        put(workshop.output, &address(language, languages), Cow::Owned(html.into_bytes()))?;
    }
    hosts::make(workshop, countries)
}

/// How a country is searched from a front page.
fn search(workshop: &Workshop<'_>, id: &str, made: &CountryMade, here: &LanguageTag) -> view::CountrySearch {
    let country = workshop.network.country(id);
    let area = country.and_then(|country| country.area());
    let names =
        area.map(|area| area.all_names().into_iter().map(str::to_owned).collect()).unwrap_or_default();
    let entries = made.entries.iter().map(|(tag, entry)| view::SearchEntry {
        language: workshop.theme.language(tag, here.as_str()),
        entry: format!("{id}/{}", entry.address),
        bytes: entry.bytes,
    });
    view::CountrySearch { names, entries: entries.collect() }
}

pub(super) fn address(language: &LanguageTag, languages: &[LanguageTag]) -> String {
    if languages.first() == Some(language) {
        "index.html".to_owned()
    } else {
        format!("index.{language}.html")
    }
}
