//! Text, expressions, links, citations and pictures in a block.

use pulldown_cmark::{CowStr, Event};

use super::body::{Citation, Image, Link, OddityKind, ProblemKind};
use super::expression::{MARK_CLOSE, MARK_OPEN, Mark, next_mark};
use super::prepare::{is_prepared, without_marks};
use super::read::is_address;
use super::reader::Reader;
use crate::characters::stray;
use crate::diagnostic::Span;

/// A link while it is read.
#[derive(Debug)]
pub(super) struct OpenLink {
    number: usize,
    text: String,
    /// True when there is something to be seen that is not in the text.
    has_more: bool,
    /// What stands behind it because a link cannot hold another.
    behind: Vec<(char, usize)>,
}

impl<'a> Reader<'a> {
    /// Text that a reader sees, for search and for the checks.
    pub(super) fn text(&mut self, text: &str) {
        self.seen += usize::from(!text.trim().is_empty());
        if let Some(link) = &mut self.link {
            link.text.push_str(text);
        }
        if let Some(heading) = &mut self.heading {
            heading.text.push_str(text);
            return;
        }
        if let Some(section) = self.body.sections.last_mut() {
            section.text.push_str(text);
        }
        if let Some(block) = &mut self.block {
            block.text.push_str(text);
        }
    }

    /// A text event: it may hold marks, and entities may have made it.
    pub(super) fn text_event(&mut self, text: CowStr<'a>, span: &Span) {
        if self.source.get(span.clone()) != Some(&*text) {
            let text = self.decoded(text.into_string(), span);
            self.shadow.touch(span);
            self.text(&text);
            self.events.push(Event::Text(text.into()));
            return;
        }
        if self.code_blocks == 0 {
            self.shadow.text(self.source, &text, span);
        }
        if !is_prepared(&text) {
            self.text(&text);
            self.events.push(Event::Text(text));
            return;
        }
        if self.code_blocks > 0 || self.is_in_autolink {
            self.plain(self.marks.restored(&text));
            return;
        }
        let marks = self.marks;
        let mut rest: &str = &text;
        while let Some((before, number, after)) = next_mark(rest) {
            self.plain(marks.restored(before));
            let start = span.start + (text.len() - rest.len()) + before.len();
            let place = start..start + (rest.len() - before.len() - after.len());
            if let Some(placed) = marks.get(number) {
                self.expression(&placed.mark, &placed.written, &place);
            }
            rest = after;
        }
        self.plain(marks.restored(rest));
    }

    fn plain(&mut self, text: String) {
        if !text.is_empty() {
            self.text(&text);
            self.events.push(Event::Text(text.into()));
        }
    }

    /// What entities or an expression made, which may be what cannot be typed.
    fn decoded(&mut self, text: String, span: &Span) -> String {
        for (character, _) in stray(&text) {
            self.problem(ProblemKind::Character, span, format!("U+{:04X}", u32::from(character)));
        }
        without_marks(text)
    }

    fn expression(&mut self, mark: &Mark, written: &str, place: &Span) {
        let misplaced = match mark {
            Mark::Text(_) | Mark::Nothing => None,
            _ if self.heading.is_some() => Some("a heading"),
            Mark::Link(_) if self.link.is_some() => Some("the text of a link"),
            _ => None,
        };
        if let Some(place_name) = misplaced {
            self.problem(ProblemKind::MisplacedExpression, place, place_name.to_owned());
            self.plain(written.to_owned());
            return;
        }
        match mark {
            Mark::Fact(id) => self.fact(id, place),
            Mark::Link(target) => {
                let target = self.decoded(target.clone(), place);
                self.seen += 1;
                self.mark('T', self.body.links.len());
                self.body.links.push(Link { target, span: self.places.in_file(place), text: None });
            }
            Mark::Date(date) => {
                self.mark('D', self.body.dates.len());
                self.text(&date.to_string());
                self.body.dates.push(*date);
            }
            Mark::Text(text) => {
                let text: String = self.decoded(text.clone(), place);
                self.plain(text.replace(char::is_control, " "));
            }
            Mark::Nothing => {}
        }
    }

    fn fact(&mut self, id: &str, place: &Span) {
        let id = self.decoded(id.to_owned(), place);
        let number = self.body.facts.len();
        self.seen += 1;
        if let Some(link) = &mut self.link {
            link.has_more = true;
            link.behind.push(('S', number));
            self.mark('V', number);
        } else {
            self.mark('F', number);
        }
        // The value is not known here; search puts it in later.
        if let Some(section) = self.body.sections.last_mut() {
            section.text.push_str(&format!("{MARK_OPEN}{number}{MARK_CLOSE}"));
        }
        self.body.facts.push((id, self.places.in_file(place)));
        if let Some(block) = &mut self.block {
            block.cited = true;
        }
    }

    /// Text that was to be taken as it is: an address, a label. Expressions in
    /// it are problems.
    pub(super) fn literal(&mut self, text: &str, place_name: &'static str) -> String {
        if !is_prepared(text) {
            return text.to_owned();
        }
        let marks = self.marks;
        for placed in marks.within(text).filter(|placed| placed.mark != Mark::Nothing) {
            let span = self.places.in_body(&placed.span);
            let is_said = |problem: &super::body::Problem| {
                problem.kind == ProblemKind::MisplacedExpression && problem.span == span
            };
            if !self.body.problems.iter().any(is_said) {
                self.body.problems.push(super::body::Problem {
                    kind: ProblemKind::MisplacedExpression,
                    span,
                    detail: place_name.to_owned(),
                });
            }
        }
        marks.restored(text)
    }

    pub(super) fn open_link(&mut self, target: &str, title: &str, span: &Span) {
        let number = self.body.links.len();
        let target = self.literal(target, "the address of a link");
        let title = self.literal(title, "the title of a link");
        if !title.trim().is_empty() {
            self.oddity(OddityKind::Unseen, span, title, None);
        }
        let outside = is_address(&target);
        self.shadow.touch(span);
        self.shadow.links.push(span.clone());
        self.body.links.push(Link { target, span: self.places.in_file(span), text: Some(String::new()) });
        self.link = Some(OpenLink { number, text: String::new(), has_more: false, behind: Vec::new() });
        self.html(r#"<a href=""#);
        self.mark('A', number);
        self.html(if outside { r#"" rel="external noreferrer noopener">"# } else { r#"">"# });
    }

    pub(super) fn close_link(&mut self) {
        self.html("</a>");
        let Some(link) = self.link.take() else { return };
        for (kind, number) in link.behind {
            self.mark(kind, number);
        }
        if let Some(Link { text, .. }) = self.body.links.get_mut(link.number) {
            // A fact or a citation in it is something to be seen.
            *text =
                Some(if link.has_more && link.text.trim().is_empty() { "…".to_owned() } else { link.text });
        }
    }

    pub(super) fn cite(&mut self, label: &str, span: &Span) {
        self.shadow.touch(span);
        let number = self.body.citations.len();
        let source = self.literal(label, "a citation");
        self.body.citations.push(Citation { source, span: self.places.in_file(span) });
        match &mut self.link {
            Some(link) => link.behind.push(('C', number)),
            None => self.mark('C', number),
        }
        if let Some(block) = &mut self.block {
            block.cited = true;
        }
    }

    pub(super) fn open_image(&mut self, target: &str, title: &str, span: &Span) {
        let target = self.literal(target, "the address of a picture");
        let title = self.literal(title, "the title of a picture");
        if !title.trim().is_empty() {
            self.oddity(OddityKind::Unseen, span, title, None);
        }
        self.shadow.touch(span);
        self.image = Some(Image { target, alternative: String::new(), span: self.places.in_file(span) });
    }

    /// What stands in for a picture: text only.
    pub(super) fn in_image(&mut self, event: Event<'a>, span: &Span) {
        match event {
            Event::End(pulldown_cmark::TagEnd::Image) => {
                if let Some(image) = self.image.take() {
                    let text = image.alternative.clone();
                    self.body.images.push(image);
                    self.plain(text);
                }
            }
            Event::Text(text) | Event::Code(text) => {
                let is_typed = self.source.get(span.clone()) == Some(&*text);
                let text = self.literal(&text, "the text of a picture");
                let text = if is_typed { text } else { self.decoded(text, span) };
                self.alternative(&text);
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let html = self.marks.restored(&html);
                self.problem(ProblemKind::RawHtml, span, html.trim_end().to_owned());
                self.alternative(&html);
            }
            Event::FootnoteReference(label) => self.cite(&label, span),
            Event::SoftBreak | Event::HardBreak => self.alternative(" "),
            _ => {}
        }
    }

    fn alternative(&mut self, text: &str) {
        if let Some(image) = &mut self.image {
            image.alternative.push_str(text);
        }
    }
}
