//! Published formulas that say from counts how hard a text is to read.
//!
//! Each was fitted to one language, and says nothing about another. Languages
//! without a formula that can be worked out from plain text have none here:
//! those for Arabic need vowel marks that pages do not carry (Osman, El-Haj and
//! Rayson 2016) or grow with the length of the text (AARI, Al Tamimi et al.
//! 2014); for Albanian and Serbian none is in general use.

use crate::model::record::Audience;

/// What is counted in a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) sentences: u32,
    pub(super) words: u32,
    pub(super) syllables: u32,
    /// Letters and digits.
    pub(super) letters: u32,
    /// Words of more than six letters.
    pub(super) long_words: u32,
}

/// A formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Formula {
    /// English: school grade of the United States (Kincaid, Fishburne, Rogers and Chissom 1975).
    FleschKincaid,
    /// French: Flesch's reading ease refitted (Kandel and Moles 1958).
    KandelMoles,
    /// German: Flesch's reading ease refitted (Amstad 1978).
    Amstad,
    /// Spanish: Flesch's reading ease refitted (Fernández Huerta 1959), with
    /// words per sentence, as Law (2011) corrects the printed formula.
    FernandezHuerta,
    /// Italian: counts letters, not syllables (Lucisano and Piemontese 1988).
    Gulpease,
    /// Dutch: Flesch's reading ease refitted (Douma 1960).
    Douma,
    /// Russian: Flesch's reading ease refitted (Oborneva 2006).
    Oborneva,
    /// Portuguese: Flesch's reading ease refitted (Martins, Ghiraldelo, Nunes and Oliveira 1996).
    Martins,
    /// Turkish: Flesch's reading ease refitted (Ateşman 1997).
    Atesman,
    /// Swedish, Danish and Norwegian: counts long words (Björnsson 1968).
    Lix,
}

impl Formula {
    /// The formula for a language, by its tag.
    pub(super) fn of_language(tag: &str) -> Option<Self> {
        Some(match tag.split('-').next().unwrap_or(tag) {
            "en" => Self::FleschKincaid,
            "fr" => Self::KandelMoles,
            "de" => Self::Amstad,
            "es" => Self::FernandezHuerta,
            "it" => Self::Gulpease,
            "nl" => Self::Douma,
            "ru" => Self::Oborneva,
            "pt" => Self::Martins,
            "tr" => Self::Atesman,
            "sv" | "da" | "nb" | "nn" | "no" => Self::Lix,
            _ => return None,
        })
    }

    /// Its name, as a message says it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::FleschKincaid => "Flesch–Kincaid grade",
            Self::KandelMoles => "Kandel–Moles reading ease",
            Self::Amstad => "Amstad reading ease",
            Self::FernandezHuerta => "Fernández Huerta reading ease",
            Self::Gulpease => "Gulpease index",
            Self::Douma => "Douma reading ease",
            Self::Oborneva => "Oborneva reading ease",
            Self::Martins => "Martins reading ease",
            Self::Atesman => "Ateşman reading ease",
            Self::Lix => "LIX",
        }
    }

    /// What it gives for a text; `None` without words.
    pub(super) fn score(self, counts: &Counts) -> Option<f64> {
        if counts.sentences == 0 || counts.words == 0 {
            return None;
        }
        let words = f64::from(counts.words);
        let words_per_sentence = words / f64::from(counts.sentences);
        let syllables_per_word = f64::from(counts.syllables) / words;
        let ease = |base: f64, by_sentence: f64, by_word: f64| {
            base - by_sentence * words_per_sentence - by_word * syllables_per_word
        };
        Some(match self {
            Self::FleschKincaid => 0.39 * words_per_sentence + 11.8 * syllables_per_word - 15.59,
            Self::KandelMoles => ease(207.0, 1.015, 73.6),
            Self::Amstad => ease(180.0, 1.0, 58.5),
            Self::FernandezHuerta => ease(206.84, 1.02, 60.0),
            Self::Gulpease => {
                89.0 + (300.0 * f64::from(counts.sentences) - 10.0 * f64::from(counts.letters)) / words
            }
            Self::Douma => ease(206.84, 0.93, 77.0),
            Self::Oborneva => ease(206.835, 1.3, 60.1),
            Self::Martins => ease(248.835, 1.015, 84.6),
            Self::Atesman => ease(198.825, 2.610, 40.175),
            Self::Lix => words_per_sentence + 100.0 * f64::from(counts.long_words) / words,
        })
    }

    /// Where a page becomes too hard. Plain pages are for readers of about 13
    /// to 14 years (grade 7 to 8), pages for children for those of about 10
    /// (grade 4 to 5), as the authors of the formulas read their scales.
    pub(super) fn limit(self, audience: Audience) -> f64 {
        let (plain, child) = match self {
            Self::FleschKincaid => (8.0, 5.0),
            // 60 and more is "standard", 80 and more "easy" (Flesch 1948). Gulpease below 60
            // is hard after eight years of school, below 80 after five.
            Self::KandelMoles
            | Self::Amstad
            | Self::FernandezHuerta
            | Self::Douma
            | Self::Oborneva
            | Self::Gulpease => (60.0, 80.0),
            // From 50 on for the fifth to eighth school year, from 75 on for the first four.
            Self::Martins => (50.0, 75.0),
            // 70 to 79 for grades 7 and 8, 80 to 89 for grades 5 and 6.
            Self::Atesman => (70.0, 80.0),
            // Up to 30 books for children, up to 40 stories and light reading.
            Self::Lix => (40.0, 30.0),
        };
        match audience {
            Audience::Plain => plain,
            Audience::Child => child,
        }
    }

    /// True when a text with this score is harder than the limit allows.
    pub(super) fn is_too_hard(self, score: f64, audience: Audience) -> bool {
        let limit = self.limit(audience);
        if self.grows_with_difficulty() { score > limit } else { score < limit }
    }

    /// True when a larger score means a harder text.
    pub(super) fn grows_with_difficulty(self) -> bool {
        matches!(self, Self::FleschKincaid | Self::Lix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(sentences: u32, words: u32, syllables: u32) -> Counts {
        Counts { sentences, words, syllables, ..Counts::default() }
    }

    fn near(formula: Formula, counts: &Counts, expected: f64) {
        let score = formula.score(counts).expect("a score");
        assert!((score - expected).abs() < 0.005, "{formula:?}: {score}, not {expected}");
    }

    #[test]
    fn english_as_in_the_literature() {
        // "Green Eggs and Ham" (Seuss 1960) is given as 5.7 words a sentence, 1.02
        // syllables a word and grade -1.3.
        near(Formula::FleschKincaid, &counts(1000, 5700, 5814), -1.331);
        // By hand: "The cat sat on the mat." has 6 words and 6 syllables.
        near(Formula::FleschKincaid, &counts(1, 6, 6), -1.45);
    }

    #[test]
    fn refitted_reading_ease_by_hand() {
        // 100 words in 10 sentences with 150 syllables: 10 words and 1.5 syllables.
        let text = counts(10, 100, 150);
        near(Formula::KandelMoles, &text, 207.0 - 10.15 - 110.4); // 86.45
        near(Formula::Amstad, &text, 82.25);
        near(Formula::FernandezHuerta, &text, 106.64);
        near(Formula::Douma, &text, 82.04);
        near(Formula::Oborneva, &text, 103.685);
        near(Formula::Martins, &text, 111.785);
        near(Formula::Atesman, &text, 112.4625);
    }

    #[test]
    fn formulas_without_syllables_by_hand() {
        // 89 + (300 * 5 - 10 * 450) / 100
        let text = Counts { sentences: 5, words: 100, letters: 450, long_words: 22, syllables: 0 };
        near(Formula::Gulpease, &text, 59.0);
        // 100 / 5 + 100 * 22 / 100
        near(Formula::Lix, &text, 42.0);
    }

    #[test]
    fn too_hard_on_the_right_side_of_the_limit() {
        assert!(!Formula::FleschKincaid.is_too_hard(8.0, Audience::Plain));
        assert!(Formula::FleschKincaid.is_too_hard(8.1, Audience::Plain));
        assert!(Formula::FleschKincaid.is_too_hard(5.1, Audience::Child));
        assert!(Formula::KandelMoles.is_too_hard(59.9, Audience::Plain));
        assert!(!Formula::KandelMoles.is_too_hard(60.0, Audience::Plain));
        assert!(Formula::Lix.is_too_hard(31.0, Audience::Child));
    }

    #[test]
    fn nothing_is_said_where_there_is_no_formula_and_nothing_to_count() {
        for tag in ["ar", "sq", "sr-Latn", "ckb", "fa", "xh"] {
            assert_eq!(Formula::of_language(tag), None, "{tag}");
        }
        assert_eq!(Formula::of_language("en-GB"), Some(Formula::FleschKincaid));
        assert_eq!(Formula::Lix.score(&Counts::default()), None);
    }
}
