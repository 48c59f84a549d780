//! Where rules put what they find.

use std::collections::BTreeSet;

use crate::check::Severities;
use crate::diagnostic::Diagnostic;

/// Collects findings with the severities of the network.
#[derive(Debug)]
pub struct Findings<'a> {
    severities: &'a Severities,
    diagnostics: Vec<Diagnostic>,
    asked: BTreeSet<String>,
}

/// What was found in a country.
#[derive(Debug, Clone, Default)]
pub struct CountryFindings {
    /// The findings, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The other countries that the findings depend on: those that pages link
    /// to, whether they exist or not.
    pub asked: BTreeSet<String>,
}

impl<'a> Findings<'a> {
    /// Nothing found yet.
    pub fn new(severities: &'a Severities) -> Self {
        Self { severities, diagnostics: Vec::new(), asked: BTreeSet::new() }
    }

    /// Adds a finding, unless the network allows what it finds.
    pub fn add(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.extend(self.severities.apply(diagnostic));
    }

    /// The time zone that says what day it is, when the network names one.
    pub fn time_zone(&self) -> Option<&'a str> {
        self.severities.time_zone()
    }

    /// Notes that a finding, or that there is none, depends on another country.
    pub fn asked(&mut self, country: &str) {
        if !self.asked.contains(country) {
            self.asked.insert(country.to_owned());
        }
    }

    /// All findings, sorted.
    pub fn finish(mut self) -> CountryFindings {
        crate::diagnostic::sort(&mut self.diagnostics);
        CountryFindings { diagnostics: self.diagnostics, asked: self.asked }
    }
}
