//! `services/NAME.yaml`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::record::{ChangeRecord, Sensitivity, SourceReference, country_code};
use crate::model::{Interval, LanguageTag, PartialDate, Text};

/// What an organisation offers, to whom and where. Lies in
/// `services/NAME.yaml` below an area. The fields are those of Open Referral
/// HSDS 3.0 (service, organization, location, phone, schedule) in the words of
/// this field, so that the directory exports to it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    title = "Service",
    extend(
        "x-corin-when" = "a service that exists no more",
        "if" = {"properties": {"status": {"const": "defunct"}}, "required": ["status"]},
        "then" = {"required": ["closed_on"]}
    )
)]
pub struct ServiceRecord {
    /// The name of the service.
    #[schemars(extend("x-corin-text" = "name"))]
    pub name: Text,
    /// Other names that it is known by: found by search.
    #[serde(default)]
    #[schemars(extend("x-corin-text" = "name"))]
    pub aliases: Vec<String>,
    /// The organisation that offers it.
    pub organisation: ServiceOrganisation,
    /// What is offered, in a few sentences.
    pub description: Text,
    /// Ids of the topics that it belongs to.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    #[schemars(extend("x-corin-text" = "id"))]
    pub topics: Vec<String>,
    /// What kind of place it is. The address of a shelter is never written here.
    pub facility: Option<Facility>,
    /// Ids of the areas that it serves. Default: the area that the file lies in.
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    #[schemars(extend("x-corin-text" = "id"))]
    pub areas: Vec<String>,
    /// Who can have it.
    pub eligibility: Option<Text>,
    /// Ids of the groups in `network.yaml` that it is meant for. Without any
    /// it is for everybody.
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    #[schemars(extend("x-corin-text" = "id"))]
    pub groups: Vec<String>,
    /// What it costs. Without it, that is not known.
    pub cost: Option<Cost>,
    /// The languages that are spoken there, as BCP 47 tags.
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    pub languages: Vec<LanguageTag>,
    /// Help with other languages, such as interpreters.
    pub interpretation: Option<Text>,
    /// What to bring, and how to ask for it.
    pub application: Option<Text>,
    /// How to reach it.
    #[serde(default)]
    pub contact: ServiceContact,
    /// When it is open.
    #[serde(default)]
    #[schemars(length(max = 60))]
    pub opening_hours: Vec<OpeningHours>,
    /// What else there is to know about when it is open.
    pub opening_note: Option<Text>,
    /// Whether what is offered can be had there at all (in health: the
    /// treatment, the medicine, the specialist).
    pub availability: Option<Availability>,
    /// Whether a person who comes back can in fact get it: distance, cost,
    /// papers, discrimination.
    pub accessibility: Option<Accessibility>,
    /// Where the service stands. Default: active.
    #[serde(default)]
    pub status: ServiceStatus,
    /// Why it does not work, where `status` is not active, and until when if
    /// that is known.
    pub reason: Option<Text>,
    /// When it closed. Required where `status` is `defunct`.
    pub closed_on: Option<PartialDate>,
    /// The service that stands in its place, by its path (`xk/services/ura`).
    #[schemars(extend("x-corin-text" = "id"))]
    pub replaced_by: Option<String>,
    /// The day after which nothing is included. Default: `assured_on`.
    pub as_of: Option<PartialDate>,
    /// When the steward last made sure that all of this is right.
    pub assured_on: PartialDate,
    /// Id of the steward who made sure.
    #[schemars(extend("x-corin-text" = "id"))]
    pub assured_by: String,
    /// How often this must be made sure of. Default: 180d as the priority of
    /// the area changes it.
    pub review_every: Option<Interval>,
    /// The last day on which this may be relied on, if there is one.
    pub valid_until: Option<PartialDate>,
    /// The sources: ids from `sources.yaml`, or whole sources with an `id`.
    #[serde(default)]
    pub sources: Vec<SourceReference>,
    /// Who may read it. Default: public.
    #[serde(default)]
    pub sensitivity: Sensitivity,
    /// What changed, for the page of changes. Default: what the history of the
    /// file says, where the content lies in git.
    #[serde(default)]
    pub changes: Vec<ChangeRecord>,
}

/// An organisation that offers services.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceOrganisation {
    /// Its name.
    #[schemars(extend("x-corin-text" = "name"))]
    pub name: Text,
    /// What it is, in a sentence.
    pub description: Option<Text>,
    /// Its web site.
    #[schemars(url)]
    pub url: Option<String>,
    /// True for a public authority: an office of a state, a region or a town.
    /// Default: false, which says nothing of what it is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub public: bool,
}

/// What kind of place a service is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Facility {
    /// An office or counselling centre.
    Office,
    /// A hospital, clinic or practice.
    Clinic,
    /// A school, kindergarten or training centre.
    School,
    /// A help line.
    Hotline,
    /// It comes to people.
    Mobile,
    /// It is given on line.
    Online,
    /// A place for people at risk to stay. Its address is never published.
    Shelter,
    /// Other accommodation: a transit centre, a hostel.
    Accommodation,
}

impl Facility {
    /// The word used in content files and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Clinic => "clinic",
            Self::School => "school",
            Self::Hotline => "hotline",
            Self::Mobile => "mobile",
            Self::Online => "online",
            Self::Shelter => "shelter",
            Self::Accommodation => "accommodation",
        }
    }
}

/// What a service costs.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// True when nothing is to be paid, false when something is.
    pub free: bool,
    /// How much, for whom, and what is paid back.
    pub note: Option<Text>,
}

/// How to reach a service: public contacts of the organisation, never of a
/// private person.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceContact {
    /// Telephone numbers of the organisation.
    #[serde(default)]
    #[schemars(length(max = 20))]
    pub phones: Vec<Phone>,
    /// E-mail address of the organisation.
    #[schemars(email, extend("x-corin-help" = "write an e-mail address, for example info@example.org"))]
    #[schemars(extend("x-corin-text" = "contact"))]
    pub email: Option<String>,
    /// Web page of the service.
    #[schemars(url)]
    pub url: Option<String>,
    /// Public street address.
    pub address: Option<Address>,
    /// How to get there, or how to reach it otherwise.
    pub note: Option<Text>,
}

/// A telephone number of an organisation.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// The number in quotes, with the country code: "+383 38 000 000".
    #[schemars(
        regex(pattern = "^\\+?[0-9][0-9 ()./-]{1,30}$"),
        extend("x-corin-help" = "write the number in quotes with the country code, for example \"+383 38 200 000\"")
    )]
    #[schemars(extend("x-corin-text" = "contact"))]
    pub number: String,
    /// What it is. Default: office.
    #[serde(default)]
    pub kind: PhoneKind,
    /// The languages that are spoken at it.
    #[serde(default)]
    pub languages: Vec<LanguageTag>,
    /// When or for what.
    pub note: Option<Text>,
}

/// What a telephone number is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneKind {
    /// The number of an office.
    #[default]
    Office,
    /// A help line, on a mobile number too.
    Hotline,
    /// A mobile number that the organisation publishes as its own.
    MobileOffice,
    /// A short number for emergencies.
    Emergency,
}

impl PhoneKind {
    /// The word used in content files and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Hotline => "hotline",
            Self::MobileOffice => "mobile-office",
            Self::Emergency => "emergency",
        }
    }
}

/// A public address.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Street and number, as they are written there.
    #[schemars(extend("x-corin-text" = "name"))]
    pub street: Option<String>,
    /// Town.
    #[schemars(extend("x-corin-text" = "name"))]
    pub town: String,
    /// Postal code.
    #[schemars(extend("x-corin-text" = "name"))]
    pub postal_code: Option<String>,
    /// ISO 3166-1 alpha-2 code of the country.
    #[schemars(extend("pattern" = country_code()["pattern"], "x-corin-help" = country_code()["x-corin-help"]))]
    pub country: Option<String>,
}

/// Hours on some days of the week.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpeningHours {
    /// The days.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub days: Vec<Weekday>,
    /// When it opens, local time: "09:00".
    #[schemars(
        regex(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$"),
        extend("x-corin-help" = "write hours and minutes in quotes, for example \"09:00\"")
    )]
    pub opens: String,
    /// When it closes, local time: "16:30". Up to "24:00".
    #[schemars(
        regex(pattern = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"),
        extend("x-corin-help" = "write hours and minutes in quotes, for example \"16:30\"")
    )]
    pub closes: String,
}

/// A day of the week, as iCalendar writes it (RFC 5545, `BYDAY`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Weekday {
    /// Monday.
    MO,
    /// Tuesday.
    TU,
    /// Wednesday.
    WE,
    /// Thursday.
    TH,
    /// Friday.
    FR,
    /// Saturday.
    SA,
    /// Sunday.
    SU,
}

impl Weekday {
    /// The word used in content files, in string ids and by RFC 5545.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MO => "MO",
            Self::TU => "TU",
            Self::WE => "WE",
            Self::TH => "TH",
            Self::FR => "FR",
            Self::SA => "SA",
            Self::SU => "SU",
        }
    }
}

/// Whether what is offered can be had at all.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Availability {
    /// Whether it can be had.
    pub state: AvailabilityState,
    /// What is missing, since when.
    pub note: Option<Text>,
}

/// Whether something can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AvailabilityState {
    /// It can be had.
    Available,
    /// Some of it, or at times.
    Partly,
    /// It cannot be had.
    NotAvailable,
    /// Nobody knows.
    NotKnown,
}

impl AvailabilityState {
    /// The word used in content files and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Available => "available",
            Self::Partly => "partly",
            Self::NotAvailable => "not-available",
            Self::NotKnown => "not-known",
        }
    }
}

/// Whether a person who comes back can get what is offered.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Accessibility {
    /// Whether they can.
    pub state: AccessibilityState,
    /// What stands in the way, for whom.
    pub note: Option<Text>,
}

/// Whether somebody can get something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AccessibilityState {
    /// They can.
    Accessible,
    /// Some can, or with difficulty.
    Partly,
    /// They cannot.
    NotAccessible,
    /// Nobody knows.
    NotKnown,
}

impl AccessibilityState {
    /// The word used in content files and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accessible => "accessible",
            Self::Partly => "partly",
            Self::NotAccessible => "not-accessible",
            Self::NotKnown => "not-known",
        }
    }
}

/// Where a service stands: the states of HSDS 3.0 (`service.status`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceStatus {
    /// It works.
    #[default]
    Active,
    /// It exists and does not work at the moment.
    Inactive,
    /// It is closed for a time that is known to end.
    TemporarilyClosed,
    /// It exists no more. Its page stays at its address.
    Defunct,
}

impl ServiceStatus {
    /// The word used in content files and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::TemporarilyClosed => "temporarily-closed",
            Self::Defunct => "defunct",
        }
    }
}
