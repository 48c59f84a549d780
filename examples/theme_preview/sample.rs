//! Hand-made values for looking at a theme and for testing it. Nothing in them is
//! true of any place.

use std::collections::BTreeMap;
use std::sync::Arc;

use corin::plan::view::{
    AreaName, AudienceVariant, BriefView, Cell, Contact, ContentsEntry, Counts, CoverageRow, Crumb, Day,
    Entry, Freshness, Home, LanguageHome, Locality, NetworkName, Organisation, OtherName, Page,
    SearchAddresses, SearchEntry, Site, Source, Statements, Steward, TextLists, Topic, TopicView,
    Translation, Turns, Withdrawal,
};
use corin::render::Theme;

#[path = "lists.rs"]
mod lists;
#[path = "texts.rs"]
mod texts;

/// A country in a language, as the planner would hand it to a theme.
pub(crate) struct Sample<'a> {
    pub(crate) theme: &'a Theme,
    /// The language of the pages.
    pub(crate) tag: &'a str,
    /// Words of the sample in that language.
    pub(crate) words: Words,
    /// With every optional value, or with none.
    pub(crate) full: bool,
}

/// The words that a sample consists of.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    pub(crate) network: &'static str,
    pub(crate) country: &'static str,
    pub(crate) places: &'static [&'static str],
    pub(crate) topics: &'static [(&'static str, &'static str)],
    pub(crate) note: &'static str,
    pub(crate) summary: &'static str,
    pub(crate) organisation: &'static str,
    pub(crate) title: &'static str,
    pub(crate) body: &'static str,
    pub(crate) headings: &'static [(u8, &'static str, &'static str)],
    pub(crate) months: [&'static str; 12],
}

impl Sample<'_> {
    pub(crate) fn when<T>(&self, value: impl FnOnce() -> T) -> Option<T> {
        self.full.then(value)
    }

    /// A day in words good enough to look at.
    pub(crate) fn day(&self, iso: &str) -> Day {
        let mut parts = iso.split('-');
        let year = parts.next().unwrap_or_default();
        let month = parts.next().and_then(|month| month.parse::<usize>().ok());
        let month = month.and_then(|month| self.words.months.get(month.wrapping_sub(1)).copied());
        let day = parts.next().map(|day| day.trim_start_matches('0'));
        let words = match (day, month) {
            (Some(day), Some(month)) => format!("{day} {month} {year}"),
            (None, Some(month)) => format!("{month} {year}"),
            _ => year.to_owned(),
        };
        Day { iso: iso.to_owned(), words }
    }

    pub(crate) fn area(&self, index: usize) -> AreaName {
        let (id, name, kind, depth) = match index.checked_sub(1) {
            None => ("xk".to_owned(), self.words.country, "country", 0),
            Some(place) => {
                let name = self.words.places.get(place).copied().unwrap_or_default();
                (format!("xk/place-{place}"), name, "municipality", 1)
            }
        };
        let page =
            if index == 0 { "index.html".to_owned() } else { format!("place-{}/index.html", index - 1) };
        AreaName { id, name: name.to_owned(), kind, depth, address: format!("{}/{page}", self.tag) }
    }

    pub(crate) fn topic(&self, index: usize) -> Topic {
        let (id, name) = self.words.topics.get(index).copied().unwrap_or(("topic", "Topic"));
        let address = (index % 4 != 3).then(|| format!("{}/topics/{id}.html", self.tag));
        Topic {
            id: id.to_owned(),
            name: name.to_owned(),
            language: None,
            address,
            under: None,
            depth: 0,
            below: 0,
        }
    }

    pub(crate) fn freshness(&self, state: &'static str) -> Freshness {
        let days = match state {
            "current" => ["2026-10-04", "2027-01-02", "2027-02-01", "2027-03-03"],
            "due" => ["2026-08-20", "2026-11-18", "2026-12-18", "2027-01-17"],
            "overdue" => ["2026-07-10", "2026-10-08", "2026-11-07", "2026-12-07"],
            _ => ["2008-10", "2009-01-29", "2009-02-28", "2009-03-30"],
        };
        Freshness {
            state,
            reviewed: self.day(days[0]),
            as_of: self.day(if state == "outdated" { "2008-10" } else { "2026-07" }),
            due: self.day(days[1]),
            overdue: self.day(days[2]),
            outdated: self.day(days[3]),
            valid_until: self.when(|| self.day(days[3])),
        }
    }

    pub(crate) fn entry(&self, topic: usize, area: usize, state: &'static str) -> Arc<Entry> {
        let topic = self.topic(topic);
        let area = self.area(area);
        let directory = area.address.trim_end_matches("index.html").to_owned();
        Arc::new(Entry {
            title: format!("{} – {}", topic.name, area.name),
            summary: self.when(|| self.words.summary.to_owned()),
            address: format!("{directory}{}.html", topic.id),
            language: None,
            words: None,
            area,
            topic: topic.id,
            topic_name: topic.name,
            freshness: self.freshness(state),
        })
    }

    /// An entry in English, wherever the page itself is in another language.
    pub(crate) fn foreign_entry(&self, area: usize) -> Arc<Entry> {
        let entry = self.entry(1, area, "current");
        Arc::new(Entry {
            title: "A page that exists in English only (test)".to_owned(),
            summary: Some("Its summary is in English, too (test text).".to_owned()),
            language: self.when(|| self.theme.language("en", self.tag)),
            ..Entry::clone(&entry)
        })
    }

    pub(crate) fn site(&self) -> Site {
        let home = |tag: &str| LanguageHome {
            language: self.theme.language(tag, self.tag),
            address: format!("{tag}/index.html"),
        };
        Site {
            network: self.network(),
            country: self.area(0),
            disclaimer: self.when(|| self.words.note.into()),
            language: self.theme.language(self.tag, self.tag),
            built: self.day("2026-11-22"),
            late: self.day("2026-11-29"),
            assets: self.theme.asset_addresses(),
            search: SearchAddresses {
                entry: format!("search/{}/entry.js", self.tag),
                entries: if self.full {
                    ["en", "sq", "ar"]
                        .map(|tag| SearchEntry {
                            language: self.theme.language(tag, self.tag),
                            entry: format!("search/{tag}/entry.js"),
                            bytes: 20_000,
                        })
                        .into()
                } else {
                    Vec::new()
                },
                page: format!("{}/search.html", self.tag),
            },
            home: format!("{}/index.html", self.tag),
            sources: format!("{}/sources.html", self.tag),
            stewards: format!("{}/stewards.html", self.tag),
            freshness: format!("{}/freshness.html", self.tag),
            pages: format!("{}/pages.html", self.tag),
            plan: format!("{}/plan.html", self.tag),
            services: None,
            texts: if self.full { self.text_lists() } else { TextLists::default() },
            schemes: BTreeMap::new(),
            changes: format!("{}/changes.html", self.tag),
            feed: format!("{}/changes.xml", self.tag),
            topics: (0..self.words.topics.len()).map(|index| self.topic(index)).collect(),
            localities: (1..=self.words.places.len()).map(|index| self.area(index)).collect(),
            languages: ["en", "sq", "sr-Latn", "ar"].map(home).into(),
            incomplete: self.full,
            readers: if self.full { "counsellor" } else { "public" },
            restricted: Vec::new(),
            generator: "corin 0.1.0".to_owned(),
        }
    }

    fn network(&self) -> NetworkName {
        NetworkName {
            name: self.words.network.to_owned(),
            summary: self.when(|| self.words.summary.to_owned()),
            summary_language: None,
            publisher: self.when(|| Organisation {
                name: self.words.organisation.to_owned(),
                name_language: None,
                url: Some("https://example.org/".to_owned()),
                contact: Some("desk@example.org".to_owned()),
            }),
            licence: self.when(|| "CC-BY-4.0".to_owned()),
            licence_url: self.when(|| "https://creativecommons.org/licenses/by/4.0/".to_owned()),
            base_url: self.when(|| "https://example.org/".to_owned()),
        }
    }

    pub(crate) fn page(&self, kind: &'static str, title: &str, address: &str) -> Page {
        let crumb =
            Crumb { title: self.words.country.to_owned(), address: format!("{}/index.html", self.tag) };
        let translation = |tag: &str, exists: bool| Translation {
            language: self.theme.language(tag, self.tag),
            address: address.replacen(self.tag, tag, 1),
            exists,
        };
        Page {
            kind,
            title: title.to_owned(),
            description: self.when(|| self.words.summary.to_owned()),
            address: address.to_owned(),
            breadcrumbs: if self.full && kind != "home" { vec![crumb] } else { Vec::new() },
            translations: if self.full {
                ["en", "sq", "sr-Latn", "ar"]
                    .into_iter()
                    .filter(|tag| *tag != self.tag)
                    .map(|tag| translation(tag, tag != "sq"))
                    .collect()
            } else {
                Vec::new()
            },
        }
    }

    pub(crate) fn steward(&self) -> Steward {
        Steward {
            id: "test-desk".to_owned(),
            name: self.words.organisation.to_owned(),
            name_language: None,
            address: format!("{}/stewards/test-desk.html", self.tag),
            in_country: self.full,
            url: self.when(|| "https://example.org/".to_owned()),
            contact: self.when(|| "desk@example.org".to_owned()),
            until: self.when(|| self.day("2027-06-30")),
            note: self.when(|| self.words.note.into()),
        }
    }

    pub(crate) fn contact(&self) -> Contact {
        Contact {
            name: self.words.organisation.into(),
            purpose: self.when(|| self.words.summary.into()),
            phone: self.when(|| "+000 00 000 000".to_owned()),
            email: self.when(|| "desk@example.org".to_owned()),
            url: self.when(|| "https://www.example.org/contact".to_owned()),
            address: self.when(|| self.words.country.into()),
            source: "test-report".to_owned(),
            as_of: self.day("2026-10"),
        }
    }

    pub(crate) fn source(&self, id: &str, number: usize, kind: &'static str) -> Source {
        let second = kind != "field";
        Source {
            id: id.to_owned(),
            number,
            title: format!("{} – {}", self.words.title, self.words.country),
            title_language: None,
            publisher: self.when(|| self.words.organisation.into()),
            kind: self.when(|| kind),
            distance: self.when(|| if second { "second-hand" } else { "first-hand" }),
            origin: self.when(|| self.words.organisation.into()).filter(|_| second),
            url: self.when(|| "https://www.example.org/report".to_owned()).filter(|_| second),
            published: self.when(|| self.day("2026-02")),
            accessed: self.when(|| self.day("2026-09-30")),
            archived: self.when(|| "https://web.example.org/archived".to_owned()).filter(|_| second),
            note: self.when(|| self.words.note.into()).filter(|_| !second),
            citations: if self.full { 2 } else { 0 },
        }
    }

    pub(crate) fn brief(&self, state: &'static str) -> BriefView {
        BriefView {
            body: self.words.body.to_owned(),
            contents: if self.full {
                self.words
                    .headings
                    .iter()
                    .map(|(level, anchor, text)| ContentsEntry {
                        level: *level,
                        text: (*text).to_owned(),
                        anchor: (*anchor).to_owned(),
                    })
                    .collect()
            } else {
                Vec::new()
            },
            freshness: self.freshness(state),
            edited: self.when(|| self.day("2026-09-12")),
            withdrawn: None,
            steward: self.when(|| self.steward()),
            statements: Statements { first_hand: 1, second_hand: 1, unknown: 0, total: 2 },
            sources: if self.full {
                vec![self.source("test-report", 1, "un"), self.source("test-visit", 2, "field")]
            } else {
                Vec::new()
            },
            area: self.area(1),
            topic: self.topic(0),
            above: self.when(|| self.entry(0, 0, "due")),
            below: if self.full { vec![self.entry(0, 2, "outdated")] } else { Vec::new() },
            chapter: Vec::new(),
            also_here: if self.full {
                vec![
                    self.entry(1, 1, "current"),
                    self.entry(2, 1, "overdue"),
                    self.entry(4, 1, "outdated"),
                    self.foreign_entry(1),
                ]
            } else {
                Vec::new()
            },
            services: None,
            audiences: if self.full {
                vec![
                    AudienceVariant { audience: "plain", address: format!("{}/plain.html", self.tag) },
                    AudienceVariant { audience: "child", address: format!("{}/child.html", self.tag) },
                ]
            } else {
                Vec::new()
            },
            audience: None,
        }
    }

    /// The same for other readers: `plain` or `child`.
    pub(crate) fn simple(&self, audience: &'static str, state: &'static str) -> BriefView {
        let other = if audience == "plain" { "child" } else { "plain" };
        let address = |name: &str| format!("{}/place-0/{name}.html", self.tag);
        let audiences = [("everybody", address("current")), (other, address(other))];
        BriefView {
            audience: Some(audience),
            audiences: audiences
                .into_iter()
                .map(|(audience, address)| AudienceVariant { audience, address })
                .collect(),
            ..self.brief(state)
        }
    }

    pub(crate) fn withdrawn(&self) -> BriefView {
        BriefView {
            withdrawn: Some(Withdrawal {
                on: self.when(|| self.day("2026-11-01")),
                reason: self.when(|| self.words.summary.to_owned()),
                replaced_by: self.when(|| Crumb {
                    title: self.words.title.to_owned(),
                    address: format!("{}/place-0/housing.html", self.tag),
                }),
            }),
            ..self.brief("outdated")
        }
    }

    fn counts(&self) -> Counts {
        if self.full {
            Counts { current: 11, due: 2, overdue: 1, outdated: 24, total: 38, turns: Turns::default() }
        } else {
            Counts::default()
        }
    }

    fn cell(&self, topic: usize, area: usize) -> Cell {
        let states = ["current", "due", "current", "overdue", "outdated"];
        let state = states[(topic * 3 + area) % states.len()];
        let (kind, entry) = match (topic * 7 + area * 5) % 6 {
            _ if topic % 4 == 3 => ("gap", None),
            _ if area == 0 => ("own", Some(self.entry(topic, 0, state))),
            0 | 3 => ("own", Some(self.entry(topic, area, state))),
            _ => ("inherited", Some(self.entry(topic, 0, states[(topic * 3) % states.len()]))),
        };
        Cell {
            kind,
            area: self.area(area),
            topic: self.topic(topic),
            entry,
            others: Vec::new(),
            more: None,
            general: None,
        }
    }

    pub(crate) fn home(&self) -> Home {
        let areas = if self.full { self.words.places.len() + 1 } else { 1 };
        Home {
            summary: self.when(|| self.words.summary.into()),
            steward: self.when(|| self.steward()),
            contact_points: if self.full { vec![self.contact(), self.contact()] } else { Vec::new() },
            areas: (0..areas).map(|area| self.area(area)).collect(),
            rows: (0..self.words.topics.len())
                .map(|topic| CoverageRow {
                    topic: self.topic(topic),
                    cells: (0..areas).map(|area| self.cell(topic, area)).collect(),
                })
                .collect(),
            counts: self.counts(),
            outcomes: if self.full { vec![self.entry(0, 0, "current")] } else { Vec::new() },
        }
    }

    pub(crate) fn locality(&self) -> Locality {
        let some = |entries: Vec<Arc<Entry>>| if self.full { entries } else { Vec::new() };
        Locality {
            area: self.area(1),
            other_names: if self.full {
                vec![
                    OtherName {
                        language: self.theme.language("sq", self.tag), name: "Vendprovë".to_owned()
                    },
                    OtherName {
                        language: self.theme.language("sr-Cyrl", self.tag),
                        name: "Место".to_owned(),
                    },
                ]
            } else {
                Vec::new()
            },
            above: self.when(|| self.area(0)),
            below: if self.full { vec![self.area(2), self.area(3)] } else { Vec::new() },
            own: some(vec![
                self.entry(0, 1, "current"),
                self.entry(1, 1, "due"),
                self.entry(2, 1, "outdated"),
                self.foreign_entry(1),
            ]),
            chapters: Vec::new(),
            wider: Vec::new(),
            further: Vec::new(),
            inherited: some(vec![self.entry(4, 0, "overdue"), self.entry(5, 0, "current")]),
            gaps: if self.full { vec![self.topic(3), self.topic(6)] } else { Vec::new() },
            services: None,
            contact_points: if self.full { vec![self.contact()] } else { Vec::new() },
        }
    }

    pub(crate) fn topic_view(&self) -> TopicView {
        let areas = if self.full { self.words.places.len() + 1 } else { 0 };
        TopicView {
            topic: self.topic(0),
            cells: (0..areas).map(|area| self.cell(0, area)).collect(),
            chapters: Vec::new(),
        }
    }
}
