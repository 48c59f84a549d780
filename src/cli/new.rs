//! `corin new`: begins a content file from an archetype.

use std::io::Write as _;
use std::path::Path;

use clap::Args;

use crate::archetype::{self, Kind, Prepared, Refusal, Wanted};
use crate::build;
use crate::cli::exit::{Exit, Failure};
use crate::cli::findings;
use crate::cli::session::Session;
use crate::model::Network;
use crate::write::{self, NewFileError, OutputPath};
use crate::{load, model, render};

/// Begin a file of content, with what is known already filled in
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  corin new brief xk/prizren/housing              in the first language of the country
  corin new brief xk/prizren/housing --lang sq    in Albanian
  corin new brief xk/prizren/housing-disability --topic housing
                                                  a further page on a topic
  corin new area xk/prizren
  corin new service xk/services/ura               or shorter: corin new service xk ura
  corin new alert xk road                         alerts/2026-11-road.en.md, by the month
  corin new outcome xk/outcomes/2026              the table and its description
  corin new source iom-xk-2026                    prints a block for sources.yaml

Fields that are left empty are for you: `corin check` names each that must be
filled. Nothing that exists is ever changed. The patterns are archetypes of the
theme; a network may have its own in theme/archetypes/.

Exit codes: 0 written, 1 it exists already or the network has errors in the way,
2 there is no such area, topic, language or place, 3 the machine failed")]
pub(super) struct Options {
    /// What to begin
    #[arg(value_enum, value_name = "KIND")]
    kind: Kind,
    /// Where: the path in content/, such as `xk/prizren/housing`; for a source or
    /// a steward its id
    #[arg(value_name = "PATH")]
    place: String,
    /// The name, when the path is that of the area
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// The language of a text [default: the first of the country]
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// The topic [default for briefs: that of the same page in another language,
    /// else the name of the file]
    #[arg(long, value_name = "TOPIC")]
    topic: Option<String>,
}

pub(super) fn run(options: &Options, session: &Session) -> Result<Exit, Failure> {
    let root = session.network()?;
    let today = session.today()?;
    let Some(network) = network(&root, session)? else { return Ok(Exit::Findings) };
    let place = match &options.name {
        Some(name) => format!("{}/{name}", options.place.trim_end_matches('/')),
        None => options.place.clone(),
    };
    let wanted = Wanted {
        kind: options.kind,
        place: &place,
        language: options.lang.as_deref(),
        topic: options.topic.as_deref(),
    };
    let prepared = archetype::prepare(&network, &wanted, today).map_err(|refusal| refused(&refusal))?;
    let theme = build::theme_files(&root)?;
    let text = |name: &str| {
        render::archetype(theme.clone(), name, &prepared.values)
            .map_err(|error| Failure::from(build::Error::Theme(error)))
    };
    if let Some((name, file)) = prepared.block {
        session.output().write_all(text(name)?.as_bytes())?;
        session.remark(&format!("paste this at the end of content/{file} and fill in what is empty"));
        return Ok(Exit::Clean);
    }
    let mut files = Vec::new();
    for (path, name) in &prepared.files {
        let path = OutputPath::parse(path).map_err(|problem| {
            Failure::usage(format!("content/{path} cannot be written: {problem}"), None)
        })?;
        files.push((path, text(name)?));
    }
    write::new_files(&root.join("content"), &files).map_err(|error| not_written(&root, error))?;
    let mut output = session.output();
    for (path, _) in &files {
        writeln!(output, "content/{path}")?;
    }
    drop(output);
    session.remark(next(options.kind, &prepared));
    Ok(Exit::Clean)
}

/// The network, whatever else is wrong in it; `None` when `network.yaml`
/// cannot be used, after its errors were shown.
fn network(root: &Path, session: &Session) -> Result<Option<Network>, Failure> {
    let loaded = load::load(root, None)?;
    let built = model::build(&loaded.files, None);
    if built.network.is_none() {
        let about = |finding: &crate::diagnostic::Diagnostic| &*finding.path == "content/network.yaml";
        let all = loaded.diagnostics.into_iter().chain(built.diagnostics);
        findings::show(session, &all.filter(about).collect::<Vec<_>>());
        session.complain("nothing was written", Some("put content/network.yaml right first"));
    }
    Ok(built.network)
}

fn refused(refusal: &Refusal) -> Failure {
    match refusal {
        Refusal::Taken { .. } | Refusal::BrokenArea(_) => {
            let help = refusal.help().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
            Failure::Other { exit: Exit::Findings, message: refusal.message() + &help }
        }
        _ => Failure::usage(refusal.message(), refusal.help()),
    }
}

fn not_written(root: &Path, error: NewFileError) -> Failure {
    let below = |path: &Path| path.strip_prefix(root).unwrap_or(path).to_owned();
    let refused = |error: &NewFileError| Failure::Other { exit: Exit::Findings, message: error.to_string() };
    match error {
        NewFileError::Exists(path) => refused(&NewFileError::Exists(below(&path))),
        NewFileError::Changed(path) => refused(&NewFileError::Changed(below(&path))),
        NewFileError::Outside(path) => refused(&NewFileError::Outside(below(&path))),
        NewFileError::Machine(error) => error.into(),
    }
}

/// What to do next.
fn next(kind: Kind, prepared: &Prepared) -> &'static str {
    match kind {
        Kind::Voice => {
            "fill in what is empty, the consent first; `corin check` names it, and `status: draft` keeps the page back"
        }
        Kind::Outcome => "put the figures into the table and fill in what is empty; `corin check` names it",
        Kind::Area if prepared.values.area.is_none() => {
            "fill in the names; then `corin new brief` begins its first page"
        }
        kind if kind.is_text() => {
            "fill in what is empty; `corin check` names it, and `status: draft` keeps the page back until you take it away"
        }
        _ => "fill in what is empty; `corin check` names it",
    }
}
