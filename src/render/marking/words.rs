//! Words of the interface in another language than the page: marked when they are made, and turned
//! into elements with `lang` and `dir` when the page is whole, since only then is it known whether
//! they stand in text, in an attribute or in a script.

use super::super::language::direction;
use super::tokens::{Token, attribute, is_void, tokens};

/// Before words of the interface, their language and [`SAYS`]; after them [`END`].
///
/// Noncharacters, which no content may hold, so that nothing that is written can be taken for them.
const WORDS: char = '\u{FDE0}';
/// Between a language and the words in it.
const SAYS: char = '\u{FDE1}';
/// After words.
const END: char = '\u{FDE2}';
/// Before and after what comes from content inside such words.
const CONTENT: char = '\u{FDE3}';
const END_OF_CONTENT: char = '\u{FDE4}';

/// Words of the interface in the language `tag`, marked.
pub(in super::super) fn mark_words(words: &str, tag: &str) -> String {
    format!("{WORDS}{tag}{SAYS}{words}{END}")
}

/// A text of the content that stands in words of the interface, marked.
pub(in super::super) fn mark_content(text: &str) -> String {
    format!("{CONTENT}{text}{END_OF_CONTENT}")
}

/// A text without marks.
pub(in super::super) fn without_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_tag = false;
    for letter in text.chars() {
        match letter {
            WORDS => in_tag = true,
            SAYS => in_tag = false,
            END | CONTENT | END_OF_CONTENT => {}
            letter if !in_tag => out.push(letter),
            _ => {}
        }
    }
    out
}

fn has_marks(text: &str) -> bool {
    text.contains([WORDS, SAYS, END, CONTENT, END_OF_CONTENT])
}

/// The page with elements in the place of marks; `content` is the language of its content.
pub(super) fn spans(page: String, content: &str) -> String {
    if !has_marks(&page) {
        return page;
    }
    let mut out = String::with_capacity(page.len() + page.len() / 8);
    let mut open: Vec<(&str, &str)> = Vec::new();
    for token in tokens(&page) {
        match token {
            Token::Open { name, tag } => {
                if has_marks(tag) {
                    out.push_str(&without_marks(tag));
                } else {
                    out.push_str(tag);
                }
                if !is_void(name) && !tag.ends_with("/>") {
                    let around = open.last().map_or("", |(_, language)| *language);
                    open.push((name, attribute(tag, "lang").unwrap_or(around)));
                }
            }
            Token::Close { name, tag } => {
                if let Some(place) = open.iter().rposition(|(open, _)| open.eq_ignore_ascii_case(name)) {
                    open.truncate(place);
                }
                out.push_str(tag);
            }
            Token::Text(text) if has_marks(text) => {
                let (name, around) = open.last().copied().unwrap_or_default();
                if ["title", "option"].iter().any(|plain| plain.eq_ignore_ascii_case(name)) {
                    whole(&mut out, text, around);
                } else {
                    inside(&mut out, text, around, content);
                }
            }
            Token::Other(text) if has_marks(text) => out.push_str(&without_marks(text)),
            Token::Text(text) | Token::Other(text) => out.push_str(text),
        }
    }
    out
}

/// Text of an element that can hold no other: if all of it is in one
/// language, the element says so.
fn whole(out: &mut String, text: &str, around: &str) {
    let trimmed = text.trim();
    let marked = trimmed.strip_prefix(WORDS).and_then(|rest| rest.split_once(SAYS));
    if let Some((language, words)) = marked
        && words.find(END).is_some_and(|end| end + END.len_utf8() == words.len())
        && language != around
        && out.ends_with('>')
    {
        out.pop();
        out.push_str(&format!(" lang=\"{language}\" dir=\"{}\">", direction(language)));
    }
    out.push_str(&without_marks(text));
}

fn inside(out: &mut String, text: &str, around: &str, content: &str) {
    // Per mark that is open: the language, and whether it has an element.
    let mut open: Vec<(&str, bool)> = Vec::new();
    let mut rest = text;
    while let Some(place) = rest.find([WORDS, END, CONTENT, END_OF_CONTENT]) {
        let (before, after) = rest.split_at_checked(place).unwrap_or((rest, ""));
        out.push_str(before);
        let Some(mark) = after.chars().next() else { break };
        rest = after.get(mark.len_utf8()..).unwrap_or_default();
        let here = open.last().map_or(around, |(language, _)| *language);
        let language = match mark {
            WORDS => {
                let (language, words) = rest.split_once(SAYS).unwrap_or(("", rest));
                rest = words;
                language
            }
            CONTENT => content,
            _ => {
                if open.pop().is_some_and(|(_, has_element)| has_element) {
                    out.push_str("</span>");
                }
                continue;
            }
        };
        let differs = language != here;
        if differs {
            out.push_str(&format!("<span lang=\"{language}\" dir=\"{}\">", direction(language)));
        }
        open.push((language, differs));
    }
    out.push_str(rest);
    for (_, has_element) in open {
        out.push_str(if has_element { "</span>" } else { "" });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_another_language_say_so() {
        let english = mark_words("Sources", "en");
        let about = mark_words(&format!("More about {}", mark_content("Prizren")), "en");
        let page = format!(
            "<html lang=\"de\"><title>{english}</title><h2 title=\"{english}\">{english}</h2><p>{about}</p>\
             <body lang=\"en\"><p>{english}</p><script>{english}</script></body></html>"
        );
        assert_eq!(
            spans(page, "de"),
            "<html lang=\"de\"><title lang=\"en\" dir=\"ltr\">Sources</title>\
             <h2 title=\"Sources\"><span lang=\"en\" dir=\"ltr\">Sources</span></h2>\
             <p><span lang=\"en\" dir=\"ltr\">More about <span lang=\"de\" dir=\"ltr\">Prizren</span></span></p>\
             <body lang=\"en\"><p>Sources</p><script>Sources</script></body></html>"
        );
    }

    #[test]
    fn a_text_without_marks_has_none_of_them() {
        assert_eq!(without_marks(&mark_words(&mark_content("x"), "en")), "x");
        assert_eq!(spans("<p>\u{FDE2}x\u{FDE4}\u{FDE0}</p>".to_owned(), "de"), "<p>x</p>");
    }
}
