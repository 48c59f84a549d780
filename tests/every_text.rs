//! The rules about text hold in every text field of every kind of file.
//!
//! Driven by the schemas: a field that comes tomorrow is tried as well, in a
//! single text, in texts by language and in lists. What is no text for these
//! rules stands in a list, with its reason.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use corin::build::{Kept, examine};
use corin::diagnostic::{Diagnostic, Severity};
use corin::load::{ContentFile, file_from_text};
use corin::model::schema::{Role, SchemaKind, generate, walk};
use jiff::civil::date;
use sample::sample;
use serde_json::{Value, json};

#[path = "schemas/sample.rs"]
mod sample;

/// What nobody may publish.
const PERSON: &str =
    "Ask N. N., born on 12 March 1981, passport no. K1234567, name@example.org, +383 44 000 000";

/// Fields for the contacts of organisations: a number and an address are what
/// belongs there.
const CONTACTS: [&str; 4] = [
    "area /contact_points/*/phone",
    "network /publisher/contact",
    "stewards /*/contact",
    "area /contact_points/*/email",
];

/// Fields that name something: what there is not is an error of another rule.
const NAMES_SOMETHING: [&str; 34] = [
    "area /contact_points/*/source",
    "area /steward",
    "brief /aliases/*",
    "brief /facts/*/source",
    "brief /replaced_by",
    "brief /reviewed_by",
    "brief /sources/*",
    "brief /topic",
    "alert /facts/*/source",
    "alert /issued_by",
    "alert /replaced_by",
    "alert /sources/*",
    "alert /topics/*",
    "answer /answered_by",
    "answer /facts/*/source",
    "answer /replaced_by",
    "answer /reviewed_by",
    "answer /sources/*",
    "answer /topic",
    "voice /recorded_by",
    "voice /sources/*",
    "voice /topics/*",
    "service /areas/*",
    "service /assured_by",
    "service /groups/*",
    "service /replaced_by",
    "service /sources/*",
    "service /topics/*",
    "scheme /areas/*",
    "scheme /components/*/source",
    "scheme /groups/*",
    "scheme /replaced_by",
    "scheme /reviewed_by",
    "scheme /sources/*",
];
const NAMES_SOMETHING_ELSE: [&str; 4] =
    ["outcome /replaced_by", "outcome /reviewed_by", "outcome /sources/*", "outcome /topic"];

#[test]
fn personal_data_is_found_in_every_text() {
    let mut used = BTreeSet::new();
    let mut said = BTreeSet::new();
    let mut missed = Vec::new();
    for planted in everywhere(&|_| json!(PERSON)) {
        let names_something = NAMES_SOMETHING.iter().chain(&NAMES_SOMETHING_ELSE);
        for (place, findings) in planted.places() {
            let count = |codes: &[&str]| findings.iter().filter(|one| codes.contains(&one.rule.code)).count();
            if names_something.clone().any(|field| *field == place) {
                // A fact may name a source that its list names, where the finding is then.
                if findings.iter().any(|one| one.severity == Severity::Error) {
                    said.insert(place.clone());
                }
                used.insert(place);
                continue;
            }
            // The date of birth and the number of the passport; the address and the number.
            if count(&["C1408"]) < 2 {
                missed.push(format!("{place}: {} of 2 errors", count(&["C1408"])));
            }
            if CONTACTS.contains(&place.as_str()) {
                used.insert(place);
            } else if count(&["C1408", "C1409"]) < 4 {
                missed.push(format!("{place}: {} of 4 findings", count(&["C1408", "C1409"])));
            }
        }
    }
    let names_something = NAMES_SOMETHING.iter().chain(&NAMES_SOMETHING_ELSE);
    missed.extend(
        names_something
            .filter(|field| !said.contains(**field))
            .map(|field| format!("{field} names nothing, and nothing says so")),
    );
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    let stale: Vec<_> = NAMES_SOMETHING
        .iter()
        .chain(&NAMES_SOMETHING_ELSE)
        .chain(&CONTACTS)
        .filter(|field| !used.contains(**field))
        // The schema takes nothing but an address there.
        .filter(|field| !field.ends_with("/email"))
        .collect();
    assert!(stale.is_empty(), "no such field: {stale:?}");
}

#[test]
fn an_escaped_mark_of_direction_is_found_in_every_value() {
    let mut missed = Vec::new();
    for planted in everywhere(&|_| json!("a 123\u{202e} b")) {
        for (place, findings) in planted.places() {
            if !findings.iter().any(|one| one.rule.code == "C0802") {
                missed.push(place);
            }
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn an_address_with_a_password_is_found_in_every_text() {
    let mut missed = Vec::new();
    for planted in everywhere(&|was| match was {
        "text" => json!("See https://user:secret@example.org/a."),
        _ => json!("https://user:secret@example.org/a"),
    }) {
        for (place, findings) in planted.places() {
            let is_id = NAMES_SOMETHING.iter().chain(&NAMES_SOMETHING_ELSE).any(|field| *field == place);
            // Of the address of the network the schema speaks first.
            if !is_id && !findings.iter().any(|one| one.rule.code == "C0705") {
                missed.push(place);
            }
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn relative_time_is_found_in_all_prose() {
    let mut missed = Vec::new();
    for planted in everywhere(&|_| json!("This is currently so.")) {
        // A voice speaks of the day on which it was told; synonyms are what people type.
        if matches!(planted.kind, SchemaKind::Voice | SchemaKind::Synonyms) {
            continue;
        }
        let tree = planted.file.yaml.as_ref().expect("fields");
        walk(planted.kind, tree, &mut |text| {
            let is_found = planted.findings.iter().any(|one| {
                one.rule.code == "C0801" && text.span.start <= one.span.start && one.span.end <= text.span.end
            });
            if text.role == Role::Prose && text.value.contains("currently") && !is_found {
                missed.push(format!("{} {}", planted.kind.as_str(), text.field));
            }
        });
    }
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn personal_data_is_found_in_the_words_of_a_table() {
    let table =
        format!("Reason,\"People, {PERSON}\"\n#indicator+name,#affected\n\"{PERSON}\",40\nOther,60\n");
    let findings = examined("content/xk/outcomes/2026.csv", &table);
    assert_eq!(findings.iter().filter(|one| one.rule.code == "C1408").count(), 4);
    assert_eq!(findings.iter().filter(|one| one.rule.code == "C1409").count(), 4);
}

/// A file whose texts were all replaced.
struct Planted {
    kind: SchemaKind,
    file: Arc<ContentFile>,
    /// The pointers of the texts.
    texts: Vec<String>,
    findings: Vec<Diagnostic>,
}

impl Planted {
    /// Each text by its kind and place, with the findings in it.
    fn places(&self) -> Vec<(String, Vec<&Diagnostic>)> {
        let texts = self.texts.iter().map(|pointer| {
            let span = self.file.span_of(pointer);
            let inside = |one: &&Diagnostic| span.start <= one.span.start && one.span.end <= span.end;
            (
                format!("{} {}", self.kind.as_str(), general(self.kind, pointer)),
                self.findings.iter().filter(inside).collect(),
            )
        });
        texts.collect()
    }
}

/// A pointer without what the file chose itself: `/facts/*/label`.
fn general(kind: SchemaKind, pointer: &str) -> String {
    let by_id = matches!(kind, SchemaKind::Sources | SchemaKind::Stewards);
    let steps = pointer.split('/').enumerate().map(|(number, step)| {
        let is_free = step.bytes().all(|byte| byte.is_ascii_digit()) || matches!(step, "a-1" | "word" | "SE");
        if number > 0 && (is_free || (by_id && number == 1)) { "*" } else { step }
    });
    let steps: Vec<&str> = steps.collect();
    // In which language does not matter.
    let path = steps.join("/");
    path.strip_suffix("/en").map_or(path.clone(), str::to_owned)
}

/// Each kind of file in both of its forms, with something else in all texts.
fn everywhere(text: &dyn Fn(&str) -> Value) -> Vec<Planted> {
    let mut all = Vec::new();
    for kind in SchemaKind::ALL {
        for branch in 0..2 {
            let document = generate(kind);
            let mut fields = sample(&document, &document, branch);
            let mut texts = Vec::new();
            replace(&mut fields, "", text, &mut texts);
            // An escape, as somebody may have typed it.
            let fields = fields.to_string().replace('\u{202e}', "\\u202e");
            let (path, written) = match kind {
                SchemaKind::Network => ("content/network.yaml", fields),
                SchemaKind::Area => ("content/xk/area.yaml", fields),
                SchemaKind::Sources => ("content/sources.yaml", fields),
                SchemaKind::Stewards => ("content/stewards.yaml", fields),
                SchemaKind::Synonyms => ("content/search/synonyms.en.yaml", fields),
                SchemaKind::Brief => ("content/xk/housing.en.md", format!("---\n{fields}\n---\n")),
                SchemaKind::Alert => ("content/xk/alerts/road.en.md", format!("---\n{fields}\n---\n")),
                SchemaKind::Answer => ("content/xk/answers/road.en.md", format!("---\n{fields}\n---\n")),
                SchemaKind::Voice => ("content/xk/voices/road.en.md", format!("---\n{fields}\n---\n")),
                SchemaKind::Service => ("content/xk/services/road.yaml", fields),
                SchemaKind::Scheme => ("content/xk/schemes/road.yaml", fields),
                SchemaKind::Outcome => ("content/xk/outcomes/2026.yaml", fields),
            };
            let findings = examined(path, &written);
            let (file, _) = file_from_text(path, &written);
            all.push(Planted { kind, file, texts, findings });
        }
    }
    all
}

/// Replaces what a sample has for texts and addresses, and notes where.
fn replace(value: &mut Value, pointer: &str, text: &dyn Fn(&str) -> Value, texts: &mut Vec<String>) {
    match value {
        Value::String(was) if was == "text" => {
            *value = text("text");
            texts.push(pointer.to_owned());
        }
        Value::String(was) if was == "https://example.org/" && !pointer.ends_with("base_url") => {
            let new = text(was);
            if new.as_str().is_some_and(|new| new.starts_with("http")) {
                *value = new;
                texts.push(pointer.to_owned());
            }
        }
        Value::Array(items) => {
            for (number, item) in items.iter_mut().enumerate() {
                replace(item, &format!("{pointer}/{number}"), text, texts);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                replace(field, &format!("{pointer}/{name}"), text, texts);
            }
        }
        _ => {}
    }
}

/// What is found in a file that is laid over the network of the specifications.
fn examined(path: &str, text: &str) -> Vec<Diagnostic> {
    let place = tempfile::tempdir().expect("a temporary directory");
    copy(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/spec/base"), place.path());
    let file = place.path().join(path);
    fs::create_dir_all(file.parent().expect("a directory")).expect("a directory can be made");
    fs::write(file, text).expect("the file can be written");
    let examined = examine(place.path(), date(2026, 11, 22), &mut Kept::default()).expect("a network");
    examined.diagnostics.into_iter().filter(|one| &*one.path == path).collect()
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a directory") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir_all(&target).expect("a directory can be made");
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file can be copied");
        }
    }
}
