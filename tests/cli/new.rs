//! `corin new`.

use std::fs;

use snapbox::str;

use crate::fixture::Network;

/// What `corin check` says, one finding to a line, without notes on what a
/// network of this size lacks.
fn findings(network: &Network, path: &str, code: i32) -> Vec<String> {
    let told = network.corin(&["check", "--format", "concise", "-q"]).code(code).output();
    told.lines().filter(|line| line.starts_with(path)).map(str::to_owned).collect()
}

fn read(network: &Network, path: &str) -> String {
    fs::read_to_string(network.path().join(path)).expect("the file was written")
}

#[test]
fn a_brief() {
    let network = Network::new();
    network
        .corin(&["new", "brief", "xk/health"])
        .stdout(str![[r#"
content/xk/health.en.md

"#]])
        .stderr(str![[r#"
fill in what is empty; `corin check` names it, and `status: draft` keeps the page back until you take it away

"#]])
        .check();
    snapbox::assert_data_eq!(
        read(&network, "content/xk/health.en.md"),
        str![[r#"
---
# Health: Kosovo. Due for review every 120 days, unless the priority of the area changes that.
title:
summary:               # one sentence: what the reader finds here
as_of: 2026-11-22      # nothing in the text is later than this day
reviewed: 2026-11-22   # the day on which every statement was last confirmed
reviewed_by: rc
status: draft          # take this line away to publish the page
sources: []            # ids, such as report-2026, visit-2026; cite each in the text: [^id]
---
## What is known

## What is not known

"#]]
    );
    assert_eq!(
        findings(&network, "content/xk/health", 1),
        ["content/xk/health.en.md:3:1: error[C0303]: `title` has no value"]
    );
    let network = network.change("content/xk/health.en.md", "title:", "title: Health in Kosovo");
    assert_eq!(findings(&network, "content/xk/health", 0), [""; 0]);
}

#[test]
fn each_kind_asks_only_for_what_is_left_empty() {
    let kinds: [(&[&str], &str, &[&str]); 8] = [
        (&["area", "xk/prizren"], "content/xk/prizren/area.yaml", &["en"]),
        (
            &["service", "xk/services/ura"],
            "content/xk/services/ura.yaml",
            &["name", "name", "description", "topics"],
        ),
        (
            &["service", "xk", "bridge", "--topic", "housing"],
            "content/xk/services/bridge.yaml",
            &["name", "name", "description"],
        ),
        (&["scheme", "xk/de-reag"], "content/xk/schemes/de-reag.yaml", &["name", "host", "sources"]),
        (&["alert", "xk", "road"], "content/xk/alerts/2026-11-road.en.md", &["title", "severity", "expires"]),
        (
            &["answer", "xk/answers/2026-09-insulin", "--topic", "health"],
            "content/xk/answers/2026-09-insulin.en.md",
            &["question"],
        ),
        (
            &["voice", "xk", "2026-05-prizren"],
            "content/xk/voices/2026-05-prizren.en.md",
            &["title", "speaker", "told", "given", "scope"],
        ),
        (&["area", "de"], "content/de/area.yaml", &["en", "fr"]),
    ];
    for (words, path, empty) in kinds {
        let network = Network::new();
        let arguments: Vec<&str> = ["new", "-q"].iter().chain(words).copied().collect();
        network.corin(&arguments).stdout(format!("{path}\n")).check();
        let found = findings(&network, path, 1);
        let fields: Vec<&str> = found.iter().filter_map(|line| line.split('`').nth(1)).collect();
        assert_eq!(fields, empty, "{words:?}: {found:#?}");
    }
}

#[test]
fn a_table_of_outcomes_comes_with_its_description() {
    let network = Network::new();
    network
        .corin(&["new", "-q", "outcome", "xk", "2025"])
        .stdout("content/xk/outcomes/2025.yaml\ncontent/xk/outcomes/2025.csv\n")
        .check();
    assert!(read(&network, "content/xk/outcomes/2025.csv").starts_with("outcome,women,men\n#"));
}

#[test]
fn a_translation_names_its_original() {
    let network = Network::new().change("content/xk/area.yaml", "languages: [en]", "languages: [en, fr]");
    network
        .corin(&["new", "-q", "brief", "xk/housing", "--lang", "fr"])
        .stdout("content/xk/housing.fr.md\n")
        .check();
    let digest = |field: &str, path: &str| {
        let text = read(&network, path);
        let line = text.lines().find(|line| line.starts_with(field)).expect("the field");
        line.split('"').nth(1).expect("a digest").to_owned()
    };
    let original = digest("translation_of: {lang: en, body: ", "content/xk/housing.fr.md");
    assert_eq!(original.len(), 16);
    network
        .corin(&["new", "-q", "brief", "xk/housing.en.plain"])
        .stdout("content/xk/housing.en.plain.md\n")
        .check();
    assert_eq!(digest("variant_of: {body: ", "content/xk/housing.en.plain.md"), original);
    let network =
        network.change("content/xk/housing.en.plain.md", "title:", "title: Housing, in plain words");
    let found = findings(&network, "content/xk/housing.en.plain", 1);
    // The text is still to be written, and so nothing cites the sources yet.
    assert!(found.len() == 2 && found.iter().all(|line| line.contains("[C0604]")), "{found:#?}");
}

#[test]
fn sources_and_stewards_are_printed_to_be_pasted() {
    let network = Network::new();
    let before = read(&network, "content/sources.yaml");
    network
        .corin(&["new", "source", "iom-xk-2026"])
        .stdout(str![[r#"
iom-xk-2026:
  title:
  publisher:
  kind:                # official, un, ngo, media, academic, field, oral
  distance:            # first-hand: it saw, counted or decided it; second-hand: it reports what others say
  origin:              # where it has it from, if second-hand
  url:
  published:           # a day, a month or a year
  accessed: 2026-11-22

"#]])
        .stderr(str![[r#"
paste this at the end of content/sources.yaml and fill in what is empty

"#]])
        .check();
    assert_eq!(read(&network, "content/sources.yaml"), before);
    let block = network.corin(&["new", "-q", "source", "iom-xk-2026"]).output();
    let pasted = Network::new().file("content/sources.yaml", &(before + &block));
    assert_eq!(
        findings(&pasted, "content/sources.yaml", 1),
        ["content/sources.yaml:[..]: error[C0303]: `title` has no value".replace("[..]", "16:3")]
    );
    network
        .corin(&["new", "-q", "source", "visit-2026"])
        .code(1)
        .stderr(str![[r#"
error: there is a source `visit-2026` in content/sources.yaml already
help: change it there, or take another id

"#]])
        .check();
    network
        .corin(&["new", "-q", "steward", "rc kosova"])
        .code(2)
        .stderr(str![[r#"
error: `rc kosova` cannot be the id of a steward
help: use letters from a to z, digits, hyphens, dots and underscores, at most 80

"#]])
        .check();
}

#[test]
fn what_exists_is_left_as_it_is() {
    let network = Network::new();
    let before = read(&network, "content/xk/housing.en.md");
    network
        .corin(&["new", "brief", "xk/housing"])
        .code(1)
        .stderr(str![[r#"
error: content/xk/housing.en.md exists already, and is left as it is

"#]])
        .check();
    assert_eq!(read(&network, "content/xk/housing.en.md"), before);
}

#[test]
fn what_the_network_does_not_have_is_told_with_what_was_meant() {
    let network =
        Network::new().file("content/xk/prizren/area.yaml", "kind: municipality\nnames: {en: Prizren}\n");
    let refused = |words: &[&str]| {
        let arguments: Vec<&str> = ["new"].iter().chain(words).copied().collect();
        network.corin(&arguments).code(2)
    };
    refused(&["brief", "xk/prizern/housing"])
        .stderr(str![[r#"
error: there is no area `xk/prizern`
help: did you mean `xk/prizren`?

"#]])
        .check();
    refused(&["service", "ml", "ame"])
        .stderr(str![[r#"
error: there is no area `ml`
help: make it first: `corin new area ml`

"#]])
        .check();
    refused(&["brief", "xk/housign"])
        .stderr(str![[r#"
error: there is no topic `housign`
help: did you mean `housing`?

"#]])
        .check();
    refused(&["brief", "xk/weather"])
        .stderr(str![[r#"
error: there is no topic `weather`
help: the topics of the network are housing, health, documents

"#]])
        .check();
    refused(&["brief", "xk/prizren"])
        .stderr(str![[r#"
error: there is no topic `prizren`
help: `xk/prizren` is a place: write the topic behind it, such as `xk/prizren/housing`

"#]])
        .check();
    refused(&["brief", "xk/health", "--lang", "sq"])
        .stderr(str![[r#"
error: the country has no pages in `sq`
help: its languages are en; add others to `languages` in its area.yaml

"#]])
        .check();
    refused(&["service", "../ura"])
        .stderr(str![[r#"
error: `../ura` is no path in content/
help: write the path from there, such as `xk/services/ura`

"#]])
        .check();
    refused(&["service", "xk/services/Ura Bridge"])
        .stderr(str![[r#"
error: `Ura Bridge` cannot be the name of a file in `services`
help: call it `ura-bridge.yaml`

"#]])
        .check();
    refused(&["area", "xk/data"])
        .stderr(str![[r#"
error: an area cannot be called `data`: a site has a directory of that name
help: give the directory another name

"#]])
        .check();
    refused(&["scheme", "xk/services/de-reag"])
        .stderr(str![[r#"
error: no scheme lies in `services`
help: write the path as in `xk/schemes/de-reag`

"#]])
        .check();
    refused(&["scheme", "xk/de-reag", "--lang", "en"])
        .stderr(str![[r#"
error: a scheme has no file for each language
help: leave out `--lang`: its texts stand in one file, by language

"#]])
        .check();
    refused(&["area", "xk/gjilan", "--topic", "housing"])
        .stderr(str![[r#"
error: an area has no topic
help: leave out `--topic`

"#]])
        .check();
    assert!(!network.path().join("content/xk/services").exists());
}

#[test]
fn a_network_has_archetypes_of_its_own() {
    let network = Network::new().file(
        "theme/archetypes/brief.md",
        "---\ntitle: {{ topic.name }} in {{ area.name }}\nas_of: {{ today }}\nreviewed: {{ today }}\nreviewed_by: {{ steward }}\n---\n",
    );
    network
        .corin(&["new", "-q", "brief", "xk/health", "--as-of", "2027-01-02"])
        .stdout("content/xk/health.en.md\n")
        .check();
    assert!(
        read(&network, "content/xk/health.en.md")
            .starts_with("---\ntitle: Health in Kosovo\nas_of: 2027-01-02\n")
    );
    let network = network.file("theme/archetypes/brief.md", "---\ntitle: {{ topik.name }}\n---\n");
    network
        .corin(&["new", "brief", "xk/documents"])
        .code(1)
        .stderr(str![[r#"
error: theme/archetypes/brief.md:2:1: `topik` is undefined
help: this file is the network's own and stands before the default theme's

"#]])
        .check();
    assert!(!network.path().join("content/xk/documents.en.md").exists());
}

#[test]
fn a_country_with_errors_elsewhere_is_no_obstacle_and_a_broken_area_is_one() {
    let network =
        Network::new().change("content/xk/housing.en.md", "title: Housing in Kosovo", "titel: Housing");
    network.corin(&["new", "-q", "brief", "xk/health"]).stdout("content/xk/health.en.md\n").check();
    let network = network.change("content/xk/area.yaml", "kind: country", "kind: planet");
    network
        .corin(&["new", "brief", "xk/documents"])
        .code(1)
        .stderr(str![[r#"
error: content/xk/area.yaml is missing or has errors
help: put it right first; `corin check` tells how

"#]])
        .check();
    let network = Network::new().file("content/network.yaml", "name: Sample\n");
    network
        .corin(&["new", "-q", "brief", "xk/documents"])
        .code(1)
        .stderr(str![[r#"
error[C0303]: `languages` is missing
 --> content/network.yaml:1:1
  |
1 | name: Sample
  | ^^^^^^^^^^^^
  |
  = help: add `languages:` (the languages of the network as BCP 47 tags)

error[C0303]: `topics` is missing
 --> content/network.yaml:1:1
  |
1 | name: Sample
  | ^^^^^^^^^^^^
  |
  = help: add `topics:` (the vocabulary of topics, in the order in which pages show them, each followed by those under it)
error: nothing was written
help: put content/network.yaml right first

"#]])
        .check();
}
