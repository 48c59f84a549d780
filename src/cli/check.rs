//! `corin check`: all that is wrong with a network.

use std::io::Write;
use std::str::FromStr;

use clap::{Args, ValueEnum};

use crate::build::{self, Kept};
use crate::check::{self, nearest, registry};
use crate::cli::exit::{Exit, Failure};
use crate::cli::explain;
use crate::cli::findings;
use crate::cli::published;
use crate::cli::session::Session;
use crate::diagnostic::{self, Diagnostic, Severity, Summary};
use crate::freshness::State;
use crate::render::Theme;

/// Look for everything that is wrong in the network, in one run
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  corin check                                    all findings, for people
  corin check --format concise                   one line each, for editors
  corin check --only broken-link                 the findings of one rule
  corin check --all                              each of them, however many there are
  corin check --fail-on warning --format json    for a pipeline
  corin check --fail-on outdated                 fail when a page is outdated today")]
pub(super) struct Options {
    /// How to show findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// What counts as an error besides errors: `warning`, the code or name of
    /// a rule, or an age that pages must not have: `due`, `overdue`, `outdated`
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    fail_on: Vec<Gate>,
    /// Show the findings of this rule only, by code or name
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    only: Vec<String>,
    /// Show every finding whole. Otherwise, when there are more than 30,
    /// `human` says each rule of warnings and notes once
    #[arg(long)]
    all: bool,
}

/// How to show findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// With the lines they are about
    Human,
    /// One to a line: `path:line:column: error[CODE]: message`
    Concise,
    /// One JSON object
    Json,
}

/// What counts as an error besides errors.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Gate {
    Warning,
    Age(State),
    Rule(&'static str),
}

impl FromStr for Gate {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        if word == "warning" {
            return Ok(Self::Warning);
        }
        if let Some(state) = State::from_word(word).filter(|state| *state != State::Current) {
            return Ok(Self::Age(state));
        }
        registry::find(word).map(|rule| Self::Rule(rule.code)).ok_or_else(|| {
            let meant = nearest(word, ["warning", "due", "overdue", "outdated"])
                .or_else(|| registry::suggest(word))
                .map_or(String::new(), |meant| format!("; did you mean `{meant}`?"));
            format!("write `warning`, `due`, `overdue`, `outdated` or a rule{meant}")
        })
    }
}

pub(super) fn run(options: &Options, session: &Session) -> Result<Exit, Failure> {
    let only = options.only.iter().map(|name| explain::find(name)).collect::<Result<Vec<_>, _>>()?;
    let today = session.today()?;
    let root = session.network()?;
    let judged = build::examine(&root, today, &mut Kept::default())?;
    let lost = published::lost(&judged, &root.join("public"), None);
    let mut diagnostics = judged.diagnostics;
    if !lost.diagnostics.is_empty() {
        diagnostics.extend(lost.diagnostics);
        diagnostic::sort(&mut diagnostics);
    }
    // A theme that cannot be used stops a build as well.
    let own_theme = build::theme_files(&root)?;
    let theme = if own_theme.is_empty() { Ok(()) } else { Theme::load(own_theme).map(drop) };
    let least = options.fail_on.iter().filter_map(|gate| match gate {
        Gate::Age(state) => Some(*state),
        _ => None,
    });
    if let (Some(least), Some(network)) = (least.min(), &judged.network) {
        diagnostics.extend(check::at_least(network, today, least));
        diagnostic::sort(&mut diagnostics);
    }
    if !only.is_empty() {
        diagnostics.retain(|diagnostic| only.contains(&diagnostic.rule));
    }
    raise(&mut diagnostics, &options.fail_on);

    // Who asks for one rule wants to see it.
    let folds = options.format == Format::Human
        && !options.all
        && options.only.is_empty()
        && diagnostic::folded::folds(&diagnostics);
    let text = match options.format {
        Format::Human if folds => diagnostic::folded::render(&diagnostics, session.is_colourful()),
        Format::Human => diagnostic::human::render(&diagnostics, session.is_colourful()),
        Format::Concise => diagnostic::concise::render(&diagnostics),
        Format::Json => diagnostic::json::render(&diagnostics),
    };
    let mut output = session.output();
    output.write_all(text.as_bytes())?;
    output.flush()?;
    drop(output);
    let summary = Summary::of(&diagnostics);
    if options.format != Format::Json && !session.is_quiet() {
        if folds {
            findings::by_rule(session, &diagnostics);
        }
        summarise(&summary, folds, judged.files, session);
    }
    theme.map_err(build::Error::from)?;
    Ok(if summary.errors > 0 { Exit::Findings } else { Exit::Clean })
}

/// Makes errors of the findings that `--fail-on` names.
fn raise(diagnostics: &mut [Diagnostic], gates: &[Gate]) {
    for diagnostic in diagnostics {
        let code = diagnostic.rule.code;
        let meant = gates.iter().any(|gate| match gate {
            Gate::Warning => diagnostic.severity == Severity::Warning,
            Gate::Age(_) => check::is_about_age(diagnostic.rule),
            Gate::Rule(rule) => *rule == code,
        });
        if meant {
            diagnostic.severity = Severity::Error;
        }
    }
}

fn summarise(summary: &Summary, folds: bool, files: usize, session: &Session) {
    let line = if folds {
        format!("{summary}; `corin check --all` shows each of them, `corin explain CODE` tells more")
    } else if !summary.is_clean() {
        format!("{summary}; `corin explain CODE` tells more")
    } else if session.is_watched() {
        format!("no problems in {files} files")
    } else {
        return;
    };
    // Nobody is left to tell that standard error is closed.
    let _ = writeln!(session.messages(), "{line}");
}
