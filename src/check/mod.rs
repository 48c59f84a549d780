//! Finds what is wrong with a network, and says all of it in one run.
//!
//! Each family of rules has a file of its own and adds to [`Findings`]. Files
//! and YAML are judged before, by [`crate::load`] and [`crate::model`]; all
//! rules together are in the [`registry`].

/// Declares the rules of a family for the registry.
macro_rules! rules {
    ($($rules:tt)*) => { $crate::diagnostic::declare_rules! { pub(super), $($rules)* } };
}

mod addresses;
mod alerts;
mod aliases;
mod areas;
mod changes;
mod characters;
mod citations;
mod consent;
mod context;
mod dates;
mod empty;
mod fields;
mod findings;
mod freshness;
mod ids;
mod interface;
mod known;
mod left_over;
mod links;
mod lost;
mod markup;
mod meant_links;
mod network_file;
mod outcomes;
mod personal_data;
mod reading_level;
pub mod registry;
mod relative_time;
mod repeated;
mod run;
mod schemes;
mod sensitivity;
mod services;
mod severities;
mod sources;
pub mod specification;
mod stewards;
mod suggestion;
mod synonyms;
#[cfg(test)]
mod tests;
mod texts;
mod topics;
mod translations;
mod unsafe_links;
mod variants;
mod withdrawal;
mod yaml_traps;

pub use context::Context;
pub use findings::{CountryFindings, Findings};
pub use freshness::{at_least, is_about_age};
pub use interface::{Lacking, interface};
pub use known::Known;
pub use lost::{FormerAddress, Lost, lost_addresses, with_alias};
pub use run::{Checked, check, check_again, country};
pub use severities::Severities;
pub use suggestion::nearest;
pub use translations::body_digest;
