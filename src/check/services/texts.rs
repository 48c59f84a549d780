//! The texts of a service: their languages, and words of relative time.

use std::sync::Arc;

use super::SERVICE_TEXT_LANGUAGE;
use crate::check::context::pointer;
use crate::check::{Context, Findings, relative_time};
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::record::ServiceRecord;
use crate::model::{LanguageTag, Text};

/// Checks all texts of a service.
pub(super) fn check(
    context: &Context<'_>,
    file: &Arc<ContentFile>,
    record: &ServiceRecord,
    findings: &mut Findings<'_>,
) {
    let fallback = context.network.fallback_language().map_or("", LanguageTag::as_str);
    for (place, text) in texts(record) {
        for (language, _) in text.all() {
            let Some(language) = language else {
                relative_time::check_field(file, &place, fallback, findings);
                continue;
            };
            let at = format!("{place}{}", pointer(&[language]));
            relative_time::check_field(file, &at, language, findings);
            let languages = context.network.record.languages.iter().chain(&context.country.languages);
            // A text in `sr` stands in for pages in `sr-Latn`.
            let is_used = |tag: &LanguageTag| {
                tag.as_str() == language || tag.as_str().split('-').next() == Some(language)
            };
            if !languages.into_iter().any(is_used) {
                findings.add(
                    Diagnostic::new(
                        &SERVICE_TEXT_LANGUAGE,
                        file,
                        file.span_of_key(&at),
                        format!(
                            "the network does not have the language `{language}`: nobody would see this text"
                        ),
                    )
                    .help(format!(
                        "add `{language}` to `languages` in `content/network.yaml`, or correct the tag"
                    )),
                );
            }
        }
    }
}

/// Every text with its place in the file.
fn texts(record: &ServiceRecord) -> Vec<(String, &Text)> {
    let fixed = [
        ("/name", Some(&record.name)),
        ("/organisation/name", Some(&record.organisation.name)),
        ("/organisation/description", record.organisation.description.as_ref()),
        ("/description", Some(&record.description)),
        ("/eligibility", record.eligibility.as_ref()),
        ("/cost/note", record.cost.as_ref().and_then(|cost| cost.note.as_ref())),
        ("/interpretation", record.interpretation.as_ref()),
        ("/application", record.application.as_ref()),
        ("/contact/note", record.contact.note.as_ref()),
        ("/opening_note", record.opening_note.as_ref()),
        ("/availability/note", record.availability.as_ref().and_then(|state| state.note.as_ref())),
        ("/accessibility/note", record.accessibility.as_ref().and_then(|state| state.note.as_ref())),
        ("/reason", record.reason.as_ref()),
    ];
    let phones = record.contact.phones.iter().enumerate();
    let notes = phones
        .filter_map(|(index, phone)| Some((format!("/contact/phones/{index}/note"), phone.note.as_ref()?)));
    let fixed = fixed.into_iter().filter_map(|(place, text)| Some((place.to_owned(), text?)));
    fixed.chain(notes).collect()
}
