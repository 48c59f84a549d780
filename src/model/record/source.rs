//! `sources.yaml`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use indexmap::IndexMap;

use crate::model::record::{Sensitivity, identifier};
use crate::model::{PartialDate, Text};

/// The sources that several briefs share, by id. Lies in
/// `content/sources.yaml`. The id is what a brief lists and cites.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(title = "Sources", extend("propertyNames" = identifier()))]
pub struct SourceList(pub IndexMap<String, SourceRecord>);

/// A source: where a statement comes from and how far that is from the fact.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceRecord {
    /// Its title.
    #[schemars(extend("x-corin-text" = "name"))]
    pub title: Text,
    /// Who published it.
    #[schemars(extend("x-corin-text" = "name"))]
    pub publisher: Option<Text>,
    /// What kind of source it is.
    pub kind: Option<SourceKind>,
    /// How far it is from the fact.
    pub distance: Option<Distance>,
    /// Where the source has it from. Two sources of one origin do not confirm
    /// each other.
    #[schemars(extend("x-corin-text" = "name"))]
    pub origin: Option<String>,
    /// Its web address.
    #[schemars(url)]
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<PartialDate>,
    /// When somebody last opened it.
    pub accessed: Option<PartialDate>,
    /// Address of an archived copy.
    #[schemars(url)]
    pub archived: Option<String>,
    /// Anything a reader must know about it.
    pub note: Option<Text>,
    /// Who may read about it. Default: public.
    #[serde(default)]
    pub sensitivity: Sensitivity,
}

/// What kind of source it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// A public authority or its statistics.
    Official,
    /// A body of the United Nations, IOM included.
    Un,
    /// A non-governmental organisation or a Red Cross or Red Crescent society.
    Ngo,
    /// A newspaper, broadcaster or news agency.
    Media,
    /// Research.
    Academic,
    /// A visit or observation on the spot, by the steward.
    Field,
    /// Told by somebody, with a note of who in what role.
    Oral,
}

impl SourceKind {
    /// The word used in content files and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Un => "un",
            Self::Ngo => "ngo",
            Self::Media => "media",
            Self::Academic => "academic",
            Self::Field => "field",
            Self::Oral => "oral",
        }
    }
}

/// How far a source is from the fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Distance {
    /// The source saw, counted or decided it.
    FirstHand,
    /// The source reports what others say.
    SecondHand,
}

impl Distance {
    /// The word used in content files and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FirstHand => "first-hand",
            Self::SecondHand => "second-hand",
        }
    }
}
