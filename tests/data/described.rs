//! The committed schemas and the tables in `docs/data.md`.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use corin::model::schema::generate_open;
use corin::plan::data::About;
use corin::render::data::csv::Column;
use corin::render::data::schema::SCHEMAS;
use corin::render::data::{areas, facts, schemes, services};

use crate::handbook::tables_of;

fn compare(path: &str, generated: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("CORIN_OVERWRITE").is_some() {
        fs::write(&path, generated).expect("the file can be written");
    }
    let committed = fs::read_to_string(&path).expect("the file is committed");
    assert!(
        committed == generated,
        "{} is not what the types say; CORIN_OVERWRITE=1 cargo test --test data writes it",
        path.display()
    );
}

#[test]
fn schemas_are_those_of_the_types() {
    for schema in SCHEMAS {
        let mut text = serde_json::to_string_pretty(&(schema.generate)()).expect("JSON");
        text.push('\n');
        compare(&format!("schemas/data/{}.schema.json", schema.name), &text);
    }
}

#[test]
fn the_handbook_describes_every_field_and_column() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/data.md");
    let mut page = fs::read_to_string(path).expect("the page is committed");
    replace(&mut page, "fields of about", &tables_of(&generate_open::<About>("")));
    for schema in SCHEMAS {
        replace(&mut page, &format!("fields of {}", schema.name), &tables_of(&(schema.generate)()));
    }
    replace(&mut page, "columns of area", &columns(&areas::COLUMNS));
    replace(&mut page, "columns of fact", &columns(&facts::COLUMNS));
    replace(&mut page, "columns of scheme", &columns(&schemes::columns()));
    replace(&mut page, "columns of service", &columns(&services::columns()));
    compare("docs/data.md", &page);
}

fn replace(page: &mut String, place: &str, table: &str) {
    let begin = format!("<!-- {place} -->\n");
    let start = page.find(&begin).unwrap_or_else(|| panic!("docs/data.md has no {begin}")) + begin.len();
    let end = start + page[start..].find("<!-- end -->").expect("the table has an end");
    page.replace_range(start..end, table);
}

fn columns<T>(columns: &[Column<T>]) -> String {
    let mut text = String::from("\n| column | tag | |\n|---|---|---|\n");
    for column in columns {
        let _ = writeln!(text, "| `{}` | `{}` | {} |", column.name, column.tag, column.meaning);
    }
    text.push('\n');
    text
}

/// HXL 1.1: a hashtag, then attributes, in lower case.
#[test]
fn tags_are_well_formed_and_name_each_column_apart() {
    let tags = |tags: Vec<&'static str>| {
        for tag in &tags {
            let (hashtag, attributes) = tag.split_once('+').unwrap_or((tag, "a"));
            let word = |word: &str| {
                word.starts_with(|first: char| first.is_ascii_lowercase())
                    && word
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
            };
            assert!(hashtag.strip_prefix('#').is_some_and(word) && attributes.split('+').all(word), "{tag}");
        }
        let mut once = tags.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), tags.len(), "{tags:?}");
    };
    tags(areas::COLUMNS.iter().map(|column| column.tag).collect());
    tags(facts::COLUMNS.iter().map(|column| column.tag).collect());
    tags(schemes::columns().iter().map(|column| column.tag).collect());
    tags(services::columns().iter().map(|column| column.tag).collect());
}
