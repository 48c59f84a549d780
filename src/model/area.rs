//! Areas: a tree of places, each with a directory of its own.

use std::fmt;
use std::sync::Arc;

use crate::load::ContentFile;
use crate::model::country;
use crate::model::record::{AreaRecord, Priority};

/// The identity of an area: the path of its directory below `content/`
/// (`xk`, `xk/prizren`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaId(Arc<str>);

impl AreaId {
    /// The id for a path of directory names joined by `/`.
    pub fn new(path: &str) -> Self {
        Self(path.into())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id of the country or return area at the top.
    pub fn country(&self) -> &str {
        self.0.split('/').next().unwrap_or(&self.0)
    }

    /// The path below the country: empty for the country itself.
    pub fn below_country(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, rest)| rest)
    }

    /// The name of the area's own directory.
    pub fn directory(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The area that this one lies in; `None` for a country.
    pub fn parent(&self) -> Option<Self> {
        self.0.rsplit_once('/').map(|(parent, _)| Self::new(parent))
    }

    /// How many areas lie above: 0 for a country.
    pub fn depth(&self) -> usize {
        self.0.matches('/').count()
    }

    /// True when `self` is `other` or lies in it.
    pub fn lies_in(&self, other: &Self) -> bool {
        self.0.strip_prefix(&*other.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

impl fmt::Display for AreaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for AreaId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// An area with its record.
#[derive(Debug, Clone)]
pub struct Area {
    /// Its identity.
    pub id: AreaId,
    /// `area.yaml`, for spans.
    pub file: Arc<ContentFile>,
    /// What `area.yaml` says.
    pub record: AreaRecord,
    /// The priority of the area: its own, or that of the nearest area above.
    pub priority: Priority,
}

impl Area {
    /// What stands in for a country of whose file nothing is used: it keeps its
    /// place, its languages and how often its pages are reviewed.
    pub fn stand_in(&self) -> Self {
        let area = country::stand_in(&self.id, self.record.languages.clone(), Some(&self.file));
        Self { priority: self.priority, ..area }
    }

    /// The name in the first of `languages` that there is one in.
    pub fn name(&self, languages: &[&str]) -> &str {
        for language in languages {
            let base = language.split('-').next().unwrap_or(language);
            for (tag, name) in &self.record.names {
                if tag.as_str() == *language || tag.as_str() == base {
                    return name;
                }
            }
        }
        self.record.names.first().map_or(self.id.directory(), |(_, name)| name)
    }

    /// Every name and alias, in all languages and scripts, each once.
    pub fn all_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for name in self.record.names.values().chain(&self.record.aliases) {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        names
    }
}
