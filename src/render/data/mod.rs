//! The bytes of data files: JSON, CSV with HXL tags.
//!
//! The values are plain records from [`plan::data`](crate::plan::data); here
//! they become files with names that stay (`briefs.json`, `facts.csv`).
//! [`json::document`] and [`csv::table`] are the only ways to bytes, so that
//! all files are alike: the same head, one record a line, the same guards.

pub mod csv;
mod error;
mod file;
pub mod json;
pub mod schemes;

pub use error::Error;
pub use file::DataFile;
