//! What the search of one country costs: `benches/search/run.py` runs it.
//!
//! `search_figures NETWORK COUNTRY LANGUAGE DAY OUT` reads the network, indexes
//! and exports the country, writes the export and the texts of its pages below
//! OUT, answers the queries that it reads from standard input, one a line, and
//! says as JSON what each step took.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Read};
use std::path::Path;
use std::time::Instant;

use corin::build::{Kept, examine, with_collection};
use corin::model::LanguageTag;
use corin::search::index::Index;
use corin::search::query::{Query, search};
use corin::search::{Collection, export, index};
use jiff::civil::Date;
use mimalloc::MiMalloc;
use rustix::time::{ClockId, clock_gettime};
use serde::Serialize;

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// How often the queries are answered before it counts, and again.
const ROUNDS: usize = 5;

/// Seconds of a step.
#[derive(Debug, Clone, Copy, Serialize)]
struct Cost {
    /// On the clock.
    wall: f64,
    /// Of all threads.
    processor: f64,
}

#[derive(Debug, Serialize)]
struct Figures {
    pages: usize,
    /// Bytes of the texts of all pages.
    text: usize,
    /// Reading, checking, planning.
    read: Cost,
    index: Cost,
    export: Cost,
    /// Bytes of the native index, as its files.
    native: usize,
    /// Opening the native index from its files.
    open: Cost,
    /// Names and bytes of the files of the export, the entry first.
    files: Vec<(String, usize)>,
    answers: Vec<Answer>,
}

#[derive(Debug, Serialize)]
struct Answer {
    query: String,
    total: usize,
    first: Vec<String>,
    /// The middle of several rounds.
    milliseconds: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [network, country, language, day, out] = arguments.as_slice() else {
        return Err("usage: search_figures NETWORK COUNTRY LANGUAGE DAY OUT < QUERIES".into());
    };
    let mut queries = String::new();
    std::io::stdin().read_to_string(&mut queries)?;
    let figures =
        measure(Path::new(network), country, language, day.parse()?, Path::new(out), queries.lines())?;
    serde_json::to_writer(std::io::stdout().lock(), &figures)?;
    Ok(())
}

fn measure<'a>(
    root: &Path,
    country: &str,
    language: &str,
    today: Date,
    out: &Path,
    queries: impl Iterator<Item = &'a str>,
) -> Result<Figures, Box<dyn Error>> {
    let begin = Clocks::now();
    let examined = examine(root, today, &mut Kept::default())?;
    let network = examined.network.as_ref().ok_or("content/network.yaml has errors")?;
    let country = network.country(country).ok_or("no such country")?;
    let language: LanguageTag = language.parse().map_err(|_| "no such language")?;
    let work = |collection: &Collection<'_>| measure_one(collection, begin, today, out, queries);
    with_collection(network, country, &language, today, work).ok_or("no pages in this language")?
}

/// Measures one collection; `begin` is when reading it began.
fn measure_one<'a>(
    collection: &Collection<'_>,
    begin: Clocks,
    today: Date,
    out: &Path,
    queries: impl Iterator<Item = &'a str>,
) -> Result<Figures, Box<dyn Error>> {
    let read = begin.passed();

    let begin = Clocks::now();
    let built = index::build(collection)?;
    let index = begin.passed();
    let begin = Clocks::now();
    let files = export::export(&index::count(collection)?, collection)?;
    let export = begin.passed();

    fs::create_dir_all(out.join("export"))?;
    for file in &files {
        fs::write(out.join("export").join(&file.name), &file.bytes)?;
    }
    serde_json::to_writer(BufWriter::new(File::create(out.join("documents.json"))?), &collection.documents)?;
    let native = built.files()?;
    drop(built);
    let begin = Clocks::now();
    let opened = Index::from_files(&native)?;
    let open = begin.passed();
    Ok(Figures {
        pages: collection.documents.len(),
        text: collection
            .documents
            .iter()
            .flat_map(|page| &page.sections)
            .map(|section| section.text.len())
            .sum(),
        read,
        index,
        export,
        native: native.values().map(Vec::len).sum(),
        open,
        files: files.into_iter().map(|file| (file.name, file.bytes.len())).collect(),
        answers: queries.map(|query| answer(&opened, query, today)).collect::<Result<_, _>>()?,
    })
}

fn answer(index: &Index, text: &str, today: Date) -> Result<Answer, corin::search::Error> {
    let query = Query { text, ..Query::default() };
    let mut times = Vec::with_capacity(ROUNDS);
    let mut results = search(index, &query, today, 10)?;
    for _ in 0..ROUNDS {
        let begin = Instant::now();
        results = search(index, &query, today, 10)?;
        times.push(begin.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    Ok(Answer {
        query: text.to_owned(),
        total: results.total,
        first: results.hits.iter().map(|hit| hit.id.clone()).collect(),
        milliseconds: times.get(ROUNDS / 2).copied().unwrap_or_default(),
    })
}

/// When a step began, on both clocks.
#[derive(Clone, Copy)]
struct Clocks {
    wall: Instant,
    processor: f64,
}

impl Clocks {
    fn now() -> Self {
        Self { wall: Instant::now(), processor: processor() }
    }

    fn passed(&self) -> Cost {
        Cost { wall: self.wall.elapsed().as_secs_f64(), processor: processor() - self.processor }
    }
}

/// The processor time of this process so far, in seconds.
fn processor() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}
