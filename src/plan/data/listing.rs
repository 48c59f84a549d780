//! `index.json`: the data files.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A data file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Data file")]
pub struct FileEntry {
    /// Where it lies: its way from the directory of the index.
    pub path: String,
    /// The file on the web, where the network has a public address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What is in it, in English.
    pub description: String,
    /// Its media type, as a server should send it.
    #[serde(rename = "type")]
    pub media_type: String,
    /// The name of the JSON Schema of each of its records, as a URN; the schemas
    /// lie at `data/schemas/` of the network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// How many records it holds.
    pub count: usize,
    /// Its length in bytes.
    pub bytes: usize,
}
