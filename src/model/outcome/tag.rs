//! HXL tags: what a column holds, for programs.
//!
//! The Humanitarian Exchange Language 1.1 (<https://hxlstandard.org>, hashtag
//! dictionary) has some fifty hashtags. These are the ones that say what a
//! table of outcomes can hold; `#group` is not among them, since in HXL it is an armed
//! or political group, and people of one kind are a `#beneficiary`.

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words.
    Words,
    /// Figures.
    Figures,
}

/// The hashtags, and what columns of theirs hold.
pub const HASHTAGS: [(&str, Holds); 20] = [
    ("#adm1", Holds::Words),
    ("#adm2", Holds::Words),
    ("#adm3", Holds::Words),
    ("#adm4", Holds::Words),
    ("#adm5", Holds::Words),
    ("#affected", Holds::Figures),
    ("#beneficiary", Holds::Words),
    ("#country", Holds::Words),
    ("#date", Holds::Words),
    ("#description", Holds::Words),
    ("#impact", Holds::Words),
    ("#indicator", Holds::Words),
    ("#inneed", Holds::Figures),
    ("#loc", Holds::Words),
    ("#meta", Holds::Words),
    ("#need", Holds::Words),
    ("#population", Holds::Figures),
    ("#reached", Holds::Figures),
    ("#service", Holds::Words),
    ("#targeted", Holds::Figures),
];

/// A hashtag with its attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The hashtag in lower case, `#affected`.
    pub hashtag: &'static str,
    /// The attributes in lower case, without `+`, in the order of the file.
    pub attributes: Vec<String>,
}

/// Why a text is no tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TagProblem {
    /// It is empty.
    Missing,
    /// It has not the form of one, `#hashtag +attribute +attribute`.
    Form,
    /// The hashtag is not one of [`HASHTAGS`]; the nearest of them.
    Unknown(Option<&'static str>),
}

impl Tag {
    /// Reads a tag. Case and spaces before `+` do not matter; attributes are
    /// free, as HXL has it.
    ///
    /// # Errors
    ///
    /// When it is none, or none of those that corin knows.
    pub fn read(text: &str) -> Result<Self, TagProblem> {
        if text.is_empty() {
            return Err(TagProblem::Missing);
        }
        let lower = text.to_lowercase();
        let mut parts = lower.split('+').map(str::trim);
        let hashtag = parts.next().unwrap_or_default();
        let attributes: Vec<String> = parts.map(str::to_owned).collect();
        let is_name = |name: &str| {
            name.starts_with(|first: char| first.is_ascii_lowercase())
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        };
        if !hashtag.strip_prefix('#').is_some_and(is_name) || !attributes.iter().all(|name| is_name(name)) {
            return Err(TagProblem::Form);
        }
        match HASHTAGS.iter().find(|(known, _)| *known == hashtag) {
            Some((hashtag, _)) => Ok(Self { hashtag, attributes }),
            None => Err(TagProblem::Unknown(
                HASHTAGS
                    .iter()
                    .map(|(known, _)| (strsim::damerau_levenshtein(known, hashtag), *known))
                    .filter(|(distance, _)| *distance <= 2)
                    .min()
                    .map(|(_, known)| known),
            )),
        }
    }

    /// What the cells of its column are. An indicator is its name, unless the
    /// attribute `+num` makes it a number.
    pub fn holds(&self) -> Holds {
        if self.hashtag == "#indicator" && self.attributes.iter().any(|attribute| attribute == "num") {
            return Holds::Figures;
        }
        HASHTAGS.iter().find(|(known, _)| *known == self.hashtag).map_or(Holds::Words, |(_, holds)| *holds)
    }
}

impl std::fmt::Display for Tag {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.hashtag)?;
        self.attributes.iter().try_for_each(|attribute| write!(f, "+{attribute}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_in_their_spellings() {
        let shown = |text: &str| Tag::read(text).map(|tag| tag.to_string());
        assert_eq!(shown("#affected +F+ind"), Ok("#affected+f+ind".into()));
        assert_eq!(shown("#Indicator + name"), Ok("#indicator+name".into()));
        assert_eq!(shown(""), Err(TagProblem::Missing));
        for wrong in ["affected", "#", "#affected+", "# affected", "#affected f", "#a+é"] {
            assert_eq!(shown(wrong), Err(TagProblem::Form), "{wrong}");
        }
        assert_eq!(shown("#afected"), Err(TagProblem::Unknown(Some("#affected"))));
        assert_eq!(shown("#org+name"), Err(TagProblem::Unknown(None)));
    }

    #[test]
    fn an_indicator_is_a_name_or_a_number() {
        assert_eq!(Tag::read("#indicator+name").map(|tag| tag.holds()), Ok(Holds::Words));
        assert_eq!(Tag::read("#indicator+num").map(|tag| tag.holds()), Ok(Holds::Figures));
    }
}
