//! `corin build`.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use corin::write::Lock;
use snapbox::str;

use crate::fixture::Network;

const HOUSING: &str = "content/xk/housing.en.md";

fn page(network: &Network) -> PathBuf {
    network.path().join("public/xk/en/housing.html")
}

#[test]
fn a_site_and_a_manifest() {
    let network = Network::new();
    network.corin(&["build", "--quiet"]).check();
    for path in [
        "public/index.html",
        "public/index.fr.html",
        "public/manifest.json",
        "public/xk/index.html",
        "public/xk/manifest.json",
        "public/xk/en/index.html",
        "public/xk/en/housing.html",
        "public/xk/en/search.html",
        "public/xk/en/sources.html",
        "public/xk/en/freshness.html",
    ] {
        assert!(network.path().join(path).is_file(), "{path}");
    }
}

/// Nobody is to be answered from an index that is older than the site.
#[test]
fn native_indexes_are_written_when_asked_for_and_none_outlives_its_build() {
    let network = Network::new();
    let index = network.path().join(".corin/index/xk/en/meta.json");
    network.corin(&["build", "--quiet"]).check();
    assert!(!index.exists());
    network.corin(&["build", "--quiet", "--native-index"]).check();
    assert!(index.is_file());
    network.corin(&["build", "--quiet"]).check();
    assert!(!index.exists());
}

#[test]
fn a_site_for_counsellors_never_takes_the_place_of_the_public_one() {
    let network = Network::new().change(HOUSING, "reviewed_by:", "sensitivity: counsellor\nreviewed_by:");
    network.corin(&["build", "--quiet"]).check();
    assert!(!page(&network).exists(), "it is not for the public");
    network.corin(&["build", "--quiet", "--native-index", "--for", "counsellor"]).check();
    let internal = network.path().join("public-counsellor/xk/en/housing.html");
    assert!(internal.is_file());
    assert!(network.path().join(".corin/index-counsellor/xk/en/meta.json").is_file());
    network
        .corin(&["build", "--for", "counsellor", "--out", "public"])
        .code(2)
        .stderr(str![[r#"
error: cannot build into public: it holds a site for other readers (`public`); give a directory of its own, so that neither is taken for the other

"#]])
        .check();
    assert!(!page(&network).exists());
    network.corin(&["build", "--quiet", "--out", "public-counsellor"]).code(2).stderr(str![[r#"
error: cannot build into public-counsellor: it holds a site for other readers (`counsellor`); give a directory of its own, so that neither is taken for the other

"#]]).check();
    assert!(internal.is_file(), "the site that was there stays");
    let found = |readers: &str| {
        let run = network.corin(&["search", "housing", "--format", "json", "--for", readers]);
        run.output().contains("housing.html")
    };
    assert!(found("counsellor"));
    assert!(!found("public"));
}

#[test]
fn two_builds_do_not_write_the_same_indexes_at_once() {
    let network = Network::new();
    let held = Lock::beside(&network.path().join(".corin/index")).expect("a lock");
    network
        .corin(&["build", "--quiet", "--native-index", "--out", "elsewhere"])
        .code(3)
        .stderr(str![[r#"
error: another corin is writing ./.corin/index at the moment; wait until it has ended

"#]])
        .check();
    assert!(!network.path().join("elsewhere").exists());
    drop(held);
    network.corin(&["build", "--quiet", "--native-index", "--out", "elsewhere"]).check();
}

#[test]
fn errors_write_nothing_and_leave_the_old_site() {
    let network = Network::new();
    network.corin(&["build", "--quiet"]).check();
    let before = fs::read(page(&network)).expect("the page");
    let network = network.change(HOUSING, "reviewed: 2026-10-04", "reviewed: 2026-02-30");
    network
        .corin(&["build"])
        .code(1)
        .stderr(str![[r#"
error[C0304]: `reviewed`: `2026-02-30` is no day: February 2026 has 28 days
 --> content/xk/housing.en.md:5:11
  |
5 | reviewed: 2026-02-30
  |           ^^^^^^^^^^
  |
  = help: write a day as 2026-10-04, a month as 2026-10 or a year as 2026
1 error in 1 file; `corin explain CODE` tells more
error: nothing was written
help: put the errors right, or leave out the pages that have them with `--keep-going`

"#]])
        .check();
    assert_eq!(fs::read(page(&network)).expect("the old page"), before);
}

#[test]
fn keep_going_leaves_out_the_page_and_says_so() {
    let network = Network::new().change(HOUSING, "reviewed: 2026-10-04", "reviewed: 2026-02-30");
    let _ = network.corin(&["build", "--keep-going", "--quiet"]).code(1).output();
    assert!(!page(&network).exists());
    let home = fs::read_to_string(network.path().join("public/xk/en/index.html")).expect("the first page");
    assert!(home.contains("notice-incomplete"));
}

#[test]
fn a_second_build_touches_nothing_that_did_not_change() {
    let network = Network::new();
    network.corin(&["build", "--quiet"]).check();
    let stamp = |path: &Path| {
        let metadata = fs::metadata(path).expect("a file");
        (metadata.ino(), metadata.mtime(), metadata.mtime_nsec())
    };
    // Each page names the search data, which change with any text; what pages load does not.
    let assets = fs::read_dir(network.path().join("public/xk/assets")).expect("assets");
    let assets: Vec<PathBuf> = assets.map(|asset| asset.expect("an asset").path()).collect();
    let all = || assets.iter().map(|asset| stamp(asset)).collect::<Vec<_>>();
    let (before, page_before) = (all(), stamp(&page(&network)));
    let network = network.change(HOUSING, "## Rents", "## Rents in towns");
    network.corin(&["build", "--quiet"]).check();
    assert_eq!(all(), before);
    assert_ne!(stamp(&page(&network)), page_before);
}

#[test]
fn one_country_or_thread_by_thread_the_bytes_are_those_of_the_whole() {
    let network = Network::new();
    network.corin(&["build", "--quiet", "--out", "whole", "--threads", "2"]).check();
    network.corin(&["build", "--quiet", "--out", "part", "--threads", "1", "--area", "xk"]).check();
    for file in ["index.html", "xk/en/housing.html", "xk/manifest.json", "manifest.json"] {
        let read = |root: &str| fs::read(network.path().join(root).join(file)).expect("a file");
        assert!(read("whole") == read("part"), "{file}");
    }
}

#[test]
fn foreign_files_are_not_overwritten() {
    Network::new()
        .file("public/holiday.jpg", "")
        .corin(&["build", "--quiet"])
        .code(2)
        .stderr(str![[r#"
error: cannot build into ./public: it is not empty, and corin did not write it (it has no manifest.json of corin); give another directory, or empty it

"#]])
        .check();
}

#[test]
fn an_unknown_area_is_a_wrong_command_line() {
    Network::new()
        .corin(&["build", "--quiet", "--area", "xz"])
        .code(2)
        .stderr(str![[r#"
error: there is no country or return area xz in the network

"#]])
        .check();
}

#[test]
fn an_error_in_the_theme_names_file_line_and_variable() {
    let network = Network::new().file(
        "theme/templates/sources.html",
        "{% extends \"base.html\" %}\n{% block content %}{{ page.titel }}{% endblock content %}\n",
    );
    network
        .corin(&["build", "--quiet"])
        .code(1)
        .stderr(str![[r#"
error: theme/templates/sources.html:2:28: field `titel` is not defined. Available fields: [..]
...
"#]])
        .check();
    assert!(!network.path().join("public").exists());
}

#[test]
fn an_address_that_was_published_is_kept_or_named() {
    let network = Network::new();
    network.corin(&["build", "--quiet"]).check();
    let old = network.path().join(HOUSING);
    fs::rename(&old, network.path().join("content/xk/shelter.en.md")).expect("renamed");
    let network = network
        .change("content/network.yaml", "housing: ", "shelter: {name: Shelter}\n  housing: ")
        .change("content/xk/shelter.en.md", "title: Housing in Kosovo", "title: 'Shelter' # new");
    let run = |arguments: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_corin"))
            .current_dir(network.path())
            .args(arguments)
            .env("SOURCE_DATE_EPOCH", "1795305600")
            .output()
            .expect("the program runs");
        String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()
    };
    let said = run(&["check"]);
    assert!(said.contains("`xk/en/housing.html` was published, and this page has taken its place"), "{said}");
    let said = run(&["build", "--fix"]);
    assert!(said.contains("content/xk/shelter.en.md: wrote the former address `en/housing.html`"), "{said}");
    assert!(!said.contains("was published"), "{said}");
    let text = fs::read_to_string(network.path().join("content/xk/shelter.en.md")).expect("a file");
    assert!(text.contains("title: 'Shelter' # new\n"), "{text}");
    assert!(text.contains("\naliases: [en/housing.html]\n---\n"), "{text}");
    let moved = fs::read_to_string(page(&network)).expect("the old address");
    assert!(moved.contains("shelter.html"), "it leads to the page");
    fs::remove_file(network.path().join("content/xk/shelter.en.md")).expect("deleted");
    let said = run(&["build", "--area", "xk"]);
    assert!(said.contains("`xk/en/shelter.html` was published, and no page has this address now"), "{said}");
    assert!(!run(&["build"]).contains("was published"), "it is said once");
}

#[test]
fn an_error_that_a_build_would_meet_is_a_finding() {
    let network = Network::new().change(HOUSING, "reviewed_by:", "aliases: [en/search.html]\nreviewed_by:");
    for command in ["check", "build"] {
        let output = network.corin(&[command, "--quiet"]).code(1).output();
        assert!(command == "build" || output.contains("C0408"), "{output}");
    }
    let network = Network::new().file("theme/templates/brief.html", "{% if %}");
    for command in ["check", "build"] {
        let _ = network.corin(&[command, "--quiet"]).code(1).output();
    }
}
