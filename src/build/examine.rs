//! Load, model, check.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use crate::build::{Error, Kept};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::load::history;
use crate::model::{LanguageTag, Network, Window};
use crate::render::{Coverage, OwnFiles};
use crate::{check, load, model, render};

/// A network with everything that was found in it.
#[derive(Debug)]
pub struct Examined {
    /// The network; `None` when there is no sound `network.yaml`.
    pub network: Option<Network>,
    /// All findings, sorted, with the severities of the network.
    pub diagnostics: Vec<Diagnostic>,
    /// How many files of content were read.
    pub files: usize,
    /// What lies elsewhere in the network's directory and belongs to its
    /// content, because links lead there.
    pub links: Vec<PathBuf>,
}

impl Examined {
    /// True when nothing stops a build.
    pub fn is_sound(&self) -> bool {
        self.network.is_some() && self.diagnostics.iter().all(|finding| finding.severity < Severity::Error)
    }

    /// The files that have errors.
    pub fn files_with_errors(&self) -> BTreeSet<Arc<str>> {
        let errors = self.diagnostics.iter().filter(|finding| finding.severity == Severity::Error);
        errors.map(|finding| Arc::clone(&finding.path)).collect()
    }
}

/// Loads, gives types to and checks the network in the directory `root`, as it
/// is on a day.
///
/// # Errors
///
/// When the directory holds no network or cannot be read.
pub fn examine(root: &Path, today: Date, kept: &mut Kept) -> Result<Examined, Error> {
    let loaded = load::load(root, Some(&kept.load))?;
    let mut diagnostics = loaded.diagnostics;
    let files = loaded.files.len();
    let built = model::build(&loaded.files, Some(&kept.model));
    diagnostics.extend(built.diagnostics);
    kept.load = loaded.cache;
    kept.model = built.cache;
    let mut network = built.network;
    if let Some(network) = &mut network {
        let window = Window::of(&network.record.changes, today);
        let reads_history = network.record.changes.from_history.unwrap_or(true);
        let Kept { history: cache, checked, .. } = kept;
        // No rule looks at the history, so both are done at once.
        let (checked, history) = rayon::join(
            || check::check_again(network, today, checked),
            || if reads_history { history::read(root, window, cache) } else { Arc::default() },
        );
        let severities = check::Severities::of(&network.record);
        diagnostics.extend(history.diagnostics.iter().cloned());
        diagnostics.extend(interface(network, &theme_files(root)?));
        diagnostics = diagnostics.into_iter().filter_map(|finding| severities.apply(finding)).collect();
        diagnostics.extend(checked.diagnostics.iter().cloned());
        network.take_changes(&history, window);
        kept.checked = checked;
    }
    diagnostic::sort(&mut diagnostics);
    Ok(Examined { network, diagnostics, files, links: loaded.links })
}

/// What the theme lacks in the languages of the network.
fn interface(network: &Network, theme: &OwnFiles) -> Vec<Diagnostic> {
    let countries = network.countries.iter().flat_map(|country| &country.languages);
    let languages = network.record.languages.iter().chain(countries).map(LanguageTag::as_str);
    let lacking = render::lacking(theme, languages).into_iter().map(|(tag, Coverage { missing, total })| {
        let is_begun = theme.keys().any(|path| path.starts_with(&format!("strings/{tag}/")));
        (tag, check::Lacking { missing, total, is_begun })
    });
    check::interface(network, &lacking.collect())
}

/// The files of the network's own theme.
///
/// # Errors
///
/// When a file of it cannot be read.
pub fn theme_files(root: &Path) -> Result<OwnFiles, Error> {
    Ok(load::theme(root)?)
}
