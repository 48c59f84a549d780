//! All steps up to the checks, for a directory.

use std::path::Path;

use jiff::civil::Date;

use crate::check::{Severities, check};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::model::Network;
use crate::{load, model};

/// A network with all that is wrong with it.
#[derive(Debug)]
pub struct Judged {
    /// The network; `None` when too much of it is missing.
    pub network: Option<Network>,
    /// How many files it has.
    pub files: usize,
    /// What is wrong with files, fields and what they say, sorted, with the
    /// severities of the network.
    pub diagnostics: Vec<Diagnostic>,
}

/// Loads, models and checks the network in the directory that holds `content/`.
///
/// # Errors
///
/// When the directory cannot be read; see [`load::load`].
pub fn directory(root: &Path, today: Date) -> Result<Judged, Error> {
    let loaded = load::load(root, None)?;
    let files = loaded.files.briefs.len()
        + loaded.files.areas.len()
        + [&loaded.files.network, &loaded.files.sources, &loaded.files.stewards]
            .into_iter()
            .flatten()
            .count();
    let model::Built { network, diagnostics: findings, .. } = model::build(&loaded.files, None);
    let severities = network.as_ref().map(|network| Severities::of(&network.record)).unwrap_or_default();
    let before = loaded.diagnostics.into_iter().chain(findings);
    let mut diagnostics: Vec<Diagnostic> = before.filter_map(|finding| severities.apply(finding)).collect();
    diagnostics.extend(network.iter().flat_map(|network| check(network, today)));
    crate::diagnostic::sort(&mut diagnostics);
    Ok(Judged { network, files, diagnostics })
}
