use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::*;
use crate::load::{self, Loaded};
use crate::model::record::Priority;

const NETWORK: &str =
    "name: {en: N}\nlanguages: [en, fr]\ntopics: {housing: {name: Housing}, health: {name: Health}}\n";
const COUNTRY: &str = "kind: country\nnames: {en: Kosovo}\nlanguages: [en, sq]\npriority: A\n";
const BRIEF: &str =
    "---\ntitle: Housing\nas_of: 2026-09\nreviewed: 2026-10-04\nreviewed_by: rc\n---\nText.[^a]\n\n[^a]: x\n";

struct Scene(tempfile::TempDir);

impl Scene {
    fn new(files: &[(&str, &str)]) -> Self {
        let scene = Self(tempfile::tempdir().expect("a directory"));
        scene.write("network.yaml", NETWORK);
        for (path, text) in files {
            scene.write(path, text);
        }
        scene
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join("content").join(path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).expect("a directory");
        fs::write(path, text).expect("a file");
    }

    fn load(&self) -> Loaded {
        load::load(self.0.path(), None).expect("a network")
    }

    fn build(&self) -> Built {
        build(&self.load().files, None)
    }
}

#[test]
fn a_network_is_put_together() {
    let built = Scene::new(&[
        ("xk/area.yaml", COUNTRY),
        ("xk/housing.fr.md", BRIEF),
        ("xk/housing.en.md", BRIEF),
        ("xk/prizren/area.yaml", "kind: municipality\nnames: {en: Prizren}\n"),
        ("xk/prizren/old-town/area.yaml", "kind: settlement\nnames: {en: Old Town}\npriority: C\n"),
        ("xk-north/area.yaml", "kind: return-area\nnames: {en: North}\nlanguages: [en]\n"),
        ("sources.yaml", "a: {title: A}\nb: {title: {en: B}}\n"),
        ("stewards.yaml", "rc: {name: Red Cross, in_country: true}\n"),
    ])
    .build();
    assert!(built.diagnostics.is_empty(), "{:?}", built.diagnostics);
    let network = built.network.expect("a network");
    assert_eq!(network.sources.keys().collect::<Vec<_>>(), ["a", "b"]);
    assert!(network.stewards["rc"].in_country);
    let ids: Vec<_> = network.countries.iter().map(Country::id).collect();
    assert_eq!(ids, ["xk", "xk-north"]);
    let xk = &network.countries[0];
    let areas: Vec<_> = xk.areas.iter().map(|area| (area.id.as_str(), area.priority)).collect();
    assert_eq!(
        areas,
        [("xk", Priority::A), ("xk/prizren", Priority::A), ("xk/prizren/old-town", Priority::C)]
    );
    assert_eq!(xk.briefs.iter().map(|brief| brief.language.as_str()).collect::<Vec<_>>(), ["en", "fr"]);
    assert_eq!(xk.briefs[0].title(), "Housing");
    assert_eq!(xk.briefs[0].body.citations.len(), 1);
    assert_eq!(xk.languages.iter().map(LanguageTag::as_str).collect::<Vec<_>>(), ["en", "sq"]);
    assert!(xk.broken_areas.is_empty());
}

#[test]
fn a_broken_file_does_not_stop_the_others() {
    let scene = Scene::new(&[
        ("xk/area.yaml", "kind: country\nnmes: {en: x}\n"),
        ("xk/housing.en.md", &BRIEF.replace("title", "titel")),
        ("xk/health.en.md", "no front matter"),
        ("xk/prizren/area.yaml", "kind: [\n"),
        ("xk/prizren/housing.en.md", BRIEF),
        ("rs/nis/area.yaml", "kind: municipality\nnames: {en: Nis}\n"),
    ]);
    let loaded = scene.load();
    let load_rules: Vec<_> = loaded.diagnostics.iter().map(|finding| finding.rule.name).collect();
    assert_eq!(load_rules, ["missing-area", "missing-front-matter", "yaml-syntax"]);
    let built = build(&loaded.files, None);
    let rules: Vec<_> = built.diagnostics.iter().map(|finding| (&*finding.path, finding.rule.name)).collect();
    assert_eq!(
        rules,
        [("content/xk/area.yaml", "unknown-field"), ("content/xk/housing.en.md", "unknown-field"),],
        "what loading said is not said again"
    );
    let network = built.network.expect("a network");
    let broken: Vec<_> = network
        .countries
        .iter()
        .map(|country| country.broken_areas.iter().map(AreaId::as_str).collect::<Vec<_>>())
        .collect();
    assert_eq!(broken, [vec!["rs"], vec!["xk", "xk/prizren"]]);
    let xk = &network.countries[1];
    assert_eq!(xk.id(), "xk");
    let records: Vec<_> =
        xk.briefs.iter().map(|brief| (brief.id.to_string(), brief.record.is_some())).collect();
    assert_eq!(
        records,
        [
            ("xk/health".to_owned(), false),
            ("xk/housing".to_owned(), false),
            ("xk/prizren/housing".to_owned(), true)
        ]
    );
}

#[test]
fn without_network_yaml_there_is_no_network() {
    let scene =
        Scene::new(&[("xk/area.yaml", COUNTRY), ("xk/housing.en.md", &BRIEF.replace("2026-09", "now"))]);
    scene.write("network.yaml", "name: x\n");
    let built = scene.build();
    assert!(built.network.is_none());
    let rules: Vec<_> = built.diagnostics.iter().map(|finding| finding.rule.name).collect();
    assert_eq!(rules, ["missing-field", "missing-field", "bad-date"]);
}

#[test]
fn kinds_of_areas_have_their_place() {
    let built = Scene::new(&[
        ("prizren/area.yaml", "kind: municipality\nnames: {en: x}\n"),
        ("xk/area.yaml", "kind: country\nnames: {en: x}\n"),
        ("xk/rs/area.yaml", "kind: country\nnames: {en: x}\n"),
    ])
    .build();
    let messages: Vec<_> = built.diagnostics.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "a municipality lies in a country or return area, and `prizren` lies in none",
            "`languages` is missing for this country",
            "a country lies in no other area, and `xk/rs` lies in `xk`",
        ]
    );
    let file = built.diagnostics[0].file.as_ref().expect("a file");
    assert_eq!(file.text.get(built.diagnostics[0].span.clone()), Some("municipality"));
}

#[test]
fn a_language_has_the_synonyms_of_its_other_script() {
    let scene = Scene::new(&[
        ("search/synonyms.en.yaml", "same:\n  - [ID card, identity card, …]\n  - [flat]\n"),
        ("search/synonyms.sr-Latn.yaml", "near:\n  - {words: [lekar], finds: [bolnica]}\n"),
        ("search/synonyms.pt-BR.yaml", "same: [[a, b]]\n"),
        ("search/synonyms.pt.yaml", "same: [[c, d]]\n"),
    ]);
    let built = scene.build();
    assert!(built.diagnostics.is_empty(), "{:?}", built.diagnostics);
    let network = built.network.expect("a network");
    assert!(network.country("search").is_none() && network.countries.is_empty());
    let synonyms = |tag: &str| network.synonyms_for(&tag.parse().expect("a tag"));
    assert_eq!(synonyms("en").same, [["ID card", "identity card"]]);
    assert_eq!(synonyms("en-GB"), synonyms("en"));
    assert_eq!(synonyms("sr-Cyrl").near[0].finds, ["bolnica"]);
    assert_eq!(synonyms("pt-BR").same, [["a", "b"]]);
    assert_eq!(synonyms("pt-PT").same, [["c", "d"]]);
    assert!(synonyms("fr").is_empty() && synonyms("so").is_empty());
}

#[test]
fn synonyms_are_bounded_and_keep_their_form() {
    let rules = |text: &str| -> Vec<&'static str> {
        let built = Scene::new(&[("search/synonyms.en.yaml", text)]).build();
        assert!(built.network.expect("a network").synonyms.is_empty());
        built.diagnostics.iter().map(|finding| finding.rule.name).collect()
    };
    assert_eq!(rules("same: [[a, b], []]\n"), ["bad-length"]);
    assert_eq!(rules("same: [[a, \"\"]]\n"), ["bad-length"]);
    assert_eq!(rules(&format!("same: [[a, {}]]\n", "x".repeat(101))), ["bad-length"]);
    assert_eq!(rules(&format!("same: [[{}]]\n", "a, ".repeat(21))), ["bad-length"]);
    assert_eq!(rules(&format!("same:\n{}", "  - [a, b]\n".repeat(2_001))), ["bad-length"]);
    assert_eq!(rules("near: [{words: [a], finds: []}]\n"), ["bad-length"]);
    assert_eq!(rules("near: [{words: [a]}]\n"), ["missing-field"]);
    assert_eq!(rules("near: [{word: [a], finds: [b]}]\n"), ["unknown-field"]);
    assert_eq!(rules("same: [housing, flat]\n"), ["wrong-type", "wrong-type"]);
    assert_eq!(rules("same: [[police, 112]]\n"), ["wrong-type"]);
}

#[test]
fn an_empty_file_lacks_its_fields() {
    let built =
        Scene::new(&[("xk/area.yaml", ""), ("sources.yaml", "# none yet\n"), ("stewards.yaml", "")]).build();
    let messages: Vec<_> = built.diagnostics.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(messages, ["`kind` is missing", "`names` is missing"]);
}

#[test]
fn what_has_not_changed_is_taken_over() {
    let scene = Scene::new(&[
        ("xk/area.yaml", COUNTRY),
        ("xk/housing.en.md", BRIEF),
        ("xk/health.en.md", &BRIEF.replace("title", "titel")),
    ]);
    let loaded = scene.load();
    let first = build(&loaded.files, None);
    scene.write("xk/housing.en.md", &BRIEF.replace("Housing", "Rents"));
    let again = load::load(scene.0.path(), Some(&loaded.cache)).expect("a network");
    let second = build(&again.files, Some(&first.cache));
    let fresh = build(&again.files, None);
    assert_eq!(format!("{:?}", second.diagnostics), format!("{:?}", fresh.diagnostics));
    let briefs = |built: &Built| built.network.as_ref().expect("a network").countries[0].briefs.clone();
    let (old, new) = (briefs(&first), briefs(&second));
    assert!(Arc::ptr_eq(&old[0], &new[0]), "health, with its findings");
    assert!(!Arc::ptr_eq(&old[1], &new[1]));
    assert_eq!(new[1].title(), "Rents");
    assert_eq!(second.diagnostics.len(), 1);
}
