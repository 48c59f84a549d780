//! What is exported of the directory of services can be read back, and is what
//! HSDS 3.0 asks for.
//!
//! `tests/hsds/objects.schema.json` was written by hand from the reference of
//! the specification.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use corin::diagnostic::human;
use corin::load::{AreaFile, Files, RecordFile, file_from_text};
use corin::model::{AreaId, Network, RecordId, build};
use corin::plan::catalogue::Catalogue;
use corin::plan::data::{About, Scope, Service};
use corin::plan::hsds::Package;
use corin::readers::Readers;
use corin::render::data::json::Document;
use corin::render::data::schema::SCHEMAS;
use corin::render::data::{DataFile, csv, hsds, services};
use jiff::civil::{Date, date};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const TODAY: Date = date(2026, 11, 22);

const NETWORK: &str = "\
name: Network
languages: [en, sq]
base_url: https://example.org/
topics: {housing: {name: Housing}, health: {name: {en: Health, sq: Shëndetësia}}}
groups: {women: {name: Women}, children: {name: Children}}
";

/// A network with these services in the town Prizren.
fn network(records: &[Value]) -> Network {
    let file = |path: &str, text: &str| file_from_text(path, text).0;
    let area = |id: &str, text: &str| AreaFile {
        id: AreaId::new(id),
        file: file(&format!("content/{id}/area.yaml"), text),
    };
    let services = records.iter().enumerate().map(|(index, record)| {
        let stem = format!("s{index}");
        // JSON is YAML.
        let path = format!("content/xk/prizren/services/{stem}.yaml");
        let (file, findings) = file_from_text(&path, &record.to_string());
        assert!(findings.is_empty(), "{}", human::render(&findings, false));
        RecordFile { id: RecordId { area: AreaId::new("xk/prizren"), stem: stem.as_str().into() }, file }
    });
    let files = Files {
        network: Some(file("content/network.yaml", NETWORK)),
        areas: vec![
            area(
                "xk",
                "kind: country\nnames: {en: Kosovo}\nlanguages: [en, sq]\ncodes: {iso: XK, user_assigned: true}\n",
            ),
            area("xk/prizren", "kind: municipality\nnames: {en: Prizren}\n"),
        ],
        services: services.collect(),
        ..Files::default()
    };
    let built = build(&files, None);
    let errors: Vec<_> =
        built.diagnostics.iter().filter(|found| found.path.contains("services")).cloned().collect();
    assert!(errors.is_empty(), "{}", human::render(&errors, false));
    built.network.expect("a network")
}

/// The records and files of the network's only country.
fn exported<T>(
    network: &Network,
    with: impl FnOnce(&Scope<'_>, &[Service], &[DataFile], &[DataFile]) -> T,
) -> T {
    let country = network.countries.first().expect("a country");
    let catalogue = Catalogue::new(network, country, &BTreeSet::new());
    let scope = Scope::new(network, country, &catalogue, TODAY, Readers::Public);
    let about = About::new(network, Some("xk"), TODAY);
    let records = Service::all(&scope);
    let files = services::files(&about, &records, &scope.languages()).expect("files");
    let package = hsds::files(&about, &Package::new(&scope)).expect("a package");
    with(&scope, &records, &files, &package)
}

/// Everything that a record can say.
fn rich() -> Value {
    json!({
        "name": {"en": "Counselling", "sq": "Këshillim"},
        "aliases": ["=The Desk", "Desk"],
        "organisation": {"name": "Red Cross", "description": "A society.", "url": "https://example.org/"},
        "description": "Advice, \"by telephone\".",
        "topics": ["housing", "health"],
        "facility": "office",
        "areas": ["xk", "xk/prizren"],
        "eligibility": "Everybody who came back.",
        "groups": ["women"],
        "cost": {"free": true, "note": "Always."},
        "languages": ["sq", "sr-Latn"],
        "interpretation": "By telephone.",
        "application": "Call.",
        "contact": {
            "phones": [{"number": "+383 28 012 345", "languages": ["sq"], "note": "In the morning."}, {"number": "112", "kind": "emergency"}],
            "email": "info@example.org", "url": "https://example.org/advice",
            "address": {"street": "Street 1", "town": "Prizren", "postal_code": "20000"},
            "note": "Second floor."
        },
        "opening_hours": [{"days": ["MO", "TU"], "opens": "09:00", "closes": "16:30"}, {"days": ["SA"], "opens": "20:00", "closes": "24:00"}],
        "opening_note": "Closed in August.",
        "availability": {"state": "partly", "note": "Not always."},
        "accessibility": {"state": "not-known"},
        "status": "temporarily-closed", "reason": "Works.",
        "assured_on": "2026-10", "assured_by": "rc", "valid_until": "2027-01-31"
    })
}

fn validators() -> BTreeMap<String, Validator> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hsds/objects.schema.json");
    let document: Value = serde_json::from_str(&fs::read_to_string(path).expect("schemas")).expect("JSON");
    let objects = document["$defs"].as_object().expect("objects");
    let validator =
        |schema: &Value| jsonschema::options().should_validate_formats(true).build(schema).expect("a schema");
    objects.iter().map(|(name, schema)| (name.clone(), validator(schema))).collect()
}

/// What others make of the package: Frictionless, whose program `./test` installs and names in
/// `FRICTIONLESS`. Without, nothing is asked.
#[test]
fn frictionless_finds_no_fault_in_a_full_package() {
    let Some(program) = std::env::var_os("FRICTIONLESS") else { return };
    let directory = tempfile::tempdir().expect("a directory");
    exported(&network(&[rich()]), |_, _, _, package| {
        for file in package {
            let path = directory.path().join(&file.name);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
            fs::write(path, &file.bytes).expect("a file");
        }
    });
    let package = directory.path().join("hsds/datapackage.json");
    let said =
        std::process::Command::new(program).arg("validate").arg(package).output().expect("frictionless");
    let words = String::from_utf8_lossy(&said.stdout).into_owned() + &String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{words}");
}

#[test]
fn a_package_says_when_it_was_made_and_that_no_time_zone_is_known() {
    exported(&network(&[rich()]), |_, _, _, package| {
        let head = package.iter().find(|file| file.name == "hsds/datapackage.json").expect("a head");
        let head: Value = serde_json::from_slice(&head.bytes).expect("JSON");
        assert_eq!(head["created"], "2026-11-22T00:00:00Z");
        let hours = &objects(package)["schedule"];
        assert!(hours.iter().all(|row| row["notes"].as_str().expect("notes").contains("time zone")));
    });
}

/// The rows of a package's JSON files, by object.
fn objects(package: &[DataFile]) -> BTreeMap<String, Vec<Map<String, Value>>> {
    let json = package.iter().filter_map(|file| {
        let object = file.name.strip_prefix("hsds/")?.strip_suffix(".json")?;
        let rows = (object != "datapackage").then(|| serde_json::from_slice(&file.bytes).expect("rows"))?;
        Some((object.to_owned(), rows))
    });
    json.collect()
}

/// Checks that all identifiers are there once, and that all references lead to one.
fn check_references(objects: &BTreeMap<String, Vec<Map<String, Value>>>) {
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    for row in objects.values().flatten() {
        assert!(ids.insert(row["id"].as_str().expect("an id")), "an identifier stands there twice");
    }
    for (object, row) in objects.iter().flat_map(|(object, rows)| rows.iter().map(move |row| (object, row))) {
        for (name, value) in row.iter().filter(|(name, _)| name.ends_with("_id")) {
            assert!(ids.contains(value.as_str().expect("an id")), "{object}.{name} leads nowhere");
        }
    }
}

fn check_package(package: &[DataFile]) {
    let validators = validators();
    let objects = objects(package);
    for (object, rows) in &objects {
        for row in rows {
            let row = Value::Object(row.clone());
            let errors: Vec<String> =
                validators[object].iter_errors(&row).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{object}: {errors:?}\n{row:#}");
        }
    }
    check_references(&objects);
    let head = package.iter().find(|file| file.name == "hsds/datapackage.json").expect("the head");
    let head: Value = serde_json::from_slice(&head.bytes).expect("JSON");
    let resources = head["resources"].as_array().expect("resources");
    assert_eq!(resources.len(), objects.len());
    for resource in resources {
        let (name, path) =
            (resource["name"].as_str().expect("a name"), resource["path"].as_str().expect("a path"));
        let file = package
            .iter()
            .find(|file| file.name == format!("hsds/{path}"))
            .expect("the file of the resource");
        let fields: Vec<&str> = resource["schema"]["fields"]
            .as_array()
            .expect("fields")
            .iter()
            .filter_map(|field| field["name"].as_str())
            .collect();
        let mut reader = ::csv::ReaderBuilder::new().from_reader(file.bytes.as_slice());
        assert_eq!(reader.headers().expect("names").iter().collect::<Vec<_>>(), fields, "{name}");
        let rows: Vec<::csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
        assert_eq!(rows.len(), objects[name].len(), "{name}");
        for (cells, row) in rows.iter().zip(&objects[name]) {
            for (cell, field) in cells.iter().zip(&fields) {
                let expected = match row.get(*field) {
                    None => String::new(),
                    Some(Value::String(text)) => text.clone(),
                    Some(other) => other.to_string(),
                };
                assert_eq!(csv::plain(cell), expected, "{name}.{field}");
            }
        }
    }
}

fn check_files(records: &[Service], files: &[DataFile], languages: &[&str]) {
    let [json, table] = files else { panic!("two files") };
    let document: Document<Service> = serde_json::from_slice(&json.bytes).expect("services.json");
    let written = serde_json::to_value(records).expect("JSON");
    assert_eq!(serde_json::to_value(&document.records).expect("JSON"), written);
    let table = csv::read(&table.bytes).expect("services.csv");
    let columns = services::columns();
    assert_eq!(table.rows.len(), records.len());
    assert!(table.tags.iter().all(|tag| tag.starts_with('#')));
    for (cells, service) in table.rows.iter().zip(records) {
        let row = services::Row { service, languages };
        for (cell, column) in cells.iter().zip(&columns) {
            assert_eq!(*cell, (column.value)(&row), "{}", column.name);
        }
    }
}

#[test]
fn everything_of_a_rich_record() {
    let network = network(&[rich()]);
    exported(&network, |scope, records, files, package| {
        check_files(records, files, &scope.languages());
        check_package(package);
        let objects = objects(package);
        let all = validators();
        let missing: Vec<&String> = all.keys().filter(|object| !objects.contains_key(*object)).collect();
        assert_eq!(missing, Vec::<&String>::new(), "a rich record fills every object");
        let row = |object: &str, index: usize| Value::Object(objects[object][index].clone());
        assert_eq!(row("service", 0)["status"], "temporarily closed");
        assert_eq!(row("service", 0)["assured_date"], "2026-10-01");
        assert_eq!(row("address", 0)["state_province"], "Prizren");
        assert_eq!(row("address", 0)["country"], "XK");
        assert_eq!(row("schedule", 0)["byday"], "MO,TU");
        assert_eq!(row("schedule", 1)["closes_at"], "23:59");
        assert_eq!(row("cost_option", 0)["amount"], 0);
        assert_eq!(row("contact", 0).get("name"), None);
    });
}

#[test]
fn the_address_of_a_shelter_is_nowhere() {
    let mut record = rich();
    record["facility"] = json!("shelter");
    record["contact"]["address"]["street"] = json!("HIDDEN-STREET");
    let network = network(&[record]);
    exported(&network, |_, _, files, package| {
        for file in files.iter().chain(package) {
            let text = String::from_utf8_lossy(&file.bytes);
            assert!(!text.contains("HIDDEN-STREET"), "{}", file.name);
        }
        assert!(!objects(package).contains_key("location"));
    });
}

#[test]
fn no_services_make_no_package() {
    let network = network(&[]);
    exported(&network, |_, records, files, package| {
        check_files(records, files, &["en"]);
        assert!(package.is_empty());
    });
}

fn text() -> impl Strategy<Value = Value> {
    let string = "[=+@'-]{0,2}[\\PC&&[^\u{FEFF}]]{1,20}x";
    prop_oneof![
        string.prop_map(Value::from),
        (string, string).prop_map(|(en, sq)| json!({"en": en, "sq": sq})),
        string.prop_map(|sq| json!({"sq": sq})),
    ]
}

fn hours() -> impl Strategy<Value = Value> {
    let days = prop::sample::subsequence(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"], 1..=7);
    (days, 0u8..12, 12u8..=24).prop_map(|(days, opens, closes)| {
        json!({"days": days, "opens": format!("{opens:02}:00"), "closes": format!("{closes:02}:00")})
    })
}

fn record() -> impl Strategy<Value = Value> {
    let optional = || prop::option::of(text());
    let states = prop::sample::select(vec!["active", "inactive", "temporarily-closed"]);
    let facility =
        prop::option::of(prop::sample::select(vec!["office", "shelter", "hotline", "online", "mobile"]));
    let phones = prop::collection::vec("\\+?[0-9][0-9 ()./-]{1,12}", 0..3);
    (
        (text(), text(), text(), optional(), optional()),
        (prop::option::of(any::<bool>()), prop::collection::vec(hours(), 0..3), phones, any::<bool>()),
        (states, facility, prop::sample::subsequence(vec!["women", "children"], 0..=2), 0i16..30),
    )
        .prop_map(|((name, organisation, description, eligibility, note), (free, hours, phones, street), (status, facility, groups, age))| {
            let mut record = json!({
                "name": name, "organisation": {"name": organisation}, "description": description,
                "topics": ["health"], "groups": groups, "status": status, "opening_hours": hours,
                "contact": {"phones": phones.iter().map(|number| json!({"number": number})).collect::<Vec<_>>()},
                "assured_on": format!("{}", 2026 - age), "assured_by": "rc",
            });
            let fields = [
                ("eligibility", eligibility),
                ("opening_note", note.clone()),
                ("cost", free.map(|free| json!({"free": free, "note": note}))),
                ("facility", facility.map(Value::from)),
            ];
            for (field, value) in fields {
                if let Some(value) = value {
                    record[field] = value;
                }
            }
            if street {
                record["contact"]["address"] = json!({"street": "=1 Street", "town": "Prizren"});
            }
            if record["cost"]["note"].is_null() && !record["cost"].is_null() {
                record["cost"].as_object_mut().expect("fields").remove("note");
            }
            if record["cost"].is_null() {
                record.as_object_mut().expect("fields").remove("cost");
            }
            record
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn everything_exported_reads_back(records in prop::collection::vec(record(), 1..4)) {
        let network = network(&records);
        exported(&network, |scope, records, files, package| {
            check_files(records, files, &scope.languages());
            check_package(package);
        });
    }
}

#[test]
fn the_schema_is_that_of_the_type() {
    let schema = SCHEMAS.iter().find(|schema| schema.name == "service").expect("the schema");
    let generated = format!("{}\n", serde_json::to_string_pretty(&(schema.generate)()).expect("JSON"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/data/service.schema.json");
    if std::env::var_os("CORIN_OVERWRITE").is_some() {
        fs::write(&path, &generated).expect("the file can be written");
    }
    let committed = fs::read_to_string(&path).expect("the file is committed");
    assert_eq!(committed, generated, "CORIN_OVERWRITE=1 cargo test --test services writes it");
}
