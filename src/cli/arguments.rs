//! What can be typed.

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use jiff::civil::Date;

use super::terminal::Color;
use super::{build, search, serve};

/// corin builds country-of-return information networks: a folder of briefs
/// goes in, a checked, dated and searchable site per country comes out.
#[derive(Debug, Parser)]
#[command(
    name = "corin",
    version,
    propagate_version = false,
    max_term_width = 100,
    after_help = "Examples:
  corin serve                      build the network of this folder and look at it
  corin check                      find everything that is wrong in it
  corin explain C0603              what a finding means and how to put it right
  corin build --out public         write the site
  corin search \"rent prizren\" --area xk --lang en

Exit codes: 0 done and clean · 1 findings at error level, nothing written ·
2 the command line was wrong · 3 the machine failed (disk, permission, network)"
)]
pub(super) struct Arguments {
    /// The folder of the network, the one that holds content/ [default: this folder or the nearest above it]
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) network: Option<PathBuf>,

    /// The day to work on, as 2026-10-04 [default: SOURCE_DATE_EPOCH, or today in UTC]
    #[arg(long, global = true, value_name = "DATE", value_parser = day)]
    pub(super) as_of: Option<Date>,

    /// Say nothing but results, findings and errors
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,

    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t = Color::Auto)]
    pub(super) color: Color,

    #[command(subcommand)]
    pub(super) command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Build(build::Arguments),
    Serve(serve::Arguments),
    Search(search::Arguments),
}

fn day(text: &str) -> Result<Date, String> {
    match text.parse::<crate::model::PartialDate>() {
        Ok(crate::model::PartialDate::Day(day)) => Ok(day),
        _ => Err("write the day as 2026-10-04".to_owned()),
    }
}
