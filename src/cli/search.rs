//! `corin search`.

use std::fmt::Write as _;
use std::io::Write as _;

use crate::build::{self, Kept};
use crate::check::nearest;
use crate::cli::exit::{Exit, Failure};
use crate::cli::readers;
use crate::cli::session::Session;
use crate::freshness::State;
use crate::model::{LanguageTag, Network};
use crate::readers::{Readers, network_for};
use crate::search::KINDS;
use crate::search::index::Index;
use crate::search::query::{Absent, Query, Results, Segment, Together, search_all};
use anstyle::Style;
use clap::{Args, ValueEnum};
use rayon::prelude::*;

/// Search a network as its readers do
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  corin search \"rent prizren\"
  corin search stanovanje --area xk --lang sr-Latn
  corin search 'housing \"transit centre\" -gjilan' --area xk
  corin search insulin --format json --limit 3
  corin search \"family doctor\" --topic health --state current

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

    /// Only pages on this topic and those under it, as housing
    #[arg(long, value_name = "TOPIC")]
    topic: Option<String>,

    /// Only pages of this kind: brief, country, locality, alert, answer, voice, service, scheme,
    /// outcome, host, steward
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,

    /// Only pages in this state today
    #[arg(long, value_name = "STATE", value_parser = state)]
    state: Option<State>,

    /// As whom: public, or counsellor with what is for them only
    #[arg(long = "for", value_name = "READERS", default_value = "public", value_parser = readers::read)]
    readers: Readers,

    /// Take the words as they are typed: no other endings, no synonyms, no correction
    #[arg(long)]
    exact: bool,

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
    let network = examined.network.ok_or_else(|| {
        Failure::usage(
            "content/network.yaml has errors, so nothing can be searched",
            "run `corin check`".to_owned(),
        )
    })?;
    let network = &network_for(network, options.readers, today);
    let wanted = wanted(network, options)?;
    let language = options.lang.as_deref().map(|tag| language(network, tag)).transpose()?;
    known(options.topic.as_deref(), "topic", network.record.topics.keys().map(String::as_str))?;
    known(options.kind.as_deref(), "kind of page", KINDS.iter().copied())?;
    let query = Query {
        text: &options.query,
        topic: options.topic.as_deref(),
        area: options.area.as_deref(),
        kind: options.kind.as_deref(),
        state: options.state,
        from: None,
        exact: options.exact,
    };
    let indexes: Vec<(String, Index)> = wanted
        .par_iter()
        .filter_map(|id| {
            let country = network.country(id)?;
            let fallback = network.record.languages.iter().find(|tag| country.languages.contains(tag));
            let language = language.as_ref().or(fallback).or(country.languages.first())?;
            let index = build::index(network, country, language, today).transpose()?;
            Some(index.map(|index| (id.clone(), index)).map_err(Failure::from))
        })
        .collect::<Result<_, _>>()?;
    if indexes.is_empty() {
        let tag = options.lang.as_deref().unwrap_or_default();
        let area = options.area.as_deref().unwrap_or("the network");
        return Err(Failure::usage(
            format!("{area} has no pages in the language {tag}"),
            "leave out --lang for the first language that there is".to_owned(),
        ));
    }
    let asked: Vec<&Index> = indexes.iter().map(|(_, index)| index).collect();
    let Together { mut results, sources, .. } =
        search_all(&asked, &query, today, options.limit).map_err(|error| Failure::machine(&error))?;
    // Addresses below the root of the network.
    for (hit, source) in results.hits.iter_mut().zip(sources) {
        let Some((country, _)) = indexes.get(source) else { continue };
        let below = |address: &str| format!("{country}/{address}");
        (hit.id, hit.url) = (below(&hit.id), below(&hit.url));
        hit.also.iter_mut().for_each(|passage| passage.url = below(&passage.url));
    }
    for absent in &mut results.absent {
        let country = absent.area.split('/').next().unwrap_or_default();
        absent.page = absent.page.take().map(|page| format!("{country}/{page}"));
    }
    let text = match options.format {
        Format::Human => human(&results),
        Format::Json => {
            let mut text =
                serde_json::to_string_pretty(&results).map_err(|error| Failure::machine(&error))?;
            text.push('\n');
            // JSON may hold it, but an output that keeps control characters from terminals may not.
            text.replace('\u{7f}', "\\u007f")
        }
    };
    let mut output = session.output();
    output.write_all(text.as_bytes())?;
    output.flush()?;
    Ok(Exit::Clean)
}

/// That what was asked for is there; helps with a word like it.
fn known<'a>(
    asked: Option<&str>,
    what: &str,
    all: impl Iterator<Item = &'a str> + Clone,
) -> Result<(), Failure> {
    let Some(asked) = asked.filter(|asked| !all.clone().any(|known| known == *asked)) else { return Ok(()) };
    let help = match nearest(asked, all.clone()) {
        Some(near) => format!("did you mean {near}?"),
        None => format!("there are {}", all.collect::<Vec<_>>().join(", ")),
    };
    Err(Failure::usage(format!("there is no {what} {asked}"), help))
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

/// A state by its word, for the command line.
fn state(word: &str) -> Result<State, String> {
    State::from_word(word).ok_or_else(|| "the states are current, due, overdue and outdated".to_owned())
}

fn human(found: &Results) -> String {
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
    for absent in &found.absent {
        let (topic, place) = (safe(&absent.topic_name), safe(&absent.area_name));
        let _ = writeln!(text, "No page on {topic} in {place}{}", stands_in(absent));
    }
    match found.total {
        0 => {
            text.push_str("No page found.\n");
            let suggestions = found.suggestions.topics.iter().chain(&found.suggestions.areas);
            let names: Vec<String> =
                suggestions.map(|near| format!("{} ({})", safe(&near.name), safe(&near.id))).collect();
            if !names.is_empty() {
                let _ = writeln!(text, "Perhaps: {}", names.join(", "));
            }
        }
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
        let also: Vec<_> = hit.also.iter().map(|passage| safe(&passage.heading)).collect();
        if !also.is_empty() {
            let _ = writeln!(text, "  {dim}Also under: {}{dim:#}", also.join(" · "));
        }
    }
    if found.unread > 0 {
        let _ =
            writeln!(text, "\n{} more pages hold the words of the phrase; they were not read.", found.unread);
    }
    text
}

/// What comes first instead.
fn stands_in(absent: &Absent) -> &'static str {
    if absent.page.is_some() { "; the page that stands in comes first." } else { "." }
}

fn excerpt(segment: &Segment, marked: Style) -> String {
    let text = safe(&segment.text).replace('\n', " ");
    if segment.marked { format!("{marked}{text}{marked:#}") } else { text }
}

/// Text from content or the query without what could steer a terminal.
fn safe(text: &str) -> std::borrow::Cow<'_, str> {
    crate::diagnostic::visible(text)
}
