//! Values that keep a schema.

use serde_json::{Map, Value, json};

/// The schema that a reference leads to.
pub(crate) fn follow<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let reference = schema.get("$ref").and_then(Value::as_str);
    reference.map_or(schema, |reference| {
        document.pointer(reference.trim_start_matches('#')).expect("the reference leads somewhere")
    })
}

/// A value that keeps a schema and has every field; `branch` chooses among
/// alternatives.
pub(crate) fn sample(document: &Value, schema: &Value, branch: usize) -> Value {
    let schema = follow(document, schema);
    if let Some(branches) = schema.get("anyOf").and_then(Value::as_array) {
        let chosen = branches.get(branch).or_else(|| branches.first()).expect("a branch");
        return sample(document, chosen, branch);
    }
    if let Some(words) = schema.get("oneOf").and_then(Value::as_array) {
        let word = words.get(branch).or_else(|| words.first()).and_then(|word| word.get("const"));
        return word.expect("a word").clone();
    }
    let kind = match schema.get("type").expect("a type") {
        Value::Array(kinds) => kinds.first().and_then(Value::as_str),
        kind => kind.as_str(),
    };
    match kind {
        Some("string") => json!(text(schema)),
        Some("boolean") => json!(true),
        Some("integer" | "number") => json!(7),
        Some("array") => json!([sample(document, schema.get("items").expect("items"), branch)]),
        Some("object") => match schema.get("properties").and_then(Value::as_object) {
            Some(fields) => {
                let fields =
                    fields.iter().map(|(name, field)| (name.clone(), sample(document, field, branch)));
                Value::Object(fields.collect())
            }
            None => {
                let name = schema.get("propertyNames").map_or("word", text);
                let value = sample(document, schema.get("additionalProperties").expect("values"), branch);
                Value::Object(Map::from_iter([(name.to_owned(), value)]))
            }
        },
        other => panic!("no sample for {other:?}"),
    }
}

fn text(schema: &Value) -> &'static str {
    let word = |name: &str| schema.get(name).and_then(Value::as_str);
    match (word("format"), word("pattern")) {
        (Some("corin-date"), _) => "2026-10",
        (Some("corin-interval"), _) => "90d",
        (Some("corin-language"), _) => "en",
        (Some("corin-time-zone"), _) => "Europe/Belgrade",
        (Some("uri"), _) => "https://example.org/",
        (Some("email"), _) => "info@example.org",
        (None, None) => "text",
        (None, Some("^[A-Z]{2}$")) => "SE",
        (None, Some("^[A-Z0-9]{2}$")) => "KV",
        (None, Some("^[A-Z]{2}-[A-Z0-9]{1,3}$")) => "RS-00",
        (None, Some("^[0-9]{3}$")) => "688",
        (None, Some("^[0-9a-f]{8,64}$")) => "0123abcd",
        (None, Some("^[A-Z]{3}$")) => "EUR",
        (None, Some(pattern)) if pattern.contains(":[0-5]") => "16:30",
        (None, Some(pattern)) if pattern.starts_with("^\\+?") => "+383 38 200 000",
        (None, Some(pattern)) if pattern.starts_with("^[0-9]{1,12}") => "1500",
        (None, Some("^[a-z0-9]+(-[a-z0-9]+)*$" | "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")) => "a-1",
        other => panic!("no sample for {other:?}"),
    }
}
