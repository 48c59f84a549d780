//! From what a country's site was made: while it is the same, so is the site.

use jiff::civil::Date;
use sha2::{Digest, Sha256};

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
        for country in &network.countries {
            for brief in &country.briefs {
                hash.update(brief.file.path.as_bytes());
                hash.update([0]);
                hash.update(brief.title());
                hash.update([0]);
            }
        }
        Self(hash)
    }

    /// The key of a country.
    pub(super) fn country(&self, country: &Country, left_out: bool) -> Key {
        let mut hash = self.0.clone();
        hash.update([u8::from(left_out)]);
        for area in &country.areas {
            hash.update(area.id.as_str());
            hash.update(area.file.digest);
        }
        for brief in &country.briefs {
            hash.update(brief.file.path.as_bytes());
            hash.update(brief.file.digest);
        }
        Key(hash.finalize().into())
    }
}
