#![allow(clippy::expect_used, reason = "a test may stop")]

use super::export;
use crate::search::index::{Index, build};
use crate::search::query::tests::documents;

#[test]
fn a_small_country_is_one_file_and_the_same_each_time() {
    let documents = documents();
    let files = export(&build("en", &documents).expect("an index"), &documents).expect("files");
    assert_eq!(files.len(), 1);
    let again = export(&build("en", &documents).expect("an index"), &documents).expect("files");
    assert_eq!(files, again);
    let script = String::from_utf8(files[0].bytes.clone()).expect("text");
    let name = files[0].name.trim_end_matches(".js");
    let json = script
        .strip_prefix(&format!("corinSearchChunk(\"{name}\","))
        .and_then(|rest| rest.strip_suffix(");\n"));
    let entry: serde_json::Value = serde_json::from_str(json.expect("one call")).expect("JSON");
    assert_eq!(entry["pages"]["id"].as_array().map(Vec::len), Some(5));
    assert!(
        entry["words"].as_str().is_some_and(|words| words.contains("Ahospital") || words.contains("ospital"))
    );
}

#[test]
fn an_index_from_files_exports_the_same() {
    let documents = documents();
    let built = build("en", &documents).expect("an index");
    let opened = Index::from_files(&built.files().expect("files")).expect("an index");
    assert_eq!(export(&built, &documents).expect("files"), export(&opened, &documents).expect("files"));
    assert!(export(&built, &documents[1..]).is_err());
}

#[test]
fn a_larger_country_is_cut_into_chunks() {
    let long: Vec<String> =
        (0..60).map(|page| (0..500).map(|word| format!("w{}x{page} ", word * 7)).collect()).collect();
    let documents: Vec<_> = long
        .iter()
        .map(|text| crate::search::query::tests::page("p", "T", "xk", "t", &[("", text.as_str())]))
        .collect();
    let files = export(&build("en", &documents).expect("an index"), &documents).expect("files");
    assert!(files[0].name.starts_with("entry."));
    assert!(files.iter().filter(|file| file.name.starts_with("words-")).count() > 1);
    assert!(files.iter().filter(|file| file.name.starts_with("texts-")).count() > 1);
    assert!(files.iter().skip(1).all(|file| file.bytes.len() < 40_000));
}
