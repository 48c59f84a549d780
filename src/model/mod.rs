//! What a network is: areas, topics, briefs, services, schemes, sources, stewards.

mod area;
mod brief;
mod build;
mod changes;
mod consent;
mod country;
mod date;
mod interval;
mod language;
mod network;
pub mod outcome;
pub mod record;
pub mod rules;
pub mod schema;
mod service;
mod standing;
mod synonyms;
mod target;
#[cfg(test)]
mod tests;
mod text;
mod time_zone;
mod topics;

pub use area::{Area, AreaId};
pub use brief::{Brief, BriefId, Genre, Particulars};
pub use build::{Built, Cache, build};
pub use changes::{Change, ChangeKind, Changes, Window};
pub use consent::{NoConsent, shown_voices};
pub use date::{DateProblem, PartialDate};
pub use interval::{Interval, LONGEST_INTERVAL_DAYS, NotAnInterval};
pub use language::{LanguageProblem, LanguageTag};
pub use network::{Country, Network};
pub use outcome::Outcome;
pub use service::{RecordId, Scheme, Service};
pub use standing::{SCHEMES_TOPIC, Standing};
pub use synonyms::SynonymsList;
pub use target::{Refusal, Target, mailbox};
pub use text::Text;
pub use time_zone::{NoTimeZone, TimeZoneName};
pub use topics::TOPIC_LEVELS;
