//! What search does with the words of each language, by examples.
//!
//! `tests/languages/LANGUAGE.yaml` holds words that must meet, words that must
//! not, and texts with the words they are cut into; `docs/languages.md` describes
//! the keys. `tests/languages/stems/` holds words and stems that Snowball's own
//! program gave.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use corin::load::yaml::{self, Node, Value};
use corin::search::analysis::{Analysed, Analyser};
use corin::search::query::{Query, search};
use corin::search::{Collection, Document, Section, index};
use frostem::{Algorithm, Stemmer};
use icu_normalizer::ComposingNormalizerBorrowed;

/// A file of examples.
struct Examples {
    path: String,
    text: String,
    language: String,
    tree: Node,
}

impl Examples {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("examples can be read");
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        let reading = yaml::read(&Arc::from(name.as_str()), &text, 0..text.len());
        assert!(reading.findings.is_empty(), "{name}: {:?}", reading.findings);
        let tree = reading.tree.expect("examples are not empty");
        let mut examples = Self { path: name, text, language: String::new(), tree };
        examples.language =
            examples.value("language").map(scalar).expect("examples name their language").to_owned();
        let stem = path.file_stem().expect("a file has a name").to_string_lossy();
        assert_eq!(stem, examples.language, "the file is named after its language");
        examples
    }

    fn entries(&self) -> impl Iterator<Item = (&str, &Node)> {
        let Value::Mapping(entries) = &self.tree.value else {
            panic!("{}: not a mapping", self.path);
        };
        entries.iter().map(|(key, entry)| (&**key, &entry.node))
    }

    fn value(&self, key: &str) -> Option<&Node> {
        self.entries().find(|(name, _)| *name == key).map(|(_, node)| node)
    }

    /// The lists of texts below a key, each with its place.
    fn lists(&self, key: &str) -> Vec<(&Node, Vec<&str>)> {
        self.value(key).map_or_else(Vec::new, |node| {
            items(node).iter().map(|list| (list, items(list).iter().map(scalar).collect())).collect()
        })
    }

    fn place(&self, node: &Node) -> String {
        let before = self.text.get(..node.span.start).unwrap_or_default();
        format!("{}:{}", self.path, before.matches('\n').count() + 1)
    }
}

fn items(node: &Node) -> &[Node] {
    match &node.value {
        Value::Sequence(items) => items,
        Value::Scalar { .. } | Value::Mapping(_) => panic!("not a list at byte {}", node.span.start),
    }
}

fn scalar(node: &Node) -> &str {
    match &node.value {
        Value::Scalar { text, .. } => text,
        Value::Sequence(_) | Value::Mapping(_) => panic!("not a text at byte {}", node.span.start),
    }
}

fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/languages")
}

fn all() -> Vec<Examples> {
    let mut paths: Vec<PathBuf> = fs::read_dir(directory())
        .expect("there are examples")
        .map(|entry| entry.expect("an entry can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    paths.sort();
    paths.iter().map(|path| Examples::read(path)).collect()
}

fn words(analyser: &Analyser, text: &str) -> Vec<Analysed> {
    analyser.words(&ComposingNormalizerBorrowed::new_nfc().normalize(text))
}

fn surface(analyser: &Analyser, text: &str) -> String {
    joined(analyser, text, |word| word.surface)
}

fn stem(analyser: &Analyser, text: &str) -> String {
    joined(analyser, text, |word| word.stem)
}

fn joined(analyser: &Analyser, text: &str, form: fn(Analysed) -> String) -> String {
    words(analyser, text).into_iter().map(form).collect::<Vec<_>>().join(" ")
}

/// Tells what does not become what the first becomes.
fn unequal(analyser: &Analyser, list: &[&str], form: fn(&Analyser, &str) -> String) -> Option<String> {
    let first = list.first().map(|text| form(analyser, text)).unwrap_or_default();
    if first.is_empty() || list.len() < 2 {
        return Some(format!("{list:?} is no list of words"));
    }
    let other: Vec<String> = list
        .iter()
        .map(|text| (text, form(analyser, text)))
        .filter(|(_, form)| *form != first)
        .map(|(text, form)| format!("{text} is {form}"))
        .collect();
    (!other.is_empty()).then(|| format!("{} is {first}, but {}", list[0], other.join(", ")))
}

/// Whether a word finds a page that has another, and without a correction.
fn finds(language: &str, written: &str, typed: &str) -> bool {
    let section = Section { text: written.into(), ..Section::default() };
    let document = Document { id: "page.html".into(), sections: vec![section], ..Document::default() };
    let collection =
        Collection { language: language.into(), documents: vec![document], ..Collection::default() };
    let index = index::build(&collection).expect("an index");
    let query = Query { text: &format!("{typed} "), ..Query::default() };
    let results = search(&index, &query, jiff::civil::date(2026, 1, 1), 1).expect("an answer");
    results.total == 1 && results.corrected.is_empty() && results.dropped.is_empty()
}

fn check(examples: &Examples, wrong: &mut Vec<String>) {
    let analyser = Analyser::new(&examples.language);
    let mut tell = |node: &Node, problem: String| wrong.push(format!("{}: {problem}", examples.place(node)));
    for (key, node) in examples.entries() {
        if !["language", "name", "same", "everywhere", "stems", "bare", "found", "apart", "words", "numbers"]
            .contains(&key)
        {
            tell(node, format!("no such key: {key}"));
        }
    }
    for (node, list) in [examples.lists("same"), examples.lists("numbers")].concat() {
        if let Some(problem) = unequal(&analyser, &list, surface) {
            tell(node, problem);
        }
    }
    for (node, list) in examples.lists("numbers") {
        if let Some(number) = list.first()
            && surface(&analyser, number) != *number
        {
            tell(node, format!("{number} is {}", surface(&analyser, number)));
        }
    }
    for (node, list) in examples.lists("stems") {
        if let Some(problem) = unequal(&analyser, &list, stem) {
            tell(node, problem);
        }
    }
    for (node, list) in examples.lists("apart") {
        for form in [surface, stem] {
            let forms: BTreeSet<String> = list.iter().map(|text| form(&analyser, text)).collect();
            if forms.len() != list.len() || list.len() < 2 {
                tell(node, format!("{list:?} should be apart: {forms:?}"));
            }
        }
    }
    for node in examples.value("words").map_or(&[][..], items) {
        let [text, expected @ ..] = items(node) else { continue };
        let expected: Vec<&str> = expected.iter().map(scalar).collect();
        let found: Vec<String> =
            words(&analyser, scalar(text)).into_iter().map(|word| word.surface).collect();
        if found != expected {
            tell(node, format!("{} is cut into {found:?}", scalar(text)));
        }
    }
    for (node, list) in examples.lists("found") {
        if let Some((written, typed)) = list.split_first() {
            for typed in typed {
                if !finds(&examples.language, written, typed) {
                    tell(node, format!("a page with {written} is not found by {typed}"));
                }
            }
        }
    }
    for (node, list) in examples.lists("bare") {
        let [word, expected @ ..] = list.as_slice() else { continue };
        let found: Vec<String> = words(&analyser, word).into_iter().filter_map(|word| word.bare).collect();
        let expected: Vec<String> = expected.iter().map(|text| surface(&analyser, text)).collect();
        if found != expected {
            tell(node, format!("{word} is {found:?} without its additions"));
        }
    }
    if !analyser.stems() && examples.value("stems").is_some() {
        wrong.push(format!("{}: a language without a stemmer has no stems", examples.path));
    }
}

#[test]
fn words_meet_and_keep_apart_as_the_examples_say() {
    let mut wrong = Vec::new();
    for examples in all() {
        check(&examples, &mut wrong);
    }
    assert!(wrong.is_empty(), "{} examples fail:\n{}", wrong.len(), wrong.join("\n"));
}

/// A name on a page of another language, and a keyboard of another language.
#[test]
fn names_meet_in_every_language() {
    let all = all();
    let mut wrong = Vec::new();
    for examples in &all {
        for (node, list) in examples.lists("everywhere") {
            for other in &all {
                let analyser = Analyser::new(&other.language);
                if let Some(problem) = unequal(&analyser, &list, surface) {
                    wrong.push(format!("{} in {}: {problem}", examples.place(node), other.language));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_language_has_examples() {
    let files: BTreeSet<String> =
        all().into_iter().map(|examples| Analyser::rules_of(&examples.language).to_owned()).collect();
    let missing: Vec<_> = Analyser::languages().iter().filter(|family| !files.contains(**family)).collect();
    assert!(missing.is_empty(), "no file in tests/languages/ for {missing:?}");
    let unknown: Vec<_> = files.iter().filter(|family| !Analyser::knows(family)).collect();
    assert!(unknown.is_empty(), "the rules do not name {unknown:?}");
}

#[test]
fn stems_are_those_of_snowball() {
    let mut wrong = Vec::new();
    let mut languages = BTreeSet::new();
    for entry in fs::read_dir(directory().join("stems")).expect("there are stems") {
        let path = entry.expect("an entry can be read").path();
        let language = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let algorithm = Algorithm::from_name(&language).expect("the language has a stemmer");
        let stemmer = Stemmer::new(algorithm);
        let text = fs::read_to_string(&path).expect("stems can be read");
        let mut words = 0;
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let (word, expected) = line.split_once('\t').expect("a word and its stem");
            let found = stemmer.stem(word);
            if found != expected {
                wrong.push(format!("{language}.tsv:{}: {word} is {found}, not {expected}", number + 1));
            }
            words += 1;
        }
        assert!(words >= 200, "{language}.tsv has {words} words");
        languages.insert(language);
    }
    assert!(wrong.is_empty(), "{} stems differ:\n{}", wrong.len(), wrong.join("\n"));
    // The Ukrainian stemmer is younger than the program that gave the stems.
    let stemmed = Analyser::languages().iter().filter(|family| Analyser::new(family).stems());
    let missing: Vec<_> =
        stemmed.filter(|family| !languages.contains(**family) && **family != "uk").collect();
    assert!(missing.is_empty(), "no stems for {missing:?}");
}
