//! Briefs: what a network says about one topic in one area.

use std::fmt;
use std::sync::Arc;

use crate::load::ContentFile;
use crate::markdown::Body;
use crate::model::LanguageTag;
use crate::model::area::AreaId;
use crate::model::record::{Audience, BriefRecord};

/// What a brief is about, whatever its language: `xk/prizren` + `housing`
/// (+ an audience).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BriefId {
    /// The area.
    pub area: AreaId,
    /// The file stem: the name of the page in addresses, and the id of its
    /// topic unless the front matter names another.
    pub stem: Arc<str>,
    /// For whom, besides everybody.
    pub audience: Option<Audience>,
}

impl fmt::Display for BriefId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.area, self.stem)?;
        match self.audience {
            Some(audience) => write!(f, ".{}", audience.as_str()),
            None => Ok(()),
        }
    }
}

/// A brief in one language.
#[derive(Debug)]
pub struct Brief {
    /// What it is about.
    pub id: BriefId,
    /// Its language, from the file name.
    pub language: LanguageTag,
    /// The file, for spans.
    pub file: Arc<ContentFile>,
    /// The front matter. `None` when it has errors: the brief is known to
    /// exist (links to it are sound), and nothing else of it is used.
    pub record: Option<BriefRecord>,
    /// The text.
    pub body: Body,
}

impl Brief {
    /// Id of the topic: the front matter's, or the file stem.
    pub fn topic(&self) -> &str {
        self.record.as_ref().and_then(|record| record.topic.as_deref()).unwrap_or(&self.id.stem)
    }

    /// The title, or the file stem while the front matter has errors.
    pub fn title(&self) -> &str {
        self.record.as_ref().map_or(&*self.id.stem, |record| &record.title)
    }
}
