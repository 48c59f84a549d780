//! What somebody may have meant.

/// The one of `known` that is nearest to `written`, when it is near enough to
/// be what was meant: the same but for case, hyphens and underscores, or a
/// third of the letters different at most.
pub(crate) fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|character| !matches!(character, '-' | '_' | ' '))
            .flat_map(char::to_lowercase)
            .collect()
    };
    let wanted = plain(written);
    let allowed = (wanted.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&wanted, &plain(name)), name))
        .filter(|(distance, name)| *distance <= allowed && *distance < plain(name).chars().count())
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn what_was_meant() {
        let known = ["as_of", "reviewed", "reviewed_by", "status", "title"];
        let meant = |written: &str| nearest(written, known);
        assert_eq!(meant("reviewd_by"), Some("reviewed_by"));
        assert_eq!(meant("reviewedBy"), Some("reviewed_by"));
        assert_eq!(meant("As-Of"), Some("as_of"));
        assert_eq!(meant("titel"), Some("title"));
        assert_eq!(meant("author"), None);
        assert_eq!(meant("x"), None);
        assert_eq!(meant(""), None);
    }
}
