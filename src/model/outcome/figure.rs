//! A figure as it stands in a cell.

use crate::model::record::Unit;

/// The spelling of a figure that is not shown. One and no other, so that a
/// program that reads the table need not guess; a letter that says nothing of
/// the figure, since also large ones are hidden to protect small ones.
pub const HIDDEN: &str = "x";

/// A figure: people, or tenths of a per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// The figure.
    Shown(u64),
    /// That it is not shown.
    Hidden,
}

/// Why a text is no figure, and what was probably meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureProblem {
    /// The cell is empty.
    Empty,
    /// Another spelling of [`HIDDEN`].
    OtherSpelling,
    /// A number in another spelling; the right one.
    Number(String),
    /// A part of a person.
    NotWhole,
    /// A share of more than 100 per cent.
    TooLarge,
    /// Something else.
    Other,
}

impl Figure {
    /// Reads the text of a cell.
    ///
    /// # Errors
    ///
    /// When it is neither a number in digits, with a decimal point at most, nor
    /// [`HIDDEN`].
    pub fn read(text: &str, unit: Unit) -> Result<Self, FigureProblem> {
        if text == HIDDEN {
            return Ok(Self::Hidden);
        }
        if text.is_empty() {
            return Err(FigureProblem::Empty);
        }
        if is_other_spelling(text) {
            return Err(FigureProblem::OtherSpelling);
        }
        if let Some(figure) = in_digits(text) {
            return match (unit, figure) {
                (Unit::People, (whole, None)) => Ok(Self::Shown(whole)),
                (Unit::People, (_, Some(_))) => Err(FigureProblem::NotWhole),
                (Unit::Percent, (whole, tenth)) => {
                    let tenths = whole * 10 + tenth.unwrap_or(0);
                    if tenths > 1000 { Err(FigureProblem::TooLarge) } else { Ok(Self::Shown(tenths)) }
                }
            };
        }
        Err(meant(text, unit).map_or(FigureProblem::Other, FigureProblem::Number))
    }
}

/// `61` or `37.5`: at most nine digits, and one after the point.
fn in_digits(text: &str) -> Option<(u64, Option<u64>)> {
    let (whole, tenth) = match text.split_once('.') {
        Some((whole, tenth)) => (whole, Some(tenth)),
        None => (text, None),
    };
    let number = |digits: &str, most: usize| {
        let is_number =
            (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| digits.parse().ok()).flatten()
    };
    Some((number(whole, 9)?, tenth.map(|tenth| number(tenth, 1).ok_or(())).transpose().ok()?))
}

fn is_other_spelling(text: &str) -> bool {
    let lower = text.to_lowercase();
    let below = lower.strip_prefix('<').or_else(|| lower.strip_prefix('≤')).map(str::trim_start);
    below.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
        || ["x", "[x]", "c", "[c]", "(c)", "*", "**", "s", "suppressed", "hidden", "confidential"]
            .contains(&lower.as_str())
}

/// The number that a text in another spelling means: digits of another
/// script, groups of thousands, a decimal comma, a per cent sign.
fn meant(text: &str, unit: Unit) -> Option<String> {
    let mut plain = String::new();
    for character in text.chars() {
        match u32::from(character) {
            code @ 0x660..=0x669 => plain.push(char::from_digit(code - 0x660, 10)?),
            code @ 0x6F0..=0x6F9 => plain.push(char::from_digit(code - 0x6F0, 10)?),
            0x66B => plain.push('.'),
            _ => plain.push(character),
        }
    }
    let mut number = plain.as_str();
    if unit == Unit::Percent {
        number = number.trim_end_matches(['%', '٪', ' ', '\u{a0}', '\u{202f}']);
        if let Some(point) = in_digits(&number.replacen(',', ".", 1)) {
            return Some(spelt(point));
        }
    }
    let groups: Vec<&str> = number.split([' ', '\u{a0}', '\u{202f}', '\'', '’', '٬', ',', '.']).collect();
    let is_grouped = groups.iter().skip(1).all(|group| group.len() == 3)
        && groups.first().is_some_and(|first| (1..=3).contains(&first.len()));
    let joined = if groups.len() > 1 && is_grouped { groups.concat() } else { number.to_owned() };
    in_digits(&joined).map(spelt)
}

fn spelt((whole, tenth): (u64, Option<u64>)) -> String {
    match tenth {
        Some(tenth) => format!("{whole}.{tenth}"),
        None => whole.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures() {
        let people = |text: &str| Figure::read(text, Unit::People);
        assert_eq!(people("61"), Ok(Figure::Shown(61)));
        assert_eq!(people("0"), Ok(Figure::Shown(0)));
        assert_eq!(people("x"), Ok(Figure::Hidden));
        assert_eq!(people(""), Err(FigureProblem::Empty));
        assert_eq!(people("6.5"), Err(FigureProblem::NotWhole));
        for hidden in ["<10", "< 5", "X", "suppressed", "*", "[c]"] {
            assert_eq!(people(hidden), Err(FigureProblem::OtherSpelling), "{hidden}");
        }
        for wrong in ["-1", "~30", "75-80", "9999999999", "n/a", "..", "x1", "6.", ".5"] {
            assert_eq!(people(wrong), Err(FigureProblem::Other), "{wrong}");
        }
    }

    #[test]
    fn numbers_that_are_written_otherwise() {
        let meant = |text: &str, unit| match Figure::read(text, unit) {
            Err(FigureProblem::Number(number)) => number,
            other => format!("{other:?}"),
        };
        for text in ["93 110", "93\u{a0}110", "93,110", "93'110", "٩٣١١٠", "۹۳۱۱۰"] {
            assert_eq!(meant(text, Unit::People), "93110", "{text}");
        }
        assert_eq!(meant("1.250.000", Unit::People), "1250000");
        for text in ["37,5", "37.5 %", "37,5%", "٣٧٫٥"] {
            assert_eq!(meant(text, Unit::Percent), "37.5", "{text}");
        }
    }

    #[test]
    fn shares_are_in_tenths() {
        assert_eq!(Figure::read("37.5", Unit::Percent), Ok(Figure::Shown(375)));
        assert_eq!(Figure::read("100", Unit::Percent), Ok(Figure::Shown(1000)));
        assert_eq!(Figure::read("100.1", Unit::Percent), Err(FigureProblem::TooLarge));
    }
}
