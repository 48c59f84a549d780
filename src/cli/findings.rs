//! Findings as people see them on the way to a build.

use super::Session;
use crate::diagnostic::{self, Diagnostic, Severity, Summary};

/// Shows the errors among findings, whole, on standard error.
pub(super) fn show_errors(session: &Session, diagnostics: &[Diagnostic]) {
    let errors: Vec<Diagnostic> =
        diagnostics.iter().filter(|finding| finding.severity == Severity::Error).cloned().collect();
    if !errors.is_empty() {
        session.terminal.message(&diagnostic::human(&errors, session.terminal.colours_messages()));
    }
}

/// Says how much was found, when there is something to say.
pub(super) fn say_summary(session: &Session, diagnostics: &[Diagnostic]) {
    let summary = Summary::of(diagnostics);
    if summary.errors > 0 {
        session.terminal.say(&format!("{summary}; `corin explain CODE` tells more"));
    } else if summary.warnings > 0 {
        session.terminal.say(&format!("{summary}; `corin check` shows them"));
    }
}
