//! Words that are found by other words, as a network gives them.

/// The synonyms of one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Synonyms {
    /// Terms that mean the same: a search for one finds pages with the others.
    pub same: Vec<Vec<String>>,
    /// Terms that are found too, below pages with the word itself, and not the other way round.
    pub near: Vec<NearTerms>,
}

/// Terms and what they find besides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NearTerms {
    /// What is typed.
    pub words: Vec<String>,
    /// What is found too.
    pub finds: Vec<String>,
}
