//! The page of a brief.

use std::sync::Arc;

use crate::markdown::{FactWords, PageContext, finish};
use crate::model::record::{
    Audience, BriefRecord, Distance, SourceKind, SourceRecord, SourceReference, Status,
};
use crate::model::{LanguageTag, PartialDate, Target, Text};
use crate::plan::address;
use crate::plan::catalogue::{Version, Work};
use crate::plan::changes;
use crate::plan::country::Shelf;
use crate::plan::links::Resolved;
use crate::plan::sources::statements;
use crate::plan::view;
use crate::plan::{PlannedPage, View};

/// Plans the page of a work in the language of the shelf; `None` when it is
/// not published in that language.
pub(super) fn page(shelf: &Shelf<'_>, work: &Work<'_>) -> Option<PlannedPage> {
    let version = work.version_in(shelf.language)?;
    let record = version.record;
    let area = shelf.area(&work.area.id)?;
    let topic = shelf.topic(work.topic)?;
    let at = address::brief(shelf.language, &work.area.id, work.stem, work.audience);
    let (body, sources) = text_of(shelf, &version, &at);
    let root = address::root(&at);
    let others = || {
        shelf
            .entries()
            .filter(move |(listed, _)| !(listed.area.id == work.area.id && listed.stem == work.stem))
    };
    let brief = view::BriefView {
        body,
        contents: contents(&version),
        freshness: shelf.freshness(&version),
        edited: changes::last_edit(shelf, &version.brief.file.path),
        withdrawn: (record.status == Status::Withdrawn).then(|| withdrawal(shelf, record)),
        steward: shelf.steward(&record.reviewed_by),
        statements: statements(shelf, &version),
        sources,
        area: area.clone(),
        topic: topic.clone(),
        above: above(shelf, work),
        below: others()
            .filter(|(listed, _)| {
                listed.topic == work.topic
                    && listed.area.id != work.area.id
                    && listed.area.id.lies_in(&work.area.id)
            })
            .map(|(_, entry)| Arc::clone(entry))
            .collect(),
        also_here: others()
            .filter(|(listed, _)| listed.area.id == work.area.id)
            .map(|(_, entry)| Arc::clone(entry))
            .collect(),
        services: shelf.services_here(&work.area.id, Some(work.topic)),
        audiences: audiences(shelf, work),
        audience: work.audience.map(Audience::as_str),
    };
    // A withdrawn translation is none of a page that holds.
    let is_withdrawn = record.status == Status::Withdrawn;
    let find = |language: &LanguageTag| {
        let found = if is_withdrawn { work.version_in(language) } else { work.current_in(language) };
        found.map(|_| address::brief(language, &work.area.id, work.stem, work.audience))
    };
    let for_everybody = |language: &LanguageTag| {
        let work = shelf.catalogue.find(&work.area.id, work.stem, None)?;
        work.current_in(language).map(|_| address::brief(language, &work.area.id, work.stem, None))
    };
    let nearest = |language: &LanguageTag| {
        for_everybody(language).unwrap_or_else(|| address::area(language, &work.area.id))
    };
    let page = view::Page {
        kind: "brief",
        title: record.title.clone(),
        description: record.summary.clone(),
        address: at,
        breadcrumbs: shelf.way_to(&work.area.id),
        translations: shelf.translations(find, nearest),
    };
    Some(PlannedPage { page, root, view: View::Brief(Box::new(brief)) })
}

/// The text of a version for the page at an address, as HTML, and its sources in
/// the order of its list.
pub(super) fn text_of(shelf: &Shelf<'_>, version: &Version<'_>, at: &str) -> (String, Vec<view::Source>) {
    let Version { brief, record, .. } = version;
    let sources = sources(shelf, &record.sources, Some(&brief.language));
    let root = address::root(at);
    let links = shelf
        .resolve_links(&brief.body, &brief.directory())
        .into_iter()
        .map(|link| relative(link, &root))
        .collect();
    let context = BodyContext { shelf, record, sources: &sources, links };
    let (body, cited) = finish(&brief.body, &context);
    let sources = sources
        .into_iter()
        .map(|mut source| {
            source.citations = cited.iter().find(|(id, _)| *id == source.id).map_or(0, |(_, count)| *count);
            source
        })
        .collect();
    (body, sources)
}

fn relative(link: Resolved, root: &str) -> Resolved {
    if link.absolute || link.address.is_empty() {
        link
    } else {
        Resolved { address: format!("{root}{}", link.address), ..link }
    }
}

fn contents(version: &Version<'_>) -> Vec<view::ContentsEntry> {
    let headings = version.brief.body.headings.iter().filter(|heading| heading.level <= 3);
    let entry = |heading: &crate::markdown::Heading| view::ContentsEntry {
        level: heading.level.max(2),
        text: heading.text.clone(),
        anchor: heading.anchor.clone(),
    };
    headings.map(entry).collect()
}

fn above(shelf: &Shelf<'_>, work: &Work<'_>) -> Option<Arc<view::Entry>> {
    let mut here = work.area.id.parent();
    while let Some(area) = here {
        if let Some(entry) = shelf.entry_on(&area, work.topic) {
            return Some(Arc::clone(entry));
        }
        here = area.parent();
    }
    None
}

fn audiences(shelf: &Shelf<'_>, work: &Work<'_>) -> Vec<view::AudienceVariant> {
    let same = |other: &&Work<'_>| {
        other.area.id == work.area.id
            && other.stem == work.stem
            && other.audience != work.audience
            && match other.audience {
                // The page for everybody stays reachable: it says why it is withdrawn.
                None => other.version_in(shelf.language).is_some(),
                Some(_) => other.current_in(shelf.language).is_some(),
            }
    };
    let variant = |other: &Work<'_>| view::AudienceVariant {
        audience: other.audience.map_or("everybody", |audience| audience.as_str()),
        address: address::brief(shelf.language, &other.area.id, other.stem, other.audience),
    };
    shelf.catalogue.works.iter().filter(same).map(variant).collect()
}

pub(super) fn withdrawal(shelf: &Shelf<'_>, record: &BriefRecord) -> view::Withdrawal {
    let replacement = record.replaced_by.as_deref().and_then(|path| {
        Target::of_page(path)?;
        shelf.page_link(path)
    });
    view::Withdrawal {
        on: record.withdrawn_on.map(|date| shelf.say(date)),
        reason: record.reason.clone(),
        replaced_by: replacement.map(|link| view::Crumb { title: link.title, address: link.address }),
    }
}

/// The sources of a brief or record in the order of its list; `language` is that
/// of the file, when it is in one.
pub(super) fn sources(
    shelf: &Shelf<'_>,
    references: &[SourceReference],
    language: Option<&LanguageTag>,
) -> Vec<view::Source> {
    let known = references.iter().filter_map(|reference| {
        let own = matches!(reference, SourceReference::Own { .. });
        let author = language.filter(|_| own).map(LanguageTag::as_str);
        Some((reference.id(), record_of(shelf, reference)?, author))
    });
    known
        .enumerate()
        .map(|(index, (id, source, author))| source_view(shelf, id, source, index + 1, author))
        .collect()
}

/// The source that a reference means.
pub(super) fn record_of<'a>(shelf: &Shelf<'a>, reference: &'a SourceReference) -> Option<&'a SourceRecord> {
    match reference {
        SourceReference::Shared(id) => shelf.network.sources.get(id),
        SourceReference::Own { source, .. } => Some(source),
    }
}

/// A source in the language of the shelf; `author` is the language of the file
/// that has it, when that file is in one.
pub(super) fn source_view(
    shelf: &Shelf<'_>,
    id: &str,
    source: &SourceRecord,
    number: usize,
    author: Option<&str>,
) -> view::Source {
    let author = author.unwrap_or_else(|| shelf.author());
    let text = |text: &Text| shelf.said_by(text, author);
    let title = text(&source.title);
    view::Source {
        id: id.to_owned(),
        number,
        title: title.text,
        title_language: title.language,
        publisher: source.publisher.as_ref().map(text),
        kind: source.kind.map(SourceKind::as_str),
        distance: source.distance.map(Distance::as_str),
        origin: source.origin.as_ref().map(|origin| text(&Text::Plain(origin.clone()))),
        url: source.url.clone(),
        published: source.published.map(|date| shelf.say(date)),
        accessed: source.accessed.map(|date| shelf.say(date)),
        archived: source.archived.clone(),
        note: source.note.as_ref().map(text),
        citations: 0,
    }
}

/// What the body of a brief learns from its page.
struct BodyContext<'a> {
    shelf: &'a Shelf<'a>,
    record: &'a BriefRecord,
    sources: &'a [view::Source],
    links: Vec<Resolved>,
}

impl PageContext for BodyContext<'_> {
    fn link(&self, n: usize) -> Option<(&str, &str)> {
        self.links.get(n).map(|link| (link.address.as_str(), link.title.as_str()))
    }

    fn source_number(&self, id: &str) -> Option<usize> {
        self.sources.iter().find(|source| source.id == id).map(|source| source.number)
    }

    fn fact(&self, id: &str) -> Option<FactWords<'_>> {
        let fact = self.record.facts.get(id)?;
        let as_of = self.shelf.say(fact.as_of);
        Some(FactWords {
            label: &fact.label,
            value: &fact.value.0,
            unit: fact.unit.as_deref(),
            as_of: as_of.words,
            as_of_iso: as_of.iso,
            source: &fact.source,
        })
    }

    fn date(&self, date: PartialDate) -> String {
        self.shelf.say(date).words
    }
}
