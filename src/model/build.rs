//! From files to the network.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use indexmap::IndexMap;
use rayon::prelude::*;
use serde::de::DeserializeOwned;

use crate::diagnostic::{self, Diagnostic};
use crate::load::{AreaFile, BriefFile, ContentFile, Files, RecordFile};
use crate::markdown::{self, Body, ProblemKind};
use crate::model::LanguageTag;
use crate::model::brief::{Brief, Genre, Particulars};
use crate::model::country;
use crate::model::network::Network;
use crate::model::outcome;
use crate::model::record::{
    AlertRecord, AnswerRecord, AreaRecord, BriefRecord, NetworkRecord, SourceList, SourceRecord, Status,
    StewardList, StewardRecord, SynonymsRecord, VoiceRecord,
};
use crate::model::rules;
use crate::model::schema::{SchemaKind, validate};
use crate::model::service::{RecordId, Scheme, Service};
use crate::model::synonyms::SynonymsList;

/// What the files make.
#[derive(Debug)]
pub struct Built {
    /// The network. `None` when `network.yaml` is missing or has errors:
    /// without its languages and topics nothing else can be judged.
    pub network: Option<Network>,
    /// What is wrong with fields and values, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// For the next build of the same network.
    pub cache: Cache,
}

/// What an earlier build made of each file. It is taken over for a file that
/// is the very same object, which is what [`crate::load::Cache`] gives back
/// for a file that has not changed.
#[derive(Debug, Default, Clone)]
pub struct Cache {
    records: HashMap<Arc<str>, (Arc<ContentFile>, Outcome<Record>)>,
    briefs: HashMap<Arc<str>, Outcome<Arc<Brief>>>,
    services: HashMap<Arc<str>, Outcome<Arc<Service>>>,
    schemes: HashMap<Arc<str>, Outcome<Arc<Scheme>>>,
}

/// What was made of a file, and what is wrong with it.
#[derive(Debug, Clone)]
struct Outcome<T> {
    value: T,
    findings: Vec<Diagnostic>,
}

/// The record of a data file; `None` when it has errors.
#[derive(Debug, Clone)]
enum Record {
    Network(Option<Arc<NetworkRecord>>),
    Sources(Option<Arc<SourceList>>),
    Stewards(Option<Arc<StewardList>>),
    Synonyms(Option<Arc<SynonymsList>>),
    Area(Option<Arc<AreaRecord>>),
}

/// Gives the files of a network their types.
///
/// Each file is judged by itself: one with errors yields its findings and
/// never stops the others. The result is the same with and without a cache, on
/// any number of threads.
pub fn build(files: &Files, cache: Option<&Cache>) -> Built {
    let mut work = Work { files, cache, next: Cache::default(), diagnostics: Vec::new() };
    let areas: Vec<(&AreaFile, Outcome<Record>)> = files
        .areas
        .par_iter()
        .map(|area| (area, record_of(files, cache, SchemaKind::Area, &area.file)))
        .collect();
    let briefs: Vec<Outcome<Arc<Brief>>> =
        files.briefs.par_iter().map(|brief| brief_of(files, cache, brief)).collect();
    let services: Vec<Outcome<Arc<Service>>> = files
        .services
        .par_iter()
        .map(|found| {
            let known = cache.and_then(|cache| cache.services.get(&found.file.path));
            let make = |id, file, record| Service { id, file, record };
            record_file(files, SchemaKind::Service, found, known, |service| &service.file, make)
        })
        .collect();
    let schemes: Vec<Outcome<Arc<Scheme>>> = files
        .schemes
        .par_iter()
        .map(|found| {
            let known = cache.and_then(|cache| cache.schemes.get(&found.file.path));
            let make = |id, file, record| Scheme { id, file, record };
            record_file(files, SchemaKind::Scheme, found, known, |scheme| &scheme.file, make)
        })
        .collect();

    let network = files.network.as_ref().map(|file| work.record(SchemaKind::Network, file));
    let sources = files.sources.as_ref().map(|file| work.record(SchemaKind::Sources, file));
    let stewards = files.stewards.as_ref().map(|file| work.record(SchemaKind::Stewards, file));
    let synonyms = work.synonyms();
    let mut placed = Vec::with_capacity(areas.len());
    for (area, outcome) in areas {
        let record = match work.keep(&area.file, outcome) {
            Record::Area(record) => record,
            _ => None,
        };
        if let Some(finding) = record.as_ref().and_then(|record| country::misplaced(area, record)) {
            work.diagnostics.push(finding);
        }
        placed.push((area, record));
    }
    let path_of_text: fn(&Brief) -> &Arc<ContentFile> = |text| &text.file;
    let all_texts = gather(briefs, path_of_text, &mut work.diagnostics, &mut work.next.briefs);
    let all_services =
        gather(services, |service| &service.file, &mut work.diagnostics, &mut work.next.services);
    let all_schemes = gather(schemes, |scheme| &scheme.file, &mut work.diagnostics, &mut work.next.schemes);
    let all_outcomes = outcome::build(files, &mut work.diagnostics);
    diagnostic::sort(&mut work.diagnostics);

    let network = match (network, &files.network) {
        (Some(Record::Network(Some(record))), Some(file)) => Some(Network {
            file: Arc::clone(file),
            sources: shared_sources(sources),
            sources_file: files.sources.clone(),
            stewards: stewards_of(stewards),
            stewards_file: files.stewards.clone(),
            synonyms,
            countries: country::assemble(
                &record,
                &placed,
                all_texts,
                all_services,
                all_schemes,
                all_outcomes,
            ),
            record: NetworkRecord::clone(&record),
        }),
        _ => None,
    };
    Built { network, diagnostics: work.diagnostics, cache: work.next }
}

/// Takes the values of outcomes and keeps the outcomes for the next build.
fn gather<T>(
    outcomes: Vec<Outcome<Arc<T>>>,
    file: impl Fn(&T) -> &Arc<ContentFile>,
    diagnostics: &mut Vec<Diagnostic>,
    next: &mut HashMap<Arc<str>, Outcome<Arc<T>>>,
) -> Vec<Arc<T>> {
    let mut values = Vec::with_capacity(outcomes.len());
    for outcome in outcomes {
        diagnostics.extend(outcome.findings.iter().cloned());
        values.push(Arc::clone(&outcome.value));
        next.insert(Arc::clone(&file(&outcome.value).path), outcome);
    }
    values
}

/// What one build gathers.
struct Work<'a> {
    files: &'a Files,
    cache: Option<&'a Cache>,
    next: Cache,
    diagnostics: Vec<Diagnostic>,
}

impl Work<'_> {
    fn record(&mut self, kind: SchemaKind, file: &Arc<ContentFile>) -> Record {
        let outcome = record_of(self.files, self.cache, kind, file);
        self.keep(file, outcome)
    }

    fn synonyms(&mut self) -> BTreeMap<LanguageTag, Arc<SynonymsList>> {
        let files = self.files;
        let lists = files.synonyms.iter().filter_map(|synonyms| {
            let Record::Synonyms(list) = self.record(SchemaKind::Synonyms, &synonyms.file) else {
                return None;
            };
            Some((synonyms.language.clone(), list?))
        });
        lists.collect()
    }

    fn keep(&mut self, file: &Arc<ContentFile>, outcome: Outcome<Record>) -> Record {
        self.diagnostics.extend(outcome.findings.iter().cloned());
        let record = outcome.value.clone();
        self.next.records.insert(Arc::clone(&file.path), (Arc::clone(file), outcome));
        record
    }
}

fn shared_sources(record: Option<Record>) -> IndexMap<String, SourceRecord> {
    match record {
        Some(Record::Sources(Some(list))) => list.0.clone(),
        _ => IndexMap::new(),
    }
}

fn stewards_of(record: Option<Record>) -> IndexMap<String, StewardRecord> {
    match record {
        Some(Record::Stewards(Some(list))) => list.0.clone(),
        _ => IndexMap::new(),
    }
}

fn record_of(
    files: &Files,
    cache: Option<&Cache>,
    kind: SchemaKind,
    file: &Arc<ContentFile>,
) -> Outcome<Record> {
    let known = cache.and_then(|cache| cache.records.get(&file.path));
    if let Some((_, outcome)) = known.filter(|(known, _)| Arc::ptr_eq(known, file)) {
        return outcome.clone();
    }
    let is_broken = files.broken.contains(&file.path);
    let mut findings = Vec::new();
    let value = match kind {
        SchemaKind::Sources => Record::Sources(read(kind, file, is_broken, &mut findings)),
        SchemaKind::Stewards => Record::Stewards(read(kind, file, is_broken, &mut findings)),
        SchemaKind::Synonyms => {
            let record = typed::<SynonymsRecord>(kind, file, is_broken, &mut findings);
            let language = files.synonyms.iter().find(|synonyms| Arc::ptr_eq(&synonyms.file, file));
            Record::Synonyms(
                record
                    .zip(language)
                    .map(|(record, synonyms)| Arc::new(SynonymsList::new(file, record, &synonyms.language))),
            )
        }
        SchemaKind::Area => Record::Area(read(kind, file, is_broken, &mut findings)),
        // The others are no files that all countries share.
        _ => Record::Network(read(kind, file, is_broken, &mut findings)),
    };
    Outcome { value, findings }
}

fn brief_of(files: &Files, cache: Option<&Cache>, brief: &BriefFile) -> Outcome<Arc<Brief>> {
    let known = cache.and_then(|cache| cache.briefs.get(&brief.file.path));
    if let Some(outcome) = known.filter(|known| Arc::ptr_eq(&known.value.file, &brief.file)) {
        return outcome.clone();
    }
    let mut findings = Vec::new();
    let (mut record, particulars) = text_record(files, brief, &mut findings);
    let body = markdown::read(&brief.file, record.as_ref());
    let is_unwritten = record.as_ref().is_some_and(|record| is_unwritten(record, &particulars, &body));
    if let Some(record) = record.as_mut().filter(|_| is_unwritten) {
        record.status = Status::Draft;
    }
    let value = Arc::new(Brief {
        id: brief.id.clone(),
        language: brief.language.clone(),
        file: Arc::clone(&brief.file),
        record,
        particulars,
        body,
        is_unwritten,
    });
    Outcome { value, findings }
}

/// True for a page that is called current and says nothing; an alert may say in
/// its summary what to do.
fn is_unwritten(record: &BriefRecord, particulars: &Particulars, body: &Body) -> bool {
    let says = |summary: &str| summary.chars().any(char::is_alphanumeric);
    let says_in_summary =
        matches!(particulars, Particulars::Alert(_)) && record.summary.as_deref().is_some_and(says);
    // Nobody has read a text that takes too long.
    let is_unread = body.problems.iter().any(|problem| problem.kind == ProblemKind::TooLong);
    record.status == Status::Current && !body.has_text() && !says_in_summary && !is_unread
}

/// The front matter of a text, as that of a brief and as what it is.
fn text_record(
    files: &Files,
    text: &BriefFile,
    findings: &mut Vec<Diagnostic>,
) -> (Option<BriefRecord>, Particulars) {
    let file = &text.file;
    let is_broken = files.broken.contains(&file.path);
    let (record, particulars) = match text.id.genre {
        Genre::Brief => (typed(SchemaKind::Brief, file, is_broken, findings), None),
        Genre::Alert => {
            let alert: Option<AlertRecord> = typed(SchemaKind::Alert, file, is_broken, findings);
            (alert.as_ref().map(BriefRecord::from), alert.map(|alert| Particulars::Alert(Box::new(alert))))
        }
        Genre::Answer => {
            let answer: Option<AnswerRecord> = typed(SchemaKind::Answer, file, is_broken, findings);
            (
                answer.as_ref().map(BriefRecord::from),
                answer.map(|answer| Particulars::Answer(Box::new(answer))),
            )
        }
        Genre::Voice => {
            let voice: Option<VoiceRecord> = typed(SchemaKind::Voice, file, is_broken, findings);
            (voice.as_ref().map(BriefRecord::from), voice.map(|voice| Particulars::Voice(Box::new(voice))))
        }
    };
    (record, particulars.unwrap_or(Particulars::Brief))
}

/// A record of a file of its own, or what an earlier build made of the same.
fn record_file<R: DeserializeOwned, T>(
    files: &Files,
    kind: SchemaKind,
    found: &RecordFile,
    known: Option<&Outcome<Arc<T>>>,
    file_of: impl Fn(&T) -> &Arc<ContentFile>,
    make: impl Fn(RecordId, Arc<ContentFile>, Option<R>) -> T,
) -> Outcome<Arc<T>> {
    if let Some(outcome) = known.filter(|known| Arc::ptr_eq(file_of(&known.value), &found.file)) {
        return outcome.clone();
    }
    let mut findings = Vec::new();
    let record = typed(kind, &found.file, files.broken.contains(&found.file.path), &mut findings);
    Outcome { value: Arc::new(make(found.id.clone(), Arc::clone(&found.file), record)), findings }
}

fn read<T: DeserializeOwned>(
    kind: SchemaKind,
    file: &Arc<ContentFile>,
    is_broken: bool,
    findings: &mut Vec<Diagnostic>,
) -> Option<Arc<T>> {
    typed(kind, file, is_broken, findings).map(Arc::new)
}

/// The record of a file. What is wrong goes to `findings`, unless loading has
/// said it already.
pub(super) fn typed<T: DeserializeOwned>(
    kind: SchemaKind,
    file: &Arc<ContentFile>,
    is_broken: bool,
    findings: &mut Vec<Diagnostic>,
) -> Option<T> {
    if is_broken {
        return None;
    }
    let fields = match validate(kind, file) {
        Ok(fields) => fields,
        Err(found) => {
            findings.extend(found);
            return None;
        }
    };
    match serde_json::from_value(fields) {
        Ok(record) => Some(record),
        Err(_) => {
            // The schema is made from the type; tests hold them together.
            findings.push(
                Diagnostic::new(&rules::BAD_VALUE, file, 0..0, "the fields of this file do not fit together")
                    .help("compare them with the handbook, `docs/content.md`"),
            );
            None
        }
    }
}
