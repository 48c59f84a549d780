//! What a rule may look at.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::check::Known;
use crate::model::record::SourceReference;
use crate::model::{Brief, Country, Network};

/// What a rule may look at besides the brief or area that it judges.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The network.
    pub network: &'a Network,
    /// The country that is checked.
    pub country: &'a Country,
    /// What is known of all countries.
    pub known: &'a Known<'a>,
    /// The date of the run.
    pub today: Date,
}

impl<'a> Context<'a> {
    /// False when `sources.yaml` is there and has errors: nobody knows then
    /// which sources there are, and its own findings come first.
    pub(super) fn knows_sources(&self) -> bool {
        self.network.sources_file.is_none() || !self.network.sources.is_empty()
    }

    /// False when `stewards.yaml` is there and has errors.
    fn knows_stewards(&self) -> bool {
        self.network.stewards_file.is_none() || !self.network.stewards.is_empty()
    }

    /// True when the network or the brief itself has, or may have, a source with
    /// this id.
    pub(super) fn has_source(&self, id: &str, brief: &Brief) -> bool {
        self.has_shared_source(id) || lists_source(id, brief)
    }

    /// True when the network has, or may have, a source with this id.
    pub(super) fn has_shared_source(&self, id: &str) -> bool {
        self.network.sources.contains_key(id) || !self.knows_sources()
    }

    /// True when the network has, or may have, a steward with this id.
    pub(super) fn has_steward(&self, id: &str) -> bool {
        self.network.stewards.contains_key(id) || !self.knows_stewards()
    }

    /// The ids of all sources that a brief may use.
    pub(super) fn source_ids(&self, brief: &'a Brief) -> impl Iterator<Item = &'a str> {
        let own = brief.record.iter().flat_map(|record| &record.sources).map(SourceReference::id);
        self.network.sources.keys().map(String::as_str).chain(own)
    }
}

/// True when the front matter of a brief lists the source.
pub(super) fn lists_source(id: &str, brief: &Brief) -> bool {
    brief.record.iter().flat_map(|record| &record.sources).any(|source| source.id() == id)
}

/// The ids of the sources that a brief lists, also when other parts of its front matter
/// have errors; `None` when the list itself cannot be read.
pub(super) fn listed_sources(brief: &Brief) -> Option<BTreeSet<String>> {
    if let Some(record) = &brief.record {
        return Some(record.sources.iter().map(|source| source.id().to_owned()).collect());
    }
    let list = brief.file.yaml.as_ref()?.field("sources")?.to_json();
    let ids = list.as_array()?.iter().map(|source| match source {
        serde_json::Value::String(id) => Some(id.clone()),
        source => source.get("id")?.as_str().map(str::to_owned),
    });
    ids.collect()
}

/// A JSON pointer (RFC 6901) from its steps.
pub(super) fn pointer(steps: &[&str]) -> String {
    let mut pointer = String::new();
    for step in steps {
        pointer.push('/');
        if step.contains(['~', '/']) {
            pointer.push_str(&step.replace('~', "~0").replace('/', "~1"));
        } else {
            pointer.push_str(step);
        }
    }
    pointer
}
