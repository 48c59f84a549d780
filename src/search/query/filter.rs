//! Filters by topic and area, and counts what each choice would leave.

use std::collections::BTreeMap;

use super::Query;
use super::result::Facet;
use super::score::Ranked;
use crate::search::index::Page;

/// Keeps the pages that pass the filters; gives counts by topic and by area.
///
/// The counts by topic are of the pages that pass the area's filter, and the
/// other way round: each tells what choosing it would show.
pub(super) fn keep(pages: &[Page], query: &Query<'_>, ranked: &mut Vec<Ranked>) -> (Vec<Facet>, Vec<Facet>) {
    let on_topic = |page: &Page| query.topic.is_none_or(|topic| page.topic.as_deref() == Some(topic));
    let in_area = |page: &Page| query.area.is_none_or(|area| lies_in(&page.area, area));
    let (mut topics, mut areas) = (BTreeMap::new(), BTreeMap::new());
    ranked.retain(|ranked| {
        let Some(page) = pages.get(ranked.page as usize) else {
            return false;
        };
        if let Some(topic) = page.topic.as_deref()
            && in_area(page)
        {
            count(&mut topics, topic, &page.topic_name);
        }
        if on_topic(page) {
            count(&mut areas, &page.area, &page.area_name);
        }
        on_topic(page) && in_area(page)
    });
    (topics.into_values().collect(), areas.into_values().collect())
}

/// Whether an area is another or lies below it: `xk/prizren` lies in `xk`.
fn lies_in(area: &str, other: &str) -> bool {
    area.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn count(counts: &mut BTreeMap<String, Facet>, id: &str, name: &str) {
    let facet = counts.entry(id.to_owned()).or_insert_with(|| Facet {
        id: id.to_owned(),
        name: name.to_owned(),
        count: 0,
    });
    facet.count += 1;
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
