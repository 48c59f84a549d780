//! Plan, render, index, and hand over what is to be written.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::build::country::{self, CountryMade, Workshop};
use crate::build::key::SharedKey;
use crate::build::{Error, Kept, front};
use crate::model::{Interval, Network};
use crate::plan::Dates;
use crate::readers::Readers;
use crate::render::{OwnFiles, Theme};
use crate::write::{Output, OutputPath};

/// What a build is asked for.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The day of the build.
    pub today: Date,
    /// Who the site is for. The network holds only what they may read: see
    /// [`network_for`](crate::readers::network_for).
    pub readers: Readers,
    /// Only this country or return area; the front page is made in any case.
    pub area: Option<String>,
    /// Where each native index goes (`DIRECTORY/xk/en/`), for programs that open
    /// it with tantivy. Without, an index is made when a search asks for it.
    pub native_indexes: Option<PathBuf>,
    /// Paths of files with errors, which are left out (`--keep-going`); empty
    /// for a sound network.
    pub left_out: BTreeSet<Arc<str>>,
}

/// What was made.
pub struct Made {
    /// The countries, by id.
    pub countries: BTreeMap<String, Arc<CountryMade>>,
    /// The countries that were made anew; the others are as they were kept.
    pub anew: Vec<String>,
    /// The theme that was used.
    pub theme: Arc<Theme>,
}

/// After how long a copy must say that the next build is late, unless the
/// network says otherwise.
const BUILD_EVERY: Interval = Interval::of_days(7);

/// Makes the site of a network and hands its files to `output`. With
/// `only_new`, the files of countries that are as they were kept are not handed
/// over again.
///
/// # Errors
///
/// When the theme has errors, an index cannot be made, or `output` refuses.
pub fn make(
    network: &Network,
    own_theme: OwnFiles,
    settings: &Settings,
    kept: &mut Kept,
    output: &dyn Output,
    only_new: bool,
) -> Result<Made, Error> {
    if let Some(area) = &settings.area {
        network.country(area).ok_or_else(|| Error::UnknownArea(area.clone()))?;
    }
    let theme = theme(own_theme, kept)?;
    let languages = network.record.languages.iter();
    let languages = languages.chain(network.countries.iter().flat_map(|country| &country.languages));
    let dates: BTreeMap<String, Dates> = languages
        .map(|tag| (tag.to_string(), ()))
        .collect::<BTreeMap<_, _>>()
        .into_keys()
        .map(|tag| {
            let dates = Dates::new(&tag);
            (tag, dates)
        })
        .collect();
    let every = network.record.build_every.unwrap_or(BUILD_EVERY);
    let workshop = Workshop {
        network,
        theme: &theme,
        dates: &dates,
        today: settings.today,
        readers: settings.readers,
        late: settings.today.saturating_add(jiff::Span::new().days(every.days())),
        left_out: &settings.left_out,
        native_indexes: settings.native_indexes.as_deref(),
        output,
    };
    let shared = SharedKey::new(network, theme_digest(&theme, kept), settings.today);
    let wanted = network
        .countries
        .iter()
        .filter(|country| settings.area.as_deref().is_none_or(|area| area == country.id()));
    let made: Vec<(String, bool, crate::build::key::Key, Arc<CountryMade>)> = wanted
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|country| {
            let left_out = country::is_incomplete(country, &settings.left_out);
            let key = shared.country(country, left_out);
            let id = country.id().to_owned();
            match kept.countries.get(&id) {
                Some((before, made)) if *before == key && only_new && !left_out => {
                    Ok((id, false, key, Arc::clone(made)))
                }
                _ => Ok((id, true, key, Arc::new(country::make(&workshop, country)?))),
            }
        })
        .collect::<Result<_, Error>>()?;
    let anew = made.iter().filter(|(_, anew, ..)| *anew).map(|(id, ..)| id.clone()).collect();
    if settings.area.is_none() {
        kept.countries.clear();
    }
    for (id, _, key, country) in made {
        kept.countries.insert(id, (key, country));
    }
    let countries: BTreeMap<String, Arc<CountryMade>> =
        kept.countries.iter().map(|(id, (_, made))| (id.clone(), Arc::clone(made))).collect();
    front::make(&workshop, &countries)?;
    Ok(Made { countries, anew, theme })
}

/// The theme, compiled once for the same files.
fn theme(own: OwnFiles, kept: &mut Kept) -> Result<Arc<Theme>, Error> {
    if let Some((before, theme)) = &kept.theme
        && *before == own
    {
        return Ok(Arc::clone(theme));
    }
    let theme = Arc::new(Theme::load(own.clone())?);
    kept.theme = Some((own, Arc::clone(&theme)));
    Ok(theme)
}

fn theme_digest(theme: &Theme, kept: &Kept) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(env!("CARGO_PKG_VERSION"));
    for asset in theme.assets() {
        hash.update(&asset.hashed_name);
    }
    for (path, content) in kept.theme.iter().flat_map(|(own, _)| own) {
        hash.update(path);
        hash.update([0]);
        hash.update(content);
        hash.update([0]);
    }
    hash.finalize().into()
}

/// Hands a file over at an address of ours.
pub(super) fn put(output: &dyn Output, address: &str, bytes: Cow<'_, [u8]>) -> Result<(), Error> {
    let path = OutputPath::parse(address)
        .map_err(|problem| Error::Address { address: address.to_owned(), problem })?;
    Ok(output.put(&path, bytes)?)
}
