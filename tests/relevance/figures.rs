//! The figures of the judged queries, and those kept in `figures.json`.

use std::collections::BTreeMap;
use std::fs;

use corin::search::evaluate::{Figures, Ranking};
use serde::{Deserialize, Serialize};

use crate::sample::{self, Set};

/// How much a figure may fall: what rounding does.
const TOLERANCE: f64 = 1e-4;

/// An answer, and the grades of the pages that should be in it.
type Answer<'a> = (&'a Ranking, BTreeMap<String, f64>);

/// The figures of one engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Summary {
    /// By language, and `all`.
    found: BTreeMap<String, Found>,
    /// Queries that nothing answers.
    nothing: Nothing,
}

/// How well queries with an answer are answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
struct Found {
    queries: usize,
    ndcg_at_10: f64,
    mrr: f64,
    empty: usize,
}

/// How honest the answers are where there is nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
struct Nothing {
    queries: usize,
    /// Nothing was shown, or the reader was told which words were not found.
    right: usize,
}

impl Summary {
    /// Sums up the answers to all queries of all sets, in their order.
    pub(crate) fn of(sets: &[Set], rankings: &[Ranking]) -> Self {
        let mut groups: BTreeMap<String, Vec<Answer<'_>>> = BTreeMap::new();
        let mut nothing = Nothing::default();
        let judged = sets.iter().flat_map(|set| set.queries.iter().map(move |judged| (set, judged)));
        for ((set, judged), ranking) in judged.zip(rankings) {
            if judged.pages.is_empty() {
                nothing.queries += 1;
                nothing.right += usize::from(ranking.documents.is_empty() || ranking.told);
                continue;
            }
            let grades: BTreeMap<String, f64> =
                judged.pages.iter().map(|(page, grade)| (set.address(page), f64::from(*grade))).collect();
            for group in ["all", &set.language, &format!("kind: {}", judged.kind)] {
                groups.entry(group.to_owned()).or_default().push((ranking, grades.clone()));
            }
        }
        let found = |answers: &Vec<Answer<'_>>| {
            let figures = Figures::of(answers.iter().map(|(ranking, grades)| (*ranking, grades)));
            Found {
                queries: figures.queries,
                ndcg_at_10: rounded(figures.ndcg_at_10),
                mrr: rounded(figures.mrr),
                empty: figures.empty,
            }
        };
        let all: BTreeMap<String, Found> =
            groups.iter().map(|(group, answers)| (group.clone(), found(answers))).collect();
        for (group, found) in &all {
            println!(
                "{group:<20} {:>4} queries  nDCG@10 {:.4}  MRR {:.4}  {} empty",
                found.queries, found.ndcg_at_10, found.mrr, found.empty
            );
        }
        // By kind they are too few to hold fast.
        let found = all.into_iter().filter(|(group, _)| !group.starts_with("kind: ")).collect();
        Self { found, nothing }
    }
}

fn rounded(figure: f64) -> f64 {
    (figure * 1e6).round() / 1e6
}

/// Compares the figures of both engines with those kept, and keeps better ones
/// when asked to.
pub(crate) fn compare(now: &BTreeMap<String, Summary>) {
    let path = sample::root().join("tests/relevance/figures.json");
    let kept: BTreeMap<String, Summary> = fs::read_to_string(&path).ok().map_or_else(BTreeMap::new, |text| {
        serde_json::from_str(&text).expect("figures.json is what this test writes; delete it")
    });
    let mut falls = Vec::new();
    let mut news = Vec::new();
    for (engine, now) in now {
        match kept.get(engine) {
            Some(kept) if same_queries(now, kept) => {
                falls.extend(worse(engine, now, kept).iter().map(Worse::fall));
                news.extend(worse(engine, kept, now).iter().map(Worse::rise));
            }
            _ => news.push(format!("{engine}: other queries are judged than those of figures.json")),
        }
    }
    assert!(
        falls.is_empty(),
        "the search finds less than before:\n{}\nIf that is right, delete tests/relevance/figures.json, \
         run this with CORIN_OVERWRITE=1, and say in the commit why",
        falls.join("\n")
    );
    if news.is_empty() {
        return;
    }
    assert!(
        std::env::var_os("CORIN_OVERWRITE").is_some(),
        "the figures are better or others; CORIN_OVERWRITE=1 keeps them in tests/relevance/figures.json:\n{}",
        news.join("\n")
    );
    println!("kept in tests/relevance/figures.json:\n{}", news.join("\n"));
    let mut text = serde_json::to_string_pretty(now).expect("JSON");
    text.push('\n');
    fs::write(&path, text).expect("figures.json");
}

/// Figures over other queries cannot be compared.
fn same_queries(now: &Summary, kept: &Summary) -> bool {
    let numbers = |summary: &Summary| -> Vec<(String, usize)> {
        summary.found.iter().map(|(group, found)| (group.clone(), found.queries)).collect()
    };
    numbers(now) == numbers(kept) && now.nothing.queries == kept.nothing.queries
}

/// A figure that is worse in one summary than in the other.
struct Worse {
    name: String,
    worse: String,
    better: String,
}

impl Worse {
    fn fall(&self) -> String {
        format!("{}: {} now, {} before", self.name, self.worse, self.better)
    }

    fn rise(&self) -> String {
        format!("{}: {} now, {} before", self.name, self.better, self.worse)
    }
}

/// The figures that are worse in `one` than in `other`.
fn worse(engine: &str, one: &Summary, other: &Summary) -> Vec<Worse> {
    let mut all = Vec::new();
    let mut note = |group: &str, name: &str, worse: String, better: String| {
        all.push(Worse { name: format!("{engine}, {group}, {name}"), worse, better });
    };
    for ((group, one), (_, other)) in one.found.iter().zip(&other.found) {
        for (name, one, other) in [("nDCG@10", one.ndcg_at_10, other.ndcg_at_10), ("MRR", one.mrr, other.mrr)]
        {
            if one < other - TOLERANCE {
                note(group, name, format!("{one:.4}"), format!("{other:.4}"));
            }
        }
        if one.empty > other.empty {
            note(group, "queries without a result", one.empty.to_string(), other.empty.to_string());
        }
    }
    let (one, other) = (one.nothing.right, other.nothing.right);
    if one < other {
        note("nothing to find", "right answers", one.to_string(), other.to_string());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(ndcg_at_10: f64, empty: usize, right: usize) -> Summary {
        let found = Found { queries: 10, ndcg_at_10, mrr: 0.5, empty };
        Summary { found: BTreeMap::from([("all".to_owned(), found)]), nothing: Nothing { queries: 3, right } }
    }

    #[test]
    fn falls_are_told_and_rises_too() {
        let kept = summary(0.9, 1, 2);
        let falls = |now: Summary| worse("native", &now, &kept).iter().map(Worse::fall).collect::<Vec<_>>();
        assert_eq!(falls(summary(0.8, 1, 2)), ["native, all, nDCG@10: 0.8000 now, 0.9000 before"]);
        assert_eq!(falls(summary(0.9, 2, 2)), ["native, all, queries without a result: 2 now, 1 before"]);
        assert_eq!(falls(summary(0.9, 1, 1)), ["native, nothing to find, right answers: 1 now, 2 before"]);
        assert!(falls(summary(0.95, 0, 3)).is_empty());
        assert!(falls(summary(0.899_95, 1, 2)).is_empty(), "rounding is no fall");
        let rises = worse("native", &kept, &summary(0.95, 1, 2));
        assert_eq!(
            rises.iter().map(Worse::rise).collect::<Vec<_>>(),
            ["native, all, nDCG@10: 0.9500 now, 0.9000 before"]
        );
    }
}
