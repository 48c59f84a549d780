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
        above: shelf.counterpart_above(&work.area.id, work.stem, work.topic).map(Arc::clone),
        below: shelf.counterparts_below(&work.area.id, work.stem, work.topic),
        chapter: chapter(shelf, work),
        also_here: also_here(shelf, work),
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
    let breadcrumbs = way_to(shelf, work, &at);
    let page = view::Page {
        kind: "brief",
        title: record.title.clone(),
        description: record.summary.clone(),
        address: at,
        breadcrumbs,
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

/// What belongs to the same chapter in the same area. However many briefs there
/// are, this grows with those on one topic and the topics next to it only.
fn chapter(shelf: &Shelf<'_>, work: &Work<'_>) -> Vec<Arc<view::Entry>> {
    let area = &work.area.id;
    let topic_above = shelf.network.record.topic_above(work.topic);
    let above = topic_above.and_then(|topic| shelf.entry_on(area, topic)).into_iter();
    let same = shelf.entries_on(area, work.topic).iter();
    let same = same.filter(|(listed, _)| listed.stem != work.stem).map(|(_, entry)| entry);
    let under = shelf.topics().filter(|topic| topic.under.as_deref() == Some(work.topic));
    let under = under.filter_map(|topic| shelf.entries_in(area, &topic.id).next()).map(|(_, entry)| entry);
    above.chain(same).chain(under).map(Arc::clone).collect()
}

/// What stands for the other uppermost topics in the same area.
fn also_here(shelf: &Shelf<'_>, work: &Work<'_>) -> Vec<Arc<view::Entry>> {
    let network = &shelf.network.record;
    let others =
        shelf.topics().filter(|topic| topic.depth == 0 && !network.topic_lies_in(work.topic, &topic.id));
    let first = |topic: &view::Topic| {
        shelf.entries_in(&work.area.id, &topic.id).next().map(|(_, entry)| Arc::clone(entry))
    };
    others.filter_map(first).collect()
}

/// The way to a brief: its area, then the topics that it stands under where the
/// topic does not say it all.
fn way_to(shelf: &Shelf<'_>, work: &Work<'_>, at: &str) -> Vec<view::Crumb> {
    let mut way = shelf.way_to(&work.area.id);
    way.extend(shelf.way_above_topic(work.topic));
    if (!work.leads || shelf.network.record.topic_above(work.topic).is_some())
        && let Some(topic) = shelf.topic(work.topic)
        && let Some(address) = topic.address.as_ref().filter(|address| *address != at)
        && work.audience.is_none()
    {
        way.push(view::Crumb { title: topic.name.clone(), address: address.clone() });
    }
    way
}

fn audiences(shelf: &Shelf<'_>, work: &Work<'_>) -> Vec<view::AudienceVariant> {
    let all = [None, Some(Audience::Plain), Some(Audience::Child)];
    let others = all.into_iter().filter(|audience| *audience != work.audience);
    let same = others.filter_map(|audience| shelf.catalogue.find(&work.area.id, work.stem, audience));
    let reached = same.filter(|other| match other.audience {
        // The page for everybody stays reachable: it says why it is withdrawn.
        None => other.version_in(shelf.language).is_some(),
        Some(_) => other.current_in(shelf.language).is_some(),
    });
    let variant = |other: &Work<'_>| view::AudienceVariant {
        audience: other.audience.map_or("everybody", |audience| audience.as_str()),
        address: address::brief(shelf.language, &other.area.id, other.stem, other.audience),
    };
    reached.map(variant).collect()
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
