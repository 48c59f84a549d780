//! Armenian: `և` is a ligature of `եւ`, and in capitals it is `ԵՎ`.
//!
//! Unicode gives it the compatibility decomposition `եւ`; the reformed spelling has
//! `ԵՎ` for its capital, so `Երևան` is `ԵՐԵՎԱՆ` (BGN/PCGN, Romanization of Armenian,
//! notes 3 and 4). All become `եվ`. The marks for questions and cries stand inside
//! a word (`Ինչո՞ւ`); they are in `invisible`.

use super::super::folding::{Place, Sequence};
use super::Rule;

pub(super) const LIGATURES: &[Rule] = &[('և', "եվ")];

/// Two letters for the ligature, in any case.
pub(super) fn sequences(family: &str) -> impl Iterator<Item = Sequence> {
    let spellings: &[&str] = if family == "hy" { &["եւ", "Եւ", "ԵՒ", "եՒ"] } else { &[] };
    spellings.iter().map(|from| Sequence { from, to: "եվ", place: Place::Anywhere })
}
