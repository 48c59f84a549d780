//! Characters that have no place in text.

use std::sync::Arc;

use crate::characters::stray;
use crate::check::Findings;
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::load::yaml::place_in;
use crate::model::schema::FieldText;

rules! {
    /// A character that nobody sees and that can turn a number round.
    STRAY_CHARACTER = "C0802", "stray-character", Error;
}

/// Checks the YAML of a file: the front matter of a brief, or a whole data
/// file. The text of a brief was judged when it was read.
pub(super) fn check_yaml(file: &Arc<ContentFile>, findings: &mut Findings<'_>) {
    let end = if file.body_start == 0 { file.text.len() } else { file.body_start };
    check_text(file, file.text.get(..end).unwrap_or_default(), findings);
}

/// Finds characters that a value holds by an escape (`"\u202e"`), where the
/// file shows none.
pub(super) fn check_value(file: &Arc<ContentFile>, text: &FieldText<'_>, findings: &mut Findings<'_>) {
    let written = file.text.get(text.span.clone()).unwrap_or_default();
    if !written.starts_with('"') || !written.contains('\\') {
        return;
    }
    // What is typed as it is was found in the file.
    let typed: Vec<char> = stray(written).into_iter().map(|(character, _)| character).collect();
    for (character, part) in stray(text.value) {
        if typed.contains(&character) {
            continue;
        }
        let span = place_in(&file.text, text.span, text.value, &part);
        let message = format!(
            "the value holds the character U+{:04X}, which has no place in a text",
            u32::from(character)
        );
        findings.add(
            Diagnostic::new(&STRAY_CHARACTER, file, span, message)
                .help("delete the escape that stands for it"),
        );
    }
}

/// Checks the text at the beginning of a file.
pub(super) fn check_text(file: &Arc<ContentFile>, text: &str, findings: &mut Findings<'_>) {
    if text.is_ascii() {
        return;
    }
    for (character, span) in stray(text) {
        findings.add(
            Diagnostic::new(
                &STRAY_CHARACTER,
                file,
                span,
                format!("the character U+{:04X} has no place in a text", u32::from(character)),
            )
            .help("delete it; it often comes with text that was copied from elsewhere"),
        );
    }
}
