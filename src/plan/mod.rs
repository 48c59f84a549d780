//! Which pages exist, at which addresses, and what they show.
//!
//! A [`country::Shelf`] holds what the pages of a country in one language
//! share; [`pages`] plans them. [`view`] is what templates see.

pub mod address;
mod brief;
pub mod catalogue;
pub mod country;
mod dates;
mod documents;
pub mod links;
mod overview;
mod restricted;
pub mod return_plan;
pub mod sources;
mod stewards;
pub mod view;

use rayon::prelude::*;

pub use dates::Dates;
pub use documents::collection;
pub use restricted::restricted;

use country::Shelf;

/// A page that is to be rendered.
#[derive(Debug)]
pub struct PlannedPage {
    /// What every page has.
    pub page: view::Page,
    /// The way from the page to the root of the country's site.
    pub root: String,
    /// What this kind of page shows.
    pub view: View,
}

/// What a kind of page shows.
#[derive(Debug)]
pub enum View {
    /// The first page of a country.
    Home(Box<view::Home>),
    /// A brief.
    Brief(Box<view::BriefView>),
    /// A locality.
    Locality(Box<view::Locality>),
    /// A topic across localities.
    Topic(Box<view::TopicView>),
    /// The register of sources.
    Sources(Box<view::SourcesView>),
    /// A source.
    Source(Box<view::SourceUse>),
    /// The stewards of the country.
    Stewards(Box<view::StewardsView>),
    /// A steward.
    Steward(Box<view::StewardUse>),
    /// The overview of freshness.
    Freshness(Box<view::FreshnessOverview>),
    /// The list of all pages.
    Pages(Box<view::AllPages>),
    /// The page on which a return plan is put together.
    ReturnPlan(Box<view::ReturnPlan>),
    /// The page with search results.
    Search,
}

/// Plans all pages of a country in one language, in a fixed order.
pub fn pages(shelf: &Shelf<'_>) -> Vec<PlannedPage> {
    let briefs = shelf.catalogue.works.par_iter().filter_map(|work| brief::page(shelf, work));
    let localities: Vec<_> = shelf.localities().collect();
    let mut pages: Vec<PlannedPage> = overview::home(shelf).into_iter().collect();
    pages.par_extend(briefs);
    pages.par_extend(localities.into_par_iter().filter_map(|area| overview::locality(shelf, area)));
    if shelf.has_localities() {
        let topics: Vec<_> = shelf.topics().collect();
        pages.par_extend(topics.into_par_iter().filter_map(|topic| overview::topic(shelf, topic)));
    }
    pages.extend(sources::pages(shelf));
    pages.extend(stewards::pages(shelf));
    pages.push(overview::freshness(shelf));
    pages.push(overview::all(shelf));
    pages.push(overview::search(shelf));
    pages
}
