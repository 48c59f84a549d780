//! `sources.json`.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Scope;
use crate::model::record::{Distance, Sensitivity, SourceKind, SourceRecord, SourceReference, Status};
use crate::model::{PartialDate, Text};

/// A source that something in the country is said on the grounds of.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Source")]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Id of the only record that has it, for a source that is not shared:
    /// another record may have another source of that id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only_in: Option<String>,
    /// Its title.
    pub title: Text,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Text>,
    /// What kind of source it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<SourceKind>,
    /// How far it is from the fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<Distance>,
    /// Where it has it from. Two sources of one origin do not confirm each other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// Its web address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// When somebody last opened it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accessed: Option<PartialDate>,
    /// Address of an archived copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<String>,
    /// Anything a reader must know about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Who may read about it, where that is not everybody.
    #[serde(default, skip_serializing_if = "Sensitivity::is_public")]
    pub sensitivity: Sensitivity,
    /// Ids of the records that list it, in the order of the country.
    pub cited_by: Vec<String>,
}

impl Source {
    /// The sources of a country, by id.
    pub(super) fn all(scope: &Scope<'_>) -> Vec<Self> {
        let mut uses = Uses { scope, sources: IndexMap::new() };
        let catalogue = scope.catalogue;
        let lists = [&catalogue.works, &catalogue.alerts, &catalogue.answers, &catalogue.voices];
        for work in lists.into_iter().flatten() {
            for version in work.versions.iter().filter(|version| version.record.status == Status::Current) {
                uses.note(&version.brief.id.to_string(), &version.record.sources);
            }
        }
        for service in &scope.country.services {
            let Some(record) = &service.record else { continue };
            uses.note(&service.id.path("services"), &record.sources);
        }
        for scheme in &scope.country.schemes {
            let Some(record) = &scheme.record else { continue };
            uses.note(&scheme.id.path("schemes"), &record.sources);
        }
        for outcome in catalogue.outcomes.iter().filter(|outcome| outcome.is_current()) {
            uses.note(&outcome.id.path("outcomes"), &outcome.record.sources);
        }
        let mut sources: Vec<Self> = uses.sources.into_values().collect();
        sources.sort_by(|a, b| (&a.id, &a.only_in).cmp(&(&b.id, &b.only_in)));
        sources
    }

    fn new(id: &str, only_in: Option<String>, record: &SourceRecord) -> Self {
        Self {
            id: id.to_owned(),
            only_in,
            title: record.title.clone(),
            publisher: record.publisher.clone(),
            kind: record.kind,
            distance: record.distance,
            origin: record.origin.clone(),
            url: record.url.clone(),
            published: record.published,
            accessed: record.accessed,
            archived: record.archived.clone(),
            note: record.note.clone(),
            sensitivity: record.sensitivity,
            cited_by: Vec::new(),
        }
    }
}

/// The sources as they are found.
struct Uses<'a> {
    scope: &'a Scope<'a>,
    /// By the record that has a source of its own, and the id.
    sources: IndexMap<(Option<String>, String), Source>,
}

impl Uses<'_> {
    fn note(&mut self, user: &str, references: &[SourceReference]) {
        for reference in references {
            let (only_in, id, record) = match reference {
                SourceReference::Shared(id) => match self.scope.network.sources.get(id) {
                    Some(record) => (None, id, record),
                    None => continue,
                },
                SourceReference::Own { id, source } => (Some(user.to_owned()), id, &**source),
            };
            let source = self
                .sources
                .entry((only_in.clone(), id.clone()))
                .or_insert_with(|| Source::new(id, only_in, record));
            if source.cited_by.last().is_none_or(|last| last != user) {
                source.cited_by.push(user.to_owned());
            }
        }
    }
}
