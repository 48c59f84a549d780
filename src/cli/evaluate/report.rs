//! The figures of an evaluation, as they are printed.

use std::fmt::Write as _;

use indexmap::IndexMap;
use serde::Serialize;

use crate::search::evaluate::measures::{RELEVANT, measure};
use crate::search::evaluate::{Collection, Figures, Ranking, differing};

/// A row of the table: its name, and its value for an engine.
type Row = (&'static str, fn(&Figures) -> String);

const ROWS: [Row; 8] = [
    ("nDCG@10", |figures| format!("{:.4}", figures.ndcg_at_10)),
    ("nDCG@10, without grades", |figures| format!("{:.4}", figures.ndcg_at_10_binary)),
    ("MRR", |figures| format!("{:.4}", figures.mrr)),
    ("recall@10", |figures| format!("{:.4}", figures.recall_at_10)),
    ("time, median in ms", |figures| format!("{:.2}", figures.time_per_query_ms.median)),
    ("time, mean in ms", |figures| format!("{:.2}", figures.time_per_query_ms.mean)),
    ("queries with an answer", |figures| figures.queries.to_string()),
    ("queries without a result", |figures| figures.empty.to_string()),
];

/// What is printed.
#[derive(Debug, Serialize)]
pub(super) struct Evaluation {
    documents: usize,
    queries: usize,
    /// Figures by engine.
    engines: IndexMap<&'static str, Figures>,
    /// In how many queries the engines differ; only with two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) differing: Option<usize>,
    /// The queries with the lowest nDCG, worst first, as the first engine answers them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    worst: Vec<Worst>,
}

#[derive(Debug, Serialize)]
struct Worst {
    query: String,
    text: String,
    ndcg_at_10: f64,
    /// The rank of the first relevant document, from 1.
    first: Option<usize>,
    /// The best documents of the answer.
    found: Vec<String>,
}

impl Evaluation {
    /// Sums up the answers of each engine; with the `worst` worst queries.
    pub(super) fn new(
        collection: &Collection,
        answers: &IndexMap<&'static str, Vec<Ranking>>,
        worst: usize,
    ) -> Self {
        let figures = |rankings: &Vec<Ranking>| {
            Figures::of(rankings.iter().zip(collection.queries.iter().map(|query| &query.judged)))
        };
        Self {
            documents: collection.documents.len(),
            queries: collection.queries.len(),
            engines: answers.iter().map(|(engine, rankings)| (*engine, figures(rankings))).collect(),
            differing: match (answers.get("native"), answers.get("browser")) {
                (Some(native), Some(browser)) => Some(differing(native, browser)),
                _ => None,
            },
            worst: answers.first().map_or_else(Vec::new, |(_, answers)| worst_of(collection, answers, worst)),
        }
    }

    /// The figures as a table.
    pub(super) fn human(&self) -> String {
        let mut text = format!("{} documents, {} queries\n\n{:<26}", self.documents, self.queries, "");
        for engine in self.engines.keys() {
            let _ = write!(text, "{engine:>10}");
        }
        text.push('\n');
        for (name, value) in ROWS {
            let _ = write!(text, "{name:<26}");
            for figures in self.engines.values() {
                let _ = write!(text, "{:>10}", value(figures));
            }
            text.push('\n');
        }
        match self.differing {
            Some(0) => text.push_str("\nBoth engines give the same documents in the same order.\n"),
            Some(number) => {
                let _ = writeln!(text, "\nThe engines differ in {number} queries; they should not.");
            }
            None => {}
        }
        for worst in &self.worst {
            let _ = write!(text, "\n{:.4}  {}  {}", worst.ndcg_at_10, safe(&worst.query), safe(&worst.text));
            let _ = match worst.first {
                Some(rank) => writeln!(text, "\n        the first right document has rank {rank}"),
                None => writeln!(text, "\n        no right document"),
            };
            let _ = writeln!(text, "        found: {}", safe(&worst.found.join(", ")));
        }
        text
    }
}

fn worst_of(collection: &Collection, rankings: &[Ranking], number: usize) -> Vec<Worst> {
    const FOUND: usize = 5;
    let measured = collection.queries.iter().zip(rankings).filter_map(|(query, ranking)| {
        let measured = measure(&ranking.documents, &query.judged)?;
        Some(Worst {
            query: query.id.clone(),
            text: query.text.clone(),
            ndcg_at_10: measured.ndcg,
            first: ranking.documents.iter().position(|id| is_relevant(query.judged.get(id))).map(|at| at + 1),
            found: ranking.documents.iter().take(FOUND).cloned().collect(),
        })
    });
    let mut worst: Vec<Worst> = measured.collect();
    worst.sort_by(|a, b| a.ndcg_at_10.total_cmp(&b.ndcg_at_10));
    worst.truncate(number);
    worst
}

fn is_relevant(relevance: Option<&f64>) -> bool {
    relevance.is_some_and(|relevance| *relevance >= RELEVANT)
}

/// Text from the collection without what could steer a terminal.
fn safe(text: &str) -> std::borrow::Cow<'_, str> {
    crate::diagnostic::visible(text)
}
