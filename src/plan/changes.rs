//! The page of what changed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::record::Status;
use crate::model::{AreaId, Change, ChangeKind, LanguageTag, PartialDate, Text};
use crate::plan::catalogue::Work;
use crate::plan::country::Shelf;
use crate::plan::view;
use crate::plan::{PlannedPage, View, address, overview};

mod records;

/// A page that changes are told of.
struct Subject {
    title: String,
    address: Option<String>,
    /// What readers find on it.
    summary: Option<String>,
    /// The language of the page, for what stands in it.
    language: Option<LanguageTag>,
    area: Option<view::AreaName>,
    topic_name: Option<String>,
    freshness: Option<view::Freshness>,
}

/// Plans the page of what changed: of each page in the version that lists in
/// this language show, newest day first.
pub(super) fn page(shelf: &Shelf<'_>, planned: &[PlannedPage]) -> PlannedPage {
    overview::site_page(shelf, "changes", View::Changes(Box::new(changes(shelf, planned))))
}

fn changes(shelf: &Shelf<'_>, planned: &[PlannedPage]) -> view::ChangesView {
    let mut subjects = subjects(shelf);
    subjects.extend(records::subjects(shelf, planned));
    let mut days: BTreeMap<PartialDate, Vec<view::ChangeEntry>> = BTreeMap::new();
    let mut counts: BTreeMap<ChangeKind, usize> = BTreeMap::new();
    for (path, changes) in shelf.country.changes.files() {
        let gone = gone(shelf, path, changes);
        let Some(subject) = subjects.get(path).or(gone.as_ref()) else { continue };
        for told in together(changes, subject.address.is_none()) {
            *counts.entry(told.kind).or_default() += 1;
            days.entry(told.on).or_default().push(entry(shelf, subject, &told));
        }
    }
    let mut days: Vec<(PartialDate, Vec<view::ChangeEntry>)> = days.into_iter().collect();
    days.sort_by_key(|(on, _)| std::cmp::Reverse((on.last_day(), on.first_day())));
    let kinds = ChangeKind::ALL.into_iter().filter_map(|kind| {
        counts.get(&kind).map(|count| view::KindCount { kind: kind.as_str(), count: *count })
    });
    view::ChangesView {
        from: shelf.country.changes.from().map(|day| shelf.say_day(day)),
        kinds: kinds.collect(),
        total: counts.values().sum(),
        days: days
            .into_iter()
            .map(|(on, entries)| view::ChangeDay {
                day: shelf.say(on),
                last: on.last_day().to_string(),
                entries,
            })
            .collect(),
    }
}

/// When the text of a page was last edited, as far as it is told.
pub(super) fn last_edit(shelf: &Shelf<'_>, path: &str) -> Option<view::Day> {
    let changes = shelf.country.changes.of_file(path);
    let is_edit = |change: &&Change| matches!(change.kind, ChangeKind::Edited | ChangeKind::New);
    changes.iter().find(is_edit).map(|change| shelf.say(change.on))
}

/// What pages there are by the path of their file.
fn subjects(shelf: &Shelf<'_>) -> BTreeMap<Arc<str>, Subject> {
    let mut subjects = BTreeMap::new();
    for (listed, entry) in shelf.entries() {
        let brief = listed.version.brief;
        let subject = Subject {
            title: entry.title.clone(),
            summary: entry.summary.clone(),
            address: Some(entry.address.clone()),
            language: Some(brief.language.clone()),
            area: Some(entry.area.clone()),
            topic_name: Some(entry.topic_name.clone()),
            freshness: Some(entry.freshness.clone()),
        };
        subjects.insert(Arc::clone(&brief.file.path), subject);
    }
    for work in &shelf.catalogue.works {
        if let Some((path, subject)) = withdrawn(shelf, work) {
            subjects.insert(path, subject);
        }
    }
    for area in &shelf.country.areas {
        let Some(name) = shelf.area(&area.id) else { continue };
        let subject = Subject {
            title: name.name.clone(),
            summary: None,
            address: Some(name.address.clone()),
            language: None,
            area: None,
            topic_name: None,
            freshness: None,
        };
        subjects.insert(Arc::clone(&area.file.path), subject);
    }
    subjects
}

/// A withdrawn page: no list shows it, and its address stays.
fn withdrawn(shelf: &Shelf<'_>, work: &Work<'_>) -> Option<(Arc<str>, Subject)> {
    let version = work.nearest(&shelf.chain)?;
    let is_variant =
        work.audience.is_some() && shelf.catalogue.find(&work.area.id, work.stem, None).is_some();
    if version.record.status != Status::Withdrawn || is_variant {
        return None;
    }
    let brief = version.brief;
    let subject = Subject {
        title: version.record.title.clone(),
        summary: None,
        address: Some(address::brief(&brief.language, &work.area.id, work.stem, work.audience)),
        language: Some(brief.language.clone()),
        area: shelf.area(&work.area.id).cloned(),
        topic_name: shelf.topic(work.topic).map(|topic| topic.name.clone()),
        freshness: None,
    };
    Some((Arc::clone(&brief.file.path), subject))
}

/// A page that is gone, when readers in this language had it.
fn gone(shelf: &Shelf<'_>, path: &str, changes: &[Change]) -> Option<Subject> {
    let last = changes.first().filter(|change| change.kind == ChangeKind::Removed)?;
    let (directory, name) = path.strip_prefix("content/")?.rsplit_once('/')?;
    let mut area = AreaId::new(directory);
    while let (None, Some(above)) = (shelf.area(&area), area.parent()) {
        // Whose voice is taken back is not named again.
        if area.directory() == "voices" {
            return None;
        }
        area = above;
    }
    let language = match *name.split('.').collect::<Vec<_>>().as_slice() {
        [_, language, "md"] => Some(language.parse::<LanguageTag>().ok()?),
        [_, "yaml"] => None,
        _ => return None,
    };
    if language.as_ref().is_some_and(|language| language != shelf.language) {
        return None;
    }
    Some(Subject {
        summary: None,
        title: last.title.as_ref()?.get(&shelf.chain_tags()).to_owned(),
        address: None,
        language,
        area: shelf.area(&area).cloned(),
        topic_name: None,
        freshness: None,
    })
}

/// What is told of one day, or of another span of time.
struct Told<'a> {
    on: PartialDate,
    kind: ChangeKind,
    summaries: Vec<(&'a Text, bool)>,
}

/// The changes of a file as they are told: what is new, withdrawn, closed or
/// removed on a day was not besides edited or reviewed on it, and several
/// edits of a day are one. Of what is gone only that is told.
fn together(changes: &[Change], is_gone: bool) -> Vec<Told<'_>> {
    let outweighs =
        |kind: ChangeKind| !matches!(kind, ChangeKind::Edited | ChangeKind::Reviewed | ChangeKind::Moved);
    let decided: BTreeSet<PartialDate> =
        changes.iter().filter(|change| outweighs(change.kind)).map(|change| change.on).collect();
    let mut told: Vec<Told<'_>> = Vec::new();
    for change in changes {
        let passes = !decided.contains(&change.on) || outweighs(change.kind);
        if !passes || is_gone != (change.kind == ChangeKind::Removed) {
            continue;
        }
        let same = told.iter_mut().find(|told| told.on == change.on && told.kind == change.kind);
        let summary = change.summary.as_ref().map(|text| (text, change.recorded));
        match same {
            Some(same) => same.summaries.extend(summary.filter(|new| !same.summaries.contains(new))),
            None => {
                told.push(Told {
                    on: change.on,
                    kind: change.kind,
                    summaries: summary.into_iter().collect(),
                });
            }
        }
    }
    // One commit that edits and confirms is explained once.
    let edits: Vec<(PartialDate, Vec<(&Text, bool)>)> = told
        .iter()
        .filter(|told| told.kind == ChangeKind::Edited)
        .map(|told| (told.on, told.summaries.clone()))
        .collect();
    for review in told.iter_mut().filter(|told| told.kind == ChangeKind::Reviewed) {
        if edits.iter().any(|(on, summaries)| *on == review.on && *summaries == review.summaries) {
            review.summaries.clear();
        }
    }
    told
}

fn entry(shelf: &Shelf<'_>, subject: &Subject, told: &Told<'_>) -> view::ChangeEntry {
    let foreign =
        |language: &LanguageTag| (language != shelf.language).then(|| shelf.language_named(language));
    let page_language = subject.language.as_ref().and_then(foreign);
    let (summary, summary_language, summary_unmarked) = summary(shelf, subject, told);
    view::ChangeEntry {
        kind: told.kind.as_str(),
        title: subject.title.clone(),
        address: subject.address.clone(),
        language: page_language,
        area: subject.area.clone(),
        topic_name: subject.topic_name.clone(),
        summary_language: summary_language.as_ref().and_then(foreign),
        summary_unmarked,
        summary,
        freshness: subject.freshness.clone(),
    }
}

/// What is different, its language, and whether that is unknown: the editors'
/// own words; of a new page what it is about, which tells more than why it was
/// committed; else first lines of commits, in whatever language.
fn summary(
    shelf: &Shelf<'_>,
    subject: &Subject,
    told: &Told<'_>,
) -> (Option<String>, Option<LanguageTag>, bool) {
    let names = shelf.chain_tags();
    let recorded = told.summaries.first().filter(|(_, recorded)| *recorded).map(|(text, _)| *text);
    if let Some(text) = recorded {
        let (words, tag) = text.said(&names);
        let language = match text {
            Text::Plain(_) => subject.language.clone(),
            Text::ByLanguage(_) => tag.and_then(|tag| tag.parse().ok()),
        };
        return (said(words), language, false);
    }
    if told.kind == ChangeKind::New && subject.summary.is_some() {
        return (subject.summary.clone(), subject.language.clone(), false);
    }
    // The oldest first: that is the order in which it happened.
    let lines: Vec<&str> = told.summaries.iter().rev().map(|(text, _)| text.get(&names)).collect();
    (said(&lines.join(" · ")), None, true)
}

fn said(words: &str) -> Option<String> {
    (!words.trim().is_empty()).then(|| words.to_owned())
}
