//! The word as a reader types it, where a text mostly has it with something grown onto it.
//!
//! A stemmer relates words that stand in texts. Arabic texts may have *the school* and
//! *in the school* and nowhere *school*; nothing then begins like `مدرسة`, and the browser
//! has no stemmer. So the index learns the bare word from the word that it meets.

/// Letters that must be left.
const LETTERS_MIN: usize = 3;

/// What takes a word's additions off, given the word as its stemmer gets it.
pub(super) type Bare = fn(&str) -> Option<&str>;

/// How a language does it, if its words need it.
pub(super) fn of(family: &str) -> Option<Bare> {
    match family {
        "ar" => Some(without_article),
        "fa" => Some(without_plural),
        _ => None,
    }
}

/// Arabic without the article, alone or after `ل`; other particles were taken off for the
/// stemmer.
fn without_article(word: &str) -> Option<&str> {
    let rest = word.strip_prefix("ال").or_else(|| word.strip_prefix("لل"))?;
    long_enough(rest)
}

/// Persian without the prefix of the present tense, and without what stands after the first
/// non-joiner or is the ending of the plural.
fn without_plural(word: &str) -> Option<&str> {
    let verb = ["نمی\u{200c}", "می\u{200c}"].iter().find_map(|prefix| word.strip_prefix(prefix));
    let rest = verb.unwrap_or(word);
    let first = rest.split('\u{200c}').next().unwrap_or(rest);
    let noun = ["هایی", "های", "ها"].iter().find_map(|ending| first.strip_suffix(ending));
    let bare = noun.unwrap_or(first);
    if bare.len() == word.len() { None } else { long_enough(bare) }
}

fn long_enough(word: &str) -> Option<&str> {
    word.chars().nth(LETTERS_MIN - 1).map(|_| word)
}
