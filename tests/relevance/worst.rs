//! The queries that are answered worst, to look at:
//! `cargo test --test relevance -- --nocapture`.

use std::collections::BTreeMap;

use corin::search::evaluate::Ranking;
use corin::search::evaluate::measures::measure;

use crate::sample::Set;

/// How many are shown.
const SHOWN: usize = 40;

/// How many pages of an answer are shown.
const PAGES: usize = 5;

/// Prints the queries with the lowest nDCG, worst first, with what was judged
/// and what was found.
pub(crate) fn print(sets: &[Set], rankings: &[Ranking]) {
    let judged = sets.iter().flat_map(|set| set.queries.iter().map(move |judged| (set, judged)));
    let mut worst: Vec<(f64, String)> = Vec::new();
    for ((set, judged), ranking) in judged.zip(rankings) {
        let grades: BTreeMap<String, f64> =
            judged.pages.iter().map(|(page, grade)| (set.address(page), f64::from(*grade))).collect();
        let Some(measured) = measure(&ranking.documents, &grades) else { continue };
        let found: Vec<&str> = ranking.documents.iter().take(PAGES).map(|page| set.page(page)).collect();
        let told = if ranking.told { ", words corrected or dropped" } else { "" };
        worst.push((
            measured.ndcg,
            format!(
                "{:.3} {} {} ({}) {:?}\n      judged {:?}\n      found  {found:?}{told}",
                measured.ndcg, set.area, set.language, judged.kind, judged.query, judged.pages
            ),
        ));
    }
    worst.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (_, line) in worst.iter().take(SHOWN) {
        println!("{line}");
    }
}
