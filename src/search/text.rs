//! Texts as index, export and excerpts all see them.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

/// Gives text in NFC with every run of white space as one space, none at the ends.
///
/// Excerpts are cut from this form, so that the offsets of words mean the same
/// to every reader.
pub(crate) fn tidy(text: &str) -> Cow<'_, str> {
    let composed = if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        ComposingNormalizerBorrowed::new_nfc().normalize(text)
    };
    if is_tidy(&composed) {
        return composed;
    }
    let mut out = String::with_capacity(composed.len());
    for word in composed.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    Cow::Owned(out)
}

fn is_tidy(text: &str) -> bool {
    if text.starts_with(' ') || text.ends_with(' ') {
        return false;
    }
    if text.is_ascii() {
        return !text.bytes().any(|byte| byte < b' ') && !text.contains("  ");
    }
    let mut after_space = false;
    for c in text.chars() {
        if c == ' ' {
            if after_space {
                return false;
            }
            after_space = true;
        } else if c.is_whitespace() {
            return false;
        } else {
            after_space = false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn white_space_and_accents_have_one_form() {
        assert_eq!(tidy(" a\n\t b\u{a0}c "), "a b c");
        assert_eq!(tidy("\na  b\tc"), "a b c");
        assert_eq!(tidy("a\nb"), "a b");
        assert_eq!(tidy("e\u{301}cole"), "école");
        assert!(matches!(tidy("already tidy"), std::borrow::Cow::Borrowed(_)));
    }
}
