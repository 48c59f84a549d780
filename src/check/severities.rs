//! How serious each rule is in a network.

use std::collections::BTreeMap;

use crate::check::registry;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::record::{CheckSetting, NetworkRecord};

/// What a network says about rules in `checks:` of `network.yaml`, and where
/// its days begin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Severities {
    settings: BTreeMap<String, CheckSetting>,
    /// The time zone that says what day it is, when the network names one.
    time_zone: Option<String>,
}

impl Severities {
    /// The settings of a network.
    pub fn of(record: &NetworkRecord) -> Self {
        Self {
            settings: record.checks.iter().map(|(name, setting)| (name.clone(), *setting)).collect(),
            time_zone: record.time_zone.as_ref().map(|zone| zone.as_str().to_owned()),
        }
    }

    /// The time zone that says what day it is, when the network names one.
    pub fn time_zone(&self) -> Option<&str> {
        self.time_zone.as_deref()
    }

    /// The finding with its severity in this network; `None` when the network
    /// allows it. Rules that are [fixed](registry::is_fixed) stay what they are.
    pub fn apply(&self, mut diagnostic: Diagnostic) -> Option<Diagnostic> {
        if registry::is_fixed(diagnostic.rule) {
            return Some(diagnostic);
        }
        match self.settings.get(diagnostic.rule.name) {
            Some(CheckSetting::Allow) => return None,
            Some(CheckSetting::Warning) => diagnostic.severity = Severity::Warning,
            Some(CheckSetting::Error) => diagnostic.severity = Severity::Error,
            None => {}
        }
        Some(diagnostic)
    }
}
