//! Places that say what their country says.

use std::collections::BTreeMap;

use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::model::{Brief, Country};

rules! {
    /// A paragraph about a place that stands word for word in the page above it.
    REPEATED_TEXT = "C0803", "repeated-text", Warning;
}

/// Shorter paragraphs ("We have no source on rents.") may well be the same.
const FEWEST_WORDS: usize = 12;

/// Compares the pages of each place with the pages on the same topic, in the
/// same language, of the areas that it lies in.
pub(super) fn check_country(context: &Context<'_>, findings: &mut Findings<'_>) {
    let country: &Country = context.country;
    let mut words: BTreeMap<*const Brief, Vec<String>> = BTreeMap::new();
    for brief in country.briefs.iter().filter(|brief| brief.id.area.depth() > 0) {
        let mut above = brief.id.area.parent();
        while let Some(area) = above {
            let same = context.known.brief(area.as_str(), &brief.id.stem, brief.id.audience);
            if let Some(upper) = same.iter().find(|upper| upper.language == brief.language) {
                let upper_words =
                    words.entry(std::sync::Arc::as_ptr(upper)).or_insert_with(|| paragraphs(upper));
                compare(brief, upper, upper_words, findings);
            }
            above = area.parent();
        }
    }
}

fn compare(brief: &Brief, upper: &Brief, upper_words: &[String], findings: &mut Findings<'_>) {
    for paragraph in &brief.body.paragraphs {
        let words = plain(&paragraph.text);
        if words.split(' ').count() >= FEWEST_WORDS && upper_words.contains(&words) {
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

fn paragraphs(brief: &Brief) -> Vec<String> {
    brief.body.paragraphs.iter().map(|paragraph| plain(&paragraph.text)).collect()
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
