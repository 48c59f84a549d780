//! Finishes the HTML of a body for the page it stands on.

use super::body::{Body, Piece};
use crate::model::PartialDate;

/// What a page knows that its body waits for.
pub trait PageContext {
    /// The address of link number `n`, relative to the page, and the title of
    /// the page it leads to.
    fn link(&self, n: usize) -> Option<(&str, &str)>;
    /// The number of a source in the list of the page, from 1.
    fn source_number(&self, id: &str) -> Option<usize>;
    /// The fact with this id, in words.
    fn fact(&self, id: &str) -> Option<FactWords<'_>>;
    /// A date in words.
    fn date(&self, date: PartialDate) -> String;
}

/// A fact in words.
#[derive(Debug)]
pub struct FactWords<'a> {
    /// What it is, for screen readers and tooltips.
    pub label: &'a str,
    /// The value.
    pub value: &'a str,
    /// The unit.
    pub unit: Option<&'a str>,
    /// When it was true, in words.
    pub as_of: String,
    /// The same for programs (ISO 8601).
    pub as_of_iso: String,
    /// Id of the source.
    pub source: &'a str,
}

/// The HTML of a body. Each citation has the anchor `cite-SOURCE-N`, where N
/// counts the citations of that source from 1; returned with it is how often
/// each source is cited, facts included.
pub fn finish(body: &Body, page: &impl PageContext) -> (String, Vec<(String, usize)>) {
    let length: usize = body
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Html(html) => html.len(),
            _ => 100,
        })
        .sum();
    let mut html = String::with_capacity(length);
    let mut counts: Vec<(String, usize)> = Vec::new();
    // The source that was cited just before this place: a fact brings its own
    // citation, and many authors cite it once more right behind.
    let mut just_cited: Option<&str> = None;
    let mut leads_nowhere = false;
    for piece in &body.pieces {
        let before = just_cited.take();
        match piece {
            Piece::Html(ready) if leads_nowhere => html.push_str(ready.strip_prefix('"').unwrap_or(ready)),
            Piece::Html(ready) => html.push_str(ready),
            Piece::Address(n) => match page.link(*n).filter(|(address, _)| !address.is_empty()) {
                Some((address, _)) => escape(address, &mut html),
                // An empty address would lead to the page itself: the link is
                // text, in an element that HTML has for that.
                None => {
                    let attribute = " href=\"";
                    if html.ends_with(attribute) {
                        html.truncate(html.len() - attribute.len());
                        leads_nowhere = true;
                        continue;
                    }
                }
            },
            Piece::TitledLink(n) => {
                let link = page.link(*n).filter(|(address, _)| !address.is_empty());
                if link.is_none() {
                    html.push('…');
                }
                if let Some((address, title)) = link {
                    html.push_str("<a href=\"");
                    escape(address, &mut html);
                    html.push_str("\">");
                    escape(title, &mut html);
                    html.push_str("</a>");
                }
            }
            Piece::Citation(n) => {
                if let Some(citation) = body.citations.get(*n) {
                    just_cited = Some(&citation.source);
                    if before != just_cited {
                        cite(&citation.source, page, &mut counts, &mut html);
                    }
                }
            }
            Piece::Fact(n) => {
                if let Some(fact) = body.facts.get(*n).and_then(|(id, _)| page.fact(id)) {
                    push_fact(&fact, &mut html);
                    cite(fact.source, page, &mut counts, &mut html);
                    just_cited = Some(fact.source);
                }
            }
            Piece::FactWithoutSource(n) => {
                if let Some(fact) = body.facts.get(*n).and_then(|(id, _)| page.fact(id)) {
                    push_fact(&fact, &mut html);
                }
            }
            Piece::SourceOfFact(n) => {
                if let Some(fact) = body.facts.get(*n).and_then(|(id, _)| page.fact(id)) {
                    cite(fact.source, page, &mut counts, &mut html);
                    just_cited = Some(fact.source);
                }
            }
            Piece::Date(n) => {
                if let Some(date) = body.dates.get(*n) {
                    html.push_str("<time datetime=\"");
                    html.push_str(&date.to_string());
                    html.push_str("\">");
                    escape(&page.date(*date), &mut html);
                    html.push_str("</time>");
                }
            }
        }
        leads_nowhere = false;
    }
    (html, counts)
}

fn push_fact(fact: &FactWords<'_>, html: &mut String) {
    html.push_str("<span class=\"fact\"><data value=\"");
    escape(fact.value, html);
    html.push_str("\" title=\"");
    escape(fact.label, html);
    html.push_str("\">");
    escape(fact.value, html);
    if let Some(unit) = fact.unit {
        html.push('\u{A0}');
        escape(unit, html);
    }
    html.push_str("</data> <span class=\"fact-date\">(<time datetime=\"");
    escape(&fact.as_of_iso, html);
    html.push_str("\">");
    escape(&fact.as_of, html);
    html.push_str("</time>)</span></span>");
}

fn cite(source: &str, page: &impl PageContext, counts: &mut Vec<(String, usize)>, html: &mut String) {
    let Some(number) = page.source_number(source) else { return };
    let count = match counts.iter_mut().find(|(id, _)| id == source) {
        Some((_, count)) => {
            *count += 1;
            *count
        }
        None => {
            counts.push((source.to_owned(), 1));
            1
        }
    };
    html.push_str("<sup class=\"citation\"><a id=\"cite-");
    escape(source, html);
    html.push_str(&format!("-{count}\" href=\"#source-"));
    escape(source, html);
    html.push_str(&format!("\">[{number}]</a></sup>"));
}

/// Text for HTML, in elements and in attributes with double quotes.
fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            _ => html.push(character),
        }
    }
}
