//! The JSON Schemas, generated from the record types.

use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

use super::SchemaKind;
use crate::model::record::{
    AlertRecord, AnswerRecord, AreaRecord, BriefRecord, NetworkRecord, OutcomeRecord, SchemeRecord,
    ServiceRecord, SourceList, StewardList, SynonymsRecord, VoiceRecord,
};

/// The schema of a kind of file, as the record types and their doc comments
/// say it. `schemas/` holds the same; a test compares.
pub fn generate(kind: SchemaKind) -> Value {
    let schema = match kind {
        SchemaKind::Network => of::<NetworkRecord>(),
        SchemaKind::Area => of::<AreaRecord>(),
        SchemaKind::Sources => of::<SourceList>(),
        SchemaKind::Stewards => of::<StewardList>(),
        SchemaKind::Synonyms => of::<SynonymsRecord>(),
        SchemaKind::Brief => of::<BriefRecord>(),
        SchemaKind::Alert => of::<AlertRecord>(),
        SchemaKind::Answer => of::<AnswerRecord>(),
        SchemaKind::Voice => of::<VoiceRecord>(),
        SchemaKind::Service => of::<ServiceRecord>(),
        SchemaKind::Scheme => of::<SchemeRecord>(),
        SchemaKind::Outcome => of::<OutcomeRecord>(),
    };
    named(schema, &format!("urn:corin:schema:{}", kind.as_str()))
}

/// The schema of a record of a data file, under the name `id`. Such records may
/// get further fields, so it takes them.
pub fn generate_open<T: JsonSchema>(id: &str) -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(Plain { open: true });
    named(settings.into_generator().into_root_schema_for::<T>(), id)
}

fn named(schema: Schema, id: &str) -> Value {
    let mut named = Map::new();
    named.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    named.insert("$id".to_owned(), json!(id));
    if let Value::Object(mut fields) = schema.to_value() {
        for first in ["title", "description"] {
            named.extend(fields.shift_remove_entry(first));
        }
        named.extend(fields.into_iter().filter(|(name, _)| name != "$schema"));
    }
    Value::Object(named)
}

fn of<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft2020_12().with_transform(Plain { open: false });
    settings.into_generator().into_root_schema_for::<T>()
}

/// Makes the schema say what a content file is, and not what Rust makes of it.
#[derive(Debug, Clone)]
struct Plain {
    /// Whether records take further fields.
    open: bool,
}

impl Transform for Plain {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let Some(fields) = schema.as_object_mut() else { return };
        not_null(fields);
        if self.open {
            fields.retain(|name, value| name != "additionalProperties" || *value != json!(false));
            // What the rules on text make of a field says nothing of its value.
            fields.retain(|name, _| name != "x-corin-text" && name != "x-corin-languages");
        } else {
            closed(fields);
        }
        web_address(fields);
        defaults(fields);
        if let Some(Value::String(description)) = fields.get_mut("description") {
            // Lines end where the source code is full, paragraphs stay.
            *description = description.replace("\n\n", "\u{0}").replace('\n', " ").replace('\u{0}', "\n\n");
        }
    }
}

/// A field without a value is a field that is not there (it is taken away
/// before the schema is asked), so no schema speaks of null.
fn not_null(fields: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = fields.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            fields.insert("type".to_owned(), only);
        }
    }
    let branches = match fields.get_mut("anyOf") {
        Some(Value::Array(branches)) => {
            branches.retain(|branch| *branch != json!({"type": "null"}));
            branches.clone()
        }
        _ => return,
    };
    if let [Value::Object(only)] = branches.as_slice() {
        fields.shift_remove("anyOf");
        for (name, value) in only {
            fields.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }
}

/// Records take no further fields.
fn closed(fields: &mut Map<String, Value>) {
    let is_record = fields.get("type") == Some(&json!("object")) && fields.contains_key("properties");
    if is_record && !fields.contains_key("additionalProperties") {
        fields.insert("additionalProperties".to_owned(), json!(false));
    }
}

/// Addresses become links on pages: nothing but http and https is taken.
fn web_address(fields: &mut Map<String, Value>) {
    if fields.get("format") == Some(&json!("uri")) {
        fields.entry("pattern".to_owned()).or_insert_with(|| json!("^https?://"));
        fields
            .entry("x-corin-help".to_owned())
            .or_insert_with(|| json!("write the whole address, for example https://example.org/report"));
    }
}

/// An empty default says nothing.
fn defaults(fields: &mut Map<String, Value>) {
    if let Some(Value::Object(default)) = fields.get_mut("default") {
        default.retain(|_, value| !value.is_null());
    }
    let says_nothing = match fields.get("default") {
        Some(Value::Null) => true,
        Some(Value::Array(items)) => items.is_empty(),
        Some(Value::Object(entries)) => {
            entries.is_empty() || entries.values().all(|value| value == &json!(false))
        }
        _ => false,
    };
    if says_nothing {
        fields.shift_remove("default");
    }
}
