//! Markdown to HTML, with links, citations and facts.
//!
//! A body is read once ([`read`]); what it says (headings, links, citations,
//! paragraphs) is checked, and its HTML is finished for a page when the
//! addresses are known.

mod body;

pub use body::{Body, Citation, Heading, Image, Link, Paragraph, Piece, Problem, ProblemKind, Section};
