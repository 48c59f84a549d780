//! Addresses that were published and that no page has any more.
//!
//! What was published is not content: whoever builds hands over the pages of
//! the last site ([`Published`](crate::write::Published)). Pages that corin
//! makes itself are not judged: they follow what they are made from.

mod edit;
mod like;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::Severities;
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::record::{Audience, Status};
use crate::model::{Area, Brief, Country, Genre, Network};
use crate::plan::address;
use crate::plan::claims::{Claims, Owner, is_derived};

pub use edit::with_alias;
use like::{Likeness, Page};

rules! {
    /// An address that was published and leads nowhere any more.
    LOST_ADDRESS = "C0421", "lost-address", Warning;
}

/// Directories of the network's own pages, beside those of countries.
const OF_NETWORK: [&str; 3] = ["assets", "data", "hosts"];

/// A line that is certain to be right: the former address of a page.
#[derive(Debug, Clone)]
pub struct FormerAddress {
    /// The file of the page.
    pub file: Arc<ContentFile>,
    /// The address below the country.
    pub alias: String,
}

/// What [`lost_addresses`] found.
#[derive(Debug, Default)]
pub struct Lost {
    /// A finding for each address, or for many that go for one reason; sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The lines that keep addresses, where they are certain.
    pub certain: Vec<FormerAddress>,
}

/// Finds the addresses of `published` (paths of pages below the root of the
/// site) that a site of `network` will not have. With `only`, those of one
/// country. `read` gives the HTML of a published page.
///
/// The network is to be whole: what has errors or is for others has its
/// addresses all the same.
pub fn lost_addresses<'a>(
    network: &Network,
    published: impl IntoIterator<Item = &'a str>,
    only: Option<&str>,
    read: &dyn Fn(&str) -> Option<String>,
) -> Lost {
    let mut by_country: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (country, below) in published.into_iter().filter_map(|path| path.split_once('/')) {
        if below.ends_with(".html")
            && !OF_NETWORK.contains(&country)
            && only.is_none_or(|only| only == country)
        {
            by_country.entry(country).or_default().insert(below);
        }
    }
    let mut lost = Lost::default();
    let mut derived = Derived::new();
    for (id, published) in by_country {
        match network.country(id) {
            Some(country) => {
                of_country(network, country, &published, read, &mut lost, &mut derived);
            }
            None => lost.diagnostics.push(
                Diagnostic::about_path(
                    &LOST_ADDRESS,
                    format!("content/{id}/area.yaml"),
                    format!("the site of `{id}` was published, and its {} pages are gone", published.len()),
                )
                .help("if the directory was renamed, give it its old name back")
                .help("if the country is gone on purpose, nothing is to be done: this is said once"),
            ),
        }
    }
    lost.diagnostics.extend(derived.iter().filter_map(|(list, ids)| of_list(network, list, ids)));
    let severities = Severities::of(&network.record);
    lost.diagnostics = lost.diagnostics.into_iter().filter_map(|found| severities.apply(found)).collect();
    crate::diagnostic::sort(&mut lost.diagnostics);
    lost
}

fn of_country(
    network: &Network,
    country: &Country,
    published: &BTreeSet<&str>,
    read: &dyn Fn(&str) -> Option<String>,
    lost: &mut Lost,
    derived: &mut Derived,
) {
    let mut claims = Claims::of(network, country);
    for brief in &country.briefs {
        for alias in brief.record.iter().flat_map(|record| &record.aliases) {
            // An alias that cannot be is a finding of its own.
            let _ = claims.claim(alias, Owner::Content(Arc::clone(&brief.file.path)));
        }
    }
    let new = new_pages(country, published);
    let mut languages: BTreeMap<&str, usize> = BTreeMap::new();
    for &at in published {
        let Some((language, below)) = at.split_once('/') else { continue };
        // Whose voice is taken back is not named again.
        if claims.owner(at).is_some() || is_voice(below) {
            continue;
        }
        if !country.languages.iter().any(|known| known.as_str() == language) {
            *languages.entry(language).or_default() += 1;
            continue;
        }
        if is_derived(at) {
            if let Some((list, id)) = below.strip_suffix(".html").and_then(|below| below.split_once('/'))
                && !id.contains('/')
                && id != "index"
            {
                derived.entry(list.to_owned()).or_default().insert(id.to_owned());
            }
            continue;
        }
        let shown = format!("{}/{at}", country.id());
        match taken_over(&shown, language, below, &new, read) {
            Some((brief, likeness)) => lost.moved(&shown, at, brief, likeness),
            None => lost.diagnostics.push(gone(country, &shown, language, below)),
        }
    }
    for (language, count) in languages {
        if let Some(top) = country.area() {
            lost.diagnostics.push(without_language(top, language, count));
        }
    }
    let drafts = country.texts().filter(|text| {
        text.record.as_ref().is_some_and(|record| record.status == Status::Draft)
            && text.id.genre != Genre::Voice
            && published.contains(address_of(text).as_str())
    });
    lost.diagnostics.extend(drafts.map(|text| {
        let message =
            format!("`{}/{}` was published, and a draft has no page", country.id(), address_of(text));
        Diagnostic::new(&LOST_ADDRESS, &text.file, text.file.span_of("/status"), message)
            .help("write `status: withdrawn` with `withdrawn_on` and `reason`: the address stays and says so")
    }));
}

/// The ids of lost pages by the list that they came from: topics, sources,
/// stewards, hosts.
type Derived = BTreeMap<String, BTreeSet<String>>;

/// How many ids are named.
const MOST_NAMED: usize = 5;

/// The pages of what a list of the network no longer has.
fn of_list(network: &Network, list: &str, ids: &BTreeSet<String>) -> Option<Diagnostic> {
    let (file, path, key) = match list {
        "sources" => (network.sources_file.as_ref(), "content/sources.yaml", ""),
        "stewards" => (network.stewards_file.as_ref(), "content/stewards.yaml", ""),
        "topics" | "hosts" => (Some(&network.file), "content/network.yaml", list),
        _ => return None,
    };
    let mut named: Vec<String> = ids.iter().take(MOST_NAMED).map(|id| format!("`{id}`")).collect();
    if let Some(more @ 1..) = ids.len().checked_sub(MOST_NAMED) {
        named.push(format!("{more} more"));
    }
    let message = format!("pages on {list} were published that `{path}` no longer has: {}", named.join(", "));
    let finding = match file {
        Some(file) if !key.is_empty() => {
            Diagnostic::new(&LOST_ADDRESS, file, file.span_of_key(&format!("/{key}")), message)
        }
        Some(file) => Diagnostic::new(&LOST_ADDRESS, file, 0..0, message),
        None => Diagnostic::about_path(&LOST_ADDRESS, path, message),
    };
    Some(
        finding.help(
            "if an id was changed, give it its old one back: the name that readers see is another field",
        ),
    )
}

impl Lost {
    fn moved(&mut self, shown: &str, alias: &str, brief: &Brief, likeness: Likeness) {
        let place = brief.file.yaml.as_ref().map_or(0..0, |tree| {
            tree.find_key("/aliases").or(tree.find_key("/title")).map_or(0..0, |key| key.span.clone())
        });
        let line = format!("aliases: [{alias}]");
        let (message, help) = if likeness == Likeness::Certain {
            self.certain.push(FormerAddress { file: Arc::clone(&brief.file), alias: alias.to_owned() });
            (
                format!("`{shown}` was published, and this page has taken its place"),
                format!(
                    "write `{line}` in its front matter, or let `corin build --fix` do so: the old address then leads here"
                ),
            )
        } else {
            (
                format!("`{shown}` was published and is gone; this page may have taken its place"),
                format!("if it has, write `{line}` in its front matter: the old address then leads here"),
            )
        };
        self.diagnostics.push(Diagnostic::new(&LOST_ADDRESS, &brief.file, place, message).help(help));
    }
}

/// The published briefs whose address is new.
fn new_pages<'a>(country: &'a Country, published: &BTreeSet<&str>) -> Vec<&'a Brief> {
    let is_new = |brief: &&Arc<Brief>| {
        brief.record.as_ref().is_some_and(|record| record.status != Status::Draft)
            && !published.contains(address_of(brief).as_str())
    };
    country.briefs.iter().filter(is_new).map(|brief| &**brief).collect()
}

fn address_of(text: &Brief) -> String {
    match text.id.genre {
        Genre::Brief => address::brief(&text.language, &text.id.area, &text.id.stem, text.id.audience),
        genre => address::text(&text.language, genre, &text.id.area, &text.id.stem),
    }
}

/// The new page that has most likely taken the place of a lost one.
fn taken_over<'a>(
    shown: &str,
    language: &str,
    below: &str,
    new: &[&'a Brief],
    read: &dyn Fn(&str) -> Option<String>,
) -> Option<(&'a Brief, Likeness)> {
    if record_directory(below).is_some() || below.ends_with("/index.html") {
        return None;
    }
    let audience = below.strip_suffix(".html")?.rsplit('/').next()?.split_once('.').map(|(_, name)| name);
    let same = |brief: &&&Brief| {
        brief.language.as_str() == language && brief.id.audience.map(Audience::as_str) == audience
    };
    let mut candidates = new.iter().filter(same).peekable();
    candidates.peek()?;
    let page = Page::read(&read(shown)?);
    let mut judged: Vec<(f64, &'a Brief)> =
        candidates.map(|brief| (page.likeness_to(brief), *brief)).collect();
    judged.sort_by(|one, other| other.0.total_cmp(&one.0));
    let (best, brief) = *judged.first()?;
    let second = judged.get(1).map_or(0.0, |(score, _)| *score);
    like::verdict(best, second).map(|likeness| (brief, likeness))
}

/// The directory of records that a page lies in, as `services`.
fn record_directory(below: &str) -> Option<&str> {
    let directory = below.rsplit('/').nth(1)?;
    crate::load::names::RECORD_DIRECTORIES.contains(&directory).then_some(directory)
}

fn is_voice(below: &str) -> bool {
    record_directory(below) == Some("voices")
}

/// A page that is gone, without another in its place.
fn gone(country: &Country, shown: &str, language: &str, below: &str) -> Diagnostic {
    let stem = below.strip_suffix(".html").unwrap_or(below);
    let id = country.id();
    let is_area = stem.ends_with("/index");
    let path = match record_directory(below) {
        _ if is_area => format!("content/{id}/{}/area.yaml", stem.trim_end_matches("/index")),
        Some("services" | "schemes" | "outcomes") => format!("content/{id}/{stem}.yaml"),
        _ => match stem.rsplit_once('.') {
            Some((stem, audience)) => format!("content/{id}/{stem}.{language}.{audience}.md"),
            None => format!("content/{id}/{stem}.{language}.md"),
        },
    };
    let finding = Diagnostic::about_path(
        &LOST_ADDRESS,
        path,
        format!("`{shown}` was published, and no page has this address now"),
    );
    match record_directory(below) {
        _ if is_area => finding.help(
            "if the directory was renamed, give it its old name back: the page of a place has no former addresses",
        ),
        Some(directory) => {
            let ended = if matches!(directory, "services" | "schemes") { "closed" } else { "withdrawn" };
            finding
                .help("if the file was renamed, give it its old name back")
                .help(format!("if it is gone on purpose, keep the file with `status: {ended}` and, if there is one, `replaced_by`: the address then says so"))
        }
        None => finding
            .help(format!("if another page took its place, write `aliases: [{language}/{below}]` in the front matter of that page"))
            .help("if it is gone on purpose, bring the file back with `status: withdrawn`: the address then says why"),
    }
}

fn without_language(top: &Area, language: &str, count: usize) -> Diagnostic {
    let pages = if count == 1 { "1 page was".to_owned() } else { format!("{count} pages were") };
    let message = format!("{pages} published in `{language}`, which the country no longer has");
    Diagnostic::new(&LOST_ADDRESS, &top.file, top.file.span_of_key("/languages"), message)
        .help(format!("add `{language}` to `languages` again, if readers are to find them"))
}
