//! Whose each address of a country's site is, without planning a page.
//!
//! The checks ask this list before anything is planned, so that whatever a
//! build would refuse is a finding with its file. A test holds the two together:
//! a build makes no file that is not claimed here.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::load::ContentFile;
use crate::model::{Country, Genre, LanguageTag, Network};
use crate::plan::address;

/// Whose an address is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// A page that corin makes itself, or may make later.
    Corin,
    /// What the file at this path says.
    Content(Arc<str>),
}

/// The pages that corin makes itself in each language of a country.
pub const PAGES: [&str; 10] = [
    "sources",
    "stewards",
    "freshness",
    "pages",
    "plan",
    "changes",
    "search",
    "accessibility",
    "privacy",
    "data",
];

/// The directories with lists that corin makes itself.
const LISTS: [&str; 6] = ["alerts", "answers", "voices", "services", "schemes", "outcomes"];

/// The directories below a language in which corin makes pages itself, one for
/// each topic, source, steward and host country.
const DERIVED: [&str; 4] = ["topics", "sources", "stewards", "hosts"];

/// The addresses below the root of a country's site. A record with errors, a
/// draft and what only some readers may read have theirs too.
#[derive(Debug)]
pub struct Claims {
    /// By the address in lower case, as many file systems see it.
    files: BTreeMap<String, (String, Owner)>,
    /// Directories in lower case, with a file in each.
    directories: BTreeMap<String, String>,
}

impl Claims {
    /// The addresses of a country, former ones aside.
    pub fn of(network: &Network, country: &Country) -> Self {
        let mut claims = Self { files: BTreeMap::new(), directories: BTreeMap::new() };
        claims.add("index.html".to_owned(), Owner::Corin);
        for language in &country.languages {
            claims.of_language(network, country, language);
        }
        for text in country.texts() {
            let (id, language) = (&text.id, &text.language);
            let at = match id.genre {
                Genre::Brief => address::brief(language, &id.area, &id.stem, id.audience),
                genre => address::text(language, genre, &id.area, &id.stem),
            };
            claims.add(at, Owner::Content(Arc::clone(&text.file.path)));
        }
        claims
    }

    fn of_language(&mut self, network: &Network, country: &Country, language: &LanguageTag) {
        let corin = |claims: &mut Self, at: String| claims.add(at, Owner::Corin);
        corin(self, address::home(language));
        corin(self, address::feed(language));
        corin(self, address::alert_feed(language));
        for name in PAGES {
            corin(self, address::page(language, name));
        }
        for directory in LISTS {
            corin(self, address::list(language, directory));
        }
        for topic in network.record.topics.keys() {
            corin(self, address::topic(language, topic));
        }
        for source in network.sources.keys() {
            corin(self, address::source(language, source));
        }
        for steward in network.stewards.keys() {
            corin(self, address::steward(language, steward));
        }
        for host in network.record.hosts.keys() {
            corin(self, address::host(language, host));
        }
        for area in &country.areas {
            let owner = Owner::Content(Arc::clone(&area.file.path));
            self.add(address::area(language, &area.id), owner);
            corin(self, address::record(language, &area.id, "schemes", "index"));
        }
        for (directory, id, file) in records(country) {
            let owner = Owner::Content(Arc::clone(&file.path));
            self.add(address::record(language, &id.area, directory, &id.stem), owner);
        }
    }

    fn add(&mut self, address: String, owner: Owner) {
        for (end, _) in address.match_indices('/') {
            let Some(directory) = address.get(..end) else { continue };
            let directory = directory.to_ascii_lowercase();
            self.directories.entry(directory).or_insert_with(|| address.clone());
        }
        self.files.entry(address.to_ascii_lowercase()).or_insert((address, owner));
    }

    /// Whose an address is.
    pub fn owner(&self, address: &str) -> Option<&Owner> {
        self.files.get(&address.to_ascii_lowercase()).map(|(_, owner)| owner)
    }

    /// What stands in the way of a new file at an address, with whose it is;
    /// otherwise the address is `owner`'s from now on.
    ///
    /// # Errors
    ///
    /// The [`Obstacle`], after which nothing has changed.
    pub fn claim(&mut self, address: &str, owner: Owner) -> Result<(), Obstacle> {
        let lower = address.to_ascii_lowercase();
        if let Some((there, owner)) = self.files.get(&lower) {
            return Err(Obstacle::Taken { address: there.clone(), owner: owner.clone() });
        }
        if let Some(inside) = self.directories.get(&lower) {
            return Err(Obstacle::Directory { inside: inside.clone() });
        }
        for (end, _) in lower.match_indices('/') {
            if let Some((there, _)) = lower.get(..end).and_then(|above| self.files.get(above)) {
                return Err(Obstacle::File { address: there.clone() });
            }
        }
        self.add(address.to_owned(), owner);
        Ok(())
    }
}

/// What stands in the way of a file at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// Another file, perhaps spelled with other capitals.
    Taken {
        /// Its address.
        address: String,
        /// Whose it is.
        owner: Owner,
    },
    /// A directory of that name.
    Directory {
        /// A file in it.
        inside: String,
    },
    /// A file where a directory would have to be.
    File {
        /// Its address.
        address: String,
    },
}

/// The services, schemes and outcomes of a country: directory, identity, file.
pub fn records(
    country: &Country,
) -> impl Iterator<Item = (&'static str, &crate::model::RecordId, &Arc<ContentFile>)> {
    let services = country.services.iter().map(|service| ("services", &service.id, &service.file));
    let schemes = country.schemes.iter().map(|scheme| ("schemes", &scheme.id, &scheme.file));
    let outcomes = country
        .outcomes
        .iter()
        .filter_map(|outcome| Some(("outcomes", &outcome.id, outcome.files().last()?)));
    services.chain(schemes).chain(outcomes)
}

/// True for a page that corin derives from content that has a place of its own:
/// lists, topics, sources, stewards, host countries.
pub fn is_derived(address: &str) -> bool {
    let Some((_, below)) = address.split_once('/') else { return true };
    let stem = below.strip_suffix(".html").unwrap_or(below);
    let mut steps = below.rsplit('/');
    let (name, directory) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
    PAGES.contains(&stem)
        || below.split_once('/').is_some_and(|(first, _)| DERIVED.contains(&first))
        || (name == "index.html" && (directory.is_empty() || LISTS.contains(&directory)))
}
