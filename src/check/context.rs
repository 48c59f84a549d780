//! What a rule may look at.

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
    /// True when the network or the brief itself has a source with this id.
    pub(super) fn has_source(&self, id: &str, brief: &Brief) -> bool {
        self.network.sources.contains_key(id) || lists_source(id, brief)
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
