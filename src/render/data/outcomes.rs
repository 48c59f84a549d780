//! `outcomes.json`, and the tables of outcomes.

use super::{DataFile, Error, json};
use crate::plan::data::{About, Outcome};
use crate::plan::outcomes::Published;

/// The data files on outcomes; none for a country without any. `records` are
/// those of `published`.
///
/// # Errors
///
/// None that content could cause; see [`Error`].
pub fn files(
    about: &About,
    records: &[Outcome],
    published: &[Published<'_>],
) -> Result<Vec<DataFile>, Error> {
    if records.is_empty() {
        return Ok(Vec::new());
    }
    let mut files = vec![DataFile {
        name: "outcomes.json".to_owned(),
        kind: "outcomes",
        description: "Follow-up figures, with how people were asked",
        schema: Some("outcome"),
        count: records.len(),
        bytes: json::document("outcomes", 1, about, records)?,
    }];
    let current = published.iter().filter(|published| published.is_current());
    files.extend(current.map(|published| DataFile {
        name: published.data_name(),
        kind: "outcomes-table",
        description: "A table of follow-up figures, with HXL tags",
        schema: None,
        count: published.table.rows.len(),
        bytes: published.table.to_csv(),
    }));
    Ok(files)
}
