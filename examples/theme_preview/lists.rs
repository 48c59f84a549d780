//! The pages that list what others say: sources, stewards, changes, results, the
//! front page.

use std::collections::BTreeMap;

use corin::plan::view::{
    AbsentPage, Age, AllPages, AreaPages, ChangeDay, ChangeEntry, ChangesView, Choice, CitingText,
    CorrectedWord, CountryCard, CountrySearch, Crumb, DataView, Download, ExcerptPart, Filter,
    FreshnessOverview, Front, KindCount, LanguageHome, Named, Results, ReturnPlan, SearchEntry, SearchHit,
    SourceGroup, SourceUse, SourcesView, Statements, StewardUse, StewardsView, TopicPages,
};

use super::Sample;

impl Sample<'_> {
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
            age: self.when(|| Age { state: "outdated", outdated: "2026-11-20".to_owned() }),
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
            absent: vec![AbsentPage { topic: word.clone(), place: word.clone() }],
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
            summary: self.when(|| self.words.summary.into()),
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
