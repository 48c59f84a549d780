//! Reads a Markdown body once.

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

use super::anchor::Anchors;
use super::body::{Body, Citation, Heading, Image, Link, Paragraph, Piece, Problem, ProblemKind, Section};
use super::expression::{self, MARK_CLOSE, MARK_OPEN, Mark, next_mark};
use super::places::Places;
use crate::characters::stray;
use crate::load::ContentFile;
use crate::model::record::BriefRecord;

/// The most square brackets, and the most nested block quotes, in one body:
/// pulldown-cmark needs quadratic time for some inputs (its issue 1076, around
/// `[^`), which these bounds keep below a second.
const MOST_BRACKETS: usize = 20_000;
const MOST_FOOTNOTES: usize = 4_000;

/// Reads the body of a brief. With a `record`, facts that it lacks are
/// problems; without (the front matter has errors) they are not judged.
pub fn read(file: &ContentFile, record: Option<&BriefRecord>) -> Body {
    let mut body = read_text(file.body(), file.body_start);
    if let Some(record) = record {
        let unknown = body.facts.iter().filter(|(id, _)| !record.facts.contains_key(id));
        let problems: Vec<Problem> = unknown
            .map(|(id, span)| Problem {
                kind: ProblemKind::UnknownFact,
                span: span.clone(),
                detail: id.clone(),
            })
            .collect();
        body.problems.extend(problems);
    }
    body
}

/// Reads Markdown that begins at byte `start` of its file.
pub fn read_text(source: &str, start: usize) -> Body {
    let mut places = Places::new(start);
    let mut body = Body::default();
    if source.matches('[').count() > MOST_BRACKETS || source.matches("[^").count() > MOST_FOOTNOTES {
        body.problems.push(Problem {
            kind: ProblemKind::TooLong,
            span: start..start + source.len(),
            detail: String::new(),
        });
        return body;
    }
    body.problems.extend(stray(source).into_iter().map(|(character, span)| Problem {
        kind: ProblemKind::Character,
        span: start + span.start..start + span.end,
        detail: format!("U+{:04X}", u32::from(character)),
    }));
    // Noncharacters in content would be taken for marks.
    let cleaned =
        source.contains([MARK_OPEN, MARK_CLOSE]).then(|| source.replace([MARK_OPEN, MARK_CLOSE], "\u{FFFD}"));
    let source = cleaned.as_deref().unwrap_or(source);
    let expanded = expression::expand(source, &mut places);
    let (text, marks) = match &expanded {
        Some(expanded) => (expanded.text.as_str(), expanded.marks.as_slice()),
        None => (source, &[][..]),
    };
    let mut reader = Reader {
        body,
        places,
        marks,
        events: Vec::new(),
        anchors: Anchors::default(),
        depth: 0,
        block: None,
    };
    reader.body.sections.push(Section::default());
    reader.run(text);
    let mut body = reader.finish();
    if let Some(expanded) = expanded {
        body.problems.extend(expanded.problems.into_iter().map(|mut problem| {
            problem.span = problem.span.start + start..problem.span.end + start;
            problem
        }));
    }
    body.problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    body
}

fn options() -> Options {
    // The old way of footnotes takes references without definition, which is
    // what citations are.
    Options::ENABLE_TABLES
        | Options::ENABLE_OLD_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
}

struct Reader<'a> {
    body: Body,
    places: Places,
    marks: &'a [Mark],
    events: Vec<Event<'a>>,
    anchors: Anchors,
    /// How many blocks are open.
    depth: usize,
    /// The outermost block that states something, while it is open.
    block: Option<Paragraph>,
}

/// A heading while it is read.
struct OpenHeading<'a> {
    first_event: usize,
    level: u8,
    id: Option<CowStr<'a>>,
    text: String,
}

impl<'a> Reader<'a> {
    fn run(&mut self, text: &'a str) {
        let mut heading: Option<OpenHeading<'a>> = None;
        let mut image: Option<Image> = None;
        let mut skipping = 0usize;
        let mut code_blocks = 0usize;
        for (event, span) in Parser::new_ext(text, options()).into_offset_iter() {
            if skipping > 0 {
                match event {
                    Event::Start(_) => skipping += 1,
                    Event::End(_) => skipping -= 1,
                    _ => {}
                }
                continue;
            }
            if let Some(open) = &mut image {
                match event {
                    Event::End(TagEnd::Image) => {
                        if let Some(image) = image.take() {
                            let text = image.alternative.clone();
                            self.body.images.push(image);
                            self.text(&text, heading.as_mut());
                            self.events.push(Event::Text(text.into()));
                        }
                    }
                    Event::Text(text) | Event::Code(text) => open.alternative.push_str(&text),
                    Event::SoftBreak | Event::HardBreak => open.alternative.push(' '),
                    _ => {}
                }
                continue;
            }
            match event {
                Event::Start(tag) => {
                    self.open(&tag, &span);
                    match tag {
                        Tag::Heading { level, id, .. } => {
                            heading = Some(OpenHeading {
                                first_event: self.events.len(),
                                level: level as u8,
                                id,
                                text: String::new(),
                            });
                        }
                        // `<office@example.org>` (CommonMark 6.5).
                        Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                            self.link(&format!("mailto:{dest_url}"), &span);
                        }
                        Tag::Link { dest_url, .. } => self.link(&dest_url, &span),
                        Tag::Image { dest_url, .. } => {
                            image = Some(Image {
                                target: dest_url.to_string(),
                                alternative: String::new(),
                                span: self.places.in_file(&span),
                            });
                        }
                        Tag::FootnoteDefinition(label) => {
                            self.problem(ProblemKind::FootnoteDefinition, &span, label.to_string());
                            self.depth -= 1;
                            skipping = 1;
                        }
                        Tag::HtmlBlock => {}
                        // Alignment would become a style attribute, which the
                        // Content-Security-Policy forbids.
                        Tag::Table(columns) => {
                            self.html(r#"<div class="table" tabindex="0">"#);
                            self.body.tables += 1;
                            let none = vec![pulldown_cmark::Alignment::None; columns.len()];
                            self.events.push(Event::Start(Tag::Table(none)));
                        }
                        Tag::CodeBlock(kind) => {
                            code_blocks += 1;
                            self.events.push(Event::Start(Tag::CodeBlock(kind)));
                        }
                        other => self.events.push(Event::Start(other)),
                    }
                }
                Event::End(tag) => {
                    match tag {
                        TagEnd::Heading(_) => {
                            if let Some(open) = heading.take() {
                                self.close_heading(&open, &span);
                            }
                        }
                        TagEnd::Link => self.html("</a>"),
                        TagEnd::HtmlBlock => {}
                        TagEnd::Table => {
                            self.events.push(Event::End(tag));
                            self.html("</div>");
                        }
                        TagEnd::TableCell | TagEnd::Item | TagEnd::DefinitionListTitle => {
                            self.text(" ", heading.as_mut());
                            self.events.push(Event::End(tag));
                        }
                        TagEnd::CodeBlock => {
                            code_blocks = code_blocks.saturating_sub(1);
                            self.events.push(Event::End(tag));
                        }
                        other => self.events.push(Event::End(other)),
                    }
                    self.close(tag);
                }
                Event::Html(html) | Event::InlineHtml(html) => {
                    self.problem(ProblemKind::RawHtml, &span, html.trim_end().to_owned());
                    self.events.push(Event::Text(html));
                }
                Event::FootnoteReference(label) => self.cite(&label, &span),
                Event::Text(text) => self.marked_text(text, &span, heading.as_mut()),
                Event::Code(text) => {
                    let shown = text.replace([MARK_OPEN, MARK_CLOSE], "");
                    self.text(&shown, heading.as_mut());
                    self.events.push(Event::Code(shown.into()));
                }
                Event::SoftBreak | Event::HardBreak => {
                    self.text(if code_blocks > 0 { "\n" } else { " " }, heading.as_mut());
                    self.events.push(event);
                }
                other => self.events.push(other),
            }
        }
    }

    fn finish(mut self) -> Body {
        let mut text = String::new();
        html::push_html(&mut text, self.events.into_iter());
        self.body.pieces = pieces(&text);
        for section in &mut self.body.sections {
            section.text.truncate(section.text.trim_end().len());
        }
        self.body.sections.retain(|section| !section.heading.is_empty() || !section.text.is_empty());
        self.body
    }

    fn html(&mut self, html: &'static str) {
        self.events.push(Event::InlineHtml(html.into()));
    }

    fn mark(&mut self, kind: char, number: usize) {
        self.events.push(Event::InlineHtml(format!("{MARK_OPEN}{kind}{number}{MARK_CLOSE}").into()));
    }

    fn problem(&mut self, kind: ProblemKind, span: &std::ops::Range<usize>, detail: String) {
        let span = self.places.in_file(span);
        self.body.problems.push(Problem { kind, span, detail });
    }

    /// Text that a reader sees, for search and for the checks.
    fn text(&mut self, text: &str, heading: Option<&mut OpenHeading<'a>>) {
        if let Some(heading) = heading {
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

    fn open(&mut self, tag: &Tag<'a>, span: &std::ops::Range<usize>) {
        if is_block(&tag.to_end()) {
            let states = !matches!(
                tag,
                Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::FootnoteDefinition(_)
            );
            if self.depth == 0 && states {
                self.block =
                    Some(Paragraph { text: String::new(), span: self.places.in_file(span), cited: false });
            }
            self.depth += 1;
        }
    }

    fn close(&mut self, tag: TagEnd) {
        if !is_block(&tag) {
            return;
        }
        self.depth = self.depth.saturating_sub(1);
        if !matches!(tag, TagEnd::Heading(_))
            && let Some(section) = self.body.sections.last_mut()
            && !section.text.is_empty()
            && !section.text.ends_with('\n')
        {
            section.text.push('\n');
        }
        if self.depth == 0
            && let Some(mut block) = self.block.take()
        {
            block.text.truncate(block.text.trim_end().len());
            if !block.text.is_empty() {
                self.body.paragraphs.push(block);
            }
        }
    }

    fn close_heading(&mut self, open: &OpenHeading<'a>, span: &std::ops::Range<usize>) {
        let text = open.text.trim().to_owned();
        let anchor = self.anchors.give(open.id.as_deref().unwrap_or(&text));
        let level = open.level.max(2);
        let tag = match level {
            2 => HeadingLevel::H2,
            3 => HeadingLevel::H3,
            4 => HeadingLevel::H4,
            5 => HeadingLevel::H5,
            _ => HeadingLevel::H6,
        };
        let id = Some(CowStr::from(anchor.clone()));
        self.events.insert(
            open.first_event,
            Event::Start(Tag::Heading { level: tag, id, classes: Vec::new(), attrs: Vec::new() }),
        );
        self.events.push(Event::End(TagEnd::Heading(tag)));
        self.body.headings.push(Heading {
            level: open.level,
            text: text.clone(),
            anchor: anchor.clone(),
            span: self.places.in_file(span),
        });
        self.body.sections.push(Section { heading: text, anchor, text: String::new() });
    }

    fn link(&mut self, target: &str, span: &std::ops::Range<usize>) {
        let number = self.body.links.len();
        let outside = is_address(target);
        self.body.links.push(Link { target: target.to_owned(), span: self.places.in_file(span) });
        self.html(r#"<a href=""#);
        self.mark('A', number);
        self.html(if outside { r#"" rel="external noreferrer noopener">"# } else { r#"">"# });
    }

    fn cite(&mut self, label: &str, span: &std::ops::Range<usize>) {
        let number = self.body.citations.len();
        self.body.citations.push(Citation { source: label.to_owned(), span: self.places.in_file(span) });
        self.mark('C', number);
        if let Some(block) = &mut self.block {
            block.cited = true;
        }
    }

    /// Text that may hold marks.
    fn marked_text(
        &mut self,
        text: CowStr<'a>,
        span: &std::ops::Range<usize>,
        mut heading: Option<&mut OpenHeading<'a>>,
    ) {
        if !text.contains(MARK_OPEN) {
            self.text(&text, heading);
            self.events.push(Event::Text(text));
            return;
        }
        let mut rest: &str = &text;
        while let Some((before, number, after)) = next_mark(rest) {
            self.text(before, heading.as_deref_mut());
            self.events.push(Event::Text(before.to_owned().into()));
            let start = span.start + (text.len() - rest.len()) + before.len();
            let place = start..start + (rest.len() - before.len() - after.len());
            match number.parse::<usize>().ok().and_then(|number| self.marks.get(number)).cloned() {
                Some(Mark::Fact(id)) => {
                    self.mark('F', self.body.facts.len());
                    // The value is not known here; search puts it in later.
                    if let (None, Some(section)) = (&heading, self.body.sections.last_mut()) {
                        section.text.push_str(&format!("{MARK_OPEN}{}{MARK_CLOSE}", self.body.facts.len()));
                    }
                    self.body.facts.push((id, self.places.in_file(&place)));
                    if let Some(block) = &mut self.block {
                        block.cited = true;
                    }
                }
                Some(Mark::Link(target)) => {
                    self.mark('T', self.body.links.len());
                    self.body.links.push(Link { target, span: self.places.in_file(&place) });
                }
                Some(Mark::Date(date)) => {
                    self.mark('D', self.body.dates.len());
                    self.text(&date.to_string(), heading.as_deref_mut());
                    self.body.dates.push(date);
                }
                None => {}
            }
            rest = after;
        }
        self.text(rest, heading);
        self.events.push(Event::Text(rest.to_owned().into()));
    }
}

fn is_block(tag: &TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

/// True for a link that leaves the network: it names a scheme.
pub(super) fn is_address(target: &str) -> bool {
    target.split_once(':').is_some_and(|(scheme, _)| {
        !scheme.is_empty()
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    }) || target.starts_with("//")
}

fn pieces(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some((before, mark, after)) = next_mark(rest) {
        if !before.is_empty() {
            pieces.push(Piece::Html(before.to_owned()));
        }
        let number = mark.get(1..).and_then(|digits| digits.parse().ok()).unwrap_or(usize::MAX);
        match mark.as_bytes().first() {
            Some(b'A') => pieces.push(Piece::Address(number)),
            Some(b'C') => pieces.push(Piece::Citation(number)),
            Some(b'F') => pieces.push(Piece::Fact(number)),
            Some(b'T') => pieces.push(Piece::TitledLink(number)),
            Some(b'D') => pieces.push(Piece::Date(number)),
            _ => {}
        }
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Html(rest.to_owned()));
    }
    pieces
}
