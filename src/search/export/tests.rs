#![allow(clippy::expect_used, reason = "a test may stop")]

use std::io::Read as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::read::ZlibDecoder;

use super::export;
use crate::search::Collection;
use crate::search::index::{Index, build, count};
use crate::search::query::tests::{collection, documents};

#[test]
fn a_small_country_is_one_file_and_the_same_each_time() {
    let pages = collection(documents());
    let files = export(&count(&pages).expect("counted"), &pages).expect("files");
    assert_eq!(files.len(), 1);
    let again = export(&count(&pages).expect("counted"), &pages).expect("files");
    assert_eq!(files, again);
    let script = String::from_utf8(files[0].bytes.clone()).expect("text");
    let name = files[0].name.trim_end_matches(".js");
    let packed = script
        .strip_prefix(&format!("corinSearchChunk(\"{name}\",\""))
        .and_then(|rest| rest.strip_suffix("\");\n"))
        .expect("one call with packed data");
    let entry = unpacked(packed);
    assert_eq!(entry["pages"]["count"].as_u64(), Some(5));
    assert_eq!(entry["spelling"], serde_json::Value::Null);
}

/// What packed data holds.
fn unpacked(packed: &str) -> serde_json::Value {
    let bytes = STANDARD.decode(packed).expect("base64");
    let mut json = String::new();
    ZlibDecoder::new(bytes.as_slice()).read_to_string(&mut json).expect("zlib");
    serde_json::from_str(&json).expect("JSON")
}

#[test]
fn an_index_from_files_exports_the_same() {
    let pages = collection(documents());
    let built = build(&pages).expect("an index");
    let opened = Index::from_files(&built.files().expect("files")).expect("an index");
    let counted = count(&pages).expect("counted");
    let read_back = opened.counted().expect("counted");
    assert_eq!(export(&counted, &pages).expect("files"), export(&read_back, &pages).expect("files"));
    let fewer = collection(documents().split_off(1));
    assert!(export(&counted, &fewer).is_err());
}

#[test]
fn a_larger_country_is_cut_into_chunks() {
    let long: Vec<String> =
        (0..60).map(|page| (0..500).map(|word| format!("w{}x{page} ", word * 7)).collect()).collect();
    let documents: Vec<_> = long
        .iter()
        .map(|text| crate::search::query::tests::page("p", "T", "xk", "t", &[("", text.as_str())]))
        .collect();
    let pages = Collection { documents, ..collection(Vec::new()) };
    let files = export(&count(&pages).expect("counted"), &pages).expect("files");
    assert!(files[0].name.starts_with("entry."));
    assert!(files.iter().filter(|file| file.name.starts_with('w')).count() > 1);
    assert!(files.iter().filter(|file| file.name.starts_with('t')).count() > 1);
    assert_eq!(files.iter().filter(|file| file.name.starts_with('s')).count(), 2);
    assert!(files.iter().skip(1).all(|file| file.bytes.len() < 40_000));
}
