//! What changed as an Atom feed (RFC 4287).

use atom_syndication::{Category, Entry, FixedDateTime, Generator, Link, Person, Text, TextType};
use sha2::{Digest, Sha256};

use crate::plan::view;

use super::marking;
use super::theme::Theme;

/// How many changes a feed holds at most, the newest.
const LONGEST_FEED: usize = 100;

impl Theme {
    /// The feed of what changed in a country in a language.
    ///
    /// Ids stay the same from build to build: with the public address of the
    /// network `base` they are addresses below it, without one they are UUIDs
    /// (RFC 9562, version 8) made of what was changed and when. Without `base`,
    /// links are relative to the feed.
    pub fn feed(&self, site: &view::Site, changes: &view::ChangesView, base: Option<&str>) -> String {
        let tag = &site.language.tag;
        let words = |key: &str| self.messages(tag).plain(key).unwrap_or_else(|| key.to_owned());
        let place = Place { site, base };
        let title = format!("{} – {}", site.country.name, words("changes-title"));
        let newest = changes.days.first().map_or(&site.built.iso, |day| &day.last);
        let entries = changes.days.iter().flat_map(|day| day.entries.iter().map(move |entry| (day, entry)));
        let entries = entries.take(LONGEST_FEED).map(|(day, change)| {
            let kind = words(&format!("change-{}", change.kind));
            Entry {
                title: plain(&format!("{kind}: {}", change.title), tag),
                id: place.entry_id(day, change),
                updated: midnight(&day.last, &site.built.iso),
                links: vec![link(
                    "alternate",
                    place.link(change.address.as_deref().unwrap_or(&site.changes)),
                    Some("text/html"),
                    change.language.as_ref().map_or(tag, |language| &language.tag),
                )],
                summary: change.summary.as_deref().map(|summary| plain(summary, tag)),
                categories: categories(change, &kind),
                ..Entry::default()
            }
        });
        let publisher = site.network.publisher.as_ref();
        let feed = atom_syndication::Feed {
            title: plain(&title, tag),
            id: place.feed_id(),
            updated: midnight(newest, &site.built.iso),
            authors: vec![Person {
                name: publisher.map_or(&site.network.name, |publisher| &publisher.name).clone(),
                uri: publisher.and_then(|publisher| publisher.url.clone()),
                ..Person::default()
            }],
            generator: Some(Generator { value: site.generator.clone(), uri: None, version: None }),
            links: vec![
                link("self", place.link(&site.feed), Some("application/atom+xml"), tag),
                link("alternate", place.link(&site.changes), Some("text/html"), tag),
            ],
            rights: site.network.licence.as_deref().map(|licence| plain(licence, tag)),
            subtitle: site.network.summary.as_deref().map(|summary| plain(summary, tag)),
            entries: entries.collect(),
            lang: Some(tag.clone()),
            ..atom_syndication::Feed::default()
        };
        let mut text = feed.to_string();
        text.push('\n');
        text
    }
}

/// Where a feed stands.
struct Place<'a> {
    site: &'a view::Site,
    base: Option<&'a str>,
}

impl Place<'_> {
    /// Leads to an address of the country's site.
    fn link(&self, address: &str) -> String {
        match self.base {
            Some(base) => format!("{}/{}/{address}", base.trim_end_matches('/'), self.site.country.id),
            None => {
                // From the directory of the language, where the feed lies.
                let up = "../".repeat(self.site.feed.matches('/').count());
                format!("{up}{address}")
            }
        }
    }

    fn feed_id(&self) -> String {
        if self.base.is_some() { self.link(&self.site.feed) } else { self.uuid(&[&self.site.feed]) }
    }

    fn entry_id(&self, day: &view::ChangeDay, change: &view::ChangeEntry) -> String {
        let own = change.address.as_deref().unwrap_or(&self.site.changes);
        match (&change.address, self.base) {
            (Some(address), Some(_)) => format!("{}#{}-{}", self.link(address), change.kind, day.day.iso),
            _ => self.uuid(&[own, &change.title, change.kind, &day.day.iso]),
        }
    }

    /// A UUID of version 8 from the name of the network, the country and more.
    fn uuid(&self, parts: &[&str]) -> String {
        let mut hash = Sha256::new();
        let shared = [self.site.network.name.as_str(), &self.site.country.id];
        for part in shared.iter().chain(parts) {
            hash.update(part);
            hash.update([0]);
        }
        let hex: String = hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
        format!(
            "urn:uuid:{}-{}-8{}-8{}-{}",
            part(0, 8),
            part(8, 12),
            part(13, 16),
            part(17, 20),
            part(20, 32)
        )
    }
}

/// The beginning of a day in UTC, not later than that of the build: a month
/// that is not over has its last day ahead.
pub(super) fn midnight(day: &str, built: &str) -> FixedDateTime {
    format!("{}T00:00:00Z", day.min(built)).parse().unwrap_or_default()
}

fn categories(change: &view::ChangeEntry, kind: &str) -> Vec<Category> {
    let mut categories =
        vec![Category { term: change.kind.to_owned(), scheme: None, label: Some(kind.to_owned()) }];
    let area = change.area.as_ref().map(|area| (area.id.clone(), area.name.clone()));
    categories.extend(area.map(|(term, name)| Category { term, scheme: None, label: Some(name) }));
    categories.extend(change.topic_name.clone().map(|term| Category { term, scheme: None, label: None }));
    categories
}

pub(super) fn link(relation: &str, address: String, media_type: Option<&str>, language: &str) -> Link {
    Link {
        href: address,
        rel: relation.to_owned(),
        hreflang: Some(language.to_owned()),
        mime_type: media_type.map(str::to_owned),
        title: None,
        length: None,
    }
}

/// A text in the language `tag`.
pub(super) fn plain(text: &str, tag: &str) -> Text {
    // XML 1.0 has no place for most control characters.
    let value = text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\t' | '\n'));
    let value: String = value.collect();
    Text { value: marking::plain(&value, tag).into_owned(), base: None, lang: None, r#type: TextType::Text }
}
