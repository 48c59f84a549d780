//! Emphasis beside letters and marks of scripts that put no space there.
//!
//! `CommonMark` lets stars open emphasis behind a letter only before another
//! letter, and close it before a letter only behind one (section 6.2,
//! left- and right-flanking), which suits scripts with spaces between words.
//! In `و**«السكن»** هنا` and `これは**「家」**です` the stars would stay. A
//! joint, which the parser takes for a letter, between the stars and the mark
//! makes them open and close. It never reaches a page.

use super::expression::is_escaped;

/// Stands between stars and a mark: a noncharacter, as in expressions.
pub(super) const JOINT: char = '\u{FDD2}';

/// Marks behind which a text goes on, or ends: stars before one of them close.
const GOING_ON: &str = ",.;:!?)]}%|،؛؟۔።፣។៕।॥。、，．！？：；…』」）】》〉〕］｝”’-–—";

/// Marks before something: stars behind one of them do not close.
const OPENING: &str = "([{|«‹“‘„‚¿¡「『（【《〈〔［｛";

/// The places for joints, in order. `outside` is asked whether a place is
/// text.
pub(super) fn openings<'a>(
    body: &'a str,
    outside: impl Fn(usize) -> bool + 'a,
) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    let runs = std::iter::from_fn(move || {
        let start = from + body.get(from..)?.find('*')?;
        let length = body.get(start..)?.bytes().take_while(|byte| *byte == b'*').count();
        from = start + length;
        Some((start, length))
    });
    runs.filter(move |(start, _)| outside(*start) && !is_escaped(body, *start))
        .flat_map(move |(start, length)| {
            let end = start + length;
            let before = body.get(..start).and_then(|text| text.chars().next_back());
            let after = body.get(end..).and_then(|text| text.chars().next());
            let (Some(before), Some(after)) = (before, after) else { return [None, None] };
            // A single star in plain Latin text may be a sign of its own: `a*(b*c)`.
            if before.is_whitespace()
                || after.is_whitespace()
                || (length < 2 && before.is_ascii() && after.is_ascii())
            {
                return [None, None];
            }
            let opens = is_word(before) && !is_word(after) && !GOING_ON.contains(after);
            let closes = !is_word(before) && !OPENING.contains(before) && is_word(after);
            [closes.then_some(start), opens.then_some(end)]
        })
        .flatten()
}

/// True for letters, digits, and what belongs to them.
fn is_word(character: char) -> bool {
    character.is_alphanumeric() || is_combining(character)
}

/// Marks that belong to the letter before them.
fn is_combining(character: char) -> bool {
    matches!(
        character,
        '\u{0300}'..='\u{036F}'
            | '\u{0591}'..='\u{05C7}'
            | '\u{0610}'..='\u{061A}'
            | '\u{064B}'..='\u{0670}'
            | '\u{0900}'..='\u{0DFF}'
            | '\u{0E31}'..='\u{0E4E}'
            | '\u{0EB1}'..='\u{0ECE}'
            | '\u{1037}'..='\u{103A}'
            | '\u{17B4}'..='\u{17D3}'
            | '\u{200C}'
            | '\u{200D}'
            | '\u{3099}'
            | '\u{309A}'
    )
}
