//! `corin serve`.

use clap::Args;

use crate::cli::exit::{Exit, Failure};
use crate::cli::session::Session;

/// Build the network and serve it on this machine, again after each edit
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  corin serve")]
pub(super) struct Options {}

pub(super) fn run(_options: &Options, _session: &Session) -> Result<Exit, Failure> {
    Ok(Exit::Clean)
}
