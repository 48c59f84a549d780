//! The register of sources, and a page for each source that pages share.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::freshness::unopened_from;
use crate::model::record::{BriefRecord, Distance, SourceKind, SourceRecord, SourceReference};
use crate::model::{AreaId, LanguageTag};
use crate::plan::address;
use crate::plan::brief::source_view;
use crate::plan::catalogue::Version;
use crate::plan::country::Shelf;
use crate::plan::overview::{planned, site_page};
use crate::plan::view;
use crate::plan::{PlannedPage, View};

/// Plans the register, and the page of each source that `sources.yaml` has and
/// pages in this language cite.
pub(super) fn pages(shelf: &Shelf<'_>) -> Vec<PlannedPage> {
    let uses = uses(shelf);
    let others = shelf.country.languages.iter().filter(|other| *other != shelf.language);
    let cited: BTreeMap<&LanguageTag, BTreeSet<&str>> =
        others.map(|other| (other, cited_in(shelf, other))).collect();
    let mut pages: Vec<PlannedPage> = uses.iter().filter_map(|used| page(shelf, used, &cited)).collect();
    pages.push(site_page(shelf, "sources", View::Sources(Box::new(register(shelf, uses)))));
    pages
}

/// How many citations of a text lead to sources at which distance.
pub(super) fn statements(shelf: &Shelf<'_>, version: &Version<'_>) -> view::Statements {
    let mut statements = view::Statements::default();
    for citation in &version.brief.body.citations {
        let source = source_of(shelf, version.record, &citation.source);
        statements.total += 1;
        match source.and_then(|source| source.distance) {
            Some(Distance::FirstHand) => statements.first_hand += 1,
            Some(Distance::SecondHand) => statements.second_hand += 1,
            None => statements.unknown += 1,
        }
    }
    statements
}

fn source_of<'a>(shelf: &Shelf<'a>, record: &'a BriefRecord, id: &str) -> Option<&'a SourceRecord> {
    record.sources.iter().find(|source| source.id() == id).and_then(|reference| match reference {
        SourceReference::Shared(id) => shelf.network.sources.get(id),
        SourceReference::Own { source, .. } => Some(&**source),
    })
}

/// The sources with the pages that cite them, by title.
fn uses(shelf: &Shelf<'_>) -> Vec<view::SourceUse> {
    let mut uses = Uses { shelf, sources: BTreeMap::new() };
    for page in shelf.aging() {
        let language = page.entry.language.as_ref().map(|language| language.tag.as_str());
        uses.note((page.path, language), page.sources, |used| used.cited_by.push(Arc::clone(&page.entry)));
    }
    for (version, citing) in shelf.texts().that_do_not_age() {
        let path = &version.brief.file.path;
        let language = Some(version.brief.language.as_str());
        uses.note((path, language), &version.record.sources, |used| used.texts.push(citing.clone()));
    }
    let Uses { sources: uses, .. } = uses;
    let mut uses: Vec<view::SourceUse> = uses.into_values().collect();
    shelf.order.sort(&mut uses, |used| (&used.source.title, &used.source.id));
    for (index, used) in uses.iter_mut().enumerate() {
        used.source.number = index + 1;
        used.count = used.cited_by.len() + used.texts.len();
    }
    uses
}

/// The sources as they are found.
struct Uses<'a, 's> {
    shelf: &'a Shelf<'s>,
    /// By the file that has a source of its own, and the id: two files may have
    /// sources of their own with the same id.
    sources: BTreeMap<(Option<&'a str>, &'a str), view::SourceUse>,
}

impl<'a> Uses<'a, '_> {
    /// Notes each source of the file `path` once; `language` is that of the file,
    /// when it is in one.
    fn note(
        &mut self,
        (path, language): (&'a str, Option<&str>),
        references: &'a [SourceReference],
        mut note: impl FnMut(&mut view::SourceUse),
    ) {
        let shelf = self.shelf;
        let mut seen = BTreeSet::new();
        for reference in references {
            let (owner, source) = match reference {
                SourceReference::Shared(id) => (None, shelf.network.sources.get(id)),
                SourceReference::Own { source, .. } => (Some(path), Some(&**source)),
            };
            let key = (owner, reference.id());
            let Some(source) = source.filter(|_| seen.insert(key)) else { continue };
            note(self.sources.entry(key).or_insert_with(|| used(shelf, key, source, language)));
        }
    }
}

fn used(
    shelf: &Shelf<'_>,
    (owner, id): (Option<&str>, &str),
    source: &SourceRecord,
    language: Option<&str>,
) -> view::SourceUse {
    let from = unopened_from(source);
    view::SourceUse {
        source: source_view(shelf, id, source, 0, language.filter(|_| owner.is_some())),
        address: owner.is_none().then(|| address::source(shelf.language, id)),
        unopened_from: from.map(|day| shelf.say_day(day)),
        is_unopened: from.is_some_and(|day| day <= shelf.settings.today),
        cited_by: Vec::new(),
        texts: Vec::new(),
        count: 0,
    }
}

fn register(shelf: &Shelf<'_>, uses: Vec<view::SourceUse>) -> view::SourcesView {
    const KINDS: [SourceKind; 7] = [
        SourceKind::Official,
        SourceKind::Un,
        SourceKind::Ngo,
        SourceKind::Academic,
        SourceKind::Field,
        SourceKind::Oral,
        SourceKind::Media,
    ];
    let mut statements = view::Statements::default();
    for (listed, _) in shelf.texts_that_age() {
        let of_page = self::statements(shelf, &listed.version);
        statements.first_hand += of_page.first_hand;
        statements.second_hand += of_page.second_hand;
        statements.unknown += of_page.unknown;
        statements.total += of_page.total;
    }
    let count = uses.len();
    let mut by_kind: BTreeMap<Option<&'static str>, Vec<view::SourceUse>> = BTreeMap::new();
    for used in uses {
        by_kind.entry(used.source.kind).or_default().push(used);
    }
    let order = KINDS.iter().map(|kind| Some(kind.as_str())).chain([None]);
    let groups =
        order.filter_map(|kind| Some(view::SourceGroup { kind, sources: by_kind.remove(&kind)? })).collect();
    view::SourcesView { groups, count, statements }
}

/// The sources that pages cite which are listed in another language.
fn cited_in<'a>(shelf: &Shelf<'a>, language: &LanguageTag) -> BTreeSet<&'a str> {
    let sources = shelf.listed_in(language).flat_map(|version| &version.record.sources);
    // Figures, services and schemes have a page in every language.
    let catalogue = shelf.catalogue;
    let figures = catalogue.outcomes.iter().filter(|outcome| outcome.is_current());
    let services = catalogue.services.iter().filter(|offered| offered.is_listed());
    let sources = sources
        .chain(figures.flat_map(|outcome| &outcome.record.sources))
        .chain(services.flat_map(|offered| &offered.record.sources))
        .chain(catalogue.schemes.iter().flat_map(|running| &running.record.sources));
    sources
        .filter_map(|source| match source {
            SourceReference::Shared(id) => Some(id.as_str()),
            SourceReference::Own { .. } => None,
        })
        .collect()
}

fn page(
    shelf: &Shelf<'_>,
    used: &view::SourceUse,
    cited: &BTreeMap<&LanguageTag, BTreeSet<&str>>,
) -> Option<PlannedPage> {
    let id = used.source.id.as_str();
    let find = |language: &LanguageTag| {
        let is_cited = cited.get(language).is_some_and(|ids| ids.contains(id));
        is_cited.then(|| address::source(language, id))
    };
    let at = used.address.clone()?;
    let mut breadcrumbs = shelf.way_to(&AreaId::new(shelf.country.id()));
    breadcrumbs.push(view::Crumb { title: String::new(), address: address::page(shelf.language, "sources") });
    let page = view::Page {
        kind: "source",
        title: used.source.title.clone(),
        description: None,
        address: at,
        breadcrumbs,
        translations: shelf.translations(find, |language| address::page(language, "sources")),
    };
    Some(planned(page, View::Source(Box::new(used.clone()))))
}
