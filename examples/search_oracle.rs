//! Answers queries natively and writes the export that the browser reads, so
//! that a test can hold the two together.
//!
//! `search_oracle COLLECTION.json OUT_DIR` reads documents, queries and texts;
//! writes the export's files and `answers.json`.

use std::error::Error;
use std::path::Path;

use corin::search::analysis::Analyser;
use corin::search::query::{Query, Results, search};
use corin::search::{Document, export, index};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What the test asks for.
#[derive(Deserialize)]
struct Collection<'a> {
    language: String,
    today: Date,
    #[serde(borrow)]
    documents: Vec<Document<'a>>,
    queries: Vec<Asked>,
    /// Texts whose words are wanted, to compare cutting and folding.
    texts: Vec<String>,
}

#[derive(Deserialize)]
struct Asked {
    text: String,
    topic: Option<String>,
    area: Option<String>,
    #[serde(default)]
    exact: bool,
}

/// What corin answers.
#[derive(Serialize)]
struct Answers {
    entry: String,
    results: Vec<Results>,
    surfaces: Vec<Vec<String>>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(collection), Some(out)) = (arguments.next(), arguments.next()) else {
        return Err("usage: search_oracle COLLECTION.json OUT_DIR".into());
    };
    let json = std::fs::read_to_string(collection)?;
    let collection: Collection<'_> = serde_json::from_str(&json)?;
    let built = index::build(&collection.language, &collection.documents)?;
    let files = export::export(&built, &collection.documents)?;
    for file in &files {
        std::fs::write(Path::new(&out).join(&file.name), &file.bytes)?;
    }
    // Answers come from the index as it is opened from its files.
    let opened = index::Index::from_files(&built.files()?)?;
    let mut results = Vec::new();
    for Asked { text, topic, area, exact } in &collection.queries {
        let query = Query { text, topic: topic.as_deref(), area: area.as_deref(), exact: *exact };
        results.push(search(&opened, &query, collection.today, 1000)?);
    }
    let analyser = Analyser::new(&collection.language);
    let surfaces = collection
        .texts
        .iter()
        .map(|text| analyser.words(text).into_iter().map(|word| word.surface).collect())
        .collect();
    let entry = files.first().map(|file| file.name.clone()).unwrap_or_default();
    let answers = Answers { entry, results, surfaces };
    std::fs::write(Path::new(&out).join("answers.json"), serde_json::to_vec(&answers)?)?;
    Ok(())
}
