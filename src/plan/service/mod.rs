//! Services: which of them are published, their pages, and the directory.

mod directory;
mod document;
mod listing;
mod page;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::freshness::{Schedule, State, service_schedule};
use crate::model::record::{Address, Facility, ServiceRecord, ServiceStatus};
use crate::model::{Area, AreaId, Country, LanguageTag, Network, Service, Text};
use crate::plan::address;
use crate::plan::country::Shelf;
use crate::plan::view;

pub(super) use directory::directory;
pub(super) use document::documents;
pub use listing::Listing;
pub(super) use page::page;

/// A service that gets a page.
pub struct Offered<'a> {
    /// The service.
    pub service: &'a Service,
    /// What it says.
    pub record: &'a ServiceRecord,
    /// The area that its file lies in.
    pub area: &'a Arc<Area>,
    /// The areas that it serves.
    pub areas: Vec<&'a Arc<Area>>,
    /// When it changes its state; `None` for one that exists no more.
    pub schedule: Option<Schedule>,
}

impl<'a> Offered<'a> {
    /// The services of a country that get a page, in the order of the country:
    /// sound ones on known areas, and not in one of the files `left_out`.
    pub fn all(network: &'a Network, country: &'a Country, left_out: &BTreeSet<Arc<str>>) -> Vec<Self> {
        let of_topic = Some(network.record.review_interval("services"));
        let offered = country.services.iter().filter_map(|service| {
            let record = service.record.as_ref()?;
            let area = country.find_area(&service.id.area)?;
            let areas: Vec<&Arc<Area>> =
                service.areas().iter().filter_map(|id| country.find_area(id)).collect();
            if left_out.contains(&service.file.path) {
                return None;
            }
            let schedule = service_schedule(record, of_topic, area.priority);
            Some(Self { service, record, area, areas, schedule })
        });
        offered.collect()
    }

    /// True when lists and search show it: it exists.
    pub fn is_listed(&self) -> bool {
        self.record.status != ServiceStatus::Defunct
    }

    /// How old it is on a day; `None` for one that exists no more.
    pub fn state_on(&self, day: Date) -> Option<State> {
        Some(self.schedule.as_ref()?.state_on(day))
    }

    /// Address of its page in a language.
    pub fn address(&self, language: &LanguageTag) -> String {
        address::record(language, &self.service.id.area, "services", &self.service.id.stem)
    }

    /// The address that may be published: never that of a shelter, whatever
    /// the checks let through.
    pub fn public_address(&self) -> Option<&'a Address> {
        let is_shelter = self.record.facility == Some(Facility::Shelter);
        self.record.contact.address.as_ref().filter(|_| !is_shelter)
    }

    /// `free`, `paid` or `not-known`: three things.
    pub fn cost(&self) -> &'static str {
        match &self.record.cost {
            None => "not-known",
            Some(cost) if cost.free => "free",
            Some(_) => "paid",
        }
    }
}

/// Address of the directory of a country in a language.
pub fn directory_address(language: &LanguageTag, country: &str) -> String {
    address::record(language, &AreaId::new(country), "services", "index")
}

impl Shelf<'_> {
    /// A text in the language of the pages, or in the first that stands in for
    /// it, with that language.
    pub fn said(&self, text: &Text) -> view::Said {
        self.said_by(text, self.author())
    }

    /// Where the directory is; `None` where it would list nothing.
    pub fn directory_link(&self) -> Option<view::DirectoryLink> {
        let count = self.services.len();
        let address = directory_address(self.language, self.country.id());
        (count > 0).then_some(view::DirectoryLink { address, count })
    }

    fn service_freshness(&self, offered: &Offered<'_>) -> Option<view::Freshness> {
        let schedule = offered.schedule.as_ref()?;
        let record = offered.record;
        Some(view::Freshness {
            state: schedule.state_on(self.settings.today).as_str(),
            reviewed: self.say(record.assured_on),
            as_of: self.say(record.as_of.unwrap_or(record.assured_on)),
            due: self.say_day(schedule.due),
            overdue: self.say_day(schedule.overdue),
            outdated: self.say_day(schedule.outdated),
            valid_until: record.valid_until.map(|date| self.say(date)),
        })
    }

    fn group_names(&self, ids: &[String]) -> Vec<view::Choosable> {
        let names = self.chain_tags();
        let groups = self.network.record.groups.iter().filter(|(id, _)| ids.contains(id));
        let mut groups: Vec<view::Choosable> = groups
            .map(|(id, group)| view::Choosable { id: id.clone(), name: group.name.get(&names).to_owned() })
            .collect();
        self.order.sort(&mut groups, |group| (&group.name, &group.id));
        groups
    }
}
