//! The command line: one file per command; the only place that prints.
//!
//! Results go to standard output; progress and findings to standard error.
//! What a run ended with is said by its exit code alone ([`Exit`]).

mod arguments;
mod build;
mod clock;
mod exit;
mod findings;
mod network;
mod search;
mod serve;
mod terminal;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Arguments, Command};
pub use exit::Exit;
use terminal::Terminal;

/// What a command is run with besides its own arguments.
struct Session {
    /// The directory of the network, as the user gave it or as it was found.
    network: Option<std::path::PathBuf>,
    /// `--as-of`.
    as_of: Option<jiff::civil::Date>,
    /// Where to print.
    terminal: Terminal,
}

/// Runs the program with its arguments (the first is the name of the program)
/// and returns the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are results; everything else is a mistake.
            let exit = if error.use_stderr() { Exit::Usage } else { Exit::Done };
            return match error.print() {
                Ok(()) => exit.into(),
                Err(_) => Exit::Machine.into(),
            };
        }
    };
    let session = Session {
        network: arguments.network,
        as_of: arguments.as_of,
        terminal: Terminal::new(arguments.color, arguments.quiet),
    };
    let outcome = match arguments.command {
        Command::Build(command) => build::run(&session, &command),
        Command::Serve(command) => serve::run(&session, &command),
        Command::Search(command) => search::run(&session, &command),
    };
    match outcome {
        Ok(exit) => exit.into(),
        Err(failure) => {
            if failure.is_broken_pipe() {
                return Exit::Done.into();
            }
            session.terminal.error(&failure.message, &failure.help);
            failure.exit.into()
        }
    }
}

/// Uses `number` threads for everything, or one for each processor.
fn threads(number: Option<usize>) -> Result<(), exit::Failure> {
    let Some(number) = number else { return Ok(()) };
    if !(1..=256).contains(&number) {
        return Err(exit::Failure::usage("--threads takes a number from 1 to 256"));
    }
    rayon::ThreadPoolBuilder::new()
        .num_threads(number)
        .build_global()
        .map_err(|error| exit::Failure::machine(&error))
}
