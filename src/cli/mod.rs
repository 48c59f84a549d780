//! The command line: one file per command; the only place that prints.
//!
//! A command is a file beside this one with its `Options` and a function
//! `run`, and a line in `Command`. Results go to standard output, all else
//! to standard error.

mod build;
mod check;
mod clock;
mod completions;
mod evaluate;
mod exit;
mod explain;
mod findings;
mod new;
mod published;
mod readers;
mod search;
mod serve;
mod session;
mod theme;

use std::ffi::OsString;

use clap::{CommandFactory, Parser, Subcommand};

pub use exit::Exit;
use exit::Failure;
use session::{GlobalOptions, Session};

/// Builds country-of-return information networks: checked, dated, searchable
/// sites from folders of Markdown briefs.
#[derive(Debug, Parser)]
#[command(name = "corin", version, propagate_version = true, arg_required_else_help = true)]
#[command(after_help = "Examples:
  corin serve                       build the network, serve it here, again after each edit
  corin check                       look for problems in the network around this directory
  corin new brief xk/housing        begin a brief on housing in Kosovo
  corin explain C0603               say what a rule asks, and why
  corin build --out public          write the site
  corin search \"rent prizren\"      search it as its readers do
  corin --network ../net check      look at another network

Exit codes: 0 done and clean, 1 errors in content, 2 wrong command line, 3 the machine failed")]
struct CommandLine {
    #[command(flatten)]
    global: GlobalOptions,
    #[command(subcommand)]
    command: Command,
}

/// The commands, in the order in which `--help` shows them.
#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Options),
    Check(check::Options),
    Build(build::Options),
    New(new::Options),
    Theme(theme::Options),
    Search(search::Options),
    Evaluate(evaluate::Options),
    Explain(explain::Options),
    Completions(completions::Options),
}

impl Command {
    fn run(&self, session: &Session) -> Result<Exit, Failure> {
        match self {
            Self::Serve(options) => serve::run(options, session),
            Self::Check(options) => check::run(options, session),
            Self::Build(options) => build::run(options, session),
            Self::New(options) => new::run(options, session),
            Self::Theme(options) => theme::run(options, session),
            Self::Search(options) => search::run(options, session),
            Self::Evaluate(options) => evaluate::run(options, session),
            Self::Explain(options) => explain::run(options, session),
            Self::Completions(options) => completions::run(options, session, CommandLine::command()),
        }
    }
}

/// Runs the program with its arguments, the name of the program first, and
/// says how it ended. Prints all there is to print.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let command_line = match CommandLine::try_parse_from(arguments) {
        Ok(command_line) => command_line,
        Err(error) => {
            let exit = if error.use_stderr() { Exit::Usage } else { Exit::Clean };
            // A reader who has left (`corin --help | head -1`) is no failure.
            let _ = error.print();
            return exit;
        }
    };
    let session = Session::new(command_line.global);
    match command_line.command.run(&session) {
        Ok(exit) => exit,
        Err(failure) => exit::report(&failure, &session),
    }
}

/// Uses `number` threads for everything; without a number, one for each
/// processor.
fn use_threads(number: Option<usize>) -> Result<(), Failure> {
    let Some(number) = number else { return Ok(()) };
    if !(1..=256).contains(&number) {
        return Err(Failure::usage("--threads takes a number from 1 to 256", None));
    }
    rayon::ThreadPoolBuilder::new()
        .num_threads(number)
        .build_global()
        .map_err(|error| Failure::machine(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn every_command_has_examples_and_no_short_help() {
        for command in CommandLine::command().get_subcommands() {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(
                help.starts_with("Examples:\n  corin "),
                "`corin {} --help` shows examples",
                command.get_name()
            );
            assert!(command.get_about().is_some(), "`corin {}` says what it does", command.get_name());
        }
    }
}
