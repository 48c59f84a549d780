//! Which pages exist, at which addresses, and what they show.
//!
//! A [`country::Shelf`] holds what the pages of a country in one language
//! share; [`pages`] plans them. [`view`] is what templates see.

pub mod address;
pub mod aging;
mod brief;
pub mod catalogue;
mod changes;
mod chart;
pub mod claims;
pub mod country;
mod coverage;
pub mod data;
mod dates;
mod documents;
mod figures;
pub mod hsds;
pub mod links;
pub mod matrix;
pub mod order;
pub mod outcomes;
mod overview;
mod restricted;
pub mod return_plan;
pub mod schemes;
pub mod service;
mod sitemap;
pub mod sources;
pub mod speaker;
mod stewards;
mod text_pages;
mod texts;
pub mod tongue;
pub mod view;

use rayon::prelude::*;

pub use dates::Dates;
pub use documents::collection;
pub use overview::data as data_page;
pub use restricted::restricted;
pub use sitemap::{SitemapEntry, sitemap};

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
    /// The directory of services.
    Services(Box<view::Directory>),
    /// A service.
    Service(Box<view::ServiceView>),
    /// What changed.
    Changes(Box<view::ChangesView>),
    /// The data files, for download.
    Data(view::DataView),
    /// What was done so that everybody can use the site.
    Accessibility,
    /// What the site does with what it learns of its readers.
    Privacy,
    /// An alert, an answer or a voice, or a list of them.
    Text(Box<view::TextPage>),
    /// The assistance matrix of an area.
    Schemes(Box<view::SchemesView>),
    /// A scheme.
    Scheme(Box<view::SchemeView>),
    /// What a host country gives.
    Host(Box<view::HostView>),
    /// The list of outcomes.
    Outcomes(Box<view::OutcomeList>),
    /// Figures of follow-up.
    Outcome(Box<view::OutcomeView>),
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
    let topics: Vec<_> = shelf.topics().collect();
    pages.par_extend(topics.into_par_iter().filter_map(|topic| overview::topic(shelf, topic)));
    pages.extend(service::directory(shelf));
    pages.par_extend(shelf.catalogue.services.par_iter().filter_map(|offered| service::page(shelf, offered)));
    pages.extend(text_pages::pages(shelf));
    pages.extend(schemes::pages(shelf));
    pages.extend(sources::pages(shelf));
    pages.extend(stewards::pages(shelf));
    pages.push(overview::freshness(shelf));
    pages.push(overview::all(shelf));
    pages.extend(overview::statements(shelf));
    pages.push(overview::search(shelf));
    pages.extend(outcomes::pages(shelf));
    // The last: it tells of pages that there are.
    let changes = changes::page(shelf, &pages);
    pages.push(changes);
    pages
}
