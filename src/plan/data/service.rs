//! `services.json` and `services.csv`.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use super::{Age, PageAge, Scope};
use crate::model::record::{
    Accessibility, Availability, Distance, Facility, OpeningHours, Sensitivity, ServiceContact,
    ServiceOrganisation, ServiceStatus, SourceReference, language_key,
};
use crate::model::{LanguageTag, PartialDate, Text};
use crate::plan::service::Offered;

/// A service: who offers what, to whom and where. Texts are in all their
/// languages, as in the content files.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Service")]
pub struct Service {
    /// Its path: `xk/services/ura`.
    pub id: String,
    /// Id of the area that its file lies in.
    pub area: String,
    /// Its page by language, below the root of the country's site.
    #[schemars(extend("propertyNames" = language_key()))]
    pub addresses: IndexMap<LanguageTag, String>,
    /// Its page on the web in the first language of the country, where the
    /// network has a public address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its name.
    pub name: Text,
    /// Other names that it is known by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The organisation that offers it.
    #[serde(serialize_with = "known")]
    pub organisation: ServiceOrganisation,
    /// What is offered.
    pub description: Text,
    /// Ids of its topics.
    pub topics: Vec<String>,
    /// What kind of place it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facility: Option<Facility>,
    /// Ids of the areas that it serves.
    pub areas: Vec<String>,
    /// Who can have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<Text>,
    /// Ids of the groups that it is meant for.
    pub groups: Vec<String>,
    /// Whether anything is to be paid. Left out where that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free: Option<bool>,
    /// How much, for whom, and what is paid back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_note: Option<Text>,
    /// The languages that are spoken there, as BCP 47 tags. None where that is
    /// not known.
    pub languages: Vec<LanguageTag>,
    /// Help with other languages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interpretation: Option<Text>,
    /// What to bring, and how to ask for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<Text>,
    /// How to reach it. The address of a shelter is never here.
    #[serde(serialize_with = "known")]
    pub contact: ServiceContact,
    /// When it is open, local time. None where that is not known.
    pub opening_hours: Vec<OpeningHours>,
    /// What else there is to know about when it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_note: Option<Text>,
    /// Whether it can be had at all.
    #[serde(serialize_with = "known", skip_serializing_if = "Option::is_none")]
    pub availability: Option<Availability>,
    /// Whether a person who comes back can in fact get it.
    #[serde(serialize_with = "known", skip_serializing_if = "Option::is_none")]
    pub accessibility: Option<Accessibility>,
    /// Where it stands.
    pub status: ServiceStatus,
    /// Why it does not work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// When it closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<PartialDate>,
    /// The service that stands in its place, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// The day, month or year after which nothing is included.
    pub as_of: PartialDate,
    /// When the steward last made sure that all of this is right.
    pub assured_on: PartialDate,
    /// Id of the steward who made sure.
    pub assured_by: String,
    /// The last day on which it may be relied on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<PartialDate>,
    /// Its sources.
    pub sources: Vec<ServiceSource>,
    /// Who may read it, where that is not everybody.
    #[serde(default, skip_serializing_if = "Sensitivity::is_public")]
    pub sensitivity: Sensitivity,
    /// How old it is; left out for one that exists no more.
    #[serde(flatten)]
    pub age: Option<Age>,
}

/// A source of a service. `sources.json` says more.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct ServiceSource {
    /// Its id.
    pub id: String,
    /// How far it is from the fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<Distance>,
}

impl Service {
    /// The services of a country, in its order; those that exist no more too.
    pub fn all(scope: &Scope<'_>) -> Vec<Self> {
        scope.catalogue.services.iter().map(|offered| Self::new(scope, offered)).collect()
    }

    fn new(scope: &Scope<'_>, offered: &Offered<'_>) -> Self {
        let record = offered.record.clone();
        let addresses: IndexMap<LanguageTag, String> = scope
            .country
            .languages
            .iter()
            .map(|language| (language.clone(), offered.address(language)))
            .collect();
        let sources = record.sources.iter().filter_map(|reference| {
            let (id, source) = match reference {
                SourceReference::Shared(id) => (id, scope.network.sources.get(id)?),
                SourceReference::Own { id, source } => (id, &**source),
            };
            Some(ServiceSource { id: id.clone(), distance: source.distance })
        });
        Self {
            id: offered.service.id.path("services"),
            area: offered.area.id.as_str().to_owned(),
            url: addresses.first().and_then(|(_, address)| scope.url(address)),
            addresses,
            sources: sources.collect(),
            contact: ServiceContact { address: offered.public_address().cloned(), ..record.contact },
            areas: offered.areas.iter().map(|area| area.id.as_str().to_owned()).collect(),
            free: record.cost.as_ref().map(|cost| cost.free),
            cost_note: record.cost.and_then(|cost| cost.note),
            age: offered.schedule.as_ref().map(|schedule| Age::new(schedule, scope.today)),
            name: record.name,
            aliases: record.aliases,
            organisation: record.organisation,
            description: record.description,
            topics: record.topics,
            facility: record.facility,
            eligibility: record.eligibility,
            groups: record.groups,
            languages: record.languages,
            interpretation: record.interpretation,
            application: record.application,
            opening_hours: record.opening_hours,
            opening_note: record.opening_note,
            availability: record.availability,
            accessibility: record.accessibility,
            status: record.status,
            reason: record.reason,
            closed_on: record.closed_on,
            replaced_by: record.replaced_by,
            as_of: record.as_of.unwrap_or(record.assured_on),
            assured_on: record.assured_on,
            assured_by: record.assured_by,
            valid_until: record.valid_until,
            sensitivity: record.sensitivity,
        }
    }

    /// How old its page is, for `freshness.json`; `None` for one that exists no
    /// more.
    pub(super) fn page_age(&self, scope: &Scope<'_>) -> Option<PageAge> {
        let (lang, address) = self.addresses.first()?;
        Some(PageAge {
            id: self.id.clone(),
            kind: "service".to_owned(),
            lang: lang.clone(),
            title: scope.say(&self.name, lang.as_str()).to_owned(),
            address: address.clone(),
            url: self.url.clone(),
            area: self.area.clone(),
            topic: self.topics.first().cloned(),
            steward: self.assured_by.clone(),
            reviewed: self.assured_on,
            valid_until: self.valid_until,
            age: self.age?,
        })
    }
}

/// Writes only what is known: a part of a record without its empty fields.
fn known<T: Serialize, S: Serializer>(part: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut value = serde_json::to_value(part).map_err(serde::ser::Error::custom)?;
    drop_unknown(&mut value);
    value.serialize(serializer)
}

fn drop_unknown(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null());
            fields.values_mut().for_each(drop_unknown);
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(drop_unknown),
        _ => {}
    }
}
