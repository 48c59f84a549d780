//! From a directory to a network, over whole networks: the sample, and one
//! with every mistake in it.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use corin::diagnostic::{Diagnostic, Severity};
use corin::load::load;
use corin::model::build;
use jiff::civil::date;

fn findings(root: &Path) -> Vec<Diagnostic> {
    let loaded = load(root, None).expect("a network");
    let built = build(&loaded.files, None);
    loaded.diagnostics.into_iter().chain(built.diagnostics).collect()
}

#[test]
fn the_sample_has_no_errors() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let errors: Vec<_> =
        findings(root).into_iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let loaded = load(root, None).expect("a network");
    let network = build(&loaded.files, None).network.expect("the network");
    assert!(network.countries.iter().all(|country| country.broken_areas.is_empty()));
    assert!(
        network.countries.iter().all(|country| country.briefs.iter().all(|brief| brief.record.is_some()))
    );
}

#[test]
fn the_sample_has_sound_synonyms_in_each_of_its_languages() {
    let loaded = load(Path::new(env!("CARGO_MANIFEST_DIR")), None).expect("a network");
    let network = build(&loaded.files, None).network.expect("the network");
    for language in &network.record.languages {
        let synonyms = network.synonyms_for(language);
        let record = &network.synonyms.get(language).expect("a file of its own").record;
        assert!((30..=60).contains(&synonyms.same.len()), "{language}: {}", synonyms.same.len());
        let same: Vec<usize> = record.same.iter().map(Vec::len).collect();
        assert_eq!(synonyms.same.iter().map(Vec::len).collect::<Vec<_>>(), same, "{language}");
        assert_eq!(synonyms.near.len(), record.near.len(), "{language}");
    }
    let about: Vec<String> = corin::check::check(&network, date(2026, 11, 22))
        .into_iter()
        .filter(|finding| finding.path.starts_with("content/search/"))
        .map(|finding| finding.message)
        .collect();
    assert!(about.is_empty(), "{about:#?}");
}

/// A network of many files, about half of them with mistakes.
fn hostile() -> tempfile::TempDir {
    let place = tempfile::tempdir().expect("a directory");
    let write = |path: &str, bytes: &[u8]| {
        let path = place.path().join("content").join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        fs::write(path, bytes).expect("a file");
    };
    let front = "---\ntitle: T\nas_of: 2026\nreviewed: 2026\nreviewed_by: rc\n---\n";
    write("network.yaml", b"name: N\nlanguages: [en]\ntopics: {a: {name: A}}\n");
    let bodies: [&[u8]; 10] = [
        front.as_bytes(),
        b"---\ntitle: a: b\n---\n",
        b"---\ntitle: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n---\n",
        b"\xFF\xFE\x00",
        b"",
        b"---\n",
        b"---\n&a [*a, *a]: *a\n---\n",
        b"---\ntitle: 7\nas_of: x\nreviewed: 2026-02-30\nstatus: curent\nzzz: 1\nsources: {a: b}\n---\n",
        b"---\n- a\n- b\n---\n",
        b"\xEF\xBB\xBF---\r\ntitle: \"\\ud800\"\r\n---\r\n",
    ];
    for number in 0..60 {
        let country = number % 7;
        write(&format!("c{country}/area.yaml"), b"kind: country\nnames: {en: C}\nlanguages: [en]\n");
        let body = bodies[number % bodies.len()];
        write(&format!("c{country}/t{number}.en.md"), body);
        write(&format!("c{country}/p{number}/area.yaml"), body);
    }
    place
}

#[test]
fn a_run_says_the_same_on_any_number_of_threads() {
    let place = hostile();
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| format!("{:#?}", findings(place.path())))
    };
    let first = on(1);
    assert_eq!(first, on(2));
    assert_eq!(first, on(5));
}

#[test]
fn a_run_says_the_same_with_and_without_what_it_knows() {
    let place = hostile();
    let fresh = load(place.path(), None).expect("a network");
    let built = build(&fresh.files, None);
    let again = load(place.path(), Some(&fresh.cache)).expect("a network");
    let rebuilt = build(&again.files, Some(&built.cache));
    assert_eq!(format!("{:?}", fresh.diagnostics), format!("{:?}", again.diagnostics));
    assert_eq!(format!("{:?}", built.diagnostics), format!("{:?}", rebuilt.diagnostics));
    assert_eq!(format!("{:?}", built.network), format!("{:?}", rebuilt.network));
}

#[test]
fn every_finding_has_its_place_and_plain_words() {
    let place = hostile();
    let found = findings(place.path());
    assert!(found.len() > 100, "{}", found.len());
    for finding in &found {
        assert!(!finding.help.is_empty() || finding.replacement.is_some(), "{finding:?}");
        assert!(!finding.message.ends_with('.'), "{}", finding.message);
        if let Some(file) = &finding.file {
            assert!(file.text.get(finding.span.clone()).is_some(), "{finding:?}");
        }
        for word in ["Some(", "None", "Record", "invalid type", "expected", "deserial", "anyOf", "null"] {
            assert!(!finding.message.contains(word), "{}", finding.message);
        }
    }
}
