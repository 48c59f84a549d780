//! What changed in a record, as its editors say it, and how a network wants it shown.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{PartialDate, Text};

/// The longest time that the page of changes may look back, in days.
pub const LONGEST_WINDOW_DAYS: u16 = 1830;

/// A change that readers are told of, in the words of the editors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeRecord {
    /// When it was made.
    pub on: PartialDate,
    /// What was done.
    pub kind: ChangeWord,
    /// What is different now, in one sentence. Needed unless the page is new
    /// or was reviewed without a change.
    #[schemars(extend("x-corin-text" = "dated"))]
    pub summary: Option<Text>,
}

/// What was done to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ChangeWord {
    /// It is there for the first time.
    New,
    /// It says something else than before.
    Edited,
    /// It was confirmed, and says what it said before.
    Reviewed,
    /// It was withdrawn.
    Withdrawn,
    /// What it describes has ended.
    Closed,
}

/// Where the page of changes has its entries from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangesSetting {
    /// Whether changes are read from the git repository that the content lies
    /// in, for pages without a list of their own. Default: true.
    pub from_history: Option<bool>,
    /// Whether the first lines of commit messages are shown to readers.
    /// Default: true.
    pub summaries: Option<bool>,
    /// How many days the page of changes looks back. Default: 365.
    #[schemars(range(min = 1, max = LONGEST_WINDOW_DAYS))]
    pub days: Option<u16>,
}
