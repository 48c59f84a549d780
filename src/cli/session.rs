//! What all commands share: the network, the date, where to print.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anstream::{AutoStream, ColorChoice};
use clap::{Args, ValueEnum};
use jiff::civil::Date;

use crate::cli::clock;
use crate::cli::exit::Failure;
use crate::diagnostic::visible;
use crate::load;
use crate::model::PartialDate;

/// Options that every command takes.
#[derive(Debug, Clone, Args)]
pub(super) struct GlobalOptions {
    /// The directory of the network, which holds `content/` [default: this
    /// directory, or the nearest above it that holds `content/network.yaml`]
    #[arg(long, value_name = "DIR", global = true)]
    network: Option<PathBuf>,
    /// The date that counts as today, such as 2026-11-22 [default: the day of
    /// SOURCE_DATE_EPOCH, or today; both in the `time_zone` of the network, or UTC]
    #[arg(long, value_name = "DATE", global = true, value_parser = day)]
    as_of: Option<Date>,
    /// Print results only, no summaries and no progress
    #[arg(long, short, global = true)]
    quiet: bool,
    /// When to use colours; NO_COLOR is respected
    #[arg(long, value_name = "WHEN", global = true, value_enum, default_value_t = Color::Auto)]
    color: Color,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Color {
    /// On a terminal that can show them.
    Auto,
    /// Always, also into files and pipes.
    Always,
    /// Never.
    Never,
}

fn day(text: &str) -> Result<Date, String> {
    match text.parse() {
        Ok(PartialDate::Day(day)) => Ok(day),
        _ => Err("write a day as 2026-11-22".to_owned()),
    }
}

/// What all commands share.
#[derive(Debug, Clone)]
pub(super) struct Session {
    options: GlobalOptions,
}

impl Session {
    pub(super) fn new(options: GlobalOptions) -> Self {
        Self { options }
    }

    /// The date that counts as today, where the network is.
    pub(super) fn today(&self) -> Result<Date, Failure> {
        match self.options.as_of {
            Some(day) => Ok(day),
            None => {
                clock::today(&self.network().map(|network| load::time_zone(&network)).unwrap_or_default())
            }
        }
    }

    /// True when only results are wanted.
    pub(super) fn is_quiet(&self) -> bool {
        self.options.quiet
    }

    /// The directory of the network.
    pub(super) fn network(&self) -> Result<PathBuf, Failure> {
        if let Some(directory) = &self.options.network {
            return Ok(directory.clone());
        }
        let here = std::env::current_dir().map_err(|error| crate::error::Error::read(".", error))?;
        let holds = |path: &str| here.ancestors().find(|directory| directory.join(path).exists());
        match holds("content/network.yaml")
            .or_else(|| Some(here.as_path()).filter(|here| here.join("content").is_dir()))
        {
            // A path from here reads better in messages than one from the root.
            Some(directory) if directory == here => Ok(PathBuf::from(".")),
            Some(directory) => Ok(directory.to_owned()),
            None => Err(Failure::usage(
                format!("no directory from {} upwards holds content/network.yaml", shown(&here)),
                "run the command in the directory of a network, or name it with `--network DIR`".to_owned(),
            )),
        }
    }

    /// Standard output, for results.
    pub(super) fn output(&self) -> AutoStream<io::StdoutLock<'static>> {
        let output = io::stdout().lock();
        let choice = self.choice(AutoStream::choice(&output));
        AutoStream::new(output, choice)
    }

    /// Standard error, for all else.
    pub(super) fn messages(&self) -> AutoStream<io::StderrLock<'static>> {
        let messages = io::stderr().lock();
        let choice = self.choice(AutoStream::choice(&messages));
        AutoStream::new(messages, choice)
    }

    /// True when results are to have colours.
    pub(super) fn is_colourful(&self) -> bool {
        self.choice(AutoStream::choice(&io::stdout())) != ColorChoice::Never
    }

    /// True when somebody watches what goes to standard error.
    pub(super) fn is_watched(&self) -> bool {
        io::stderr().is_terminal()
    }

    fn choice(&self, automatic: ColorChoice) -> ColorChoice {
        match self.options.color {
            Color::Auto => automatic,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        }
    }

    /// Says something that is neither result nor finding, unless it is to be
    /// quiet.
    pub(super) fn remark(&self, text: &str) {
        if !self.is_quiet() {
            // Nobody is left to tell that standard error is closed.
            let _ = writeln!(self.messages(), "{}", harmless(text));
        }
    }

    /// Says on standard error what went wrong and what to do.
    pub(super) fn complain(&self, message: &str, help: Option<&str>) {
        let mut messages = self.messages();
        // There is nowhere left to say that standard error is closed.
        let _ = writeln!(messages, "error: {}", harmless(message));
        if let Some(help) = help {
            let _ = writeln!(messages, "help: {}", harmless(help));
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Text whose lines stay lines and whose other control characters are made
/// visible.
fn harmless(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}
