//! What a finished page still needs: words in another language marked, and what runs from left to
//! right set apart in text that runs from right to left.
//!
//! Both work on the page and not in templates, so that they hold for every template, a network's
//! own too, and for text in places that nobody thought of.

mod direction;
mod entities;
mod runs;
mod tokens;
mod words;

use std::borrow::Cow;

pub(super) use words::{mark_content, mark_words};

/// A page as it is handed over.
pub(super) fn finish(page: String, content: &str) -> String {
    direction::isolate(words::spans(page, content))
}

/// A text without elements (a title in a feed, in a calendar) in the language `tag`.
pub(super) fn plain<'a>(text: &'a str, tag: &str) -> Cow<'a, str> {
    direction::isolate_plain(text, super::language::is_right_to_left(tag))
}
