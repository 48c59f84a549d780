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
    let mut changed = false;
    for (engine, now) in now {
        match kept.get(engine) {
            Some(kept) if same_queries(now, kept) => {
                falls.extend(fallen(engine, now, kept));
                changed |= !close(now, kept);
            }
            _ => changed = true,
        }
    }
    assert!(
        falls.is_empty(),
        "the search finds less than before:\n{}\nIf that is right, delete tests/relevance/figures.json, \
         run this with CORIN_OVERWRITE=1, and say in the commit why",
        falls.join("\n")
    );
    if changed && std::env::var_os("CORIN_OVERWRITE").is_some() {
        let mut text = serde_json::to_string_pretty(now).expect("JSON");
        text.push('\n');
        fs::write(&path, text).expect("figures.json");
    } else {
        assert!(
            !changed,
            "the search finds more than before, or other queries are judged; run this with \
             CORIN_OVERWRITE=1 to keep the figures in tests/relevance/figures.json:\n{now:#?}"
        );
    }
}

/// Figures over other queries cannot be compared.
fn same_queries(now: &Summary, kept: &Summary) -> bool {
    let numbers = |summary: &Summary| -> Vec<(String, usize)> {
        summary.found.iter().map(|(group, found)| (group.clone(), found.queries)).collect()
    };
    numbers(now) == numbers(kept) && now.nothing.queries == kept.nothing.queries
}

fn close(now: &Summary, kept: &Summary) -> bool {
    now.nothing == kept.nothing
        && now.found.iter().zip(&kept.found).all(|((_, now), (_, kept))| {
            now.empty == kept.empty
                && (now.ndcg_at_10 - kept.ndcg_at_10).abs() <= TOLERANCE
                && (now.mrr - kept.mrr).abs() <= TOLERANCE
        })
}

fn fallen(engine: &str, now: &Summary, kept: &Summary) -> Vec<String> {
    let mut falls = Vec::new();
    for ((group, now), (_, kept)) in now.found.iter().zip(&kept.found) {
        for (name, now, kept) in [("nDCG@10", now.ndcg_at_10, kept.ndcg_at_10), ("MRR", now.mrr, kept.mrr)] {
            if now < kept - TOLERANCE {
                falls.push(format!("{engine}, {group}: {name} fell from {kept:.4} to {now:.4}"));
            }
        }
        if now.empty > kept.empty {
            falls.push(format!(
                "{engine}, {group}: {} queries find nothing, before {}",
                now.empty, kept.empty
            ));
        }
    }
    if now.nothing.right < kept.nothing.right {
        let (now, kept) = (now.nothing.right, kept.nothing.right);
        falls.push(format!("{engine}: {now} queries without an answer say so, before {kept}"));
    }
    falls
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(ndcg_at_10: f64, empty: usize, right: usize) -> Summary {
        let found = Found { queries: 10, ndcg_at_10, mrr: 0.5, empty };
        Summary { found: BTreeMap::from([("all".to_owned(), found)]), nothing: Nothing { queries: 3, right } }
    }

    #[test]
    fn a_fall_is_seen_and_a_rise_is_none() {
        let kept = summary(0.9, 1, 2);
        assert_eq!(
            fallen("native", &summary(0.8, 1, 2), &kept),
            ["native, all: nDCG@10 fell from 0.9000 to 0.8000"]
        );
        assert_eq!(
            fallen("native", &summary(0.9, 2, 2), &kept),
            ["native, all: 2 queries find nothing, before 1"]
        );
        assert_eq!(
            fallen("native", &summary(0.9, 1, 1), &kept),
            ["native: 1 queries without an answer say so, before 2"]
        );
        assert!(fallen("native", &summary(0.95, 0, 3), &kept).is_empty());
        assert!(!close(&summary(0.95, 1, 2), &kept), "a rise is told");
        assert!(close(&summary(0.900_05, 1, 2), &kept));
    }
}
