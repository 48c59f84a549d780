//! Pages in plain words and for children.

use std::fs;

use crate::fixture::Network;

fn variant(audience: &str, extra: &str) -> String {
    format!(
        "---\ntitle: Housing, {audience}\nas_of: 2026-09-30\nreviewed: 2026-10-04\nreviewed_by: rc\n\
         sources: [report-2026, visit-2026]\nvariant_of: {{body: \"9bbd376caeede430\"}}\n{extra}---\n\
         A flat cost up to 250 EUR a month in September 2026.[^visit-2026] Rents had gone up.[^report-2026]\n"
    )
}

fn network() -> Network {
    Network::new()
        .file("content/xk/housing.en.plain.md", &variant("plain", ""))
        .file("content/xk/housing.en.child.md", &variant("child", ""))
}

fn page(network: &Network, name: &str) -> String {
    fs::read_to_string(network.path().join("public/xk/en").join(name)).expect("a page")
}

#[test]
fn they_are_bound_to_their_page() {
    network().corin(&["check"]).check();
}

#[test]
fn one_column_with_the_full_page_first_and_all_sources_open() {
    let network = network();
    network.corin(&["build", "--quiet"]).check();
    for (audience, intro, own) in [
        ("plain", "This page is in plain words.", "Read the full page"),
        ("child", "This page is for children and young people.", "Read the page for adults"),
    ] {
        let html = page(&network, &format!("housing.{audience}.html"));
        let article = html.split("<article").nth(1).expect("an article");
        assert!(article.contains(&format!("data-audience=\"{audience}\" data-freshness=\"current\"")));
        let full = article.find("href=\"../en/housing.html\"").expect("a link to the full page");
        assert!(full < article.find("<h1").expect("a heading"), "the full page comes first");
        assert!(article.contains(intro) && article.contains(own), "{article}");
        assert!(article.contains("Red Cross checked this page on 4 October 2026."), "{article}");
        for source in ["id=\"source-report-2026\"", "id=\"source-visit-2026\"", "href=\"#source-visit-2026\""]
        {
            assert!(article.contains(source), "{source} in {article}");
        }
        assert!(!article.contains("<details") && !article.contains("class=\"side\""), "{article}");
        assert!(!article.contains('!'), "no exclamation marks");
    }
    let full = page(&network, "housing.html");
    assert!(
        full.contains("href=\"../en/housing.plain.html\"")
            && full.contains("href=\"../en/housing.child.html\"")
    );
    // Lists show the page itself.
    assert!(!page(&network, "pages.html").contains("housing.child.html"));
}

#[test]
fn the_search_finds_them_through_their_page() {
    let found = |network: &Network| network.corin(&["search", "flat", "--format", "json"]).output();
    let network = network();
    let both = found(&network);
    assert!(both.contains("en/housing.html") && !both.contains("housing.plain.html"), "{both}");
    // Without a page of its own a text must still be found.
    fs::remove_file(network.path().join("content/xk/housing.en.md")).expect("the page");
    assert!(found(&network).contains("en/housing.plain.html"));
}

#[test]
fn a_withdrawn_one_leaves_the_full_page_and_keeps_its_address() {
    let withdrawn = "status: withdrawn\nwithdrawn_on: 2026-11-01\nreason: Nobody keeps it up.\n";
    let network = network().file("content/xk/housing.en.child.md", &variant("child", withdrawn));
    network.corin(&["build", "--quiet"]).check();
    assert!(!page(&network, "housing.html").contains("housing.child.html"));
    assert!(!page(&network, "housing.plain.html").contains("housing.child.html"));
    let html = page(&network, "housing.child.html");
    for expected in ["noindex", "Nobody keeps it up.", "href=\"../en/housing.html\""] {
        assert!(html.contains(expected), "{expected} in {html}");
    }
    assert!(!html.contains("Rents had gone up."), "what no longer holds is not told to children");
}

#[test]
fn readers_of_another_language_are_led_to_the_page_itself() {
    let housing = fs::read_to_string("tests/spec/base/content/xk/housing.en.md").expect("the base network");
    let network = network()
        .change("content/xk/area.yaml", "languages: [en]", "languages: [en, fr]")
        .file("content/xk/housing.fr.md", &housing);
    network.corin(&["build", "--quiet"]).check();
    let html = page(&network, "housing.plain.html");
    assert!(html.contains("<a href=\"../fr/housing.html\" hreflang=\"fr\""), "{html}");
    assert!(!html.contains("rel=\"alternate\" hreflang=\"fr\""), "it is not the same page");
}
