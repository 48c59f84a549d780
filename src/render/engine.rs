//! The template engine: Tera 2 with corin's filters and functions.

use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::error::{ThemeError, ThemeProblem};
use super::files::ThemeFiles;
use super::strings::{Messages, Page};

/// The filters that templates have, for messages: Tera's and corin's.
pub(super) const FILTERS: [&str; 42] = [
    "abs",
    "capitalize",
    "default",
    "escape",
    "escape_html",
    "escape_xml",
    "first",
    "float",
    "get",
    "group_by",
    "indent",
    "int",
    "join",
    "keys",
    "last",
    "length",
    "lower",
    "mark_figures",
    "newlines_to_br",
    "nth",
    "pairs",
    "pluralize",
    "replace",
    "reverse",
    "round",
    "safe",
    "safe_url",
    "sink",
    "sort",
    "split",
    "str",
    "telephone",
    "title",
    "trim",
    "trim_end",
    "trim_start",
    "truncate",
    "unique",
    "upper",
    "values",
    "wordcount",
    "host",
];

/// The functions that templates have, for messages.
pub(super) const FUNCTIONS: [&str; 3] = ["range", "text", "throw"];

/// Compiles all templates of the theme; messages of [`FUNCTIONS`] `text` are in `messages`.
pub(super) fn compile(files: &ThemeFiles, messages: &Arc<Messages>) -> Result<Tera, ThemeError> {
    let mut tera = Tera::new();
    // Everything that a theme makes is HTML; a template with another ending must
    // not be the one that forgets to escape.
    tera.autoescape_on([""]);
    tera.register_filter("safe_url", safe_url);
    tera.register_filter("host", host);
    tera.register_filter("telephone", telephone);
    tera.register_filter("sink", sink);
    tera.register_filter("mark_figures", mark_figures);
    register_text(&mut tera, messages, Page::Here);

    let mut templates = Vec::new();
    let mut problems = Vec::new();
    for (name, file) in files.below("templates") {
        match std::str::from_utf8(&file.content) {
            Ok(text) => templates.push((name, text)),
            Err(_) => problems.push(ThemeProblem::file(
                &format!("templates/{name}"),
                file.own,
                "the template is not UTF-8 text".to_owned(),
            )),
        }
    }
    ThemeError::unless_empty(problems)?;
    tera.add_raw_templates(templates).map_err(|error| ThemeError::from_engine(&error, files))?;
    Ok(tera)
}

/// Makes `text(key="…", …)` speak the language of `messages`.
pub(super) fn register_text(tera: &mut Tera, messages: &Arc<Messages>, page: Page) {
    let messages = Arc::clone(messages);
    tera.register_function("text", move |arguments: Kwargs, _: &State| -> TeraResult<String> {
        messages.format(&arguments, page).map_err(tera::Error::message)
    });
}

/// The names of all components in the theme's templates.
pub(super) fn component_names(files: &ThemeFiles) -> Vec<String> {
    files
        .below("templates")
        .filter_map(|(_, file)| std::str::from_utf8(&file.content).ok())
        .flat_map(|text| text.split("{% component ").skip(1))
        .filter_map(|rest| rest.split_once('('))
        .map(|(name, _)| name.trim().to_owned())
        .collect()
}

/// The address when a page may link to it (http, https, mailto, tel, or relative),
/// and nothing otherwise: the last fence, should a check ever miss one.
fn safe_url(value: &Value, _: Kwargs, _: &State) -> TeraResult<String> {
    let Some(address) = value.as_str() else {
        return Ok(String::new());
    };
    Ok(if is_safe_address(address) { address.to_owned() } else { String::new() })
}

/// True for addresses with the schemes http, https, mailto and tel, and for
/// relative ones that stay on this host.
pub(super) fn is_safe_address(address: &str) -> bool {
    // Browsers drop tab and line breaks and skip leading spaces and control
    // characters before they look for a scheme (WHATWG URL, basic URL parser).
    if address.chars().any(char::is_control) || address.starts_with([' ', '/', '\\']) {
        return false;
    }
    let before_path = address.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    match before_path.split_once(':') {
        None => true,
        Some((scheme, _)) => {
            ["http", "https", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
        }
    }
}

/// The host of a web address, shown so that readers know where a link leads.
fn host(value: &Value, _: Kwargs, _: &State) -> TeraResult<String> {
    let address = value.as_str().unwrap_or_default();
    let host = address.split_once("://").map_or("", |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    Ok(host.strip_prefix("www.").unwrap_or(host).to_owned())
}

/// A telephone number as a `tel:` address wants it: digits and a leading plus.
fn telephone(value: &Value, _: Kwargs, _: &State) -> TeraResult<String> {
    let number = value.as_str().unwrap_or_default();
    Ok(number.chars().filter(char::is_ascii_digit).fold(
        if number.trim_start().starts_with('+') { "+" } else { "" }.to_owned(),
        |mut digits, digit| {
            digits.push(digit);
            digits
        },
    ))
}

/// The entries of a list, the outdated ones behind the others, each group in its
/// order; `by` is the path to the state of an entry.
#[expect(clippy::needless_pass_by_value, reason = "the engine calls filters so")]
fn sink(value: &Value, arguments: Kwargs, _: &State) -> TeraResult<Value> {
    let by = arguments.get::<&str>("by")?.unwrap_or("freshness.state");
    let Some(entries) = value.as_array() else { return Ok(value.clone()) };
    let is_outdated = |entry: &&Value| {
        entry.get_from_path(by).and_then(Value::as_str) == Some(crate::freshness::State::Outdated.as_str())
    };
    let (old, others): (Vec<&Value>, Vec<&Value>) = entries.iter().partition(is_outdated);
    Ok(Value::from(others.into_iter().chain(old).cloned().collect::<Vec<Value>>()))
}

/// The text of a page, as HTML; when its `state` is outdated, each figure in it
/// with `mark` beside it, so that it is marked on paper and without script.
#[expect(clippy::needless_pass_by_value, reason = "the engine calls filters so")]
fn mark_figures(value: &Value, arguments: Kwargs, _: &State) -> TeraResult<String> {
    const END: &str = "</data>";
    let body = value.as_str().unwrap_or_default();
    let state = arguments.must_get::<&str>("state")?;
    if state != crate::freshness::State::Outdated.as_str() || !body.contains(END) {
        return Ok(body.to_owned());
    }
    let mark = arguments.must_get::<&str>("mark")?.replace('&', "&amp;").replace('<', "&lt;");
    Ok(body.replace(END, &format!("{END} <small class=\"fact-old\">{mark}</small>")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_that_a_page_may_link_to() {
        for address in [
            "https://example.org/a:b",
            "HTTP://example.org",
            "mailto:a@example.org",
            "tel:+383",
            "a/b.html",
            "../a",
            "#x",
            "?q=1",
            "a/b:c",
        ] {
            assert!(is_safe_address(address), "{address}");
        }
        for address in [
            "javascript:alert(1)",
            "JAVASCRIPT:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//example.org",
            "\\\\example.org",
            "/absolute",
        ] {
            assert!(!is_safe_address(address), "{address}");
        }
    }

    #[test]
    fn the_names_in_messages_are_those_that_the_engine_knows() {
        let mut tera = Tera::new();
        tera.register_filter("safe_url", safe_url);
        tera.register_filter("host", host);
        tera.register_filter("telephone", telephone);
        tera.register_filter("sink", sink);
        tera.register_filter("mark_figures", mark_figures);
        for filter in FILTERS {
            let source = format!("{{{{ x | {filter} }}}}");
            tera.add_raw_template("x", &source).expect(filter);
        }
    }
}
