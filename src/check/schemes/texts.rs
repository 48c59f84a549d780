//! Addresses and words in the fields of a scheme.

use crate::check::context::pointer;
use crate::check::{Findings, relative_time, unsafe_links};
use crate::model::record::SchemeRecord;
use crate::model::{Scheme, Text};

pub(super) fn check(scheme: &Scheme, record: &SchemeRecord, findings: &mut Findings<'_>) {
    let file = &scheme.file;
    unsafe_links::field(file, "/url", record.url.as_deref(), findings);
    unsafe_links::check_own_sources(file, &record.sources, findings);
    for (place, text) in texts(record) {
        match text {
            Text::Plain(_) => relative_time::check_field(file, &place, "en", findings),
            Text::ByLanguage(texts) => {
                for language in texts.keys() {
                    let place = format!("{place}{}", pointer(&[language]));
                    relative_time::check_field(file, &place, language, findings);
                }
            }
        }
    }
}

/// The texts of a scheme that make statements, with their places.
fn texts(record: &SchemeRecord) -> Vec<(String, &Text)> {
    let conditions = &record.conditions;
    let single = [
        ("/description", &record.description),
        ("/eligibility", &record.eligibility),
        ("/reason", &record.reason),
        ("/conditions/repayment", &conditions.repayment),
        ("/conditions/re_entry_ban", &conditions.re_entry_ban),
        ("/conditions/other", &conditions.other),
    ];
    let single = single.into_iter().filter_map(|(place, text)| Some((place.to_owned(), text.as_ref()?)));
    let of_components = record.components.iter().flat_map(|(id, component)| {
        [("in_kind", &component.in_kind), ("note", &component.note)]
            .into_iter()
            .filter_map(move |(field, text)| Some((pointer(&["components", id, field]), text.as_ref()?)))
    });
    single.chain(of_components).collect()
}
