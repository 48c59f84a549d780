//! Figures of follow-up, from the files in `tests/cases/outcomes/` to pages,
//! published tables and the search.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use corin::build::{self, Kept, Made, Settings};
use corin::model::Network;
use corin::model::outcome::Table;
use corin::readers::{Readers, network_for};
use corin::search::query::{Query, search};
use corin::write::{Files, Memory};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 22);

struct Site {
    network: Network,
    made: Made,
    files: Arc<Files>,
}

impl Site {
    fn build(readers: Readers, left_out: &[&str]) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/outcomes");
        let mut kept = Kept::default();
        let examined = build::examine(&root, TODAY, &mut kept).expect("the files can be read");
        assert!(examined.is_sound(), "{:#?}", examined.diagnostics);
        let network = network_for(examined.network.expect("a network"), readers, TODAY);
        let left_out: BTreeSet<Arc<str>> = left_out.iter().map(|path| Arc::from(*path)).collect();
        let settings = Settings { today: TODAY, readers, area: None, native_indexes: None, left_out };
        let memory = Memory::whole(Arc::default());
        let own_theme = build::theme_files(&root).expect("no theme of its own");
        let made = build::make(&network, own_theme, &settings, &mut kept, &memory, false).expect("a site");
        Self { network, made, files: memory.finish().files }
    }

    fn find(&self, path: &str) -> Option<String> {
        let found = self.files.iter().find(|(other, _)| other.as_str() == path);
        found.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
    }

    fn page(&self, path: &str) -> String {
        self.find(path).unwrap_or_else(|| unreachable!("{path} is not in the site"))
    }

    fn hits(&self, language: &str, words: &str) -> Vec<String> {
        let country = &self.made.countries["xk"];
        let index = country.index(&self.network, "xk", language, TODAY).expect("tantivy").expect("an index");
        let results =
            search(index, &Query { text: words, ..Query::default() }, TODAY, 10).expect("an answer");
        results.hits.iter().map(|hit| hit.id.to_string()).collect()
    }
}

/// The parts of a text between two others.
fn between<'a>(text: &'a str, begin: &'a str, end: &'a str) -> Vec<&'a str> {
    text.split(begin).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

#[test]
fn table_and_chart_show_the_same_figures() {
    let site = Site::build(Readers::Public, &[]);
    let page = site.page("xk/en/outcomes/2026.html");
    for said in ["1,180", "of 1,600 who were asked", "January 2025", "December 2025", "Telephone interviews"]
    {
        assert!(page.contains(said), "{said}");
    }
    let rows: Vec<Vec<&str>> = between(&page, "<th scope=\"row\">", "</tr>")
        .into_iter()
        .map(|row| between(row, "<data value=\"", "\""))
        .collect();
    assert_eq!(
        rows,
        [
            vec!["24", "1037", "1061"],
            vec!["21", "20", "41"],
            vec!["23"],
            vec!["38"],
            vec!["0", "17", "17"],
            vec!["70", "1110", "1180"]
        ]
    );
    let drawn = between(&page, "class=\"chart-figure\"", "</text>");
    let drawn: Vec<&str> = drawn.iter().filter_map(|text| text.rsplit('>').next()).collect();
    assert_eq!(
        drawn,
        ["24", "1,037", "21", "20", "not shown", "not shown", "not shown", "not shown", "0", "17"],
        "the bars, totals left out"
    );
    assert!(page.contains("role=\"img\" aria-labelledby=\"chart-title chart-description\""));
    assert!(page.contains("fewer than 10 people"), "what a hidden figure is");
    let french = site.page("xk/fr/outcomes/2026.html");
    assert!(
        french.contains("Femmes") && french.contains("1\u{202f}180"),
        "numbers as the language writes them"
    );
    assert!(french.contains("<h1 lang=\"en\" dir=\"ltr\">"), "the title is not in French");
    let arabic = site.page("xk/ar/outcomes/2026.html");
    assert!(arabic.contains("direction=\"rtl\""));
}

#[test]
fn a_panel_for_each_column() {
    let page = Site::build(Readers::Public, &[]).page("xk/en/prizren/outcomes/months.html");
    assert_eq!(page.matches("class=\"chart-heading\"").count(), 3);
    assert!(!page.contains("class=\"chart-legend\""));
    assert!(page.contains("After six months</span>: 62"), "how many answered in each column");
}

#[test]
fn lists_know_the_figures_and_how_old_they_are() {
    let site = Site::build(Readers::Public, &[]);
    let list = site.page("xk/en/outcomes/index.html");
    let titles = between(&list, "<p class=\"entry-title\"><a href=\"", "\"");
    assert_eq!(
        titles,
        [
            "../../en/outcomes/2026.html",
            "../../en/prizren/outcomes/months.html",
            "../../en/outcomes/debts.html"
        ]
    );
    assert_eq!(between(&list, "data-freshness=\"", "\""), ["current", "current", "outdated"]);
    for path in ["xk/en/index.html", "xk/en/pages.html", "xk/en/freshness.html"] {
        assert!(site.page(path).contains("outcomes/2026.html"), "{path}");
    }
    assert!(site.page("xk/en/index.html").contains("en/outcomes/index.html"));
    assert!(
        site.page("xk/en/prizren/outcomes/months.html").contains("href=\"../../../en/outcomes/index.html\"")
    );
}

#[test]
fn what_is_published_is_what_was_checked() {
    let site = Site::build(Readers::Public, &[]);
    let published = site.page("xk/data/outcomes/2026.csv");
    assert!(
        published
            .starts_with("outcome,women,men,all\n#indicator+name,#affected+f,#affected+m,#affected+ind\n")
    );
    assert!(site.page("xk/en/outcomes/2026.html").contains("href=\"../../data/outcomes/2026.csv\""));
    let (file, _) = corin::load::file_from_text("content/xk/outcomes/2026.csv", &published);
    let (again, findings) = Table::read(&file);
    assert!(findings.is_empty());
    assert_eq!(again.map(|table| table.rows.len()), Some(6));
    assert!(site.find("xk/data/outcomes/prizren/months.csv").is_some());
}

#[test]
fn the_search_finds_figures_by_their_words() {
    let site = Site::build(Readers::Public, &[]);
    assert!(site.hits("en", "vocational training").contains(&"en/outcomes/2026.html".to_owned()));
    assert!(site.hits("ar", "التدريب المهني").contains(&"ar/outcomes/2026.html".to_owned()));
}

#[test]
fn withdrawn_figures_keep_their_address_and_show_nothing() {
    let site = Site::build(Readers::Public, &[]);
    let page = site.page("xk/en/outcomes/old.html");
    assert!(page.contains("People were counted twice.") && page.contains("en/outcomes/2026.html"));
    assert!(!page.contains("<svg") && !page.contains("<table"));
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert_eq!(site.find("xk/data/outcomes/old.csv"), None);
    for path in ["xk/en/outcomes/index.html", "xk/en/index.html", "xk/en/pages.html", "xk/en/freshness.html"]
    {
        assert!(!site.page(path).contains("outcomes/old.html"), "{path}");
    }
    assert!(!site.hits("en", "withdrawn figures").contains(&"en/outcomes/old.html".to_owned()));
    for (path, bytes) in site.files.iter() {
        assert!(!String::from_utf8_lossy(bytes).contains("withdrawnrow"), "{path}");
    }
}

#[test]
fn drafts_and_what_is_not_for_everybody_are_in_no_byte() {
    let public = Site::build(Readers::Public, &[]);
    let internal = Site::build(Readers::Counsellor, &[]);
    let holds = |site: &Site, word: &str| {
        let mut all = site.files.values().map(|bytes| String::from_utf8_lossy(bytes).to_lowercase());
        all.any(|text| text.contains(word))
    };
    for word in ["row,778", "draftmethod", "row,780", "withheldt", "withhelds", "withheldm", "withheldc"] {
        assert!(!holds(&public, word) && !holds(&internal, word), "{word}");
    }
    for word in ["row,779", "counsellort", "counsellorsu", "counsellorso", "counsellorm", "counsellorc"] {
        assert!(!holds(&public, word), "{word} is in the public site");
        assert!(holds(&internal, word), "{word} is in the site for counsellors");
    }
    // Search data are packed: its bytes are asked as a reader asks them.
    for word in ["counsellormethod", "counsellorcategory", "counsellorsummary"] {
        assert_eq!(public.hits("en", word), Vec::<String>::new(), "{word}");
        assert_eq!(internal.hits("en", word), ["en/outcomes/internal.html"], "{word}");
    }
}

#[test]
fn figures_with_an_error_in_either_file_are_left_out() {
    for file in ["content/xk/outcomes/2026.csv", "content/xk/outcomes/2026.yaml"] {
        let site = Site::build(Readers::Public, &[file]);
        assert_eq!(site.find("xk/en/outcomes/2026.html"), None, "{file}");
        assert_eq!(site.find("xk/data/outcomes/2026.csv"), None, "{file}");
        assert!(!site.page("xk/en/outcomes/index.html").contains("2026.html"));
    }
}

#[test]
fn the_data_hold_what_the_pages_of_these_readers_hold() {
    let ids = |readers: Readers| {
        let text = Site::build(readers, &[]).page("xk/data/outcomes.json");
        let data: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let records = data["records"].as_array().cloned().unwrap_or_default();
        let ids: Vec<String> =
            records.iter().map(|record| record["id"].as_str().unwrap_or_default().to_owned()).collect();
        (ids, records, data["about"]["readers"].clone())
    };
    let (public, records, readers) = ids(Readers::Public);
    assert!(readers.is_null());
    let has = |ids: &[String], id: &str| ids.iter().any(|other| other == id);
    assert!(has(&public, "xk/outcomes/2026") && has(&public, "xk/prizren/outcomes/months"), "{public:?}");
    for hidden in ["xk/outcomes/draft", "xk/outcomes/internal", "xk/outcomes/withheld"] {
        assert!(!has(&public, hidden), "{hidden}");
    }
    let old = records.iter().find(|record| record["id"] == "xk/outcomes/old").expect("what was withdrawn");
    assert_eq!(old["reason"], "People were counted twice.");
    for gone in ["summary", "asked", "answered", "answered_by_column", "table", "due"] {
        assert!(old.get(gone).is_none(), "{gone} of figures that were withdrawn");
    }
    let training =
        &records.iter().find(|record| record["id"] == "xk/outcomes/2026").expect("figures")["rows"][2];
    assert_eq!(training["figures"], serde_json::json!([null, null, 23]));

    let (counsellor, _, readers) = ids(Readers::Counsellor);
    assert_eq!(readers, "counsellor");
    assert!(has(&counsellor, "xk/outcomes/internal") && !has(&counsellor, "xk/outcomes/withheld"));
}
