//! Kinds of values in plain words.

use serde_json::Value;

/// What stands there.
pub(super) fn found(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(value) => format!("`{value}`"),
        Value::Number(number) => format!("the number {number}"),
        Value::String(_) => "text".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "a group of fields".to_owned(),
    }
}

/// What a schema wants, with its article.
pub(super) fn wanted(schema: &Value) -> String {
    match schema.get("format").and_then(Value::as_str) {
        Some("corin-date") => return "a date".to_owned(),
        Some("corin-interval") => return "a length of time".to_owned(),
        Some("corin-language") => return "a language tag".to_owned(),
        Some("uri") => return "a web address".to_owned(),
        _ => {}
    }
    let mut words: Vec<&str> = types(schema).into_iter().map(type_in_words).collect();
    words.dedup();
    if words.is_empty() { "another value".to_owned() } else { words.join(" or ") }
}

/// The types that a schema names.
pub(super) fn types(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn type_in_words(name: &str) -> &str {
    match name {
        "string" => "text",
        "integer" | "number" => "a number",
        "boolean" => "`true` or `false`",
        "array" => "a list",
        "object" => "a group of fields",
        other => other,
    }
}

/// Words in a row: `` `a`, `b` or `c` ``.
pub(super) fn one_of<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

/// The first sentence of a description as a part of another sentence.
pub(super) fn as_clause(description: &str) -> String {
    let first = description.split(". ").next().unwrap_or_default();
    let text = first.trim().trim_end_matches('.');
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain(text.chars().skip(1)).collect()
        }
        _ => text.to_owned(),
    }
}
