//! What a network says, as plain records for programs.
//!
//! The records are the description of the data files: their schemas in
//! `schemas/data/` and the tables in `docs/data.md` are generated from them.
//! Names of fields are those of the content files; dates are ISO 8601; what is
//! not known is left out. They hold what the network holds that they are made
//! from: what readers may not see is taken out of it before the plan.

mod about;
mod alert;
mod answer;
mod area;
mod brief;
mod country;
mod day;
mod fact;
mod freshness;
mod listing;
mod outcome;
mod schemes;
mod scope;
mod service;
mod source;
mod steward;
mod text;
mod topic;
mod voice;

pub use about::About;
pub use alert::Alert;
pub use answer::Answer;
pub use area::Area;
pub use brief::{Age, Brief};
pub use country::{CountryEntry, CountryRecords};
pub use day::Day;
pub use fact::Fact;
pub use freshness::PageAge;
pub use listing::FileEntry;
pub use outcome::{Outcome, OutcomeColumn, OutcomeRow, PublishedFigure};
pub use schemes::{MatrixCellData, MatrixData, SchemeData, SchemeRow, matrices, rows, schemes};
pub use scope::{Scope, base_url};
pub use service::{Service, ServiceSource};
pub use source::Source;
pub use steward::{PageCounts, Steward};
pub use text::{CitedSource, Section, Text, TextFact};
pub use topic::Topic;
pub use voice::Voice;
