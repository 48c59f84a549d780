//! Who may read a record.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who may read a record. The order is that of care.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Sensitivity {
    /// Everybody.
    #[default]
    Public,
    /// Counsellors: only in a site that is built for them.
    Counsellor,
    /// Nobody outside the network's files: in no site at all.
    Withheld,
}

impl Sensitivity {
    /// True for what everybody may read.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
    pub fn is_public(&self) -> bool {
        *self == Self::Public
    }

    /// The word used in content files and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Counsellor => "counsellor",
            Self::Withheld => "withheld",
        }
    }
}
