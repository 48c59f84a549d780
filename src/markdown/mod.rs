//! Markdown to HTML, with links, citations and facts.
//!
//! A body is read once ([`read`]); what it says (headings, links, citations,
//! paragraphs) is checked, and its HTML is finished for a page when the
//! addresses are known.

mod anchor;
mod body;
mod emphasis;
mod expression;
mod finish;
mod inline;
mod left_over;
mod lists;
mod places;
mod prepare;
mod read;
mod reader;
mod shadow;
mod tables;

pub use body::{
    Body, Citation, Heading, Image, Link, Oddity, OddityKind, Paragraph, Piece, Problem, ProblemKind, Section,
};
pub use finish::{FactWords, PageContext, finish};
pub use read::{read, read_text};

#[cfg(test)]
mod tests;
