//! What the page of the return plan shows.

use serde::Serialize;

use super::AreaName;

/// The choices for a return plan: `plan` in `plan.html`.
#[derive(Debug, Serialize)]
pub struct ReturnPlan {
    /// Address of the data that the page loads with itself.
    pub script: String,
    /// The country, then its localities.
    pub areas: Vec<AreaName>,
    /// The host countries of the network, by name.
    pub hosts: Vec<Named>,
    /// What assistance can be made of, in the order of the network.
    pub components: Vec<Named>,
    /// True when some of what can be put on a sheet is for counsellors only.
    pub has_restricted: bool,
}

/// An id of the vocabulary with its name.
#[derive(Debug, Clone, Serialize)]
pub struct Named {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
}
