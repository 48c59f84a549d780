//! What sources are worth together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::context::pointer;
use crate::check::{Context, Findings, citations, dates};
use crate::diagnostic::Diagnostic;
use crate::freshness::unopened_from;
use crate::load::ContentFile;
use crate::model::record::{Distance, SourceRecord, SourceReference, Status};
use crate::model::{Brief, Genre, Network};
use jiff::civil::Date;

rules! {
    /// A source on the web without the day on which it was opened.
    MISSING_ACCESS_DATE = "C0608", "missing-access-date", Warning;
    /// A page that rests on one source.
    SINGLE_SOURCE = "C0609", "single-source", Warning;
    /// Two sources of a page that have it from the same place.
    ONE_ORIGIN = "C0610", "one-origin", Warning;
    /// A page whose sources all report what others say.
    SECOND_HAND_ONLY = "C0611", "second-hand-only", Warning;
    /// A source on the web that nobody has opened for a year.
    LONG_UNOPENED = "C0612", "long-unopened-source", Note;
    /// Two sources whose ids differ only in case.
    SIMILAR_IDS = "C0613", "similar-source-ids", Error;
}

/// Checks the sources that a file of any kind has for itself.
pub(super) fn check_own(
    file: &Arc<ContentFile>,
    sources: &[SourceReference],
    today: Date,
    findings: &mut Findings<'_>,
) {
    for (index, source) in sources.iter().enumerate() {
        if let SourceReference::Own { source, .. } = source {
            check_one(file, &format!("/sources/{index}"), source, today, findings);
        }
    }
}

/// What holds for each source, wherever it stands. Its addresses are judged
/// with all texts.
fn check_one(
    file: &Arc<ContentFile>,
    place: &str,
    source: &SourceRecord,
    today: Date,
    findings: &mut Findings<'_>,
) {
    dates::check_source(file, place, source, today, findings);
    access_date(file, place, source, findings);
    unopened(file, place, source, today, findings);
}

/// Checks the list of sources of a record that has no text to cite them in.
pub(super) fn check_record(
    context: &Context<'_>,
    file: &Arc<ContentFile>,
    sources: &[SourceReference],
    findings: &mut Findings<'_>,
) {
    check_own(file, sources, context.today, findings);
    let mut seen = BTreeSet::new();
    for (index, source) in sources.iter().enumerate() {
        if !seen.insert(source.id()) {
            findings.add(citations::twice(file, index, source.id()));
        }
    }
    let known = sources.iter().enumerate().filter_map(|(index, source)| match source {
        SourceReference::Own { id, source } => Some((index, id.as_str(), &**source)),
        SourceReference::Shared(id) => {
            context.network.sources.get(id).map(|source| (index, id.as_str(), source))
        }
    });
    one_origin(file, &known.collect::<Vec<_>>(), findings);
}

/// Checks the sources of a brief.
pub(super) fn check_brief(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    let Some(record) = &brief.record else { return };
    let file = &brief.file;
    check_own(file, &record.sources, context.today, findings);
    let mut sources: Vec<(usize, &str, &SourceRecord)> = Vec::new();
    for (index, reference) in record.sources.iter().enumerate() {
        match reference {
            SourceReference::Own { id, source } => sources.push((index, id, source)),
            SourceReference::Shared(id) => {
                sources.extend(context.network.sources.get(id).map(|source| (index, id.as_str(), source)));
            }
        }
    }
    // A withdrawn page says why it is, and nothing else.
    if record.status == Status::Withdrawn {
        return;
    }
    let list = || file.span_of_key("/sources");
    // An alert cannot wait for a second source, and testimony is its own.
    let rests_on_sources = matches!(brief.id.genre, Genre::Brief | Genre::Answer);
    if let [(_, id, _)] = sources.as_slice()
        && rests_on_sources
        && record.sources.len() == 1
    {
        findings.add(
            Diagnostic::new(&SINGLE_SOURCE, file, list(), format!("the page rests on one source, `{id}`"))
                .help("look for a second one that has it from somewhere else"),
        );
    }
    one_origin(file, &sources, findings);
    let second_hand = |source: &SourceRecord| source.distance == Some(Distance::SecondHand);
    if rests_on_sources
        && !sources.is_empty()
        && sources.len() == record.sources.len()
        && sources.iter().all(|(_, _, source)| second_hand(source))
    {
        findings.add(
            Diagnostic::new(
                &SECOND_HAND_ONLY,
                file,
                list(),
                "all sources of the page report what others say",
            )
            .help("look for a source that saw, counted or decided it, or say in the text that there is none"),
        );
    }
}

/// Two sources with the same `origin` do not confirm each other; nor does a
/// source confirm the one that it has it from.
fn one_origin(
    file: &Arc<ContentFile>,
    sources: &[(usize, &str, &SourceRecord)],
    findings: &mut Findings<'_>,
) {
    let mut by_origin: BTreeMap<String, &str> =
        sources.iter().map(|(_, id, _)| (id.to_lowercase(), *id)).collect();
    for (index, id, source) in sources {
        let Some(origin) = &source.origin else { continue };
        let origin = origin.trim().to_lowercase();
        match by_origin.get(&origin) {
            Some(other) if other != id => findings.add(
                Diagnostic::new(
                    &ONE_ORIGIN,
                    file,
                    file.span_of(&format!("/sources/{index}")),
                    format!("the sources `{other}` and `{id}` have it from the same place"),
                )
                .help("they do not confirm each other: look for one that has it from somewhere else"),
            ),
            Some(_) => {}
            None => {
                by_origin.insert(origin, id);
            }
        }
    }
}

/// Checks the shared sources.
pub(super) fn check_network(network: &Network, today: Date, findings: &mut Findings<'_>) {
    let Some(file) = &network.sources_file else { return };
    let mut ids: BTreeMap<String, &str> = BTreeMap::new();
    for (id, source) in &network.sources {
        check_one(file, &pointer(&[id]), source, today, findings);
        if let Some(other) = ids.insert(id.to_lowercase(), id) {
            findings.add(
                Diagnostic::new(
                    &SIMILAR_IDS,
                    file,
                    file.span_of_key(&pointer(&[id])),
                    format!("the id `{id}` differs from `{other}` only in case"),
                )
                .help("give one of them another id: on many computers their pages would be one file"),
            );
        }
    }
}

fn unopened(
    file: &Arc<ContentFile>,
    place: &str,
    source: &SourceRecord,
    today: Date,
    findings: &mut Findings<'_>,
) {
    let since = source.accessed.filter(|_| unopened_from(source).is_some_and(|from| from <= today));
    if let Some(since) = since {
        findings.add(
            Diagnostic::new(
                &LONG_UNOPENED,
                file,
                file.span_of(&format!("{place}/accessed")),
                format!("nobody has opened this source since {since}"),
            )
            .help("open it: if it still says so, write the day in `accessed`; if not, look for another"),
        );
    }
}

fn access_date(file: &Arc<ContentFile>, place: &str, source: &SourceRecord, findings: &mut Findings<'_>) {
    if source.url.is_some() && source.accessed.is_none() {
        findings.add(
            Diagnostic::new(
                &MISSING_ACCESS_DATE,
                file,
                file.span_of_key(&format!("{place}/url")),
                "the source is on the web, and `accessed` does not say when it was opened",
            )
            .help("open it, and write the day: `accessed: 2026-09-30`"),
        );
    }
}
