//! The front matter of a brief.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::record::{
    ChangeRecord, Sensitivity, SourceRecord, identifier, identifier_help, identifier_pattern,
};
use crate::model::{Interval, PartialDate};

/// The front matter of a brief: who says it, when, and on what grounds. Stands
/// between `---` lines at the top of `TOPIC.LANGUAGE[.AUDIENCE].md`.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    title = "Brief",
    extend(
        "if" = {"properties": {"status": {"const": "withdrawn"}}, "required": ["status"]},
        "then" = {"required": ["withdrawn_on", "reason"]}
    )
)]
pub struct BriefRecord {
    /// The title of the page.
    #[schemars(length(min = 1, max = 200))]
    pub title: String,
    /// One sentence on what the reader finds here.
    #[schemars(length(max = 400))]
    pub summary: Option<String>,
    /// Id of a topic in `network.yaml`. Default: the file stem.
    #[schemars(extend("x-corin-text" = "id"))]
    pub topic: Option<String>,
    /// The place among the briefs on the same topic in the same area: 1 before
    /// 2. Those without one come last, by title.
    #[schemars(range(min = 1, max = 9999))]
    pub order: Option<u32>,
    /// True for the brief that stands for its topic where lists show one for
    /// all. Default: the brief named after the topic does, else the first.
    #[serde(default)]
    pub stands_for_topic: bool,
    /// The day, month or year after which nothing is included.
    pub as_of: PartialDate,
    /// When the steward last confirmed every statement. Editing is not reviewing.
    pub reviewed: PartialDate,
    /// Id of the steward who confirmed it.
    #[schemars(extend("x-corin-text" = "id"))]
    pub reviewed_by: String,
    /// How often the page must be reviewed. Default: by topic and the
    /// priority of the area.
    pub review_every: Option<Interval>,
    /// The last day on which the page may be relied on, if there is one.
    pub valid_until: Option<PartialDate>,
    /// Where the page stands. Default: current.
    #[serde(default)]
    pub status: Status,
    /// When the page was withdrawn. Required where `status` is `withdrawn`.
    pub withdrawn_on: Option<PartialDate>,
    /// Why the page was withdrawn. Required where `status` is `withdrawn`.
    #[schemars(extend("x-corin-text" = "dated"))]
    pub reason: Option<String>,
    /// The page that stands in its place, by its path (`xk/housing`).
    #[schemars(extend("x-corin-text" = "id"))]
    pub replaced_by: Option<String>,
    /// Who may read it. Default: public.
    #[serde(default)]
    pub sensitivity: Sensitivity,
    /// The sources: ids from `sources.yaml`, or whole sources with an `id`.
    #[serde(default)]
    pub sources: Vec<SourceReference>,
    /// Figures and other facts, by id, for `{{ fact("id") }}` in the text.
    #[serde(default)]
    #[schemars(extend("propertyNames" = identifier()))]
    pub facts: IndexMap<String, Fact>,
    /// What this page was translated from. Only in translations.
    pub translation_of: Option<TranslationOrigin>,
    /// What this page says in plain words or for a child. Only in pages with
    /// `plain` or `child` in their name.
    pub variant_of: Option<VariantOrigin>,
    /// Former addresses of the page below the country, such as
    /// `en/shelter.html`; they lead to this page.
    #[serde(default)]
    #[schemars(extend("x-corin-text" = "id"))]
    pub aliases: Vec<String>,
    /// What changed, for the page of changes. Default: what the history of the
    /// file says, where the content lies in git.
    #[serde(default)]
    pub changes: Vec<ChangeRecord>,
}

/// Where a page stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Being written: checked, not published.
    Draft,
    /// Published.
    #[default]
    Current,
    /// Kept at its address with the reason, out of lists and search.
    Withdrawn,
}

/// A source of a brief: the id of a shared one, or a source of its own.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum SourceReference {
    /// Id of a source in `sources.yaml`.
    #[schemars(extend("x-corin-text" = "id"))]
    Shared(String),
    /// A source that only this brief has.
    Own {
        /// Id for citations in this brief.
        #[schemars(extend("pattern" = identifier_pattern(), "x-corin-help" = identifier_help()))]
        id: String,
        /// The source.
        #[serde(flatten)]
        source: Box<SourceRecord>,
    },
}

impl SourceReference {
    /// The id under which the text cites the source.
    pub fn id(&self) -> &str {
        match self {
            Self::Shared(id) | Self::Own { id, .. } => id,
        }
    }
}

/// A fact that stands in one place and is shown with its date.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it is.
    #[schemars(extend("x-corin-text" = "dated"))]
    pub label: String,
    /// The value as it is to be shown.
    #[schemars(extend("x-corin-text" = "dated"))]
    pub value: FactValue,
    /// The unit, if there is one.
    #[schemars(extend("x-corin-text" = "dated"))]
    pub unit: Option<String>,
    /// When it was true.
    pub as_of: PartialDate,
    /// Id of the source that says so.
    #[schemars(extend("x-corin-text" = "id"))]
    pub source: String,
}

/// The value of a fact, as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct FactValue(pub String);

/// What a translation was made from.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TranslationOrigin {
    /// Language of the original.
    pub lang: crate::model::LanguageTag,
    /// SHA-256 of the body that was translated, in hexadecimal, or its first
    /// digits (at least 8).
    #[schemars(
        regex(pattern = "^[0-9a-f]{8,64}$"),
        extend("x-corin-help" = "write 8 to 64 digits from 0 to 9 and a to f, in quotes")
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
}

/// What a page for other readers was written from: the page for everybody of
/// the same name and language.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VariantOrigin {
    /// SHA-256 of the body of that page, in hexadecimal, or its first digits
    /// (at least 8).
    #[schemars(
        regex(pattern = "^[0-9a-f]{8,64}$"),
        extend("x-corin-help" = "write 8 to 64 digits from 0 to 9 and a to f, in quotes")
    )]
    pub body: String,
}

/// For whom a page is written, besides everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// In plain words.
    Plain,
    /// For a child.
    Child,
}

impl Audience {
    /// The word used in file names.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Child => "child",
        }
    }
}

impl<'de> Deserialize<'de> for FactValue {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match serde_json::Value::deserialize(deserializer)? {
            serde_json::Value::String(text) => Ok(Self(text)),
            serde_json::Value::Number(number) => Ok(Self(number.to_string())),
            _ => Err(serde::de::Error::custom("neither text nor number")),
        }
    }
}

impl JsonSchema for FactValue {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FactValue".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": ["string", "number"],
            "x-corin-help": "write the value as text in quotes, for example \"180–250\"",
        })
    }
}
