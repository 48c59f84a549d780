//! Every rule has a document in `tests/spec/` whose examples find it.
//!
//! An example is laid over the base network in `tests/spec/base/`, and what
//! corin says for it must be what the document shows. `SPEC=overwrite` writes
//! it into the documents. Beside `file=PATH` a block can have `base64` as its
//! language, `repeat=N` (the text N times), `tail=TEXT*N` (TEXT, N times, at
//! the end), `last=TEXT` (a last line), `link=PATH` (a symbolic link to what the text names),
//! `directory=PATH`, `delete=PATH`, and `mode=000` beside `file=PATH`.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use corin::build::{Kept, examine};
use corin::check::specification::{Block, Example, Specification};
use corin::check::{at_least, lost_addresses, registry};
use corin::diagnostic::{human, sort};
use corin::freshness::State;
use corin::write::Published;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 22);

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec")
}

#[test]
fn examples_find_what_they_show() {
    let overwrite = std::env::var_os("SPEC").is_some_and(|value| value == "overwrite");
    let mut wrong = String::new();
    for rule in registry::all() {
        let path = root().join(format!("{}.md", rule.name));
        let mut document = fs::read_to_string(&path).expect("every rule has a document");
        let shown: Vec<_> = Specification::read(&document)
            .examples
            .iter()
            .filter_map(|example| Some((example.expected_place.clone(), outcome(example, rule.code)?)))
            .collect();
        let before = document.clone();
        for (place, text) in shown.into_iter().rev() {
            document.replace_range(place, &text);
        }
        if document == before {
            continue;
        }
        if overwrite {
            fs::write(&path, document).expect("the documents can be written");
        } else {
            wrong.push_str(&format!("\n{} should be:\n{document}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "SPEC=overwrite writes the documents{wrong}");
}

#[test]
fn every_document_shows_its_rule() {
    for rule in registry::all() {
        let document = Specification::read(rule.explanation);
        let code = format!("[{}]", rule.code);
        assert!(!document.prose.is_empty(), "tests/spec/{}.md says what the rule asks", rule.name);
        assert!(!document.examples.is_empty(), "tests/spec/{}.md has an example", rule.name);
        for example in &document.examples {
            if example.title.starts_with("Sound") {
                assert_eq!(example.expected, "", "tests/spec/{}.md: {}", rule.name, example.title);
            } else {
                assert!(
                    example.expected.contains(&code),
                    "tests/spec/{}.md: {} finds {code}",
                    rule.name,
                    example.title
                );
            }
        }
    }
}

#[test]
fn every_document_belongs_to_a_rule() {
    let names: BTreeSet<String> = registry::all().iter().map(|rule| format!("{}.md", rule.name)).collect();
    for entry in fs::read_dir(root()).expect("there are documents") {
        let name = entry.expect("a document").file_name().into_string().expect("a name");
        assert!(name == "base" || names.contains(&name), "tests/spec/{name} belongs to no rule");
    }
}

#[test]
fn the_base_network_is_sound() {
    let judged =
        examine(&root().join("base"), TODAY, &mut Kept::default()).expect("the base network can be read");
    assert_eq!(human::render(&judged.diagnostics, false), "");
    assert!(judged.network.is_some());
}

/// What corin says for an example; `None` when this machine cannot show it.
fn outcome(example: &Example<'_>, code: &str) -> Option<String> {
    let place = tempfile::tempdir().expect("a temporary directory");
    let network = place.path().join("network");
    copy(&root().join("base"), &network);
    for block in &example.files {
        lay(block, &network)?;
    }
    let judged =
        examine(&network, TODAY, &mut Kept::default()).unwrap_or_else(|error| panic!("{code}: {error}"));
    let mut diagnostics = judged.diagnostics;
    if let (Some(published), Some(sound)) = (Published::open(&network.join("public")), &judged.network) {
        let lost = lost_addresses(sound, published.pages(), None, &|path| published.page(path));
        diagnostics.extend(lost.diagnostics);
        sort(&mut diagnostics);
    }
    if let (Some(state), Some(network)) = (example.fail_on.and_then(State::from_word), &judged.network) {
        diagnostics.extend(at_least(network, TODAY, state));
        sort(&mut diagnostics);
    }
    Some(human::render(&diagnostics, false))
}

/// Puts a block of an example into the network.
fn lay(block: &Block<'_>, network: &Path) -> Option<()> {
    if let Some(path) = block.attribute("delete") {
        let path = network.join(path);
        let deleted = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        deleted.expect("what is deleted was there");
    }
    if let Some(path) = block.attribute("directory") {
        fs::create_dir_all(network.join(path)).expect("a directory");
    }
    if let Some(path) = block.attribute("link") {
        link(block.text.trim_end(), &make_room(network, path))?;
    }
    if let Some(path) = block.attribute("file") {
        let path = make_room(network, path);
        fs::write(&path, contents(block)).expect("a file");
        if block.attribute("mode") == Some("000") {
            forbid(&path)?;
        }
    }
    Some(())
}

fn contents(block: &Block<'_>) -> Vec<u8> {
    let mut bytes =
        if block.language == "base64" { decode(block.text) } else { block.text.as_bytes().to_vec() };
    if let Some(times) = block.attribute("repeat").and_then(|times| times.parse().ok()) {
        bytes = bytes.repeat(times);
    }
    if let Some((text, times)) = block.attribute("tail").and_then(|tail| tail.rsplit_once('*')) {
        bytes.extend(text.repeat(times.parse().expect("a number")).into_bytes());
    }
    if let Some(line) = block.attribute("last") {
        bytes.extend(format!("\n{line}\n").into_bytes());
    }
    bytes
}

fn decode(text: &str) -> Vec<u8> {
    use base64::Engine as _;
    let joined: String = text.split_whitespace().collect();
    base64::engine::general_purpose::STANDARD.decode(joined).expect("base64")
}

fn make_room(network: &Path, path: &str) -> PathBuf {
    let path = network.join(path);
    fs::create_dir_all(path.parent().expect("a directory")).expect("a directory");
    path
}

#[cfg(unix)]
fn link(target: &str, path: &Path) -> Option<()> {
    std::os::unix::fs::symlink(target, path).ok()
}

#[cfg(not(unix))]
fn link(_: &str, _: &Path) -> Option<()> {
    None
}

/// Takes the right to read a file away; `None` when that has no effect, as for
/// the administrator.
#[cfg(unix)]
fn forbid(path: &Path) -> Option<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o000)).ok()?;
    fs::read(path).is_err().then_some(())
}

#[cfg(not(unix))]
fn forbid(_: &Path) -> Option<()> {
    None
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a directory");
    for entry in fs::read_dir(from).expect("a directory") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file");
        }
    }
}
