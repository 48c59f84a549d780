//! Countries, put together from areas and briefs.

use std::collections::BTreeMap;
use std::sync::Arc;

use indexmap::IndexMap;

use crate::diagnostic::Diagnostic;
use crate::load::{AreaFile, ContentFile};
use crate::model::LanguageTag;
use crate::model::area::{Area, AreaId};
use crate::model::brief::{Brief, Genre};
use crate::model::changes::Changes;
use crate::model::network::Country;
use crate::model::outcome::Outcome;
use crate::model::record::{AreaCodes, AreaKind, AreaRecord, NetworkRecord, Priority};
use crate::model::rules;
use crate::model::service::{Scheme, Service};

/// The finding on an area whose kind does not belong where it lies: only
/// countries and return areas stand at the top, and only there.
pub(super) fn misplaced(area: &AreaFile, record: &AreaRecord) -> Option<Diagnostic> {
    let at_top = area.id.depth() == 0;
    let kind = record.kind.as_str();
    let finding = |message: String, help: &str| {
        Some(Diagnostic::new(&rules::AREA_KIND, &area.file, area.file.span_of("/kind"), message).help(help))
    };
    if at_top && !record.kind.is_country() {
        return finding(
            format!("a {kind} lies in a country or return area, and `{}` lies in none", area.id),
            "move its directory into that of its country, or make it a `country` or `return-area`",
        );
    }
    if !at_top && record.kind.is_country() {
        return finding(
            format!("a {kind} lies in no other area, and `{}` lies in `{}`", area.id, area.id.country()),
            "move its directory up into `content/`, or make it a `region`, `municipality` or `settlement`",
        );
    }
    if at_top && record.languages.is_empty() {
        let place = area.file.span_of("/kind");
        return Some(
            Diagnostic::new(
                &rules::MISSING_FIELD,
                &area.file,
                place,
                format!("`languages` is missing for this {kind}"),
            )
            .help(
                "add `languages:` with the languages that its pages are written in, for example `[en, sq]`",
            ),
        );
    }
    None
}

/// The countries with their areas, texts and records, by id.
pub(super) fn assemble(
    network: &NetworkRecord,
    areas: &[(&AreaFile, Option<Arc<AreaRecord>>)],
    texts: Vec<Arc<Brief>>,
    services: Vec<Arc<Service>>,
    schemes: Vec<Arc<Scheme>>,
    outcomes: Vec<Arc<Outcome>>,
) -> Vec<Country> {
    let mut parts: BTreeMap<String, Parts> = BTreeMap::new();
    for (area, record) in areas {
        let country = parts.entry(area.id.country().to_owned()).or_default();
        country.areas.insert(path_of(&area.id), (area, record.clone()));
    }
    for text in texts {
        parts.entry(text.id.area.country().to_owned()).or_default().texts.push(text);
    }
    for service in services {
        parts.entry(service.id.area.country().to_owned()).or_default().services.push(service);
    }
    for scheme in schemes {
        parts.entry(scheme.id.area.country().to_owned()).or_default().schemes.push(scheme);
    }
    for outcome in outcomes {
        parts.entry(outcome.id.area.country().to_owned()).or_default().outcomes.push(outcome);
    }
    parts.into_iter().map(|(id, parts)| parts.into_country(network, &AreaId::new(&id))).collect()
}

/// The directories of an area: `xk` before `xk/prizren` before `xk-north`.
type AreaPath = Vec<String>;

fn path_of(id: &AreaId) -> AreaPath {
    id.as_str().split('/').map(str::to_owned).collect()
}

#[derive(Default)]
struct Parts<'a> {
    areas: BTreeMap<AreaPath, (&'a AreaFile, Option<Arc<AreaRecord>>)>,
    texts: Vec<Arc<Brief>>,
    services: Vec<Arc<Service>>,
    schemes: Vec<Arc<Scheme>>,
    outcomes: Vec<Arc<Outcome>>,
}

impl Parts<'_> {
    /// The languages of the network that there are briefs in: what a country
    /// that does not say its languages may be held to.
    fn used_languages(&self, network: &NetworkRecord) -> Vec<LanguageTag> {
        let is_used = |language: &&LanguageTag| self.texts.iter().any(|brief| brief.language == **language);
        network.languages.iter().filter(is_used).cloned().collect()
    }

    fn into_country(mut self, network: &NetworkRecord, id: &AreaId) -> Country {
        self.texts.sort_by(|a, b| (&a.id, &a.language).cmp(&(&b.id, &b.language)));
        self.services.sort_by(|a, b| a.id.cmp(&b.id));
        self.schemes.sort_by(|a, b| a.id.cmp(&b.id));
        let mut areas: Vec<Arc<Area>> = Vec::with_capacity(self.areas.len());
        let mut broken: BTreeMap<AreaPath, AreaId> = BTreeMap::new();
        let mut priorities: BTreeMap<AreaPath, Priority> = BTreeMap::new();
        if !self.areas.contains_key(&path_of(id)) {
            areas.push(Arc::new(stand_in(id, self.used_languages(network), None)));
            broken.insert(path_of(id), id.clone());
        }
        for (path, (area, record)) in &self.areas {
            let Some(record) = record else {
                if area.id == *id {
                    areas.push(Arc::new(stand_in(id, self.used_languages(network), Some(&area.file))));
                }
                broken.insert(path.clone(), area.id.clone());
                continue;
            };
            let priority = record.priority.unwrap_or_else(|| inherited(&priorities, path));
            priorities.insert(path.clone(), priority);
            areas.push(Arc::new(Area {
                id: area.id.clone(),
                file: Arc::clone(&area.file),
                record: AreaRecord::clone(record),
                priority,
            }));
        }
        // Directories with briefs, and those in between, that are no areas.
        let needed = self
            .texts
            .iter()
            .map(|text| text.id.area.clone())
            .chain(self.services.iter().map(|service| service.id.area.clone()))
            .chain(self.schemes.iter().map(|scheme| scheme.id.area.clone()))
            .chain(self.outcomes.iter().map(|outcome| outcome.id.area.clone()))
            .chain(self.areas.values().map(|(area, _)| area.id.clone()));
        for id in needed.flat_map(|id| std::iter::successors(Some(id), AreaId::parent)) {
            let path = path_of(&id);
            if !self.areas.contains_key(&path) {
                broken.insert(path, id);
            }
        }
        let used = self.used_languages(network);
        let own = areas.first().map(|area| area.record.languages.clone()).unwrap_or_default();
        let texts = self.texts;
        let of = |genre: Genre| texts.iter().filter(|text| text.id.genre == genre).cloned().collect();
        Country {
            languages: if own.is_empty() { used } else { own },
            areas,
            briefs: of(Genre::Brief),
            alerts: of(Genre::Alert),
            answers: of(Genre::Answer),
            voices: of(Genre::Voice),
            services: self.services,
            schemes: self.schemes,
            outcomes: self.outcomes,
            broken_areas: broken.into_values().collect(),
            changes: Changes::default(),
        }
    }
}

/// The priority of the nearest area above; B at the top.
fn inherited(priorities: &BTreeMap<AreaPath, Priority>, path: &[String]) -> Priority {
    (1..path.len())
        .rev()
        .filter_map(|length| path.get(..length))
        .find_map(|above| priorities.get(above).copied())
        .unwrap_or(Priority::B)
}

/// A country whose `area.yaml` is missing or has errors: it has a place in the
/// tree, so that its briefs are checked all the same.
pub(super) fn stand_in(id: &AreaId, languages: Vec<LanguageTag>, file: Option<&Arc<ContentFile>>) -> Area {
    let file = file.map_or_else(
        || {
            Arc::new(ContentFile {
                path: format!("content/{id}/area.yaml").into(),
                text: "".into(),
                digest: [0; 32],
                yaml: None,
                body_start: 0,
            })
        },
        Arc::clone,
    );
    Area {
        id: id.clone(),
        file,
        record: AreaRecord {
            kind: AreaKind::Country,
            names: IndexMap::new(),
            aliases: Vec::new(),
            codes: AreaCodes::default(),
            languages,
            steward: None,
            priority: None,
            summary: None,
            disclaimer: None,
            contact_points: Vec::new(),
        },
        priority: Priority::B,
    }
}
