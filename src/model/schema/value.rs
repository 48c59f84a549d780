//! A single value that does not fit.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;
use serde_json::Value;

use super::place::Places;
use super::{date, meant, nearest, words};
use crate::diagnostic::{Diagnostic, Rule, Span};
use crate::load::yaml::in_quotes;
use crate::model::{PartialDate, TimeZoneName, rules};

/// What a finding is about.
pub(super) struct Subject {
    /// Its name in messages.
    pub name: String,
    /// Its place.
    pub span: Span,
    /// What was written there, when it is a scalar.
    pub written: String,
    /// True when it was written in quotes.
    pub quoted: bool,
}

impl Subject {
    fn finding(&self, places: &Places<'_>, rule: &'static Rule, message: String) -> Diagnostic {
        Diagnostic::new(rule, places.file, self.span.clone(), message)
    }
}

/// The finding for an error on a value that is neither a missing nor an
/// unknown field.
pub(super) fn explain(
    places: &Places<'_>,
    subject: &Subject,
    schema: Option<&Value>,
    error: &ValidationError<'_>,
) -> Diagnostic {
    let found = error.instance().as_ref();
    let format = schema.and_then(|schema| schema.get("format")).and_then(Value::as_str).unwrap_or_default();
    let is_scalar = matches!(found, Value::String(_) | Value::Number(_));
    match (format, error.kind()) {
        ("corin-date", _) if is_scalar => return bad_date(places, subject),
        _ if is_scalar => {
            if let Some(finding) = hidden(places, subject, error) {
                return finding;
            }
        }
        _ => {}
    }
    match (format, error.kind()) {
        ("corin-interval", _) if is_scalar => return bad_interval(places, subject, schema),
        ("corin-language", Kind::Format { .. }) => return bad_language(places, subject, schema),
        ("uri", Kind::Pattern { .. }) if subject.written.starts_with("http") => {
            return bare_address(places, subject);
        }
        ("corin-time-zone", Kind::Format { .. }) => return bad_time_zone(places, subject, schema),
        ("uri" | "email", Kind::Format { .. } | Kind::Pattern { .. }) => {
            let message = match format {
                "uri" => format!("{} is not a web address: `{}`", subject.name, subject.written),
                _ => format!("{} is not an e-mail address: `{}`", subject.name, subject.written),
            };
            return with_help(subject.finding(places, &rules::BAD_ADDRESS, message), schema);
        }
        _ => {}
    }
    match error.kind() {
        Kind::Type { .. } => {
            let wanted = schema.map_or_else(|| "another value".to_owned(), words::wanted);
            wrong_type(places, subject, &wanted, schema, found)
        }
        Kind::Enum { options } => {
            let words: Vec<&str> =
                options.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            unknown_word(places, subject, &words, found)
        }
        Kind::Constant { expected_value } => {
            let words: Vec<&str> = expected_value.as_str().into_iter().collect();
            unknown_word(places, subject, &words, found)
        }
        Kind::Pattern { .. } | Kind::Format { .. } => {
            let message = format!("{} does not have the right form: `{}`", subject.name, subject.written);
            // The name of a key already says what was written.
            let message = if subject.name.starts_with("the name ") {
                format!("{} does not have the right form", subject.name)
            } else {
                message
            };
            with_help(subject.finding(places, &rules::BAD_FORM, message), schema)
        }
        _ => length_or_other(places, subject, schema, error),
    }
}

/// A value that would be right without characters that nobody sees, or with
/// the digits of the keyboard. Of dates [`date`] says the same.
pub(super) fn hidden(
    places: &Places<'_>,
    subject: &Subject,
    error: &ValidationError<'_>,
) -> Option<Diagnostic> {
    let is_form = matches!(
        error.kind(),
        Kind::Pattern { .. }
            | Kind::Format { .. }
            | Kind::Enum { .. }
            | Kind::Constant { .. }
            | Kind::OneOfNotValid { .. }
    );
    let written = &subject.written;
    if !is_form || written.is_ascii() || written.parse::<PartialDate>().is_ok() {
        return None;
    }
    let quote = if subject.quoted { "\"" } else { "" };
    let (problem, clean) = date::hidden(written)?;
    Some(
        subject
            .finding(places, &rules::BAD_FORM, format!("{}: {problem}", subject.name))
            .replace_with(format!("{quote}{clean}{quote}")),
    )
}

fn length_or_other(
    places: &Places<'_>,
    subject: &Subject,
    schema: Option<&Value>,
    error: &ValidationError<'_>,
) -> Diagnostic {
    let name = &subject.name;
    let length = |message: String| subject.finding(places, &rules::BAD_LENGTH, message);
    match error.kind() {
        Kind::MinLength { limit: 1 } => length(format!("{name} is empty")).help("write the text"),
        Kind::MinLength { limit } => {
            length(format!("{name} is too short")).help(format!("write at least {limit} characters"))
        }
        Kind::MaxLength { limit } => {
            let characters = subject.written.chars().count();
            length(format!("{name} has {characters} characters; it may have {limit}")).help("shorten it")
        }
        Kind::MinItems { limit: 1 } | Kind::MinProperties { limit: 1 } => {
            length(format!("{name} is empty")).help("write at least one entry")
        }
        Kind::MinItems { limit } | Kind::MinProperties { limit } => {
            length(format!("{name} has too few entries")).help(format!("write at least {limit}"))
        }
        Kind::MaxItems { limit } | Kind::MaxProperties { limit } => {
            length(format!("{name} has too many entries")).help(format!("write at most {limit}"))
        }
        Kind::Minimum { limit } => other(places, subject, schema, &format!("is less than {limit}")),
        Kind::Maximum { limit } => other(places, subject, schema, &format!("is more than {limit}")),
        Kind::ExclusiveMinimum { limit } => {
            other(places, subject, schema, &format!("is not more than {limit}"))
        }
        Kind::ExclusiveMaximum { limit } => {
            other(places, subject, schema, &format!("is not less than {limit}"))
        }
        Kind::UniqueItems => {
            other(places, subject, schema, "holds an entry twice").help("keep one of the two")
        }
        _ => other(places, subject, schema, "does not fit here"),
    }
}

fn other(places: &Places<'_>, subject: &Subject, schema: Option<&Value>, problem: &str) -> Diagnostic {
    with_help(subject.finding(places, &rules::BAD_VALUE, format!("{} {problem}", subject.name)), schema)
}

/// A value of another kind than the field takes.
pub(super) fn wrong_type(
    places: &Places<'_>,
    subject: &Subject,
    wanted: &str,
    schema: Option<&Value>,
    found: &Value,
) -> Diagnostic {
    let name = &subject.name;
    if found.is_null() {
        return subject.finding(places, &rules::MISSING_FIELD, format!("{name} has no value")).help(
            if name.starts_with("an entry") {
                format!("write {wanted} after the hyphen, or delete the line")
            } else {
                format!("write {wanted} after the colon")
            },
        );
    }
    let finding = subject.finding(
        places,
        &rules::WRONG_TYPE,
        format!("{name} must be {wanted}, and here is {}", words::found(found)),
    );
    let types = schema.map(words::types).unwrap_or_default();
    let is_scalar = matches!(found, Value::String(_) | Value::Number(_) | Value::Bool(_));
    let takes =
        |name: &str| types.contains(&name) || wanted.split(" or ").any(|word| word == kind_word(name));
    if is_scalar && !found.is_string() && takes("string") {
        let quoted = format!("\"{}\"", subject.written);
        return finding.help("put the value in quotes").replace_with(quoted);
    }
    if takes("boolean") {
        let meant = match subject.written.to_ascii_lowercase().as_str() {
            "yes" | "y" | "on" | "true" | "1" => Some("true"),
            "no" | "n" | "off" | "false" | "0" => Some("false"),
            _ => None,
        };
        let finding = finding.help("write `true` or `false`, without quotes");
        return match meant {
            Some(meant) => finding.replace_with(meant),
            None => finding,
        };
    }
    if is_scalar && takes("array") {
        let plain = !subject.quoted && !subject.written.contains([',', '[', ']', '{', '}', '#']);
        let finding = finding.help("write it as a list in brackets: `[one, two]`");
        return if plain { finding.replace_with(format!("[{}]", subject.written)) } else { finding };
    }
    if wanted.split(" or ").any(|word| word == "text")
        && !is_scalar
        && let Some(text) = places.meant_as_text(&subject.span)
    {
        return finding.help("put the value in quotes").replace_with(in_quotes(text));
    }
    if schema.is_some_and(|schema| schema.get("x-corin-help").is_some()) {
        return with_help(finding, schema);
    }
    if takes("array") {
        return finding.help("write it as a list, each entry on a line that begins with `- `");
    }
    if takes("object") && subject.name == "the file" {
        return finding.help("write it as fields, each on a line of its own: `name: value`");
    }
    if takes("number") || takes("integer") {
        return finding.help("write a number without quotes, unit or thousands separator");
    }
    if takes("object") {
        return finding.help("write its fields on the lines below, indented: `name: value`");
    }
    if takes("string") {
        return finding
            .help("write it as one text, in quotes when it holds a colon or begins with a bracket");
    }
    finding.help("`docs/content.md` says what the field takes")
}

fn kind_word(name: &str) -> &'static str {
    match name {
        "string" => "text",
        "array" => "a list",
        "object" => "a group of fields",
        "boolean" => "`true`",
        "number" | "integer" => "a number",
        _ => "",
    }
}

/// A word that is not one of those that a field takes.
pub(super) fn unknown_word(
    places: &Places<'_>,
    subject: &Subject,
    known: &[&str],
    found: &Value,
) -> Diagnostic {
    if !found.is_string() {
        let wanted = words::one_of(known.iter().copied());
        let finding = if found.is_null() {
            subject.finding(places, &rules::MISSING_FIELD, format!("{} has no value", subject.name))
        } else {
            let found = words::found(found);
            subject.finding(places, &rules::WRONG_TYPE, format!("{} cannot be {found}", subject.name))
        };
        return finding.help(format!("write {wanted}"));
    }
    let finding = subject.finding(
        places,
        &rules::UNKNOWN_VALUE,
        format!("{} cannot be `{}`", subject.name, subject.written),
    );
    let list = format!("it is one of {}", words::one_of(known.iter().copied()));
    match nearest(&subject.written, known.iter().copied()) {
        Some(near) => finding.label(format!("did you mean `{near}`?")).help(list).replace_with(near),
        None => finding.help(list),
    }
}

/// The words that a `oneOf` of constants takes.
pub(super) fn constants(schema: &Value) -> Vec<&str> {
    let branches = schema.get("oneOf").and_then(Value::as_array);
    branches.into_iter().flatten().filter_map(|branch| branch.get("const")?.as_str()).collect()
}

fn bad_date(places: &Places<'_>, subject: &Subject) -> Diagnostic {
    let form = "write a day as 2026-10-04, a month as 2026-10 or a year as 2026";
    let Some(advice) = date::advise(&subject.written) else {
        // A date after its form, and yet refused: a year out of range.
        let message = format!("{}: `{}` is no year of our time", subject.name, subject.written);
        return subject.finding(places, &rules::BAD_DATE, message).help(form);
    };
    let finding =
        subject.finding(places, &rules::BAD_DATE, format!("{}: {}", subject.name, advice.problem)).help(form);
    match advice.meant {
        Some(meant) => finding.replace_with(meant),
        None => finding,
    }
}

fn bad_interval(places: &Places<'_>, subject: &Subject, schema: Option<&Value>) -> Diagnostic {
    let message = format!("{} is not a length of time: `{}`", subject.name, subject.written);
    let finding = with_help(subject.finding(places, &rules::BAD_INTERVAL, message), schema)
        .help("d is days, w weeks, m months of 30 days, y years of 365 days; ten years at most");
    match meant::interval_meant(&subject.written) {
        Some(meant) => finding.replace_with(meant),
        None => finding,
    }
}

/// An address with a query or a fragment, where others are put behind it.
fn bare_address(places: &Places<'_>, subject: &Subject) -> Diagnostic {
    let written = &subject.written;
    let bare = written.split(['?', '#']).next().unwrap_or_default();
    let message = format!("{} has something after its path: `{written}`", subject.name);
    let quote = if subject.quoted { "\"" } else { "" };
    subject
        .finding(places, &rules::BAD_ADDRESS, message)
        .help("addresses of pages are put behind it: leave out what begins with `?` or `#`")
        .replace_with(format!("{quote}{bare}{quote}"))
}

fn bad_time_zone(places: &Places<'_>, subject: &Subject, schema: Option<&Value>) -> Diagnostic {
    let written = &subject.written;
    let finding = subject.finding(places, &rules::BAD_FORM, format!("there is no time zone `{written}`"));
    let all = TimeZoneName::all();
    // A city alone says which zone it is.
    let city = all.iter().map(String::as_str).find(|name| {
        name.rsplit('/')
            .next()
            .is_some_and(|city| city.replace('_', " ").eq_ignore_ascii_case(&written.replace('_', " ")))
    });
    match city.or_else(|| nearest(written, all.iter().map(String::as_str))) {
        Some(near) => with_help(finding.label(format!("did you mean `{near}`?")).replace_with(near), schema),
        None => with_help(finding, schema),
    }
}

fn bad_language(places: &Places<'_>, subject: &Subject, schema: Option<&Value>) -> Diagnostic {
    let written = &subject.written;
    match meant::language_meant(written) {
        Some(meant) => subject
            .finding(places, &rules::BAD_LANGUAGE, format!("the language `{written}` is written `{meant}`"))
            .help("tags are compared letter by letter, so there is one spelling for each")
            .replace_with(meant),
        None => with_help(
            subject.finding(places, &rules::BAD_LANGUAGE, format!("`{written}` is no language tag")),
            schema,
        ),
    }
}

/// The help that the schema has for its values.
fn with_help(finding: Diagnostic, schema: Option<&Value>) -> Diagnostic {
    match schema.and_then(|schema| schema.get("x-corin-help")).and_then(Value::as_str) {
        Some(help) => finding.help(help),
        None => finding,
    }
}
