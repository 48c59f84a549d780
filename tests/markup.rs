//! What Markdown in texts becomes in whole sites: ids, expressions, pictures.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use corin::build::{Kept, Settings, examine, make, theme_files};
use corin::readers::{Readers, network_for};
use corin::write::Memory;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 22);

/// The text files of the site of a network, by their paths.
fn built(root: &Path) -> BTreeMap<String, String> {
    let mut kept = Kept::default();
    let examined = examine(root, TODAY, &mut kept).expect("a network");
    assert!(examined.is_sound(), "{:#?}", examined.diagnostics);
    let network = network_for(examined.network.expect("a network"), Readers::Public, TODAY);
    let settings = Settings {
        today: TODAY,
        readers: Readers::Public,
        area: None,
        native_indexes: None,
        left_out: BTreeSet::new(),
    };
    let memory = Memory::edit(Arc::default());
    let theme = theme_files(root).expect("a theme");
    make(&network, theme, &settings, &mut kept, &memory, true).expect("a site");
    let files = memory.finish().files;
    let texts = files.iter().filter_map(|(path, bytes)| {
        Some((path.as_str().to_owned(), String::from_utf8(bytes.to_vec()).ok()?))
    });
    texts.collect()
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("an entry");
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).expect("a directory");
        } else {
            fs::copy(entry.path(), &target).expect("a copy");
        }
    }
}

/// The ids of a page, as often as they stand there.
fn ids(html: &str) -> Vec<&str> {
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn exampleland() -> tempfile::TempDir {
    let place = tempfile::tempdir().expect("a directory");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/exampleland"), place.path());
    place
}

fn front_matter(title: &str) -> String {
    format!(
        "---\ntitle: {title}\nsummary: Words.\nas_of: 2026-10-01\nreviewed: 2026-10-04\nreviewed_by: rc\nsources: [visit]\n\
         facts:\n  rent: {{label: Rent, value: 180–250, unit: EUR a month, as_of: 2026-08, source: visit}}\n---\n"
    )
}

/// A network of one country, with a brief in two languages and an alert, an
/// answer and a voice of the same text.
fn network(body: &str) -> tempfile::TempDir {
    let place = tempfile::tempdir().expect("a directory");
    let write = |path: &str, text: String| {
        let path = place.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        fs::write(path, text).expect("a file");
    };
    write(
        "content/network.yaml",
        "name: Test\nlanguages: [en, ar]\ntopics:\n  housing: {name: Housing}\n  health: {name: Health}\n\
         changes: {from_history: false}\nchecks: {unused-fact: allow}\n"
            .into(),
    );
    write("content/stewards.yaml", "rc: {name: Red Cross, in_country: true}\n".into());
    write(
        "content/sources.yaml",
        "visit: {title: A visit, publisher: Somebody, kind: field, distance: first-hand, accessed: 2026-10-01}\n".into(),
    );
    write(
        "content/xk/area.yaml",
        "kind: country\nnames: {en: Country, ar: بلد}\nlanguages: [en, ar]\nsteward: rc\n".into(),
    );
    write("content/xk/housing.en.md", format!("{}{body}", front_matter("Housing")));
    write("content/xk/housing.ar.md", format!("{}{body}", front_matter("سكن")));
    write("content/xk/housing.en.plain.md", format!("{}{body}", front_matter("Housing in plain words")));
    let body = body.replace("](housing.md", "](../housing.md");
    write(
        "content/xk/alerts/2026-10-road.en.md",
        format!(
            "---\ntitle: Road\nsummary: Stay.\nseverity: severe\nissued: 2026-10-04\nissued_by: rc\nexpires: 2027-01-31\nsources: [visit]\n\
             facts:\n  rent: {{label: Rent, value: 180, as_of: 2026-08, source: visit}}\n---\n{body}"
        ),
    );
    write(
        "content/xk/answers/insulin.en.md",
        format!(
            "---\nquestion: Is there insulin?\nsummary: Yes.\ntopic: health\nanswered: 2026-10-10\nanswered_by: rc\nsources: [visit]\n\
             facts:\n  rent: {{label: Rent, value: 180, as_of: 2026-08, source: visit}}\n---\n{body}"
        ),
    );
    place
}

#[test]
fn no_heading_takes_the_place_of_a_part_of_a_page() {
    // All ids that pages of all kinds have, and those that scripts look for.
    let place = exampleland();
    let mut taken = BTreeSet::new();
    for (path, text) in built(place.path()) {
        if path.ends_with(".html") {
            taken.extend(ids(&text).into_iter().map(str::to_owned));
        }
        if path.ends_with(".js") {
            let looked_for = text.split("getElementById(").skip(1);
            taken.extend(
                looked_for.filter_map(|rest| Some(rest.get(1..)?.split(['"', '\'']).next()?.to_owned())),
            );
        }
    }
    taken.extend(["sources", "source-visit", "cite-visit-1", "content", "h-sources"].map(str::to_owned));
    assert!(taken.len() > 40, "{taken:?}");
    let mut body = "Words.[^visit] {{ fact(\"rent\") }}\n\n".to_owned();
    for id in &taken {
        let words = id.replace(['-', '_', '='], " ");
        body.push_str(&format!(
            "## {words}\n\nWords.[^visit]\n\n## Named {{#{id}}}\n\nWords.\n\n## {words}\n\nWords.\n\n"
        ));
    }
    body.push_str(
        "## السكن\n\nWords.\n\n## السكن\n\nWords.\n\n## 🏠\n\nWords.\n\n## 🏠\n\nWords.\n\n##\n\nWords.\n",
    );
    let place = network(&body);
    // A theme of somebody else has other ids.
    let theme = place.path().join("theme/templates");
    fs::create_dir_all(&theme).expect("a directory");
    let brief = include_str!("../themes/default/templates/brief.html");
    let own = brief.replace("{% block content %}", "{% block content %}<p id=\"named\">x</p>");
    fs::write(theme.join("brief.html"), own).expect("a template");
    for (path, html) in built(place.path()).iter().filter(|(path, _)| path.ends_with(".html")) {
        let mut seen = BTreeSet::new();
        for id in ids(html) {
            assert!(seen.insert(id), "{path} has two parts with the id {id}");
        }
        if html.contains("class=\"citation\"") {
            assert!(html.contains("href=\"#source-visit\""), "{path}");
            assert!(html.contains(" id=\"source-visit\""), "{path}");
        }
    }
}

#[test]
fn links_lead_to_headings_by_the_name_that_content_uses() {
    let place = network(
        "## Sources\n\nWords.[^visit] See [here](#sources), [there](housing.md#sources), [so](#h-sources) and [up](#top).\n",
    );
    let site = built(place.path());
    let page = &site["xk/en/housing.html"];
    assert!(page.contains("<h2 id=\"h-sources\">"), "{page}");
    assert!(page.contains("<a href=\"#h-sources\">here</a>"), "{page}");
    assert!(page.contains("housing.html#h-sources\">there</a>"), "{page}");
    assert!(
        page.contains("<a href=\"#h-sources\">so</a>") && page.contains("<a href=\"#top\">up</a>"),
        "{page}"
    );
}

#[test]
fn nothing_internal_reaches_any_file() {
    let place = network(
        "Rent: {{ fact(\"rent\") }}, **{{ fact(\"rent\") }}**, `{{ fact(\"none\") }}`, [of {{ fact(\"rent\") }}](housing.md), \\{{ x }}.[^visit]\n\n\
         ```\n{{ fact(\"none\") }} {% if %}\n```\n\n## Rents `{{ fact(\"none\") }}`\n\n| a | {{ date(\"2026-10\") }} |\n|--:|:-:|\n| {{ fact(\"rent\") }} | و**«{{ fact(\"rent\") }}»** |\n\n\
         - {{ link(\"xk/housing\") }}\n- {{ \"a*b|c\" }}\n- ![{{ \"x\" }}](map.png)\n",
    );
    // The picture has an expression in its text, which is an error.
    let examined = examine(place.path(), TODAY, &mut Kept::default()).expect("a network");
    let errors = examined.diagnostics.iter().filter(|found| found.rule.name == "misplaced-expression");
    assert_eq!(errors.count(), 5, "{:#?}", examined.diagnostics);
    for entry in walkdir::WalkDir::new(place.path()).into_iter().filter_map(Result::ok) {
        if entry.path().extension().is_some_and(|extension| extension == "md") {
            let text = fs::read_to_string(entry.path()).expect("text");
            fs::write(entry.path(), text.replace("![{{ \"x\" }}](map.png)", "![A map](map.png)"))
                .expect("a file");
        }
    }
    let site = built(place.path());
    for (path, text) in &site {
        let internal =
            |character: char| matches!(character, '\u{FDD0}'..='\u{FDEF}' | '\u{FFFE}' | '\u{FFFF}');
        if let Some(at) = text.find(internal) {
            panic!("{path}: {:?}", text.get(at.saturating_sub(60)..));
        }
    }
    let page = &site["xk/en/housing.html"];
    assert!(page.contains("<code>{{ fact(\"none\") }}</code>"), "{page}");
    assert!(page.contains("{{ x }}"), "{page}");
    assert!(page.contains("<td class=\"align-end\"><span class=\"fact\">"), "{page}");
    assert!(page.contains("<strong>«<span class=\"fact\">"), "{page}");
    assert!(page.contains("A map"), "{page}");
    assert!(!page.contains(" style="), "{page}");
}
