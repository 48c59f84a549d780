//! `corin completions`: what a shell needs to complete commands.

use clap::Args;
use clap_complete::Shell;
use std::io::Write;

use crate::cli::exit::{Exit, Failure};
use crate::cli::session::Session;

/// Print what a shell needs to complete commands and options
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  corin completions bash > ~/.local/share/bash-completion/completions/corin
  corin completions fish > ~/.config/fish/completions/corin.fish
  corin completions zsh > ~/.zfunc/_corin")]
pub(super) struct Options {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(options: &Options, session: &Session, mut command: clap::Command) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut command, "corin", &mut script);
    session.output().write_all(&script)?;
    Ok(Exit::Clean)
}
