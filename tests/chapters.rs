//! Guides in chapters, from `tests/cases/chapters/` to pages, search and data.
//!
//! `expected/` holds the words of each page; `CORIN_OVERWRITE=1` writes them.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn case() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/chapters")
}

fn corin(network: &Path, words: &[&str]) -> String {
    let done = Command::new(env!("CARGO_BIN_EXE_corin"))
        .args(["--network", &network.to_string_lossy(), "--as-of", "2026-11-22"])
        .args(words)
        .output()
        .expect("corin runs");
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{words:?}: {said}");
    String::from_utf8(done.stdout).expect("UTF-8")
}

/// A copy of the case, to build in.
fn built() -> (tempfile::TempDir, PathBuf) {
    let directory = tempfile::tempdir().expect("a directory");
    copy(&case().join("content"), &directory.path().join("content"));
    let out = directory.path().join("public");
    corin(directory.path(), &["build", "--out", &out.to_string_lossy()]);
    (directory, out.join("xa"))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a directory can be made");
    for entry in fs::read_dir(from).expect("a directory") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file can be copied");
        }
    }
}

/// The words between `<main>` tags with the addresses of links, a line for each line that has any.
fn words(page: &str) -> String {
    let main =
        page.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).expect("a main part").0;
    let mut text = String::new();
    let mut rest = main.split_once('>').expect("a tag").1;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = tag.split_once('>').expect("a tag");
        if let Some(address) = tag.strip_prefix("a href=\"").and_then(|tag| tag.split('"').next()) {
            text.push_str(&format!("[{address}] "));
        }
        rest = after;
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn pages_show_chapters_and_all_pages_of_a_topic() {
    let (_directory, site) = built();
    let overwrite = std::env::var_os("CORIN_OVERWRITE").is_some_and(|value| value == "1");
    for name in [
        "en/index",
        "en/housing",
        "en/housing-disability",
        "en/tenants",
        "en/topics/housing",
        "en/topics/renting",
        "en/topics/tenants",
        "en/lakeside/index",
        "en/hillside/index",
        "en/lakeside/housing-disability",
        "ar/topics/housing",
        "ar/index",
    ] {
        let page = fs::read_to_string(site.join(format!("{name}.html"))).expect("a page");
        let path = case().join("expected").join(format!("{}.txt", name.replace('/', "-")));
        if overwrite {
            fs::create_dir_all(path.parent().expect("a directory")).expect("a directory can be made");
            fs::write(&path, words(&page)).expect("a file can be written");
        }
        assert_eq!(words(&page), fs::read_to_string(&path).expect("what is expected"), "{name}");
    }
}

#[test]
fn a_special_page_takes_no_general_page_away_nor_the_other_way_round() {
    let (_directory, site) = built();
    let words = |name: &str| words(&fs::read_to_string(site.join(name)).expect("a page"));
    // Lakeside has a page on one question: the country's page on the topic stays.
    let lakeside = words("en/lakeside/index.html");
    assert!(lakeside.contains("[../../en/housing.html]"), "{lakeside}");
    assert!(!lakeside.contains("[../../en/housing-disability.html]"), "{lakeside}");
    // Hillside has a page on the topic: the country's pages on single questions stay.
    let hillside = words("en/hillside/index.html");
    assert!(!hillside.contains("[../../en/housing.html]"), "{hillside}");
    assert!(hillside.contains("[../../en/housing-disability.html]"), "{hillside}");
}

#[test]
fn a_search_in_a_chapter_finds_its_parts() {
    let (directory, _site) = built();
    let found = |topic: &str| {
        let answer = corin(
            directory.path(),
            &["search", "office", "--topic", topic, "--lang", "en", "--format", "json"],
        );
        let answer: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
        let total = answer["total"].as_u64().expect("a total");
        let counts = answer["topics"].as_array().expect("counts").clone();
        let count =
            |id: &str| counts.iter().find(|one| one["id"] == id).and_then(|one| one["count"].as_u64());
        (total, count("housing"), count("renting"), count("tenants"))
    };
    // All counts are of what choosing would show, whatever is chosen.
    let counts = |total| (total, Some(10), Some(3), Some(3));
    assert_eq!(found("housing"), counts(10));
    assert_eq!(found("renting"), counts(3));
    assert_eq!(found("shelter"), counts(1));
}

#[test]
fn data_files_carry_the_tree() {
    let (_directory, site) = built();
    let read = |name: &str| -> serde_json::Value {
        let text = fs::read_to_string(site.join("data").join(name)).expect("a data file");
        serde_json::from_str(&text).expect("JSON")
    };
    let topics = read("topics.json");
    let topics = topics["records"].as_array().expect("topics");
    let order: Vec<(&str, Option<&str>, u64)> = topics
        .iter()
        .map(|topic| {
            (
                topic["id"].as_str().expect("an id"),
                topic["under"].as_str(),
                topic["review_every_days"].as_u64().expect("days"),
            )
        })
        .collect();
    assert_eq!(
        order,
        [
            ("housing", None, 100),
            ("renting", Some("housing"), 100),
            ("tenants", Some("renting"), 100),
            ("shelter", Some("housing"), 30),
            ("health", None, 120),
            ("work", None, 180),
        ]
    );
    let briefs = read("briefs.json");
    let leading =
        briefs["records"].as_array().expect("briefs").iter().filter(|brief| {
            brief["stands_for_topic"] == true && brief["lang"] == "en" && brief["area"] == "xa"
        });
    let leading: Vec<&str> = leading.map(|brief| brief["address"].as_str().expect("an address")).collect();
    assert_eq!(leading, ["en/housing.html", "en/tenants.html", "en/shelter.html", "en/doctors.html"]);
}

#[test]
fn a_page_grows_with_its_topic_and_not_with_the_guide() {
    let directory = tempfile::tempdir().expect("a directory");
    let size = |topics: usize| {
        copy(&case().join("content"), &directory.path().join("content"));
        let network = fs::read_to_string(case().join("content/network.yaml")).expect("a file");
        let more: String =
            (0..topics).map(|n| format!("  more-{n}: {{name: More {n}, under: work}}\n")).collect();
        let network = network.replace("changes:", &format!("{more}changes:"));
        fs::write(directory.path().join("content/network.yaml"), network).expect("a file can be written");
        let brief = fs::read_to_string(case().join("content/xa/moving.en.md")).expect("a file");
        for topic in 0..topics {
            for page in 0..3 {
                let brief = brief.replace("topic: housing", &format!("topic: more-{topic}"));
                let brief = brief.replace("Moving house", &format!("Moving house {topic} {page}"));
                let path = directory.path().join(format!("content/xa/page-{topic}-{page}.en.md"));
                fs::write(path, brief).expect("a file can be written");
            }
        }
        let out = directory.path().join("public");
        corin(directory.path(), &["build", "--out", &out.to_string_lossy()]);
        fs::metadata(out.join("xa/en/moving.html")).expect("a page").len()
    };
    let (few, many) = (size(5), size(25));
    assert!(many < few + 100, "{few} bytes with 15 further pages, {many} with 75");
}
