//! Single steps, each by itself: `cargo bench --bench steps [NAME]`.
//!
//! Whole builds, beside other programs, are timed by `benches/compare.py`.

#[allow(dead_code, reason = "the comparison uses what these benches do not")]
mod synthetic;

use std::fs;
use std::path::{Path, PathBuf};

use corin::model::Interval;
use corin::search::{Collection, Document, Place, Section, analysis::Analyser};
use corin::{freshness, markdown, search};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

/// The texts of the briefs of one invented country.
fn texts() -> Vec<String> {
    let directory = std::env::temp_dir().join(format!("corin-steps-{}", std::process::id()));
    let shape = synthetic::Shape { countries: 1, topics: 13, localities: 0 };
    let written = synthetic::corin(&directory, &shape);
    assert!(written.is_ok(), "cannot write below {}", directory.display());
    let mut paths: Vec<PathBuf> = fs::read_dir(directory.join("content/c000"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    paths.sort();
    let texts = paths.iter().map(|path| body(path)).collect();
    let _ = fs::remove_dir_all(&directory);
    texts
}

fn body(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_default();
    text.splitn(3, "---\n").nth(2).unwrap_or_default().to_owned()
}

fn collection(texts: &[String]) -> Collection<'_> {
    let page = |(number, text)| Document {
        id: format!("en/page-{number}.html").into(),
        title: format!("Page {number}").into(),
        summary: "An invented page.".into(),
        sections: vec![Section { text, ..Section::default() }],
        area: "c000".into(),
        kind: "brief".into(),
        ..Document::default()
    };
    Collection {
        language: "en".into(),
        documents: texts.iter().map(|text| text.as_str().into()).enumerate().map(page).collect(),
        places: vec![Place { id: "c000".into(), name: "Kema".into(), names: vec!["Kema".into()] }],
        ..Collection::default()
    }
}

fn size(texts: &[String]) -> BytesCount {
    BytesCount::new(texts.iter().map(String::len).sum::<usize>())
}

#[divan::bench]
fn markdown_of_a_country(bencher: Bencher<'_, '_>) {
    let texts = texts();
    bencher.counter(size(&texts)).bench_local(|| {
        texts.iter().map(|text| markdown::read_text(divan::black_box(text), 0)).collect::<Vec<_>>()
    });
}

#[divan::bench]
fn words_of_a_country(bencher: Bencher<'_, '_>) {
    let texts = texts();
    bencher.counter(size(&texts)).with_inputs(|| Analyser::new("en")).bench_local_values(|analyser| {
        texts.iter().map(|text| analyser.words(divan::black_box(text)).len()).sum::<usize>()
    });
}

#[divan::bench]
fn index_of_a_country(bencher: Bencher<'_, '_>) {
    let texts = texts();
    let collection = collection(&texts);
    bencher.counter(size(&texts)).bench_local(|| search::index::build(divan::black_box(&collection)));
}

#[divan::bench]
fn export_of_a_country(bencher: Bencher<'_, '_>) {
    let texts = texts();
    let collection = collection(&texts);
    let index = search::index::count(&collection);
    assert!(index.is_ok(), "the index was not made");
    if let Ok(index) = index {
        bencher.bench_local(|| search::export::export(divan::black_box(&index), &collection));
    }
}

#[divan::bench]
fn thresholds() -> (u32, u32) {
    freshness::thresholds(divan::black_box(Interval::of_days(100)).days())
}
