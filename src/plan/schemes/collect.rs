//! The schemes of a country that have pages, and what their pages share.

use std::collections::{BTreeMap, BTreeSet};

use crate::freshness::Schedule;
use crate::model::record::{Component, Given, Priority, SchemeRecord, Stage};
use crate::model::{AreaId, PartialDate, Scheme, Standing};
use crate::plan::address;
use crate::plan::brief::source_view;
use crate::plan::country::Shelf;
use crate::plan::dates::Dates;
use crate::plan::speaker::Speaker;
use crate::plan::view;

/// A scheme with its record.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    /// The scheme.
    pub scheme: &'a Scheme,
    /// What it says.
    pub record: &'a SchemeRecord,
    /// Where it stands on the day of the build.
    pub standing: Standing,
    /// When it changes its state; `None` for a closed one.
    pub schedule: Option<Schedule>,
}

/// The schemes of a country in one language.
pub struct Assistance<'a> {
    /// The country in that language.
    pub shelf: &'a Shelf<'a>,
    /// Says their texts.
    pub speaker: Speaker<'a>,
    /// The schemes that have pages, by name.
    pub schemes: Vec<Found<'a>>,
    /// The areas that have a matrix of their own, in the order of lists:
    /// the country itself, and places with schemes of their own.
    pub areas: Vec<AreaId>,
}

impl<'a> Assistance<'a> {
    /// The schemes of the country of a shelf, said in its language; `None` when
    /// there is none.
    pub fn of(shelf: &'a Shelf<'a>) -> Option<Self> {
        Self::said_by(shelf, Speaker::of(shelf)?)
    }

    fn said_by(shelf: &'a Shelf<'a>, speaker: Speaker<'a>) -> Option<Self> {
        let today = shelf.settings.today;
        let mut schemes: Vec<Found<'a>> = shelf
            .country
            .schemes
            .iter()
            .filter(|scheme| !shelf.settings.left_out.contains(&scheme.file.path))
            .filter_map(|scheme| {
                let record = scheme.record.as_ref()?;
                shelf.area(&scheme.id.area)?;
                let area = shelf.country.find_area(&scheme.id.area);
                let priority = area.map_or(Priority::B, |area| area.priority);
                let schedule = record.schedule(&shelf.network.record, priority);
                Some(Found { scheme, record, standing: record.standing_on(today), schedule })
            })
            .collect();
        if schemes.is_empty() {
            return None;
        }
        shelf.order.sort(&mut schemes, |found| (found.record.name.get(&speaker.tags), &found.scheme.id.stem));
        let open = schemes.iter().filter(|found| found.standing != Standing::Closed);
        let named: BTreeSet<AreaId> = open.flat_map(|found| found.scheme.areas()).collect();
        let ids = shelf.in_order.iter().map(|area| &area.id);
        let areas = ids.filter(|id| id.depth() == 0 || named.contains(id)).cloned().collect();
        Some(Self { shelf, speaker, schemes, areas })
    }

    /// Address of the matrix that holds for an area: its own, or that of the
    /// nearest area above.
    pub fn matrix_for(&self, area: &AreaId) -> String {
        let nearest = std::iter::successors(Some(area.clone()), AreaId::parent)
            .find(|area| self.areas.contains(area))
            .unwrap_or_else(|| AreaId::new(self.shelf.country.id()));
        address::record(self.shelf.language, &nearest, "schemes", "index")
    }

    /// The addresses of [`Self::matrix_for`] for all areas of the country.
    pub fn matrices(&self) -> BTreeMap<String, String> {
        let ids = self.shelf.country.areas.iter().map(|area| &area.id);
        ids.map(|id| (id.as_str().to_owned(), self.matrix_for(id))).collect()
    }

    /// Where a scheme has its page.
    pub fn address(&self, scheme: &Scheme) -> String {
        address::record(self.shelf.language, &scheme.id.area, "schemes", &scheme.id.stem)
    }

    /// A host country by its code.
    pub fn host(&self, code: &str) -> view::HostName {
        let record = self.shelf.network.record.hosts.get(code);
        view::HostName {
            code: code.to_owned(),
            name: record.map_or_else(|| code.to_owned(), |host| self.speaker.name(&host.name)),
            address: address::host(self.shelf.language, code),
        }
    }

    /// Which of two host countries comes first in lists.
    pub fn compare_hosts(&self, one: &str, other: &str) -> std::cmp::Ordering {
        self.shelf.order.compare(&self.host(one).name, &self.host(other).name).then_with(|| one.cmp(other))
    }

    /// How old a scheme is.
    pub fn freshness(&self, found: &Found<'_>) -> Option<view::Freshness> {
        let schedule = found.schedule?;
        let say = |day| self.speaker.say(PartialDate::Day(day));
        Some(view::Freshness {
            state: schedule.state_on(self.shelf.settings.today).as_str(),
            reviewed: self.speaker.say(found.record.reviewed),
            as_of: self.speaker.say(found.record.as_of),
            due: say(schedule.due),
            overdue: say(schedule.overdue),
            outdated: say(schedule.outdated),
            valid_until: found.record.until.map(|date| self.speaker.say(date)),
        })
    }

    /// A link to a scheme.
    pub fn link(&self, found: &Found<'_>) -> view::SchemeLink {
        view::SchemeLink {
            name: self.speaker.said(&found.record.name),
            address: self.address(found.scheme),
            as_of: self.speaker.say(found.record.as_of),
            until: found.record.until.map(|date| self.speaker.say(date)),
            last_day: last_day(found.record),
            freshness: self.freshness(found),
        }
    }

    /// What a scheme says on each component, in the order of the network.
    pub fn components(&self, record: &SchemeRecord) -> Vec<view::ComponentView> {
        let vocabulary = &self.shelf.network.record.components;
        let known = vocabulary.iter().filter_map(|(id, entry)| {
            let component = record.components.get(id)?;
            let stage = component.stage.unwrap_or(entry.stage);
            Some(self.component(id, self.speaker.name(&entry.name), stage, component, record))
        });
        known.collect()
    }

    fn component(
        &self,
        id: &str,
        name: String,
        stage: Stage,
        component: &Component,
        record: &SchemeRecord,
    ) -> view::ComponentView {
        let money = |amounts: &[crate::model::record::Amount]| {
            amounts.iter().map(|amount| self.speaker.money(amount)).collect()
        };
        let source = component.source.as_deref().and_then(|id| {
            let index = record.sources.iter().position(|source| source.id() == id)?;
            let reference = record.sources.get(index)?;
            let source = crate::plan::brief::record_of(self.shelf, reference)?;
            Some(source_view(self.shelf, id, source, index + 1, None))
        });
        view::ComponentView {
            id: id.to_owned(),
            name,
            stage: stage.as_str(),
            given: given(component.given),
            cash: money(&component.cash),
            in_kind: component.in_kind.as_ref().map(|text| self.speaker.said(text)),
            in_kind_value: money(&component.in_kind_value),
            note: component.note.as_ref().map(|text| self.speaker.said(text)),
            source,
        }
    }

    /// The schemes of a host country as lists show them: closed ones are not
    /// among them.
    pub fn lines(&self, host: &str) -> Vec<view::SchemeLine> {
        let open = self.schemes.iter().filter(|found| found.standing != Standing::Closed);
        let own = open.filter(|found| found.record.host == host);
        let line = |found: &Found<'_>| view::SchemeLine {
            scheme: self.link(found),
            areas: self.area_names(found.scheme),
            mode: found.record.mode.as_str(),
            standing: found.standing.as_str(),
            components: self.components(found.record),
        };
        own.map(line).collect()
    }

    fn area_names(&self, scheme: &Scheme) -> Vec<String> {
        let find = |id: &AreaId| self.shelf.country.find_area(id);
        scheme.areas().iter().filter_map(find).map(|area| area.name(&self.speaker.tags).to_owned()).collect()
    }
}

/// What each host country gives to people who return to a country, by code,
/// for the pages of the network in a language: said by `speaker`, with
/// addresses from the root of the network.
pub fn lines_for_network<'a>(
    shelf: &'a Shelf<'a>,
    tags: Vec<&'a str>,
    dates: &'a Dates,
) -> BTreeMap<String, view::HostCountry> {
    let speaker = Speaker::new(tags, shelf.author(), dates, shelf.settings.name_language);
    let Some(assistance) = Assistance::said_by(shelf, speaker) else { return BTreeMap::new() };
    let id = shelf.country.id();
    let name = shelf.country.area().map_or(id, |area| area.name(&assistance.speaker.tags));
    let hosts = shelf.network.record.hosts.keys().filter_map(|host| {
        let mut schemes = assistance.lines(host);
        for line in &mut schemes {
            line.scheme.address = format!("{id}/{}", line.scheme.address);
        }
        let address = format!("{id}/{}", address::host(shelf.language, host));
        let country = view::HostCountry { name: name.to_owned(), address, schemes };
        (!country.schemes.is_empty()).then(|| (host.clone(), country))
    });
    hosts.collect()
}

/// The word for what is given.
pub(super) fn given(given: Given) -> &'static str {
    match given {
        Given::Yes => "yes",
        Given::No => "no",
    }
}

/// The last day on which a scheme can be had.
pub(super) fn last_day(record: &SchemeRecord) -> Option<String> {
    record.until.map(|until| until.last_day().to_string())
}
