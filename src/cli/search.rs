//! `corin search`.

use std::fmt::Write as _;
use std::io::Write as _;

use anstyle::Style;
use clap::{Args, ValueEnum};
use rayon::prelude::*;
use serde::Serialize;

use crate::build::{self, Kept};
use crate::check::nearest;
use crate::cli::exit::{Exit, Failure};
use crate::cli::session::Session;
use crate::freshness::State;
use crate::model::{LanguageTag, Network};
use crate::search::query::{Corrected, Hit, Query, Results, Segment};

/// Search a network as its readers do
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  corin search \"rent prizren\"
  corin search stanovanje --area xk --lang sr-Latn
  corin search 'housing \"transit centre\" -gjilan' --area xk
  corin search insulin --format json --limit 3

The pages are searched as they are in content/, whether they were built or not.")]
pub(super) struct Options {
    /// What to look for; quotes for a phrase, a minus before a word to exclude it
    query: String,

    /// Only this country or area, as xk or xk/prizren
    #[arg(long, value_name = "AREA")]
    area: Option<String>,

    /// The language of the pages [default: the first of the network that the country has]
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,

    /// At most so many results
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,

    /// How to show them
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// For programs; documented in docs/cli.md.
    Json,
}

pub(super) fn run(options: &Options, session: &Session) -> Result<Exit, Failure> {
    let root = session.network()?;
    let today = session.today()?;
    let examined = build::examine(&root, today, &mut Kept::default())?;
    let network = examined.network.as_ref().ok_or_else(|| {
        Failure::usage(
            "content/network.yaml has errors, so nothing can be searched",
            "run `corin check`".to_owned(),
        )
    })?;
    let wanted = wanted(network, options)?;
    let language = options.lang.as_deref().map(|tag| language(network, tag)).transpose()?;
    let query = Query { text: &options.query, area: options.area.as_deref(), ..Query::default() };
    let answers: Vec<(String, Results)> = wanted
        .par_iter()
        .filter_map(|id| {
            let country = network.country(id)?;
            let fallback = network.record.languages.iter().find(|tag| country.languages.contains(tag));
            let language = language.as_ref().or(fallback).or(country.languages.first())?;
            let index = match build::index(network, country, language, today) {
                Ok(index) => index?,
                Err(error) => return Some(Err(Failure::from(error))),
            };
            let results = crate::search::query::search(&index, &query, today, options.limit);
            Some(results.map(|results| (id.clone(), results)).map_err(|error| Failure::machine(&error)))
        })
        .collect::<Result<_, _>>()?;
    let found = merge(&options.query, answers, options.limit);
    let text = match options.format {
        Format::Human => human(&found),
        Format::Json => {
            let mut text = serde_json::to_string_pretty(&found).map_err(|error| Failure::machine(&error))?;
            text.push('\n');
            text
        }
    };
    let mut output = session.output();
    output.write_all(text.as_bytes())?;
    output.flush()?;
    Ok(Exit::Clean)
}

/// The countries to search.
fn wanted(network: &Network, options: &Options) -> Result<Vec<String>, Failure> {
    let all: Vec<String> = network.countries.iter().map(|country| country.id().to_owned()).collect();
    let Some(area) = &options.area else { return Ok(all) };
    let areas: Vec<&str> = network
        .countries
        .iter()
        .flat_map(|country| country.areas.iter().map(|area| area.id.as_str()))
        .collect();
    if areas.contains(&area.as_str()) {
        return Ok(vec![area.split('/').next().unwrap_or(area).to_owned()]);
    }
    let help = match nearest(area, areas.iter().copied()) {
        Some(near) => format!("did you mean {near}?"),
        None => format!("the countries are {}", all.join(", ")),
    };
    Err(Failure::usage(format!("there is no area {area} in the network"), help))
}

fn language(network: &Network, tag: &str) -> Result<LanguageTag, Failure> {
    let languages = || network.record.languages.iter();
    languages().find(|language| language.as_str() == tag).cloned().ok_or_else(|| {
        let known: Vec<&str> = languages().map(LanguageTag::as_str).collect();
        Failure::usage(
            format!("the network has no pages in the language {tag}"),
            format!("its languages are {}", known.join(", ")),
        )
    })
}

/// What is printed: the answers of all countries as one.
#[derive(Debug, Serialize)]
struct Found {
    query: String,
    corrected: Vec<Corrected>,
    dropped: Vec<String>,
    total: usize,
    hits: Vec<Hit>,
}

fn merge(query: &str, answers: Vec<(String, Results)>, limit: usize) -> Found {
    let mut found = Found {
        query: query.to_owned(),
        corrected: Vec::new(),
        dropped: Vec::new(),
        total: 0,
        hits: Vec::new(),
    };
    let alone = answers.len() == 1;
    // A word is dropped or corrected only where no country knows it as typed.
    let mut dropped: Option<Vec<String>> = None;
    for (country, results) in answers {
        if results.total > 0 || alone {
            found.corrected.extend(
                results
                    .corrected
                    .into_iter()
                    .filter(|new| !found.corrected.iter().any(|old| old.typed == new.typed))
                    .collect::<Vec<_>>(),
            );
        }
        dropped = Some(match dropped {
            None => results.dropped,
            Some(before) => before.into_iter().filter(|word| results.dropped.contains(word)).collect(),
        });
        found.total += results.total;
        found.hits.extend(results.hits.into_iter().map(|mut hit| {
            hit.id = format!("{country}/{}", hit.id);
            hit.url = format!("{country}/{}", hit.url);
            hit
        }));
    }
    found.dropped = dropped.unwrap_or_default();
    // Stable: hits of one country keep their order.
    found.hits.sort_by(|a, b| b.score.total_cmp(&a.score));
    found.hits.truncate(limit);
    found
}

fn human(found: &Found) -> String {
    let (bold, dim, marked) = (Style::new().bold(), Style::new().dimmed(), Style::new().bold().underline());
    let mut text = String::new();
    for corrected in &found.corrected {
        let _ = writeln!(
            text,
            "No page has “{}”; looked for {} instead.",
            safe(&corrected.typed),
            corrected.used.join(", ")
        );
    }
    for dropped in &found.dropped {
        let _ = writeln!(text, "No page has “{}”, nor a word like it.", safe(dropped));
    }
    match found.total {
        0 => text.push_str("No page found.\n"),
        1 => text.push_str("1 page found.\n"),
        total => {
            let _ = writeln!(text, "{total} pages found.");
        }
    }
    for hit in &found.hits {
        let _ = write!(text, "\n{bold}{}{bold:#}", safe(&hit.title));
        if hit.title != hit.area_name && !hit.area_name.is_empty() {
            let _ = write!(text, " · {}", safe(&hit.area_name));
        }
        let state = match hit.state {
            State::Current => "",
            State::Due => " · review due",
            State::Overdue => " · review overdue",
            State::Outdated => " · OUTDATED",
        };
        let _ = writeln!(text, "{state}\n  {dim}{}{dim:#}", hit.url);
        let excerpt: String = hit.excerpt.iter().map(|segment| excerpt(segment, marked)).collect();
        if !excerpt.trim().is_empty() {
            let _ = writeln!(text, "  {}", excerpt.trim());
        }
    }
    text
}

fn excerpt(segment: &Segment, marked: Style) -> String {
    let text = safe(&segment.text).replace('\n', " ");
    if segment.marked { format!("{marked}{text}{marked:#}") } else { text }
}

/// Text from content or the query without what could steer a terminal.
fn safe(text: &str) -> std::borrow::Cow<'_, str> {
    crate::diagnostic::visible(text)
}
