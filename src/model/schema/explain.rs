//! From what the validator finds to what a focal point can use.

use std::collections::BTreeSet;
use std::sync::Arc;

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;
use serde_json::Value;

use super::place::{self, Places};
use super::value::{self, Subject};
use super::{Schema, fields, nearest, words};
use crate::diagnostic::{Diagnostic, Rule, Span};
use crate::load::ContentFile;
use crate::load::yaml::in_quotes;
use crate::model::rules;

/// Everything that is wrong with the fields of a file.
pub(super) fn explain(schema: &Schema, file: &Arc<ContentFile>, fields: &Value) -> Vec<Diagnostic> {
    let mut explainer = Explainer {
        document: &schema.document,
        places: Places { file },
        findings: Vec::new(),
        told: BTreeSet::new(),
    };
    for error in schema.validator.iter_errors(fields) {
        explainer.error(&error);
    }
    let mut findings = explainer.findings;
    // What was meant as a text has no fields without values.
    let texts: Vec<Span> = findings
        .iter()
        .filter(|finding| finding.rule == &rules::WRONG_TYPE && finding.replacement.is_some())
        .map(|finding| finding.span.clone())
        .collect();
    findings.retain(|finding| {
        let is_inside = |text: &Span| text.start < finding.span.start && finding.span.end < text.end;
        finding.rule != &rules::MISSING_FIELD || !texts.iter().any(is_inside)
    });
    findings
}

struct Explainer<'a> {
    document: &'a Value,
    places: Places<'a>,
    findings: Vec<Diagnostic>,
    /// The values and fields that there is a finding on: one is enough.
    told: BTreeSet<String>,
}

impl Explainer<'_> {
    fn error(&mut self, error: &ValidationError<'_>) {
        let pointer = error.instance_path().as_str();
        match error.kind() {
            Kind::AdditionalProperties { unexpected } | Kind::UnevaluatedProperties { unexpected } => {
                for name in unexpected {
                    self.unknown_field(pointer, name, error);
                }
            }
            Kind::Required { property } => {
                self.missing_field(pointer, property.as_str().unwrap_or_default(), error);
            }
            Kind::PropertyNames { error: inner } => {
                let name = inner.instance().as_str().unwrap_or_default();
                // `{Draft}`: a text in brackets, where texts are by language.
                let is_text = error.schema_path().as_str().contains("/anyOf/");
                if let Some((span, text)) = self.places.group_meant_as_text(pointer).filter(|_| is_text) {
                    let message =
                        format!("{} must be text, and here is a group of fields", place::name(pointer));
                    let finding = Diagnostic::new(&rules::WRONG_TYPE, self.places.file, span, message);
                    let finding = finding.help("put the value in quotes").replace_with(in_quotes(text));
                    self.tell(pointer.to_owned(), finding);
                    return;
                }
                let pointer = place::field(pointer, name);
                let subject = Subject {
                    name: format!("the name `{name}`"),
                    span: self.places.owner(&pointer),
                    written: name.to_owned(),
                    quoted: false,
                };
                let schema = self.schema_of(inner).or_else(|| self.schema_of(error)?.get("propertyNames"));
                let finding = value::explain(&self.places, &subject, schema, inner);
                self.tell(format!("{pointer} name"), finding);
            }
            Kind::AnyOf { context } => self.branches(error, context),
            Kind::OneOfNotValid { context } => {
                let schema = self.schema_of(error);
                let words: Vec<&str> = schema.map(value::constants).unwrap_or_default();
                if words.is_empty() {
                    self.branches(error, context);
                } else {
                    let subject = self.subject(pointer);
                    let finding = value::hidden(&self.places, &subject, error).unwrap_or_else(|| {
                        value::unknown_word(&self.places, &subject, &words, error.instance())
                    });
                    self.tell(pointer.to_owned(), finding);
                }
            }
            _ => {
                let finding =
                    value::explain(&self.places, &self.subject(pointer), self.schema_of(error), error);
                self.tell(pointer.to_owned(), finding);
            }
        }
    }

    fn subject(&self, pointer: &str) -> Subject {
        let (written, quoted) = self.places.scalar(pointer).unwrap_or_default();
        Subject {
            name: place::name(pointer),
            span: self.places.value(pointer),
            written: written.to_owned(),
            quoted,
        }
    }

    /// A finding on a value or field, unless there is one on it already.
    fn tell(&mut self, about: String, finding: Diagnostic) {
        if self.told.insert(about) {
            self.findings.push(finding);
        }
    }

    /// The schema whose keyword failed.
    fn schema_of(&self, error: &ValidationError<'_>) -> Option<&Value> {
        let (schema, _keyword) = error.schema_path().as_str().rsplit_once('/')?;
        self.document.pointer(schema)
    }

    /// A value that fits none of several schemas: what is wrong by the one
    /// that is meant, which is the one for values of its kind.
    fn branches(&mut self, error: &ValidationError<'_>, context: &[Vec<ValidationError<'static>>]) {
        let pointer = error.instance_path().as_str();
        let is_of_kind = |branch: &&Vec<ValidationError<'static>>| {
            !branch.iter().any(|inner| {
                inner.instance_path().as_str() == pointer && matches!(inner.kind(), Kind::Type { .. })
            })
        };
        if let Some(branch) = context.iter().filter(is_of_kind).min_by_key(|branch| branch.len()) {
            for inner in branch {
                self.error(inner);
            }
            return;
        }
        let mut wanted: Vec<String> = Vec::new();
        for inner in context.iter().flatten() {
            wanted.extend(self.schema_of(inner).map(words::wanted));
        }
        wanted.dedup();
        let finding = value::wrong_type(
            &self.places,
            &self.subject(pointer),
            &wanted.join(" or "),
            self.schema_of(error),
            error.instance(),
        );
        self.tell(pointer.to_owned(), finding);
    }

    fn unknown_field(&mut self, pointer: &str, name: &str, error: &ValidationError<'_>) {
        let at = place::field(pointer, name);
        let known: Vec<&str> = self
            .schema_of(error)
            .and_then(fields::properties)
            .map(|known| known.keys().map(String::as_str).collect())
            .unwrap_or_default();
        let present = error.instance().as_object();
        let free: Vec<&str> = known
            .iter()
            .copied()
            .filter(|field| !present.is_some_and(|present| present.contains_key(*field)))
            .collect();
        let owner = if pointer.is_empty() { String::new() } else { format!(" in {}", place::name(pointer)) };
        let mut finding = Diagnostic::new(
            &rules::UNKNOWN_FIELD,
            self.places.file,
            self.places.owner(&at),
            format!("unknown field `{name}`{owner}"),
        );
        finding = match nearest(name, free) {
            Some(near) => finding.label(format!("did you mean `{near}`?")).replace_with(near),
            None => match nearest(name, known.iter().copied()) {
                Some(near) => finding.help(format!("`{near}` is there already: keep one of the two")),
                None if known.is_empty() => finding.help("delete it"),
                None => finding.help(format!("the fields here are {}", words::one_of(known))),
            },
        };
        self.tell(at, finding);
    }

    /// True when an unknown field beside it is likely meant to be the missing
    /// one: that finding says it all.
    fn is_misspelt(&self, missing: &str, error: &ValidationError<'_>) -> bool {
        let (Some(known), Some(present)) =
            (self.schema_of(error).and_then(fields::properties), error.instance().as_object())
        else {
            return false;
        };
        let free = || known.keys().map(String::as_str).filter(|field| !present.contains_key(*field));
        let mut unknown = present.keys().filter(|field| !known.contains_key(field.as_str()));
        unknown.any(|field| nearest(field, free().collect::<Vec<_>>()) == Some(missing))
    }

    fn missing_field(&mut self, pointer: &str, name: &str, error: &ValidationError<'_>) {
        let conditional = error.schema_path().as_str().contains("/then/");
        if !conditional && self.is_misspelt(name, error) {
            return;
        }
        let rule: &'static Rule =
            if conditional { &rules::WITHDRAWN_UNEXPLAINED } else { &rules::MISSING_FIELD };
        let owner = if pointer.is_empty() { String::new() } else { format!(" in {}", place::name(pointer)) };
        let message = if conditional {
            let who = self.document.get("x-corin-when").and_then(Value::as_str);
            format!("{} needs `{name}`", who.unwrap_or("a withdrawn page"))
        } else {
            format!("`{name}` is missing{owner}")
        };
        let span = if conditional { self.places.value("/status") } else { self.places.owner(pointer) };
        let mut finding = Diagnostic::new(rule, self.places.file, span, message);
        let record = if conditional { Some(self.document) } else { self.schema_of(error) };
        let description = record
            .and_then(fields::properties)
            .and_then(|known| known.get(name))
            .and_then(|field| field.get("description"))
            .and_then(Value::as_str);
        finding = match description {
            Some(description) => finding.help(format!("add `{name}:` ({})", words::as_clause(description))),
            None => finding.help(format!("add `{name}:`")),
        };
        self.tell(place::field(pointer, name), finding);
    }
}
