//! What writing guarantees: the whole site or none, and nothing else touched.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

#[path = "write/faults.rs"]
mod faults;
#[path = "write/killed.rs"]
mod killed;
#[path = "write/refusals.rs"]
mod refusals;
#[path = "write/site.rs"]
mod site;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::Path;

use corin::write::{Error, Hash, Manifest, Output as _, Release, Staging, Written};
use proptest::prelude::*;
use site::{build, built, pages, path, tree};

#[test]
fn a_site_is_its_files_and_a_manifest_of_them() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    let written =
        build(&out, &[("index.html", "hello"), ("xk/en/index.html", "Kosovo"), ("xk/a.js", "")]).unwrap();
    assert_eq!((written.files, written.changed, written.removed), (4, 4, 0));

    let manifest = Manifest::parse(&fs::read(out.join("manifest.json")).unwrap()).unwrap();
    assert_eq!(manifest.built, built());
    let listed: Vec<&str> = manifest.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(listed, ["index.html", "xk/a.js", "xk/en/index.html"]);
    for file in &manifest.files {
        let bytes = fs::read(out.join(&file.path)).unwrap();
        assert_eq!((file.length, file.sha256), (bytes.len() as u64, Hash::of(&bytes)));
    }
    assert_eq!(tree(place.path()).len(), 4, "nothing lies beside the output");
}

#[test]
fn a_part_has_a_manifest_of_its_own() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    let staging = Staging::begin(&out, &[]).unwrap();
    for (name, text) in [("index.html", "all"), ("xk/en/index.html", "Kosovo"), ("xkx/index.html", "other")] {
        staging.put(&path(name), text.as_bytes().into()).unwrap();
    }
    staging.finish(&Release { built: built(), parts: &[path("xk")] }).unwrap();

    let part = Manifest::parse(&fs::read(out.join("xk/manifest.json")).unwrap()).unwrap();
    assert_eq!(part.files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["en/index.html"]);
    let whole = Manifest::parse(&fs::read(out.join("manifest.json")).unwrap()).unwrap();
    assert!(whole.files.iter().any(|file| file.path == "xk/manifest.json"));
}

#[test]
fn threads_make_no_difference() {
    let place = tempfile::tempdir().unwrap();
    let trees: Vec<BTreeMap<String, Vec<u8>>> = [1, 2, 8]
        .map(|threads| {
            let out = place.path().join(format!("public{threads}"));
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| build(&out, &pages(300, "same"))).unwrap();
            tree(&out)
        })
        .into();
    assert_eq!(trees[0].len(), 301);
    assert!(trees[0] == trees[1] && trees[1] == trees[2]);
}

/// Inode, modification and rights of each file and directory.
fn identities(directory: &Path) -> BTreeMap<String, (u64, i64, i64, u32)> {
    walkdir::WalkDir::new(directory)
        .into_iter()
        .map(|entry| {
            let entry = entry.unwrap();
            let found = entry.metadata().unwrap();
            let name = entry.path().strip_prefix(directory).unwrap().display().to_string();
            (name, (found.ino(), found.mtime(), found.mtime_nsec(), found.mode()))
        })
        .collect()
}

#[test]
fn the_same_site_again_touches_nothing() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    build(&out, &pages(50, "same")).unwrap();
    let before = identities(&out);
    let written = build(&out, &pages(50, "same")).unwrap();
    assert_eq!((written.files, written.changed, written.removed), (51, 0, 0));
    assert_eq!(identities(&out), before);
}

#[test]
fn unchanged_files_keep_inode_and_time() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    build(&out, &[("a/same.html", "1"), ("a/other.html", "2"), ("b/gone.html", "3")]).unwrap();
    let before = identities(&out);
    let written = build(&out, &[("a/same.html", "1"), ("a/other.html", "4"), ("c/new.html", "5")]).unwrap();
    assert_eq!((written.changed, written.removed), (3, 1), "two pages and the manifest");
    let after = identities(&out);
    assert_eq!(before["a/same.html"], after["a/same.html"]);
    assert_ne!(before["a/other.html"].0, after["a/other.html"].0);
    assert_eq!(
        tree(&out).keys().collect::<Vec<_>>(),
        ["a/other.html", "a/same.html", "c/new.html", "manifest.json"]
    );
    assert!(!out.join("b").exists());
}

#[test]
fn the_same_bytes_at_two_places_are_written_once() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    build(&out, &[("rs/assets/style.css", "a"), ("xk/assets/style.css", "a"), ("xk/a.html", "b")]).unwrap();
    let found = identities(&out);
    assert_eq!(found["rs/assets/style.css"], found["xk/assets/style.css"]);
    assert_ne!(found["xk/a.html"].0, found["xk/assets/style.css"].0);
    // One of them changes: the other keeps its bytes.
    build(&out, &[("rs/assets/style.css", "c"), ("xk/assets/style.css", "a"), ("xk/a.html", "b")]).unwrap();
    assert_eq!(tree(&out)["rs/assets/style.css"], b"c");
    assert_eq!(tree(&out)["xk/assets/style.css"], b"a");
}

#[test]
fn an_altered_output_is_put_right() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    let site = pages(6, "right");
    build(&out, &site).unwrap();
    let good = tree(&out);
    let names: Vec<String> = good.keys().filter(|name| *name != "manifest.json").cloned().collect();
    let foreign = place.path().join("foreign.html");
    fs::write(&foreign, &good[&names[2]]).unwrap();

    // Same length and same time; other rights; a link to the same bytes; gone.
    let altered = out.join(&names[0]);
    let time = fs::metadata(&altered).unwrap().modified().unwrap();
    let mut bytes = good[&names[0]].clone();
    bytes[0] ^= 1;
    fs::write(&altered, bytes).unwrap();
    fs::File::options().write(true).open(&altered).unwrap().set_modified(time).unwrap();
    fs::set_permissions(out.join(&names[1]), fs::Permissions::from_mode(0o600)).unwrap();
    fs::remove_file(out.join(&names[2])).unwrap();
    symlink(&foreign, out.join(&names[2])).unwrap();
    fs::remove_file(out.join(&names[3])).unwrap();
    fs::write(out.join(".DS_Store"), "").unwrap();

    let written = build(&out, &site).unwrap();
    assert_eq!(written.changed, 4);
    assert_eq!(tree(&out), good);
    assert!(fs::symlink_metadata(out.join(&names[2])).unwrap().is_file());
    assert_eq!(identities(&out)[&names[1]].3, identities(&out)[&names[5]].3);
}

#[test]
fn a_build_that_is_given_up_leaves_the_old() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    build(&out, &pages(20, "old")).unwrap();
    let before = identities(place.path());
    let staging = Staging::begin(&out, &[]).unwrap();
    for (name, _) in pages(20, "old") {
        staging.put(&path(&name), b"new"[..].into()).unwrap();
    }
    drop(staging);
    let mut after = identities(place.path());
    // The directory above had a guest.
    after.insert(String::new(), before[""]);
    assert_eq!(after, before);
}

#[test]
fn parts_that_are_not_made_can_be_kept() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    let site =
        [("index.html", "1"), ("rs/en/index.html", "Serbia"), ("rs/en/a.html", "a"), ("rsx/a.html", "x")];
    build(&out, &site).unwrap();
    let before = identities(&out);
    let staging = Staging::begin(&out, &[]).unwrap();
    staging.put(&path("index.html"), b"2"[..].into()).unwrap();
    assert_eq!(staging.keep(&path("rs")).unwrap(), 2);
    staging.finish(&Release { built: built(), parts: &[] }).unwrap();
    assert_eq!(tree(&out).len(), 4);
    assert_eq!(identities(&out)["rs/en/a.html"], before["rs/en/a.html"]);

    fs::write(out.join("rs/en/a.html"), "b").unwrap();
    let staging = Staging::begin(&out, &[]).unwrap();
    let altered = staging.keep(&path("rs")).unwrap_err();
    assert!(matches!(altered, Error::Altered { path } if path.ends_with("public/rs/en/a.html")));
}

#[test]
fn an_empty_directory_is_taken() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    fs::create_dir(&out).unwrap();
    fs::set_permissions(&out, fs::Permissions::from_mode(0o750)).unwrap();
    build(&out, &pages(3, "x")).unwrap();
    assert_eq!(tree(place.path()).len(), 4);
    assert_eq!(fs::metadata(&out).unwrap().mode() & 0o777, 0o750);
}

#[test]
fn one_path_is_one_page() {
    let place = tempfile::tempdir().unwrap();
    let staging = Staging::begin(&place.path().join("public"), &[]).unwrap();
    staging.put(&path("xk/a.html"), b"1"[..].into()).unwrap();
    staging.put(&path("xk/a.html"), b"1"[..].into()).unwrap();
    assert!(matches!(staging.put(&path("xk/a.html"), b"2"[..].into()), Err(Error::TwoContents { .. })));
    assert!(matches!(staging.put(&path("XK/b.html"), b"2"[..].into()), Err(Error::Clash { .. })));
    assert!(matches!(staging.put(&path("xk"), b"2"[..].into()), Err(Error::Clash { .. })));
}

fn sites() -> impl Strategy<Value = BTreeMap<String, String>> {
    let name = "[ab]/[cd]/[e-h]\\.html|[ab]\\.html|[ab]/[xy]\\.js";
    proptest::collection::btree_map(name, "[01]{0,3}", 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was there before, the output is the last site and nothing
    /// else, and a file that stays the same stays the same file.
    #[test]
    fn the_output_is_the_last_site(history in proptest::collection::vec(sites(), 1..5)) {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("public");
        let mut before = (BTreeMap::new(), BTreeMap::new());
        for site in history {
            let files: Vec<(&String, &String)> = site.iter().collect();
            let Written { files: count, .. } = build(&out, &files).unwrap();
            let mut there = tree(&out);
            prop_assert_eq!(there.len() as u64, count);
            there.remove("manifest.json");
            let wanted: BTreeMap<String, Vec<u8>> =
                site.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes())).collect();
            prop_assert_eq!(&there, &wanted);
            let now = identities(&out);
            for (name, bytes) in &there {
                if before.0.get(name) == Some(bytes) {
                    prop_assert_eq!(&now[name], &before.1[name]);
                }
            }
            before = (there, now);
        }
    }
}
