//! Whole runs over small networks in memory.

use std::sync::Arc;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::diagnostic::{Diagnostic, Severity, concise};
use crate::load::{AreaFile, BriefFile, Files, SynonymsFile, file_from_text};
use crate::model::{AreaId, BriefId, Cache, Genre, Network, build};

const TODAY: Date = date(2026, 11, 22);
const NETWORK: &str =
    "name: Sample\nlanguages: [en]\ntopics: {housing: {name: Housing}, health: {name: Health}}\n";
const AREA: &str = "kind: country\nnames: {en: Somewhere}\nlanguages: [en]\nsteward: rc\n";

/// Files of a network; kept, so that a later network shares what is the same.
struct Content {
    files: Files,
    cache: Cache,
}

impl Content {
    fn new() -> Self {
        let file = |path: &str, text: &str| file_from_text(path, text).0;
        let sources = "visit: {title: Visit, kind: field, distance: first-hand}\n";
        let files = Files {
            network: Some(file("content/network.yaml", NETWORK)),
            sources: Some(file("content/sources.yaml", sources)),
            stewards: Some(file("content/stewards.yaml", "rc: {name: Red Cross, in_country: true}\n")),
            ..Files::default()
        };
        Self { files, cache: Cache::default() }
    }

    fn settings(mut self, checks: &str) -> Self {
        let text = format!("{NETWORK}checks: {{{checks}}}\n");
        self.files.network = Some(file_from_text("content/network.yaml", &text).0);
        self
    }

    fn area(mut self, id: &str) -> Self {
        let file = file_from_text(&format!("content/{id}/area.yaml"), AREA).0;
        self.files.areas.push(AreaFile { id: AreaId::new(id), file });
        self
    }

    fn brief(mut self, area: &str, stem: &str, body: &str) -> Self {
        let front = "title: T\nas_of: 2026-09\nreviewed: 2026-10-04\nreviewed_by: rc\nsources: [visit]\n";
        let path = format!("content/{area}/{stem}.en.md");
        let file = file_from_text(&path, &format!("---\n{front}---\n{body}\n")).0;
        self.files.briefs.retain(|brief| brief.file.path != file.path);
        let id = BriefId { area: AreaId::new(area), genre: Genre::Brief, stem: stem.into(), audience: None };
        let language = "en".parse().expect("a language");
        self.files.briefs.push(BriefFile { id, language, file });
        self.files.briefs.sort_by(|a, b| a.file.path.cmp(&b.file.path));
        self
    }

    fn network(&mut self) -> Network {
        let built = build(&self.files, Some(&self.cache));
        assert_eq!(concise::render(&built.diagnostics), "");
        self.cache = built.cache;
        built.network.expect("a sound network")
    }
}

fn names(diagnostics: &[Diagnostic]) -> Vec<&str> {
    diagnostics
        .iter()
        .map(|diagnostic| diagnostic.rule.name)
        .filter(|name| *name != "single-source")
        .collect()
}

#[test]
fn the_network_decides_how_serious_a_rule_is() {
    let run = |checks: &str| {
        let mut content =
            Content::new().settings(checks).area("aa").brief("aa", "housing", "Rents are high, <b>very</b>.");
        check(&content.network(), TODAY)
    };
    let severity = |diagnostics: &[Diagnostic], name: &str| {
        diagnostics
            .iter()
            .find(|diagnostic| diagnostic.rule.name == name)
            .map(|diagnostic| diagnostic.severity)
    };
    assert_eq!(severity(&run(""), "uncited-paragraph"), Some(Severity::Warning));
    assert_eq!(severity(&run("uncited-paragraph: error"), "uncited-paragraph"), Some(Severity::Error));
    assert_eq!(severity(&run("uncited-paragraph: allow"), "uncited-paragraph"), None);
    for setting in ["allow", "warning", "error"] {
        let found = run(&format!("raw-html: {setting}"));
        assert_eq!(severity(&found, "raw-html"), Some(Severity::Error), "{setting}");
        assert_eq!(severity(&found, "fixed-rule").is_some(), setting != "error");
    }
}

#[test]
fn what_changed_in_another_country_is_seen() {
    let mut content = Content::new()
        .area("aa")
        .area("bb")
        .brief(
            "aa",
            "housing",
            "Rents are given for both countries on [the other page](../bb/housing.md#rents).[^visit]",
        )
        .brief("bb", "housing", "## Rents\n\nHigh.[^visit]");
    let first = check_again(&content.network(), TODAY, &Checked::default());
    assert_eq!(names(&first.diagnostics), [] as [&str; 0]);

    let mut content = content.brief("bb", "housing", "## Prices\n\nHigh.[^visit]");
    let network = content.network();
    let second = check_again(&network, TODAY, &first);
    assert_eq!(names(&second.diagnostics), ["broken-anchor"]);

    content.files.briefs.retain(|brief| brief.id.area.as_str() != "bb");
    content.files.areas.retain(|area| area.id.as_str() != "bb");
    let third = check_again(&content.network(), TODAY, &second);
    assert_eq!(names(&third.diagnostics), ["broken-link"]);
}

#[test]
fn a_later_run_says_what_a_first_run_says() {
    let mut content =
        Content::new().area("aa").brief("aa", "housing", "High.").brief("aa", "health", "Ill.[^x]");
    let first = check_again(&content.network(), TODAY, &Checked::default());
    for (body, day) in [("High.", TODAY), ("Low.[^visit]", TODAY), ("Low.[^visit]", date(2026, 9, 1))] {
        content = content.brief("aa", "housing", body);
        let network = content.network();
        let again = concise::render(&check_again(&network, day, &first).diagnostics);
        assert_eq!(again, concise::render(&check(&network, day)), "{body} on {day}");
    }
}

#[test]
fn changed_synonyms_are_checked_again() {
    let mut content = Content::new().area("aa");
    let mut earlier = Checked::default();
    for (text, expected) in [
        ("same: [[flat, apartment]]\n", None),
        ("same: [[flat]]\n", Some("lone-term")),
        ("same: [[flat, …]]\n", Some("unsearchable-term")),
    ] {
        let language = "en".parse().expect("a language");
        let file = file_from_text("content/search/synonyms.en.yaml", text).0;
        content.files.synonyms = vec![SynonymsFile { language, file }];
        for _ in 0..2 {
            earlier = check_again(&content.network(), TODAY, &earlier);
            assert_eq!(names(&earlier.diagnostics), expected.into_iter().collect::<Vec<_>>(), "{text}");
        }
    }
}

#[test]
fn the_same_on_any_number_of_threads() {
    let mut content = Content::new();
    for country in ["aa", "bb", "cc", "dd", "ee"] {
        content =
            content.area(country).brief(country, "housing", "High. See [x](../zz/y.md).[^nobody]\n\nLow.");
    }
    let network = content.network();
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| concise::render(&check(&network, TODAY)))
    };
    assert_eq!(with(1), with(4));
    assert!(with(1).lines().count() >= 15);
}

#[test]
fn lists_with_errors_are_not_blamed_on_briefs() {
    let mut content = Content::new().area("aa").brief("aa", "housing", "High.[^visit]");
    content.files.sources = Some(file_from_text("content/sources.yaml", "visit: {titel: Visit}\n").0);
    content.files.stewards = Some(file_from_text("content/stewards.yaml", "rc: {nam: Red Cross}\n").0);
    let network = build(&content.files, None).network.expect("a network");
    assert_eq!(names(&check(&network, TODAY)), [] as [&str; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_body_is_judged_and_places_lie_in_it(body in "(?s)[a-z \\[\\]^(){}#*|!<>/.:%\\-\n\u{202e}é السكن]{0,120}|.{0,60}") {
        let mut content = Content::new().area("aa").brief("aa", "housing", &body);
        let built = build(&content.files, Some(&content.cache));
        content.cache = built.cache;
        let Some(network) = built.network else { return Ok(()) };
        for finding in check(&network, TODAY) {
            let text: Arc<str> = finding.file.as_ref().map(|file| Arc::clone(&file.text)).expect("a text");
            prop_assert!(text.get(finding.span.clone()).is_some(), "{finding:?}");
            for label in &finding.labels {
                prop_assert!(text.get(label.span.clone()).is_some(), "{finding:?}");
            }
        }
    }
}
