//! What a schema document says of fields.

use serde_json::{Map, Value};

/// The schema that a `$ref` inside one document leads to.
pub(super) fn follow<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let target = schema
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(|reference| reference.strip_prefix('#'))
        .and_then(|pointer| document.pointer(pointer));
    target.unwrap_or(schema)
}

/// The part of a schema that speaks of mappings: itself, or one of its
/// branches.
pub(super) fn mapping<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let schema = follow(document, schema);
    let branches = schema.get("anyOf").and_then(Value::as_array);
    branches
        .and_then(|branches| {
            branches
                .iter()
                .map(|branch| follow(document, branch))
                .find(|branch| branch.get("type").and_then(Value::as_str) == Some("object"))
        })
        .unwrap_or(schema)
}

/// The known fields of a mapping.
pub(super) fn properties(schema: &Value) -> Option<&Map<String, Value>> {
    schema.get("properties")?.as_object()
}

fn is_required(schema: &Value, name: &str) -> bool {
    let required = schema.get("required").and_then(Value::as_array);
    required.is_some_and(|required| required.iter().any(|field| field == name))
}

/// True when there is a null somewhere.
pub(super) fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.iter().any(has_null),
        Value::Object(entries) => entries.values().any(has_null),
        _ => false,
    }
}

/// Leaves out the optional fields that have no value, as a template leaves
/// them: `valid_until:`. What is required, an entry of a list or of a
/// vocabulary stays, and is an error.
pub(super) fn leave_out_empty(value: &mut Value, document: &Value, schema: &Value) {
    match value {
        Value::Object(entries) => {
            let schema = mapping(document, schema);
            let known = properties(schema);
            entries.retain(|name, value| {
                let optional =
                    known.is_some_and(|known| known.contains_key(name)) && !is_required(schema, name);
                !(value.is_null() && optional)
            });
            for (name, value) in entries.iter_mut() {
                let schema =
                    known.and_then(|known| known.get(name)).or_else(|| schema.get("additionalProperties"));
                if let Some(schema) = schema {
                    leave_out_empty(value, document, schema);
                }
            }
        }
        Value::Array(items) => {
            if let Some(schema) = follow(document, schema).get("items") {
                for item in items {
                    leave_out_empty(item, document, schema);
                }
            }
        }
        _ => {}
    }
}
