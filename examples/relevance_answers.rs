//! Answers every judged query of the sample network natively.
//!
//! `relevance_answers FOLDER` builds the network, writes the reader and the
//! export of each index into the folder (`0/`, `1/` and so on), and the answers
//! to `answers.json`. `tests/search/relevance.test.mjs` and
//! `tests/browser/oracle.test.mjs` compare them with the reader's.

#![allow(dead_code, clippy::expect_used, clippy::panic, reason = "shared with a test, whose parts it is")]

#[path = "../tests/relevance/sample.rs"]
mod sample;

use std::error::Error;
use std::fs;
use std::path::Path;

use corin::search::query::{Query, Results, search};
use jiff::civil::Date;
use serde::Serialize;

/// How many results of each query are compared.
const LIMIT: usize = 100;

#[derive(Serialize)]
struct Answers {
    today: Date,
    limit: usize,
    indexes: Vec<Answered>,
}

/// The answers of one index.
#[derive(Serialize)]
struct Answered {
    area: String,
    language: String,
    entry: String,
    results: Vec<Results>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: relevance_answers FOLDER")?;
    let folder = Path::new(&folder);
    let sample = sample::Sample::build();
    fs::write(folder.join("search-reader.js"), &sample.reader)?;
    let mut indexes = Vec::new();
    for (number, set) in sample::judged().into_iter().enumerate() {
        let index = &sample.indexes[&(set.area.clone(), set.language.clone())];
        let exported = folder.join(number.to_string());
        fs::create_dir(&exported)?;
        let files = sample.exported(&set.area, &set.language);
        for (name, bytes) in &files {
            fs::write(exported.join(name), bytes)?;
        }
        let answer = |text| search(index, &Query { text, ..Query::default() }, sample::TODAY, LIMIT);
        indexes.push(Answered {
            results: set.queries.iter().map(|judged| answer(&judged.query)).collect::<Result<_, _>>()?,
            entry: files.first().map_or("", |(name, _)| name.trim_end_matches(".js")).to_owned(),
            area: set.area,
            language: set.language,
        });
    }
    let answers = Answers { today: sample::TODAY, limit: LIMIT, indexes };
    fs::write(folder.join("answers.json"), serde_json::to_vec(&answers)?)?;
    Ok(())
}
