//! What becomes of a withdrawn page.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::fixture::Network;

const AREA: &str = "content/xk/area.yaml";
const WITHDRAWN: &str = "---
title: Identity papers
summary: Which papers are asked for.
as_of: 2026-09-30
reviewed: 2026-10-04
reviewed_by: rc
sources: [report-2026, withdrawn-only]
status: withdrawn
withdrawn_on: 2026-10-20
reason: The registry moved, and nobody has seen the new one.
replaced_by: xk/housing
aliases: [en/papers.html]
---
## Registry

The registry asked for a birth certificate in September 2026.[^report-2026][^withdrawn-only]
";

/// The base network with a town and with a source that only one page may cite.
fn network() -> Network {
    let sources = fs::read_to_string("tests/spec/base/content/sources.yaml").expect("the base network");
    let source = "withdrawn-only: {title: Registry leaflet, kind: official, distance: first-hand}\n";
    Network::new()
        .file("content/sources.yaml", &format!("{sources}{source}"))
        .file("content/xk/prizren/area.yaml", "kind: municipality\nnames: {en: Prizren}\n")
}

fn built(network: &Network) -> BTreeMap<String, Vec<u8>> {
    network.corin(&["build", "--quiet"]).output();
    let mut files = BTreeMap::new();
    read(&network.path().join("public"), "", &mut files);
    files
}

fn read(directory: &Path, below: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(directory).expect("a directory") {
        let entry = entry.expect("an entry");
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{path}/"), files);
        } else {
            files.insert(path, fs::read(entry.path()).expect("a file"));
        }
    }
}

fn page(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8_lossy(files.get(path).expect(path)).into_owned()
}

#[test]
fn nothing_else_in_a_site_tells_of_a_withdrawn_page() {
    // Lists, coverage, topics, freshness, the register of sources and the search data
    // are byte for byte those of a network that never had the page.
    for path in ["content/xk/documents.en.md", "content/xk/prizren/documents.en.md"] {
        let address = path.replace("content/xk/", "xk/en/").replace(".en.md", ".html");
        let without = built(&network());
        let with = built(&network().file(path, WITHDRAWN));
        let mut different: Vec<&str> = with
            .iter()
            .filter(|(path, bytes)| without.get(*path) != Some(*bytes))
            .map(|(path, _)| path.as_str())
            .filter(|path| !path.ends_with("manifest.json"))
            .collect();
        different.sort_unstable();
        // Programs are told of the withdrawal, with its reason.
        let mut expected = vec!["data/index.json", "xk/data/briefs.json", "xk/data/index.json"];
        expected.extend(["xk/en/data.html", "xk/en/papers.html", address.as_str()]);
        expected.sort_unstable();
        assert_eq!(different, expected);
        assert!(without.keys().all(|path| with.contains_key(path)));
        assert!(with.keys().any(|path| path.starts_with("xk/search/en/")), "there is search data");
        // The same comparison sees a page that is current.
        let current = WITHDRAWN.replace("status: withdrawn\n", "status: current\n");
        let with = built(&network().file(path, &current));
        for path in ["xk/en/index.html", "xk/en/sources.html", "xk/en/freshness.html", "xk/en/pages.html"] {
            assert_ne!(with.get(path), without.get(path), "{path}");
        }
    }
}

#[test]
fn the_search_of_the_program_does_not_find_it() {
    let search = |text: &str| {
        network()
            .file("content/xk/documents.en.md", text)
            .corin(&["search", "birth certificate", "--format", "json"])
            .output()
    };
    assert!(!search(WITHDRAWN).contains("en/documents.html"));
    assert!(search(&WITHDRAWN.replace("status: withdrawn\n", "")).contains("en/documents.html"));
}

#[test]
fn its_address_stays_with_reason_and_replacement() {
    let files = built(&network().file("content/xk/documents.en.md", WITHDRAWN));
    let html = page(&files, "xk/en/documents.html");
    for expected in [
        "<meta name=\"robots\" content=\"noindex\">",
        "<time datetime=\"2026-10-20\">20 October 2026</time>",
        "The registry moved, and nobody has seen the new one.",
        "<a href=\"../en/housing.html\">Housing in Kosovo</a>",
    ] {
        assert!(html.contains(expected), "{expected} in {html}");
    }
    assert!(html.contains("<article class=\"brief\">"), "a withdrawn page does not age");
    let former = page(&files, "xk/en/papers.html");
    assert!(former.contains("content=\"0; url=../en/documents.html\""), "{former}");
    assert!(!page(&files, "xk/en/housing.html").contains("noindex"));
}

#[test]
fn the_replacement_may_lie_in_another_country() {
    let housing = fs::read_to_string("tests/spec/base/content/xk/housing.en.md").expect("the base network");
    let area = "kind: country\nnames: {en: Serbia}\nlanguages: [en]\nsteward: rc\n";
    let network = network()
        .file("content/rs/area.yaml", area)
        .file("content/rs/housing.en.md", &housing.replace("Kosovo", "Serbia"))
        .file("content/xk/documents.en.md", &WITHDRAWN.replace("xk/housing", "rs/housing"));
    let files = built(&network);
    let html = page(&files, "xk/en/documents.html");
    assert!(html.contains("<a href=\"../../rs/en/housing.html\">Housing in Serbia</a>"), "{html}");
    assert!(files.contains_key("rs/en/housing.html"));
    // A draft has no page, so that nothing may lead to it.
    let network = network.change("content/rs/housing.en.md", "reviewed_by", "status: draft\nreviewed_by");
    let html = page(&built(&network), "xk/en/documents.html");
    assert!(!html.contains("rs/en/housing.html"), "{html}");
}

#[test]
fn a_withdrawn_translation_is_none_of_a_page_that_holds() {
    let french = WITHDRAWN.replace("aliases: [en/papers.html]\n", "");
    let network = network()
        .change(AREA, "languages: [en]", "languages: [en, fr]")
        .file("content/xk/documents.fr.md", &french)
        .file("content/xk/documents.en.md", &french.replace("status: withdrawn\n", "status: current\n"));
    let files = built(&network);
    let current = page(&files, "xk/en/documents.html");
    assert!(!current.contains("fr/documents.html"), "{current}");
    let withdrawn = page(&files, "xk/fr/documents.html");
    assert!(withdrawn.contains("hreflang=\"en\" href=\"../en/documents.html\""), "{withdrawn}");
    // Lists of French readers show the page that holds.
    assert!(page(&files, "xk/fr/pages.html").contains("../en/documents.html"));
}
