//! `corin evaluate` with the native engine; `tests/relevance` asks the browser's.

use snapbox::str;

use crate::fixture::Network;

const DOCUMENTS: &str = r#"{"id": 1, "title": "Housing", "text": "Rents in the old town"}
{"id": 2, "title": "Work", "text": "Wages and rents"}
{"id": "x", "title": "Health", "text": "Doctors", "more": true}
{"id": "fr", "title": "Logement", "text": "Les loyers", "lang": "fr"}
"#;

const QUERIES: &str = r#"{"id": 1, "text": "rents old town"}
{"id": 2, "text": "doctors"}
{"id": 3, "text": "xylophone"}
{"id": 4, "text": "loyer", "lang": "fr"}
"#;

const JUDGEMENTS: &str = r#"{"query": 1, "document": "2", "relevance": 1}
{"query": 2, "document": "x", "relevance": 3}
{"query": 4, "document": "fr", "relevance": 1}
"#;

fn collection() -> Network {
    Network::empty()
        .file("set/documents.jsonl", DOCUMENTS)
        .file("set/queries.jsonl", QUERIES)
        .file("set/judgements.jsonl", JUDGEMENTS)
}

#[test]
fn figures_for_people() {
    collection()
        .corin(&["evaluate", "set", "--worst", "1"])
        .stdout(str![[r#"
4 documents, 4 queries

                              native
nDCG@10                       0.8770
nDCG@10, without grades       0.8770
MRR                           0.8333
recall@10                     1.0000
time, median in ms          [..]
time, mean in ms            [..]
queries with an answer             3
queries without a result           1

0.6309  1  rents old town
        the first right document has rank 2
        found: 1, 2

"#]])
        .check();
}

#[test]
fn json_has_the_documented_fields() {
    let output = collection().corin(&["evaluate", "set", "--format", "json"]).output();
    let found: serde_json::Value = serde_json::from_str(&output).expect("JSON");
    let native = &found["engines"]["native"];
    assert_eq!(native["queries"], 3);
    assert_eq!(native["asked"], 4);
    assert_eq!(native["empty"], 1);
    assert_eq!(native["recall_at_10"], 1.0);
    for field in ["ndcg_at_10", "ndcg_at_10_binary", "mrr"] {
        let value = native[field].as_f64().expect(field);
        assert!(value > 0.8 && value < 0.9, "{field} is {value}");
    }
    for field in ["median", "mean"] {
        assert!(native["time_per_query_ms"][field].as_f64().expect(field) > 0.0, "{field}");
    }
    assert!(found["engines"]["browser"].is_null() && found["differing"].is_null());
}

#[test]
fn what_names_no_language_is_in_the_one_given() {
    let output = collection().corin(&["evaluate", "set", "--lang", "fr", "--format", "json"]).output();
    let found: serde_json::Value = serde_json::from_str(&output).expect("JSON");
    assert_eq!(found["engines"]["native"]["empty"], 1, "all documents are of one language");
}

#[test]
fn a_line_that_cannot_be_used_is_named() {
    collection()
        .file("set/queries.jsonl", "{\"id\": 1, \"text\": \"rents\"}\n{\"id\": 2}\n")
        .corin(&["evaluate", "set"])
        .code(1)
        .stderr(str![[r#"
error: set/queries.jsonl, line 2: the field `text` is missing

"#]])
        .check();
}

#[test]
fn what_is_no_collection_is_said() {
    Network::empty()
        .file("set/documents.jsonl", DOCUMENTS)
        .corin(&["evaluate", "set"])
        .code(2)
        .stderr(str![[r#"
error: set is no collection: there is no file queries.jsonl in it
help: a collection is a directory with documents.jsonl, queries.jsonl and judgements.jsonl; see `corin evaluate --help`

"#]])
        .check();
}

#[test]
fn judgements_of_what_is_not_there_are_told_and_count_as_not_found() {
    let network = collection().file(
        "set/judgements.jsonl",
        "{\"query\": 2, \"document\": \"x\", \"relevance\": 1}\n{\"query\": 2, \"document\": 99, \"relevance\": 1}\n{\"query\": 9, \"document\": 1, \"relevance\": 1}\n",
    );
    network
        .corin(&["evaluate", "set"])
        .stdout(str![[r#"
...
recall@10                     0.5000
...
"#]])
        .stderr(str![[r#"
warning: judgements.jsonl: 1 of a query that queries.jsonl lacks, which do not count; first in line 3: 9
warning: judgements.jsonl: 1 of a document that documents.jsonl lacks, which counts as not found; first in line 2: 99

"#]])
        .check();
}

#[test]
fn without_node_the_browser_engine_says_what_to_do() {
    collection()
        .corin(&["evaluate", "set", "--engine", "browser"])
        .env("PATH", "")
        .code(3)
        .stderr(str![[r#"
error: the browser engine needs Node.js, and there is no program `node`
help: install Node.js 20 or newer, or measure with `--engine native`

"#]])
        .check();
}
