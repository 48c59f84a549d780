//! What happened to a file between two commits.

use std::sync::Arc;

use gix::bstr::ByteSlice;
use serde_json::Value;

use crate::load::front_matter;
use crate::load::yaml;
use crate::model::{ChangeKind, Text};

/// The fields that a review sets, and nothing else does.
const REVIEW_FIELDS: &[&str] = &["reviewed", "reviewed_by", "assured_on", "assured_by"];

/// The field that a review raises as well: what nobody found to have changed
/// since is confirmed up to that day. Raised without a review it is an edit.
const CONFIRMED_FIELD: &str = "as_of";

/// Fields that no reader of the page sees: the list of changes itself, and the
/// record of a consent.
const SILENT_FIELDS: &[&str] = &["changes", "consent"];

/// What the status of a record makes of its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// On no page, because it is being written.
    Draft,
    /// Not for everybody: nothing is told of it, nor that it was once.
    Restricted,
    Published,
    Withdrawn,
    /// The scheme or service has ended.
    Closed,
}

impl Standing {
    fn of(fields: Option<&Value>) -> Self {
        let word = |name: &str| fields.and_then(|fields| fields.get(name)).and_then(Value::as_str);
        let consent = fields.and_then(|fields| fields.get("consent"));
        if fields.is_some_and(is_restricted) || consent.is_some_and(|consent| !covers_everybody(consent)) {
            return Self::Restricted;
        }
        match word("status") {
            Some("draft") => Self::Draft,
            Some("withdrawn") => Self::Withdrawn,
            Some("closed" | "defunct") => Self::Closed,
            _ => Self::Published,
        }
    }
}

/// True for a record, or a part of one, that is not for everybody.
fn is_restricted(fields: &Value) -> bool {
    fields.get("sensitivity").is_some_and(|word| word != "public")
}

/// Takes out the parts that are not for everybody: sources, contacts. True
/// when there were any.
fn take_restricted(value: &mut Value) -> bool {
    let mut found = false;
    match value {
        Value::Array(items) => {
            let before = items.len();
            items.retain(|item| !is_restricted(item));
            found |= items.len() < before;
            items.iter_mut().for_each(|item| found |= take_restricted(item));
        }
        Value::Object(fields) => {
            let before = fields.len();
            fields.retain(|_, field| !is_restricted(field));
            found |= fields.len() < before;
            fields.values_mut().for_each(|field| found |= take_restricted(field));
        }
        _ => {}
    }
    found
}

/// True for a consent of a voice that lets everybody read it, and that was not
/// taken back.
fn covers_everybody(consent: &Value) -> bool {
    let scope = consent.get("scope").and_then(Value::as_array);
    let is_public = scope.is_some_and(|scope| scope.iter().any(|word| word == "public"));
    is_public && consent.get("withdrawn").is_none_or(Value::is_null)
}

/// What a file says at a commit, without the way it is written: white space,
/// comments, quotes and the order of fields do not count.
#[derive(Debug)]
pub(super) struct Version {
    fields: Option<Value>,
    review: Vec<Value>,
    as_of: Option<Value>,
    text: String,
    standing: Standing,
    title: Option<Text>,
    /// Whether a part of it is not for everybody.
    has_restricted: bool,
}

impl Version {
    /// Reads the bytes of a file. What is no YAML or Markdown of ours counts
    /// as plain text.
    pub(super) fn read(path: &str, bytes: &[u8]) -> Self {
        let shared: Arc<str> = path.into();
        let text = String::from_utf8_lossy(bytes);
        let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let (block, body) = if is_markdown(path) {
            let parts = front_matter::split(&shared, &text, start);
            (parts.yaml, text.get(parts.body_start..).unwrap_or_default())
        } else if is_yaml(path) {
            (Some(start..text.len()), "")
        } else {
            (None, &*text)
        };
        let read = block.map(|block| yaml::read(&shared, &text, block));
        let mut fields = read.and_then(|reading| reading.tree.map(|tree| tree.to_json()));
        // Fields that cannot be read are compared as text.
        let text = without_spaces(if fields.is_some() || !has_fields(path) { body } else { &text });
        let standing = Standing::of(fields.as_ref());
        let title = fields.as_ref().and_then(title);
        let mut review = Vec::new();
        let mut as_of = None;
        let has_restricted = fields.as_mut().is_some_and(take_restricted);
        if let Some(Value::Object(fields)) = &mut fields {
            review = REVIEW_FIELDS.iter().map(|name| fields.remove(*name).unwrap_or_default()).collect();
            as_of = fields.remove(CONFIRMED_FIELD);
            for name in SILENT_FIELDS {
                fields.remove(*name);
            }
            fields.retain(|_, value| !value.is_null());
        }
        Self { fields, review, as_of, text, standing, title, has_restricted }
    }

    /// The title that readers saw.
    pub(super) fn title(&self) -> Option<&Text> {
        self.title.as_ref()
    }

    /// True when it is not for everybody, as a whole or in part: a commit that
    /// changed it may name what is not.
    pub(super) fn is_restricted(&self) -> bool {
        self.standing == Standing::Restricted || self.has_restricted
    }

    /// True when both say the same below the front matter, and say something:
    /// the sign that a file was only renamed.
    pub(super) fn is_same_text(&self, other: &Self) -> bool {
        if self.text.is_empty() && other.text.is_empty() {
            return self.fields.is_some() && self.fields == other.fields;
        }
        self.text == other.text
    }
}

/// What happened, in the order in which it is told. Empty when nothing did
/// that readers could see.
pub(super) fn between(before: &Version, after: &Version) -> Vec<ChangeKind> {
    use Standing::{Closed, Draft, Published, Restricted, Withdrawn};
    match (before.standing, after.standing) {
        (_, Restricted) | (Draft | Restricted, Draft) => return Vec::new(),
        (Draft | Restricted, _) => return vec![appearance(after)],
        (_, Draft) => return vec![ChangeKind::Removed],
        (Published | Closed, Withdrawn) => return vec![ChangeKind::Withdrawn],
        (Withdrawn, Published | Closed) => return vec![ChangeKind::New],
        (Published, Closed) => return vec![ChangeKind::Closed],
        (Closed, Published | Closed) | (Published, Published) | (Withdrawn, Withdrawn) => {}
    }
    // Fields that cannot be read say nothing of a review.
    let is_readable = before.fields.is_some() && after.fields.is_some();
    let is_reviewed = is_readable && before.review != after.review;
    let is_edited = before.fields != after.fields
        || before.text != after.text
        || (before.as_of != after.as_of && !is_reviewed);
    let edited = is_edited.then_some(ChangeKind::Edited);
    edited.into_iter().chain(is_reviewed.then_some(ChangeKind::Reviewed)).collect()
}

/// What a file is that was not there before; nothing for what is not published.
pub(super) fn appeared(version: &Version) -> Option<ChangeKind> {
    was_published(version).then(|| appearance(version))
}

fn appearance(version: &Version) -> ChangeKind {
    if version.standing == Standing::Withdrawn { ChangeKind::Withdrawn } else { ChangeKind::New }
}

/// True when a page is gone that readers could see.
pub(super) fn was_published(version: &Version) -> bool {
    !matches!(version.standing, Standing::Draft | Standing::Restricted)
}

/// True when the bytes may say that a file is not published: only then must
/// a new file be read as a whole.
pub(super) fn may_be_unpublished(bytes: &[u8]) -> bool {
    ["status", "sensitivity", "consent"].iter().any(|field| bytes.contains_str(field))
}

fn is_markdown(path: &str) -> bool {
    path.ends_with(".md")
}

fn is_yaml(path: &str) -> bool {
    path.ends_with(".yaml")
}

fn has_fields(path: &str) -> bool {
    is_markdown(path) || is_yaml(path)
}

fn without_spaces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The title of a brief, the question of an answer, or the name of a record.
fn title(fields: &Value) -> Option<Text> {
    ["title", "question", "name", "names"]
        .iter()
        .find_map(|name| fields.get(*name))
        .and_then(|value| serde_json::from_value(value.clone()).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str = "---\ntitle: Housing\nas_of: 2026-09-30\nreviewed: 2026-10-04\nreviewed_by: rc\nsources: [a, b]\n---\nRents are high.\n\nVery.\n";

    fn kinds(change: impl Fn(&str) -> String) -> Vec<ChangeKind> {
        let after = change(BEFORE);
        assert_ne!(after, BEFORE);
        let path = "content/xk/housing.en.md";
        between(&Version::read(path, BEFORE.as_bytes()), &Version::read(path, after.as_bytes()))
    }

    #[test]
    fn a_review_is_no_edit() {
        use ChangeKind::{Edited, Reviewed};
        assert_eq!(kinds(|text| text.replace("2026-10-04", "2026-11-01")), [Reviewed]);
        assert_eq!(kinds(|text| text.replace("reviewed_by: rc", "reviewed_by: un")), [Reviewed]);
        let confirmed =
            |text: &str| text.replace("2026-09-30", "2026-10-31").replace("2026-10-04", "2026-11-01");
        assert_eq!(kinds(confirmed), [Reviewed]);
        assert_eq!(kinds(|text| text.replace("2026-09-30", "2026-10-31")), [Edited]);
        assert_eq!(kinds(|text| text.replace("high", "low")), [Edited]);
        assert_eq!(kinds(|text| text.replace("[a, b]", "[a]")), [Edited]);
        assert_eq!(
            kinds(|text| text.replace("2026-10-04", "2026-11-01").replace("high", "low")),
            [Edited, Reviewed]
        );
    }

    #[test]
    fn the_way_of_writing_does_not_count() {
        assert_eq!(kinds(|text| text.replace("high.\n\n", "high.   \n\n\n")), []);
        assert_eq!(
            kinds(|text| text.replace("title: Housing\n", "# why\ntitle:   \"Housing\"  # what\n")),
            []
        );
        assert_eq!(kinds(|text| text.replace("sources: [a, b]", "sources:\n  - a\n  - b")), []);
        assert_eq!(kinds(|text| text.replace("sources:", "changes: [{on: 2026, kind: new}]\nsources:")), []);
        assert_eq!(kinds(|text| text.replace('\n', "\r\n")), []);
    }

    #[test]
    fn the_status_decides() {
        use ChangeKind::{Closed, New, Removed, Withdrawn};
        let status = |word: &str, from: &str| {
            let with = |word: &str| BEFORE.replace("title:", &format!("status: {word}\ntitle:"));
            let path = "content/xk/services/ura.yaml";
            let yaml = |text: String| text.replace("---\n", "").replace("Rents are high.\n\nVery.\n", "");
            let read = |word: &str| Version::read(path, yaml(with(word)).as_bytes());
            between(&read(from), &read(word))
        };
        assert_eq!(status("withdrawn", "current"), [Withdrawn]);
        assert_eq!(status("current", "withdrawn"), [New]);
        assert_eq!(status("defunct", "active"), [Closed]);
        assert_eq!(status("closed", "suspended"), [Closed]);
        assert_eq!(status("current", "draft"), [New]);
        assert_eq!(status("draft", "current"), [Removed]);
        assert_eq!(status("draft", "draft"), []);
    }

    #[test]
    fn what_is_not_public_never_shows() {
        let text = "title: Secret\nsensitivity: withheld\n";
        assert_eq!(appeared(&Version::read("content/xk/services/a.yaml", text.as_bytes())), None);
        assert!(may_be_unpublished(text.as_bytes()));
        let voice = |consent: &str| {
            let text = format!("---\ntitle: A voice\nconsent: {consent}\n---\nText\n");
            Version::read("content/xk/voices/a.en.md", text.as_bytes())
        };
        let open = voice("{given: 2026, scope: [public, counsellor]}");
        assert_eq!(appeared(&open), Some(ChangeKind::New));
        assert_eq!(appeared(&voice("{given: 2026, scope: [counsellor]}")), None);
        let back = voice("{given: 2026, scope: [public], withdrawn: 2026-10}");
        assert_eq!(between(&open, &back), []);
        assert_eq!(between(&open, &voice("{given: 2026, scope: [public], reference: r}")), []);
        assert!(!may_be_unpublished(b"title: Open\n"));
        // A part that is not for everybody does not count, and is noticed.
        let area = |phone: &str| {
            let text =
                format!("kind: country\ncontact_points: [{{phone: \"{phone}\", sensitivity: counsellor}}]\n");
            Version::read("content/xk/area.yaml", text.as_bytes())
        };
        assert_eq!(between(&area("1"), &area("2")), []);
        assert!(area("1").is_restricted());
    }

    #[test]
    fn broken_fields_are_text() {
        let path = "content/xk/services/a.yaml";
        let read = |text: &str| Version::read(path, text.as_bytes());
        assert_eq!(between(&read("a: [1"), &read("a: [1  ")), []);
        assert_eq!(between(&read("a: [1"), &read("a: [2")), [ChangeKind::Edited]);
        assert_eq!(between(&read("a: [1"), &read("a: [1]")), [ChangeKind::Edited]);
    }
}
