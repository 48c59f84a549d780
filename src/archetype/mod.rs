//! New files: what somebody asks for becomes a path in `content/` and a text
//! with everything that is known already, and the rest left empty.
//!
//! [`prepare`] decides by the kind and the words on the command line what is
//! to be made and where; the pattern is an archetype of the theme, which
//! [`render::archetype`](crate::render::archetype) fills. What is left empty is
//! what the check asks for next. Nothing here reads or writes files.

mod kind;
mod place;
mod refusal;
mod values;

use jiff::civil::Date;

use crate::check::nearest;
use crate::load::names;
use crate::model::record::Audience;
use crate::model::{AreaId, Country, LanguageTag, Network};

pub use kind::Kind;
pub use refusal::Refusal;
pub use values::{AreaValues, OriginalValues, TopicValues, Values};

use place::Place;

/// What somebody asks for.
#[derive(Debug, Clone)]
pub struct Wanted<'a> {
    /// The kind of record.
    pub kind: Kind,
    /// Where, as it was typed: `xk/prizren/housing`, `content/xk/housing.en.md`;
    /// for sources and stewards the id.
    pub place: &'a str,
    /// The language of a text.
    pub language: Option<&'a str>,
    /// The topic.
    pub topic: Option<&'a str>,
}

/// What is to be made.
#[derive(Debug)]
pub struct Prepared {
    /// The files: path below `content/`, and the archetype that it is made
    /// from. Without any, `block` is to be pasted.
    pub files: Vec<(String, &'static str)>,
    /// The archetype of a block for a file that many share, and that file.
    pub block: Option<(&'static str, &'static str)>,
    /// What the archetypes can use.
    pub values: Values,
}

/// Decides what is to be made.
///
/// # Errors
///
/// A [`Refusal`] with what to do instead: a path outside `content/`, an area,
/// topic or language that the network does not have, a name that no file of
/// the kind can have, an id that is taken.
pub fn prepare(network: &Network, wanted: &Wanted<'_>, today: Date) -> Result<Prepared, Refusal> {
    refuse_needless(wanted)?;
    if let Some(block) = wanted.kind.shared_file() {
        return shared(network, wanted, block, today);
    }
    let place = Place::read(wanted.kind, wanted.place, today)?;
    let area = match (wanted.kind, AreaId::new(&place.area).parent()) {
        (Kind::Area, None) => None,
        (Kind::Area, Some(above)) => Some(above),
        _ => Some(AreaId::new(&place.area)),
    };
    let (country, area) = match &area {
        Some(area) => {
            let country = find(network, area)?;
            (Some(country), country.find_area(area))
        }
        None => (None, None),
    };
    let mut values = Values::new(network, country, area.map(|area| &**area), today);
    values.name.clone_from(&place.name);
    values.topic = topic(network, wanted, &place)?.map(|id| values::topic(network, id));
    if wanted.kind.is_text() {
        let language = language(network, country, wanted, &place)?;
        values.audience = place.audience.map(Audience::as_str).map(str::to_owned);
        match (country, place.audience) {
            (Some(country), None) => {
                values.original = values::original(country, wanted.kind, &place, &language);
            }
            (Some(country), Some(_)) => {
                values.adult = values::found(country, wanted.kind, &place, &language, None);
            }
            (None, _) => {}
        }
        values.language = Some(language.to_string());
    }
    if wanted.kind == Kind::Area {
        values.below(&place.area);
    }
    let files = place.files(wanted.kind, values.language.as_deref());
    for (path, _) in &files {
        names::judge(&format!("content/{path}")).map_err(|finding| Refusal::of_name(&finding))?;
    }
    Ok(Prepared { files, block: None, values })
}

/// A source or a steward: a block for a file that all share.
fn shared(
    network: &Network,
    wanted: &Wanted<'_>,
    (archetype, file): (&'static str, &'static str),
    today: Date,
) -> Result<Prepared, Refusal> {
    let id = wanted.place.trim();
    let is_identifier = id.len() <= 80
        && id.starts_with(|first: char| first.is_ascii_alphanumeric())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    if !is_identifier {
        return Err(Refusal::name(
            format!("`{id}` cannot be the id of a {}", wanted.kind.as_str()),
            "use letters from a to z, digits, hyphens, dots and underscores, at most 80",
        ));
    }
    let taken = match wanted.kind {
        Kind::Steward => network.stewards.contains_key(id),
        _ => network.sources.contains_key(id),
    };
    if taken {
        return Err(Refusal::Taken { what: wanted.kind.as_str(), id: id.to_owned(), file });
    }
    let mut values = Values::new(network, None, None, today);
    id.clone_into(&mut values.name);
    Ok(Prepared { files: Vec::new(), block: Some((archetype, file)), values })
}

/// Refuses what the kind has no use for: silence would hide a misunderstanding.
fn refuse_needless(wanted: &Wanted<'_>) -> Result<(), Refusal> {
    let kind = wanted.kind.with_article();
    if wanted.language.is_some() && !wanted.kind.is_text() {
        let help = "leave out `--lang`: its texts stand in one file, by language";
        return Err(Refusal::name(format!("{kind} has no file for each language"), help));
    }
    if wanted.topic.is_some() && !wanted.kind.has_topic() {
        return Err(Refusal::name(format!("{kind} has no topic"), "leave out `--topic`"));
    }
    Ok(())
}

/// The country that an area lies in, when the area is sound.
fn find<'a>(network: &'a Network, area: &AreaId) -> Result<&'a Country, Refusal> {
    let country = network.country(area.country());
    if let Some(country) = country.filter(|country| !country.broken_areas.contains(area))
        && country.find_area(area).is_some()
    {
        return Ok(country);
    }
    if country.is_some_and(|country| country.broken_areas.contains(area)) {
        return Err(Refusal::BrokenArea(area.clone()));
    }
    let areas = network.countries.iter().flat_map(|country| &country.areas).map(|area| area.id.as_str());
    Err(Refusal::UnknownArea { area: area.clone(), meant: nearest(area.as_str(), areas).map(str::to_owned) })
}

/// The topic: the one that was named, or for a brief its file stem.
fn topic<'a>(network: &'a Network, wanted: &Wanted<'_>, place: &Place) -> Result<Option<&'a str>, Refusal> {
    let named = wanted
        .topic
        .or_else(|| topic_elsewhere(network, wanted.kind, place))
        .or_else(|| (wanted.kind == Kind::Brief).then_some(place.name.as_str()));
    let Some(named) = named else { return Ok(None) };
    let topics = || network.record.topics.keys().map(String::as_str);
    if let Some(topic) = topics().find(|topic| *topic == named) {
        return Ok(Some(topic));
    }
    let as_area = format!("{}/{named}", place.area);
    let is_area =
        network.countries.iter().flat_map(|country| &country.areas).any(|area| area.id.as_str() == as_area);
    Err(Refusal::UnknownTopic {
        topic: named.to_owned(),
        area: (is_area && wanted.topic.is_none()).then_some(as_area),
        meant: nearest(named, topics()).map(str::to_owned),
        further: (wanted.kind == Kind::Brief && wanted.topic.is_none())
            .then(|| network.record.topic_in_name(named).map(str::to_owned))
            .flatten(),
        topics: topics().collect::<Vec<_>>().join(", "),
    })
}

/// The topic that the same brief gives in another language or for other readers.
fn topic_elsewhere<'a>(network: &'a Network, kind: Kind, place: &Place) -> Option<&'a str> {
    let country = network.country(AreaId::new(&place.area).country()).filter(|_| kind == Kind::Brief)?;
    let mut same = country
        .briefs
        .iter()
        .filter(|brief| brief.id.area.as_str() == place.area && *brief.id.stem == *place.name);
    same.find_map(|brief| brief.record.as_ref()?.topic.as_deref())
}

/// The language of a text: the one that was named, else the first of the country.
fn language(
    network: &Network,
    country: Option<&Country>,
    wanted: &Wanted<'_>,
    place: &Place,
) -> Result<LanguageTag, Refusal> {
    let known = country.map_or(&network.record.languages, |country| &country.languages);
    let named = match (wanted.language, place.language.as_deref()) {
        (Some(option), Some(path)) if option != path => {
            let message = format!("the path says `{path}` and `--lang` says `{option}`");
            return Err(Refusal::name(message, "leave one of them out"));
        }
        (option, path) => option.or(path),
    };
    let Some(named) = named else {
        return known.first().cloned().ok_or_else(|| {
            Refusal::name(
                "the country has no language".to_owned(),
                "name one with `--lang`, such as `--lang en`",
            )
        });
    };
    known.iter().find(|language| language.as_str() == named).cloned().ok_or_else(|| {
        let all: Vec<&str> = known.iter().map(LanguageTag::as_str).collect();
        let help = match nearest(named, all.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => {
                format!("its languages are {}; add others to `languages` in its area.yaml", all.join(", "))
            }
        };
        Refusal::name(format!("the country has no pages in `{named}`"), help)
    })
}
