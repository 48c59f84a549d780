//! The records that content files hold, as types.
//!
//! These types are the one description of the content format: the JSON
//! Schemas in `schemas/` are generated from them and their doc comments, and
//! a test fails when a committed schema differs. `x-corin-help` in a schema is
//! the sentence that a diagnostic shows when the value does not fit;
//! `x-corin-text` says that a text is not prose, but a `name`, a `contact` of
//! an organisation, an `id` of something that must exist, or prose with a date
//! of its own (`dated`): see [`crate::model::schema::walk`], on which all rules
//! about text run. `x-corin-languages: any` stands where texts in languages
//! that the network does not have are welcome.

mod alert;
mod answer;
mod area;
mod brief;
mod changes;
mod network;
mod outcome;
mod scheme;
mod sensitivity;
mod service;
mod source;
mod steward;
mod synonyms;
mod voice;

pub use alert::{AlertRecord, Severity};
pub use answer::AnswerRecord;
pub use area::{AreaCodes, AreaKind, AreaRecord, ContactPoint, Priority};
pub use brief::{Audience, BriefRecord, Fact, SourceReference, Status, TranslationOrigin, VariantOrigin};
pub use changes::{ChangeRecord, ChangeWord, ChangesSetting, LONGEST_WINDOW_DAYS};
pub use network::{CheckSetting, ComponentRecord, GroupRecord, Host, NetworkRecord, Publisher, TopicRecord};
pub use outcome::{Answered, Answers, ChartKind, OutcomeRecord, Period, Totals, Unit};
pub use scheme::{
    Amount, AmountPer, Component, Conditions, Given, ReturnMode, SchemeRecord, SchemeStatus, Stage,
};
pub use sensitivity::Sensitivity;
pub use service::{
    Accessibility, AccessibilityState, Address, Availability, AvailabilityState, Cost, Facility,
    OpeningHours, Phone, PhoneKind, ServiceContact, ServiceOrganisation, ServiceRecord, ServiceStatus,
    Weekday,
};
pub use source::{Distance, SourceKind, SourceList, SourceRecord};
pub use steward::{StewardList, StewardRecord};
pub use synonyms::{NearRecord, SynonymsRecord};
pub use voice::{Consent, ConsentScope, VoiceRecord};

use serde_json::{Value, json};

/// Schema of the names that are parts of addresses: topics.
fn slug() -> Value {
    json!({
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "x-corin-help": "use lower-case letters from a to z, digits and single hyphens",
    })
}

/// Schema of the ids that sources, stewards and facts are called by.
fn identifier() -> Value {
    json!({"pattern": identifier_pattern(), "x-corin-help": identifier_help()})
}

fn identifier_pattern() -> &'static str {
    "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$"
}

fn identifier_help() -> &'static str {
    "use letters from a to z, digits, hyphens, dots and underscores, at most 80"
}

/// Schema of the keys of a map by language.
pub(crate) fn language_key() -> Value {
    json!({
        "format": "corin-language",
        "x-corin-help": "write a BCP 47 tag, for example en, fr, sr-Latn or ckb",
    })
}

/// Schema of the keys of host countries.
fn country_code() -> Value {
    json!({
        "pattern": "^[A-Z]{2}$",
        "x-corin-help": "write the ISO 3166-1 code of the country, for example SE",
    })
}
