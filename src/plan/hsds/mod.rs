//! The directory of a country as a package after Open Referral HSDS 3.0.

mod identifiers;
mod objects;

use std::collections::BTreeSet;

use crate::model::record::{Facility, PhoneKind, ServiceRecord, ServiceStatus};
use crate::model::{Area, Text};
use crate::plan::data::Scope;
use crate::plan::service::Offered;

pub use identifiers::identifier;
pub use objects::{
    Address, Attribute, Contact, CostOption, Language, Location, Organization, Phone, Schedule, Service,
    ServiceArea, ServiceAtLocation, Taxonomy, TaxonomyTerm,
};

/// The objects of a country, in the order of its services. Texts are in the
/// first language of the country, or in one that stands in for it.
#[derive(Debug, Default, PartialEq)]
pub struct Package {
    /// Each organisation once: two of the same name are one.
    pub organizations: Vec<Organization>,
    /// All services, those that exist no more too.
    pub services: Vec<Service>,
    /// Where they are given, as far as that is known and may be told.
    pub locations: Vec<Location>,
    /// Which service is given where.
    pub service_at_locations: Vec<ServiceAtLocation>,
    /// Complete addresses.
    pub addresses: Vec<Address>,
    /// Telephone numbers.
    pub phones: Vec<Phone>,
    /// Opening hours.
    pub schedules: Vec<Schedule>,
    /// Languages.
    pub languages: Vec<Language>,
    /// Areas.
    pub service_areas: Vec<ServiceArea>,
    /// What services cost.
    pub cost_options: Vec<CostOption>,
    /// The vocabularies that terms are taken from.
    pub taxonomies: Vec<Taxonomy>,
    /// The terms that are said of some service.
    pub taxonomy_terms: Vec<TaxonomyTerm>,
    /// What is said of which service.
    pub attributes: Vec<Attribute>,
    /// Desks.
    pub contacts: Vec<Contact>,
}

impl Package {
    /// Makes the package; without any service it is empty.
    pub fn new(scope: &Scope<'_>) -> Self {
        let languages = scope.languages();
        let mut maker =
            Maker { scope, languages: &languages, package: Self::default(), said: BTreeSet::new() };
        for offered in &scope.catalogue.services {
            maker.service(offered);
        }
        maker.package
    }
}

struct Maker<'a> {
    scope: &'a Scope<'a>,
    languages: &'a [&'a str],
    package: Package,
    /// The identifiers of organisations, vocabularies and terms that are there.
    said: BTreeSet<String>,
}

impl Maker<'_> {
    fn text(&self, text: &Text) -> String {
        text.get(self.languages).to_owned()
    }

    fn maybe(&self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    fn service(&mut self, offered: &Offered<'_>) {
        let record = offered.record;
        let path = offered.service.id.path("services");
        let id = identifier(&path);
        let organization_id = self.organization(record);
        let aliases = record.aliases.join("; ");
        let service = Service {
            id: id.clone(),
            organization_id: organization_id.clone(),
            name: self.text(&record.name),
            alternate_name: (!aliases.is_empty()).then_some(aliases),
            description: Some(self.text(&record.description)),
            url: record.contact.url.clone(),
            email: record.contact.email.clone(),
            status: status(record.status).to_owned(),
            interpretation_services: self.maybe(record.interpretation.as_ref()),
            application_process: self.maybe(record.application.as_ref()),
            fees_description: self.maybe(record.cost.as_ref().and_then(|cost| cost.note.as_ref())),
            eligibility_description: self.maybe(record.eligibility.as_ref()),
            assured_date: Some(record.assured_on.first_day().to_string()),
            alert: self.maybe(record.reason.as_ref()),
        };
        self.package.services.push(service);
        self.location(offered, &path, &id, &organization_id);
        self.reach(record, &path, &id);
        self.hours(record, &path, &id);
        for language in &record.languages {
            self.package.languages.push(Language {
                id: identifier(&format!("{path}/languages/{language}")),
                service_id: Some(id.clone()),
                ..spoken(language.as_str())
            });
        }
        for area in &offered.areas {
            self.package.service_areas.push(ServiceArea {
                id: identifier(&format!("{path}/areas/{}", area.id)),
                service_id: Some(id.clone()),
                name: Some(area.name(self.languages).to_owned()),
                description: Some(area.id.to_string()),
            });
        }
        if let Some(cost) = &record.cost {
            let amount_description = self.maybe(cost.note.as_ref());
            self.package.cost_options.push(CostOption {
                id: identifier(&format!("{path}/cost")),
                service_id: id.clone(),
                option: Some(offered.cost().to_owned()),
                amount: cost.free.then_some(0),
                amount_description,
            });
        }
        self.terms(record, &path, &id);
    }

    /// The organisation by its name: it has no other identity.
    fn organization(&mut self, record: &ServiceRecord) -> String {
        let organisation = &record.organisation;
        let name = self.text(&organisation.name);
        let id = identifier(&format!("{}/organisations/{name}", self.scope.country.id()));
        if self.said.insert(id.clone()) {
            let description = self.maybe(organisation.description.as_ref()).unwrap_or_else(|| name.clone());
            let website = organisation.url.clone();
            self.package.organizations.push(Organization { id: id.clone(), name, description, website });
        }
        id
    }

    /// Where it is given: by its address, or on line. Of a shelter nothing is told.
    fn location(&mut self, offered: &Offered<'_>, path: &str, service: &str, organization: &str) {
        let record = offered.record;
        let is_virtual = matches!(record.facility, Some(Facility::Online | Facility::Hotline));
        let address = offered.public_address();
        if address.is_none() && !is_virtual {
            return;
        }
        let id = identifier(&format!("{path}/location"));
        let lines = address.map(|address| {
            let lines = [address.street.as_ref(), address.postal_code.as_ref(), Some(&address.town)];
            lines.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
        });
        self.package.locations.push(Location {
            id: id.clone(),
            location_type: if address.is_some() { "physical" } else { "virtual" }.to_owned(),
            organization_id: Some(organization.to_owned()),
            name: Some(self.text(&record.name)),
            description: lines,
            url: record.contact.url.clone().filter(|_| address.is_none()),
        });
        let description = self.maybe(record.contact.note.as_ref());
        self.package.service_at_locations.push(ServiceAtLocation {
            id: identifier(&format!("{path}/service-at-location")),
            service_id: service.to_owned(),
            location_id: id.clone(),
            description,
        });
        let province = self.province(offered.area);
        let own = self.scope.country.area().and_then(|area| area.record.codes.iso.clone());
        let complete = address.and_then(|address| {
            Some(Address {
                id: identifier(&format!("{path}/address")),
                location_id: id,
                address_1: address.street.clone()?,
                city: address.town.clone(),
                state_province: province?,
                postal_code: address.postal_code.clone()?,
                country: address.country.clone().or(own)?,
                address_type: "physical".to_owned(),
            })
        });
        self.package.addresses.extend(complete);
    }

    /// The name of the area below the country that an area lies in.
    fn province(&self, area: &Area) -> Option<String> {
        let mut here = Some(area.id.clone());
        while let Some(id) = here {
            if id.depth() == 1 {
                return Some(self.scope.country.find_area(&id)?.name(self.languages).to_owned());
            }
            here = id.parent();
        }
        None
    }

    fn reach(&mut self, record: &ServiceRecord, path: &str, service: &str) {
        for (index, phone) in record.contact.phones.iter().enumerate() {
            let path = format!("{path}/phones/{}", index + 1);
            let id = identifier(&path);
            let kind = if phone.kind == PhoneKind::MobileOffice { "cell" } else { "voice" };
            let description = self.maybe(phone.note.as_ref());
            for language in &phone.languages {
                self.package.languages.push(Language {
                    id: identifier(&format!("{path}/languages/{language}")),
                    phone_id: Some(id.clone()),
                    ..spoken(language.as_str())
                });
            }
            self.package.phones.push(Phone {
                id,
                service_id: Some(service.to_owned()),
                number: phone.number.clone(),
                r#type: Some(kind.to_owned()),
                description,
            });
        }
        if let Some(email) = &record.contact.email {
            let department = Some(self.text(&record.organisation.name));
            self.package.contacts.push(Contact {
                id: identifier(&format!("{path}/contact")),
                service_id: Some(service.to_owned()),
                department,
                email: Some(email.clone()),
            });
        }
    }

    fn hours(&mut self, record: &ServiceRecord, path: &str, service: &str) {
        let description = self.maybe(record.opening_note.as_ref());
        let id = |number: usize| identifier(&format!("{path}/schedules/{number}"));
        let service_id = Some(service.to_owned());
        if record.opening_hours.is_empty() && description.is_some() {
            self.package.schedules.push(Schedule {
                id: id(0),
                service_id,
                description,
                ..Schedule::default()
            });
            return;
        }
        for (index, hours) in record.opening_hours.iter().enumerate() {
            let days: Vec<&str> = hours.days.iter().map(|day| day.as_str()).collect();
            // The end of a day is no time of that day in HSDS.
            let closes = if hours.closes == "24:00" { "23:59" } else { &hours.closes };
            self.package.schedules.push(Schedule {
                id: id(index + 1),
                service_id: service_id.clone(),
                freq: Some("WEEKLY".to_owned()),
                interval: Some(1),
                wkst: Some("MO".to_owned()),
                byday: Some(days.join(",")),
                opens_at: Some(hours.opens.clone()),
                closes_at: Some(closes.to_owned()),
                description: description.clone(),
                notes: Some(zone_of_hours()),
            });
        }
    }

    fn terms(&mut self, record: &ServiceRecord, path: &str, service: &str) {
        let network = &self.scope.network.record;
        for topic in &record.topics {
            let Some(known) = network.topics.get(topic) else { continue };
            let name = self.text(&known.name);
            self.attribute("topics", topic, &name, None, path, service);
        }
        for group in &record.groups {
            let Some(known) = network.groups.get(group) else { continue };
            let name = self.text(&known.name);
            self.attribute("groups", group, &name, None, path, service);
        }
        if let Some(facility) = record.facility {
            self.attribute("facilities", facility.as_str(), facility.as_str(), None, path, service);
        }
        if let Some(availability) = &record.availability {
            let (state, note) = (availability.state.as_str(), self.maybe(availability.note.as_ref()));
            self.attribute("availability", state, state, note, path, service);
        }
        if let Some(accessibility) = &record.accessibility {
            let (state, note) = (accessibility.state.as_str(), self.maybe(accessibility.note.as_ref()));
            self.attribute("accessibility", state, state, note, path, service);
        }
    }

    fn attribute(
        &mut self,
        taxonomy: &str,
        term: &str,
        name: &str,
        value: Option<String>,
        path: &str,
        service: &str,
    ) {
        let taxonomy_id = identifier(taxonomy);
        if self.said.insert(taxonomy_id.clone()) {
            self.package.taxonomies.push(Taxonomy {
                id: taxonomy_id.clone(),
                name: taxonomy.to_owned(),
                description: describe(taxonomy).to_owned(),
            });
        }
        let code = format!("{taxonomy}/{term}");
        let taxonomy_term_id = identifier(&code);
        if self.said.insert(taxonomy_term_id.clone()) {
            self.package.taxonomy_terms.push(TaxonomyTerm {
                id: taxonomy_term_id.clone(),
                code: Some(code.clone()),
                name: name.to_owned(),
                description: name.to_owned(),
                taxonomy_id: Some(taxonomy_id),
            });
        }
        self.package.attributes.push(Attribute {
            id: identifier(&format!("{path}/{code}")),
            link_id: service.to_owned(),
            taxonomy_term_id,
            link_type: Some(taxonomy.to_owned()),
            link_entity: "service".to_owned(),
            value,
        });
    }
}

/// In which time zone opening hours are. HSDS asks for the offset from UTC at each
/// time, which a zone does not have all year, and corin does not know the zone: a
/// zone that the network or the area names is to be said here, and nowhere else.
fn zone_of_hours() -> String {
    "Local time at the place of the service; the time zone is not known".to_owned()
}

fn describe(taxonomy: &str) -> &'static str {
    match taxonomy {
        "topics" => "What a service is about",
        "groups" => "For whom a service is meant",
        "facilities" => "What kind of place a service is",
        "availability" => "Whether what is offered can be had at all",
        _ => "Whether people who come back can get what is offered",
    }
}

/// The word of HSDS for a status.
fn status(status: ServiceStatus) -> &'static str {
    match status {
        ServiceStatus::TemporarilyClosed => "temporarily closed",
        other => other.as_str(),
    }
}

/// A language by its tag; HSDS asks for the code of ISO 639.
fn spoken(tag: &str) -> Language {
    Language {
        name: Some(tag.to_owned()),
        code: tag.split('-').next().map(str::to_owned),
        ..Language::default()
    }
}
