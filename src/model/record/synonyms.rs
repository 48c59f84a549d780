//! `search/synonyms.LANGUAGE.yaml`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::search::{MOST_GROUPS, MOST_TERMS};

/// Words for the same thing, for the search in one language. Lies in
/// `content/search/`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Synonyms")]
pub struct SynonymsRecord {
    /// Groups of words or expressions that mean the same: a search for one
    /// finds pages with any other.
    #[serde(default)]
    #[schemars(
        length(max = MOST_GROUPS),
        inner(length(min = 1, max = MOST_TERMS), inner(length(min = 1, max = 100)))
    )]
    #[schemars(extend("x-corin-text" = "name"))]
    pub same: Vec<Vec<String>>,
    /// Words that find others besides, in this direction only.
    #[serde(default)]
    #[schemars(length(max = MOST_GROUPS))]
    pub near: Vec<NearRecord>,
}

/// Words that find others besides.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NearRecord {
    /// What is typed: any of these words or expressions.
    #[schemars(length(min = 1, max = MOST_TERMS), inner(length(min = 1, max = 100)))]
    #[schemars(extend("x-corin-text" = "name"))]
    pub words: Vec<String>,
    /// What is found too, below the pages with the word itself.
    #[schemars(length(min = 1, max = MOST_TERMS), inner(length(min = 1, max = 100)))]
    #[schemars(extend("x-corin-text" = "name"))]
    pub finds: Vec<String>,
}
