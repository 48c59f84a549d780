//! What a Markdown body holds.

use std::borrow::Cow;

use super::anchor::PREFIX;
use super::expression::{MARK_OPEN, next_mark};
use crate::diagnostic::Span;
use crate::model::PartialDate;

/// A Markdown body, read. All places are bytes from the beginning of the file.
#[derive(Debug, Default)]
pub struct Body {
    /// The HTML in pieces: what is ready, and what waits for the page.
    pub pieces: Vec<Piece>,
    /// The headings in order.
    pub headings: Vec<Heading>,
    /// The links and images in order.
    pub links: Vec<Link>,
    /// The images in order.
    pub images: Vec<Image>,
    /// The citations in order.
    pub citations: Vec<Citation>,
    /// The facts used in the text, by id, in order, with their places.
    pub facts: Vec<(String, Span)>,
    /// The dates written as `{{ date("…") }}`, in order.
    pub dates: Vec<PartialDate>,
    /// The number of tables.
    pub tables: usize,
    /// The outermost blocks that state something: paragraphs, whole lists,
    /// quotations and tables.
    pub paragraphs: Vec<Paragraph>,
    /// The text by heading, for search: the first section has no heading when
    /// the body begins with text.
    pub sections: Vec<Section>,
    /// What cannot be taken over: raw HTML, bad expressions, too long.
    pub problems: Vec<Problem>,
    /// What was probably meant as something else than it is.
    pub oddities: Vec<Oddity>,
    /// Single words in square brackets, with their places: the text holds
    /// them as they are, and a source may have been meant.
    pub bracketed: Vec<(String, Span)>,
}

/// A piece of HTML.
#[derive(Debug)]
pub enum Piece {
    /// Ready.
    Html(String),
    /// The `href` of link number n of [`Body::links`]; stands inside the
    /// quotes of the attribute.
    Address(usize),
    /// Citation number n of [`Body::citations`].
    Citation(usize),
    /// Fact number n of [`Body::facts`].
    Fact(usize),
    /// Fact number n of [`Body::facts`] inside a link, without its citation:
    /// a link cannot hold another.
    FactWithoutSource(usize),
    /// The citation of fact number n of [`Body::facts`], behind that link.
    SourceOfFact(usize),
    /// Date number n of [`Body::dates`], in words.
    Date(usize),
    /// A link to a brief, written as `{{ link("xk/housing") }}`: link number n,
    /// whose text is the title of the page.
    TitledLink(usize),
}

impl Body {
    /// True when somebody can read something below the title.
    pub fn has_text(&self) -> bool {
        let says = |text: &str| text.chars().any(char::is_alphanumeric);
        let is_shown = |piece: &Piece| {
            matches!(
                piece,
                Piece::TitledLink(_) | Piece::Fact(_) | Piece::FactWithoutSource(_) | Piece::Date(_)
            )
        };
        self.sections.iter().any(|section| says(&section.text)) || self.pieces.iter().any(is_shown)
    }
}

/// A heading.
#[derive(Debug)]
pub struct Heading {
    /// 2 to 6; 1 is the title of the page.
    pub level: u8,
    /// The text without markup.
    pub text: String,
    /// The id in pages: made from the text, numbered when it comes again, with
    /// the prefix that ids of headings have.
    pub anchor: String,
    /// Its place.
    pub span: Span,
    /// True when something stands below it before the next heading.
    pub is_filled: bool,
}

impl Heading {
    /// The anchor as links in content name it: without the prefix.
    pub fn name(&self) -> &str {
        self.anchor.strip_prefix(PREFIX).unwrap_or(&self.anchor)
    }

    /// True for the anchor of this heading, as links in content name it or as
    /// it stands in the address of a page.
    pub fn is_named(&self, anchor: &str) -> bool {
        self.name() == anchor || self.anchor == anchor
    }
}

/// A link.
#[derive(Debug)]
pub struct Link {
    /// What was written: an address or a path.
    pub target: String,
    /// Its place.
    pub span: Span,
    /// Its text without markup; empty when nothing is to be seen of it, and
    /// `None` when it gets the title of its page.
    pub text: Option<String>,
}

/// An image.
#[derive(Debug)]
pub struct Image {
    /// What was written.
    pub target: String,
    /// The text that stands in for the image.
    pub alternative: String,
    /// Its place.
    pub span: Span,
}

/// A citation: a footnote whose label is the id of a source.
#[derive(Debug)]
pub struct Citation {
    /// The id of the source.
    pub source: String,
    /// Its place.
    pub span: Span,
}

/// A paragraph, list, quotation or table: something that states.
#[derive(Debug)]
pub struct Paragraph {
    /// The text without markup.
    pub text: String,
    /// Its place.
    pub span: Span,
    /// True when it holds a citation or a fact (which carries its own source).
    pub cited: bool,
}

/// The text under a heading.
#[derive(Debug, Default)]
pub struct Section {
    /// The text of the heading; empty before the first.
    pub heading: String,
    /// The anchor of the heading; empty before the first.
    pub anchor: String,
    /// The text without markup, paragraphs divided by newlines; where a fact
    /// stands, a mark with its number (see [`Section::text_with_facts`]).
    pub text: String,
}

impl Section {
    /// The text with its facts as `fact` gives them by their number in
    /// [`Body::facts`].
    pub fn text_with_facts(&self, fact: impl Fn(usize) -> Option<String>) -> Cow<'_, str> {
        if !self.text.contains(MARK_OPEN) {
            return Cow::Borrowed(&self.text);
        }
        let mut text = String::with_capacity(self.text.len());
        let mut rest = self.text.as_str();
        while let Some((before, number, after)) = next_mark(rest) {
            text.push_str(before);
            text.push_str(&number.parse().ok().and_then(&fact).unwrap_or_default());
            rest = after;
        }
        text.push_str(rest);
        Cow::Owned(text)
    }
}

/// Something in a body that corin does not take over.
#[derive(Debug)]
pub struct Problem {
    /// What it is.
    pub kind: ProblemKind,
    /// Its place.
    pub span: Span,
    /// What was written, or why it failed.
    pub detail: String,
}

/// What kind of problem a body has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// Raw HTML.
    RawHtml,
    /// `{% … %}` or `{# … #}`.
    TemplateStatement,
    /// An expression in `{{ … }}` that fails.
    Expression,
    /// A footnote with a text of its own (`[^id]: …`).
    FootnoteDefinition,
    /// An expression where it cannot be shown: in an address, a heading.
    MisplacedExpression,
    /// Cells of a table that has no columns for them.
    LostCells,
    /// A fact that the front matter does not have.
    UnknownFact,
    /// A body that would take too long to read.
    TooLong,
    /// Characters that have no place in text: control characters,
    /// noncharacters, stray bidirectional controls.
    Character,
}

/// Something in a body that is shown otherwise than it was probably meant.
#[derive(Debug, PartialEq, Eq)]
pub struct Oddity {
    /// What it is.
    pub kind: OddityKind,
    /// Its place.
    pub span: Span,
    /// What was written, or what the kind needs to be said.
    pub detail: String,
    /// What would be right at that place, when there is just one thing.
    pub correction: Option<String>,
}

/// What kind of oddity a body has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OddityKind {
    /// Stars, underscores, `~~` or `==` around words that do nothing.
    Emphasis,
    /// A link that is none.
    Link,
    /// A citation that is none.
    Citation,
    /// `[text][word]` without an address for the word.
    Reference,
    /// A line that was to be a heading.
    Heading,
    /// A line that was to be an entry of a list.
    ListItem,
    /// `[ ]` of a list of tasks.
    Task,
    /// A line that was to divide.
    Rule,
    /// The name of a character (`&nbsp`) without its `;`.
    Entity,
    /// A `\` at the end that does nothing.
    Backslash,
    /// Something that other programs take for markup.
    OtherMarkup,
    /// An address that is not a link.
    BareAddress,
    /// A table whose second line has another number of columns.
    TableColumns,
    /// Lines with `|` that are no table.
    TableLines,
    /// A line below a table that became a row of it.
    TableRow,
    /// Words that no reader sees.
    Unseen,
    /// A line of `---` that makes a heading of the line above.
    UnderlinedHeading,
    /// Code because of its indentation.
    IndentedCode,
    /// Code that goes on to the end of the page.
    OpenCode,
    /// An entry of a list whose number is shown otherwise.
    Renumbered,
    /// A list that begins with another number than 1.
    ListStart,
    /// An entry of a list without a text.
    EmptyItem,
}
