//! Stars, underscores, `~~` and `==` around words that do nothing.

use super::{Block, is_word, says_something};
use crate::markdown::body::{Oddity, OddityKind};

/// A run of one sign.
struct Run {
    sign: char,
    start: usize,
    end: usize,
    /// True when white space, or nothing, stands before and behind it.
    blank_before: bool,
    blank_after: bool,
    /// True when a letter or digit does.
    word_before: bool,
    word_after: bool,
}

impl Run {
    fn length(&self) -> usize {
        self.end - self.start
    }

    /// The shape of a sign that explains something elsewhere: behind a word.
    fn is_note(&self) -> bool {
        !self.blank_before && !self.word_after
    }
}

/// True for a text with a star or two behind a word, as references have them.
pub(super) fn has_notes(text: &str) -> bool {
    text.match_indices("**").any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + 2..).and_then(|text| text.chars().next());
        before.is_some_and(|before| is_word(before) || before == ')')
            && after.is_none_or(|after| !is_word(after) && after != '*')
    })
}

pub(super) fn find(block: &Block<'_>, has_notes: bool, oddities: &mut Vec<Oddity>) {
    for sign in ['*', '_', '~', '='] {
        let runs: Vec<Run> = runs(block, sign).collect();
        let mut from = 0;
        while let Some(run) = runs.get(from) {
            match runs.get(from + 1) {
                Some(next) if next.length() == run.length() && is_pair(block, run, next) => {
                    oddities.push(pair(block, run, next));
                    from += 2;
                    continue;
                }
                _ => {}
            }
            let is_alone = runs.iter().filter(|other| other.length() >= 2).count() == 1;
            let opens = run.blank_before && run.word_after;
            if sign == '*' && run.length() == 2 && opens && is_alone && !has_notes {
                oddities.push(block.oddity(OddityKind::Emphasis, run.start..run.end, None));
            }
            from += 1;
        }
    }
}

fn runs<'a>(block: &'a Block<'_>, sign: char) -> impl Iterator<Item = Run> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + block.text.get(from..)?.find(sign)?;
        let length = block.text.get(start..)?.bytes().take_while(|byte| *byte == sign as u8).count();
        from = start + length;
        let (before, after) = (block.before(start), block.after(from));
        Some(Run {
            sign,
            start,
            end: from,
            blank_before: before.is_none_or(char::is_whitespace),
            blank_after: after.is_none_or(char::is_whitespace),
            word_before: before.is_some_and(is_word),
            word_after: after.is_some_and(is_word),
        })
    })
}

/// True for two runs that somebody put around words.
fn is_pair(block: &Block<'_>, run: &Run, next: &Run) -> bool {
    let Some(inside) = block.text.get(run.end..next.start) else { return false };
    let outer_before = run.blank_before || !run.word_before;
    let outer_after = next.blank_after || !next.word_after;
    let is_calculation = inside.chars().all(|character| character.is_numeric() || !character.is_alphabetic());
    if !says_something(inside) || (is_calculation && !inside.contains('\0')) {
        return false;
    }
    match (run.sign, run.length()) {
        ('*', 2 | 3) => !run.is_note() || next.word_after,
        // `*bold *`: blank inside, at the end of something.
        ('*', 1) => outer_before && !run.blank_after && next.blank_before && outer_after && run.word_after,
        ('_' | '=', 2) => !run.blank_after && !next.blank_before,
        ('_', 1) => {
            let is_name = |character: char| character.is_ascii_alphanumeric() || "_-./:".contains(character);
            let outside = block.before(run.start).into_iter().chain(block.after(next.end));
            let is_identifier = inside.chars().all(is_name) && outside.into_iter().any(is_name);
            let has_blank = outer_before && run.word_after && next.blank_before && outer_after;
            let touches = !run.blank_after && !next.blank_before && !inside.is_ascii();
            !is_identifier && (has_blank || touches)
        }
        ('~', 2) => true,
        _ => false,
    }
}

/// What was meant: the signs close to the words, white space outside.
fn pair(block: &Block<'_>, run: &Run, next: &Run) -> Oddity {
    let inside = block.written(run.end..next.start);
    let trimmed = inside.trim();
    let signs = match (run.sign, run.length()) {
        ('=', _) | ('_', 2) => "**",
        ('_', _) => "*",
        _ => block.written(run.start..run.end),
    };
    let space_before = if inside.starts_with(char::is_whitespace) && run.word_before { " " } else { "" };
    let space_after = if inside.ends_with(char::is_whitespace) && next.word_after { " " } else { "" };
    let correction = format!("{space_before}{signs}{trimmed}{signs}{space_after}");
    let is_one_line = !inside.contains('\n');
    let same = correction == block.written(run.start..next.end);
    block.oddity(OddityKind::Emphasis, run.start..next.end, (is_one_line && !same).then_some(correction))
}
