//! The entry: everything but the words, pages and texts of larger countries.

use serde::Serialize;

use super::FORMAT;
use super::codes::{push, push_all};
use super::pages::{Pages, pages};
use super::related;
use crate::search::Error;
use crate::search::analysis::{ANALYSER_REVISION, FoldingTable};
use crate::search::index::{Contents, Counted, FIELDS};

/// What the browser needs before the first query; `docs/search-format.md` describes it.
#[derive(Serialize)]
struct Entry<'a> {
    format: u32,
    analyser: u32,
    language: &'a str,
    /// Whether words of one stem are grouped; otherwise words that begin alike are kin.
    stems: bool,
    folding: FoldingTable,
    /// How many words there are.
    words: usize,
    common: Common,
    /// Little words, divided by spaces.
    little: String,
    /// What may be written onto a word: prefixes and suffixes, divided by spaces; letters
    /// that must be left; little words that may begin a word.
    affixes: (String, String, usize, String),
    related: String,
    pages: Pages<'a>,
    lengths: String,
    totals: [u64; FIELDS],
}

/// Words that stand on most pages: their numbers, and the words.
#[derive(Serialize)]
struct Common(String, String);

/// The entry as JSON, with the directories of blocks, texts and spellings.
pub(super) fn entry(counted: &Counted, blocks: &str, texts: &str, spelling: &str) -> Result<String, Error> {
    let contents = &counted.contents;
    let mut lengths = String::new();
    push_all(&mut lengths, counted.postings.lengths.iter().flatten().copied());
    let little: Vec<&str> = contents.analyser.little_words().iter().map(String::as_str).collect();
    let affixes = contents.analyser.affixes();
    let entry = Entry {
        format: FORMAT,
        analyser: ANALYSER_REVISION,
        language: contents.analyser.language(),
        stems: contents.analyser.stems(),
        folding: contents.analyser.folding().table(),
        words: contents.vocabulary.words().len(),
        common: common(contents),
        little: little.join(" "),
        affixes: (
            affixes.prefixes.join(" "),
            affixes.suffixes.join(" "),
            affixes.rest,
            contents.analyser.beginnings().join(" "),
        ),
        related: related::encode(&contents.related),
        pages: pages(contents),
        lengths,
        totals: counted.postings.totals,
    };
    let mut json = serde_json::to_string(&entry)?;
    json.truncate(json.len() - 1);
    Ok(format!("{json},\"blocks\":{blocks},\"texts\":{texts},\"spelling\":{spelling}}}"))
}

fn common(contents: &Contents) -> Common {
    let vocabulary = &contents.vocabulary;
    let (mut ids, mut words) = (String::new(), Vec::new());
    for (word, id) in vocabulary.words().iter().zip(0u32..) {
        if vocabulary.is_common(id, contents.pages.len()) {
            push(&mut ids, id);
            words.push(word.as_str());
        }
    }
    Common(ids, words.join(" "))
}
