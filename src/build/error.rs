//! Why a site could not be made.

use crate::render::ThemeError;
use crate::{search, write};

/// A failure that is no finding in content.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Reading the network failed.
    #[error(transparent)]
    Load(#[from] crate::error::Error),
    /// Writing the site failed.
    #[error(transparent)]
    Write(#[from] write::Error),
    /// A template, string or style of the theme has errors.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// A data file could not be made.
    #[error(transparent)]
    Data(#[from] crate::render::data::Error),
    /// A search index could not be made.
    #[error("the search index of {country} in {language} could not be made: {source}")]
    Search {
        /// The country.
        country: String,
        /// The language.
        language: String,
        /// What went wrong.
        source: search::Error,
    },
    /// The data of return plans could not be written.
    #[error("the data of return plans of {country} in {language} could not be made: {source}")]
    ReturnPlan {
        /// The country.
        country: String,
        /// The language.
        language: String,
        /// What went wrong.
        source: serde_json::Error,
    },
    /// A page would have an address that no file can have.
    #[error("a page cannot have the address {address}: {problem}")]
    Address {
        /// The address.
        address: String,
        /// Why not.
        problem: write::PathProblem,
    },
    /// `--area` names no country.
    #[error("there is no country or return area {0} in the network")]
    UnknownArea(String),
}
