//! Whatever ages is in all lists of what ages, and whatever cites a source is
//! on the page of the source.

use corin::plan::data::{CountryEntry, PageAge, Source};
use corin::render::data::json::Document;
use serde::de::DeserializeOwned;

use crate::network::{Site, written};

const SCHEMES_TOPIC: &str = ", schemes: {name: Assistance schemes}";

const FILES: [(&str, &str); 14] = [
    ("stewards.yaml", "desk: {name: Desk}\nother: {name: Another desk}\n"),
    ("sources.yaml", "report: {title: Report, kind: un}\n"),
    ("ex/area.yaml", "kind: country\nnames: {en: Exampleland}\nlanguages: [en, fr]\nsteward: desk\n"),
    ("ex/town/area.yaml", "kind: municipality\nnames: {en: Town}\n"),
    (
        "ex/housing.en.md",
        "---\ntitle: Housing\nas_of: 2026-10\nreviewed: 2026-10-04\nreviewed_by: desk\nsources: [report]\n---\nIn 2026.[^report]\n",
    ),
    (
        "ex/answers/insulin.en.md",
        "---\nquestion: Is there insulin?\ntopic: health\nasked: 2026-09\nanswered: 2026-09-20\nanswered_by: desk\nsources: [report]\n---\nYes.[^report]\n",
    ),
    (
        "ex/alerts/road.en.md",
        "---\ntitle: The road is closed\nseverity: severe\nissued: 2026-11-01\nissued_by: desk\nexpires: 2026-12-01\nsources: [report]\n---\nClosed.[^report]\n",
    ),
    (
        "ex/voices/told.en.md",
        "---\ntitle: Back home\nspeaker: someone who came back\ntold: 2026-05\nrecorded_by: desk\nconsent: {given: 2026-05-03, scope: [public], reference: r}\nsources: [report]\n---\nI came back.[^report]\n",
    ),
    (
        "ex/services/office.yaml",
        "name: {en: Legal office, fr: Bureau juridique}\norganisation: {name: Office}\ndescription: Advice.\ntopics: [housing, health]\nareas: [ex/town]\nassured_on: 2025-01-15\nassured_by: other\nsources: [report]\n",
    ),
    (
        "ex/services/gone.yaml",
        "name: Gone service\norganisation: {name: Office}\ndescription: Advice.\ntopics: [housing]\nstatus: defunct\nclosed_on: 2026-05\nassured_on: 2026-10-01\nassured_by: other\nsources: [report]\n",
    ),
    (
        "ex/schemes/se-start.yaml",
        "name: Start again\nhost: SE\nmode: voluntary\ncomponents: {cash: {given: yes}}\nas_of: 2026-09\nreviewed: 2026-10-04\nreviewed_by: other\nsources: [report]\n",
    ),
    (
        "ex/schemes/se-old.yaml",
        "name: Old scheme\nhost: SE\nmode: voluntary\nstatus: closed\nclosed_on: 2026-05\nas_of: 2026-09\nreviewed: 2026-10-04\nreviewed_by: other\nsources: [report]\n",
    ),
    (
        "ex/outcomes/debts.yaml",
        "title: Debts a year after return\nmethod: Telephone interviews a year after return.\nanswered: 130\nunit: percent\nperiod: {from: 2024, until: 2024}\nas_of: 2025-03\nreviewed: 2026-03-04\nreviewed_by: other\nsources: [report]\n",
    ),
    ("ex/outcomes/debts.csv", "debt,share\n#indicator+name,#indicator+num\nyes,61.5\nno,38.5\n"),
];

fn site(topic: &str) -> Site {
    let network = format!(
        "name: N\nlanguages: [en, fr]\ntopics: {{housing: {{name: Housing}}, health: {{name: Health}}{topic}}}\n\
         hosts: {{SE: {{name: Sweden}}}}\ncomponents: {{cash: {{name: Cash, stage: after-arrival}}}}\n"
    );
    let files = FILES.iter().map(|(path, text)| (*path, (*text).to_owned()));
    written(files.chain([("network.yaml", network)]))
}

/// The links in the main part of a page between two of its texts, below the
/// directory of English pages.
fn links(site: &Site, path: &str, (from, to): (&str, &str)) -> Vec<String> {
    let page = String::from_utf8_lossy(&site[path]).into_owned();
    let (_, part) = page.split_once(from).unwrap_or_else(|| panic!("{path} has {from}: {page}"));
    let part = part.split(to).next().unwrap();
    let links = part.split("<a href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.map(|link| link.trim_start_matches("../").trim_start_matches("en/").to_owned()).collect()
}

fn records<T: DeserializeOwned>(site: &Site, path: &str) -> Vec<T> {
    serde_json::from_slice::<Document<T>>(&site[path]).expect("a data file").records
}

const TABLE: (&str, &str) = ("<tbody>", "</tbody>");

#[test]
fn the_overview_of_freshness_lists_all_that_ages() {
    let site = site(SCHEMES_TOPIC);
    let listed = links(&site, "ex/en/freshness.html", TABLE);
    let mut sorted = listed.clone();
    sorted.sort();
    assert_eq!(
        sorted,
        [
            "answers/insulin.html",
            "housing.html",
            "outcomes/debts.html",
            "schemes/se-start.html",
            "services/office.html"
        ]
    );
    assert_eq!(listed[0], "services/office.html", "what is outdated first");
    assert_eq!(links(&site, "ex/fr/freshness.html", TABLE).len(), 5);
}

#[test]
fn a_steward_sees_services_and_schemes_what_is_due_first() {
    let site = site(SCHEMES_TOPIC);
    assert_eq!(
        links(&site, "ex/en/stewards/other.html", TABLE),
        ["services/office.html", "schemes/se-start.html", "outcomes/debts.html"]
    );
    let list = String::from_utf8_lossy(&site["ex/en/stewards.html"]).into_owned();
    let (_, other) = list.split_once("stewards/other.html").expect("a steward");
    assert_eq!(other.split("</ul>").next().unwrap().matches("data-state=\"outdated\"").count(), 1, "{other}");
    let [country] = records::<CountryEntry>(&site, "data/countries.json").try_into().expect("one country");
    assert_eq!(country.pages.outdated, 1);
    assert_eq!(country.pages.current + country.pages.due + country.pages.overdue, 4);
}

#[test]
fn a_source_names_all_that_cite_it() {
    let site = site(SCHEMES_TOPIC);
    let cited = ("id=\"cited-by\"", "</section>");
    assert_eq!(
        links(&site, "ex/en/sources/report.html", cited),
        [
            "housing.html",
            "answers/insulin.html",
            "outcomes/debts.html",
            "schemes/se-start.html",
            // Outdated pages come last of those that age.
            "services/office.html",
            "alerts/road.html",
            "voices/told.html"
        ]
    );
    let register = String::from_utf8_lossy(&site["ex/en/sources.html"]).into_owned();
    let heading = String::from_utf8_lossy(&site["ex/en/sources/report.html"]).into_owned();
    for page in [register, heading] {
        assert!(page.contains("7 pages"), "{page}");
    }
    let [source] = records::<Source>(&site, "ex/data/sources.json").try_into().expect("one source");
    assert!(source.cited_by.contains(&"ex/outcomes/debts".to_owned()), "{:?}", source.cited_by);
}

#[test]
fn the_list_of_all_pages_has_them_by_topic_and_by_place() {
    let with = site(SCHEMES_TOPIC);
    let page = "ex/en/pages.html";
    let until = "</ul>";
    assert_eq!(
        links(&with, page, ("<h3 id=\"topic-health\"", until)),
        ["answers/insulin.html", "services/office.html"]
    );
    assert!(
        links(&with, page, ("<h3 id=\"topic-housing\"", until)).contains(&"services/office.html".to_owned())
    );
    assert_eq!(links(&with, page, ("<h3 id=\"topic-schemes\"", until)), ["schemes/se-start.html"]);
    assert_eq!(
        links(&with, page, ("<h3 id=\"place-ex/town\"", until)),
        ["town/index.html", "services/office.html"],
        "a service for one place is listed there"
    );
    let country = links(&with, page, ("<h3 id=\"place-ex\"", until));
    assert!(country.contains(&"schemes/se-start.html".to_owned()), "{country:?}");

    // Schemes have no topic where the network has none for them.
    let without = site("");
    assert!(!String::from_utf8_lossy(&without[page]).contains("topic-schemes"));
    let country = links(&without, page, ("<h3 id=\"place-ex\"", until));
    assert!(country.contains(&"schemes/se-start.html".to_owned()), "{country:?}");
}

#[test]
fn reviews_of_services_schemes_and_figures_are_data_and_stand_in_calendars() {
    for (topic, expected) in [(SCHEMES_TOPIC, Some("schemes")), ("", None)] {
        let site = site(topic);
        let ages: Vec<PageAge> = records(&site, "ex/data/freshness.json");
        let known: Vec<_> = ages.iter().map(|age| (&*age.kind, &*age.id, age.topic.as_deref())).collect();
        assert_eq!(
            known,
            [
                ("brief", "ex/housing", Some("housing")),
                ("answer", "ex/answers/insulin", Some("health")),
                ("service", "ex/services/office", Some("housing")),
                ("scheme", "ex/schemes/se-start", expected),
                ("outcome", "ex/outcomes/debts", None),
            ]
        );
        for age in &ages {
            assert!(site.contains_key(&format!("ex/{}", age.address)), "{}", age.address);
        }
        assert_eq!(crate::calendar::read(&site["ex/data/reviews-other.ics"]).len(), 3);
    }
}
