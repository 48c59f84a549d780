//! Hand-made values for looking at a theme and for testing it. Nothing in them is
//! true of any place.

use std::collections::BTreeMap;
use std::sync::Arc;

use corin::plan::view::{
    AllPages, AreaName, AreaPages, AudienceVariant, BriefView, Cell, ChangeDay, ChangeEntry, ChangesView,
    Choice, CitingText, Contact, ContentsEntry, CorrectedWord, CountryCard, CountrySearch, Counts,
    CoverageRow, Crumb, DataView, Day, Download, Entry, ExcerptPart, Filter, Freshness, FreshnessOverview,
    Front, Home, KindCount, LanguageHome, Locality, Named, NetworkName, Organisation, OtherName, Page,
    Results, ReturnPlan, SearchAddresses, SearchEntry, SearchHit, Site, Source, SourceGroup, SourceUse,
    SourcesView, Statements, Steward, StewardUse, StewardsView, TextLists, Topic, TopicPages, TopicView,
    Translation, Withdrawal,
};
use corin::render::Theme;

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
        Topic { id: id.to_owned(), name: name.to_owned(), address }
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
            disclaimer: self.when(|| self.words.note.to_owned()),
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
            publisher: self.when(|| Organisation {
                name: self.words.organisation.to_owned(),
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
            address: format!("{}/stewards/test-desk.html", self.tag),
            in_country: self.full,
            url: self.when(|| "https://example.org/".to_owned()),
            contact: self.when(|| "desk@example.org".to_owned()),
            until: self.when(|| self.day("2027-06-30")),
            note: self.when(|| self.words.note.to_owned()),
        }
    }

    pub(crate) fn contact(&self) -> Contact {
        Contact {
            name: self.words.organisation.to_owned(),
            purpose: self.when(|| self.words.summary.to_owned()),
            phone: self.when(|| "+000 00 000 000".to_owned()),
            email: self.when(|| "desk@example.org".to_owned()),
            url: self.when(|| "https://www.example.org/contact".to_owned()),
            address: self.when(|| self.words.country.to_owned()),
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
            publisher: self.when(|| self.words.organisation.to_owned()),
            kind: self.when(|| kind),
            distance: self.when(|| if second { "second-hand" } else { "first-hand" }),
            origin: self.when(|| self.words.organisation.to_owned()).filter(|_| second),
            url: self.when(|| "https://www.example.org/report".to_owned()).filter(|_| second),
            published: self.when(|| self.day("2026-02")),
            accessed: self.when(|| self.day("2026-09-30")),
            archived: self.when(|| "https://web.example.org/archived".to_owned()).filter(|_| second),
            note: self.when(|| self.words.note.to_owned()).filter(|_| !second),
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

    pub(crate) fn changes(&self) -> ChangesView {
        let entry = |kind: &'static str, index: usize| {
            let page =
                if index == 3 { self.foreign_entry(1) } else { self.entry(index, index % 3, "overdue") };
            ChangeEntry {
                kind,
                title: page.title.clone(),
                address: (kind != "removed").then(|| page.address.clone()),
                language: page.language.clone(),
                area: self.when(|| page.area.clone()),
                topic_name: self.when(|| page.topic_name.clone()),
                summary: self.when(|| self.words.summary.to_owned()),
                summary_language: page.language.clone(),
                summary_unmarked: index == 1,
                freshness: (kind != "removed").then(|| page.freshness.clone()),
            }
        };
        let kinds = ["new", "edited", "reviewed", "withdrawn", "closed", "moved", "removed"];
        let day = |iso: &str, from: usize, to: usize| ChangeDay {
            day: self.day(iso),
            last: if iso.len() == 7 { format!("{iso}-31") } else { iso.to_owned() },
            entries: kinds
                .into_iter()
                .enumerate()
                .take(to)
                .skip(from)
                .map(|(index, kind)| entry(kind, index))
                .collect(),
        };
        ChangesView {
            from: self.when(|| self.day("2025-11-22")),
            days: if self.full {
                vec![day("2026-11-20", 0, 4), day("2026-11-02", 4, 6), day("2026-10", 6, 7)]
            } else {
                Vec::new()
            },
            kinds: kinds.map(|kind| KindCount { kind, count: 1 }).into(),
            total: if self.full { kinds.len() } else { 0 },
        }
    }

    fn counts(&self) -> Counts {
        if self.full {
            Counts { current: 11, due: 2, overdue: 1, outdated: 24, total: 38 }
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
        Cell { kind, area: self.area(area), topic: self.topic(topic), entry }
    }

    pub(crate) fn home(&self) -> Home {
        let areas = if self.full { self.words.places.len() + 1 } else { 1 };
        Home {
            summary: self.when(|| self.words.summary.to_owned()),
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
            inherited: some(vec![self.entry(4, 0, "overdue"), self.entry(5, 0, "current")]),
            gaps: if self.full { vec![self.topic(3), self.topic(6)] } else { Vec::new() },
            services: None,
            contact_points: if self.full { vec![self.contact()] } else { Vec::new() },
        }
    }

    pub(crate) fn topic_view(&self) -> TopicView {
        let areas = if self.full { self.words.places.len() + 1 } else { 0 };
        TopicView { topic: self.topic(0), cells: (0..areas).map(|area| self.cell(0, area)).collect() }
    }

    pub(crate) fn sources(&self) -> SourcesView {
        let used = |id: &str, kind, cited_by| SourceUse {
            source: self.source(id, 1, kind),
            address: Some(format!("{}/sources/{id}.html", self.tag)),
            unopened_from: self.when(|| self.day("2026-10-01")),
            is_unopened: self.full,
            cited_by,
            texts: if self.full { vec![self.citing()] } else { Vec::new() },
            count: 3,
        };
        let sources = vec![
            used("test-report", "un", vec![self.entry(0, 1, "current"), self.entry(1, 0, "outdated")]),
            used("test-visit", "field", Vec::new()),
        ];
        SourcesView {
            count: sources.len(),
            groups: vec![SourceGroup { kind: Some("un"), sources }],
            statements: Statements { first_hand: 2, second_hand: 1, unknown: 0, total: 3 },
        }
    }

    fn citing(&self) -> CitingText {
        CitingText {
            title: self.words.title.to_owned(),
            address: format!("{}/alerts/road.html", self.tag),
            language: None,
        }
    }

    pub(crate) fn return_plan(&self) -> ReturnPlan {
        let named = |id: &str| Named { id: id.to_owned(), name: self.words.organisation.to_owned() };
        ReturnPlan {
            script: format!("plan/{}/index.js", self.tag),
            areas: (0..=self.words.places.len()).map(|index| self.area(index)).collect(),
            hosts: if self.full { vec![named("SE")] } else { Vec::new() },
            components: if self.full { vec![named("travel")] } else { Vec::new() },
            has_restricted: self.full,
        }
    }

    pub(crate) fn stewards(&self) -> StewardsView {
        StewardsView { stewards: if self.full { vec![self.answers_for()] } else { Vec::new() } }
    }

    pub(crate) fn answers_for(&self) -> StewardUse {
        StewardUse {
            steward: self.steward(),
            areas: if self.full { vec![self.area(0), self.area(1)] } else { Vec::new() },
            counts: self.counts(),
            entries: if self.full { vec![self.entry(0, 1, "outdated")] } else { Vec::new() },
        }
    }

    pub(crate) fn overview(&self) -> FreshnessOverview {
        let entries = ["outdated", "overdue", "due", "current", "current"];
        FreshnessOverview {
            counts: self.counts(),
            entries: if self.full {
                entries.iter().enumerate().map(|(at, state)| self.entry(at, at % 3, state)).collect()
            } else {
                Vec::new()
            },
        }
    }

    /// The downloads, one of each kind that every country has.
    pub(crate) fn data(&self) -> DataView {
        let kinds = ["briefs", "areas", "facts", "freshness", "reviews", "reviews-of-steward", "index"];
        let files = kinds.iter().filter(|_| self.full).map(|kind| Download {
            address: format!("data/{kind}.json"),
            name: format!("{kind}.json"),
            kind,
            count: 3,
            kilobytes: 12,
        });
        DataView { files: files.collect() }
    }

    pub(crate) fn all_pages(&self) -> AllPages {
        let count = if self.full { 3 } else { 0 };
        let topics = (0..count).map(|topic| TopicPages {
            topic: self.topic(topic),
            entries: vec![self.entry(topic, 0, "current"), self.entry(topic, 1, "outdated")],
        });
        let areas = (0..count).map(|area| AreaPages {
            area: self.area(area),
            entries: if area == 2 {
                Vec::new()
            } else {
                vec![self.entry(0, area, "due"), self.foreign_entry(area)]
            },
        });
        AllPages { topics: topics.collect(), areas: areas.collect() }
    }

    pub(crate) fn results(&self) -> Results {
        let choice = |id: &str, name: &str, chosen| Choice {
            id: id.to_owned(),
            name: name.to_owned(),
            count: 2,
            chosen,
        };
        let filter = |name, whole: &str, choices| Filter { name, whole: whole.to_owned(), choices };
        let word = self.words.title.to_owned();
        let part = |text: &str, marked| ExcerptPart { text: text.to_owned(), marked };
        let hit = |state: Option<&'static str>| SearchHit {
            title: self.words.title.to_owned(),
            address: format!("{}/place-0/housing.html#rents", self.tag),
            kind: "voice".to_owned(),
            area_name: self.words.country.to_owned(),
            topic_name: self.words.summary.to_owned(),
            heading: self.words.note.to_owned(),
            excerpt: vec![part(self.words.summary, false), part(self.words.title, true)],
            also: vec![Crumb {
                title: self.words.note.to_owned(),
                address: format!("{}/place-0/housing.html#finding", self.tag),
            }],
            state,
            due: state.map(|_| "2026-11-18".to_owned()),
            overdue: state.map(|_| "2026-12-18".to_owned()),
            outdated: state.map(|_| "2027-01-17".to_owned()),
        };
        Results {
            query: word.clone(),
            area: self.when(|| "xk".to_owned()),
            exact: !self.full,
            total: if self.full { 2 } else { 0 },
            corrected: vec![CorrectedWord { typed: word.clone(), used: vec![word.clone()] }],
            dropped: vec![word],
            unread: self.when(|| "3".to_owned()),
            filters: if self.full {
                vec![
                    filter("topic", "", vec![choice("housing", self.words.title, true)]),
                    filter("kind", "", vec![choice("brief", "", false), choice("other", "", false)]),
                    filter("state", "", vec![choice("due", "", false), choice("outdated", "", false)]),
                ]
            } else {
                Vec::new()
            },
            hits: if self.full { vec![hit(Some("due")), hit(None)] } else { Vec::new() },
            nearest: vec![Crumb {
                title: self.words.country.to_owned(),
                address: format!("{}/index.html", self.tag),
            }],
        }
    }

    pub(crate) fn front(&self) -> Front {
        let home = |tag: &str| LanguageHome {
            language: self.theme.language(tag, self.tag),
            address: format!("xk/{tag}/index.html"),
        };
        let card = CountryCard {
            id: "xk".to_owned(),
            name: self.words.country.to_owned(),
            summary: self.when(|| self.words.summary.to_owned()),
            address: format!("xk/{}/index.html", self.tag),
            languages: ["en", "sq", "ar"].map(home).into(),
            counts: self.counts(),
            incomplete: self.full,
        };
        let search = CountrySearch {
            names: vec![self.words.country.to_owned()],
            entries: vec![SearchEntry {
                language: self.theme.language("en", self.tag),
                entry: "xk/search/en/entry.0123456789ab.js".to_owned(),
                bytes: 20_000,
            }],
        };
        Front {
            readers: "public",
            network: self.network(),
            language: self.theme.language(self.tag, self.tag),
            languages: ["en", "fr", "sq", "sr-Latn", "ar"]
                .map(|tag| LanguageHome {
                    language: self.theme.language(tag, self.tag),
                    address: format!("index.{tag}.html"),
                })
                .into(),
            address: format!("index.{}.html", self.tag),
            countries: if self.full { vec![card] } else { Vec::new() },
            hosts: Vec::new(),
            search: BTreeMap::from([("xk".to_owned(), search)]),
            built: self.day("2026-11-22"),
            late: self.day("2026-11-29"),
            assets: self.theme.asset_addresses(),
            generator: "corin 0.1.0".to_owned(),
        }
    }
}
