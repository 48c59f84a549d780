//! Answers queries natively and writes the export that the browser reads, so
//! that a test can hold the two together.
//!
//! `search_oracle COLLECTION.json OUT_DIR` reads documents, queries and texts;
//! writes the export's files and `answers.json`.

use std::borrow::Cow;
use std::error::Error;
use std::path::Path;

use corin::freshness::State;
use corin::search::analysis::Analyser;
use corin::search::query::{Query, Results, search, search_all};
use corin::search::{Collection, Document, NearTerms, Place, Synonyms, Topic, export, index};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What the test asks for.
#[derive(Deserialize)]
struct Asked<'a> {
    language: String,
    today: Date,
    #[serde(borrow)]
    documents: Vec<Document<'a>>,
    #[serde(borrow, default)]
    places: Vec<Place<'a>>,
    #[serde(borrow, default)]
    topics: Vec<Topic<'a>>,
    #[serde(default)]
    synonyms: Terms,
    queries: Vec<AskedQuery>,
    /// Texts whose words are wanted, to compare cutting and folding.
    texts: Vec<String>,
}

#[derive(Deserialize, Default)]
struct Terms {
    same: Vec<Vec<String>>,
    near: Vec<(Vec<String>, Vec<String>)>,
}

#[derive(Deserialize)]
struct AskedQuery {
    text: String,
    topic: Option<String>,
    area: Option<String>,
    kind: Option<String>,
    state: Option<String>,
    from: Option<String>,
    #[serde(default)]
    exact: bool,
}

/// What corin answers.
#[derive(Serialize)]
struct Answers {
    entry: String,
    results: Vec<Results>,
    /// The same queries asked of the index twice over.
    together: Vec<Results>,
    surfaces: Vec<Vec<String>>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(collection), Some(out)) = (arguments.next(), arguments.next()) else {
        return Err("usage: search_oracle COLLECTION.json OUT_DIR".into());
    };
    let json = std::fs::read_to_string(collection)?;
    let asked: Asked<'_> = serde_json::from_str(&json)?;
    let near = asked.synonyms.near.into_iter().map(|(words, finds)| NearTerms { words, finds });
    let collection = Collection {
        language: asked.language.as_str().into(),
        documents: asked.documents,
        places: asked.places,
        topics: asked.topics,
        synonyms: Cow::Owned(Synonyms { same: asked.synonyms.same, near: near.collect() }),
    };
    let built = index::build(&collection)?;
    let files = export::export(&index::count(&collection)?, &collection)?;
    for file in &files {
        std::fs::write(Path::new(&out).join(&file.name), &file.bytes)?;
    }
    // Answers come from the index as it is opened from its files.
    let opened = index::Index::from_files(&built.files()?)?;
    let mut results = Vec::new();
    let mut together = Vec::new();
    for AskedQuery { text, topic, area, kind, state, from, exact } in &asked.queries {
        let query = Query {
            text,
            topic: topic.as_deref(),
            area: area.as_deref(),
            kind: kind.as_deref(),
            state: state.as_deref().and_then(State::from_word),
            from: from.as_deref(),
            exact: *exact,
        };
        results.push(search(&opened, &query, asked.today, 1000)?);
        together.push(search_all(&[&opened, &opened], &query, asked.today, 1000)?.results);
    }
    let analyser = Analyser::new(&asked.language);
    let surfaces = asked
        .texts
        .iter()
        .map(|text| analyser.words(text).into_iter().map(|word| word.surface).collect())
        .collect();
    let entry = files.first().map(|file| file.name.clone()).unwrap_or_default();
    let answers = Answers { entry, results, together, surfaces };
    std::fs::write(Path::new(&out).join("answers.json"), serde_json::to_vec(&answers)?)?;
    Ok(())
}
