//! The JSON Schemas of the content files (2020-12), and what they find.
//!
//! `schemas/` is generated from the types in [`crate::model::record`] and
//! embedded here; a network may lay schemas of its own on top.

mod date;
mod explain;
mod fields;
mod formats;
mod generate;
mod meant;
mod nearest;
mod place;
#[cfg(test)]
mod tests;
mod texts;
mod value;
mod words;

use std::sync::{Arc, LazyLock};

use jsonschema::Validator;
use serde_json::Value;

use crate::diagnostic::{self, Diagnostic};
use crate::load::ContentFile;

pub use generate::{generate, generate_open};
pub(crate) use nearest::nearest;
pub use texts::{FieldText, Role, walk};

/// The kinds of files that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchemaKind {
    /// `network.yaml`.
    Network,
    /// `area.yaml`.
    Area,
    /// `sources.yaml`.
    Sources,
    /// `stewards.yaml`.
    Stewards,
    /// `search/synonyms.en.yaml`.
    Synonyms,
    /// The front matter of a brief.
    Brief,
    /// The front matter of an alert.
    Alert,
    /// The front matter of an answer.
    Answer,
    /// The front matter of a voice.
    Voice,
    /// `services/NAME.yaml`.
    Service,
    /// `schemes/NAME.yaml`.
    Scheme,
    /// `outcomes/NAME.yaml`.
    Outcome,
}

impl SchemaKind {
    /// All kinds.
    pub const ALL: [Self; 12] = [
        Self::Network,
        Self::Area,
        Self::Sources,
        Self::Stewards,
        Self::Synonyms,
        Self::Brief,
        Self::Alert,
        Self::Answer,
        Self::Voice,
        Self::Service,
        Self::Scheme,
        Self::Outcome,
    ];

    /// The word for it in file names: `schemas/brief.schema.json`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Area => "area",
            Self::Sources => "sources",
            Self::Stewards => "stewards",
            Self::Synonyms => "synonyms",
            Self::Brief => "brief",
            Self::Alert => "alert",
            Self::Answer => "answer",
            Self::Voice => "voice",
            Self::Service => "service",
            Self::Scheme => "scheme",
            Self::Outcome => "outcome",
        }
    }

    /// The schema as JSON text.
    pub fn text(self) -> &'static str {
        match self {
            Self::Network => include_str!("../../../schemas/network.schema.json"),
            Self::Area => include_str!("../../../schemas/area.schema.json"),
            Self::Sources => include_str!("../../../schemas/sources.schema.json"),
            Self::Stewards => include_str!("../../../schemas/stewards.schema.json"),
            Self::Synonyms => include_str!("../../../schemas/synonyms.schema.json"),
            Self::Brief => include_str!("../../../schemas/brief.schema.json"),
            Self::Alert => include_str!("../../../schemas/alert.schema.json"),
            Self::Answer => include_str!("../../../schemas/answer.schema.json"),
            Self::Voice => include_str!("../../../schemas/voice.schema.json"),
            Self::Service => include_str!("../../../schemas/service.schema.json"),
            Self::Scheme => include_str!("../../../schemas/scheme.schema.json"),
            Self::Outcome => include_str!("../../../schemas/outcome.schema.json"),
        }
    }

    fn schema(self) -> Option<&'static Schema> {
        static SCHEMAS: LazyLock<[Option<Schema>; SchemaKind::ALL.len()]> = LazyLock::new(|| {
            SchemaKind::ALL.map(|kind| Schema::new(serde_json::from_str(kind.text()).ok()?).ok())
        });
        SCHEMAS.get(self as usize)?.as_ref()
    }
}

/// A schema, ready to be asked.
#[derive(Debug)]
pub(super) struct Schema {
    document: Value,
    validator: Validator,
}

impl Schema {
    /// Compiles a schema. The error is that of the validator.
    pub(super) fn new(document: Value) -> Result<Self, String> {
        let validator = jsonschema::options()
            .should_validate_formats(true)
            .with_format("corin-date", formats::date)
            .with_format("corin-interval", formats::interval)
            .with_format("corin-language", formats::language)
            .with_format("corin-time-zone", formats::time_zone)
            .build(&document)
            .map_err(|error| error.to_string())?;
        Ok(Self { document, validator })
    }
}

/// The fields of a file as JSON, when they keep the schema of their kind;
/// otherwise everything that is wrong with them, sorted.
///
/// Fields without a value are left out. A file without fields counts as an
/// empty mapping.
///
/// # Errors
///
/// Findings of the rules C0301 and following.
pub fn validate(kind: SchemaKind, file: &Arc<ContentFile>) -> Result<Value, Vec<Diagnostic>> {
    let Some(schema) = kind.schema() else {
        // The embedded schemas are tested; this is for a damaged program.
        return Err(vec![Diagnostic::new(
            &super::rules::BAD_VALUE,
            file,
            0..0,
            "this copy of corin is damaged: it cannot check this file",
        )]);
    };
    let mut fields = file
        .yaml
        .as_ref()
        .map_or_else(|| Value::Object(Default::default()), crate::load::yaml::Node::to_json);
    if fields::has_null(&fields) {
        fields::leave_out_empty(&mut fields, &schema.document, &schema.document);
    }
    if schema.validator.is_valid(&fields) {
        return Ok(fields);
    }
    let mut findings = explain::explain(schema, file, &fields);
    diagnostic::sort(&mut findings);
    Err(findings)
}
