//! `corin evaluate`.

mod report;

use std::io::Write as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};
use indexmap::IndexMap;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::exit::{Exit, Failure};
use crate::cli::session::Session;
use crate::render::{OwnFiles, Theme};
use crate::search::evaluate::{Error, Indexed, Ranking, browser, indexes, native, read};
use report::Evaluation;

/// Measure the search on a judged collection
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  corin evaluate ../cranfield
  corin evaluate ../cranfield --engine both     native, and the reader of the browser (needs Node.js)
  corin evaluate ../questions-fr --lang fr --worst 20
  corin evaluate ../cranfield --format json

A collection is a directory with three files of one JSON object a line:
  documents.jsonl    {\"id\", \"title\", \"text\", \"lang\"}
  queries.jsonl      {\"id\", \"text\", \"lang\"}
  judgements.jsonl   {\"query\", \"document\", \"relevance\"}
`title` and `lang` may be missing. docs/relevance.md says what the figures mean.")]
pub(super) struct Options {
    /// The directory of the collection
    collection: PathBuf,

    /// Which search to measure
    #[arg(long, value_enum, default_value_t = Engine::Native)]
    engine: Engine,

    /// The language of documents and queries that name none
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = language)]
    lang: String,

    /// Show so many of the worst queries
    #[arg(long, value_name = "N", default_value_t = 0)]
    worst: usize,

    /// How to show the figures
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Engine {
    /// The one of `corin search`.
    Native,
    /// The one of the site, under Node.js.
    Browser,
    /// Both, and whether they agree.
    Both,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// For programs; documented in docs/cli.md.
    Json,
}

fn language(tag: &str) -> Result<String, String> {
    match tag.parse::<crate::model::LanguageTag>() {
        Ok(_) => Ok(tag.to_owned()),
        Err(_) => Err("write a language tag as en or sr-Latn".to_owned()),
    }
}

pub(super) fn run(options: &Options, session: &Session) -> Result<Exit, Failure> {
    let today = session.today()?;
    let collection = read(&options.collection, &options.lang)?;
    for warning in &collection.warnings {
        session.remark(&format!("warning: {warning}"));
    }
    let (natively, in_browser) = match options.engine {
        Engine::Native => (true, false),
        Engine::Browser => (false, true),
        Engine::Both => (true, true),
    };
    let indexes = indexes(&collection, in_browser)?;
    let asked = native::asked(&collection, &indexes);
    let unasked = asked.iter().filter(|asked| asked.index.is_none()).count();
    if unasked > 0 {
        session.remark(&format!("warning: {unasked} queries are in a language that no document has"));
    }
    let rounds = usize::from(natively) + usize::from(in_browser);
    let progress = Progress::new(session, asked.len() * rounds);
    let mut answers: IndexMap<&'static str, Vec<Ranking>> = IndexMap::new();
    if natively {
        let native: Vec<_> = indexes.iter().map(|indexed| &indexed.index).collect();
        answers.insert("native", native::ask(&native, &asked, today, &|| progress.step())?);
    }
    if in_browser {
        let reader = reader(&indexes)?;
        answers.insert("browser", reader.ask(&asked, today, &|| progress.step())?);
    }
    progress.finish();
    let evaluation = Evaluation::new(&collection, &answers, options.worst);
    let text = match options.format {
        Format::Human => evaluation.human(),
        Format::Json => {
            let mut text =
                serde_json::to_string_pretty(&evaluation).map_err(|error| Failure::machine(&error))?;
            text.push('\n');
            text
        }
    };
    let mut output = session.output();
    output.write_all(text.as_bytes())?;
    output.flush()?;
    Ok(if evaluation.differing.unwrap_or(0) == 0 { Exit::Clean } else { Exit::Findings })
}

/// The reader that the default theme ships, with the exports of all indexes.
fn reader(indexes: &[Indexed]) -> Result<browser::Reader, Failure> {
    let theme = Theme::load(OwnFiles::new()).map_err(|error| Failure::machine(&error))?;
    let mut scripts = Vec::new();
    for name in ["search-reader.js", "search-further.js"] {
        let script = theme.assets().iter().find(|asset| asset.name == name);
        let script = script
            .ok_or_else(|| Failure::from(crate::error::Error::Damaged(format!("the theme has no {name}"))))?;
        scripts.extend_from_slice(&script.bytes);
    }
    let mut reader = browser::Reader::new(&scripts)?;
    for indexed in indexes {
        reader.add(indexed.exported.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())))?;
    }
    Ok(reader)
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let message = error.to_string();
        match error {
            Error::NoCollection { .. } => Self::usage(
                message,
                "a collection is a directory with documents.jsonl, queries.jsonl and judgements.jsonl; \
                 see `corin evaluate --help`"
                    .to_owned(),
            ),
            Error::Line { .. } | Error::File { .. } => Self::Other { exit: Exit::Findings, message },
            Error::Machine(error) => Self::Machine(error),
            Error::NoNode => Self::Other {
                exit: Exit::Machine,
                message: format!(
                    "{message}\nhelp: install Node.js 20 or newer, or measure with `--engine native`"
                ),
            },
            _ => Self::Other { exit: Exit::Machine, message },
        }
    }
}

/// Counts the queries that are answered, on a terminal, when it takes longer
/// than a second.
struct Progress {
    bar: ProgressBar,
    shows: bool,
    from: Instant,
}

impl Progress {
    fn new(session: &Session, queries: usize) -> Self {
        let length = u64::try_from(queries).unwrap_or(u64::MAX);
        let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos} of {len} queries answered") {
            bar.set_style(style);
        }
        let shows = session.is_watched() && !session.is_quiet();
        Self { bar, shows, from: Instant::now() + Duration::from_secs(1) }
    }

    fn step(&self) {
        self.bar.inc(1);
        if self.shows && self.bar.is_hidden() && Instant::now() >= self.from {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
