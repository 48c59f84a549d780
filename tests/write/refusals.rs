//! Directories that a build does not replace.

use std::fs;
use std::path::Path;

use corin::write::{Error, Output as _, Refusal, Release, Staging};

use super::site::{build, built, pages, path, tree};

fn refusal(out: &Path) -> Refusal {
    let before = tree(out.parent().unwrap());
    let result = Staging::begin(out, &[]);
    let Err(Error::Refused { reason, .. }) = result else { panic!("{result:?}") };
    assert_eq!(tree(out.parent().unwrap()), before, "a refusal changes nothing");
    reason
}

#[test]
fn what_corin_did_not_write_is_not_replaced() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("thesis.odt"), "years of work").unwrap();
    assert_eq!(refusal(&out), Refusal::Foreign);
    // The manifest of some web app has the same name.
    fs::write(out.join("manifest.json"), r#"{"name": "App", "icons": []}"#).unwrap();
    assert_eq!(refusal(&out), Refusal::Foreign);
    fs::write(out.join("manifest.json"), r#"{"format": "corin-manifest-9"}"#).unwrap();
    assert_eq!(refusal(&out), Refusal::Later);
}

#[test]
fn what_was_added_to_an_output_is_not_lost() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    build(&out, &pages(3, "x")).unwrap();
    fs::create_dir_all(out.join("xk/pictures")).unwrap();
    fs::write(out.join("xk/pictures/b.jpg"), "").unwrap();
    fs::write(out.join("xk/pictures/a.jpg"), "").unwrap();
    assert_eq!(refusal(&out), Refusal::Added("xk/pictures/a.jpg".to_owned()));
}

#[test]
fn only_leftovers_of_corin_are_cleared_away() {
    let place = tempfile::tempdir().unwrap();
    let workshop = place.path().canonicalize().unwrap().join(".public.corin-new");
    for names in [&["new"][..], &["corin.lock", "diary.txt"]] {
        fs::create_dir(&workshop).unwrap();
        for name in names {
            fs::write(workshop.join(name), "").unwrap();
        }
        assert_eq!(refusal(&place.path().join("public")), Refusal::Neighbour(workshop.clone()));
        fs::remove_dir_all(&workshop).unwrap();
    }
    fs::write(&workshop, "").unwrap();
    assert_eq!(refusal(&place.path().join("public")), Refusal::Neighbour(workshop));
}

#[test]
fn two_builds_do_not_mix() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    let first = Staging::begin(&out, &[]).unwrap();
    first.put(&path("index.html"), b"first"[..].into()).unwrap();
    assert!(matches!(Staging::begin(&out, &[]), Err(Error::Busy { .. })));
    first.finish(&Release { built: built(), parts: &[] }).unwrap();
    build(&out, &[("index.html", "second")]).unwrap();
    assert_eq!(fs::read(out.join("index.html")).unwrap(), b"second");
}
