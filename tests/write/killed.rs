//! Builds that are killed.

use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use corin::write::{Output as _, Staging};

use super::site::{build, pages, path, tree};

/// Names the output for the process that is to be killed.
const VICTIM: &str = "CORIN_TEST_KILLED_BUILD";

/// Not a test of its own: builds for ever when it runs in the process that
/// [`a_killed_build_leaves_the_old_site`] starts.
#[test]
fn victim() {
    let Some(out) = env::var_os(VICTIM) else { return };
    for round in 0.. {
        let out = Path::new(&out);
        let staging = Staging::begin(out, &[]).unwrap();
        for (name, text) in pages(400, &format!("round {round}")) {
            staging.put(&path(&name), text.as_bytes().into()).unwrap();
        }
        if round == 0 {
            eprintln!("begun");
        }
        staging.finish(&corin::write::Release { built: super::built(), parts: &[] }).unwrap();
    }
}

/// Kills a process that builds again and again, at many moments. Whenever it
/// is, the site is whole: all pages are of one round.
#[test]
fn a_killed_build_leaves_the_old_site() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    build(&out, &pages(400, "round -1")).unwrap();
    for moment in 0..12 {
        let mut victim = Command::new(env::current_exe().unwrap())
            .args(["killed::victim", "--exact", "--nocapture", "--test-threads=1"])
            .env(VICTIM, &out)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let begun =
            BufReader::new(victim.stderr.take().unwrap()).lines().any(|line| line.unwrap().contains("begun"));
        assert!(begun);
        std::thread::sleep(Duration::from_millis(moment * 7));
        victim.kill().unwrap();
        victim.wait().unwrap();

        let site = tree(&out);
        assert_eq!(site.len(), 401);
        let round = |bytes: &[u8]| String::from_utf8_lossy(bytes).split(' ').nth(1).map(str::to_owned);
        let first = round(&site["xk/en/m0/page0.html"]);
        assert!(
            site.iter().filter(|(name, _)| *name != "manifest.json").all(|(_, bytes)| round(bytes) == first)
        );
    }
    build(&out, &pages(5, "after")).unwrap();
    assert_eq!(tree(place.path()).len(), 6, "what the killed builds left is cleared away");
}

/// Where names cannot be exchanged, a build can die between two renames.
#[test]
fn a_site_that_was_put_aside_comes_back() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    build(&out, &pages(5, "old")).unwrap();
    let before = tree(&out);
    let workshop = place.path().join(".public.corin-new");
    fs::create_dir(&workshop).unwrap();
    fs::write(workshop.join("corin.lock"), "").unwrap();
    fs::create_dir(workshop.join("new")).unwrap();
    fs::rename(&out, workshop.join("old")).unwrap();

    drop(Staging::begin(&out, &[]).unwrap());
    assert_eq!(tree(&out), before);
    assert!(!workshop.exists());
}
