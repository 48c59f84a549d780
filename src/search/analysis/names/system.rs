//! A system of romanisation: letters, and letters that depend on their place.

/// Letter by letter, in lower case.
pub(super) type Letters = &'static [(char, &'static str)];

/// A published way to write a language in Latin letters.
pub(super) struct System {
    /// The languages it is for, as [`family`](super::super::language::family) names them.
    pub(super) languages: &'static [&'static str],
    /// Every letter of the alphabet.
    pub(super) letters: Letters,
    /// Several letters together, looked for before single ones.
    pub(super) groups: &'static [(&'static str, &'static str)],
    /// Several letters at the end of a word.
    pub(super) final_groups: &'static [(&'static str, &'static str)],
    /// Letters at the beginning of a word.
    pub(super) initial: Letters,
    /// Letters after one of `vowels`; the system has the first that fits.
    pub(super) after_vowels: Letters,
    pub(super) vowels: &'static str,
    /// Letters that the system also allows to write otherwise.
    pub(super) also: Letters,
}

/// What most systems have nothing of.
pub(super) const PLAIN: System = System {
    languages: &[],
    letters: &[],
    groups: &[],
    final_groups: &[],
    initial: &[],
    after_vowels: &[],
    vowels: "",
    also: &[],
};

impl System {
    /// Whether the system is for the language, or for the alphabet if no language is known.
    pub(super) fn fits(&self, name: &str, family: Option<&str>) -> bool {
        if family.is_some_and(|family| !self.languages.contains(&family)) {
            return false;
        }
        let mut any = false;
        for c in name.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphabetic()) {
            any = true;
            if !self.knows(c) {
                return false;
            }
        }
        any
    }

    fn knows(&self, c: char) -> bool {
        to(self.letters, c).is_some() || self.groups.iter().any(|(from, _)| from.contains(c))
    }

    /// The name in Latin letters, once or twice.
    pub(super) fn spellings(&self, name: &str) -> Vec<String> {
        let mut spellings = vec![self.write(name, &[])];
        if !self.also.is_empty() {
            spellings.push(self.write(name, self.also));
        }
        spellings
    }

    fn write(&self, name: &str, instead: Letters) -> String {
        let mut out = String::with_capacity(name.len());
        let mut before: Option<char> = None;
        let mut at = 0;
        while let Some(rest) = name.get(at..) {
            let Some(c) = rest.chars().next() else { break };
            let group = self.group(rest);
            let lower = c.to_lowercase().next().unwrap_or(c);
            let (length, written) = if let Some((length, written)) = group {
                (length, Some(written))
            } else {
                (c.len_utf8(), self.letter(lower, before, instead))
            };
            match written {
                Some(written) if c.is_uppercase() => push_capital(&mut out, written),
                Some(written) => out.push_str(written),
                None => out.push(c),
            }
            let last = rest.get(..length).and_then(|taken| taken.chars().next_back()).unwrap_or(c);
            let last = last.to_lowercase().next().unwrap_or(last);
            before = (last.is_alphabetic() || self.knows(last)).then_some(last);
            at += length;
        }
        out
    }

    /// The letters with which a text begins that are written together, and how.
    fn group(&self, text: &str) -> Option<(usize, &'static str)> {
        let found = |(from, to): &(&str, &'static str)| Some((length(text, from)?, *to));
        let ends_word = |end: usize| {
            !text.get(end..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphabetic)
        };
        let at_end = self.final_groups.iter().filter_map(found).find(|(end, _)| ends_word(*end));
        at_end.or_else(|| self.groups.iter().find_map(found))
    }

    fn letter(&self, c: char, before: Option<char>, instead: Letters) -> Option<&'static str> {
        let by_place = match before {
            None => to(self.initial, c),
            Some(before) if self.vowels.contains(before) => to(self.after_vowels, c),
            Some(_) => None,
        };
        by_place.or_else(|| to(instead, c)).or_else(|| to(self.letters, c))
    }
}

fn to(letters: Letters, c: char) -> Option<&'static str> {
    letters.iter().find(|(from, _)| *from == c).map(|(_, to)| *to)
}

/// How many bytes of a text its beginning takes, whatever its case; `None` if it begins otherwise.
pub(super) fn length(text: &str, beginning: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for expected in beginning.chars() {
        let (_, c) = letters.next()?;
        if c != expected && c.to_lowercase().next() != Some(expected) {
            return None;
        }
    }
    Some(letters.next().map_or(text.len(), |(at, _)| at))
}

/// Appends letters, the first as a capital.
pub(super) fn push_capital(out: &mut String, letters: &str) {
    let mut letters = letters.chars();
    if let Some(first) = letters.next() {
        out.extend(first.to_uppercase());
        out.push_str(letters.as_str());
    }
}
