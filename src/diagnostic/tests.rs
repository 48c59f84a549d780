//! What each renderer makes of the same findings.

use std::slice::from_ref;
use std::sync::Arc;

use snapbox::{assert_data_eq, str};

use super::*;

static RULE: Rule =
    Rule { code: "C9999", name: "test-rule", severity: Severity::Error, explanation: "# test-rule (C9999)" };

fn file(text: &str) -> Arc<ContentFile> {
    Arc::new(ContentFile {
        path: "content/xk/housing.en.md".into(),
        text: text.into(),
        digest: [0; 32],
        yaml: None,
        body_start: text.len(),
    })
}

fn at(text: &str, needle: &str) -> Diagnostic {
    let start = text.find(needle).expect("the needle is in the text");
    Diagnostic::new(&RULE, &file(text), start..start + needle.len(), format!("`{needle}` is not known"))
}

#[test]
fn human_shows_line_label_help_and_correction() {
    let text = "---\ntitle: Housing\nreviewd_by: rc\n---\n";
    let finding = at(text, "reviewd_by")
        .label("no such field")
        .also(4..9, "a field that is known")
        .help("did you mean `reviewed_by`?")
        .replace_with("reviewed_by");
    assert_data_eq!(
        human::render(&[finding], false),
        str![[r#"
error[C9999]: `reviewd_by` is not known
 --> content/xk/housing.en.md:3:1
  |
2 | title: Housing
  | ----- a field that is known
3 | reviewd_by: rc
  | ^^^^^^^^^^ no such field
  |
  = help: did you mean `reviewed_by`?
help: the corrected line
  |
3 | reviewed_by: rc
  |       +

"#]]
    );
}

#[test]
fn human_shows_two_findings_and_a_path() {
    let path = Diagnostic::about_path(&RULE, "content/xk/\u{1b}[2Jevil.md", "the file cannot be read")
        .help("look at it");
    assert_data_eq!(
        human::render(&[at("a: b\r\n\tc: d\r\n", "d"), path], false),
        str![[r#"
error[C9999]: `d` is not known
 --> content/xk/housing.en.md:2:5
  |
2 |     c: d
  |        ^

error[C9999]: the file cannot be read
--> content/xk/␛[2Jevil.md
 = help: look at it

"#]]
    );
}

#[test]
fn right_to_left_values_are_isolated() {
    let finding = at("topic: السكن\n", "السكن").label("`السكن`").help("`السكن`");
    let shown = human::render(from_ref(&finding), false);
    assert_eq!(shown.matches('\u{2068}').count(), 3, "{shown}");
    assert_eq!(shown.matches('\u{2069}').count(), 3, "{shown}");
    assert!(!shown.contains('\u{fffd}'), "{shown}");
    assert!(concise::render(&[finding]).contains("`\u{2068}السكن\u{2069}`"));
}

#[test]
fn content_cannot_write_escape_sequences() {
    let hostile = "x: \u{1b}]0;title\u{7}\u{9b}2J\u{202e}\n";
    let finding = at(hostile, "\u{1b}]0;title\u{7}\u{9b}2J\u{202e}")
        .label("\u{1b}[1mlabel")
        .help("\u{1b}[1mhelp\nline")
        .also(0..1, "\u{1b}[1mother")
        .replace_with("\u{1b}[1m");
    for shown in [
        human::render(from_ref(&finding), false),
        concise::render(from_ref(&finding)),
        json::render(&[finding]),
    ] {
        assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{shown:?}");
    }
}

#[test]
fn a_span_outside_the_text_does_no_harm() {
    let finding = Diagnostic::new(&RULE, &file("é"), 1..900, "odd").replace_with("x");
    assert!(human::render(from_ref(&finding), true).contains("odd"));
    assert_eq!(concise::render(from_ref(&finding)), "content/xk/housing.en.md:1:1: error[C9999]: odd\n");
    assert!(json::render(&[finding]).contains("\"offset\": 0"));
}

#[test]
fn json_is_the_documented_form() {
    let text = "---\ntitle: é\nreviewd_by: rc\n---\n";
    let finding =
        at(text, "reviewd_by").label("here").help("do").replace_with("reviewed_by").also(4..9, "there");
    assert_data_eq!(
        json::render(&[finding]),
        str![[r#"
{
  "version": 1,
  "diagnostics": [
    {
      "code": "C9999",
      "name": "test-rule",
      "severity": "error",
      "message": "`reviewd_by` is not known",
      "path": "content/xk/housing.en.md",
      "span": {
        "start": {
          "line": 3,
          "column": 1,
          "offset": 14
        },
        "end": {
          "line": 3,
          "column": 11,
          "offset": 24
        }
      },
      "label": "here",
      "labels": [
        {
          "span": {
            "start": {
              "line": 2,
              "column": 1,
              "offset": 4
            },
            "end": {
              "line": 2,
              "column": 6,
              "offset": 9
            }
          },
          "text": "there"
        }
      ],
      "help": [
        "do"
      ],
      "replacement": "reviewed_by"
    }
  ],
  "summary": {
    "errors": 1,
    "warnings": 0,
    "notes": 0,
    "files": 1
  }
}

"#]]
    );
}
