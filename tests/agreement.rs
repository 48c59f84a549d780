//! `check` and `build` agree: on any content in which `check` finds no error, a
//! build succeeds; and what is left of content with errors can be built.
//!
//! `CORIN_TREES=5000 cargo test --test agreement` looks longer.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use corin::build::{Kept, Settings, examine, make};
use corin::diagnostic::{Severity, concise};
use corin::plan::claims::Claims;
use corin::readers::{Readers, network_for};
use corin::sound::sound_part;
use corin::write::{self, Output, OutputPath, Release, Staging};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 22);

/// Names that make trouble somewhere, between those that do not.
const NAMES: [&str; 22] = [
    "housing",
    "health",
    "a",
    "work",
    "place",
    "x-1",
    "con",
    "aux",
    "nul",
    "com1",
    "index",
    "topics",
    "sources",
    "search",
    "plan",
    "data",
    "hosts",
    "assets",
    "changes",
    "2026",
    "services",
    "a-name-that-is-so-long-that-four-of-them-are-longer-than-an-address-may-be",
];
const IDS: [&str; 12] =
    ["s", "report", "visit", "S", "con", "nul.x", "a.", "a..b", "index", "Report", "x_y", "LPT1.old"];
const LANGUAGES: [&str; 10] =
    ["en", "fr", "ar", "sr-Latn", "sr-Cyrl", "con", "aux", "search", "assets", "pt-BR"];
const TEXTS: [&str; 12] = [
    "Rents",
    "نص عربي",
    "A & B <b>",
    "\"quoted\"",
    "  ",
    "👨‍👩‍👧",
    "e\u{301}",
    "x]]>",
    "{{ x }}",
    "# no heading",
    "a\u{ad}b",
    "Ends.",
];
const ALIASES: [&str; 20] = [
    "en/old.html",
    "en/search.html",
    "en/index.html",
    "en/housing.html",
    "en/housing.html/x.html",
    "fr/old.html",
    "en/Old.html",
    "en/services/index.html",
    "en/topics/housing.html",
    "en/con.html",
    "en/é.html",
    "en/a b.html",
    "en/place",
    "en/place/index.html",
    "en/place.html",
    "en/x/y/z.html",
    "../x.html",
    "en/old.html?x=1",
    "EN/old.html",
    "en/sources/report.html",
];

/// Takes choices from random numbers; when they end, the first of each.
struct Choices<'a>(std::slice::Iter<'a, u16>);

impl Choices<'_> {
    fn number(&mut self, below: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % below
    }

    fn of<'t>(&mut self, all: &[&'t str]) -> &'t str {
        // Most of the time one that makes no trouble.
        let all = if self.number(4) > 0 { &all[..all.len().min(3)] } else { all };
        all[self.number(all.len())]
    }

    fn some(&mut self, all: &[&'static str], most: usize) -> BTreeSet<&'static str> {
        (0..self.number(most + 1)).map(|_| self.of(all)).collect()
    }

    fn text(&mut self) -> String {
        serde_json::to_string(self.of(&TEXTS)).unwrap()
    }
}

/// A tree of content: paths below `content/` with their texts.
fn tree(numbers: &[u16]) -> BTreeMap<String, String> {
    let choices = &mut Choices(numbers.iter());
    let mut files = BTreeMap::new();
    let mut languages = choices.some(&LANGUAGES, 3);
    languages.insert("en");
    let listed = |all: &BTreeSet<&str>| all.iter().copied().collect::<Vec<_>>().join(", ");
    let mut topics = choices.some(&NAMES, 3);
    topics.insert("housing");
    let mut settings = format!("name: {}\nlanguages: [{}]\n", choices.text(), listed(&languages));
    if choices.number(2) == 1 {
        settings.push_str("base_url: https://example.org/net/\n");
    }
    settings.push_str("hosts: {SE: {name: Sweden}, DE: {name: Germany}}\ngroups: {families: {name: Families}}\ncomponents: {training: {name: Training, stage: after-arrival}}\ntopics:\n");
    for topic in &topics {
        settings.push_str(&format!("  {topic}: {{name: {}}}\n", choices.text()));
    }
    files.insert("network.yaml".to_owned(), settings);
    let (mut sources, mut stewards) = (choices.some(&IDS, 3), choices.some(&IDS, 3));
    sources.insert("report");
    stewards.insert("rc");
    let list: String = sources
        .iter()
        .map(|id| format!("{id}: {{title: {}, kind: official, distance: first-hand}}\n", choices.text()))
        .collect();
    files.insert("sources.yaml".to_owned(), list);
    let list: String =
        stewards.iter().map(|id| format!("{id}: {{name: {}, in_country: true}}\n", choices.text())).collect();
    files.insert("stewards.yaml".to_owned(), list);
    if choices.number(3) == 1 {
        let text = format!("same:\n  - [{}, {}]\n", choices.text(), choices.text());
        files.insert(format!("search/synonyms.{}.yaml", choices.of(&LANGUAGES)), text);
    }
    for country in choices
        .some(&["xk", "rs", "xk-north", "con", "search", "hosts", "index"], 2)
        .into_iter()
        .chain(["xk"])
    {
        self::country(choices, country, &languages, &mut files);
    }
    files
}

fn country(
    choices: &mut Choices<'_>,
    country: &str,
    languages: &BTreeSet<&str>,
    files: &mut BTreeMap<String, String>,
) {
    let listed = languages.iter().copied().collect::<Vec<_>>().join(", ");
    let area =
        format!("kind: country\nnames: {{en: {}}}\nlanguages: [{listed}]\nsteward: rc\n", choices.text());
    files.insert(format!("{country}/area.yaml"), area);
    let mut areas = vec![country.to_owned()];
    for _ in 0..choices.number(4) {
        let above = areas[choices.number(areas.len())].clone();
        let id =
            format!("{above}/{}", choices.of(&["place", "town", "b", "con", "topics", "index", NAMES[21]]));
        files.insert(
            format!("{id}/area.yaml"),
            format!("kind: municipality\nnames: {{en: {}}}\n", choices.text()),
        );
        areas.push(id);
    }
    let languages: Vec<&str> = languages.iter().copied().collect();
    for _ in 0..choices.number(8) {
        let area = areas[choices.number(areas.len())].clone();
        let (name, language) = (choices.of(&NAMES), languages[choices.number(languages.len())]);
        let (title, text) = (choices.text(), choices.of(&TEXTS));
        let dates = "as_of: 2026-09-01\nreviewed: 2026-10-01\nreviewed_by: rc\n";
        let source = format!("sources: [{}]\n", choices.of(&IDS[1..]));
        let body = format!("{text} There is one in 2026.[^report]\n");
        let (path, text) = match choices.number(9) {
            0 | 1 => {
                let aliases: Vec<&str> = choices.some(&ALIASES, 3).into_iter().collect();
                let audience = ["", ".plain", ".child"][choices.number(3)];
                let status =
                    ["", "status: draft\n", "status: withdrawn\nwithdrawn_on: 2026-10-02\nreason: Old.\n"]
                        [choices.number(3)];
                let list = serde_json::to_string(&aliases).unwrap();
                (
                    format!("{name}.{language}{audience}.md"),
                    format!(
                        "---\ntitle: {title}\ntopic: housing\n{dates}{status}{source}aliases: {list}\n---\n{body}"
                    ),
                )
            }
            2 => (
                format!("{name}.{language}.md"),
                format!(
                    "---\ntitle: {title}\n{dates}{source}---\nSee [x]({}.md) and [y](place/).\n\n{body}",
                    choices.of(&NAMES)
                ),
            ),
            3 => (
                format!("alerts/{name}.{language}.md"),
                format!(
                    "---\ntitle: {title}\nseverity: warning\nissued: 2026-11-01\nissued_by: rc\nexpires: 2026-12-20\n{source}---\n{body}"
                ),
            ),
            4 => (
                format!("answers/{name}.{language}.md"),
                format!(
                    "---\nquestion: {title}\ntopic: housing\nanswered: 2026-10-01\nanswered_by: rc\n{source}---\n{body}"
                ),
            ),
            5 => (
                format!("voices/{name}.{language}.md"),
                format!(
                    "---\ntitle: {title}\nspeaker: A woman\ntold: 2026-09-01\nrecorded_by: rc\nconsent: {{given: 2026-09-02, scope: [web, translation]}}\n---\n{text}\n"
                ),
            ),
            6 => (
                format!("services/{name}.yaml"),
                format!(
                    "name: {title}\norganisation: {{name: {title}}}\ndescription: {title}\ntopics: [housing]\nareas: [{area}]\nassured_on: 2026-10-01\nassured_by: rc\n{source}"
                ),
            ),
            7 => (
                format!("schemes/{name}.yaml"),
                format!(
                    "name: {title}\nhost: DE\nmode: any\ncomponents: {{training: {{given: yes}}}}\nas_of: 2026-09-01\nreviewed: 2026-10-01\nreviewed_by: rc\n{source}"
                ),
            ),
            _ => {
                files.insert(
                    format!("{area}/outcomes/{name}.csv"),
                    "outcome,people\n#indicator+name,#affected\nin work,40\nnone,60\n".to_owned(),
                );
                (
                    format!("outcomes/{name}.yaml"),
                    format!(
                        "title: {title}\nmethod: By telephone.\nanswered: 100\nperiod: {{from: 2025-01, until: 2025-12}}\nas_of: 2026-09-01\nreviewed: 2026-10-01\nreviewed_by: rc\n{source}"
                    ),
                )
            }
        };
        files.insert(format!("{area}/{path}"), text);
    }
}

/// Hands files on and remembers where they lie.
struct Noted<'a>(&'a Staging, Mutex<Vec<String>>);

impl Output for Noted<'_> {
    fn put(&self, path: &OutputPath, bytes: Cow<'_, [u8]>) -> Result<(), write::Error> {
        self.1.lock().unwrap().push(path.as_str().to_owned());
        self.0.put(path, bytes)
    }
}

/// True for the files of a country's site that are no pages.
fn has_a_place_of_its_own(at: &str) -> bool {
    ["assets/", "data/", "search/", "plan/"].iter().any(|directory| at.starts_with(directory))
        || at.starts_with("sitemap")
        || at == "manifest.json"
}

/// Builds what a tree holds. Returns false when its errors concern every page.
fn builds(files: &BTreeMap<String, String>) -> bool {
    let place = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = place.path().join("content").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let mut kept = Kept::default();
    let examined = examine(place.path(), TODAY, &mut kept).unwrap();
    let is_sound = examined.is_sound();
    let found = concise::render(&examined.diagnostics);
    let Some(network) = examined.network else {
        assert!(!is_sound && examined.diagnostics.iter().any(|finding| finding.severity == Severity::Error));
        return false;
    };
    let (network, left_out) = if is_sound {
        (network, BTreeSet::new())
    } else {
        let Some(sound) = sound_part(network, &examined.diagnostics, TODAY) else { return false };
        (sound.network, sound.left_out)
    };
    let claims: BTreeMap<String, Claims> = network
        .countries
        .iter()
        .map(|country| (country.id().to_owned(), Claims::of(&network, country)))
        .collect();
    let aliases: BTreeSet<String> = network
        .countries
        .iter()
        .flat_map(|country| country.briefs.iter().map(move |brief| (country.id(), brief)))
        .flat_map(|(id, brief)| {
            brief
                .record
                .iter()
                .flat_map(move |record| record.aliases.iter().map(move |alias| format!("{id}/{alias}")))
        })
        .collect();
    let network = network_for(network, Readers::Public, TODAY);
    let out = place.path().join("public");
    let settings = Settings {
        today: TODAY,
        readers: Readers::Public,
        area: None,
        native_indexes: Some(place.path().join("index")),
        left_out,
    };
    let sources: [&Path; 0] = [];
    let staging = Staging::begin(&out, &sources).unwrap();
    let noted = Noted(&staging, Mutex::default());
    if let Err(error) = make(&network, Default::default(), &settings, &mut kept, &noted, false) {
        panic!("a build fails where no finding stops it: {error}\n{found}\n{files:#?}");
    }
    for path in noted.1.into_inner().unwrap() {
        let Some((country, at)) = path.split_once('/') else { continue };
        let Some(claims) = claims.get(country) else { continue };
        assert!(
            claims.owner(at).is_some() || aliases.contains(&path) || has_a_place_of_its_own(at),
            "nobody claims {path}\n{files:#?}"
        );
    }
    let parts: Vec<OutputPath> =
        network.countries.iter().map(|country| OutputPath::parse(country.id()).unwrap()).collect();
    staging.finish(&Release { built: TODAY, parts: &parts }).unwrap();
    true
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("CORIN_TREES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(12),
        max_shrink_iters: 40,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_check_finds_no_error_in_can_be_built(numbers in proptest::collection::vec(any::<u16>(), 0..260)) {
        builds(&tree(&numbers));
    }
}

#[test]
fn the_generated_trees_can_be_sound() {
    assert!(builds(&tree(&[])));
}
