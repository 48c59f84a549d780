//! Addresses that no file of a site can have.
//!
//! Whatever the writing of a site would refuse in content is found here, by the
//! same function ([`OutputPath::parse`]) and from the same list ([`Claims`]).

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::context::pointer;
use crate::check::{Context, Findings};
use crate::diagnostic::{Diagnostic, Span};
use crate::load::ContentFile;
use crate::model::{AreaId, Genre, LanguageTag, Network};
use crate::plan::address;
use crate::plan::claims::records;
use crate::write::{LONGEST_PATH, OutputPath, PathProblem};

rules! {
    /// A page that would have an address which no file can have.
    IMPOSSIBLE_ADDRESS = "C0420", "impossible-address", Error;
}

/// The longest id of a topic, a source or a steward: each has a page in every
/// country and language.
const LONGEST_ID: usize = 80;

/// The longest way to such a page, but for country, language and id.
const AROUND_ID: usize = "//stewards/.html".len();

/// Checks the ids of the network that become names of pages.
pub(super) fn check_network(network: &Network, findings: &mut Findings<'_>) {
    let topics = network.record.topics.keys();
    let topics: Vec<(&str, String)> = topics.map(|id| (id.as_str(), pointer(&["topics", id]))).collect();
    ids(&network.file, "topics", &topics, findings);
    let entries = |id: &String| pointer(&[id]);
    if let Some(file) = &network.sources_file {
        let sources: Vec<_> = network.sources.keys().map(|id| (id.as_str(), entries(id))).collect();
        ids(file, "sources", &sources, findings);
    }
    if let Some(file) = &network.stewards_file {
        let stewards: Vec<_> = network.stewards.keys().map(|id| (id.as_str(), entries(id))).collect();
        ids(file, "stewards", &stewards, findings);
        let mut known: BTreeMap<String, &str> = BTreeMap::new();
        for (id, place) in &stewards {
            let Some(other) = known.insert(id.to_ascii_lowercase(), id) else { continue };
            let message = format!("the id `{id}` differs from `{other}` only in case");
            findings.add(
                Diagnostic::new(&IMPOSSIBLE_ADDRESS, file, file.span_of_key(place), message)
                    .help("give one of them another id: on many computers their pages would be one file"),
            );
        }
    }
}

fn ids(file: &Arc<ContentFile>, directory: &str, ids: &[(&str, String)], findings: &mut Findings<'_>) {
    for (id, place) in ids {
        let span = || file.span_of_key(place);
        if id.len() > LONGEST_ID {
            let message =
                format!("the id is longer than {LONGEST_ID} characters, and a page has it as its name");
            findings.add(
                Diagnostic::new(&IMPOSSIBLE_ADDRESS, file, span(), message)
                    .help("choose a shorter id; the name that readers see stays as it is"),
            );
        } else if let Err(problem) = OutputPath::parse(&format!("{directory}/{id}.html")) {
            findings.add(
                finding(file, span(), &format!("{directory}/{id}.html"), problem)
                    .help("choose another id; the name that readers see stays as it is"),
            );
        }
    }
}

/// Checks the addresses of the pages of a country.
pub(super) fn check_country(context: &Context<'_>, findings: &mut Findings<'_>) {
    let country = context.country;
    let Some(top) = country.area() else { return };
    let id = country.id();
    let mut sound: Vec<&LanguageTag> = Vec::new();
    for (index, language) in country.languages.iter().enumerate() {
        let place = || top.file.span_of(&format!("/languages/{index}"));
        let at = format!("{id}/{}", address::home(language));
        let too_long = id.len() + language.as_str().len() + AROUND_ID + LONGEST_ID > LONGEST_PATH;
        match OutputPath::parse(&at) {
            Err(PathProblem::Device) => findings.add(
                finding(&top.file, place(), &at, PathProblem::Device)
                    .help(format!("write the language with its script, such as `{language}-Latn`, here and in the names of files")),
            ),
            Err(problem) => findings.add(finding(&top.file, place(), &at, problem)),
            Ok(_) if too_long => {
                let message = format!("the name of the directory `{id}` is too long for the addresses in it");
                findings.add(
                    Diagnostic::new(&IMPOSSIBLE_ADDRESS, &top.file, 0..0, message)
                        .help(format!("rename it: a whole address has at most {LONGEST_PATH} characters")),
                );
                return;
            }
            Ok(_) => sound.push(language),
        }
    }
    let Some(longest) = sound.into_iter().max_by_key(|language| language.as_str().len()) else { return };
    let judge = |file: &Arc<ContentFile>, at: String, what: &str, findings: &mut Findings<'_>| {
        let at = format!("{id}/{at}");
        let Err(problem) = OutputPath::parse(&at) else { return true };
        let help =
            format!("give the {what} a shorter name: a whole address has at most {LONGEST_PATH} characters");
        findings.add(finding(file, 0..0, &at, problem).help(help));
        false
    };
    let mut wrong: Vec<&AreaId> = Vec::new();
    for area in &country.areas {
        // Names that are too long above are said once.
        if wrong.iter().any(|above| area.id.lies_in(above)) {
            continue;
        }
        // The longest names in the directory of an area: its matrix, and the
        // data of return plans, which has a hash in its name.
        let matrix = address::record(longest, &area.id, "schemes", "index");
        let plan = format!("plan/{longest}/{}.00000000.js", area.id.below_country());
        let at = if matrix.len() >= plan.len() { matrix } else { plan };
        if !judge(&area.file, at, "directory", findings) {
            wrong.push(&area.id);
        }
    }
    let is_sound = |area: &AreaId| !wrong.iter().any(|above| area.lies_in(above));
    for text in country.texts().filter(|text| is_sound(&text.id.area)) {
        let (own, language) = (&text.id, &text.language);
        let at = match own.genre {
            Genre::Brief => address::brief(language, &own.area, &own.stem, own.audience),
            genre => address::text(language, genre, &own.area, &own.stem),
        };
        judge(&text.file, at, "file", findings);
    }
    for (directory, own, file) in records(country).filter(|(_, own, _)| is_sound(&own.area)) {
        let page = address::record(longest, &own.area, directory, &own.stem);
        if judge(file, page, "file", findings) && directory == "outcomes" {
            let below = own.area.below_country();
            let slash = if below.is_empty() { "" } else { "/" };
            judge(file, format!("data/outcomes/{below}{slash}{}.csv", own.stem), "file", findings);
        }
    }
}

fn finding(file: &Arc<ContentFile>, span: Span, at: &str, problem: PathProblem) -> Diagnostic {
    let message = format!("no page can have the address `{at}`: {problem}");
    Diagnostic::new(&IMPOSSIBLE_ADDRESS, file, span, message)
}
