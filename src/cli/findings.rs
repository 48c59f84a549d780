//! Findings on the way to a build.

use std::io::Write as _;

use crate::cli::session::Session;
use crate::diagnostic::{self, Diagnostic, Severity, Summary};

/// Shows the errors among findings, whole, on standard error, and says how
/// much was found, when there is something to say.
pub(super) fn show(session: &Session, diagnostics: &[Diagnostic]) {
    let errors: Vec<Diagnostic> =
        diagnostics.iter().filter(|finding| finding.severity == Severity::Error).cloned().collect();
    let mut messages = session.messages();
    // Nobody is left to tell that standard error is closed.
    let _ = messages.write_all(diagnostic::folded::render(&errors, true).as_bytes());
    let summary = Summary::of(diagnostics);
    if session.is_quiet() {
        return;
    }
    if summary.errors > 0 {
        let _ = writeln!(messages, "{summary}; `corin explain CODE` tells more");
    } else if summary.warnings > 0 {
        let _ = writeln!(messages, "{summary}; `corin check` shows them");
    }
}

/// Says how many findings each rule has.
pub(super) fn by_rule(session: &Session, diagnostics: &[Diagnostic]) {
    let mut messages = session.messages();
    for count in diagnostic::by_rule(diagnostics) {
        // Nobody is left to tell that standard error is closed.
        let _ = writeln!(messages, "{count}");
    }
}

/// Shows findings that are no errors and matter before a site is replaced.
pub(super) fn whole(session: &Session, diagnostics: &[Diagnostic]) {
    let mut messages = session.messages();
    // Nobody is left to tell that standard error is closed.
    let _ = messages.write_all(diagnostic::folded::render(diagnostics, true).as_bytes());
}
