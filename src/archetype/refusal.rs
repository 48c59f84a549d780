//! Why something new is not made, and what to do instead.

use crate::diagnostic::Diagnostic;
use crate::model::AreaId;

/// Why something new is not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The words on the command line do not fit.
    Words {
        /// What is wrong.
        message: String,
        /// What to do.
        help: Option<String>,
    },
    /// The network has no such area.
    UnknownArea {
        /// The area.
        area: AreaId,
        /// The area that may have been meant.
        meant: Option<String>,
    },
    /// The `area.yaml` of the area is missing or has errors.
    BrokenArea(AreaId),
    /// The network has no such topic.
    UnknownTopic {
        /// The topic.
        topic: String,
        /// The area of that name, when there is one.
        area: Option<String>,
        /// The topic that may have been meant.
        meant: Option<String>,
        /// The topic on which the name may be a further page.
        further: Option<String>,
        /// All topics.
        topics: String,
    },
    /// The id has been given.
    Taken {
        /// What has it: a source, a steward.
        what: &'static str,
        /// The id.
        id: String,
        /// The file that it stands in, below `content/`.
        file: &'static str,
    },
}

impl Refusal {
    pub(super) fn name(message: String, help: impl Into<String>) -> Self {
        Self::Words { message, help: Some(help.into()) }
    }

    /// What the rules on names say about the path.
    pub(super) fn of_name(finding: &Diagnostic) -> Self {
        let help = finding.help.first();
        // The file to rename is the one that is about to be made.
        let help =
            help.map(|help| help.replace("rename the file to", "call it").replace("rename it to", "call it"));
        Self::Words { message: finding.message.clone(), help }
    }

    /// What is wrong, in lower case and without full stop.
    pub fn message(&self) -> String {
        match self {
            Self::Words { message, .. } => message.clone(),
            Self::UnknownArea { area, .. } => format!("there is no area `{area}`"),
            Self::BrokenArea(area) => format!("content/{area}/area.yaml is missing or has errors"),
            Self::UnknownTopic { topic, .. } => format!("there is no topic `{topic}`"),
            Self::Taken { what, id, file } => {
                format!("there is a {what} `{id}` in content/{file} already")
            }
        }
    }

    /// What to do instead.
    pub fn help(&self) -> Option<String> {
        Some(match self {
            Self::Words { help, .. } => return help.clone(),
            Self::UnknownArea { meant: Some(meant), .. } => format!("did you mean `{meant}`?"),
            Self::UnknownArea { area, .. } => format!("make it first: `corin new area {area}`"),
            Self::BrokenArea(_) => "put it right first; `corin check` tells how".to_owned(),
            Self::UnknownTopic { area: Some(area), .. } => {
                format!("`{area}` is a place: write the topic behind it, such as `{area}/housing`")
            }
            Self::UnknownTopic { further: Some(further), .. } => {
                format!("for a further page on `{further}` add `--topic {further}`")
            }
            Self::UnknownTopic { meant: Some(meant), .. } => format!("did you mean `{meant}`?"),
            Self::UnknownTopic { topics, .. } => format!("the topics of the network are {topics}"),
            Self::Taken { .. } => "change it there, or take another id".to_owned(),
        })
    }
}
