//! Markdown to HTML, with links, citations and facts.
