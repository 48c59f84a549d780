//! Exit codes, and failures that end a command.

use std::fmt::Display;
use std::io;
use std::process::ExitCode;

/// How a run ended. The numbers are a promise to scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done, and nothing stands in the way: 0.
    Done,
    /// Findings at error level, or such as `--fail-on` names; nothing was
    /// written: 1.
    Findings,
    /// The command line was wrong: 2.
    Usage,
    /// The machine failed (disk, permission, network): 3.
    Machine,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::Findings => 1,
            Exit::Usage => 2,
            Exit::Machine => 3,
        })
    }
}

/// Why a command ended early.
#[derive(Debug)]
pub(super) struct Failure {
    /// With which code.
    pub(super) exit: Exit,
    /// What happened.
    pub(super) message: String,
    /// What to do, if there is something to say.
    pub(super) help: Vec<String>,
    broken_pipe: bool,
}

impl Failure {
    /// A mistake on the command line.
    pub(super) fn usage(message: impl Into<String>) -> Self {
        Self { exit: Exit::Usage, message: message.into(), help: Vec::new(), broken_pipe: false }
    }

    /// A failure of the machine.
    pub(super) fn machine(error: &impl Display) -> Self {
        Self { exit: Exit::Machine, message: error.to_string(), help: Vec::new(), broken_pipe: false }
    }

    /// Adds what to do.
    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// True when the reader of our output went away, which is no failure.
    pub(super) fn is_broken_pipe(&self) -> bool {
        self.broken_pipe
    }
}

impl From<io::Error> for Failure {
    /// A failure to print.
    fn from(error: io::Error) -> Self {
        Self {
            exit: Exit::Machine,
            message: format!("the output cannot be written: {error}"),
            help: Vec::new(),
            broken_pipe: error.kind() == io::ErrorKind::BrokenPipe,
        }
    }
}
