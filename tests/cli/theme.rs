//! `corin theme`.

use std::fs;

use crate::fixture::Network;

#[test]
fn words_in_a_language_are_begun_and_never_overwritten() {
    let network = Network::new().change("content/network.yaml", "[en, fr]", "[en, fr, de]");
    let added = network.corin(&["--quiet", "theme", "language", "new", "de"]).output();
    assert!(added.contains("theme/strings/de/plan.ftl"), "{added}");
    let words = network.path().join("theme/strings/de/main.ftl");
    let begun = fs::read_to_string(&words).expect("words");
    assert!(begun.contains("\n# skip-to-content = Skip to the content\n"), "{begun}");
    let names = fs::read_to_string(network.path().join("theme/strings/de/languages.ftl")).expect("names");
    assert!(names.contains("\nlanguage-sq = Albanisch\n"), "{names}");

    fs::write(&words, "skip-to-content = Zum Inhalt\n").expect("a file");
    fs::remove_file(network.path().join("theme/strings/de/plan.ftl")).expect("a file less");
    let added = network.corin(&["--quiet", "theme", "language", "new", "de"]).output();
    assert!(added.contains("theme/strings/de/plan.ftl"), "{added}");
    assert!(network.path().join("theme/strings/de/plan.ftl").exists(), "what is missing is added");
    assert_eq!(fs::read_to_string(&words).expect("words"), "skip-to-content = Zum Inhalt\n");
    network.corin(&["theme", "language", "new", "de"]).code(1).output();
    network.corin(&["theme", "language", "new", "german!"]).code(2).output();
}
