//! Pages on assistance: a scheme, the matrix of an area, a host country.

mod collect;
mod document;
mod host;
mod page;
mod running;
mod tables;

pub use collect::{Assistance, lines_for_network};
pub(super) use document::documents;
pub use running::Running;

use rayon::prelude::*;

use crate::plan::PlannedPage;
use crate::plan::country::Shelf;

/// Plans all pages on assistance; none for a country without schemes.
pub(super) fn pages(shelf: &Shelf<'_>) -> Vec<PlannedPage> {
    let Some(assistance) = Assistance::of(shelf) else { return Vec::new() };
    let mut pages: Vec<PlannedPage> =
        assistance.areas.par_iter().filter_map(|area| tables::page(&assistance, area)).collect();
    pages.par_extend(assistance.schemes.par_iter().filter_map(|found| page::page(&assistance, found)));
    let hosts: Vec<&String> = shelf.network.record.hosts.keys().collect();
    pages.par_extend(hosts.into_par_iter().filter_map(|host| host::page(&assistance, host)));
    pages
}
