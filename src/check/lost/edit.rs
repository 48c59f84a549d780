//! Writes a former address into front matter, and changes nothing else.

use crate::load::yaml::{Node, Value};
use crate::load::{ContentFile, file_from_text};

/// The text of a brief with one more former address: all other bytes stay, and
/// so do comments and quotes. `None` when the front matter is written in a way
/// in which that is not certain.
pub fn with_alias(file: &ContentFile, alias: &str) -> Option<String> {
    let (at, inserted) = insertion(file, alias)?;
    let (before, after) = (file.text.get(..at)?, file.text.get(at..)?);
    let text = format!("{before}{inserted}{after}");
    says_the_same(file, &text, alias).then_some(text)
}

fn insertion(file: &ContentFile, alias: &str) -> Option<(usize, String)> {
    let text = &*file.text;
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let tree = file.yaml.as_ref()?;
    let Some(list) = tree.field("aliases") else {
        return Some((last_line(file)?, format!("aliases: [{alias}]{line_end}")));
    };
    let Value::Sequence(items) = &list.value else {
        let key = tree.find_key("/aliases")?;
        let colon = key.span.end + text.get(key.span.end..)?.find(':')? + 1;
        return list.is_empty().then(|| (colon, format!(" [{alias}]")));
    };
    let written = text.get(list.span.clone())?;
    if written.starts_with('[') {
        let end = list.span.start + written.rfind(']')?;
        let comma = if items.is_empty() { "" } else { ", " };
        let inside = text.get(list.span.start..end)?.trim_end();
        return Some((list.span.start + inside.len(), format!("{comma}{alias}")));
    }
    // One below the other: the new one like the last.
    let last: &Node = items.last()?;
    let line = text.get(..last.span.start)?.rfind('\n').map_or(0, |end| end + 1);
    let lead = text.get(line..last.span.start)?.trim_end_matches(['"', '\'']);
    let end = last.span.end + text.get(last.span.end..)?.find('\n')?;
    let end = if text.get(..end)?.ends_with('\r') { end - 1 } else { end };
    lead.trim_start().starts_with('-').then(|| (end, format!("{line_end}{lead}{alias}")))
}

/// Where the line that ends the front matter begins.
fn last_line(file: &ContentFile) -> Option<usize> {
    let front = file.text.get(..file.body_start)?;
    let mut end = front.len();
    loop {
        let start = front.get(..end)?.trim_end_matches(['\n', '\r']).rfind('\n')? + 1;
        if front.get(start..)?.trim_end() == "---" {
            return Some(start);
        }
        end = start;
        if front.get(start..)?.trim().starts_with("---") {
            return None;
        }
    }
}

/// True when `text` is the file with the one address more.
fn says_the_same(file: &ContentFile, text: &str, alias: &str) -> bool {
    let (new, findings) = file_from_text(&file.path, text);
    let (Some(old), Some(tree)) = (&file.yaml, &new.yaml) else { return false };
    let (mut expected, found) = (old.to_json(), tree.to_json());
    let Some(fields) = expected.as_object_mut() else { return false };
    let list = fields.entry("aliases").or_insert_with(|| serde_json::json!([]));
    if list.is_null() {
        *list = serde_json::json!([]);
    }
    let Some(list) = list.as_array_mut() else { return false };
    list.push(serde_json::json!(alias));
    findings.is_empty() && expected == found && file.body() == new.body()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edited(front: &str) -> Option<String> {
        let (file, _) = file_from_text("content/xk/a.en.md", &format!("---\n{front}---\nText --- here.\n"));
        let text = with_alias(&file, "en/b.html")?;
        Some(text.strip_prefix("---\n")?.strip_suffix("---\nText --- here.\n")?.to_owned())
    }

    #[test]
    fn one_address_more_and_nothing_else() {
        for (before, after) in [
            ("title: \"A\" # why\n", "title: \"A\" # why\naliases: [en/b.html]\n"),
            ("aliases: [en/a.html] # old\ntitle: A\n", "aliases: [en/a.html, en/b.html] # old\ntitle: A\n"),
            ("aliases: []\n", "aliases: [en/b.html]\n"),
            ("aliases:\ntitle: A\n", "aliases: [en/b.html]\ntitle: A\n"),
            ("aliases: # none\ntitle: A\n", "aliases: [en/b.html] # none\ntitle: A\n"),
            (
                "aliases:\n  - \"en/a.html\" # old\ntitle: A\n",
                "aliases:\n  - \"en/a.html\" # old\n  - en/b.html\ntitle: A\n",
            ),
            ("aliases:\n- en/a.html\n", "aliases:\n- en/a.html\n- en/b.html\n"),
            ("aliases: [\n  en/a.html,\n]\ntitle: A\n", ""),
            ("summary: |\n  One\n  two\n", "summary: |\n  One\n  two\naliases: [en/b.html]\n"),
        ] {
            let found = edited(before);
            if after.is_empty() {
                assert!(found.is_none_or(|text| text.contains("en/a.html")), "{before}");
            } else {
                assert_eq!(found.as_deref(), Some(after), "{before}");
            }
        }
        assert_eq!(edited("aliases: en/a.html\n"), None, "what has errors is left to its author");
    }

    #[test]
    fn line_ends_stay_as_they_are() {
        let (file, _) = file_from_text("content/xk/a.en.md", "\u{feff}---\r\ntitle: A\r\n---\r\nText.\r\n");
        let text = with_alias(&file, "en/b.html");
        assert_eq!(
            text.as_deref(),
            Some("\u{feff}---\r\ntitle: A\r\naliases: [en/b.html]\r\n---\r\nText.\r\n")
        );
    }
}
