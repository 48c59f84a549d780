//! Renders every kind of page from hand-made values into a directory, to look at:
//!
//!     cargo run --example theme_preview -- /tmp/preview
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program that talks to whoever runs it")]

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use corin::plan::view::Crumb;
use corin::render::{OwnFiles, Shown, Theme};

mod figures;
mod sample;
mod schemes;
mod words;

use sample::{Sample, Words};

fn main() -> ExitCode {
    let Some(directory) = std::env::args().nth(1) else {
        eprintln!("usage: theme_preview DIRECTORY");
        return ExitCode::from(2);
    };
    match preview(Path::new(&directory)) {
        Ok(pages) => {
            println!("{pages} pages in {directory}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn preview(directory: &Path) -> Result<usize, Box<dyn Error>> {
    let theme = Theme::load(OwnFiles::new())?;
    let mut pages = 0;
    for (tag, words) in [("en", words::ENGLISH), ("ar", words::ARABIC)] {
        pages += country(directory, &theme, tag, words)?;
    }
    for place in ["", "xk/"] {
        for asset in theme.assets() {
            put(&directory.join(format!("{place}{}", asset.address())), &asset.bytes)?;
        }
    }
    Ok(pages)
}

fn country(directory: &Path, theme: &Theme, tag: &str, words: Words) -> Result<usize, Box<dyn Error>> {
    let sample = Sample { theme, tag, words, full: true };
    let renderer = theme.site(&sample.site())?;
    let home = sample.home();
    let small = Sample { theme, tag, words, full: false };
    let small_home = small.home();
    let briefs = ["current", "due", "overdue", "outdated"].map(|state| (state, sample.brief(state)));
    let withdrawn = sample.withdrawn();
    let simple = ["plain", "child"].map(|audience| (audience, sample.simple(audience, "overdue")));
    let locality = sample.locality();
    let topic = sample.topic_view();
    let sources = sample.sources();
    let source = sources.groups.iter().flat_map(|group| &group.sources).next();
    let stewards = sample.stewards();
    let answers_for = sample.answers_for();
    let overview = sample.overview();
    let (outcomes, outcome) = (sample.outcomes(), sample.outcome("current", false));
    let all = sample.all_pages();
    let plan = sample.return_plan();
    let changes = sample.changes();
    let data = sample.data();
    let results = sample.results();
    let [alert, answer, voice] = sample.single_texts();
    let schemes = sample.schemes();
    let schemes_of = ["in-force", "suspended", "closed"].map(|standing| (standing, sample.scheme(standing)));
    let host = sample.host();
    let moved = Crumb { title: words.title.to_owned(), address: format!("{tag}/place-0/current.html") };

    let mut shown = vec![
        ("home", "index.html".to_owned(), Shown::Home(&home)),
        ("home", "small.html".to_owned(), Shown::Home(&small_home)),
        ("brief", "place-0/withdrawn.html".to_owned(), Shown::Brief(&withdrawn)),
        ("locality", "place-0/index.html".to_owned(), Shown::Locality(&locality)),
        ("topic", "topics/housing.html".to_owned(), Shown::Topic(&topic)),
        ("sources", "sources.html".to_owned(), Shown::Sources(&sources)),
        ("stewards", "stewards.html".to_owned(), Shown::Stewards(&stewards)),
        ("steward", "stewards/test-desk.html".to_owned(), Shown::Steward(&answers_for)),
        ("freshness", "freshness.html".to_owned(), Shown::Freshness(&overview)),
        ("pages", "pages.html".to_owned(), Shown::Pages(&all)),
        ("changes", "changes.html".to_owned(), Shown::Changes(&changes)),
        ("plan", "plan.html".to_owned(), Shown::ReturnPlan(&plan)),
        ("data", "data.html".to_owned(), Shown::Data(&data)),
        ("accessibility", "accessibility.html".to_owned(), Shown::Accessibility),
        ("privacy", "privacy.html".to_owned(), Shown::Privacy),
        ("alert", "alerts/road.html".to_owned(), Shown::Text(&alert)),
        ("answer", "answers/question.html".to_owned(), Shown::Text(&answer)),
        ("voice", "voices/voice.html".to_owned(), Shown::Text(&voice)),
        ("schemes", "schemes/index.html".to_owned(), Shown::Schemes(&schemes)),
        ("host", "hosts/de.html".to_owned(), Shown::Host(&host)),
        ("outcomes", "outcomes/index.html".to_owned(), Shown::Outcomes(&outcomes)),
        ("outcome", "outcomes/2026.html".to_owned(), Shown::Outcome(&outcome)),
        ("search", "search.html".to_owned(), Shown::Search),
        ("search", "results.html".to_owned(), Shown::Results(&results)),
        ("languages", "languages.html".to_owned(), Shown::Languages),
        ("moved", "old.html".to_owned(), Shown::Moved(&moved)),
    ];
    if let Some(source) = source {
        shown.push(("source", "sources/test-report.html".to_owned(), Shown::Source(source)));
    }
    for (state, brief) in &briefs {
        shown.push(("brief", format!("place-0/{state}.html"), Shown::Brief(brief)));
    }
    for (standing, scheme) in &schemes_of {
        shown.push(("scheme", format!("schemes/{standing}.html"), Shown::Scheme(scheme)));
    }
    for (audience, brief) in &simple {
        shown.push(("brief", format!("place-0/{audience}.html"), Shown::Brief(brief)));
    }
    for (kind, name, shown) in &shown {
        let title = match *kind {
            "home" => words.country,
            "locality" => words.places.first().copied().unwrap_or_default(),
            "topic" => words.topics.first().map(|topic| topic.1).unwrap_or_default(),
            _ => words.title,
        };
        let page = sample.page(kind, title, &format!("{tag}/{name}"));
        put(&directory.join("xk").join(&page.address), renderer.render(&page, *shown)?.as_bytes())?;
    }
    put(&directory.join(format!("index.{tag}.html")), theme.front(&sample.front())?.as_bytes())?;
    let host = sample.host_front();
    put(&directory.join(&host.address), theme.host(&host)?.as_bytes())?;
    Ok(shown.len() + 2)
}

fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, bytes)
}
