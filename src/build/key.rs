//! From what a country's site was made: while it is the same, so is the site.

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::model::record::Status;
use crate::model::{Country, Network};

/// A digest of everything that the site of a country depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key([u8; 32]);

/// The part of the key that all countries share.
#[derive(Clone)]
pub(super) struct SharedKey(Sha256);

impl SharedKey {
    /// The files of the network, the pages that exist in all countries (others
    /// may link to them), the theme and the day.
    pub(super) fn new(network: &Network, theme: [u8; 32], today: Date) -> Self {
        let mut hash = Sha256::new();
        hash.update(theme);
        hash.update(today.to_string());
        let files = [Some(&network.file), network.sources_file.as_ref(), network.stewards_file.as_ref()];
        for file in files.into_iter().flatten() {
            hash.update(file.digest);
        }
        for (language, synonyms) in &network.synonyms {
            hash.update(language.as_str());
            hash.update(synonyms.file.digest);
        }
        for country in &network.countries {
            for text in country.texts() {
                hash.update(text.file.path.as_bytes());
                hash.update([0]);
                hash.update(text.title());
                // A draft has no page, so that no link may lead to it.
                let is_draft = text.record.as_ref().is_none_or(|record| record.status == Status::Draft);
                hash.update([0, u8::from(is_draft)]);
            }
        }
        Self(hash)
    }

    /// The key of a country.
    pub(super) fn country(&self, country: &Country, left_out: bool) -> Key {
        let mut hash = self.0.clone();
        hash.update([u8::from(left_out)]);
        for file in country.files() {
            hash.update(file.path.as_bytes());
            hash.update([0]);
            hash.update(file.digest);
        }
        // A commit changes no file of content and makes another page of changes.
        for (path, changes) in country.changes.files() {
            hash.update(path.as_bytes());
            for change in changes {
                hash.update([0]);
                hash.update(change.on.to_string());
                hash.update(change.kind.as_str());
                hash.update(format!("{:?}{:?}", change.summary, change.title));
            }
        }
        Key(hash.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::load::{AreaFile, Files, SynonymsFile, file_from_text};
    use crate::model::{AreaId, build};

    fn key(synonyms: &str) -> Key {
        let file = |path: &str, text: &str| file_from_text(path, text).0;
        let network = "name: N\nlanguages: [en]\ntopics: {housing: {name: Housing}}\n";
        let area = "kind: country\nnames: {en: C}\nlanguages: [en]\n";
        let files = Files {
            network: Some(file("content/network.yaml", network)),
            areas: vec![AreaFile { id: AreaId::new("xk"), file: file("content/xk/area.yaml", area) }],
            synonyms: vec![SynonymsFile {
                language: "en".parse().expect("a tag"),
                file: file("content/search/synonyms.en.yaml", synonyms),
            }],
            ..Files::default()
        };
        let network = build(&files, None).network.expect("a network");
        SharedKey::new(&network, [0; 32], date(2026, 11, 22)).country(&network.countries[0], false)
    }

    #[test]
    fn other_synonyms_make_another_site() {
        assert_eq!(key("same: [[housing, flat]]\n"), key("same: [[housing, flat]]\n"));
        assert_ne!(key("same: [[housing, flat]]\n"), key("same: [[housing, shelter]]\n"));
    }
}
