//! Briefs and alerts on a sheet.

use serde::Serialize;

use crate::model::Area;
use crate::model::record::{Severity, Status};
use crate::plan::address;
use crate::plan::catalogue::Version;
use crate::plan::return_plan::part::{Tables, places};
use crate::plan::return_plan::{Ages, Said, ages, is_restricted};

/// A brief.
#[derive(Debug, Serialize)]
pub struct PlanPage {
    /// Id of its topic.
    pub topic: String,
    /// True when it is on the whole topic, and not on one question of it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub general: bool,
    /// Its title.
    pub title: Said,
    /// Its summary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Said>,
    /// Its address below the country's root.
    pub address: String,
    /// ISO date of its last review.
    pub reviewed: String,
    /// The steward who confirmed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steward: Option<Said>,
    /// When it changes its state.
    #[serde(flatten)]
    pub ages: Ages,
    /// Its facts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<PlanFact>,
    /// Places of its sources.
    pub sources: Vec<usize>,
    /// True when it is for counsellors only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub restricted: bool,
}

/// A fact of a brief.
#[derive(Debug, Serialize)]
pub struct PlanFact {
    /// Its id, the same on other pages that give it.
    pub id: String,
    /// What it is.
    pub label: Said,
    /// The value with its unit, as it is to be shown.
    pub value: Said,
    /// ISO date on which it was true.
    pub as_of: String,
    /// Place of its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<usize>,
}

/// An alert.
#[derive(Debug, Serialize)]
pub struct PlanAlert {
    /// What it is about.
    pub title: Said,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Said>,
    /// `minor`, `moderate`, `severe` or `extreme`.
    pub severity: &'static str,
    /// Ids of the topics that it concerns; none for all.
    pub topics: Vec<String>,
    /// ISO date of its issue.
    pub issued: String,
    /// Who issued it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steward: Option<Said>,
    /// The last day on which it holds, in ISO form.
    pub expires: String,
    /// Where its text is, below the country's root.
    pub address: String,
    /// True when it is for counsellors only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub restricted: bool,
}

/// The briefs that lists show for an area.
pub(super) fn pages(tables: &mut Tables<'_>, area: &Area) -> Vec<PlanPage> {
    let shelf = tables.shelf;
    let own = shelf.entries_of(&area.id).iter();
    own.map(|(listed, entry)| {
        let page = page(tables, &listed.version, listed.topic, &entry.address);
        PlanPage { general: listed.is_general(), ..page }
    })
    .collect()
}

fn page(tables: &mut Tables<'_>, version: &Version<'_>, topic: &str, address: &str) -> PlanPage {
    let shelf = tables.shelf;
    let Version { brief, record, schedule } = version;
    let said = |text: &str| Said::in_language(shelf, text, &brief.language);
    let sources = tables.sources(&record.sources, Some(&brief.language));
    for day in [schedule.overdue, schedule.outdated] {
        tables.day(day);
    }
    let facts = record.facts.iter().map(|(id, fact)| {
        let value = match &fact.unit {
            Some(unit) => format!("{} {unit}", fact.value.0),
            None => fact.value.0.clone(),
        };
        PlanFact {
            id: id.clone(),
            label: said(&fact.label),
            value: said(&value),
            as_of: tables.date(fact.as_of),
            source: sources.get(&fact.source).copied(),
        }
    });
    PlanPage {
        topic: topic.to_owned(),
        general: false,
        title: said(&record.title),
        summary: record.summary.as_deref().map(said),
        address: address.to_owned(),
        facts: facts.collect(),
        reviewed: tables.date(record.reviewed),
        steward: tables.steward(&record.reviewed_by),
        ages: ages(schedule),
        sources: places(&sources),
        restricted: is_restricted(record.sensitivity),
    }
}

/// The alerts of an area that hold on the day of the build.
pub(super) fn alerts(tables: &mut Tables<'_>, area: &Area) -> Vec<PlanAlert> {
    let shelf = tables.shelf;
    let works = shelf.catalogue.alerts.iter().filter(|work| work.area.id == area.id);
    let mut alerts: Vec<(Severity, PlanAlert)> = works
        .filter_map(|work| {
            let version = shelf.chain.iter().find_map(|language| work.current_in(language));
            let Version { brief, record, .. } = version.or_else(|| {
                work.versions.iter().find(|version| version.record.status == Status::Current).copied()
            })?;
            let alert = brief.alert()?;
            if alert.expires.last_day() < shelf.settings.today {
                return None;
            }
            let said = |text: &str| Said::in_language(shelf, text, &brief.language);
            tables.day(alert.expires.last_day());
            let stands = PlanAlert {
                title: said(&alert.title),
                summary: alert.summary.as_deref().map(said),
                severity: alert.severity.as_str(),
                topics: alert.topics.clone(),
                issued: tables.date(alert.issued),
                steward: tables.steward(&alert.issued_by),
                expires: alert.expires.last_day().to_string(),
                address: address::record(&brief.language, &area.id, "alerts", work.stem),
                restricted: is_restricted(record.sensitivity),
            };
            Some((alert.severity, stands))
        })
        .collect();
    alerts.sort_by(|(a, one), (b, other)| {
        b.cmp(a).then_with(|| other.issued.cmp(&one.issued)).then_with(|| one.address.cmp(&other.address))
    });
    alerts.into_iter().map(|(_, alert)| alert).collect()
}
