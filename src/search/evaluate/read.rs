//! Reads a collection from its directory.

use std::collections::BTreeMap;
use std::path::Path;

use super::line::{Object, lines};
use super::{Collection, Document, Error, Question};

/// The files of a collection.
const DOCUMENTS: &str = "documents.jsonl";
const QUERIES: &str = "queries.jsonl";
const JUDGEMENTS: &str = "judgements.jsonl";

/// The longest language tag (RFC 5646, section 4.4.1).
const LANGUAGE_BYTES_MAX: usize = 35;

/// Reads `documents.jsonl`, `queries.jsonl` and `judgements.jsonl`.
///
/// What has no `lang` is in `language`. Judgements of documents or queries that
/// are not there are warnings: collections are handed on cut, and what is not
/// there cannot be found, as it should count.
///
/// # Errors
///
/// When a file is missing or unreadable, or a line cannot be used; the first
/// such line is named.
pub fn read(directory: &Path, language: &str) -> Result<Collection, Error> {
    for missing in [DOCUMENTS, QUERIES, JUDGEMENTS] {
        if !directory.join(missing).is_file() {
            return Err(Error::NoCollection { directory: directory.to_owned(), missing });
        }
    }
    let documents = documents(&directory.join(DOCUMENTS), language)?;
    let (mut queries, places) = queries(&directory.join(QUERIES), language)?;
    let known = documents.iter().map(|document| document.id.as_str()).collect();
    let warnings = judgements(&directory.join(JUDGEMENTS), &known, &mut queries, &places)?;
    Ok(Collection { documents, queries, warnings })
}

fn documents(path: &Path, language: &str) -> Result<Vec<Document>, Error> {
    let mut documents = Vec::new();
    let mut seen = BTreeMap::new();
    lines(path, |line, object| {
        let document = Document {
            id: object.identity("id")?,
            title: object.optional_text("title")?.unwrap_or_default(),
            text: object.text("text")?,
            language: language_of(object, language)?,
        };
        only_once(&mut seen, &document.id, line, "document")?;
        documents.push(document);
        Ok(())
    })?;
    not_empty(path, documents.is_empty(), "documents")?;
    Ok(documents)
}

/// The queries, and where each stands among them.
fn queries(path: &Path, language: &str) -> Result<(Vec<Question>, BTreeMap<String, usize>), Error> {
    let mut queries = Vec::new();
    let mut seen = BTreeMap::new();
    let mut places = BTreeMap::new();
    lines(path, |line, object| {
        let query = Question {
            id: object.identity("id")?,
            text: object.text("text")?,
            language: language_of(object, language)?,
            judged: BTreeMap::new(),
        };
        only_once(&mut seen, &query.id, line, "query")?;
        places.insert(query.id.clone(), queries.len());
        queries.push(query);
        Ok(())
    })?;
    not_empty(path, queries.is_empty(), "queries")?;
    Ok((queries, places))
}

/// Puts the judgements to their queries; gives the warnings.
fn judgements(
    path: &Path,
    documents: &std::collections::BTreeSet<&str>,
    queries: &mut [Question],
    places: &BTreeMap<String, usize>,
) -> Result<Vec<String>, Error> {
    let mut odd = Odd::default();
    lines(path, |line, object| {
        let query = object.identity("query")?;
        let document = object.identity("document")?;
        let relevance = object.number("relevance")?;
        let Some(question) = places.get(&query).and_then(|place| queries.get_mut(*place)) else {
            odd.queries.note(line, &query);
            return Ok(());
        };
        if !documents.contains(document.as_str()) {
            odd.documents.note(line, &document);
        }
        if question.judged.get(&document).is_some_and(|before| *before != relevance) {
            odd.twice.note(line, &format!("{query} and {document}"));
        }
        let judged = question.judged.entry(document).or_insert(relevance);
        *judged = judged.max(relevance);
        Ok(())
    })?;
    Ok(odd.sentences())
}

fn language_of(object: &Object, language: &str) -> Result<String, String> {
    let Some(tag) = object.optional_text("lang")? else { return Ok(language.to_owned()) };
    let is_tag = |tag: &str| tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if tag.is_empty() || tag.len() > LANGUAGE_BYTES_MAX || !is_tag(&tag) {
        return Err("the field `lang` is not a language tag; write it as en or sr-Latn".to_owned());
    }
    Ok(tag)
}

fn only_once(seen: &mut BTreeMap<String, usize>, id: &str, line: usize, what: &str) -> Result<(), String> {
    match seen.insert(id.to_owned(), line) {
        None => Ok(()),
        Some(before) => Err(format!("the {what} `{id}` stands in line {before} already")),
    }
}

fn not_empty(path: &Path, empty: bool, what: &str) -> Result<(), Error> {
    if empty {
        return Err(Error::File { file: path.to_owned(), problem: format!("it holds no {what}") });
    }
    Ok(())
}

/// What is odd in the judgements but no error.
#[derive(Default)]
struct Odd {
    queries: Noted,
    documents: Noted,
    twice: Noted,
}

/// How often something was met, and where first.
#[derive(Default)]
struct Noted {
    count: usize,
    first: Option<(usize, String)>,
}

impl Noted {
    fn note(&mut self, line: usize, what: &str) {
        self.count += 1;
        self.first.get_or_insert_with(|| (line, what.to_owned()));
    }

    fn sentence(&self, said: &str) -> Option<String> {
        let (line, what) = self.first.as_ref()?;
        Some(format!("{JUDGEMENTS}: {} {said}; first in line {line}: {what}", self.count))
    }
}

impl Odd {
    fn sentences(&self) -> Vec<String> {
        let sentences = [
            self.queries.sentence("of a query that queries.jsonl lacks, which do not count"),
            self.documents.sentence("of a document that documents.jsonl lacks, which counts as not found"),
            self.twice.sentence("of a query and a document judged before, otherwise; the higher counts"),
        ];
        sentences.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collection(documents: &str, queries: &str, judgements: &str) -> Result<Collection, Error> {
        let directory = tempfile::tempdir().expect("a temporary directory");
        for (name, text) in [(DOCUMENTS, documents), (QUERIES, queries), (JUDGEMENTS, judgements)] {
            std::fs::write(directory.path().join(name), text).expect("a file");
        }
        read(directory.path(), "en")
    }

    fn problem(documents: &str, queries: &str, judgements: &str) -> String {
        let error = collection(documents, queries, judgements).expect_err("an error").to_string();
        error.rsplit_once('/').map_or(error.clone(), |(_, rest)| rest.to_owned())
    }

    const DOCUMENT: &str = "{\"id\": 1, \"title\": \"A\", \"text\": \"a house\"}\n";
    const QUERY: &str = "{\"id\": \"q\", \"text\": \"house\"}\n";
    const JUDGEMENT: &str = "{\"query\": \"q\", \"document\": \"1\", \"relevance\": 2}\n";

    #[test]
    fn numbers_and_texts_are_the_same_identity() {
        let read = collection(
            "\u{feff}{\"id\": 1, \"title\": null, \"text\": \"\", \"more\": [1]}\r\n\n{\"id\": \"d2\", \"text\": \"x\", \"lang\": \"sr-Latn\"}",
            QUERY,
            JUDGEMENT,
        )
        .expect("a collection");
        assert_eq!(read.documents[0].id, "1");
        assert_eq!(read.documents[0].language, "en");
        assert_eq!(read.documents[1].language, "sr-Latn");
        assert_eq!(read.queries[0].judged["1"], 2.0);
        assert!(read.warnings.is_empty());
    }

    #[test]
    fn what_cannot_be_used_is_named_with_its_line() {
        let second = |line: &str| problem(&format!("{DOCUMENT}{line}"), QUERY, JUDGEMENT);
        assert_eq!(second("{\"id\": 2}"), "documents.jsonl, line 2: the field `text` is missing");
        assert_eq!(
            second("{\"id\": [], \"text\": \"\"}"),
            "documents.jsonl, line 2: the field `id` is neither a text nor a number"
        );
        assert_eq!(second("{\"id\": 2,, }"), "documents.jsonl, line 2: it is not JSON, from about column 10");
        assert!(second("{\"id\": 2,").contains("line 2: the JSON is not finished"));
        assert!(second("[1]").contains("line 2: it is not a JSON object"));
        assert_eq!(second(DOCUMENT), "documents.jsonl, line 2: the document `1` stands in line 1 already");
        assert!(
            second("{\"id\": 2, \"text\": \"\", \"lang\": \"../x\"}")
                .contains("`lang` is not a language tag")
        );
        assert_eq!(
            problem(DOCUMENT, QUERY, "{\"query\": \"q\", \"document\": 1, \"relevance\": \"high\"}"),
            "judgements.jsonl, line 1: the field `relevance` is not a number"
        );
        assert_eq!(problem("\n", QUERY, ""), "documents.jsonl: it holds no documents");
    }

    #[test]
    fn what_is_odd_is_a_warning() {
        let judgements = format!(
            "{JUDGEMENT}{}{}{}",
            "{\"query\": \"q\", \"document\": \"9\", \"relevance\": 1}\n",
            "{\"query\": \"z\", \"document\": \"1\", \"relevance\": 1}\n",
            "{\"query\": \"q\", \"document\": 1, \"relevance\": 1}\n"
        );
        let read = collection(DOCUMENT, QUERY, &judgements).expect("a collection");
        assert_eq!(read.queries[0].judged.len(), 2, "what cannot be found counts all the same");
        assert_eq!(read.queries[0].judged["1"], 2.0, "the higher of two judgements");
        let lines: Vec<bool> = ["line 3: z", "line 2: 9", "line 4: q and 1"]
            .iter()
            .zip(&read.warnings)
            .map(|(a, b)| b.ends_with(a))
            .collect();
        assert_eq!(lines, [true, true, true], "{:?}", read.warnings);
    }
}
