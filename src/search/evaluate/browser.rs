//! The browser's engine: the shipped reader over an export, run by Node.js.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use jiff::civil::Date;
use serde::Serialize;

use super::{Asked, Error, RANKED, Ranking, SHOWN};

/// What Node.js runs.
const DRIVER: &str = include_str!("driver.js");

/// The longest answer in bytes; a hundred identities and scores are far less.
const ANSWER_BYTES_MAX: u64 = 64 << 20;

/// How much of what Node.js complains about is shown, in bytes.
const COMPLAINT_BYTES_MAX: u64 = 2_000;

/// The reader and exports in a temporary directory, which goes with it.
#[derive(Debug)]
pub struct Reader {
    directory: tempfile::TempDir,
    /// The names of the entries, without `.js`.
    entries: Vec<String>,
}

/// What the driver is to do.
#[derive(Serialize)]
struct Job<'a> {
    entries: &'a [String],
    queries: Vec<AskedOf<'a>>,
    today: Date,
    shown: usize,
    ranked: usize,
}

#[derive(Serialize)]
struct AskedOf<'a> {
    index: Option<usize>,
    text: &'a str,
}

impl Reader {
    /// A reader from its script as the theme ships it, without an index yet.
    ///
    /// # Errors
    ///
    /// When the temporary directory cannot be written.
    pub fn new(script: &[u8]) -> Result<Self, Error> {
        let place = std::env::temp_dir();
        let directory = tempfile::Builder::new()
            .prefix("corin-evaluate-")
            .tempdir_in(&place)
            .map_err(|source| crate::error::Error::write(place, source))?;
        let reader = Self { directory, entries: Vec::new() };
        reader.write("search-reader.js", script)?;
        reader.write("driver.js", DRIVER.as_bytes())?;
        Ok(reader)
    }

    /// Adds an index by the files of its export, name and bytes, the entry first.
    ///
    /// # Errors
    ///
    /// When the temporary directory cannot be written.
    pub fn add<'a>(&mut self, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<(), Error> {
        let folder = self.entries.len().to_string();
        let path = self.directory.path().join(&folder);
        fs::create_dir(&path).map_err(|source| crate::error::Error::write(path, source))?;
        let mut entry = None;
        for (name, bytes) in files {
            self.write(&format!("{folder}/{name}"), bytes)?;
            entry.get_or_insert_with(|| name.trim_end_matches(".js").to_owned());
        }
        self.entries.push(entry.unwrap_or_default());
        Ok(())
    }

    /// Puts every query to its index, one after the other; calls `answered`
    /// after each.
    ///
    /// # Errors
    ///
    /// When there is no Node.js, or the reader fails.
    pub fn ask(&self, asked: &[Asked<'_>], today: Date, answered: &dyn Fn()) -> Result<Vec<Ranking>, Error> {
        let queries = asked.iter().map(|asked| AskedOf { index: asked.index, text: asked.text }).collect();
        let job = Job { entries: &self.entries, queries, today, shown: SHOWN, ranked: RANKED };
        let job = serde_json::to_vec(&job).map_err(|error| Error::Reader(error.to_string()))?;
        self.write("job.json", &job)?;
        let complaints = self.path("complaints.txt");
        let file =
            File::create(&complaints).map_err(|source| crate::error::Error::write(&complaints, source))?;
        let mut node = Command::new("node")
            .arg(self.path("driver.js"))
            .arg(self.directory.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(file)
            .spawn()
            .map_err(|error| match error.kind() {
                io::ErrorKind::NotFound => Error::NoNode,
                _ => Error::Node(error),
            })?;
        let rankings = answers(node.stdout.take(), asked.len(), answered);
        let failed = rankings.is_err();
        let ended = end(&mut node, failed).map_err(Error::Node)?;
        match rankings {
            Ok(rankings) if ended && rankings.len() == asked.len() => Ok(rankings),
            Err(error) if ended => Err(error),
            _ => Err(Error::Reader(complaint(&complaints))),
        }
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.directory.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let path = self.path(name);
        Ok(fs::write(&path, bytes).map_err(|source| crate::error::Error::write(path, source))?)
    }
}

/// Reads the answers, one a line, until there are no more.
fn answers(output: Option<ChildStdout>, expected: usize, answered: &dyn Fn()) -> Result<Vec<Ranking>, Error> {
    let mut rankings = Vec::with_capacity(expected);
    let Some(output) = output else { return Ok(rankings) };
    let mut output = BufReader::new(output);
    let mut line = Vec::new();
    while rankings.len() < expected {
        line.clear();
        let read = output.by_ref().take(ANSWER_BYTES_MAX).read_until(b'\n', &mut line);
        if read.map_err(Error::Node)? == 0 {
            break;
        }
        let ranking = serde_json::from_slice(&line);
        rankings.push(ranking.map_err(|_| Error::Reader("its answer cannot be read".to_owned()))?);
        answered();
    }
    Ok(rankings)
}

/// Waits for the end, at once if nobody reads any more; true if it went well.
fn end(node: &mut Child, failed: bool) -> io::Result<bool> {
    if failed {
        // It may have ended by itself.
        let _ = node.kill();
        node.wait()?;
        return Ok(true);
    }
    Ok(node.wait()?.success())
}

/// What Node.js said last.
fn complaint(path: &Path) -> String {
    let mut said = Vec::new();
    let read = File::open(path).and_then(|file| file.take(COMPLAINT_BYTES_MAX).read_to_end(&mut said));
    match read {
        Ok(length) if length > 0 => String::from_utf8_lossy(&said).trim().to_owned(),
        _ => "it ended before its last answer and did not say why".to_owned(),
    }
}
