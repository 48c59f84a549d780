//! Assistance schemes.

mod amounts;
mod contradictions;
mod dates;
mod ids;

use crate::check::{Context, Findings};
use crate::model::Scheme;

rules! {
    /// A host country that the network does not have.
    UNKNOWN_HOST = "C1301", "unknown-host", Error;
    /// A component that the network does not have.
    UNKNOWN_COMPONENT = "C1302", "unknown-component", Error;
    /// An area that is not there, or not in the country of the scheme.
    UNKNOWN_SCHEME_AREA = "C1303", "unknown-scheme-area", Error;
    /// A group that the network does not have.
    UNKNOWN_SCHEME_GROUP = "C1304", "unknown-scheme-group", Error;
    /// A component by a source that the scheme does not list.
    COMPONENT_SOURCE = "C1305", "component-source", Error;
    /// A scheme that `replaced_by` names and that is not there.
    UNKNOWN_SCHEME = "C1306", "unknown-scheme", Error;
    /// Dates of a scheme in an order that cannot be.
    SCHEME_DATES = "C1307", "scheme-dates", Error;
    /// An amount that says nothing, or whose least is more than its most.
    AMOUNT = "C1308", "amount", Error;
    /// A currency that ISO 4217 does not have.
    UNKNOWN_CURRENCY = "C1309", "unknown-currency", Error;
    /// Something said to be given and not to be given.
    GIVEN_AND_NOT = "C1310", "given-and-not", Error;
    /// An active scheme whose last day has passed.
    ENDED_SCHEME = "C1311", "ended-scheme", Warning;
    /// A scheme that is replaced and can be had all the same.
    REPLACED_BUT_ACTIVE = "C1312", "replaced-but-active", Warning;
    /// Two schemes that say the opposite of each other.
    CONTRADICTING_SCHEMES = "C1313", "contradicting-schemes", Warning;
}

/// Checks a scheme.
pub(super) fn check_scheme(context: &Context<'_>, scheme: &Scheme, findings: &mut Findings<'_>) {
    let Some(record) = &scheme.record else { return };
    ids::check(context, scheme, record, findings);
    dates::check(context, scheme, record, findings);
    amounts::check(scheme, record, findings);
}

/// Checks what the schemes of a country say together.
pub(super) fn check_country(context: &Context<'_>, findings: &mut Findings<'_>) {
    contradictions::check(context, findings);
}
