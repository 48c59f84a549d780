//! The page of a host country in the site of a country of return.

use crate::model::{AreaId, LanguageTag};
use crate::plan::schemes::Assistance;
use crate::plan::view;
use crate::plan::{PlannedPage, View, address};

/// Plans what a host country gives to people who return to this country;
/// `None` when no scheme of it is known.
pub(super) fn page(assistance: &Assistance<'_>, host: &str) -> Option<PlannedPage> {
    let shelf = assistance.shelf;
    let has_page = assistance.schemes.iter().any(|found| found.record.host == host);
    if !has_page {
        return None;
    }
    let country = AreaId::new(shelf.country.id());
    let at = |language: &LanguageTag| address::host(language, host);
    let view = view::HostView {
        host: assistance.host(host),
        schemes: assistance.lines(host),
        matrix: assistance.matrix_for(&country),
    };
    let page = view::Page {
        kind: "host",
        title: view.host.name.clone(),
        description: None,
        address: at(shelf.language),
        breadcrumbs: shelf.way_to(&country),
        translations: shelf.translations(|language| Some(at(language)), address::home),
    };
    let root = address::root(&page.address);
    Some(PlannedPage { page, root, view: View::Host(Box::new(view)) })
}
