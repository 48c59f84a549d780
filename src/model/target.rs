//! What a link in a brief leads to.

use crate::model::record::Audience;
use crate::model::{AreaId, LanguageTag};

/// What a link leads to, by its form alone: whether the page exists is for the
/// checks to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An address on the web, or a mail or telephone address.
    Address(String),
    /// A place in the same page.
    Anchor(String),
    /// A brief.
    Brief {
        /// The area of the brief.
        area: AreaId,
        /// The file stem.
        stem: String,
        /// The language, when the link names one (`housing.fr.md`).
        language: Option<LanguageTag>,
        /// For whom, when the link names it (`housing.en.child.md`).
        audience: Option<Audience>,
        /// A place in that page.
        anchor: Option<String>,
    },
    /// An area: its directory or its `area.yaml`.
    Area {
        /// The area.
        area: AreaId,
        /// A place in that page.
        anchor: Option<String>,
    },
    /// A link that corin does not take.
    Refused(Refusal),
}

/// Why a link is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Its scheme is not http, https, mailto or tel.
    Scheme,
    /// It begins with `//`: the scheme would be that of the page.
    NoScheme,
    /// It carries a user name and a password.
    Credentials,
    /// It is an e-mail address behind the beginning of a web address.
    Mailbox,
    /// It leads out of the network.
    Outside,
    /// It is an absolute path; links to pages are relative.
    Absolute,
    /// It is empty or has characters that no path has.
    Form,
}

impl Target {
    /// Reads the target of a Markdown link in a brief on `area`.
    pub fn read(target: &str, area: &AreaId) -> Self {
        // Browsers drop control characters and white space before they read a
        // scheme (WHATWG URL, basic URL parser), so they must not hide one.
        if target.is_empty() || target.chars().any(|character| character.is_control() || character == '\\') {
            return Self::Refused(Refusal::Form);
        }
        let target = target.trim();
        if target.starts_with("//") {
            return Self::Refused(match target.contains('@') {
                true => of_user(target).unwrap_or(Refusal::NoScheme),
                false => Refusal::NoScheme,
            });
        }
        if let Some(anchor) = target.strip_prefix('#') {
            return Self::Anchor(decode(anchor));
        }
        if let Some((scheme, rest)) = target.split_once(':')
            && !scheme.contains(['/', '#', '?'])
        {
            return address(&scheme.to_ascii_lowercase(), rest, target);
        }
        if target.starts_with('/') {
            return Self::Refused(Refusal::Absolute);
        }
        let (path, anchor) = match target.split_once('#') {
            Some((path, anchor)) => (path, Some(decode(anchor))),
            None => (target, None),
        };
        page(path, anchor, area)
    }

    /// Reads the path of a page as `link("…")` and `replaced_by` give it: from
    /// the top of the network, `xk/prizren/housing` or `xk/prizren`, without
    /// saying which of the two it is. Returns the area and stem of a brief by
    /// that path, and the area by that path.
    pub fn of_page(path: &str) -> Option<((AreaId, String), AreaId)> {
        let path = path.trim_matches('/');
        let plain = |segment: &str| !segment.is_empty() && segment != "." && segment != "..";
        if !path.split('/').all(plain) {
            return None;
        }
        let (parent, stem) = path.rsplit_once('/').unwrap_or(("", path));
        Some(((AreaId::new(parent), stem.to_owned()), AreaId::new(path)))
    }
}

fn address(scheme: &str, rest: &str, whole: &str) -> Target {
    match scheme {
        "http" | "https" => {
            if let Some(refusal) = of_user(whole) {
                return Target::Refused(refusal);
            }
            let Some(authority) = rest.strip_prefix("//") else { return Target::Refused(Refusal::Form) };
            let authority = authority.split(['/', '?', '#']).next().unwrap_or_default();
            if authority.is_empty() {
                Target::Refused(Refusal::Form)
            } else {
                Target::Address(whole.to_owned())
            }
        }
        "mailto" if rest.starts_with('/') => Target::Refused(of_user(whole).unwrap_or(Refusal::Form)),
        "mailto" | "tel" => Target::Address(whole.to_owned()),
        _ => Target::Refused(Refusal::Scheme),
    }
}

/// Why an address with an `@` before its path is not taken; `None` without one.
fn of_user(written: &str) -> Option<Refusal> {
    let (user, _) = user_and_host(written)?;
    Some(if user.contains(':') || mailbox(written).is_none() {
        Refusal::Credentials
    } else {
        Refusal::Mailbox
    })
}

/// The parts of an address before and after the last `@` that stands before its path.
fn user_and_host(written: &str) -> Option<(&str, &str)> {
    let written = written.trim();
    let has_scheme = |scheme: &str| {
        written.get(..scheme.len()).filter(|begin| begin.eq_ignore_ascii_case(scheme)).map(str::len)
    };
    let scheme = ["https:", "http:", "mailto:"].into_iter().find_map(has_scheme).unwrap_or(0);
    let rest = written.get(scheme..)?.trim_start_matches('/');
    rest.split(['/', '?', '#']).next()?.rsplit_once('@')
}

/// The link that was meant by an e-mail address behind the beginning of a web
/// address: `mailto:name@example.org` for `https://name@example.org/`.
pub fn mailbox(written: &str) -> Option<String> {
    let (user, host) = user_and_host(written)?;
    let is_part = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let is_host = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let is_mail = !user.is_empty() && user.chars().all(is_part) && host.chars().all(is_host);
    let (name, top) = host.rsplit_once('.')?;
    let is_named = !name.is_empty() && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    (is_mail && is_named).then(|| format!("mailto:{user}@{host}"))
}

fn page(path: &str, anchor: Option<String>, area: &AreaId) -> Target {
    let mut segments: Vec<&str> = area.as_str().split('/').collect();
    let (directory, file) = match path.rsplit_once('/') {
        Some((directory, file)) => (directory, file),
        None => ("", path),
    };
    for segment in directory.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                if segments.pop().is_none() {
                    return Target::Refused(Refusal::Outside);
                }
            }
            _ => segments.push(segment),
        }
    }
    if file == ".." {
        segments.pop();
    }
    if segments.is_empty() {
        return Target::Refused(Refusal::Outside);
    }
    let here = AreaId::new(&segments.join("/"));
    if matches!(file, "" | "." | ".." | "area.yaml") {
        return Target::Area { area: here, anchor };
    }
    let Some(name) = file.strip_suffix(".md") else {
        return if file.contains('.') {
            Target::Refused(Refusal::Form)
        } else {
            Target::Area { area: AreaId::new(&format!("{here}/{file}")), anchor }
        };
    };
    let mut parts = name.split('.');
    let stem = parts.next().unwrap_or_default().to_owned();
    let language = parts.next().map(str::parse::<LanguageTag>);
    let audience = parts.next().map(|word| match word {
        "plain" => Some(Audience::Plain),
        "child" => Some(Audience::Child),
        _ => None,
    });
    match (language, audience, parts.next()) {
        (Some(Err(_)), _, _) | (_, Some(None), _) | (_, _, Some(_)) => Target::Refused(Refusal::Form),
        (language, audience, None) => Target::Brief {
            area: here,
            stem,
            language: language.and_then(Result::ok),
            audience: audience.flatten(),
            anchor,
        },
    }
}

/// An anchor as it was before percent-encoding; unchanged when that is not
/// valid UTF-8.
fn decode(anchor: &str) -> String {
    let mut bytes = Vec::with_capacity(anchor.len());
    let mut rest = anchor.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = |at: usize| after.get(at).and_then(|byte| (*byte as char).to_digit(16));
        match (first, hex(0), hex(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| anchor.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(target: &str) -> Target {
        Target::read(target, &AreaId::new("xk/prizren"))
    }

    fn brief(area: &str, stem: &str) -> Target {
        Target::Brief {
            area: AreaId::new(area),
            stem: stem.into(),
            language: None,
            audience: None,
            anchor: None,
        }
    }

    #[test]
    fn pages_by_their_path() {
        assert_eq!(read("housing.md"), brief("xk/prizren", "housing"));
        assert_eq!(read("./housing.md"), brief("xk/prizren", "housing"));
        assert_eq!(read("../housing.md"), brief("xk", "housing"));
        assert_eq!(read("../peja/housing.md"), brief("xk/peja", "housing"));
        assert_eq!(read("../../rs/housing.md"), brief("rs", "housing"));
        assert_eq!(read("../"), Target::Area { area: AreaId::new("xk"), anchor: None });
        assert_eq!(read("../peja"), Target::Area { area: AreaId::new("xk/peja"), anchor: None });
        assert_eq!(read("../peja/area.yaml"), Target::Area { area: AreaId::new("xk/peja"), anchor: None });
        assert!(matches!(
            read("a.fr.child.md#x"),
            Target::Brief { language: Some(_), audience: Some(Audience::Child), anchor: Some(_), .. }
        ));
    }

    #[test]
    fn nothing_outside() {
        assert_eq!(read("../../../etc/passwd.md"), Target::Refused(Refusal::Outside));
        assert_eq!(read("/xk/housing.md"), Target::Refused(Refusal::Absolute));
    }

    #[test]
    fn only_harmless_schemes() {
        assert!(matches!(read("https://example.org/a?b#c"), Target::Address(_)));
        assert!(matches!(read("mailto:info@example.org"), Target::Address(_)));
        for (target, refusal) in [
            ("javascript:alert(1)", Refusal::Scheme),
            ("JaVaScript:alert(1)", Refusal::Scheme),
            ("java\nscript:alert(1)", Refusal::Form),
            (" data:text/html,x", Refusal::Scheme),
            ("file:///etc/passwd", Refusal::Scheme),
            ("//example.org/x", Refusal::NoScheme),
            ("https://bank.example:x@evil.example/", Refusal::Credentials),
            ("//user:secret@example.org", Refusal::Credentials),
            ("https://localhost@8.8.8.8", Refusal::Credentials),
            ("mailto:///etc", Refusal::Form),
            ("https:evil", Refusal::Form),
            ("\\\\evil\\x", Refusal::Form),
        ] {
            assert_eq!(read(target), Target::Refused(refusal), "{target}");
        }
    }

    #[test]
    fn an_e_mail_address_with_the_wrong_beginning() {
        for (target, meant) in [
            ("https://office@example.org", "mailto:office@example.org"),
            ("http://office@example.org/", "mailto:office@example.org"),
            ("HTTPS://first.last+x@mail.example.co.uk/contact?a#b", "mailto:first.last+x@mail.example.co.uk"),
            ("//office@example.org", "mailto:office@example.org"),
            ("https:office@example.org", "mailto:office@example.org"),
            ("mailto://office@example.org", "mailto:office@example.org"),
        ] {
            assert_eq!(read(target), Target::Refused(Refusal::Mailbox), "{target}");
            assert_eq!(mailbox(target).as_deref(), Some(meant), "{target}");
        }
        for target in
            ["https://example.org/@office", "https://example.org?a=b@c.de", "mailto:office@example.org"]
        {
            assert!(matches!(read(target), Target::Address(_)), "{target}");
        }
        assert_eq!(mailbox("https://user:secret@example.org"), None);
    }

    #[test]
    fn anchors_in_other_scripts_may_be_encoded() {
        assert_eq!(read("#%D8%A7"), Target::Anchor("ا".into()));
        assert_eq!(read("#ا"), Target::Anchor("ا".into()));
        assert_eq!(read("#%zz%FF"), Target::Anchor("%zz%FF".into()));
    }

    proptest! {
        #[test]
        fn no_path_leaves_the_network(target in "[a-z./#:%\\\\ -]{0,40}") {
            match read(&target) {
                Target::Brief { area, stem, .. } => {
                    prop_assert!(area.as_str().split('/').all(|segment| !segment.is_empty() && segment != "."  && segment != ".."));
                    prop_assert!(!stem.contains('/'));
                }
                Target::Area { area, .. } => {
                    prop_assert!(area.as_str().split('/').all(|segment| !segment.is_empty() && segment != "." && segment != ".."));
                }
                _ => {}
            }
        }
    }
}
