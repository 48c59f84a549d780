//! Text of a page with its character references resolved, and the way back.

use std::borrow::Cow;

/// The references that corin and the template engine write.
const NAMED: [(&str, char); 8] = [
    ("&amp;", '&'),
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&quot;", '"'),
    ("&#39;", '\''),
    ("&#x27;", '\''),
    ("&#x2F;", '/'),
    ("&nbsp;", '\u{a0}'),
];

/// A text with its references resolved.
pub(super) struct Decoded<'a> {
    /// The text as it is read.
    pub(super) text: Cow<'a, str>,
    /// Place after each reference in the text, and in the source.
    after: Vec<(usize, usize)>,
}

impl<'a> Decoded<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        let mut decoded = Self { text: Cow::Borrowed(source), after: Vec::new() };
        if !source.contains('&') {
            return decoded;
        }
        let mut text = String::with_capacity(source.len());
        let mut rest = source;
        while let Some(place) = rest.find('&') {
            let (before, reference) = rest.split_at_checked(place).unwrap_or((rest, ""));
            text.push_str(before);
            let known = NAMED.iter().find(|(name, _)| reference.starts_with(name));
            let (name, letter) = known.copied().unwrap_or(("&", '&'));
            text.push(letter);
            rest = reference.get(name.len()..).unwrap_or_default();
            decoded.after.push((text.len(), source.len() - rest.len()));
        }
        text.push_str(rest);
        decoded.text = Cow::Owned(text);
        decoded
    }

    /// The place in the source of a place in the text.
    pub(super) fn source(&self, place: usize) -> usize {
        let known = self.after.partition_point(|(text, _)| *text <= place);
        let (text, source) =
            known.checked_sub(1).and_then(|last| self.after.get(last)).copied().unwrap_or_default();
        source + (place - text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_to_the_source() {
        let source = "a &amp; b&#39;s & c";
        let decoded = Decoded::new(source);
        assert_eq!(decoded.text, "a & b's & c");
        assert_eq!(&source[decoded.source(4)..decoded.source(7)], "b&#39;s");
        assert_eq!(decoded.source(decoded.text.len()), source.len());
    }
}
