//! Tables and their descriptions, brought together.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::load::{ContentFile, Files};
use crate::model::RecordId;
use crate::model::build::typed;
use crate::model::outcome::{Grid, Table};
use crate::model::record::OutcomeRecord;
use crate::model::schema::SchemaKind;

/// A table of outcomes with its description.
#[derive(Debug)]
pub struct Outcome {
    /// Its identity.
    pub id: RecordId,
    /// `outcomes/NAME.csv`, when there is one.
    pub table_file: Option<Arc<ContentFile>>,
    /// `outcomes/NAME.yaml`, when there is one.
    pub record_file: Option<Arc<ContentFile>>,
    /// The description. `None` when it has errors.
    pub record: Option<OutcomeRecord>,
    /// The table. `None` when it has errors.
    pub table: Option<Table>,
    /// The figures as the description says what they are. `None` when one of
    /// the two has errors or they do not fit each other.
    pub grid: Option<Grid>,
}

impl Outcome {
    /// Its files, the table first.
    pub fn files(&self) -> impl Iterator<Item = &Arc<ContentFile>> {
        self.table_file.iter().chain(&self.record_file)
    }

    /// The same outcome without the one that stands in its place.
    pub(crate) fn without_replacement(&self) -> Self {
        let mut record = self.record.clone();
        record.iter_mut().for_each(|record| record.replaced_by = None);
        Self {
            id: self.id.clone(),
            table_file: self.table_file.clone(),
            record_file: self.record_file.clone(),
            record,
            table: self.table.clone(),
            grid: self.grid.clone(),
        }
    }

    /// Everything of it, when everything is sound in form.
    pub fn whole(&self) -> Option<(&OutcomeRecord, &Table, &Grid)> {
        Some((self.record.as_ref()?, self.table.as_ref()?, self.grid.as_ref()?))
    }
}

/// All outcomes by id; what is wrong with their form goes to `diagnostics`.
pub(in crate::model) fn build(files: &Files, diagnostics: &mut Vec<Diagnostic>) -> Vec<Arc<Outcome>> {
    type File<'a> = Option<&'a Arc<ContentFile>>;
    let mut pairs: BTreeMap<&RecordId, (File<'_>, File<'_>)> = BTreeMap::new();
    for table in &files.outcome_tables {
        pairs.entry(&table.id).or_default().0 = Some(&table.file);
    }
    for record in &files.outcome_records {
        pairs.entry(&record.id).or_default().1 = Some(&record.file);
    }
    let pairs: Vec<_> = pairs.into_iter().collect();
    let built: Vec<(Outcome, Vec<Diagnostic>)> =
        pairs.into_par_iter().map(|(id, (table, record))| one(files, id, table, record)).collect();
    built
        .into_iter()
        .map(|(outcome, findings)| {
            diagnostics.extend(findings);
            Arc::new(outcome)
        })
        .collect()
}

fn one(
    files: &Files,
    id: &RecordId,
    table_file: Option<&Arc<ContentFile>>,
    record_file: Option<&Arc<ContentFile>>,
) -> (Outcome, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let is_broken = |file: &Arc<ContentFile>| files.broken.contains(&file.path);
    let table = table_file.filter(|file| !is_broken(file)).and_then(|file| {
        let (table, found) = Table::read(file);
        findings.extend(found);
        table
    });
    let record: Option<OutcomeRecord> =
        record_file.and_then(|file| typed(SchemaKind::Outcome, file, is_broken(file), &mut findings));
    let grid =
        table_file.zip(table.as_ref()).zip(record_file.zip(record.as_ref())).and_then(|(table, record)| {
            let (grid, found) = Grid::read(table, record);
            findings.extend(found);
            grid
        });
    let outcome = Outcome {
        id: id.clone(),
        table_file: table_file.cloned(),
        record_file: record_file.cloned(),
        record,
        table,
        grid,
    };
    (outcome, findings)
}
