//! The figures of an engine over all queries of a collection.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Ranking;
use super::measures::{Measured, measure};

/// The averages of the measures over the queries that have a relevant document.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Figures {
    /// See [`Measured::ndcg`].
    pub ndcg_at_10: f64,
    /// See [`Measured::ndcg_binary`].
    pub ndcg_at_10_binary: f64,
    /// The average of [`Measured::reciprocal_rank`].
    pub mrr: f64,
    /// See [`Measured::recall`].
    pub recall_at_10: f64,
    /// How many queries have a relevant document: over these the averages go.
    pub queries: usize,
    /// How many queries were asked.
    pub asked: usize,
    /// How many queries of those asked found nothing.
    pub empty: usize,
    /// How long an answer takes.
    pub time_per_query_ms: Times,
}

/// Times in milliseconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Times {
    /// Half of the answers took less.
    pub median: f64,
    /// All together, divided by their number.
    pub mean: f64,
}

impl Figures {
    /// Sums up rankings and what was judged for the query of each.
    pub fn of<'a>(answers: impl IntoIterator<Item = (&'a Ranking, &'a BTreeMap<String, f64>)>) -> Self {
        let mut figures = Self::default();
        let mut sum = Measured::default();
        let mut times = Vec::new();
        for (ranking, judged) in answers {
            figures.asked += 1;
            figures.empty += usize::from(ranking.documents.is_empty());
            times.push(ranking.milliseconds);
            let Some(measured) = measure(&ranking.documents, judged) else { continue };
            figures.queries += 1;
            sum.ndcg += measured.ndcg;
            sum.ndcg_binary += measured.ndcg_binary;
            sum.reciprocal_rank += measured.reciprocal_rank;
            sum.recall += measured.recall;
        }
        figures.ndcg_at_10 = average(sum.ndcg, figures.queries);
        figures.ndcg_at_10_binary = average(sum.ndcg_binary, figures.queries);
        figures.mrr = average(sum.reciprocal_rank, figures.queries);
        figures.recall_at_10 = average(sum.recall, figures.queries);
        figures.time_per_query_ms = Times::of(times);
        figures
    }
}

impl Times {
    fn of(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        let middle = |offset| times.get((times.len() + offset) / 2 - 1).copied().unwrap_or_default();
        let median = if times.is_empty() { 0.0 } else { f64::midpoint(middle(1), middle(2)) };
        Self { median, mean: average(times.iter().sum(), times.len()) }
    }
}

fn average(sum: f64, count: usize) -> f64 {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    if count == 0 { 0.0 } else { sum / f64::from(count) }
}

/// In how many answers two engines give other documents or another order.
pub fn differing(one: &[Ranking], other: &[Ranking]) -> usize {
    one.iter().zip(other).filter(|(one, other)| one.documents != other.documents).count()
        + one.len().abs_diff(other.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranking(documents: &[&str], milliseconds: f64) -> Ranking {
        Ranking {
            documents: documents.iter().map(ToString::to_string).collect(),
            milliseconds,
            ..Ranking::default()
        }
    }

    #[test]
    fn averages_go_over_queries_with_an_answer() {
        let relevant = BTreeMap::from([("a".to_owned(), 1.0)]);
        let nothing = BTreeMap::new();
        let answers = [ranking(&["a"], 1.0), ranking(&["b", "a"], 2.0), ranking(&[], 9.0), ranking(&[], 4.0)];
        let judged = [&relevant, &relevant, &relevant, &nothing];
        let figures = Figures::of(answers.iter().zip(judged));
        assert_eq!((figures.queries, figures.asked, figures.empty), (3, 4, 2));
        assert!((figures.mrr - 0.5).abs() < 1e-9);
        assert_eq!(figures.time_per_query_ms, Times { median: 3.0, mean: 4.0 });
    }

    #[test]
    fn nothing_asked_gives_zeros() {
        assert_eq!(Figures::of([]), Figures::default());
    }

    #[test]
    fn answers_differ_by_documents_and_order() {
        let one = [ranking(&["a", "b"], 1.0), ranking(&["a"], 1.0), ranking(&[], 1.0)];
        let other = [ranking(&["b", "a"], 1.0), ranking(&["a"], 7.0), ranking(&["c"], 1.0)];
        assert_eq!(differing(&one, &other), 2);
        assert_eq!(differing(&one, &one), 0);
    }
}
