use std::sync::Arc;

use super::*;
use crate::load::file_from_text;
use crate::model::record::BriefRecord;

const SOUND: &str = "title: Housing\nas_of: 2026-09\nreviewed: 2026-10-04\nreviewed_by: rc\n";

fn file(kind: SchemaKind, yaml: &str) -> Arc<ContentFile> {
    let (path, text) = match kind {
        SchemaKind::Brief => ("content/xk/housing.en.md", format!("---\n{yaml}---\nText\n")),
        _ => ("content/x.yaml", yaml.to_owned()),
    };
    let (file, findings) = file_from_text(path, &text);
    assert!(findings.is_empty(), "{yaml}: {findings:?}");
    file
}

fn findings(kind: SchemaKind, yaml: &str) -> Vec<Diagnostic> {
    validate(kind, &file(kind, yaml)).err().unwrap_or_default()
}

/// Rule, message, what is marked, the replacement.
type Found = (&'static str, String, String, Option<String>);

/// What a brief with one more line yields.
fn brief(line: &str) -> Found {
    one(SchemaKind::Brief, &format!("{SOUND}{line}\n"))
}

fn one(kind: SchemaKind, yaml: &str) -> Found {
    let mut found = findings(kind, yaml);
    assert_eq!(found.len(), 1, "{yaml}: {found:?}");
    let finding = found.remove(0);
    let file = finding.file.expect("a file");
    let marked = file.text.get(finding.span).expect("a place in the file").to_owned();
    (finding.rule.name, finding.message, marked, finding.replacement)
}

#[expect(clippy::needless_pass_by_value, reason = "each is made for one comparison")]
fn expect(found: Found, rule: &str, message: &str, marked: &str, replacement: Option<&str>) {
    assert_eq!(
        (found.0, found.1.as_str(), found.2.as_str(), found.3.as_deref()),
        (rule, message, marked, replacement)
    );
}

#[test]
fn schemas_compile() {
    for kind in SchemaKind::ALL {
        assert!(kind.schema().is_some(), "{kind:?}");
    }
}

#[test]
fn a_sound_brief() {
    assert!(findings(SchemaKind::Brief, SOUND).is_empty());
    assert!(
        findings(SchemaKind::Brief, &format!("{SOUND}valid_until:\nsources:\nsummary: ~\nstatus:\n"))
            .is_empty()
    );
}

#[test]
fn unknown_fields() {
    expect(brief("sumary: x"), "unknown-field", "unknown field `sumary`", "sumary", Some("summary"));
    expect(brief("titel: x"), "unknown-field", "unknown field `titel`", "titel", None);
    expect(brief("author: x"), "unknown-field", "unknown field `author`", "author", None);
    expect(
        brief("sources: [{id: a, title: b, adress: c}]"),
        "unknown-field",
        "unknown field `adress` in an entry of `sources`",
        "adress",
        None,
    );
    expect(
        brief("sources: [{id: a, title: b, pubisher: c}]"),
        "unknown-field",
        "unknown field `pubisher` in an entry of `sources`",
        "pubisher",
        Some("publisher"),
    );
    let finding = findings(SchemaKind::Brief, &format!("{SOUND}author: x\n")).remove(0);
    assert!(finding.help[0].starts_with("the fields here are `title`, `summary`"), "{:?}", finding.help);
    let finding = findings(SchemaKind::Brief, &format!("{SOUND}sumary: x\n")).remove(0);
    assert_eq!(finding.label.as_deref(), Some("did you mean `summary`?"));
}

#[test]
fn missing_fields() {
    let found = findings(SchemaKind::Brief, "title: x\n");
    let messages: Vec<_> = found.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(messages, ["`as_of` is missing", "`reviewed_by` is missing", "`reviewed` is missing"]);
    assert!(found.iter().all(|finding| finding.span == (0..3)), "{found:?}");
    assert_eq!(found[0].help, ["add `as_of:` (the day, month or year after which nothing is included)"]);
    assert_eq!(findings(SchemaKind::Brief, "").len(), 4);
    expect(
        brief("facts:\n  rent: {label: Rent, value: 180, as_of: 2026}"),
        "missing-field",
        "`source` is missing in `rent`",
        "rent",
        None,
    );
    expect(
        brief("sources:\n  - id: a\n    url: https://example.org"),
        "missing-field",
        "`title` is missing in an entry of `sources`",
        "id: a",
        None,
    );
    expect(
        one(SchemaKind::Brief, &SOUND.replace("Housing", "")),
        "missing-field",
        "`title` has no value",
        "title",
        None,
    );
    expect(brief("sources:\n  -\n  - a"), "missing-field", "an entry of `sources` has no value", "-", None);
}

#[test]
fn withdrawn_pages_say_when_and_why() {
    let found = findings(SchemaKind::Brief, &format!("{SOUND}status: withdrawn\n"));
    let messages: Vec<_> = found.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(messages, ["a withdrawn page needs `reason`", "a withdrawn page needs `withdrawn_on`"]);
    assert!(found.iter().all(|finding| finding.rule.name == "withdrawn-unexplained"));
    let file = found[0].file.as_ref().expect("a file");
    assert_eq!(file.text.get(found[0].span.clone()), Some("withdrawn"));
    assert!(
        findings(SchemaKind::Brief, &format!("{SOUND}status: withdrawn\nwithdrawn_on: 2026-11\nreason: x\n"))
            .is_empty()
    );
}

#[test]
fn wrong_types() {
    let title = |value: &str| one(SchemaKind::Brief, &SOUND.replace("Housing", value));
    expect(
        title("2026"),
        "wrong-type",
        "`title` must be text, and here is the number 2026",
        "2026",
        Some("\"2026\""),
    );
    expect(title("true"), "wrong-type", "`title` must be text, and here is `true`", "true", Some("\"true\""));
    expect(
        title("[a, b]"),
        "wrong-type",
        "`title` must be text, and here is a list",
        "[a, b]",
        Some("\"[a, b]\""),
    );
    expect(brief("sources: a"), "wrong-type", "`sources` must be a list, and here is text", "a", Some("[a]"));
    expect(
        brief("sources: [7]"),
        "wrong-type",
        "an entry of `sources` must be text or a group of fields, and here is the number 7",
        "7",
        Some("\"7\""),
    );
    expect(
        brief("facts: [a]"),
        "wrong-type",
        "`facts` must be a group of fields, and here is a list",
        "[a]",
        None,
    );
    expect(
        one(SchemaKind::Stewards, "rc: {name: x, in_country: yes}\n"),
        "wrong-type",
        "`in_country` must be `true` or `false`, and here is text",
        "yes",
        Some("true"),
    );
    expect(
        one(SchemaKind::Brief, "Housing\n"),
        "wrong-type",
        "the file must be a group of fields, and here is text",
        "Housing",
        None,
    );
    expect(
        one(SchemaKind::Sources, "a: {title: [b]}\n"),
        "wrong-type",
        "`title` must be text or a group of fields, and here is a list",
        "[b]",
        Some("\"[b]\""),
    );
}

#[test]
fn dates() {
    let date = |value: &str| one(SchemaKind::Brief, &SOUND.replace("2026-10-04", value));
    expect(
        date("2026-02-30"),
        "bad-date",
        "`reviewed`: `2026-02-30` is no day: February 2026 has 28 days",
        "2026-02-30",
        None,
    );
    expect(
        date("4 October 2026"),
        "bad-date",
        "`reviewed`: `4 October 2026` is not written as a date",
        "4 October 2026",
        Some("2026-10-04"),
    );
    expect(
        date("2026-10-04T12:00:00Z"),
        "bad-date",
        "`reviewed`: `2026-10-04T12:00:00Z` holds a time; a date is a day, a month or a year",
        "2026-10-04T12:00:00Z",
        Some("2026-10-04"),
    );
    expect(date("26"), "bad-date", "`reviewed`: `26` is not written as a date", "26", None);
    expect(date("20261004"), "bad-date", "`reviewed`: `20261004` is not written as a date", "20261004", None);
    expect(date("[2026]"), "wrong-type", "`reviewed` must be a date, and here is a list", "[2026]", None);
    let finding = findings(SchemaKind::Brief, &SOUND.replace("2026-10-04", "[2026]")).remove(0);
    assert_eq!(finding.help, ["write a day as 2026-10-04, a month as 2026-10 or a year as 2026"]);
    assert!(findings(SchemaKind::Brief, &SOUND.replace("2026-10-04", "2026")).is_empty());
    assert!(findings(SchemaKind::Brief, &SOUND.replace("2026-10-04", "\"2026-10\"")).is_empty());
}

#[test]
fn intervals_languages_addresses() {
    expect(
        brief("review_every: 6 months"),
        "bad-interval",
        "`review_every` is not a length of time: `6 months`",
        "6 months",
        Some("6m"),
    );
    expect(
        brief("review_every: 90"),
        "bad-interval",
        "`review_every` is not a length of time: `90`",
        "90",
        Some("90d"),
    );
    expect(
        brief("translation_of: {lang: sr_latn}"),
        "bad-language",
        "the language `sr_latn` is written `sr-Latn`",
        "sr_latn",
        Some("sr-Latn"),
    );
    expect(
        brief("translation_of: {lang: english!}"),
        "bad-language",
        "`english!` is no language tag",
        "english!",
        None,
    );
    for address in
        ["example.org", "javascript:alert(1)", "//example.org/x", "ftp://example.org/", "https://exa mple"]
    {
        expect(
            brief(&format!("sources: [{{id: a, title: b, url: \"{address}\"}}]")),
            "bad-address",
            &format!("`url` is not a web address: `{address}`"),
            &format!("\"{address}\""),
            None,
        );
    }
}

#[test]
fn names_of_entries() {
    expect(
        one(SchemaKind::Area, "kind: country\nnames: {sr-latn: Kosovo}\n"),
        "bad-language",
        "the language `sr-latn` is written `sr-Latn`",
        "sr-latn",
        Some("sr-Latn"),
    );
    expect(
        one(SchemaKind::Sources, "a b: {title: x}\n"),
        "bad-form",
        "the name `a b` does not have the right form",
        "a b",
        None,
    );
    expect(
        one(SchemaKind::Network, "name: x\nlanguages: [en]\ntopics: {Housing: {name: x}}\n"),
        "bad-form",
        "the name `Housing` does not have the right form",
        "Housing",
        None,
    );
    expect(
        one(SchemaKind::Network, "name: x\nlanguages: [en]\ntopics: {}\n"),
        "bad-length",
        "`topics` is empty",
        "{}",
        None,
    );
    expect(
        one(SchemaKind::Area, "kind: country\nnames: {en: x}\nsummary: {en_GB: x}\n"),
        "bad-language",
        "the language `en_GB` is written `en-GB`",
        "en_GB",
        Some("en-GB"),
    );
}

#[test]
fn words_lengths_forms() {
    expect(
        brief("status: curent"),
        "unknown-value",
        "`status` cannot be `curent`",
        "curent",
        Some("current"),
    );
    expect(brief("status: open"), "unknown-value", "`status` cannot be `open`", "open", None);
    expect(
        one(SchemaKind::Area, "kind: [city]\nnames: {en: x}\n"),
        "wrong-type",
        "`kind` cannot be a list",
        "[city]",
        None,
    );
    expect(
        one(SchemaKind::Brief, &SOUND.replace("Housing", "\"\"")),
        "bad-length",
        "`title` is empty",
        "\"\"",
        None,
    );
    let long = "x".repeat(201);
    expect(
        one(SchemaKind::Brief, &SOUND.replace("Housing", &long)),
        "bad-length",
        "`title` has 201 characters; it may have 200",
        &long,
        None,
    );
    expect(
        one(SchemaKind::Area, "kind: country\nnames: {en: x}\ncodes: {iso: xk}\n"),
        "bad-form",
        "`iso` does not have the right form: `xk`",
        "xk",
        None,
    );
    expect(
        one(SchemaKind::Area, "kind: country\nnames: {en: x}\ncodes: {un_m49: 688}\n"),
        "wrong-type",
        "`un_m49` must be text, and here is the number 688",
        "688",
        Some("\"688\""),
    );
}

#[test]
fn all_at_once_in_the_order_of_the_file() {
    // `reviewed_by` is not missing as well: it is there, misspelt.
    let yaml = "title: 7\nas_of: yesterday\nreviewed: 2026-02-30\nreviewd_by: rc\nstatus: curent\n";
    let found = findings(SchemaKind::Brief, yaml);
    let rules: Vec<_> = found.iter().map(|finding| finding.rule.name).collect();
    assert_eq!(rules, ["wrong-type", "bad-date", "bad-date", "unknown-field", "unknown-value"]);
}

#[test]
fn a_missing_field_is_told_beside_an_unknown_one_that_is_not_like_it() {
    let yaml = "title: x\nas_of: 2026\nreviewed: 2026\nweather: fine\n";
    let rules: Vec<_> = findings(SchemaKind::Brief, yaml).iter().map(|finding| finding.rule.name).collect();
    assert_eq!(rules, ["missing-field", "unknown-field"]);
}

#[test]
fn messages_speak_no_jargon() {
    let yaml = "title: {a: b}\nas_of: [x]\nreviewed: {y: z}\nreviewed_by: 1.5\nfacts: {a: {}}\nsources: [{}]\ntopic: \nx: y\n";
    for finding in findings(SchemaKind::Brief, yaml) {
        let text = format!("{} {:?} {}", finding.message, finding.help, finding.label.unwrap_or_default());
        for word in ["schema", "string", "object", "array", "null", "Record", "Some(", "boolean", "integer"] {
            assert!(!text.contains(word), "{text}");
        }
    }
}

/// A replacement leaves one finding less.
#[test]
fn replacements_put_it_right() {
    for line in [
        "sumary: x",
        "status: Curent",
        "review_every: 6 months",
        "sources: a",
        "valid_until: 4.10.2026",
        "topic: 7",
        "translation_of: {lang: EN}",
    ] {
        let finding = findings(SchemaKind::Brief, &format!("{SOUND}{line}\n")).remove(0);
        let mut text = finding.file.as_ref().expect("a file").text.to_string();
        text.replace_range(finding.span.clone(), &finding.replacement.expect("a replacement"));
        let (file, _) = file_from_text("content/xk/housing.en.md", &text);
        assert!(validate(SchemaKind::Brief, &file).is_ok(), "{text}");
    }
}

/// What the schema lets through, the type takes.
#[test]
fn what_is_valid_has_a_type() {
    let yaml = format!(
        "{SOUND}sources: [a, {{id: b, title: {{en: x}}, kind: field, published: 2026, url: https://example.org/}}]\n\
         facts: {{rent: {{label: Rent, value: 180, as_of: 2026-08, source: a}}}}\nsummary:\nvalid_until:\n"
    );
    let value = validate(SchemaKind::Brief, &file(SchemaKind::Brief, &yaml)).expect("valid");
    let record: BriefRecord = serde_json::from_value(value).expect("a record");
    assert_eq!(record.facts["rent"].value.0, "180");
    assert_eq!(record.sources.len(), 2);
    assert!(record.valid_until.is_none());
}
