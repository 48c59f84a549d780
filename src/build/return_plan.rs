//! The return plan of a country in a language: its page, and the data beside it.

use std::borrow::Cow;

use crate::build::Error;
use crate::build::country::Workshop;
use crate::build::make::put;
use crate::plan::country::Shelf;
use crate::plan::{PlannedPage, return_plan};
use crate::render::plan_files;

/// Hands the data over and plans the page.
pub(super) fn make(workshop: &Workshop<'_>, shelf: &Shelf<'_>) -> Result<PlannedPage, Error> {
    let id = shelf.country.id();
    let tag = shelf.language.as_str();
    let files = plan_files(tag, &return_plan::data(shelf)).map_err(|source| Error::ReturnPlan {
        country: id.to_owned(),
        language: tag.to_owned(),
        source,
    })?;
    let first = files.first().map(|file| file.address.clone()).unwrap_or_default();
    for file in files {
        put(workshop.output, &format!("{id}/{}", file.address), Cow::Owned(file.bytes))?;
    }
    Ok(return_plan::page(shelf, first))
}
