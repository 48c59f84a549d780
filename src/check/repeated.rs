//! Places that say what their country says.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::model::record::Audience;
use crate::model::{Brief, Country, LanguageTag};

rules! {
    /// A paragraph about a place that stands word for word in the page above it.
    REPEATED_TEXT = "C0803", "repeated-text", Warning;
}

/// Shorter paragraphs ("We have no source on rents.") may well be the same.
const FEWEST_WORDS: usize = 12;

/// On which topic, where, for whom and in which language something is said.
type Subject<'a> = (&'a str, &'a str, Option<Audience>, &'a LanguageTag);

/// The paragraphs of the pages on one subject, each with the file of the first
/// page that has it.
type Said<'a> = BTreeMap<String, &'a Brief>;

/// Compares the pages of each place with the pages on the same topic, or of the
/// same name, in the same language, of the areas that it lies in.
pub(super) fn check_country(context: &Context<'_>, findings: &mut Findings<'_>) {
    let country: &Country = context.country;
    // Areas with areas in them are few: only what stands there is gathered.
    let mut above: BTreeSet<&str> = BTreeSet::new();
    for brief in &country.briefs {
        let mut area = brief.id.area.as_str();
        while let Some((parent, _)) = area.rsplit_once('/') {
            above.insert(parent);
            area = parent;
        }
    }
    let mut said: BTreeMap<Subject<'_>, Said<'_>> = BTreeMap::new();
    for brief in country.briefs.iter().filter(|brief| above.contains(brief.id.area.as_str())) {
        let area = brief.id.area.as_str();
        for name in names(brief) {
            let subject = (area, name, brief.id.audience, &brief.language);
            let paragraphs = said.entry(subject).or_default();
            for paragraph in brief.body.paragraphs.iter().map(|paragraph| plain(&paragraph.text)) {
                if is_long(&paragraph) {
                    paragraphs.entry(paragraph).or_insert(brief);
                }
            }
        }
    }
    for brief in country.briefs.iter().filter(|brief| brief.id.area.depth() > 0) {
        for paragraph in &brief.body.paragraphs {
            let words = plain(&paragraph.text);
            if !is_long(&words) {
                continue;
            }
            let mut area = brief.id.area.as_str();
            while let Some((parent, _)) = area.rsplit_once('/') {
                area = parent;
                let subjects = names(brief).map(|name| (area, name, brief.id.audience, &brief.language));
                let mut found = subjects.filter_map(|subject| said.get(&subject)?.get(&words));
                if let Some(upper) = found.next() {
                    findings.add(
                        Diagnostic::new(
                            &REPEATED_TEXT,
                            &brief.file,
                            paragraph.span.clone(),
                            format!("this stands word for word in `{}`", upper.file.path),
                        )
                        .help("leave it out here, and say what is different in this place"),
                    );
                }
            }
        }
    }
}

/// What a brief is compared by: its name and, where that is another, its topic.
fn names(brief: &Brief) -> impl Iterator<Item = &str> {
    let topic = brief.topic();
    let stem = &*brief.id.stem;
    std::iter::once(stem).chain((topic != stem).then_some(topic))
}

fn is_long(words: &str) -> bool {
    words.split(' ').count() >= FEWEST_WORDS
}

/// The words, divided by single spaces.
fn plain(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}
