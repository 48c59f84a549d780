//! `corin explain`: what a rule asks, and why.

use std::io::Write;

use clap::Args;

use crate::check::registry;
use crate::check::specification::Specification;
use crate::cli::exit::{Exit, Failure};
use crate::cli::session::Session;
use crate::diagnostic::Rule;

/// Say what a rule asks, why, and how to put right what it finds
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  corin explain C0603               by its code
  corin explain uncited-paragraph   by its name
  corin explain --list              all rules")]
pub(super) struct Options {
    /// Code or name of a rule
    #[arg(value_name = "RULE", required_unless_present = "list")]
    rule: Option<String>,
    /// List all rules with their code, severity and name
    #[arg(long, conflicts_with = "rule")]
    list: bool,
}

pub(super) fn run(options: &Options, session: &Session) -> Result<Exit, Failure> {
    let text = match &options.rule {
        None => list(),
        Some(name) => explanation(find(name)?),
    };
    session.output().write_all(text.as_bytes())?;
    Ok(Exit::Clean)
}

/// The rule with a code or name.
pub(super) fn find(name: &str) -> Result<&'static Rule, Failure> {
    registry::find(name).ok_or_else(|| {
        let help = match registry::suggest(name) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "`corin explain --list` shows all rules".to_owned(),
        };
        Failure::usage(format!("there is no rule `{name}`"), help)
    })
}

fn list() -> String {
    registry::all()
        .into_iter()
        .map(|rule| format!("{}  {:<7}  {}\n", rule.code, rule.severity.as_str(), rule.name))
        .collect()
}

fn explanation(rule: &Rule) -> String {
    let specification = Specification::read(rule.explanation);
    let fixed = if registry::is_fixed(rule) { ", in every network" } else { "" };
    let mut text = format!(
        "{} ({}): {}{fixed}\n\n{}\n",
        rule.name,
        rule.code,
        rule.severity.as_str(),
        specification.prose
    );
    let Some(example) = specification.examples.first() else { return text };
    text.push_str("\nExample\n");
    for file in &example.files {
        let Some(path) = file.attribute("file") else { continue };
        text.push_str(&format!("\n  {path}:\n\n"));
        text.extend(file.text.lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n"));
    }
    text.push_str("\n  What corin says:\n\n");
    text.extend(example.expected.lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n"));
    text
}
