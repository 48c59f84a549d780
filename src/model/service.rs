//! Services and schemes: records without a text of their own.

use std::fmt;
use std::sync::Arc;

use crate::load::ContentFile;
use crate::model::area::AreaId;
use crate::model::record::{SchemeRecord, ServiceRecord};

/// Which record it is: the area whose directory it lies in, and its file stem.
/// Records of different kinds have directories of their own and may share it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId {
    /// The area.
    pub area: AreaId,
    /// The file stem: the name of the page in addresses.
    pub stem: Arc<str>,
}

impl RecordId {
    /// The path from the top of the network: `xk/services/ura`.
    pub fn path(&self, directory: &str) -> String {
        format!("{}/{directory}/{}", self.area, self.stem)
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.area, self.stem)
    }
}

/// A service of the directory.
#[derive(Debug)]
pub struct Service {
    /// Its identity.
    pub id: RecordId,
    /// `services/NAME.yaml`, for spans.
    pub file: Arc<ContentFile>,
    /// What it says. `None` when it has errors: it is known to exist, and
    /// nothing of it is used.
    pub record: Option<ServiceRecord>,
}

impl Service {
    /// The ids of the areas that it serves.
    pub fn areas(&self) -> Vec<AreaId> {
        areas(&self.id, self.record.as_ref().map(|record| record.areas.as_slice()))
    }
}

/// A scheme of assistance.
#[derive(Debug)]
pub struct Scheme {
    /// Its identity.
    pub id: RecordId,
    /// `schemes/NAME.yaml`, for spans.
    pub file: Arc<ContentFile>,
    /// What it says. `None` when it has errors.
    pub record: Option<SchemeRecord>,
}

impl Scheme {
    /// The ids of the areas that people return to with it.
    pub fn areas(&self) -> Vec<AreaId> {
        areas(&self.id, self.record.as_ref().map(|record| record.areas.as_slice()))
    }
}

fn areas(id: &RecordId, named: Option<&[String]>) -> Vec<AreaId> {
    match named {
        Some(named) if !named.is_empty() => named.iter().map(|area| AreaId::new(area)).collect(),
        _ => vec![id.area.clone()],
    }
}
