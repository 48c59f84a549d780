//! The pages in `docs/diagnostics/` are those of the documents in
//! `tests/spec/`. `CORIN_OVERWRITE=1` writes them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use corin::check::registry;
use corin::check::specification::{Example, Specification};
use corin::diagnostic::Rule;

const INTRODUCTION: &str = "# Findings

Everything that `corin check` can find, by code. `corin explain CODE` shows the same on the command line.

An **error** stops a build, a **warning** should be put right, a **note** is worth knowing. A network can make a rule
more or less serious, or switch it off, by its name in `content/network.yaml`:

```yaml
checks: {uncited-paragraph: error, missing-translation: allow}
```

Rules marked *fixed* keep pages from being wrong or unsafe, and stay errors in every network.

<!-- Written by tests/diagnostics_pages.rs from tests/spec/. -->

| Code | Rule | Severity |
|---|---|---|
";

fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/diagnostics")
}

#[test]
fn pages_are_those_of_the_specifications() {
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    let mut index = INTRODUCTION.to_owned();
    for rule in registry::all() {
        let fixed = if registry::is_fixed(rule) { ", fixed" } else { "" };
        index.push_str(&format!(
            "| {} | [{}]({}.md) | {}{fixed} |\n",
            rule.code,
            rule.name,
            rule.name,
            rule.severity.as_str()
        ));
        pages.insert(format!("{}.md", rule.name), page(rule));
    }
    pages.insert("README.md".to_owned(), index);

    if std::env::var_os("CORIN_OVERWRITE").is_some() {
        if directory().exists() {
            fs::remove_dir_all(directory()).expect("old pages can be removed");
        }
        fs::create_dir_all(directory()).expect("a directory");
        for (name, text) in &pages {
            fs::write(directory().join(name), text).expect("a page can be written");
        }
    }
    let written: BTreeMap<String, String> = fs::read_dir(directory())
        .expect("there are pages")
        .map(|entry| {
            let path = entry.expect("a page").path();
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).expect("a name");
            (name, fs::read_to_string(path).expect("text"))
        })
        .collect();
    assert_eq!(
        written.keys().collect::<Vec<_>>(),
        pages.keys().collect::<Vec<_>>(),
        "CORIN_OVERWRITE=1 writes docs/diagnostics"
    );
    for (name, text) in &pages {
        assert_eq!(written.get(name), Some(text), "CORIN_OVERWRITE=1 writes docs/diagnostics/{name}");
    }
}

fn page(rule: &Rule) -> String {
    let specification = Specification::read(rule.explanation);
    let fixed = if registry::is_fixed(rule) { ", in every network" } else { "" };
    let mut page = format!("# {} ({})\n\n", rule.name, rule.code);
    page.push_str(&format!("*{}{fixed}* · [all findings](README.md)\n\n", rule.severity.as_str()));
    page.push_str(specification.prose);
    page.push('\n');
    for example in &specification.examples {
        push_example(&mut page, example);
    }
    page
}

fn push_example(page: &mut String, example: &Example<'_>) {
    page.push_str(&format!("\n## {}\n", example.title));
    for block in &example.files {
        if let Some(path) = block.attribute("file") {
            page.push_str(&format!("\n`{path}`:\n"));
        } else if let Some(path) = block.attribute("link") {
            page.push_str(&format!("\n`{path}`, a symbolic link to:\n"));
        } else if let Some(path) = block.attribute("directory") {
            page.push_str(&format!("\n`{path}`, a directory\n"));
            continue;
        } else if let Some(path) = block.attribute("delete") {
            page.push_str(&format!("\n`{path}` is not there\n"));
            continue;
        }
        push_block(page, block.language, block.text);
    }
    if example.expected.is_empty() {
        page.push_str("\nNothing is found.\n");
    } else {
        page.push_str("\nWhat corin says:\n");
        push_block(page, "text", example.expected);
    }
}

fn push_block(page: &mut String, language: &str, text: &str) {
    let fence = if text.contains("```") { "````" } else { "```" };
    page.push_str(&format!("\n{fence}{language}\n{text}{fence}\n"));
}
