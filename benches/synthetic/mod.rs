//! Invents a network of a given size, the same on every machine: for
//! measurements that anybody can repeat and for tests of size.
//!
//! The words are made of syllables and mean nothing. What counts for cost is
//! near to a real corpus (the World Factbook as 3,014 briefs of 2.9 kB): how
//! long pages are and how unequal, how often words come again (Zipf), how many
//! of them are numbers, headings and citations.

mod schemes;

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

#[allow(unused_imports, reason = "not every user has schemes")]
pub(crate) use schemes::schemes;

/// Topics of an invented network, and how many there can be at most.
pub(crate) const TOPICS: [&str; 13] = [
    "background",
    "geography",
    "society",
    "environment",
    "governance",
    "labour-market",
    "energy",
    "communication",
    "transport",
    "security",
    "health",
    "housing",
    "documents",
];

/// How many different words there are.
const VOCABULARY: f64 = 30_000.0;

/// The size of a network.
pub(crate) struct Shape {
    /// Countries.
    pub(crate) countries: usize,
    /// Briefs on each country, one per topic: at most as many as there are [`TOPICS`].
    pub(crate) topics: usize,
    /// Municipalities in each country, with two briefs each.
    pub(crate) localities: usize,
}

impl Shape {
    /// As many pages as the Factbook corpus has.
    pub(crate) const CORPUS: Self = Self { countries: 274, topics: 11, localities: 0 };

    /// How many briefs the network has.
    pub(crate) fn pages(&self) -> usize {
        self.countries * (self.topics.min(TOPICS.len()) + 2 * self.localities)
    }
}

/// Writes the network as corin reads it below `root`.
///
/// # Errors
///
/// When a folder or a file cannot be written.
pub(crate) fn corin(root: &Path, shape: &Shape) -> io::Result<()> {
    let content = root.join("content");
    put(&content.join("network.yaml"), &network_file())?;
    put(&content.join("stewards.yaml"), "bench: {name: \"Invented steward\", in_country: true}\n")?;
    put(
        &content.join("sources.yaml"),
        "report: {title: \"Invented report\", publisher: \"Nobody\", kind: official, distance: first-hand, \
         url: \"https://example.org/report\", published: 2024, accessed: 2025-01-22}\n",
    )?;
    each_area(shape, |path, name, kind| {
        let text = format!("kind: {kind}\nnames: {{en: \"{name}\"}}\nlanguages: [en]\nsteward: bench\n");
        put(&content.join(path).join("area.yaml"), &text)
    })?;
    each_page(shape, |page| {
        let text = format!(
            "---\ntitle: \"{title}\"\nsummary: \"{topic} of {name}, invented.\"\nas_of: {day}\nreviewed: {day}\n\
             reviewed_by: bench\nsources: [report]\n---\n\n{body}",
            title = page.title,
            topic = page.topic,
            name = page.name,
            day = page.day,
            body = page.body("[^report]"),
        );
        put(&content.join(&page.area).join(format!("{}.en.md", page.topic)), &text)
    })
}

/// Writes the same pages as Hugo reads them below `root`.
///
/// # Errors
///
/// When a folder or a file cannot be written.
pub(crate) fn hugo(root: &Path, shape: &Shape) -> io::Result<()> {
    let content = root.join("content");
    each_area(shape, |path, name, _| {
        put(&content.join(path).join("_index.md"), &format!("---\ntitle: \"{name}\"\n---\n"))
    })?;
    each_page(shape, |page| {
        let text = format!(
            "---\ntitle: \"{title}\"\ndescription: \"{topic} of {name}, invented.\"\ndate: {day}\nreviewed: {day}\n\
             topic: {topic}\n---\n\n{body}",
            title = page.title,
            topic = page.topic,
            name = page.name,
            day = page.day,
            body = page.body(""),
        );
        put(&content.join(&page.area).join(format!("{}.md", page.topic)), &text)
    })
}

/// A page to be written.
struct Page {
    area: String,
    name: String,
    topic: &'static str,
    title: String,
    day: String,
    seed: u64,
}

impl Page {
    /// The text: sections of one or two paragraphs, each with a citation.
    fn body(&self, citation: &str) -> String {
        let mut chance = Chance(self.seed);
        let mut text = String::new();
        // Many short pages and a few long ones.
        let sections = 3 + (chance.exponential() * 15.0).min(200.0) as usize;
        for section in 0..sections {
            let level = if section % 4 == 0 { "##" } else { "###" };
            let _ = write!(text, "{level} {}\n\n", chance.heading(section));
            for _ in 0..1 + chance.below(2) {
                let length = 3 + (chance.exponential() * 13.0) as usize;
                chance.sentence(&mut text, length);
                let _ = write!(text, "{citation}\n\n");
            }
        }
        text
    }
}

/// Pseudo-random numbers (SplitMix64): the same for the same seed everywhere.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including 1.
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    /// A number from 0 upwards, 1 on average.
    fn exponential(&mut self) -> f64 {
        -(1.0 - self.unit()).ln()
    }

    /// A word; the word of rank r is drawn about 1/r times as often as the first.
    fn word(&mut self, text: &mut String) {
        let rank = VOCABULARY.powf(self.unit()) as usize;
        // The factor makes words as long as those of a real text.
        spell(rank * 7, text);
    }

    fn heading(&mut self, number: usize) -> String {
        let mut heading = String::new();
        self.word(&mut heading);
        let _ = write!(heading, " {}", number + 1);
        capital(&heading)
    }

    fn sentence(&mut self, text: &mut String, length: usize) {
        let start = text.len();
        for position in 0..length {
            if position > 0 {
                text.push(' ');
            }
            match self.below(6) {
                0 if position > 0 => {
                    let _ = match self.below(3) {
                        0 => write!(text, "{}", 1990 + self.below(35)),
                        1 => write!(text, "{}", self.below(1000)),
                        _ => write!(text, "{}.{}", self.below(100), self.below(10)),
                    };
                }
                _ => self.word(text),
            }
        }
        let sentence = capital(&text.split_off(start));
        let _ = write!(text, "{sentence}.");
    }
}

/// The word of a rank: frequent words are short.
fn spell(rank: usize, text: &mut String) {
    const ONSETS: [&str; 16] =
        ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "tr", "sh"];
    const VOWELS: [&str; 5] = ["a", "e", "i", "o", "u"];
    let mut rest = rank;
    loop {
        text.push_str(ONSETS[rest % ONSETS.len()]);
        rest /= ONSETS.len();
        text.push_str(VOWELS[rest % VOWELS.len()]);
        rest /= VOWELS.len();
        if rest == 0 {
            return;
        }
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn each_area(shape: &Shape, mut act: impl FnMut(&str, &str, &str) -> io::Result<()>) -> io::Result<()> {
    for country in 0..shape.countries {
        let (path, name) = country_name(country);
        act(&path, &name, "country")?;
        for locality in 0..shape.localities {
            act(&format!("{path}/place-{locality}"), &format!("{name}town {locality}"), "municipality")?;
        }
    }
    Ok(())
}

fn each_page(shape: &Shape, mut act: impl FnMut(&Page) -> io::Result<()>) -> io::Result<()> {
    let mut seed = 0;
    let mut page = |area: &str, name: &str, topic: &'static str| {
        seed += 1;
        let day = format!("2025-{:02}-{:02}", 1 + seed % 12, 1 + (seed / 12) % 28);
        let title = format!("{name}: {topic}");
        act(&Page { area: area.to_owned(), name: name.to_owned(), topic, title, day, seed })
    };
    for country in 0..shape.countries {
        let (path, name) = country_name(country);
        for topic in TOPICS.iter().take(shape.topics) {
            page(&path, &name, topic)?;
        }
        for locality in 0..shape.localities {
            for topic in ["housing", "health"] {
                page(&format!("{path}/place-{locality}"), &format!("{name}town {locality}"), topic)?;
            }
        }
    }
    Ok(())
}

fn country_name(number: usize) -> (String, String) {
    let mut word = String::new();
    spell(500 + number, &mut word);
    (format!("c{number:03}"), capital(&word))
}

fn network_file() -> String {
    let mut text = String::from(
        "name: {en: \"Invented network\"}\nbase_url: \"https://example.org/\"\nlanguages: [en]\ntopics:\n",
    );
    for topic in TOPICS {
        let _ = writeln!(text, "  {topic}: {{name: {{en: \"{}\"}}, review_every: 365d}}", capital(topic));
    }
    text
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
