//! The style sheet: all styles of a theme in a fixed order, without comments and
//! indentation.

use super::asset::Asset;
use super::error::{ThemeError, ThemeProblem};
use super::files::ThemeFiles;

/// The order of the default theme's styles; others follow by name, and what prints
/// comes last because it overrides all of them.
const ORDER: [&str; 8] = [
    "tokens.css",
    "base.css",
    "layout.css",
    "parts.css",
    "brief.css",
    "lists.css",
    "search.css",
    "freshness.css",
];
const LAST: &str = "print.css";

/// The style sheet of a theme; `url(images/NAME)` becomes the address of that image.
pub(super) fn sheet(files: &ThemeFiles, images: &[Asset]) -> Result<String, ThemeError> {
    let mut names: Vec<&str> = files.below("styles").map(|(name, _)| name).collect();
    names.sort_by_key(|name| {
        let place = ORDER.iter().position(|known| known == name).unwrap_or(ORDER.len());
        (*name == LAST, place, *name)
    });
    let mut sheet = String::new();
    let mut problems = Vec::new();
    for name in names {
        let path = format!("styles/{name}");
        let Some(file) = files.get(&path) else { continue };
        let problem = |message: &str| ThemeProblem::file(&path, file.own, message.to_owned());
        match std::str::from_utf8(&file.content) {
            Err(_) => problems.push(problem("the style is not UTF-8 text")),
            Ok(_) if !name.ends_with(".css") => problems.push(problem("styles end in .css")),
            Ok(text) if text.contains("@import") => {
                problems.push(problem("`@import` does not work here: all styles become one sheet"));
            }
            Ok(text) => {
                sheet.push_str(&without_comments(text));
                if !sheet.ends_with('\n') {
                    sheet.push('\n');
                }
            }
        }
    }
    ThemeError::unless_empty(problems)?;
    for image in images {
        sheet = sheet.replace(&format!("images/{}", image.name), &image.hashed_name);
    }
    Ok(sheet)
}

/// `css` without comments, indentation and empty lines. Strings stay as they are.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    let mut quote = None;
    while let Some(letter) = rest.next() {
        match quote {
            Some(open) => {
                out.push(letter);
                if letter == '\\' {
                    out.extend(rest.next());
                } else if letter == open || letter == '\n' {
                    quote = None; // an unclosed string ends with its line (CSS Syntax 3, 4.3.5)
                }
            }
            None if letter == '/' && rest.peek() == Some(&'*') => {
                rest.next();
                let mut before = ' ';
                for inside in rest.by_ref() {
                    if before == '*' && inside == '/' {
                        break;
                    }
                    before = inside;
                }
                // A comment separates tokens no more than nothing does, but
                // `a/**/b` must not become a descendant either: leave a space only
                // where there was none on both sides.
                if out.ends_with(|last: char| !last.is_whitespace())
                    && rest.peek().is_some_and(|next| next.is_alphanumeric())
                {
                    out.push_str("/**/");
                }
            }
            None if letter == '\n' => {
                while out.ends_with([' ', '\t', '\r']) {
                    out.pop();
                }
                if !out.is_empty() && !out.ends_with('\n') {
                    out.push('\n');
                }
                while rest.peek().is_some_and(|next| next.is_whitespace()) {
                    rest.next();
                }
            }
            None => {
                if letter == '"' || letter == '\'' {
                    quote = Some(letter);
                } else if letter == '\\' {
                    out.push(letter);
                    out.extend(rest.next());
                    continue;
                }
                out.push(letter);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_strings_stay() {
        let css =
            "/* one */\n  a {\n    content: \"/* no */  x\";\n\n\n    color: red; /* two\n lines */\n  }\n";
        assert_eq!(without_comments(css), "a {\ncontent: \"/* no */  x\";\ncolor: red;\n}\n");
        assert_eq!(without_comments("a::before{content:'\\'/*'}/* x"), "a::before{content:'\\'/*'}");
        assert_eq!(without_comments("a/**/b{}"), "a/**/b{}");
        assert_eq!(without_comments("/**/"), "");
        assert_eq!(without_comments("a{x:'unclosed\n b:c}"), "a{x:'unclosed\n b:c}");
    }
}
