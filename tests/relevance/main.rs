//! The judged queries beside the sample content: both engines, and figures that
//! may only rise. `docs/relevance.md` tells how to judge.
//!
//! Needs Node.js. `CORIN_OVERWRITE=1` writes a rise to `figures.json`; a fall
//! is an error all the same.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![expect(clippy::print_stdout, reason = "the figures are shown to those who ask with --nocapture")]

mod figures;
mod sample;
mod worst;

use std::collections::{BTreeMap, BTreeSet};

use corin::search::evaluate::{Asked, Ranking, browser, differing, native};

use figures::Summary;
use sample::{Sample, Set, TODAY};

const KINDS: [&str; 11] = [
    "name",
    "keywords",
    "question",
    "place",
    "misspelt",
    "inflected",
    "synonym",
    "script",
    "number",
    "phrase",
    "nothing",
];

#[test]
fn what_is_judged_is_there() {
    let sample = Sample::build();
    let sets = sample::judged();
    let mut languages: BTreeMap<&str, usize> = BTreeMap::new();
    for set in &sets {
        let mut seen = BTreeSet::new();
        for judged in &set.queries {
            let shown = format!("{} {}: {}", set.area, set.language, judged.query);
            *languages.entry(&set.language).or_default() += 1;
            assert!(KINDS.contains(&judged.kind.as_str()), "{shown}: unknown kind {}", judged.kind);
            assert!(seen.insert(&judged.query), "{shown}: judged twice");
            assert_eq!(judged.pages.is_empty(), judged.kind == "nothing", "{shown}");
            for (page, grade) in &judged.pages {
                assert!((1..=3).contains(grade), "{shown}: grade {grade}");
                let path = format!("{}/{}", set.area, set.address(page));
                let is_there = sample.files.keys().any(|file| file.as_str() == path);
                assert!(is_there, "{shown}: there is no page {path}");
            }
        }
    }
    assert!(languages.len() >= 5, "{languages:?}");
    assert!(languages.values().sum::<usize>() >= 160, "{languages:?}");
}

#[test]
fn both_engines_agree_and_find_no_less_than_before() {
    let sample = Sample::build();
    let sets = sample::judged();
    let asked = asked(&sets);
    let (native, browser) = (natively(&sample, &sets, &asked), in_browser(&sample, &sets, &asked));
    assert_eq!(differing(&native, &browser), 0, "{}", difference(&asked, &native, &browser));
    let far = native.iter().zip(&browser).zip(&asked).filter(|((native, browser), _)| {
        native.scores.iter().zip(&browser.scores).any(|(one, other)| (one - other).abs() > 1e-4)
    });
    assert_eq!(far.map(|(_, asked)| asked.text).collect::<Vec<_>>(), Vec::<&str>::new(), "scores differ");
    let found = BTreeMap::from([
        ("native".to_owned(), Summary::of(&sets, &native)),
        ("browser".to_owned(), Summary::of(&sets, &browser)),
    ]);
    worst::print(&sets, &native);
    figures::compare(&found);
}

/// All queries of all sets, each set an index.
fn asked(sets: &[Set]) -> Vec<Asked<'_>> {
    sets.iter()
        .enumerate()
        .flat_map(|(number, set)| {
            set.queries.iter().map(move |judged| Asked { index: Some(number), text: &judged.query })
        })
        .collect()
}

fn natively(sample: &Sample, sets: &[Set], asked: &[Asked<'_>]) -> Vec<Ranking> {
    let indexes: Vec<_> =
        sets.iter().map(|set| sample.indexes[&(set.area.clone(), set.language.clone())].as_ref()).collect();
    native::ask(&indexes, asked, TODAY, &|| {}).expect("answers")
}

fn in_browser(sample: &Sample, sets: &[Set], asked: &[Asked<'_>]) -> Vec<Ranking> {
    let mut reader = browser::Reader::new(&sample.reader).expect("a reader");
    for set in sets {
        reader.add(sample.exported(&set.area, &set.language)).expect("an export");
    }
    reader.ask(asked, TODAY, &|| {}).expect("answers")
}

/// The first query in which the engines differ, to look at.
fn difference(asked: &[Asked<'_>], native: &[Ranking], browser: &[Ranking]) -> String {
    let mut all = asked.iter().zip(native.iter().zip(browser));
    let first = all.find(|(_, (native, browser))| native.documents != browser.documents);
    first.map_or_else(String::new, |(asked, (native, browser))| {
        format!("{}\nnative:  {:?}\nbrowser: {:?}", asked.text, native.documents, browser.documents)
    })
}
