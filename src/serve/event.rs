//! What the terminal should hear.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

/// Something that happened. As text it is what a terminal shows, without a
/// line feed at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The first build is done and can be seen at this address.
    Serving {
        /// The address, with `/` at the end.
        url: String,
    },
    /// A build is done.
    Rebuilt {
        /// How many pages changed.
        pages: usize,
        /// How many other files changed.
        others: usize,
        /// How long it took.
        duration: Duration,
        /// What was changed, relative to the network; empty for the first.
        because: Vec<PathBuf>,
        /// Findings that stop nothing; may be empty.
        text: String,
    },
    /// Content has errors; the last good site stays.
    Findings {
        /// The findings for people.
        text: String,
    },
    /// The machine failed; the last good site stays.
    Failure {
        /// What happened.
        message: String,
    },
    /// A directory is gone.
    Vanished {
        /// Relative to the network.
        path: PathBuf,
    },
    /// A directory that was gone is back.
    Returned {
        /// Relative to the network.
        path: PathBuf,
    },
    /// The system cannot tell of changes, so that directories are looked
    /// through again and again.
    Polling {
        /// Why.
        reason: String,
    },
    /// A directory cannot be watched.
    Unwatched {
        /// Relative to the network.
        path: PathBuf,
        /// Why.
        reason: String,
    },
}

impl fmt::Display for Event {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Serving { url } => formatter.write_str(url),
            Self::Rebuilt { pages, others, duration, because, text } => {
                if !text.is_empty() {
                    writeln!(formatter, "{}", text.trim_end())?;
                }
                let verb = if because.is_empty() { "built" } else { "rebuilt" };
                write!(formatter, "{verb} {} in {}", Count(*pages, *others), Time(*duration))?;
                match because.as_slice() {
                    [] => Ok(()),
                    [one] => write!(formatter, ": {}", one.display()),
                    [one, rest @ ..] => write!(formatter, ": {} and {} more", one.display(), rest.len()),
                }
            }
            Self::Findings { text } => {
                write!(
                    formatter,
                    "{}\nnot rebuilt: the last good site stays until this is put right",
                    text.trim_end()
                )
            }
            Self::Failure { message } => {
                write!(formatter, "{}\nnot rebuilt: the last good site stays", message.trim_end())
            }
            Self::Vanished { path } => {
                write!(formatter, "{} is gone; waiting until it is back", path.display())
            }
            Self::Returned { path } => write!(formatter, "{} is back", path.display()),
            Self::Polling { reason } => {
                write!(formatter, "{reason}; looking through the files once a second instead")
            }
            Self::Unwatched { path, reason } => {
                write!(formatter, "cannot watch {}: {reason}; trying again", path.display())
            }
        }
    }
}

/// Pages and other files in words.
struct Count(usize, usize);

impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(pages, others) = *self;
        let page = if pages == 1 { "page" } else { "pages" };
        let file = if others == 1 { "file" } else { "files" };
        match (pages, others) {
            (0, 0) => formatter.write_str("without any change"),
            (_, 0) => write!(formatter, "{pages} {page}"),
            (0, _) => write!(formatter, "{others} {file}"),
            _ => write!(formatter, "{pages} {page} and {others} other {file}"),
        }
    }
}

/// A duration that people read.
struct Time(Duration);

impl fmt::Display for Time {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_millis() {
            milliseconds if milliseconds < 1_000 => write!(formatter, "{milliseconds} ms"),
            _ => write!(formatter, "{:.1} s", self.0.as_secs_f64()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rebuilt(pages: usize, others: usize, milliseconds: u64, because: &[&str]) -> String {
        let because = because.iter().map(PathBuf::from).collect();
        let duration = Duration::from_millis(milliseconds);
        Event::Rebuilt { pages, others, duration, because, text: String::new() }.to_string()
    }

    #[test]
    fn a_rebuild_is_one_line() {
        assert_eq!(
            rebuilt(3, 0, 41, &["content/xk/housing.en.md"]),
            "rebuilt 3 pages in 41 ms: content/xk/housing.en.md"
        );
        assert_eq!(rebuilt(3014, 261, 1_240, &[]), "built 3014 pages and 261 other files in 1.2 s");
        assert_eq!(rebuilt(1, 0, 5, &["a", "b", "c"]), "rebuilt 1 page in 5 ms: a and 2 more");
        assert_eq!(rebuilt(0, 0, 5, &["a"]), "rebuilt without any change in 5 ms: a");
    }
}
