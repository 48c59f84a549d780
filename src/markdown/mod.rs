//! Markdown to HTML, with links, citations and facts.
//!
//! A body is read once ([`read`]); what it says (headings, links, citations,
//! paragraphs) is checked, and its HTML is finished for a page when the
//! addresses are known.

mod anchor;
mod body;
mod expression;
mod finish;
mod places;
mod read;

pub use body::{Body, Citation, Heading, Image, Link, Paragraph, Piece, Problem, ProblemKind, Section};
pub use finish::{FactWords, PageContext, finish};
pub use read::{read, read_text};

#[cfg(test)]
mod tests;
