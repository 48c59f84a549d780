//! Findings one to a line, for editors and for people who know the rules.

use std::fmt::Write;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lines::Lines;
use crate::diagnostic::visible::{message, visible, with_isolates};

/// The findings as `path:line:column: error[C0601]: message`, one to a line. A
/// finding about a path without readable text has no line and column.
pub fn render(diagnostics: &[Diagnostic]) -> String {
    let mut text = String::new();
    let mut rest = diagnostics;
    while let Some(first) = rest.first() {
        let same = rest.iter().take_while(|next| next.path == first.path).count();
        let lines = first.file.as_ref().map(|file| Lines::new(&file.text));
        for diagnostic in rest.iter().take(same) {
            text.push_str(&visible(&diagnostic.path));
            // Writing to a String cannot fail.
            if let Some(lines) = &lines {
                let place = lines.place(diagnostic.span.start);
                let _ = write!(text, ":{}:{}", place.line, place.column);
            }
            let _ = writeln!(
                text,
                ": {}[{}]: {}",
                diagnostic.severity.as_str(),
                diagnostic.rule.code,
                with_isolates(&message(&diagnostic.message))
            );
        }
        rest = rest.get(same..).unwrap_or_default();
    }
    text
}
