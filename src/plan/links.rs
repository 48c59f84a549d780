//! Where the links of a brief lead, from its page.

use std::sync::Arc;

use crate::markdown::Body;
use crate::model::record::{Audience, Status};
use crate::model::{AreaId, Brief, Genre, LanguageTag, Target};
use crate::plan::address;
use crate::plan::catalogue::Version;
use crate::plan::country::Shelf;

/// A link with its address, relative to the root of the country's site or
/// absolute, and the title of the page it leads to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resolved {
    /// The address; empty when the link leads nowhere (a finding of the checks).
    pub address: String,
    /// The title of the page, for links that bring no text of their own.
    pub title: String,
    /// True for an address that is complete as it stands: on the web, or a
    /// place in the same page.
    pub absolute: bool,
}

impl Shelf<'_> {
    /// The links of a body in its order; paths count from the directory of its
    /// file.
    pub fn resolve_links(&self, body: &Body, directory: &AreaId) -> Vec<Resolved> {
        let mut links: Vec<Resolved> =
            body.links.iter().map(|link| self.resolve(&link.target, directory)).collect();
        for link in links.iter_mut().filter(|link| link.address.starts_with('#')) {
            // A place in the same page.
            let written = link.address.get(1..).unwrap_or_default();
            if let Some(heading) = body.headings.iter().find(|heading| heading.is_named(written)) {
                link.address = format!("#{}", heading.anchor);
            }
        }
        links
    }

    fn resolve(&self, target: &str, directory: &AreaId) -> Resolved {
        match Target::read(target, directory) {
            Target::Address(address) => Resolved { address, absolute: true, ..Resolved::default() },
            Target::Anchor(anchor) => {
                Resolved { address: format!("#{anchor}"), absolute: true, ..Resolved::default() }
            }
            Target::Brief { area, stem, language, audience, anchor } => self
                .brief_link(&area, &stem, language.as_ref(), audience, anchor.as_deref())
                .unwrap_or_default(),
            // `link("xk/housing")` counts from the top of the network; in a
            // brief on `xk/prizren` it reads as the area `xk/prizren/xk/housing`.
            Target::Area { area: below, anchor } => self
                .area_link(&below, anchor.as_deref())
                .or_else(|| self.page_link(target))
                .unwrap_or_default(),
            Target::Refused(_) => Resolved::default(),
        }
    }

    /// The page that a path from the top of the network names.
    pub fn page_link(&self, path: &str) -> Option<Resolved> {
        let ((area, stem), whole) = Target::of_page(path)?;
        self.brief_link(&area, &stem, None, None, None).or_else(|| self.area_link(&whole, None))
    }

    fn brief_link(
        &self,
        area: &AreaId,
        stem: &str,
        language: Option<&LanguageTag>,
        audience: Option<Audience>,
        anchor: Option<&str>,
    ) -> Option<Resolved> {
        if area.country() != self.country.id() {
            return self.link_to_other_country(area, stem, language);
        }
        let (genre, area) = &Genre::of_directory(area);
        let work = match genre {
            Genre::Brief => self.catalogue.find(area, stem, audience)?,
            genre => self.catalogue.find_text(*genre, area, stem)?,
        };
        let version = match language {
            Some(language) => work.version_in(language)?,
            None => work.nearest(&self.chain)?,
        };
        let mut address = match genre {
            Genre::Brief => address::brief(&version.brief.language, area, stem, audience),
            genre => address::text(&version.brief.language, *genre, area, stem),
        };
        if let Some(anchor) = anchor {
            address.push('#');
            address.push_str(anchor_in(&version, &work.versions, anchor));
        }
        Some(Resolved { address, title: version.record.title.clone(), absolute: false })
    }

    fn area_link(&self, area: &AreaId, anchor: Option<&str>) -> Option<Resolved> {
        if area.country() != self.country.id() {
            let other = self.network.country(area.as_str())?;
            let language =
                self.chain.iter().find(|tag| other.languages.contains(tag)).or(other.languages.first())?;
            let name = other.area()?.name(&self.chain_tags()).to_owned();
            let address = format!("../{area}/{}", address::home(language));
            return Some(Resolved { address, title: name, absolute: false });
        }
        let name = self.area(area)?;
        let mut address = name.address.clone();
        if let Some(anchor) = anchor {
            address.push('#');
            address.push_str(anchor);
        }
        Some(Resolved { address, title: name.name.clone(), absolute: false })
    }

    fn link_to_other_country(
        &self,
        area: &AreaId,
        stem: &str,
        language: Option<&LanguageTag>,
    ) -> Option<Resolved> {
        let other = self.network.country(area.country())?;
        let (genre, area) = &Genre::of_directory(area);
        let briefs = || {
            let same = other
                .texts()
                .filter(|text| text.id.genre == *genre && text.id.area == *area && *text.id.stem == *stem);
            let published = |brief: &&Arc<Brief>| {
                brief.record.as_ref().is_some_and(|record| record.status != Status::Draft)
            };
            same.filter(|text| text.id.audience.is_none()).filter(published)
        };
        let wanted = language.into_iter().chain(&self.chain);
        let brief = wanted
            .filter_map(|language| briefs().find(|brief| brief.language == *language))
            .next()
            .or_else(|| briefs().next())?;
        let address = format!("../{}/{}", area.country(), address::text(&brief.language, *genre, area, stem));
        Some(Resolved { address, title: brief.title().to_owned(), absolute: false })
    }
}

/// The anchor in a version that stands for an anchor which may be written for
/// another language: headings of translations correspond by their order.
fn anchor_in<'a>(version: &Version<'a>, versions: &[Version<'a>], anchor: &'a str) -> &'a str {
    let headings = &version.brief.body.headings;
    if let Some(heading) = headings.iter().find(|heading| heading.is_named(anchor)) {
        return &heading.anchor;
    }
    let place = versions.iter().find_map(|other| {
        let others = &other.brief.body.headings;
        let index = others.iter().position(|heading| heading.is_named(anchor))?;
        (others.len() == headings.len()).then_some(index)
    });
    place.and_then(|index| headings.get(index)).map_or(anchor, |heading| heading.anchor.as_str())
}
