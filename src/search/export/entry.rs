//! The entry: everything but postings and texts of larger countries.

use std::collections::BTreeMap;

use serde::Serialize;

use super::codes::push;
use super::{FORMAT, words};
use crate::search::Error;
use crate::search::analysis::{ANALYSER_REVISION, FoldingTable};
use crate::search::index::{Index, Page};

/// What the browser needs before the first query; `docs/search-format.md` describes it.
#[derive(Serialize)]
struct Entry<'a> {
    format: u32,
    analyser: u32,
    language: &'a str,
    folding: FoldingTable,
    words: String,
    frequencies: String,
    groups: String,
    pages: Pages<'a>,
    lengths: String,
    totals: [u64; crate::search::index::FIELDS],
}

/// The pages, one list per property.
#[derive(Default, Serialize)]
struct Pages<'a> {
    id: Vec<&'a str>,
    title: Vec<&'a str>,
    area: Vec<usize>,
    topic: Vec<Option<usize>>,
    kind: Vec<usize>,
    due: Vec<Option<jiff::civil::Date>>,
    overdue: Vec<Option<jiff::civil::Date>>,
    outdated: Vec<Option<jiff::civil::Date>>,
    areas: Vec<(&'a str, &'a str)>,
    topics: Vec<(&'a str, &'a str)>,
    kinds: Vec<(&'a str, &'a str)>,
}

/// The entry as JSON, with the directories of postings and texts.
pub(super) fn entry(index: &Index, postings: &str, texts: &str) -> Result<String, Error> {
    let counted = index.counted()?;
    let vocabulary = index.vocabulary();
    let mut lengths = String::new();
    for length in counted.lengths.iter().flatten() {
        push(&mut lengths, *length);
    }
    let entry = Entry {
        format: FORMAT,
        analyser: ANALYSER_REVISION,
        language: index.language(),
        folding: index.analyser().folding().table(),
        words: words::words(vocabulary),
        frequencies: words::frequencies(vocabulary),
        groups: words::groups(vocabulary),
        pages: pages(index.pages()),
        lengths,
        totals: counted.totals,
    };
    let mut json = serde_json::to_string(&entry)?;
    json.truncate(json.len() - 1);
    Ok(format!("{json},\"postings\":{postings},\"texts\":{texts}}}"))
}

fn pages(pages: &[Page]) -> Pages<'_> {
    let mut out = Pages::default();
    let (mut areas, mut topics, mut kinds) = (Names::default(), Names::default(), Names::default());
    for page in pages {
        out.id.push(&page.id);
        out.title.push(&page.title);
        out.area.push(areas.number(&page.area, &page.area_name));
        out.topic.push(page.topic.as_deref().map(|topic| topics.number(topic, &page.topic_name)));
        out.kind.push(kinds.number(&page.kind, ""));
        out.due.push(page.due);
        out.overdue.push(page.overdue);
        out.outdated.push(page.outdated);
    }
    (out.areas, out.topics, out.kinds) = (areas.names, topics.names, kinds.names);
    out
}

/// Pairs of identity and name, each written once.
#[derive(Default)]
struct Names<'a> {
    numbers: BTreeMap<(&'a str, &'a str), usize>,
    names: Vec<(&'a str, &'a str)>,
}

impl<'a> Names<'a> {
    fn number(&mut self, id: &'a str, name: &'a str) -> usize {
        *self.numbers.entry((id, name)).or_insert_with(|| {
            self.names.push((id, name));
            self.names.len() - 1
        })
    }
}
