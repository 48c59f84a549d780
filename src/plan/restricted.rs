//! The pages that are for counsellors only.

use crate::model::record::Sensitivity;
use crate::plan::address;
use crate::plan::country::Shelf;

/// The addresses of the pages in the language of the shelf, and in those that
/// stand in for it, that are not for everybody; sorted.
pub fn restricted(shelf: &Shelf<'_>) -> Vec<String> {
    let is_restricted = |sensitivity| sensitivity != Sensitivity::Public;
    let mut addresses = Vec::new();
    for text in shelf.country.texts() {
        if text.record.as_ref().is_none_or(|record| !is_restricted(record.sensitivity)) {
            continue;
        }
        addresses.push(match text.id.genre.directory() {
            None => address::brief(&text.language, &text.id.area, &text.id.stem, text.id.audience),
            Some(directory) => address::record(&text.language, &text.id.area, directory, &text.id.stem),
        });
    }
    let services = shelf.country.services.iter().filter_map(|service| {
        let record = service.record.as_ref()?;
        is_restricted(record.sensitivity).then_some(("services", &service.id))
    });
    let schemes = shelf.country.schemes.iter().filter_map(|scheme| {
        let record = scheme.record.as_ref()?;
        is_restricted(record.sensitivity).then_some(("schemes", &scheme.id))
    });
    let outcomes = shelf.country.outcomes.iter().filter_map(|outcome| {
        let record = outcome.record.as_ref()?;
        is_restricted(record.sensitivity).then_some(("outcomes", &outcome.id))
    });
    let records = services.chain(schemes).chain(outcomes);
    addresses.extend(
        records.map(|(directory, id)| address::record(shelf.language, &id.area, directory, &id.stem)),
    );
    addresses.sort();
    addresses
}
