//! Characters that have no place in text.

use crate::diagnostic::Span;

/// The characters of a text that nobody sees and that can mislead a reader or
/// a program, with their places: control characters other than line ends and
/// tabs, noncharacters, private use, byte-order marks inside the text, and
/// bidirectional controls (UAX #9) that are not closed in their line or that
/// override the direction, which turns numbers round.
pub fn stray(text: &str) -> Vec<(char, Span)> {
    let plain = |byte: u8| byte >= 0x20 && byte != 0x7F || matches!(byte, b'\n' | b'\r' | b'\t');
    if text.is_ascii() && text.bytes().all(plain) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    let place = |character: char, at: usize| (character, at..at + character.len_utf8());
    for (at, character) in text.char_indices() {
        match character {
            '\n' | '\r' => found.extend(open.drain(..).map(|(character, at)| place(character, at))),
            '\t' | '\u{85}' => {}
            '\u{202D}' | '\u{202E}' => {
                found.push(place(character, at));
                open.push((character, at));
            }
            '\u{202A}' | '\u{202B}' | '\u{2066}'..='\u{2068}' => open.push((character, at)),
            '\u{202C}' if open.pop_if(|(opening, _)| *opening < '\u{2066}').is_some() => {}
            '\u{2069}' if open.pop_if(|(opening, _)| *opening >= '\u{2066}').is_some() => {}
            '\u{202C}' | '\u{2069}' | '\u{E000}'..='\u{F8FF}' | '\u{FDD0}'..='\u{FDEF}' => {
                found.push(place(character, at));
            }
            '\u{FEFF}' if at > 0 => found.push(place(character, at)),
            other if other.is_control() || u32::from(other) & 0xFFFE == 0xFFFE => {
                found.push(place(other, at));
            }
            _ => {}
        }
    }
    found.extend(open.into_iter().map(|(character, at)| place(character, at)));
    found.sort_by_key(|(_, span)| span.start);
    // An override that is not closed was found twice.
    found.dedup();
    found
}

/// What a character is called that nobody sees, or takes for another space;
/// `None` for all others, the space of the keyboard among them.
pub fn unseen(character: char) -> Option<&'static str> {
    Some(match character {
        '\t' => "a tab",
        '\u{a0}' => "a no-break space",
        '\u{ad}' => "a soft hyphen",
        '\u{61c}' => "an Arabic letter mark",
        '\u{200b}' => "a zero-width space",
        '\u{200c}' => "a zero-width non-joiner",
        '\u{200d}' => "a zero-width joiner",
        '\u{200e}' => "a left-to-right mark",
        '\u{200f}' => "a right-to-left mark",
        '\u{2028}' | '\u{2029}' => "a separator of lines",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "a mark of the direction of writing",
        '\u{202f}' => "a narrow no-break space",
        '\u{2060}' => "a word joiner",
        '\u{3000}' => "an ideographic space",
        '\u{fe00}'..='\u{fe0f}' => "a variation selector",
        '\u{feff}' => "a byte-order mark",
        other if other.is_control() => "a control character",
        other if other != ' ' && other.is_whitespace() => "a space of another width",
        _ => return None,
    })
}

/// The first character of a text that nobody sees, with its name and number,
/// and the text without all of them; `None` where all can be seen.
pub fn without_unseen(text: &str) -> Option<(String, String)> {
    let first = text.chars().find_map(|character| Some((character, unseen(character)?)))?;
    let clean = text.chars().filter(|character| unseen(*character).is_none()).collect();
    Some((format!("{} (U+{:04X})", first.1, u32::from(first.0)), clean))
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
