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
    for block in &example.files {
        if let Some(path) = block.attribute("file") {
            text.push_str(&format!("\n  {path}:\n\n"));
            push_indented(&mut text, block.text);
        } else if let Some(path) = block.attribute("link") {
            text.push_str(&format!("\n  {path}, a symbolic link to {}\n", block.text.trim_end()));
        } else if let Some(path) = block.attribute("directory") {
            text.push_str(&format!("\n  {path}, a directory\n"));
        } else if let Some(path) = block.attribute("delete") {
            text.push_str(&format!("\n  {path} is not there\n"));
        }
    }
    text.push_str("\n  What corin says:\n\n");
    push_indented(&mut text, example.expected);
    text
}

fn push_indented(text: &mut String, lines: &str) {
    for line in lines.lines() {
        text.push_str(format!("    {line}").trim_end());
        text.push('\n');
    }
}
