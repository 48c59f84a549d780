//! Where a scheme stands on a day, for whom it counts, and how it ages.

use jiff::civil::Date;

use crate::freshness::{Schedule, with_priority};
use crate::model::Interval;
use crate::model::area::AreaId;
use crate::model::record::{NetworkRecord, Priority, ReturnMode, SchemeRecord, SchemeStatus};
use crate::model::service::Scheme;

/// The topic whose review interval schemes have, unless they have their own.
pub const SCHEMES_TOPIC: &str = "schemes";

/// Whether a scheme can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It can.
    InForce,
    /// Not yet: it begins later.
    NotBegun,
    /// Not at the moment.
    Suspended,
    /// Its last day has passed, and nobody has said more.
    Ended,
    /// It was closed.
    Closed,
}

impl Standing {
    /// The word used in data and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::NotBegun => "not-begun",
            Self::Suspended => "suspended",
            Self::Ended => "ended",
            Self::Closed => "closed",
        }
    }
}

impl SchemeRecord {
    /// Where the scheme stands on a day.
    pub fn standing_on(&self, day: Date) -> Standing {
        match self.status {
            SchemeStatus::Closed => Standing::Closed,
            SchemeStatus::Suspended => Standing::Suspended,
            SchemeStatus::Active if self.until.is_some_and(|until| until.last_day() < day) => Standing::Ended,
            SchemeStatus::Active if self.from.is_some_and(|from| from.first_day() > day) => {
                Standing::NotBegun
            }
            SchemeStatus::Active => Standing::InForce,
        }
    }

    /// How often it must be reviewed in an area of a priority.
    pub fn interval(&self, network: &NetworkRecord, priority: Priority) -> Interval {
        self.review_every.unwrap_or_else(|| with_priority(network.review_interval(SCHEMES_TOPIC), priority))
    }

    /// When it changes its state; `None` for a closed scheme, which does not
    /// age any more. The day after `until` it is outdated.
    pub fn schedule(&self, network: &NetworkRecord, priority: Priority) -> Option<Schedule> {
        (self.status != SchemeStatus::Closed)
            .then(|| Schedule::new(self.reviewed, self.interval(network, priority), self.until))
    }
}

impl ReturnMode {
    /// True when a scheme of this mode counts where readers ask for `asked`:
    /// one for any kind of return counts for both kinds; one of which nobody
    /// says for what kind it is counts for neither.
    pub fn counts_for(self, asked: Self) -> bool {
        self == asked || (self == Self::Any && matches!(asked, Self::Voluntary | Self::Enforced))
    }
}

impl Scheme {
    /// True when people who return to `area` can have it: it is for the area
    /// itself or for one that the area lies in.
    pub fn is_for(&self, area: &AreaId) -> bool {
        self.areas().iter().any(|own| area.lies_in(own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_kind_of_return_counts_for_both_and_an_unknown_one_for_neither() {
        use ReturnMode::{Any, Enforced, NotKnown, Voluntary};
        for (mode, counts) in [
            (Voluntary, [true, false, false]),
            (Enforced, [false, true, false]),
            (Any, [true, true, false]),
            (NotKnown, [false, false, true]),
        ] {
            assert_eq!(
                [Voluntary, Enforced, NotKnown].map(|asked| mode.counts_for(asked)),
                counts,
                "{mode:?}"
            );
        }
    }
}
