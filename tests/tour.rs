//! The tour in `docs/focal-points.md` is true: its brief is sound in the sample
//! network, and its mistake is told about in the words that it shows.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::Command;

const TOUR: &str = include_str!("../docs/focal-points.md");
const BRIEF: &str = "content/xk/prizren/transport.en.md";

/// The indented block of the tour that begins with a line.
fn block(first: &str) -> String {
    let begin = TOUR.find(&format!("    {first}\n")).unwrap();
    TOUR[begin..]
        .lines()
        .take_while(|line| line.is_empty() || line.starts_with("    "))
        .map(|line| format!("{}\n", line.strip_prefix("    ").unwrap_or(line)))
        .collect::<String>()
        .trim_end()
        .to_owned()
        + "\n"
}

/// What `corin check` says about the sample network with a brief of the tour.
fn check(brief: &str, format: &str) -> String {
    let network = tempfile::tempdir().unwrap();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in walkdir::WalkDir::new(sample.join("content")) {
        let entry = entry.unwrap();
        let copy = network.path().join(entry.path().strip_prefix(sample).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(copy).unwrap();
        } else {
            fs::copy(entry.path(), copy).unwrap();
        }
    }
    fs::write(network.path().join(BRIEF), brief).unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_corin"))
        .args(["--as-of", "2026-11-22", "--color", "never", "--network"])
        .arg(network.path())
        .args(["check", "--format", format])
        .output()
        .unwrap();
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn the_brief_of_the_tour_has_the_two_findings_that_the_tour_names() {
    let told = check(&block("---"), "concise");
    let codes: Vec<&str> = told
        .lines()
        .filter(|line| line.starts_with(BRIEF))
        .map(|line| line.split(['[', ']']).nth(1).unwrap())
        .collect();
    assert_eq!(codes, ["C1001", "C0609"], "{told}");
}

#[test]
fn the_mistake_of_the_tour_is_told_about_as_the_tour_shows() {
    let expected = block("error[C0402]: there is no steward `corin-smaple`");
    let told = check(&block("---").replace("by: corin-sample", "by: corin-smaple"), "human");
    assert!(told.contains(&expected), "the tour says:\n{expected}\ncorin says:\n{told}");
}
