//! The return plan: a working sheet that a counsellor and a client put
//! together in the browser.
//!
//! [`data`] is all that a sheet may hold, cut by area, so that a browser loads
//! no more than the place that was chosen and the areas that it lies in.
//! [`page`] is the page with the choices. Nothing is chosen, kept or sent here:
//! the script of the page takes what is wanted out of the data.

mod facts;
mod part;
mod record;
mod schemes;
mod services;
mod texts;

use crate::freshness::Schedule;
use crate::model::Text;
use crate::model::record::Sensitivity;
use crate::plan::address;
use crate::plan::country::Shelf;
use crate::plan::overview::site_page;
use crate::plan::view;
use crate::plan::{PlannedPage, View};

pub use facts::AskedFact;
pub use part::{Part, PlanSource};
pub use record::{Ages, Said, Spoken};
pub use schemes::{PlanAmount, PlanComponent, PlanScheme};
pub use services::{PlanHours, PlanPhone, PlanService};
pub use texts::{PlanAlert, PlanFact, PlanPage};

/// All that a sheet on a country may hold, in one language.
#[derive(Debug)]
pub struct PlanData {
    /// What each area itself has: the country first, then its localities.
    pub parts: Vec<Part>,
    /// The facts that pages of the country give, by topic: what can be asked
    /// for elsewhere.
    pub asked: Vec<AskedFact>,
}

/// Gathers what sheets on the country of a shelf may hold.
pub fn data(shelf: &Shelf<'_>) -> PlanData {
    let parts = shelf.in_order.iter().map(|area| Part::new(shelf, area)).collect();
    PlanData { parts, asked: facts::asked(shelf) }
}

/// Plans the page on which a sheet is put together. `script` is the address of
/// the data that the page loads with itself, below the country's root.
pub fn page(shelf: &Shelf<'_>, script: String) -> PlannedPage {
    let names = shelf.chain_tags();
    let record = &shelf.network.record;
    let named =
        |(id, name): (&String, &Text)| view::Named { id: id.clone(), name: name.get(&names).to_owned() };
    let areas = shelf.in_order.iter().filter_map(|area| shelf.area(&area.id).cloned()).collect();
    let mut hosts: Vec<view::Named> = record.hosts.iter().map(|(id, host)| named((id, &host.name))).collect();
    shelf.order.sort(&mut hosts, |host| (&host.name, &host.id));
    let plan = view::ReturnPlan {
        script,
        areas,
        hosts,
        components: record.components.iter().map(|(id, component)| named((id, &component.name))).collect(),
        has_restricted: has_restricted(shelf),
    };
    site_page(shelf, "plan", View::ReturnPlan(Box::new(plan)))
}

/// True when the network, as its readers may read it, holds something of this
/// country that is not for everybody.
fn has_restricted(shelf: &Shelf<'_>) -> bool {
    !crate::plan::restricted(shelf).is_empty()
}

fn is_restricted(sensitivity: Sensitivity) -> bool {
    sensitivity != Sensitivity::Public
}

/// When something that stands on a sheet changes its state.
fn ages(schedule: &Schedule) -> Ages {
    Ages {
        due: schedule.due.to_string(),
        overdue: schedule.overdue.to_string(),
        outdated: schedule.outdated.to_string(),
    }
}

/// Where the page is on which a sheet is put together.
pub fn page_address(shelf: &Shelf<'_>) -> String {
    address::page(shelf.language, "plan")
}

#[cfg(test)]
mod tests;
