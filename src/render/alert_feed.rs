//! The alerts of a country as an Atom feed (RFC 4287).

use std::sync::Arc;

use atom_syndication::{Category, Entry, Generator, Person};
use sha2::{Digest, Sha256};

use crate::plan::view;

use super::feed::{link, midnight, plain};
use super::theme::Theme;

/// How many alerts the feed holds at most, the newest.
const LONGEST_FEED: usize = 100;

impl Theme {
    /// The feed of the alerts in a language, for the address `at` below the
    /// country's root: the newest first, expired ones too, for readers keep them
    /// anyway and see in the text until when each holds.
    ///
    /// Ids are the same in every build: UUIDs (RFC 9562, version 8) made of the
    /// names of network and country and the address of the alert. Links begin
    /// with `base`, the public address of the network; without one they are
    /// relative to the feed.
    pub fn alert_feed<'a>(
        &self,
        site: &view::Site,
        at: &str,
        alerts: impl Iterator<Item = &'a Arc<view::AlertEntry>>,
        base: Option<&str>,
    ) -> String {
        let tag = &site.language.tag;
        let title = self.messages(tag).plain("alerts-title").unwrap_or_default();
        let link_to = |address: &str| match base {
            Some(base) => format!("{}/{}/{address}", base.trim_end_matches('/'), site.country.id),
            None => format!("{}{address}", "../".repeat(at.matches('/').count())),
        };
        let mut alerts: Vec<_> = alerts.collect();
        alerts.sort_by(|one, other| (changed(other), &one.address).cmp(&(changed(one), &other.address)));
        alerts.truncate(LONGEST_FEED);
        let updated = alerts.first().map_or(site.built.iso.as_str(), |alert| changed(alert));
        let entries = alerts.iter().map(|alert| {
            let language = alert.language.as_ref().map_or(tag, |language| &language.tag);
            let (about, more) = match &alert.withdrawn {
                Some(withdrawal) => (self.messages(tag).plain("alert-withdrawn-title"), &withdrawal.reason),
                None => (self.about_alert(alert, tag), &alert.summary),
            };
            let text: Vec<&str> = about.iter().chain(more).map(String::as_str).collect();
            Entry {
                title: plain(&alert.title, language),
                id: identity(site, &alert.address),
                updated: midnight(&first_day(changed(alert)), &site.built.iso),
                links: vec![link("alternate", link_to(&alert.address), Some("text/html"), language)],
                summary: Some(plain(&text.join(" "), tag)),
                categories: categories(alert),
                ..Entry::default()
            }
        });
        let publisher = site.network.publisher.as_ref();
        let feed = atom_syndication::Feed {
            title: plain(&format!("{title} – {}", site.country.name), tag),
            id: identity(site, at),
            updated: midnight(&first_day(updated), &site.built.iso),
            authors: vec![Person {
                name: publisher.map_or(&site.network.name, |publisher| &publisher.name).clone(),
                ..Person::default()
            }],
            generator: Some(Generator { value: site.generator.clone(), uri: None, version: None }),
            links: [("self", Some(at), "application/atom+xml"), ("alternate", list(site), "text/html")]
                .into_iter()
                .filter_map(|(relation, address, form)| {
                    Some(link(relation, link_to(address?), Some(form), tag))
                })
                .collect(),
            entries: entries.collect(),
            lang: Some(tag.clone()),
            ..atom_syndication::Feed::default()
        };
        let mut text = feed.to_string();
        text.push('\n');
        text
    }
}

/// When it was issued, or withdrawn.
fn changed(alert: &view::AlertEntry) -> &str {
    let withdrawn = alert.withdrawn.as_ref().and_then(|withdrawal| withdrawal.on.as_ref());
    &withdrawn.unwrap_or(&alert.issued).iso
}

fn list(site: &view::Site) -> Option<&str> {
    site.texts.alerts.as_ref().map(|list| list.address.as_str())
}

/// A UUID of version 8 for what stands at an address.
fn identity(site: &view::Site, address: &str) -> String {
    let mut hash = Sha256::new();
    for part in [&site.network.name, &site.country.id, address] {
        hash.update(part);
        hash.update([0]);
    }
    let hex: String = hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    // The first digits of the third and fourth group say version and variant.
    let (version, variant) = (part(13, 16), part(17, 20));
    format!("urn:uuid:{}-{}-8{version}-8{variant}-{}", part(0, 8), part(8, 12), part(20, 32))
}

/// The first day of a date.
fn first_day(date: &str) -> String {
    match date.len() {
        4 => format!("{date}-01-01"),
        7 => format!("{date}-01"),
        _ => date.to_owned(),
    }
}

/// Severity, last day, place and topics, for programs.
fn categories(alert: &view::AlertEntry) -> Vec<Category> {
    let category =
        |term: String, label: Option<&str>| Category { term, scheme: None, label: label.map(str::to_owned) };
    let mut categories = vec![
        category(format!("severity:{}", alert.severity), None),
        category(format!("expires:{}", alert.last_day), None),
        category(format!("area:{}", alert.area.id), Some(&alert.area.name)),
    ];
    categories.extend(alert.topics.iter().map(|topic| category(topic.clone(), None)));
    categories
}
