//! Why a data file could not be made.

/// A record that a format cannot hold. No content can cause it; it stands for
/// a fault of the program, told instead of hidden.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// JSON cannot hold it.
    #[error("a record cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// CSV cannot hold it.
    #[error("a row cannot be written as CSV: {0}")]
    Csv(#[from] ::csv::Error),
}
