#![allow(clippy::expect_used, reason = "a test may stop")]

use std::borrow::Cow;

use jiff::civil::{Date, date};

use super::{Query, Results, search};
use crate::freshness::State;
use crate::search::index::{Index, build};
use crate::search::{Collection, Document, Error, NearTerms, Place, Section, Synonyms, Topic};

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
        topic: Some(topic.into()),
        kind: "brief".into(),
        ..Document::default()
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

/// A collection of some pages, with places and synonyms.
pub(crate) fn collection(documents: Vec<Document<'static>>) -> Collection<'static> {
    let place = |id: &'static str, names: &[&'static str]| Place {
        id: id.into(),
        name: names[0].into(),
        names: names.iter().map(|name| (*name).into()).collect(),
    };
    let terms = |terms: &[&str]| terms.iter().map(|term| (*term).to_owned()).collect::<Vec<_>>();
    Collection {
        language: "en".into(),
        documents,
        places: vec![place("xk", &["Kosovo"]), place("xk/peja", &["Peja", "Pejë", "Peć", "Пећ"])],
        topics: vec![
            Topic { id: "housing".into(), name: "Housing".into(), under: None },
            Topic { id: "health".into(), name: "Health".into(), under: None },
            Topic { id: "labour-market".into(), name: "Work".into(), under: None },
        ],
        synonyms: Cow::Owned(Synonyms {
            same: vec![terms(&["flat", "apartment"]), terms(&["family doctor", "general practitioner"])],
            near: vec![NearTerms { words: terms(&["shelter"]), finds: terms(&["flat"]) }],
        }),
    }
}

pub(crate) fn english() -> Result<Index, Error> {
    build(&collection(documents()))
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
        Query { text: "housing old town", area: Some("xk/peja"), topic: Some("housing"), ..Query::default() };
    let results = search(&index, &query, TODAY, 10).expect("an answer");
    assert_eq!(ids(&results), ["en/peja/housing.html"]);
    let counts = |facets: &[super::Facet]| {
        facets.iter().map(|facet| format!("{} {}", facet.id, facet.count)).collect::<Vec<_>>()
    };
    assert_eq!(counts(&results.topics), ["health 1", "housing 1"]);
    assert_eq!(counts(&results.areas), ["xk 1", "xk/peja 1"]);
}

#[test]
fn kind_and_freshness_are_filters_too() {
    let index = english().expect("an index");
    let today = date(2026, 3, 1);
    let ask = |state, kind| {
        let query = Query { text: "health housing", state, kind, ..Query::default() };
        search(&index, &query, today, 10).expect("an answer")
    };
    assert_eq!(ids(&ask(Some(State::Outdated), None)), ["en/health.html"]);
    assert_eq!(ask(None, Some("alert")).total, 0);
    let all = ask(None, Some("brief"));
    assert_eq!((all.states.len(), all.states[0].id.as_str(), all.states[0].count), (1, "outdated", 1));
    assert_eq!((all.kinds[0].id.as_str(), all.kinds[0].count), ("brief", all.total));
}

#[test]
fn synonyms_find_and_stand_below_the_word_itself() {
    let apartment = ask("apartment ");
    assert_eq!(ids(&apartment), ["en/peja/housing.html"]);
    assert!(apartment.corrected.is_empty() && apartment.dropped.is_empty());
    assert!(apartment.hits[0].score < ask("flat ").hits[0].score);
    assert_eq!(ids(&ask("general practitioner "))[0], "en/health.html", "terms of several words");
    assert_eq!(ask("practitioner ").dropped, ["practitioner"], "half a term finds nothing");
    assert!(ids(&ask("shelter ")).contains(&"en/peja/housing.html"), "a near term");
    assert_eq!(ask("flat ").total, 1, "near terms do not find back");
}

#[test]
fn pages_of_the_place_that_is_named_come_first() {
    assert_eq!(ids(&ask("peja housing "))[0], "en/peja/housing.html");
    assert_eq!(ids(&ask("kosovo housing "))[0], "en/housing.html");
    let index = english().expect("an index");
    let from = |from| {
        search(&index, &Query { text: "old town ", from, ..Query::default() }, TODAY, 10).expect("an answer")
    };
    let score = |from| from_score(&from, "en/housing.html");
    assert!(score(from(Some("xk"))) > score(from(None)), "the reader's own place counts a little more");
}

fn from_score(results: &Results, id: &str) -> f64 {
    results.hits.iter().find(|hit| hit.id == id).map_or(0.0, |hit| hit.score)
}

#[test]
fn words_side_by_side_count_more() {
    let near = ask("old town ");
    let far = ask("town old ");
    assert!(from_score(&near, "en/housing.html") > from_score(&far, "en/housing.html"));
}

#[test]
fn when_nothing_is_found_like_names_are_suggested() {
    let results = ask("huosnig ");
    assert_eq!(results.total, 0);
    assert_eq!(
        results.suggestions.topics.iter().map(|near| near.id.as_str()).collect::<Vec<_>>(),
        ["housing"]
    );
    assert!(ask("zzzzqqq ").suggestions.topics.is_empty());
}

#[test]
fn a_word_that_one_index_knows_is_corrected_in_none() {
    let index = english().expect("an index");
    let mut other = documents();
    other.truncate(1);
    other[0].title = "Hospitel".into();
    let other = build(&Collection { language: "xx".into(), ..collection(other) }).expect("an index");
    let query = Query { text: "hospitel ", ..Query::default() };
    let alone = search(&index, &query, TODAY, 10).expect("an answer");
    assert_eq!(alone.corrected.len(), 1);
    let together = super::search_all(&[&index, &other], &query, TODAY, 10).expect("an answer");
    assert!(together.results.corrected.is_empty() && together.results.dropped.is_empty());
    assert_eq!((together.results.total, together.sources.as_slice()), (1, [1].as_slice()));
    assert_eq!(together.languages.iter().map(|facet| facet.count).collect::<Vec<_>>(), [0, 1]);
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
    let counted = |index: &Index| index.counted().expect("postings").postings;
    assert_eq!(counted(&opened), counted(&english().expect("an index")));
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
    let index = build(&Collection { language: "xx".into(), ..Collection::default() }).expect("an index");
    let results =
        search(&index, &Query { text: "anything", ..Query::default() }, TODAY, 10).expect("an answer");
    assert_eq!(results.total, 0);
    let opened = Index::from_files(&index.files().expect("files")).expect("an index");
    assert!(opened.is_empty());
}

/// An index of texts that each are a page, in a country of its own.
fn texts_of(language: &'static str, texts: &[&'static str]) -> Collection<'static> {
    let documents = texts.iter().enumerate().map(|(number, text)| Document {
        id: format!("{number}.html").into(),
        title: "Page".into(),
        sections: vec![Section { text: (*text).into(), ..Section::default() }],
        area: "xx".into(),
        kind: "brief".into(),
        ..Document::default()
    });
    Collection { language: language.into(), documents: documents.collect(), ..Collection::default() }
}

/// The pages that a query finds, and whether every word was found as it was typed.
fn found_in(index: &Index, text: &str) -> (Vec<String>, bool) {
    let results = search(index, &Query { text, ..Query::default() }, TODAY, 10).expect("an answer");
    let mut ids: Vec<String> = results.hits.into_iter().map(|hit| hit.id).collect();
    ids.sort();
    (ids, results.corrected.is_empty() && results.dropped.is_empty())
}

#[test]
fn words_meet_whether_they_are_joined_divided_or_abbreviated() {
    #[rustfmt::skip]
    let groups: &[(&str, &[&str])] = &[
        ("en", &["reentry", "re-entry", "re entry"]),
        ("en", &["email", "e-mail", "e mail", "E‑mail"]),
        ("en", &["NGO", "N.G.O.", "N. G. O.", "ngo"]),
        ("en", &["US", "U.S.", "U.S"]),
        ("en", &["Coxs Bazar", "Cox's Bazar", "Cox’s Bazar"]),
        ("en", &["OBrien", "O'Brien", "O’Brien"]),
        ("en", &["healthcare", "health care", "health-care"]),
        ("fr", &["ecole", "l'école", "l’école"]),
        ("fr", &["rendezvous", "rendez-vous", "rendez vous"]),
        ("de", &["Asylverfahren", "Asyl-Verfahren"]),
        ("sq", &["Kosovën", "Kosovë'n"]),
        ("tr", &["Türkiye", "Türkiye'de", "Türkiyede"]),
        ("uk", &["об'єкт", "об’єкт", "обєкт", "обʼєкт"]),
        ("he", &["צה\u{5f4}ל", "צה\"ל", "צהל"]),
        ("fa", &["کتاب‌ها", "کتابها", "کتاب ها"]),
        ("sr-Latn", &["doo", "d.o.o.", "d. o. o."]),
    ];
    for (language, spellings) in groups {
        for written in *spellings {
            // The second page must not come for any of them.
            let texts: &[&'static str] = match *language {
                "en" => &["x", "Something quite different is here."],
                _ => &["x"],
            };
            let mut collection = texts_of(language, texts);
            collection.documents[0].sections[0].text = format!("zq {written} zq").into();
            let index = build(&collection).expect("an index");
            for typed in *spellings {
                let (ids, as_typed) = found_in(&index, &format!("{typed} "));
                assert_eq!(
                    (ids, as_typed),
                    (vec!["0.html".to_owned()], true),
                    "{language}: {typed} in {written}"
                );
            }
        }
    }
}

#[test]
fn all_spellings_of_a_word_are_found_at_once() {
    let collection =
        texts_of("en", &["A re-entry ban.", "The reentry rules.", "On re entry you pay.", "An entry."]);
    let index = build(&collection).expect("an index");
    for typed in ["reentry ", "re-entry ", "re entry "] {
        let results =
            search(&index, &Query { text: typed, ..Query::default() }, TODAY, 10).expect("an answer");
        let complete: Vec<&str> =
            results.hits.iter().filter(|hit| hit.complete).map(|hit| hit.id.as_str()).take(3).collect();
        assert_eq!(complete.len(), 3, "{typed}: {complete:?}");
        let marked = |hit: &super::Hit| hit.excerpt.iter().any(|part| part.marked);
        assert!(results.hits.iter().take(3).all(marked), "{typed}");
    }
    let (ids, _) = found_in(&index, "entry -re-entry");
    assert_eq!(ids, ["3.html"], "what is left out is the whole word");
}

#[test]
fn a_letter_before_a_hyphen_corrects_nothing() {
    let index =
        build(&texts_of("en", &["The main road to Mali.", "A main office in Mali."])).expect("an index");
    let results = ask_of(&index, "e-mail ");
    assert!(results.corrected.is_empty(), "{:?}", results.corrected);
}

#[test]
fn two_words_of_a_text_are_one_only_where_they_stand_together() {
    let index = build(&texts_of("en", &["A car pool for all.", "A pool beside the car."])).expect("an index");
    assert_eq!(found_in(&index, "carpool "), (vec!["0.html".to_owned()], true));
}

fn ask_of(index: &Index, text: &str) -> Results {
    search(index, &Query { text, ..Query::default() }, TODAY, 10).expect("an answer")
}

#[test]
fn a_name_finds_first_what_it_names_and_then_what_lies_in_it() {
    let mut pages = documents();
    let place = |id: &'static str, kind: &'static str, area: &'static str| Document {
        id: id.into(),
        title: "Page".into(),
        area: area.into(),
        kind: kind.into(),
        ..Document::default()
    };
    pages.push(place("en/index.html", "country", "xk"));
    pages.push(place("en/peja/index.html", "locality", "xk/peja"));
    pages.push(Document {
        names: vec!["Germany".into(), "Allemagne".into(), "ألمانيا".into()],
        ..place("en/hosts/de.html", "host", "xk")
    });
    let index = build(&collection(pages)).expect("an index");
    for (typed, first) in [
        ("Kosovo", "en/index.html"),
        ("kosvo", "en/index.html"),
        ("Peć", "en/peja/index.html"),
        ("Пећ", "en/peja/index.html"),
        ("allemagne", "en/hosts/de.html"),
        ("germny", "en/hosts/de.html"),
        ("ألمانيا", "en/hosts/de.html"),
    ] {
        let results = ask_of(&index, typed);
        assert_eq!(results.hits.first().map(|hit| (hit.id.as_str(), hit.tier)), Some((first, 2)), "{typed}");
    }
    let of_peja = ask_of(&index, "Peja ");
    let tiers: Vec<u8> = of_peja.hits.iter().map(|hit| hit.tier).collect();
    assert_eq!(tiers.get(..3), Some([2, 1, 1].as_slice()), "then what lies in it");
    let hospital = ask_of(&index, "hospital peja ");
    assert_eq!(
        hospital.hits.first().map(|hit| hit.id.as_str()),
        Some("en/peja/health.html"),
        "no name alone"
    );
}

#[test]
fn a_topic_in_a_place_that_no_page_is_on_is_said() {
    let mut pages = documents();
    pages.push(page(
        "en/prizren/housing.html",
        "Housing",
        "xk/prizren",
        "housing",
        &[("", "Rents in Prizren.")],
    ));
    pages.push(page(
        "en/prizren/work.html",
        "Work",
        "xk/prizren",
        "labour-market",
        &[("", "Jobs in Prizren.")],
    ));
    let mut collection = collection(pages);
    collection.places.push(Place {
        id: "xk/prizren".into(),
        name: "Prizren".into(),
        names: vec!["Prizren".into()],
    });
    collection.topics.push(Topic { id: "debt".into(), name: "Debt".into(), under: None });
    let index = build(&collection).expect("an index");
    let said = |text: &str| {
        let results = ask_of(&index, text);
        let absent = results.absent.first();
        let absent = absent.map(|one| (one.topic.clone(), one.area_name.clone(), one.page.clone()));
        (absent, results.hits.first().map(|hit| hit.id.clone()).unwrap_or_default())
    };
    let missing = |topic: &str, place: &str, page: Option<&str>| {
        Some((topic.to_owned(), place.to_owned(), page.map(str::to_owned)))
    };
    let work = ("en/work.html").to_owned();
    assert_eq!(said("registration in Peja"), (missing("labour-market", "Peja", Some(&work)), work.clone()));
    assert_eq!(said("where do I find work in Peć?"), (missing("labour-market", "Peja", Some(&work)), work));
    assert_eq!(said("debt in Peja").0, missing("debt", "Peja", None), "a topic without any page");
    assert_eq!(said("debt Kosovo").0, missing("debt", "Kosovo", None));
    assert_eq!(said("work in Prizren"), (None, "en/prizren/work.html".to_owned()), "there is one");
    assert_eq!(said("hospital Peja").0, None);
    assert_eq!(said("Peja").0, None, "nothing is asked for but the place");
    let filtered = Query { text: "work in Peja", topic: Some("housing"), ..Query::default() };
    assert!(search(&index, &filtered, TODAY, 10).expect("an answer").absent.is_empty());
}

#[test]
fn several_indexes_answer_as_one_with_all_their_pages() {
    let country = |code: &'static str, name: &'static str, texts: &[&'static str]| {
        let page = |(number, text): (usize, &&'static str)| Document {
            id: format!("{code}/{number}.html").into(),
            title: (*text).split(' ').next().unwrap_or_default().to_owned().into(),
            sections: vec![Section { text: (*text).into(), ..Section::default() }],
            area: code.into(),
            topic: Some("housing".into()),
            kind: "brief".into(),
            ..Document::default()
        };
        let mut documents: Vec<Document<'static>> = texts.iter().enumerate().map(page).collect();
        documents.push(Document {
            id: format!("{code}/index.html").into(),
            title: name.into(),
            area: code.into(),
            kind: "country".into(),
            ..Document::default()
        });
        let place = Place { id: code.into(), name: name.into(), names: vec![name.into()] };
        let topics = vec![Topic { id: "housing".into(), name: "Housing".into(), under: None }];
        Collection { language: "en".into(), documents, places: vec![place], topics, ..Collection::default() }
    };
    let countries = [
        country(
            "aa",
            "Alphaland",
            &[
                "A house in Alphaland costs more than rents.",
                "School and schooling are free; school books are not.",
                "The road from Alphaland to Betaland is long, and the bus is old.",
            ],
        ),
        country(
            "bb",
            "Betaland",
            &["A house and rents.", "Rents are rare. Alphaland is near.", "The bus to Alphaland."],
        ),
        country(
            "cc",
            "Gammaland",
            &["The school house.", "Nothing on rents; the bus costs little in Betaland."],
        ),
    ];
    let one = Collection {
        language: "en".into(),
        documents: countries.iter().flat_map(|one| one.documents.clone()).collect(),
        places: countries.iter().flat_map(|one| one.places.clone()).collect(),
        topics: countries[0].topics.clone(),
        ..Collection::default()
    };
    let whole = build(&one).expect("an index");
    let parts: Vec<Index> = countries.iter().map(|one| build(one).expect("an index")).collect();
    let parts: Vec<&Index> = parts.iter().collect();
    for text in [
        "house ",
        "rents ",
        "rents bus ",
        "school ",
        "house school ",
        "Alphaland ",
        "alphaland bus ",
        "Betaland ",
        "gammaland ",
        "bus costs ",
        "old road ",
        "alfaland ",
        "the bus to alphaland ",
    ] {
        let query = Query { text, ..Query::default() };
        let expected = search(&whole, &query, TODAY, 20).expect("an answer");
        let found = super::search_all(&parts, &query, TODAY, 20).expect("an answer").results;
        let ids = |results: &Results| results.hits.iter().map(|hit| hit.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&found), ids(&expected), "{text}");
        for (hit, other) in found.hits.iter().zip(&expected.hits) {
            assert!(
                (hit.score - other.score).abs() <= 1e-4,
                "{text}: {} {} {}",
                hit.id,
                hit.score,
                other.score
            );
            assert_eq!((hit.tier, hit.complete), (other.tier, other.complete), "{text}: {}", hit.id);
        }
        assert_eq!((&found.dropped, &found.corrected), (&expected.dropped, &expected.corrected), "{text}");
    }
}
