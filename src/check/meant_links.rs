//! What somebody meant who wrote an address or a path that leads nowhere.

use crate::check::Context;
use crate::check::links::relative;
use crate::model::AreaId;

/// Ends of names of files, which look like hosts.
const FILES: [&str; 16] = [
    "md", "html", "htm", "yaml", "yml", "csv", "json", "pdf", "doc", "docx", "xlsx", "png", "jpg", "jpeg",
    "gif", "svg",
];

/// What is missing, in words, and the target that was probably meant.
pub(super) fn meant(context: &Context<'_>, here: &AreaId, written: &str) -> Option<(String, String)> {
    let written = written.trim();
    if written.is_empty() || written.starts_with('#') {
        return None;
    }
    if let Some(fixed) = address(written) {
        return Some(("begins without `https://`".to_owned(), fixed));
    }
    if is_mail(written) {
        return Some(("is an e-mail address without `mailto:`".to_owned(), format!("mailto:{written}")));
    }
    if let Some(number) = telephone(written) {
        return Some(("is a telephone number without `tel:`".to_owned(), format!("tel:{number}")));
    }
    if written.contains('\\') && !written.starts_with('\\') && !written.contains(':') {
        return Some(("has `\\` where paths have `/`".to_owned(), written.replace('\\', "/")));
    }
    if let Some(path) = written.strip_prefix('/') {
        return page(context, here, path).map(|right| ("begins with `/`".to_owned(), right));
    }
    let is_page = written.split('#').next().is_some_and(|path| path.ends_with(".html"));
    if is_page && let Some(right) = page(context, here, &joined(here, written)) {
        return Some(("names the page of a site, and not its file".to_owned(), right));
    }
    None
}

/// An address on the web that lacks its beginning, or has it nearly.
fn address(written: &str) -> Option<String> {
    let lower = written.to_ascii_lowercase();
    for wrong in ["https//", "http//", "https:/", "http:/", "https:", "http:", "https;//", "http;//"] {
        let is_right = lower.starts_with("https://") || lower.starts_with("http://");
        if let Some(rest) = lower.strip_prefix(wrong).filter(|_| !is_right)
            && is_host(rest.split(['/', '?', '#']).next().unwrap_or_default())
        {
            return Some(format!("https://{}", written.get(wrong.len()..)?));
        }
    }
    let host = written.split(['/', '?', '#']).next().unwrap_or_default();
    is_host(host).then(|| format!("https://{written}"))
}

fn is_host(host: &str) -> bool {
    let host = host.split_once(':').map_or(host, |(host, port)| {
        if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) { host } else { "" }
    });
    let labels: Vec<&str> = host.split('.').collect();
    let is_label =
        |label: &&str| !label.is_empty() && label.chars().all(|part| part.is_alphanumeric() || part == '-');
    let Some(top) = labels.last() else { return false };
    labels.len() > 1
        && labels.iter().all(is_label)
        && top.chars().count() > 1
        && top.chars().all(char::is_alphabetic)
        && (labels.first() == Some(&"www") || !FILES.contains(&top.to_ascii_lowercase().as_str()))
}

fn is_mail(written: &str) -> bool {
    written.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && !name.contains(['/', ':', ' '])
            && is_host(host.split('?').next().unwrap_or_default())
    })
}

fn telephone(written: &str) -> Option<String> {
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let plain = written.chars().all(|sign| sign.is_ascii_digit() || "+-()./ \u{A0}".contains(sign));
    let number: String = written.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
    (plain && (6..=16).contains(&digits)).then_some(number)
}

/// A path from the top of the network.
fn joined(here: &AreaId, path: &str) -> String {
    let mut steps: Vec<&str> = here.as_str().split('/').collect();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The path of the file behind the address of a page, from a brief.
fn page(context: &Context<'_>, here: &AreaId, address: &str) -> Option<String> {
    let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix(".html").or_else(|| path.strip_suffix(".md")).unwrap_or(path);
    let languages = &context.network.record.languages;
    let is_language = |step: &&str| languages.iter().any(|language| language.as_str() == *step);
    let steps: Vec<&str> = path.split('/').filter(|step| !is_language(step)).collect();
    let (stem, area) = steps.split_last()?;
    // `housing.en` of `/xk/housing.en.md`.
    let stem = stem.split('.').next().unwrap_or_default();
    let area = area.join("/");
    if context.known.brief(&area, stem, None).is_empty() {
        return None;
    }
    let anchor = anchor.strip_prefix("h-").unwrap_or(anchor);
    let anchor = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
    Some(format!("{}.md{anchor}", relative(here, &format!("{area}/{stem}"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_lack_their_beginning() {
        assert_eq!(address("www.example.org").as_deref(), Some("https://www.example.org"));
        assert_eq!(address("example.org/page").as_deref(), Some("https://example.org/page"));
        assert_eq!(address("https//example.org/a").as_deref(), Some("https://example.org/a"));
        assert_eq!(address("http:/example.org").as_deref(), Some("https://example.org"));
        assert_eq!(address("example.org:8080/a").as_deref(), Some("https://example.org:8080/a"));
        for path in [
            "housing.md",
            "housing.html",
            "../housing",
            "prizren/",
            "map.png",
            "a..b/c",
            "https://example.org",
        ] {
            assert_eq!(address(path), None, "{path}");
        }
    }

    #[test]
    fn mail_and_telephone() {
        assert!(is_mail("office@example.org") && !is_mail("a/b@example.org") && !is_mail("@example.org"));
        assert_eq!(telephone("+383 38 123 456").as_deref(), Some("+38338123456"));
        assert_eq!(telephone("2026"), None);
        assert_eq!(telephone("2026-10-04-road.md"), None);
    }
}
