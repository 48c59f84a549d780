//! Data files: their schemas and their page in the handbook are what the record
//! types say, and everything exported can be read back.
//!
//! `CORIN_OVERWRITE=1 cargo test --test data` writes schemas and tables again.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod aging;
mod calendar;
mod described;
mod exported;
mod network;

#[path = "../schemas/handbook.rs"]
#[expect(dead_code, reason = "the page on content has a test of its own")]
mod handbook;

use serde_json::Value;

/// The part of a schema that a `$ref` leads to.
fn follow<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let reference = schema.get("$ref").and_then(Value::as_str);
    reference.map_or(schema, |reference| {
        document.pointer(reference.trim_start_matches('#')).expect("the reference leads somewhere")
    })
}
