//! The HTML that templates make, cut into tags and texts.

/// A piece of a page. Together the pieces are the page, byte for byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `<p class="x">`; `<br>` as well.
    Open {
        /// The name of the element.
        name: &'a str,
        /// The whole tag.
        tag: &'a str,
    },
    /// `</p>`.
    Close {
        /// The name of the element.
        name: &'a str,
        /// The whole tag.
        tag: &'a str,
    },
    /// Text, with its character references.
    Text(&'a str),
    /// What is not shown: comments, the document type, scripts, styles.
    Other(&'a str),
}

/// Elements whose content is no text that is read in place.
const RAW: [&str; 3] = ["script", "style", "textarea"];
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// True for elements without an end tag.
pub(super) fn is_void(name: &str) -> bool {
    VOID.iter().any(|void| void.eq_ignore_ascii_case(name))
}

/// Cuts a page.
pub(super) fn tokens(html: &str) -> Tokens<'_> {
    Tokens { rest: html, raw: None }
}

/// See [`tokens`].
pub(super) struct Tokens<'a> {
    rest: &'a str,
    /// The element whose raw content comes next.
    raw: Option<&'a str>,
}

impl<'a> Tokens<'a> {
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(name) = self.raw.take() {
            let end = self.rest.find(&format!("</{name}")).unwrap_or(self.rest.len());
            if end > 0 {
                return Some(Token::Other(self.take(end)));
            }
        }
        let first = self.rest.chars().next()?;
        if first != '<' {
            let end = self.rest.find('<').unwrap_or(self.rest.len());
            return Some(Token::Text(self.take(end)));
        }
        if self.rest.starts_with("<!--") {
            let end = self.rest.find("-->").map_or(self.rest.len(), |end| end + 3);
            return Some(Token::Other(self.take(end)));
        }
        let after = self.rest.get(1..).unwrap_or_default();
        let closes = after.starts_with('/');
        let inside = if closes { after.get(1..).unwrap_or_default() } else { after };
        let length = inside
            .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-')
            .unwrap_or(inside.len());
        let name = inside.get(..length).unwrap_or_default();
        if name.is_empty() {
            // The document type, or a stray `<`.
            let end = self.rest.find('>').map_or(self.rest.len(), |end| end + 1);
            return Some(Token::Other(self.take(end)));
        }
        let tag = self.take(tag_length(self.rest));
        Some(if closes {
            Token::Close { name, tag }
        } else {
            if RAW.iter().any(|raw| raw.eq_ignore_ascii_case(name)) {
                self.raw = Some(name);
            }
            Token::Open { name, tag }
        })
    }
}

/// To the `>` that stands in no quotes.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (place, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return place + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// The value of an attribute as it stands in a tag, with its place there.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    attributes(tag).find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// The attributes of a tag that have a value in quotes.
pub(super) fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        loop {
            let equals = rest.find('=')?;
            let (before, after) = (rest.get(..equals)?, rest.get(equals + 1..)?);
            let name = before
                .rsplit(|letter: char| letter.is_whitespace() || letter == '"' || letter == '\'')
                .next()?;
            let Some(quote) = after.chars().next().filter(|quote| matches!(quote, '"' | '\'')) else {
                rest = after;
                continue;
            };
            let value = after.get(1..)?;
            let end = value.find(quote)?;
            rest = value.get(end + 1..)?;
            return Some((name, value.get(..end)?));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_are_the_page() {
        let page = "<!doctype html>\n<p class=\"a>b\" dir='rtl'>x &lt; y<br>z</p><script>if (a < b) {}</script><!-- <p> -->< <";
        let whole: String = tokens(page)
            .map(|token| match token {
                Token::Open { tag, .. } | Token::Close { tag, .. } => tag,
                Token::Text(text) | Token::Other(text) => text,
            })
            .collect();
        assert_eq!(whole, page);
        let second = tokens(page).nth(2);
        assert_eq!(second, Some(Token::Open { name: "p", tag: "<p class=\"a>b\" dir='rtl'>" }));
        assert_eq!(attribute("<p class=\"a>b\" dir='rtl'>", "dir"), Some("rtl"));
        assert_eq!(attribute("<input checked value=x type=\"radio\">", "type"), Some("radio"));
    }
}
