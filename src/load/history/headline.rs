//! The first line of a commit message, as far as readers may see it.

/// The longest summary, in characters; what is longer is cut at a word.
const LONGEST: usize = 160;

/// What a commit message says to readers of the site: its first line; of a
/// merge, which git writes that line of, the first line after it. `None` when
/// nothing is left, or when it holds an address or the name of an account: it
/// was written for the people who work on the files.
pub(super) fn of_message(message: &[u8], is_merge: bool) -> Option<String> {
    let message = String::from_utf8_lossy(message);
    let mut lines = message.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut first = lines.next()?;
    if is_merge && first.starts_with("Merge") {
        first = lines.next()?;
        if ["conflicts:", "# conflicts:", "* ", "see merge request"]
            .iter()
            .any(|begin| first.to_lowercase().starts_with(begin))
        {
            return None;
        }
    }
    let first = without_number(first);
    if first.is_empty() || first.contains('@') || first.contains("://") || names_a_person(first) {
        return None;
    }
    let clean: String = first.chars().filter(|letter| !is_control(*letter)).collect();
    Some(shortened(&clean)).filter(|text| !text.is_empty())
}

/// A trailer such as `Signed-off-by: Name`, should it stand where the first
/// line does.
fn names_a_person(line: &str) -> bool {
    line.split_once(':').is_some_and(|(name, _)| name.to_lowercase().ends_with("-by"))
}

/// Without the number of a pull request at the end: `Correct the rents (#12)`.
fn without_number(line: &str) -> &str {
    let Some((rest, number)) = line.rsplit_once("(#") else { return line };
    match number.strip_suffix(')') {
        Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => rest.trim_end(),
        _ => line,
    }
}

/// Control characters, and those that turn the direction of text round.
fn is_control(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{2028}' | '\u{2029}')
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut).trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(message: &str) -> Option<String> {
        of_message(message.as_bytes(), false)
    }

    #[test]
    fn the_first_line_without_numbers_and_controls() {
        assert_eq!(say("\nCorrect the rents (#12)\n\nBecause.").as_deref(), Some("Correct the rents"));
        assert_eq!(say("Two \u{202e}rents\u{7}").as_deref(), Some("Two rents"));
        assert_eq!(say(""), None);
        let long = say(&"word ".repeat(100)).unwrap();
        assert!(long.chars().count() <= LONGEST + 1 && long.ends_with("word…"), "{long}");
    }

    #[test]
    fn nobody_is_named() {
        assert_eq!(say("Thanks to a.b@example.org"), None);
        assert_eq!(say("Asked by @somebody"), None);
        assert_eq!(say("Signed-off-by: Somebody"), None);
        assert_eq!(
            of_message(b"Merge pull request #3 from somebody/rents\n\nNew rents\n", true).as_deref(),
            Some("New rents")
        );
        assert_eq!(of_message(b"Merge branch 'x'\n", true), None);
        assert_eq!(of_message(b"Merge branch 'x'\n\n# Conflicts:\n#\ta\n", true), None);
        assert_eq!(of_message(b"New rents\n", true).as_deref(), Some("New rents"));
    }
}
