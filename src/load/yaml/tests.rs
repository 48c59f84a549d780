use std::sync::Arc;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::diagnostic::Diagnostic;

fn read_whole(text: &str) -> Reading {
    read(&Arc::from("content/network.yaml"), text, 0..text.len())
}

fn tree(text: &str) -> Node {
    let reading = read_whole(text);
    assert!(reading.findings.is_empty(), "{text:?}: {:?}", reading.findings);
    reading.tree.expect("a tree")
}

fn only_finding(text: &str) -> Diagnostic {
    let mut findings = read_whole(text).findings;
    assert_eq!(findings.len(), 1, "{text:?}: {findings:?}");
    findings.remove(0)
}

#[test]
fn places_of_keys_and_values() {
    let text = "title: Housing in Peja   # a comment\nfacts:\n  rent: {label: 'Rent', value: 180}\nlist:\n  - a\n  - b: c\n    d: e\nempty:\n";
    let tree = tree(text);
    let value = |pointer: &str| &text[tree.find(pointer).expect(pointer).span.clone()];
    assert_eq!(value("/title"), "Housing in Peja");
    assert_eq!(value("/facts/rent"), "{label: 'Rent', value: 180}");
    assert_eq!(value("/facts/rent/label"), "'Rent'");
    assert_eq!(value("/list/0"), "a");
    assert_eq!(value("/list/1"), "b: c\n    d: e");
    assert_eq!(value("/empty"), "");
    assert_eq!(&text[tree.find_key("/facts/rent/value").expect("a key").span.clone()], "value");
    assert!(tree.find_key("/list/0").is_none());
    assert!(tree.find("/list/7").is_none());
    assert_eq!(&text[tree.find_nearest("/facts/rent/unit").span.clone()], "{label: 'Rent', value: 180}");
    assert_eq!(tree.span, 0..text.len() - 1);
}

#[test]
fn places_are_those_of_the_whole_file() {
    let text = "---\ntïtle: \"ü\"\n---\nbody";
    let reading = read(&Arc::from("content/xk/housing.en.md"), text, 4..17);
    let tree = reading.tree.expect("a tree");
    assert_eq!(&text[tree.find("/tïtle").expect("the title").span.clone()], "\"ü\"");
}

#[test]
fn carriage_returns_do_not_move_places() {
    let text = "a: 1\r\nb: two\r\nc: >-\r\n  three\r\n  lines\r\nd: 4\r\n";
    let tree = tree(text);
    assert_eq!(&text[tree.find("/b").expect("b").span.clone()], "two");
    assert_eq!(&text[tree.find("/d").expect("d").span.clone()], "4");
    assert_eq!(tree.to_json(), json!({"a": 1, "b": "two", "c": "three lines", "d": 4}));
}

#[test]
fn a_pointer_with_escapes() {
    let tree = tree("a/b: {c~d: 1}\n");
    assert!(tree.find("/a~1b/c~0d").is_some());
    assert!(tree.find_key("/a~1b/c~0d").is_some());
}

#[test]
fn quotes_make_text() {
    assert_eq!(
        tree("a: \"true\"\nb: '7'\nc: |\n  8\nd: ~\ne:\nf: \"\"\n").to_json(),
        json!({"a": "true", "b": "7", "c": "8\n", "d": null, "e": null, "f": ""})
    );
}

#[test]
fn an_empty_text_has_no_tree() {
    for text in ["", "\n", "# nothing\n"] {
        let reading = read_whole(text);
        assert!(reading.tree.is_none() && reading.findings.is_empty(), "{text:?}");
    }
}

#[test]
fn a_key_that_comes_twice_shows_both_places() {
    let text = "title: a\nas_of: 2026\ntitle: b\n";
    let finding = only_finding(text);
    assert_eq!(finding.rule.name, "duplicate-key");
    assert_eq!(finding.message, "`title` is given twice");
    assert_eq!(finding.span, 21..26);
    assert_eq!(finding.labels.first().map(|label| label.span.clone()), Some(0..5));
    assert!(read_whole(text).tree.is_none());
}

#[test]
fn all_duplicates_are_found_in_one_run() {
    let findings = read_whole("a: {b: 1, b: 2}\na: 3\nc: 1\nc: 2\n").findings;
    assert_eq!(findings.iter().map(|finding| finding.span.start).collect::<Vec<_>>(), [10, 16, 26]);
}

#[test]
fn aliases_tags_and_merge_keys_are_refused() {
    for (text, rule, place) in [
        ("a: &x 1\n", "yaml-alias", "&x 1"),
        ("a: *x\n", "yaml-alias", "*x"),
        ("<<: {a: 1}\n", "yaml-alias", "<<"),
        ("a: !local 1\n", "yaml-tag", "!local 1"),
        ("a: !!str 1\n", "yaml-tag", "!!str 1"),
        ("a: 1\n---\nb: 2\n", "yaml-documents", "---"),
        ("%YAML 1.2\n---\na: 1\n", "yaml-syntax", "%YAML 1.2"),
    ] {
        let finding = only_finding(text);
        assert_eq!(finding.rule.name, rule, "{text:?}");
        assert_eq!(&text[finding.span], place, "{text:?}");
    }
}

#[test]
fn aliases_are_not_expanded() {
    let mut text = String::from("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (last, next) in "abcdefgh".chars().zip("bcdefghi".chars()) {
        text.push_str(&format!("{next}: &{next} [*{last}, *{last}, *{last}, *{last}, *{last}, *{last}]\n"));
    }
    assert_eq!(read_whole(&text).findings.len(), LONGEST_LIST_OF_FINDINGS);
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| format!("{}{}\n", "[".repeat(depth), "]".repeat(depth));
    assert!(read_whole(&nested(MAXIMUM_DEPTH)).findings.is_empty());
    assert_eq!(only_finding(&nested(MAXIMUM_DEPTH + 1)).rule.name, "yaml-depth");
    assert_eq!(only_finding(&nested(100_000)).rule.name, "yaml-depth");
    let lines =
        |depth: usize| (0..depth).map(|level| format!("{}a:\n", " ".repeat(level))).collect::<String>();
    assert!(read_whole(&lines(MAXIMUM_DEPTH)).findings.is_empty());
    assert_eq!(only_finding(&lines(60)).rule.name, "yaml-depth");
}

/// A sound-looking line that YAML reads otherwise, and the line that was meant.
#[test]
fn what_was_meant_stands_in_quotes() {
    for (value, meant) in [
        ("@home", "\"@home\""),
        ("`x`", "\"`x`\""),
        ("%5 of people", "\"%5 of people\""),
        ("& more", "\"& more\""),
        ("&more", "\"&more\""),
        ("*bold* text", "\"*bold* text\""),
        ("!important", "\"!important\""),
        ("| text", "\"| text\""),
        ("> 18 years", "\"> 18 years\""),
        ("- x", "\"- x\""),
        ("? what", "\"? what\""),
        ("[Draft] Housing", "\"[Draft] Housing\""),
        ("{Draft} Housing", "\"{Draft} Housing\""),
        ("\"Housing\" in Prizren", "\"\\\"Housing\\\" in Prizren\""),
        ("'Housing' in Prizren", "\"'Housing' in Prizren\""),
        ("Rent: what to know", "\"Rent: what to know\""),
    ] {
        for text in [format!("title: {value}\nas_of: 2026\n"), format!("list:\n  - {value}\nas_of: 2026\n")] {
            // In a list these are fields and lists of their own, which only the schema knows to be none.
            if text.starts_with("list")
                && (value.starts_with("- ") || value.starts_with("? ") || value.contains(": "))
            {
                continue;
            }
            let finding = only_finding(&text);
            assert_eq!(finding.replacement.as_deref(), Some(meant), "{text}");
            assert_eq!(&text[finding.span], value, "{text}");
        }
    }
}

/// Colons and spaces of another keyboard are named, and the line is corrected.
#[test]
fn signs_of_another_keyboard() {
    for (text, message, corrected) in [
        (
            "title：Housing\na: b\n",
            "the colon after `title` is not that of the keyboard (U+FF1A)",
            "title: Housing\na: b\n",
        ),
        (
            "a: b\ntitle： Housing\n",
            "the colon after `title` is not that of the keyboard (U+FF1A)",
            "a: b\ntitle: Housing\n",
        ),
        (
            "title：Housing\n",
            "the colon after `title` is not that of the keyboard (U+FF1A)",
            "title: Housing\n",
        ),
        ("title:Housing\n", "no space after the colon of `title`", "title: Housing\n"),
        (
            "a: {en：x, fr: y}\n",
            "the colon after `en` is not that of the keyboard (U+FF1A)",
            "a: {en: x, fr: y}\n",
        ),
        ("a: {en:x, fr: y}\n", "no space after the colon of `en`", "a: {en: x, fr: y}\n"),
        (
            "a: b\ntitle:\u{a0}Housing\n",
            "a no-break space (U+00A0) after the colon of `title`",
            "a: b\ntitle: Housing\n",
        ),
        ("a:\n\u{a0}\u{a0}b: c\n", "a no-break space (U+00A0) stands before the name `b`", "a:\n  b: c\n"),
        ("a\u{200b}: b\n", "a zero-width space (U+200B) stands after the name `a`", "a: b\n"),
    ] {
        let finding = only_finding(text);
        assert_eq!(finding.message, message, "{text:?}");
        let mut right = text.to_owned();
        right.replace_range(finding.span.clone(), &finding.replacement.expect("a correction"));
        assert_eq!(right, corrected);
        assert!(read_whole(&right).findings.is_empty(), "{right:?}");
    }
}

/// What people write, and the sentence and place that they are given.
#[test]
fn frequent_mistakes() {
    for (text, message, place, replacement) in [
        (
            "title: Housing: rents\n",
            "a colon inside a value that stands without quotes",
            "Housing: rents",
            Some("\"Housing: rents\""),
        ),
        (
            "summary: He said: \"no\"  # really\n",
            "a colon inside a value that stands without quotes",
            "He said: \"no\"",
            Some("\"He said: \\\"no\\\"\""),
        ),
        ("title:Housing\nsummary: x\n", "no space after the colon of `title`", ":", Some(": ")),
        ("a: 1\ntitle:Housing\nsummary: x\n", "no space after the colon of `title`", ":", Some(": ")),
        ("a: b\n\tc: d\n", "a tab at the beginning of a line", "\t", None),
        ("a:\n\t\tc: d\n", "a tab at the beginning of a line", "\t\t", None),
        ("a: [1, 2\nb: 3\n", "`[` is not closed", "[", None),
        ("a: {x: 1, y\nb: 3\n", "`{` is not closed", "{", None),
        ("a: {x: 1\n", "`{` is not closed", "{", None),
        ("a: [x, y,, z]\n", "a comma with nothing before it", ",", None),
        ("a: ]\n", "a closing bracket without an opening one", "]", None),
        ("a: [x}\n", "`[` cannot be closed by `}`", "[", None),
        ("a: 'x\nb: y\n", "a quotation mark that is not closed", "'", None),
        ("a: \"x\n", "a quotation mark that is not closed", "\"", None),
        ("a: 'it's'\n", "text after the closing quotation mark", "'it's'", Some("\"it's\"")),
        ("a: \"x\" y\n", "text after the closing quotation mark", "\"x\" y", Some("\"\\\"x\\\" y\"")),
        ("a: \"\\n C:\\q\"\n", "a backslash in double quotes that means nothing", "\\q", None),
        ("a: @work\n", "a value cannot begin with `@`", "@work", Some("\"@work\"")),
        ("a: %x\n", "a value cannot begin with `%`", "%x", Some("\"%x\"")),
        ("a: x\u{7}y\n", "an invisible control character (U+0007)", "\u{7}", None),
        (
            "a: b\n  c: d\n",
            "this line is indented more than the one above, which has its value already",
            "c",
            None,
        ),
        (" a: 1\nb: 2\n", "this line does not begin in the column of the fields above", "b: 2", None),
        ("a: 1\nb\nc: 2\n", "a line that is no field: it has no colon", "b", None),
        ("a: - b\n", "a list cannot begin on the line of its field", "- b", Some("\"- b\"")),
        ("- a\nb: 1\n", "a line without `-` among the entries of a list", "b: 1", None),
        (": x\n", "a value without the name of a field", "", None),
        (
            "title: {{ title }}\n",
            "a list or a group of fields stands where the name of a field should be",
            "{ title }",
            None,
        ),
    ] {
        let finding = only_finding(text);
        assert_eq!(finding.message, message, "{text:?}");
        assert_eq!(&text[finding.span.clone()], place, "{text:?}: {finding:?}");
        assert_eq!(finding.replacement.as_deref(), replacement, "{text:?}");
        assert!(!finding.help.is_empty(), "{text:?}");
    }
}

#[test]
fn a_replacement_puts_it_right() {
    for text in ["title: Housing: rents\n", "a: 1\ntitle:Housing\nsummary: x\n", "a: @work # c\n"] {
        let finding = only_finding(text);
        let mut right = text.to_owned();
        right.replace_range(finding.span, &finding.replacement.expect("a replacement"));
        assert!(read_whole(&right).tree.is_some(), "{right:?}");
    }
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let reading = read_whole(text);
    for finding in &reading.findings {
        prop_assert!(text.get(finding.span.clone()).is_some(), "{finding:?}");
        for label in &finding.labels {
            prop_assert!(text.get(label.span.clone()).is_some(), "{finding:?}");
        }
    }
    if let Some(tree) = reading.tree {
        check_node(text, &tree)?;
    }
    Ok(())
}

fn check_node(text: &str, node: &Node) -> Result<(), TestCaseError> {
    prop_assert!(text.get(node.span.clone()).is_some(), "{node:?}");
    match &node.value {
        Value::Scalar { .. } => {}
        Value::Sequence(items) => {
            for item in items {
                check_node(text, item)?;
            }
        }
        Value::Mapping(entries) => {
            for entry in entries.values() {
                prop_assert!(text.get(entry.key.span.clone()).is_some(), "{entry:?}");
                check_node(text, &entry.node)?;
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_gives_places_inside_it(text in any::<String>()) {
        check(&text)?;
    }

    /// Texts of the characters that mean something, where mistakes are dense.
    #[test]
    fn texts_of_signs_give_places_inside_them(text in "[-a:{}\\[\\],'\"|>#&*!%@ü\\\\ \t\r\n?<~.1]{0,40}") {
        check(&text)?;
    }
}
