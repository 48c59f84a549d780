//! Alerts, answers, voices, services, schemes and outcomes among the pages that changed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Subject;
use crate::model::{AreaId, RecordId, Text};
use crate::plan::catalogue::Work;
use crate::plan::country::Shelf;
use crate::plan::{PlannedPage, address, view};

/// The records that have a page among those planned, by the path of their file:
/// what is not for the readers of this site has none.
pub(super) fn subjects(shelf: &Shelf<'_>, planned: &[PlannedPage]) -> BTreeMap<Arc<str>, Subject> {
    let addresses: BTreeSet<&str> = planned.iter().map(|planned| planned.page.address.as_str()).collect();
    let catalogue = shelf.catalogue;
    let texts = catalogue.alerts.iter().chain(&catalogue.answers).chain(&catalogue.voices);
    let mut subjects: BTreeMap<Arc<str>, Subject> = texts
        .filter_map(|work| text(shelf, work))
        .filter(|(_, subject)| has_page(subject, &addresses))
        .collect();
    let services = shelf.country.services.iter().filter_map(|service| {
        let name = &service.record.as_ref()?.name;
        Some((Arc::clone(&service.file.path), record(shelf, &service.id, "services", name)))
    });
    let schemes = shelf.country.schemes.iter().filter_map(|scheme| {
        let name = &scheme.record.as_ref()?.name;
        Some((Arc::clone(&scheme.file.path), record(shelf, &scheme.id, "schemes", name)))
    });
    let outcomes = shelf.outcomes.iter().map(|published| {
        let outcome = record(shelf, published.id, "outcomes", &published.record.title);
        (Arc::clone(&published.file.path), outcome)
    });
    subjects
        .extend(services.chain(schemes).chain(outcomes).filter(|(_, subject)| has_page(subject, &addresses)));
    subjects
}

fn has_page(subject: &Subject, addresses: &BTreeSet<&str>) -> bool {
    subject.address.as_deref().is_some_and(|address| addresses.contains(address))
}

fn text(shelf: &Shelf<'_>, work: &Work<'_>) -> Option<(Arc<str>, Subject)> {
    let version = work.version_in(shelf.language)?;
    let directory = work.genre.directory()?;
    let subject = Subject {
        title: version.record.title.clone(),
        summary: version.record.summary.clone(),
        address: Some(address::record(shelf.language, &work.area.id, directory, work.stem)),
        language: Some(shelf.language.clone()),
        area: area(shelf, &work.area.id),
        topic_name: shelf.topic(work.topic).map(|topic| topic.name.clone()),
        freshness: None,
    };
    Some((Arc::clone(&version.brief.file.path), subject))
}

fn record(shelf: &Shelf<'_>, id: &RecordId, directory: &str, name: &Text) -> Subject {
    Subject {
        title: name.get(&shelf.chain_tags()).to_owned(),
        summary: None,
        address: Some(address::record(shelf.language, &id.area, directory, &id.stem)),
        language: None,
        area: area(shelf, &id.area),
        topic_name: None,
        freshness: None,
    }
}

fn area(shelf: &Shelf<'_>, id: &AreaId) -> Option<view::AreaName> {
    shelf.area(id).cloned()
}
