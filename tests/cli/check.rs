//! `corin check`.

use snapbox::str;

use crate::fixture::Network;

const HOUSING: &str = "content/xk/housing.en.md";

#[test]
fn nothing_wrong_is_silence() {
    Network::new().corin(&["check"]).check();
}

#[test]
fn findings_go_to_output_and_the_summary_to_errors() {
    Network::new()
        .change(HOUSING, "reviewed_by: rc", "reviewed_by: rx")
        .change(HOUSING, "## Rents", "## Rents\n\nHeating is by wood.")
        .corin(&["check"])
        .code(1)
        .stdout(str![[""]])
        .stderr(str![[""]])
        .check();
}

#[test]
fn warnings_do_not_fail() {
    let network = Network::new().change(HOUSING, "## Rents", "## Rents\n\nHeating is by wood.");
    network.corin(&["check", "--quiet", "--format", "concise"]).stdout(str![[""]]).check();
    network
        .corin(&["check", "--quiet", "--format", "concise", "--fail-on", "warning"])
        .code(1)
        .stdout(str![[""]])
        .check();
    network
        .corin(&["check", "--quiet", "--format", "concise", "--fail-on", "uncited-paragraph"])
        .code(1)
        .stdout(str![[""]])
        .check();
    network.corin(&["check", "--only", "C0701", "--fail-on", "warning"]).check();
}

#[test]
fn json() {
    Network::new()
        .change(HOUSING, "reviewed_by: rc", "reviewed_by: rx")
        .corin(&["check", "--format", "json"])
        .code(1)
        .stdout(str![[""]])
        .check();
    let clean = Network::new().corin(&["check", "--format", "json"]).output();
    let value: serde_json::Value = serde_json::from_str(&clean).expect("JSON");
    assert_eq!(value["summary"]["errors"], 0);
}

#[test]
fn ages_fail_only_when_asked() {
    let network = Network::new();
    network.corin(&["check", "--as-of", "2027-11-22"]).check();
    network
        .corin(&["check", "--as-of", "2027-11-22", "--fail-on", "outdated"])
        .code(1)
        .stdout(str![[""]])
        .stderr(str![[""]])
        .check();
    network.corin(&["check", "--as-of", "2027-05-01", "--fail-on", "outdated"]).check();
}

#[test]
fn the_network_says_how_serious_a_rule_is() {
    let network = Network::new().change(HOUSING, "## Rents", "## Rents\n\nHeating is by wood.");
    let settings = |setting: &str| {
        format!(
            "name: Sample\nlanguages: [en, fr]\ntopics: {{housing: {{name: Housing}}}}\nchecks: {{uncited-paragraph: {setting}}}\n"
        )
    };
    let network = network.file("content/network.yaml", &settings("allow"));
    network.corin(&["check"]).check();
    network
        .file("content/network.yaml", &settings("error"))
        .corin(&["check", "--format", "concise", "--quiet"])
        .code(1)
        .stdout(str![[""]])
        .check();
}

#[test]
fn content_does_not_steer_the_terminal() {
    let output = Network::new()
        .change(HOUSING, "reviewed_by: rc", "reviewed_by: \"\\e]0;owned\\a\\e[2J\"")
        .corin(&["check", "--color", "never"])
        .code(1)
        .output();
    assert!(!output.chars().any(|c| c.is_control() && c != '\n'), "{output:?}");
}

#[test]
fn the_network_is_found_from_inside() {
    Network::new().corin(&["check"]).inside("content/xk").check();
    let network = Network::new();
    let path = network.path().display().to_string();
    Network::empty().corin(&["--network", &path, "check"]).check();
}

#[test]
fn no_network() {
    let network = Network::empty();
    network.corin(&["check"]).code(2).stderr(str![[""]]).check();
    network.corin(&["check", "--network", "nowhere"]).code(2).stderr(str![[""]]).check();
}

#[test]
fn unknown_rules_and_formats() {
    let network = Network::new();
    network.corin(&["check", "--only", "broken-lnik"]).code(2).stderr(str![[""]]).check();
    network.corin(&["check", "--fail-on", "overdu"]).code(2).stderr(str![[""]]).check();
    network.corin(&["check", "--format", "jsn"]).code(2).stderr(str![[""]]).check();
}
