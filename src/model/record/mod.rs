//! The records that content files hold, as types.
//!
//! These types are the one description of the content format: the JSON
//! Schemas in `schemas/` are generated from them and their doc comments, and
//! a test fails when a committed schema differs. `x-corin-help` in a schema is
//! the sentence that a diagnostic shows when the value does not fit.

mod area;
mod brief;
mod network;
mod source;
mod steward;

pub use area::{AreaCodes, AreaKind, AreaRecord, ContactPoint, Priority};
pub use brief::{Audience, BriefRecord, Fact, SourceReference, Status, TranslationOrigin};
pub use network::{CheckSetting, Host, NetworkRecord, Publisher, TopicRecord};
pub use source::{Distance, SourceKind, SourceRecord};
pub use steward::StewardRecord;
