//! What a build exports can be read back and is what the pages say.

use std::collections::{BTreeMap, BTreeSet};

use corin::plan::data::{
    Alert, Answer, Area, Brief, CountryEntry, Fact, FileEntry, MatrixData, Outcome, PageAge, SchemeData,
    Service, Source, Steward, Topic, Voice,
};
use corin::render::data::json::Document;
use corin::render::data::schema::SCHEMAS;
use corin::render::data::{areas, csv, facts};
use quick_xml::Reader;
use quick_xml::events::Event;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::network::{Site, fictional, sample};

/// Reads a JSON file through its type, and sees that the type gives the same
/// bytes again and that its records keep their schema.
fn read<T: Serialize + DeserializeOwned>(site: &Site, path: &str, schema: &str) -> Vec<T> {
    let bytes = site.get(path).unwrap_or_else(|| panic!("{path} is there"));
    let document: Document<T> =
        serde_json::from_slice(bytes).unwrap_or_else(|error| panic!("{path} is read: {error}"));
    let given: Value = serde_json::from_slice(bytes).unwrap();
    assert_eq!(serde_json::to_value(&document).unwrap(), given, "{path}");
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
    assert_eq!(lines, document.records.len() + 2, "{path} has a line for each record");
    let schema = SCHEMAS.iter().find(|known| known.name == schema).expect("a schema");
    let validator = jsonschema::options()
        .should_ignore_unknown_formats(true)
        .build(&serde_json::from_str(schema.text).unwrap())
        .unwrap();
    for record in given["records"].as_array().unwrap() {
        let problems: Vec<String> = validator.iter_errors(record).map(|error| error.to_string()).collect();
        assert!(problems.is_empty(), "{path}: {problems:?} in {record}");
    }
    document.records
}

fn table(site: &Site, path: &str) -> csv::Table {
    csv::read(&site[path]).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn countries(site: &Site) -> Vec<CountryEntry> {
    read(site, "data/countries.json", "country")
}

fn all_that_is_exported_is_read_back(site: &Site) {
    let mut ages_of_all = Vec::new();
    let mut files_of_all = 0;
    for country in countries(site) {
        let id = &country.id;
        let at = |name: &str| format!("{id}/data/{name}");
        read::<Brief>(site, &at("briefs.json"), "brief");
        read::<Alert>(site, &at("alerts.json"), "alert");
        read::<Answer>(site, &at("answers.json"), "answer");
        read::<Voice>(site, &at("voices.json"), "voice");
        read::<Source>(site, &at("sources.json"), "source");
        read::<Steward>(site, &at("stewards.json"), "steward");
        read::<Topic>(site, &at("topics.json"), "topic");
        let ages = read::<PageAge>(site, &at("freshness.json"), "page-age");
        read::<Service>(site, &at("services.json"), "service");
        if site.contains_key(&at("schemes.json")) {
            read::<SchemeData>(site, &at("schemes.json"), "scheme");
            read::<MatrixData>(site, &at("matrix.json"), "matrix");
        }
        if site.contains_key(&at("outcomes.json")) {
            let outcomes = read::<Outcome>(site, &at("outcomes.json"), "outcome");
            for outcome in &outcomes {
                same_figures(site, id, outcome);
            }
        }
        let areas = read::<Area>(site, &at("areas.json"), "area");
        assert_same_rows(&table(site, &at("areas.csv")), &areas::COLUMNS, &areas);
        let facts = read::<Fact>(site, &at("facts.json"), "fact");
        assert_same_rows(&table(site, &at("facts.csv")), &facts::COLUMNS, &facts);
        let calendar = crate::calendar::read(&site[&at("reviews.ics")]);
        assert_eq!(calendar.len(), ages.len());
        addresses_lead_to_pages(site, id);
        let index = read::<FileEntry>(site, &at("index.json"), "data-file");
        listed(site, &format!("{id}/data/"), &index);
        files_of_all += index.len();
        // Of a data package the index lists the file that lists the others.
        let there: BTreeSet<&str> = site
            .keys()
            .filter_map(|path| path.strip_prefix(&format!("{id}/data/")))
            .filter(|path| !path.starts_with("hsds/") || path.ends_with("datapackage.json"))
            .collect();
        let named: BTreeSet<&str> =
            index.iter().map(|file| file.path.as_str()).chain(["index.json"]).collect();
        assert_eq!(named, there, "{id}: the index lists every file");
        ages_of_all.extend(ages.into_iter().map(|age| (format!("{id}/{}", age.address), age.lang)));
    }
    let ages = read::<PageAge>(site, "data/freshness.json", "page-age");
    assert_eq!(ages.into_iter().map(|age| (age.address, age.lang)).collect::<Vec<_>>(), ages_of_all);
    let index = read::<FileEntry>(site, "data/index.json", "data-file");
    assert_eq!(index.len(), files_of_all + 2);
    listed(site, "data/", &index);
    for schema in SCHEMAS {
        let path = format!("data/schemas/{}.schema.json", schema.name);
        assert_eq!(site.get(&path).map(Vec::as_slice), Some(schema.text.as_bytes()), "{path}");
    }
}

/// Every address in the data files of a country is that of a page.
fn addresses_lead_to_pages(site: &Site, id: &str) {
    let directory = format!("{id}/data/");
    let files = site.iter().filter(|(path, _)| path.starts_with(&directory) && path.ends_with(".json"));
    for (path, bytes) in files.filter(|(path, _)| !path.contains("/hsds/")) {
        let document: Value = serde_json::from_slice(bytes).unwrap();
        for record in document["records"].as_array().unwrap() {
            let by_language = [&record["addresses"], &record["pages"], &record["homes"]];
            let by_language =
                by_language.into_iter().filter_map(Value::as_object).flat_map(|map| map.values());
            // The address of a service is also that of a street, below its contact.
            let addresses = by_language.chain(record.get("address")).filter_map(Value::as_str);
            for address in addresses {
                assert!(site.contains_key(&format!("{id}/{address}")), "{path}: {address} has a page");
            }
        }
    }
}

/// The figures of a record are those of its table, those that are not published
/// in the same places.
fn same_figures(site: &Site, id: &str, outcome: &Outcome) {
    let Some(name) = &outcome.table else {
        assert!(outcome.rows.is_empty() && outcome.columns.is_empty() && outcome.age.is_none());
        return;
    };
    let table = table(site, &format!("{id}/data/{name}"));
    assert_eq!(table.rows.len(), outcome.rows.len(), "{name}");
    for (index, column) in outcome.columns.iter().enumerate() {
        let place = table.names.iter().position(|name| *name == column.header).expect("the column");
        assert_eq!(table.tags[place], column.tag, "{name}");
        for row in &outcome.rows {
            let cells = table.rows.iter().find(|cells| cells.contains(&row.category)).expect("the row");
            let figure = row.figures[index].0.as_ref().and_then(serde_json::Number::as_f64);
            let published = (cells[place] != "x").then(|| cells[place].parse::<f64>().expect("a number"));
            assert_eq!(published, figure, "{name}: {} of {}", column.header, row.category);
        }
    }
}

/// The index says of each file what is so.
fn listed(site: &Site, directory: &str, index: &[FileEntry]) {
    for file in index {
        let path = match file.path.strip_prefix("../") {
            Some(path) => path.to_owned(),
            None => format!("{directory}{}", file.path),
        };
        let bytes = site.get(&path).unwrap_or_else(|| panic!("{path} is there"));
        assert_eq!(bytes.len(), file.bytes, "{path}");
        let count = match path.rsplit('.').next() {
            Some("json") => {
                let document: Value = serde_json::from_slice(bytes).unwrap();
                // A data package lists its own files in the place of records.
                let held = document.get("records").or(document.get("resources")).unwrap();
                held.as_array().unwrap().len()
            }
            Some("csv") => csv::read(bytes).unwrap().rows.len(),
            _ => crate::calendar::read(bytes).len(),
        };
        assert_eq!(count, file.count, "{path}");
        if let Some(schema) = &file.schema {
            let name = schema.strip_prefix("urn:corin:data:").unwrap();
            let id =
                serde_json::from_slice::<Value>(&site[&format!("data/schemas/{name}.schema.json")]).unwrap();
            assert_eq!(id["$id"], *schema);
        }
    }
}

fn assert_same_rows<T>(table: &csv::Table, columns: &[csv::Column<T>], records: &[T]) {
    assert_eq!(table.names, columns.iter().map(|column| column.name).collect::<Vec<_>>());
    assert_eq!(table.tags, columns.iter().map(|column| column.tag).collect::<Vec<_>>());
    let rows: Vec<Vec<String>> = records
        .iter()
        .map(|record| columns.iter().map(|column| (column.value)(record).into_owned()).collect())
        .collect();
    assert_eq!(table.rows, rows);
}

/// The addresses in a sitemap, or in a list of sitemaps.
fn locations(xml: &[u8]) -> Vec<String> {
    let mut reader = Reader::from_reader(xml);
    let (mut found, mut inside) = (Vec::new(), false);
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(tag) => inside = tag.name().as_ref() == b"loc",
            Event::Text(text) if inside => found.push(text.decode().unwrap().into_owned()),
            Event::End(_) => inside = false,
            Event::Eof => return found,
            _ => {}
        }
    }
}

/// The data blocks of a page.
fn linked_data(html: &[u8]) -> Vec<Value> {
    let html = String::from_utf8_lossy(html);
    let blocks = html.split("<script type=\"application/ld+json\">").skip(1);
    blocks.map(|rest| serde_json::from_str(rest.split("</script>").next().unwrap()).expect("JSON")).collect()
}

#[test]
fn the_sample_network() {
    let site = sample();
    all_that_is_exported_is_read_back(&site);
    no_page_is_missing_from_the_sitemaps(&site, "https://example.org/");
    let pages: BTreeSet<String> = countries(&site)
        .iter()
        .flat_map(|country| locations(&site[&format!("{}/sitemap.xml", country.id)]))
        .collect();
    assert!(pages.len() > 100);
    for page in &pages {
        let path = page.strip_prefix("https://example.org/").unwrap();
        assert!(site.contains_key(path), "{path} is there");
    }
    for page in locations(&site["sitemap.xml"]) {
        assert!(site.contains_key(page.strip_prefix("https://example.org/").unwrap()), "{page}");
    }
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(linked_data(bytes).len() <= 1, "{path}");
    }
}

#[test]
fn a_network_with_all_that_tempts() {
    let site = fictional(Some("https://example.org/a"));
    all_that_is_exported_is_read_back(&site);
    for name in
        ["schemes.json", "matrix.json", "outcomes.json", "outcomes/2026.csv", "outcomes/town/2025.csv"]
    {
        assert!(site.contains_key(&format!("ex/data/{name}")), "{name}");
        let page = String::from_utf8_lossy(&site["ex/en/data.html"]);
        assert!(page.contains(&format!("href=\"../data/{name}\"")), "the page of downloads has {name}");
    }
    let briefs = read::<Brief>(&site, "ex/data/briefs.json", "brief");
    let ids: Vec<_> = briefs.iter().map(|brief| (brief.text.id.as_str(), brief.text.lang.as_str())).collect();
    assert_eq!(
        ids,
        [("ex/housing", "en"), ("ex/housing", "fr"), ("ex/health", "en"), ("ex/town/housing", "en")]
    );
    let housing = &briefs[0];
    assert_eq!(housing.text.url.as_deref(), Some("https://example.org/a/ex/en/housing.html"));
    assert_eq!(housing.text.languages.len(), 2);
    assert_eq!(housing.text.sections[0].text, "Rents start at =180–250 EUR (2026-08).");
    assert_eq!((housing.text.sections[1].heading.as_str(), housing.text.sections.len()), ("Which way", 2));
    assert_eq!(housing.age.unwrap().state.as_str(), "current");
    assert_eq!(housing.text.body.len(), 64);
    let withdrawn = &briefs[2];
    assert!(withdrawn.age.is_none() && withdrawn.text.sections.is_empty());
    assert_eq!(withdrawn.text.reason.as_deref(), Some("Wrong."));
    assert_eq!(briefs[3].age.unwrap().state.as_str(), "outdated");

    let ages = read::<PageAge>(&site, "ex/data/freshness.json", "page-age");
    let kinds: Vec<_> = ages.iter().map(|age| (age.kind.as_str(), age.id.as_str())).collect();
    assert_eq!(
        kinds,
        [
            ("brief", "ex/housing"),
            ("brief", "ex/housing"),
            ("brief", "ex/town/housing"),
            ("answer", "ex/answers/insulin"),
            ("service", "ex/services/desk"),
            ("scheme", "ex/schemes/de-start"),
            ("outcome", "ex/outcomes/2026"),
            ("outcome", "ex/town/outcomes/2025")
        ]
    );
    let facts = String::from_utf8(site["ex/data/facts.csv"].clone()).unwrap();
    assert!(facts.contains(",\"'-Rent, a month\",'=180–250,EUR,"), "{facts}");
    assert!(facts.contains(",Change,-5,,"), "numbers stay numbers: {facts}");
    assert!(facts.contains(",'=1+1,second-hand,"), "{facts}");
    let areas = String::from_utf8(site["ex/data/areas.csv"].clone()).unwrap();
    assert!(areas.contains(",'@Town,'@Town,"), "{areas}");

    assert_eq!(crate::calendar::read(&site["ex/data/reviews-other.ics"]).len(), 1);
    assert_eq!(crate::calendar::read(&site["ex/data/reviews-desk.ics"]).len(), 7);

    let alert = &read::<Alert>(&site, "ex/data/alerts.json", "alert")[0];
    assert!(alert.in_force && alert.text.id == "ex/alerts/road");
    for (path, bytes) in &site {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("SECRET-REFERENCE"), "{path} tells where the consent is kept");
        assert!(
            !path.contains("/data/") || !text.contains("TAKEN-BACK"),
            "{path} has a voice that was taken back"
        );
    }
}

#[test]
fn a_page_says_of_itself_what_it_is() {
    let site = fictional(Some("https://example.org/a/"));
    let [page] = linked_data(&site["ex/en/housing.html"]).try_into().expect("one block");
    assert_eq!(page["@type"], "WebPage");
    assert_eq!(page["name"], "</script><!-- Housing, \"here\"; {é}");
    assert_eq!(page["url"], "https://example.org/a/ex/en/housing.html");
    assert_eq!(page["lastReviewed"], "2026-10-04");
    assert_eq!(page["reviewedBy"]["name"], "Desk");
    assert_eq!(page["expires"], "2027-03-31");
    assert_eq!(page["spatialCoverage"]["name"], "Exampleland");
    assert_eq!(page["citation"][0]["url"], "https://example.org/r?a=1&b=2");
    assert_eq!(page["isPartOf"]["url"], "https://example.org/a/ex/en/index.html");
    assert!(linked_data(&site["ex/en/health.html"]).is_empty(), "a withdrawn page says nothing");
    assert_eq!(linked_data(&site["ex/en/index.html"])[0]["@type"], "WebSite");
}

/// The data block of a page.
fn block(site: &Site, path: &str) -> Value {
    let blocks = linked_data(&site[path]);
    assert_eq!(blocks.len(), 1, "{path}");
    blocks.into_iter().next().unwrap_or_default()
}

#[test]
fn pages_of_other_records_say_what_they_are_about() {
    let site = fictional(Some("https://example.org/a/"));
    let page = block(&site, "ex/en/services/desk.html");
    assert_eq!((&page["@type"], &page["lastReviewed"]), (&"WebPage".into(), &"2026-10-04".into()));
    let service = &page["mainEntity"];
    assert_eq!(service["@type"], "GovernmentService");
    assert_eq!(service["name"], "</script><b>Desk</b>");
    assert_eq!(service["provider"]["@type"], "GovernmentOrganization");
    assert_eq!(service["areaServed"][0]["name"], "Exampleland");
    assert_eq!(service["hoursAvailable"][0]["dayOfWeek"], "https://schema.org/Monday");
    assert_eq!(service["hoursAvailable"][0]["closes"], "23:59");
    assert_eq!(service["availableChannel"]["availableLanguage"][0], "en");
    assert_eq!(service["availableChannel"]["serviceLocation"]["address"], "1 Way, Town");

    let alert = block(&site, "ex/en/alerts/road.html");
    assert_eq!(alert["@type"], "SpecialAnnouncement");
    assert_eq!((&alert["datePosted"], &alert["expires"]), (&"2026-11-01".into(), &"2026-12-01".into()));
    assert_eq!((&alert["text"], &alert["category"][0]), (&"Closed.".into(), &"Housing".into()));

    let page = block(&site, "ex/en/answers/insulin.html");
    assert_eq!(page["@type"], "QAPage");
    assert_eq!(page["mainEntity"]["name"], "Is there insulin?");
    assert_eq!(page["mainEntity"]["acceptedAnswer"]["text"], "Yes.");

    let page = block(&site, "ex/en/schemes/de-start.html");
    assert_eq!((&page["@type"], &page["reviewedBy"]["name"]), (&"WebPage".into(), &"Desk".into()));

    let page = block(&site, "ex/en/outcomes/2026.html");
    let data = &page["mainEntity"];
    assert_eq!((&data["@type"], &data["temporalCoverage"]), (&"Dataset".into(), &"2025-01/2025-12".into()));
    assert_eq!(data["distribution"]["contentUrl"], "https://example.org/a/ex/data/outcomes/2026.csv");
    assert!(linked_data(&site["ex/en/voices/told.html"]).is_empty(), "a voice is not catalogued");
}

#[test]
fn sitemaps_list_what_may_be_found() {
    let site = fictional(Some("https://example.org/a"));
    let pages = locations(&site["ex/sitemap.xml"]);
    let listed = |path: &str| pages.contains(&format!("https://example.org/a/ex/{path}"));
    assert!(listed("en/housing.html") && listed("fr/housing.html") && listed("en/data.html"));
    assert!(!listed("en/health.html"), "a withdrawn page is not listed");
    assert!(!listed("en/search.html"));
    let text = String::from_utf8_lossy(&site["ex/sitemap.xml"]);
    assert!(text.contains("<lastmod>2026-10-04</lastmod>"));
    assert!(text.contains("hreflang=\"fr\" href=\"https://example.org/a/ex/fr/housing.html\""));
    let robots = String::from_utf8_lossy(&site["robots.txt"]);
    assert!(robots.ends_with("\nSitemap: https://example.org/a/sitemap.xml\n"), "{robots}");
}

/// Every page is in a sitemap, the network's own and the choice of languages too, unless it is
/// the page of search results or asks search engines not to list it.
fn no_page_is_missing_from_the_sitemaps(site: &BTreeMap<String, Vec<u8>>, base: &str) {
    let mut listed = BTreeMap::<String, usize>::new();
    for sitemap in locations(&site["sitemap.xml"]) {
        for page in locations(&site[sitemap.strip_prefix(base).expect("of this network")]) {
            *listed.entry(page.strip_prefix(base).expect("a whole address").to_owned()).or_default() += 1;
        }
    }
    for (page, times) in &listed {
        assert_eq!(*times, 1, "{page} is listed once");
        assert!(site.contains_key(page), "{page} is there");
    }
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let asks_not_to =
            String::from_utf8_lossy(bytes).contains("<meta name=\"robots\" content=\"noindex\">");
        let expected = !asks_not_to && !path.ends_with("/search.html");
        assert_eq!(listed.contains_key(path), expected, "{path}");
    }
}

#[test]
fn sitemaps_list_all_pages() {
    no_page_is_missing_from_the_sitemaps(&fictional(Some("https://example.org/a")), "https://example.org/a/");
}

#[test]
fn a_network_without_an_address_has_no_sitemap_and_no_whole_addresses() {
    let site = fictional(None);
    assert!(!site.keys().any(|path| path.contains("sitemap")));
    assert_eq!(site["robots.txt"], b"User-agent: *\nDisallow:\n");
    let brief = &read::<Brief>(&site, "ex/data/briefs.json", "brief")[0];
    assert_eq!((brief.text.url.as_ref(), brief.text.address.as_str()), (None, "en/housing.html"));
    let [page] = linked_data(&site["ex/en/housing.html"]).try_into().expect("one block");
    assert!(page.get("url").is_none());
}
