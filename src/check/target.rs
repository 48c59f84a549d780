//! Where a link leads, as far as its text says.

use crate::model::record::Audience;
use crate::model::{AreaId, LanguageTag};

/// Where a link leads, as far as its text says; whether there is such a page
/// is another question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Out of the network: an address with a scheme, or one that a browser
    /// would take for one.
    Address,
    /// To a heading of the same page.
    Anchor(String),
    /// To a brief.
    Brief {
        /// The path of its area, `xk/prizren`.
        area: String,
        /// Its file stem.
        stem: String,
        /// Its language, when the link says so.
        language: Option<LanguageTag>,
        /// Its audience, when the link says so.
        audience: Option<Audience>,
        /// The heading.
        anchor: Option<String>,
    },
    /// To an area: to its directory or its `area.yaml`.
    Area {
        /// The path of the area.
        area: String,
        /// The heading.
        anchor: Option<String>,
    },
    /// To a place above `content/`.
    Outside,
    /// To something that is neither brief nor area; the path below `content/`.
    Other(String),
}

impl Target {
    /// Reads the target of a link in a brief of `area`: an address, `#anchor`,
    /// or a path relative to the brief, such as `documents.md`,
    /// `../housing.md#rents`, `prizren/`.
    pub fn in_brief(area: &AreaId, target: &str) -> Self {
        if is_address(target) {
            return Self::Address;
        }
        let (path, anchor) = split_anchor(target);
        if path.is_empty() {
            return Self::Anchor(anchor.unwrap_or_default());
        }
        if path.starts_with('/') {
            return Self::Other(path.trim_start_matches('/').to_owned());
        }
        let mut steps: Vec<&str> = area.as_str().split('/').collect();
        for step in path.split('/') {
            match step {
                "" | "." => {}
                ".." => {
                    if steps.pop().is_none() {
                        return Self::Outside;
                    }
                }
                name => steps.push(name),
            }
        }
        let directory = path.ends_with('/') || path.ends_with("..") || path == ".";
        Self::from_steps(&steps, directory, anchor)
    }

    /// Reads the target of `{{ link("xk/housing") }}` or `replaced_by`: the
    /// path of a page below `content/`, without ending.
    pub fn by_path(target: &str) -> Self {
        let (path, anchor) = split_anchor(target);
        let Some((area, stem)) = path.rsplit_once('/') else {
            return Self::Area { area: path, anchor };
        };
        Self::Brief { area: area.to_owned(), stem: stem.to_owned(), language: None, audience: None, anchor }
    }

    fn from_steps(steps: &[&str], directory: bool, anchor: Option<String>) -> Self {
        let path = || steps.join("/");
        let Some((name, above)) = steps.split_last() else {
            return Self::Outside;
        };
        if directory {
            return Self::Area { area: path(), anchor };
        }
        if *name == "area.yaml" && !above.is_empty() {
            return Self::Area { area: above.join("/"), anchor };
        }
        let Some(stem) = name.strip_suffix(".md").filter(|stem| !stem.is_empty() && !above.is_empty()) else {
            return Self::Other(path());
        };
        let mut parts = stem.split('.');
        let stem = parts.next().unwrap_or_default();
        let mut language = None;
        let mut audience = None;
        for part in parts {
            match part {
                "plain" if audience.is_none() => audience = Some(Audience::Plain),
                "child" if audience.is_none() => audience = Some(Audience::Child),
                tag => match tag.parse() {
                    Ok(tag) if language.is_none() && audience.is_none() => language = Some(tag),
                    _ => return Self::Other(path()),
                },
            }
        }
        Self::Brief { area: above.join("/"), stem: stem.to_owned(), language, audience, anchor }
    }
}

/// True for what a browser would take out of the network: something with a
/// scheme, or `//host`. Browsers leave out tabs and line ends, and take `\` for
/// `/` (WHATWG URL, basic URL parser), so both are done here.
pub(super) fn is_address(target: &str) -> bool {
    scheme(target).is_some() || without_blanks(target).replace('\\', "/").starts_with("//")
}

/// The scheme of an address in lower case, as a browser finds it.
pub(super) fn scheme(target: &str) -> Option<String> {
    let target = without_blanks(target);
    let (scheme, _) = target.split_once(':')?;
    let sound = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    sound.then(|| scheme.to_ascii_lowercase())
}

fn without_blanks(target: &str) -> String {
    target
        .trim_start_matches(|character: char| character <= ' ')
        .chars()
        .filter(|character| !matches!(character, '\t' | '\n' | '\r'))
        .collect()
}

/// The path and the anchor of a link, both percent-decoded.
fn split_anchor(target: &str) -> (String, Option<String>) {
    match target.split_once('#') {
        Some((path, anchor)) => (percent_decoded(path), Some(percent_decoded(anchor))),
        None => (percent_decoded(target), None),
    }
}

/// The text with `%C3%A9` read as UTF-8; as it is when that gives no text.
fn percent_decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit = |index: usize| after.get(index).and_then(|byte| char::from(*byte).to_digit(16));
        match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn brief(area: &str, stem: &str, anchor: Option<&str>) -> Target {
        Target::Brief {
            area: area.to_owned(),
            stem: stem.to_owned(),
            language: None,
            audience: None,
            anchor: anchor.map(str::to_owned),
        }
    }

    #[test]
    fn paths_are_relative_to_the_brief() {
        let from = |target: &str| Target::in_brief(&AreaId::new("xk/prizren"), target);
        assert_eq!(from("documents.md"), brief("xk/prizren", "documents", None));
        assert_eq!(from("../housing.md#rents"), brief("xk", "housing", Some("rents")));
        assert_eq!(from("../peja/housing.md"), brief("xk/peja", "housing", None));
        assert_eq!(from("../../rs/nis/housing.md"), brief("rs/nis", "housing", None));
        assert_eq!(from("#%D8%A7%D9%84"), Target::Anchor("ال".into()));
        assert_eq!(from("../"), Target::Area { area: "xk".into(), anchor: None });
        assert_eq!(from("../area.yaml"), Target::Area { area: "xk".into(), anchor: None });
        assert_eq!(from("../../../secret.md"), Target::Outside);
        assert_eq!(from("../../network.yaml"), Target::Other("network.yaml".into()));
        assert_eq!(from("housing.html"), Target::Other("xk/prizren/housing.html".into()));
    }

    #[test]
    fn language_and_audience_may_be_named() {
        let target = Target::in_brief(&AreaId::new("xk"), "housing.sr-Latn.child.md");
        let Target::Brief { language, audience, .. } = target else { panic!("{target:?}") };
        assert_eq!(language.map(|tag| tag.to_string()).as_deref(), Some("sr-Latn"));
        assert_eq!(audience, Some(Audience::Child));
    }

    #[test]
    fn addresses_as_browsers_see_them() {
        for address in ["https://a.example/", "java\tscript:alert(1)", " \u{1}javascript:x", "//host/x", "/\\host", "\\\\host"] {
            assert_eq!(Target::in_brief(&AreaId::new("xk"), address), Target::Address, "{address:?}");
        }
        assert_eq!(scheme("JaVa\nScript:x").as_deref(), Some("javascript"));
        assert_eq!(scheme("a/b:c"), None);
    }

    proptest! {
        #[test]
        fn a_path_never_leaves_content(target in any::<String>()) {
            if let Target::Brief { area, .. } | Target::Area { area, .. } =
                Target::in_brief(&AreaId::new("xk"), &target)
            {
                prop_assert!(!area.split('/').any(|step| step == ".." || step == "."));
            }
        }
    }
}
