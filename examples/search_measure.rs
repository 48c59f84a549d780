//! Measures analysis, index and export on a folder of collections.
//!
//! `search_measure FOLDER` reads one JSON file of documents per country, then
//! builds and exports each, and says what it took and how large the files are.

use std::error::Error;
use std::io::Write;
use std::time::Instant;

use corin::search::{Collection, Document, export, index};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: search_measure FOLDER")?;
    let mut paths: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    paths.sort_by_key(std::fs::DirEntry::path);
    let texts =
        paths.iter().map(|entry| std::fs::read_to_string(entry.path())).collect::<Result<Vec<_>, _>>()?;
    let documents =
        texts.iter().map(|text| serde_json::from_str(text)).collect::<Result<Vec<Vec<Document<'_>>>, _>>()?;
    let countries: Vec<Collection<'_>> = documents
        .into_iter()
        .map(|documents| Collection { language: "en".into(), documents, ..Collection::default() })
        .collect();
    let mut out = std::io::stdout().lock();
    for round in 0..3 {
        let (mut building, mut exporting, mut bytes) = (0.0, 0.0, 0);
        for documents in &countries {
            let start = Instant::now();
            index::build(documents)?;
            let middle = Instant::now();
            let files = export::export(&index::count(documents)?, documents)?;
            building += (middle - start).as_secs_f64();
            exporting += middle.elapsed().as_secs_f64();
            bytes += files.iter().map(|file| file.bytes.len()).sum::<usize>();
        }
        let pages: usize = countries.iter().map(|country| country.documents.len()).sum();
        writeln!(
            out,
            "round {round}: {pages} pages, index {building:.3} s, export {exporting:.3} s, {bytes} bytes"
        )?;
    }
    Ok(())
}
