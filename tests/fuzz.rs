//! Hostile and random input. Whatever stands in the files of a network, corin
//! says what is wrong and goes on: no panic, no place outside a text, nothing
//! from a brief that runs in a reader's browser.
//!
//! `PROPTEST_CASES=10000 cargo test --test fuzz` looks longer.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use corin::build::{Examined, Kept, Settings, examine, make};
use corin::readers::Readers;
use corin::render::OwnFiles;
use corin::write::{Files, Memory};
use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

#[path = "fuzz/held.rs"]
mod held;
#[path = "fuzz/search.rs"]
mod search;

const TODAY: Date = date(2026, 11, 22);

const NETWORK: [(&str, &str); 7] = [
    (
        "content/network.yaml",
        "name: {en: Test network}\nlanguages: [en, ar]\ntopics:\n  housing: {name: {en: Housing}}\n  health: {name: {en: Health}}\n",
    ),
    (
        "content/sources.yaml",
        "report:\n  title: \"A report\"\n  publisher: Somebody\n  kind: ngo\n  url: \"https://example.org/report\"\n  accessed: 2026-10-01\n",
    ),
    ("content/stewards.yaml", "rc: {name: Red Cross, in_country: true}\n"),
    (
        "content/xk/area.yaml",
        "kind: country\nnames: {en: Kosovo, sq: Kosovë}\naliases: [Kosova]\ncodes: {iso: XK, user_assigned: true}\n\
         languages: [en, ar]\nsteward: rc\ndisclaimer: {en: Without prejudice.}\n",
    ),
    (
        "content/xk/housing.en.md",
        "---\ntitle: Housing\nsummary: Rents.\nas_of: 2026-10-01\nreviewed: 2026-10-04\nreviewed_by: rc\nsources: [report]\n\
         facts:\n  rent: {label: Rent, value: 180–250, unit: EUR a month, as_of: 2026-08, source: report}\n---\n\
         ## Rents\n\nRents start at {{ fact(\"rent\") }}.[^report] See [Prizren](prizren/housing.md).\n\n\
         | a | b |\n|---|---|\n| 1 | 2 |\n\n- one[^report]\n- two\n",
    ),
    ("content/xk/prizren/area.yaml", "kind: municipality\nnames: {en: Prizren}\n"),
    (
        "content/xk/prizren/housing.en.md",
        "---\ntitle: Housing in Prizren\nas_of: 2026-09-30\nreviewed: 2026-10-04\nreviewed_by: rc\nsources: [report]\n---\n\
         ## Shelter\n\nOne shelter in 2026.[^report] Call [them](tel:+38312345).\n",
    ),
];

/// Pieces that have broken programs like this one.
const PIECES: [&str; 36] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "](javascript:alert(1))",
    "[x](jAvAsCrIpT:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "<javascript:alert(1)>",
    "[x](data:text/html,hello)",
    "[x](//evil.example/)",
    "{{ fact(\"rent\") }}",
    "{{ fact(\"nothing\") }}",
    "{% for a in range(9999999) %}x{% endfor %}",
    "{{ \"a\" * 99999999 }}",
    "[^report]",
    "[^",
    "[^nothing]",
    "---\n",
    "---",
    "\r\n",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "\u{2067}",
    "é",
    "العربية",
    "👨‍👩‍👧‍👦",
    "&anchor",
    "*anchor",
    "<<: *a",
    "!!binary x",
    "? - ? - ?",
    "[[[[[[[[[[[[[[[[[[[[",
    "{a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: 1}}}}}}}}}}}}}}}}}",
    "\": \"",
    "\t",
    "2026-02-30",
    "reviewed: 2026-10-04\n",
];

/// What happens to a text.
#[derive(Debug, Clone)]
enum Change {
    Insert(Index, String),
    Cut(Index, Index),
    Repeat(Index, Index, u8),
    Overwrite(Index, u8),
}

fn change() -> impl Strategy<Value = Change> {
    let piece = prop_oneof![select(&PIECES[..]).prop_map(str::to_owned), ".{0,8}"];
    prop_oneof![
        4 => (any::<Index>(), piece).prop_map(|(at, text)| Change::Insert(at, text)),
        2 => (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Change::Cut(from, to)),
        1 => (any::<Index>(), any::<Index>(), 2..60u8).prop_map(|(from, to, times)| Change::Repeat(from, to, times)),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Overwrite(at, byte)),
    ]
}

fn range(text: &[u8], from: &Index, to: &Index) -> std::ops::Range<usize> {
    let (from, to) = (from.index(text.len() + 1), to.index(text.len() + 1));
    from.min(to)..from.max(to)
}

fn apply(text: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Insert(at, piece) => {
            let at = at.index(text.len() + 1);
            text.splice(at..at, piece.bytes());
        }
        Change::Cut(from, to) => {
            let range = range(text, from, to);
            // Small cuts find more: keep most of the text.
            text.drain(range.start..range.end.min(range.start + 20));
        }
        Change::Repeat(from, to, times) => {
            let range = range(text, from, to);
            let piece = text[range.start..range.end.min(range.start + 40)].repeat(usize::from(*times));
            text.splice(range.start..range.start, piece);
        }
        Change::Overwrite(at, byte) if !text.is_empty() => {
            let at = at.index(text.len());
            text[at] = *byte;
        }
        Change::Overwrite(..) => {}
    }
}

fn lay_out(root: &Path, changed: usize, changes: &[Change]) {
    for (number, (path, text)) in NETWORK.iter().enumerate() {
        let mut text = text.as_bytes().to_vec();
        if number == changed {
            for change in changes {
                apply(&mut text, change);
            }
        }
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        // A file whose text is as it was keeps its time, as under an editor.
        if fs::read(&path).ok().as_ref() != Some(&text) {
            fs::write(path, text).unwrap();
        }
    }
}

fn assert_places(examined: &Examined) {
    for finding in &examined.diagnostics {
        assert!(!finding.message.is_empty(), "{} says nothing", finding.rule.code);
        let Some(file) = &finding.file else { continue };
        for span in finding.labels.iter().map(|label| &label.span).chain([&finding.span]) {
            assert!(
                file.text.get(span.clone()).is_some(),
                "{} at {span:?} in {}",
                finding.rule.code,
                file.path
            );
        }
    }
}

/// Makes the site of a network without the files in `left_out`.
fn site(examined: &Examined, left_out: BTreeSet<Arc<str>>, kept: &mut Kept) -> Option<Arc<Files>> {
    let network = examined.network.as_ref()?;
    let settings =
        Settings { today: TODAY, readers: Readers::Public, area: None, native_indexes: None, left_out };
    let memory = Memory::default();
    make(network, OwnFiles::default(), &settings, kept, &memory, false).unwrap();
    Some(memory.finish().files)
}

fn assert_harmless(files: &Files) {
    for (path, bytes) in files {
        if !path.as_str().ends_with(".html") {
            continue;
        }
        let html = std::str::from_utf8(bytes).unwrap().to_lowercase();
        for forbidden in ["<script>", "onerror=alert(1)>", "\"javascript:", "\"data:", "=\"//"] {
            assert!(!html.contains(forbidden), "{forbidden} in {path}", path = path.as_str());
        }
    }
}

/// So many cases, unless `PROPTEST_CASES` says otherwise.
fn cases(usual: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|number| number.parse().ok()).unwrap_or(usual);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_changed_network_is_told_about_and_the_rest_is_built(
        changed in 0..NETWORK.len(),
        changes in vec(change(), 1..6),
    ) {
        let directory = tempfile::tempdir().unwrap();
        lay_out(directory.path(), changed, &changes);
        let mut kept = Kept::default();
        let examined = examine(directory.path(), TODAY, &mut kept).unwrap();
        assert_places(&examined);
        // Files with errors are never published; if they were, no harm should come of it either.
        for left_out in [examined.files_with_errors(), BTreeSet::new()] {
            if let Some(files) = site(&examined, left_out, &mut kept) {
                assert_harmless(&files);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(12))]

    /// What `serve` shows after any number of edits is what a build of the
    /// same files makes.
    #[test]
    fn what_is_kept_changes_nothing(
        edits in vec((0..NETWORK.len(), vec(change(), 0..3)), 1..5),
    ) {
        let directory = tempfile::tempdir().unwrap();
        let mut kept = Kept::default();
        for (changed, changes) in &edits {
            lay_out(directory.path(), *changed, changes);
            let again = examine(directory.path(), TODAY, &mut kept).unwrap();
            let again_site = site(&again, again.files_with_errors(), &mut kept);
            let mut nothing = Kept::default();
            let fresh = examine(directory.path(), TODAY, &mut nothing).unwrap();
            let fresh_site = site(&fresh, fresh.files_with_errors(), &mut nothing);
            let told = |examined: &Examined| examined.diagnostics.iter().map(|finding| format!("{finding:?}")).collect::<Vec<_>>();
            prop_assert_eq!(told(&again), told(&fresh));
            prop_assert_eq!(again_site, fresh_site);
        }
    }
}

#[test]
fn the_network_itself_is_sound() {
    let directory = tempfile::tempdir().unwrap();
    lay_out(directory.path(), usize::MAX, &[]);
    let mut kept = Kept::default();
    let examined = examine(directory.path(), TODAY, &mut kept).unwrap();
    assert!(examined.is_sound(), "{:#?}", examined.diagnostics);
    let files = site(&examined, BTreeSet::new(), &mut kept).unwrap();
    assert!(files.keys().any(|path| path.as_str() == "xk/en/prizren/housing.html"));
}
