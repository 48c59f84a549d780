//! The kinds of records that there are archetypes for.

use clap::ValueEnum;

/// A kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// What is known on a topic in an area: `xk/prizren/housing`
    Brief,
    /// A country, or a place in one: `xk/prizren`
    Area,
    /// What an organisation offers: `xk/services/ura`
    Service,
    /// What a host country gives to people who return: `xk/schemes/de-reag`
    Scheme,
    /// A dated notice that expires: `xk/alerts/2026-11-road`
    Alert,
    /// A question from counselling and its answer: `xk/answers/2026-11-insulin`
    Answer,
    /// What somebody told, with their consent: `xk/voices/2026-05-prizren`
    Voice,
    /// Aggregate figures of follow-up: `xk/outcomes/2026`
    Outcome,
    /// A block for `sources.yaml`, printed to be pasted: `iom-xk-2026`
    Source,
    /// A block for `stewards.yaml`, printed to be pasted: `rc-kosova`
    Steward,
}

impl Kind {
    /// The word on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Area => "area",
            Self::Service => "service",
            Self::Scheme => "scheme",
            Self::Alert => "alert",
            Self::Answer => "answer",
            Self::Voice => "voice",
            Self::Outcome => "outcome",
            Self::Source => "source",
            Self::Steward => "steward",
        }
    }

    /// The word with its article.
    pub(super) fn with_article(self) -> String {
        let article =
            if matches!(self, Self::Area | Self::Alert | Self::Answer | Self::Outcome) { "an" } else { "a" };
        format!("{article} {}", self.as_str())
    }

    /// True for Markdown files, which have a language.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Brief | Self::Alert | Self::Answer | Self::Voice)
    }

    /// True for kinds whose records name a topic.
    pub fn has_topic(self) -> bool {
        self.is_text() || matches!(self, Self::Service | Self::Outcome)
    }

    /// The directory below an area that holds such records.
    pub(super) fn directory(self) -> Option<&'static str> {
        match self {
            Self::Service => Some("services"),
            Self::Scheme => Some("schemes"),
            Self::Alert => Some("alerts"),
            Self::Answer => Some("answers"),
            Self::Voice => Some("voices"),
            Self::Outcome => Some("outcomes"),
            Self::Brief | Self::Area | Self::Source | Self::Steward => None,
        }
    }

    /// For kinds whose records share a file in `content/`: the archetype of one
    /// of them, and that file.
    pub(super) fn shared_file(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Source => Some(("source.yaml", "sources.yaml")),
            Self::Steward => Some(("steward.yaml", "stewards.yaml")),
            _ => None,
        }
    }

    /// The files that a record of the kind consists of: ending, and archetype.
    pub(super) fn archetypes(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Brief => &[("md", "brief.md")],
            Self::Area => &[("yaml", "area.yaml")],
            Self::Service => &[("yaml", "service.yaml")],
            Self::Scheme => &[("yaml", "scheme.yaml")],
            Self::Alert => &[("md", "alert.md")],
            Self::Answer => &[("md", "answer.md")],
            Self::Voice => &[("md", "voice.md")],
            Self::Outcome => &[("yaml", "outcome.yaml"), ("csv", "outcome.csv")],
            Self::Source | Self::Steward => &[],
        }
    }

    /// What readers of the check expect such a path to look like.
    pub(super) fn example(self) -> &'static str {
        match self {
            Self::Brief => "xk/prizren/housing",
            Self::Area => "xk/prizren",
            Self::Service => "xk/services/ura",
            Self::Scheme => "xk/schemes/de-reag",
            Self::Alert => "xk/alerts/2026-11-road",
            Self::Answer => "xk/answers/2026-11-insulin",
            Self::Voice => "xk/voices/2026-05-prizren",
            Self::Outcome => "xk/outcomes/2026",
            Self::Source => "iom-xk-2026",
            Self::Steward => "rc-kosova",
        }
    }
}
