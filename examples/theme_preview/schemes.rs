//! Hand-made values for the pages on assistance.

use corin::plan::view::{
    Age, Aside, ComponentView, Crumb, HostCountry, HostFront, HostName, HostView, LanguageHome, MatrixCell,
    MatrixColumn, MatrixItem, MatrixRow, MatrixTable, Money, NetworkName, Said, SchemeLine, SchemeLink,
    SchemeView, SchemesView,
};

use crate::sample::Sample;

impl Sample<'_> {
    fn said(&self, text: &str) -> Said {
        Said {
            text: text.to_owned(),
            language: self.when(|| self.theme.language("en", self.tag)),
            is_assumed: false,
        }
    }

    fn host_name(&self, code: &str) -> HostName {
        let address = format!("{}/hosts/{}.html", self.tag, code.to_lowercase());
        HostName { code: code.to_owned(), name: self.words.organisation.to_owned(), address }
    }

    fn money(&self, up_to: bool, per: &'static str) -> Money {
        Money {
            value: "EUR\u{a0}460–770".to_owned(),
            up_to,
            per,
            note: self.when(|| self.said(self.words.note)),
        }
    }

    fn scheme_link(&self, state: &'static str) -> SchemeLink {
        SchemeLink {
            name: self.said(self.words.title),
            address: format!("{}/schemes/x.html", self.tag),
            as_of: self.day("2026-09"),
            until: self.when(|| self.day("2026-12")),
            last_day: self.when(|| "2026-12-31".to_owned()),
            freshness: Some(self.freshness(state)),
        }
    }

    fn component(&self, id: &str, given: &'static str) -> ComponentView {
        ComponentView {
            id: id.to_owned(),
            name: self.words.title.to_owned(),
            stage: "after-arrival",
            given,
            cash: vec![self.money(false, "person"), self.money(true, "family")],
            in_kind: self.when(|| self.said(self.words.summary)),
            in_kind_value: if self.full { vec![self.money(true, "not-known")] } else { Vec::new() },
            note: self.when(|| self.said(self.words.note)),
            source: None,
        }
    }

    /// A scheme of a standing.
    pub(crate) fn scheme(&self, standing: &'static str) -> SchemeView {
        SchemeView {
            name: self.said(self.words.title),
            aliases: self.when(|| self.words.organisation.to_owned()).into_iter().collect(),
            description: self.when(|| self.said(self.words.summary)),
            host: self.host_name("DE"),
            areas: vec![self.area(0), self.area(1)],
            matrix: format!("{}/schemes/index.html", self.tag),
            eligibility: self.when(|| self.said(self.words.note)),
            groups: self.when(|| self.words.title.to_owned()).into_iter().collect(),
            mode: if self.full { "any" } else { "not-known" },
            components: if self.full {
                vec![self.component("housing", "yes"), self.component("cash", "no")]
            } else {
                Vec::new()
            },
            provider: self.when(|| self.said(self.words.organisation)),
            funder: self.when(|| self.said(self.words.organisation)),
            url: self.when(|| "https://example.org/".to_owned()),
            repayment: self.when(|| self.said(self.words.note)),
            re_entry_ban: self.when(|| self.said(self.words.note)),
            other: self.when(|| self.said(self.words.note)),
            from: self.when(|| self.day("2026")),
            until: self.when(|| self.day("2026-12")),
            last_day: self.when(|| "2026-12-31".to_owned()),
            standing,
            closed_on: (standing == "closed").then(|| self.day("2026-08")),
            reason: self.when(|| self.said(self.words.note)),
            replaced_by: self.when(|| Crumb {
                title: self.words.title.to_owned(),
                address: format!("{}/schemes/y.html", self.tag),
            }),
            reviewed: self.day("2026-10-04"),
            as_of: self.day("2026-09"),
            freshness: (standing != "closed").then(|| self.freshness("overdue")),
            steward: self.when(|| self.steward()),
            sources: vec![self.source("a", 1, "ngo")],
        }
    }

    /// The assistance matrix with cells of all kinds.
    pub(crate) fn schemes(&self) -> SchemesView {
        let hosts = ["SE", "DE", "GB"];
        let item = |given| MatrixItem {
            given,
            age: self.when(|| Age { state: "outdated", outdated: "2026-11-20".to_owned() }),
            address: format!("{}/schemes/x.html", self.tag),
            last_day: self.when(|| "2026-12-31".to_owned()),
            cash: vec![self.money(false, "adult")],
            in_kind: true,
            in_kind_value: Vec::new(),
        };
        let cell = |host: &str, state| MatrixCell {
            host: host.to_owned(),
            state,
            items: match state {
                "yes" => vec![item("yes"), item("no")],
                "no" => vec![item("no")],
                _ => Vec::new(),
            },
        };
        let column = |(index, host): (usize, &&str)| MatrixColumn {
            host: self.host_name(host),
            schemes: vec![self.scheme_link("outdated"); index * 2],
            oldest: (index > 1).then(|| self.day("2026-09")),
            elsewhere: index == 0,
        };
        let table = |mode| MatrixTable {
            mode,
            columns: hosts.iter().enumerate().map(column).collect(),
            rows: vec![MatrixRow {
                id: "housing".to_owned(),
                name: self.words.title.to_owned(),
                stage: "arrival",
                cells: vec![cell("SE", "not-known"), cell("DE", "yes"), cell("GB", "no")],
            }],
        };
        let aside = |standing| Aside {
            scheme: self.scheme_link("current"),
            host: self.words.organisation.to_owned(),
            standing,
            on: self.when(|| self.day("2026-08")),
        };
        SchemesView {
            area: self.area(0),
            hosts: if self.full { hosts.map(|host| self.host_name(host)).into() } else { Vec::new() },
            tables: if self.full { vec![table("voluntary"), table("not-known")] } else { Vec::new() },
            missing: vec!["enforced"],
            ending: self.when(|| self.scheme_link("due")).into_iter().collect(),
            aside: if self.full {
                ["not-begun", "suspended", "ended", "closed"].map(aside).into()
            } else {
                Vec::new()
            },
            unlisted: self.when(|| self.words.country.to_owned()).into_iter().collect(),
            places: self
                .when(|| Crumb { title: self.words.title.to_owned(), address: "en/x.html".to_owned() })
                .into_iter()
                .collect(),
            above: self
                .when(|| Crumb { title: self.words.country.to_owned(), address: "en/x.html".to_owned() }),
        }
    }

    fn lines(&self) -> Vec<SchemeLine> {
        let line = |standing| SchemeLine {
            scheme: self.scheme_link("current"),
            areas: vec![self.words.country.to_owned()],
            mode: "voluntary",
            standing,
            components: if self.full { vec![self.component("cash", "yes")] } else { Vec::new() },
        };
        ["in-force", "suspended"].map(line).into()
    }

    /// A host country in the site of a country.
    pub(crate) fn host(&self) -> HostView {
        HostView {
            host: self.host_name("DE"),
            schemes: if self.full { self.lines() } else { Vec::new() },
            matrix: format!("{}/schemes/index.html", self.tag),
        }
    }

    /// A host country at the network.
    pub(crate) fn host_front(&self) -> HostFront {
        let place = || Crumb { title: self.words.country.to_owned(), address: "xk/en/index.html".to_owned() };
        HostFront {
            readers: "counsellor",
            network: NetworkName {
                base_url: None,
                name: self.words.network.to_owned(),
                summary: None,
                summary_language: None,
                publisher: None,
                licence: None,
                licence_url: None,
            },
            language: self.theme.language(self.tag, self.tag),
            languages: ["en", "ar"]
                .map(|tag| LanguageHome {
                    language: self.theme.language(tag, self.tag),
                    address: format!("hosts/de.{tag}.html"),
                })
                .into(),
            address: format!("hosts/de.{}.html", self.tag),
            home: "index.html".to_owned(),
            code: "DE".to_owned(),
            name: self.words.organisation.to_owned(),
            countries: vec![HostCountry {
                name: self.words.country.to_owned(),
                address: "xk/en/hosts/de.html".to_owned(),
                schemes: self.lines(),
            }],
            unlisted: self.when(place).into_iter().collect(),
            built: self.day("2026-11-22"),
            late: self.day("2026-11-29"),
            assets: self.theme.asset_addresses(),
            generator: "corin 0.1.0".to_owned(),
        }
    }
}
