//! The committed schemas and the handbook's page on content are what the
//! record types say, and the schemas take just what the types take.
//!
//! `CORIN_OVERWRITE=1 cargo test --test schemas` writes them again.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use corin::load::{ContentFile, file_from_text};
use corin::model::record::{
    AlertRecord, AnswerRecord, AreaRecord, BriefRecord, NetworkRecord, OutcomeRecord, SchemeRecord,
    ServiceRecord, SourceList, StewardList, SynonymsRecord, VoiceRecord,
};
use corin::model::schema::{SchemaKind, generate, validate};
use sample::{follow, sample};
use serde_json::{Value, json};

#[path = "schemas/handbook.rs"]
mod handbook;
#[path = "schemas/sample.rs"]
mod sample;

fn compare(path: &str, generated: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("CORIN_OVERWRITE").is_some() {
        fs::write(&path, generated).expect("the file can be written");
    }
    let committed = fs::read_to_string(&path).expect("the file is committed");
    assert!(
        committed == generated,
        "{} is not what the types say; CORIN_OVERWRITE=1 cargo test --test schemas writes it",
        path.display()
    );
}

#[test]
fn schemas_are_those_of_the_types() {
    for kind in SchemaKind::ALL {
        let mut text = serde_json::to_string_pretty(&generate(kind)).expect("JSON");
        text.push('\n');
        compare(&format!("schemas/{}.schema.json", kind.as_str()), &text);
    }
}

#[test]
fn the_handbook_describes_every_field() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/content.md");
    let prose = fs::read_to_string(path).expect("the page is committed");
    compare("docs/content.md", &handbook::with_tables(&prose));
}

#[test]
fn every_field_of_a_schema_is_taken_and_kept() {
    for kind in SchemaKind::ALL {
        for branch in 0..2 {
            let document = generate(kind);
            let sample = sample(&document, &document, branch);
            let fields = validate(kind, &file(kind, &sample))
                .unwrap_or_else(|findings| panic!("{kind:?} {sample:#}: {findings:#?}"));
            assert_eq!(fields, sample, "{kind:?}");
            assert_keeps(&fields, &through_type(kind, fields.clone()), "");
        }
    }
}

#[test]
fn an_unknown_field_is_refused_everywhere() {
    for kind in SchemaKind::ALL {
        for branch in 0..2 {
            let document = generate(kind);
            let sample = sample(&document, &document, branch);
            let mut places = Vec::new();
            records(&document, &document, &sample, "", &mut places);
            assert!(!places.is_empty(), "{kind:?}");
            for place in places {
                let mut wrong = sample.clone();
                let record = wrong.pointer_mut(&place).and_then(Value::as_object_mut).expect("a record");
                record.insert("zzz".to_owned(), json!(1));
                let findings = validate(kind, &file(kind, &wrong)).expect_err("an unknown field");
                let names: Vec<_> = findings.iter().map(|finding| finding.rule.name).collect();
                assert_eq!(names, ["unknown-field"], "{kind:?} {place}");
            }
        }
    }
}

/// JSON is YAML, so fields need no other spelling.
fn file(kind: SchemaKind, fields: &Value) -> Arc<ContentFile> {
    let (path, text) = match kind {
        SchemaKind::Brief | SchemaKind::Alert | SchemaKind::Answer | SchemaKind::Voice => {
            ("content/xk/housing.en.md", format!("---\n{fields}\n---\n"))
        }
        _ => ("content/file.yaml", fields.to_string()),
    };
    let (file, findings) = file_from_text(path, &text);
    assert!(findings.is_empty(), "{findings:?}");
    file
}

fn through_type(kind: SchemaKind, fields: Value) -> Value {
    fn through<T: serde::de::DeserializeOwned + serde::Serialize>(fields: Value) -> Value {
        let record: T = serde_json::from_value(fields).expect("a record");
        serde_json::to_value(record).expect("JSON")
    }
    match kind {
        SchemaKind::Network => through::<NetworkRecord>(fields),
        SchemaKind::Area => through::<AreaRecord>(fields),
        SchemaKind::Sources => through::<SourceList>(fields),
        SchemaKind::Stewards => through::<StewardList>(fields),
        SchemaKind::Synonyms => through::<SynonymsRecord>(fields),
        SchemaKind::Brief => through::<BriefRecord>(fields),
        SchemaKind::Alert => through::<AlertRecord>(fields),
        SchemaKind::Answer => through::<AnswerRecord>(fields),
        SchemaKind::Voice => through::<VoiceRecord>(fields),
        SchemaKind::Service => through::<ServiceRecord>(fields),
        SchemaKind::Scheme => through::<SchemeRecord>(fields),
        SchemaKind::Outcome => through::<OutcomeRecord>(fields),
    }
}

/// Everything in `given` is in `kept`: the type has each field.
fn assert_keeps(given: &Value, kept: &Value, place: &str) {
    match (given, kept) {
        (Value::Object(given), Value::Object(kept)) => {
            for (name, value) in given {
                let kept = kept.get(name).unwrap_or_else(|| panic!("{place}/{name} is lost"));
                assert_keeps(value, kept, &format!("{place}/{name}"));
            }
        }
        (Value::Array(given), Value::Array(kept)) => {
            for (given, kept) in given.iter().zip(kept) {
                assert_keeps(given, kept, place);
            }
        }
        _ => assert_eq!(given, kept, "{place}"),
    }
}

/// The places of all records in a sample: mappings with a fixed set of fields.
fn records(document: &Value, schema: &Value, sample: &Value, place: &str, places: &mut Vec<String>) {
    let schema = follow(document, schema);
    if let Some(branches) = schema.get("anyOf").and_then(Value::as_array) {
        for branch in branches.iter().filter(|branch| follow(document, branch)["type"] == "object") {
            if sample.is_object() {
                records(document, branch, sample, place, places);
            }
        }
        return;
    }
    if let (Some(fields), Some(values)) =
        (schema.get("properties").and_then(Value::as_object), sample.as_object())
    {
        places.push(place.to_owned());
        for (name, field) in fields {
            if let Some(value) = values.get(name) {
                records(document, field, value, &format!("{place}/{name}"), places);
            }
        }
    } else if let (Some(entry), Some(values)) = (schema.get("additionalProperties"), sample.as_object()) {
        for (name, value) in values {
            records(document, entry, value, &format!("{place}/{name}"), places);
        }
    } else if let (Some(items), Some(values)) = (schema.get("items"), sample.as_array()) {
        for (number, value) in values.iter().enumerate() {
            records(document, items, value, &format!("{place}/{number}"), places);
        }
    }
}
