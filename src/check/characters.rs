//! Characters that have no place in text.

use crate::check::Findings;
use crate::diagnostic::{Diagnostic, Span};
use crate::load::ContentFile;

use std::sync::Arc;

rules! {
    /// A character that nobody sees and that can turn a number round.
    STRAY_CHARACTER = "C0802", "stray-character", Error;
}

/// Checks the YAML of a file: the front matter of a brief, or a whole data
/// file. The text of a brief was judged when it was read.
pub(super) fn check_yaml(file: &Arc<ContentFile>, findings: &mut Findings<'_>) {
    let end = if file.body_start == 0 { file.text.len() } else { file.body_start };
    let Some(text) = file.text.get(..end) else { return };
    if text.is_ascii() {
        return;
    }
    for (character, span) in stray(text) {
        findings.add(
            Diagnostic::new(
                &STRAY_CHARACTER,
                file,
                span,
                format!("the character U+{:04X} has no place in a text", u32::from(character)),
            )
            .help("delete it; it often comes with text that was copied from elsewhere"),
        );
    }
}

/// Noncharacters, private use, control characters, and bidirectional controls
/// that are not closed in their line (UAX #9). Control characters of ASCII are
/// refused by YAML itself.
fn stray(text: &str) -> Vec<(char, Span)> {
    let mut found = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    let place = |character: char, at: usize| (character, at..at + character.len_utf8());
    for (at, character) in text.char_indices() {
        match character {
            '\n' | '\r' => found.extend(open.drain(..).map(|(character, at)| place(character, at))),
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' | '\u{2066}'..='\u{2068}' => {
                open.push((character, at));
            }
            '\u{202c}' if open.pop_if(|(opening, _)| *opening < '\u{2066}').is_some() => {}
            '\u{2069}' if open.pop_if(|(opening, _)| *opening >= '\u{2066}').is_some() => {}
            '\u{202c}'
            | '\u{2069}'
            | '\u{80}'..='\u{84}'
            | '\u{86}'..='\u{9f}'
            | '\u{e000}'..='\u{f8ff}'
            | '\u{fdd0}'..='\u{fdef}' => found.push(place(character, at)),
            '\u{feff}' if at > 0 => found.push(place(character, at)),
            other if u32::from(other) & 0xfffe == 0xfffe => found.push(place(other, at)),
            _ => {}
        }
    }
    found.extend(open.into_iter().map(|(character, at)| place(character, at)));
    found.sort_by_key(|(_, span)| span.start);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn characters(text: &str) -> String {
        stray(text).into_iter().map(|(character, _)| character).collect()
    }

    #[test]
    fn closed_in_its_line_is_sound() {
        assert_eq!(characters("a: \u{2067}السكن\u{2069} b\nc: \u{202b}x\u{202c}"), "");
        assert_eq!(characters("a: \u{202e}x\nb: \u{2069}"), "\u{202e}\u{2069}");
        assert_eq!(characters("a: \u{2067}x\u{202c}\n"), "\u{2067}\u{202c}");
    }

    #[test]
    fn not_for_interchange() {
        assert_eq!(characters("\u{feff}a: \u{e000}\u{fdd0}\u{fffe}\u{9b}"), "\u{e000}\u{fdd0}\u{fffe}\u{9b}");
        assert_eq!(characters("می‌خواهم 👩‍👧 é"), "");
    }
}
