//! Whether what a brief says can be traced.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::check::context::{listed_sources, lists_source, pointer};
use crate::check::{Context, Findings, nearest};
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::load::yaml::Value;
use crate::model::record::{BriefRecord, SourceReference};
use crate::model::{Brief, Genre};

rules! {
    /// A citation of a source that is nowhere.
    CITATION_WITHOUT_SOURCE = "C0601", "citation-without-source", Error;
    /// A source that is used and not in the list of the brief.
    UNLISTED_SOURCE = "C0602", "unlisted-source", Error;
    /// A paragraph without any citation.
    UNCITED_PARAGRAPH = "C0603", "uncited-paragraph", Warning;
    /// A source in the list of the brief that nothing cites.
    UNUSED_SOURCE = "C0604", "unused-source", Warning;
    /// A source that stands twice in the list of the brief.
    DUPLICATE_SOURCE = "C0605", "duplicate-source", Warning;
    /// A fact that the front matter does not have.
    UNKNOWN_FACT = "C0606", "unknown-fact", Error;
    /// A fact that the text does not use.
    UNUSED_FACT = "C0607", "unused-fact", Note;
}

/// Checks the citations, sources and facts of a brief.
pub(super) fn check_brief(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    // Testimony rests on who speaks.
    let needs_citations = brief.id.genre != Genre::Voice;
    for paragraph in brief.body.paragraphs.iter().filter(|paragraph| needs_citations && !paragraph.cited) {
        findings.add(
            Diagnostic::new(
                &UNCITED_PARAGRAPH,
                &brief.file,
                paragraph.span.clone(),
                "this paragraph cites no source",
            )
            .help(match brief.record.iter().flat_map(|record| &record.sources).next() {
                Some(source) => format!("say who says so, such as `[^{}]`", source.id()),
                None => "list a source in `sources` and cite it, such as `[^rc-visit-09]`".to_owned(),
            }),
        );
    }
    citations(context, brief, findings);
    let Some(record) = &brief.record else { return };
    facts(context, brief, record, findings);
    listed(context, brief, record, findings);
}

fn citations(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    let Some(listed) = listed_sources(brief) else { return };
    let misspelt = misspelt(context, brief);
    for citation in &brief.body.citations {
        let id = citation.source.as_str();
        // An expression in a citation is a finding of its own.
        let is_known = listed.contains(id) || misspelt.contains(&Some(id)) || id.contains("{{");
        if is_known || !context.knows_sources() {
            continue;
        }
        let span = citation.span.clone();
        if context.network.sources.contains_key(id) {
            findings.add(
                Diagnostic::new(
                    &UNLISTED_SOURCE,
                    &brief.file,
                    span,
                    format!("the source `{id}` is not in the list of this page"),
                )
                .also(brief.file.span_of_key("/sources"), "the list")
                .help(format!("add `{id}` to `sources`")),
            );
            continue;
        }
        let mut finding = Diagnostic::new(
            &CITATION_WITHOUT_SOURCE,
            &brief.file,
            span,
            format!("there is no source `{id}`"),
        );
        finding = match nearest(id, context.source_ids(brief)) {
            Some(meant) => {
                finding.help(format!("did you mean `{meant}`?")).replace_with(format!("[^{meant}]"))
            }
            None if id.contains([',', ';']) => {
                let ids = id.split([',', ';']).map(|id| format!("[^{}]", id.trim().trim_start_matches('^')));
                finding.help("each citation stands for itself").replace_with(ids.collect::<String>())
            }
            None => finding
                .help("a citation is the id of a source: add the source to `sources`, or correct the id"),
        };
        findings.add(finding);
    }
}

/// The shared sources that misspelt ids in the list of a brief most likely mean.
/// Each such id is a finding of its own, which says all there is to say.
fn misspelt<'a>(context: &Context<'a>, brief: &Brief) -> Vec<Option<&'a str>> {
    let list = brief.file.yaml.as_ref().and_then(|tree| tree.field("sources"));
    let Some(Value::Sequence(sources)) = list.map(|node| &node.value) else { return Vec::new() };
    let unknown = sources.iter().filter_map(|source| match &source.value {
        Value::Scalar { text, .. } if !context.has_shared_source(text) => Some(&**text),
        _ => None,
    });
    unknown.map(|id| nearest(id, context.network.sources.keys().map(String::as_str))).collect()
}

fn facts(context: &Context<'_>, brief: &Brief, record: &BriefRecord, findings: &mut Findings<'_>) {
    for (id, fact) in &record.facts {
        let file = &brief.file;
        if !brief.body.facts.iter().any(|(used, _)| used == id) {
            findings.add(
                Diagnostic::new(
                    &UNUSED_FACT,
                    file,
                    file.span_of_key(&pointer(&["facts", id])),
                    format!("the text does not use the fact `{id}`"),
                )
                .help(format!("write `{{{{ fact(\"{id}\") }}}}` where it is said, or delete the fact")),
            );
        }
        if context.network.sources.contains_key(&fact.source) && !lists_source(&fact.source, brief) {
            findings.add(
                Diagnostic::new(
                    &UNLISTED_SOURCE,
                    file,
                    file.span_of(&pointer(&["facts", id, "source"])),
                    format!("the source `{}` is not in the list of this page", fact.source),
                )
                .help(format!("add `{}` to `sources`", fact.source)),
            );
        }
    }
}

/// A source that stands in the list of a file again.
pub(super) fn twice(file: &Arc<ContentFile>, index: usize, id: &str) -> Diagnostic {
    let span = file.span_of(&format!("/sources/{index}"));
    Diagnostic::new(&DUPLICATE_SOURCE, file, span, format!("the source `{id}` is in the list twice"))
        .help("delete one of the two, or give it another id")
}

/// The sources in the list: each once, each of use.
fn listed(context: &Context<'_>, brief: &Brief, record: &BriefRecord, findings: &mut Findings<'_>) {
    let cited = brief.body.citations.iter().map(|citation| citation.source.as_str());
    let of_facts = record.facts.values().map(|fact| fact.source.as_str());
    let used: BTreeSet<&str> = cited.chain(of_facts).collect();
    let mut seen = BTreeSet::new();
    for (index, source) in record.sources.iter().enumerate() {
        let id = source.id();
        let span = brief.file.span_of(&format!("/sources/{index}"));
        if !seen.insert(id) {
            findings.add(twice(&brief.file, index, id));
        } else if matches!(source, SourceReference::Shared(_)) && !context.has_shared_source(id) {
            // That there is no such source is a finding already.
        } else if !used.contains(id) {
            findings.add(
                Diagnostic::new(
                    &UNUSED_SOURCE,
                    &brief.file,
                    span,
                    format!("nothing on this page cites the source `{id}`"),
                )
                .help(format!("cite it where it says something: `[^{id}]`; or take it out of the list")),
            );
        }
    }
}
