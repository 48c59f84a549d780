//! The bytes of data files: JSON, CSV with HXL tags, iCalendar.
//!
//! The values are plain records from [`plan::data`](crate::plan::data); here
//! they become files with names that stay (`briefs.json`, `facts.csv`).
//! [`json::document`] and [`csv::table`] are the only ways to bytes, so that
//! all files are alike: the same head, one record a line, the same guards.

pub mod areas;
pub mod calendar;
mod country;
pub mod csv;
mod error;
pub mod facts;
mod file;
pub mod hsds;
mod index;
pub mod json;
pub mod outcomes;
pub mod schema;
pub mod schemes;
pub mod services;

pub use country::files;
pub use error::Error;
pub use file::DataFile;
pub use index::{countries, entry, freshness, index};
