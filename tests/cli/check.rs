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
        .stdout(str![[r#"
error[C0402]: there is no steward `rx`
 --> content/xk/housing.en.md:6:14
  |
6 | reviewed_by: rx
  |              ^^
  |
  = help: add the organisation to `content/stewards.yaml`, or write the id of one that is there

warning[C0603]: this paragraph cites no source
  --> content/xk/housing.en.md:11:1
   |
11 | Heating is by wood.
   | ^^^^^^^^^^^^^^^^^^^
   |
   = help: say who says so, such as `[^report-2026]`

"#]])
        .stderr(str![[r#"
1 error and 1 warning in 1 file; `corin explain CODE` tells more

"#]])
        .check();
}

#[test]
fn warnings_do_not_fail() {
    let network = Network::new().change(HOUSING, "## Rents", "## Rents\n\nHeating is by wood.");
    network
        .corin(&["check", "--quiet", "--format", "concise"])
        .stdout(str![[r#"
content/xk/housing.en.md:11:1: warning[C0603]: this paragraph cites no source

"#]])
        .check();
    network
        .corin(&["check", "--quiet", "--format", "concise", "--fail-on", "warning"])
        .code(1)
        .stdout(str![[r#"
content/xk/housing.en.md:11:1: error[C0603]: this paragraph cites no source

"#]])
        .check();
    network
        .corin(&["check", "--quiet", "--format", "concise", "--fail-on", "uncited-paragraph"])
        .code(1)
        .stdout(str![[r#"
content/xk/housing.en.md:11:1: error[C0603]: this paragraph cites no source

"#]])
        .check();
    network.corin(&["check", "--only", "C0701", "--fail-on", "warning"]).check();
}

#[test]
fn json() {
    Network::new()
        .change(HOUSING, "reviewed_by: rc", "reviewed_by: rx")
        .corin(&["check", "--format", "json"])
        .code(1)
        .stdout(str![[r#"
{
  "version": 1,
  "diagnostics": [
    {
      "code": "C0402",
      "name": "unknown-steward",
      "severity": "error",
      "message": "there is no steward `rx`",
      "path": "content/xk/housing.en.md",
      "span": {
        "start": {
          "line": 6,
          "column": 14,
          "offset": 133
        },
        "end": {
          "line": 6,
          "column": 16,
          "offset": 135
        }
      },
      "label": null,
      "labels": [],
      "help": [
        "add the organisation to `content/stewards.yaml`, or write the id of one that is there"
      ],
      "replacement": null
    }
  ],
  "summary": {
    "errors": 1,
    "warnings": 0,
    "notes": 0,
    "files": 1
  }
}

"#]])
        .check();
    let clean = Network::new().corin(&["check", "--format", "json"]).output();
    let value: serde_json::Value = serde_json::from_str(&clean).expect("JSON");
    assert_eq!(value["summary"]["errors"], 0);
}

#[test]
fn ages_fail_only_when_asked() {
    let network = Network::new();
    let network = network.change("content/sources.yaml", "accessed: 2026-09-30", "accessed: 2027-09-30");
    network.corin(&["check", "--as-of", "2027-11-22"]).check();
    network
        .corin(&["check", "--as-of", "2027-11-22", "--fail-on", "outdated"])
        .code(1)
        .stdout(str![[r#"
error[C0506]: the page is outdated since 2027-06-01
 --> content/xk/housing.en.md:5:11
  |
5 | reviewed: 2026-10-04
  |           ^^^^^^^^^^ it was reviewed on 2026-10-04 and is to be reviewed every 180 days
  |
  = help: let the steward confirm every statement, then write the day of the review

"#]])
        .stderr(str![[r#"
1 error in 1 file; `corin explain CODE` tells more

"#]])
        .check();
    let network = network.change("content/sources.yaml", "accessed: 2027-09-30", "accessed: 2027-04-30");
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
        .stdout(str![[r#"
content/xk/housing.en.md:11:1: error[C0603]: this paragraph cites no source

"#]])
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
    network
        .corin(&["check"])
        .code(2)
        .stderr(str![[r#"
error: no directory from [NETWORK] upwards holds content/network.yaml
help: run the command in the directory of a network, or name it with `--network DIR`

"#]])
        .check();
    network
        .corin(&["check", "--network", "nowhere"])
        .code(2)
        .stderr(str![[r#"
error: nowhere holds no network: there is no directory content in it
help: run the command in the directory of a network, or name it with `--network DIR`

"#]])
        .check();
}

#[test]
fn unknown_rules_and_formats() {
    let network = Network::new();
    network
        .corin(&["check", "--only", "broken-lnik"])
        .code(2)
        .stderr(str![[r#"
error: there is no rule `broken-lnik`
help: did you mean `broken-link`?

"#]])
        .check();
    network.corin(&["check", "--fail-on", "overdu"]).code(2).stderr(str![[r#"
error: invalid value 'overdu' for '--fail-on <WHAT>': write `warning`, `due`, `overdue`, `outdated` or a rule; did you mean `overdue`?

For more information, try '--help'.

"#]]).check();
    network
        .corin(&["check", "--format", "jsn"])
        .code(2)
        .stderr(str![[r#"
error: invalid value 'jsn' for '--format <FORMAT>'
  [possible values: human, concise, json]

  tip: a similar value exists: 'json'

For more information, try '--help'.

"#]])
        .check();
}

/// Half past nine in the evening in UTC, the next day in Tbilisi.
const EVENING: (&str, &str) = ("SOURCE_DATE_EPOCH", "1795383000");

#[test]
fn today_is_that_of_utc_without_a_time_zone() {
    Network::new()
        .change(HOUSING, "reviewed: 2026-10-04", "reviewed: 2026-11-23")
        .corin(&["check", "--quiet", "--format", "concise"])
        .env(EVENING.0, EVENING.1)
        .code(1)
        .stdout(str![[r#"
content/xk/housing.en.md:5:11: error[C0502]: `reviewed` is 2026-11-23, and today is 2026-11-22 in UTC

"#]])
        .check();
}

#[test]
fn the_time_zone_of_the_network_says_what_today_is() {
    let network = Network::new().change(HOUSING, "reviewed: 2026-10-04", "reviewed: 2026-11-23").change(
        "content/network.yaml",
        "languages:",
        "time_zone: Asia/Tbilisi\nlanguages:",
    );
    for command in [&["check", "--quiet"][..], &["build", "--quiet"]] {
        network.corin(command).env(EVENING.0, EVENING.1).stderr(str![""]).check();
    }
    network
        .corin(&["check", "--quiet", "--format", "concise", "--as-of", "2026-11-22"])
        .code(1)
        .stdout(str![[r#"
content/xk/housing.en.md:5:11: error[C0502]: `reviewed` is 2026-11-23, and today is 2026-11-22 in Asia/Tbilisi

"#]])
        .check();
}
