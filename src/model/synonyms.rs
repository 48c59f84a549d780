//! The synonyms of a network, by language.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::load::ContentFile;
use crate::model::LanguageTag;
use crate::model::record::SynonymsRecord;
use crate::search::{NearTerms, Synonyms};

/// A file of synonyms and what it says.
#[derive(Debug)]
pub struct SynonymsList {
    /// The file, for spans.
    pub file: Arc<ContentFile>,
    /// What it says.
    pub record: SynonymsRecord,
    /// What a search in the language of the file can use of it.
    pub usable: Synonyms,
}

impl SynonymsList {
    pub(super) fn new(file: &Arc<ContentFile>, record: SynonymsRecord, language: &LanguageTag) -> Self {
        let near =
            record.near.iter().map(|near| NearTerms { words: near.words.clone(), finds: near.finds.clone() });
        let written = Synonyms { same: record.same.clone(), near: near.collect() };
        Self { file: Arc::clone(file), usable: written.usable(language.as_str()), record }
    }
}

/// The entry for a language: its own; that of the language without a script
/// or a country; the first of the same language. Thus `sr-Latn` serves
/// `sr-Cyrl` as well.
pub(super) fn entry_for<'a, T>(
    by_language: &'a BTreeMap<LanguageTag, T>,
    language: &LanguageTag,
) -> Option<(&'a LanguageTag, &'a T)> {
    let primary = language.primary();
    by_language
        .get_key_value(language)
        .or_else(|| by_language.iter().find(|(tag, _)| tag.as_str() == primary))
        .or_else(|| by_language.iter().find(|(tag, _)| tag.primary() == primary))
}
