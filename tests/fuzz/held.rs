//! What must hold of search and of reading briefs, whatever comes in.
//!
//! The property tests (`tests/fuzz.rs`) and the fuzz targets (`fuzz/`) ask the
//! same: each function takes any input and panics when something does not hold.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use corin::freshness::State;
use corin::load::file_from_text;
use corin::markdown;
use corin::search::analysis::Analyser;
use corin::search::query::{Query, Results, search};
use corin::search::{Collection, Document, NearTerms, Place, Section, Synonyms, Topic, export, index};
use icu_normalizer::ComposingNormalizerBorrowed;
use jiff::civil::{Date, date};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The day of all searches.
const TODAY: Date = date(2026, 7, 1);

/// Languages with rules of their own for words, and one that nobody speaks.
pub(crate) const LANGUAGES: [&str; 20] = [
    "en", "fr", "de", "ar", "fa", "ckb", "ur", "ps", "sq", "sr-Latn", "sr-Cyrl", "tr", "az", "ro", "hy",
    "am", "bn", "vi", "th", "qqx",
];

/// The collections of the tests of search: language and JSON.
const COLLECTIONS: [&str; 8] = [
    include_str!("../search/collections/ar.json"),
    include_str!("../search/collections/en.json"),
    include_str!("../search/collections/fa.json"),
    include_str!("../search/collections/fr.json"),
    include_str!("../search/collections/sq.json"),
    include_str!("../search/collections/sr-Cyrl.json"),
    include_str!("../search/collections/sr-Latn.json"),
    include_str!("../search/collections/tr.json"),
];

/// A small country that is asked again and again.
struct Asked {
    collection: Collection<'static>,
    index: index::Index,
}

static ASKED: LazyLock<Vec<Asked>> = LazyLock::new(|| {
    let asked = |json: &str| {
        let collection = collection(&serde_json::from_str(json).unwrap());
        let index = index::build(&collection).unwrap();
        Asked { collection, index }
    };
    COLLECTIONS.into_iter().map(asked).collect()
});

fn collection(json: &Value) -> Collection<'static> {
    fn read<T: DeserializeOwned>(json: &Value) -> Option<T> {
        (!json.is_null()).then(|| serde_json::from_value(json.clone()).unwrap())
    }
    let near: Vec<(Vec<String>, Vec<String>)> = read(&json["synonyms"]["near"]).unwrap_or_default();
    Collection {
        language: read::<String>(&json["language"]).unwrap().into(),
        documents: read(&json["documents"]).unwrap(),
        places: read(&json["places"]).unwrap_or_default(),
        topics: read(&json["topics"]).unwrap_or_default(),
        synonyms: Cow::Owned(Synonyms {
            same: read(&json["synonyms"]["same"]).unwrap_or_default(),
            near: near.into_iter().map(|(words, finds)| NearTerms { words, finds }).collect(),
        }),
    }
}

/// Every word of a text has a surface and a stem that the dictionary can hold.
pub(crate) fn analysis(language: &str, text: &str) {
    let analyser = Analyser::new(language);
    for word in analyser.words(text) {
        for form in [&word.surface, &word.stem] {
            assert!(!form.is_empty(), "an empty form of {word:?}");
            // The export marks what words share by a capital.
            assert!(!form.contains(|c: char| c.is_ascii_uppercase()), "a capital in {word:?}");
            assert!(!form.contains(char::is_whitespace), "a space in {word:?}");
            // A character may fold to a few, never to many.
            assert!(form.chars().count() <= 64 * 4, "{word:?} is long");
        }
    }
}

/// Any text is a query, in any of the small countries, and its answer is about their pages.
pub(crate) fn question(country: usize, text: &str) {
    let asked = &ASKED[country % ASKED.len()];
    for exact in [false, true] {
        let query = Query { text, exact, ..Query::default() };
        for limit in [0, 3, 1000] {
            let results = search(&asked.index, &query, TODAY, limit).unwrap();
            assert_answer(&results, &query, limit, &asked.collection.documents);
        }
    }
    // What comes back as a choice can be chosen, and shows as many pages as it said.
    let all = Query { text, ..Query::default() };
    let results = search(&asked.index, &all, TODAY, 1000).unwrap();
    let chosen = |query: Query<'_>| search(&asked.index, &query, TODAY, 1000).unwrap().total;
    for choice in &results.topics {
        assert_eq!(
            chosen(Query { topic: Some(&choice.id), ..all }),
            choice.count,
            "{} of {text:?}",
            choice.id
        );
    }
    for choice in &results.kinds {
        assert_eq!(
            chosen(Query { kind: Some(&choice.id), ..all }),
            choice.count,
            "{} of {text:?}",
            choice.id
        );
    }
    for choice in &results.states {
        let state = State::from_word(&choice.id);
        assert_eq!(chosen(Query { state, ..all }), choice.count, "{} of {text:?}", choice.id);
    }
}

fn assert_answer(results: &Results, query: &Query<'_>, limit: usize, documents: &[Document<'_>]) {
    assert_eq!(results.query, query.text);
    assert_eq!(results.hits.len(), results.total.min(limit));
    assert!(results.total <= documents.len());
    assert!(!query.exact || results.corrected.is_empty(), "{:?} for exactly {query:?}", results.corrected);
    for corrected in &results.corrected {
        assert!(!corrected.typed.is_empty() && !corrected.used.is_empty(), "{corrected:?}");
    }
    let mut shown = BTreeSet::new();
    for hit in &results.hits {
        assert!(shown.insert(&hit.id), "{} twice for {query:?}", hit.id);
        assert!(hit.score.is_finite() && hit.score >= 0.0, "{} for {query:?}", hit.score);
        let page = documents.iter().find(|page| page.id == hit.id).unwrap();
        assert_eq!(hit.title, tidy(&page.title));
        assert!(hit.url.starts_with(&hit.id), "{} of {}", hit.url, hit.id);
        let texts = texts(page);
        let excerpt: String = hit.excerpt.iter().map(|part| part.text.as_str()).collect();
        for piece in excerpt.split('…').map(str::trim) {
            assert!(texts.iter().any(|text| text.contains(piece)), "{piece:?} stands nowhere in {}", hit.id);
        }
        assert!(hit.excerpt.iter().all(|part| !part.text.is_empty()), "an empty part for {query:?}");
    }
}

/// The texts of a page as excerpts may show them.
fn texts(page: &Document<'_>) -> Vec<String> {
    let sections = page.sections.iter().flat_map(|section| [&section.heading, &section.text]);
    sections.chain([&page.title, &page.summary]).map(|text| tidy(text)).collect()
}

/// Text as the index keeps it: composed, every run of white space one space.
fn tidy(text: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(text);
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Pages written as text: a line `=` parts pages, the first line is the title, `# ` begins a
/// section, `@ ` names the page's place, `! ` its topic.
pub(crate) fn pages<'a>(language: &'a str, text: &'a str) -> Collection<'a> {
    let mut pages = Collection { language: language.into(), ..Collection::default() };
    for (number, page) in text.split("\n=\n").take(40).enumerate() {
        add(&mut pages, number, page);
    }
    pages
}

fn add<'a>(pages: &mut Collection<'a>, number: usize, text: &'a str) {
    let mut lines = text.lines();
    let mut place = Place { id: format!("xk/{number}").into(), ..Place::default() };
    let mut page = Document {
        id: format!("en/{number}.html").into(),
        title: lines.next().unwrap_or_default().into(),
        area: place.id.clone(),
        kind: "brief".into(),
        ..Document::default()
    };
    for line in lines {
        if let Some(heading) = line.strip_prefix("# ") {
            page.sections.push(Section { heading: heading.into(), anchor: "a".into(), ..Section::default() });
        } else if let Some(name) = line.strip_prefix("@ ") {
            place.name = name.into();
            place.names.push(name.into());
        } else if let Some(name) = line.strip_prefix("! ") {
            let topic = Topic { id: format!("topic-{number}").into(), name: name.into(), under: None };
            page.topic = Some(topic.id.clone());
            pages.topics.push(topic);
        } else if let Some(section) = page.sections.last_mut() {
            section.text.to_mut().push_str(line);
            section.text.to_mut().push('\n');
        } else {
            page.summary.to_mut().push_str(line);
        }
    }
    pages.documents.push(page);
    pages.places.push(place);
}

/// Whatever pages hold, they are indexed, exported to the same bytes, read back, and found.
pub(crate) fn round_trip(pages: &Collection<'_>) {
    let documents = &pages.documents;
    let built = index::build(pages).unwrap();
    let files = export::export(&index::count(pages).unwrap(), pages).unwrap();
    let opened = index::Index::from_files(&built.files().unwrap()).unwrap();
    // Too long to be shown when they differ.
    assert!(
        export::export(&opened.counted().unwrap(), pages).unwrap() == files,
        "the opened index is exported to other bytes"
    );
    assert_scripts(&files);
    let analyser = Analyser::new(&pages.language);
    for page in documents.iter().take(5) {
        // Quotes and minuses would ask for something else; the rest of a long query is ignored.
        let title = page.title.replace(|c: char| c == '-' || "\"“”„‟«»‹›‘’‚「」『』〝〞＂".contains(c), " ");
        if title.chars().count() > 100 || analyser.words(&title).is_empty() {
            continue;
        }
        let query = Query { text: &title, ..Query::default() };
        let results = search(&opened, &query, TODAY, documents.len()).unwrap();
        assert_eq!(results, search(&built, &query, TODAY, documents.len()).unwrap());
        assert!(results.hits.iter().any(|hit| hit.id == page.id), "{} is not found by {title:?}", page.id);
        assert_answer(&results, &query, documents.len(), documents);
    }
}

/// Each file is a call of one function with the file's own name and JSON.
fn assert_scripts(files: &[export::ExportedFile]) {
    let names: BTreeSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names.len(), files.len(), "two files of one name");
    assert!(files[0].name.starts_with("entry."), "{} is first", files[0].name);
    for file in files {
        let script = std::str::from_utf8(&file.bytes).unwrap();
        let name = file.name.strip_suffix(".js").unwrap();
        let json = script
            .strip_prefix(&format!("corinSearchChunk(\"{name}\","))
            .and_then(|rest| rest.strip_suffix(");\n"));
        assert!(serde_json::from_str::<serde_json::Value>(json.unwrap()).is_ok(), "{name} is no JSON");
        assert!(!script.contains(['\u{2028}', '\u{2029}']), "{name} ends a string early in old engines");
    }
}

/// Whatever stands in a brief, each finding has a place in it.
pub(crate) fn brief(text: &str) {
    let (file, findings) = file_from_text("content/xk/housing.en.md", text);
    for finding in &findings {
        assert!(file.text.get(finding.span.clone()).is_some(), "{} at {:?}", finding.rule.code, finding.span);
    }
    for problem in markdown::read(&file, None).problems {
        assert!(file.text.get(problem.span.clone()).is_some(), "{:?} at {:?}", problem.kind, problem.span);
    }
}
