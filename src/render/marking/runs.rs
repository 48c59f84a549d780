//! What runs from left to right by nature, found in a text that runs from right to left.
//!
//! Telephone numbers, numbers with signs, ranges, amounts, times, dates in digits, codes, addresses,
//! names in Latin letters with figures: the bidirectional algorithm (UAX #9) orders their pieces by
//! what stands around them, so that `+383 38 123` becomes `123 38 383+`. Set apart, each reads as it
//! was written. `scripts/direction.js` does the same with what scripts print; a test holds its
//! patterns to those here.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// Letters of scripts that run from left to right and stand beside numbers in practice.
const LETTERS: &str = r"A-Za-z\u00AA\u00B2\u00B3\u00B5\u00B9\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02AF\u0300-\u036F\u0370-\u037D\u037F-\u052F\u0531-\u058F\u10A0-\u10FF\u1E00-\u1FFF";
/// ASCII digits, those of Arabic, those of Persian and Urdu.
const DIGITS: &str = r"0-9\u0660-\u0669\u06F0-\u06F9";
/// Spaces on one line.
const SPACE: &str = r"[ \u00A0\u2009\u202F]";
/// Hyphens, dashes and the minus sign.
const DASHES: &str = r"\-\u2010-\u2014\u2212";
/// Signs of money.
const MONEY: &str = r"$\u00A3\u00A5\u20A0-\u20BF";

/// The pattern of a run, and that of runs that read well as they are: a number
/// alone, and words.
pub(super) fn patterns() -> [String; 2] {
    let number_joint = format!(
        r"(?:{SPACE}[{DASHES}/:\u00D7]{SPACE}|[{DASHES}/:\u00D7.,\u066B\u066C'\u2019\u2026+*#~_\\()]{{1,3}}|\)?{SPACE}\(?)"
    );
    let number = format!(r"[{DIGITS}]+(?:{number_joint}[{DIGITS}]+)*");
    let unit = format!(r"(?:{SPACE}?[%\u2030\u00B0{MONEY}]|[+#])?");
    let close =
        r"[{DASHES}/\\:._@&=?#%~,;'\u2019*|()\[\]{}<>\u00B0^+!\u2026\u00D7]".replace("{DASHES}", DASHES);
    let apart = format!(
        r#"[,;:.)\]"'\u2019\u201D\u00BB!?&%]{{0,2}}{SPACE}(?:[{DASHES}/&+(\["'\u2018\u201C\u00AB#@*{MONEY}]{{1,2}}{SPACE}?)?"#
    );
    let word = format!(r"(?:(?:[{LETTERS}]\.){{2,}}[{LETTERS}{DIGITS}]*|[{LETTERS}{DIGITS}]+)");
    let first = format!(
        r"(?:(?:[{LETTERS}]\.){{2,}}[{LETTERS}{DIGITS}]*|[{DIGITS}]*[{LETTERS}][{LETTERS}{DIGITS}]*)"
    );
    let words =
        format!(r"{first}(?:(?:{close}{{1,4}}|{apart}){word})*(?:[)\]}}/%\u2030\u00B0{MONEY}+#]{{0,2}})");
    let before =
        format!(r"(?:[{MONEY}]{SPACE}|[{DASHES}+\u00B1~\u2248<>\u2264\u2265#@*\u2116/\\.(\[{MONEY}]{{0,3}})");
    let run = format!("{before}(?:{number}{unit}(?:(?:{SPACE}|{close}{{1,3}})?{words})?|{words})");
    let plain = format!(
        r"^(?:[{DIGITS}]+(?:[.,\u066B\u066C][{DIGITS}]{{3}})*(?:[.,\u066B\u066C][{DIGITS}]+)?|[{LETTERS}]+(?:(?:[,.;:]?{SPACE}|['\u2019&\-])[{LETTERS}]+)*)$"
    );
    [run, plain]
}

struct Patterns {
    run: Regex,
    plain: Regex,
}

// A test compiles both; a pattern that did not compile would isolate nothing.
static PATTERNS: LazyLock<Option<Patterns>> = LazyLock::new(|| {
    let [run, plain] = patterns();
    Some(Patterns { run: Regex::new(&run).ok()?, plain: Regex::new(&plain).ok()? })
});

/// The places of what must be set apart, in order.
pub(super) fn runs(text: &str) -> Vec<Range<usize>> {
    let Some(patterns) = PATTERNS.as_ref() else { return Vec::new() };
    let found = patterns.run.find_iter(text).filter_map(|found| {
        let run = trimmed(text, found.range());
        let said = text.get(run.clone())?;
        (!said.is_empty() && !patterns.plain.is_match(said)).then_some(run)
    });
    found.collect()
}

/// True for a run whose pieces stay in order only by force: the digits of Arabic count as
/// right to left for what stands between them, whatever surrounds them.
pub(super) fn needs_override(run: &str) -> bool {
    let arabic = |letter: char| ('\u{660}'..='\u{669}').contains(&letter);
    run.contains(arabic) && !run.chars().all(arabic)
}

/// Without what belongs to the sentence and not to the run: a hyphen or a slash after a word
/// that runs from right to left, and brackets around it or without a partner in it.
fn trimmed(text: &str, mut run: Range<usize>) -> Range<usize> {
    let before = text.get(..run.start).and_then(|before| before.chars().next_back());
    if before.is_some_and(is_right_to_left) {
        let said = text.get(run.clone()).unwrap_or_default();
        let kept = said.trim_start_matches(|letter| {
            "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}/\\.~*".contains(letter)
        });
        run.start += said.len() - kept.len();
    }
    loop {
        let said = text.get(run.clone()).unwrap_or_default();
        let opens = said.starts_with(['(', '[']);
        let closes = said.ends_with([')', ']']);
        let partner = partner_of_first(said);
        if opens && partner.is_none_or(|partner| partner + 1 == said.len()) {
            run.start += 1;
            run.end -= usize::from(partner.is_some());
        } else if closes && !is_balanced_at_end(said) {
            run.end -= 1;
        } else {
            return run;
        }
    }
}

pub(super) fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{65F}' | '\u{66E}'..='\u{6EF}' | '\u{6FA}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Where the bracket closes with which a run begins.
fn partner_of_first(said: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (place, letter) in said.char_indices() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return (place > 0).then_some(place);
        }
    }
    None
}

/// True when the bracket with which a run ends was opened in it.
fn is_balanced_at_end(said: &str) -> bool {
    let opened = said.matches(['(', '[']).count();
    said.matches([')', ']']).count() <= opened
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        runs(text).into_iter().map(|run| &text[run]).collect()
    }

    #[test]
    fn what_runs_from_left_to_right_is_found_whole() {
        for token in [
            "+383 38 123 456",
            "+383 (0)38 123-456",
            "(038) 123 456",
            "00383 38 123 456",
            "038/123-456",
            "*123#",
            "-5",
            "\u{2212}5 °C",
            "±2",
            "10–20",
            "10 – 20",
            "10-20",
            "50 %",
            "50%",
            "18+",
            "name@example.org",
            "https://example.org/a_b?c=d&e=1#f",
            "https://example.org/",
            "www.example.org/",
            "example.org:8080",
            "B2-17",
            "ISO 3166-1",
            "form-2a.pdf",
            "form.pdf",
            "data/2026/form.csv",
            "08:00–16:00",
            "8:00 AM – 4:00 PM",
            "2026-10-04",
            "04.10.2026",
            "4/10/2026",
            "10/2026",
            "180–250 EUR",
            "EUR\u{a0}180–250",
            "EUR 1,200.50",
            "€180",
            "€ 180",
            "180 €",
            "1 200–1 500 €",
            "v1.2.3",
            "1.2.3",
            "XK05 1212 0123 4567 8906",
            "C++",
            "IOM (Geneva)",
            "Return to Kosovo (2026)",
            "12 Main Street, 3rd floor",
            "24/7",
            "#12",
            "A4/B5",
            "x=5",
            "٣٨ ١٢٣ ٤٥٦",
            "+٣٨٣ ٣٨ ١٢٣ ٤٥٦",
            "۰۸:۰۰–۱۶:۰۰",
        ] {
            for (before, after) in
                [("", ""), ("اتصل على ", " كل يوم"), ("(", ")."), ("טלפון: ", ", או"), ("«", "»،")]
            {
                assert_eq!(found(&format!("{before}{token}{after}")), [token], "in {before}{token}{after}");
            }
        }
        assert_eq!(found("الولايات U.S. هنا"), ["U.S."]);
        assert_eq!(found("+383 38 123 456، +383 44 000 000"), ["+383 38 123 456", "+383 44 000 000"]);
    }

    #[test]
    fn what_reads_well_as_it_is_stays() {
        for text in [
            "في 2026",
            "35.000 شخص",
            "IOM",
            "منظمة Red Cross of Kosova هنا",
            "كوفيد-19",
            "ב-5",
            "[1]",
            "(3)",
            "٢٠٢٦",
            "نعم/2",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn the_script_has_the_same_patterns() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/scripts/direction.js");
        let mut script = std::fs::read_to_string(path).expect("the script");
        let names = ["RUN", "PLAIN"];
        let lines = names.iter().zip(patterns()).map(|(name, pattern)| {
            let pattern = serde_json::to_string(&pattern).expect("a string");
            (format!("  const {name} = new RegExp("), pattern)
        });
        for (before, pattern) in lines {
            let start = script.find(&before).expect("a pattern in the script") + before.len();
            let end = start + pattern_end(&script[start..]);
            if std::env::var_os("CORIN_OVERWRITE").is_some() {
                script.replace_range(start..end, &pattern);
            }
            assert_eq!(&script[start..start + pattern.len()], pattern, "CORIN_OVERWRITE=1 writes it");
        }
        if std::env::var_os("CORIN_OVERWRITE").is_some() {
            std::fs::write(path, script).expect("the script is written");
        }
    }

    /// To the end of the string with which a text begins.
    fn pattern_end(text: &str) -> usize {
        let mut escaped = false;
        for (place, letter) in text.char_indices().skip(1) {
            match letter {
                '"' if !escaped => return place + 1,
                letter => escaped = letter == '\\' && !escaped,
            }
        }
        text.len()
    }

    #[test]
    fn only_digits_of_arabic_need_force() {
        assert!(needs_override("٣٨ ١٢٣"));
        assert!(!needs_override("38 123") && !needs_override("۳۸ ۱۲۳"));
    }
}
