//! The tables of fields in `docs/content.md`.

use std::fmt::Write as _;

use corin::model::schema::{SchemaKind, generate};
use serde_json::Value;

use super::follow;

/// The page with its tables made anew: what stands between
/// `<!-- fields of KIND -->` and `<!-- end -->`.
pub(crate) fn with_tables(prose: &str) -> String {
    let mut page = prose.to_owned();
    for kind in SchemaKind::ALL {
        let begin = format!("<!-- fields of {} -->\n", kind.as_str());
        let start = page.find(&begin).expect("every kind of file has its place on the page") + begin.len();
        let end = start + page[start..].find("<!-- end -->").expect("the table has an end");
        page.replace_range(start..end, &tables(kind));
    }
    page
}

fn tables(kind: SchemaKind) -> String {
    tables_of(&generate(kind))
}

/// The tables of the fields of a schema, one below the other.
pub(crate) fn tables_of(document: &Value) -> String {
    let mut text = String::from("\n");
    match record(document, document) {
        // A vocabulary: the record is that of each entry.
        None => {
            let entry = document.get("additionalProperties").expect("entries");
            table(document, record(document, entry).expect("a record"), None, &mut text);
        }
        Some(root) => table(document, root, None, &mut text),
    }
    text
}

/// The part of a schema that is a record.
fn record<'a>(document: &'a Value, schema: &'a Value) -> Option<&'a Value> {
    let schema = follow(document, schema);
    if schema.get("properties").is_some() {
        return Some(schema);
    }
    let branches = schema.get("anyOf").and_then(Value::as_array);
    branches.into_iter().flatten().find_map(|branch| record(document, branch))
}

fn table(document: &Value, schema: &Value, name: Option<&str>, text: &mut String) {
    if let Some(name) = name {
        let _ = writeln!(text, "**{name}**\n");
    }
    text.push_str("| field | takes | |\n|---|---|---|\n");
    let required = schema.get("required").and_then(Value::as_array);
    let mut nested = Vec::new();
    for (field, value) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let needed = required.is_some_and(|required| required.iter().any(|name| name == field));
        let needed = if needed { " (needed)" } else { "" };
        let description = value.get("description").and_then(Value::as_str).unwrap_or_default();
        let _ = writeln!(text, "| `{field}`{needed} | {} | {description} |", takes(document, value));
        let parts = [Some(value), value.get("items"), value.get("additionalProperties")];
        let inner = parts.into_iter().flatten().find_map(|part| record(document, part));
        if let Some(inner) = inner {
            let shared = inner.get("properties").is_some_and(|fields| fields.get("id").is_some());
            if shared {
                nested.push((
                    format!("A source of its own in `{field}`: `id`, and the fields of `sources.yaml`"),
                    None,
                ));
            } else if value.get("$ref").is_some() || value.get("properties").is_some() {
                nested.push((format!("The fields of `{field}`"), Some(inner)));
            } else {
                nested.push((format!("The fields of each entry of `{field}`"), Some(inner)));
            }
        }
    }
    text.push('\n');
    for (name, inner) in nested {
        match inner {
            Some(inner) => table(document, inner, Some(&name), text),
            None => {
                let _ = writeln!(text, "{name}.\n");
            }
        }
    }
}

/// What a field takes, in a few words.
fn takes(document: &Value, schema: &Value) -> String {
    let schema = follow(document, schema);
    let word = |name: &str| schema.get(name).and_then(Value::as_str);
    match word("format") {
        Some("corin-date") => return "date".to_owned(),
        Some("date") => return "day".to_owned(),
        Some("corin-interval") => return "length of time".to_owned(),
        Some("corin-language") => return "language tag".to_owned(),
        Some("uri") => return "web address".to_owned(),
        Some("email") => return "e-mail address".to_owned(),
        _ => {}
    }
    if schema["oneOf"].as_array().is_some_and(|forms| {
        forms.iter().any(|form| form["const"] == Value::Null && form.get("const").is_some())
    }) {
        return "number, or `null`".to_owned();
    }
    if let Some(words) = schema.get("oneOf").and_then(Value::as_array) {
        let words = words.iter().filter_map(|word| word.get("const")?.as_str());
        return words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    }
    if let Some(branches) = schema.get("anyOf").and_then(Value::as_array) {
        let texts_by_language = branches.iter().any(|branch| branch.get("propertyNames").is_some());
        return if texts_by_language { "text, or texts by language" } else { "id, or fields" }.to_owned();
    }
    match word("type") {
        Some("string") => "text".to_owned(),
        Some("integer") => "whole number".to_owned(),
        Some("boolean") => "`true` or `false`".to_owned(),
        Some("array") if schema["items"]["type"] == "array" => {
            format!("list of lists: {}", takes(document, &schema["items"]["items"]))
        }
        Some("array") => format!("list: {}", takes(document, &schema["items"])),
        Some("object") if schema.get("properties").is_some() => "fields".to_owned(),
        Some("object") => format!("{} by name", takes(document, &schema["additionalProperties"])),
        _ => "text or number".to_owned(),
    }
}
