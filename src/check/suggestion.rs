//! What somebody may have meant.

/// The candidate that is nearest to `word`, if one is near enough that a
/// person may have meant it: at most a third of its letters differ.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Longer words are no slips of the pen, and comparing them is slow.
    if word.len() > 100 {
        return None;
    }
    let lower = word.to_lowercase();
    let letters = lower.chars().count();
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= 100 && *candidate != word)
        .map(|candidate| (strsim::osa_distance(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance * 3 <= letters.max(candidate.chars().count()))
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen() {
        let topics = ["housing", "health", "documents"];
        assert_eq!(nearest("housign", topics), Some("housing"));
        assert_eq!(nearest("Health", topics), Some("health"));
        assert_eq!(nearest("weather", topics), None);
        assert_eq!(nearest("", topics), None);
    }
}
