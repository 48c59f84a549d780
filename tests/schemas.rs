//! The committed schemas are what the record types say.

use std::fs;
use std::path::PathBuf;

use corin::model::schema::{SchemaKind, generate};

fn committed(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn compare(path: &str, generated: &str) {
    let path = committed(path);
    if std::env::var_os("CORIN_OVERWRITE").is_some() {
        fs::write(&path, generated).expect("written");
    }
    let written = fs::read_to_string(&path).expect("a committed file");
    assert!(
        written == generated,
        "{} is not what the types say; run the tests with CORIN_OVERWRITE=1",
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
