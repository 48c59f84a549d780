//! `corin search`.

use snapbox::str;

use crate::fixture::Network;

#[test]
fn words_with_an_error_are_corrected_and_told() {
    let output = Network::new().corin(&["search", "hausing"]).output();
    assert!(output.starts_with("No page has “hausing”; looked for housing instead."), "{output}");
    assert!(output.contains("xk/en/housing.html"), "{output}");
}

#[test]
fn nothing_found_is_said() {
    Network::new()
        .corin(&["search", "xylophone"])
        .stdout(str![[r#"
No page has “xylophone”, nor a word like it.
No page found.

"#]])
        .check();
}

#[test]
fn json_has_the_documented_fields() {
    let output = Network::new().corin(&["search", "housing", "--area", "xk", "--format", "json"]).output();
    let found: serde_json::Value = serde_json::from_str(&output).expect("JSON");
    assert_eq!(found["query"], "housing");
    assert_eq!(found["hits"][0]["id"], "xk/en/housing.html");
    for field in ["url", "title", "lang", "area", "topic", "kind", "state", "heading", "excerpt", "score"] {
        assert!(!found["hits"][0][field].is_null(), "{field}");
    }
}

#[test]
fn an_unknown_area_gets_a_suggestion() {
    Network::new()
        .corin(&["search", "housing", "--area", "xx"])
        .code(2)
        .stderr(str![[r#"
error: there is no area xx in the network
help: [..]xk[..]

"#]])
        .check();
}

#[test]
fn content_cannot_steer_the_terminal() {
    let output = Network::new().corin(&["search", "\u{1b}[31mred"]).output();
    assert!(!output.contains('\u{1b}'), "{output:?}");
}

#[test]
fn every_kind_of_page_can_be_asked_for() {
    for kind in corin::search::KINDS {
        let output = Network::new().corin(&["search", "kosovo", "--kind", kind]).output();
        assert!(output.contains("found."), "{kind}: {output}");
    }
}

#[test]
fn the_name_of_a_country_finds_its_home_first() {
    let output = Network::new().corin(&["search", "kosovo", "--format", "json"]).output();
    let found: serde_json::Value = serde_json::from_str(&output).expect("JSON");
    assert_eq!((&found["hits"][0]["kind"], &found["hits"][0]["tier"]), (&"country".into(), &2.into()));
}
