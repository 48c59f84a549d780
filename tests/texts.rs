//! Alerts, answers and voices of a country that does not exist, from its files
//! to its pages, its search and its feed.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use corin::build::{Kept, Settings, examine, make, theme_files};
use corin::readers::{Readers, network_for};
use corin::search::query::{Query, search};
use corin::write::Memory;
use jiff::civil::{Date, date};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/exampleland")
}

/// Kind, title and state of what a search finds.
type Hits = Vec<(String, String, &'static str)>;

/// All files of the site on a day, and what `query` finds in English: kind,
/// title and state.
fn built(today: Date, query: &str) -> (BTreeMap<String, Vec<u8>>, Hits) {
    let mut kept = Kept::default();
    let examined = examine(&root(), today, &mut kept).expect("a network");
    assert!(examined.is_sound(), "{:#?}", examined.diagnostics);
    let network = network_for(examined.network.expect("a network"), Readers::Public, today);
    let settings = Settings {
        today,
        readers: Readers::Public,
        area: None,
        native_indexes: None,
        left_out: BTreeSet::new(),
    };
    let memory = Memory::edit(Arc::default());
    let theme = theme_files(&root()).expect("a theme");
    let made = make(&network, theme, &settings, &mut kept, &memory, true).expect("a site");
    let index = made.countries["xx"].index(&network, "xx", "en", today).expect("tantivy").expect("an index");
    let found = search(index, &Query { text: query, ..Query::default() }, today, 20).expect("an answer");
    let hits = found.hits.into_iter().map(|hit| (hit.kind, hit.title, hit.state.as_str())).collect();
    let files = memory.finish().files;
    (files.iter().map(|(path, file)| (path.as_str().to_owned(), file.to_vec())).collect(), hits)
}

const TODAY: Date = date(2026, 11, 22);

struct Site(BTreeMap<String, Vec<u8>>);

impl Site {
    fn on(today: Date) -> Self {
        Self(built(today, "x").0)
    }

    fn page(&self, address: &str) -> String {
        let Some(bytes) = self.0.get(&format!("xx/{address}")) else { panic!("there is no {address}") };
        String::from_utf8(bytes.clone()).expect("text")
    }

    /// The titles of the alerts on top of a page, in their order.
    fn alerts_on(&self, address: &str) -> Vec<String> {
        let page = self.page(address);
        let Some((_, top)) = page.split_once("<section class=\"alerts\"") else { return Vec::new() };
        let top = top.split("</section>").next().unwrap_or_default();
        let links = top.split("<a href=").skip(1);
        links.filter_map(|rest| Some(rest.split_once('>')?.1.split("</a>").next()?.to_owned())).collect()
    }
}

const WATER: &str = "Boil water before you drink it";
const ROAD: &str = "The coast road is closed";
const BUS: &str = "No buses in Northtown";

#[test]
fn alerts_stand_on_top_of_what_they_concern_the_most_severe_first() {
    let site = Site::on(TODAY);
    assert_eq!(site.alerts_on("en/index.html"), [WATER, ROAD, BUS]);
    assert_eq!(site.alerts_on("en/health.html"), [WATER, ROAD], "on its topic");
    assert_eq!(site.alerts_on("en/north/health.html"), [WATER, ROAD], "and in the places below");
    assert_eq!(site.alerts_on("en/transport.html"), [WATER, ROAD], "not those of a place in it");
    assert_eq!(site.alerts_on("en/answers/2025-01-rent.html"), [WATER], "not those on other topics");
    assert_eq!(site.alerts_on("en/north/index.html"), [WATER, ROAD, BUS]);
    assert_eq!(site.alerts_on("en/sources.html"), [] as [&str; 0]);
    let page = site.page("en/health.html");
    assert!(page.contains("data-severity=\"extreme\" data-expires=\"2026-11-30\""));
    assert!(page.contains("Extreme danger") && page.contains("Until 30 November 2026."));
    assert!(page.contains("type=\"application/atom+xml\" href=\"../en/alerts.xml\""));
}

#[test]
fn an_alert_leaves_the_day_after_its_last_and_stays_in_the_archive() {
    assert_eq!(Site::on(date(2026, 11, 30)).alerts_on("en/index.html"), [WATER, ROAD, BUS]);
    let later = Site::on(date(2026, 12, 1));
    assert_eq!(later.alerts_on("en/index.html"), [ROAD]);
    let archive = later.page("en/alerts/index.html");
    let past = archive.split_once("id=\"past\"").expect("past alerts").1;
    assert!(past.contains(WATER) && past.contains(BUS) && !past.contains(ROAD));
    let page = later.page("en/alerts/2026-11-water.html");
    assert!(page.contains("data-expired=\"2026-11-30\"><p><strong>This alert has expired"), "{page}");
    let before = Site::on(TODAY).page("en/alerts/2026-11-water.html");
    assert!(before.contains("data-expired=\"2026-11-30\" hidden><p><strong>This alert has expired"));
}

#[test]
fn a_withdrawn_alert_keeps_its_address_and_tells_the_feed() {
    let site = Site::on(TODAY);
    let page = site.page("en/alerts/2026-06-mistake.html");
    assert!(
        page.contains("It was another bridge.")
            && page.contains("href=\"../../en/alerts/2026-11-road.html\"")
    );
    assert!(!site.page("en/alerts/index.html").contains("The bridge is closed"));
    let feed = site.page("en/alerts.xml");
    let entry = feed.split("<entry>").find(|entry| entry.contains("The bridge is closed")).expect("an entry");
    assert!(entry.contains("withdrawn. It was another bridge.") && entry.contains("2026-06-03T00:00:00"));
}

#[test]
fn the_feed_can_be_read_back() {
    let site = Site::on(TODAY);
    let text = site.page("en/alerts.xml");
    let feed: atom_syndication::Feed = text.parse().expect("an Atom feed");
    let titles: Vec<&str> = feed.entries.iter().map(|entry| entry.title.value.as_str()).collect();
    assert_eq!(titles, [WATER, BUS, ROAD, "The bridge is closed", "High water in the harbour"]);
    let ids: BTreeSet<&str> =
        feed.entries.iter().map(|entry| entry.id.as_str()).chain([feed.id.as_str()]).collect();
    assert_eq!(ids.len(), titles.len() + 1, "ids are unique");
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:") && id.len() == 45));
    assert_eq!(feed.entries[0].links[0].href, "https://example.org/xx/en/alerts/2026-11-water.html");
    let other_day = Site::on(date(2026, 11, 23)).page("en/alerts.xml");
    assert_eq!(text, other_day, "a new build alone changes nothing");
}

#[test]
fn answers_stand_beside_the_briefs_on_their_topic() {
    let site = Site::on(TODAY);
    let brief = site.page("en/health.html");
    let beside = brief.split_once("id=\"answers\"").expect("questions").1;
    assert!(
        beside.contains("answers/2026-09-insulin.html")
            && beside.contains("north/answers/2026-10-night.html")
    );
    assert!(!site.page("en/transport.html").contains("id=\"answers\""));
    let answer = site.page("en/answers/2026-09-insulin.html");
    assert!(answer.contains("data-freshness=\"current\" data-due="));
    assert!(answer.contains("href=\"../../en/health.html\""), "a link from the text to a brief");
    let others = answer.split_once("id=\"answers-related\"").expect("others").1;
    assert!(!others.split("</section>").next().unwrap_or_default().contains("2026-09-insulin.html"));
    assert!(site.page("en/answers/2025-01-rent.html").contains("data-freshness=\"outdated\""));
    assert!(site.page("en/topics/health.html").contains("answers/2026-09-insulin.html"));
    assert!(site.page("fr/answers/index.html").contains("insuline"));
}

#[test]
fn voices_say_what_they_are_and_stay_out_of_briefs() {
    let site = Site::on(TODAY);
    let voice = site.page("en/north/voices/two-bags.html");
    assert!(voice.contains("This is what one person told us. It is not checked information."));
    assert!(voice.contains("<blockquote") && !voice.contains("data-freshness"));
    for (path, bytes) in &site.0 {
        let is_brief = String::from_utf8_lossy(bytes).contains("<article class=\"brief\"");
        assert!(!is_brief || !String::from_utf8_lossy(bytes).contains("two-bags"), "{path}");
    }
    assert!(site.page("en/north/index.html").contains("two-bags"));
    assert!(site.page("en/topics/transport.html").contains("until-spring"));
    assert!(site.page("en/voices/until-spring.html").contains("data-expires=\"2026-12-15\""));
    let ended = Site::on(date(2026, 12, 16));
    assert!(!ended.0.keys().any(|path| path.contains("until-spring")), "its consent has ended");
}

#[test]
fn a_withdrawn_consent_and_its_record_leave_no_trace() {
    let (files, hits) = built(TODAY, "withdrawn marker");
    assert!(!hits.iter().any(|(_, title, _)| title.contains("marker")));
    for (path, bytes) in &files {
        assert!(!path.contains("took-it-back"), "{path}");
        for marker in ["ithdrawn marker", "took-it-back", "secret-shelf-marker"] {
            let found = bytes.windows(marker.len()).any(|window| window == marker.as_bytes());
            assert!(!found, "{path} holds {marker}");
        }
    }
}

#[test]
fn search_finds_them_by_kind_and_lets_expired_alerts_sink() {
    let found = |today, query: &str| built(today, query).1;
    let has = |hits: &[(String, String, &str)], kind: &str, title: &str, state: &str| {
        hits.iter().any(|hit| (hit.0.as_str(), hit.1.as_str(), hit.2) == (kind, title, state))
    };
    assert!(has(&found(TODAY, "coast road"), "alert", ROAD, "current"));
    assert!(has(&found(date(2026, 12, 6), "coast road"), "alert", ROAD, "outdated"));
    let insulin = "Can a person with diabetes get insulin in a small town?";
    assert!(has(&found(TODAY, "insulin"), "answer", insulin, "current"));
    assert!(has(&found(TODAY, "two bags"), "voice", "I came back with two bags", "current"));
    assert!(!found(TODAY, "bridge").iter().any(|hit| hit.1 == "The bridge is closed"), "a withdrawn alert");
}
