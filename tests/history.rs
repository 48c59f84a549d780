//! What git says of the past, from real repositories.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

#[path = "history/repository.rs"]
mod repository;
#[path = "history/site.rs"]
mod site;

use std::fs;
use std::path::Path;

use corin::load::history::{self, Cache, History};
use corin::model::Window;
use jiff::civil::{Date, date};
use repository::{Repository, brief, git_in};

const TODAY: Date = date(2026, 11, 22);
const WINDOW: Window = Window { from: date(2025, 11, 22), until: TODAY };

fn read(root: &Path) -> std::sync::Arc<History> {
    history::read(root, WINDOW, &mut Cache::default())
}

/// The changes of a file as words: `2026-10-04 edited Summary`.
fn told(history: &History, path: &str) -> Vec<String> {
    let changes = history.changes.get(path).map_or(&[][..], Vec::as_slice);
    let say = |change: &corin::model::Change| {
        let summary = change.summary.as_ref().map_or("-", |text| text.get(&[]));
        format!("{} {} {summary}", change.on, change.kind.as_str())
    };
    changes.iter().map(say).collect()
}

const HOUSING: &str = "content/xk/housing.en.md";

#[test]
fn edited_and_reviewed_are_two_things() {
    for network in ["", "networks/kosovo"] {
        let repository = Repository::new(network);
        let text = brief("Housing", "2026-01-10", "Rents are high.");
        repository.write(HOUSING, &text);
        repository.commit("2026-02-02", "Add housing");
        repository.write(HOUSING, &text.replace("2026-01-10", "2026-03-03"));
        repository.commit("2026-03-03", "Review");
        let text = brief("Housing", "2026-03-03", "Rents are low.");
        repository.write(HOUSING, &text);
        repository.commit("2026-04-04", "Rents fell");
        let text = brief("Housing", "2026-05-05", "Rents are gone.");
        repository.write(HOUSING, &text);
        repository.commit("2026-05-05", "Both");
        repository.write(
            HOUSING,
            &text.replace("title: Housing", "# a note\ntitle:  'Housing'").replace("are gone", "are\n\ngone"),
        );
        repository.commit("2026-06-06", "Tidy");
        repository.write(HOUSING, "not committed");
        let history = read(&repository.root());
        assert_eq!(
            told(&history, HOUSING),
            [
                "2026-05-05 edited Both",
                "2026-05-05 reviewed Both",
                "2026-04-04 edited Rents fell",
                "2026-03-03 reviewed Review",
                "2026-02-02 new Add housing",
            ]
        );
        assert_eq!(told(&history, "content/xk/area.yaml"), ["2026-02-01 new Begin"]);
        assert!(history.diagnostics.is_empty());
        assert!(!format!("{history:?}").contains("rivate"), "authors are nobody's business");
    }
}

#[test]
fn renamed_removed_withdrawn_closed() {
    let repository = Repository::new("");
    repository.write(HOUSING, &brief("Housing", "2026-01-10", "Rents are high."));
    repository.write("content/xk/health.en.md", &brief("Health", "2026-01-10", "Clinics."));
    repository.write(
        "content/xk/services/ura.yaml",
        "name: {en: Ura, fr: Le pont}\nstatus: active\nassured_on: 2026-01-01\n",
    );
    repository.write(
        "content/xk/secret.en.md",
        &brief("Secret", "2026-01-10", "x").replace("title", "status: draft\ntitle"),
    );
    repository.commit("2026-02-02", "Add");
    repository.write(HOUSING, &brief("Housing", "2026-01-10", "Rents are higher."));
    repository.commit("2026-02-20", "Higher");
    repository.git("2026-03-03", &["mv", HOUSING, "content/xk/shelter.en.md"]);
    repository.commit("2026-03-03", "Rename");
    repository.git("2026-03-04", &["mv", "content/xk/shelter.en.md", "content/xk/homes.en.md"]);
    repository.write("content/xk/homes.en.md", &brief("Housing", "2026-03-04", "Rents are higher."));
    repository.commit("2026-03-04", "Rename and confirm");
    repository.write(
        "content/xk/homes.en.md",
        &brief("Housing", "2026-03-04", "Rents are higher.")
            .replace("title:", "status: withdrawn\nwithdrawn_on: 2026-04-04\nreason: Old\ntitle:"),
    );
    repository.write(
        "content/xk/services/ura.yaml",
        "name: {en: Ura, fr: Le pont}\nstatus: active\nassured_on: 2026-04-04\n",
    );
    repository.commit("2026-04-04", "Withdraw");
    repository.write(
        "content/xk/services/ura.yaml",
        "name: {en: Ura, fr: Le pont}\nstatus: defunct\nassured_on: 2026-05-05\n",
    );
    fs::remove_file(repository.root().join("content/xk/health.en.md")).unwrap();
    fs::remove_file(repository.root().join("content/xk/secret.en.md")).unwrap();
    repository.commit("2026-05-05", "Clean up");
    let history = read(&repository.root());
    assert_eq!(
        told(&history, "content/xk/homes.en.md"),
        [
            "2026-04-04 withdrawn Withdraw",
            "2026-03-04 moved Rename and confirm",
            "2026-03-04 reviewed Rename and confirm",
            "2026-03-03 moved Rename",
            "2026-02-20 edited Higher",
            "2026-02-02 new Add",
        ]
    );
    assert_eq!(told(&history, HOUSING), Vec::<String>::new());
    assert_eq!(
        told(&history, "content/xk/services/ura.yaml"),
        ["2026-05-05 closed Clean up", "2026-04-04 reviewed Withdraw", "2026-02-02 new Add"]
    );
    assert_eq!(told(&history, "content/xk/health.en.md"), ["2026-05-05 removed Clean up"]);
    let title = history.changes["content/xk/health.en.md"][0].title.clone().unwrap();
    assert_eq!(title.get(&["en"]), "Health");
    assert!(
        !format!("{history:?}").contains("Secret")
            && !history.changes.contains_key("content/xk/secret.en.md")
    );
}

#[test]
fn a_merge_counts_on_its_day_and_the_window_has_two_ends() {
    let repository = Repository::new("");
    repository.git("2026-03-01", &["switch", "--quiet", "-c", "rents"]);
    repository.write(HOUSING, &brief("Housing", "2026-01-10", "Rents are high."));
    repository.commit("2026-03-02", "On a branch");
    repository.git("2026-03-03", &["switch", "--quiet", "main"]);
    repository.git(
        "2026-04-04",
        &[
            "merge",
            "--quiet",
            "--no-ff",
            "-m",
            "Merge pull request #1 from somebody/rents\n\nRents of this year",
            "rents",
        ],
    );
    repository.write(HOUSING, &brief("Housing", "2026-01-10", "Rents are low."));
    // Late in the evening of the day of the build, somewhere else the next day.
    repository.commit("2026-11-23T01:30:00+0200", "Rents fell");
    repository.write(HOUSING, &brief("Housing", "2026-01-10", "Rents are gone."));
    repository.commit("2026-11-23", "Tomorrow");
    assert_eq!(
        told(&read(&repository.root()), HOUSING),
        ["2026-11-22 edited Rents fell", "2026-04-04 new Rents of this year"]
    );
    let later = Window { from: date(2026, 5, 1), until: TODAY };
    let history = history::read(&repository.root(), later, &mut Cache::default());
    assert_eq!(told(&history, HOUSING), ["2026-11-22 edited Rents fell"]);
}

#[test]
fn a_part_of_a_history_is_told_with_a_note() {
    let repository = Repository::new("");
    for (day, text) in [("2026-02-02", "One."), ("2026-03-03", "Two."), ("2026-04-04", "Three.")] {
        repository.write(HOUSING, &brief("Housing", "2026-01-10", text));
        repository.commit(day, text);
    }
    let clone = repository.beside("clone");
    let from = format!("file://{}", repository.root().display());
    git_in(
        &repository.beside(""),
        "2026-05-05",
        &["clone", "--quiet", "--depth", "2", &from, clone.to_str().unwrap()],
    );
    let history = read(&clone);
    assert_eq!(told(&history, HOUSING), ["2026-04-04 edited Three."]);
    let codes: Vec<_> = history.diagnostics.iter().map(|finding| finding.rule.name).collect();
    assert_eq!(codes, ["short-history"]);
    assert!(history.diagnostics[0].message.contains("2026-03-03"), "{}", history.diagnostics[0].message);
    // What is missing lies before the window.
    let later = Window { from: date(2026, 4, 1), until: TODAY };
    let history = history::read(&clone, later, &mut Cache::default());
    assert_eq!(told(&history, HOUSING), ["2026-04-04 edited Three."]);
    assert!(history.diagnostics.is_empty());
}

#[test]
fn a_damaged_repository_gives_what_can_be_read() {
    let repository = Repository::new("");
    for (day, text) in [("2026-02-02", "One."), ("2026-03-03", "Two."), ("2026-04-04", "Three.")] {
        repository.write(HOUSING, &brief("Housing", "2026-01-10", text));
        repository.commit(day, text);
    }
    let old = std::process::Command::new("git")
        .current_dir(repository.root())
        .args(["rev-parse", "HEAD~2"])
        .output()
        .unwrap();
    let id = String::from_utf8(old.stdout).unwrap();
    let (folder, file) = id.trim().split_at(2);
    let object = repository.root().join(".git/objects").join(folder).join(file);
    fs::remove_file(&object).unwrap();
    fs::write(&object, "garbage").unwrap();
    let history = read(&repository.root());
    assert_eq!(told(&history, HOUSING), ["2026-04-04 edited Three."]);
    assert_eq!(history.diagnostics[0].rule.name, "unreadable-history");
    fs::write(repository.root().join(".git/HEAD"), "garbage").unwrap();
    let history = read(&repository.root());
    assert!(history.changes.is_empty());
    assert_eq!(history.diagnostics[0].rule.name, "unreadable-history");
}

#[test]
fn without_a_repository_or_a_commit_there_is_nothing_to_tell() {
    let place = tempfile::tempdir().unwrap();
    fs::create_dir_all(place.path().join("content")).unwrap();
    let history = read(place.path());
    assert!(history.changes.is_empty() && history.diagnostics.is_empty());
    git_in(place.path(), "2026-02-02", &["init", "--quiet"]);
    let history = read(place.path());
    assert!(history.changes.is_empty() && history.diagnostics.is_empty());
}

#[test]
fn a_new_commit_is_noticed_and_the_same_one_is_not_read_again() {
    let repository = Repository::new("");
    let mut cache = Cache::default();
    let first = history::read(&repository.root(), WINDOW, &mut cache);
    let again = history::read(&repository.root(), WINDOW, &mut cache);
    assert!(std::sync::Arc::ptr_eq(&first, &again));
    repository.write(HOUSING, &brief("Housing", "2026-01-10", "Rents."));
    let uncommitted = history::read(&repository.root(), WINDOW, &mut cache);
    assert!(std::sync::Arc::ptr_eq(&first, &uncommitted));
    repository.commit("2026-03-03", "Add");
    let after = history::read(&repository.root(), WINDOW, &mut cache);
    assert_eq!(told(&after, HOUSING), ["2026-03-03 new Add"]);
}

#[test]
fn nothing_is_told_of_what_is_not_for_everybody() {
    let repository = Repository::new("");
    let shelter = "content/xk/services/shelter.yaml";
    let secret = "name: Shelter\nsensitivity: withheld\nassured_on: 2026-01-01\n";
    repository.write(shelter, secret);
    repository.write(
        "content/xk/voices/a.en.md",
        "---\ntitle: Ana\nconsent: {given: 2026, scope: [public]}\n---\nText\n",
    );
    repository.write(HOUSING, &brief("Housing", "2026-01-10", "One."));
    repository.commit("2026-02-02", "Add housing and the shelter in that street");
    repository.write(HOUSING, &brief("Housing", "2026-01-10", "Two."));
    repository.commit("2026-03-03", "Only housing");
    // Public by mistake for a day; a consent that is taken back.
    repository.write(shelter, &secret.replace("withheld", "public"));
    repository.write(
        "content/xk/voices/a.en.md",
        "---\ntitle: Ana\nconsent: {given: 2026, scope: [public], withdrawn: 2026-04}\n---\nText\n",
    );
    repository.commit("2026-04-04", "Show the shelter, hide Ana");
    repository.write(shelter, secret);
    repository.commit("2026-04-05", "Hide the shelter");
    fs::remove_file(repository.root().join(shelter)).unwrap();
    fs::remove_file(repository.root().join("content/xk/voices/a.en.md")).unwrap();
    repository.write(HOUSING, &brief("Housing", "2026-01-10", "Three."));
    repository.commit("2026-05-05", "The shelter is gone");
    let history = read(&repository.root());
    assert_eq!(
        told(&history, HOUSING),
        ["2026-05-05 edited -", "2026-03-03 edited Only housing", "2026-02-02 new -"]
    );
    let all = format!("{history:?}");
    assert!(!all.contains("Ana") && !all.contains("helter\""), "{all}");
    assert!(told(&history, shelter).iter().all(|told| told.ends_with(" -")));
}
