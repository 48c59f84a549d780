//! Reads the events of a Markdown parser into a body.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd, html};

use super::anchor::Anchors;
use super::body::{Body, Heading, Image, Oddity, OddityKind, Paragraph, Problem, ProblemKind, Section};
use super::expression::{MARK_CLOSE, MARK_OPEN};
use super::inline::OpenLink;
use super::left_over;
use super::lists::Lists;
use super::places::Places;
use super::prepare::Marks;
use super::read::{options, pieces};
use super::shadow::Shadow;
use super::tables::Table;
use crate::diagnostic::Span;

pub(super) struct Reader<'a> {
    pub(super) body: Body,
    /// What the parser reads.
    pub(super) source: &'a str,
    pub(super) places: &'a Places,
    pub(super) marks: &'a Marks,
    pub(super) events: Vec<Event<'a>>,
    pub(super) shadow: Shadow,
    anchors: Anchors,
    lists: Lists,
    /// How many blocks are open.
    depth: usize,
    pub(super) code_blocks: usize,
    /// The outermost block that states something, while it is open.
    pub(super) block: Option<Paragraph>,
    pub(super) heading: Option<OpenHeading<'a>>,
    pub(super) link: Option<OpenLink>,
    pub(super) is_in_autolink: bool,
    pub(super) image: Option<Image>,
    table: Option<Table>,
    /// The end tag of the open cell, when it is aligned.
    cell_end: Option<&'static str>,
    /// How often something was seen that readers see.
    pub(super) seen: usize,
    /// The same where each open entry of a list, and the last heading, began.
    seen_before_item: Vec<usize>,
    seen_at_heading: usize,
}

/// A heading while it is read.
pub(super) struct OpenHeading<'a> {
    first_event: usize,
    level: u8,
    id: Option<CowStr<'a>>,
    pub(super) text: String,
}

impl<'a> Reader<'a> {
    pub(super) fn new(body: Body, source: &'a str, places: &'a Places, marks: &'a Marks) -> Self {
        let mut reader = Self {
            body,
            source,
            places,
            marks,
            events: Vec::new(),
            shadow: Shadow::new(source),
            anchors: Anchors::default(),
            lists: Lists::default(),
            depth: 0,
            code_blocks: 0,
            block: None,
            heading: None,
            link: None,
            is_in_autolink: false,
            image: None,
            table: None,
            cell_end: None,
            seen: 0,
            seen_before_item: Vec::new(),
            seen_at_heading: 0,
        };
        reader.body.sections.push(Section::default());
        reader
    }

    /// Reads everything.
    pub(super) fn run(mut self) -> Body {
        let mut skipping = 0usize;
        let parser = Parser::new_ext(self.source, options());
        let defined: Vec<(String, Span)> = parser
            .reference_definitions()
            .iter()
            .map(|(label, definition)| (label.to_owned(), definition.span.clone()))
            .collect();
        let mut used: Vec<String> = Vec::new();
        for (event, span) in parser.into_offset_iter() {
            if skipping > 0 {
                match event {
                    Event::Start(_) => skipping += 1,
                    Event::End(_) => skipping -= 1,
                    _ => {}
                }
            } else if self.image.is_some() {
                self.in_image(event, &span);
            } else {
                if let Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) = &event
                    && !defined.is_empty()
                {
                    used.push(id.to_lowercase());
                }
                skipping = self.event(event, &span);
            }
        }
        for (label, span) in defined.into_iter().filter(|(label, _)| !used.contains(&label.to_lowercase())) {
            let written = self.source.get(span.clone()).unwrap_or(&label);
            let written = self.marks.restored(written).trim().to_owned();
            self.oddity(OddityKind::Unseen, &span, written, None);
        }
        self.finish()
    }

    /// Takes one event; returns how many open blocks are to be skipped.
    fn event(&mut self, event: Event<'a>, span: &Span) -> usize {
        match event {
            Event::Start(tag) => return self.start(tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Html(html) | Event::InlineHtml(html) => {
                let html = self.marks.restored(&html);
                self.shadow.touch(span);
                self.problem(ProblemKind::RawHtml, span, html.trim_end().to_owned());
                self.events.push(Event::Text(html.into()));
            }
            Event::FootnoteReference(label) => self.cite(&label, span),
            Event::Text(text) => self.text_event(text, span),
            Event::Code(text) => {
                let text = self.marks.restored(&text);
                self.shadow.touch(span);
                self.text(&text);
                self.events.push(Event::Code(text.into()));
            }
            Event::SoftBreak | Event::HardBreak => {
                self.shadow.touch(span);
                self.text(if self.code_blocks > 0 { "\n" } else { " " });
                self.events.push(event);
            }
            other => self.events.push(other),
        }
        0
    }

    fn start(&mut self, tag: Tag<'a>, span: &Span) -> usize {
        self.open(&tag, span);
        match tag {
            Tag::Heading { level, id, .. } => {
                let is_underlined = !self.source.get(span.clone()).unwrap_or_default().starts_with('#');
                if is_underlined && level == HeadingLevel::H2 {
                    self.oddity(OddityKind::UnderlinedHeading, span, String::new(), None);
                }
                self.end_section();
                self.heading = Some(OpenHeading {
                    first_event: self.events.len(),
                    level: level as u8,
                    id,
                    text: String::new(),
                });
            }
            // `<office@example.org>` (CommonMark 6.5).
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.is_in_autolink = true;
                self.open_link(&format!("mailto:{dest_url}"), "", span);
            }
            Tag::Link { link_type, dest_url, title, .. } => {
                self.is_in_autolink = link_type == LinkType::Autolink;
                self.open_link(&dest_url, &title, span);
            }
            Tag::Image { dest_url, title, .. } => self.open_image(&dest_url, &title, span),
            Tag::FootnoteDefinition(label) => {
                let label = self.marks.restored(&label);
                self.problem(ProblemKind::FootnoteDefinition, span, label);
                self.depth -= 1;
                return 1;
            }
            Tag::HtmlBlock => {}
            Tag::Table(columns) => {
                self.html(r#"<div class="table" tabindex="0">"#);
                self.body.tables += 1;
                // Alignment would become a style attribute, which the
                // Content-Security-Policy forbids.
                let none = vec![pulldown_cmark::Alignment::None; columns.len()];
                self.table = Some(Table::new(columns));
                self.events.push(Event::Start(Tag::Table(none)));
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.row(span);
                }
                self.events.push(Event::Start(tag));
            }
            Tag::TableCell => match self.table.as_ref().and_then(Table::tags) {
                Some((open, close)) => {
                    self.html(open);
                    self.cell_end = Some(close);
                }
                None => self.events.push(Event::Start(tag)),
            },
            Tag::CodeBlock(kind) => {
                self.code_blocks += 1;
                let code = self.code(kind, span);
                self.events.push(Event::Start(Tag::CodeBlock(code)));
            }
            Tag::List(start) => {
                self.lists.open(start);
                self.events.push(Event::Start(Tag::List(start)));
            }
            Tag::Item => {
                self.lists.item(self.source, span.start);
                self.seen_before_item.push(self.seen);
                self.shadow.item();
                self.events.push(Event::Start(tag));
            }
            other => self.events.push(Event::Start(other)),
        }
        0
    }

    fn end(&mut self, tag: TagEnd, span: &Span) {
        match tag {
            TagEnd::Heading(_) => {
                if let Some(open) = self.heading.take() {
                    self.close_heading(&open, span);
                }
            }
            TagEnd::Link => {
                self.is_in_autolink = false;
                self.close_link();
            }
            TagEnd::HtmlBlock => {}
            TagEnd::Table => {
                self.table = None;
                self.events.push(Event::End(tag));
                self.html("</div>");
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                self.end_row(tag, span);
                self.events.push(Event::End(tag));
            }
            TagEnd::TableCell => {
                self.text(" ");
                self.shadow.cell();
                if let Some(table) = &mut self.table {
                    table.end_cell(span);
                }
                match self.cell_end.take() {
                    Some(close) => self.html(close),
                    None => self.events.push(Event::End(tag)),
                }
            }
            TagEnd::Item | TagEnd::DefinitionListTitle => {
                self.text(" ");
                if tag == TagEnd::Item && self.seen_before_item.pop() == Some(self.seen) {
                    self.oddity(OddityKind::EmptyItem, span, String::new(), None);
                }
                self.events.push(Event::End(tag));
            }
            TagEnd::List(_) => {
                if let Some((kind, span, detail, correction)) = self.lists.close(self.source) {
                    self.oddity(kind, &span, detail, correction);
                }
                self.events.push(Event::End(tag));
            }
            TagEnd::CodeBlock => {
                self.code_blocks = self.code_blocks.saturating_sub(1);
                self.events.push(Event::End(tag));
            }
            other => self.events.push(Event::End(other)),
        }
        self.close(tag);
    }

    fn finish(mut self) -> Body {
        self.end_section();
        let shadow = std::mem::replace(&mut self.shadow, Shadow::new(""));
        let found = left_over::find(self.source, shadow);
        for oddity in found.oddities {
            let detail = self.marks.restored(&oddity.detail);
            let correction = oddity.correction.map(|text| self.marks.restored(&text));
            self.oddity(oddity.kind, &oddity.span, detail, correction);
        }
        let bracketed = found.bracketed.into_iter();
        self.body.bracketed = bracketed.map(|(word, span)| (word, self.places.in_file(&span))).collect();
        self.body.oddities.sort_by_key(|oddity| (oddity.span.start, oddity.span.end));
        let mut text = String::new();
        html::push_html(&mut text, self.events.into_iter());
        self.body.pieces = pieces(&text);
        for section in &mut self.body.sections {
            section.text.truncate(section.text.trim_end().len());
        }
        self.body.sections.retain(|section| !section.heading.is_empty() || !section.text.is_empty());
        self.body
    }

    pub(super) fn html(&mut self, html: &'static str) {
        self.events.push(Event::InlineHtml(html.into()));
    }

    pub(super) fn mark(&mut self, kind: char, number: usize) {
        self.events.push(Event::InlineHtml(format!("{MARK_OPEN}{kind}{number}{MARK_CLOSE}").into()));
    }

    pub(super) fn problem(&mut self, kind: ProblemKind, span: &Span, detail: String) {
        let span = self.places.in_file(span);
        self.body.problems.push(Problem { kind, span, detail });
    }

    pub(super) fn oddity(
        &mut self,
        kind: OddityKind,
        span: &Span,
        detail: String,
        correction: Option<String>,
    ) {
        let span = self.places.in_file(span);
        self.body.oddities.push(Oddity { kind, span, detail, correction });
    }

    /// Code as it is, with what its form makes odd.
    fn code(&mut self, kind: CodeBlockKind<'a>, span: &Span) -> CodeBlockKind<'a> {
        match kind {
            CodeBlockKind::Indented => {
                self.oddity(OddityKind::IndentedCode, span, String::new(), None);
                CodeBlockKind::Indented
            }
            CodeBlockKind::Fenced(info) => {
                let block = self.source.get(span.clone()).unwrap_or_default().trim_end();
                let fence = block.get(..3).unwrap_or_default();
                if block.lines().count() < 2 || !block.ends_with(fence) {
                    let first = span.start..span.start + block.find('\n').unwrap_or(block.len());
                    self.oddity(OddityKind::OpenCode, &first, fence.to_owned(), None);
                }
                CodeBlockKind::Fenced(self.marks.restored(&info).into())
            }
        }
    }

    fn end_row(&mut self, tag: TagEnd, span: &Span) {
        let Some(table) = &mut self.table else { return };
        if let Some(lost) = table.lost(self.source, span) {
            let detail = self.marks.restored(self.source.get(lost.clone()).unwrap_or_default());
            self.problem(ProblemKind::LostCells, &lost, detail);
        } else if table.is_stray_line(self.source, span) {
            self.oddity(OddityKind::TableRow, span, String::new(), None);
        }
        if let (TagEnd::TableHead, Some(table)) = (tag, &mut self.table) {
            table.end_head();
        }
    }

    fn open(&mut self, tag: &Tag<'a>, span: &Span) {
        if is_block(&tag.to_end()) {
            self.shadow.divide();
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
        self.shadow.divide();
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

    /// The part below the last heading ends.
    fn end_section(&mut self) {
        let is_filled = self.seen > self.seen_at_heading;
        if let Some(heading) = self.body.headings.last_mut() {
            heading.is_filled = is_filled;
        }
    }

    fn close_heading(&mut self, open: &OpenHeading<'a>, span: &Span) {
        let text = open.text.trim().to_owned();
        let id = open.id.as_deref().map(|id| self.literal(id, "a heading"));
        let anchor = self.anchors.give(id.as_deref().unwrap_or(&text));
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
            is_filled: false,
        });
        self.body.sections.push(Section { heading: text, anchor, text: String::new() });
        self.seen_at_heading = self.seen;
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
