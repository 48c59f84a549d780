//! Languages of the network in which its pages have no words of their own.
//!
//! It looks at the theme and not at content, so it is no part of the run over countries.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::context::pointer;
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::Network;

rules! {
    /// A language in which the theme has no words.
    INTERFACE_LANGUAGE = "C0430", "interface-language", Warning;
    /// A language in which the theme lacks some words.
    INTERFACE_INCOMPLETE = "C0431", "interface-incomplete", Note;
}

/// What the theme lacks in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lacking {
    /// How many messages are said in English instead.
    pub missing: usize,
    /// All messages.
    pub total: usize,
    /// True when the network has begun files for the language.
    pub is_begun: bool,
}

/// Says what the theme lacks in languages of the network: one finding for each language,
/// where it is first named.
pub fn interface(network: &Network, lacking: &BTreeMap<String, Lacking>) -> Vec<Diagnostic> {
    if lacking.is_empty() {
        return Vec::new();
    }
    let mut places: BTreeMap<&str, (&Arc<ContentFile>, String)> = BTreeMap::new();
    let areas = network.countries.iter().filter_map(|country| country.area());
    let listed = areas.map(|area| (&area.file, &area.record.languages));
    for (file, languages) in std::iter::once((&network.file, &network.record.languages)).chain(listed) {
        for (index, language) in languages.iter().enumerate() {
            let place = (file, pointer(&["languages", &index.to_string()]));
            places.entry(language.as_str()).or_insert(place);
        }
    }
    let findings = places.into_iter().filter_map(|(tag, (file, place))| {
        let Lacking { missing, total, is_begun } = *lacking.get(tag)?;
        let (rule, message) = if missing == total {
            let message = format!(
                "the pages have no words of their own in `{tag}`: headings and buttons stay in English"
            );
            (&INTERFACE_LANGUAGE, message)
        } else {
            let message = format!(
                "{missing} of {total} words of the pages are missing in `{tag}`, and stay in English"
            );
            (&INTERFACE_INCOMPLETE, message)
        };
        let help = if is_begun {
            format!("translate the messages in `theme/strings/{tag}/`")
        } else {
            format!("`corin theme language new {tag}` begins the files to translate")
        };
        Some(Diagnostic::new(rule, file, file.span_of(&place), message).help(help))
    });
    findings.collect()
}
