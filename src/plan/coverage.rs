//! What there is on a topic for an area: its own briefs, those on topics under
//! it, and what stands in from the areas above.
//!
//! A topic may have several briefs in an area. One leads and stands for it in
//! lists that show one for all. A brief of an area above holds for the areas in
//! it as well, unless they have their own brief of that name, or both stand for
//! the whole topic: a town's page on one question never takes the place of the
//! country's page on the topic, nor the other way round.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::freshness::State;
use crate::model::AreaId;
use crate::plan::catalogue::Claim;
use crate::plan::country::{Listed, Shelf};
use crate::plan::view;

/// An entry with the work that it stands for.
pub(super) type Shown<'a> = (Listed<'a>, Arc<view::Entry>);

impl Listed<'_> {
    /// True for a brief on the whole topic, not on one question of it.
    pub(super) fn is_general(&self) -> bool {
        self.claim != Claim::None
    }
}

impl<'a> Shelf<'a> {
    /// The entries of an area, in the order of topics.
    pub(super) fn entries_of(&self, area: &AreaId) -> &[Shown<'a>] {
        self.shown(self.by_area.get(area))
    }

    /// The entries of an area on a topic itself, the one that leads first.
    pub(super) fn entries_on(&self, area: &AreaId, topic: &str) -> &[Shown<'a>] {
        self.shown(self.by_subject.get(&(area.as_str(), topic)))
    }

    fn shown(&self, range: Option<&Range<usize>>) -> &[Shown<'a>] {
        range.and_then(|range| self.entries.get(range.clone())).unwrap_or_default()
    }

    /// The entry that stands for a topic itself in an area.
    pub fn entry_on(&self, area: &AreaId, topic: &str) -> Option<&Arc<view::Entry>> {
        self.entries_on(area, topic).first().map(|(_, entry)| entry)
    }

    /// The entries of an area on a topic and on those under it.
    pub(super) fn entries_in(&self, area: &AreaId, topic: &str) -> impl Iterator<Item = &Shown<'a>> {
        self.topics_in(topic).iter().flat_map(move |topic| self.entries_on(area, topic))
    }

    /// The briefs on a topic of the areas above that hold for an area too, those
    /// of the nearest area first.
    pub(super) fn holding_from_above(&self, area: &AreaId, topic: &str) -> Vec<&Shown<'a>> {
        let mut names: BTreeSet<&str> = BTreeSet::new();
        let mut has_general = false;
        let mut found = Vec::new();
        let mut here = Some(area.clone());
        while let Some(current) = here {
            let on_topic = self.entries_on(&current, topic);
            if current != *area {
                let holding = on_topic.iter().filter(|(listed, _)| {
                    !(names.contains(listed.stem) || has_general && listed.is_general())
                });
                found.extend(holding);
            }
            names.extend(on_topic.iter().map(|(listed, _)| listed.stem));
            has_general |= on_topic.iter().any(|(listed, _)| listed.is_general());
            here = current.parent();
        }
        found
    }

    /// The brief of an area above in whose place, for its own area, a listed
    /// brief stands: the one of its name, else the one on the whole topic.
    pub(super) fn counterpart_above(
        &self,
        area: &AreaId,
        stem: &str,
        topic: &str,
    ) -> Option<&Arc<view::Entry>> {
        let above: Vec<AreaId> = std::iter::successors(area.parent(), AreaId::parent).collect();
        let of_name = above
            .iter()
            .find_map(|area| self.entries_on(area, topic).iter().find(|(listed, _)| listed.stem == stem));
        let found = of_name.or_else(|| above.iter().find_map(|area| self.entries_on(area, topic).first()));
        found.map(|(_, entry)| entry)
    }

    /// The briefs of areas in this one that say more of what a brief says: those
    /// of its name, and for one on the whole topic those that lead there.
    pub(super) fn counterparts_below(&self, area: &AreaId, stem: &str, topic: &str) -> Vec<Arc<view::Entry>> {
        let leads =
            self.entries_on(area, topic).iter().any(|(listed, _)| listed.stem == stem && listed.leads);
        let on_topic = self.by_topic.get(topic).map_or(&[][..], Vec::as_slice);
        let Some(within) = self.area_spans.get(area) else { return Vec::new() };
        // Entries are in the order of areas, and each area stands before those in it.
        let from = on_topic.partition_point(|(place, _)| *place <= within.start);
        let rest = on_topic.get(from..).unwrap_or_default().iter();
        let here = rest.take_while(|(place, _)| *place < within.end);
        let entries = here.filter_map(|(_, index)| self.entries.get(*index));
        entries
            .filter(|(listed, _)| listed.stem == stem || (leads && listed.leads))
            .map(|(_, entry)| Arc::clone(entry))
            .collect()
    }

    /// What there is on a topic, and on those under it, for an area: from the
    /// area itself or from the nearest one above.
    pub fn cell(&self, area: &view::AreaName, topic: &view::Topic) -> view::Cell {
        let id = AreaId::new(&area.id);
        let mut cell = self.cell_of(&id, area, topic, self.topics_in(&topic.id));
        cell.others = Vec::new();
        cell
    }

    /// As [`cell`](Self::cell), of the topic itself only and with all its pages.
    pub(super) fn cell_itself(&self, area: &view::AreaName, topic: &view::Topic) -> view::Cell {
        self.cell_of(&AreaId::new(&area.id), area, topic, &[topic.id.as_str()])
    }

    fn cell_of(
        &self,
        id: &AreaId,
        area: &view::AreaName,
        topic: &view::Topic,
        topics: &[&str],
    ) -> view::Cell {
        let mut cell = view::Cell {
            kind: "gap",
            area: area.clone(),
            topic: topic.clone(),
            entry: None,
            others: Vec::new(),
            more: None,
            general: None,
        };
        let mut own = topics.iter().flat_map(|topic| self.entries_on(id, topic));
        if let Some((first, entry)) = own.next() {
            cell.kind = "own";
            cell.entry = Some(Arc::clone(entry));
            let others: Vec<&Shown<'a>> = own.collect();
            cell.more = self.more(&others);
            cell.others = others.into_iter().map(|(_, entry)| Arc::clone(entry)).collect();
            if first.topic != topic.id || !first.is_general() {
                let above = self.holding_from_above(id, &topic.id);
                let general = above.iter().find(|(listed, _)| listed.is_general());
                cell.general = general.map(|(_, entry)| Arc::clone(entry));
            }
        } else if let Some(entry) = topics.iter().find_map(|topic| self.stands_in(id, topic)) {
            cell.kind = "inherited";
            cell.entry = Some(Arc::clone(entry));
        }
        cell
    }

    /// The brief of an area above that stands in for an area on a topic: that on
    /// the whole topic before those on single questions.
    fn stands_in(&self, area: &AreaId, topic: &str) -> Option<&Arc<view::Entry>> {
        let above = self.holding_from_above(area, topic);
        let general = above.iter().find(|(listed, _)| listed.is_general());
        general.or(above.first()).map(|(_, entry)| entry)
    }

    /// How many there are, and how old the oldest is on every day: the first of
    /// each of their days is the day on which the worst of them changes.
    fn more(&self, others: &[&Shown<'a>]) -> Option<view::More> {
        let schedules = || others.iter().map(|(listed, _)| listed.version.schedule);
        let today = self.settings.today;
        Some(view::More {
            count: others.len(),
            state: schedules()
                .map(|schedule| schedule.state_on(today))
                .max()
                .unwrap_or(State::Current)
                .as_str(),
            due: schedules().map(|schedule| schedule.due).min()?.to_string(),
            overdue: schedules().map(|schedule| schedule.overdue).min()?.to_string(),
            outdated: schedules().map(|schedule| schedule.outdated).min()?.to_string(),
        })
    }
}
