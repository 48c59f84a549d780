//! The schemes of a country that age.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::freshness::Schedule;
use crate::model::record::SchemeRecord;
use crate::model::{Area, Country, LanguageTag, Network, Scheme};
use crate::plan::address;

/// A scheme that is not closed. It may be suspended or have ended: somebody
/// still has to say what became of it.
pub struct Running<'a> {
    /// The scheme.
    pub scheme: &'a Scheme,
    /// What it says.
    pub record: &'a SchemeRecord,
    /// The area that its file lies in.
    pub area: &'a Arc<Area>,
    /// When it changes its state.
    pub schedule: Schedule,
}

impl<'a> Running<'a> {
    /// The schemes of a country that are not closed, in the order of the
    /// country: sound ones on known areas, and not in one of the files
    /// `left_out`.
    pub fn all(network: &'a Network, country: &'a Country, left_out: &BTreeSet<Arc<str>>) -> Vec<Self> {
        let schemes = country.schemes.iter().filter(|scheme| !left_out.contains(&scheme.file.path));
        let running = schemes.filter_map(|scheme| {
            let record = scheme.record.as_ref()?;
            let area = country.find_area(&scheme.id.area)?;
            let schedule = record.schedule(&network.record, area.priority)?;
            Some(Self { scheme, record, area, schedule })
        });
        running.collect()
    }

    /// Address of its page in a language.
    pub fn address(&self, language: &LanguageTag) -> String {
        address::record(language, &self.scheme.id.area, "schemes", &self.scheme.id.stem)
    }
}
