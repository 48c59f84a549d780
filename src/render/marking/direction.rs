//! Sets apart, in a page, what runs from left to right where the text runs from right to left.
//!
//! It works on the finished page, so that it holds for whatever a template prints and wherever it
//! comes from. Pages without text from right to left go through untouched.

use std::borrow::Cow;

use super::entities::Decoded;
use super::runs::{needs_override, runs};
use super::tokens::{Token, attribute, attributes, is_void, tokens};

/// Elements that set words off inside a text; a run may go through them.
const WITHIN: [&str; 13] =
    ["b", "strong", "em", "i", "u", "s", "mark", "code", "kbd", "ins", "del", "abbr", "small"];
/// Elements that hold text alone.
const PLAIN: [&str; 2] = ["title", "option"];
/// Elements that do not end a paragraph: text after them stands in one line with that in them.
const IN_LINE: [&str; 16] = [
    "a", "span", "bdi", "bdo", "time", "cite", "q", "sub", "sup", "var", "data", "dfn", "samp", "img", "wbr",
    "font",
];
/// Attributes that are shown or read out.
const SHOWN: [&str; 5] = ["alt", "aria-label", "label", "placeholder", "title"];

const LEFT_TO_RIGHT_ISOLATE: char = '\u{2066}';
const POP_ISOLATE: char = '\u{2069}';
const LEFT_TO_RIGHT_OVERRIDE: char = '\u{202D}';
const POP_OVERRIDE: char = '\u{202C}';

/// True for text with letters that run from right to left: what stands between
/// them is torn apart in a page from left to right as well.
fn has_right_to_left(text: &str) -> bool {
    // Hebrew to N'Ko begin with these bytes; the presentation forms of Arabic
    // and Hebrew, and Adlam, have none of them and are rare.
    text.bytes().any(|byte| (0xD6..=0xDF).contains(&byte)) && text.contains(super::runs::is_right_to_left)
}

/// The page with its runs set apart.
pub(super) fn isolate(page: String) -> String {
    let says_so = ["dir=\"rtl\"", "dir='rtl'"].iter().any(|mark| page.contains(mark));
    if !says_so && !has_right_to_left(&page) {
        return page;
    }
    let mut walk = Walk {
        out: String::with_capacity(page.len() + page.len() / 8),
        open: Vec::new(),
        line: Line::default(),
        has_rtl: false,
    };
    for token in tokens(&page) {
        walk.take(token, &page);
    }
    walk.flush();
    walk.out
}

/// A plain text, its runs between
/// characters that set them apart (UAX #9, X5b), for where there are no elements.
pub(super) fn isolate_plain(text: &str, rtl: bool) -> Cow<'_, str> {
    let found = if rtl || has_right_to_left(text) { runs(text) } else { Vec::new() };
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8 * found.len());
    let mut from = 0;
    for run in found {
        let said = text.get(run.clone()).unwrap_or_default();
        out.push_str(text.get(from..run.start).unwrap_or_default());
        let force = needs_override(said);
        out.push(LEFT_TO_RIGHT_ISOLATE);
        out.extend(force.then_some(LEFT_TO_RIGHT_OVERRIDE));
        out.push_str(said);
        out.extend(force.then_some(POP_OVERRIDE));
        out.push(POP_ISOLATE);
        from = run.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

struct Walk<'a> {
    out: String,
    /// The elements that are open, and whether their text runs from right to left.
    open: Vec<(&'a str, bool)>,
    line: Line<'a>,
    /// True when text from right to left stands before in the same paragraph.
    has_rtl: bool,
}

/// Text with the elements [`WITHIN`] it, as far as it goes on.
#[derive(Default)]
struct Line<'a> {
    pieces: Vec<Piece<'a>>,
    /// The elements within that are open.
    depth: Vec<&'a str>,
}

enum Piece<'a> {
    Text(&'a str),
    Open { name: &'a str, tag: &'a str },
    Close { tag: &'a str },
}

impl<'a> Walk<'a> {
    /// The paragraph ends with a tag of an element that stands in no line.
    fn note_end(&mut self, name: &str) {
        self.has_rtl &= is_one_of(name, &IN_LINE) || is_one_of(name, &WITHIN);
    }

    fn is_right_to_left(&self) -> bool {
        self.open.last().is_some_and(|(_, rtl)| *rtl)
    }

    fn take(&mut self, token: Token<'a>, page: &'a str) {
        match token {
            Token::Text(text) => match self.open.last() {
                Some((name, rtl)) if is_one_of(name, &PLAIN) => {
                    let rtl = *rtl;
                    self.flush();
                    if rtl || has_right_to_left(text) {
                        self.push_plain(text);
                    } else {
                        self.out.push_str(text);
                    }
                }
                _ => self.line.pieces.push(Piece::Text(text)),
            },
            Token::Other(text) => {
                self.flush();
                self.out.push_str(text);
            }
            Token::Open { name, tag } => {
                if is_one_of(name, &WITHIN) && attribute(tag, "dir").is_none() {
                    self.line.depth.push(name);
                    self.line.pieces.push(Piece::Open { name, tag });
                    return;
                }
                self.flush();
                self.note_end(name);
                let rtl = self.direction(name, tag, page);
                self.push_tag(name, tag, rtl);
                if !is_void(name) && !tag.ends_with("/>") {
                    self.open.push((name, rtl));
                }
            }
            Token::Close { name, tag } => {
                if self.line.depth.last().is_some_and(|open| open.eq_ignore_ascii_case(name)) {
                    self.line.depth.pop();
                    self.line.pieces.push(Piece::Close { tag });
                    return;
                }
                self.flush();
                self.note_end(name);
                if let Some(place) = self.open.iter().rposition(|(open, _)| open.eq_ignore_ascii_case(name)) {
                    self.open.truncate(place);
                }
                self.out.push_str(tag);
            }
        }
    }

    /// Which way the text of an element runs that opens here.
    fn direction(&self, name: &str, tag: &'a str, page: &'a str) -> bool {
        match attribute(tag, "dir") {
            Some(dir) if dir.eq_ignore_ascii_case("rtl") => true,
            Some(dir) if dir.eq_ignore_ascii_case("ltr") => false,
            None if !name.eq_ignore_ascii_case("bdi") => self.is_right_to_left(),
            // The first letter decides (HTML, the directionality of an element).
            _ => {
                let after = tag.as_ptr().addr() + tag.len() - page.as_ptr().addr();
                first_is_right_to_left(name, page.get(after..).unwrap_or_default())
            }
        }
    }

    /// A tag with the attributes that are shown set apart.
    fn push_tag(&mut self, name: &str, tag: &str, rtl: bool) {
        let is_meta = name.eq_ignore_ascii_case("meta")
            && ["name", "property"]
                .iter()
                .filter_map(|key| attribute(tag, key))
                .any(|key| ["description", "og:title", "og:description"].contains(&key));
        let shows = is_meta || SHOWN.iter().any(|shown| tag.contains(shown));
        if !shows || !(rtl || has_right_to_left(tag)) {
            return self.out.push_str(tag);
        }
        let mut from = 0;
        for (attribute, value) in attributes(tag) {
            if !(is_one_of(attribute, &SHOWN) || is_meta && attribute.eq_ignore_ascii_case("content")) {
                continue;
            }
            let start = value.as_ptr().addr() - tag.as_ptr().addr();
            self.out.push_str(tag.get(from..start).unwrap_or_default());
            if rtl || has_right_to_left(value) {
                self.push_plain(value);
            } else {
                self.out.push_str(value);
            }
            from = start + value.len();
        }
        self.out.push_str(tag.get(from..).unwrap_or_default());
    }

    /// Text as it stands in the page, set apart without elements.
    fn push_plain(&mut self, text: &str) {
        let decoded = Decoded::new(text);
        let mut from = 0;
        for run in runs(&decoded.text) {
            let force = decoded.text.get(run.clone()).is_some_and(needs_override);
            let (start, end) = (decoded.source(run.start), decoded.source(run.end));
            self.out.push_str(text.get(from..start).unwrap_or_default());
            self.out.push(LEFT_TO_RIGHT_ISOLATE);
            self.out.extend(force.then_some(LEFT_TO_RIGHT_OVERRIDE));
            self.out.push_str(text.get(start..end).unwrap_or_default());
            self.out.extend(force.then_some(POP_OVERRIDE));
            self.out.push(POP_ISOLATE);
            from = end;
        }
        self.out.push_str(text.get(from..).unwrap_or_default());
    }

    /// Writes the line that has ended.
    fn flush(&mut self) {
        let Line { pieces, depth } = std::mem::take(&mut self.line);
        if pieces.is_empty() {
            return;
        }
        // What is still open within goes on after the line.
        let rtl = self.is_right_to_left();
        let has_rtl = |piece: &Piece<'_>| matches!(piece, Piece::Text(text) if has_right_to_left(text));
        self.has_rtl |= pieces.iter().any(has_rtl);
        if !rtl && !self.has_rtl {
            self.open.extend(depth.into_iter().map(|name| (name, rtl)));
            self.out.extend(pieces.iter().map(|piece| match piece {
                Piece::Text(text) => *text,
                Piece::Open { tag, .. } | Piece::Close { tag } => *tag,
            }));
            return;
        }
        self.open.extend(depth.into_iter().map(|name| (name, rtl)));
        let decoded: Vec<Option<Decoded<'_>>> = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => Some(Decoded::new(text)),
                _ => None,
            })
            .collect();
        let whole: Cow<'_, str> = match decoded.as_slice() {
            [Some(only)] => Cow::Borrowed(&only.text),
            all => Cow::Owned(all.iter().flatten().map(|piece| &*piece.text).collect()),
        };
        let mut found = runs(&whole).into_iter().peekable();
        let mut inside: Vec<(&str, &str)> = Vec::new();
        let mut place = 0;
        // The end tag of the run that goes on from an earlier piece.
        let mut going_on: Option<&str> = None;
        let mut reopened = false;
        for (piece, decoded) in pieces.iter().zip(&decoded) {
            let (text, decoded) = match (piece, decoded) {
                (Piece::Open { name, tag }, _) => {
                    inside.push((name, tag));
                    self.out.push_str(tag);
                    continue;
                }
                (Piece::Close { tag }, _) => {
                    // An element that was opened again for nothing goes.
                    match inside.pop() {
                        Some((_, opened)) if reopened && self.out.ends_with(opened) => {
                            self.out.truncate(self.out.len() - opened.len());
                        }
                        _ => self.out.push_str(tag),
                    }
                    continue;
                }
                (Piece::Text(text), Some(decoded)) => (text, decoded),
                (Piece::Text(_), None) => continue,
            };
            let end = place + decoded.text.len();
            let mut from = 0;
            let mut copy = |out: &mut String, to: usize| {
                let to = decoded.source(to - place);
                out.push_str(text.get(from..to).unwrap_or_default());
                from = to;
            };
            while let Some(run) = found.peek().cloned() {
                if going_on.is_none() {
                    if run.start >= end {
                        break;
                    }
                    copy(&mut self.out, run.start);
                    let force = whole.get(run.clone()).is_some_and(needs_override);
                    let (opens, closes) =
                        if force { ("<bdo dir=\"ltr\">", "</bdo>") } else { ("<bdi dir=\"ltr\">", "</bdi>") };
                    if run.end > end {
                        around(&mut self.out, &inside, opens);
                    } else {
                        self.out.push_str(opens);
                    }
                    if run.end > end {
                        going_on = Some(closes);
                        break;
                    }
                    copy(&mut self.out, run.end);
                    self.out.push_str(closes);
                } else if run.end <= end {
                    copy(&mut self.out, run.end);
                    around(&mut self.out, &inside, going_on.take().unwrap_or_default());
                    reopened = true;
                } else {
                    break;
                }
                found.next();
            }
            copy(&mut self.out, end);
            place = end;
        }
    }
}

/// Writes a tag outside of the elements that are open within the line.
fn around(out: &mut String, inside: &[(&str, &str)], tag: &str) {
    for (name, opened) in inside.iter().rev() {
        if out.ends_with(opened) {
            out.truncate(out.len() - opened.len());
        } else {
            out.push_str(&format!("</{name}>"));
        }
    }
    out.push_str(tag);
    out.extend(inside.iter().map(|(_, tag)| *tag));
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|one| one.eq_ignore_ascii_case(name))
}

/// True when the first letter with a direction in the element that has just
/// opened runs from right to left.
fn first_is_right_to_left(name: &str, after: &str) -> bool {
    let mut depth = 1_usize;
    for token in tokens(after) {
        match token {
            Token::Open { name: other, .. } if other.eq_ignore_ascii_case(name) => depth += 1,
            Token::Close { name: other, .. } if other.eq_ignore_ascii_case(name) => depth -= 1,
            Token::Text(text) => {
                for letter in text.chars() {
                    if super::runs::is_right_to_left(letter) {
                        return true;
                    } else if letter.is_alphabetic() {
                        return false;
                    }
                }
            }
            _ => {}
        }
        if depth == 0 {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rtl(inside: &str) -> String {
        let page = isolate(format!("<html dir=\"rtl\">{inside}</html>"));
        page["<html dir=\"rtl\">".len()..page.len() - "</html>".len()].to_owned()
    }

    #[test]
    fn telephone_numbers_stand_in_order_in_text_and_links() {
        assert_eq!(
            rtl("<p>هاتف <a href=\"tel:+38338\">+383 38</a> أو +383 44.</p>"),
            "<p>هاتف <a href=\"tel:+38338\"><bdi dir=\"ltr\">+383 38</bdi></a> أو <bdi dir=\"ltr\">+383 44</bdi>.</p>"
        );
        assert_eq!(rtl("<p>٣٨ ١٢٣</p>"), "<p><bdo dir=\"ltr\">٣٨ ١٢٣</bdo></p>");
        assert_eq!(rtl("<p>AT&amp;T +1</p>"), "<p><bdi dir=\"ltr\">AT&amp;T +1</bdi></p>");
    }

    #[test]
    fn a_run_goes_through_emphasis() {
        assert_eq!(
            rtl("<p>هاتف <mark>+383</mark> 38 123 هنا</p>"),
            "<p>هاتف <bdi dir=\"ltr\"><mark>+383</mark> 38 123</bdi> هنا</p>"
        );
        assert_eq!(
            rtl("<p><b>هاتف +383</b> 38</p>"),
            "<p><b>هاتف </b><bdi dir=\"ltr\"><b>+383</b> 38</bdi></p>"
        );
        assert_eq!(rtl("<a>1</a> <a>2</a>"), "<a>1</a> <a>2</a>");
    }

    #[test]
    fn where_there_are_no_elements_characters_set_apart() {
        assert_eq!(rtl("<title>هاتف +383 38</title>"), "<title>هاتف \u{2066}+383 38\u{2069}</title>");
        assert_eq!(
            rtl("<a href=\"x?a=5-6\" aria-label=\"هاتف +383 38\" data-x=\"5-6\">هاتف</a>"),
            "<a href=\"x?a=5-6\" aria-label=\"هاتف \u{2066}+383 38\u{2069}\" data-x=\"5-6\">هاتف</a>"
        );
        assert_eq!(
            rtl("<meta name=\"description\" content=\"5–6\"><meta name=\"x\" content=\"5–6\">"),
            "<meta name=\"description\" content=\"\u{2066}5–6\u{2069}\"><meta name=\"x\" content=\"5–6\">"
        );
    }

    #[test]
    fn text_from_left_to_right_stays() {
        for text in [
            "<p dir=\"ltr\">+383 38</p>",
            "<bdi>Return 5–6</bdi>",
            "<bdi>+383 38</bdi>",
            "<script>a = \"5-6\"</script>",
            "<p>نعم</p>",
        ] {
            assert_eq!(rtl(text), text);
        }
        assert_eq!(rtl("<bdi>هاتف +383 38</bdi>"), "<bdi>هاتف <bdi dir=\"ltr\">+383 38</bdi></bdi>");
        let english = "<html dir=\"ltr\"><p>+383 38</p></html>";
        assert_eq!(isolate(english.to_owned()), english);
        let unmarked =
            isolate("<html dir=\"ltr\"><p>هاتف <b>+383 38</b> نعم</p><p>+383 38</p></html>".to_owned());
        assert_eq!(
            unmarked,
            "<html dir=\"ltr\"><p>هاتف <b><bdi dir=\"ltr\">+383 38</bdi></b> نعم</p><p>+383 38</p></html>"
        );
        let after = isolate("<html dir=\"ltr\"><p><a>هاتف</a> (+383 38)</p><p>+383 38</p></html>".to_owned());
        assert_eq!(
            after,
            "<html dir=\"ltr\"><p><a>هاتف</a> (<bdi dir=\"ltr\">+383 38</bdi>)</p><p>+383 38</p></html>"
        );
        let arabic_in_english =
            isolate("<html dir=\"ltr\"><p dir=\"rtl\">هاتف +383 38</p></html>".to_owned());
        assert!(arabic_in_english.contains("<bdi dir=\"ltr\">+383 38</bdi>"));
    }

    #[test]
    fn nothing_is_lost_in_tags_that_do_not_fit() {
        for page in ["<p>a</b> 5-6</p>", "<b>5-6", "<p><b>x 5-6<p>y</p></b>", "</p>5-6", "<"] {
            let made = rtl(page).replace("<bdi dir=\"ltr\">", "").replace("</bdi>", "");
            assert_eq!(made, page);
        }
    }
}
