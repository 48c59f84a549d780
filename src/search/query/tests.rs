#![allow(clippy::expect_used, reason = "a test may stop")]

use jiff::civil::{Date, date};

use super::{Query, Results, search};
use crate::freshness::State;
use crate::search::index::{Index, build};
use crate::search::{Document, Error, Section};

/// A page of the test country.
pub(crate) fn page<'a>(
    id: &'a str,
    title: &'a str,
    area: &'a str,
    topic: &'a str,
    texts: &[(&'a str, &'a str)],
) -> Document<'a> {
    Document {
        id: id.into(),
        title: title.into(),
        summary: "".into(),
        sections: texts
            .iter()
            .map(|(heading, text)| Section {
                heading: (*heading).into(),
                anchor: (*heading).into(),
                text: (*text).into(),
            })
            .collect(),
        area: area.into(),
        area_name: area.into(),
        places: if area == "xk/peja" {
            vec!["Peja".into(), "Pejë".into(), "Peć".into(), "Пећ".into()]
        } else {
            vec![area.into()]
        },
        topic: Some(topic.into()),
        topic_name: topic.into(),
        kind: "brief".into(),
        due: None,
        overdue: None,
        outdated: None,
    }
}

pub(crate) fn documents() -> Vec<Document<'static>> {
    let mut pages = vec![
        page(
            "en/housing.html",
            "Housing",
            "xk",
            "housing",
            &[
                ("", "Rents begin at 35.000 denars. The market is small."),
                ("Shelter", "The shelter houses families for two nights. Old town rents."),
            ],
        ),
        page(
            "en/peja/housing.html",
            "Housing",
            "xk/peja",
            "housing",
            &[("", "A flat in the old town costs more than a house outside.")],
        ),
        page(
            "en/peja/health.html",
            "Health",
            "xk/peja",
            "health",
            &[("", "The hospital is open day and night. Medicines are sold in town, old and new.")],
        ),
        page(
            "en/health.html",
            "Hospitals and clinics",
            "xk",
            "health",
            &[("", "Register with a family doctor first.")],
        ),
        page(
            "en/work.html",
            "Work",
            "xk",
            "labour-market",
            &[("", "Registration at the employment office; a municipality has one.")],
        ),
    ];
    pages[3].due = Some(date(2026, 1, 1));
    pages[3].overdue = Some(date(2026, 2, 1));
    pages[3].outdated = Some(date(2026, 3, 1));
    pages
}

pub(crate) fn english() -> Result<Index, Error> {
    build("en", &documents())
}

const TODAY: Date = date(2025, 12, 31);

fn ask(text: &str) -> Results {
    ask_on(text, TODAY)
}

#[track_caller]
fn ask_on(text: &str, today: Date) -> Results {
    let index = english().expect("an index");
    search(&index, &Query { text, ..Query::default() }, today, 10).expect("an answer")
}

fn ids(results: &Results) -> Vec<&str> {
    results.hits.iter().map(|hit| hit.id.as_str()).collect()
}

#[test]
fn pages_with_all_words_come_first() {
    let results = ask("old town hospital ");
    assert_eq!(results.total, 4, "pages with some of the words follow");
    assert_eq!(ids(&results)[0], "en/peja/health.html", "the only page with all three");
}

#[test]
fn the_exact_word_stands_above_its_stem() {
    let results = ask("houses ");
    assert_eq!(ids(&results)[0], "en/housing.html");
    assert_eq!(results.total, 2, "house is of the same stem: {:?}", ids(&results));
}

#[test]
fn the_last_word_is_completed_until_a_space_ends_it() {
    assert!(ask("hosp").total > 0);
    let ended = ask("hosp ");
    assert_eq!(ended.total, 0);
    assert_eq!(ended.dropped, ["hosp"]);
}

#[test]
fn unknown_words_are_corrected_and_told() {
    let results = ask("hopsital night ");
    assert_eq!(results.corrected[0].typed, "hopsital");
    assert_eq!(results.corrected[0].used, ["hospital"]);
    assert_eq!(ids(&results)[0], "en/peja/health.html");
    let exact = search(
        &english().expect("an index"),
        &Query { text: "hopsital", exact: true, ..Query::default() },
        TODAY,
        10,
    );
    assert_eq!(exact.expect("an answer").dropped, ["hopsital"]);
}

#[test]
fn quotes_are_exact_and_minus_excludes() {
    assert_eq!(ids(&ask("\"old town\"")), ["en/peja/housing.html", "en/housing.html"]);
    assert_eq!(
        ids(&ask("\"small the\"")),
        Vec::<&str>::new(),
        "no phrase reaches from one section to the next"
    );
    assert_eq!(ids(&ask("town -hospital")), ["en/peja/housing.html", "en/housing.html"]);
    assert_eq!(ids(&ask("housing -\"old town\"")), Vec::<&str>::new());
    assert_eq!(ids(&ask("\"town unknownword\"")), Vec::<&str>::new());
}

#[test]
fn places_answer_in_all_scripts() {
    for text in ["Peja ", "peje ", "Peć ", "Пећ "] {
        let results = ask(text);
        assert_eq!(results.total, 2, "{text}");
        assert!(results.corrected.is_empty(), "{text}");
    }
}

#[test]
fn numbers_are_found_in_any_spelling() {
    for text in ["35000 ", "35,000 ", "35 000 ", "٣٥٠٠٠ "] {
        assert_eq!(ids(&ask(text)), ["en/housing.html"], "{text}");
    }
}

#[test]
fn age_is_that_of_the_day_and_weighs() {
    let score = |today| ask_on("clinics ", today).hits.first().map(|hit| (hit.state, hit.score));
    let (state, fresh) = score(date(2025, 12, 31)).expect("a page");
    assert_eq!(state, State::Current);
    assert_eq!(score(date(2026, 1, 1)), Some((State::Due, fresh)));
    let (state, overdue) = score(date(2026, 2, 1)).expect("a page");
    assert!(state == State::Overdue && (overdue - fresh * 0.9).abs() < 1e-3);
    let (state, outdated) = score(date(2026, 3, 1)).expect("a page");
    assert!(state == State::Outdated && (outdated - fresh * 0.7).abs() < 1e-3);
}

#[test]
fn filters_count_what_choosing_them_would_show() {
    let index = english().expect("an index");
    let query =
        Query { text: "housing old town", area: Some("xk/peja"), topic: Some("housing"), exact: false };
    let results = search(&index, &query, TODAY, 10).expect("an answer");
    assert_eq!(ids(&results), ["en/peja/housing.html"]);
    let counts = |facets: &[super::Facet]| {
        facets.iter().map(|facet| format!("{} {}", facet.id, facet.count)).collect::<Vec<_>>()
    };
    assert_eq!(counts(&results.topics), ["health 1", "housing 1"]);
    assert_eq!(counts(&results.areas), ["xk 1", "xk/peja 1"]);
}

#[test]
fn excerpts_mark_words_and_land_on_a_heading() {
    let results = ask("family shelters ");
    let hit = &results.hits[0];
    assert_eq!((hit.heading.as_str(), hit.url.as_str()), ("Shelter", "en/housing.html#Shelter"));
    let marked: Vec<&str> =
        hit.excerpt.iter().filter(|segment| segment.marked).map(|segment| segment.text.as_str()).collect();
    assert_eq!(marked, ["shelter", "families"]);
    let whole: String = hit.excerpt.iter().map(|segment| segment.text.as_str()).collect();
    assert_eq!(whole, "The shelter houses families for two nights. Old town rents.");
}

#[test]
fn files_hold_the_whole_index_and_are_the_same_each_time() {
    let files = english().and_then(|index| index.files()).expect("files");
    assert_eq!(files, english().and_then(|index| index.files()).expect("files"));
    let opened = Index::from_files(&files).expect("an index");
    let query = Query { text: "old town hospital", ..Query::default() };
    let built = search(&english().expect("an index"), &query, TODAY, 10).expect("an answer");
    assert_eq!(search(&opened, &query, TODAY, 10).expect("an answer"), built);
    assert_eq!(
        opened.counted().expect("postings"),
        english().expect("an index").counted().expect("postings")
    );
    for name in files.keys().filter(|name| !name.starts_with('.')) {
        let mut damaged = files.clone();
        if let Some(bytes) = damaged.get_mut(name) {
            bytes.truncate(bytes.len() / 2);
        }
        assert!(Index::from_files(&damaged).is_err(), "{name} cut in half");
        let mut damaged = files.clone();
        damaged.remove(name);
        assert!(Index::from_files(&damaged).is_err(), "{name} missing");
    }
}

#[test]
fn an_empty_index_answers() {
    let index = build("xx", &[]).expect("an index");
    let results =
        search(&index, &Query { text: "anything", ..Query::default() }, TODAY, 10).expect("an answer");
    assert_eq!(results.total, 0);
    let opened = Index::from_files(&index.files().expect("files")).expect("an index");
    assert!(opened.is_empty());
}
