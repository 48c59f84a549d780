//! The steps one after the other: from a network directory to a site.
//!
//! [`examine`] loads, gives types and checks; [`make`] plans, renders, indexes
//! and hands everything to an [`Output`](crate::write::Output). Both take what an earlier run kept
//! ([`Kept`]), so that [`serve`](crate::serve) does again only what changed; the
//! result is the same with and without.

mod country;
mod data;
mod error;
mod examine;
mod front;
mod hosts;
mod index;
mod key;
mod live;
mod make;
mod results;
mod return_plan;

pub use country::CountryMade;
pub use data::CountryData;
pub use error::Error;
pub use examine::{Examined, examine, theme_files};
pub use index::{index, with_collection};
pub use live::LiveNetwork;
pub use make::{Made, Settings, make};

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::render::{OwnFiles, Theme};
use crate::{check, load, model};

/// What a run keeps for the next one on the same network.
#[derive(Default)]
pub struct Kept {
    load: load::Cache,
    history: load::history::Cache,
    model: model::Cache,
    checked: check::Checked,
    theme: Option<(OwnFiles, Arc<Theme>)>,
    countries: BTreeMap<String, (key::Key, Arc<CountryMade>)>,
}
