//! Anchors of headings.
//!
//! In a page they stand beside the ids that the theme, the sources and the
//! scripts use. Those are many, and other themes have others, so headings have
//! a place of their own: their ids begin with [`PREFIX`], which the contract
//! of themes keeps for them. Who writes a link leaves the prefix out.

use std::collections::BTreeMap;

/// Begins the id of each heading, and no other id of a page.
pub(super) const PREFIX: &str = "h-";

/// Gives out anchors that are unique in a page and do not change when other
/// parts of the page do.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    given: BTreeMap<String, usize>,
}

impl Anchors {
    /// The anchor for a heading, made from its text, with its prefix; the
    /// second heading with the same text gets `-2` and so on.
    pub(super) fn give(&mut self, text: &str) -> String {
        format!("{PREFIX}{}", self.name(text))
    }

    fn name(&mut self, text: &str) -> String {
        let base = anchor(text);
        let mut number = self.given.get(&base).copied().unwrap_or(0);
        loop {
            number += 1;
            let name = if number == 1 { base.clone() } else { format!("{base}-{number}") };
            if number == 1 || !self.given.contains_key(&name) {
                self.given.insert(base, number);
                if number > 1 {
                    self.given.insert(name.clone(), 1);
                }
                return name;
            }
        }
    }
}

/// The anchor for a text: its letters and digits in lower case, joined by
/// hyphens; `section` when it has none.
pub(super) fn anchor(text: &str) -> String {
    let mut anchor = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_alphanumeric() {
            anchor.extend(character.to_lowercase());
        } else if !anchor.is_empty() && !anchor.ends_with('-') && !is_mark(character) {
            anchor.push('-');
        } else if is_mark(character) && !anchor.is_empty() {
            anchor.push(character);
        }
    }
    while anchor.ends_with('-') {
        anchor.pop();
    }
    if anchor.is_empty() { "section".to_owned() } else { anchor }
}

/// Marks that belong to the letter before them in scripts that need them.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}' | '\u{0900}'..='\u{0DFF}' | '\u{200C}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_text() {
        assert_eq!(anchor("What we do not know"), "what-we-do-not-know");
        assert_eq!(anchor("  Żółć & 2/3 — "), "żółć-2-3");
        assert_eq!(anchor("السكن في أربيل"), "السكن-في-أربيل");
        assert_eq!(anchor("***"), "section");
    }

    #[test]
    fn again_and_again() {
        let mut anchors = Anchors::default();
        let given: Vec<_> = ["Rent", "Rent", "Rent 2", "Rent"].map(|text| anchors.name(text)).into();
        assert_eq!(given[0], "rent");
        assert_eq!(given[1], "rent-2");
        let mut unique = given.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), 4, "{given:?}");
    }
}
