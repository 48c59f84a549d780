//! The JSON Schemas of the records in data files.

use serde_json::Value;

use crate::model::schema::generate_open;
use crate::plan::data;

/// The schema of a kind of record.
#[derive(Clone, Copy)]
pub struct DataSchema {
    /// Its name: `schemas/data/NAME.schema.json`.
    pub name: &'static str,
    /// The committed schema, which sites carry.
    pub text: &'static str,
    /// The schema as the type says it; a test compares the two.
    pub generate: fn() -> Value,
}

macro_rules! schemas {
    ($($name:literal: $type:ty),* $(,)?) => {
        [$(DataSchema {
            name: $name,
            text: include_str!(concat!("../../../schemas/data/", $name, ".schema.json")),
            generate: || generate_open::<$type>(&urn($name)),
        }),*]
    };
}

/// The schemas, by name.
pub const SCHEMAS: [DataSchema; 16] = schemas! {
    "alert": data::Alert,
    "answer": data::Answer,
    "area": data::Area,
    "brief": data::Brief,
    "country": data::CountryEntry,
    "data-file": data::FileEntry,
    "fact": data::Fact,
    "matrix": data::MatrixData,
    "outcome": data::Outcome,
    "page-age": data::PageAge,
    "scheme": data::SchemeData,
    "service": data::Service,
    "source": data::Source,
    "steward": data::Steward,
    "topic": data::Topic,
    "voice": data::Voice,
};

/// The name of a schema as a URN, which is its `$id`.
pub fn urn(name: &str) -> String {
    format!("urn:corin:data:{name}")
}
