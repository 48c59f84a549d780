//! Themes: templates, strings and assets turn planned pages into bytes.
//!
//! A theme is the embedded default theme with the files of the network's
//! `theme/` folder laid over it. [`Theme::load`] compiles it once and refuses
//! what cannot work (unknown filters, includes, components, damaged strings);
//! [`Theme::site`] makes the values that all pages of one country in one language
//! share; [`SiteRenderer::render`] makes one page. Nothing here reads or writes
//! files.
//!
//! [`archetype`] fills the pattern of a new content file, the one part of a theme
//! that is not for pages.

mod alert_feed;
mod archetype;
mod asset;
mod coverage;
pub mod data;
mod engine;
mod error;
mod feed;
mod files;
mod language;
mod linked_data;
mod marking;
mod names;
mod return_plan;
mod script;
mod shared;
mod site;
pub mod sitemap;
mod strings;
mod style;
mod texts;
mod theme;

pub use archetype::archetype;
pub use asset::Asset;
pub use coverage::{Coverage, begin_language, lacking};
pub use error::{ThemeError, ThemeProblem};
pub use files::OwnFiles;
pub use return_plan::{PlanFile, plan_files};
pub use site::{Shown, SiteRenderer};
pub use theme::Theme;
