//! Who a site is made for, and what of the network they may read.
//!
//! This step lies between the checks and the plan: [`network_for`] gives a
//! network that does not hold what its readers may not read, so that no later
//! step can show it, list it, count it or index it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::record::{Sensitivity, SourceReference};
use crate::model::{Area, Brief, Network};

/// Who a site is made for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Readers {
    /// Everybody.
    #[default]
    Public,
    /// Counsellors, with what is for them only.
    Counsellor,
}

impl Readers {
    /// The word used on the command line, in manifests and in templates.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Counsellor => "counsellor",
        }
    }

    /// True when these readers may read what has that sensitivity. What is
    /// withheld is for nobody.
    pub fn may_read(self, sensitivity: Sensitivity) -> bool {
        match sensitivity {
            Sensitivity::Public => true,
            Sensitivity::Counsellor => self == Self::Counsellor,
            Sensitivity::Withheld => false,
        }
    }
}

/// The network without everything that `readers` may not read.
///
/// Records that stay are shared with the network that was given, so that
/// whoever compares them finds them the same. A text that lists a source of its
/// own which they may not read goes as a whole: its citations would lead
/// nowhere. (The checks say so before.)
pub fn network_for(mut network: Network, readers: Readers) -> Network {
    let may = |sensitivity| readers.may_read(sensitivity);
    let own_sources = |sources: &[SourceReference]| {
        sources.iter().all(|source| match source {
            SourceReference::Shared(_) => true,
            SourceReference::Own { source, .. } => may(source.sensitivity),
        })
    };
    // A record with errors cannot say what it is; it has no page in any case,
    // and its name is not for everybody either.
    let text = |text: &Arc<Brief>| {
        text.record.as_ref().is_some_and(|record| may(record.sensitivity) && own_sources(&record.sources))
    };
    network.sources.retain(|_, source| may(source.sensitivity));
    for country in &mut network.countries {
        country.briefs.retain(text);
        country.alerts.retain(text);
        country.answers.retain(text);
        country.voices.retain(text);
        country.services.retain(|service| {
            let record = service.record.as_ref();
            record.is_some_and(|record| may(record.sensitivity) && own_sources(&record.sources))
        });
        country.schemes.retain(|scheme| {
            let record = scheme.record.as_ref();
            record.is_some_and(|record| may(record.sensitivity) && own_sources(&record.sources))
        });
        country.outcomes.retain(|outcome| {
            let record = outcome.record.as_ref();
            record.is_some_and(|record| may(record.sensitivity) && own_sources(&record.sources))
        });
        for area in &mut country.areas {
            if !area.record.contact_points.iter().all(|contact| may(contact.sensitivity)) {
                *area = Arc::new(without_contacts(area, may));
            }
        }
    }
    network
}

/// The area without the contacts that are not for these readers.
fn without_contacts(area: &Area, may: impl Fn(Sensitivity) -> bool) -> Area {
    let mut record = area.record.clone();
    record.contact_points.retain(|contact| may(contact.sensitivity));
    Area { id: area.id.clone(), file: Arc::clone(&area.file), record, priority: area.priority }
}
