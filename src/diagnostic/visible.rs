//! Makes text from content safe to print: whoever writes a brief must not
//! steer the terminal of whoever checks it.

use std::borrow::Cow;
use std::fmt::Write;

/// Stands for U+2068 FIRST STRONG ISOLATE until a renderer has finished: a
/// noncharacter, which [`visible`] never lets through from content.
pub(super) const ISOLATE: char = '\u{fdd0}';
/// Stands for U+2069 POP DIRECTIONAL ISOLATE until a renderer has finished.
pub(super) const POP: char = '\u{fdd1}';

/// The text with everything invisible or active in a terminal made visible:
/// control characters as their pictures (`␛`), bidirectional controls,
/// noncharacters and private-use characters by number (`<U+202E>`).
///
/// Line ends and tabs count as control characters.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(must_be_shown) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        push_visible(&mut shown, character);
    }
    Cow::Owned(shown)
}

/// Appends one character in its visible form.
pub(super) fn push_visible(shown: &mut String, character: char) {
    match character {
        '\u{0}'..='\u{1f}' => {
            shown.push(char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{fffd}'));
        }
        '\u{7f}' => shown.push('␡'),
        other if must_be_shown(other) => {
            // Writing to a String cannot fail.
            let _ = write!(shown, "<U+{:04X}>", u32::from(other));
        }
        other => shown.push(other),
    }
}

/// True for characters that a terminal acts on or that nobody can see. Joiners
/// (U+200C, U+200D) are letters of several scripts, and stay.
pub(super) fn must_be_shown(character: char) -> bool {
    matches!(character,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'..='\u{10ffff}')
        || u32::from(character) & 0xfffe == 0xfffe
}

/// True for letters of scripts that run from right to left.
fn is_right_to_left(character: char) -> bool {
    matches!(character,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// A message made visible, with each value in backticks isolated when it holds
/// right-to-left letters, so that it does not reorder the words around it.
pub(super) fn message(text: &str) -> String {
    let shown = visible(text);
    if !shown.chars().any(is_right_to_left) {
        return shown.into_owned();
    }
    let mut isolated = String::with_capacity(shown.len() + 16);
    let mut rest = &*shown;
    while let Some((before, after)) = rest.split_once('`') {
        isolated.push_str(before);
        isolated.push('`');
        let Some((value, following)) = after.split_once('`') else {
            rest = after;
            break;
        };
        if value.chars().any(is_right_to_left) {
            isolated.push(ISOLATE);
            isolated.push_str(value);
            isolated.push(POP);
        } else {
            isolated.push_str(value);
        }
        isolated.push('`');
        rest = following;
    }
    isolated.push_str(rest);
    isolated
}

/// Puts the real isolates where [`message`] put their stand-ins.
pub(super) fn with_isolates(text: &str) -> Cow<'_, str> {
    if text.contains([ISOLATE, POP]) {
        Cow::Owned(text.replace(ISOLATE, "\u{2068}").replace(POP, "\u{2069}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn escape_sequences_become_pictures() {
        assert_eq!(visible("a\u{1b}[31mred\u{7}"), "a␛[31mred␇");
        assert_eq!(visible("\u{9b}31m\u{202e}x\u{fdd0}\u{e000}"), "<U+009B>31m<U+202E>x<U+FDD0><U+E000>");
        assert_eq!(visible("नमस्ते می‌خواهم 👩‍👧"), "नमस्ते می‌خواهم 👩‍👧");
    }

    #[test]
    fn only_right_to_left_values_are_isolated() {
        assert_eq!(with_isolates(&message("`a` is not `السكن`")), "`a` is not `\u{2068}السكن\u{2069}`");
        assert_eq!(message("`a` is not `b`"), "`a` is not `b`");
        assert_eq!(message("a lone ` and السكن"), "a lone ` and السكن");
    }

    proptest! {
        #[test]
        fn nothing_active_is_left(text in any::<String>()) {
            prop_assert!(!visible(&text).chars().any(must_be_shown));
            let shown = message(&text);
            prop_assert!(shown.chars().all(|c| c == ISOLATE || c == POP || !must_be_shown(c)));
        }
    }
}
