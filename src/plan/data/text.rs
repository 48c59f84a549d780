//! What all texts have: briefs, alerts, answers and voices.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Scope;
use crate::check::body_digest;
use crate::model::record::{Distance, Sensitivity, SourceKind, SourceReference, Status, TranslationOrigin};
use crate::model::{Genre, LanguageTag, PartialDate};
use crate::plan::address;
use crate::plan::catalogue::{Version, Work};
use crate::plan::documents::sections;

/// A text in one language: where it stands, on what grounds, and what it says.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Text {
    /// What it is about, whatever its language: `xk/prizren/housing`,
    /// `xk/alerts/2026-10-road`. Together with `lang` it names one record.
    pub id: String,
    /// Its language, as a BCP 47 tag.
    pub lang: LanguageTag,
    /// The page, below the root of the country's site.
    pub address: String,
    /// The page on the web, where the network has a public address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Id of the area it is about.
    pub area: String,
    /// The title of the page.
    pub title: String,
    /// One sentence on what the reader finds there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// `current` or `withdrawn`. Drafts are in no data file.
    pub status: Status,
    /// When it was withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn_on: Option<PartialDate>,
    /// Why it was withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The page that stands in its place, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// Who may read it, where that is not everybody.
    #[serde(default, skip_serializing_if = "Sensitivity::is_public")]
    pub sensitivity: Sensitivity,
    /// The languages that it is published in, this one included.
    pub languages: Vec<LanguageTag>,
    /// What it was translated from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation_of: Option<TranslationOrigin>,
    /// SHA-256 of its Markdown body in hexadecimal, as `translation_of.body`
    /// gives it: it changes when the text does.
    pub body: String,
    /// Its sources in the order of its list.
    pub sources: Vec<CitedSource>,
    /// Its facts in the order of its list.
    pub facts: Vec<TextFact>,
    /// What it says, by heading, without markup. A withdrawn text has none.
    pub sections: Vec<Section>,
}

/// A source as a text lists it. `sources.json` says more.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct CitedSource {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What kind of source it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<SourceKind>,
    /// How far it is from the fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<Distance>,
    /// Its web address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A fact as a text lists it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct TextFact {
    /// Its id in the text.
    pub id: String,
    /// What it is.
    pub label: String,
    /// The value as it was written.
    pub value: String,
    /// The unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// When it was true.
    pub as_of: PartialDate,
    /// Id of the source that says so.
    pub source: String,
}

/// The text under a heading.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// The heading; empty before the first.
    pub heading: String,
    /// Its anchor in the page; empty before the first.
    pub anchor: String,
    /// The text, paragraphs divided by line feeds, with the values of facts and
    /// without citations.
    pub text: String,
}

impl Text {
    /// The text of a work in one of its languages.
    pub(super) fn new(scope: &Scope<'_>, work: &Work<'_>, version: &Version<'_>) -> Self {
        let (brief, record) = (version.brief, version.record);
        let lang = &brief.language;
        let address = address_of(work, lang);
        let listed = record.sources.iter().filter_map(|reference| match reference {
            SourceReference::Shared(id) => scope.network.sources.get(id).map(|source| (id, source)),
            SourceReference::Own { id, source } => Some((id, &**source)),
        });
        let withdrawn = record.status == Status::Withdrawn;
        Self {
            id: brief.id.to_string(),
            lang: lang.clone(),
            url: scope.url(&address),
            address,
            area: work.area.id.as_str().to_owned(),
            title: record.title.clone(),
            summary: record.summary.clone(),
            status: record.status,
            withdrawn_on: record.withdrawn_on,
            reason: record.reason.clone(),
            replaced_by: record.replaced_by.clone(),
            sensitivity: record.sensitivity,
            languages: work.versions.iter().map(|version| version.brief.language.clone()).collect(),
            translation_of: record.translation_of.clone(),
            body: body_digest(&brief.file),
            sources: listed
                .map(|(id, source)| CitedSource {
                    id: id.clone(),
                    title: scope.say(&source.title, lang.as_str()).to_owned(),
                    kind: source.kind,
                    distance: source.distance,
                    url: source.url.clone(),
                })
                .collect(),
            facts: if withdrawn { Vec::new() } else { facts(version) },
            sections: if withdrawn { Vec::new() } else { texts(version) },
        }
    }
}

fn facts(version: &Version<'_>) -> Vec<TextFact> {
    let fact = |(id, fact): (&String, &crate::model::record::Fact)| TextFact {
        id: id.clone(),
        label: fact.label.clone(),
        value: fact.value.0.clone(),
        unit: fact.unit.clone(),
        as_of: fact.as_of,
        source: fact.source.clone(),
    };
    version.record.facts.iter().map(fact).collect()
}

fn texts(version: &Version<'_>) -> Vec<Section> {
    let sections = sections(&version.brief.body, version.record).into_iter().map(|section| Section {
        heading: section.heading.into_owned(),
        anchor: section.anchor.into_owned(),
        text: section.text.into_owned(),
    });
    sections.filter(|section| !(section.heading.is_empty() && section.text.is_empty())).collect()
}

/// The page of a work in a language, below the root of the country's site.
pub(super) fn address_of(work: &Work<'_>, language: &LanguageTag) -> String {
    match work.genre {
        Genre::Brief => address::brief(language, &work.area.id, work.stem, work.audience),
        Genre::Alert | Genre::Answer | Genre::Voice => {
            let directory = work.genre.directory().unwrap_or_default();
            address::record(language, &work.area.id, directory, work.stem)
        }
    }
}
