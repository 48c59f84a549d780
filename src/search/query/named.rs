//! What a query names: places, and what a page is about, a service, a host country.
//!
//! `4-resolve.js` does the same.

use super::resolve::Meaning;
use crate::search::index::{Index, Page};
use crate::search::is_of_place;

/// What the clauses of a query name; places and pages are numbers of the index, ascending.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// Places with a name that stands in the query, whole and in order.
    pub(super) places: Vec<u32>,
    /// Those of them with a name that is the whole query.
    pub(super) whole: Vec<u32>,
    /// Those of these that are not only what an unfinished word may become.
    pub(super) sure: Vec<u32>,
    /// Pages that are about what the whole query names.
    pub(super) pages: Vec<u32>,
    /// The topic whose name the words are that are in no name of a place.
    pub(super) topic: Option<u32>,
}

impl Named {
    /// What comes before the score of a page: 2 if it is what the query names and nothing
    /// else, 1 if it lies in that.
    pub(super) fn tier(&self, number: u32, page: &Page, index: &Index) -> u8 {
        let kind = index.tables().kinds.get(page.kind as usize);
        let is_place = self.whole.contains(&page.area) && kind.is_some_and(|kind| is_of_place(kind));
        if is_place || self.pages.binary_search(&number).is_ok() {
            return 2;
        }
        let id = |area: u32| index.tables().areas.get(area as usize).map_or("", |area| area.id.as_str());
        u8::from(self.sure.iter().any(|area| lies_in(id(page.area), id(*area))))
    }

    /// The one place that a query names besides other words: the innermost of several that
    /// lie in one another.
    pub(super) fn only_place(&self, index: &Index) -> Option<u32> {
        let id = |area: u32| index.tables().areas.get(area as usize).map_or("", |area| area.id.as_str());
        let innermost = self.places.iter().copied().max_by_key(|area| id(*area).len())?;
        self.places.iter().all(|area| lies_in(id(innermost), id(*area))).then_some(innermost)
    }
}

/// Finds what the clauses name, and tells them which belong to the name of a place.
pub(super) fn find(clauses: &mut [Meaning], index: &Index) -> Named {
    let mut named = Named::default();
    let mut in_name = vec![false; clauses.len()];
    for (area, number) in index.tables().areas.iter().zip(0u32..) {
        let (mut any, mut whole, mut sure) = (false, false, false);
        for name in &area.names {
            let name = telling(name, index);
            if name.is_empty() {
                continue;
            }
            for (at, here) in clauses.windows(name.len()).enumerate() {
                if here.iter().zip(&name).all(|(clause, word)| clause.means(*word)) {
                    any = true;
                    whole |= name.len() == clauses.len();
                    sure |= name.len() == clauses.len()
                        && here.iter().zip(&name).all(|(clause, word)| clause.surely_means(*word));
                    in_name.iter_mut().skip(at).take(name.len()).for_each(|in_name| *in_name = true);
                }
            }
        }
        named.places.extend(any.then_some(number));
        named.whole.extend(whole.then_some(number));
        named.sure.extend(sure.then_some(number));
    }
    for (page, names) in &index.tables().own {
        let is_whole = names.iter().any(|name| {
            let name = telling(name, index);
            name.len() == clauses.len()
                && !name.is_empty()
                && clauses.iter().zip(&name).all(|(clause, word)| clause.means(*word))
        });
        named.pages.extend(is_whole.then_some(*page));
    }
    for (clause, in_name) in clauses.iter_mut().zip(in_name) {
        clause.in_name = in_name;
    }
    let rest: Vec<&Meaning> = clauses.iter().filter(|clause| !clause.in_name).collect();
    let is_named = |name: &Vec<u32>| {
        let name = telling(name, index);
        !name.is_empty()
            && name.len() == rest.len()
            && rest.iter().zip(&name).all(|(clause, word)| clause.means(*word))
    };
    let mut topics = index.tables().topics.iter().zip(0u32..);
    named.topic = topics.find(|(topic, _)| topic.names.iter().any(is_named)).map(|(_, number)| number);
    named
}

/// A name without its little words, which are not asked for either.
fn telling(name: &[u32], index: &Index) -> Vec<u32> {
    let little = index.analyser().little_words();
    let telling: Vec<u32> =
        name.iter().copied().filter(|word| !little.contains(index.vocabulary().word(*word))).collect();
    if telling.is_empty() { name.to_vec() } else { telling }
}

/// Whether an area is another or lies below it: `xk/prizren` lies in `xk`.
pub(super) fn lies_in(area: &str, other: &str) -> bool {
    area.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::lies_in;

    #[test]
    fn areas_lie_in_themselves_and_those_above() {
        assert!(lies_in("xk/prizren", "xk"));
        assert!(lies_in("xk", "xk"));
        assert!(!lies_in("xk", "xk/prizren"));
        assert!(!lies_in("xkx/a", "xk"));
    }
}
