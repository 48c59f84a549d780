//! A judged collection in memory.

use std::collections::BTreeMap;

/// Documents, queries, and which document answers which query.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Collection {
    /// In the order of the file, which decides between equal scores.
    pub documents: Vec<Document>,
    /// In the order of the file.
    pub queries: Vec<Question>,
    /// What is odd but no error, in sentences.
    pub warnings: Vec<String>,
}

/// A text that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its identity; a number in the file is taken as its digits.
    pub id: String,
    /// The title; may be empty.
    pub title: String,
    /// The text; may be empty.
    pub text: String,
    /// The language tag.
    pub language: String,
}

/// A query and what answers it.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Its identity.
    pub id: String,
    /// The words.
    pub text: String,
    /// The language tag; only documents of that language are searched.
    pub language: String,
    /// How relevant each judged document is, by its identity.
    pub judged: BTreeMap<String, f64>,
}
