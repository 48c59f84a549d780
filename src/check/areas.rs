//! Areas: their languages and codes.

use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::model::Area;

rules! {
    /// A country code that is not in the standard, without a word on it.
    MISSING_DISCLAIMER = "C0901", "missing-disclaimer", Error;
    /// A country code in the range for one's own use that does not say so.
    USER_ASSIGNED_CODE = "C0902", "user-assigned-code", Error;
    /// A language of an area that the network does not have.
    AREA_LANGUAGE = "C0905", "area-language", Error;
}

/// Checks an area.
pub(super) fn check_area(context: &Context<'_>, area: &Area, findings: &mut Findings<'_>) {
    codes(area, findings);
    let file = &area.file;
    let of_network = &context.network.record.languages;
    for (index, language) in area.record.languages.iter().enumerate() {
        if !of_network.contains(language) {
            findings.add(
                Diagnostic::new(
                    &AREA_LANGUAGE,
                    file,
                    file.span_of(&format!("/languages/{index}")),
                    format!("the network does not have the language `{language}`"),
                )
                .help(format!(
                    "add `{language}` to `languages` in `content/network.yaml`, or take it out here"
                )),
            );
        }
    }
}

fn codes(area: &Area, findings: &mut Findings<'_>) {
    let codes = &area.record.codes;
    let file = &area.file;
    let Some(iso) = &codes.iso else { return };
    let span = file.span_of("/codes/iso");
    match (codes.user_assigned, is_user_assigned(iso)) {
        (false, true) => findings.add(
            Diagnostic::new(
                &USER_ASSIGNED_CODE,
                file,
                span,
                format!("`{iso}` is not a code of ISO 3166-1: it is one for everybody's own use"),
            )
            .help("write `user_assigned: true` beside it, and a `disclaimer` on what the code stands for"),
        ),
        (true, false) => findings.add(
            Diagnostic::new(
                &USER_ASSIGNED_CODE,
                file,
                span,
                format!("`{iso}` is a code that ISO 3166-1 assigns, not one for everybody's own use"),
            )
            .help("leave `user_assigned` out, or correct the code"),
        ),
        (true, true) if area.record.disclaimer.is_none() => findings.add(
            Diagnostic::new(
                &MISSING_DISCLAIMER,
                file,
                span,
                format!(
                    "the code `{iso}` is not in the standard, and no `disclaimer` says what it stands for"
                ),
            )
            .help("add `disclaimer:` with the sentence that your organisation uses for this name"),
        ),
        _ => {}
    }
}

/// The codes that ISO 3166-1 alpha-2 leaves to its users: AA, QM to QZ, XA to
/// XZ, ZZ (ISO 3166-1:2020, 8.1.3).
fn is_user_assigned(code: &str) -> bool {
    matches!(code.as_bytes(), [b'A', b'A'] | [b'Q', b'M'..=b'Z'] | [b'X', b'A'..=b'Z'] | [b'Z', b'Z'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_of_the_standard() {
        for code in ["AA", "QM", "QZ", "XA", "XK", "XZ", "ZZ"] {
            assert!(is_user_assigned(code), "{code}");
        }
        for code in ["AB", "QA", "QL", "YE", "ZW", "RS", ""] {
            assert!(!is_user_assigned(code), "{code}");
        }
    }
}
