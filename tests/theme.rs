//! The default theme: every page in every language, hostile content, a network's own files.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use corin::plan::view::{Crumb, Page};
use corin::render::{OwnFiles, Shown, SiteRenderer, Theme, ThemeError};

#[path = "../examples/theme_preview/figures.rs"]
mod figures;
#[path = "../examples/theme_preview/sample.rs"]
mod sample;
#[path = "../examples/theme_preview/schemes.rs"]
mod schemes;
#[path = "../examples/theme_preview/words.rs"]
#[expect(dead_code, reason = "shared with the example, which shows both languages")]
mod words;

use sample::{Sample, Words};

const LANGUAGES: [&str; 5] = ["ar", "en", "fr", "sq", "sr-Latn"];

fn theme() -> Theme {
    Theme::load(OwnFiles::new()).expect("the default theme loads")
}

fn own(files: &[(&str, &str)]) -> Result<Theme, ThemeError> {
    Theme::load(files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect())
}

/// Renders every kind of page; `check` gets the name of each and its HTML.
fn every_page(sample: &Sample<'_>, mut check: impl FnMut(&str, &str)) {
    let renderer = sample.theme.site(&sample.site()).expect("a renderer");
    let mut render = |kind: &'static str, shown: Shown<'_>| {
        let page = sample.page(kind, sample.words.title, &format!("{}/place-0/{kind}.html", sample.tag));
        match renderer.render_beside(&page, shown, &sample.beside()) {
            Ok(html) => check(kind, &html),
            Err(error) => panic!("{kind} in {}, full: {}: {error}", sample.tag, sample.full),
        }
    };
    render("home", Shown::Home(&sample.home()));
    for state in ["current", "due", "overdue", "outdated"] {
        render("brief", Shown::Brief(&sample.brief(state)));
    }
    render("brief", Shown::Brief(&sample.withdrawn()));
    for audience in ["plain", "child"] {
        for state in ["current", "due", "overdue", "outdated"] {
            render("brief-plain", Shown::Brief(&sample.simple(audience, state)));
        }
        let withdrawn = corin::plan::view::BriefView { audience: Some(audience), ..sample.withdrawn() };
        render("brief-plain", Shown::Brief(&withdrawn));
    }
    render("locality", Shown::Locality(&sample.locality()));
    render("topic", Shown::Topic(&sample.topic_view()));
    render("sources", Shown::Sources(&sample.sources()));
    for group in &sample.sources().groups {
        for used in &group.sources {
            render("source", Shown::Source(used));
        }
    }
    render("stewards", Shown::Stewards(&sample.stewards()));
    render("steward", Shown::Steward(&sample.answers_for()));
    render("freshness", Shown::Freshness(&sample.overview()));
    render("pages", Shown::Pages(&sample.all_pages()));
    render("changes", Shown::Changes(&sample.changes()));
    render("plan", Shown::ReturnPlan(&sample.return_plan()));
    render("data", Shown::Data(&sample.data()));
    render("accessibility", Shown::Accessibility);
    render("privacy", Shown::Privacy);
    for (kind, page) in sample.text_pages() {
        render(kind, Shown::Text(&page));
    }
    render("schemes", Shown::Schemes(&sample.schemes()));
    for standing in ["in-force", "not-begun", "suspended", "ended", "closed"] {
        render("scheme", Shown::Scheme(&sample.scheme(standing)));
    }
    render("host", Shown::Host(&sample.host()));
    render("outcomes", Shown::Outcomes(&sample.outcomes()));
    for state in ["current", "outdated"] {
        render("outcome", Shown::Outcome(&sample.outcome(state, false)));
    }
    render("outcome", Shown::Outcome(&sample.outcome("current", true)));
    render("search", Shown::Search);
    render("results", Shown::Results(&sample.results()));
    render("languages", Shown::Languages);
    let moved = Crumb { title: sample.words.title.to_owned(), address: "en/x.html".to_owned() };
    render("moved", Shown::Moved(&moved));
    match sample.theme.host(&sample.host_front()) {
        Ok(html) => check("host-network", &html),
        Err(error) => panic!("host-network in {}, full: {}: {error}", sample.tag, sample.full),
    }
    match sample.theme.front(&sample.front()) {
        Ok(html) => check("network", &html),
        Err(error) => panic!("network in {}, full: {}: {error}", sample.tag, sample.full),
    }
}

#[test]
fn every_page_in_every_language_with_everything_and_with_nothing() {
    let theme = theme();
    for tag in LANGUAGES.into_iter().chain(["fa", "sr-Cyrl"]) {
        for full in [true, false] {
            let sample = Sample { theme: &theme, tag, words: words::ENGLISH, full };
            every_page(&sample, |kind, html| {
                let place = format!("{kind} in {tag}, full: {full}");
                assert_eq!(html.matches("<h1").count(), 1, "{place} has one h1");
                assert!(html.contains("<main id=\"content\""), "{place} has a main landmark");
                assert!(html.contains(&format!("<html lang=\"{tag}\"")), "{place} says its language");
                assert!(html.contains("default-src 'none'"), "{place} has the policy");
                assert!(html.contains("content=\"no-referrer\""), "{place} sends no referrer");
                assert!(!html.contains(" style=") && !html.contains("<style"), "{place} has no inline style");
                assert!(!html.contains("onclick"), "{place} has no inline script");
                for script in html.split("<script").skip(1) {
                    let is_data = script.starts_with(" type=\"application/ld+json\">{");
                    assert!(is_data || script.starts_with(" src="), "{place} has no inline script");
                }
                unique_ids(html, &place);
            });
        }
    }
}

fn unique_ids(html: &str, place: &str) {
    let mut seen = BTreeSet::new();
    for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(seen.insert(id), "{place}: the id {id} stands twice");
    }
}

#[test]
fn nothing_in_a_page_is_fetched_from_elsewhere() {
    let theme = theme();
    let sample = Sample { theme: &theme, tag: "en", words: words::ENGLISH, full: true };
    every_page(&sample, |kind, html| {
        for attribute in [" src=\"", "<link rel=\"stylesheet\" href=\""] {
            for address in html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(!address.contains("//"), "{kind} loads {address}");
            }
        }
    });
    for asset in theme.assets() {
        let text = String::from_utf8_lossy(&asset.bytes).replace("http://www.w3.org/2000/svg", "");
        assert!(!text.contains("http://") && !text.contains("https://"), "{} names another host", asset.name);
        assert!(asset.name != "style.css" || !text.contains("/*"), "comments are stripped");
    }
}

#[test]
fn hostile_content_stays_text() {
    const HOSTILE: &str = "<script>alert(1)</script>\"' onload='x";
    let theme = theme();
    let hostile = Words {
        network: HOSTILE,
        country: HOSTILE,
        places: &[HOSTILE, HOSTILE, HOSTILE],
        topics: &[(HOSTILE, HOSTILE), (HOSTILE, HOSTILE)],
        note: HOSTILE,
        summary: HOSTILE,
        organisation: HOSTILE,
        title: HOSTILE,
        headings: &[(2, HOSTILE, HOSTILE), (3, HOSTILE, HOSTILE)],
        body: "",
        months: words::ENGLISH.months,
    };
    let sample = Sample { theme: &theme, tag: "en", words: hostile, full: true };
    every_page(&sample, |kind, html| {
        assert!(!html.contains("<script>"), "{kind} lets a script through");
        assert!(!html.contains("\"' onload"), "{kind} lets a quote out of an attribute");
    });
}

#[test]
fn addresses_with_other_schemes_lead_nowhere() {
    let theme = theme();
    let sample = Sample { theme: &theme, tag: "en", words: words::ENGLISH, full: true };
    let mut brief = sample.brief("current");
    for source in &mut brief.sources {
        source.url = Some("javascript:alert(1)".to_owned());
        source.archived = Some("data:text/html,x".to_owned());
    }
    let html = render(&sample, Shown::Brief(&brief)).expect("a page");
    assert!(!html.contains("javascript:") && !html.contains("data:text"));
}

fn render(sample: &Sample<'_>, shown: Shown<'_>) -> Result<String, ThemeError> {
    let renderer: SiteRenderer = sample.theme.site(&sample.site()).expect("a renderer");
    let page: Page = sample.page("brief", sample.words.title, "en/place-0/brief.html");
    renderer.render(&page, shown)
}

#[test]
fn a_page_says_its_dates_in_words_and_in_data() {
    let theme = theme();
    let sample = Sample { theme: &theme, tag: "en", words: words::ENGLISH, full: true };
    let html = render(&sample, Shown::Brief(&sample.brief("overdue"))).expect("a page");
    for expected in [
        "<article class=\"brief\" data-freshness=\"overdue\" data-due=\"2026-10-08\" data-overdue=\"2026-11-07\" \
         data-outdated=\"2026-12-07\">",
        "Reviewed on 10 July 2026 by Test Desk of Testland. Review due from 8 October 2026; outdated from \
         7 December 2026.",
        "<div class=\"notice notice-overdue\" data-notice=\"overdue\">",
        "The review of this page has been overdue since 7 November 2026.",
        "<div class=\"notice notice-outdated\" data-notice=\"outdated\" hidden>",
        "not available in Shqip; opens the nearest page",
        "<html lang=\"en\" dir=\"ltr\" data-built=\"2026-11-22\" data-late=\"2026-11-29\">",
        "href=\"#cite-test-report-2\"",
        "<li id=\"source-test-report\" value=\"1\">",
    ] {
        assert!(html.contains(expected), "missing: {expected}\nin: {html}");
    }
}

#[test]
fn a_current_page_does_not_claim_to_be_current_without_script() {
    let theme = theme();
    let sample = Sample { theme: &theme, tag: "en", words: words::ENGLISH, full: true };
    let html = render(&sample, Shown::Brief(&sample.brief("current"))).expect("a page");
    assert!(html.contains("<span class=\"chip\" data-state=\"current\" hidden>Current</span>"));
}

#[test]
fn scripts_are_sent_without_their_comments() {
    let theme = theme();
    let scripts: Vec<_> = theme.assets().iter().filter(|asset| asset.name.ends_with(".js")).collect();
    assert!(scripts.len() > 5);
    for script in scripts {
        let text = String::from_utf8_lossy(&script.bytes);
        let comment = text.lines().find(|line| line.trim_start().starts_with("//"));
        assert_eq!(comment, None, "{}: a backtick or a block comment keeps it as it is written", script.name);
    }
}

#[test]
fn words_in_another_language_are_marked_where_the_theme_lacks_the_language() {
    let theme = theme();
    let sample = Sample { theme: &theme, tag: "fa", words: words::ENGLISH, full: true };
    let html = render(&sample, Shown::Brief(&sample.brief("current"))).expect("a page");
    assert!(html.contains("<html lang=\"fa\" dir=\"rtl\""));
    assert!(html.contains("<body lang=\"en\" dir=\"ltr\">"));
    assert!(html.contains("<h1 lang=\"fa\" dir=\"rtl\">"));
    let cyrillic = Sample { tag: "sr-Cyrl", ..sample };
    let html = render(&cyrillic, Shown::Brief(&cyrillic.brief("current"))).expect("a page");
    assert!(
        html.contains("<body lang=\"en\" dir=\"ltr\">"),
        "Latin letters are no help to readers of Cyrillic"
    );
}

#[test]
fn languages_by_name() {
    let theme = theme();
    let name = |tag, here| {
        let language = theme.language(tag, here);
        (language.name, language.name_here, language.dir)
    };
    assert_eq!(name("sq", "en"), ("Shqip".into(), "Albanian".into(), "ltr"));
    assert_eq!(name("ckb", "fr"), ("کوردیی ناوەندی".into(), "kurde (sorani)".into(), "rtl"));
    assert_eq!(name("sr-Cyrl", "sr-Cyrl"), ("Српски".into(), "српски (ћирилица)".into(), "ltr"));
    assert_eq!(name("xh", "en"), ("xh".into(), "xh".into(), "ltr"));
}

#[test]
fn a_missing_variable_is_told_with_its_place_and_what_there_is() {
    let theme = own(&[("templates/search.html", "<h1>{{ page.titel }}</h1>\n")]).expect("it parses");
    let sample = Sample { theme: &theme, tag: "en", words: words::ENGLISH, full: true };
    let error = render(&sample, Shown::Search).expect_err("there is no titel");
    assert_eq!(
        error.to_string(),
        "theme/templates/search.html:1:13: field `titel` is not defined. Available fields: address, breadcrumbs, \
         description, kind, title, translations
  |
1 | <h1>{{ page.titel }}</h1>
  |             ^^^^^
note: while making en/place-0/brief.html
help: this file is the network's own and stands before the default theme's"
    );
}

#[test]
fn what_is_unknown_is_refused_when_loading() {
    let message =
        |template: &str| own(&[("templates/search.html", template)]).expect_err("it is refused").to_string();
    let unknown =
        message("{{ page.title | save_url }}\n{% include \"parts/searhc.html\" %}\n{{ <entri /> }}");
    for expected in [
        "theme/templates/search.html:1:17: unknown filter `save_url`; did you mean `safe_url`?",
        "theme/templates/search.html:2:12: unknown template `parts/searhc.html`; did you mean `parts/search.html`?",
        "theme/templates/search.html:3:4: unknown component `entri`; did you mean `entry`?",
    ] {
        assert!(unknown.contains(expected), "missing: {expected}\nin: {unknown}");
    }
    let unclosed = message("{% if page %}\n<p>");
    assert!(unclosed.starts_with("theme/templates/search.html:"), "{unclosed}");
}

#[test]
fn one_template_one_message_and_one_style_of_a_network_stand_before_the_default() {
    let theme = own(&[
        (
            "templates/search.html",
            "{% extends \"base.html\" %}{% block content %}<h1>Ours</h1>{% endblock %}",
        ),
        ("strings/en/ours.ftl", "exit = Weather\n"),
        ("strings/fa/main.ftl", "exit = خروج\n"),
        ("styles/ours.css", ".ours { color: red }"),
        ("images/mark.svg", "<svg xmlns=\"x\"/>"),
    ])
    .expect("it loads");
    let sample = Sample { theme: &theme, tag: "en", words: words::ENGLISH, full: true };
    let html = render(&sample, Shown::Search).expect("a page");
    assert!(html.contains("<h1>Ours</h1>"));
    assert!(html.contains(">Weather</a>"));
    assert!(html.contains("Skip to the content"), "the other messages stay");
    let persian = Sample { tag: "fa", ..sample };
    let html = render(&persian, Shown::Search).expect("a page");
    assert!(html.contains(">خروج</a>") && html.contains("Skip to the content"));
    let sheet = theme.assets().iter().find(|asset| asset.name == "style.css").expect("a style sheet");
    assert!(String::from_utf8_lossy(&sheet.bytes).contains(".ours { color: red }"));
    assert!(theme.asset_addresses()["mark.svg"].starts_with("assets/mark."));
}

#[test]
fn files_in_the_wrong_place_and_damaged_strings_are_told() {
    let error = own(&[("template/x.html", "")]).expect_err("no such folder").to_string();
    assert!(error.starts_with("theme/template/x.html: a theme has no folder `template`"), "{error}");
    let error = own(&[("strings/en/main.ftl", "exit = Leave\nbroken { = x\n")]).expect_err("not Fluent");
    assert!(error.to_string().starts_with("theme/strings/en/main.ftl:2:"), "{error}");
}

#[test]
fn the_same_theme_has_the_same_names_and_bytes() {
    assert_eq!(theme().assets(), theme().assets());
    for asset in theme().assets() {
        assert_eq!(asset.hashed_name.len(), asset.name.len() + 9, "{}", asset.hashed_name);
    }
}

/// Ids of the messages of the default theme, by language.
fn messages() -> BTreeMap<String, BTreeSet<String>> {
    let strings = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/strings");
    let mut by_language = BTreeMap::new();
    for tag in LANGUAGES {
        let mut ids = BTreeSet::new();
        for file in std::fs::read_dir(strings.join(tag)).expect("strings") {
            let text = std::fs::read_to_string(file.expect("a file").path()).expect("text");
            for line in text.lines() {
                if let Some((id, _)) = line.split_once(" =")
                    && line.starts_with(|letter: char| letter.is_ascii_lowercase())
                {
                    assert!(ids.insert(id.to_owned()), "{id} stands twice in {tag}");
                }
            }
        }
        by_language.insert(tag.to_owned(), ids);
    }
    by_language
}

#[test]
fn all_languages_have_all_messages() {
    let messages = messages();
    let english = &messages["en"];
    for (tag, ids) in &messages {
        let missing: Vec<_> = english.difference(ids).collect();
        let extra: Vec<_> = ids.difference(english).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{tag}: missing {missing:?}, not in English {extra:?}"
        );
    }
}

/// Messages of feeds, which have no template.
const IN_FEEDS: [&str; 2] = ["alert-in-feed", "alert-withdrawn-title"];

#[test]
fn no_message_is_unused() {
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates");
    let mut source = String::new();
    for folder in [templates.clone(), templates.join("parts")] {
        for file in std::fs::read_dir(folder).expect("templates") {
            let path = file.expect("a file").path();
            if path.is_file() {
                source.push_str(&std::fs::read_to_string(path).expect("text"));
            }
        }
    }
    let families: Vec<&str> = source
        .split("t[\"")
        .chain(source.split("text(key=\""))
        .filter_map(|rest| rest.split_once("\" ~"))
        .map(|(family, _)| family)
        .collect();
    let unused: Vec<_> = messages()["en"]
        .iter()
        .filter(|id| !id.starts_with("language-") && !IN_FEEDS.contains(&id.as_str()))
        .filter(|id| !source.contains(&format!("[\"{id}\"]")) && !source.contains(&format!("key=\"{id}\"")))
        .filter(|id| !families.iter().any(|family| id.starts_with(family)))
        .cloned()
        .collect();
    assert!(unused.is_empty(), "no template uses {unused:?}");
}

/// Whoever makes a theme must know of each page that it can change.
#[test]
fn the_handbook_names_every_template() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let handbook = std::fs::read_to_string(root.join("docs/themes.md")).expect("docs/themes.md");
    let rows: Vec<&str> = handbook.lines().filter(|line| line.starts_with("| `")).collect();
    for entry in std::fs::read_dir(root.join("themes/default/templates")).expect("templates") {
        let name = entry.expect("an entry").file_name().into_string().expect("a name");
        let is_named = rows
            .iter()
            .any(|row| row.split('|').nth(1).is_some_and(|cell| cell.contains(&format!("`{name}`"))));
        assert!(is_named || !name.ends_with(".html"), "docs/themes.md does not name {name}");
    }
}

/// Pages in a language that the theme half speaks: each word that is missing is English and says so.
#[test]
fn words_that_are_missing_are_marked_as_english() {
    let theme =
        own(&[("strings/de/main.ftl", "sources = Quellen\npages-title = Alle Seiten\n")]).expect("a theme");
    let sample = Sample { theme: &theme, tag: "de", words: words::ENGLISH, full: true };
    every_page(&sample, |kind, html| {
        assert!(html.starts_with("<!doctype html>\n<html lang=\"de\" dir=\"ltr\""), "{kind}");
        assert!(!html.contains(|letter: char| ('\u{FDD0}'..='\u{FDEF}').contains(&letter)), "{kind}");
        if kind == "home" {
            assert!(html.contains("<span lang=\"en\" dir=\"ltr\">Skip to the content</span>"), "{html}");
            assert!(html.contains(">Alle Seiten</a>"), "{html}");
        }
    });
}
