//! The page and the feed that a history becomes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use atom_syndication::Feed;
use corin::build::{Kept, LiveNetwork, Settings, examine, make};
use corin::readers::{Readers, network_for};
use corin::serve::{RebuildOutcome, Site as _};
use corin::write::Memory;

use crate::repository::{NETWORK, Repository, brief};
use crate::{HOUSING, TODAY};

/// The site of the network in a directory, and the countries that were made anew.
fn build(root: &Path, kept: &mut Kept) -> (BTreeMap<String, String>, Vec<String>) {
    let examined = examine(root, TODAY, kept).unwrap();
    let errors: Vec<_> = examined
        .diagnostics
        .iter()
        .filter(|finding| finding.severity == corin::diagnostic::Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let settings = Settings {
        today: TODAY,
        readers: Readers::Public,
        area: None,
        native_indexes: None,
        left_out: BTreeSet::new(),
    };
    let memory = Memory::whole(Arc::default());
    let made = make(
        &network_for(examined.network.unwrap(), Readers::Public),
        BTreeMap::new(),
        &settings,
        kept,
        &memory,
        true,
    )
    .unwrap();
    let files = memory.finish().files;
    let text = |bytes: &Arc<[u8]>| String::from_utf8_lossy(bytes).into_owned();
    (files.iter().map(|(path, bytes)| (path.as_str().to_owned(), text(bytes))).collect(), made.anew)
}

/// The entries of a page of changes: `2026-10-04 edited Title`.
fn shown(html: &str) -> Vec<String> {
    let mut entries = Vec::new();
    for day in html.split("<section class=\"change-day\"").skip(1) {
        let on = between(day, "datetime=\"", "\"");
        for entry in day.split("data-change=\"").skip(1) {
            let title = entry.split("class=\"entry-title\"").nth(1).unwrap();
            let title = title.split_once("</span>").unwrap().1;
            let title = between(title, ">", "<");
            entries.push(format!("{on} {} {title}", entry.split('"').next().unwrap()));
        }
    }
    entries
}

fn between<'a>(text: &'a str, begin: &str, end: &str) -> &'a str {
    text.split_once(begin).unwrap().1.split_once(end).unwrap().0
}

fn sample() -> Repository {
    let repository = Repository::new("");
    repository.write(HOUSING, &brief("Housing", "2026-01-10", "Rents are high."));
    repository.write("content/xk/housing.fr.md", &brief("Logement", "2026-01-10", "Les loyers."));
    repository.write("content/xk/health.en.md", &brief("Health <b>", "2026-01-10", "Clinics."));
    repository.commit("2026-03-03", "Add three pages");
    repository.write(HOUSING, &brief("Housing", "2026-04-04", "Rents are low."));
    repository.commit("2026-04-04", "Rents fell <script>alert(1)</script>");
    repository.write("content/xk/health.en.md", &brief("Health <b>", "2026-05-05", "Clinics."));
    repository.commit("2026-05-05", "Confirm");
    repository
}

#[test]
fn the_page_tells_what_changed_in_its_language() {
    let repository = sample();
    let (files, _) = build(&repository.root(), &mut Kept::default());
    let page = &files["xk/en/changes.html"];
    assert_eq!(
        shown(page),
        [
            "2026-05-05 reviewed Health &lt;b&gt;",
            "2026-04-04 edited Housing",
            "2026-04-04 reviewed Housing",
            "2026-03-03 new Health &lt;b&gt;",
            "2026-03-03 new Housing",
            "2026-02-01 new Kosovo",
        ]
    );
    assert!(!page.contains("<script>alert"), "summaries are text");
    assert!(page.contains("Rents fell &lt;script&gt;"));
    // The French page shows the French version, and the English one where there is none.
    assert_eq!(
        shown(&files["xk/fr/changes.html"]),
        [
            "2026-05-05 reviewed Health &lt;b&gt;",
            "2026-03-03 new Health &lt;b&gt;",
            "2026-03-03 new Logement",
            "2026-02-01 new Kosovo",
        ]
    );
    assert!(between(&files["xk/en/housing.html"], "Last edited</dt>", "</dd>").contains("2026-04-04"));
    assert!(between(&files["xk/en/health.html"], "Last edited</dt>", "</dd>").contains("2026-03-03"));
    for (path, html) in files.iter().filter(|(path, _)| path.starts_with("xk/en/") && path.ends_with(".html"))
    {
        let link = between(html, "type=\"application/atom+xml\" title=\"What changed\" href=\"", "\"");
        let up = "../".repeat(path.matches('/').count() - 1);
        assert_eq!(link, format!("{up}en/changes.xml"), "{path}");
    }
}

#[test]
fn what_a_page_lists_itself_stands_before_its_history() {
    let repository = sample();
    let list = "changes:\n  - {on: 2026-10-01, kind: edited, summary: {en: New rents, fr: Nouveaux loyers}}\n  - {on: 2026-09, kind: new}\n  - {on: 2019-01-01, kind: edited, summary: Long ago}\nreviewed_by";
    repository.write(HOUSING, &brief("Housing", "2026-04-04", "Rents are low.").replace("reviewed_by", list));
    repository.commit("2026-11-01", "List");
    let (files, _) = build(&repository.root(), &mut Kept::default());
    let entries = shown(&files["xk/en/changes.html"]);
    let own: Vec<_> = entries.iter().filter(|entry| entry.ends_with(" Housing")).collect();
    assert_eq!(own, ["2026-10-01 edited Housing", "2026-09 new Housing"]);
    assert!(files["xk/en/changes.html"].contains(">New rents<"));
    // Without the history there is only what is listed.
    repository.write("content/network.yaml", &format!("{NETWORK}changes: {{from_history: false}}\n"));
    let (files, _) = build(&repository.root(), &mut Kept::default());
    assert_eq!(shown(&files["xk/en/changes.html"]), ["2026-10-01 edited Housing", "2026-09 new Housing"]);
    // Messages of commits can be kept back.
    repository.write("content/network.yaml", &format!("{NETWORK}changes: {{summaries: false, days: 300}}\n"));
    let (files, _) = build(&repository.root(), &mut Kept::default());
    assert!(!files["xk/en/changes.html"].contains("Confirm"));
    assert!(files["xk/en/changes.html"].contains("reviewed"));
}

#[test]
fn a_removed_page_has_a_title_and_no_link() {
    let repository = sample();
    std::fs::remove_file(repository.root().join("content/xk/health.en.md")).unwrap();
    repository.commit("2026-06-06", "Remove");
    let (files, _) = build(&repository.root(), &mut Kept::default());
    let page = &files["xk/en/changes.html"];
    assert_eq!(shown(page).first().unwrap(), "2026-06-06 removed Health &lt;b&gt;");
    assert!(!page.contains("health.html"));
    assert!(!files["xk/fr/changes.html"].contains("removed"), "no French reader had it");
}

#[test]
fn a_commit_makes_the_country_anew_and_nothing_else_does() {
    let repository = sample();
    let mut kept = Kept::default();
    assert_eq!(build(&repository.root(), &mut kept).1, ["xk"]);
    assert_eq!(build(&repository.root(), &mut kept).1, Vec::<String>::new());
    repository.write(HOUSING, &brief("Housing", "2026-04-04", "Rents are gone."));
    let (files, anew) = build(&repository.root(), &mut kept);
    assert_eq!(anew, ["xk"]);
    assert_eq!(files["xk/en/changes.html"].matches("data-change=\"edited\"").count(), 1);
    repository.commit("2026-06-06", "Rents are gone");
    let (files, anew) = build(&repository.root(), &mut kept);
    assert_eq!(anew, ["xk"], "a commit alone");
    assert_eq!(files["xk/en/changes.html"].matches("data-change=\"edited\"").count(), 2);
    let fresh = build(&repository.root(), &mut Kept::default()).0;
    assert_eq!(fresh["xk/en/changes.html"], files["xk/en/changes.html"]);
}

#[test]
fn the_local_server_waits_for_commits() {
    let repository = sample();
    let live = LiveNetwork::new(repository.root(), Readers::Public, || TODAY);
    assert!(live.watched().contains(&repository.root().canonicalize().unwrap().join(".git/logs")));
    let edits = |live: &LiveNetwork| {
        assert!(matches!(live.rebuild(&[]), RebuildOutcome::Built { .. }));
        String::from_utf8_lossy(&live.file("xk/en/changes.html").unwrap()).matches("\"edited\"").count()
    };
    let before = edits(&live);
    repository.write(HOUSING, &brief("Housing", "2026-04-04", "Rents are gone."));
    repository.commit("2026-06-06", "Rents are gone");
    assert_eq!(edits(&live), before + 1);
    let elsewhere = tempfile::tempdir().unwrap();
    assert_eq!(LiveNetwork::new(elsewhere.path().to_owned(), Readers::Public, || TODAY).watched().len(), 3);
}

/// What RFC 4287 demands of a feed and its entries (4.1.1, 4.1.2, 4.2.6, 4.2.7).
fn assert_sound(feed: &Feed) {
    assert!(!feed.title.value.is_empty() && feed.id.contains(':'));
    assert!(feed.authors.iter().all(|author| !author.name.is_empty()) && !feed.authors.is_empty());
    assert!(feed.links.iter().any(|link| link.rel == "self"));
    let mut ids = BTreeSet::from([feed.id.as_str()]);
    for entry in &feed.entries {
        assert!(ids.insert(&entry.id), "{} stands twice", entry.id);
        assert!(entry.id.starts_with("https://") || entry.id.starts_with("urn:uuid:"), "{}", entry.id);
        assert!(!entry.title.value.is_empty());
        assert!(entry.updated <= feed.updated, "the feed is as new as its newest entry");
        let alternates: Vec<_> = entry.links.iter().filter(|link| link.rel == "alternate").collect();
        assert_eq!(alternates.len(), 1, "without content an entry needs an alternate link");
        assert!(!alternates[0].href.is_empty());
    }
}

#[test]
fn the_feed_is_sound_and_its_links_lead_to_pages() {
    let repository = sample();
    let (files, _) = build(&repository.root(), &mut Kept::default());
    let feed: Feed = files["xk/en/changes.xml"].parse().unwrap();
    assert_sound(&feed);
    assert_eq!(feed.entries.len(), 6);
    assert_eq!(feed.entries[1].title.value, "Edited: Housing");
    assert_eq!(feed.entries[0].title.value, "Reviewed: Health <b>");
    assert_eq!(feed.entries[1].summary.as_ref().unwrap().value, "Rents fell <script>alert(1)</script>");
    assert_eq!(feed.entries[1].id, "https://example.org/xk/en/housing.html#edited-2026-04-04");
    assert_eq!(feed.updated.to_rfc3339(), "2026-05-05T00:00:00+00:00");
    assert_eq!(feed.lang.as_deref(), Some("en"));
    // Without a public address links are relative, and ids are still the same each time.
    repository.write("content/network.yaml", &NETWORK.replace("base_url: https://example.org/\n", ""));
    let (files, _) = build(&repository.root(), &mut Kept::default());
    let relative: Feed = files["xk/en/changes.xml"].parse().unwrap();
    assert_sound(&relative);
    for link in relative.links.iter().chain(relative.entries.iter().flat_map(|entry| &entry.links)) {
        let address = link.href.strip_prefix("../").unwrap();
        assert!(files.contains_key(&format!("xk/{address}")), "{address}");
    }
    let again: Feed = build(&repository.root(), &mut Kept::default()).0["xk/en/changes.xml"].parse().unwrap();
    assert_eq!(again, relative);
    assert_ne!(relative.entries[0].id, feed.entries[0].id);
}

#[test]
fn a_network_without_changes_has_an_empty_page_and_feed() {
    let place = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = place.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("content/network.yaml", NETWORK);
    write("content/xk/area.yaml", crate::repository::AREA);
    let (files, _) = build(place.path(), &mut Kept::default());
    assert!(shown(&files["xk/en/changes.html"]).is_empty());
    assert!(files["xk/en/changes.html"].contains("No change since 22 November 2025 is recorded."));
    let feed: Feed = files["xk/en/changes.xml"].parse().unwrap();
    assert_sound(&feed);
    assert!(feed.entries.is_empty());
}
