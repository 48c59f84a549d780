//! Markup in fields, which hold plain text and show it as it was typed.

use std::sync::Arc;

use crate::check::Findings;
use crate::check::left_over::LEFT_OVER_MARKUP;
use crate::check::markup::{MISPLACED_EXPRESSION, first_line};
use crate::diagnostic::{Diagnostic, Span};
use crate::load::ContentFile;
use crate::load::yaml::{Node, Value};

/// Checks all fields of a file: the front matter of a text, or a data file.
pub(super) fn check(file: &Arc<ContentFile>, findings: &mut Findings<'_>) {
    if let Some(tree) = &file.yaml {
        walk(tree, &mut |text, span| {
            if let Some(finding) = judge(file, text, span) {
                findings.add(finding);
            }
        });
    }
}

fn walk(node: &Node, judge: &mut impl FnMut(&str, &Span)) {
    match &node.value {
        Value::Scalar { text, .. } => judge(text, &node.span),
        Value::Sequence(entries) => entries.iter().for_each(|entry| walk(entry, judge)),
        Value::Mapping(entries) => entries.values().for_each(|entry| walk(&entry.node, judge)),
    }
}

fn judge(file: &Arc<ContentFile>, text: &str, span: &Span) -> Option<Diagnostic> {
    if !text.contains(['{', '[', '*']) {
        return None;
    }
    if text.split_once("{{").is_some_and(|(_, rest)| rest.contains("}}")) {
        let message = "a field cannot hold an expression";
        return Some(
            Diagnostic::new(&MISPLACED_EXPRESSION, file, span.clone(), message)
                .help("write there what it stands for, and the expression in the text"),
        );
    }
    let between = |open: &str, close: &str| {
        let inside = text.split_once(open)?.1.split_once(close)?.0;
        (!inside.trim().is_empty()).then(|| format!("{open}{inside}{close}"))
    };
    let link = || text.contains("](").then(|| between("[", ")")).flatten();
    let shown = between("[^", "]").or_else(link).or_else(|| between("**", "**"))?;
    Some(
        Diagnostic::new(
            &LEFT_OVER_MARKUP,
            file,
            span.clone(),
            format!("`{}` is shown as it is: fields hold plain text", first_line(&shown)),
        )
        .help("leave the signs out; links and citations belong into the text of a page"),
    )
}
