//! How much a published page and a text are alike.

use std::collections::BTreeSet;

use crate::model::Brief;

/// Whether a page has taken the place of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// It has.
    Certain,
    /// Somebody should look.
    Likely,
}

/// From which share of its words in a row a page is the same.
const SAME: f64 = 0.6;
/// From which share on it may be.
const ALIKE: f64 = 0.25;
/// What the same title is worth.
const TITLE: f64 = 0.3;
/// How many words in a row are compared.
const ROW: usize = 3;

/// The words of a published page.
#[derive(Debug)]
pub(super) struct Page {
    rows: BTreeSet<Vec<String>>,
    title: Vec<String>,
}

impl Page {
    /// Reads the words of HTML.
    pub(super) fn read(html: &str) -> Self {
        let title = html.split_once("<h1").and_then(|(_, rest)| rest.split_once('>'));
        let title = title.and_then(|(_, rest)| rest.split_once("</h1>")).map_or("", |(title, _)| title);
        Self { rows: rows(&words(&text_of(html))), title: words(&text_of(title)) }
    }

    /// The share of the text's words in a row that the page has, 0 to 1, and
    /// more for the same title.
    pub(super) fn likeness_to(&self, brief: &Brief) -> f64 {
        let text: Vec<&str> = brief
            .body
            .sections
            .iter()
            .flat_map(|section| [section.heading.as_str(), section.text.as_str()])
            .collect();
        let own = rows(&words(&text.join(" ")));
        let shared = own.intersection(&self.rows).count();
        #[expect(clippy::cast_precision_loss, reason = "a page has far fewer words than a float counts")]
        let share = if own.is_empty() { 0.0 } else { shared as f64 / own.len() as f64 };
        let title = words(brief.title());
        let same_title = !title.is_empty() && title == self.title;
        share + if same_title { TITLE } else { 0.0 }
    }
}

/// What the best and the second best likeness say together.
pub(super) fn verdict(best: f64, second: f64) -> Option<Likeness> {
    if best >= SAME && best - second >= TITLE {
        Some(Likeness::Certain)
    } else if best >= ALIKE {
        Some(Likeness::Likely)
    } else {
        None
    }
}

/// The text of HTML, without what scripts and styles hold.
fn text_of(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        text.push(' ');
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        rest = match ["script", "style"].into_iter().find(|name| tag.starts_with(name)) {
            Some(name) => after.split_once(&format!("</{name}")).map_or("", |(_, after)| after),
            None => after,
        };
    }
    text.push_str(rest);
    text.replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\"")
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|character: char| !character.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn rows(words: &[String]) -> BTreeSet<Vec<String>> {
    words.windows(ROW.min(words.len()).max(1)).map(<[String]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_page_are_read() {
        let page =
            Page::read("<style>p{}</style><h1 class=x>Rents &amp; flats</h1><p>One <b>two</b> three four.");
        assert_eq!(page.title, ["rents", "flats"]);
        assert!(page.rows.contains(&vec!["two".to_owned(), "three".into(), "four".into()]));
        assert!(!page.rows.iter().flatten().any(|word| word == "p"));
        assert!(Page::read("<h1").title.is_empty());
    }

    #[test]
    fn one_page_that_is_much_alike_is_certain() {
        assert_eq!(verdict(0.9, 0.1), Some(Likeness::Certain));
        assert_eq!(verdict(0.9, 0.8), Some(Likeness::Likely));
        assert_eq!(verdict(0.3, 0.0), Some(Likeness::Likely));
        assert_eq!(verdict(0.1, 0.0), None);
    }
}
