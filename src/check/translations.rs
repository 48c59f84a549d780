//! Translations: those that are missing, and those that fell behind.

use std::fmt::Write;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::record::{Status, TranslationOrigin};
use crate::model::{Brief, LanguageTag};

rules! {
    /// A page that some languages of the country lack.
    MISSING_TRANSLATION = "C1001", "missing-translation", Note;
    /// A translation of a page that is not there.
    TRANSLATION_WITHOUT_ORIGINAL = "C1002", "translation-without-original", Warning;
    /// A translation of a text that was changed since.
    DRIFTED_TRANSLATION = "C1003", "drifted-translation", Warning;
    /// A translation that is built in another way than its original.
    TRANSLATION_STRUCTURE = "C1004", "translation-structure", Warning;
    /// A translation that stays when the page it was made from is withdrawn.
    TRANSLATION_OF_WITHDRAWN = "C1011", "translation-of-withdrawn", Warning;
}

/// The SHA-256, in hexadecimal, of the body of a brief, as `translation_of`
/// gives it: line ends as LF, and without empty lines at the beginning and
/// white space at the end, so that editors and version control do not change it.
pub fn body_digest(file: &ContentFile) -> String {
    let body = file.body();
    let body = if body.contains('\r') { body.replace("\r\n", "\n") } else { body.to_owned() };
    let digest = Sha256::digest(body.trim_start_matches('\n').trim_end().as_bytes());
    let mut text = String::with_capacity(64);
    for byte in digest {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Checks the translations of all pages of a country.
pub(super) fn check_country(context: &Context<'_>, findings: &mut Findings<'_>) {
    let country = context.country;
    let lists = [&country.briefs, &country.alerts, &country.answers, &country.voices];
    // The versions of a page follow each other.
    let works = lists.into_iter().flat_map(|list| list.chunk_by(|one, other| one.id == other.id));
    for versions in works {
        // Pages in other words are no gap where they are missing: lists show the page itself.
        if versions.first().is_some_and(|brief| brief.id.audience.is_none()) {
            missing(context, versions, findings);
        }
        for brief in versions {
            if let Some(origin) = brief.record.as_ref().and_then(|record| record.translation_of.as_ref()) {
                translation(brief, origin, versions, findings);
            }
        }
    }
}

fn missing(context: &Context<'_>, versions: &[Arc<Brief>], findings: &mut Findings<'_>) {
    let missing: Vec<&str> = context
        .country
        .languages
        .iter()
        .filter(|language| !versions.iter().any(|brief| brief.language == **language))
        .map(LanguageTag::as_str)
        .collect();
    let fallback = context.network.fallback_language();
    let shown = versions.iter().find(|brief| Some(&brief.language) == fallback).or(versions.first());
    let Some(brief) = shown.filter(|_| !missing.is_empty()) else { return };
    if brief.record.as_ref().is_none_or(|record| record.status != Status::Current) {
        return;
    }
    findings.add(
        Diagnostic::new(
            &MISSING_TRANSLATION,
            &brief.file,
            0..0,
            format!("the page is missing in {}", missing.join(", ")),
        )
        .help(format!(
            "readers of {} see the page in another language",
            if missing.len() == 1 { "that language" } else { "those languages" }
        )),
    );
}

fn translation(
    brief: &Brief,
    origin: &TranslationOrigin,
    versions: &[Arc<Brief>],
    findings: &mut Findings<'_>,
) {
    let file = &brief.file;
    let original =
        versions.iter().find(|other| other.language == origin.lang && other.language != brief.language);
    let Some(original) = original else {
        let message = if origin.lang == brief.language {
            "a page cannot be a translation of itself".to_owned()
        } else {
            format!("there is no version of this page in `{}`", origin.lang)
        };
        findings.add(
            Diagnostic::new(
                &TRANSLATION_WITHOUT_ORIGINAL,
                file,
                file.span_of("/translation_of/lang"),
                message,
            )
            .help("write the language that the page was translated from, or leave `translation_of` out"),
        );
        return;
    };
    let status = |brief: &Brief| brief.record.as_ref().map(|record| record.status);
    if status(original) == Some(Status::Withdrawn) && status(brief) == Some(Status::Current) {
        findings.add(
            Diagnostic::new(
                &TRANSLATION_OF_WITHDRAWN,
                file,
                file.span_of_key("/translation_of"),
                format!("`{}` is withdrawn, and its translation is not", original.file.path),
            )
            .help("withdraw this page too; when it holds by itself, leave `translation_of` out"),
        );
        return;
    }
    if let Some(digest) = &origin.body {
        let now = body_digest(&original.file);
        if !now.starts_with(digest.as_str()) {
            findings.add(
                Diagnostic::new(
                    &DRIFTED_TRANSLATION,
                    file,
                    file.span_of("/translation_of/body"),
                    format!("`{}` was changed after this translation was made", original.file.path),
                )
                .help(format!(
                    "compare the two; when the translation says the same again, write `{}`",
                    now.get(..digest.len().clamp(8, 64)).unwrap_or(&now)
                )),
            );
        }
    }
    structure(brief, original, findings);
}

fn structure(brief: &Brief, original: &Brief, findings: &mut Findings<'_>) {
    let numbers = |brief: &Brief| {
        [
            ("heading", brief.body.headings.len()),
            ("table", brief.body.tables),
            ("citation", brief.body.citations.len() + brief.body.facts.len()),
        ]
    };
    let different: Vec<String> = numbers(brief)
        .into_iter()
        .zip(numbers(original))
        .filter(|((_, here), (_, there))| here != there)
        .map(|((what, here), (_, there))| {
            format!("{here} {what}{}, and {there} in the original", if here == 1 { "" } else { "s" })
        })
        .collect();
    if !different.is_empty() {
        findings.add(
            Diagnostic::new(
                &TRANSLATION_STRUCTURE,
                &brief.file,
                brief.file.span_of_key("/translation_of"),
                format!("the translation is not built like `{}`", original.file.path),
            )
            .label(different.join("; "))
            .help("something may be missing: compare the two part by part"),
        );
    }
}
