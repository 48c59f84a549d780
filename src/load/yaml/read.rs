//! From the events of the parser to the tree.

use std::ops::Range;
use std::sync::Arc;

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle};
use indexmap::IndexMap;

use super::sentence;
use super::{Entry, Key, Node, Value};
use crate::diagnostic::{Diagnostic, Span};
use crate::load::rules;

/// How deep lists and fields may lie in one another.
pub const MAXIMUM_DEPTH: usize = 16;

/// How many findings one YAML text may yield; what comes after is dropped.
pub const LONGEST_LIST_OF_FINDINGS: usize = 50;

/// What was found in a YAML text.
#[derive(Debug, Default)]
pub struct Reading {
    /// The tree. `None` when the text has errors or says nothing.
    pub tree: Option<Node>,
    /// The errors, without a file: whoever has the file puts it in.
    pub findings: Vec<Diagnostic>,
}

/// Reads the YAML that stands at `block` in `text`, the whole text of the file
/// at `path`. All places are bytes from the beginning of the file.
///
/// Refuses what makes YAML surprising or costly: aliases, anchors, merge keys,
/// tags, directives, several documents, keys that come twice, depth over
/// [`MAXIMUM_DEPTH`].
pub fn read(path: &Arc<str>, text: &str, block: Range<usize>) -> Reading {
    let Some(yaml) = text.get(block.clone()) else { return Reading::default() };
    let mut options = granit_parser::options! {
        disallow_directives: true,
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        // The tree counts the depth itself; these only bound the parser.
        flow_nesting_limit: MAXIMUM_DEPTH + 2,
        block_nesting_limit: MAXIMUM_DEPTH + 2,
    };
    options.set_emit_comments(false);
    let mut reader = Reader {
        path,
        text,
        block: block.clone(),
        parser: Parser::new_from_str_with_options(yaml, options),
        findings: Vec::new(),
        open: Vec::new(),
    };
    let tree = reader.document().ok().flatten();
    // Without a colon that YAML knows the whole is one text.
    if let Some(Node { value: Value::Scalar { .. }, span }) = &tree
        && let Some(finding) = sentence::for_colon(path, text, &block, span.start)
    {
        let span = finding.span.clone();
        reader.find(finding, span);
    }
    let tree = if reader.findings.is_empty() { tree } else { None };
    Reading { tree, findings: reader.findings }
}

/// Reading cannot go on; the reason is among the findings.
struct Stopped;

struct Reader<'a, P> {
    path: &'a Arc<str>,
    text: &'a str,
    block: Range<usize>,
    parser: P,
    findings: Vec<Diagnostic>,
    /// Where the brackets stand that are open.
    open: Vec<Span>,
}

impl<'a, P> Reader<'a, P>
where
    P: Iterator<Item = Result<(Event<'a>, granit_parser::Span), granit_parser::ScanError>>,
{
    fn document(&mut self) -> Result<Option<Node>, Stopped> {
        let mut root = None;
        while let Some((event, span)) = self.next()? {
            match event {
                Event::DocumentStart(..) if root.is_some() => {
                    self.find(Diagnostic::about_path(
                        &rules::YAML_DOCUMENTS,
                        Arc::clone(self.path),
                        "a second YAML document begins here",
                    ).help("keep one document in the file: delete this line, or move what follows into a file of its own"), span);
                    return Err(Stopped);
                }
                event if event.is_node() => root = Some(self.node(event, span, 0)?),
                _ => {}
            }
        }
        Ok(root)
    }

    /// The next event that says something, with its place in the file.
    fn next(&mut self) -> Result<Option<(Event<'a>, Span)>, Stopped> {
        loop {
            match self.parser.next() {
                None => return Ok(None),
                Some(Ok((Event::Anchor(_, name), span))) => {
                    let span = self.place(span);
                    self.refuse_reference(format!("`&{name}` names a value for use elsewhere"), span);
                }
                Some(Ok((event, span))) => {
                    let place = self.place(span);
                    if event.tag().is_some() {
                        let tag = span.tag_span().map_or_else(|| place.clone(), |tag| self.place(tag));
                        self.find(
                            Diagnostic::about_path(
                                &rules::YAML_TAG,
                                Arc::clone(self.path),
                                "a word that begins with `!` is not taken before a value",
                            )
                            .help("delete it, or put the value in quotes when the `!` belongs to the text"),
                            tag.clone(),
                        );
                        self.propose_quotes(tag.start);
                    }
                    return Ok(Some((event, place)));
                }
                Some(Err(error)) => {
                    let at = self.position(error.marker().byte_offset());
                    // What was refused in this line makes the rest of it unreadable.
                    if self.findings.last().is_some_and(|last| self.is_one_line(last.span.start, at)) {
                        return Err(Stopped);
                    }
                    let finding = sentence::for_error(
                        self.path,
                        self.text,
                        &self.block,
                        error.kind(),
                        at,
                        self.open.last(),
                    );
                    let span = finding.span.clone();
                    self.find(finding, span);
                    return Err(Stopped);
                }
            }
        }
    }

    fn node(&mut self, event: Event<'a>, span: Span, depth: usize) -> Result<Node, Stopped> {
        match event {
            Event::Scalar(text, style, ..) => Ok(self.scalar(&text, style, span)),
            Event::SequenceStart(style, ..) => {
                self.enter(style, &span, depth)?;
                let mut items: Vec<Node> = Vec::new();
                let end = loop {
                    match self.next()? {
                        Some((Event::SequenceEnd, end)) => break end,
                        Some((event, span)) => items.push(self.node(event, span, depth + 1)?),
                        None => return Err(Stopped),
                    }
                };
                let span = self.leave(style, span, &end, items.last().map(|item| item.span.end));
                Ok(Node { span, value: Value::Sequence(items) })
            }
            Event::MappingStart(style, ..) => {
                self.enter(style, &span, depth)?;
                let mut entries: IndexMap<Box<str>, Entry> = IndexMap::new();
                let mut last_end = None;
                let end = loop {
                    match self.next()? {
                        Some((Event::MappingEnd, end)) => break end,
                        Some((event, span)) => {
                            let key = self.node(event, span, depth + 1)?;
                            let Some((event, span)) = self.next()? else { return Err(Stopped) };
                            let mut node = self.node(event, span, depth + 1)?;
                            if node.is_empty() && node.span.start == key.span.end {
                                node.span = self.after_colon(key.span.end);
                            }
                            last_end = Some(node.span.end.max(key.span.end));
                            self.insert(&mut entries, key, node);
                        }
                        None => return Err(Stopped),
                    }
                };
                let span = self.leave(style, span, &end, last_end);
                Ok(Node { span, value: Value::Mapping(entries) })
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                let name = self.text.get(span.clone()).unwrap_or("*").to_owned();
                self.refuse_reference(
                    format!("`{name}` stands for a value that was given elsewhere"),
                    span.clone(),
                );
                Ok(Node { span, value: Value::Scalar { text: "".into(), quoted: false } })
            }
            _ => Err(Stopped),
        }
    }

    fn scalar(&self, text: &str, style: ScalarStyle, span: Span) -> Node {
        let quoted = style != ScalarStyle::Plain;
        // The parser writes `~` where nothing stands.
        let text = if span.is_empty() && !quoted { "" } else { text };
        let written = self.text.get(span.clone()).unwrap_or_default();
        // A block scalar runs up to the next field; the place ends with its text.
        let end = span.start + written.trim_end().len();
        Node { span: span.start..end, value: Value::Scalar { text: text.into(), quoted } }
    }

    fn insert(&mut self, entries: &mut IndexMap<Box<str>, Entry>, key: Node, node: Node) {
        if let Some(finding) = sentence::for_key(self.path, self.text, &key, &node) {
            let span = finding.span.clone();
            self.find(finding, span);
            return;
        }
        let Value::Scalar { text, quoted } = key.value else {
            self.find(
                Diagnostic::about_path(
                    &rules::YAML_SYNTAX,
                    Arc::clone(self.path),
                    "a list or a group of fields stands where the name of a field should be",
                )
                .help("put a value that begins with `{` or `[` in quotes"),
                key.span,
            );
            return;
        };
        if !quoted && &*text == "<<" {
            self.refuse_reference("`<<` takes over fields from elsewhere".to_owned(), key.span);
        } else if text.is_empty() {
            self.find(
                Diagnostic::about_path(
                    &rules::YAML_SYNTAX,
                    Arc::clone(self.path),
                    "a value without the name of a field",
                )
                .help("write the name of the field before the colon"),
                key.span,
            );
        } else if let Some(first) = entries.get(&text) {
            let finding = Diagnostic::about_path(
                &rules::DUPLICATE_KEY,
                Arc::clone(self.path),
                format!("`{text}` is given twice"),
            )
            .label("again here")
            .also(first.key.span.clone(), "first here")
            .help("keep one of the two");
            self.find(finding, key.span);
        } else {
            entries.insert(text, Entry { key: Key { span: key.span }, node });
        }
    }

    fn enter(&mut self, style: StructureStyle, span: &Span, depth: usize) -> Result<(), Stopped> {
        if depth >= MAXIMUM_DEPTH {
            self.find(sentence::too_deep(self.path), span.clone());
            return Err(Stopped);
        }
        if style == StructureStyle::Flow {
            self.open.push(span.clone());
        }
        Ok(())
    }

    /// The place of a list or mapping: to its closing bracket, or to the end
    /// of its last value.
    fn leave(&mut self, style: StructureStyle, start: Span, end: &Span, last: Option<usize>) -> Span {
        let last = last.unwrap_or(start.end);
        if style == StructureStyle::Flow {
            self.open.pop();
            start.start..last.max(end.end)
        } else {
            start.start..last.max(start.start)
        }
    }

    /// Where the value of a key would stand that has none.
    fn after_colon(&self, key_end: usize) -> Span {
        let rest = self.text.get(key_end..self.block.end).unwrap_or_default();
        let colon = rest.find(|character: char| !character.is_whitespace());
        let place = match colon {
            Some(offset) if rest.get(offset..).is_some_and(|rest| rest.starts_with(':')) => {
                key_end + offset + 1
            }
            _ => key_end,
        };
        place..place
    }

    /// Proposes quotes for the value that a refused sign begins, where the
    /// value is the rest of a line.
    fn propose_quotes(&mut self, at: usize) {
        if !self.open.is_empty() {
            return;
        }
        let value = sentence::value_at(self.text, &self.block, at);
        if let (Some((span, quoted)), Some(finding)) = (value, self.findings.last_mut()) {
            finding.span = span;
            finding.replacement = Some(quoted);
        }
    }

    fn refuse_reference(&mut self, message: String, span: Span) {
        let at = span.start;
        self.find(
            Diagnostic::about_path(&rules::YAML_ALIAS, Arc::clone(self.path), message)
                .help("write the value out in each place")
                .help("put it in quotes when it is meant as text"),
            span,
        );
        self.propose_quotes(at);
    }

    fn find(&mut self, mut finding: Diagnostic, span: Span) {
        if self.findings.len() < LONGEST_LIST_OF_FINDINGS {
            finding.span = span;
            self.findings.push(finding);
        }
    }

    fn place(&self, span: granit_parser::Span) -> Span {
        let start = self.position(span.start.byte_offset());
        start..self.position(span.end.byte_offset()).max(start)
    }

    fn is_one_line(&self, one: usize, other: usize) -> bool {
        self.text.get(one.min(other)..one.max(other)).is_some_and(|between| !between.contains('\n'))
    }

    /// An offset in the block as an offset in the file, on a character
    /// boundary.
    fn position(&self, offset: Option<usize>) -> usize {
        let position = (self.block.start + offset.unwrap_or(0)).min(self.block.end);
        (0..=position).rev().find(|&place| self.text.is_char_boundary(place)).unwrap_or(0)
    }
}
