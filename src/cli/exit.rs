//! How the program ends.

use std::io;
use std::process::ExitCode;

use crate::cli::session::Session;
use crate::error::Error;
use crate::{build, write};

/// How the program ended. The numbers are a promise to scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done, and nothing at the level of an error.
    Clean = 0,
    /// There are findings at the level of an error. Nothing was written, except
    /// by `build --keep-going`, which writes what has none.
    Findings = 1,
    /// The command line was wrong.
    Usage = 2,
    /// The machine failed: disk, permission, network.
    Machine = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command could not do its work.
#[derive(Debug)]
pub(super) enum Failure {
    /// The command line asks for something that there is not.
    Usage {
        /// What is wrong.
        message: String,
        /// What to do.
        help: Option<String>,
    },
    /// The machine failed.
    Machine(Error),
    /// Something else failed; the message says what to do as well.
    Other {
        /// How the program ends.
        exit: Exit,
        /// What happened.
        message: String,
    },
    /// The results could not be printed.
    Output(io::Error),
}

impl Failure {
    /// A wrong command line.
    pub(super) fn usage(message: impl Into<String>, help: impl Into<Option<String>>) -> Self {
        Self::Usage { message: message.into(), help: help.into() }
    }

    /// A failure of the machine whose message says what to do.
    pub(super) fn machine(error: &impl std::fmt::Display) -> Self {
        Self::Other { exit: Exit::Machine, message: error.to_string() }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Machine(error)
    }
}

impl From<write::Error> for Failure {
    fn from(error: write::Error) -> Self {
        match error {
            write::Error::Refused { .. } => Self::usage(error.to_string(), None),
            _ => Self::machine(&error),
        }
    }
}

impl From<build::Error> for Failure {
    fn from(error: build::Error) -> Self {
        match error {
            build::Error::Load(error) => Self::Machine(error),
            build::Error::Write(error) => error.into(),
            build::Error::UnknownArea(_) => Self::usage(error.to_string(), None),
            build::Error::Theme(_) => Self::Other { exit: Exit::Findings, message: error.to_string() },
            _ => Self::machine(&error),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Says why a command failed, and how the program ends for that.
pub(super) fn report(failure: &Failure, session: &Session) -> Exit {
    match failure {
        Failure::Usage { message, help } => {
            session.complain(message, help.as_deref());
            Exit::Usage
        }
        Failure::Machine(error) => {
            session.complain(&error.to_string(), Some(error.advice()));
            match error {
                Error::NoNetwork { .. } => Exit::Usage,
                _ => Exit::Machine,
            }
        }
        Failure::Other { exit, message } => {
            session.complain(message, None);
            *exit
        }
        // Who reads the output may stop when they have seen enough.
        Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Clean,
        Failure::Output(error) => {
            session.complain(&format!("cannot print the results: {}", crate::error::in_words(error)), None);
            Exit::Machine
        }
    }
}
