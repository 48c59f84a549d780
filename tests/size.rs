//! A network of some hundred pages: whole, the same on any number of threads,
//! and at a cost that grows with its size and not faster.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "the comparison uses what this test does not")]
#[path = "../benches/synthetic/mod.rs"]
mod synthetic;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use synthetic::Shape;

/// Builds the network in `root` and says how long it took.
fn build(root: &Path, out: &str, threads: &str) -> Duration {
    let begin = Instant::now();
    let done = Command::new(env!("CARGO_BIN_EXE_corin"))
        .args(["--as-of", "2026-11-22", "--network"])
        .arg(root)
        .args(["build", "--threads", threads, "--out"])
        .arg(root.join(out))
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    begin.elapsed()
}

fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(root).unwrap().to_owned();
            found.insert(path, fs::read(entry.path()).unwrap());
        }
    }
    found
}

#[test]
fn every_page_is_there_and_the_bytes_do_not_depend_on_threads() {
    let directory = tempfile::tempdir().unwrap();
    let shape = Shape { countries: 12, topics: 13, localities: 6 };
    synthetic::corin(directory.path(), &shape).unwrap();
    build(directory.path(), "one", "1");
    build(directory.path(), "two", "2");
    let (one, two) = (files(&directory.path().join("one")), files(&directory.path().join("two")));
    assert_eq!(one.keys().collect::<Vec<_>>(), two.keys().collect::<Vec<_>>());
    for (path, bytes) in &one {
        assert!(two.get(path) == Some(bytes), "{} depends on the number of threads", path.display());
    }
    let briefs = one.keys().filter(|path| {
        let path = path.to_string_lossy();
        let name = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".html");
        synthetic::TOPICS.contains(&name) && !path.contains("/topics/")
    });
    assert_eq!(briefs.count(), shape.pages());
}

#[test]
fn four_times_the_schemes_do_not_cost_sixteen_times_the_work() {
    let directory = tempfile::tempdir().unwrap();
    let best = |name: &str, schemes: usize| {
        let root = directory.path().join(name);
        synthetic::corin(&root, &Shape { countries: 1, topics: 3, localities: 1 }).unwrap();
        synthetic::schemes(&root, schemes, 50).unwrap();
        (0..3).map(|_| build(&root, "public", "1")).min().unwrap()
    };
    let (small, large) = (best("small", 125), best("large", 500));
    assert!(large < small * 8, "125 schemes took {small:?}, 500 took {large:?}");
}

#[test]
fn four_times_the_pages_do_not_cost_sixteen_times_the_work() {
    let directory = tempfile::tempdir().unwrap();
    // The best of three: other programs on the machine make a run longer, never shorter.
    let best = |name: &str, localities: usize| {
        let root = directory.path().join(name);
        synthetic::corin(&root, &Shape { countries: 1, topics: 10, localities }).unwrap();
        (0..3).map(|_| build(&root, "public", "1")).min().unwrap()
    };
    let (small, large) = (best("small", 25), best("large", 115));
    assert!(large < small * 9, "60 pages took {small:?}, 240 took {large:?}");
}
